import { matchAt } from '../reading/all-matches.ts';
import type { Match, Page } from '../reading/page.ts';
import { codeAt, isLetter, oneOf } from '../reading/units.ts';
import { ABBREVIATIONS, ROOMS } from '../words/plate-words.ts';
import type { Token } from '../words/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { HINTS, isHinted } from '../words/word-hints.ts';

/** Three letters, two digits and a digit or letter (Transportstyrelsen; I, Q, V, Å, Ä, Ö are not given out, but typed). */
export const PLATE =
  /(?<![\p{L}\d-])([a-z]{3}|[a-z]([ -])[a-z]\2[a-z])([ -]?| {2}| - |[_.:/·,\n]|, )(\d\d ?[\da-z]|\d \d ?[\da-z]|o\d[\da-z]|\do[\da-z]|\d\d(?= ?[,.!?;)]|$))(?!(?!s(?![\p{L}\d]))\p{L}|[\d%]|:\d|\/\d|[.,-]\d| ?%)/uy;
/** A number of something. */
const UNIT =
  /^ ?(?:kr|tkr|st|tim|min|kap|h|m|km|mil|mg|g|gb|kg|cm|mån|år|dagar|timmar|personer|medlemmar|deltagare|tecken|poäng|hp)(?![\p{L}:])/u;
/** Writings that count only where a vehicle is named. */
const ODD = /^[a-z][ -][a-z][ -]|[_.:/·,\n]|\d \d| [\da-z]$|o[\da-z]{1,2}$/;
const USED = /^[A-HJ-PR-UW-Z]{3}\d\d[\dA-HJ-NPR-UW-Z]$/i;
/** "OLS 98 J", "C Z D 027": as only plates are spelt. */
const APART = /^(?:[A-Z]{3} \d\d [A-Z]|[A-Z] [A-Z] [A-Z] \d{3})$/;
/** Another group of digits: the number goes on, unless it is a day, a distance or a price. */
const GOES_ON =
  /^ (?!000)\d{2,3}(?![\d:./-]| \d{3}(?!\d)| ?(?:km|mil|kr|kronor|min|tkr|öre|tusen|tusenlappar|lax|mån|månader|v|veckor|dagar|år|h|tim|ggr|gånger|%|procent)(?!\p{L}))|^ 000/u;
