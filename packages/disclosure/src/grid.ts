/**
 * A two-way table with its totals as one grid of `height` × `width` cells: the last column holds the totals of the rows,
 * the last row those of the columns, the corner the total of all. A cell is told by `row * width + column`.
 */
export interface Grid {
  readonly height: number;
  readonly width: number;
  readonly values: readonly number[];
}

export function gridOf(counts: readonly (readonly number[])[]): Grid {
  const width = (counts[0]?.length ?? 0) + 1;
  const sums = new Array<number>(width).fill(0);
  const values = counts.flatMap((row) => {
    const whole = [...row, row.reduce((sum, count) => sum + count, 0)];
    whole.forEach((count, column) => {
      sums[column] = (sums[column] ?? 0) + count;
    });
    return whole;
  });
  return { height: counts.length + 1, width, values: [...values, ...sums] };
}

export function isInner({ height, width }: Grid, cell: number): boolean {
  return cell % width < width - 1 && cell < (height - 1) * width;
}

/** The total of all: never hidden, since a table that may not even say how many it counts is not published. */
export function cornerOf({ height, width }: Grid): number {
  return height * width - 1;
}
