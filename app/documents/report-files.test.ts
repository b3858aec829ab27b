import { describe, expect, it } from 'vitest';
import { unzipped } from './documents-testdata.ts';
import { renderExcel } from './excel.ts';
import { renderPdf } from './pdf.ts';
import { plainText } from './plain-text.ts';
import { insistOnXml, pdfWords, tableRows, unescaped } from './reading-testdata.ts';
import { reportDocument, reportWorkbook } from './report-document.ts';
import { inLanguage, type PlainPart, type PlainReport } from './report-plain.ts';
import { emptyPart, sampleReport } from './report-testdata.ts';
import { renderSlides } from './slides.ts';
import { readSpreadsheet } from './spreadsheet.ts';
import { cellText } from './tables.ts';
import { renderWord } from './word.ts';

const report = inLanguage(sampleReport, 'sv');
/** Texts of people are cut on slides and broken in a PDF; those of the numbers are not. */
const short = (text: string): boolean => text.length < 40;
const shortRows = ({ table }: PlainPart): string[][] =>
  (table?.rows ?? [])
    .map((row) => row.map((value) => cellText(value, report.language)))
    .filter((row) => row.every((cell) => short(cell) && cell !== ''));

const gridsOf = async (from: PlainReport) => {
  const grids = await readSpreadsheet(await renderExcel(reportWorkbook(from)), 'underlag.xlsx');
  if (!Array.isArray(grids)) throw new Error(JSON.stringify(grids));
  return grids.map((grid) => ({ sheet: grid.sheet, rows: grid.rows.map((row) => row.map((cell) => cell.text)) }));
};
const slidesOf = async (from: PlainReport) => {
  const files = await unzipped(await renderSlides(from));
  const numbered = [...files]
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .sort(([a], [b]) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]));
  return { files, slides: numbered.map(([, xml]) => xml) };
};
const wordOf = async (from: PlainReport) => {
  const files = await unzipped(await renderWord(reportDocument(from)));
  return { files, body: files.get('word/document.xml') ?? '' };
};

describe('a report has the same numbers in every kind of file', () => {
  it('in tables', async () => {
    const expected = report.parts.flatMap(shortRows);
    expect(expected).toHaveLength(5);
    const word = tableRows((await wordOf(report)).body, 'w');
    const slides = (await slidesOf(report)).slides.flatMap((slide) => tableRows(slide, 'a'));
    const excel = (await gridsOf(report)).flatMap((grid) => grid.rows);
    const pdf = pdfWords(await renderPdf(reportDocument(report), { standard: 'ua-1' }));
    for (const row of expected) {
      expect(word).toContainEqual(row);
      expect(slides).toContainEqual(row);
      expect(pdf).toContain(row.join('').replace(/\s/g, ''));
      const neutral = row.map((cell) => (/^[=+\-@]/.test(cell) ? `'${cell}` : cell));
      expect(excel).toContainEqual(neutral);
    }
  });

  it('in key figures, each with its definition, period and n', async () => {
    const { body } = await wordOf(report);
    const { slides, files } = await slidesOf(report);
    const texts = [body, ...slides, ...[...files].flatMap(([name, xml]) => (name.includes('notesSlide') ? [xml] : []))];
    const said = unescaped(texts.join('\n').replace(/<[^>]*>/g, ''));
    const pdf = pdfWords(await renderPdf(reportDocument(report), { standard: 'a-2a' }));
    const sheet = (await gridsOf(report))[0]?.rows ?? [];
    expect(sheet[0]).toEqual(['Del', 'Mått', 'Värde', 'Enhet', 'Så räknar vi', 'Från', 'Till', 'Räknat på (n)']);
    const figures = report.parts.flatMap((part) => part.figures.map((figure) => ({ part, figure })));
    expect(sheet.slice(1)).toEqual(
      figures.map(({ part, figure: { label, value, unit, source } }) =>
        [part.topic, label, value, unit, source.definition, source.from, source.to, source.n].map((cell) =>
          String(cell ?? ''),
        ),
      ),
    );
    for (const { figure } of figures) {
      for (const text of [figure.text, figure.source.definition, figure.source.period, figure.source.nText])
        expect(said).toContain(text);
      expect(pdf).toContain(`${figure.label}${figure.text}`.replace(/\s/g, ''));
      expect(pdf.replace(/-/g, '')).toContain(figure.source.definition.replace(/[\s-]/g, ''));
      expect(pdf).toContain(figure.source.nText.replace(/\s/g, ''));
    }
  });

  it('in charts and on the fairway', async () => {
    const pdf = pdfWords(await renderPdf(reportDocument(report), { standard: 'ua-1' }));
    const { body } = await wordOf(report);
    const { files, slides } = await slidesOf(report);
    const charts = [...files].flatMap(([name, xml]) => (/^ppt\/charts\/chart\d+\.xml$/.test(name) ? [xml] : []));
    const valuesOf = (xml: string): number[] =>
      [...(/<c:val>[\s\S]*<\/c:val>/.exec(xml)?.[0] ?? '').matchAll(/<c:v>([^<]*)<\/c:v>/g)].map((match) =>
        Number(match[1]),
      );
    const expected = report.parts.flatMap(({ chart }) => (chart ? [chart] : []));
    expect(charts).toHaveLength(expected.length);
    for (const chart of expected) {
      const values = chart.points.flatMap(({ value }) => (value === null ? [] : [value]));
      expect(charts.map((xml) => valuesOf(xml).toSorted().join())).toContain(values.toSorted().join());
      for (const { label, text } of chart.points.filter((point) => short(point.label))) {
        expect(tableRows(body, 'w').map((row) => row.slice(0, 2))).toContainEqual([label, text]);
        expect(pdf).toContain(text);
      }
    }
    for (const { name, figure, note } of report.parts.flatMap((part) => part.steps)) {
      expect(pdf).toContain(`${name}${figure}${note}`.replace(/\s/g, ''));
      expect(slides.join()).toContain(`<a:t>${figure}</a:t>`);
      expect(tableRows(body, 'w')).toContainEqual([name, figure, note || '–']);
    }
  });

  it('in English too', async () => {
    const english = inLanguage(sampleReport, 'en');
    const { body } = await wordOf(english);
    expect(body).toContain('How we count');
    expect(body).toContain('2.5 days');
    expect(body).not.toContain('Så räknar vi');
    expect((await slidesOf(english)).slides[1]).toContain('lang="en-GB"');
  });
});

