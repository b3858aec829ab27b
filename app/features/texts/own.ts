import type { FindingType } from '@farled/deidentify';

/** What belongs to an association itself and points out nobody that it serves. */
export interface Own {
  id: string;
  names: string[];
  places: string[];
  /** Everybody who has held a function: Farled itself writes their names into what it puts together. */
  colleagues: string[];
  /** What the numbers of the groups' questions begin with. */
  prefixes: string[];
}

const isColleague = ({ colleagues }: Own, words: string): boolean =>
  colleagues.some((name) => ` ${name} `.includes(` ${words} `));

/** The number of a question, as HEB-26-0417: only who asked it knows whom it is about. */
function isQuestionNumber({ prefixes }: Own, words: string): boolean {
  const prefix = /^(.+)-\d{2}-\d{4,}$/.exec(words)?.[1];
  return prefix !== undefined && prefixes.includes(prefix);
}

/** A find that is nobody's: a number that Farled gave, or the name of a colleague that it put there itself. */
export function isOwn(own: Own, type: FindingType, words: string, isComposed: boolean): boolean {
  if (type === 'identifier') return isQuestionNumber(own, words);
  return type === 'name' && isComposed && isColleague(own, words);
}
