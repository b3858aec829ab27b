import { allMatches } from '../reading/all-matches.ts';
import type { Match, Page } from '../reading/page.ts';
import { codeAt } from '../reading/units.ts';
import { CANDIDATE, FILE } from '../words/handle-words.ts';
import type { Token } from '../words/tokens.ts';
import { tokenAt } from '../words/tokens.ts';

/** "utfall_2025_v3": what files are called. */
export const VERSIONED = /_(?:19|20)\d\d(?:[_-]|$)|_v\d{1,2}$|_(?:utkast|slutversion|final|kopia|mall)/;
/** Every name that `CANDIDATE` matches has one of these; nearly no stretch of a text does. */
const MAY_BE_CANDIDATE = /[\d_]|x\p{L}+x|\.[\p{L}._-]/u;
/** "teams v.47" */
const WEEK = /^(?:v|vecka|kl)\.\d{1,2}$/;
const CAPITALS = /^[\p{Lu}\d-]+$/u;
const [BEFORE, AFTER] = [44, 62];
const [BLANK, LONGEST_TAIL] = [32, 60];

/** Where the word that stands at `at` ends: half a matter's number looks like somebody's name. */
function wordEnd(page: Page, at: number): number {
  const { text } = page;
  let end = at;
  while (end < text.length && end < at + LONGEST_TAIL && codeAt(text, end) > BLANK) end++;
  return end;
}

/** Names in one stretch of the text. One that holds such a word itself needs another beside it. */
function readStretch(page: Page, words: readonly Token[], from: number, to: number, matches: Match[]): void {
  const stretch = page.lower.slice(from, to);
  if (!MAY_BE_CANDIDATE.test(stretch)) return;
  let next = 0;
  for (const { 0: name, index } of allMatches(CANDIDATE, stretch)) {
    const start = from + index;
    const end = start + name.length;
    while (next < words.length && (words[next]?.end ?? 0) <= start) next++;
    const cut = index === 0 && from > 0;
    const holds = end > (words[next]?.start ?? end);
    const [before, behind] = [tokenAt(words, next - 1), words[next + 1]];
    const led = (before && start < before.end + AFTER) || (behind && behind.start - BEFORE <= start);
    if (cut || (holds && !led)) continue;
    // "SR-2026-44718": a matter's number.
    const coded = CAPITALS.test(page.text.slice(start, end)) && /\d\D*\d{4}/.test(name);
    if (!coded && !WEEK.test(name) && !FILE.test(name) && !VERSIONED.test(name) && /\p{L}/u.test(name))
      matches.push({ start, end, type: 'handle', score: 0.8, why: 'handle.network' });
  }
}

/** Words that look like names of users around words for networks and accounts. Where these stand close, the text between is read once. */
export function findNearNetworks(page: Page, words: readonly Token[]): Match[] {
  const matches: Match[] = [];
  for (let first = 0; first < words.length; ) {
    let end = words[first]?.end ?? 0;
    let last = first + 1;
    for (; last < words.length && (words[last]?.start ?? 0) - BEFORE <= end + AFTER; last++)
      end = words[last]?.end ?? 0;
    const from = Math.max(0, (words[first]?.start ?? 0) - BEFORE);
    readStretch(page, words.slice(first, last), from, wordEnd(page, end + AFTER), matches);
    first = last;
  }
  return matches;
}
