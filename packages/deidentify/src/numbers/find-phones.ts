import { matchAt } from '../reading/all-matches.ts';
import type { DigitGroup } from '../reading/digit-groups.ts';
import { canFollowWord, digitsOf, lengthsOf } from '../reading/digit-groups.ts';
import type { Match, Page } from '../reading/page.ts';
import { codeAt } from '../reading/units.ts';
import { holderOf, isOfficesLabel } from '../scenes/office-scene.ts';
import { isArea, isGivenArea, isGivenCode } from './area-codes.ts';
import { askedInLists } from './lines-of-offices.ts';
import { isTail, MOBILE } from './phone-starts.ts';
import {
  CALLED,
  CALLER,
  CALLS,
  DIALLED,
  EXCHANGE,
  isOthers,
  isReadIn,
  isService,
  OWN_LINE,
  PERSONAL,
  SAYS_PHONE,
} from './phone-words.ts';
import { saidNumbers } from './said-numbers.ts';

const SERVICE_SERIES = /^(?:0771|0770|0775|0778)/;
/** Short numbers that everybody may call: 114 14, 116 117, 90 101. */
const HELP_LINE = /^(?:11[34]\d\d|116\d{3}|118\d{2,3}|90\d{3})$/;
const CLOCK = /(?:[01]\d|2[0-4])[.:][0-5]\d(?!\d)/y;
/** How far before a number its words are looked for. */
const BEFORE = 40;
/** Digits of the longest number without its area code. */
const LONGEST_LOCAL = 8;
const SHORTEST = 5;
/** Asked about only, and stopped but less sure than a label. */
const [ASKED, UNSURE] = [0.45, 0.6];
const PLUS = 43;
const BLANK = 32;
const ZERO = 48;
/** A number of its own begins behind, or another cell of a table. */
/** Where a number ends: behind a plus or a tab. */
const breaks = (gap: string): boolean => gap.includes('+') || gap.includes('\t');
const SEVEN = 55;
/** A mobile's number without its first 0, in the groups that numbers of phones have and amounts have not. */
const BARE_MOBILE = /^7[02369](?:\d{7})?$/;
/** Surer than a word that leads to other numbers too: "journalen har 0980-319 201". */
const PLAINLY = 0.95;
/** Surer than a check digit. */
const CERTAIN = 0.995;
const MOBILE_GROUPS = new Set(['2,3,2,2', '2,2,2,3', '2,2,3,2', '2,3,4', '2,7', '2,4,3']);
const LONGEST_CODE = 3;

/** How many units before a number its plus takes: "+46", "+ 46". */
function plusBefore(text: string, start: number): number {
  if (codeAt(text, start - 1) === PLUS) return 1;
  return codeAt(text, start - 2) === PLUS && codeAt(text, start - 1) === BLANK ? 2 : 0;
}

/** So many groups from the first, and how sure. */
interface Hit {
  count: number;
  score: number;
}

/** "0-4471-22": no code of an area is one digit. */
const isSingleZero = (groups: readonly DigitGroup[]): boolean =>
  groups[0]?.digits === '0' && (groups[1]?.digits.length ?? 0) > 2;
const isClock = (text: string, at: number): boolean => matchAt(CLOCK, text, at) !== null;

/** Whether digits open with an area's or a country's code: 0 or 00 and another digit, 46. */
function isCode(digits: string): boolean {
  const first = digits.charCodeAt(0);
  if (first !== ZERO) return first === ZERO + 4 && digits.charCodeAt(1) === ZERO + 6;
  return digits.charCodeAt(1) > ZERO || (digits.charCodeAt(1) === ZERO && digits.charCodeAt(2) > ZERO);
}

/** The first digits from a group on. */
function opening(chain: readonly DigitGroup[], from: number): string {
  let digits = chain[from]?.digits ?? '';
  for (let i = from + 1; i < chain.length && digits.length < LONGEST_CODE; i++) digits += chain[i]?.digits ?? '';
  return digits;
}

