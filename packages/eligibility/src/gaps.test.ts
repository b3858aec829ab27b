import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Gap, gaps, missingRules } from './gaps.ts';
import { overlaps } from './overlaps.ts';
import {
  arbitraryFacts,
  arbitraryFile,
  completions,
  plainlyOpen,
  smallAttributes,
  subsets,
  valuesOf,
} from './testing/arbitrary.ts';
import type { Attribute, Facts, RuleFile, Value } from './types.ts';
import type { Range } from './where.ts';

const pick = (...ids: string[]): readonly Attribute[] => smallAttributes.filter((one) => ids.includes(one.id));
const few = pick('age', 'registered', 'language', 'steps');

function accepts(range: Range | undefined, value: Value): boolean {
  if (range === undefined) return true;
  if (Array.isArray(range)) return range.some((one) => one === value);
  if (Array.isArray(value)) {
    const { hasAll = [], hasNone = [] } = range as { hasAll?: string[]; hasNone?: string[] };
    return hasAll.every((one) => value.includes(one)) && !hasNone.some((one) => value.includes(one));
  }
  const { min, max } = range as { min?: Value; max?: Value };
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}

function standsIn(gap: Gap, profile: Facts): boolean {
  return Object.entries(gap.where).every(([id, range]) => {
    const value = profile[id];
    return value !== undefined && value !== null && accepts(range, value);
  });
}

/** Every way of narrowing one attribute: runs of numbers, sets of values, options had or lacked. As sets of its values. */
function narrowings(attribute: Attribute): readonly (readonly Value[])[] {
  const values = valuesOf(attribute);
  if (attribute.kind === 'number' || attribute.kind === 'date') {
    return values.flatMap((_, from) => values.slice(from).map((__, length) => values.slice(from, from + length + 1)));
  }
  if (attribute.kind !== 'choiceSet') return subsets(values).filter((set) => set.length > 0);
  const options = attribute.values.map((value) => value.id);
  return subsets(options).flatMap((has) =>
    subsets(options.filter((option) => !has.includes(option))).map((lacks) =>
      values.filter((set) => accepts({ hasAll: has, hasNone: lacks }, set)),
    ),
  );
}

/**
 * All maximal combinations, by trying every one there is. A combination is not maximal if one attribute alone can be
 * widened (if a wider one without openings exists, so does one that is wider in one attribute only).
 */
function bruteForce(file: RuleFile, attributes: readonly Attribute[]): readonly string[] {
  const profiles = completions({}, attributes);
  const isOpen = profiles.map((profile) => file.services.some((service) => plainlyOpen(service, profile)));
  const values = attributes.map((attribute) => valuesOf(attribute).map((value) => JSON.stringify(value)));
  const ways = attributes.map((attribute, at) =>
    narrowings(attribute).map((set) => set.map((value) => values[at]?.indexOf(JSON.stringify(value)) ?? 0)),
  );
  const members = (box: readonly (readonly number[])[]) =>
    box.reduce<readonly number[]>(
      (found, set, at) => found.flatMap((index) => set.map((value) => index * (values[at]?.length ?? 0) + value)),
      [0],
    );
  const isGap = (box: readonly (readonly number[])[]) => members(box).every((index) => isOpen[index] === false);
  const isWider = (a: readonly number[], b: readonly number[]) =>
    a.length > b.length && b.every((value) => a.includes(value));
  let boxes: readonly (readonly (readonly number[])[])[] = [[]];
  for (const sets of ways) boxes = boxes.flatMap((box) => sets.map((set) => [...box, set]));
  const maximal = boxes.filter(
    (box) =>
      isGap(box) &&
      !box.some((set, at) => ways[at]?.some((wider) => isWider(wider, set) && isGap(box.with(at, wider)))),
  );
  return [...new Set(maximal.map((box) => [...members(box)].sort((a, b) => a - b).join()))].sort();
}

