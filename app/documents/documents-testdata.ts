import { inflateSync } from 'node:zlib';
import type { Document } from './document.ts';
import { inspectZip } from './spreadsheet-zip.ts';

/** A document with one of everything, and with text that tries to be code in each of the formats. */
export const hostile = '#panic("no") $x$ *bold* =HYPERLINK("http://example.com") <w:t>&amp;</w:t> åäö \\u{41} @ref';

export const sample: Document = {
  title: 'Insatser för arbetsträning',
  language: 'sv',
  date: '2026-11-22',
  author: 'Samordningsförbundet Exempel',
  lead: ['22 november 2026', 'Visar 2 insatser.'],
  sections: [
    {
      heading: 'Gröna jobb',
      blocks: [
        { kind: 'paragraph', text: `Första raden.\nAndra raden. ${hostile}` },
        { kind: 'list', items: ['en sak', hostile] },
        { kind: 'facts', facts: [['Huvudman', 'Heby kommun'] as const, ['Villkor', hostile] as const] },
      ],
      sections: [{ heading: 'Kontakt', blocks: [{ kind: 'paragraph', text: 'Arbetsmarknadsenheten' }] }],
    },
    {
      heading: 'Alla insatser',
      blocks: [
        {
          kind: 'table',
          table: {
            caption: 'Insatser: namn, veckor, datum',
            columns: [
              { label: 'Namn', kind: 'text', width: 2 },
              { label: 'Veckor', kind: 'number' },
              { label: 'Kontrollerad', kind: 'date' },
            ],
            rows: [
              ['Gröna jobb', 2.5, '2026-10-01'],
              [hostile, null, null],
              ['=1+1', -3, 'i våras'],
            ],
          },
        },
      ],
    },
  ],
};

/** Every file of an archive, as text. */
export async function unzipped(bytes: Uint8Array): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const verdict = await inspectZip(bytes, (name, content) => {
    files.set(name, content.toString('utf8'));
    return true;
  });
  if (!verdict.ok) throw new Error(verdict.why);
  return files;
}

/** A PDF's objects as text, with everything that is packed unpacked. */
export function pdfText(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map((match) => {
    try {
      return inflateSync(Buffer.from(match[1] ?? '', 'latin1')).toString('latin1');
    } catch {
      return match[1] ?? '';
    }
  });
  return [raw, ...streams].join('\n');
}
