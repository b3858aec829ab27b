import { BarChart } from '../../design/bar-chart.tsx';
import { ColumnChart } from '../../design/column-chart.tsx';
import { Fairway } from '../../design/fairway.tsx';
import { Fact, Facts, Remark, Section } from '../../design/parts.tsx';
import { Table, TooFew } from '../../design/table.tsx';
import { stepKeys } from '../../design/words.ts';
import { type PlainPart, type PlainSource, saysMore } from '../../documents/report-plain.ts';
import { type CellContent, cellText, type Table as PlainTable } from '../../documents/tables.ts';
import type { Ui } from '../../http/ui.tsx';
import { texts } from './texts.ts';

const counted = (ui: Ui, { definition, period, nText }: PlainSource): string =>
  ui.say(texts.countedOn, { definition, period, n: nText });

/** A message with what it rests on, as on a page of the PDF and on a slide. */
export function PartSection({ ui, part }: { ui: Ui; part: PlainPart }) {
  const { chart, table, steps, figures } = part;
  // A bar chart brings its own table on a page.
  const hasTable = saysMore(part) && chart?.kind !== 'bars';
  const own = figures.filter(({ source }) => source.definition !== part.source.definition);
  return (
    <Section title={part.topic} id={part.key}>
      <Fact>{part.message}</Fact>
      {part.paragraphs.map((text) => (
        <p class="text">{text}</p>
      ))}
      {steps.length > 0 && (
        <Fairway
          language={ui.language}
          steps={stepKeys.slice(0, steps.length).map((step, at) => ({
            step,
            state: steps[at]?.state ?? 'ahead',
            note: [steps[at]?.figure, steps[at]?.note].filter(Boolean).join(', '),
          }))}
        />
      )}
      {figures.length > 0 && (
        <Facts language={ui.language} items={figures.map(({ label, text }) => ({ term: label, value: text }))} />
      )}
      {chart && <Chart ui={ui} part={part} chart={chart} />}
      {table && hasTable && <ReportTable ui={ui} table={table} />}
      {part.remarks.map((text) => (
        <Remark>{text}</Remark>
      ))}
      {!chart && <p class="note text">{counted(ui, part.source)}</p>}
      {own.map(({ label, source }) => (
        <p class="note text">
          <b>{label}:</b> {counted(ui, source)}
        </p>
      ))}
    </Section>
  );
}

function Chart({ ui, part, chart }: { ui: Ui; part: PlainPart; chart: NonNullable<PlainPart['chart']> }) {
  const props = {
    language: ui.language,
    id: `chart-${part.key}`,
    title: chart.title,
    description: chart.description,
    labelHead: part.table?.columns[0]?.label ?? chart.title,
    unit: chart.unit,
    points: chart.points.map(({ label, value, text }) => ({ label, text, ...(value !== null && { value }) })),
    definition: counted(ui, part.source),
  };
  return chart.kind === 'columns' ? <ColumnChart {...props} /> : <BarChart {...props} />;
}

function ReportTable({ ui, table }: { ui: Ui; table: PlainTable }) {
  const cell = (value: CellContent, kind: PlainTable['columns'][number]['kind']) => {
    const text = cellText(value, ui.language) || '–';
    return kind === 'number' && typeof value === 'string' ? <TooFew>{text}</TooFew> : text;
  };
  return (
    <Table
      language={ui.language}
      caption={table.caption}
      dense={table.rows.length > 12}
      rows={table.rows}
      columns={table.columns.map((column, at) => ({
        key: String(at),
        head: column.label,
        numeric: column.kind === 'number',
        rowHead: at === 0,
        cell: (row: readonly CellContent[]) => cell(row[at] ?? null, column.kind),
      }))}
    />
  );
}
