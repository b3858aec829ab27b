import type { DigitGroup } from '../reading/digit-groups.ts';
import type { Match, Page } from '../reading/page.ts';
import { codeAt, digitsIn, isCapital, isLetter, oneOf } from '../reading/units.ts';
import type { Label } from '../words/number-labels.ts';
import { BETWEEN, labelOf, NO_FILE, SHARED, SHARED_PAPER } from '../words/number-labels.ts';
import type { Token } from '../words/tokens.ts';
import { startsOf } from '../words/tokens.ts';
import { TELLS } from '../words/word-tells.ts';
import { findCaseNumbers } from './case-numbers.ts';
import { findMachines, isOfHouse } from './machine-numbers.ts';
import { EXAMPLE, HANDLES, OF_PURCHASE, OF_THINGS, OFFICE_THING, PRECEDENT } from './numbers-of-offices.ts';
import { findOwned, SOMEBODYS } from './owned-numbers.ts';
import { findShaped } from './shaped-numbers.ts';

const DATE_LIKE =
  /^(?:(?:19|20)\d\d(?:-\d\d?-\d\d?)?|\d{1,2}-\d{1,2}-(?:19|20)\d\d|\d{1,2}[/.]\d{1,2}(?:[ -/]\d{2,4})?|\d{1,2}[.:]\d\d)$/;
const UNIT_AFTER =
  /^ ?(?::-|kr|kronor|sek|tkr|%|procent|st|tim|h|år|mån|månader|veckor|v|dagar|ggr|gånger|p|poäng|siffror|sidor|personer|platser)(?!\p{L})/u;