/** The longest run of groups from `from` whose digits stay within `most`. */
function run(chain: readonly DigitGroup[], from: number, most: number): DigitGroup[] {
  const groups: DigitGroup[] = [];
  let count = 0;
  for (let i = from; i < chain.length && groups.length < 15; i++) {
    const group = chain[i];
    if (group === undefined || count + group.digits.length > most) break;
    if (groups.length > 0 && breaks(group.gap)) break;
    count += group.digits.length;
    groups.push(group);
  }
  return groups;
}

/** How many digits day, month and year have. */
const DATES = new Set(['222', '224', '422', '124', '214']);

function looksLikeDate(groups: readonly DigitGroup[]): boolean {
  const [first, second, third] = groups;
  if (!first || !second || !third || !/[-/.]/.test(second.gap)) return false;
  if (!DATES.has(`${first.digits.length}${second.digits.length}${third.digits.length}`)) return false;
  return groups
    .slice(0, 2)
    .some((group) => group.digits.length < 3 && Number(group.digits) <= 12 && Number(groups[1]?.digits) <= 31);
}

const HOUR = /^(?:[01]\d|2[0-3])[0-5][05]$/;
/** "pojke -08 (2008-04-03)", "journal J 0447/2024": a year behind two or four digits, the day or nothing behind it. */
const isBeforeYear = ([, year, month]: readonly DigitGroup[]): boolean =>
  /^(?:19|20)\d\d$/.test(year?.digits ?? '') && (month === undefined ? year?.gap === '/' : month.gap === '-');
/** "0930-1015": from one time to another. */
const isTimes = (groups: readonly DigitGroup[]): boolean =>
  groups.length === 2 && groups.every(({ digits }) => HOUR.test(digits));
/** "031 040 046": a row of codes. */
const isRow = (groups: readonly DigitGroup[]): boolean =>
  groups.length > 2 && groups.every(({ digits }) => digits.length === 3 && digits.startsWith('0'));

/** "0980-319 201", "0980-319201": the code of an area, a hyphen, and what is called there. */
const isPlainly = (groups: readonly DigitGroup[]): boolean =>
  isGivenCode(groups[0]?.digits ?? '') &&
  groups[1]?.gap.trim() === '-' &&
  (groups.length === 2
    ? (groups[1]?.digits.length ?? 0) >= SHORTEST
    : groups.slice(2).every(({ gap, digits }) => gap === ' ' && digits.length <= 3));

/** Written in few groups that blanks part, at most a hyphen beside them. */
const isSlipped = (groups: readonly DigitGroup[]): boolean => {
  const gaps = groups.slice(1).map(({ gap }) => gap);
  return groups.length <= 5 && gaps.includes(' ') && gaps.every((gap) => gap === ' ' || gap === '-');
};

