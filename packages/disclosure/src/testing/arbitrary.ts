import fc from 'fast-check';
import type { CountTable } from '../types.ts';

export function labelled(counts: readonly (readonly number[])[]): CountTable {
  return {
    rows: counts.map((_, row) => `row ${row}`),
    columns: (counts[0] ?? []).map((_, column) => `column ${column}`),
    counts,
  };
}

/** Tables of a few cells with few people, so that every table that could stand behind a published one can be tried. */
export const smallTable: fc.Arbitrary<CountTable> = fc
  .record({ height: fc.integer({ min: 1, max: 3 }), width: fc.integer({ min: 1, max: 3 }) })
  .chain(({ height, width }) => {
    const most = height * width > 6 ? 3 : height * width > 4 ? 5 : 8;
    const count = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat(most) });
    const row = fc.array(count, { minLength: width, maxLength: width });
    return fc.array(row, { minLength: height, maxLength: height });
  })
  .filter((counts) => counts.flat().reduce((sum, count) => sum + count, 0) <= 13)
  .map(labelled);

export const largerTable: fc.Arbitrary<CountTable> = fc
  .record({ height: fc.integer({ min: 1, max: 8 }), width: fc.integer({ min: 1, max: 8 }) })
  .chain(({ height, width }) => {
    const count = fc.oneof(fc.constant(0), fc.nat(6), fc.nat(40), fc.nat(2000));
    const row = fc.array(count, { minLength: width, maxLength: width });
    return fc.array(row, { minLength: height, maxLength: height });
  })
  .map(labelled);
