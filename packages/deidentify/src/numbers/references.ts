import { matchAt } from '../reading/all-matches.ts';
import type { DigitGroup } from '../reading/digit-groups.ts';
import { countDigits } from '../reading/digit-groups.ts';
import type { Match, Page } from '../reading/page.ts';
import { codeAt, digitsIn, isCapital, isDigit } from '../reading/units.ts';
import { NO_FILE } from '../words/number-labels.ts';
import { isPhones } from './phone-starts.ts';

/** Letters of a register and a number in parts: "KAA 26-019", "INK 330 118 42-7", "HSA-R 90331", "A-2026-3391". */
const LETTERED =
  /(?<![\p{L}\d./-])([A-ZÅÄÖ](?:o?[A-ZÅÄÖ]){0,4})(?:-[A-Z])?(?: nr |[ -]?)(\d{2,8}(?:[-/ ]\d{2,6}){0,3}(?:-[A-Z\d]{1,2})?)(?![\p{L}\d]|[-/.:,]\d| ?(?:kr|tkr|kl)(?!\p{L}))/uy;
const LETTERS_BEFORE = /(?<![\p{L}\d./-])[A-ZÅÄÖ](?:o?[A-ZÅÄÖ]){0,4}(?:-[A-Z])?(?: nr |[ -]?)$/u;
/** Norms, public papers, amounts and what anybody may call. */
const NO_MATTER =
  /^(?:.*FS|IT|INC|REQ|SOU|DS|EN|ISO|ISBN|ISSN|SGI|SIP|UH|UPH|RUT|KB|ID|BG|PG|OCR|VC|TEL|PBB|SKV|WCAG|HP|EU|COM|INC|ICD|SKL|KL|PM|TOM|FOM|INKOM|DATUM|FRÅN|TILL|DEN|OCH|PÅ|CA|KR)$/;
/** Registers of boards and councils: KS, RF, LS, FS. */
const BOARD = /^[KRLFS][SF]$/;
const OF_YEAR = /[/:]|(?:^|\D)(?:19|20)?[12]\d(?:\D|$)/;
/** Laws and duties whose matters are always one person's. */
const OF_PERSON = /^(?:LSS|LVU|LVM|KAA|LMA|IFO|EKB|FUB|FK|AF|CSN|KFM|IVO|LPT|LRV|PAT|FUT)$/;
const SEX = /^[KMF]$/;
/** Capitals and digits in parts: "IFO.2026.283", "26-UTM-5017", "HB/26/2093", "R-20260114-7". */
const IN_PARTS =
  /(?<![\p{L}\d./:-])(?=[\d./-]*([A-ZÅÄÖ]{1,5})[./-])(?=(?:[A-ZÅÄÖ./-]*\d){5})(?:[A-ZÅÄÖ]{1,5}|\d{1,8})(?:[-/.](?:[A-ZÅÄÖ]{1,5}|\d{1,8})){1,4}(?![\p{L}\d]|[-/:]\d)/uy;
const LONGEST_CODE = 24;
const [BLANK, HYPHEN, POINT, SLASH] = [32, 45, 46, 47];
const THOUSANDS = /^\d{1,3}(?: \d{3})+$/;
const DATE = /^(?:19|20)\d\d-\d\d-\d\d(?!\d)/;
const WHOLE_DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d$/;
const YEAR_FIRST = /^(?:19|20)\d\d[-/]/;
/**
 * Numbers that nothing but a matter, a claim or an account is written as: a year and a long serial number, parts with a
 * year or a check digit last, the groups of a bank.
 */
export const BARE =
  /(?<![\p{L}\d./:-]|\d )(?:(?:19|20)\d\d[-/]\d{5,7}(?:-\d{1,2})?|\d{6}-(?:19|20)\d\d|\d\d-\d{4,6}-\d\d|[1-9]\d{3}-\d{3}-\d{3,4}|(?:19|20)\d\d\/\d{2,5}:\d{1,2}|\d\d-\d{5,6}-\d{1,2}|\d{4,6}-\d\d-[A-Z]|[1-9]\d{2,3} \d{4}-\d\d|\d{3} \d{3} \d{2,3}-\d|0\d{3} \d{4}-\d\d|[1-9]\d{3}-\d{2,3} \d\d \d\d|[1-9]\d{3} \d{4} \d{4}(?: \d{1,4})?|[1-9]\d{3} \d{3} \d{3} \d{1,3}|[1-9]\d{3} \d{3} \d\d \d\d|(?:19|20)\d\d\.\d{3,6}-\d{1,2})(?![\p{L}\d]|[-/.:,]\d)/uy;