/** Swedish number with its area code: the groups and how sure; trailing groups that make it too long are left. */
function national(page: Page, groups: readonly DigitGroup[], all: string, said: boolean): Hit | null {
  const first = groups[0];
  const known = isGivenArea(all);
  if (first === undefined || !isArea(all) || (isSingleZero(groups) && !(known && groups[1]?.gap === ' '))) return null;
  const mobile = MOBILE.test(all);
  // "07-01 74 06 18" is a mobile, "07-01-74 06 …" opens with a day.
  const dated = looksLikeDate(groups) && !(mobile && groups[1]?.gap !== groups[2]?.gap);
  if (!said && (dated || isClock(page.text, first.start) || isTimes(groups) || isRow(groups))) return null;
  if (isBeforeYear(groups)) return null;
  // "0417-02-0311": no number of a subscriber begins with 0.
  if (!said && !mobile && first.digits.length === 4 && groups[1]?.digits.startsWith('0')) return null;
  for (let count = groups.length, length = all.length; mobile && count > 0; count--) {
    if (length === 10) return { count, score: 0.97 };
    length -= groups[count - 1]?.digits.length ?? 0;
  }
  const area = first.digits.length >= 2 && first.digits.length <= 4 && isArea(first.digits);
  // One digit too few or too many is a typing error, when the number is written as a phone number.
  const shaped = first.digits.length === 3 || first.digits.length === 4;
  const single = groups.every((group) => group.digits.length === 1);
  const dotted = /[.:]/.test(groups[1]?.gap ?? '');
  let length = all.length;
  for (let count = groups.length; length >= 7; count--, length -= groups[count]?.digits.length ?? length) {
    if (mobile) {
      if (said && length >= 8) return { count, score: 0.85 };
      if (count > 1 && shaped && (length === 9 || (length === 11 && count <= 4))) return { count, score: 0.7 };
      if (count === 1 && (length === 9 || length === 11)) return { count, score: ASKED };
      continue;
    }
    const spaced = count >= 8 && (single || groups.slice(0, count).every((group) => group.digits.length === 1));
    const joined = count === 1 && length >= 9 && length <= 11 && known;
    // "09 80-319 241": a blank slipped in.
    const slipped = known && (length === 9 || length === 10) && isSlipped(groups.slice(0, count));
    if (!said && !(area && count > 1) && !spaced && !joined && !slipped) continue;
    const whole = count === 2 && length >= 9 && isGivenCode(first.digits);
    if (!said && dotted && count > 1 && !whole && (count < 3 || length < 9)) continue;
    if (length >= 8 && length <= 10) {
      if (known && isPlainly(groups.slice(0, count))) return { count, score: PLAINLY };
      return { count, score: said ? 0.95 : slipped && !area ? ASKED : joined || !known ? UNSURE : 0.88 };
    }
    // One digit too many.
    if (length === 11 && known && count <= 4) return { count, score: said ? 0.75 : joined ? ASKED : UNSURE };
    if (said && length === 7) return { count, score: 0.75 };
  }
  return null;
}

/** Whether ten digits that could be somebody's day and number are said to be called: "eget nummer, 0406280487". */
const isCalled = (all: string, before: string): boolean =>
  all.length === 10 && !MOBILE.test(all) && isGivenArea(all) && DIALLED.test(before) && !PERSONAL.test(before);

function abroad(page: Page, groups: readonly DigitGroup[], digits: string, said: boolean): Hit | null {
  const first = groups[0];
  if (first === undefined) return null;
  if (plusBefore(page.text, first.start) > 0) return digits.length >= 8 ? { count: groups.length, score: 0.95 } : null;
  if (digits.length < 10) return null;
  if (
    /^00[1-9]/.test(digits) &&
    !(first.digits === '00' && groups[1]?.gap.includes('\n')) &&
    (said || first.digits.length <= (first.gap === '' ? 5 : 4) || digits.startsWith('0046'))
  )
    return { count: groups.length, score: 0.93 };
  if (/^460?[1-9]/.test(digits) && digits.length <= 12 && (said || /^460?7[02369]\d{7}$/.test(digits)))
    return { count: groups.length, score: 0.85 };
  if (first.digits === '46' && /^460?[1-9]\d{7,9}$/.test(digits)) return { count: groups.length, score: 0.6 };
  if (groups.length === 1 && /^468\d{7,8}$/.test(digits)) return { count: 1, score: 0.6 };
  if (groups.length === 1 && /^46[1-79]\d{8}$/.test(digits) && isGivenArea(`0${digits.slice(2)}`))
    return { count: 1, score: UNSURE };
  return null;
}

/** A number without area code, where the text says that it is a phone. */
function local(groups: readonly DigitGroup[], count: number, before: string): Hit | null {
  if (count > LONGEST_LOCAL) return null;
  if (
    !/(?:\btel(?:efon)?|\btfn|\bmob(?:il)?|telefonn(?:r|ummer)|(?<!\p{L})ring(?:a|er|de|t)?(?: \p{L}+)?(?: på)?|nås (?:bäst )?på|\bsms(?:a)?(?: till)?|hemnr|mobnr|telnr)[\s:.]*(?:nr)?[\s:.]*$/u.test(
      before,
    )
  )
    return null;
  if (looksLikeDate(groups) || HELP_LINE.test(digitsOf(groups))) return null;
  return { count: groups.length, score: 0.65 };
}

