import type { Text } from '../../../kernel/text.ts';

/** What an imported guidance case holds, and what the reading of a spreadsheet gives. Plain data, all of it JSON. */

export const parties = [
  'municipality',
  'employmentService',
  'socialInsuranceAgency',
  'region',
  'personOrRelative',
] as const;
export type Party = (typeof parties)[number];

export type Sex = 'female' | 'male';

/** Years. `max` null: no upper end was written ("50+"). `approx`: the writer said about ("ca 50", "50-årsåldern"). */
export interface Age {
  readonly min: number;
  readonly max: number | null;
  readonly approx: boolean;
}

export const incomeSources = [
  'sicknessBenefit',
  'sicknessCompensation',
  'activityCompensation',
  'rehabilitationBenefit',
  'activityGrant',
  'unemploymentBenefit',
  'socialAssistance',
  'benefitExhausted',
  'zeroSgi',
  'noPublicIncome',
  'selfSupport',
  'parentalBenefit',
  'establishmentBenefit',
  'studentFinance',
  'pension',
] as const;
export type IncomeSource = (typeof incomeSources)[number];

/** How a date was stored and written. */
export type DateForm =
  | 'dateCell'
  | 'formula'
  | 'isoText'
  | 'yymmddText'
  | 'weekText'
  | 'otherText'
  | 'serialNumber'
  | 'yymmddNumber'
  | 'mergedCell'
  | 'ditto'
  | 'dateParts';

/** `date` only when the day is known; a week belongs to the month of its Monday. */
export interface CaseDate {
  readonly date: string | null;
  readonly datePrecision: 'day' | 'week' | 'month' | 'unknown';
  readonly dateForm: DateForm | null;
  readonly isoWeek?: string;
  readonly weekFrom?: string;
  readonly weekTo?: string;
  /** '2016-04'; null when the month is not known. */
  readonly month: string | null;
}

export const textFields = [
  'unit',
  'unemployedSince',
  'need',
  'targetGroup',
  'code',
  'tried',
  'advice',
  'outcome',
  'obstacle',
] as const;
export type TextField = (typeof textFields)[number];

export const basics = ['jointAssessment', 'coordinatedPlan', 'contact'] as const;
export type Basic = (typeof basics)[number];

/** One case. `unknown` stands where the sheet says nothing, or nothing that could be read (then `unread` lists the cell). */
export interface CaseRow extends CaseDate {
  readonly sheet: string;
  /** Row number in the sheet, counted from 1. */
  readonly row: number;
  /** Place among the cases of the file, counted from 1. */
  readonly position: number;
  readonly nr: number | string | null;
  readonly party: Party | 'unknown';
  /** A municipality of the place list, or a place outside it as it was written. */
  readonly municipality: string;
  readonly sex: Sex | 'unknown';
  readonly age: Age | null;
  readonly incomeSources: readonly IncomeSource[];
  /** Id of a recurring obstacle that the text describes. */
  readonly obstacle: string | null;
  readonly followUpWritten: boolean;
  readonly texts: Readonly<Partial<Record<TextField, string>>>;
  /** What the case says about the basics: done, asked for or not done; missing when it does not mention them. */
  readonly basics: Readonly<Partial<Record<Basic, 'done' | 'requested' | 'notDone' | 'mentioned'>>>;
  readonly codeMeaning: string | null;
  /** Cells of columns that have no field: kept, never dropped. */
  readonly other: readonly { readonly column: string; readonly header: string; readonly text: string }[];
  /** Every cell of the row as it was written, by column letter. */
  readonly written: Readonly<Record<string, string>>;
}

export interface UnreadCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly header: string;
  readonly text: string;
  readonly why: Text;
}

export interface IdentitySlip {
  readonly sheet: string;
  readonly row: number;
  readonly nr: number | string | null;
  readonly column: string;
  readonly header: string;
  readonly type: string;
  readonly text: string;
}

/** Finds identities in a text; positions count UTF-16 units. */
export type Detect = (text: string) => readonly { start: number; end: number; type: string; score: number }[];

/** Municipality → its localities. */
export type PlaceList = Readonly<Record<string, readonly string[]>>;

export interface UnknownPlace {
  readonly text: string;
  readonly rows: readonly { readonly sheet: string; readonly row: number }[];
}

export interface Reading {
  readonly rows: readonly CaseRow[];
  readonly unread: readonly UnreadCell[];
  readonly identitySlips: readonly IdentitySlip[];
  readonly unknownPlaces: readonly UnknownPlace[];
  readonly counts: {
    readonly cases: number;
    readonly unread: number;
    readonly identitySlips: number;
    readonly followUpMissing: number;
    readonly perSex: Readonly<Record<string, number>>;
    readonly perDateForm: Readonly<Record<string, number>>;
  };
}