/** Right before a plate: the vehicle itself, its number or the plate. */
const NEAR =
  /(?:(?<!mo|sta|ha)bil(?:en)?|moped(?:en)?|moppe(?:n)?|mc(?:n)?|epa(?:n)?|släp(?:et)?|kärra(?:n)?|skoter(?:n)?|plåt(?:en)?|skylt(?:en)?|regn(?:r|ummer)|reg\.?(?: ?n(?:r|ummer))?|fordon(?:et)?|volvo(?:n)?|saab(?:en)?)[\s,:.(]{1,3}$/u;
const LABEL = /(?:plåt(?:en)?|skylt(?:en)?|regn(?:r|ummer)|reg\.?(?: ?n(?:r|ummer))?)[\s,:.(]{1,3}$/u;
/** Right before what is named with letters and a number, whatever drives by: "kursen körs igen, kod GRU 110". */
const NAMED_SO =
  /(?:kod(?:en)?|kurs(?:en)?|blankett(?:en)?|formulär(?:et)?|modell(?:en)?|rum(?:met)?|sal(?:en)?|skrivare(?:n)?|version)[\s:]{1,2}$/u;
const SAYS_BEFORE =
  /(?:åker i|tar bilen|(?:skad(?:a|an|or|orna)|buckl\p{L}{1,3}|rep(?:a|an|or)) på|ställ(?:er|a|de|t|s|des|d)? (?:av|på)|har sålt|skriven på|ägare till|vem äger|vems är|i (?:en|hans|hennes) (?:röd|vit|svart|blå|grå|grön))[^.!?\n]{0,20}$/u;
const SAYS_AFTER =
  /^[^.!?\n]{0,30}(?:skriven på|ställdes (?:av|på)|(?:vägra(?:r|de) starta|starta(?:de|t) inte|(?:gick|går) (?:inte igång|sönder)|(?:fick|hade|har|fått) punka|haverera(?:t|de)|pajade?)(?!\p{L})|står (?:på (?:deltagaren|klienten|hen|honom|henne|mamman|pappan|sambon|gården|baksidan)|utanför|parkera)|ägare)/u;
/** Between two plates: "XXH 70N och dnr 613", "JNC598 GPZ447". */
const BETWEEN = /^(?:,? (?:och|o|samt|eller|resp\.?|\+|&) | ?[,;/+&] ?| | - |\)? (?:och|samt) |\n(?:- |\d\. )?)$/u;
const IN_ROW = 24;
/** So far before a plate, in its own line and sentence, and so far behind it a word of vehicles makes it one. */
const BEFORE = 80;
const BEHIND = 50;
/** "kurskod HIS 102 och ENG 103" */
const RIGHT_BEFORE = 40;
/** So far off such a word still makes it likely. */
const AROUND = 240;
/** Between such a word and what it names: "kurskod HIS 102 och ENG 103", "skrivaren heter KON 458". */
const LINK =
  /^(?:[ :,(/"”.=-]|(?:nr|nummer|heter|är|på|har|med|och|eller|samt|resp|typ|id|märkt|beteckning|[a-zåäö]{2,4} ?\d{2,3}[a-z]?|(?:i|på) \p{L}+(?= (?:heter|är|har) ))(?![\p{L}\d]))*$/u;
const STOPS = oneOf('!?\n');
const isGap = oneOf(' _.:/·,\n-');
const LONGEST_GAP = 3;
const isApart = oneOf(' -');

const isLetterAt = (lower: string, at: number): boolean => {
  const code = codeAt(lower, at);
  return code >= 97 && code <= 122;
};

/** Whether three letters may end right before a number, no longer word's end: together or apart. */
export function followsLetters(lower: string, start: number): boolean {
  let at = start - 1;
  while (at >= start - LONGEST_GAP && isGap(codeAt(lower, at))) at--;
  if (!isLetterAt(lower, at)) return false;
  if (isApart(codeAt(lower, at - 1))) return isLetterAt(lower, at - 2) && !isLetter(codeAt(lower, at - 5));
  return isLetterAt(lower, at - 1) && isLetterAt(lower, at - 2) && !isLetter(codeAt(lower, at - 3));
}

const LETTERS = /(?:[a-z]{3}|[a-z]([ -])[a-z]\1[a-z])(?:[ _.:/·,\n-]| {2}| - |, )?$/;

/** Where two or three digits follow three letters. */
function platesOf(page: Page): readonly RegExpExecArray[] {
  const plates: RegExpExecArray[] = [];
  for (const chain of page.chains) {
    for (const { start, digits } of chain) {
      // A fourth may be the ending of "KLM482s".
      if (digits.length > 4) continue;
      // Behind another number or a sign stand no letters.
      if (!followsLetters(page.lower, start)) continue;
      const letters = LETTERS.exec(page.before(start, 8));
      const m = letters && matchAt(PLATE, page.lower, start - letters[0].length);
      if (m) plates.push(m);
    }
  }
  return plates;
}

/** What the words around a plate speak of. */
interface Scene {
  /** A vehicle, beside it. */
  said: boolean;
  /** A vehicle, farther off. */
  spoken: boolean;
  /** Something else with letters and a number shortly before it. */
  coded: boolean;
}

/** A text with more plates is no note. */
const MOST_LOOKS = 200;

class Surroundings {
  private readonly page: Page;
  private readonly tokens: readonly Token[];
  /** The first word that does not end before the last plate asked for. */
  private upTo = 0;

  constructor(page: Page, tokens: readonly Token[]) {
    this.page = page;
    this.tokens = tokens;
  }

  private stops(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (STOPS(codeAt(this.page.text, at))) return true;
    return false;
  }

  of(start: number, end: number): Scene {
    const { tokens } = this;
    while (this.upTo < tokens.length && (tokens[this.upTo]?.end ?? 0) <= start) this.upTo++;
    let coded = false;
    let spoken = false;
    for (let i = this.upTo - 1; i >= 0; i--) {
      const token = tokens[i];
      if (!token || start - token.end > AROUND) break;
      if (isHinted(token, HINTS.likelyVehicle) && start - token.end <= BEFORE) spoken = true;
      if (isHinted(token, HINTS.coded) && start - token.end <= RIGHT_BEFORE)
        coded ||= LINK.test(this.page.lower.slice(token.end, start));
      if (!isHinted(token, HINTS.vehicle)) continue;
      spoken = true;
      if (start - token.end <= BEFORE && !this.stops(token.end, start)) return { said: true, spoken, coded };
      break;
    }
    for (let i = this.upTo; i < tokens.length; i++) {
      const token = tokens[i];
      if (!token || token.start - end > AROUND) break;
      if (token.start < end) continue;
      if (isHinted(token, HINTS.likelyVehicle) && token.start - end <= BEHIND) spoken = true;
      if (!isHinted(token, HINTS.vehicle)) continue;
      spoken = true;
      if (token.start - end <= BEHIND && !this.stops(end, token.start)) return { said: true, spoken, coded };
      break;
    }
    const said = SAYS_BEFORE.test(this.page.before(start, 60)) || SAYS_AFTER.test(this.page.after(end, 50));
    return { said, spoken: spoken || said, coded };
  }
}

/** Capitalised letters that no list knows are asked about as a name too. */
const SURER_THAN_NAME = 0.72;

interface Plate {
  start: number;
  end: number;
  /** As written. */
  letters: string;
  digits: string;
  gap: string;
}

const isUpper = (letters: string): boolean => letters === letters.toUpperCase();
const hasLast = (text: string, { end, digits }: Plate): boolean =>
  /^\d\d[A-Z]$/.test(text.slice(end - digits.length, end));

/** How sure, where the text speaks of no vehicle; 0 for no plate. */
function unsaid(page: Page, plate: Plate, { spoken, coded }: Scene, words: Vocabulary): number {
  const { letters, digits, gap, start, end } = plate;
  const written = page.text.slice(start, end);
  const lower = letters.toLowerCase();
  const upper = isUpper(letters);
  const last = hasLast(page.text, plate);
  if (ODD.test(written.toLowerCase()) && !(upper && (spoken || APART.test(written)))) return 0;
  // "ENG 103" behind "kurs"; no course ends in a letter.
  if (coded && !(upper && last)) return 0;
  if (!USED.test((letters + digits.replace(/o/i, '0')).replaceAll(/[ -]/g, ''))) return 0;
  // "ABC 123": letters that everybody learns, and the plate that everybody writes as an example.
  if (lower === 'abc' && gap !== '') return 0;
  // "MHZ81L": two digits and a letter close together are a plate's, whatever its letters mean.
  // So are "TAR 053" and "TSH 58L": no count begins with 0 or ends with a letter.
  const meant = last || digits.startsWith('0') || (spoken && digits.length === 3);
  if (ABBREVIATIONS.has(lower)) return upper && meant && !ROOMS.has(lower) ? 0.5 : 0;
  if (upper) return spoken || last || gap === '' ? 0.87 : 0.8;
  if (letters !== lower) {
    const capital = /^\p{Lu}\p{Ll}+$/u.test(letters);
    if (!capital || (words.isListed(lower) && !(spoken && (last || gap === '')))) return 0;
    return last ? SURER_THAN_NAME : gap === '' ? 0.5 : words.nameClasses(lower) === 0 ? SURER_THAN_NAME : 0;
  }
  if (gap !== '' && words.isOrdinary(lower))
    return spoken && (gap === '-' || (/[a-z]$/i.test(digits) && !ROOMS.has(lower))) ? 0.42 : 0;
  // As likely a user's name, were nothing bought or parked here.
  if (spoken && gap === '' && /[a-z]$/i.test(digits)) return 0.87;
  return last ? 0.72 : gap === '' ? 0.5 : 0.42;
}

/** How sure, where the text speaks of a vehicle. */
function named(page: Page, plate: Plate, row: boolean, coded: boolean, words: Vocabulary): number {
  const { letters, digits, gap, start, end } = plate;
  const lower = letters.toLowerCase();
  const upper = isUpper(letters);
  const near = row || NEAR.test(page.before(start, 30));
  if (ODD.test(page.lower.slice(start, end)) && !upper && !near) return 0;
  if (letters !== lower && !upper && !/^\p{Lu}\p{Ll}+$/u.test(letters)) return 0;
  // "regnr sol 123", but not "bil tar 140".
  if (ABBREVIATIONS.has(lower) && !(row || LABEL.test(page.before(start, 30)))) {
    const closed = gap === '' || /\p{L}$/u.test(digits);
    // "körde av vägen med pcr 508": no word of a sentence.
    if (!upper && !closed && (coded || words.isOrdinary(lower))) return 0;
    if (!closed && words.isListed(lower)) return 0.5;
  }
  return 0.95;
}

export function findPlates(page: Page, tokens: readonly Token[], words: Vocabulary): Match[] {
  const matches: Match[] = [];
  const surroundings = new Surroundings(page, tokens);
  let looks = MOST_LOOKS;
  let codes = -RIGHT_BEFORE;
  for (const m of platesOf(page)) {
    const [whole, typed = '', , gap = '', digits = ''] = m;
    const [start, end] = [m.index, m.index + whole.length];
    const plate = { start, end, letters: page.text.slice(start, start + typed.length), digits, gap };
    const lower = typed.replaceAll(/[ -]/g, '');
    const last = matches.at(-1);
    // "MJT 628 (vikarien) och eld 75w": one after the other.
    const near = last !== undefined && start - last.end < IN_ROW && last.why === 'plate.afterWord';
    const row = near && BETWEEN.test(page.lower.slice(last.end, start));
    const scene = looks-- > 0 ? surroundings.of(start, end) : { said: false, spoken: false, coded: false };
    // "Kurskod HIS 102 startar i vecka 8, ENG 103 i vecka 14."
    scene.coded ||= start - codes < RIGHT_BEFORE && !/[!?\n]|\. /.test(page.text.slice(codes, start));
    if (scene.coded) codes = end;
    const meant = isUpper(plate.letters) && !ABBREVIATIONS.has(lower);
    // "kör UZX359 mån-ons": what is written in one is counted by nothing.
    const counts = !(meant && (scene.said || gap === '' || hasLast(page.text, plate)));
    if (counts && UNIT.test(page.after(end, 12))) continue;
    const goesOn = /\d$/.test(digits) && GOES_ON.test(page.after(end, 20));
    if (goesOn && !(scene.said && meant)) continue;
    // A digit is missing: only right behind a vehicle's name.
    const short = digits.length === 2;
    if (short && !(meant && NEAR.test(page.before(start, 30)))) continue;
    const said = row || near || (scene.said && !NAMED_SO.test(page.before(start, 16)));
    const score = said ? named(page, plate, row, scene.coded, words) : unsaid(page, plate, scene, words);
    if (score > 0) matches.push({ start, end, type: 'plate', score, why: said ? 'plate.afterWord' : 'plate.pattern' });
  }
  return matches;
}
