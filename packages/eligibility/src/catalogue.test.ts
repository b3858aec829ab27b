import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from './catalogue.ts';
import { asksOf, evaluateTree } from './evaluate.ts';
import {
  arbitraryFacts,
  arbitraryFile,
  arbitraryRule,
  completions,
  plainlyOpen,
  smallAttributes,
  valuesOf,
} from './testing/arbitrary.ts';
import { serviceTree } from './tree.ts';
import type { Facts, RuleFile, Service, Value } from './types.ts';

/** Values that a checked file would not let through, which the engine must read the same everywhere. */
const strange = fc.constantFrom<Facts>(
  { age: 16.5, language: 'klingon', steps: ['unheard'] },
  { age: '17', registered: 'ja', since: '2018-13-01' },
  { age: 90, municipality: 'Oslo', steps: 'plan', since: '1900-01-01' },
  { age: null, language: true, toString: 1 },
);

describe('a compiled catalogue', () => {
  it('gives every service the verdict that its rule gives', () => {
    fc.assert(
      fc.property(arbitraryFile(smallAttributes, 40), fc.oneof(arbitraryFacts(), strange), (file, facts) => {
        const plain = file.services.map((service) => evaluateTree(serviceTree(service), facts).verdict);
        expect(compile(file).verdicts(facts)).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });

  it('matches many cases as it matches one', () => {
    fc.assert(
      fc.property(arbitraryFile(smallAttributes, 40), fc.array(arbitraryFacts(), { maxLength: 10 }), (file, cases) => {
        const catalogue = compile(file);
        const many = catalogue.matchMany(cases);
        expect(many.cases).toBe(cases.length);
        cases.forEach((facts, index) => {
          const one = catalogue.match(facts);
          expect(many.openTo(index)).toEqual(one.open);
          const verdicts = file.services.map((_, service) => many.verdict(index, service));
          expect(verdicts).toEqual(catalogue.verdicts(facts));
          const sorted = [...one.open, ...one.closed.map((x) => x.name), ...one.unknown.map((x) => x.name)].sort();
          expect(sorted).toEqual(file.services.map((service) => service.name).sort());
        });
      }),
      { numRuns: 60 },
    );
  });

  it('reads a rule that is too involved for tables from the rule itself', () => {
    const pair = (index: number) => ({
      all: [
        { attribute: 'age', op: 'gte' as const, value: index },
        { attribute: index % 2 ? 'referral' : 'registered', op: 'eq' as const, value: true },
        { attribute: 'steps', op: 'hasAny' as const, value: ['plan', 'group'].slice(index % 2) },
      ],
    });
    const rule = { any: Array.from({ length: 12 }, (_, index) => pair(index + 12)) };
    const empty = { attribute: 'steps', op: 'hasAny' as const, value: [] };
    const file: RuleFile = {
      attributes: smallAttributes,
      services: [
        { name: 'A', principal: 'region', rule },
        { name: 'B', principal: 'region', rule: empty },
      ],
    };
    fc.assert(
      fc.property(arbitraryFacts(), (facts) => {
        const plain = file.services.map((service) => evaluateTree(serviceTree(service), facts).verdict);
        expect(compile(file).verdicts(facts)).toEqual(plain);
      }),
    );
  });
});

describe('the next question', () => {
  it('is not where somebody lives when the service is open nowhere', () => {
    const rule = { attribute: 'referral', op: 'eq' as const, value: true };
    const service: Service = { name: 'A', principal: 'region', municipalities: [], rule };
    const { closed, questions } = compile({ attributes: smallAttributes, services: [service] }).match({});
    expect(closed.map(({ name, blockers }) => [name, blockers.map((set) => set.map((leaf) => leaf.path))])).toEqual([
      ['A', [['/municipalities']]],
    ]);
    expect(questions).toEqual([]);
  });

  it('is asked only when it matters, and the first settles most', () => {
    fc.assert(
      fc.property(arbitraryFile(), arbitraryFacts(), (file, facts) => {
        const catalogue = compile(file);
        const questions = catalogue.nextQuestions(facts);
        const matters = new Set(file.services.flatMap((service) => asksOf(serviceTree(service), facts)));
        expect(new Set(questions.map((question) => question.attribute))).toEqual(matters);
        expect(catalogue.match(facts).questions).toEqual(questions.map((question) => question.attribute));
        questions.forEach((question, index) => {
          expect(question.decides).toBeLessThanOrEqual(questions[index - 1]?.decides ?? Infinity);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('counts what a yes-or-no answer settles, over both answers', () => {
    const service = (name: string, value: boolean): Service => ({
      name,
      principal: 'region',
      rule: {
        all: [
          { attribute: 'referral', op: 'eq', value },
          { attribute: 'age', op: 'gte', value: 18 },
        ],
      },
    });
    const { nextQuestions } = compile({
      attributes: smallAttributes,
      services: [service('A', true), service('B', true)],
    });
    expect(nextQuestions({ age: 19 })).toEqual([{ attribute: 'referral', decides: 2 }]);
    expect(nextQuestions({})).toEqual([
      { attribute: 'referral', decides: 1 },
      { attribute: 'age', decides: 0.8 },
    ]);
  });
});

describe('a near miss', () => {
  it('lists exactly the single answers that un-close a service', () => {
    const few = smallAttributes.slice(0, 6);
    fc.assert(
      fc.property(arbitraryRule(few), arbitraryFacts(few), (rule, facts) => {
        const service: Service = { name: 'A', principal: 'region', rule };
        const file = { attributes: few, services: [service] };
        const possible = (profile: Facts) => completions(profile, few).some((one) => plainlyOpen(service, one));
        const catalogue = compile(file);
        const [found] = catalogue.nearMisses(facts);
        if (catalogue.verdicts(facts)[0] !== 'closed') {
          expect(found).toBeUndefined();
          return;
        }
        const ways = few.filter(
          (attribute) =>
            facts[attribute.id] !== undefined &&
            valuesOf(attribute).some((value) => possible({ ...facts, [attribute.id]: value })),
        );
        const named = new Set(found?.ways.flatMap((way) => way.map((change) => change.attribute)) ?? []);
        expect([...named].sort()).toEqual(ways.map((attribute) => attribute.id).sort());
      }),
      { numRuns: 80 },
    );
  });

  it('says what would do and which service gives it', () => {
    const { nearMisses } = compile({
      attributes: smallAttributes,
      services: [
        {
          name: 'Step 2',
          principal: 'municipality',
          rule: {
            all: [
              { attribute: 'steps', op: 'hasAny', value: ['group'] },
              { attribute: 'age', op: 'gte', value: 18 },
            ],
          },
        },
        {
          name: 'Group',
          principal: 'municipality',
          establishes: [{ attribute: 'steps', value: ['group'] }],
          rule: { attribute: 'age', op: 'lte', value: 20 },
        },
      ],
    });
    expect(nearMisses({ age: 19, steps: [] })).toEqual([
      {
        name: 'Step 2',
        answers: 1,
        ways: [[{ attribute: 'steps', now: [], wanted: { hasAll: ['group'] } }]],
        through: ['Group'],
      },
    ]);
    expect(nearMisses({ age: 17, steps: [] })).toEqual([]);
    expect(nearMisses({ age: 17, steps: [] }, 2)[0]).toMatchObject({ name: 'Step 2', answers: 2 });
  });

  it('names what gives a day, or a number with fractions, that would do', () => {
    const gives = (name: string, attribute: string, value: Value): Service => ({
      name,
      principal: 'region',
      establishes: [{ attribute, value }],
      rule: { all: [] },
    });
    const { nearMisses } = compile({
      attributes: [
        { id: 'since', label: 'Sedan', kind: 'date' },
        { id: 'share', label: 'Andel', kind: 'number', whole: false },
      ],
      services: [
        { name: 'A', principal: 'region', rule: { attribute: 'since', op: 'gte', value: '2018-03-01' } },
        { name: 'B', principal: 'region', rule: { not: { attribute: 'share', op: 'lte', value: 0.5 } } },
        gives('Early', 'since', '2018-02-28'),
        gives('Late', 'since', '2018-03-01'),
        gives('Half', 'share', 0.5),
        gives('More', 'share', 0.51),
      ],
    });
    const through = nearMisses({ since: '2018-01-01', share: 0 }).map((miss) => [miss.name, miss.through]);
    expect(through).toEqual([
      ['A', ['Late']],
      ['B', ['More']],
    ]);
  });
});
