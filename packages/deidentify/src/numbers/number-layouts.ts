import type { DigitGroup } from '../reading/digit-groups.ts';
import { digitsOf, lengthsOf } from '../reading/digit-groups.ts';
import { isGivenCode } from './area-codes.ts';
import { hasCheckDigit } from './personal-number.ts';

const CLOCK = /^(?:[01]\d|2[0-4])[0-5][05]$/;
export const YEAR = /^(?:19|20)\d\d$/;

/** A number that is more likely a day with a clock time or a year than a person: 161027-1300. */
export function isDayAndTime(ten: string, century: string, groups: readonly DigitGroup[]): boolean {
  const last = ten.slice(6);
  const year = Number(ten.slice(0, 2));
  const recent = century === '20' || (century === '' && year >= 8 && year <= 45);
  if (recent && CLOCK.test(last) && groups.length > 1) return true;
  return YEAR.test(last) && groups.some((g) => g.gap === ' ');
}

/** Days and times, whose digits look right one time in ten: 2024-03-01 08.30-10.00, 10.30 0980-31 92 07. */
export function isSchedule(groups: readonly DigitGroup[]): boolean {
  const gaps = groups.slice(1).map(({ gap }) => gap.trim());
  if (/^[.:]$/.test(gaps[0] ?? '') && gaps[1] === '') return true;
  const clock = gaps.findIndex((gap) => gap === '.' || gap === ':');
  return gaps.length >= 4 && gaps[0] === '-' && clock >= 2 && gaps[clock - 1] === '';
}

/** Whether hyphens stand in it, and none where the date or one of its parts ends. */
export function isCutElsewhere(groups: readonly DigitGroup[]): boolean {
  let behind = 0;
  let hyphens = 0;
  for (let i = groups.length - 1; i > 0; i--) {
    behind += groups[i]?.digits.length ?? 0;
    if (groups[i]?.gap.trim() !== '-') continue;
    if (behind === 4 || behind === 6) return false;
    hyphens++;
  }
  return hyphens > 0;
}

/** "1981-02-102384": a date whose last hyphen was forgotten. */
export const isDateTied = (groups: readonly DigitGroup[]): boolean =>
  /^[24],2,6$/.test(lengthsOf(groups)) && groups.slice(1).every(({ gap }) => gap === '-');

/** "040116-2391", "00 11 28-2381": a hyphen before the last four and nowhere else but between the parts of the date. */
export const isPersons = (groups: readonly DigitGroup[]): boolean =>
  /^(?:6|8|[24],2,2),4$/.test(lengthsOf(groups)) &&
  groups.at(-1)?.gap.trim() === '-' &&
  !YEAR.test(groups.at(-1)?.digits ?? '');

/** "1983 0522 - 2393" */
export const isInFours = (groups: readonly DigitGroup[]): boolean =>
  lengthsOf(groups) === '4,4,4' && /^19/.test(groups[0]?.digits ?? '') && hasCheckDigit(digitsOf(groups), 2);

/** Whether a telephone's area code stands behind the first groups: 2026-03-01 0980-31 92 07. */
export function holdsAreaCode(groups: readonly DigitGroup[], next: DigitGroup | undefined): boolean {
  return groups.some(
    ({ digits, gap }, i) =>
      i > 0 && gap === ' ' && digits.length > 2 && isGivenCode(digits) && (i < groups.length - 1 || next !== undefined),
  );
}
