import type { FindingType } from '@farled/deidentify';

/** A text as somebody reads it. */
export interface Piece {
  readonly text: string;
  readonly isEnglish: boolean;
}

const isEnglishName = (name: string): boolean => name === 'en' || /(_en|En)$/.test(name);

/** What the program gave a name to, in what it put together itself. */
const isOwnMark = (name: string, value: unknown): boolean =>
  (name === 'key' || name === 'kind' || name === 'state') &&
  typeof value === 'string' &&
  /^[a-z][a-zA-Z]*$/.test(value);

function strings(value: unknown, isEnglish: boolean, isComposed: boolean): Piece[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ text: value, isEnglish }];
  if (Array.isArray(value)) return value.flatMap((one) => strings(one, isEnglish, isComposed));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([name, one]) => !(isComposed && isOwnMark(name, one)))
    .flatMap(([name, one]) => strings(one, isEnglish || isEnglishName(name), isComposed));
}

/** The texts of a column; of JSON its strings one by one, since its keys and marks are nobody's words. */
export function piecesOf(column: string, value: string, isJson: boolean, isComposed = false): Piece[] {
  return strings(isJson ? JSON.parse(value) : value, isEnglishName(column), isComposed);
}

const inAnyLanguage: Readonly<Record<FindingType, boolean>> = {
  personalNumber: true,
  coordinationNumber: true,
  phone: true,
  email: true,
  plate: true,
  handle: true,
  identifier: true,
  name: false,
  address: false,
  birthDate: false,
  workplace: false,
  rareCombination: false,
};

/** The detector reads Swedish: to it the first word of an English sentence is often a name. Numbers are the same in both. */
export const counts = (type: FindingType, { isEnglish }: Piece): boolean => !isEnglish || inAnyLanguage[type];