/** "70-174 06 12" */
function withoutZero(groups: readonly DigitGroup[], before: string): Hit | null {
  const first = groups[0]?.digits ?? '';
  if (first.length > 2) return CALLED.test(before) ? { count: 1, score: 0.6 } : null;
  for (let count = 2; count <= 4 && count <= groups.length; count++)
    if (MOBILE_GROUPS.has(lengthsOf(groups.slice(0, count)))) return { count, score: 0.6 };
  return null;
}

export function findPhones(page: Page, isGiven: (word: string) => boolean): Match[] {
  const matches = saidNumbers(page);
  for (const chain of page.chains) {
    for (let i = 0; i < chain.length; ) {
      const first = chain[i];
      if (first === undefined) break;
      const signed = plusBefore(page.text, first.start);
      const plus = signed > 0;
      const short = first.digits.charCodeAt(0) === SEVEN && BARE_MOBILE.test(first.digits);
      if (i > 0 && !plus && !short && !first.digits.startsWith('0') && !first.digits.startsWith('46')) {
        i++;
        continue;
      }
      const coded = plus || short || isCode(opening(chain, i));
      const worded = canFollowWord(page.text, first.start, BEFORE);
      // Nearly every other number ends here: without a code only a short one behind a word can be a phone's.
      const groups = coded || worded ? run(chain, i, plus || first.digits.startsWith('00') ? 15 : 12) : [];
      const all = digitsOf(groups);
      if (all.length < SHORTEST || (!coded && all.length > LONGEST_LOCAL)) {
        i++;
        continue;
      }
      const before = page.before(first.start, BEFORE);
      // "070-174 06 12/084650 0412": one after the other.
      const row = i > 0 && matches.at(-1)?.end === chain[i - 1]?.end && /^[/,;]$/.test(first.gap.trim());
      const read = worded && isGivenArea(all) && isReadIn(before, groups.length);
      const said = row || read || (worded && SAYS_PHONE.test(plus ? before.slice(0, -signed) : before));
      if (worded && !plus && !read && isOthers(page, first.digits, before)) {
        i++;
        continue;
      }
      const hit =
        abroad(page, groups, all, said) ??
        (first.digits[0] === '0' ? national(page, groups, all, said) : null) ??
        (short ? withoutZero(groups, before) : null) ??
        (worded ? local(groups, all.length, before) : null);
      if (hit === null || (!plus && isTail(chain, i))) {
        i++;
        continue;
      }
      const last = groups[hit.count - 1] ?? first;
      // "Kontaktlista jour: Jonny +46 (0)70-…": nobody writes an office's line so.
      const service = SERVICE_SERIES.test(all) || (!(plus && MOBILE.test(all)) && isService(before));
      // A line in a sentence that speaks of an office and of nobody. An exchange has a round number or stands behind its own
      // label; whoever else is called there is somebody that the sentence names in a way no list knows.
      const caller = CALLER.test(before) || OWN_LINE.test(before) || CALLS.test(page.after(last.end, 14));
      const holder = MOBILE.test(all) || plus || caller ? null : holderOf(page, first.start, last.end, isGiven);
      const exchange =
        SERVICE_SERIES.test(all) ||
        (!caller && EXCHANGE.test(before)) ||
        (holder === 'office' && (all.endsWith('00') || isOfficesLabel(before)));
      const opened = page.text[first.start - 1] === '(';
      matches.push({
        start: opened ? first.start - 1 : first.start - signed,
        end: last.end,
        type: 'phone',
        score: exchange ? 0.3 : service || holder !== null ? 0.45 : isCalled(all, before) ? CERTAIN : hit.score,
        why:
          service || exchange || holder !== null
            ? 'phone.service'
            : plus
              ? 'phone.international'
              : said
                ? 'phone.afterWord'
                : 'phone.pattern',
      });
      i += hit.count;
    }
  }
  return askedInLists(matches);
}
