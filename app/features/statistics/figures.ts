import { type Party, parties } from '../organisation/index.ts';

/** Where a question came from: a party, a person or relative, or nowhere that the list said. */
export type Origin = Party | 'personOrRelative' | 'unknown';
export const origins: readonly Origin[] = [...parties, 'personOrRelative', 'unknown'];

/** Counts of registered questions. Every figure on the page is a sum of these, or made from a sum. */
export interface Figures {
  readonly asked: number;
  readonly advised: number;
  readonly withOutcome: number;
  /** Asked by an officer in Farled, so that the checklist of basics was answered. An imported list does not hold it. */
  readonly basicsKnown: number;
  /** Of those: sent although something was not done, with a reason. */
  readonly basicsMissing: number;
  readonly late: number;
  /** Days from question to advice, one for every advised question that was asked in Farled. */
  readonly responseDays: readonly number[];
}

/** The questions of one group, one month and one origin. */
export interface CountRow extends Figures {
  readonly groupId: string;
  /** `2016-01`. */
  readonly month: string;
  readonly origin: Origin;
}

const nothing: Figures = {
  asked: 0,
  advised: 0,
  withOutcome: 0,
  basicsKnown: 0,
  basicsMissing: 0,
  late: 0,
  responseDays: [],
};

export function sumOf(rows: readonly Figures[]): Figures {
  return rows.reduce<Figures>(
    (sum, row) => ({
      asked: sum.asked + row.asked,
      advised: sum.advised + row.advised,
      withOutcome: sum.withOutcome + row.withOutcome,
      basicsKnown: sum.basicsKnown + row.basicsKnown,
      basicsMissing: sum.basicsMissing + row.basicsMissing,
      late: sum.late + row.late,
      responseDays: row.responseDays.length === 0 ? sum.responseDays : [...sum.responseDays, ...row.responseDays],
    }),
    nothing,
  );
}

/** One line per key, in the order of the keys, also where nothing was asked. A row of no key would get lost: an error. */
export function figuresBy<K extends string>(
  rows: readonly CountRow[],
  keys: readonly K[],
  keyOf: (row: CountRow) => K,
): { key: K; figures: Figures }[] {
  const byKey = new Map<K, CountRow[]>(keys.map((key) => [key, []]));
  for (const row of rows) {
    const list = byKey.get(keyOf(row));
    if (!list) throw new Error(`No line of the table counts ${keyOf(row)}.`);
    list.push(row);
  }
  return [...byKey].map(([key, list]) => ({ key, figures: sumOf(list) }));
}

/** In whole per cent; null of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((100 * part) / whole);
}