/** Register numbers of an association or authority: 2014:35, 2026-00123. They point to a matter, not to a person. */
const REGISTRY = /^(?:19|20)\d\d[:/-]\d{1,5}$/;
const PART_OF_DNR = /dnr\.? $/;
const OF_PERSON = /klient|skade|patient|brukar|deltagar|journal|akt|dossi|mål|kund|medlem|försäkring|pass|lma/;
/** "Deltagare P-14", "Klient #1189": a code for a person, not how many there are. */
const PERSON_CODE = /^(?:#\d{2,6}|\p{Lu}{1,4}-?\d{1,6}|\d{4,8}|\d{4,6}-\d\d)$/u;
const isStartSign = oneOf('0123456789#_');
const isInsideSign = oneOf('0123456789._/:#*!-');
const isStart = (code: number): boolean => isLetter(code) || isStartSign(code);
const isInside = (code: number): boolean => isLetter(code) || isInsideSign(code);
const LONGEST_VALUE = 40;
const BLANK = 32;
const CAPITALS_BEFORE = /(?<![\p{L}\d])\p{Lu}(?:o?\p{Lu}){0,3} $/u;
/** What may stand between a word and the number or word behind it. */
const LABEL_GAP = /^(?:[°º] ?|[ :=#("'”.]{0,3}|\s?[-–»]\s|[:,] ?|: \n)$/;
/** "Målet 25-30 deltagare". */
const RANGE = /^\d{1,3} ?- ?\d{1,3}$/;
/** Words that four digits are enough for. */
const FOUR = /(?:(?:^|[\s-])akt(?:en)?|fyra|sista|siffror|siffrorna|clearing|slutar|börjar)$/;
/** Behind a label with a strange word between only long numbers count: "OCR till hyran 7301 8812 55". */
const LONG = 7;
const LEAST_QUEUE = 5;
const IS_NUMBER = new Set(['nr', 'nummer', 'id']);
/** Nobody's file has the number of a mobile phone: "annat nr än i journalen: 070-174 06 12". */
const MOBILE = /^07[02369](?:\D?\d){7}$/;
/** Z56, F43.8: a diagnosis (ICD-10). */
const DIAGNOSIS = /^[A-Z]\d\d(?:\.\d{1,2})?$/;
/** Whoever calls such a number reaches an office. */
const SERVICE_SERIES = /^0(?:77[0158]|20)[- ]?\d/;
/** Cards are numbered like that too, but not with a hyphen: "Busskort 0770 3315 92". */
const CARD = /(?:buss|rese|låne|passer|period|färdtjänst|biblioteks)kort(?:et)?$/;
/** Opening hours behind "kod", and what courses and measures have: "kod TRU 100". */
const NO_SECRET = /^(?:(?:0\d|1\d|2[0-4])-(?:0\d|1\d|2[0-4])|\p{Lu}{2,4} \d{1,3})$/u;
/** Clearing number before a comma: 8169-5, 33 918. */
const ACCOUNT_START = /^\d{4}(?: ?- ?\d)?$/;
const DATES = /^(?:19|20)\d\d-(?:\d\d-\d\d ?[–-]|UP?H-)|^20\d{6} ?[–-] ?20\d{6}$/;
const USER = /^(?:inlogg|inloggning|login|användar-?id)(?:en|et|:t)?$/;
const FARTHEST_LABEL = 4;
class IdentifierFinder {
  readonly matches: Match[] = [];
  private readonly page: Page;
  private readonly tokens: readonly Token[];
  /** Index of the first token that has not ended before the number being looked at. */
  private upTo = 0;

  constructor(page: Page, tokens: readonly Token[]) {
    this.page = page;
    this.tokens = tokens;
  }

  private add(start: number, length: number, score: number, why: string): void {
    this.matches.push({ start, end: start + length, type: 'identifier', score, why });
  }

  /** Numbers and codes behind a word that says whose they are. */
  labelled(): void {
    let taken = 0;
    for (const chain of this.page.chains) {
      for (const [i, group] of chain.entries()) {
        if (group.start < taken) continue;
        const start = this.codeStart(group.start, taken);
        const found = this.labelBefore(start);
        if (found === null) continue;
        const end = this.codeEnd(chain, i);
        if (this.judge(start, end, found)) taken = end;
      }
    }
  }

  /** Where the code begins that a group of digits stands in: annlin0412, SN-2024-0871. */
  private codeStart(from: number, least: number): number {
    const { text } = this.page;
    let start = from;
    while (start > least && from - start < LONGEST_VALUE && isInside(text.charCodeAt(start - 1))) start--;
    while (start < from && !isStart(text.charCodeAt(start))) start++;
    if (start === from) return this.withLetters(start);
    // "nr:4521": the label itself stands in front.
    const colon = start + text.slice(start, from).lastIndexOf(':');
    const isLabel = colon > start && /^[\p{L}.-]+$/u.test(text.slice(start, colon));
    return isLabel && labelOf(this.page.lower.slice(start, colon)) !== null ? colon + 1 : this.withLetters(start);
  }

  /** "PA 2018:1123", "K 448": capitals before the number belong to it. */
  private withLetters(start: number): number {
    const { text } = this.page;
    if (codeAt(text, start - 1) !== BLANK || !isCapital(codeAt(text, start - 2))) return start;
    const letters = CAPITALS_BEFORE.exec(text.slice(Math.max(0, start - 6), start))?.[0] ?? '';
    const word = letters.trim().toLowerCase();
    return labelOf(word) === null && !BETWEEN.has(word) ? start - letters.length : start;
  }

  private codeEnd(chain: readonly DigitGroup[], index: number): number {
    const { text } = this.page;
    let end = chain[index]?.end ?? 0;
    for (let i = index + 1; i < chain.length; i++) {
      const group = chain[i];
      if (
        !group ||
        !/^(?:[-/.:]| |, | - | ?\/ ?)$/.test(group.gap) ||
        (group.gap === ' ' && /[./:]/.test(chain[i + 1]?.gap ?? '')) ||
        (group.gap === ', ' && !ACCOUNT_START.test(text.slice(chain[0]?.start, end))) ||
        (group.gap === ', ' && UNIT_AFTER.test(this.page.after(group.end, 12))) ||
        // "4480912, 770228-2398": another number.
        (group.gap === ', ' && group.digits.length > 4)
      )
        break;
      end = group.end;
    }
    const least = end;
    while (end < text.length && isInside(text.charCodeAt(end))) end++;
    while (end > least && /[._/:!-]/.test(text[end - 1] ?? '')) end--;
    return end;
  }

  private isLabelGap(start: number, end: number): boolean {
    const { text } = this.page;
    return (end - start === 1 && text.charCodeAt(start) === BLANK) || LABEL_GAP.test(text.slice(start, end));
  }

  /** The word that says what the number at `start` is: right before it, or with small words between. */
  private labelBefore(start: number): { label: Label | 'far'; word: string } | null {
    while (this.upTo < this.tokens.length && (this.tokens[this.upTo]?.end ?? 0) <= start) this.upTo++;
    while (this.upTo > 0 && (this.tokens[this.upTo - 1]?.end ?? 0) > start) this.upTo--;
    let strange = 0;
    let at = start;
    for (let back = 1; back <= FARTHEST_LABEL && back <= this.upTo; back++) {
      const token = this.tokens[this.upTo - back];
      if (!token || !this.isLabelGap(token.end, at)) return null;
      const label = (token.about.tells & TELLS.number) === 0 ? null : labelOf(token.lower);
      if (label !== null && label !== 'person' && strange > 0)
        return label === 'named' && !IS_NUMBER.has(this.tokens[this.upTo - 1]?.lower ?? '')
          ? { label: 'far', word: token.lower }
          : { label: 'named', word: this.ownerFrom(back) + token.lower };
      const numbered = back === 2 && label !== null && IS_NUMBER.has(this.tokens[this.upTo - 1]?.lower ?? '');
      if (label !== null && (label !== 'person' || back === 1 || numbered))
        return { label, word: this.ownerFrom(back) + token.lower };
      if (!BETWEEN.has(token.lower) && ++strange > 1) return null;
      at = token.start;
    }
    return null;
  }

  /** The word about a person that stands farthest before a number, behind its label. */
  private ownerFrom(back: number): string {
    for (let at = back - 1; at >= 1; at--) {
      const word = this.tokens[this.upTo - at]?.lower ?? '';
      if (OF_PERSON.test(word)) return `${word} `;
    }
    return '';
  }

  private judge(start: number, end: number, { label, word }: { label: Label | 'far'; word: string }): boolean {
    const value = this.page.text.slice(start, end);
    const digits = digitsIn(value);
    if (label === 'person') {
      const code = PERSON_CODE.test(value) && !DATE_LIKE.test(value) && !UNIT_AFTER.test(this.page.after(end, 12));
      if (code) this.add(start, value.length, 0.5, 'identifier.personCode');
      return code;
    }
    if (label === 'far' && digits < LONG) return false;
    const sure = label !== 'named' && label !== 'far';
    const coded = /^\p{Lu}.*-/u.test(value);
    if (
      digits < (sure ? (word.startsWith('löp') ? 3 : 2) : coded ? 3 : 4) ||
      value.length > LONGEST_VALUE ||
      (DATE_LIKE.test(value) && label !== 'secret')
    )
      return false;
    if (/^kod(?:en)?$/.test(word) && (DIAGNOSIS.test(value) || /^\d\d$/.test(value))) return false;
    // "könr 17" is called out; a place in a queue for years has a number of one's own.
    if (/^kön/.test(word) && digits < LEAST_QUEUE) return false;
    if (/^ocr/.test(word) && /leverantör|fakturor/.test(this.page.after(end, 50))) return false;
    if (
      MOBILE.test(value) ||
      (SERVICE_SERIES.test(value) && !(CARD.test(word) && !value.includes('-'))) ||
      (label === 'secret' && NO_SECRET.test(value))
    )
      return false;
    if (label === 'secret' && /^ (?:betyder|avser|används|innebär|står för)/.test(this.page.after(end, 14)))
      return false;
    if (word === 'ocr' && /(?:bank|plus)giro/.test(this.page.before(start, 40))) return false;
    if (OF_PURCHASE.test(this.page.before(start, 70)) && !OF_PERSON.test(word)) return false;
    // A user name, not a number: see `find-handles.ts`.
    if (
      USER.test(word) &&
      (/\p{L}{3}/u.test(value) || (word.startsWith('användar') && /^\p{Ll}{2}\d/u.test(value))) &&
      (!/^\p{L}{2,5}\d{2,4}$/u.test(value) || /^\p{Ll}+\d/u.test(value))
    )
      return false;
    // What everybody who comes in shares is nobody's own.
    if ((label === 'secret' || word === 'id') && SHARED.test(this.page.before(start, 60))) return false;
    if (EXAMPLE.test(this.page.before(start, 40)) || DATES.test(value)) return false;
    if (/krav/.test(word) && /(?:bank|plus)giro/.test(this.page.before(start, 50))) return false;
    if (/^mål/.test(word) && PRECEDENT.test(`${this.page.before(start, 40)} ${this.page.after(end, 50)}`)) return false;
    if (PART_OF_DNR.test(this.page.before(start, 6)) && REGISTRY.test(value.replace(/-\d$/, ''))) return false;
    if (isOfHouse(value) && /skrivar|router|server|switch|kamera|kopiator/.test(this.page.before(start, 40)))
      return false;
    if (OF_THINGS.test(word) || OF_THINGS.test(value.toLowerCase())) return false;
    if (REGISTRY.test(value) && !OF_PERSON.test(word) && !this.isHandled(start, word)) return false;
    if ((label === 'named' || /^avtals/.test(word)) && SHARED_PAPER.test(word) && this.isOfOffice(start, end))
      return false;
    if (UNIT_AFTER.test(this.page.after(end, 12))) return false;
    const short = digits < 5 && !/[A-Z-]/.test(value) && !FOUR.test(word);
    if (label === 'named' && (short || RANGE.test(value))) return false;
    if (!sure && NO_FILE.test(value)) return false;
    this.add(start, value.length, sure ? 0.9 : 0.7, 'identifier.afterWord');
    return true;
  }

  /** "FK ärendenr 2023:2712", "medlemmens ärende 2025:5615": an authority handles somebody's matter. */
  private isHandled(start: number, word: string): boolean {
    const before = this.page.before(start, 50);
    return /ärende/.test(word) && (HANDLES.test(before) || SOMEBODYS.test(before));
  }

  /** Papers that offices have as well as persons, in a sentence about what offices have. */
  private isOfOffice(start: number, end: number): boolean {
    const around = `${this.page.before(start, 50)} ${this.page.after(end, 50)}`;
    return OFFICE_THING.test(around) && !SOMEBODYS.test(around);
  }
}

/** File numbers, accounts, cards and addresses of machines that belong to one person. */
export function findIdentifiers(page: Page, tokens: readonly Token[], tells: number): Match[] {
  if (!page.hasDigits) return [];
  const finder = new IdentifierFinder(page, tokens);
  let longest = 0;
  let run = 0;
  for (const chain of page.chains) {
    let size = 0;
    for (const { digits } of chain) {
      size += digits.length;
      run = Math.max(run, digits.length);
    }
    longest = Math.max(longest, size);
  }
  if ((tells & TELLS.number) !== 0) finder.labelled();
  if (longest >= 3) for (const match of findShaped(page, longest, run)) finder.matches.push(match);
  if (longest >= 3) for (const match of findMachines(page, longest, run)) finder.matches.push(match);
  if (longest >= 4) for (const match of findCaseNumbers(page, tokens)) finder.matches.push(match);
  if ((tells & TELLS.matter) !== 0)
    for (const match of findOwned(page, startsOf(tokens, TELLS.matter))) finder.matches.push(match);
  return finder.matches;
}
