export type FindingType =
  | 'name'
  | 'personalNumber'
  | 'coordinationNumber'
  | 'phone'
  | 'email'
  | 'address'
  | 'birthDate'
  | 'plate'
  | 'handle'
  | 'workplace'
  | 'rareCombination'
  | 'identifier';

/** How a finding is treated: `block` stops a save, `ask` needs an answer, `hint` is only shown. */
export type Level = 'block' | 'ask' | 'hint';

export type Language = 'sv' | 'en';

/** Something in a text that could identify a person. */
export interface Finding {
  /** First UTF-16 unit, counted in the text as it was given. */
  start: number;
  /** The unit after the last one. */
  end: number;
  type: FindingType;
  /** How sure the detector is, 0 to 1. Not a probability; see `level`. */
  score: number;
  /** A stable code of the rule that found it, for example `personalNumber.checkDigit`. */
  why: string;
}

/** Finds identifying text. Holds no state between calls and never throws. */
export interface Detector {
  /** Findings in order of their start; overlapping ones only of type `rareCombination`. Time grows linearly with the text. */
  find(text: string): Finding[];
}

export interface DetectorOptions {
  /** Names of services, projects and authorities that look like names of persons or places of work, in any case. */
  allowedNames?: readonly string[];
  /** Places of the association (municipalities, villages): never names, and small enough to matter in rare combinations. */
  places?: readonly string[];
  /** What the numbers begin with that the association itself gives its questions: HEB for HEB-26-0417. */
  numberPrefixes?: readonly string[];
}
