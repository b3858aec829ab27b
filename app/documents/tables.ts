/** A table as every kind of document shows it: on paper, in Word, as a sheet of a workbook. */
export interface Column {
  readonly label: string;
  readonly kind: 'text' | 'number' | 'date';
  /** Share of the width beside the other columns; 1 unless something else is said. */
  readonly width?: number;
}

/** A number in a column of numbers, a day (yyyy-mm-dd) in a column of dates, text everywhere; null is an empty cell. */
export type CellContent = string | number | null;

export interface Table {
  /** What the table shows, in one line: its name for those who cannot see it, and the name of its sheet. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellContent[])[];
  /** What its sheet says above it in a workbook, where it stands alone: how it is counted, of what, when. */
  readonly about?: readonly (readonly [name: string, value: string])[];
}

/** Decimals as the reader writes them; nothing else is changed. */
export function cellText(value: CellContent, language: 'sv' | 'en'): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value).replace('.', language === 'sv' ? ',' : '.') : value;
}

// Also the wide forms, which some programs read as the narrow ones (OWASP, CSV injection).
const startsAFormula = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * Text that a spreadsheet program could take for a formula gets an apostrophe first, so that it stays text also when
 * somebody saves the sheet as CSV or pastes it elsewhere.
 */
export function harmlessText(text: string): string {
  return startsAFormula.test(text) ? `'${text}` : text;
}
