import { ChartBar, ChartFrame, type ChartProps, chartWidth, highest, rounded } from './chart-frame.tsx';

const top = 26;
const bottom = 206;
const left = 36;

/** A step of 1, 2 or 5 times a power of ten that gives at most four grid lines, and never less than 1. */
function gridStep(max: number): number {
  const rough = max / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  return Math.max(1, factor * power);
}

interface ColumnProps {
  id: string;
  x: number;
  width: number;
  value: number | undefined;
  text: string;
  /** Height for a value. */
  scale: (value: number) => number;
  hatched?: boolean;
}

/** One column with its value on top; a protected value has words instead. */
function Column({ id, x, width, value, text, scale, hatched = false }: ColumnProps) {
  const height = scale(value ?? 0);
  return (
    <>
      {height > 0 && <ChartBar id={id} x={x} y={bottom - height} w={width} h={height} hatched={hatched} />}
      <text
        x={rounded(x + width / 2)}
        y={rounded(bottom - height - 6)}
        text-anchor="middle"
        class={hatched || value === undefined ? 'm' : 'b'}
      >
        {text}
      </text>
    </>
  );
}

/** Columns along time, evenly spaced, each with its value on top; two series stand beside each other. */
export function ColumnChart(chart: ChartProps) {
  const { id, points } = chart;
  const step = gridStep(highest(points));
  const max = Math.ceil(highest(points) / step) * step;
  const scale = (value: number): number => ((bottom - top) * value) / max;
  const slot = (chartWidth - left) / Math.max(points.length, 1);
  const width = chart.secondUnit ? Math.min(44, slot * 0.4) : Math.min(36, slot * 0.62);
  const grid = Array.from({ length: Math.round(max / step) }, (_, index) => (index + 1) * step);
  return (
    <ChartFrame chart={chart} height={points.some((point) => point.note) ? bottom + 42 : bottom + 26}>
      {grid.map((value) => (
        <>
          <path d={`M${left} ${rounded(bottom - scale(value))}H${chartWidth}`} stroke="var(--contour)" />
          <text x={left - 8} y={rounded(bottom - scale(value) + 4)} text-anchor="end" class="m">
            {value}
          </text>
        </>
      ))}
      <path d={`M${left} ${bottom}H${chartWidth}`} stroke="var(--ink)" stroke-width="1.5" />
      {points.map((point, index) => {
        const middle = left + slot * (index + 0.5);
        const x = point.second ? middle - width - 2 : middle - width / 2;
        return (
          <g>
            <Column id={id} x={x} width={width} value={point.value} text={point.text} scale={scale} />
            {point.second && (
              <Column
                id={id}
                x={middle + 2}
                width={width}
                value={point.second.value}
                text={point.second.text}
                scale={scale}
                hatched
              />
            )}
            <text x={rounded(middle)} y={bottom + 19} text-anchor="middle">
              {point.label}
            </text>
            {point.note && (
              <text x={rounded(middle)} y={bottom + 36} text-anchor="middle" class="m">
                {point.note}
              </text>
            )}
          </g>
        );
      })}
    </ChartFrame>
  );
}
