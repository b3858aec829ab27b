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

export const isColleague = ({ colleagues }: Own, words: string): boolean =>
  colleagues.some((name) => ` ${name} `.includes(` ${words} `));
