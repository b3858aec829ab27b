import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { delimitedFile } from './delimited.ts';
import { decodeText, readDelimited } from './spreadsheet-delimited.ts';

describe('a file for a spreadsheet', () => {
  test('has semicolons, decimal commas and a byte order mark', () => {
    expect(
      delimitedFile([
        ['Månad', 'Dagar'],
        ['januari', 2.5],
        ['februari', null],
      ]),
    ).toBe('\uFEFFMånad;Dagar\r\njanuari;2,5\r\nfebruari;\r\n');
  });

  test('quotes what would break a cell', () => {
    expect(delimitedFile([['a;b', 'c"d', 'e\nf']])).toBe('\uFEFF"a;b";"c""d";"e\nf"\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('makes %j a text and no formula', (text) => {
    const [, cell] = /^\uFEFF"?(.)/.exec(delimitedFile([[text]])) ?? [];
    expect(cell).toBe("'");
  });

  test('gives every cell back to whoever reads it, with a quote before what a spreadsheet would run', () => {
    const cell = fc
      .string({ unit: 'grapheme-ascii' })
      .map((text) => text.trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (lines) => {
        const bytes = new TextEncoder().encode(delimitedFile([['first', 'second'], ...lines]));
        const grid = readDelimited(decodeText(bytes) ?? '', 'file', false);
        const read = lines.map((_, index) =>
          [0, 1].map((column) => String(grid?.rows[index + 1]?.[column]?.value ?? '')),
        );
        expect(read).toEqual(lines.map((line) => line.map((text) => (/^[=+\-@]/.test(text) ? `'${text}` : text))));
      }),
    );
  });
});
