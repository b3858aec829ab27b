import { Pager, Section } from '../../design/parts.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { dayWords, monthWords } from '../../http/dates.ts';
import type { Ui } from '../../http/ui.tsx';
import type { Text } from '../../kernel/text.ts';
import type { CaseRow, Party } from './reading/case-row.ts';
import { listPartyNames, sexNames, writtenSourceNames } from './texts.ts';
import type { ImportView, OpenImport } from './views.ts';

const words = {
  unread: { sv: 'Kunde inte läsas', en: 'Could not be read' },
  unreadNote: {
    sv: 'Resten av raden läses. Cellens text följer med frågan, så att inget går förlorat.',
    en: 'The rest of the row is read. The cell’s text goes with the question, so that nothing is lost.',
  },
  allRead: { sv: 'Varje cell kunde läsas.', en: 'Every cell could be read.' },
  cells: { sv: '{count} celler', en: '{count} cells' },
  firstOnly: { sv: 'De första {count} visas.', en: 'The first {count} are shown.' },
  row: { sv: 'Rad', en: 'Row' },
  sheet: { sv: 'Blad', en: 'Sheet' },
  column: { sv: 'Kolumn', en: 'Column' },
  text: { sv: 'Där står', en: 'It says' },
  why: { sv: 'Varför', en: 'Why' },
  preview: { sv: 'Förhandsvisning', en: 'Preview' },
  perParty: { sv: 'Per part', en: 'Per party' },
  perMonth: { sv: 'Per månad', en: 'Per month' },
  perMunicipality: { sv: 'Per kommun', en: 'Per municipality' },
  party: { sv: 'Part', en: 'Party' },
  month: { sv: 'Månad', en: 'Month' },
  municipality: { sv: 'Kommun eller ort', en: 'Municipality or place' },
  cases: { sv: 'Ärenden', en: 'Cases' },
  unknown: { sv: 'framgår inte', en: 'not stated' },
  first: { sv: 'De första ärendena', en: 'The first cases' },
  date: { sv: 'Kom in', en: 'Came in' },
  person: { sv: 'Person', en: 'Person' },
  income: { sv: 'Ersättning', en: 'Income source' },
  question: { sv: 'Frågan', en: 'The question' },
  week: { sv: 'vecka {week}', en: 'week {week}' },
  years: { sv: 'år', en: 'years' },
} satisfies Record<string, Text>;

interface Counted {
  perParty: Readonly<Record<string, number>>;
  perMonth: Readonly<Record<string, number>>;
  perMunicipality: Readonly<Record<string, number>>;
}

function CountTable(props: { ui: Ui; title: Text; head: Text; counts: [string, number][]; sum: number }) {
  const { ui } = props;
  return (
    <Table
      language={ui.language}
      caption={ui.say(props.title)}
      dense
      rows={props.counts}
      columns={[
        { key: 'name', head: ui.say(props.head), rowHead: true, cell: ([name]) => name },
        { key: 'cases', head: ui.say(words.cases), numeric: true, cell: ([, count]) => count },
      ]}
      foot={[ui.say({ sv: 'Summa', en: 'Sum' }), props.sum]}
    />
  );
}

/** Counts per party, month and municipality: the figures by which somebody sees whether the list was read rightly. */
export function CountTables({ ui, counts, cases }: { ui: Ui; counts: Counted; cases: number }) {
  const partyName = (code: string): string =>
    code === 'unknown' ? ui.say(words.unknown) : ui.say(listPartyNames[code as Party] ?? { sv: code, en: code });
  const monthName = (month: string): string => (month === 'unknown' ? ui.say(words.unknown) : monthWords(ui, month));
  const placeName = (place: string): string => (place === 'unknown' ? ui.say(words.unknown) : place);
  const named = (of: Readonly<Record<string, number>>, name: (code: string) => string): [string, number][] =>
    Object.entries(of)
      .sort(([a, one], [b, other]) => other - one || a.localeCompare(b, 'sv'))
      .map(([code, count]) => [name(code), count]);
  const months = Object.entries(counts.perMonth)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, count]): [string, number] => [monthName(month), count]);
  return (
    <div class="two">
      <div class="stack-5">
        <CountTable
          ui={ui}
          title={words.perParty}
          head={words.party}
          counts={named(counts.perParty, partyName)}
          sum={cases}
        />
        <CountTable
          ui={ui}
          title={words.perMunicipality}
          head={words.municipality}
          counts={named(counts.perMunicipality, placeName)}
          sum={cases}
        />
      </div>
      <CountTable ui={ui} title={words.perMonth} head={words.month} counts={months} sum={cases} />
    </div>
  );
}

