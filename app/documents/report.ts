/**
 * A report as what it says, in both languages, before anybody asks for a page, a PDF, slides, a workbook or a text: all of
 * them are made from this, so that a number is the same everywhere. It is plain data: it can be kept and rendered later.
 */
export interface Words {
  readonly sv: string;
  readonly en: string;
}

/** A count that may not be shown: words stand in its place. */
export interface Protected {
  readonly hidden: Words;
}

/** Null: there is no such number. */
export type Amount = number | null | Protected;

export type ReportCell = Amount | string | Words;

/** What a number says of itself: how it is counted, of which days, of how many. */
export interface Source {
  readonly definition: Words;
  /** Days, both included. */
  readonly from: string;
  readonly to: string;
  readonly n: Amount;
  /** What n counts, in the plural: "frågor". */
  readonly of: Words;
}

export interface KeyFigure {
  readonly label: Words;
  readonly value: Amount;
  /** Stands after the number: "%", "dagar". */
  readonly unit?: Words;
  readonly source: Source;
}

export interface ReportChart {
  /** Columns along time, bars beside their names. */
  readonly kind: 'columns' | 'bars';
  readonly title: Words;
  /** What the numbers count. */
  readonly unit: Words;
  readonly points: readonly { readonly label: Words; readonly value: Amount }[];
}

/** A mark of the fairway for many questions: how many came so far, and how long it took from the mark before. */
export interface ReportStep {
  readonly name: Words;
  readonly count: Amount;
  readonly of: Words;
  /** Median days from the mark before. */
  readonly days: Amount;
  readonly state: 'passed' | 'late' | 'ahead';
}

export interface ReportTable {
  readonly caption: Words;
  readonly columns: readonly {
    readonly label: Words;
    readonly kind: 'text' | 'number' | 'date';
    readonly width?: number;
  }[];
  readonly rows: readonly (readonly ReportCell[])[];
}

/** One message with what it rests on: a page, a slide, a section, a sheet. */
export interface ReportPart {
  /** Names the part within its report; the same each time. */
  readonly key: string;
  /** What it is about, in a few words. */
  readonly topic: Words;
  /** The conclusion, as a sentence made from the numbers. */
  readonly message: Words;
  readonly paragraphs: readonly Words[];
  readonly figures: readonly KeyFigure[];
  readonly chart: ReportChart | null;
  readonly steps: readonly ReportStep[];
  readonly table: ReportTable | null;
  /** What the reader has to know: why something is protected, what can be done. */
  readonly remarks: readonly Words[];
  /** Of everything in the part that does not say otherwise. */
  readonly source: Source;
}

export interface Report {
  readonly title: Words;
  readonly author: string;
  /** The day on which it was made. */
  readonly date: string;
  /** Short lines under the title. */
  readonly lead: readonly Words[];
  readonly parts: readonly ReportPart[];
}

export function isProtected(cell: ReportCell): cell is Protected {
  return typeof cell === 'object' && cell !== null && 'hidden' in cell;
}
