import { findBirthDates } from './days/find-birth-dates.ts';
import { judgeFound } from './learned/second-judge.ts';
import { findBySurroundings } from './learned/second-reader.ts';
import { findNames } from './names/find-names.ts';
import { findIdentifiers } from './numbers/find-identifiers.ts';
import { findPersonalNumbers } from './numbers/find-personal-numbers.ts';
import { findPhones } from './numbers/find-phones.ts';
import { findPlates } from './numbers/find-plates.ts';
import { ownNumbers } from './numbers/own-numbers.ts';
import { findEmails } from './online/find-emails.ts';
import { findHandles } from './online/find-handles.ts';
import { findAddresses } from './places/find-addresses.ts';
import { findCareOf } from './places/find-care-of.ts';
import { findFarms } from './places/find-farms.ts';
import { findHomes } from './places/find-homes.ts';
import { findLodgings } from './places/find-lodgings.ts';
import { findSpots } from './places/find-spots.ts';
import { findRareCombinations } from './rare/find-rare-combinations.ts';
import { normalise } from './reading/normalise.ts';
import type { Match } from './reading/page.ts';
import { Page } from './reading/page.ts';
import { inRow, repeated } from './reading/repeated.ts';
import type { Detector, DetectorOptions, Finding } from './types.ts';
import type { Lists } from './words/lists.ts';
import { tokensOf } from './words/tokens.ts';
import { createVocabulary } from './words/vocabulary.ts';
import { TELLS } from './words/word-tells.ts';
import { findWorkplaces } from './work/find-workplaces.ts';

/** Which matches a unit of the text belongs to, for texts with several. */
function marked(length: number, matches: readonly Match[]): Uint8Array {
  const marks = new Uint8Array(length);
  for (const match of matches) marks.fill(1, match.start, match.end);
  return marks;
}

/** From here somebody is asked. */
const ASKED = 0.4;
/** So few that comparing each with each costs less than a mark for every unit of the text. */
const FEW = 16;

/** A firm named after a person is a workplace: the name that stands inside the firm's is left out. */
function withoutOwners(matches: Match[], length: number): Match[] {
  if (matches.length < 2) return matches;
  const firms = matches.filter(
    ({ type, score, why }) => type === 'workplace' && (score >= 0.75 || why === 'workplace.visited'),
  );
  if (firms.length === 0) return matches;
  if (firms.length * matches.length <= FEW)
    return matches.filter(
      ({ type, start, end }) => type !== 'name' || !firms.some((firm) => firm.start <= start && end <= firm.end),
    );
  const firmAt = marked(length, firms);
  const inFirm = ({ start, end }: Match): boolean => firmAt[start] === 1 && firmAt[end - 1] === 1;
  return matches.filter((match) => match.type !== 'name' || !inFirm(match));
}

/** What stands before the sign of an address is no user name of its own. */
function withoutMailboxes(matches: Match[]): Match[] {
  if (matches.length < 2) return matches;
  const mails = matches.filter(({ type }) => type === 'email');
  if (mails.length === 0 || mails.length * matches.length > FEW * FEW) return matches;
  return matches.filter(
    ({ type, start, end }) => type !== 'handle' || !mails.some((mail) => mail.start <= start && end <= mail.end),
  );
}

/** "Gnosjö Formplast": more than a word that might be anything. */
const TWO_WORDS = /^\p{Lu}\S+ \p{Lu}\S*[^s\s]$/u;

/** "the school in Gimo" and other places that are weak alone, among facts that together point to somebody: said once, with them. */
function withoutTheOnly(matches: Match[], rare: readonly Match[], text: string): Match[] {
  if (rare.length === 0) return matches;
  return matches.filter(({ type, why, score, start, end }) => {
    const only = why === 'workplace.onlyOne';
    const weak =
      type === 'workplace' &&
      (only || score < 0.7 || (why === 'workplace.name' && score < 0.8 && !TWO_WORDS.test(text.slice(start, end))));
    return !weak || !rare.some((facts) => (only || facts.score >= ASKED) && facts.start <= start && end <= facts.end);
  });
}

/** Where findings overlap, the surer one stays; among equals the longer. */
function withoutOverlaps(matches: Match[], length: number): Match[] {
  if (matches.length < 2) return matches;
  const best = matches.toSorted(
    (a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  if (best.length <= FEW) {
    const kept: Match[] = [];
    for (const match of best)
      if (!kept.some(({ start, end }) => start < match.end && match.start < end)) kept.push(match);
    return kept;
  }
  const taken = new Uint8Array(length);
  return best.filter(({ start, end }) => {
    for (let at = start; at < end; at++) if (taken[at] === 1) return false;
    taken.fill(1, start, end);
    return true;
  });
}

/** Makes a detector from the compiled word lists. Cheap; keep it as long as the options stay the same. */
export function createDetector(lists: Lists, options: DetectorOptions = {}): Detector {
  const parts = (names: readonly string[] = []): Set<string> =>
    new Set(names.flatMap((name) => [name.toLowerCase(), ...name.toLowerCase().split(/[\s,/]+/)]));
  const words = createVocabulary(lists, parts(options.allowedNames), parts(options.places));
  const isOwnNumber = ownNumbers(options.numberPrefixes);
  return {
    find(text: string): Finding[] {
      words.startText();
      const normalised = normalise(text);
      const page = new Page(normalised);
      const tokens = tokensOf(page, words);
      let tells = 0;
      for (const token of tokens) tells |= token.tied ? token.about.tells | TELLS.tied : token.about.tells;
      const { length } = page.text;
      const found: Match[] = [];
      for (const matches of [
        findPersonalNumbers(page),
        findPhones(page, words.isGiven),
        findEmails(page, tells, words),
        findHandles(page, tokens, tells, words),
        findPlates(page, tokens, words),
        findIdentifiers(page, tokens, tells),
        findAddresses(page, tokens, tells, words),
        findCareOf(page, words),
        findFarms(page, tokens, words),
        findHomes(page, tokens, words),
        findLodgings(page, tokens, words.isGiven),
        findSpots(page, tokens),
        findBirthDates(page, tokens, tells),
        findNames(page, tokens, words),
        findWorkplaces(page, tokens, tells, words),
      ])
        for (const match of matches) found.push(match);
      judgeFound(page, tokens, found);
      for (const match of repeated(page, found)) found.push(match);
      for (const match of inRow(page, found)) found.push(match);
      for (const match of findBySurroundings(page, tokens, words, found)) found.push(match);
      const kept = withoutOverlaps(withoutOwners(withoutMailboxes(found), length), length).filter(
        ({ type, start, end }) => type !== 'identifier' || !isOwnNumber(page.text.slice(start, end)),
      );
      const rare = findRareCombinations(page, tokens, tells);
      if (kept.length === 0 && rare.length === 0) return [];
      const matches = [...withoutTheOnly(kept, rare, page.text), ...rare];
      return matches
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
