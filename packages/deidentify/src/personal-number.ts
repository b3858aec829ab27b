/**
 * Swedish personal numbers (*personnummer*) and coordination numbers (*samordningsnummer*, day + 60): date of birth,
 * three digits and a check digit by the Luhn method (Skatteverket, SKV 704 and SKV 707; population registration act
 * 1991:481, section 18).
 */

/** True when the tenth digit is the right check digit of the nine before it. `ten`: exactly ten digits. */
export function hasCheckDigit(ten: string): boolean {
  let sum = 0;
  for (let i = 0; i < 10; i++) {
    const digit = ten.charCodeAt(i) - 48;
    const weighed = i % 2 === 0 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return ten.length === 10 && sum % 10 === 0;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isDate(month: number, day: number): boolean {
  return day >= 1 && day <= (DAYS[month - 1] ?? 0);
}

const twoDigits = (text: string, at: number): number => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;

export type NumberKind = 'personalNumber' | 'coordinationNumber';

/** What ten digits are by their date part, whatever the check digit; null when the date cannot be. */
export function kindOf(ten: string): NumberKind | null {
  const month = twoDigits(ten, 2);
  const day = twoDigits(ten, 4);
  if (isDate(month, day)) return 'personalNumber';
  return day > 60 && isDate(month, day - 60) ? 'coordinationNumber' : null;
}
