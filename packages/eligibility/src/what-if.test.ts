import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blame, blameCases } from './blame.ts';
import { applyChanges, readChanges } from './change.ts';
import { evaluateTree, treeTruth } from './evaluate.ts';
import { RuleFileError } from './problem.ts';
import {
  arbitraryCondition,
  arbitraryFacts,
  arbitraryFile,
  arbitraryRule,
  smallAttributes,
} from './testing/arbitrary.ts';
import { leavesOf, serviceTree, type Tree } from './tree.ts';
import type { Attribute, Facts, Rule, RuleFile, Service } from './types.ts';
import { compareChanges, whatIf } from './what-if.ts';

const isOpen = (service: Service | undefined, facts: Facts) =>
  service !== undefined && evaluateTree(serviceTree(service), facts).verdict === 'open';

const age = (op: 'gte' | 'lte', value: number): Rule => ({ attribute: 'age', op, value });
const referral: Rule = { attribute: 'referral', op: 'eq', value: true };
const file: RuleFile = {
  attributes: smallAttributes,
  services: [
    { name: 'A', principal: 'region', municipalities: ['Heby'], rule: { all: [age('gte', 18), referral] } },
    { name: 'B', principal: 'municipality', rule: { any: [{ not: age('lte', 17) }, { all: [referral] }] } },
  ],
};
const ruleOf = (name: string, changed: RuleFile) => changed.services.find((service) => service.name === name)?.rule;

describe('a change to the rules', () => {
  it('puts, takes away and adds where the path says, in whatever way it is written', () => {
    expect(ruleOf('A', applyChanges(file, [{ service: 'A', path: '/all/0', to: null }]))).toEqual({ all: [referral] });
    expect(ruleOf('A', applyChanges(file, [{ service: 'A', path: 'rule.all[0]', to: age('gte', 16) }]))).toEqual({
      all: [age('gte', 16), referral],
    });
    expect(ruleOf('A', applyChanges(file, [{ service: 'A', path: ['all', '-'], to: age('lte', 19) }]))).toEqual({
      all: [age('gte', 18), referral, age('lte', 19)],
    });
    expect(ruleOf('B', applyChanges(file, [{ service: 'B', path: '/any/0/not', to: null }]))).toEqual({
      any: [{ all: [referral] }],
    });
    expect(ruleOf('A', applyChanges(file, [{ service: 'A', path: '', to: null }]))).toEqual({ all: [] });
  });

  it('keeps the paths of the file when there are several, and lets an emptied choice go', () => {
    const changes = ['/any/0', '/any/1/all/0'].map((path) => ({ service: 'B', path, to: null }));
    expect(ruleOf('B', applyChanges(file, changes))).toEqual({ all: [] });
    const both = ['/all/0', '/all/1'].map((path) => ({ service: 'A', path, to: age('gte', 16) }));
    expect(ruleOf('A', applyChanges(file, both))).toEqual({ all: [age('gte', 16), age('gte', 16)] });
  });

  it('reaches the municipalities beside the rule', () => {
    const anywhere = applyChanges(file, [{ service: 'A', path: '/municipalities', to: null }]).services[0];
    expect(anywhere && 'municipalities' in anywhere).toBe(false);
    const moved = applyChanges(file, [{ service: 'A', path: 'municipalities', to: ['Tierp'] }]);
    expect(moved.services[0]?.municipalities).toEqual(['Tierp']);
  });

  it('is refused with the place when it does not fit', () => {
    const bad = [
      { service: 'C', path: '', to: null },
      { service: 'A', path: '/all/7', to: null },
      { service: 'A', path: '/any/0', to: null },
      { service: 'A', path: '/all/0', to: { attribute: 'age', op: 'hasAny', value: [] } as Rule },
      { service: 'A', path: '/municipalities', to: ['Oslo'] },
    ];
    try {
      applyChanges(file, bad);
      expect.unreachable();
    } catch (error) {
      expect(error instanceof RuleFileError && error.problems.map((problem) => problem.path)).toEqual([
        '/0/service',
        '/1/path',
        '/2/path',
        '/3/to/op',
        '/4/to/0',
      ]);
    }
    expect(() => readChanges([{ service: 'A' }])).toThrow(RuleFileError);
    expect(readChanges({ service: 'A', path: ['all', 0], to: null })).toEqual([
      { service: 'A', path: ['all', 0], to: null },
    ]);
  });
});

