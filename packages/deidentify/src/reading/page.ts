import type { FindingType } from '../types.ts';
import type { DigitGroup } from './digit-groups.ts';
import { digitChains } from './digit-groups.ts';
import { MARKS } from './marks.ts';
import type { Normalised } from './normalised.ts';
import { searchable } from './one-byte.ts';

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

/** Which searches words wake is remembered for every 64 units of the text. */
const STRETCH_BITS = 6;
/** The word that wakes may begin so far before the place that is looked at. */
const LONGEST_WORD = 40;

/** A normalised text as the finders read it. */
export class Page {
  /** As it is searched (`searchable`), and as it is written, unit for unit. */
  readonly text: string;
  readonly lower: string;
  readonly written: string;
  readonly writtenLower: string;
  /** Which kinds of signs it holds: bits of `MARKS`. */
  readonly marks: number;
  readonly hasDigits: boolean;
  /** Runs of digits with short separators between them. */
  readonly chains: readonly (readonly DigitGroup[])[];
  /** Which searches its words wake, bits of `WAKES`: all of them, and those of each stretch. */
  private wakes = 0;
  private readonly woken: number[] = [];
  /** Costly looks that are left: at the sentence around a number or address, at words before numbers, at days beside people, at places of work. */
  readonly left = { looks: MOST_LOOKS, houses: MOST_HOUSES, days: MOST_DAYS, places: MOST_PLACES };

  constructor({ text, lower, marks }: Normalised) {
    this.written = text;
    this.writtenLower = lower;
    this.text = searchable(text, marks);
    this.lower = this.text === text ? lower : searchable(lower, marks);
    this.marks = marks;
    this.hasDigits = (marks & MARKS.digit) !== 0;
    this.chains = this.hasDigits ? digitChains(text) : [];
  }

  /** Told when its words are read. */
  wake(start: number, searches: number): void {
    this.wakes |= searches;
    const stretch = start >> STRETCH_BITS;
    this.woken[stretch] = (this.woken[stretch] ?? 0) | searches;
  }

  /** Whether a word of it wakes one of these searches. */
  isWoken(searches: number): boolean {
    return (this.wakes & searches) !== 0;
  }

  /** Whether a word between two places does, or one that stands close to them. */
  isWokenBetween(searches: number, from: number, to: number): boolean {
    if ((this.wakes & searches) === 0) return false;
    const last = to >> STRETCH_BITS;
    for (let stretch = Math.max(0, from - LONGEST_WORD) >> STRETCH_BITS; stretch <= last; stretch++)
      if (((this.woken[stretch] ?? 0) & searches) !== 0) return true;
    return false;
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
