import { matchAt, matchesAt } from '../reading/all-matches.ts';
import type { DigitGroup } from '../reading/digit-groups.ts';
import { countDigits } from '../reading/digit-groups.ts';
import { MARKS } from '../reading/marks.ts';
import { cuesOf, matchesNear } from '../reading/near.ts';
import type { Match, Page } from '../reading/page.ts';
import { codeAt, digitsIn, isCapital, isLetter, oneOf } from '../reading/units.ts';
import { NO_FILE } from '../words/number-labels.ts';
import type { Token } from '../words/tokens.ts';
import { wakersOf } from '../words/tokens.ts';
import { WAKES } from '../words/word-wakes.ts';
import { isPhones } from './phone-starts.ts';
import { findReferences } from './references.ts';

/** Numbers of matters behind the letters of an authority whose matters are persons': FK 2026/018293, SN-2025-9794. */
const AUTHORITY =
  /(?<![\p{L}\d])(?!PM \d{4}:)(?:FK|AF|AMS|CSN|KFM|IFO|SN|SOC|MIG|MV|LMA|ÖF|ÖFN|VON|ÄN|IVO|DO|JO|FPA|PM|SoN|HSN|PSN|BUP|VC|SOCN|IFN|ÖN|ÖFV|AMN|OSN|AN|VN|BoU|VoU|BrOM)[- :/]?(?:nr )?\d[\d/:.-]{1,12}\d(?:[ -]\d{1,4}(?![\d-]))?(?![\p{L}\d]|[-/:.]\d| s\.? ?\d)/uy;
const LETTERS_BEFORE = /(?<![\p{L}\d])(?:\p{Lu}{2,4}|SoN|[BV]oU|BrOM)[- :/]?(?:nr )?$/u;
const LONGEST_LETTERS = 12;
/** Försäkringskassan's and other offices' matters: 49973-2026. */
const YEAR_LAST = /(?<![\p{L}\d./-])(?!(?:19|20)\d\d-)\d{4,6}-(?:19|20)\d\d(?![\d/-])/gu;
/** Kronofogden's: 841 22817-25/1201. */
const ENFORCEMENT = /(?<![\p{L}\d./-])(?:\d{3} )?\d{4,6}-\d\d\/\d{2,4}(?![\d/-])/gu;
/** Case numbers of courts and police: B 1234-20, 5000-K123456-22 (the letter is the kind of case). */
const COURT = /(?<![\p{L}\d])[ABEFKMPTUÖÄ] ?-?\d{2,6}-\d\d(?:\/\d{2,4})?(?![\p{L}\d-])/gu;
/** "Kammarrätten 4410-25", "förvaltningsrättens mål 2208-24" */
export const OF_NAMED_COURT =
  /(?<!\p{L})(?:kammarrätt|förvaltningsrätt|tingsrätt|hovrätt|migrationsdomstol|migrationsöverdomstol)\p{L}{0,3}(?: (?:i \p{L}{2,20}|mål|målnr|dom|nr|nummer|har)){0,3}[:,]? \d{2,5}-\d\d(?![\d-])/uy;
const POLICE = /(?<![\p{L}\d])\d{4}-k\d{3,7}-\d\d(?![\p{L}\d-])/gu;
const SAYS_COURT = /(?:mål|rätt(?:en)?|domstol|dom |åtal|stämning|kronofog|kfm|utmät)/;
const SAYS_CASE =
  /(?<!\p{L})(?:fk|försäkringskassan\p{L}*|migrationsverket\p{L}*|af|arbetsförmedling\p{L}*|ärende\p{L}*|kronofogden|csn|mål|beslut\p{L}*|omprövning\p{L}*|överklag\p{L}*)(?!\p{L})/u;
/** What associations and boards keep under such numbers. */
const OF_BOARD =
  /(?<!\p{L})(?:rutin\p{L}*|avtal\p{L}*|protokoll\p{L}*|upphandl\p{L}*|budget\p{L}*|remiss(?:en|var\p{L}*|yttrande)?|yttrande\p{L}*|styrelse\p{L}*|policy\p{L}*|årsredovis\p{L}*|nämnden|förbund\p{L}*|riktlinje\p{L}*|statsbidrag\p{L}*|refereras|prejudikat\p{L}*|regering\p{L}*|bordl[aä]g\p{L}*|\p{L}+departement\p{L}*|granskning\p{L}*|tillsyn\p{L}*|projekt\p{L}*|verksamhetsplan\p{L}*|lokal\p{L}*|medel|rapport\p{L}*|mall\p{L}*|rapporten|cirkulär\p{L}*|föreskrift\p{L}*|blankett\p{L}*|sfs|prop|sou|ds|ISO)(?!\p{L})/iu;
const COLONS = /::|:[\da-f]{4}:/g;
const IP6 = /(?<![\p{L}\d:])(?:[\da-f]{1,4}:){2,7}(?::?[\da-f]{1,4}){1,7}(?![\p{L}\d:])/gu;

