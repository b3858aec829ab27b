import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayText } from './day.ts';
import { earliest } from './earliest.ts';
import { treeTruth } from './evaluate.ts';
import { established } from './plan.ts';
import { RuleFileError } from './problem.ts';
import { plainly } from './testing/arbitrary.ts';
import { wageSubsidy } from './testing/example.ts';
import { treeOf } from './tree.ts';
import type { Attribute, Facts, RuleFile, Service } from './types.ts';

const start = '2018-01-01';
const firstDay = 17_532;
const person: Facts = {
  registered: true,
  jobOffer: true,
  partTimeSick: true,
  jointAssessmentDone: false,
  workCapacityAssessed: false,
  incomeSupport: [],
};

describe('the earliest way', () => {
  it('goes through what establishes the conditions, and says which days are idle', () => {
    const plan = earliest(
      wageSubsidy,
      { ...person, partTimeSick: false },
      { service: 'Lönebidrag' },
      {
        start,
        lengthWeeks: { 'Klargöra arbetsförutsättningar': 4, Lönebidrag: 52 },
      },
    );
    expect(plan).toEqual({
      reached: '2018-04-30',
      days: 17 * 7,
      steps: [
        {
          service: 'Klargöra arbetsförutsättningar',
          apply: start,
          start: '2018-03-05',
          finish: '2018-04-02',
          waitDays: 63,
          parallelWith: [],
          uncertain: false,
        },
        {
          service: 'Lönebidrag',
          apply: '2018-04-02',
          start: '2018-04-30',
          finish: '2019-04-29',
          waitDays: 28,
          parallelWith: [],
          uncertain: false,
        },
      ],
      idle: [
        { from: start, to: '2018-03-05', days: 63 },
        { from: '2018-04-02', to: '2018-04-30', days: 28 },
      ],
      idleDays: 91,
      complete: true,
      asks: [],
    });
  });

  it('does not exist out of the circle, nor after the offer has passed; a running measure fills time', () => {
    const caught = { ...person, incomeSupport: ['sicknessBenefit'] };
    expect(earliest(wageSubsidy, caught, { service: 'Lönebidrag' }, { start })).toMatchObject({ steps: [], asks: [] });
    const assessed = { ...caught, workCapacityAssessed: true };
    const plan = earliest(
      wageSubsidy,
      assessed,
      { service: 'Lönebidrag' },
      {
        start,
        running: [{ name: 'Arbetsträning', from: '2017-12-01', to: '2018-01-15' }],
      },
    );
    expect(plan).toMatchObject({ days: 30 * 7, steps: [{ uncertain: true }, {}], idle: [{ from: '2018-01-15' }, {}] });
    const passing = { start, changes: [{ attribute: 'jobOffer', value: false, on: '2018-03-12' }] };
    expect(earliest(wageSubsidy, assessed, { service: 'Lönebidrag' }, passing).reached).toBeUndefined();
    expect(earliest(wageSubsidy, {}, { service: 'Lönebidrag' }, { start }).asks).toContain('registered');
  });

  it('waits for the days on which a service starts, and runs services side by side', () => {
    const attributes: readonly Attribute[] = ['a', 'b'].map((id) => ({ id, label: id, kind: 'boolean' }));
    const give = (id: string, startDates: readonly string[]): Service => ({
      name: id.toUpperCase(),
      principal: 'region',
      waitingWeeks: 1,
      lengthWeeks: 4,
      startDates,
      establishes: [{ attribute: id, value: true }],
      rule: { all: [] },
    });
    const file = { attributes, services: [give('a', ['2018-01-05', '2018-02-01']), give('b', [])] };
    const rule = { all: ['a', 'b'].map((attribute) => ({ attribute, op: 'eq' as const, value: true })) };
    const plan = earliest(file, { a: false, b: false }, { rule }, { start });
    expect(plan).toMatchObject({ reached: '2018-03-01', idleDays: 7 });
    expect(plan.steps.map((step) => [step.service, step.start, step.parallelWith])).toEqual([
      ['A', '2018-02-01', ['B']],
      ['B', '2018-01-08', ['A']],
    ]);
    const over = earliest(file, { a: false, b: false }, { rule }, { start: '2018-02-01' });
    expect(over.reached).toBeUndefined();
  });

  it('says when it has not tried every order, and when it need not', () => {
    const given = (id: string, value: boolean) => ({ attribute: id, value });
    const is = (id: string, value: boolean) => ({ attribute: id, op: 'eq' as const, value });
    const extras = Array.from({ length: 16 }, (_, at) => `c${at}`);
    const services: readonly Service[] = [
      { name: 'A', principal: 'region', establishes: [given('a', true), given('b', false)], rule: { all: [] } },
      ...extras.map((id) => ({ name: id, principal: 'region', establishes: [given(id, true)], rule: { all: [] } })),
    ];
    const attributes = ['a', 'b', 'd', ...extras].map((id): Attribute => ({ id, label: id, kind: 'boolean' }));
    const either = extras.map((id) => ({ any: [is(id, true), is(id, false)] }));
    const facts = { a: false, b: true, d: false, ...Object.fromEntries(extras.map((id) => [id, false])) };
    const plan = (goal: readonly ReturnType<typeof is>[]) =>
      earliest({ attributes, services }, facts, { rule: { all: [...goal, ...either] } }, { start });
    // What gives a takes b away, which only the orders of all others tell; nothing gives d, whatever the order.
    expect(plan([is('a', true), is('b', true)])).toMatchObject({ steps: [], complete: false });
    expect(plan([is('a', true), is('d', true)])).toMatchObject({ steps: [], complete: true });
  });

  it('takes no service that would never end, and no longer than there are days', () => {
    const facts = { ...person, partTimeSick: false, workCapacityAssessed: true };
    for (const weeks of [1e300, 420_000]) {
      const plan = (calendar: object) =>
        earliest(wageSubsidy, facts, { service: 'Lönebidrag' }, { start, ...calendar });
      expect(plan({ waitingWeeks: { Lönebidrag: weeks } })).toMatchObject({ steps: [], complete: true });
      expect(plan({ lengthWeeks: { Lönebidrag: weeks } }).reached).toBeUndefined();
    }
    const last = earliest(wageSubsidy, facts, { service: 'Lönebidrag' }, { start: '9999-12-03' });
    expect(last).toMatchObject({ reached: '9999-12-31', days: 28 });
  });

  it('refuses a goal and a day that are not there', () => {
    expect(() => earliest(wageSubsidy, {}, { service: 'Okänd' }, { start })).toThrow(RuleFileError);
    expect(() => earliest(wageSubsidy, {}, { service: 'Lönebidrag' }, { start: 'snart' })).toThrow(RuleFileError);
  });
});