describe('what if', () => {
  it('counts what computing everything again counts', () => {
    fc.assert(
      fc.property(
        arbitraryFile(smallAttributes, 4),
        fc.array(arbitraryFacts(), { maxLength: 12 }),
        fc.option(arbitraryRule(), { nil: null }),
        fc.nat(),
        fc.nat(),
        (random, cases, to, which, where) => {
          const service = random.services[which % Math.max(1, random.services.length)];
          fc.pre(service !== undefined);
          const paths = ['', ...leavesOf(serviceTree(service)).map((leaf) => leaf.path)].filter(
            (path) => !path.startsWith('/mun'),
          );
          const path = paths[where % paths.length] ?? '';
          const after = applyChanges(random, [{ service: service.name, path, to }]);
          const found = whatIf(random, cases, [{ service: service.name, path, to }]);
          const gains = cases.filter((facts) =>
            random.services.some((one, index) => !isOpen(one, facts) && isOpen(after.services[index], facts)),
          );
          const losses = cases.filter((facts) =>
            random.services.some((one, index) => isOpen(one, facts) && !isOpen(after.services[index], facts)),
          );
          const without = (list: readonly Facts[], services: readonly Service[]) =>
            list.filter((facts) => !services.some((one) => isOpen(one, facts))).length;
          expect(found).toMatchObject({
            opened: gains.length,
            closed: losses.length,
            cases: cases.length,
            firstOpened: without(gains, random.services),
            lastClosed: without(losses, after.services),
          });
        },
      ),
    );
  });

  it('compares two changes', () => {
    const cases: Facts[] = [
      { age: 17, referral: true, municipality: 'Heby' },
      { age: 19, referral: false, municipality: 'Heby' },
      { age: 17, referral: false, municipality: 'Heby' },
    ];
    const first = [{ service: 'A', path: '/all/0', to: null }];
    const second = [{ service: 'A', path: '/all/1', to: null }];
    expect(compareChanges(file, cases, first, second)).toMatchObject({
      first: { opened: 1, closed: 0, cases: 3, firstOpened: 0 },
      second: { opened: 1, changed: [{ index: 1, opened: ['A'], closed: [] }] },
      both: 0,
      onlyFirst: 1,
      onlySecond: 1,
    });
  });
});

/** The truth with some conditions taken as met. */
function withMet(tree: Tree, facts: Facts, met: ReadonlySet<string>): number {
  if (tree.kind === 'leaf') return met.has(tree.path) ? 1 : treeTruth(tree, facts);
  const parts = tree.children.map((child) => withMet(child, facts, met));
  return tree.kind === 'all' ? Math.min(1, ...parts) : Math.max(-1, ...parts);
}