function described(found: readonly Gap[], attributes: readonly Attribute[]): readonly string[] {
  const profiles = completions({}, attributes);
  return found
    .map((gap) => profiles.flatMap((profile, index) => (standsIn(gap, profile) ? [index] : [])).join())
    .sort();
}

describe('gaps', () => {
  it.each([
    ['a number, a choice and options', pick('age', 'language', 'steps')],
    ['dates, yes and no, options', pick('since', 'registered', 'referral', 'steps')],
    ['two choices and a number', pick('municipality', 'language', 'age')],
  ])('are exactly the maximal combinations that trying all finds: %s', (_, attributes) => {
    fc.assert(
      fc.property(arbitraryFile(attributes, 5), (file) => {
        expect(described(gaps(file).gaps, attributes)).toEqual(bruteForce(file, attributes));
      }),
      { numRuns: 25 },
    );
  });

  it('hold every profile without an open service and no other, the shortest first, with their cases', () => {
    fc.assert(
      fc.property(arbitraryFile(few, 8), fc.array(arbitraryFacts(few), { maxLength: 40 }), (file, cases) => {
        const found = gaps(file, { cases });
        for (const profile of completions({}, few)) {
          const isOpen = file.services.some((service) => plainlyOpen(service, profile));
          expect(found.gaps.some((gap) => standsIn(gap, profile))).toBe(!isOpen);
        }
        const sizes = found.gaps.map((gap) => Object.keys(gap.where).length);
        expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
        for (const gap of found.gaps) {
          expect(gap.cases).toBe(cases.filter((facts) => standsIn(gap, facts)).length);
          expect(gap.cells).toBeLessThanOrEqual(found.cells);
        }
        expect(found.complete).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('are counted in cells cut where the rules cut', () => {
    const file: RuleFile = {
      attributes: pick('age', 'language', 'referral'),
      services: [
        {
          name: 'A',
          principal: 'region',
          rule: {
            all: [
              { attribute: 'age', op: 'gte', value: 18 },
              { attribute: 'language', op: 'eq', value: 'fluent' },
            ],
          },
        },
      ],
    };
    expect(gaps(file)).toEqual({
      cells: 6,
      complete: true,
      unread: [],
      gaps: [
        { where: { age: { min: 16, max: 17 } }, cells: 3, cases: 0 },
        { where: { language: ['none', 'some'] }, cells: 4, cases: 0 },
      ],
    });
    expect(gaps(file, { cases: [{ age: 17.5 }] }).gaps[0]).toMatchObject({
      where: { age: { min: 16, below: 18 } },
      cases: 1,
    });
    expect(gaps(file, { among: () => false }).gaps).toEqual([{ where: {}, cells: 1, cases: 0 }]);
    expect(gaps(file, { limit: 1 })).toMatchObject({ complete: false });
  });
});

describe('missing rules', () => {
  it('divide the same profiles so that each stands in one combination', () => {
    fc.assert(
      fc.property(arbitraryFile(few, 8), (file) => {
        const found = missingRules(file);
        for (const profile of completions({}, few)) {
          const isOpen = file.services.some((service) => plainlyOpen(service, profile));
          expect(found.gaps.filter((gap) => standsIn(gap, profile))).toHaveLength(isOpen ? 0 : 1);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('overlaps', () => {
  it('are the pairs of which one is open to all whom the other is open to', () => {
    fc.assert(
      fc.property(arbitraryFile(few, 5), (file) => {
        const profiles = completions({}, few);
        const open = file.services.map((service) => profiles.map((profile) => plainlyOpen(service, profile)));
        const within = (a: number, b: number) =>
          open[a]?.every((isOpen, index) => !isOpen || open[b]?.[index]) ?? false;
        const wanted = file.services.flatMap((a, i) =>
          file.services.flatMap((b, j) => {
            if (i === j || !open[i]?.includes(true) || !within(i, j)) return [];
            const same = within(j, i);
            return same && j < i ? [] : [{ service: a.name, within: b.name, same }];
          }),
        );
        expect(overlaps(file)).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  });
});
