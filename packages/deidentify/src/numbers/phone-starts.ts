import { type DigitGroup, digitsOf } from '../reading/digit-groups.ts';
import { codeAt } from '../reading/units.ts';
import { isGivenArea, isGivenCode } from './area-codes.ts';

export const MOBILE = /^(?:0|(?:00)?460?)7[02369]/;
const MOBILE_START = /^07[02369]?$/;
/** Digits of the shortest number and of the longest with its country. */
const [SHORTEST, LONGEST] = [8, 13];
const YEAR = /^(?:19|20)\d\d$/;

/** "från 1/4 0980.319.200": a day of this year, then a number with its area code. */
function isBehindDay(chain: readonly DigitGroup[], at: number): boolean {
  const [group, month, day] = [chain[at], chain[at - 1], chain[at - 2]];
  if (!group || !month || !day || at !== 2 || !/^\/$/.test(month.gap)) return false;
  return (
    Number(day.digits) <= 31 && Number(month.digits) <= 12 && group.digits.length === 4 && isGivenCode(group.digits)
  );
}

/** "kl 10 031-390 06 12", "070-174 06 20 040-628 04 12": an area's code and its dash begin a number of their own. */
function opensOwn(chain: readonly DigitGroup[], at: number): boolean {
  const [group, next] = [chain[at], chain[at + 1]];
  if (group === undefined || group.gap === '') return false;
  const short = (chain[at - 1]?.digits.length ?? 0) <= 2;
  if (!next) return short && group.digits.length === 10 && isGivenArea(group.digits);
  return isGivenCode(group.digits) && next.gap.trim() === '-' && next.digits.length >= 2;
}

const lengthAt = (chain: readonly DigitGroup[], at: number): number => chain[at]?.digits.length ?? 0;
const gapAt = (chain: readonly DigitGroup[], at: number): string => chain[at]?.gap.trim() ?? '';
const valueAt = (chain: readonly DigitGroup[], at: number): number => Number(chain[at]?.digits);

/** Whether a personal number, a day or a clock time ends before a group: "880214-2383 031 390 06 12", "kl 10.30 08 465 004 96". */
function isBehindWhole(chain: readonly DigitGroup[], at: number): boolean {
  const [last, before] = [lengthAt(chain, at - 1), lengthAt(chain, at - 2)];
  const gap = gapAt(chain, at - 1);
  if (last === 10 || last === 12 || (last === 4 && (before === 6 || before === 8))) return true;
  if (last === 2 && before === 2 && gap === '-') return lengthAt(chain, at - 3) === 4 && gapAt(chain, at - 2) === '-';
  // "kl 10 08 465 004 96", no amount in threes.
  if (at === 1) return last <= 2 && chain.slice(1).some(({ digits }) => digits.length !== 3);
  if (at !== 2 || before > 2) return false;
  if (/^[.:]$/.test(gap)) return last === 2 && valueAt(chain, 0) <= 24 && valueAt(chain, 1) < 60;
  return gap === '/' && valueAt(chain, 0) <= 31 && valueAt(chain, 1) <= 12;
}

/** An area's code, a mobile's or Sweden's begins there, and as many digits follow as a number has. */
function opensWhole(chain: readonly DigitGroup[], at: number): boolean {
  let digits = '';
  for (let i = at; i < chain.length && digits.length < LONGEST; i++) digits += chain[i]?.digits ?? '';
  const plain = digits.replace(/^(?:0046|46)0?/, '0');
  return plain.length >= SHORTEST && isGivenArea(plain);
}

/** Whether a number that begins at a group is the end of another: "2026-04-08–2026-07-08", "LS 2026/0117", "4571 0022 8817". */
export function isTail(chain: readonly DigitGroup[], at: number): boolean {
  const [group, year] = [chain[at], chain[at - 1]];
  if (group === undefined || year === undefined) return false;
  const gap = group.gap.trim();
  if (gap === '' && isBehindWhole(chain, at) && opensWhole(chain, at)) return false;
  if (gap === '' && (isBehindDay(chain, at) || opensOwn(chain, at))) return false;
  // "2 81 07 99 412 006": in the middle of a number whose parts blanks keep apart.
  if (at > 1 && group.gap === ' ' && year.gap === ' ' && year.digits.length <= 2 && group.digits.length <= 2)
    return true;
  if (gap === '' && year.digits.length <= 4) return !MOBILE.test(group.digits) && !MOBILE_START.test(group.digits);
  if (!/^[-/.:]$/.test(gap)) return false;
  // "10.00, 10.45": the minutes of a clock.
  if (/^[.:]$/.test(gap) && group.digits.length === 2 && year.digits.length <= 2 && group.digits.startsWith('00'))
    return true;
  // "4453-0436-90829": the middle of a number that opens with no code.
  if (group.gap === '-' && year.digits.length === 4 && !year.digits.startsWith('0') && !MOBILE.test(group.digits))
    return true;
  // "24-0091": nobody dials a country behind a hyphen.
  if (group.gap === '-' && group.digits.startsWith('00')) return true;
  if (gap === '/' && year.digits.length <= 2 && year.gap === '-') return !opensWhole(chain, at);
  return YEAR.test(year.digits) || (YEAR.test(chain[at - 2]?.digits ?? '') && /^[-/.]$/.test(year.gap));
}

const ZERO = 48;
const SERVICE = '077';
/**
 * "AF 040-628 04 46", "uppger 0846500485": a number that opens with an area's code and is as long as a phone's is no matter's,
 * whatever stands before it.
 */
export function isPhones(chain: readonly DigitGroup[]): boolean {
  const first = chain[0]?.digits ?? '';
  if (codeAt(first, 0) !== ZERO || (chain.length > 1 && !isGivenCode(first) && !first.startsWith(SERVICE)))
    return false;
  // "0533 8127-44": a phone has its hyphen behind its code.
  if (chain.some(({ gap }, at) => at > 1 && gap !== ' ')) return false;
  const all = digitsOf(chain);
  return (all.length === 9 || all.length === 10) && isGivenArea(all);
}
