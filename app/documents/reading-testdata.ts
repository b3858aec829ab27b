import { inflateSync } from 'node:zlib';

/** Reads our own files back as somebody else's program would, to compare what stands in them. */

/** Throws when the XML is not well-formed: every element closed in order, every reference known, no control characters. */
export function insistOnXml(name: string, xml: string): void {
  const open: string[] = [];
  const fail = (why: string): never => {
    throw new Error(`${name}: ${why}`);
  };
  for (const [tag, text] of tokensOf(xml)) {
    if (/(?![\t\n\r])\p{Cc}|\p{Cs}|\ufffe|\uffff/u.test(tag + text)) fail('a character that XML does not know');
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(tag + text)) fail(`a bare & in ${tag}${text}`);
    if (tag === '' || tag.startsWith('<?') || tag.startsWith('<!')) continue;
    const named = /^<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>$/.exec(tag);
    if (!named) fail(`not a tag: ${tag}`);
    const [, closes, element = '', attributes = '', empty] = named ?? [];
    const names = [...attributes.matchAll(/([\w:.-]+)\s*=/g)].map((match) => match[1]);
    if (new Set(names).size !== names.length) fail(`an attribute twice in ${tag}`);
    if (closes && open.pop() !== element) fail(`</${element}> closes another element`);
    if (!closes && !empty) open.push(element);
  }
  if (open.length > 0) fail(`<${open.at(-1)}> is never closed`);
}

function* tokensOf(xml: string): Generator<[tag: string, text: string]> {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start < 0) return yield ['', xml.slice(at)];
    const end = xml.indexOf('>', start);
    if (end < 0) throw new Error('A tag has no end.');
    yield [xml.slice(start, end + 1), xml.slice(at, start)];
    at = end + 1;
  }
}

export function unescaped(xml: string): string {
  const known: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return xml.replace(/&(\w+);/g, (whole, name: string) => known[name] ?? whole);
}

/** The cells of every table, row by row, of Word (`w`) or of a slide (`a`). */
export function tableRows(xml: string, prefix: 'w' | 'a'): string[][] {
  const within = (text: string, name: string): string[] =>
    [...text.matchAll(new RegExp(`<${prefix}:${name}(?: [^>]*)?>([\\s\\S]*?)</${prefix}:${name}>`, 'g'))].map(
      (match) => match[1] ?? '',
    );
  return within(xml, 'tr').map((row) => within(row, 'tc').map((cell) => unescaped(within(cell, 't').join(''))));
}

/** All text of a PDF in the order in which it is drawn, without spaces: those are often only gaps between words. */
export function pdfWords(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = new Map(
    [...raw.matchAll(/(?:^|\n)(\d+) 0 obj\r?\n([\s\S]*?)\r?\nendobj/g)].map((match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  );
  const streamOf = (id: string | undefined): string => {
    const object = objects.get(id ?? '') ?? '';
    // By its length: packed bytes may end like a line.
    const begin = /stream\r?\n/.exec(object);
    const start = (begin?.index ?? 0) + (begin?.[0].length ?? 0);
    const content = object.slice(start, start + Number(/\/Length (\d+)/.exec(object)?.[1] ?? 0));
    return object.includes('/FlateDecode') ? inflateSync(Buffer.from(content, 'latin1')).toString('latin1') : content;
  };
  const lettersOf = (font: string): Map<number, string> =>
    lettersIn(streamOf(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1]));
  let words = '';
  for (const object of objects.values()) {
    if (!/\/Type \/Page\b/.test(object)) continue;
    const fonts = new Map(
      [...(/\/Font <<([\s\S]*?)>>/.exec(object)?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)].map((match) => [
        match[1],
        lettersOf(match[2] ?? ''),
      ]),
    );
    let letters: Map<number, string> | undefined;
    const content = streamOf(/\/Contents (\d+) 0 R/.exec(object)?.[1]);
    for (const match of content.matchAll(/\/(\w+) [\d.]+ Tf|\(((?:\\[\s\S]|[^\\)])*)\)/g)) {
      if (match[1]) letters = fonts.get(match[1]);
      else words += decoded(match[2] ?? '', letters);
    }
  }
  // A hyphen at the end of a line and one inside a word are the same mark on paper.
  return words.replace(/\s/g, '').replace(/\u00ad/g, '-');
}

function lettersIn(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of block.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g))
      letters.set(Number.parseInt(code, 16), Buffer.from(text, 'hex').swap16().toString('utf16le'));
  return letters;
}

const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function decoded(literal: string, letters: Map<number, string> | undefined): string {
  const bytes: number[] = [];
  for (const [, octal, letter, plain] of literal.matchAll(/\\([0-7]{1,3})|\\([\s\S])|([^\\])/g)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else if (letter !== undefined) bytes.push(escapes[letter] ?? letter.charCodeAt(0));
    else if (plain !== undefined) bytes.push(plain.charCodeAt(0));
  }
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += letters?.get((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)) ?? '';
  return text;
}
