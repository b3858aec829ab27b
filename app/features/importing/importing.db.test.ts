import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids, type Persona } from '../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { addDays } from '../../kernel/clock.ts';
import type { RawInput } from '../../kernel/form.ts';
import { type Outcome, runCommand } from '../../kernel/run.ts';
import { caseView } from '../cases/case-page/case-view.ts';
import { importFile } from './import-file.ts';
import { purgeLists } from './purge-lists.ts';
import { type ImportView, importsView, importView } from './views.ts';

let house: TestHouse;
let sheet: Uint8Array;
beforeAll(async () => {
  house = await testHouse();
  sheet = await readFile(new URL('./reading/testdata/lotsarenden-2016.xlsx', import.meta.url));
});
afterAll(() => house?.close());

async function run(who: Persona, name: string, input: RawInput): Promise<Outcome<unknown>> {
  const command = house.house.commands.get(name);
  if (!command) throw new Error(name);
  return runCommand(house.house, await house.person(who), command, input);
}

async function done<Result = { id: string }>(who: Persona, name: string, input: RawInput): Promise<Result> {
  const outcome = await run(who, name, input);
  if (outcome.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(outcome)}`);
  return outcome.result as Result;
}

const fileOf = (content: string | Uint8Array, name = 'lista.csv'): File =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name);
const csv = (...rows: string[]): File =>
  fileOf(['Nr;Datum;Från;Kommun;Ålder;Kön;Ersättning;Fråga;Råd', ...rows].join('\n'));
let serial = 0;
const next = (): number => {
  serial += 1;
  return serial;
};
/** A case that no other test has. */
const row = (date: string, more: { party?: string; need?: string } = {}): string => {
  const serial = next();
  return `${serial};${date};${more.party ?? 'FK'};Heby;34;K;sjukpenning;${more.need ?? `Behöver hjälp att komma vidare, fråga ${serial}`};Boka ett möte`;
};
const upload = (file: File, who: Persona = 'coordinator', groupId: string = ids.groupHeby) =>
  done(who, 'import.upload', { file, groupId });
const view = async (id: string, who: Persona = 'coordinator'): Promise<ImportView> => {
  const found = await house.ask(who, importView, { id });
  if (!found) throw new Error('The import is not there.');
  return found;
};
const casesOf = (id: string) =>
  house.sql<{ id: string; number: string; question: string } & Record<string, unknown>>(
    'select * from guidance_case where import_id = $1 order by number',
    [id],
  );

describe('a list from file to cases', () => {
  it('reads, lets the mapping be changed, imports and can be undone', async () => {
    // Headings of its own, since what is chosen for them is remembered.
    const rows = [row('2019-03-05'), row('2019-04-01', { party: 'Kyrkan' }), row('v 14 2019')];
    const { id } = await upload(
      fileOf(['Nr;Datum;Från;Kommun;Ålder;Kön;Ersättning;Fråga;Vårt råd', ...rows].join('\n')),
    );
    const read = await view(id);
    expect(read.open?.preview.counts).toMatchObject({ cases: 3, perParty: { socialInsuranceAgency: 2, unknown: 1 } });
    expect(read.open?.preview.unread).toMatchObject([{ row: 3, column: 'C', text: 'Kyrkan' }]);

    const spelling = read.open?.preview.spellings.find(({ written }) => written === 'Kyrkan');
    const column = read.open?.preview.columns.find(({ header }) => header === 'Vårt råd');
    await done('coordinator', 'import.map', {
      id,
      values: [{ key: spelling?.key, value: 'municipality' }],
      columns: [{ key: column?.key, meaning: 'other' }],
    });
    const mapped = await view(id);
    expect(mapped.open?.preview.counts.perParty).toEqual({ socialInsuranceAgency: 2, municipality: 1 });
    expect(mapped.open?.preview.unreadCount).toBe(0);

    await done('coordinator', 'import.carryOut', { id });
    const cases = await casesOf(id);
    expect(cases.map(({ number }) => number)).toEqual(['HEB-19-0001', 'HEB-19-0002', 'HEB-19-0003']);
    expect(cases[0]).toMatchObject({
      source: 'officer',
      party: 'socialInsuranceAgency',
      member_id: ids.fk,
      municipality_id: ids.heby,
      asker_account: null,
      age_from: 34,
      sex: 'female',
      income_sources: ['sicknessBenefit'],
      asked_on: '2019-03-05',
      date_precision: 'day',
      need: null,
    });
    expect(cases[0]?.question).toContain('Vårt råd: Boka ett möte');
    // Two municipalities are members: whose case it was is not known.
    expect(cases.map((one) => [one.asked_on, one.date_precision, one.member_id])).toEqual([
      ['2019-03-05', 'day', ids.fk],
      ['2019-04-01', 'day', null],
      ['2019-04-01', 'week', ids.fk],
    ]);

    const after = await view(id);
    expect(after).toMatchObject({
      state: 'carriedOut',
      open: null,
      result: { imported: 3, firstNumber: 'HEB-19-0001' },
    });
    const [kept] = await house.sql('select grids, mapping, preview, result::text as result from import where id = $1', [
      id,
    ]);
    expect(kept).toMatchObject({ grids: null, mapping: null, preview: null });
    expect(String(kept?.result)).not.toContain('Kyrkan');

    await done('coordinator', 'import.undo', { id });
    expect(await casesOf(id)).toEqual([]);
    expect(await view(id)).toMatchObject({ state: 'undone', result: { removed: 3, kept: [] } });
    expect(await run('coordinator', 'import.undo', { id })).toMatchObject({ kind: 'refused' });
  });

  it('shows an imported case with its advice and history to the coordinator', async () => {
    const { id } = await upload(csv(row('2018-01-05')));
    await done('coordinator', 'import.carryOut', { id });
    const [imported] = await casesOf(id);
    const seen = await house.ask('coordinator', caseView, { id: imported?.id ?? '' });
    expect(seen).toMatchObject({ isImported: true, state: 'advised', memberName: 'Försäkringskassan' });
    expect(seen?.advice).toMatchObject([{ version: 1, text: 'Boka ett möte', by: '' }]);
    const page = await house.request('coordinator', 'GET', `/arende/${imported?.id}/historik`);
    expect(await page.text()).toContain('Importerade ur en lista');
  });

  it('imports nothing twice and says what was there before', async () => {
    const rows = [row('2017-02-01'), row('2017-02-02')];
    const first = await upload(csv(...rows));
    await done('coordinator', 'import.carryOut', { id: first.id });
    const second = await upload(csv(...rows, row('2017-02-03')));
    expect((await view(second.id)).open?.known).toBe(2);
    await done('coordinator', 'import.carryOut', { id: second.id });
    const { result } = await view(second.id);
    expect(result?.imported).toBe(1);
    expect(result?.leftOut.map(({ row: at, reason, number }) => [at, reason, number])).toEqual([
      [2, 'duplicate', 'HEB-17-0001'],
      [3, 'duplicate', 'HEB-17-0002'],
    ]);
    const third = await upload(csv(...rows));
    expect(await run('coordinator', 'import.carryOut', { id: third.id })).toMatchObject({ kind: 'refused' });
    // The same two lists at the same time: one of them brings the cases.
    const more = csv(row('2017-05-01'), row('2017-05-02'));
    const both = await Promise.all([upload(more), upload(more)]);
    const outcomes = await Promise.all(both.map(({ id }) => run('coordinator', 'import.carryOut', { id })));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
  });

  it('remembers how the same headings were read', async () => {
    const headings = 'Nr;Datum;Varifrån kom den;Kommun;Fråga;Egen rubrik';
    const list = (...rows: string[]) => fileOf([headings, ...rows].join('\n'), 'annan.csv');
    const line = (text: string) =>
      `1;2015-03-0${(next() % 9) + 1};Kyrkan;Heby;Undrar vart man vänder sig ${next()};${text}`;
    const first = await upload(list(line('Gå dit'), line('Ring')));
    const { open } = await view(first.id);
    const keyOf = (header: string) => open?.preview.columns.find((column) => column.header === header)?.key;
    await done('coordinator', 'import.map', {
      id: first.id,
      columns: [
        { key: keyOf('Egen rubrik'), meaning: 'advice' },
        { key: keyOf('Varifrån kom den'), meaning: 'party' },
      ],
    });
    const church = (await view(first.id)).open?.preview.spellings.find(({ written }) => written === 'Kyrkan');
    await done('coordinator', 'import.map', { id: first.id, values: [{ key: church?.key, value: 'region' }] });
    await done('coordinator', 'import.carryOut', { id: first.id });
    const second = await upload(list(line('Vänta'), line('Skriv')));
    const again = (await view(second.id)).open?.preview;
    expect(again?.columns.find(({ header }) => header === 'Egen rubrik')?.meaning).toBe('advice');
    expect(again?.counts.perParty).toEqual({ region: 2 });
  });

  it('reads rows as cases or leaves them out as it is told', async () => {
    const { id } = await upload(
      csv(row('2014-02-01'), row('2014-02-02'), row('2014-02-03'), ';;;;;;;Sommaruppehåll;', row('2014-08-01')),
    );
    const before = (await view(id)).open?.preview;
    const [only] = before?.sheets ?? [];
    expect(only?.notCases.map(({ row: at }) => at)).toEqual([5]);
    const sheets = [{ sheet: '0', use: 'yes', order: 'dayFirst', leftOut: '2-3' }];
    await done('coordinator', 'import.map', { id, sheets, asCases: ['0:5'] });
    const after = (await view(id)).open?.preview;
    expect(after?.counts.cases).toBe(3);
    expect(after?.sheets[0]).toMatchObject({ leftOut: [2, 3], notCases: [{ row: 5, asCase: true }] });
    expect(after?.undated).toMatchObject([{ row: 5 }]);
    const wrong = await run('coordinator', 'import.map', { id, sheets: [{ ...sheets[0], leftOut: 'Elin' }] });
    expect(wrong).toMatchObject({ kind: 'refused', field: 'sheets.0.leftOut' });
  });
});

describe('any answer to how a list is read', () => {
  it('is carried out or refused, and the list can still be shown', async () => {
    const { id } = await upload(
      csv(row('2005-02-01'), row('2005-02-02', { party: 'Kyrkan' }), ';;;;;;;Sommaruppehåll;', row('2005-08-01')),
    );
    const { open } = await view(id);
    const keys = fc.constantFrom(...(open?.preview.columns ?? []).map(({ key }) => key), '', 'x', '__proto__');
    const spellings = fc.constantFrom(...(open?.preview.spellings ?? []).map(({ key }) => key), '', 'constructor');
    const word = fc.constantFrom(
      'party',
      'party|region',
      'date',
      'need',
      'ignore',
      'other',
      'month',
      'ageAndSex',
      'none',
      'asItIs',
      'region',
      'a+b',
      '__proto__',
      '',
    );
    const answer = fc.record({
      columns: fc.array(fc.record({ key: keys, meaning: word }), { maxLength: 6 }),
      values: fc.array(fc.record({ key: spellings, value: word }), { maxLength: 4 }),
      sheets: fc.array(
        fc.record({
          sheet: fc.constantFrom('0', '1', '-1', 'x', '1e9'),
          use: fc.constantFrom('yes', 'no'),
          order: fc.constantFrom('dayFirst', 'monthFirst'),
          year: fc.constantFrom('', '2005', '16', 'i år'),
          party: fc.constantFrom('', 'region', 'personOrRelative', 'kyrkan'),
          municipality: fc.constantFrom('', 'Heby', 'Sala'),
          leftOut: fc.constantFrom('', '2', '1-9999', '3-4, 2', 'Elin'),
        }),
        { maxLength: 2 },
      ),
      asCases: fc.array(fc.constantFrom('0:4', '0:1', '9:9', 'x', ''), { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(answer, async (input) => {
        const outcome = await run('coordinator', 'import.map', { id, ...input });
        expect(['done', 'refused', 'invalid']).toContain(outcome.kind);
        expect((await house.request('coordinator', 'GET', `/import/${id}`)).status).toBe(200);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what may point somebody out', () => {
  const name = 'Undrar om Kevin Fiktivsson kan börja arbetsträna';
  const number = 'Personen (881113-2383) vill börja arbetsträna';

  it('is decided before anything is imported', async () => {
    const { id } = await upload(
      csv(row('2013-01-07', { need: `${name} ${next()}` }), row('2013-01-08', { need: number }), row('2013-01-09')),
    );
    const slips = (await view(id)).open?.preview.slips ?? [];
    expect(slips.map(({ row: at, type, mayKeep }) => [at, type, mayKeep])).toEqual([
      [2, 'fullName', true],
      [3, 'personalNumber', false],
    ]);
    expect(await run('coordinator', 'import.carryOut', { id })).toMatchObject({ kind: 'refused' });
    const keep = { id, choice: 'keep', reason: 'Det är inget personnummer.' };
    expect(await run('coordinator', 'import.decideSlip', { ...keep, slips: [slips[1]?.key] })).toMatchObject({
      kind: 'refused',
    });
    expect(
      await run('coordinator', 'import.decideSlip', { ...keep, reason: '', slips: [slips[0]?.key] }),
    ).toMatchObject({
      kind: 'refused',
      field: 'reason',
    });
    expect(
      await run('coordinator', 'import.decideSlip', { ...keep, reason: 'Kevin heter så.', slips: [slips[0]?.key] }),
    ).toMatchObject({ kind: 'invalid' });
    await done('coordinator', 'import.decideSlip', { id, choice: 'replace', slips: [slips[0]?.key] });
    await done('coordinator', 'import.decideSlip', { id, choice: 'leaveOut', slips: [slips[1]?.key] });
    await done('coordinator', 'import.carryOut', { id });
    const texts = (await casesOf(id)).map(({ question }) => question);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toMatch(/^Undrar om personen kan börja arbetsträna/);
    expect((await view(id)).result?.leftOut).toMatchObject([{ row: 3, reason: 'slip' }]);
    for (const table of ['audit_line', 'history', 'command_receipt', 'import', 'import_mapping', 'guidance_case']) {
      const [held] = await house.sql<{ held: boolean }>(
        `select exists (select from ${table} t where t::text ~ 'Fiktivsson|881113') as held`,
      );
      expect(held?.held, table).toBe(false);
    }
  });

  it('is let stand with a reason, of which the audit line holds no word of the list', async () => {
    const { id } = await upload(csv(row('2012-01-09', { need: `${name} ${next()}` })));
    const [slip] = (await view(id)).open?.preview.slips ?? [];
    await done('coordinator', 'import.decideSlip', {
      id,
      slips: [slip?.key],
      choice: 'keep',
      reason: 'Namnet på ett projekt.',
    });
    await done('coordinator', 'import.carryOut', { id });
    expect((await casesOf(id))[0]?.question).toContain('Kevin Fiktivsson');
    const lines = await house.sql<{ detail: unknown }>(`select detail from audit_line where object_id = $1`, [id]);
    expect(JSON.stringify(lines)).toContain('Namnet på ett projekt.');
    expect(JSON.stringify(lines)).not.toContain('Kevin');
  });

  it('is not kept in the name of the file or of a sheet', async () => {
    const text = await csv(row('2011-01-07'), row('2011-01-08'), row('')).text();
    const { id } = await upload(fileOf(text, 'Kevin_Fiktivsson.csv'));
    expect((await view(id)).fileName).toBe('lista.csv');
    await done('coordinator', 'import.carryOut', { id });
    expect((await view(id)).result?.leftOut).toEqual([{ sheet: 'lista', row: 4, reason: 'noDate' }]);
    const [held] = await house.sql<{ held: boolean }>(
      `select exists (select from import t where t::text ~ 'Fiktivsson') as held`,
    );
    expect(held?.held).toBe(false);
  });
});

describe('a day in a list', () => {
  it('is when a question was asked from the first year of the act on, and somebody’s birth before it', async () => {
    const { id } = await upload(csv(row('2004-01-12'), row('2012-01-09'), row('1988-11-13')));
    expect((await view(id)).open?.preview.slips).toMatchObject([{ type: 'birthDate', text: '1988-11-13' }]);
  });
});

describe('who reaches a list', () => {
  it('is the coordinators of its group; it looks unknown to everybody else', async () => {
    const { id } = await upload(csv(row('2010-01-07')));
    for (const who of [
      'sisterCoordinator',
      'otherCoordinator',
      'officer',
      'member',
      'chair',
      'office',
      'administrator',
    ] as const) {
      expect(await house.ask(who, importView, { id }), who).toBeNull();
      for (const name of ['import.map', 'import.carryOut', 'import.undo', 'import.discard'])
        expect(await run(who, name, { id }), `${who} ${name}`).toEqual({ kind: 'notFound' });
      expect(await run(who, 'import.decideSlip', { id, slips: ['undecided'], choice: 'replace' }), who).toEqual({
        kind: 'notFound',
      });
      expect(await run(who, 'import.upload', { file: csv(row('2010-01-08')), groupId: ids.groupHeby }), who).toEqual({
        kind: 'notFound',
      });
      expect((await house.request(who, 'GET', `/import/${id}`)).status, who).toBe(404);
    }
    expect((await house.ask('sisterCoordinator', importsView, {}))?.lines).toEqual([]);
    expect((await house.ask('coordinator', importsView, {}))?.lines.map((line) => line.id)).toContain(id);
  });
});

describe('what stays of an import', () => {
  it('keeps cases with which somebody has gone on', async () => {
    const { id } = await upload(csv(row('2016-03-01'), row('2016-03-02')));
    await done('coordinator', 'import.carryOut', { id });
    const [first] = await casesOf(id);
    await done('coordinator', 'case.recordOutcome', { id: first?.id, outcome: 'referralMade' });
    await done('coordinator', 'import.undo', { id });
    expect((await casesOf(id)).map(({ number }) => number)).toEqual([first?.number]);
    const after = await view(id);
    expect(after.result?.kept).toEqual([{ id: first?.id, number: first?.number }]);
    const page = await (await house.request('coordinator', 'GET', `/import/${id}`)).text();
    expect(page).toContain(`1 står kvar, eftersom någon har arbetat vidare med dem: ${first?.number}`);
  });

  it('deletes a list that nobody imports, at once or after 14 days', async () => {
    const thrown = await upload(csv(row('2009-01-07')));
    await done('coordinator', 'import.discard', { id: thrown.id });
    const forgotten = await upload(csv(row('2009-01-08')));
    const start = house.clock.now();
    house.clock.set(new Date(`${addDays('2026-11-16', 13)}T09:00:00Z`));
    await purgeLists(house.house);
    expect((await view(forgotten.id)).state).toBe('open');
    house.clock.set(new Date(`${addDays('2026-11-16', 15)}T09:00:00Z`));
    expect(await purgeLists(house.house)).toBeGreaterThan(0);
    for (const { id } of [thrown, forgotten]) {
      expect(await view(id)).toMatchObject({ state: 'discarded', open: null });
      expect(
        await house.sql('select 1 from import where id = $1 and grids is null and preview is null', [id]),
      ).toHaveLength(1);
      expect(await run('coordinator', 'import.carryOut', { id })).toMatchObject({ kind: 'refused' });
    }
    house.clock.set(start);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['a picture', fileOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'bild.xlsx'), 'kalkylblad'],
    ['an empty file', fileOf('', 'tom.csv'), 'tom'],
    ['half a workbook', fileOf(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'halv.xlsx'), 'skadad'],
    ['a list without cases', fileOf('a;b\n1;2\n', 'x.csv'), 'rubrikrad'],
    [
      'a novel',
      fileOf(
        Array.from({ length: 3000 }, (_, at) => `${at};2016-01-0${(at % 9) + 1};FK;Heby;34;K;sjp;Fråga ${at}`)
          .join('\n')
          .replace(/^/, 'Nr;Datum;Från;Kommun;Ålder;Kön;Ersättning;Fråga\n'),
        'x.csv',
      ),
      '2000',
    ],
  ])('explains %s', async (_, file, word) => {
    const outcome = await run('coordinator', 'import.upload', { file, groupId: ids.groupHeby });
    expect(outcome).toMatchObject({ kind: 'refused', field: 'file' });
    expect(JSON.stringify(outcome)).toContain(word);
  });
});

describe('a coordinator’s own sheet of 70 cases', () => {
  it('comes in whole, each slip replaced, through the function that the demo uses', async () => {
    const imported = await importFile(house.house, await house.person('coordinator'), {
      bytes: sheet,
      fileName: 'lotsarenden-2016.xlsx',
      groupId: ids.groupHeby,
      slips: 'replace',
    });
    if (!imported.ok) throw new Error(imported.why.en);
    expect(imported.result).toMatchObject({
      imported: 70,
      leftOut: [],
      perParty: { municipality: 33, employmentService: 17, region: 13, socialInsuranceAgency: 5, personOrRelative: 2 },
      perMunicipality: { Heby: 62, Tierp: 3, Sala: 3, unknown: 2 },
    });
    const texts = JSON.stringify(await casesOf(imported.id));
    for (const slip of ['Kevin', '881113-2383', '9405132391', 'Exempelgatan', 'Fiktivsson', '070-174', '@example'])
      expect(texts, slip).not.toContain(slip);
    const again = await importFile(house.house, await house.person('coordinator'), {
      bytes: sheet,
      fileName: 'lotsarenden-2016.xlsx',
      groupId: ids.groupHeby,
      slips: 'leaveOut',
    });
    expect(again).toMatchObject({ ok: false });
    const lines = (await house.ask('coordinator', importsView, {}))?.lines ?? [];
    const ofFile = lines.filter(({ fileName }) => fileName === 'lotsarenden-2016.xlsx');
    expect(ofFile.map(({ state }) => state).sort()).toEqual(['carriedOut', 'discarded']);
  });
});
