/** A number in a view model, and where it stands: `groups[].members`, with list places left out. */
export interface Figure {
  readonly path: string;
  readonly value: number;
}

/** Keys that are data (an id, a day, a kind of something) stand for every key beside them. */
const dataKey = /^[0-9a-f]{8}-|^\d|^[a-z]+:/;

/** Every number in what a query answers, however deep, also in maps and sets. Dates are no numbers. */
export function figuresIn(value: unknown, path = ''): Figure[] {
  if (typeof value === 'number' || typeof value === 'bigint') return [{ path, value: Number(value) }];
  if (value === null || typeof value !== 'object' || value instanceof Date || ArrayBuffer.isView(value)) return [];
  if (Array.isArray(value) || value instanceof Set) return [...value].flatMap((one) => figuresIn(one, `${path}[]`));
  if (value instanceof Map) return [...value].flatMap(([, one]) => figuresIn(one, `${path}{}`));
  return Object.entries(value).flatMap(([key, one]) =>
    figuresIn(one, dataKey.test(key) ? `${path}{}` : path === '' ? key : `${path}.${key}`),
  );
}
