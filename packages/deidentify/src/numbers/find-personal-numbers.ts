import { matchAt } from '../reading/all-matches.ts';
import type { DigitGroup } from '../reading/digit-groups.ts';
import { canFollowWord, countDigits, digitsOf, groupsWith, lengthsOf } from '../reading/digit-groups.ts';
import type { Match, Page } from '../reading/page.ts';
import {
  holdsAreaCode,
  isCutElsewhere,
  isDateTied,
  isDayAndTime,
  isInFours,
  isPersons,
  isSchedule,
  YEAR,
} from './number-layouts.ts';
import { hasCheckDigit, isDate, kindOf } from './personal-number.ts';
import { DIALS } from './phone-words.ts';

const SAYS_PERSONAL =
  /(?:(?:(?<!\p{L})p|pers\.?(?:on)?)\.? ?-?n(?:ummer|umret|r|o)|\bpn|pnr|pers\.?nr|person-?nr|person ?id|samord(?:n(?:ings)?)?\.? ?-?n(?:ummer|umret|r)|sam[.-]? ?n(?:ummer|r)|id-?nr|id-?nummer|(?<![\p{L}-])id|rätt nr är|ska vara|(?<!\p{L})tf-?nr|(?<!\p{L})t-?nummer|reservnummer|reservnr|siffror)(?: är| \(tf\)| (?:i|per|på) telefon(?:en)?| till \p{L}+(?: är)?)?[\s:.=("']*$/u;
/** Of any number. */
const CORRECTED = /(?:rätt nr är|ska vara)[\s:.=("']*$/;
const SAYS_COORDINATION =
  /(?:samord(?:n(?:ings)?)?\.? ?-?n(?:ummer|umret|r)|samordnings(?:-| -|nr| och)|samordn\.|sam\.? ?n(?:ummer|r))[^\d]{0,24}$/;
const SAYS_OTHER =
  /(?:org(?:anisations)?\.? ?-?n(?:ummer|r)\.?|bankgiro|\bbg|plusgiro|\bpg|faktura(?:nr|nummer)?|\bocr|dnr|d\.nr|diarie(?:nr|nummer)|ref(?:erens)?\.?(?:nr|nummer)?|artikel(?:nr|nummer)?|isbn|issn|order(?:nr|nummer)?|telefon|tfn|\btel|\bmob(?:il)?|(?<![a-zåäö])ring(?:a|er|de|t)?(?: på)?|nås(?: bäst)? (?:på|via)|\bsms(?::?a)?|\bswish|konto(?:nr|nummer)?|kort(?:nr|nummer)|moms(?:reg)?(?:nr|nummer)?|belopp|kostnad(?:en)?|budget)[\s:.=(]*$/;
/** Any other kind of number: what is not written as a personal number is what its label says. */
const LABELLED =
  /(?<!person-?|pers\.?|samordnings-?|födelse|id-?|t-?|tf-?|reserv|rätt |sina )(?:\p{L}{3,}-?(?:nr|nummer|numret)|konto|ärende|akt|referens|skuld|återkrav)[\s:.=(]*$/u;
const NO_PERSON = /(?:org|giro|\bbg|\bpg|is[bs]n|belopp|kostnad|budget|moms)[^\d]{0,20}$/;
const AMOUNT_AFTER = /^ ?(?:kr(?:onor)?|sek|tkr|mkr|mnkr|:-|euro|eur|st|tim|ton|kg|km|procent|%)(?!\p{L})/u;

const SURER_THAN_PHONE = 0.997;
/** The series for fiction (PTS) whose numbers begin with a date. */
const FICTION = /^(?:0701740[67]|04062804)/;
/** Layouts in which ten or twelve digits are written as a personal number on purpose. */
const USUAL = new Set(['6,4', '8,4', '10', '12', '2,6,4']);
const MOST_USUAL = 3;
/** Amounts of money in threes: 1 250 000 000. */
const THREES = /^[1-3](?:,3){2,}$/;
const MOST_GROUPS = 12;
/** Digits of a whole number, with century or not. */
const LENGTHS = [12, 10];
/** How far before a number its words are looked for. */
const BEFORE = 28;
/** Code of the digit 9: no letter stands below it. */
const LAST_DIGIT = 57;
const WORD_BEFORE = /\p{L}{2}$/u;
const LETTER_BEFORE = /\p{L}[^\p{L}\d]{0,4}$/u;
/** Numbers of companies and authorities that begin so are no typing errors (Skatteverket, SKV 709). */
const COMPANY = /^(?:55|16|2[0-2])/;

interface Verdict {
  type: Match['type'];
  score: number;
  why: string;
}

/** Ten digits whose date cannot be: a typing error, an organisation number or anything else. */
function judgeImpossible(
  ten: string,
  groups: readonly DigitGroup[],
  said: boolean,
  coordination: boolean,
): Verdict | null {
  const type = coordination || Number(ten.slice(4, 6)) >= 60 ? 'coordinationNumber' : 'personalNumber';
  if (said) {
    return { type, score: 0.9, why: `${type}.afterWord` };
  }
  const lengths = lengthsOf(groups);
  if ((lengths !== '6,4' && lengths !== '8,4') || groups[1]?.gap.trim() !== '-') return null;
  // "8-441827-2025": a file and its year.
  if (YEAR.test(groups[1]?.digits ?? '')) return null;
  // Organisation numbers have at least 20 where a person has the month (act 1974:174, section 1).
  const organisation = lengths === '6,4' && Number(ten.slice(2, 4)) >= 20 && (hasCheckDigit(ten) || COMPANY.test(ten));
  return organisation ? null : { type, score: 0.62, why: `${type}.impossibleDate` };
}

function judge(page: Page, groups: readonly DigitGroup[], context: () => string): Verdict | null {
  if (groups.length > MOST_GROUPS) return null;
  const all = digitsOf(groups);
  const century = all.length === 12 ? all.slice(0, 2) : '';
  if (century !== '' && century !== '18' && century !== '19' && century !== '20') return null;
  const ten = all.slice(-10);
  const lengths = lengthsOf(groups);
  const usual = USUAL.has(lengths);
  // "vecka 12: 1977-…": a colon in front is none of the number's.
  const colon = groups.slice(1).some((g) => g.gap.includes(':'));
  if (colon && !(usual && hasCheckDigit(ten))) return null;
  if (!usual && THREES.test(lengths)) return null;
  // "5410-3120-77": a hyphen stands in the middle of the last four.
  if (lengths === '4,4,2' && groups[2]?.gap === '-') return null;
  // "070 174 06 05", "031 390 06 12": an area's code and its number.
  if (!usual && groups[0]?.digits.length === 3 && all.startsWith('0')) return null;
  // "01-118223-26": no part of a number of persons ends so.
  if (!usual && isCutElsewhere(groups)) return null;
  // "070-174 06 12, 140665 2386": the end of one number and the date of the next.
  if (!usual && groups.length > 2 && (groups.at(-1)?.digits.length ?? 0) >= 6 && !isDateTied(groups)) return null;
  const kind = kindOf(ten);
  const right = hasCheckDigit(ten);
  // Nearly every run of digits ends here, before any pattern is asked.
  const likely = kind !== null && (right || /^[24],2,2,4$/.test(lengths));
  if (!usual && !likely && !LETTER_BEFORE.test(context())) return null;
  const before = context();
  const said = SAYS_PERSONAL.test(before);
  const other = !said && SAYS_OTHER.test(before);
  if (other && /org/.test(before.slice(-16))) return null;
  if (!said && AMOUNT_AFTER.test(page.after(groups[groups.length - 1]?.end ?? 0, 12))) return null;
  const coordination = SAYS_COORDINATION.test(before);
  if (kind === null && other) return null;
  // "ska vara 08-465 004 71": a number that is corrected may be a telephone's.
  if (kind === null && all.startsWith('0') && CORRECTED.test(before)) return null;
  if (kind === null)
    return usual || (said && !all.startsWith('0')) ? judgeImpossible(ten, groups, said, coordination) : null;
  const hyphen = groups.length === 2 && groups[1]?.gap.trim() === '-';
  if (other && !right && hyphen && usual && !NO_PERSON.test(before))
    return { type: kind, score: 0.5, why: `${kind}.wrongCheckDigit` };
  if (other && (!right || !(usual || /^[24],2,2,4$/.test(lengths)))) return null;
  if (!usual && !said && !/^[24],2,2,4$/.test(lengths) && LABELLED.test(before)) return null;
  // The day tells which of the two it is, whatever number was spoken of before.
  const type = kind;
  const mobile = !said && groups.length === 1 && /^07[02369]\d{7}$/.test(all);
  const fiction = FICTION.test(all);
  const called = (): boolean => other || DIALS.test(page.before(groups[0]?.start ?? 0, 40));
  if (right && mobile) return { type, score: fiction || called() ? 0.9 : SURER_THAN_PHONE, why: `${type}.checkDigit` };
  if (right && !said && isSchedule(groups)) return null;
  // "4;1\n12;3;5": cells of a table.
  if (!usual && groups.some(({ gap }) => gap.includes(';'))) return null;
  // One phone in a hundred has a date and a check digit, and none is written with a hyphen before its last four.
  if (right && !fiction && /^(?:0|46)/.test(all) && (said || isPersons(groups) || (usual && !called())))
    return { type, score: SURER_THAN_PHONE, why: `${type}.checkDigit` };
  const inDate = /^[24],2,2,4$/.test(lengths) && !YEAR.test(ten.slice(6)) && !called();
  if (right)
    return {
      type,
      score: other ? (/ref/.test(before) ? 0.75 : 0.7) : usual || said ? 0.99 : inDate ? 0.96 : 0.9,
      why: `${type}.checkDigit`,
    };
  if (said) return { type, score: 0.95, why: `${type}.afterWord` };
  if (isDayAndTime(ten, century, groups)) return null;
  const gaps = groups.slice(1).map((g) => g.gap.trim());
  if (!usual) {
    // Dates with dashes and then four digits after a dash: 1988-02-14-2383 with one digit wrong.
    const dated = /^(?:2|4),2,2,4$/.test(lengths) && gaps[0] === gaps[1] && (gaps[2] === '-' || gaps[2] === gaps[0]);
    return dated ? { type, score: 0.7, why: `${type}.wrongCheckDigit` } : null;
  }
  if (groups.length === 1 && all.length === 10 && /^0/.test(all))
    return /^0[1-9]\d{8}$/.test(all) && !/^07[02369]|^0(?:8|[1-6]\d|90)/.test(all)
      ? { type, score: 0.45, why: `${type}.wrongCheckDigit` }
      : null;
  const score = groups.length === 1 ? (all.length === 12 ? 0.75 : 0.55) : gaps.at(-1) === '' ? 0.6 : 0.9;
  return { type, score, why: `${type}.wrongCheckDigit` };
}

/** Whether the date in a number that is too short or long has the day of a coordination number. */
const isCoordination = (digits: string): boolean => {
  // A digit is missing: 53076 may be 530761, whose day has 60 added; no day of a personal number begins with 6.
  if (digits.length === 5) return isDate(Number(digits.slice(2, 4)), 1) && Number(digits[4]) >= 6;
  const date = digits.length % 2 === 1 ? digits.slice(0, digits.length - 3) : digits;
  return Number((date.length >= 8 ? date.slice(2) : date).slice(4, 6)) >= 60;
};

const WRONG_LENGTHS = new Set(['6,3', '8,3', '6,5', '8,5', '9', '11', '5,4', '7,4']);

/** Six or eight digits of a date and too few or too many after them: still somebody's number. */
function typedWrong(groups: readonly DigitGroup[], context: () => string): boolean {
  const lengths = lengthsOf(groups);
  if (!WRONG_LENGTHS.has(lengths)) return false;
  const before = context();
  const phone = /^(?:0|46)/.test(groups[0]?.digits ?? '') && CORRECTED.test(before);
  if (SAYS_PERSONAL.test(before) && !phone) return true;
  if (groups[1]?.gap.trim() !== '-' || SAYS_OTHER.test(before)) return false;
  const first = groups[0]?.digits ?? '';
  const date = first.slice(-6);
  const past = first.length === 8 ? /^(?:19|200)/.test(first) : Number(date.slice(0, 2)) >= 30;
  if (lengths === '6,5' || lengths === '8,5' || lengths === '6,3') return kindOf(date) !== null;
  // "49973-2026": a file and its year.
  if (lengths === '5,4') return !YEAR.test(groups[1]?.digits ?? '');
  return /^[68],/.test(lengths) && kindOf(date) !== null && past;
}

/** Ten digits with a date and the right check digit. */
function isLikely(all: string, at: number, total: number): boolean {
  const ten = at + total - 10;
  return ten + 10 <= all.length && kindOf(all, ten) !== null && hasCheckDigit(all, ten);
}

function inChain(page: Page, chain: readonly DigitGroup[], matches: Match[]): void {
  if (countDigits(chain) < 9) return;
  const all = digitsOf(chain);
  let at = 0;
  for (let i = 0; i < chain.length; ) {
    const first = chain[i];
    if (first === undefined) return;
    // ID06: the digits end a word.
    const tied = first.start > 1 && page.text.charCodeAt(first.start - 1) > LAST_DIGIT;
    const { length } = first.digits;
    const short = length <= 2;
    const inRow = short && chain.length > MOST_GROUPS;
    // In a long row of digits apart nearly every place ends here, before anything is cut out.
    const unlikely = inRow && !LENGTHS.some((total) => isLikely(all, at, total));
    if (unlikely || (tied && short && WORD_BEFORE.test(page.before(first.start, 2)))) {
      at += length;
      i++;
      continue;
    }
    const worded = canFollowWord(page.text, first.start, BEFORE);
    const before = (): string => (worded ? page.before(first.start, BEFORE) : '');
    let used = 1;
    const push = (groups: readonly DigitGroup[], verdict: Verdict): void => {
      matches.push({ start: first.start, end: groups.at(-1)?.end ?? first.end, ...verdict });
      used = groups.length;
    };
    for (const total of LENGTHS) {
      if (inRow && !isLikely(all, at, total)) continue;
      const count = groupsWith(total, chain, i);
      if (count === 0) continue;
      // A longer number that goes on is something else: an account, an OCR reference.
      const goesOn = chain[i + count]?.gap === '-';
      if (goesOn && count > MOST_USUAL && !worded) continue;
      const groups = chain.slice(i, i + count);
      if (count > 2 && !worded && !isInFours(groups) && holdsAreaCode(groups, chain[i + count])) continue;
      const verdict = judge(page, groups, before);
      if (!verdict || (goesOn && verdict.score < 0.95)) continue;
      push(groups, verdict);
      break;
    }
    if (length >= 5 && used === 1 && matches.at(-1)?.start !== first.start) {
      const wrong = [chain.slice(i, i + 2), [first]].find((groups) => typedWrong(groups, before));
      const score = wrong && SAYS_PERSONAL.test(before()) ? 0.9 : wrong && lengthsOf(wrong) === '5,4' ? 0.42 : 0.65;
      const type = wrong && isCoordination(first.digits) ? 'coordinationNumber' : 'personalNumber';
      if (wrong) push(wrong, { type, score, why: `${type}.wrongLength` });
    }
    for (let end = i + used; i < end; i++) at += chain[i]?.digits.length ?? 0;
  }
}

/** A number with some of its last four digits hidden: 880214-23XX. */
const HALF_MASKED =
  /(?<![\p{L}\d])(?:\d\d)?(\d\d)(\d\d)(\d\d)[- ]?(?=[\dxX*?#_]{0,3}\d)(?=[\dxX*?#_]{0,3}[xX*?#_])[\dxX*?#_]{4}(?![\p{L}\d])/uy;
/** A scanner's letter in front: B80214-2383. */
const MISREAD = /(?<![\p{L}\d])[BSZ]\d{5}-\d{4}(?![\p{L}\d])/uy;
/** The day of a coordination number with the last digits left out on purpose. */
const MASKED_COORDINATION =
  /(?<![\p{L}\d])(?:\d\d)?\d\d(?:0[1-9]|1[0-2])(?:6\d|[78]\d|9[01])[- ]?(?:[xX]{3,4}|\*{3,4}|_{3,4})/uy;
/** Temporary numbers of health care and agencies: a date of birth and then a letter (T220, TF12, A123). */
const TEMPORARY = /(?<![\p{L}\d])(?:19|20)?(\d\d)(\d\d)(\d\d)[- ]?(?:[A-Z]{1,2}\d{2,3}|[A-Z]\d\d[A-Z])(?![\p{L}\d])/uy;

/** The last four said apart: 880214 och sista fyra 2383, 880214 streck 2383. */
const SAID_APART =
  /(?<![\p{L}\d])(?:19|20)?(\d\d)(\d\d)(\d\d),?(?: (?:och|med|de|sen|sedan))?(?: (?:de )?(?:sista (?:fyra|4)|(?:fyra|4) sista|sista siffrorna|fyra siffrorna|slutsiffrorna|slutar(?: på)?|binde?streck|streck|minus|tankstreck))(?: är| siffrorna| siffrorna är| siffror)?:? \d{4}(?![\p{L}\d])/uy;

/** A number that begins at a group of six digits or more and is no run of digits alone. */
function partly(page: Page, start: number, matches: Match[]): void {
  const add = (m: RegExpExecArray, type: Match['type'], score: number, rule: string): void => {
    matches.push({ start, end: start + m[0].length, type, score, why: `${type}.${rule}` });
  };
  const hidden = matchAt(MASKED_COORDINATION, page.text, start);
  if (hidden) add(hidden, 'coordinationNumber', 0.86, 'masked');
  const half = matchAt(HALF_MASKED, page.text, start);
  const type = half && kindOf(`${half[1]}${half[2]}${half[3]}`);
  if (half && type) add(half, type, 0.86, 'masked');
  const apart = matchAt(SAID_APART, page.lower, start);
  const whose = apart && kindOf(`${apart[1]}${apart[2]}${apart[3]}`);
  if (apart && whose) add(apart, whose, 0.95, 'afterWord');
  const temporary = matchAt(TEMPORARY, page.text, start);
  const day = Number(temporary?.[3]);
  if (temporary && isDate(Number(temporary[2]), day === 60 ? 1 : day > 60 ? day - 60 : day))
    add(temporary, day >= 60 ? 'coordinationNumber' : 'personalNumber', 0.88, 'temporary');
}

export function findPersonalNumbers(page: Page): Match[] {
  const matches: Match[] = [];
  for (const chain of page.chains) {
    inChain(page, chain, matches);
    for (const { start, digits } of chain) {
      if (digits.length >= 6) partly(page, start, matches);
      const misread = digits.length === 5 && start > 0 ? matchAt(MISREAD, page.text, start - 1) : null;
      if (misread)
        matches.push({
          start: start - 1,
          end: start - 1 + misread[0].length,
          type: 'personalNumber',
          score: 0.7,
          why: 'personalNumber.misread',
        });
    }
  }
  return matches;
}