describe('what somebody wrote', () => {
  it('cannot run, and breaks no file', async () => {
    for (const files of [
      (await slidesOf(report)).files,
      (await wordOf(report)).files,
      await unzipped(await renderExcel(reportWorkbook(report))),
    ]) {
      const types = files.get('[Content_Types].xml') ?? '';
      for (const [name, content] of files) {
        if (!/\.(?:xml|rels)$/.test(name)) continue;
        insistOnXml(name, content);
        expect(content).not.toMatch(/<f>|<a:hlinkClick|<w:hyperlink|TargetMode="External"/);
        if (name !== '[Content_Types].xml' && name.endsWith('.xml'))
          expect(types.includes(`/${name}"`) || types.includes('Extension="xml"')).toBe(true);
      }
    }
    const cells = (await gridsOf(report)).flatMap((grid) => grid.rows.flat());
    expect(cells.filter((cell) => /^[=+@\t\r]/.test(cell) || /^-[^\d]/.test(cell) || /^-\d+[^\d]/.test(cell))).toEqual(
      [],
    );
    expect(cells.some((cell) => cell.startsWith("'=cmd"))).toBe(true);
  });

  it('loses control characters and halves of characters, and nothing else', () => {
    expect(plainText('a\u0000b\u0007c\ud800d\u202ee\r\nf\tg ”åäö” 𝄞\u009f')).toBe('abcde\nf\tg ”åäö” 𝄞');
  });
});

describe('a report of nothing', () => {
  it('is a report that says so', async () => {
    const nothing = inLanguage({ ...sampleReport, parts: [emptyPart] }, 'sv');
    expect(pdfWords(await renderPdf(reportDocument(nothing), { standard: 'a-2a' }))).toContain('Ingafrågorkomin.');
    expect((await wordOf(nothing)).body).toContain('Inga frågor kom in.');
    expect((await slidesOf(nothing)).slides).toHaveLength(3);
    expect((await gridsOf(nothing)).map((grid) => grid.sheet)).toEqual(['Nyckeltal', 'Om filen']);
  });
});
