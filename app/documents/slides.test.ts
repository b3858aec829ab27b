import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unzipped } from './documents-testdata.ts';
import { unescaped } from './reading-testdata.ts';
import { inLanguage } from './report-plain.ts';
import { sampleReport } from './report-testdata.ts';
import { renderSlides } from './slides.ts';
import { fitted, heightOf, slideTables } from './slides-layout.ts';

const report = inLanguage(sampleReport, 'sv');
const inches = (emu: string | undefined): number => Number(emu) / 914_400;

async function slides(): Promise<string[]> {
  const files = await unzipped(await renderSlides(report));
  return [...files].flatMap(([name, xml]) => (/^ppt\/slides\/slide\d+\.xml$/.test(name) ? [xml] : []));
}

describe('slides', () => {
  it('have a title each, a new one every time, in the report’s language', async () => {
    const titles = (await slides()).map((xml) => {
      const [title] = xml.split('<p:sp>').filter((shape) => shape.includes('<p:ph') && shape.includes('type="title"'));
      return unescaped([...(title ?? '').matchAll(/<a:t>([^<]*)<\/a:t>/g)].map((match) => match[1]).join(''));
    });
    expect(titles.every((title) => title.trim() !== '')).toBe(true);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles).toContain('66 av 70 frågor fick råd.');
    expect((await slides()).some((xml) => xml.includes('en-US'))).toBe(false);
  });

  it('have nothing outside, and no text higher than its box', async () => {
    for (const xml of await slides()) {
      for (const shape of xml.match(/<p:sp>[\s\S]*?<\/p:sp>|<p:graphicFrame>[\s\S]*?<\/p:graphicFrame>/g) ?? []) {
        const [, x, y] = /<a:off x="(\d+)" y="(\d+)"/.exec(shape) ?? [];
        const [, w, h] = /<a:ext cx="(\d+)" cy="(\d+)"/.exec(shape) ?? [];
        expect(inches(x) + inches(w)).toBeLessThanOrEqual(13.34);
        expect(inches(y) + inches(h)).toBeLessThanOrEqual(7.5);
        const text = unescaped([...shape.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map((match) => match[1]).join('\n'));
        const points = Number(/sz="(\d+)"/.exec(shape)?.[1]) / 100;
        if (shape.includes('<a:tbl>') || text === '' || Number.isNaN(points)) continue;
        expect(heightOf(text, inches(w), points)).toBeLessThanOrEqual(inches(h) + 0.01);
      }
    }
  });

  it('have tables with a head, charts with words for those who do not see them, and shapes with numbers of their own', async () => {
    const all = await slides();
    expect(all.some((xml) => xml.includes('<a:tblPr/>'))).toBe(false);
    expect(all.join()).toContain('<a:tblPr firstRow="1"/>');
    expect(all.join()).toContain(
      'descr="Frågor per kvartal (frågor). Kvartal 1: 12, Kvartal 2: 18, Kvartal 3: skyddat, Kvartal 4: 25."',
    );
    for (const xml of all) {
      const numbers = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map((match) => match[1]);
      expect(new Set(numbers).size).toBe(numbers.length);
    }
  });

  it('leave a gap in the chart and in its sheet for what is protected', async () => {
    const files = await unzipped(await renderSlides(report));
    const chart = [...files].find(
      ([name, xml]) => /charts\/chart\d+\.xml$/.test(name) && xml.includes('Kvartal 3'),
    )?.[1];
    expect(chart).toContain('Kvartal 3 (skyddat)');
    expect(chart).not.toContain('<c:v></c:v>');
    expect(chart).toContain('<c:ptCount val="4"/>');
  });

  it('are the same each time', async () => {
    const [one, two] = [await renderSlides(report), await renderSlides(report)];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });
});

describe('text on a slide', () => {
  it('fits its box, or is cut with three dots', () => {
    const box = { w: 3, h: 0.6 };
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const { text: shown, points } = fitted(text, box, [20, 14, 10]);
        return heightOf(shown, box.w, points) <= box.h && (shown === text || shown.endsWith('…'));
      }),
    );
  });

  it('keeps every row of a table, on as many slides as it takes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 300 }), { minLength: 1, maxLength: 40 }), (texts) => {
        const room = { w: 12, h: 4 };
        const table = {
          caption: 'T',
          columns: [
            { label: 'A', kind: 'text' as const },
            { label: 'B', kind: 'number' as const },
          ],
          rows: texts.map((text, at) => [text, at]),
        };
        const pieces = slideTables(table, 'sv', room);
        const fit = pieces.every(({ heights }) => heights.reduce((sum, height) => sum + height, 0) <= room.h);
        return (
          fit &&
          pieces.flatMap(({ rows }) => rows.map(([, number]) => number)).join() === texts.map((_, at) => at).join()
        );
      }),
    );
  });
});
