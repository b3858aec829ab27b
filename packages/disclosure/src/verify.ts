import { gridOf } from './grid.ts';
import { publishedGrid } from './prove.ts';
import type { Certificate, CountTable, PublishedTable } from './types.ts';

export type Verdict =
  | {
      readonly kind: 'right';
      /** Hidden figures that could be 0 and could be the threshold or more, of all that are hidden. */
      readonly open: number;
      readonly hidden: number;
    }
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] };

export interface Problem {
  readonly sv: string;
  readonly en: string;
}

/**
 * Reads the proof by adding up, and in no other way. Right is a certificate whose every table is complete, agrees with every
 * published figure, and is small only where the tables together show that it need not be. With the counts themselves, which only the publisher has, it is also asked that the published
 * figures are theirs and that every small count is hidden and open: 0 in one of the tables, the threshold or more in another.
 */
export function verify(published: PublishedTable, certificate: Certificate, counts?: CountTable['counts']): Verdict {
  const shape = shapeProblem(published, certificate, counts);
  if (shape) return { kind: 'wrong', problems: [shape] };
  const { width, values } = publishedGrid(published);
  const problems: Problem[] = [];
  const tables = certificate.tables.map((table) => gridOf(table).values);
  tables.forEach((table, index) => {
    const wrong = table.findIndex((value, cell) => {
      const shown = values[cell] ?? null;
      return !Number.isSafeInteger(value) || value < 0 || (shown !== null && shown !== value);
    });
    if (wrong >= 0) problems.push(tableProblem(index, Math.floor(wrong / width), wrong % width));
  });
  const hidden = values.flatMap((value, cell) => (value === null ? [cell] : []));
  const isSmall = (count: number): boolean => count > 0 && count < certificate.threshold;
  const isOpen = (cell: number): boolean =>
    tables.some((table) => table[cell] === 0) && tables.some((table) => (table[cell] ?? 0) >= certificate.threshold);
  tables.forEach((table, index) => {
    const few = hidden.find((cell) => isSmall(table[cell] ?? 0) && !isOpen(cell));
    if (few !== undefined) problems.push(openProblem(index, Math.floor(few / width), few % width));
  });
  if (counts) {
    gridOf(counts).values.forEach((count, cell) => {
      const shown = values[cell] ?? null;
      if (shown !== null && shown !== count) problems.push(otherProblem(Math.floor(cell / width), cell % width));
      if (isSmall(count) && (shown !== null || !isOpen(cell)))
        problems.push(smallProblem(Math.floor(cell / width), cell % width));
    });
  }
  if (problems.length > 0) return { kind: 'wrong', problems };
  return { kind: 'right', open: hidden.filter(isOpen).length, hidden: hidden.length };
}

function shapeProblem(
  { rows, columns, cells, rowTotals, columnTotals }: PublishedTable,
  { tables, threshold }: Certificate,
  counts: CountTable['counts'] | undefined,
): Problem | null {
  const fits = (table: readonly (readonly unknown[])[]): boolean =>
    table.length === rows.length && table.every((row) => row.length === columns.length);
  if (!fits(cells) || rowTotals.length !== rows.length || columnTotals.length !== columns.length)
    return {
      sv: 'Tabellen har fel antal rader eller kolumner.',
      en: 'The table has the wrong number of rows or columns.',
    };
  if (!tables.every(fits) || (counts && !fits(counts)))
    return { sv: 'Beviset gäller en tabell av en annan storlek.', en: 'The proof is of a table of another size.' };
  if (!Number.isSafeInteger(threshold) || threshold < 2)
    return { sv: 'Beviset säger ingen tröskel.', en: 'The proof states no threshold.' };
  if (tables.length === 0) return { sv: 'Beviset är tomt.', en: 'The proof is empty.' };
  return null;
}

function tableProblem(index: number, row: number, column: number): Problem {
  return {
    sv: `Tabell ${index + 1} i beviset stämmer inte med det som visas i rad ${row + 1}, kolumn ${column + 1}.`,
    en: `Table ${index + 1} of the proof does not agree with what is shown in row ${row + 1}, column ${column + 1}.`,
  };
}

function openProblem(index: number, row: number, column: number): Problem {
  return {
    sv: `Tabell ${index + 1} i beviset har ett litet tal i rad ${row + 1}, kolumn ${column + 1} som beviset inte öppnar.`,
    en: `Table ${index + 1} of the proof has a small count in row ${row + 1}, column ${column + 1} that the proof does not open.`,
  };
}

function otherProblem(row: number, column: number): Problem {
  return {
    sv: `Talet i rad ${row + 1}, kolumn ${column + 1} är ett annat än det räknade.`,
    en: `The figure in row ${row + 1}, column ${column + 1} is not what was counted.`,
  };
}

function smallProblem(row: number, column: number): Problem {
  return {
    sv: `Det lilla talet i rad ${row + 1}, kolumn ${column + 1} skyddas inte.`,
    en: `The small count in row ${row + 1}, column ${column + 1} is not protected.`,
  };
}