/** Three, three and three digits with a check digit behind: 797 222 698-2. */
const IN_THREES = /(?<![\p{L}\d./-])\d{3} \d{3} \d{3}-\d(?![\d/-])/gu;
/** "beslutet med nummer 148 261 381", "vill att vi anger 2026-746261 vid kontakt", "målet … har nr 4163-26". */
const GIVEN_BEFORE =
  /(?<!\p{L})(?:(?:beslut|ärende|mål|akt|försäkran|anmälan)\p{L}*(?: \p{L}+){0,5} (?:med|har|fick|,) (?:nr|nummer|beteckning(?:en)?|id)|(ange|anger|angav|uppge|uppger|hänvisa till|sökt med|söka på)) $/u;
export const MAY_BE_GIVEN = /(?:nr|mmer|ning|ingen|id|ange|anger|ngav|uppge|ppger|till|med|på) $/;
const GIVEN = /(?:\d[\d/-]{3,14}\d(?: \d{2,4}){0,3}(?:-\d)?|\d{2,3} \d{3} \d{2,3})(?![\d/-])/y;
/** "målet har nr 4163-26": a court's, whatever is asked for before it. */
const OF_COURT = /^(?:dom|mål)/;
const PRECEDENT = /(?<!\p{L})(?:hfd|nja|refereras|prejudikat\p{L}*|vägledande)(?!\p{L})/u;
/** "hennes nummer i bostadskön, 1140772": nothing but the possessor says whose it is. */
const OWN_BEFORE =
  /(?<!\p{L})(?:hans|hennes|hens|sitt|mitt|ditt|deras|\p{L}{3,}(?:ens|ans|arens)) (?:\p{L}+ )?(?:nummer|nr|id|beteckning) (?:i|hos|på) \p{L}+(?:,| är|:| är:)? $/u;
/** "Ang. 12243521:", "hittar inte 22862790", "handlingarna i 60352975": what is looked for or written about is a file. */
const SPOKEN_OF =
  /(?<!\p{L})(?:ang\.?|angående|avs\.?|avseende|rörande|(?:handling|uppgift|anteckning|underlag|papper|journal)\p{L}* (?:i|på|under)|(?:hittar?|hittade|ser|såg|får upp|kommer åt) (?:\p{L}+ )?(?:inte|ej)|(?:sök|slå|slog|öppna|stäng|avsluta|koppla)\p{L}* (?:på|upp|fram|under|till))(?: nr| nummer)? $/u;
/** The end of it, which nearly no text has. */
const OWN_END = /(?:nummer|nr|id|beteckning) (?:i|hos|på) \p{L}+(?:,| är|:| är:)? $/u;
/** The last letters of what `MAY_BE_GIVEN` matches. */
export const endsGiven = oneOf('rgndevlå');
const OWN = /\d[\d/-]{3,14}\d|\d{3} \d{3}(?: \d{2,3})?(?![\d-])/y;
const WHOLE = /[1-9]\d{6,8}(?![\d:/.,-]\d| ?(?:kr|kronor|sek|st|rader|poster|personer|%)(?!\p{L}))/uy;
const WHOLE_DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d$/;
const GIVEN_BEHIND = /^(?: vid| i ämnes| när| och| som| i alla| i kontakt)/;
/** "ring FK och uppge 88 540 859": whoever calls an office is asked for it. */
const CALLS_AND_GIVES = /(?<!\p{L})(?:ring|mejla|kontakta|skriv) [^.!?\d]{2,40} och (?:ange|uppge) $/u;
const DATE = /^(?:19|20)\d\d-(?:0\d|1[0-2])-[0-3]\d(?!\d|[-:/.]\d)/;
/** The last letter of "nr". */
const SMALL_R = 114;
const BLANK = 32;
const LEAST_DIGITS = 5;
/** The chief guardian's matters are each about one person and numbered from one. */
const GUARDIANS = /^ÖF/;
const LEAST_GUARDIANS = 3;

/** A number begins and ends so near the hyphen in it. */
const NEAR_HYPHEN = 40;

/** Where the groups of digits stand behind a hyphen: a year, two digits of a year, a check digit. */
function endsOf(chains: readonly (readonly DigitGroup[])[]): Record<'four' | 'two' | 'one', number[]> {
  const ends: Record<'four' | 'two' | 'one', number[]> = { four: [], two: [], one: [] };
  for (const chain of chains)
    for (const { gap, digits, start } of chain) {
      if (gap !== '-') continue;
      if (digits.length === 4) {
        if (/^(?:19|20)/.test(digits)) ends.four.push(start);
      } else if (digits.length === 2) ends.two.push(start);
      else if (digits.length === 1) ends.one.push(start);
    }
  return ends;
}

/** Whether a number stands where only somebody's can, without a word that says what it is. */
function isSpokenOf(page: Page, chain: readonly DigitGroup[]): boolean {
  const first = chain[0];
  if (first === undefined || first.digits.length < 3 || codeAt(page.text, first.start - 1) !== BLANK) return false;
  const before = page.before(first.start, 60);
  if (OWN_END.test(before) && !DATE.test(page.text.slice(first.start, first.start + 10)) && OWN_BEFORE.test(before))
    return true;
  if (first.digits.length < 7 || !SPOKEN_OF.test(before)) return false;
  return !WHOLE_DATE.test(first.digits) && matchAt(WHOLE, page.lower, first.start) !== null;
}

