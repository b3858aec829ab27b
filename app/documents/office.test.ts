import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostile, sample, unzipped } from './documents-testdata.ts';
import { renderExcel } from './excel.ts';
import { readSpreadsheet } from './spreadsheet.ts';
import { cellText, harmlessText } from './tables.ts';
import { renderWord } from './word.ts';

describe('a Word file', () => {
  it('has real headings, lists and a table whose head is repeated', async () => {
    const files = await unzipped(await renderWord(sample));
    const body = files.get('word/document.xml') ?? '';
    const styles = [...body.matchAll(/<w:pStyle w:val="(\w+)"\/>/g)].map((match) => match[1]);
    expect(styles.filter((style) => style === 'Title')).toHaveLength(1);
    expect(styles.filter((style) => style === 'Heading1')).toHaveLength(2);
    expect(styles.filter((style) => style === 'Heading2')).toHaveLength(1);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.match(/<w:tr>|<w:tr /g)).toHaveLength(4);
    expect(body.match(/<w:numPr>/g)).toHaveLength(2);
    expect(body).toContain('Andra raden.');
    expect(body).toContain('2,5');
    expect(files.get('word/styles.xml')).toContain('w:val="sv-SE"');
    expect(files.get('docProps/core.xml')).toContain('<dc:title>Insatser för arbetsträning</dc:title>');
  });

  it('holds what somebody wrote as text, and nothing that XML does not know', async () => {
    const text = `${hostile}\u0000\u0001\ud800`;
    const files = await unzipped(
      await renderWord({ ...sample, sections: [{ heading: 'A', blocks: [{ kind: 'paragraph', text }] }] }),
    );
    const body = files.get('word/document.xml') ?? '';
    expect(body).toContain('&lt;w:t&gt;&amp;amp;&lt;/w:t&gt;');
    expect(body).not.toContain('\u0000');
    expect(body).not.toContain('\u0001');
    expect(body).not.toContain('\ufffd');
  });
});

describe('a workbook', () => {
  it('gives back what was put in, with harmless text', async () => {
    const grids = await readSpreadsheet(await renderExcel(sample), 'fil.xlsx');
    if (!Array.isArray(grids)) throw new Error(JSON.stringify(grids));
    expect(grids.map((grid) => grid.sheet)).toEqual(['Insatser  namn, veckor, datum', 'Om filen']);
    const rows = grids[0]?.rows.map((row) => row.map((cell) => cell.text)) ?? [];
    expect(rows[0]).toEqual(['Namn', 'Veckor', 'Kontrollerad']);
    expect(rows[1]).toEqual(['Gröna jobb', '2.5', '2026-10-01']);
    expect(rows[2]).toEqual([hostile]);
    expect(rows[3]).toEqual(["'=1+1", '-3', 'i våras']);
    expect(grids[0]?.rows[1]?.map((cell) => cell.kind)).toEqual(['text', 'number', 'date']);
    expect(grids.flatMap((grid) => grid.rows.flat()).some((cell) => cell.kind === 'formula')).toBe(false);
  });

  it('has a frozen head and filters', async () => {
    const files = await unzipped(await renderExcel(sample));
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toContain('<autoFilter ref="A1:C4"');
    expect(sheet).not.toContain('<f>');
  });

  it('names every sheet, whatever the captions are', async () => {
    const table = (caption: string) => ({
      kind: 'table' as const,
      table: { caption, columns: [{ label: 'A', kind: 'text' as const }], rows: [] },
    });
    const names = ['a/b', 'A B', 'x'.repeat(60), 'x'.repeat(40), '???', 'Om filen'];
    const grids = await readSpreadsheet(
      await renderExcel({ ...sample, sections: [{ heading: 'A', blocks: names.map(table) }] }),
      'fil.xlsx',
    );
    if (!Array.isArray(grids)) throw new Error(JSON.stringify(grids));
    const sheets = grids.map((grid) => grid.sheet);
    expect(new Set(sheets.map((name) => name.toLowerCase())).size).toBe(7);
    expect(sheets.every((name) => name.length <= 31)).toBe(true);
  });
});

describe('text in a cell', () => {
  it('never begins as a formula', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', ' =', '\u0000=', '＝', '＋', '－', '＠'])
      expect(harmlessText(`${start}1`)).toBe(`'${start}1`);
    for (const text of ['', 'a=1', '12', 'åäö', "'=1", '(+46)']) expect(harmlessText(text)).toBe(text);
    fc.assert(fc.property(fc.string(), (text) => /^[=+\-@\t\r\n]/.test(harmlessText(text)) === false));
    fc.assert(fc.property(fc.string(), (text) => harmlessText(text).endsWith(text)));
  });

  it('has the decimals of the language', () => {
    expect(cellText(2.5, 'sv')).toBe('2,5');
    expect(cellText(2.5, 'en')).toBe('2.5');
    expect(cellText(null, 'sv')).toBe('');
    expect(cellText('2.5', 'sv')).toBe('2.5');
  });
});
