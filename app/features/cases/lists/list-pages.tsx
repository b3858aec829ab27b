import { ButtonLink } from '../../../design/buttons.tsx';
import { Select } from '../../../design/inputs.tsx';
import { EmptyState, Fact, Head, Tag } from '../../../design/parts.tsx';
import { SearchForm } from '../../../design/search-form.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { dayWords } from '../../../http/dates.ts';
import { ListPages } from '../../../http/list-pages.tsx';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import type { Ui } from '../../../http/ui.tsx';
import { daysBetween } from '../../../kernel/clock.ts';
import type { Text } from '../../../kernel/text.ts';
import { outcomeNames } from '../case.ts';
import { stateNames, stateTone } from '../state-names.ts';
import { fromWords, titleOf } from '../words.ts';
import {
  type CaseLine,
  type MyCasesView,
  myCases,
  type QueuePageView,
  type QueueView,
  queueViews,
  queueWithCounts,
} from './queue.ts';

const words = {
  queueTitle: { sv: 'Frågor', en: 'Questions' },
  waiting: { sv: '{count} väntar på råd', en: '{count} wait for advice' },
  late: { sv: '{count} är sena', en: '{count} are late' },
  lateOne: { sv: '1 är sen', en: '1 is late' },
  followUp: { sv: '{count} väntar på besked om hur det gick', en: '{count} wait to hear how it went' },
  nothing: { sv: 'Inget väntar just nu.', en: 'Nothing waits just now.' },
  emptyQueue: { sv: 'Här kommer frågorna från handläggarna.', en: 'Questions from case officers will be here.' },
  emptyQueueHow: {
    sv: 'Berätta för de fyra parterna att de kan fråga. Har du en egen lista sedan tidigare kan du importera den.',
    en: 'Tell the four parties that they can ask. If you have a list of your own you can import it.',
  },
  searchAll: { sv: 'Sök bland alla frågor', en: 'Search all questions' },
  emptySearch: { sv: 'Ingen fråga passar. Ändra sökningen.', en: 'No question fits. Change the search.' },
  register: { sv: 'Registrera ett samtal', en: 'Register a call' },
  import: { sv: 'Importera', en: 'Import' },
  mineTitle: { sv: 'Mina frågor', en: 'My questions' },
  mineLead: {
    sv: 'Vad du har frågat, vad du fick för råd och hur det gick.',
    en: 'What you asked, what you were advised and how it went.',
  },
  emptyMine: { sv: 'Här kommer dina frågor och svaren på dem.', en: 'Your questions and their answers will be here.' },
  ask: { sv: 'Ställ en fråga', en: 'Ask a question' },
  situation: { sv: 'Fråga', en: 'Question' },
  from: { sv: 'Från', en: 'From' },
  asked: { sv: 'Kom in', en: 'Came in' },
  state: { sv: 'Läge', en: 'State' },
  due: { sv: 'Senast', en: 'By' },
  show: { sv: 'Visa', en: 'Show' },
  group: { sv: 'Grupp', en: 'Group' },
  all: { sv: 'Alla mina grupper', en: 'All my groups' },
  search: { sv: 'Sök i frågorna', en: 'Search the questions' },
  view: { sv: 'Lista', en: 'List' },
  lateBy: { sv: '{days} dagar sen', en: '{days} days late' },
} satisfies Record<string, Text>;

const viewWords: Record<QueueView['view'], Text> = {
  waiting: { sv: 'Väntar på råd', en: 'Wait for advice' },
  advised: { sv: 'Har fått råd', en: 'Advised' },
  closed: { sv: 'Klara', en: 'Done' },
  all: { sv: 'Alla', en: 'All' },
};

function Due({ ui, line }: { ui: Ui; line: CaseLine }) {
  const open = line.state === 'received' || line.state === 'awaitingAsker' || line.state === 'returnedForBasics';
  const due = open ? line.answerDue : line.state === 'followUpDue' ? line.followUpOn : null;
  if (!due) return null;
  const late = daysBetween(due, ui.today);
  if (late > 0 && open) return <Tag kind="port">{ui.say(words.lateBy, { days: late })}</Tag>;
  return <span class="nowrap">{dayWords(ui, due)}</span>;
}

