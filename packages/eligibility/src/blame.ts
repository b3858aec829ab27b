import { treeTruth } from './evaluate.ts';
import { type Leaf, serviceTree, type Tree } from './tree.ts';
import type { Facts, RuleFile, Words } from './types.ts';
import { conditionWords } from './words.ts';

/** How one condition keeps people out of its service. */
export interface Blamed {
  readonly service: string;
  readonly path: string;
  readonly words: Words;
  readonly owner: string;
  /** Cases closed out that this condition alone, were it otherwise, would no longer close out. */
  readonly alone: number;
  /** Cases that it keeps out together with other conditions: it has to change, and so have they. */
  readonly together: number;
  /** With which others, most cases first: the conditions that have to change with it. */
  readonly with: readonly { readonly paths: readonly string[]; readonly cases: number }[];
}

export interface BlamedOwner {
  readonly owner: string;
  /** Sums over the owner's conditions. A case counts once for each condition and service. */
  readonly alone: number;
  readonly together: number;
}

export interface Blame {
  /** Conditions that keep somebody out, the one that does so alone most often first. */
  readonly conditions: readonly Blamed[];
  readonly owners: readonly BlamedOwner[];
  readonly cases: number;
  /** Pairs of a case and a service closed to it. */
  readonly closed: number;
  /**
   * Pairs that a single condition keeps closed. The sum of `alone` is larger where there is a choice (`any`): either of
   * its conditions would do, and each is counted.
   */
  readonly closedByOne: number;
}

/** A minimal set of conditions that have to change for the service not to be closed. */
type Way = readonly Leaf[];
const maxWays = 500;

/**
 * The ways out of a closed tree: for `all` one way of every false part together, for `any` a way of any part. The minimal
 * hitting sets of the blockers. Empty when there is none (a part that is never met).
 */
function waysOutOf(tree: Tree, facts: Facts): readonly Way[] {
  if (tree.kind === 'leaf') return [[tree]];
  const parts = tree.children.filter((child) => treeTruth(child, facts) === -1).map((child) => waysOutOf(child, facts));
  if (tree.kind === 'any') return parts.flat().slice(0, maxWays);
  let ways: readonly Way[] = [[]];
  for (const part of parts) ways = ways.flatMap((way) => part.map((more) => [...way, ...more])).slice(0, maxWays);
  return ways;
}

interface Tally {
  readonly leaf: Leaf;
  readonly service: string;
  alone: number;
  together: number;
  readonly with: Map<string, { readonly paths: readonly string[]; cases: number }>;
}

function tallyCase(ways: readonly Way[], service: string, tallies: Map<Leaf, Tally>): boolean {
  const single = new Set(ways.flatMap((way) => (way.length === 1 ? way : [])));
  const counted = new Set<Leaf>();
  for (const way of ways) {
    for (const leaf of way) {
      const tally = tallies.get(leaf) ?? { leaf, service, alone: 0, together: 0, with: new Map() };
      tallies.set(leaf, tally);
      if (!counted.has(leaf)) {
        counted.add(leaf);
        if (single.has(leaf)) tally.alone += 1;
        else tally.together += 1;
      }
      if (way.length === 1) continue;
      const paths = way.filter((other) => other !== leaf).map((other) => other.path);
      const partners = tally.with.get(paths.join(' ')) ?? { paths, cases: 0 };
      partners.cases += 1;
      tally.with.set(paths.join(' '), partners);
    }
  }
  return single.size > 0;
}

/** Which condition, alone or together with which others, keeps how many cases out, and whose condition it is. */
export function blame(file: RuleFile, cases: readonly Facts[]): Blame {
  const tallies = new Map<Leaf, Tally>();
  let closed = 0;
  let closedByOne = 0;
  for (const service of file.services) {
    const tree = serviceTree(service);
    for (const facts of cases) {
      if (treeTruth(tree, facts) !== -1) continue;
      closed += 1;
      if (tallyCase(waysOutOf(tree, facts), service.name, tallies)) closedByOne += 1;
    }
  }
  const conditions = [...tallies.values()]
    .map((tally): Blamed => {
      const { leaf, service, alone, together } = tally;
      const partners = [...tally.with.values()].sort((a, b) => b.cases - a.cases);
      const words = conditionWords(leaf, file.attributes);
      return { service, path: leaf.path, words, owner: leaf.owner ?? 'unknown', alone, together, with: partners };
    })
    .sort((a, b) => b.alone - a.alone || b.together - a.together);
  const owners = new Map<string, { owner: string; alone: number; together: number }>();
  for (const { owner, alone, together } of conditions) {
    const sum = owners.get(owner) ?? { owner, alone: 0, together: 0 };
    owners.set(owner, { owner, alone: sum.alone + alone, together: sum.together + together });
  }
  const byAlone = [...owners.values()].sort((a, b) => b.alone - a.alone || b.together - a.together);
  return { conditions, owners: byAlone, cases: cases.length, closed, closedByOne };
}
