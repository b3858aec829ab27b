import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCommand } from './command.ts';
import { deadlocks } from './deadlocks.ts';
import { evaluate } from './evaluate.ts';
import { completions, plainly } from './testing/arbitrary.ts';
import { wageSubsidy } from './testing/example.ts';
import type { Attribute, Establishment, Facts, RuleFile, Service } from './types.ts';

describe('the wage subsidy that a signature solved', () => {
  const found = deadlocks(wageSubsidy).deadlocks;

  it('comes out as an offer that passes before the assessment can be made, with both authorities', () => {
    const late = found.find((one) => one.kind === 'waiting');
    expect(late).toMatchObject({
      services: ['Lönebidrag', 'Gemensam kartläggning (GK)'],
      owners: ['employmentService', 'socialInsuranceAgency'],
      attributes: ['jointAssessmentDone', 'jobOffer'],
      passing: { attribute: 'jobOffer', lastsWeeks: 10, assumed: false, week: 26 },
    });
    expect(late?.witness).toMatchObject({ jobOffer: true, partTimeSick: true, workCapacityAssessed: true });
  });

  it('comes out as a circle of two services that each ask for what the other gives, the subsidy waiting behind', () => {
    expect(found.find((one) => one.kind === 'circle')).toMatchObject({
      services: ['Gemensam kartläggning (GK)', 'Klargöra arbetsförutsättningar'],
      owners: ['socialInsuranceAgency', 'employmentService'],
      attributes: ['workCapacityAssessed', 'jointAssessmentDone'],
      behind: ['Lönebidrag'],
      pointing: [
        { owner: 'socialInsuranceAgency', asksFor: 'workCapacityAssessed', from: 'Klargöra arbetsförutsättningar' },
        { owner: 'employmentService', asksFor: 'jointAssessmentDone', from: 'Gemensam kartläggning (GK)' },
      ],
    });
  });

  it('is gone when the routine is, or when the offer lasts', () => {
    const services = wageSubsidy.services.map((service) =>
      service.name === 'Lönebidrag'
        ? { ...service, rule: { all: [{ attribute: 'jobOffer', op: 'eq', value: true }] } satisfies Service['rule'] }
        : service,
    );
    expect(deadlocks({ ...wageSubsidy, services }).deadlocks.map((one) => one.kind)).toEqual(['circle']);
    expect(deadlocks(wageSubsidy, { lasts: { jobOffer: 52 } }).deadlocks.map((one) => one.kind)).toEqual(['circle']);
  });

  it('is not said of the lack of an offer, which does not pass', () => {
    const withoutOffer = wageSubsidy.services.map((service) => {
      const rule = JSON.stringify(service.rule).replace(
        '{"attribute":"jobOffer","op":"eq","value":true}',
        '{"not":{"attribute":"jobOffer","op":"eq","value":true}}',
      );
      return { ...service, rule: JSON.parse(rule) as Service['rule'] };
    });
    expect(withoutOffer).not.toEqual(wageSubsidy.services);
    expect(deadlocks({ ...wageSubsidy, services: withoutOffer }).deadlocks.map((one) => one.kind)).toEqual(['circle']);
  });

  it('says when the time that an offer lasts was assumed', () => {
    const attributes = wageSubsidy.attributes.map(({ lastsWeeks: _, ...attribute }) => attribute);
    const late = deadlocks({ ...wageSubsidy, attributes }).deadlocks.find((one) => one.kind === 'waiting');
    expect(late?.passing).toMatchObject({ lastsWeeks: 12, assumed: true });
  });
});

/** The three services in each of some towns. */
function inTowns(count: number): RuleFile {
  const towns = Array.from({ length: count }, (_, index) => `Town ${index}`);
  const municipality: Attribute = {
    id: 'municipality',
    label: 'Bostadskommun',
    kind: 'choice',
    values: towns.map((id) => ({ id, label: id })),
  };
  const services = towns.flatMap((town) =>
    wageSubsidy.services.map((service) => ({ ...service, name: `${service.name}, ${town}`, municipalities: [town] })),
  );
  return { attributes: [municipality, ...wageSubsidy.attributes], services };
}

it('is found in every town of a catalogue that has the same three services in many', () => {
  const { deadlocks: found, complete } = deadlocks(inTowns(60));
  expect(complete).toBe(true);
  const expected = deadlocks(wageSubsidy).deadlocks;
  for (const [index, kind] of (['circle', 'waiting'] as const).entries()) {
    const ofKind = found.filter((one) => one.kind === kind);
    expect(
      ofKind.map((one) => String(one.witness.municipality).slice(5)).sort((a, b) => Number(a) - Number(b)),
    ).toEqual(Array.from({ length: 60 }, (_, town) => String(town)));
    for (const one of ofKind) {
      const town = String(one.witness.municipality);
      expect(one.services).toEqual(expected[index]?.services.map((name) => `${name}, ${town}`));
      expect(one.behind).toEqual(expected[index]?.behind.map((name) => `${name}, ${town}`));
    }
  }
});

