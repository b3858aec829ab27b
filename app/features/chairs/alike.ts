import type { Text } from '../../kernel/text.ts';
import type { ShownGap } from './shown.ts';

/** A situation beside others that say mostly the same. */
export interface ListedGap extends ShownGap {
  /** What it shares with the situations beside it; empty where it stands alone. */
  shared: readonly Text[];
  own: readonly Text[];
}

const same = (a: readonly Text[], b: readonly Text[]): readonly Text[] =>
  a.filter(({ sv }) => b.some((other) => other.sv === sv));
const without = (all: readonly Text[], some: readonly Text[]): readonly Text[] =>
  all.filter(({ sv }) => !some.some((other) => other.sv === sv));

/** What all situations have in common, where there are several. */
export function commonOf([first, ...others]: readonly ShownGap[]): readonly Text[] {
  if (!first || others.length === 0) return [];
  return others.reduce((left, { phrases }) => same(left, phrases), first.phrases);
}

/**
 * The situations with those beside each other that have the same counts and share at least half of what they say, so that
 * a reader sees at once in what they differ. Only the order within equal counts changes.
 */
export function alike(gaps: readonly ShownGap[]): ListedGap[] {
  const common = commonOf(gaps);
  const left = gaps.map((gap) => ({ gap, phrases: without(gap.phrases, common) }));
  const listed: ListedGap[] = [];
  for (let first = left.shift(); first; first = left.shift()) {
    const group = [first];
    let shared = first.phrases;
    for (const one of [...left]) {
      if (one.gap.cases !== first.gap.cases || one.gap.perhaps !== first.gap.perhaps) continue;
      const narrower = same(shared, one.phrases);
      const longest = Math.max(...group.map(({ phrases }) => phrases.length), one.phrases.length);
      if (narrower.length < 2 || narrower.length * 2 < longest) continue;
      shared = narrower;
      group.push(one);
      left.splice(left.indexOf(one), 1);
    }
    if (group.length === 1) shared = [];
    for (const { gap, phrases } of group) listed.push({ ...gap, shared, own: without(phrases, shared) });
  }
  return listed;
}
