import { startsOfGroups } from '../reading/digit-groups.ts';
import { MARKS } from '../reading/marks.ts';
import { matchesNear } from '../reading/near.ts';
import type { Match, Page } from '../reading/page.ts';
import { codeAt, isCapital } from '../reading/units.ts';
import { EXAMPLE, OF_MATTER, OF_THINGS } from './numbers-of-offices.ts';

/** Försäkringskassan's form: 2025/440912-3. */
const BENEFIT = /(?<![\p{L}\d/.-])(?:19|20)\d\d\/\d{5,6}-\d{1,2}(?![\d/-])/gu;
/** Clearing number and account apart: 6732 - 739 408 183. */
const APART = /(?<![\d-])\d{4} ?[-,] ?\d{3} \d{3} \d{3}(?:-\d)?(?![\d-])/g;
const IBAN = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\d])/gu;
/** Not the first and last day of a time: 20250901-20260228. */
const CARD = /(?<![\d-])(?!20\d{6}-20)\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}(?![\d-])/g;
const ACCOUNT = /(?<![\d-])\d{4}-\d[ ,]+\d{1,3}(?: \d{3}){1,3}(?:-\d)?(?![\d-])/g;
/** Letters and at least five digits in one: K-20931, P0098112; a parcel: RR441882039SE (UPU S10); the police's: A441.882/2026. */
const CODE =
  /(?<![\p{L}\d./-])(?:[A-ZÅÄÖ]{1,4}-?\d{5,10}|[A-Z]{2,4}-(?:\d{4}[-/])?\d{3,8}|\d{2}-\d{6}|[A-Z]{2}\d{9}[A-Z]{2}|[A-Z]\d{3}\.\d{3}\/20\d\d)(?![\p{L}\d]|[.,:/-]\d|-\p{L})/gu;

/** The letters before its digits and the rest of a number stand so near them. */
const NEAR_DIGITS = 50;
const HYPHEN = 45;
const [LEAST_OF_CODE, FOUR, LEAST_OF_ACCOUNT] = [3, 4, 10];

/** Numbers that their own shape gives away. `longest`: digits of the longest chain in the text, `run`: of the longest group. */
export function findShaped(page: Page, longest: number, run: number): readonly Match[] {
  const { text, marks, chains } = page;
  const matches: Match[] = [];
  const add = ({ index, 0: { length } }: RegExpExecArray, score: number, why: string): void => {
    matches.push({ start: index, end: index + length, type: 'identifier', score, why });
  };
  const isBehindCapital = (start: number): boolean => isCapital(codeAt(text, start - 1));
  if (longest >= LEAST_OF_ACCOUNT) {
    const hyphen = (marks & MARKS.hyphen) !== 0;
    const countries = startsOfGroups(chains, ({ start, digits }) => digits.length >= 2 && isBehindCapital(start));
    for (const m of matchesNear(IBAN, text, countries, NEAR_DIGITS)) add(m, 0.93, 'identifier.iban');
    const fours = run < FOUR ? [] : startsOfGroups(chains, ({ digits }) => digits.length >= FOUR);
    const all = (pattern: RegExp, score: number, why: string): void => {
      for (const m of matchesNear(pattern, text, fours, NEAR_DIGITS)) add(m, score, why);
    };
    if (longest >= 16) all(CARD, 0.88, 'identifier.card');
    if (hyphen) all(ACCOUNT, 0.86, 'identifier.account');
    if (longest >= 13) all(APART, 0.86, 'identifier.account');
    if (hyphen && (marks & MARKS.slash) !== 0) all(BENEFIT, 0.75, 'identifier.courtCase');
  }
  // Digits right behind a capital or a hyphen.
  const codes = startsOfGroups(
    chains,
    ({ start, digits }) =>
      digits.length >= LEAST_OF_CODE && (isBehindCapital(start) || codeAt(text, start - 1) === HYPHEN),
  );
  for (const m of matchesNear(CODE, text, codes, NEAR_DIGITS)) {
    const { index, 0: code } = m;
    if (
      !OF_THINGS.test(code.toLowerCase()) &&
      !OF_MATTER.test(page.before(index, 20)) &&
      !EXAMPLE.test(page.before(index, 30))
    )
      add(m, 0.5, 'identifier.code');
  }
  return matches;
}
