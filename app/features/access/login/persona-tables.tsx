import { Button } from '../../../design/buttons.tsx';
import { ErrorSummary, Form } from '../../../design/forms.tsx';
import { Remark, Section } from '../../../design/parts.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import type { Ui } from '../../../http/ui.tsx';
import { type Role, roleNames } from '../../../kernel/roles.ts';
import { personaDoes, loginTexts as texts } from '../login-texts.ts';
import { enterDemo, type Persona } from './demo.ts';

const shownOfEachRole = 4;

export function Personas({ personas, ui }: { personas: readonly Persona[]; ui: Ui }) {
  const { refused } = ui.stateOf(enterDemo);
  const ofRole = (role: Role): Persona[] => personas.filter((persona) => mainRole(persona) === role);
  return (
    <>
      <Section title={ui.say(texts.demoTitle)} first>
        <Remark>{ui.say(texts.demoNote)}</Remark>
      </Section>
      <ErrorSummary language={ui.language} errors={refused ? [{ message: ui.say(refused) }] : []} />
      {sectionOrder
        .map((role) => ({ role, people: ofRole(role) }))
        .filter(({ people }) => people.length > 0)
        .map(({ role, people }) => (
          <Section title={ui.say(roleNames[role])} note={ui.say(personaDoes[role])}>
            <PersonaTable caption={ui.say(roleNames[role])} people={people.slice(0, shownOfEachRole)} ui={ui} />
            {people.length > shownOfEachRole && (
              <details>
                <summary>{ui.say(texts.more, { count: people.length - shownOfEachRole })}</summary>
                <PersonaTable
                  caption={ui.say(texts.moreOf, { role: ui.say(roleNames[role]) })}
                  people={people.slice(shownOfEachRole)}
                  ui={ui}
                />
              </details>
            )}
          </Section>
        ))}
    </>
  );
}

const sectionOrder: readonly Role[] = [
  'caseOfficer',
  'coordinator',
  'groupChair',
  'groupMember',
  'teamWorker',
  'manager',
  'office',
  'boardMember',
  'administrator',
];

/** Who holds several roles stands once, under the one that shows most. */
const mostToShow: readonly Role[] = [
  'coordinator',
  'groupChair',
  'administrator',
  'office',
  'teamWorker',
  'groupMember',
  'boardMember',
  'manager',
  'caseOfficer',
];

function mainRole({ functions }: Persona): Role | undefined {
  return mostToShow.find((role) => functions.some((held) => held.role === role));
}

function PersonaTable({ caption, people, ui }: { caption: string; people: readonly Persona[]; ui: Ui }) {
  const columns: Column<Persona>[] = [
    { key: 'name', head: ui.say({ sv: 'Namn', en: 'Name' }), rowHead: true, width: 25, cell: (one) => one.name },
    {
      key: 'where',
      head: ui.say({ sv: 'Arbetar för', en: 'Works for' }),
      width: 50,
      cell: (one) => functionsOf(one, ui),
    },
    {
      key: 'enter',
      head: ui.say({ sv: 'Logga in', en: 'Log in' }),
      headHidden: true,
      cell: (one) => (
        <Form action={ui.address} hidden={{ _do: enterDemo.name, accountId: one.accountId }} inline>
          <Button kind="secondary" small label={ui.say(texts.enterAs, { name: one.name })}>
            {ui.say(enterDemo.verb)}
          </Button>
        </Form>
      ),
    },
  ];
  return <Table language={ui.language} caption={caption} captionHidden columns={columns} rows={people} dense />;
}

/** Where somebody works, and as what where the section does not say it. */
function functionsOf(persona: Persona, ui: Ui): string {
  const main = mainRole(persona);
  const held = [...new Set(persona.functions.map((one) => one.role))].map((role) => {
    const own = persona.functions.filter((one) => one.role === role);
    const all = (name: 'title' | 'groupName' | 'memberName'): string =>
      [...new Set(own.map((one) => one[name]).filter(Boolean))].join(', ');
    const as = all('title') || (role === main ? '' : ui.say(roleNames[role]));
    return [as, all('groupName'), all('memberName')].filter(Boolean).join(' · ');
  });
  return held.filter(Boolean).join('; ') || '–';
}
