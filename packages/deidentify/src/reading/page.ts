import type { FindingType } from '../types.ts';
import type { DigitGroup } from './digit-groups.ts';
import { digitChains } from './digit-groups.ts';
import { MARKS } from './marks.ts';
import type { Normalised } from './normalised.ts';

/** A finding with offsets in the normalised text. */
export interface Match {
  start: number;
  end: number;
  type: FindingType;
  score: number;
  why: string;
}

/** A text with more numbers than this is no note; the rest of them are somebody's. */
const MOST_LOOKS = 200;
/** Nor is one with more words before numbers; the rest of them name no houses. */
const MOST_HOUSES = 2_000;

/** Nor is one with more days, or with more words that may begin a place of work: the rest of the days are judged by their year. */
const MOST_DAYS = 1_000;
const MOST_PLACES = 3_000;

/** A normalised text as the finders read it. */
export class Page {
  readonly text: string;
  readonly lower: string;
  /** Which kinds of signs it holds: bits of `MARKS`. */
  readonly marks: number;
  readonly hasDigits: boolean;
  /** Runs of digits with short separators between them. */
  readonly chains: readonly (readonly DigitGroup[])[];
  /** Which searches its words wake: bits of `WAKES`, set when they are read. */
  wakes = 0;
  /** Costly looks that are left: at the sentence around a number or address, at words before numbers, at days beside people, at places of work. */
  readonly left = { looks: MOST_LOOKS, houses: MOST_HOUSES, days: MOST_DAYS, places: MOST_PLACES };

  constructor({ text, lower, marks }: Normalised) {
    this.text = text;
    this.lower = lower;
    this.marks = marks;
    this.hasDigits = (marks & MARKS.digit) !== 0;
    this.chains = this.hasDigits ? digitChains(text) : [];
  }

  /** Whether a word of it wakes one of these searches. */
  isWoken(searches: number): boolean {
    return (this.wakes & searches) !== 0;
  }

  /** Lower-case text of at most `length` units that ends at `index`. */
  before(index: number, length: number): string {
    return this.lower.slice(Math.max(0, index - length), index);
  }

  /** Lower-case text of at most `length` units from `index`. */
  after(index: number, length: number): string {
    return this.lower.slice(index, index + length);
  }
}