export function PreviewSection({ ui, open }: { ui: Ui; open: OpenImport }) {
  const { counts, first } = open.preview;
  return (
    <Section title={ui.say(words.preview)} id="forhandsvisning">
      <CountTables ui={ui} counts={counts} cases={counts.cases} />
      <Table language={ui.language} caption={ui.say(words.first)} rows={first} columns={caseColumns(ui)} />
    </Section>
  );
}

const longestQuestion = 160;

function caseColumns(ui: Ui): Column<CaseRow>[] {
  const shortened = (text: string): string =>
    text.length > longestQuestion ? `${text.slice(0, longestQuestion)}…` : text;
  return [
    { key: 'row', head: ui.say(words.row), rowHead: true, cell: (row) => row.row },
    { key: 'date', head: ui.say(words.date), cell: (row) => dateWords(ui, row) },
    {
      key: 'party',
      head: ui.say(words.party),
      cell: (row) => (
        <>
          {row.party === 'unknown' ? ui.say(words.unknown) : ui.say(listPartyNames[row.party])}
          <span class="note">{row.municipality === 'unknown' ? ui.say(words.unknown) : row.municipality}</span>
        </>
      ),
    },
    { key: 'person', head: ui.say(words.person), cell: (row) => personWords(ui, row) },
    {
      key: 'income',
      head: ui.say(words.income),
      cell: (row) => row.incomeSources.map((source) => ui.say(writtenSourceNames[source])).join(', '),
    },
    {
      key: 'question',
      head: ui.say(words.question),
      width: 40,
      cell: (row) => shortened(row.texts.need ?? ''),
    },
  ];
}

function dateWords(ui: Ui, row: CaseRow): string {
  if (row.date !== null) return dayWords(ui, row.date);
  if (row.isoWeek !== undefined)
    return `${ui.say(words.week, { week: Number(row.isoWeek.slice(-2)) })} ${row.isoWeek.slice(0, 4)}`;
  return row.month === null ? ui.say(words.unknown) : monthWords(ui, row.month);
}

function personWords(ui: Ui, { sex, age }: CaseRow): string {
  const years =
    age &&
    `${age.max === null ? `${age.min}+` : age.max === age.min ? age.min : `${age.min}–${age.max}`} ${ui.say(words.years)}`;
  return [sex === 'unknown' ? null : ui.say(sexNames[sex]), years].filter(Boolean).join(', ') || ui.say(words.unknown);
}

interface UnreadLine {
  sheet: string;
  row: number;
  column: string;
  header: string;
  text?: string;
  why: Text;
}

const perPage = 100;
const longestText = 300;

/** Every cell that could not be read, or not wholly, with where it stands and why. */
export function UnreadSection(props: { ui: Ui; view: ImportView; unread: readonly UnreadLine[]; count: number }) {
  const { ui, unread, count } = props;
  const pages = Math.max(1, Math.ceil(unread.length / perPage));
  const at = Math.min(props.view.unreadPage, pages);
  const several = new Set(unread.map(({ sheet }) => sheet)).size > 1;
  const withText = unread.some(({ text }) => text !== undefined);
  const more: Column<UnreadLine>[] = withText
    ? [{ key: 'text', head: ui.say(words.text), cell: (line) => (line.text ?? '').slice(0, longestText) }]
    : [];
  return (
    <Section
      title={ui.say(words.unread)}
      note={count > 0 && withText ? ui.say(words.unreadNote) : undefined}
      id="olasta"
    >
      {count === 0 ? (
        <p>{ui.say(words.allRead)}</p>
      ) : (
        <>
          <Table
            language={ui.language}
            caption={ui.say(words.cells, { count })}
            captionNote={count > unread.length ? ui.say(words.firstOnly, { count: unread.length }) : undefined}
            rows={unread.slice((at - 1) * perPage, at * perPage)}
            columns={[
              ...(several ? [{ key: 'sheet', head: ui.say(words.sheet), cell: (line: UnreadLine) => line.sheet }] : []),
              { key: 'row', head: ui.say(words.row), rowHead: true, cell: (line) => line.row },
              { key: 'column', head: ui.say(words.column), cell: (line) => `${line.column} ${line.header}`.trim() },
              ...more,
              { key: 'why', head: ui.say(words.why), width: 35, cell: (line) => ui.say(line.why) },
            ]}
          />
          <Pager language={ui.language} page={at} pages={pages} href={(number) => `?unread=${number}#olasta`} />
        </>
      )}
    </Section>
  );
}
