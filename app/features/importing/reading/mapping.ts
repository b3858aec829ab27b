import type { Text } from '../../../kernel/text.ts';
import type { IncomeSource, Party, PlaceList, Sex } from './case-row.ts';
import type { Field } from './fields.ts';

/** How a file is to be read. Plain JSON: a person can change any of it, and it can be remembered for the next file. */
export interface Mapping {
  readonly version: 1;
  readonly sheets: readonly SheetMapping[];
  /** Sheets that explain codes and abbreviations. */
  readonly glossarySheets: readonly string[];
  /** What a person decided: folded spelling → what it stands for, null for nothing. Other spellings are read as proposed. */
  readonly values: ValueMappings;
}

export interface ValueMappings {
  readonly party: Readonly<Record<string, Party | null>>;
  readonly municipality: Readonly<Record<string, string | null>>;
  readonly sex: Readonly<Record<string, Sex | null>>;
  readonly incomeSources: Readonly<Record<string, readonly IncomeSource[] | null>>;
}
export type MappedField = keyof ValueMappings;

export interface SheetMapping {
  readonly sheet: string;
  readonly use: boolean;
  /** Counted from 1, as in the sheet; empty when the sheet has no header. */
  readonly headerRows: readonly number[];
  readonly columns: readonly ColumnMapping[];
  /** Rows that are no cases, counted from 1. Every other row below the header is read as a case. */
  readonly notCases: readonly NonCaseRow[];
  /** Years that dates without a year may belong to. */
  readonly years: readonly number[];
  /** Month of day numbers that stand alone (one sheet per month). */
  readonly month: number | null;
  /** 3/14 means 14 March. */
  readonly monthFirst: boolean;
  /** Holds for every case of a sheet that has no such column. */
  readonly party: Party | null;
  readonly municipality: string | null;
}

export interface ColumnMapping {
  /** 'B' */
  readonly column: string;
  /** As written; group heading and sub-heading joined by ' / '. */
  readonly header: string;
  readonly field: Field;
  /** The column is ticked (x, ja, 1) when this value holds: a party, a sex, an income source, a municipality or a basic. */
  readonly marks?: string;
}

export type NonCaseReason = 'title' | 'header' | 'empty' | 'separator' | 'total' | 'summary' | 'note' | 'tooLittle';

export interface NonCaseRow {
  readonly row: number;
  readonly reason: NonCaseReason;
}

export interface Options {
  /** The county's municipalities with their localities. */
  readonly places: PlaceList;
}

export interface Proposal {
  readonly mapping: Mapping;
  readonly sheets: readonly ProposedSheet[];
  readonly values: readonly ProposedValue[];
  /** Explanations of codes and abbreviations found on other sheets. */
  readonly glossary: readonly GlossaryEntry[];
}

export interface ProposedSheet {
  readonly sheet: string;
  readonly use: boolean;
  readonly why: Text;
  readonly columns: readonly ProposedColumn[];
  readonly notCases: readonly (NonCaseRow & { readonly text: string; readonly why: Text })[];
  readonly cases: number;
}

export interface ProposedColumn extends ColumnMapping {
  /** 0 to 1. */
  readonly confidence: number;
  readonly why: Text;
  readonly hidden: boolean;
  readonly examples: readonly string[];
}

export interface ProposedValue {
  readonly field: MappedField;
  /** As written; the commonest spelling where only case or spaces differ. */
  readonly written: string;
  readonly count: number;
  readonly value: string | readonly string[] | null;
  readonly confidence: number;
  readonly why: Text;
}

export interface GlossaryEntry {
  readonly sheet: string;
  /** Counted from 1. */
  readonly row: number;
  readonly written: string;
  readonly meaning: string;
  /** What the heading over the meanings says they are about ("Part"); missing when it says nothing. */
  readonly field?: Field;
}
