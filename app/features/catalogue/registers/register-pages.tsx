import { Button, ButtonLink } from '../../../design/buttons.tsx';
import { Form } from '../../../design/forms.tsx';
import { EmptyState, Head, Section, Tag } from '../../../design/parts.tsx';
import { Said } from '../../../design/said.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { dayWords } from '../../../http/dates.ts';
import { type AnyPage, page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import { holds } from '../../../kernel/actor.ts';
import type { AnyCommand } from '../../../kernel/command.ts';
import { type Role, roleNames } from '../../../kernel/roles.ts';
import type { Text } from '../../../kernel/text.ts';
import { ContactTimeSection, contactTimeReaders } from '../../contact-time/index.ts';
import { principalNames } from '../service.ts';
import { texts } from '../texts.ts';
import { whereWords } from '../words.tsx';
import type { RegisterLine, RegisterView } from './register-line.ts';
import { checkRegisterLine, contactPathRegister, horizonRegister, projectRegister } from './registers.ts';

type Register = typeof contactPathRegister | typeof projectRegister | typeof horizonRegister;

const words = {
  about: { sv: 'Ärende', en: 'Matter' },
  party: { sv: 'Part', en: 'Party' },
  where: { sv: 'Var', en: 'Where' },
  to: { sv: 'Vänd dig till', en: 'Turn to' },
  project: { sv: 'Projekt', en: 'Project' },
  group: { sv: 'Målgrupp', en: 'Target group' },
  period: { sv: 'Tid', en: 'Period' },
  overlaps: { sv: 'Kan överlappa: {names}', en: 'May overlap: {names}' },
  coming: { sv: 'På väg', en: 'Coming' },
  effect: { sv: 'Betyder för oss', en: 'Means for us' },
  from: { sv: 'Gäller från', en: 'In force from' },
  for: { sv: 'Berör', en: 'Concerns' },
  checked: { sv: 'Kontrollerad', en: 'Checked' },
  old: { sv: 'ska kontrolleras', en: 'to be checked' },
  holds: { sv: 'Stämmer', en: 'Is right' },
  over: { sv: 'Gäller inte längre', en: 'No longer holds' },
  change: { sv: 'Ändra', en: 'Change' },
  keep: { sv: 'Håll aktuell', en: 'Keep current' },
  noDate: { sv: 'tills vidare', en: 'until further notice' },
  time: { sv: 'Så lång tid tar det att hitta rätt kontakt', en: 'How long it takes to find the right contact' },
  learnt: { sv: 'Vad tidigare projekt lärde oss', en: 'What earlier projects taught us' },
  write: { sv: 'Skriv ned erfarenheterna', en: 'Write down what was learnt' },
} satisfies Record<string, Text>;

const leads: Record<Register['key'], Text> = {
  contactPath: {
    sv: 'En väg in till varje part, för varje ärende. Ring funktionen, inte någon du råkar känna.',
    en: 'One way in to each party, for each matter. Call the function, not somebody you happen to know.',
  },
  project: {
    sv: 'Vad som pågår samtidigt, så att två inte gör samma sak utan att veta det.',
    en: 'What goes on at the same time, so that two do not do the same without knowing.',
  },
  horizon: {
    sv: 'Lagar, system och organisation som är på väg att ändras, och vad det betyder här.',
    en: 'Laws, systems and organisation about to change, and what it means here.',
  },
};
const empties: Record<Register['key'], Text> = {
  contactPath: { sv: 'Här kommer kontaktvägarna.', en: 'The contact paths will be here.' },
  project: { sv: 'Här kommer projekten som pågår.', en: 'The projects under way will be here.' },
  horizon: { sv: 'Här kommer det som är på väg.', en: 'What is coming will be here.' },
};

function day(ui: Ui, iso: string | undefined): string {
  return iso ? dayWords(ui, iso) : ui.say(words.noDate);
}

function Link({ facts }: { facts: RegisterLine['facts'] }) {
  return facts.link ? (
    <>
      <br />
      <a href={facts.link} rel="noopener">
        {facts.link}
      </a>
    </>
  ) : null;
}

/** The columns that are each list's own. */
function ownColumns(ui: Ui, key: Register['key']): Column<RegisterLine>[] {
  const where: Column<RegisterLine> = {
    key: 'where',
    head: ui.say(words.where),
    cell: (line) => whereWords(ui, line.municipalities),
  };
  const party: Column<RegisterLine> = {
    key: 'party',
    head: ui.say(words.party),
    cell: (line) => (line.party ? ui.say(principalNames[line.party]) : ''),
  };
  if (key === 'contactPath')
    return [
      { key: 'title', head: ui.say(words.about), rowHead: true, width: 25, cell: (line) => <Said>{line.title}</Said> },
      party,
      where,
      {
        key: 'to',
        head: ui.say(words.to),
        cell: ({ facts }) => (
          <>
            <b>{facts.functionName}</b>
            <br />
            {[facts.phone, facts.email, facts.person].filter(Boolean).join(' · ')}
            {facts.note && <Said note>{facts.note}</Said>}
          </>
        ),
      },
    ];
  if (key === 'project')
    return [
      {
        key: 'title',
        head: ui.say(words.project),
        rowHead: true,
        width: 30,
        cell: (line) => (
          <>
            <Said>{line.title}</Said>
            <br />
            <span class="note">{[line.facts.owner, line.facts.funder].filter(Boolean).join(' · ')}</span>
            <Link facts={line.facts} />
          </>
        ),
      },
      {
        key: 'group',
        head: ui.say(words.group),
        cell: (line) => (
          <>
            <Said>{[line.facts.targetGroup, line.facts.methods].filter(Boolean).join('. ')}</Said>
            {line.overlaps.length > 0 && (
              <p class="note">{ui.say(words.overlaps, { names: line.overlaps.join(', ') })}</p>
            )}
          </>
        ),
      },
      where,
      {
        key: 'period',
        head: ui.say(words.period),
        cell: ({ facts }) => `${facts.startsOn ? dayWords(ui, facts.startsOn) : ''}–${day(ui, facts.endsOn)}`,
      },
    ];
  return [
    { key: 'title', head: ui.say(words.coming), rowHead: true, width: 25, cell: (line) => <Said>{line.title}</Said> },
    {
      key: 'effect',
      head: ui.say(words.effect),
      cell: (line) => (
        <>
          <Said>{line.facts.effect}</Said>
          <Link facts={line.facts} />
        </>
      ),
    },
    {
      key: 'from',
      head: ui.say(words.from),
      cell: ({ facts }) => (facts.effectiveOn ? day(ui, facts.effectiveOn) : ''),
    },
    {
      key: 'for',
      head: ui.say(words.for),
      cell: ({ facts }) =>
        (facts.audience ?? '')
          .split(' ')
          .filter((role): role is Role => role in roleNames)
          .map((role) => ui.say(roleNames[role]))
          .join(', '),
    },
  ];
}

function KeepCell({ ui, line, path, learns }: { ui: Ui; line: RegisterLine; path: string; learns: boolean }) {
  return (
    <Form action={path} hidden={{ _do: checkRegisterLine.name, _key: ui.newKey(), id: line.id }} inline>
      <Button kind="link" name="what" value="holds" label={`${ui.say(words.holds)}: ${line.title}`}>
        {ui.say(words.holds)}
      </Button>
      <Button kind="link" name="what" value="over" label={`${ui.say(words.over)}: ${line.title}`}>
        {ui.say(words.over)}
      </Button>
      <a href={`${path}?edit=${line.id}#form`}>
        {ui.say(words.change)} <span class="vh">{line.title}</span>
      </a>
      {learns && (
        <a href={`${paths.experiences({})}?project=${line.id}#form`}>
          {ui.say(words.write)} <span class="vh">{line.title}</span>
        </a>
      )}
    </Form>
  );
}

function Lines({ ui, view, register }: { ui: Ui; view: RegisterView; register: Register }) {
  const path = register.path({});
  const columns: Column<RegisterLine>[] = [
    ...ownColumns(ui, register.key),
    {
      key: 'checked',
      head: ui.say(words.checked),
      cell: (line) => (
        <>
          {dayWords(ui, line.checkedOn)} {line.isOld && <Tag kind="port">{ui.say(words.old)}</Tag>}
        </>
      ),
    },
  ];
  if (view.mayKeep)
    columns.push({
      key: 'keep',
      head: ui.say(words.keep),
      headHidden: true,
      cell: (line) => <KeepCell ui={ui} line={line} path={path} learns={register.key === 'project'} />,
    });
  return (
    <Table
      language={ui.language}
      caption={ui.say(register.title)}
      captionHidden
      rows={view.lines}
      columns={columns}
      filter={view.lines.length > 10}
      empty={<EmptyState title={ui.say(empties[register.key])} />}
    />
  );
}

function SaveForm({ ui, view, register }: { ui: Ui; view: RegisterView; register: Register }) {
  const command = register.save as AnyCommand;
  const { edited } = view;
  const value = (name: string): unknown => {
    if (!edited) return undefined;
    if (name === 'title') return edited.title;
    if (name === 'party') return edited.party ?? undefined;
    if (name === 'municipalities') return edited.municipalities ?? [];
    return name === 'audience' ? (edited.facts.audience ?? '').split(' ').filter(Boolean) : edited.facts[name];
  };
  const names = Object.keys(register.fields).filter((name) => name !== 'id');
  return (
    <Section title={ui.say(edited ? words.change : register.add)} id="form">
      <CommandForm ui={ui} command={command} action={register.path({})} bound={edited ? { id: edited.id } : {}}>
        {['title', ...names.filter((name) => name !== 'title')].map((name) => (
          <CommandField
            ui={ui}
            command={command}
            name={name}
            value={value(name)}
            {...(name === 'municipalities' && {
              options: view.municipalities.map((one) => ({ value: one, label: one })),
            })}
          />
        ))}
      </CommandForm>
    </Section>
  );
}

/** What else belongs to the list. */
function More({ ui, view, register }: { ui: Ui; view: RegisterView; register: Register }) {
  const sees = register.key === 'contactPath' && !view.contactTime && holds(ui.actor, ...contactTimeReaders);
  const way = sees && <a href={paths.contactTime({})}>{ui.say(words.time)}</a>;
  const learnt = register.key === 'project' && <a href={paths.experiences({})}>{ui.say(words.learnt)}</a>;
  return way || learnt ? <p>{way || learnt}</p> : null;
}

function pageFor(register: Register): AnyPage {
  return page({
    path: register.path.pattern,
    audience: 'signedIn',
    query: register.view,
    forms: [{ command: register.save as AnyCommand }, { command: checkRegisterLine }],
    title: (_, ui) => ui.say(register.title),
    render: (view: RegisterView, ui) => (
      <>
        <Head
          language={ui.language}
          title={ui.say(register.title)}
          lead={ui.say(leads[register.key])}
          crumbs={[{ label: ui.say(texts.title), href: paths.services({}) }]}
          actions={view.mayKeep && <ButtonLink href="#form">{ui.say(register.add)}</ButtonLink>}
        />
        <div class="stack-5">
          <Lines ui={ui} view={view} register={register} />
          <More ui={ui} view={view} register={register} />
        </div>
        {view.contactTime && <ContactTimeSection ui={ui} about={{ choice: view.contactTime }} />}
        {view.mayKeep && <SaveForm ui={ui} view={view} register={register} />}
      </>
    ),
  });
}

export const registerPages = [contactPathRegister, projectRegister, horizonRegister].map(pageFor);
