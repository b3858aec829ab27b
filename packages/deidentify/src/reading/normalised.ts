/** A text in one plain spelling, with the way back to the text as it was given. */
export interface Normalised {
  text: string;
  /** The same text in lower case, unit for unit. */
  lower: string;
  /** Which kinds of signs it holds: bits of `MARKS`. */
  marks: number;
  /** Original offset of the first unit behind `index`. */
  startOf(index: number): number;
  /** Original offset after the last unit behind the one before `index`. */
  endOf(index: number): number;
}
