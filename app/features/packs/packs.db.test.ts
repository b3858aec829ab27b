import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids, type Persona } from '../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { insertCases, type Question, yearOfQuestions } from '../../../test/support/year-of-questions.ts';
import { unzipped } from '../../documents/documents-testdata.ts';
import { insistOnXml, pdfWords, tableRows, unescaped } from '../../documents/reading-testdata.ts';
import type { Report } from '../../documents/report.ts';
import { renderReport, reportFormats } from '../../documents/report-files.ts';
import { inLanguage, saysMore } from '../../documents/report-plain.ts';
import { readSpreadsheet } from '../../documents/spreadsheet.ts';
import { cellText } from '../../documents/tables.ts';
import { paths } from '../../http/paths.ts';
import { makeWaiting } from './job.ts';
import { makePack } from './make.ts';

let house: TestHouse;
const hostile = '=HYPERLINK("http://example.com")<w:t>&amp;</w:t> #panic("x") \u0000\u202e';

beforeAll(async () => {
  house = await testHouse();
  await insertCases(house, yearOfQuestions(2016));
});
afterAll(() => house.close());

const carryOut = (): Promise<number> =>
  makeWaiting(house.house, () => house.features.flatMap((feature) => feature.packSources ?? []));

async function packOf(
  period: string,
  who: Persona = 'chair',
  groupId: string = ids.groupHeby,
): Promise<{ id: string; report: Report }> {
  const { id } = await house.do(who, makePack, { groupId, period });
  await carryOut();
  const [row] = await house.sql<{ content: Report }>('select content from pack where id = $1', [id]);
  if (!row?.content) throw new Error('The pack was not made.');
  return { id, report: row.content };
}

const partNamed = (report: Report, key: string) => report.parts.find((part) => part.key === key);
const messagesOf = (report: Report): string[] =>
  report.parts.flatMap(({ message, paragraphs }) => [message.sv, ...paragraphs.map(({ sv }) => sv)]);