function columns(ui: Ui): Column<CaseLine>[] {
  return [
    {
      key: 'case',
      head: ui.say(words.situation),
      rowHead: true,
      width: 45,
      cell: (line) => (
        <>
          <a href={paths.case({ id: line.id })}>
            {titleOf(ui, line)}
            <span class="vh">{`, ${line.number}`}</span>
          </a>
          <br />
          <span class="note">{`${line.number} · ${line.groupName}`}</span>
        </>
      ),
    },
    { key: 'from', head: ui.say(words.from), cell: (line) => fromWords(ui, line) },
    {
      key: 'asked',
      head: ui.say(words.asked),
      cell: (line) => <span class="nowrap">{dayWords(ui, line.askedOn)}</span>,
    },
    {
      key: 'state',
      head: ui.say(words.state),
      cell: (line) => (
        <Tag kind={stateTone[line.state]}>
          {ui.say(line.outcome && line.state === 'closed' ? outcomeNames[line.outcome] : stateNames[line.state])}
        </Tag>
      ),
    },
    { key: 'due', head: ui.say(words.due), cell: (line) => <Due ui={ui} line={line} /> },
  ];
}

function Lead({ ui, view }: { ui: Ui; view: QueuePageView }) {
  const { waiting, late, followUpDue } = view.counts;
  const parts = [
    ui.say(words.waiting, { count: waiting }),
    late > 0 && ui.say(late === 1 ? words.lateOne : words.late, { count: late }),
    followUpDue > 0 && ui.say(words.followUp, { count: followUpDue }),
  ].filter(Boolean);
  return <Fact>{waiting + followUpDue === 0 ? ui.say(words.nothing) : `${parts.join(', ')}.`}</Fact>;
}

function QueuePage({ ui, view }: { ui: Ui; view: QueuePageView }) {
  const filtered = view.words !== '' || view.view !== 'waiting';
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(words.queueTitle)}
        actions={
          <>
            <ButtonLink href={paths.register({})}>{ui.say(words.register)}</ButtonLink>
            <ButtonLink href={paths.imports({})}>{ui.say(words.import)}</ButtonLink>
          </>
        }
      />
      <div class="stack-5">
        <Lead ui={ui} view={view} />
        <SearchForm
          language={ui.language}
          action={paths.queue({})}
          name={ui.say(words.search)}
          label={ui.say(words.search)}
          words={view.words}
          verb={ui.say(words.show)}
        >
          <Select
            language={ui.language}
            name="view"
            label={ui.say(words.view)}
            placeholder={false}
            value={view.view}
            options={queueViews.map((one) => ({ value: one, label: ui.say(viewWords[one]) }))}
          />
          {view.groups.length > 1 && (
            <Select
              language={ui.language}
              name="group"
              label={ui.say(words.group)}
              placeholder={ui.say(words.all)}
              value={view.group ?? undefined}
              options={view.groups.map((group) => ({ value: group.id, label: group.name }))}
            />
          )}
        </SearchForm>
        <Table
          language={ui.language}
          caption={ui.say(viewWords[view.view])}
          columns={columns(ui)}
          rows={view.lines}
          empty={
            view.words !== '' && view.view !== 'all' ? (
              <>
                {ui.say(words.emptySearch)}{' '}
                <a
                  href={`${paths.queue({})}?${new URLSearchParams({ words: view.words, view: 'all', group: view.group ?? '' })}`}
                >
                  {ui.say(words.searchAll)}
                </a>
              </>
            ) : filtered ? (
              ui.say(words.emptySearch)
            ) : (
              <EmptyState title={ui.say(words.emptyQueue)}>{ui.say(words.emptyQueueHow)}</EmptyState>
            )
          }
        />
        <ListPages ui={ui} page={view.page} hasMore={view.hasMore} />
      </div>
    </>
  );
}

export const queuePage = page({
  path: paths.queue.pattern,
  audience: ['coordinator'],
  query: queueWithCounts,
  guide: 'queue',
  title: (_, ui) => ui.say(words.queueTitle),
  render: (view, ui) => <QueuePage ui={ui} view={view} />,
});

export const myCasesPage = page({
  path: paths.myCases.pattern,
  audience: ['caseOfficer'],
  query: myCases,
  guide: 'case',
  title: (_, ui) => ui.say(words.mineTitle),
  render: (view: MyCasesView, ui) => (
    <>
      <Head
        language={ui.language}
        title={ui.say(words.mineTitle)}
        lead={ui.say(words.mineLead)}
        actions={
          <ButtonLink href={paths.ask({})} kind="primary">
            {ui.say(words.ask)}
          </ButtonLink>
        }
      />
      <Table
        language={ui.language}
        caption={ui.say(words.mineTitle)}
        captionHidden
        columns={columns(ui).filter((column) => column.key !== 'from')}
        rows={view.lines}
        empty={<EmptyState title={ui.say(words.emptyMine)} />}
      />
      <ListPages ui={ui} page={view.page} hasMore={view.hasMore} />
    </>
  ),
});
