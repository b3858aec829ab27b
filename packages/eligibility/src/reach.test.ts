import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlocks } from './deadlocks.ts';
import { networkOf } from './network.ts';
import { reach } from './reach.ts';
import { cellFor } from './space.ts';
import { completions, plainly } from './testing/arbitrary.ts';
import type { Attribute, Facts, RuleFile, Service } from './types.ts';

const ids = ['a', 'b', 'c', 'd'];
const lasts = 8;
const attributes: readonly Attribute[] = ids.map((id) => ({
  id,
  label: id,
  kind: 'boolean',
  ...(id === 'a' ? { lastsWeeks: lasts } : {}),
}));
const literal = fc.record({
  attribute: fc.constantFrom(...ids),
  op: fc.constant('eq' as const),
  value: fc.boolean(),
});
const service: fc.Arbitrary<Omit<Service, 'name'>> = fc.record({
  principal: fc.constantFrom('region', 'municipality'),
  waitingWeeks: fc.integer({ min: 0, max: 12 }),
  establishes: fc.array(fc.record({ attribute: fc.constantFrom(...ids), value: fc.boolean() }), { maxLength: 2 }),
  rule: fc.oneof(
    fc.array(literal, { minLength: 1, maxLength: 2 }).map((all) => ({ all })),
    fc.tuple(literal, literal, literal).map(([x, y, z]) => ({ any: [x, { all: [y, z] }] })),
  ),
});
/** Some services stand in twice with other names and waits, so that ways lie within others. */
const files: fc.Arbitrary<RuleFile> = fc
  .tuple(
    fc.array(service, { minLength: 1, maxLength: 5 }),
    fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 0, max: 12 })), { maxLength: 4 }),
  )
  .map(([models, again]) => {
    const more = again.flatMap(([at, waitingWeeks]) =>
      models.slice(at, at + 1).map((one) => ({ ...one, waitingWeeks })),
    );
    return { attributes, services: [...models, ...more].map((one, index) => ({ ...one, name: `S${index}` })) };
  });

/** The first week that each service is open, week by week, when old answers may still be used; Infinity = never. */
function weeksOf(file: RuleFile, profile: Facts): readonly number[] {
  const weeks = file.services.map(() => Infinity);
  for (let week = 0; week <= 12 * file.services.length; week += 1) {
    for (let isChanged = true; isChanged; ) {
      isChanged = false;
      const done = file.services.filter((one, at) => (weeks[at] ?? 0) + (one.waitingWeeks ?? 0) <= week);
      let possible: readonly Facts[] = [profile];
      for (const { attribute, value } of done.flatMap((one) => one.establishes ?? []))
        possible = [...new Map(possible.flatMap((one) => [one, { ...one, [attribute]: value }]).map(keyed)).values()];
      for (const [at, one] of file.services.entries()) {
        if (weeks[at] !== Infinity || !possible.some((facts) => plainly(one.rule, facts))) continue;
        weeks[at] = week;
        isChanged = true;
      }
    }
  }
  return weeks;
}

const keyed = (facts: Facts) => [ids.map((id) => facts[id]).join(), facts] as const;

describe('what comes within reach', () => {
  it('is what living week by week brings, whether asked for everything, one service or some weeks', () => {
    fc.assert(
      fc.property(files, fc.nat(12), (file, within) => {
        const network = networkOf(file);
        for (const profile of completions({}, attributes)) {
          const point = network.space.dims.map((dim) => cellFor(dim, profile) ?? 0);
          const expected = weeksOf(file, profile);
          expect([...reach(network, point).weeks]).toEqual(expected);
          for (const [index, week] of expected.entries()) {
            expect(reach(network, point, [index]).weeks[index]).toBe(week);
            const early = reach(network, point, [index], within, [], network.room);
            expect(early.weeks[index]).toBe(week <= within ? week : Infinity);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('comes too late for whom a queue is a deadlock, and in the week that it says', () => {
    let queues = 0;
    fc.assert(
      fc.property(files, (file) => {
        for (const { kind, services, witness, passing } of deadlocks(file).deadlocks) {
          if (kind !== 'waiting') continue;
          queues += 1;
          const [first] = services;
          const at = file.services.findIndex((one) => one.name === first);
          const week = weeksOf(file, { ...completions({}, attributes)[0], ...witness })[at];
          expect(passing?.week).toBe(week);
          expect(week).toBeGreaterThan(lasts);
          expect(week).not.toBe(Infinity);
        }
      }),
      // One file in some hundred has a queue.
      { numRuns: 5_000 },
    );
    expect(queues).toBeGreaterThan(0);
  });
});
