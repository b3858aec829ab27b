import { leavesOf, treeOf } from '../tree.ts';
import type { Rule } from '../types.ts';
import { families } from './data.ts';
import { all, any, attributeIn } from './reading.ts';

/** A stretch between commas, and what it was read as on its own. */
export interface Segment {
  readonly rules: readonly Rule[];
  readonly hasWords: boolean;
  readonly hasChoice: boolean;
  readonly beginsWithOr: boolean;
  readonly isDenied: boolean;
  /** ”…, har A”, ”…, liksom A”. */
  readonly beginsAnew: boolean;
}

/** What a rule is about; nothing when about several things. */
function familyOf(rule: Rule): string | undefined {
  const found = new Set(leavesOf(treeOf(rule)).map((leaf) => familyOfAttribute(attributeIn(leaf))));
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

function familyOfAttribute(attribute: string): string {
  return families[attribute] ?? attribute;
}

function familiesOf(rules: readonly Rule[]): ReadonlySet<string | undefined> {
  return new Set(rules.map(familyOf));
}

/** Whether both speak of one thing, and of the same. */
export function isOfOneFamily(a: readonly Rule[], b: readonly Rule[]): boolean {
  const [mine, other] = [familiesOf(a), familiesOf(b)];
  return mine.size === 1 && other.size === 1 && [...mine].every((family) => other.has(family));
}

/**
 * Which stretches between commas belong to one choice: ”A, B eller C” is one, ”A eller B, C” is a choice and a condition,
 * ”C, A eller B” likewise when A and B speak of the same and C of something else. Gives where a new condition begins, or
 * nothing when the words do not tell.
 */
export function grouped(segments: readonly Segment[]): readonly boolean[] | undefined {
  const lastChoice = segments.findLastIndex((one) => one.hasChoice);
  const begins = segments.map(() => true);
  for (const [index, segment] of segments.entries()) {
    const before = segments[index - 1];
    if (!before) continue;
    const next = segments.slice(index).find((one) => one.hasChoice);
    const other = familiesOf(before.rules);
    const isAlike = isOfOneFamily(segment.rules, before.rules);
    if (segment.beginsWithOr) begins[index] = false;
    else if (index > lastChoice) {
      // ”A eller B, C” of one kind: whether C is one more of them or asked for besides, the words do not tell.
      if (isAlike && segment.isDenied === before.isDenied && !segment.beginsAnew) return undefined;
    } else if (!before.hasWords) begins[index] = true;
    else if (before.rules.length === 0 && segment.beginsAnew) begins[index] = true;
    else if (segment.rules.length === 0 || before.rules.length === 0) begins[index] = false;
    else if (isAlike) begins[index] = false;
    else {
      const chosen = familiesOf(next?.rules ?? []);
      if (chosen.size > 1 && before.isDenied) begins[index] = false;
      else if (chosen.size > 1 && ![...other].some((family) => chosen.has(family))) return undefined;
      else begins[index] = chosen.size === 1;
    }
  }
  return begins;
}

/**
 * Alternatives, and what stands beside them and holds for all: ”bosatta i Heby med adhd eller autism”, ”adhd eller autism i
 * Heby”. Nothing when the words do not tell what belongs to which.
 */
export function keptTogether(
  items: readonly (readonly Rule[])[],
): { readonly choices: readonly Rule[]; readonly beside: readonly Rule[] } | undefined {
  if (items.every((rules) => rules.length < 2)) return { choices: items.flat(), beside: [] };
  const [first = [], last = []] = [items[0], items.at(-1)];
  const shared = first.map(familyOf).find((family) => last.some((rule) => familyOf(rule) === family));
  const isShared = (rule: Rule) => familyOf(rule) === shared;
  if (shared === undefined) return undefined;
  const inMiddle = items.slice(1, -1).flat();
  if (!inMiddle.every(isShared)) return undefined;
  // What stands behind the first or before the last belongs to that alternative alone.
  const head = first.slice(0, first.findIndex(isShared));
  const tail = last.slice(last.findLastIndex(isShared) + 1);
  const beside = [...head, ...tail];
  const choices = items.map((rules) => rules.filter((rule) => !beside.includes(rule)));
  return choices.flat().every(isShared) ? { choices: choices.flatMap((rules) => all(rules) ?? []), beside } : undefined;
}

/** ”Lägst grundskola, högst gymnasium”: levels that have some in common are bounds, not alternatives. */
function overlaps(a: Rule, b: Rule): boolean {
  if (!('attribute' in a) || !('attribute' in b)) return false;
  const others: readonly unknown[] = [b.value].flat();
  return [a.value].flat().some((value) => others.includes(value));
}

/** Neighbours that name values of the same thing are alternatives: ”adhd, autism, läkarremiss”. */
export function runsJoined(rules: readonly Rule[]): readonly Rule[] {
  const runs: Rule[][] = [];
  for (const rule of rules) {
    const run = runs.at(-1);
    const before = run?.[0];
    const isAlike =
      before !== undefined &&
      'attribute' in before &&
      'attribute' in rule &&
      before.attribute === rule.attribute &&
      before.op === rule.op &&
      before.attribute !== 'completedSteps' &&
      (rule.op === 'hasAny' || rule.op === 'eq' || (rule.op === 'in' && !run?.some((one) => overlaps(one, rule))));
    if (run && isAlike) run.push(rule);
    else runs.push([rule]);
  }
  return runs.flatMap((run) => any(run) ?? []);
}

/** The values of one choice that a rule allows, when it does nothing else. */
function chosenIn(rule: Rule, ordered: ReadonlyMap<string, unknown>): readonly [string, readonly string[]] | undefined {
  if (!('attribute' in rule) || (rule.op !== 'eq' && rule.op !== 'in') || ordered.has(rule.attribute)) return undefined;
  const values = [rule.value].flat().filter((value) => typeof value === 'string');
  return values.length > 0 ? [rule.attribute, values] : undefined;
}

/** Nobody lives in two municipalities: what is said of one choice beside each other are its alternatives. */
export function placesJoined(rules: readonly Rule[], ordered: ReadonlyMap<string, unknown>): readonly Rule[] {
  const chosen = new Map<string, string[]>();
  for (const rule of rules) {
    const [attribute, values] = chosenIn(rule, ordered) ?? [];
    if (attribute !== undefined && values) chosen.set(attribute, [...(chosen.get(attribute) ?? []), ...values]);
  }
  const written = new Set<string>();
  return rules.flatMap((rule): readonly Rule[] => {
    const attribute = chosenIn(rule, ordered)?.[0];
    if (attribute === undefined) return [rule];
    if (written.has(attribute)) return [];
    written.add(attribute);
    const values = [...new Set(chosen.get(attribute))];
    const either = any(values.map((value) => ({ attribute, op: 'eq', value }) as const));
    return either ? [either] : [];
  });
}

const counts: Readonly<Record<string, number>> = { en: 1, ett: 1, något: 1, någon: 1, två: 2, tre: 3 };

/** ”Minst två av följande”: every choice of so many of them; nothing when one of them is missing. */
export function chosenOf(heading: string, members: readonly (Rule | undefined)[]): Rule | undefined {
  const count = /(?<!\p{L})(en|ett|två|tre|\d|något|någon)\s+av(?!\p{L})/iu.exec(heading)?.[1]?.toLowerCase() ?? 'en';
  const wanted = counts[count] ?? Number(count);
  const rules = members.filter((one) => one !== undefined);
  if (rules.length < wanted || rules.length < members.length || rules.length > longestList) return undefined;
  let sets: readonly (readonly Rule[])[] = [[]];
  for (const rule of rules) sets = [...sets, ...sets.map((set) => [...set, rule])];
  return any(sets.filter((set) => set.length === wanted).flatMap((set) => all(set) ?? []));
}

/** More than these nobody lists; their choices would be too many to show. */
const longestList = 8;
