import type { DigitGroup } from './digit-groups.ts';
import { digitChains } from './digit-groups.ts';
import { MARKS } from './marks.ts';
import type { Normalised } from './normalise.ts';
import type { FindingType } from './types.ts';

/** A finding with offsets in the normalised text. */
export interface Match {
  start: number;
  end: number;
  type: FindingType;
  score: number;
  why: string;
}

/** A normalised text as the finders read it. */
export interface Page {
  text: string;
  lower: string;
  /** Runs of digits with short separators between them. */
  chains: readonly (readonly DigitGroup[])[];
  hasDigits: boolean;
  /** Which kinds of signs it holds: bits of `MARKS`. */
  marks: number;
  /** Costly looks at the sentence around a number or address that are left. */
  left: { looks: number };
  /** Lower-case text of at most `length` units that ends at `index`. */
  before(index: number, length: number): string;
  /** Lower-case text of at most `length` units from `index`. */
  after(index: number, length: number): string;
}

/** A text with more numbers than this is no note; the rest of them are somebody's. */
const MOST_LOOKS = 200;

export function pageOf(normalised: Normalised): Page {
  const { text, lower, marks } = normalised;
  const hasDigits = (marks & MARKS.digit) !== 0;
  return {
    text,
    lower,
    hasDigits,
    marks,
    chains: hasDigits ? digitChains(text) : [],
    left: { looks: MOST_LOOKS },
    before: (index, length) => lower.slice(Math.max(0, index - length), index),
    after: (index, length) => lower.slice(index, index + length),
  };
}