describe('the pack of a year', () => {
  it('says what the numbers say', async () => {
    const { report } = await packOf('2016');
    expect(report.title.sv).toBe('LOKUS Heby, 2016');
    expect(messagesOf(report)).toContain('Frågorna ökade från 12 till 25 mellan första och fjärde kvartalet.');
    expect(messagesOf(report)).toContain('Flest frågor kom från kommunen och Försäkringskassan: 40 procent var.');
    expect(messagesOf(report)).toContain('Alla 70 frågor fick råd. Hur det gick vet vi för 56.');
    const course = partNamed(report, 'course');
    expect(course?.steps.map(({ count }) => count)).toEqual([70, 70, 56, 0, 0, 0, 0, 0]);
    expect(course?.steps[1]?.days).toBe(3);
    // Answers came 40 days after the advice: none in the first weeks, and the last ones in the next year.
    const outcomes = partNamed(report, 'outcome')?.table?.rows.at(-1)?.slice(1);
    const [counted] = await house.sql<{ n: string }>(
      `select count(*) as n from guidance_case where group_id = $1 and outcome is not null
         and outcome_at at time zone 'Europe/Stockholm' >= '2016-01-01' and outcome_at at time zone 'Europe/Stockholm' < '2017-01-01'`,
      [ids.groupHeby],
    );
    const shown = outcomes?.flatMap((cell) => (typeof cell === 'number' ? [cell] : [])) ?? [];
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(Number(counted?.n));
    if (shown.length === 4) expect(shown.reduce((sum, count) => sum + count, 0)).toBe(Number(counted?.n));
    expect(partNamed(report, 'time')?.chart?.points.map(({ value }) => value)).toEqual([12, 15, 18, 25]);
    for (const { source } of report.parts)
      expect(source).toMatchObject({ definition: { sv: expect.stringMatching(/.{20}/) } });
  });

  it('has the same numbers in every kind of file', async () => {
    const { report } = await packOf('2016');
    const plain = inLanguage(report, 'sv');
    const rows = plain.parts
      .filter(saysMore)
      .flatMap(({ table }) => table?.rows.map((row) => row.map((cell) => cellText(cell, 'sv'))) ?? []);
    expect(rows.length).toBeGreaterThan(12);
    const word = tableRows(
      (await unzipped(await renderReport(report, 'sv', 'text'))).get('word/document.xml') ?? '',
      'w',
    );
    const slides = [...(await unzipped(await renderReport(report, 'sv', 'slides')))].flatMap(([name, xml]) =>
      /slides\/slide\d+\.xml$/.test(name) ? tableRows(xml, 'a') : [],
    );
    const grids = await readSpreadsheet(await renderReport(report, 'sv', 'workbook'), 'paket.xlsx');
    if (!Array.isArray(grids)) throw new Error('The workbook cannot be read.');
    const excel = grids.flatMap((grid) => grid.rows.map((row) => row.map((cell) => cell.text)));
    const pdfs = [
      pdfWords(await renderReport(report, 'sv', 'archive')),
      pdfWords(await renderReport(report, 'sv', 'publish')),
    ];
    for (const row of rows) {
      expect(word).toContainEqual(row);
      expect(slides).toContainEqual(row);
      expect(excel).toContainEqual(row);
      for (const pdf of pdfs) expect(pdf.replace(/-/g, '')).toContain(row.join('').replace(/[\s-]/g, ''));
    }
    for (const { text, label } of plain.parts.flatMap((part) => part.figures))
      for (const pdf of pdfs) expect(pdf).toContain(`${label}${text}`.replace(/\s/g, ''));
    const page = await (await house.request('member', 'GET', paths.pack({ id: (await packOf('2016')).id }))).text();
    for (const { message } of plain.parts) expect(unescaped(page)).toContain(message);
  });

  it('protects the same for the chair as for everybody', async () => {
    const few: Question[] = Array.from({ length: 3 }, () => ({ day: '2015-02-02', party: 'region' }));
    const many: Question[] = Array.from({ length: 30 }, (_, at) => ({
      day: `2015-0${(at % 9) + 1}-10`,
      party: 'municipality',
    }));
    await insertCases(house, [...few, ...many]);
    const { report } = await packOf('2015');
    const region = partNamed(report, 'party')?.table?.rows.find(
      ([name]) => typeof name === 'object' && name !== null && 'sv' in name && name.sv === 'Region',
    );
    expect(region?.[1]).toEqual({ hidden: { sv: 'skyddat', en: 'protected' } });
    expect(JSON.stringify(partNamed(report, 'party')?.remarks)).toContain('mindre än 5');
    expect(pdfWords(await renderReport(report, 'sv', 'publish'))).toContain('Regionskyddat');
  });

  it('holds what somebody wrote as text', async () => {
    const obstacle = house.house.newId();
    await house.sql(
      `insert into obstacle (association_id, id, group_id, number, kind, title, parties, observed_at, submitted_at)
       values ($1, $2, $3, 'HEB-H9', 'obstacle', $4, '{region}', '2016-02-01', '2016-03-01')`,
      [ids.association, obstacle, ids.groupHeby, hostile.replace('\u0000', '')],
    );
    const { id, report } = await packOf('2016');
    expect(messagesOf(report).join()).toContain('Ett hinder väntar på beslut');
    for (const format of ['text', 'slides', 'workbook'] as const) {
      const files = await unzipped(await renderReport(report, 'sv', format));
      for (const [name, xml] of files) if (/\.(?:xml|rels)$/.test(name)) insistOnXml(name, xml);
      expect([...files.values()].join()).not.toContain('<f>');
    }
    expect(pdfWords(await renderReport(report, 'sv', 'archive'))).toContain('HEB-H9=HYPERLINK("http://example.com")');
    expect(await (await house.request('chair', 'GET', paths.pack({ id }))).text()).not.toContain('<w:t>');
  });
});

