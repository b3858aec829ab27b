import { publishedGrid } from './prove.ts';
import type { PublishedTable } from './types.ts';

/** What an attacker who has every published figure can work out about one hidden figure. */
export interface Interval {
  /** From 0; `rows.length` is the row of totals, `columns.length` the column of totals. */
  readonly row: number;
  readonly column: number;
  readonly from: number;
  /** Null when nothing limits it. */
  readonly to: number | null;
}

export type Audit =
  | {
      readonly kind: 'audited';
      readonly intervals: readonly Interval[];
      /** Hidden in vain: the figure itself can be told, or that it is small for certain. */
      readonly told: readonly Interval[];
    }
  | { readonly kind: 'impossible' };

/** Simplex gives 2.9999999 for 3; every end of an interval of a two-way table is a whole number. */
const nearly = 1e-6;

/**
 * The attacker's linear program: each hidden figure as low and as high as the published ones and "no count below 0" allow.
 * Another way than `publish` and `prove` take, so that the one checks the other. Loads the solver (HiGHS, as WebAssembly) on
 * the first call; then it computes without a pause, so run large tables in a worker. Impossible: no counts at all fit.
 */
export async function audit(table: PublishedTable, threshold: number): Promise<Audit> {
  const { default: loadSolver } = await import('highs');
  const highs = await loadSolver();
  const { height, width, values } = publishedGrid(table);
  const hidden = values.flatMap((value, cell) => (value === null ? [cell] : []));
  const signOf = (cell: number): number => (cell % width < width - 1 ? 1 : -1) * (cell < (height - 1) * width ? 1 : -1);
  const known = new Array<number>(height + width).fill(0);
  values.forEach((value, cell) => {
    for (const line of [Math.floor(cell / width), height + (cell % width)])
      known[line] = (known[line] ?? 0) - signOf(cell) * (value ?? 0);
  });
  if (hidden.length === 0)
    return known.every((sum) => sum === 0) ? { kind: 'audited', intervals: [], told: [] } : { kind: 'impossible' };
  return highs.withModel(
    {
      numCols: hidden.length,
      numRows: known.length,
      colCost: hidden.map(() => 0),
      colLower: hidden.map(() => 0),
      colUpper: hidden.map(() => highs.infinity),
      rowLower: known,
      rowUpper: known,
      matrix: {
        format: 'csc',
        numRows: known.length,
        numCols: hidden.length,
        starts: Int32Array.from([0, ...hidden.map((_, index) => 2 * (index + 1))]),
        indices: Int32Array.from(hidden.flatMap((cell) => [Math.floor(cell / width), height + (cell % width)])),
        values: Float64Array.from(hidden.flatMap((cell) => [signOf(cell), signOf(cell)])),
      },
    },
    (model): Audit => {
      const { modelStatus, objectiveSense } = highs.constants;
      model.options.set({ output_flag: false, presolve: 'on', simplex_strategy: 4 });
      const end = (
        sense: typeof objectiveSense.minimize | typeof objectiveSense.maximize,
      ): number | null | undefined => {
        model.changeObjectiveSense(sense);
        model.run();
        const status = model.getModelStatus();
        if (status === modelStatus.optimal) return model.getObjectiveValue();
        return status === modelStatus.infeasible ? undefined : null;
      };
      const intervals: Interval[] = [];
      for (const [index, cell] of hidden.entries()) {
        model.changeColCost(index, 1);
        const low = end(objectiveSense.minimize);
        const high = end(objectiveSense.maximize);
        model.changeColCost(index, 0);
        if (typeof low !== 'number' || high === undefined) return { kind: 'impossible' };
        intervals.push({
          row: Math.floor(cell / width),
          column: cell % width,
          from: Math.max(0, Math.ceil(low - nearly)),
          to: high === null ? null : Math.floor(high + nearly),
        });
      }
      const told = intervals.filter(({ from, to }) => from === to || (from > 0 && to !== null && to < threshold));
      return { kind: 'audited', intervals, told };
    },
  );
}
