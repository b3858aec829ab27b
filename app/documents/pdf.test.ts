import { describe, expect, it } from 'vitest';
import type { Block, Document } from './document.ts';
import { hostile, pdfText, sample } from './documents-testdata.ts';
import { PdfRefused, renderPdf } from './pdf.ts';

const withBlock = (block: Block): Document => ({ ...sample, sections: [{ heading: 'En del', blocks: [block] }] });
const tags = (text: string, name: string): number => text.match(new RegExp(`/S\\s*/${name}\\b`, 'g'))?.length ?? 0;

describe('a PDF', () => {
  it('says its title, language and standard, and is tagged', async () => {
    for (const [standard, mark] of [
      ['a-2a', /<pdfaid:part>2<[\s\S]*<pdfaid:conformance>A</],
      ['ua-1', /<pdfuaid:part>1</],
    ] as const) {
      const text = pdfText(await renderPdf(sample, { standard }));
      expect(text.startsWith('%PDF-1.7')).toBe(true);
      expect(text).toMatch(mark);
      expect(text).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
      expect(text).toContain('/StructTreeRoot');
      expect(text).toMatch(/\/Lang\s*\(sv-SE\)/);
      expect(Buffer.from(text, 'latin1').toString('utf8')).toContain('Insatser för arbetsträning</rdf:li>');
      expect(text).toContain('2026-11-22');
    }
  });

  it('has headings, lists, a table with a head, and our own fonts inside', async () => {
    const text = pdfText(await renderPdf(sample, { standard: 'ua-1' }));
    expect(tags(text, 'H1')).toBe(2);
    expect(tags(text, 'H2')).toBe(1);
    expect(tags(text, 'TH')).toBe(3);
    expect(tags(text, 'TD')).toBe(9);
    expect(tags(text, 'LI')).toBe(4);
    expect(tags(text, 'Caption')).toBe(1);
    expect(text).toMatch(/\/Scope\s*\/Column/);
    const fonts = new Set([...text.matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([A-Za-z0-9]+)/g)].map((match) => match[1]));
    expect([...fonts].every((font) => font?.startsWith('SourceSans3'))).toBe(true);
    expect(fonts.size).toBeGreaterThan(0);
  });

  it('is the same each time', async () => {
    const [one, two] = await Promise.all([
      renderPdf(sample, { standard: 'a-2a' }),
      renderPdf(sample, { standard: 'a-2a' }),
    ]);
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });

  it('takes text as text, whatever it looks like', async () => {
    for (const text of [hostile, '#', '$', '\\', '"); #panic("x', '*', '_', '= rubrik', '<label>', '@ref', '//', '']) {
      const pdf = await renderPdf(withBlock({ kind: 'paragraph', text }), { standard: 'a-2a' });
      expect(tags(pdfText(pdf), 'H1')).toBe(1);
    }
  });

  it('repeats the head of a long table and keeps every row', async () => {
    const rows = Array.from({ length: 150 }, (_, at) => [`Rad ${at}`]);
    const table = { caption: 'Rader', columns: [{ label: 'Rad', kind: 'text' as const }], rows };
    const text = pdfText(await renderPdf(withBlock({ kind: 'table', table }), { standard: 'ua-1' }));
    expect(tags(text, 'TD')).toBe(150);
    expect(tags(text, 'TH')).toBe(1);
    expect(Number(/\/Type\s*\/Pages[\s\S]*?\/Count (\d+)/.exec(text)?.[1])).toBeGreaterThan(2);
  });

  const column = { label: 'A', kind: 'text' as const };
  const wrong: [string, Document][] = [
    ['no title', { ...sample, title: ' ' }],
    ['no author', { ...sample, author: '' }],
    ['no date', { ...sample, date: '2026-13-40' }],
    ['no heading', { ...sample, sections: [{ heading: '', blocks: [] }] }],
    [
      'no heading within',
      { ...sample, sections: [{ heading: 'A', blocks: [], sections: [{ heading: '', blocks: [] }] }] },
    ],
    ['no caption', withBlock({ kind: 'table', table: { caption: '', columns: [column], rows: [] } })],
    ['no columns', withBlock({ kind: 'table', table: { caption: 'T', columns: [], rows: [] } })],
    [
      'no name of a column',
      withBlock({ kind: 'table', table: { caption: 'T', columns: [{ ...column, label: '' }], rows: [] } }),
    ],
    ['a row too long', withBlock({ kind: 'table', table: { caption: 'T', columns: [column], rows: [['a', 'b']] } })],
    // What only Typst can tell: it knows when a day is none.
    ['a day that is none', { ...sample, date: '2026-02-31' }],
  ];
  it.each(wrong)('is refused: %s', async (_, document) => {
    await expect(renderPdf(document, { standard: 'a-2a' })).rejects.toThrow(PdfRefused);
    await expect(renderPdf(sample, { standard: 'a-2a' })).resolves.toBeInstanceOf(Uint8Array);
  });
});
