import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GroupFound } from './found.ts';
import { exactly, protectedly, type Shown } from './shown.ts';

const text = (sv: string) => ({ sv, en: sv });
const cases = 30;
const places = fc.uniqueArray(fc.nat(cases - 1), { maxLength: cases });

const found: fc.Arbitrary<GroupFound> = fc
  .record({
    gaps: fc.array(fc.tuple(places, places), { maxLength: 8 }),
    conditions: fc.array(fc.tuple(places, places), { maxLength: 6 }),
    closed: places,
  })
  .map(({ gaps, conditions, closed }) => ({
    services: 9,
    leftOut: 0,
    caseIds: Array.from({ length: cases }, (_, at) => `case ${at}`),
    elsewhere: 2,
    open: [],
    closed,
    undecided: [],
    missing: gaps.map(([some], at) => ({ attribute: text(`question ${at}`), cases: some })),
    sorts: [
      {
        kind: null,
        services: 9,
        isWhole: true,
        gaps: gaps.map(([some, more], at) => ({
          key: `gap ${at}`,
          phrases: [text(`gap ${at}`)],
          cases: some,
          perhaps: more,
        })),
      },
    ],
    conditions: conditions.map(([alone, together], at) => ({
      service: `service ${at}`,
      path: '/all/0',
      words: text(`condition ${at}`),
      owner: 'region',
      alone,
      together,
      with: [{ words: [text('other')], cases: together }],
    })),
  }));

const countsOf = (shown: Shown) => [
  shown.closed,
  shown.elsewhere,
  ...shown.missing.map((one) => one.cases),
  ...shown.sorts.flatMap(({ gaps }) => gaps.flatMap((gap) => [gap.cases, gap.perhaps])),
  ...shown.conditions.flatMap((one) => [one.alone, one.together, ...one.with.map((each) => each.cases)]),
];

describe('what the group is shown', () => {
  test('holds no small count, none exact, and nothing that only coordinators may have', () => {
    fc.assert(
      fc.property(found, fc.integer({ min: 3, max: 10 }), (all, limit) => {
        const shown = protectedly(all, limit);
        for (const count of countsOf(shown))
          expect(count === null || (count >= limit && count % limit === 0)).toBe(true);
        expect(shown.rest).toBeNull();
        // Nor can it be subtracted from the number of the group's cases.
        expect(shown.cases).toBe(all.caseIds.length + all.elsewhere);
        expect(JSON.stringify(shown)).not.toContain('case ');
      }),
    );
  });

  test('is the same, also in its order, for counts that it does not tell apart', () => {
    fc.assert(
      fc.property(found, (all) => {
        const fewer = (some: readonly number[]) => some.slice(0, some.length < 5 ? 0 : some.length - (some.length % 5));
        const rounded: GroupFound = {
          ...all,
          closed: fewer(all.closed),
          missing: all.missing.map((one) => ({ ...one, cases: fewer(one.cases) })),
          sorts: all.sorts.map((sort) => ({
            ...sort,
            gaps: sort.gaps.map((gap) => ({ ...gap, cases: fewer(gap.cases), perhaps: [] })),
          })),
          conditions: all.conditions.map((one) => ({
            ...one,
            alone: fewer(one.alone),
            together: fewer(one.together),
            with: one.with.map((each) => ({ ...each, cases: fewer(each.cases) })),
          })),
        };
        expect(protectedly(rounded, 5)).toEqual(protectedly(all, 5));
      }),
    );
  });

  test('is exact for coordinators', () => {
    fc.assert(
      fc.property(found, (all) => {
        const shown = exactly(all);
        expect(shown.closed).toBe(all.closed.length);
        const byKey = new Map(all.sorts[0]?.gaps.map((gap) => [gap.key, gap.cases.length]));
        for (const gap of shown.sorts[0]?.gaps ?? []) expect(gap.cases).toBe(byKey.get(gap.key));
      }),
    );
  });
});