describe('blame', () => {
  it('counts alone exactly the conditions that would do by themselves, together those that have to change with others', () => {
    const condition = arbitraryCondition(smallAttributes);
    const rule = fc.oneof(
      fc.array(condition, { minLength: 1, maxLength: 4 }).map((all): Rule => ({ all })),
      fc
        .tuple(condition, condition, condition, condition)
        .map(([a, b, c, d]): Rule => ({ all: [{ any: [a, { all: [b, c] }] }, { not: d }] })),
    );
    fc.assert(
      fc.property(rule, fc.array(arbitraryFacts(), { maxLength: 8 }), (random, cases) => {
        const service: Service = { name: 'A', principal: 'region', municipalities: ['Heby', 'Tierp'], rule: random };
        const tree = serviceTree(service);
        const leaves = leavesOf(tree);
        const found = blame({ attributes: smallAttributes, services: [service] }, cases);
        const shut = cases.filter((facts) => treeTruth(tree, facts) === -1);
        expect(found.closed).toBe(shut.length);
        const byCase = blameCases({ attributes: smallAttributes, services: [service] }, cases);
        const counted = byCase.map((one) => ({
          ...one,
          alone: one.alone.length,
          together: one.together.length,
          with: one.with.map((others) => ({ ...others, cases: others.cases.length })),
        }));
        expect(counted).toEqual(found.conditions);
        for (const { path, alone: places } of byCase)
          for (const at of places) expect(withMet(tree, cases[at] ?? {}, new Set([path]))).not.toBe(-1);
        for (const leaf of leaves) {
          const alone = shut.filter((facts) => withMet(tree, facts, new Set([leaf.path])) !== -1).length;
          const others = leaves.filter((other) => other !== leaf).map((other) => other.path);
          const involved = shut.filter((facts) => {
            for (let mask = 0; mask < 1 << others.length; mask += 1) {
              const met = new Set(others.filter((_, index) => (mask >> index) & 1));
              const isShut = withMet(tree, facts, met) === -1;
              if (isShut && withMet(tree, facts, new Set([...met, leaf.path])) !== -1) return true;
            }
            return false;
          }).length;
          const blamed = found.conditions.find((one) => one.path === leaf.path);
          expect([leaf.path, blamed?.alone ?? 0]).toEqual([leaf.path, alone]);
          expect([leaf.path, (blamed?.alone ?? 0) + (blamed?.together ?? 0)]).toEqual([leaf.path, involved]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves no condition out of a rule with more ways out of it than can be listed', () => {
    const ids = (count: number) => Array.from({ length: count }, (_, at) => `a${at}`);
    const is = (attribute: string) => ({ attribute, op: 'eq' as const, value: true });
    const counted = (rule: Rule, count: number) => {
      const attributes: readonly Attribute[] = ids(count).map((id) => ({ id, label: id, kind: 'boolean' }));
      const nothing = Object.fromEntries(ids(count).map((id) => [id, false]));
      const found = blame({ attributes, services: [{ name: 'A', principal: 'region', rule }] }, [nothing]);
      return found.conditions.map(({ alone, together }) => [alone, together]);
    };
    // Nine parts of three choices each are 19,683 ways; six hundred choices are as many.
    const nine: Rule = { all: ids(9).map((_, at) => ({ any: [0, 1, 2].map((of) => is(`a${at * 3 + of}`)) })) };
    expect(counted(nine, 27)).toEqual(ids(27).map(() => [0, 1]));
    expect(counted({ any: ids(600).map(is) }, 600)).toEqual(ids(600).map(() => [1, 0]));
    expect(counted({ all: [nine, is('a27'), { any: [] }] }, 28)).toEqual([]);
  });

  it('names the owner, the others and the sums', () => {
    const owned: RuleFile = {
      attributes: smallAttributes,
      services: [
        {
          name: 'A',
          principal: 'region',
          rule: { all: [{ ...age('gte', 18), owner: 'employmentService' }, referral] },
        },
      ],
    };
    const found = blame(owned, [{ age: 17, referral: false }, { age: 17, referral: true }, { age: 17 }, { age: 18 }]);
    expect(found).toMatchObject({ cases: 4, closed: 3, closedByOne: 2 });
    expect(found.conditions).toEqual([
      {
        service: 'A',
        path: '/all/0',
        words: { sv: 'Ålder: minst 18 år', en: 'Age: at least 18 years' },
        owner: 'employmentService',
        alone: 2,
        together: 1,
        with: [{ paths: ['/all/1'], cases: 1 }],
      },
      expect.objectContaining({ path: '/all/1', owner: 'region', alone: 0, together: 1 }),
    ]);
    expect(found.owners).toEqual([
      { owner: 'employmentService', alone: 2, together: 1 },
      { owner: 'region', alone: 0, together: 1 },
    ]);
  });
});
