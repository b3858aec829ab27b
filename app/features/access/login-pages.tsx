import { Button, ButtonLink } from '../../design/buttons.tsx';
import { ErrorSummary, Form } from '../../design/forms.tsx';
import { EmptyState, Head, Remark, Section } from '../../design/parts.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { ownAddress } from '../../http/built-ins.ts';
import { type Bound, page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../http/ui.tsx';
import type { RawInput } from '../../kernel/form.ts';
import { type Role, roleNames } from '../../kernel/roles.ts';
import { type Workplace, workplaceKey } from './admission.ts';
import { enterDemo, type LoginView, loginView, type Persona } from './demo.ts';
import { join } from './join.ts';
import { type LinkView, linkRefusals, linkView, logIn, requestLink } from './login-link.ts';
import { linkTexts, personaDoes, loginTexts as texts } from './login-texts.ts';
import { giveSession } from './opened-session.ts';

/** Where one was before login stands in the address: it is bound, never typed. */
const withTill = ({ params, search }: Bound): RawInput => ({ ...params, till: ownAddress(search.get('till')) });

/** An office's people often share one address on the net, so this is wide; letters to one mailbox have their own limit. */
const triesAtLogin = 300;
const triesAtLink = 100;

export const loginPage = page({
  path: paths.login.pattern,
  audience: 'everybody',
  query: loginView,
  forms: [
    { command: requestLink, bind: withTill },
    { command: enterDemo, bind: withTill, after: giveSession },
  ],
  tries: triesAtLogin,
  guide: 'logga-in',
  title: (_, ui) => ui.say(texts.title),
  render: (view, ui) => <Login view={view} ui={ui} />,
});

function Login({ view, ui }: { view: LoginView; ui: Ui }) {
  if (view.isEmpty) {
    return (
      <>
        <Head language={ui.language} title={ui.say(texts.emptyTitle)} lead={ui.say(texts.emptyLead)} />
        <p>
          <ButtonLink href={paths.firstAdministrator({})}>{ui.say(texts.begin)}</ButtonLink>
        </p>
      </>
    );
  }
  const isSent = ui.search.get('skickat') === 'ja';
  const showsPersonas = ui.demo && view.personas.length > 0;
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(isSent ? texts.sentTitle : texts.title)}
        lead={ui.say(isSent ? texts.sentLead : texts.lead)}
      />
      {ui.person && (
        <Remark title={ui.say(texts.already, { name: ui.person.name })}>
          <a href={paths.start({})}>{ui.say(texts.onward)}</a>
        </Remark>
      )}
      {showsPersonas && <Personas personas={view.personas} ui={ui} />}
      {isSent ? (
        <p class="text">
          {ui.say(texts.sentNothing)} <a href={paths.login({})}>{ui.say(texts.tryAgain)}</a>
        </p>
      ) : (
        <Section title={ui.say(texts.byMail)} note={ui.say(texts.byMailNote)} first={!showsPersonas}>
          <CommandForm ui={ui} command={requestLink} kind={showsPersonas ? 'secondary' : 'primary'}>
            <CommandField ui={ui} command={requestLink} name="email" width="l" />
          </CommandForm>
        </Section>
      )}
    </>
  );
}

const shownOfEachRole = 4;

function Personas({ personas, ui }: { personas: readonly Persona[]; ui: Ui }) {
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

export const linkPage = page({
  path: paths.loginLink.pattern,
  audience: 'everybody',
  query: linkView,
  forms: [
    { command: logIn, bind: withTill, after: giveSession },
    { command: join, bind: withTill, after: giveSession },
  ],
  tries: triesAtLink,
  guide: 'logga-in',
  title: (_, ui) => ui.say(texts.title),
  render: (view, ui) => <Link view={view} ui={ui} />,
});

function Link({ view, ui }: { view: LinkView; ui: Ui }) {
  const { state, admission, email } = view;
  if (state !== 'ready') {
    return (
      <>
        <Head language={ui.language} title={ui.say(linkTexts.badTitle)} />
        <EmptyState
          title={ui.say(linkRefusals[state])}
          action={<ButtonLink href={paths.login({})}>{ui.say(linkTexts.newLink)}</ButtonLink>}
        />
      </>
    );
  }
  if (admission.kind === 'nobody') {
    return <Head language={ui.language} title={ui.say(linkTexts.nobodyTitle)} lead={ui.say(linkTexts.nobodyLead)} />;
  }
  if (admission.kind === 'known') {
    return (
      <>
        <Head
          language={ui.language}
          title={ui.say(linkTexts.readyTitle, { name: admission.account.name })}
          lead={ui.say(linkTexts.readyLead, { email })}
        />
        <CommandForm ui={ui} command={logIn} />
      </>
    );
  }
  const { workplaces, account } = admission;
  return (
    <>
      <Head language={ui.language} title={ui.say(linkTexts.joinTitle)} lead={ui.say(linkTexts.joinLead, { email })} />
      <CommandForm ui={ui} command={join} bound={{ language: ui.language }}>
        <CommandField ui={ui} command={join} name="name" width="l" value={account?.name} />
        <CommandField
          ui={ui}
          command={join}
          name="workplace"
          width="l"
          options={workplaceOptions(workplaces, ui)}
          value={workplaces.length === 1 && workplaces[0] ? workplaceKey(workplaces[0]) : undefined}
        />
      </CommandForm>
    </>
  );
}

function workplaceOptions(workplaces: readonly Workplace[], ui: Ui): { value: string; label: string }[] {
  const isOneAssociation = new Set(workplaces.map((place) => place.associationId)).size === 1;
  return workplaces.map((place) => {
    const hasUnits = workplaces.some((other) => other.associationId === place.associationId && other.unitId !== null);
    const unit = place.unitName ?? (hasUnits ? ui.say(linkTexts.wholeMember) : null);
    const label = [place.memberName, unit].filter(Boolean).join(', ');
    return { value: workplaceKey(place), label: isOneAssociation ? label : `${place.associationName}: ${label}` };
  });
}
