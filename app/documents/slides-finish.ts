import type { PlainReport } from './report-plain.ts';
import { rewriteZip } from './zip-file.ts';

/**
 * What the library leaves undone: heads of tables that a screen reader knows as heads, names of its own for every shape
 * of a slide, gaps instead of empty numbers, the reader's language, charts numbered from one, a list of contents that
 * names only what is there, and the report's day instead of today.
 */
export function finishedSlides(file: Uint8Array, { language, date }: PlainReport): Uint8Array {
  const lang = language === 'sv' ? 'sv-SE' : 'en-GB';
  const day = `${date}T12:00:00Z`;
  return rewriteZip(file, (entries) => {
    const names = new Set(entries.map(({ name }) => `/${name}`));
    const charts = entries.flatMap(({ name }) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? []);
    const inOrder = charts.toSorted((a, b) => Number(a) - Number(b));
    const renumbered = (text: string): string =>
      text.replace(
        /(charts\/chart|charts\/_rels\/chart|Microsoft_Excel_Worksheet)(\d+)(?=\.)/g,
        (_, before, number) => {
          const place = inOrder.indexOf(number);
          return `${before}${place < 0 ? number : place + 1}`;
        },
      );
    return entries.map(({ name, content }) => {
      if (name.endsWith('.xlsx')) return { name: renumbered(name), content: finishedSheet(content, day) };
      if (!/\.(?:xml|rels)$/.test(name)) return { name, content };
      const xml = renumbered(content.toString('utf8'));
      const isContents = name === '[Content_Types].xml' || name.endsWith('.rels');
      const finished = isContents ? withoutMissing(xml, names, renumbered) : finishedPart(xml, lang, day);
      return {
        name: renumbered(name),
        content: Buffer.from(name.startsWith('ppt/slides/slide') ? withOwnNumbers(finished) : finished),
      };
    });
  });
}

function finishedPart(xml: string, lang: string, day: string): string {
  return xml
    .replaceAll(' altLang="en-US"', '')
    .replaceAll('lang="en-US"', `lang="${lang}"`)
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
    .replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}`);
}

function withoutMissing(xml: string, names: ReadonlySet<string>, renumbered: (text: string) => string): string {
  const there = new Set([...names].map(renumbered));
  return xml.replace(/<Override PartName="([^"]*)"[^>]*\/>/g, (whole, name: string) => (there.has(name) ? whole : ''));
}

function finishedSheet(sheet: Buffer, day: string): Uint8Array {
  return rewriteZip(sheet, (entries) =>
    entries.map(({ name, content }) => ({
      name,
      content: name.endsWith('.xml')
        ? Buffer.from(
            content
              .toString('utf8')
              .replace(/(<c r="[A-Z]+\d+")><v><\/v><\/c>/g, '$1/>')
              .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}`),
          )
        : content,
    })),
  );
}

/** Two shapes of a slide with the same number make PowerPoint offer to repair the file. */
function withOwnNumbers(xml: string): string {
  let last = 0;
  return xml.replace(/(<p:cNvPr id=")\d+(")/g, (_, before: string, after: string) => {
    last += 1;
    return `${before}${last}${after}`;
  });
}
