import type { Child } from 'hono/jsx';
import type { Language } from '../kernel/text.ts';
import { type Column, Table } from './table.tsx';
import { say } from './words.ts';

export interface ChartPoint {
  label: string;
  /** Under the label: "15 av 92 frågor". */
  note?: string | undefined;
  /** Left out when the count is protected; then `text` says so in words. */
  value?: number | undefined;
  /** How the value is said: "148", "färre än 5". */
  text: string;
  /** A second series, hatched. */
  second?: { value?: number | undefined; text: string } | undefined;
}

export interface ChartProps {
  language: Language;
  /** Unique on the page. */
  id: string;
  /** The finding in words. */
  title: string;
  /** What is drawn, for those who listen. */
  description: string;
  points: readonly ChartPoint[];
  /** What the values are: "Antal frågor". */
  unit: string;
  /** Name of the second series. */
  secondUnit?: string | undefined;
  /** Head of the labels in the table: "Månad", "Part". */
  labelHead: string;
  /** Under the chart: definition, period, what it does not know. */
  definition: Child;
}

/** Width of every drawing in its own units; text of 13 units is then the table text's size on a full page. */
export const chartWidth = 800;

export const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The highest of the values, never zero, so that lengths can be shares of it. */
export function highest(points: readonly ChartPoint[]): number {
  return Math.max(1, ...points.flatMap((point) => [point.value ?? 0, point.second?.value ?? 0]));
}

/** Solid for the first series, hatched for the second: told apart without colour. */
export function ChartBar(props: { id: string; x: number; y: number; w: number; h: number; hatched?: boolean }) {
  const shape = { x: rounded(props.x), y: rounded(props.y), width: rounded(props.w), height: rounded(props.h) };
  return props.hatched ? (
    <rect {...shape} fill={`url(#${props.id}-hatch)`} stroke="var(--ink)" />
  ) : (
    <rect {...shape} fill="var(--ink)" />
  );
}

function tableColumns(props: ChartProps): Column<ChartPoint>[] {
  const columns: Column<ChartPoint>[] = [
    {
      key: 'label',
      head: props.labelHead,
      rowHead: true,
      cell: (point) => [point.label, point.note && <span class="note">{point.note}</span>],
    },
    { key: 'value', head: props.unit, numeric: true, cell: (point) => point.text },
  ];
  if (!props.secondUnit) return columns;
  return [
    ...columns,
    { key: 'second', head: props.secondUnit, numeric: true, cell: (point) => point.second?.text ?? '' },
  ];
}

/** The drawing with its words, then what it means, then the same as a table. */
export function ChartFrame({ chart, height, children }: { chart: ChartProps; height: number; children: Child }) {
  const { id, language } = chart;
  return (
    <div class="figure">
      <figure>
        <section class="tbl" tabindex={0} aria-label={chart.title}>
          <svg
            class="chart"
            viewBox={`0 0 ${chartWidth} ${height}`}
            role="img"
            aria-labelledby={`${id}-title`}
            aria-describedby={`${id}-description`}
          >
            <title id={`${id}-title`}>{chart.title}</title>
            <desc id={`${id}-description`}>{chart.description}</desc>
            {chart.secondUnit && (
              <defs>
                <pattern
                  id={`${id}-hatch`}
                  width="5"
                  height="5"
                  patternUnits="userSpaceOnUse"
                  patternTransform="rotate(45)"
                >
                  <path d="M1 0V5" stroke="var(--ink)" stroke-width="2" />
                </pattern>
              </defs>
            )}
            {children}
          </svg>
        </section>
        <figcaption class="note text">{chart.definition}</figcaption>
      </figure>
      <details class="as-table">
        <summary>{say(language, 'showAsTable')}</summary>
        <Table language={language} caption={chart.title} rows={chart.points} columns={tableColumns(chart)} />
      </details>
    </div>
  );
}
