import { readdir, readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from '../../documents/spreadsheet.ts';
import { type Cell, cellAddress, type Grid } from '../../documents/spreadsheet-grid.ts';
import { type PackedGrid, packGrids, sizeOf, unpackGrids } from './grids-json.ts';

const stored = (grids: readonly Grid[]): Grid[] =>
  unpackGrids(JSON.parse(JSON.stringify(packGrids(grids))) as PackedGrid[]);

const value = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('same', '', null, true, false, Number.POSITIVE_INFINITY, Number.NaN),
  fc.double().map((number) => (Object.is(number, -0) ? 0 : number)),
  // The reader gives a day that cannot be as a fault of its cell.
  fc.date({ noInvalidDate: true }),
);
const cell = fc.record(
  {
    value,
    text: fc.string({ unit: 'grapheme' }),
    kind: fc.constantFrom('text', 'number', 'date', 'formula', 'error', 'empty'),
    mergedWith: fc.constant('B2'),
    formula: fc.constant('A1+1'),
    missingResult: fc.constant(true),
    comment: fc.string({ unit: 'grapheme' }),
  },
  { requiredKeys: ['value', 'text', 'kind'] },
);
const grid = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }).map(
  (rows): Grid => ({
    sheet: 'Blad',
    hidden: false,
    hiddenColumns: [2],
    merges: [{ top: 1, left: 1, bottom: 2, right: 1 }],
    daysFrom1904: false,
    cut: false,
    rows: rows.map((row, at) => row.map((one, column) => ({ ...one, address: cellAddress(at, column) }) as Cell)),
  }),
);

describe('a file’s grids as JSON', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(grid, { maxLength: 3 }), (grids) => {
        expect(stored(grids)).toEqual(stored(stored(grids)));
        expect(stored(grids)).toEqual(plain(grids));
      }),
      { numRuns: 300 },
    );
  });

  it('come back as they were from every example', async () => {
    const folder = new URL('./examples/', import.meta.url);
    const files = (await readdir(folder)).filter((name) => /\.(xlsx|csv|tsv)$/.test(name));
    expect(files.length).toBeGreaterThan(8);
    for (const name of files) {
      const grids = await readSpreadsheet(await readFile(new URL(name, folder)), name);
      if ('problem' in grids) throw new Error(name);
      expect(stored(grids), name).toEqual(grids);
      expect(sizeOf(stored(grids))).toEqual(sizeOf(grids));
    }
  });

  it('hold nothing that PostgreSQL refuses', () => {
    const odd = {
      value: 'a\u0000b',
      text: 'c\u0007\ud800d\n\te',
      kind: 'text',
      address: 'A1',
      comment: '\u0000',
    } as const;
    const base = { sheet: 'B\u0000lad', hidden: false, hiddenColumns: [], merges: [], daysFrom1904: false, cut: false };
    const [back] = stored([{ ...base, rows: [[odd]] }]);
    expect(back?.sheet).toBe('Blad');
    expect(back?.rows[0]?.[0]).toMatchObject({ value: 'ab', text: 'c\ufffdd\n\te', comment: '' });
    expect(JSON.stringify(packGrids([{ ...base, rows: [[odd]] }]))).not.toMatch(/\\u0000|\\ud800/);
  });
});

/** What cannot be stored is cleaned away; nothing else changes. */
function plain(grids: readonly Grid[]): Grid[] {
  const clean = (text: string): string =>
    [...text]
      .filter((letter) => letter === '\n' || letter === '\t' || letter === '\r' || letter > '\u001f')
      .filter((letter) => letter !== '\u007f')
      .join('');
  return grids.map((one) => ({
    ...one,
    rows: one.rows.map((row) =>
      row.map((entry) => ({
        ...entry,
        text: clean(entry.text),
        value: typeof entry.value === 'string' ? clean(entry.value) : entry.value,
        ...(entry.comment !== undefined && { comment: clean(entry.comment) }),
      })),
    ),
  }));
}
