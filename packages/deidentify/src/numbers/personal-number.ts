/**
 * Swedish personal numbers (*personnummer*) and coordination numbers (*samordningsnummer*, day + 60): date of birth,
 * three digits and a check digit by the Luhn method (Skatteverket, SKV 704 and SKV 707; population registration act
 * 1991:481, section 18).
 */

/** True when the tenth digit from `at` is the right check digit of the nine before it. */
export function hasCheckDigit(digits: string, at = 0): boolean {
  if (digits.length < at + 10) return false;
  let sum = 0;
  for (let i = 0; i < 10; i++) {
    const digit = digits.charCodeAt(at + i) - 48;
    const weighed = i % 2 === 0 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isDate(month: number, day: number): boolean {
  return day >= 1 && day <= (DAYS[month - 1] ?? 0);
}

const twoDigits = (text: string, at: number): number => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;

export type NumberKind = 'personalNumber' | 'coordinationNumber';

/** What ten digits from `at` are by their date part, whatever the check digit; null when the date cannot be. */
export function kindOf(digits: string, at = 0): NumberKind | null {
  const month = twoDigits(digits, at + 2);
  const day = twoDigits(digits, at + 4);
  if (isDate(month, day)) return 'personalNumber';
  // Day 60 when the day of birth is not known (population registration ordinance 1991:749, section 5 a).
  const unknown = day === 60 && month <= 12;
  return unknown || (day > 60 && isDate(month, day - 60)) ? 'coordinationNumber' : null;
}