/** Numbers of matters that an authority has about a person, and addresses of machines with colons. */
export function findCaseNumbers(page: Page, tokens: readonly Token[]): Match[] {
  const { text, lower, marks, chains } = page;
  const matches: Match[] = [];
  const add = (m: RegExpExecArray, score: number, why: string): void => {
    matches.push({ start: m.index, end: m.index + m[0].length, type: 'identifier', score, why });
  };
  const isBoards = (m: RegExpExecArray): boolean =>
    page.left.looks-- > 0 && OF_BOARD.test(`${page.before(m.index, 70)} ${page.after(m.index + m[0].length, 50)}`);
  for (const chain of chains) {
    const start = chain[0]?.start ?? 0;
    if (countDigits(chain) < LEAST_GUARDIANS) continue;
    if (isPhones(chain)) continue;
    const spoken = isSpokenOf(page, chain) ? matchAt(OWN, text, start) : null;
    if (spoken && !isBoards(spoken)) add(spoken, 0.55, 'identifier.reference');
    const [near, far] = [codeAt(text, start - 1), codeAt(text, start - 2)];
    if (!isLetter(near) && !isLetter(far)) continue;
    const value =
      near === BLANK && endsGiven(codeAt(lower, start - 2)) && MAY_BE_GIVEN.test(page.before(start, 8))
        ? matchAt(GIVEN, text, start)
        : null;
    if (value && digitsIn(value[0]) >= LEAST_DIGITS && !DATE.test(value[0])) {
      const given = GIVEN_BEFORE.exec(page.before(start, 70));
      const around = `${page.before(start, 70)} ${page.after(start, 60)}`;
      const boards = given && (OF_COURT.test(given[0]) ? PRECEDENT.test(around) : isBoards(value));
      if (
        given &&
        !boards &&
        (given[1] === undefined ||
          GIVEN_BEHIND.test(page.after(start + value[0].length, 12)) ||
          CALLS_AND_GIVES.test(page.before(start, 70)))
      )
        add(value, 0.7, 'identifier.afterWord');
    }
    if (!isCapital(near) && !isCapital(far) && far !== SMALL_R) continue;
    const letters = LETTERS_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_LETTERS), start));
    const m = letters && matchAt(AUTHORITY, text, start - letters[0].length);
    const number = m?.[0].replace(/^\D+/, '') ?? '';
    if (
      m &&
      digitsIn(number) >= (GUARDIANS.test(m[0]) ? LEAST_GUARDIANS : LEAST_DIGITS) &&
      !NO_FILE.test(number) &&
      !DATE.test(number) &&
      !isBoards(m)
    )
      add(m, 0.7, 'identifier.authority');
  }
  for (const match of findReferences(page, chains, isBoards)) matches.push(match);
  if ((marks & MARKS.hyphen) !== 0) {
    const ends = endsOf(chains);
    const near = (pattern: RegExp, said: string, cues: readonly number[]) =>
      matchesNear(pattern, said, cues, NEAR_HYPHEN);
    for (const m of near(YEAR_LAST, text, ends.four))
      if (SAYS_CASE.test(page.before(m.index, 60)) && !isBoards(m)) add(m, 0.7, 'identifier.authority');
    if (ends.two.length > 0) {
      for (const m of lower.includes('-k') ? near(POLICE, lower, ends.two) : []) add(m, 0.88, 'identifier.courtCase');
      for (const m of near(COURT, text, ends.two)) {
        const said = SAYS_COURT.test(page.before(m.index, 40)) || SAYS_COURT.test(page.after(m.index, 60));
        add(m, said ? 0.86 : 0.5, 'identifier.courtCase');
      }
      if (page.isWoken(WAKES.court))
        for (const m of matchesAt(OF_NAMED_COURT, lower, wakersOf(tokens, WAKES.court))) {
          const given = /\d+-\d\d$/.exec(m[0]);
          if (given && !PRECEDENT.test(page.before(m.index, 60)))
            matches.push({
              start: m.index + given.index,
              end: m.index + m[0].length,
              type: 'identifier',
              score: 0.7,
              why: 'identifier.courtCase',
            });
        }
      if ((marks & MARKS.slash) !== 0)
        for (const m of near(ENFORCEMENT, text, ends.two)) if (!isBoards(m)) add(m, 0.7, 'identifier.courtCase');
    }
    for (const m of near(IN_THREES, text, ends.one)) add(m, 0.6, 'identifier.inThrees');
  }
  if ((marks & MARKS.colon) !== 0)
    for (const m of matchesNear(IP6, lower, cuesOf(COLONS, lower), NEAR_HYPHEN)) add(m, 0.85, 'identifier.machine');
  return matches;
}
