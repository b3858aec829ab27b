import { Workbook } from '@cj-tech-master/excelts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from './spreadsheet.ts';
import { type Grid, limits } from './spreadsheet-grid.ts';
import { makeWorkbook, makeZip, workbookEntries } from './spreadsheet-testdata.ts';

const cell = (address: string, text: string): string => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
const sheet = (...rows: string[]): string =>
  `<sheetData>${rows.map((cells, row) => `<row r="${row + 1}">${cells}</row>`).join('')}</sheetData>`;

async function gridsOf(bytes: Uint8Array, name = 'fil.xlsx'): Promise<Grid[]> {
  const result = await readSpreadsheet(bytes, name);
  if ('problem' in result) throw new Error(result.problem);
  return result;
}

async function problemOf(bytes: Uint8Array, name = 'fil.xlsx'): Promise<string> {
  const result = await readSpreadsheet(bytes, name);
  if (!('problem' in result)) return 'read';
  expect(result.message.sv.length).toBeGreaterThan(5);
  expect(result.message.en.length).toBeGreaterThan(5);
  return result.problem;
}

describe('a workbook', () => {
  it('gives values, texts and kinds as a person sees them', async () => {
    const workbook = new Workbook();
    const plain = workbook.addWorksheet('Ärenden');
    plain.addRow(['Nr', 34, new Date(Date.UTC(2016, 0, 14)), true, null, 'slut  ']);
    plain.getCell('C1').numFmt = 'd/m';
    plain.getCell('A2').value = { richText: [{ text: 'för' }, { text: 'sörjning' }] };
    plain.getCell('B2').value = { text: 'länk', hyperlink: 'https://example.se' };
    plain.getCell('C2').value = { formula: 'B1*2', result: 68 };
    plain.getCell('D2').value = { error: '#REF!' };
    plain.getCell('E2').value = 'kommenterad';
    plain.getCell('E2').note = 'ring först';
    plain.getCell('F2').value = 0.5;
    plain.getCell('F2').numFmt = '0%';
    plain.getColumn(2).hidden = true;
    plain.mergeCells('A3:A4');
    plain.getCell('A3').value = 'två rader';
    workbook.addWorksheet('Dolt').state = 'hidden';
    const [grid, hidden] = await gridsOf(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(grid?.sheet).toBe('Ärenden');
    expect(grid?.rows[0]?.map(({ text, kind }) => [text, kind])).toEqual([
      ['Nr', 'text'],
      ['34', 'number'],
      ['2016-01-14', 'date'],
      ['SANT', 'text'],
      ['', 'empty'],
      ['slut  ', 'text'],
    ]);
    expect(grid?.rows[1]?.map(({ text, kind }) => [text, kind])).toEqual([
      ['försörjning', 'text'],
      ['länk', 'text'],
      ['68', 'formula'],
      ['#REF!', 'error'],
      ['kommenterad', 'text'],
      ['50%', 'number'],
    ]);
    expect(grid?.rows[1]?.[4]?.comment).toBe('ring först');
    expect(grid?.rows[3]?.[0]).toMatchObject({ kind: 'empty', address: 'A4', mergedWith: 'A3' });
    expect(grid?.merges).toEqual([{ top: 2, left: 0, bottom: 3, right: 0 }]);
    expect(grid?.hiddenColumns).toEqual([1]);
    expect(hidden?.hidden).toBe(true);
  });

  it('tells a formula saved without its result from one whose result is an empty text', async () => {
    const without = await gridsOf(makeWorkbook(sheet(`<c r="A1"><f>1+1</f></c>${cell('B1', 'x')}`)));
    expect(without[0]?.rows[0]?.[0]).toMatchObject({ kind: 'formula', missingResult: true, value: null });
    const results = '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>IF(A1=2,"","x")</f><v></v></c>';
    const [grid] = await gridsOf(makeWorkbook(sheet(results)));
    expect(grid?.rows[0]?.[0]).toMatchObject({ value: 2 });
    expect(grid?.rows[0]?.[1]?.missingResult).toBeUndefined();
  });

  it('tells that days are counted from 1904', async () => {
    const [grid] = await gridsOf(makeWorkbook(sheet(cell('A1', 'x')), '<workbookPr date1904="1"/>'));
    expect(grid?.daysFrom1904).toBe(true);
  });

  it('says that it was cut when there is more than the limits allow', async () => {
    const far = `<sheetData><row r="1">${cell('A1', 'x')}${cell('XFD1', 'y')}</row><row r="1048576">${cell('A1048576', 'z')}</row></sheetData>`;
    const [grid] = await gridsOf(makeWorkbook(far));
    expect(grid?.cut).toBe(true);
    expect(grid?.rows).toHaveLength(1);
    expect(grid?.rows[0]).toHaveLength(1);
  });

  it('survives merged ranges that would fill the memory, overlapping or hidden behind a prefix', async () => {
    for (const merges of [
      '<mergeCell ref="A1:XFD1048576"/>',
      '<mergeCell ref="A1:GR20000"/>'.repeat(500),
      "<mergeCell \n ref='A1:XFD1048576'/>",
    ]) {
      const [grid] = await gridsOf(makeWorkbook(`${sheet(cell('A1', 'x'))}<mergeCells>${merges}</mergeCells>`));
      expect(grid?.cut).toBe(true);
      expect(grid?.rows[0]?.[0]?.text).toBe('x');
    }
  });
});

it('knows no entities but the five of XML: no file is read for one, and none grows', async () => {
  const grown = Array.from({ length: 9 }, (_, level) => {
    const one = level === 0 ? 'ha' : `&e${level - 1};`;
    return `<!ENTITY e${level} "${one.repeat(10)}">`;
  });
  const doctype = `<!DOCTYPE worksheet [${grown.join('')}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;
  const cells = cell('A1', 'Råg &amp; vete') + cell('B1', '&file;') + cell('C1', '&e8;');
  const entries = workbookEntries(sheet(cells)).map(({ name, content }) => {
    const isSheet = name === 'xl/worksheets/sheet1.xml';
    return { name, content: isSheet ? String(content).replace('<worksheet', `${doctype}<worksheet`) : content };
  });
  const read = await readSpreadsheet(makeZip(entries), 'fil.xlsx');
  const said = JSON.stringify(read);
  expect(said).not.toContain('root:');
  expect(said.length).toBeLessThan(5_000);
  // One that nobody declared makes the file damaged; XML's own are read.
  expect(await problemOf(makeWorkbook(sheet(cells)))).toBe('damaged');
  expect(JSON.stringify(await gridsOf(makeWorkbook(sheet(cell('A1', 'Råg &amp; &#118;ete')))))).toContain('Råg & vete');
});

describe('a file that cannot be read', () => {
  const good = makeWorkbook(sheet(cell('A1', 'x')));

  it('is told apart by what is wrong with it', async () => {
    expect(await problemOf(new Uint8Array())).toBe('empty');
    expect(await problemOf(new Uint8Array(limits.fileBytes + 1))).toBe('tooLarge');
    expect(await problemOf(makeWorkbook('<sheetData/>'))).toBe('empty');
    expect(await problemOf(good.subarray(0, good.length / 2))).toBe('damaged');
    expect(await problemOf(makeWorkbook('<sheetData><row r="1"><c r="A1"><v>5</v>'))).toBe('damaged');
    expect(await problemOf(makeWorkbook('<a>'.repeat(100_000) + '</a>'.repeat(100_000)))).toBe('damaged');
    expect(await problemOf(makeZip([{ name: 'word/document.xml', content: '<x/>' }]))).toBe('notSpreadsheet');
    expect(await problemOf(makeZip([{ name: 'xl/workbook.bin', content: 'x' }]))).toBe('binaryWorkbook');
    const openDocument = [
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
      { name: 'content.xml', content: '<x/>' },
    ];
    expect(await problemOf(makeZip(openDocument), 'lista.ods')).toBe('openDocument');
    const compound = (stream: string): Uint8Array =>
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(600),
        Buffer.from(stream, 'utf16le'),
      ]);
    expect(await problemOf(compound('EncryptedPackage'))).toBe('encrypted');
    expect(await problemOf(compound('Workbook'), 'gammal.xls')).toBe('oldExcel');
    expect(await problemOf(compound('WordDocument'))).toBe('notSpreadsheet');
    expect(await problemOf(Buffer.from('%PDF-1.7 …'), 'rapport.csv')).toBe('notSpreadsheet');
    expect(await problemOf(Buffer.from('<html><table><tr><td>a</td></tr></table></html>'), 'export.xls')).toBe(
      'notSpreadsheet',
    );
    expect(await problemOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'bild.png')).toBe('notSpreadsheet');
    expect(await problemOf(Buffer.from('Bara en mening utan kolumner.'), 'brev.md')).toBe('notSpreadsheet');
    expect(await problemOf(Buffer.from(' \n \n'), 'tom.csv')).toBe('empty');
  });

  it('is refused before it unpacks to gigabytes, also when it lies about its size', async () => {
    const zeros = new Uint8Array(8 * 1024 * 1024);
    const honest = [
      ...workbookEntries(sheet(cell('A1', 'x'))),
      { name: 'xl/big.bin', content: 'x', declaredSize: 3_000_000_000 },
    ];
    expect(await problemOf(makeZip(honest))).toBe('unpacksTooLarge');
    const lying = [
      ...workbookEntries(sheet(cell('A1', 'x'))),
      { name: 'xl/big.bin', content: zeros, declaredSize: 1000 },
    ];
    expect(await problemOf(makeZip(lying))).toBe('unpacksTooLarge');
  });

  it('never makes the reader throw, wherever a byte is changed or the file ends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), async (at, byte, end) => {
        const broken = Uint8Array.from(good.subarray(0, end));
        if (at < end) broken[at] = byte;
        const result = await readSpreadsheet(broken, 'x.xlsx');
        expect('problem' in result || Array.isArray(result)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('never makes the reader throw, whatever the bytes are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.string(), async (bytes, name) => {
        const result = await readSpreadsheet(bytes, name);
        expect('problem' in result || Array.isArray(result)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a text file with columns', () => {
  const texts = async (bytes: Uint8Array, name = 'ärenden 2019.csv'): Promise<string[][] | undefined> =>
    (await gridsOf(bytes, name))[0]?.rows.map((row) => row.map(({ text }) => text));
  const latin = (text: string): Uint8Array =>
    Uint8Array.from([...text].map((letter) => ({ '–': 0x96, '€': 0x80 })[letter] ?? letter.charCodeAt(0)));
  const wide = (text: string, bigEndian: boolean, mark: boolean): Uint8Array => {
    const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
    return bigEndian ? bytes.swap16() : bytes;
  };
  const content = 'Från;Ålder\r\nFörsäkringskassan;25–30\r\n';
  const expected = [
    ['Från', 'Ålder'],
    ['Försäkringskassan', '25–30'],
  ];

  it('is read in every encoding that spreadsheets write', async () => {
    expect(await texts(Buffer.from(content))).toEqual(expected);
    expect(await texts(Buffer.from(`\ufeff${content}`))).toEqual(expected);
    expect(await texts(latin(content))).toEqual(expected);
    for (const bigEndian of [false, true]) {
      expect(await texts(wide(content, bigEndian, true))).toEqual(expected);
      expect(await texts(wide(content, bigEndian, false))).toEqual(expected);
    }
  });

  it('is read with every separator, also where the texts hold the others', async () => {
    for (const separator of [';', ',', '\t', '|']) {
      const lines =
        ['Nr', 'Fråga', 'Råd'].join(separator) +
        ['\n1', '"ring; gärna, idag | nu"', '"AF\toch FK"'].join(separator) +
        ['\n2', 'a', 'b'].join(separator);
      expect(await texts(Buffer.from(lines))).toEqual([
        ['Nr', 'Fråga', 'Råd'],
        ['1', 'ring; gärna, idag | nu', 'AF\toch FK'],
        ['2', 'a', 'b'],
      ]);
    }
    expect(await texts(Buffer.from('sep=,\r\na;b,c\r\n'))).toEqual([['a;b', 'c']]);
  });

  it('keeps line breaks and quotes inside quotes, and reads on after a quote that is never closed', async () => {
    expect(await texts(Buffer.from('a;b\r\n"två\r\nrader";"sa ""nej"""\r\n'))).toEqual([
      ['a', 'b'],
      ['två\nrader', 'sa "nej"'],
    ]);
    expect(await texts(Buffer.from('a;b\n1;"öppen\n2;c\n'))).toEqual([
      ['a', 'b'],
      ['1', '"öppen'],
      ['2', 'c'],
    ]);
    expect(await texts(Buffer.from('nr;text\n="007";x\n'))).toEqual([
      ['nr', 'text'],
      ['007', 'x'],
    ]);
  });

  it('takes its sheet name from the file name, and is cut at the limits', async () => {
    const rows = `nr;text\n${'1;x\n'.repeat(limits.rows + 5)}`;
    const [grid] = await gridsOf(Buffer.from(rows), 'lotsar 2019.v2.csv');
    expect(grid).toMatchObject({ sheet: 'lotsar 2019.v2', cut: true });
    expect(grid?.rows).toHaveLength(limits.rows);
    const [broad] = await gridsOf(Buffer.from(`${'x;'.repeat(limits.columns + 3)}y\n`.repeat(3)));
    expect(broad).toMatchObject({ cut: true });
    expect(broad?.rows[0]).toHaveLength(limits.columns);
  });

  it('gives back what was written, for any texts', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((value) => !/[^\P{Cc}\n\t]/u.test(value));
    const table = fc.array(fc.tuple(text, text, text), { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const quoted = rows
          .map((row) => ['start', ...row, 'slut'].map((value) => `"${value.replaceAll('"', '""')}"`).join(';'))
          .join('\r\n');
        const read = await readSpreadsheet(Buffer.from(quoted), 'x.csv');
        const values =
          'problem' in read ? read.problem : read[0]?.rows.map((row) => row.map(({ value }) => value ?? ''));
        const blank = (value: string): string =>
          value.trim() === '' ? '' : /^="[^"]*"$/.test(value) ? value.slice(2, -1) : value;
        expect(values).toEqual(rows.map((row) => ['start', ...row.map(blank), 'slut']));
      }),
    );
  });
});
