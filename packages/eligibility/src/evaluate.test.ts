import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Truth, truthOf } from './condition.ts';
import { evaluate, maxBlockers, treeTruth } from './evaluate.ts';
import { arbitraryFacts, arbitraryRule, completions, plainly, smallAttributes, subsets } from './testing/arbitrary.ts';
import { leavesOf, type Tree, treeOf } from './tree.ts';
import type { Condition, Facts, Rule } from './types.ts';

const few = smallAttributes.slice(0, 6);
const truthsOf = (rule: Rule, facts: Facts) => treeTruth(treeOf(rule), facts);

describe('three-valued logic', () => {
  it('obeys the laws of Kleene: De Morgan, double negation, absorption, distribution', () => {
    fc.assert(
      fc.property(arbitraryRule(), arbitraryRule(), arbitraryRule(), arbitraryFacts(), (a, b, c, facts) => {
        const truth = (rule: Rule) => truthsOf(rule, facts);
        expect(truth({ not: { all: [a, b] } })).toBe(truth({ any: [{ not: a }, { not: b }] }));
        expect(truth({ not: { not: a } })).toBe(truth(a));
        expect(truth({ all: [a, { any: [a, b] }] })).toBe(truth(a));
        expect(truth({ all: [a, { any: [b, c] }] })).toBe(truth({ any: [{ all: [a, b] }, { all: [a, c] }] }));
        expect(truth({ all: [a, b] })).toBe(Math.min(truth(a), truth(b)));
        expect(truth({ any: [a, b] })).toBe(Math.max(truth(a), truth(b)));
        expect(truth({ not: a }) + truth(a)).toBe(0);
      }),
    );
  });

  it('never changes its mind when more is known, and agrees with a plain reading when all is', () => {
    fc.assert(
      fc.property(arbitraryRule(few), arbitraryFacts(few, 1), (rule, facts) => {
        const { verdict } = evaluate(rule, facts);
        for (const complete of completions(facts, few)) {
          const outcome = plainly(rule, complete) ? 'open' : 'closed';
          expect(evaluate(rule, complete).verdict).toBe(outcome);
          if (verdict !== 'unknown') expect(outcome).toBe(verdict);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is exact where every attribute occurs once: unknown means that both outcomes are possible', () => {
    fc.assert(
      fc.property(arbitraryRule(few), arbitraryFacts(few), (rule, facts) => {
        const asked = leavesOf(treeOf(rule)).map((leaf) => leaf.condition.attribute);
        fc.pre(new Set(asked).size === asked.length);
        const never = ({ condition }: { condition: Condition }) => {
          const attribute = few.find((one) => one.id === condition.attribute);
          const outcomes = new Set(completions({}, attribute ? [attribute] : []).map((one) => truthOf(condition, one)));
          return outcomes.size < 2;
        };
        fc.pre(!leavesOf(treeOf(rule)).some(never));
        const outcomes = new Set(completions(facts, few).map((complete) => plainly(rule, complete)));
        const { verdict } = evaluate(rule, facts);
        expect(verdict).toBe(outcomes.size === 2 ? 'unknown' : outcomes.has(true) ? 'open' : 'closed');
      }),
      { numRuns: 200 },
    );
  });

  it('leaves a question without a no: a missing answer and an answer of the wrong kind are unknown', () => {
    const rule: Condition = { attribute: 'age', op: 'gte', value: 18 };
    expect(evaluate(rule, {}).verdict).toBe('unknown');
    expect(evaluate(rule, { age: null }).verdict).toBe('unknown');
    expect(evaluate(rule, { age: 'thirty' }).verdict).toBe('unknown');
    expect(evaluate(rule, { age: Number.NaN }).verdict).toBe('unknown');
    expect(evaluate({ not: rule }, {}).verdict).toBe('unknown');
    expect(evaluate({ attribute: 'steps', op: 'hasNone', value: ['plan'] }, { steps: [] }).verdict).toBe('open');
    expect(evaluate({ attribute: 'toString', op: 'eq', value: true }, {}).verdict).toBe('unknown');
  });
});

/** The truth of a tree when only some conditions are known, straight from the definition. */
function withOnly(tree: Tree, facts: Facts, known: ReadonlySet<string>): Truth {
  if (tree.kind === 'leaf') {
    if (!known.has(tree.path)) return 0;
    const truth = truthOf(tree.condition, facts);
    return tree.must ? truth : truth === 1 ? -1 : truth === -1 ? 1 : 0;
  }
  const truths = tree.children.map((child) => withOnly(child, facts, known));
  if (tree.kind === 'all') return truths.includes(-1) ? -1 : truths.includes(0) ? 0 : 1;
  return truths.includes(1) ? 1 : truths.includes(0) ? 0 : -1;
}

describe('what closes a rule', () => {
  it('is every minimal set of conditions, equal to trying all sets', () => {
    fc.assert(
      fc.property(arbitraryRule(), arbitraryFacts(), (rule, facts) => {
        const tree = treeOf(rule);
        const paths = leavesOf(tree).map((leaf) => leaf.path);
        fc.pre(paths.length <= 10);
        const closing = subsets(paths).filter((set) => withOnly(tree, facts, new Set(set)) === -1);
        const minimal = closing.filter(
          (set) => !closing.some((other) => other.length < set.length && other.every((path) => set.includes(path))),
        );
        const found = evaluate(rule, facts);
        const named = found.blockers.map((set) =>
          set
            .map((leaf) => leaf.path)
            .sort()
            .join(' '),
        );
        expect(named.sort()).toEqual(minimal.map((set) => [...set].sort().join(' ')).sort());
        expect(found.blockers.length > 0).toBe(found.verdict === 'closed');
      }),
    );
  });

  it('asks exactly for the attributes that can still decide', () => {
    fc.assert(
      fc.property(arbitraryRule(), arbitraryFacts(), (rule, facts) => {
        const { verdict, asks } = evaluate(rule, facts);
        expect(asks.length > 0).toBe(verdict === 'unknown');
        for (const id of asks) expect(facts[id]).toBeUndefined();
        expect(new Set(asks).size).toBe(asks.length);
      }),
    );
  });

  it('carries owner, source and reason down to the condition', () => {
    const rule: Rule = {
      owner: 'region',
      reason: 'Gruppen hålls på svenska',
      all: [
        { attribute: 'age', op: 'gte', value: 18, source: { kind: 'law', text: 'SoL 4 kap. 1 §' } },
        { not: { attribute: 'registered', op: 'eq', value: true, owner: 'employmentService' } },
      ],
    };
    const [[first] = [], [second] = []] = evaluate(rule, { age: 17, registered: true }).blockers;
    expect(first).toMatchObject({ path: '/all/0', must: true, owner: 'region', source: { text: 'SoL 4 kap. 1 §' } });
    expect(second).toMatchObject({
      path: '/all/1/not',
      must: false,
      owner: 'employmentService',
      reason: 'Gruppen hålls på svenska',
    });
  });

  it('says so when there are more sets than anybody reads', () => {
    const part: Rule = {
      all: Array.from({ length: 4 }, () => ({ attribute: 'age', op: 'gte', value: 18 }) satisfies Condition),
    };
    const found = evaluate({ any: Array.from({ length: 8 }, () => part) }, { age: 17 });
    expect(found).toMatchObject({ verdict: 'closed', complete: false });
    expect(found.blockers).toHaveLength(maxBlockers);
    const enormous = evaluate({ any: Array.from({ length: 2000 }, () => part) }, { age: 17 });
    expect(enormous).toMatchObject({ verdict: 'closed', complete: false });
    expect(enormous.blockers.every((set) => set.length === 2000)).toBe(true);
  });
});
