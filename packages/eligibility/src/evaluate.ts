import { opposite, type Truth, truthOf, unknown } from './condition.ts';
import { type Leaf, type Tree, treeOf } from './tree.ts';
import type { Facts, Rule, Verdict } from './types.ts';

/** A set of conditions that is enough to close a rule, whatever the others come to. */
export type Blockers = readonly Leaf[];

export interface Evaluation {
  readonly verdict: Verdict;
  /** When closed: every minimal set of conditions that closes it. Empty otherwise. */
  readonly blockers: readonly Blockers[];
  /** false when there were too many sets to list and only the first are. */
  readonly complete: boolean;
  /** When unknown: the unanswered attributes that can still decide it, in the rule's order. */
  readonly asks: readonly string[];
}

/** A rule of nested choices can have exponentially many minimal sets; more than this nobody reads. */
export const maxBlockers = 10_000;

function wanted(leaf: Leaf, facts: Facts): Truth {
  const truth = truthOf(leaf.condition, facts);
  return leaf.must ? truth : opposite(truth);
}

export function treeTruth(tree: Tree, facts: Facts): Truth {
  if (tree.kind === 'leaf') return wanted(tree, facts);
  const settles: Truth = tree.kind === 'all' ? -1 : 1;
  let result = opposite(settles);
  for (const child of tree.children) {
    const truth = treeTruth(child, facts);
    if (truth === settles) return settles;
    if (truth === unknown) result = unknown;
  }
  return result;
}

export interface FoundBlockers {
  readonly sets: readonly Blockers[];
  readonly complete: boolean;
}

/** Sets times conditions that are kept at a time, so that an enormous rule takes neither the memory nor the day. */
const maxListed = 200_000;

/**
 * All minimal sets of conditions that make a false tree false: for `all` those of any false part, for `any` one of every
 * part together. No set contains another, since the parts share no condition. A part that is never met (an empty `any`)
 * closes by itself: the empty set.
 */
export function blockersOf(tree: Tree, facts: Facts): FoundBlockers {
  if (tree.kind === 'leaf') return { sets: wanted(tree, facts) === -1 ? [[tree]] : [], complete: true };
  let complete = true;
  if (tree.kind === 'all') {
    const found: Blockers[] = [];
    for (const child of tree.children) {
      const part = blockersOf(child, facts);
      complete &&= part.complete;
      for (const set of part.sets) {
        if (set.length === 0) return { sets: [set], complete: true };
        if (found.length < maxBlockers) found.push(set);
        else complete = false;
      }
    }
    return { sets: found, complete };
  }
  let found: Blockers[] = [[]];
  for (const child of tree.children) {
    const part = blockersOf(child, facts);
    if (part.sets.length === 0) return { sets: [], complete: true };
    complete &&= part.complete;
    const length = (found[0]?.length ?? 0) + (part.sets[0]?.length ?? 0);
    const most = Math.max(1, Math.min(maxBlockers, Math.floor(maxListed / Math.max(1, length))));
    const longer: Blockers[] = [];
    for (const before of found) {
      for (const set of part.sets) {
        if (longer.length < most) longer.push(before.length === 0 ? set : [...before, ...set]);
        else complete = false;
      }
      if (longer.length >= most) break;
    }
    complete &&= longer.length === found.length * part.sets.length;
    found = longer;
  }
  return { sets: found, complete };
}

/** The conditions that still have to be answered: those unknown in a part that is itself undecided. */
function undecided(tree: Tree, facts: Facts): readonly string[] {
  if (treeTruth(tree, facts) !== unknown) return [];
  if (tree.kind === 'leaf') return [tree.condition.attribute];
  return tree.children.flatMap((child) => undecided(child, facts));
}

export function asksOf(tree: Tree, facts: Facts): readonly string[] {
  return [...new Set(undecided(tree, facts))];
}

function verdictOf(truth: Truth): Verdict {
  if (truth === unknown) return 'unknown';
  return truth === 1 ? 'open' : 'closed';
}

export function evaluateTree(tree: Tree, facts: Facts): Evaluation {
  const truth = treeTruth(tree, facts);
  const { sets, complete } = truth === -1 ? blockersOf(tree, facts) : { sets: [], complete: true };
  return {
    verdict: verdictOf(truth),
    blockers: sets,
    complete,
    asks: truth === unknown ? asksOf(tree, facts) : [],
  };
}

/**
 * A rule for one person, in strong Kleene logic: an unanswered question is not a no.
 *
 * Kleene's logic is sound: what it calls open (closed) is open (closed) however the missing answers turn out. It can
 * call a rule unknown whose outcome is already certain when the same attribute occurs more than once (`age ≥ 30` and
 * `age ≤ 20` with age unknown); where every attribute occurs once it is exact. Contradictions of that sort are found by
 * `checkRule`, when the rule is written.
 */
export function evaluate(rule: Rule, facts: Facts): Evaluation {
  return evaluateTree(treeOf(rule), facts);
}