/** No board has so many matters in a year: an authority's, which are persons'. Kronofogden's: 16-10288-26. */
const LARGE = /^(?:(?:19|20)\d\d[-/]\d{6,7}|\d{6}-(?:19|20)\d\d|\d\d-\d{5,6}-\d\d)$/;
const REGISTERED = /(?:dnr|d\.nr|diarie\p{L}*)[\s:.,-]*$/u;
/** "2025-1187 IFO" */
const LETTERS_LAST = /(?<![\p{L}\d./:-])(?:19|20)\d\d-\d{2,6} (?:LSS|LVU|LVM|KAA|LMA|IFO|EKB|FUB|FK|AF)(?![\p{L}\d])/uy;
/** Where somebody's money goes: "lönen sätts in på 6732 361 649". */
const PAID =
  /(?<!\p{L})(?:(?:sätt(?:s|as|er|a)|sattes|kom(?:mer)?) in|insättning\p{L}*|utbetal\p{L}*|betalas ut|bet ut|överför\p{L}*|lön(?:en)?|ersättning(?:en)?|bidraget|pengarna)(?: \p{L}+){0,4} (?:till|på)[ :]{1,2}(?:(?:bank)?konto(?:t)? )?$/u;
/** Clearing number and account in groups. */
const [LEAST_ACCOUNT, MOST_ACCOUNT, CLEARING] = [9, 15, 4];
const OF_OFFICE =
  /(?<!\p{L})(?:dnr|d\.?nr|diarie\p{L}*|org(?:anisations)?\.?-?n(?:r|ummer)|projekt\p{L}*|esf|upphandling\p{L}*|ramavtal\p{L}*|artikel(?:nr|nummer)?|art\.?(?:nr)?|offert\p{L}*|beställnings?\p{L}*|er faktura|vår faktura|paragraf)[\s:.,-]*(?:\p{L}{2,4} )?$/u;
const EXAMPLE =
  /(?:exempel(?:vis)?|t\.? ?ex\.?|såsom|mönstret|formatet|blankett|dokument|mallen heter|isbn)[^.!?\n]{0,14}$/u;
const LEAST_DIGITS = 5;
const LEAST_BARE = 6;
const LONGEST_LETTERS = 14;
/** A longer row of numbers is a table, no reference. */
const MOST_GROUPS = 40;

/** Whether capitals end right before a number, with a blank or hyphen between or "nr". */
function capitalsBefore(text: string, start: number): boolean {
  const [near, far] = [codeAt(text, start - 1), codeAt(text, start - 2)];
  return isCapital(near) || isCapital(far) || (near === 32 && far === 114);
}

/** Whether a capital stands beside digits, with one sign between. */
function hasParts(text: string, start: number, end: number): boolean {
  return isCapital(codeAt(text, end + 1)) || (isCapital(codeAt(text, start - 2)) && codeAt(text, start - 1) !== 32);
}

function lettered(page: Page, start: number): RegExpExecArray | null {
  const letters = LETTERS_BEFORE.exec(page.text.slice(Math.max(0, start - LONGEST_LETTERS), start));
  const m = letters && matchAt(LETTERED, page.text, start - letters[0].length);
  if (m === null) return null;
  const [, prefix = '', number = ''] = m;
  const digits = digitsIn(number);
  // "JO 2019/20 s. 417": a yearbook.
  if (/^ s\.? ?\d/.test(page.after(m.index + m[0].length, 6))) return null;
  if (digits < LEAST_DIGITS || NO_MATTER.test(prefix) || THOUSANDS.test(number) || DATE.test(number)) return null;
  if (WHOLE_DATE.test(number)) return null;
  if (digits === number.length && m[0].length - number.length < 2) return null;
  if (OF_PERSON.test(prefix)) return m;
  // "K 880303": a sex and a day of birth.
  if (SEX.test(prefix) && NO_FILE.test(number)) return null;
  if (BOARD.test(prefix) || /^0\d{1,3}[- ]\d{3}/.test(number)) return null;
  return OF_OFFICE.test(page.before(m.index, 24)) && YEAR_FIRST.test(number) ? null : m;
}

