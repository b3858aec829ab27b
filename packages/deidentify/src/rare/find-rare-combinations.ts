import type { Match, Page } from '../reading/page.ts';
import type { Fact } from '../words/rare-words.ts';
import type { Token } from '../words/tokens.ts';
import type { Mention } from './rare-facts.ts';
import { mayPoint, mentionsOf } from './rare-facts.ts';

/** Facts this close together count as about one person. */
const WINDOW = 400;

function scoreOf(group: readonly Mention[]): number {
  // Nearly every group: one fact points to nobody, unless it says "the only one".
  if (group.length === 1 && group[0]?.alone !== true) return 0;
  const facts = new Set<Fact>();
  const rares = new Set<Fact>();
  let alone = false;
  for (const mention of group) {
    facts.add(mention.fact);
    if (mention.rare && mention.fact !== 'place') rares.add(mention.fact);
    if (mention.alone === true) alone = true;
  }
  const rare = rares.size;
  const others = facts.size - (facts.has('place') ? 1 : 0);
  if (group.some((mention) => mention.fact === 'place' && mention.rare)) {
    if (others >= 3) return 0.7;
    if (others >= 2) return rare > 0 ? 0.6 : 0.42;
    if (facts.has('unique')) return 0.55;
    if (alone) return 0.5;
  } else if (facts.has('place')) {
    if (others >= 3 && rare >= 1) return 0.5;
    if (others >= 2 && (rare >= 2 || alone)) return 0.45;
  }
  if (others >= 4 || (facts.has('unique') && others >= 3)) return 0.5;
  const telling = facts.has('role') || facts.has('diagnosis') || facts.has('event') || facts.has('crime');
  if (others >= 3 && telling && (rare >= 2 || (rare >= 1 && facts.has('pointer')))) return 0.42;
  if (facts.has('place') && telling && others >= 1) return 0.3;
  return others >= 3 ? 0.3 : 0;
}

/**
 * Counts facts that together point to few people: age, small place, role, diagnosis, origin, family, crime, fame, and
 * what says "the only one". With a small place two more facts ask; without one, three or four. One finding per stretch
 * of text. It can miss combinations: no text is proved safe.
 */
export function findRareCombinations(page: Page, tokens: readonly Token[], tells: number): Match[] {
  return mayPoint(page, tells) ? combinationsOf(mentionsOf(page, tokens, tells)) : [];
}

export function combinationsOf(found: readonly Mention[]): Match[] {
  const matches: Match[] = [];
  if (found.length < 2) return matches;
  const mentions = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (let from = 0; from < mentions.length; ) {
    const first = mentions[from];
    if (!first) break;
    let to = from + 1;
    while (to < mentions.length && (mentions[to]?.end ?? 0) - first.start <= WINDOW) to++;
    const group = mentions.slice(from, to);
    from = to;
    const score = scoreOf(group);
    if (score === 0) continue;
    matches.push({
      start: first.start,
      end: group.reduce((last, mention) => Math.max(last, mention.end), first.end),
      type: 'rareCombination',
      score,
      why: `rareCombination.${new Set(group.map((mention) => mention.fact)).size}facts`,
    });
  }
  return matches;
}
