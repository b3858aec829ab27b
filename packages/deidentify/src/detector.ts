import { findAddresses } from './find-addresses.ts';
import { findBirthDates } from './find-birth-dates.ts';
import { findEmails } from './find-emails.ts';
import { findHandles } from './find-handles.ts';
import { findIdentifiers } from './find-identifiers.ts';
import { findNames } from './find-names.ts';
import { findPersonalNumbers } from './find-personal-numbers.ts';
import { findPhones } from './find-phones.ts';
import { findPlates } from './find-plates.ts';
import { findRareCombinations } from './find-rare-combinations.ts';
import { findWorkplaces } from './find-workplaces.ts';
import type { Lists } from './lists.ts';
import { normalise } from './normalise.ts';
import type { Match } from './page.ts';
import { pageOf } from './page.ts';
import { tokensOf } from './tokens.ts';
import type { Detector, DetectorOptions, Finding } from './types.ts';
import { createVocabulary } from './vocabulary.ts';

/** A firm named after a person is a workplace: the name that stands inside the firm's is left out. */
function withoutOwners(matches: Match[]): Match[] {
  const firmAt = new Map<number, Match>();
  for (const firm of matches) {
    if (firm.type !== 'workplace' || firm.score < 0.75) continue;
    for (let at = firm.start; at < firm.end; at++) firmAt.set(at, firm);
  }
  return matches.filter((match) => {
    const firm = match.type === 'name' ? firmAt.get(match.start) : undefined;
    return firm === undefined || match.end > firm.end;
  });
}

/** Where findings overlap, the surer one stays; among equals the longer. */
function withoutOverlaps(matches: Match[]): Match[] {
  const best = matches.toSorted(
    (a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const taken = new Map<number, Match>();
  const kept: Match[] = [];
  for (const match of best) {
    let free = true;
    for (let at = match.start; at < match.end && free; at++) free = !taken.has(at);
    if (!free) continue;
    for (let at = match.start; at < match.end; at++) taken.set(at, match);
    kept.push(match);
  }
  return kept;
}

/** Makes a detector from the compiled word lists. Cheap; keep it as long as the options stay the same. */
export function createDetector(lists: Lists, options: DetectorOptions = {}): Detector {
  const parts = (names: readonly string[] = []): Set<string> =>
    new Set(names.flatMap((name) => [name.toLowerCase(), ...name.toLowerCase().split(/[\s,/]+/)]));
  const words = createVocabulary(lists, parts(options.allowedNames), parts(options.places));
  return {
    find(text: string): Finding[] {
      words.startText();
      const normalised = normalise(text);
      const page = pageOf(normalised);
      const tokens = tokensOf(page, words);
      const matches = withoutOverlaps(
        withoutOwners([
          ...findPersonalNumbers(page),
          ...findPhones(page),
          ...findEmails(page),
          ...findHandles(page, tokens, words),
          ...findPlates(page, words),
          ...findIdentifiers(page, tokens),
          ...findAddresses(page, tokens, words),
          ...findBirthDates(page),
          ...findNames(page, tokens, words),
          ...findWorkplaces(page, tokens, words),
        ]),
      );
      return [...matches, ...findRareCombinations(page, tokens, words)]
        .map(({ start, end, type, score, why }) => ({
          start: normalised.startOf(start),
          end: normalised.endOf(end),
          type,
          score,
          why,
        }))
        .sort((a, b) => a.start - b.start || b.end - a.end);
    },
  };
}