/** Where the run of capitals, digits and signs begins that the digits at `start` stand in. */
function codeStart(text: string, start: number): number {
  let at = start;
  while (at > 0 && start - at < LONGEST_CODE) {
    const code = codeAt(text, at - 1);
    if (!isCapital(code) && !isDigit(code) && code !== 45 && code !== 46 && code !== 47) break;
    at--;
  }
  return at;
}

function inParts(page: Page, start: number): RegExpExecArray | null {
  const at = codeStart(page.text, start);
  const m = matchAt(IN_PARTS, page.text, at);
  if (m !== null && !OF_PERSON.test(m[1] ?? '') && OF_OFFICE.test(page.before(m.index, 24))) return null;
  return m === null ||
    NO_MATTER.test(m[1] ?? '') ||
    (BOARD.test(m[1] ?? '') && !OF_PERSON.test(m[1] ?? '') && OF_YEAR.test(m[0]))
    ? null
    : m;
}

/** Whether a first group of so many digits and the sign behind it can open what `BARE` matches. */
export function opensBare(length: number, sign: number): boolean {
  if (length === 3) return sign === BLANK;
  if (length === 4) return sign === BLANK || sign === HYPHEN || sign === POINT || sign === SLASH;
  return sign === HYPHEN && (length === 2 || length === 5 || length === 6);
}

function bare(page: Page, start: number, end: number): RegExpExecArray | null {
  const last = isCapital(codeAt(page.text, end + 1)) ? matchAt(LETTERS_LAST, page.text, start) : null;
  const m = last ?? matchAt(BARE, page.text, start);
  if (m === null || DATE.test(m[0])) return null;
  const before = page.before(start, 24);
  return OF_OFFICE.test(before) && !(LARGE.test(m[0]) && REGISTERED.test(before)) ? null : m;
}

/** The account at the beginning of a chain, where money is said to go. */
function paidTo(page: Page, chain: readonly DigitGroup[], total: number): Match | null {
  const [first, last] = [chain[0], chain[chain.length - 1]];
  if (!first || !last || total < LEAST_ACCOUNT || total > MOST_ACCOUNT) return null;
  if (first.digits.length !== CLEARING || first.digits.startsWith('0')) return null;
  if (chain.length < 2 || !PAID.test(page.before(first.start, 60))) return null;
  return { start: first.start, end: last.end, type: 'identifier', score: 0.7, why: 'identifier.account' };
}

/** Numbers that no word labels but whose writing is that of somebody's matter, claim or account. */
export function findReferences(
  page: Page,
  chains: readonly (readonly DigitGroup[])[],
  isBoards: (m: RegExpExecArray) => boolean,
): Match[] {
  const matches: Match[] = [];
  const add = (m: RegExpExecArray | null): boolean => {
    if (m === null) return false;
    if (page.left.looks > 0) {
      page.left.looks--;
      if (isBoards(m) || EXAMPLE.test(page.before(m.index, 30))) return false;
    }
    matches.push({
      start: m.index,
      end: m.index + m[0].length,
      type: 'identifier',
      score: 0.55,
      why: 'identifier.reference',
    });
    return true;
  };
  for (const chain of chains) {
    const total = countDigits(chain);
    const account = paidTo(page, chain, total);
    if (account !== null) matches.push(account);
    if (isPhones(chain)) continue;
    for (const [i, { start, end, digits }] of chain.entries()) {
      if (i >= MOST_GROUPS) break;
      if (hasParts(page.text, start, end) && add(inParts(page, start))) break;
      if (total < LEAST_DIGITS) continue;
      const letters = capitalsBefore(page.text, start);
      if (letters && add(lettered(page, start))) break;
      // Nothing but parts of two digits and more is a reference, and only the first of a run of them opens it.
      if (total < LEAST_BARE || i === chain.length - 1 || !opensBare(digits.length, codeAt(page.text, end))) continue;
      if (add(bare(page, start, chain[i + 1]?.end ?? end))) break;
    }
  }
  return matches;
}