describe('a period with nothing', () => {
  it('gives a pack that says so, in every kind of file', async () => {
    const { id, report } = await packOf('2019');
    expect(messagesOf(report)).toContain('Inga frågor kom in 2019.');
    for (const format of reportFormats)
      expect((await renderReport(report, 'en', format)).byteLength).toBeGreaterThan(1000);
    expect((await house.request('member', 'GET', paths.pack({ id }))).status).toBe(200);
  });

  it('tells few questions from none only in words', async () => {
    await insertCases(house, [{ day: '2018-05-05' }, { day: '2018-06-05' }]);
    const { report } = await packOf('2018');
    expect(messagesOf(report)).toContain('Så få frågor kom in 2018 att antalet inte visas.');
    expect(JSON.stringify(report.parts.map(({ chart, figures }) => [chart, figures]))).not.toMatch(/"value":[12]\b/);
  });
});

describe('making a pack', () => {
  it('is for the group’s coordinator and chair, and the office', async () => {
    const input = { groupId: ids.groupHeby, period: '2014' };
    for (const who of [
      'member',
      'sisterCoordinator',
      'teamWorker',
      'officer',
      'administrator',
      'otherCoordinator',
    ] as const)
      expect((await house.run(who, makePack, input)).kind).toBe('notFound');
    for (const who of ['coordinator', 'chair', 'office'] as const) {
      expect((await house.run(who, makePack, input)).kind).toBe('done');
      await carryOut();
    }
  });

  it('tells of the group it was asked for, and no other', async () => {
    await insertCases(
      house,
      yearOfQuestions(2016).map((one) => ({ ...one, group: ids.groupTierp })),
    );
    const { report } = await packOf('2016', 'office', ids.groupTierp);
    expect(report.title.sv).toBe('LOKUS Tierp, 2016');
    expect(report.parts[0]?.source.n).toBe(70);
    expect(JSON.stringify(report)).not.toContain('HEB-');
  });

  it('takes periods that have ended, and no others', async () => {
    for (const period of ['2026', '2026-Q4', '2099', 'x', '2016-Q5', '2016; drop table pack'])
      expect(await house.run('chair', makePack, { groupId: ids.groupHeby, period })).toMatchObject({
        kind: 'refused',
        field: 'period',
      });
  });

  it('is done once, however many processes there are, and a second click is told', async () => {
    const { id } = await house.do('chair', makePack, { groupId: ids.groupHeby, period: '2013' });
    expect(await house.run('coordinator', makePack, { groupId: ids.groupHeby, period: '2013' })).toMatchObject({
      kind: 'refused',
    });
    const counts = await Promise.all([carryOut(), carryOut(), carryOut()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await house.sql('select 1 from pack where id = $1 and finished_at is not null', [id])).toHaveLength(1);
  });

  it('that fails is marked, and its files are not there', async () => {
    const { id } = await house.do('chair', makePack, { groupId: ids.groupHeby, period: '2012' });
    const broken = { name: 'broken', order: 1, parts: () => Promise.reject(new Error('Broken.')) };
    await expect(makeWaiting(house.house, () => [broken])).rejects.toThrow('Broken.');
    expect(await house.sql('select 1 from pack where id = $1 and failed_at is not null', [id])).toHaveLength(1);
    expect((await house.request('chair', 'GET', paths.packSlides({ id }))).status).toBe(404);
    expect((await house.request('chair', 'GET', paths.pack({ id }))).status).toBe(200);
  });

  it('leaves a snapshot: what comes later changes nothing in it', async () => {
    const { id } = await packOf('2016');
    const before = Buffer.from(await (await house.request('chair', 'GET', paths.packArchive({ id }))).arrayBuffer());
    await insertCases(house, [{ day: '2016-05-05' }]);
    const after = Buffer.from(await (await house.request('chair', 'GET', paths.packArchive({ id }))).arrayBuffer());
    expect(before.subarray(0, 5).toString()).toBe('%PDF-');
    expect(after.equals(before)).toBe(true);
  });
});