it('is searched for no longer than asked, and then says so: what was found stays true', async () => {
  const file = inTowns(20);
  const whole = deadlocks(file);
  const part = deadlocks(file, { effort: 100 });
  expect([whole.complete, part.complete]).toEqual([true, false]);
  expect(part.deadlocks.length).toBeLessThan(whole.deadlocks.length);
  const known = whole.deadlocks.map((one) => one.services);
  for (const one of part.deadlocks) expect(known).toContainEqual(one.services);
  const sources = { file: () => JSON.stringify(file), input: async () => '' };
  const ended = await runCommand(['deadlocks', 'R', '--effort=100'], sources);
  expect(ended).toMatchObject({ code: 0, err: expect.stringContaining('there may be more') });
  expect(await runCommand(['deadlocks', 'R'], sources)).toMatchObject({ code: 0, err: '' });
});

const ids = ['a', 'b', 'c', 'd'];
const attributes: readonly Attribute[] = ids.map((id) => ({ id, label: id, kind: 'boolean' }));
const literal = fc.record({
  attribute: fc.constantFrom(...ids),
  op: fc.constant('eq' as const),
  value: fc.boolean(),
});
const service = (index: number): fc.Arbitrary<Service> =>
  fc.record({
    name: fc.constant(`S${index}`),
    principal: fc.constantFrom('region', 'municipality'),
    waitingWeeks: fc.integer({ min: 0, max: 20 }),
    establishes: fc.array(fc.record({ attribute: fc.constantFrom(...ids), value: fc.boolean() }), { maxLength: 1 }),
    rule: fc.oneof(
      fc.array(literal, { minLength: 1, maxLength: 2 }).map((all) => ({ all })),
      fc.tuple(literal, literal, literal).map(([x, y, z]) => ({ any: [x, { all: [y, z] }] })),
    ),
  });
const files: fc.Arbitrary<RuleFile> = fc
  .tuple(service(0), service(1), service(2), service(3))
  .map((services) => ({ attributes, services }));

/** Profiles that can come about when old answers may still be used and the facts given by some services are added. */
function possible(profile: Facts, given: readonly Establishment[]): readonly Facts[] {
  let profiles: readonly Facts[] = [profile];
  for (const fact of given) profiles = profiles.flatMap((one) => [one, { ...one, [fact.attribute]: fact.value }]);
  return profiles;
}

const given = (services: readonly Service[]) => services.flatMap((one) => one.establishes ?? []);
const opens = (one: Service, profile: Facts, from: readonly Service[]) =>
  possible(profile, given(from)).some((other) => plainly(one.rule, other));

function reachable(file: RuleFile, profile: Facts, done: readonly Service[] = []): readonly Service[] {
  let found = done;
  for (;;) {
    const next = file.services.filter((one) => done.includes(one) || opens(one, profile, found));
    if (next.length === found.length) return found;
    found = next;
  }
}

/** The services that would all be open if only they themselves had been gone through already. */
function holdingEachOther(file: RuleFile, profile: Facts): readonly Service[] {
  const now = reachable(file, profile);
  let kept = file.services;
  for (;;) {
    const next = kept.filter((one) => opens(one, profile, kept));
    if (next.length === kept.length) return kept.filter((one) => !now.includes(one));
    kept = next;
  }
}

describe('a circle', () => {
  it('is found when and only when some person meets one, and its witness does', () => {
    fc.assert(
      fc.property(files, (file) => {
        const { deadlocks: all, complete } = deadlocks(file);
        expect(complete).toBe(true);
        const found = all.filter((one) => one.kind === 'circle');
        const profiles = completions({}, attributes);
        const hasCircle = profiles.some((profile) => given(holdingEachOther(file, profile)).length > 0);
        expect(found.length > 0).toBe(hasCircle);
        for (const one of found) {
          const circle = file.services.filter((member) => one.services.includes(member.name));
          const profile = { ...completions({}, attributes)[0], ...one.witness };
          const reached = reachable(file, profile);
          for (const member of circle) {
            expect(evaluate(member.rule, one.witness).verdict).toBe('closed');
            expect(reached).not.toContain(member);
            expect(opens(member, profile, reachable(file, profile, circle))).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
