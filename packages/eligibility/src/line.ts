/** A boundary on a line of numbers: just before, or just after, the number `at`. */
export interface Cut {
  readonly at: number;
  readonly after: boolean;
}

/** A line of numbers (days for dates) in cells between cuts; `low` and `high` are its ends, null = none. */
export interface Line {
  readonly cuts: readonly Cut[];
  readonly low: Cut | null;
  readonly high: Cut | null;
  readonly whole: boolean;
}

function isBefore(a: Cut, b: Cut): boolean {
  return a.at < b.at || (a.at === b.at && !a.after && b.after);
}

/** A boundary between two whole numbers has one name: before the upper one. */
function wholeCut(cut: Cut): Cut {
  return cut.after ? { at: Math.floor(cut.at) + 1, after: false } : { at: Math.ceil(cut.at), after: false };
}

export function lineOf(
  wanted: readonly Cut[],
  low: number | undefined,
  high: number | undefined,
  whole: boolean,
): Line {
  const named = (cut: Cut) => (whole ? wholeCut(cut) : cut);
  const from = low === undefined ? null : named({ at: low, after: false });
  const to = high === undefined ? null : named({ at: high, after: true });
  const sorted = wanted
    .map(named)
    .filter((cut) => (from === null || isBefore(from, cut)) && (to === null || isBefore(cut, to)))
    .sort((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0));
  const cuts = sorted.filter((cut, index) => {
    const previous = sorted[index - 1];
    return previous === undefined || isBefore(previous, cut);
  });
  return { cuts, low: from, high: to, whole };
}

export function cellOf(line: Line, value: number): number {
  let low = 0;
  let high = line.cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const cut = line.cuts[middle];
    if (cut && (value > cut.at || (value === cut.at && !cut.after))) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The boundaries of a run of cells. */
export function spanOf(line: Line, first: number, last: number): { from: Cut | null; to: Cut | null } {
  return { from: line.cuts[first - 1] ?? line.low, to: line.cuts[last] ?? line.high };
}

/** Some number in a cell: every number in it compares alike. */
export function sampleOf(line: Line, cell: number): number {
  const { from, to } = spanOf(line, cell, cell);
  if (line.whole) return from ? from.at : to ? to.at - 1 : 0;
  if (from && !from.after) return from.at;
  if (to?.after) return to.at;
  if (from && to) return (from.at + to.at) / 2;
  if (from) return from.at + 1;
  return to ? to.at - 1 : 0;
}

/** How many whole numbers a cell holds; 1 where that is not finite or not the point. */
export function weightOf(line: Line, cell: number): number {
  const { from, to } = spanOf(line, cell, cell);
  return line.whole && from && to ? to.at - from.at : 1;
}