const ids = ['a', 'b', 'c'];
const literal = fc.record({ attribute: fc.constantFrom(...ids), op: fc.constant('eq' as const), value: fc.boolean() });
const service = (index: number): fc.Arbitrary<Service> =>
  fc.record({
    name: fc.constant(`S${index}`),
    principal: fc.constant('region'),
    waitingWeeks: fc.integer({ min: 0, max: 3 }),
    lengthWeeks: fc.integer({ min: 1, max: 2 }),
    establishes: fc.array(fc.record({ attribute: fc.constantFrom(...ids), value: fc.boolean() }), {
      minLength: 1,
      maxLength: 2,
    }),
    rule: fc.array(literal, { maxLength: 2 }).map((all) => ({ all })),
  });

/** The first week that a rule can hold, by trying every choice of services in every week. */
function byTryingAll(file: RuleFile, facts: Facts, goal: Service['rule']): number | undefined {
  type World = {
    readonly facts: Facts;
    readonly pending: readonly (readonly [number, Service])[];
    readonly used: string;
  };
  let worlds: readonly World[] = [{ facts, pending: [], used: '' }];
  for (let week = 0; week < 20; week += 1) {
    const next = new Map<string, World>();
    for (const world of worlds) {
      const finished = world.pending.filter(([at]) => at === week).map(([, one]) => one);
      const done = finished.sort((a, b) => a.name.localeCompare(b.name));
      const now = established(
        world.facts,
        done.flatMap((one) => one.establishes ?? []),
      );
      if (plainly(goal, now)) return week;
      const open = file.services.filter((one) => !world.used.includes(one.name) && plainly(one.rule, now));
      for (let mask = 0; mask < 1 << open.length; mask += 1) {
        const taken = open.filter((_, index) => (mask >> index) & 1);
        const pending = [
          ...world.pending.filter(([at]) => at > week),
          ...taken.map((one) => [week + (one.waitingWeeks ?? 0) + (one.lengthWeeks ?? 0), one] as const),
        ];
        const used = world.used + taken.map((one) => one.name).join();
        const key = JSON.stringify([now, pending.map(([at, one]) => [at, one.name]), [...used].sort()]);
        next.set(key, { facts: now, pending, used });
      }
    }
    worlds = [...next.values()];
  }
  return undefined;
}

describe('the search', () => {
  it('finds the same week as trying everything', () => {
    fc.assert(
      fc.property(
        fc.tuple(service(0), service(1), service(2)),
        fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.boolean() }),
        fc.array(literal, { minLength: 1, maxLength: 3 }),
        (services, facts, all) => {
          const attributes: readonly Attribute[] = ids.map((id) => ({ id, label: id, kind: 'boolean' }));
          const file = { attributes, services };
          const week = byTryingAll(file, facts, { all });
          const plan = earliest(file, facts, { rule: { all } }, { start });
          expect(plan.days).toBe(week === undefined ? undefined : week * 7);
          if (week === undefined) return;
          expect(plan.reached).toBe(dayText(firstDay + week * 7));
          const end = plan.steps.reduce<Facts>((known, step) => {
            const one = services.find((other) => other.name === step.service);
            return established(known, one?.establishes ?? []);
          }, facts);
          if (plan.steps.length < 2) expect(treeTruth(treeOf({ all }), end)).toBe(1);
        },
      ),
      { numRuns: 200 },
    );
  });
});
