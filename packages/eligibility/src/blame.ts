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
  /** With which others, most cases first: the conditions that have to change with it. Of one case at most `maxWays`. */
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
/** A person can have more ways out of a rule than anybody reads; `alone` and `together` count them all. */
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

/**
 * Every condition that is in some way out, and whether it is one by itself: the same without listing the ways, since a
 * choice in each of many parts multiplies. In a list where all must hold, the false parts have to change together.
 */
function keepers(tree: Tree, facts: Facts, alone = true): readonly { readonly leaf: Leaf; readonly alone: boolean }[] {
  if (tree.kind === 'leaf') return [{ leaf: tree, alone }];
  const shut = tree.children.filter((child) => treeTruth(child, facts) === -1);
  if (tree.kind === 'any') return shut.flatMap((child) => keepers(child, facts, alone));
  const parts = shut.map((child) => keepers(child, facts, alone && shut.length === 1));
  return parts.every((part) => part.length > 0) ? parts.flat() : [];
}

/** A condition as it keeps one case out of its service. */
interface Keeping {
  readonly leaf: Leaf;
  readonly service: string;
  /** The place of the case. */
  readonly at: number;
  readonly alone: boolean;
  /** The others that have to change with it, one list for each way out. */
  readonly with: readonly (readonly string[])[];
}

/** Shows every condition that keeps a case out, service by service, and tells how many pairs are closed. */
function eachKeeping(file: RuleFile, cases: readonly Facts[], take: (keeping: Keeping) => void) {
  let closed = 0;
  let closedByOne = 0;
  for (const { name: service, tree } of file.services.map((one) => ({ name: one.name, tree: serviceTree(one) }))) {
    for (const [at, facts] of cases.entries()) {
      if (treeTruth(tree, facts) !== -1) continue;
      closed += 1;
      const ways = waysOutOf(tree, facts);
      const single = new Set(ways.flatMap((way) => (way.length === 1 ? way : [])));
      const others = new Map<Leaf, string[][]>();
      for (const way of ways) {
        for (const leaf of way) {
          const list = others.get(leaf) ?? [];
          others.set(leaf, list);
          if (way.length > 1) list.push(way.filter((other) => other !== leaf).map((other) => other.path));
        }
      }
      for (const { leaf, alone } of ways.length < maxWays ? [] : keepers(tree, facts)) {
        if (alone) single.add(leaf);
        if (!others.has(leaf)) others.set(leaf, []);
      }
      for (const [leaf, list] of others) take({ leaf, service, at, alone: single.has(leaf), with: list });
      if (single.size > 0) closedByOne += 1;
    }
  }
  return { closed, closedByOne };
}

/** How one condition keeps which cases out of its service; cases by their place in the list. */
export interface BlamedCases extends Pick<Blamed, 'service' | 'path' | 'words' | 'owner'> {
  readonly alone: readonly number[];
  readonly together: readonly number[];
  readonly with: readonly { readonly paths: readonly string[]; readonly cases: readonly number[] }[];
}

/** The same as `blame` with the cases themselves, so that any selection of them can be counted. */
export function blameCases(file: RuleFile, cases: readonly Facts[]): readonly BlamedCases[] {
  type Tally = {
    service: string;
    alone: number[];
    together: number[];
    with: Map<string, [readonly string[], number[]]>;
  };
  const tallies = new Map<Leaf, Tally>();
  eachKeeping(file, cases, ({ leaf, service, at, alone, with: lists }) => {
    const tally: Tally = tallies.get(leaf) ?? { service, alone: [], together: [], with: new Map() };
    tallies.set(leaf, tally);
    (alone ? tally.alone : tally.together).push(at);
    for (const paths of lists) {
      const partners = tally.with.get(paths.join(' ')) ?? [paths, []];
      tally.with.set(paths.join(' '), partners);
      if (partners[1].at(-1) !== at) partners[1].push(at);
    }
  });
  return [...tallies]
    .map(([leaf, { service, alone, together, with: partners }]) => ({
      ...shown(leaf, service, file),
      alone,
      together,
      with: [...partners.values()]
        .map(([paths, places]) => ({ paths, cases: places }))
        .sort((a, b) => b.cases.length - a.cases.length),
    }))
    .sort((a, b) => b.alone.length - a.alone.length || b.together.length - a.together.length);
}

function shown(leaf: Leaf, service: string, { attributes }: RuleFile) {
  return { service, path: leaf.path, words: conditionWords(leaf, attributes), owner: leaf.owner ?? 'unknown' };
}

/**
 * Which condition, alone or together with which others, keeps how many cases out, and whose condition it is. Counted and not
 * listed as in `blameCases`, since a hundred thousand cases at a thousand services would not fit.
 */
export function blame(file: RuleFile, cases: readonly Facts[]): Blame {
  type Tally = { service: string; alone: number; together: number; with: Map<string, Partners> };
  type Partners = { readonly paths: readonly string[]; cases: number };
  const tallies = new Map<Leaf, Tally>();
  const pairs = eachKeeping(file, cases, ({ leaf, service, alone, with: lists }) => {
    const tally: Tally = tallies.get(leaf) ?? { service, alone: 0, together: 0, with: new Map() };
    tallies.set(leaf, tally);
    if (alone) tally.alone += 1;
    else tally.together += 1;
    for (const paths of lists) {
      const partners = tally.with.get(paths.join(' ')) ?? { paths, cases: 0 };
      partners.cases += 1;
      tally.with.set(paths.join(' '), partners);
    }
  });
  const conditions = [...tallies]
    .map(([leaf, { service, alone, together, with: partners }]): Blamed => {
      const most = [...partners.values()].sort((a, b) => b.cases - a.cases);
      return { ...shown(leaf, service, file), alone, together, with: most };
    })
    .sort((a, b) => b.alone - a.alone || b.together - a.together);
  const owners = new Map<string, { owner: string; alone: number; together: number }>();
  for (const { owner, alone, together } of conditions) {
    const sum = owners.get(owner) ?? { owner, alone: 0, together: 0 };
    owners.set(owner, { owner, alone: sum.alone + alone, together: sum.together + together });
  }
  const byAlone = [...owners.values()].sort((a, b) => b.alone - a.alone || b.together - a.together);
  return { conditions, owners: byAlone, cases: cases.length, ...pairs };
}
