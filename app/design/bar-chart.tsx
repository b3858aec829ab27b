import {
  ChartBar,
  ChartFrame,
  type ChartPoint,
  type ChartProps,
  chartWidth,
  highest,
  rounded,
} from './chart-frame.tsx';

const left = 232;
const barHeight = 14;

interface BarProps {
  id: string;
  y: number;
  value: number | undefined;
  text: string;
  scale: (value: number) => number;
  hatched?: boolean;
}

/** One bar with its value at its end; a protected value has words instead of a bar. */
function Bar({ id, y, value, text, scale, hatched = false }: BarProps) {
  const length = scale(value ?? 0);
  return (
    <>
      {length > 0 && <ChartBar id={id} x={left} y={y} w={Math.max(length, 1)} h={barHeight} hatched={hatched} />}
      <text x={rounded(left + length + 8)} y={y + 12} class={hatched || value === undefined ? 'm' : 'b'}>
        {text}
      </text>
    </>
  );
}

function BarGroup({
  id,
  y,
  point,
  scale,
}: {
  id: string;
  y: number;
  point: ChartPoint;
  scale: (value: number) => number;
}) {
  return (
    <g>
      <text x="0" y={y + 12} class="b">
        {point.label}
      </text>
      {point.note && (
        <text x="0" y={y + 30} class="m">
          {point.note}
        </text>
      )}
      <Bar id={id} y={y} value={point.value} text={point.text} scale={scale} />
      {point.second && (
        <Bar id={id} y={y + 20} value={point.second.value} text={point.second.text} scale={scale} hatched />
      )}
    </g>
  );
}

/** Horizontal bars, in the order given, each with its value at its end. */
export function BarChart(chart: ChartProps) {
  const max = highest(chart.points);
  const scale = (value: number): number => (value / max) * (chartWidth - left - 112);
  const rowHeight = chart.secondUnit ? 56 : chart.points.some((point) => point.note) ? 48 : 34;
  const bottom = chart.points.length * rowHeight;
  return (
    <ChartFrame chart={chart} height={bottom + 8}>
      <path d={`M${left - 0.5} 4V${bottom}`} stroke="var(--edge)" />
      {chart.points.map((point, index) => (
        <BarGroup id={chart.id} y={index * rowHeight + 10} point={point} scale={scale} />
      ))}
    </ChartFrame>
  );
}

/** A bar under a figure in a table's cell; `share` of the widest, 0 to 1. */
export function CellBar({ share, hatched }: { share: number; hatched?: boolean | undefined }) {
  const percent = rounded(100 * Math.min(1, Math.max(0, share)));
  return (
    <svg class={hatched ? 'bar half' : 'bar'} width={`${percent}%`} height="10" aria-hidden="true" focusable="false" />
  );
}
