import type { DigitGroup } from './digit-groups.ts';
import { digitChains, digitsOf, lengthsOf, take } from './digit-groups.ts';
import type { Match, Page } from './page.ts';
import { hasCheckDigit, isDate, kindOf } from './personal-number.ts';

const SAYS_PERSONAL =
  /(?:p(?:ers)?\.?(?:on)?\.? ?-?n(?:ummer|umret|r|o)|pnr|pers\.?nr|person-?nr|samordn(?:ings)?\.? ?-?n(?:ummer|umret|r)|sam\.? ?nr|id-?nr|id-?nummer|\bid|rätt nr är|tf-?nr|t-?nummer|reservnummer|reservnr)(?: är| \(tf\))?[\s:.=(]*$/;
const SAYS_OTHER =
  /(?:org(?:anisations)?\.? ?-?n(?:ummer|r)\.?|bankgiro|\bbg|plusgiro|\bpg|faktura(?:nr|nummer)?|\bocr|dnr|d\.nr|diarie(?:nr|nummer)|ref(?:erens)?\.?(?:nr|nummer)?|artikel(?:nr|nummer)?|isbn|order(?:nr|nummer)?|telefon|tfn|\btel|\bmob(?:il)?|konto(?:nr|nummer)?|kort(?:nr|nummer))[\s:.=(]*$/;
const CLOCK = /^(?:[01]\d|2[0-4])[0-5][05]$/;
const YEAR = /^(?:19|20)\d\d$/;

/** Layouts in which ten or twelve digits are written as a personal number on purpose. */
const USUAL = new Set(['6,4', '8,4', '10', '12']);
/** Layouts that need a right check digit, since dates with times and other numbers look the same. */
const UNUSUAL = new Set(['2,2,2,4', '4,2,2,4', '2,2,2,2,2', '2,6,4', '4,4,4', '2,4,4', '6,2,2', '8,2,2', '6,3,1']);

function isUnusual(lengths: string): boolean {
  return UNUSUAL.has(lengths) || /^(?:1,){9,11}1$/.test(lengths);
}

/** A number that is more likely a day with a clock time or a year than a person: 161027-1300. */
function isDayAndTime(ten: string, century: string, groups: readonly DigitGroup[]): boolean {
  const last = ten.slice(6);
  const year = Number(ten.slice(0, 2));
  const recent = century === '20' || (century === '' && year >= 8 && year <= 45);
  if (recent && CLOCK.test(last) && groups.length > 1) return true;
  return YEAR.test(last) && groups.some((g) => g.gap === ' ');
}

function judge(
  groups: readonly DigitGroup[],
  before: string,
): { type: Match['type']; score: number; why: string } | null {
  const all = digitsOf(groups);
  const century = all.length === 12 ? all.slice(0, 2) : '';
  if (century !== '' && !/^(?:18|19|20)$/.test(century)) return null;
  const ten = all.slice(-10);
  const lengths = lengthsOf(groups);
  const usual = USUAL.has(lengths);
  if (!usual && !isUnusual(lengths)) return null;
  if (groups.some((g) => g.gap.includes(':'))) return null;
  const said = SAYS_PERSONAL.test(before);
  if (!said && SAYS_OTHER.test(before)) return null;
  const kind = kindOf(ten);
  const right = hasCheckDigit(ten);
  if (kind === null) {
    if (said && usual) return { type: 'personalNumber', score: 0.9, why: 'personalNumber.afterWord' };
    // Organisation numbers have at least 20 where a person has the month (act 1974:174, section 1).
    const organisation = Number(ten.slice(2, 4)) >= 20;
    const typed = groups.length === 2 && usual && groups[1]?.gap === '-';
    return typed && !organisation
      ? { type: 'personalNumber', score: 0.65, why: 'personalNumber.impossibleDate' }
      : null;
  }
  if (right && (usual || said)) return { type: kind, score: 0.99, why: `${kind}.checkDigit` };
  if (right) return { type: kind, score: 0.9, why: `${kind}.checkDigit` };
  if (said) return { type: kind, score: 0.95, why: `${kind}.afterWord` };
  if (!usual || isDayAndTime(ten, century, groups)) return null;
  const joined = groups.length === 1;
  if (joined && all.length === 10 && /^07[02369]/.test(all)) return null;
  const score = joined ? (all.length === 12 ? 0.75 : 0.55) : groups[1]?.gap === ' ' ? 0.6 : 0.9;
  return { type: kind, score, why: `${kind}.wrongCheckDigit` };
}

/** Six or eight digits of a date and too few or too many after them: still somebody's number. */
function typedWrong(groups: readonly DigitGroup[], before: string): boolean {
  const lengths = lengthsOf(groups);
  if (!['6,3', '8,3', '6,5', '8,5', '9', '11', '5,4', '7,4'].includes(lengths)) return false;
  if (SAYS_PERSONAL.test(before)) return true;
  const date = (groups[0]?.digits ?? '').slice(-6);
  return (
    groups[1]?.gap === '-' &&
    (lengths === '6,3' || lengths === '8,3') &&
    !SAYS_OTHER.test(before) &&
    kindOf(date) !== null &&
    Number(date.slice(0, 2)) >= 30
  );
}

function inChain(page: Page, chain: readonly DigitGroup[], matches: Match[]): void {
  for (let i = 0; i < chain.length; ) {
    const first = chain[i];
    if (first === undefined) return;
    const before = page.before(first.start, 28);
    let found: readonly DigitGroup[] | null = null;
    for (const total of [12, 10]) {
      const groups = take(chain, i, total);
      const verdict = groups && judge(groups, before);
      if (!groups || !verdict) continue;
      const last = groups[groups.length - 1] ?? first;
      // A longer number that goes on is something else: an account, an OCR reference.
      const after = chain[i + groups.length];
      if (after !== undefined && after.gap === '-' && verdict.score < 0.95) continue;
      matches.push({ start: first.start, end: last.end, ...verdict });
      found = groups;
      break;
    }
    const pair = chain.slice(i, i + 2);
    if (found === null && typedWrong(pair, before)) {
      const score = SAYS_PERSONAL.test(before) ? 0.9 : 0.65;
      matches.push({
        start: first.start,
        end: pair[1]?.end ?? first.end,
        type: 'personalNumber',
        score,
        why: 'personalNumber.wrongLength',
      });
      found = pair;
    } else if (found === null && typedWrong([first], before)) {
      matches.push({
        start: first.start,
        end: first.end,
        type: 'personalNumber',
        score: 0.9,
        why: 'personalNumber.wrongLength',
      });
      found = [first];
    }
    i += found?.length ?? 1;
  }
}

/** Temporary numbers of health care and agencies: a date of birth and then a letter (T220, TF12, A123). */
const TEMPORARY = /(?<![\p{L}\d])(?:19|20)?(\d\d)(\d\d)(\d\d)[- ]?(?:[A-Z]{1,2}\d{2,3}|[A-Z]\d\d[A-Z])(?![\p{L}\d])/gu;

export function findPersonalNumbers(page: Page): Match[] {
  const matches: Match[] = [];
  for (const chain of digitChains(page.text)) inChain(page, chain, matches);
  for (const m of page.text.matchAll(TEMPORARY)) {
    if (!isDate(Number(m[2]), Number(m[3]))) continue;
    matches.push({
      start: m.index,
      end: m.index + m[0].length,
      type: 'personalNumber',
      score: 0.88,
      why: 'personalNumber.temporary',
    });
  }
  return matches;
}
