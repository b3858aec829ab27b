/** A two-way table of persons: `counts[row][column]`, whole numbers from 0. Totals are not given: they are added up. */
export interface CountTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

/** Labels that may be counted together, and what they are then called. */
export interface LabelGroup {
  readonly label: string;
  readonly of: readonly string[];
}

export interface PublishOptions {
  /** Counts from 1 up to just below this are small. Whole, at least 2; 5 when left out. */
  readonly threshold?: number;
  /** Tried, rows first, when more of the table than `mostHidden` would be hidden. */
  readonly rowGroups?: readonly LabelGroup[];
  readonly columnGroups?: readonly LabelGroup[];
  /** The share of the counts above nought that may be hidden before rows or columns are counted together. 0.5; 1 is "any". */
  readonly mostHidden?: number;
  /** What rows or columns without a group of their own are called when the smallest of them are counted together. */
  readonly others?: string;
}

/** What anybody may see. A figure that is null is hidden. */
export interface PublishedTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly (number | null)[];
  readonly columnTotals: readonly (number | null)[];
  readonly total: number | null;
}

/**
 * Complete tables that could each stand behind the published one. Made from the published figures alone, so that it can be
 * handed out with them: it says nothing that they do not say.
 */
export interface Certificate {
  readonly threshold: number;
  readonly tables: readonly (readonly (readonly number[])[])[];
}

export interface Published extends PublishedTable {
  readonly kind: 'published';
  readonly threshold: number;
  /** Labels that were counted together, one list for each row or column that holds several. */
  readonly rolledUp: readonly (readonly string[])[];
  readonly certificate: Certificate;
}

export interface Refused {
  readonly kind: 'refused';
  readonly reason: { readonly sv: string; readonly en: string };
}

export type Publication = Published | Refused;
