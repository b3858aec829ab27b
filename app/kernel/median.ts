/** Half are lower and half are higher; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** As a median is said, wherever it is: to one decimal, so that the middle of two whole days stays between them. */
export const toOneDecimal = (value: number): number => Math.round(value * 10) / 10;

export function saidMedian(values: readonly number[]): number | null {
  const found = median(values);
  return found === null ? null : toOneDecimal(found);
}
