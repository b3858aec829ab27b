import loadSolver from 'highs';
import { cornerOf, type Grid } from '../src/grid.ts';
import { smallCells } from '../src/pattern.ts';

/**
 * The least number of hidden cells that protects a table, as one integer program: which cells are hidden, and for every small
 * cell and both directions a change of the hidden cells that frees it. For comparison only: it is slow beyond small tables.
 */
export async function fewest(grid: Grid, threshold: number): Promise<number> {
  const highs = await loadSolver();
  const { height, width, values } = grid;
  const small = smallCells(grid, threshold);
  const total = values.at(-1) ?? 0;
  const sign = (cell: number): string => ((cell % width === width - 1) === cell >= (height - 1) * width ? '+' : '-');
  const rules: string[] = [];
  const bounds: string[] = [];
  small.forEach((cell, place) => {
    for (const [way, end] of [
      ['u', threshold - (values[cell] ?? 0)],
      ['d', -(values[cell] ?? 0)],
    ] as const) {
      const name = (one: number): string => `${way}${place}_${one}`;
      const sums = [
        ...Array.from({ length: height }, (_, row) =>
          values.flatMap((_v, one) => (Math.floor(one / width) === row ? [one] : [])),
        ),
        ...Array.from({ length: width }, (_, column) =>
          values.flatMap((_v, one) => (one % width === column ? [one] : [])),
        ),
      ];
      for (const cells of sums) rules.push(`${cells.map((one) => `${sign(one)} ${name(one)}`).join(' ')} = 0`);
      values.forEach((value, one) => {
        rules.push(`${name(one)} - ${total + threshold} h${one} <= 0`, `${name(one)} + ${value} h${one} >= 0`);
        bounds.push(`${name(one)} free`);
      });
      rules.push(`${name(cell)} ${end < 0 ? '<=' : '>='} ${end}`);
    }
  });
  if (small.length === 0) return 0;
  for (const cell of small) rules.push(`h${cell} = 1`);
  rules.push(`h${cornerOf(grid)} = 0`);
  // The same price as in the pattern: a total costs as much as four.
  const price = (cell: number): number => (cell % width < width - 1 && cell < (height - 1) * width ? 1 : 4);
  const model = [
    'Minimize',
    values.map((_, cell) => `+ ${price(cell)} h${cell}`).join(' '),
    'Subject To',
    ...rules,
    'Bounds',
    ...bounds,
    'Binary',
    values.map((_, cell) => `h${cell}`).join(' '),
    'End',
  ].join('\n');
  const solved = highs.solve(model, { output_flag: false, time_limit: 60 });
  if (solved.Status !== 'Optimal') throw new Error(`No optimum in a minute: ${solved.Status}.`);
  return values.filter((_, cell) => (solved.Columns[`h${cell}`]?.Primal ?? 0) > 0.5).length;
}
