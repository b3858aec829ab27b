const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsADay = 86_400_000;

/** Days since 1970-01-01 of a day written `YYYY-MM-DD`, or undefined when there is no such day. */
export function dayNumber(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined;
  const parts = pattern.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return Math.round(date.getTime() / millisecondsADay);
}

/** 9999-12-31: no later day can be written. */
export const lastDay = 2_932_896;

export function dayText(day: number): string {
  return new Date(day * millisecondsADay).toISOString().slice(0, 10);
}
