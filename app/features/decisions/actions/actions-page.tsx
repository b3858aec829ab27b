import { Button } from '../../../design/buttons.tsx';
import { Form } from '../../../design/forms.tsx';
import { Select } from '../../../design/inputs.tsx';
import { EmptyState, Head, Section, Tag } from '../../../design/parts.tsx';
import { Said } from '../../../design/said.tsx';
import { Table } from '../../../design/table.tsx';
import { dayWords } from '../../../http/dates.ts';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import type { Ui } from '../../../http/ui.tsx';
import { daysBetween } from '../../../kernel/clock.ts';
import type { Text } from '../../../kernel/text.ts';
import { parties, partyNames } from '../../organisation/index.ts';
import { insiders } from '../access.ts';
import { WaitingTable } from '../waiting-table.tsx';
import { type ActionLine, type ActionsView, actionsView } from './actions.ts';

const words = {
  title: { sv: 'Uppgifter och väntande hinder', en: 'Tasks and waiting obstacles' },
  lead: {
    sv: 'Vem som ska göra vad, vad som är sent och vad som ännu inte fått något svar.',
    en: 'Who is to do what, what is late, and what has got no answer yet.',
  },
  waiting: { sv: 'Hinder utan svar', en: 'Obstacles without an answer' },
  tasks: { sv: 'Uppgifter', en: 'Tasks' },
  empty: {
    sv: 'Här kommer uppgifterna ur gruppernas beslut.',
    en: 'The tasks from the groups’ decisions will be here.',
  },
  task: { sv: 'Uppgift', en: 'Task' },
  owner: { sv: 'Ansvarig', en: 'Responsible' },
  due: { sv: 'Klart senast', en: 'Due by' },
  nobody: { sv: 'ingen', en: 'nobody' },
  late: { sv: '{days} dagar sen', en: '{days} days late' },
  begun: { sv: 'pågår', en: 'under way' },
  byParty: { sv: 'Sena uppgifter per part', en: 'Late tasks by party' },
  party: { sv: 'Part', en: 'Party' },
  lateCount: { sv: 'Sena', en: 'Late' },
  openCount: { sv: 'Inte klara', en: 'Not done' },
  group: { sv: 'Grupp', en: 'Group' },
  allGroups: { sv: 'Hela länet', en: 'The whole county' },
  allParties: { sv: 'Alla parter', en: 'All parties' },
  show: { sv: 'Visa', en: 'Show' },
  filter: { sv: 'Välj uppgifter', en: 'Choose tasks' },
  all: { sv: 'Alla som inte är klara', en: 'All that are not done' },
  onlyLate: { sv: 'Bara sena', en: 'Only late ones' },
} satisfies Record<string, Text>;

function Filter({ ui, view }: { ui: Ui; view: ActionsView }) {
  const { chosen } = view;
  return (
    <Form action={paths.actions({})} method="get" inline label={ui.say(words.filter)}>
      <Select
        language={ui.language}
        name="group"
        label={ui.say(words.group)}
        placeholder={ui.say(words.allGroups)}
        value={chosen.group ?? undefined}
        options={view.groups.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        language={ui.language}
        name="party"
        label={ui.say(words.party)}
        placeholder={ui.say(words.allParties)}
        value={chosen.party ?? undefined}
        options={parties.map((one) => ({ value: one, label: ui.say(partyNames[one]) }))}
      />
      <Select
        language={ui.language}
        name="show"
        label={ui.say(words.show)}
        placeholder={false}
        value={chosen.show}
        options={[
          { value: 'open', label: ui.say(words.all) },
          { value: 'late', label: ui.say(words.onlyLate) },
        ]}
      />
      <Button kind="secondary">{ui.say(words.show)}</Button>
    </Form>
  );
}

function Lines({ ui, lines }: { ui: Ui; lines: readonly ActionLine[] }) {
  return (
    <Table
      language={ui.language}
      caption={ui.say(words.tasks)}
      captionHidden
      rows={lines}
      empty={<EmptyState title={ui.say(words.empty)} />}
      columns={[
        {
          key: 'task',
          head: ui.say(words.task),
          rowHead: true,
          width: 50,
          cell: (line) => (
            <>
              <a href={`${paths.obstacleDecision({ id: line.obstacleId })}#beslut`}>
                <Said>{line.text}</Said>
              </a>
              <br />
              <span class="note">{[line.number, line.title, line.groupName].join(' · ')}</span>
            </>
          ),
        },
        {
          key: 'owner',
          head: ui.say(words.owner),
          cell: (line) => (
            <>
              {line.ownerName ?? <Tag kind="port">{ui.say(words.nobody)}</Tag>}
              <br />
              <span class="note">{line.memberName ?? ui.say(partyNames[line.ownerParty])}</span>
            </>
          ),
        },
        {
          key: 'due',
          head: ui.say(words.due),
          cell: (line) => (
            <>
              {dayWords(ui, line.dueOn)}
              <br />
              {line.isLate ? (
                <Tag kind="port">{ui.say(words.late, { days: daysBetween(line.dueOn, ui.today) })}</Tag>
              ) : (
                line.begunAt && <Tag kind="now">{ui.say(words.begun)}</Tag>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function ByParty({ ui, view }: { ui: Ui; view: ActionsView }) {
  if (view.lateByParty.length === 0) return null;
  return (
    <Section title={ui.say(words.byParty)}>
      <Table
        language={ui.language}
        caption={ui.say(words.byParty)}
        captionHidden
        rows={view.lateByParty}
        columns={[
          {
            key: 'party',
            head: ui.say(words.party),
            rowHead: true,
            cell: ({ party }) => (
              <a href={`${paths.actions({})}?${new URLSearchParams({ party, show: 'late' })}`}>
                {ui.say(partyNames[party])}
              </a>
            ),
          },
          { key: 'late', head: ui.say(words.lateCount), numeric: true, cell: ({ late }) => late },
          { key: 'open', head: ui.say(words.openCount), numeric: true, cell: ({ open }) => open },
        ]}
      />
    </Section>
  );
}

export const actionsPage = page({
  path: paths.actions.pattern,
  audience: [...insiders, 'office'],
  query: actionsView,
  guide: 'decisions',
  title: (_, ui) => ui.say(words.title),
  render: (view: ActionsView, ui) => (
    <>
      <Head language={ui.language} title={ui.say(words.title)} lead={ui.say(words.lead)} />
      <div class="stack-5">
        <Filter ui={ui} view={view} />
        <Lines ui={ui} lines={view.lines} />
      </div>
      <ByParty ui={ui} view={view} />
      <Section title={ui.say(words.waiting)} id="utan-svar">
        <WaitingTable ui={ui} rows={view.waiting} caption={ui.say(words.waiting)} />
      </Section>
    </>
  ),
});
