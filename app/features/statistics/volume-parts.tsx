import { BarChart } from '../../design/bar-chart.tsx';
import type { ChartPoint } from '../../design/chart-frame.tsx';
import { ColumnChart } from '../../design/column-chart.tsx';
import { Fact, Section, Tag } from '../../design/parts.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { monthWords } from '../../http/dates.ts';
import { numberWords } from '../../http/numbers.ts';
import type { Ui } from '../../http/ui.tsx';
import type { Text } from '../../kernel/text.ts';
import { tableAddress } from './address.ts';
import { type FigureColumn, figureColumns, type TableKind, tableOf } from './columns.ts';
import { type Figures, percentOf, sumOf } from './figures.ts';
import type { Line } from './overview.ts';
import type { StatisticsView } from './read.ts';
import { definitions, fromOrigin, originNames, texts } from './texts.ts';
import { defined, listWords, periodWords } from './words.ts';

interface PartProps {
  ui: Ui;
  view: StatisticsView;
}

function figureText(ui: Ui, { value }: FigureColumn, figures: Figures): string {
  const found = value(figures);
  return found === null ? '–' : numberWords(ui, found);
}

/** A table of figures with its sum, and the file that holds the same. */
function FigureTable({ ui, view, kind }: PartProps & { kind: TableKind }) {
  const table = tableOf(view, kind);
  const isSilent = (line: Line): boolean =>
    kind === 'party' && line.figures.asked === 0 && view.total.asked > 0 && line.key in originNames;
  const columns: Column<Line>[] = [
    {
      key: 'name',
      head: ui.say(table.head),
      rowHead: true,
      cell: (line) =>
        isSilent(line) ? (
          <>
            {table.nameOf(ui, line.key)} <Tag kind="port">{ui.say(texts.silent)}</Tag>
          </>
        ) : (
          table.nameOf(ui, line.key)
        ),
    },
    ...figureColumns.map((column) => ({
      key: column.key,
      head: ui.say(column.head),
      numeric: true,
      cell: (line: Line) => figureText(ui, column, line.figures),
    })),
  ];
  const sum = sumOf(table.lines.map((line) => line.figures));
  const group = view.chosen.length === 1 && view.groups.length > 1 ? (view.chosen[0]?.slug ?? null) : null;
  return (
    <Table
      language={ui.language}
      caption={ui.say(table.title)}
      captionNote={periodWords(ui, view.period)}
      dense={table.lines.length > 12}
      rows={table.lines}
      columns={columns}
      foot={[ui.say(texts.sum), ...figureColumns.map((column) => figureText(ui, column, sum))]}
      exports={
        <a href={tableAddress({ period: view.period, group }, kind)} download>
          {ui.say(texts.download)}
          <span class="vh">{`: ${ui.say(table.title)}`}</span>
        </a>
      }
    />
  );
}

const monthsInChart = 24;

/** Along time: months, or years when the months would be too many to read. */
export function PerMonth({ ui, view }: PartProps) {
  const byYear = view.months.length > monthsInChart;
  const points = byYear ? yearPoints(view) : monthPoints(ui, view);
  const words = byYear
    ? mostWords(ui, points, (point) => point.label, texts.mostInYear)
    : mostWords(ui, points, (_, index) => monthWords(ui, `${view.months[index]?.key}-01`), texts.mostIn);
  const title = ui.say(byYear ? texts.perYearTitle : texts.perMonthTitle);
  return (
    <Section title={ui.say(texts.perMonth)} note={periodWords(ui, view.period)}>
      <Fact>{words}</Fact>
      <ColumnChart
        language={ui.language}
        id="months"
        title={title}
        description={words}
        labelHead={ui.say(byYear ? texts.year : texts.month)}
        unit={ui.say(figureColumns[0]?.head ?? texts.countHead)}
        points={points}
        definition={defined(ui, definitions.volume, view)}
      />
      <FigureTable ui={ui} view={view} kind="month" />
    </Section>
  );
}

/** Which point is highest; of many equals only how high. */
function mostWords(
  ui: Ui,
  points: readonly ChartPoint[],
  nameOf: (point: ChartPoint, index: number) => string,
  text: Text,
): string {
  const count = Math.max(...points.map((point) => point.value ?? 0));
  const names = points.flatMap((point, index) => (point.value === count ? [nameOf(point, index)] : []));
  return names.length > 3 ? ui.say(texts.mostOfMany, { count }) : ui.say(text, { month: listWords(ui, names), count });
}

function monthPoints(ui: Ui, view: StatisticsView): ChartPoint[] {
  const short = new Intl.DateTimeFormat(ui.language === 'sv' ? 'sv-SE' : 'en-GB', { month: 'short', timeZone: 'UTC' });
  return view.months.map(({ key, figures }, index) => ({
    label: short.format(new Date(`${key}-15T12:00:00Z`)).replace('.', ''),
    ...((index === 0 || key.endsWith('-01')) && { note: key.slice(0, 4) }),
    value: figures.asked,
    text: String(figures.asked),
  }));
}

function yearPoints(view: StatisticsView): ChartPoint[] {
  const years = new Map<string, Line[]>();
  for (const line of view.months) years.set(line.key.slice(0, 4), [...(years.get(line.key.slice(0, 4)) ?? []), line]);
  return [...years].map(([year, lines]) => {
    const { asked } = sumOf(lines.map((line) => line.figures));
    return { label: year, value: asked, text: String(asked) };
  });
}

export function PerParty({ ui, view }: PartProps) {
  const highest = Math.max(...view.origins.map(({ figures }) => figures.asked));
  const most = view.origins.filter(({ figures }) => figures.asked === highest);
  const fact = ui.say(most.length > 1 ? texts.mostFromEach : texts.mostFrom, {
    share: percentOf(highest, view.total.asked) ?? 0,
    party: listWords(
      ui,
      most.map(({ key }) => ui.say(fromOrigin[key])),
    ),
  });
  return (
    <Section title={ui.say(texts.perParty)}>
      <Fact>{fact}</Fact>
      <BarChart
        language={ui.language}
        id="parties"
        title={ui.say(texts.perPartyTitle)}
        description={fact}
        labelHead={ui.say(texts.party)}
        unit={ui.say(figureColumns[0]?.head ?? texts.countHead)}
        points={view.origins.map(({ key, figures }) => ({
          label: ui.say(originNames[key]),
          value: figures.asked,
          text: String(figures.asked),
        }))}
        definition={defined(ui, definitions.party, view)}
      />
      <FigureTable ui={ui} view={view} kind="party" />
    </Section>
  );
}

/** Only for those with several groups, and only those groups. */
export function PerGroup({ ui, view }: PartProps) {
  if (view.chosen.length < 2) return null;
  return (
    <Section title={ui.say(texts.perGroup)} note={ui.say(texts.perGroupNote)}>
      <FigureTable ui={ui} view={view} kind="group" />
      <p class="note text">{defined(ui, definitions.volume, view)}</p>
    </Section>
  );
}
