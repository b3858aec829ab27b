import { type Box, boxesOf, contains, wholeBox } from '../boxes.ts';
import { covered } from '../cover.ts';
import { type Space, spaceOf } from '../space.ts';
import { leavesOf, treeOf } from '../tree.ts';
import type { Attribute, Rule } from '../types.ts';
import type { Proposal } from './propose.ts';

export interface Compared {
  /** Conditions of the true rule that were proposed with the same meaning. */
  readonly right: readonly Rule[];
  /** Conditions about whose attributes something else was proposed. */
  readonly wrong: readonly Rule[];
  /** Conditions about whose attributes nothing was proposed. */
  readonly left: readonly Rule[];
  /** Proposed conditions that the true rule does not have. */
  readonly beyond: readonly Rule[];
}

/** A rule as the conditions that must all hold; those on one attribute together are one condition. */
function conditionsOf(rule: Rule): readonly Rule[] {
  const flat = (one: Rule): readonly Rule[] => ('all' in one ? one.all.flatMap(flat) : [one]);
  const byAttributes = new Map<string, Rule[]>();
  for (const one of flat(rule)) {
    const key = [...new Set(leavesOf(treeOf(one)).map((leaf) => leaf.condition.attribute))].sort().join(' ');
    const list = byAttributes.get(key) ?? [];
    list.push(one);
    byAttributes.set(key, list);
  }
  return [...byAttributes.values()].map((list) => (list.length === 1 && list[0] ? list[0] : { all: list }));
}

function same(space: Space, a: Rule, b: Rule): boolean {
  const [mine, other] = [boxesOf(space, treeOf(a)) ?? [], boxesOf(space, treeOf(b)) ?? []];
  const within = (inner: readonly Box[], outer: readonly Box[]) =>
    inner.every((box) => outer.some((one) => contains(one, box)) || covered(space, box, outer) === true);
  return within(mine, other) && within(other, mine);
}

/**
 * A proposal against the rule that a person made of the same words, condition by condition, by meaning (the same persons
 * within `min`–`max`), not by form. Conditions that everybody meets are left out on both sides. When the two rules mean
 * the same as wholes, every condition is right.
 */
export function compareWithRule(proposal: Proposal, rule: Rule, attributes: readonly Attribute[]): Compared {
  const proposed: Rule = proposal.rule ?? { all: [] };
  const leaves = [...leavesOf(treeOf(rule)), ...leavesOf(treeOf(proposed))];
  const space = spaceOf(attributes, leaves, { bounded: true });
  const everybody = wholeBox(space);
  const matters = (one: Rule) => covered(space, everybody, boxesOf(space, treeOf(one)) ?? []) !== true;
  const wanted = conditionsOf(rule).filter(matters);
  if (same(space, rule, proposed)) return { right: wanted, wrong: [], left: [], beyond: [] };
  const offered = conditionsOf(proposed).filter(matters);
  const right = wanted.filter((one) => offered.some((other) => same(space, one, other)));
  const missed = wanted.filter((one) => !right.includes(one));
  const beyond = offered.filter((one) => !wanted.some((other) => same(space, one, other)));
  const touched = new Set(beyond.flatMap((one) => leavesOf(treeOf(one)).map((leaf) => leaf.condition.attribute)));
  const isTouched = (one: Rule) => leavesOf(treeOf(one)).some((leaf) => touched.has(leaf.condition.attribute));
  return { right, wrong: missed.filter(isTouched), left: missed.filter((one) => !isTouched(one)), beyond };
}
