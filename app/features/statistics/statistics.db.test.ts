import { HtmlValidate } from 'html-validate';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ids, type Persona } from '../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { outcomes, smallSteps } from './kinds.ts';
import { overview } from './read.ts';

let t: TestHouse;
let get: (who: Persona | null, path: string, headers?: Record<string, string>) => Promise<Response>;
let number = 0;

interface Arranged {
  asked: string;
  party?: string | null;
  group?: string;
  association?: string;
  source?: string;
  imported?: boolean;
  advised?: string;
  reopened?: string;
  due?: string;
  outcome?: string;
  outcomeAt?: string;
  steps?: string[];
  basicsReason?: string;
  withdrawn?: boolean;
}

/** A case as it stands in the database, past the commands, so that the counts alone are tested. */
async function arrange(one: Arranged): Promise<void> {
  number += 1;
  const id = `70000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  const association = one.association ?? ids.association;
  await t.sql(
    `insert into guidance_case (association_id, id, number, group_id, source, party, question, asked_at, asked_on, import_id,
       advised_at, reopened_at, answer_due, outcome, outcome_at, basics_reason, withdrawn_at)
     values ($1, $2, $3, $4, $5, $6, 'x', $7::date, $7::date, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      association,
      id,
      `T-${number}`,
      one.group ?? ids.groupHeby,
      one.source ?? 'officer',
      one.party === undefined ? 'municipality' : one.party,
      one.asked,
      one.imported ? '80000000-0000-7000-8000-000000000001' : null,
      one.advised ?? null,
      one.reopened ?? null,
      one.due ?? null,
      one.outcome ?? null,
      one.outcome ? (one.outcomeAt ?? '2026-11-01') : null,
      one.basicsReason ?? null,
      one.withdrawn ? '2026-11-01' : null,
    ],
  );
  for (const step of one.steps ?? []) {
    await t.sql('insert into case_step (association_id, case_id, step, at) values ($1, $2, $3, now())', [
      association,
      id,
      step,
    ]);
  }
}

beforeAll(async () => {
  t = await testHouse();
  get = (who, path, headers = {}) => t.request(who, 'GET', path, undefined, headers);
  // Heby 2016, imported: 70 in the year, the last of them on the nineteenth of December.
  for (let month = 1; month <= 12; month += 1) {
    const day = `2016-${String(month).padStart(2, '0')}-19`;
    for (let count = 0; count < (month <= 10 ? 6 : 5); count += 1)
      await arrange({ asked: day, imported: true, party: count === 0 ? null : 'socialInsuranceAgency' });
  }
  await arrange({ asked: '2015-12-31', imported: true });
  await arrange({ asked: '2017-01-01', imported: true });
  // The present: asked in Farled.
  await arrange({
    asked: '2026-10-01',
    advised: '2026-10-03',
    outcome: 'rightServiceStarted',
    steps: ['travelsAlone'],
  });
  await arrange({ asked: '2026-10-02', advised: '2026-10-12', outcome: 'rightServiceStarted' });
  await arrange({ asked: '2026-01-10', advised: '2026-10-09', reopened: '2026-10-05', basicsReason: 'y' });
  await arrange({ asked: '2026-11-01', party: 'employmentService', due: '2026-11-08' });
  await arrange({ asked: '2026-11-02', source: 'personOrRelative', party: null, due: '2026-11-30' });
  await arrange({ asked: '2026-11-03', withdrawn: true });
  // A sister group, and another association: never counted here.
  for (let count = 0; count < 6; count += 1)
    await arrange({
      asked: '2026-08-01',
      group: ids.groupTierp,
      party: 'region',
      outcome: 'referralMade',
      outcomeAt: '2026-09-30T21:59:00Z',
      steps: ['travelsAlone'],
    });
  for (let count = 0; count < 2; count += 1)
    await arrange({
      asked: '2026-08-02',
      group: ids.groupTierp,
      party: 'region',
      outcome: 'rightServiceStarted',
      outcomeAt: '2026-07-01T00:00:00+02:00',
    });
  // A minute after the quarter has ended in Sweden.
  await arrange({
    asked: '2026-08-03',
    group: ids.groupTierp,
    party: 'region',
    outcome: 'referralMade',
    outcomeAt: '2026-09-30T22:01:00Z',
  });
  await arrange({ asked: '2026-10-01', group: ids.groupElsewhere, association: ids.other });
});
afterAll(() => t.close());

const year = { from: '2016-01-01', to: '2016-12-31' };

describe('the figures', () => {
  test('of Heby 2016 are 70, in their own months, also up to the nineteenth of December', async () => {
    const view = await t.ask('coordinator', overview, year);
    expect(view?.total.asked).toBe(70);
    expect(view?.months.map(({ figures }) => figures.asked)).toEqual([6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 5, 5]);
    expect(view?.origins.map(({ key, figures }) => [key, figures.asked])).toEqual([
      ['municipality', 0],
      ['employmentService', 0],
      ['socialInsuranceAgency', 58],
      ['region', 0],
      ['unknown', 12],
    ]);
    expect((await t.ask('coordinator', overview, { ...year, to: '2016-12-19' }))?.total.asked).toBe(70);
    expect((await t.ask('coordinator', overview, { ...year, to: '2016-12-18' }))?.total.asked).toBe(65);
  });

  test('of the last twelve months hold what was asked here, and not what was withdrawn', async () => {
    const view = await t.ask('coordinator', overview, {});
    expect(view?.period).toEqual({ from: '2025-12-01', to: '2026-11-16' });
    const { responseDays, ...counts } = view?.total ?? { responseDays: [] };
    expect(counts).toEqual({ asked: 5, advised: 3, withOutcome: 2, basicsKnown: 4, basicsMissing: 1, late: 1 });
    // A reopened question counts from the day it was reopened.
    expect([...responseDays].sort((a, b) => a - b)).toEqual([2, 4, 10]);
  });

  test('can be chosen for each year in which there was a question that counts, and for this one', async () => {
    const years = async (who: 'coordinator' | 'sisterCoordinator') => (await t.ask(who, overview, {}))?.years;
    expect(await years('coordinator')).toEqual([2026, 2017, 2016, 2015]);
    expect(await years('sisterCoordinator')).toEqual([2026]);
    const moved = await t.sql<{ id: string }>(
      `update guidance_case set asked_on = '2019-12-31' where id in (select id from guidance_case
         where group_id = $1 and asked_on between '2016-01-01' and '2016-12-31' order by id limit 1) returning id`,
      [ids.groupHeby],
    );
    expect(await years('coordinator')).toEqual([2026, 2019, 2017, 2016, 2015]);
    await t.sql(`update guidance_case set withdrawn_at = now() where id = $1`, [moved[0]?.id]);
    expect(await years('coordinator')).toEqual([2026, 2017, 2016, 2015]);
    await t.sql(`update guidance_case set withdrawn_at = null, asked_on = asked_at::date where id = $1`, [
      moved[0]?.id,
    ]);
  });

  test('say nothing of the basics of an imported list', async () => {
    expect((await t.ask('coordinator', overview, year))?.total.basicsKnown).toBe(0);
  });

  test('are the same for everybody inside the group, and for nobody else', async () => {
    for (const who of ['coordinator', 'member', 'chair', 'teamWorker'] as const)
      expect((await t.ask(who, overview, year))?.total.asked, who).toBe(70);
    for (const who of ['sisterCoordinator', 'sisterMember', 'otherCoordinator'] as const)
      expect((await t.ask(who, overview, year))?.total.asked, who).toBe(0);
    for (const who of ['officer', 'manager', 'office', 'board', 'administrator', 'otherOfficer'] as const)
      expect(await t.ask(who, overview, year), who).toBeNull();
  });

  test('count nothing of other groups with the first wall torn down', async () => {
    const person = await t.person('officer');
    const context = {
      accountId: person.accountId,
      associationId: person.associationId,
      caseId: null,
      today: '2026-11-16',
    };
    const counted = [`case_counts('1900-01-01', '2100-01-01')`, `case_outcome_counts('1900-01-01', '2100-01-01')`];
    for (const call of [...counted, 'case_years()']) {
      const rows = await t.database.asActor(context, (tx) => sql.raw(`select * from ${call}`).execute(tx));
      expect(rows.rows).toEqual([]);
    }
  });

  test('of what became of people are exact for whoever reads the questions', async () => {
    const own = await t.ask('coordinator', overview, {});
    expect(own?.exact?.outcomes.find(({ key }) => key === 'rightServiceStarted')?.count).toBe(2);
    expect(own?.exact?.steps.find(({ key }) => key === 'travelsAlone')?.count).toBe(1);
    expect(own?.quarters).toEqual([]);
  });

  test('of what became of people are for the others only of quarters that have ended, and protected', async () => {
    const member = await t.ask('member', overview, {});
    expect(member?.exact).toBeNull();
    expect(member?.quarters[0]?.columns.map(({ quarter, total }) => [quarter.from, total])).toEqual([
      ['2026-01-01', 0],
      ['2026-04-01', 0],
      ['2026-07-01', 0],
    ]);
    const columns = (await t.ask('sisterMember', overview, {}))?.quarters[0]?.columns;
    const [last] = columns?.slice(-1) ?? [];
    expect(last?.total).toBe(8);
    const shown = Object.fromEntries(outcomes.map((outcome, row) => [outcome, last?.outcomes[row]]));
    expect(shown).toMatchObject({ referralMade: null, rightServiceStarted: null });
    expect(Object.values(shown).filter((count) => count === 0)).toHaveLength(outcomes.length - 2);
    // Six of eight took the step: two did not, and they are few.
    expect(last?.steps[smallSteps.indexOf('travelsAlone')]).toBeNull();
    expect(JSON.stringify(await t.ask('sisterMember', overview, {}))).not.toContain('HeldCount');
  });

  test('of what became of people do not move with the days that were chosen', async () => {
    const whole = await t.ask('sisterMember', overview, { from: '2026-07-01', to: '2026-09-30' });
    const wider = await t.ask('sisterMember', overview, { from: '2026-05-17', to: '2026-10-01' });
    expect(wider?.quarters[0]?.columns).toEqual(whole?.quarters[0]?.columns);
    const within = await t.ask('sisterMember', overview, { from: '2026-07-02', to: '2026-09-30' });
    expect(within?.quarters[0]?.columns).toEqual([]);
  });

  test('of what became of people follow the association’s own limit', async () => {
    const set = (limit: number | null) =>
      t.sql(
        `update association set settings = settings || jsonb_build_object('smallestCount', $2::int) where id = $1`,
        [ids.association, limit],
      );
    await set(9);
    expect((await t.ask('sisterMember', overview, {}))?.quarters[0]?.columns.at(-1)?.total).toBeNull();
    expect(await (await get('sisterMember', '/statistik')).text()).toContain('minst 9 frågor');
    await set(5);
  });
});

describe('the alerts', () => {
  test('say that the last full quarter had few questions', async () => {
    const view = await t.ask('member', overview, {});
    expect(view?.low).toMatchObject([{ asked: 0, minimum: 5, quarter: { from: '2026-07-01', to: '2026-09-30' } }]);
    // Six in August, and the group's first month is August: it did not have the whole quarter.
    expect((await t.ask('sisterMember', overview, {}))?.low).toEqual([]);
  });

  test('follow the group’s own minimum before the association’s', async () => {
    await t.sql('update local_group set quarterly_minimum = 0 where id = $1', [ids.groupHeby]);
    expect((await t.ask('member', overview, {}))?.low).toEqual([]);
    await t.sql('update local_group set quarterly_minimum = null where id = $1', [ids.groupHeby]);
  });

  test('show a party without questions with shape and word', async () => {
    const view = await t.ask('member', overview, {});
    expect(view?.silent.map(({ parties }) => parties)).toEqual([['socialInsuranceAgency', 'region']]);
    const html = await (await get('member', '/statistik')).text();
    expect(html).toMatch(
      /<span class="tag port"><svg class="mark"[^>]*>.*?<\/svg>Inga frågor<\/span> LOKUS Heby fick inga frågor från Försäkringskassan och regionen/,
    );
    expect(html).toMatch(/Försäkringskassan <span class="tag port"><svg/);
    expect(html).toContain('Få frågor</span> LOKUS Heby fick 0 frågor 1 juli till 30 september. Gränsen är 5.');
  });
});

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-inline-style': 'error',
  },
});

describe('the page', () => {
  test.each([
    ['coordinator', '/statistik', 'sv'],
    ['coordinator', '/statistik?from=2016-01-01&to=2016-12-31', 'en'],
    ['coordinator', '/statistik?from=2015-01-01&to=2018-12-31', 'sv'],
    ['member', '/statistik', 'en'],
    ['teamWorker', '/statistik?from=1999-01-01&to=1999-12-31', 'sv'],
    ['coordinator', '/statistik?from=i+g%C3%A5r&to=2016-13-01', 'sv'],
    ['otherCoordinator', '/statistik?from=1999-01-01&to=1999-12-31', 'sv'],
  ] as const)('for %s at %s in %s is valid', async (who, path, language) => {
    const answer = await get(who, path, { Cookie: `language=${language}` });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain(`<html lang="${language}"`);
    const report = await validator.validateString(html);
    expect(
      report.results.flatMap((result) => result.messages.map((one) => `${one.line}:${one.column} ${one.message}`)),
    ).toEqual([]);
    expect(html.match(/class="ds-button btn(?! sec-b)/g) ?? []).toEqual([]);
    expect(html).not.toMatch(/undefined|NaN|\{\w+\}/);
  });

  test('answers a wrong date beside the field, keeps what was typed, and shows the usual period', async () => {
    const html = await (await get('coordinator', '/statistik?from=i+g%C3%A5r&to=2016-01-01')).text();
    expect(html).toMatch(/value="i går"[^>]*aria-invalid="true"/);
    expect(html).toContain('Skriv ett datum som finns, till exempel 2016-01-31.');
    expect(html).toContain('<details open');
  });

  test('is not there for those outside a group, nor a group that is not one’s own', async () => {
    for (const who of ['officer', 'manager', 'office', 'board', 'administrator'] as const)
      expect((await get(who, '/statistik')).status, who).toBe(404);
    expect((await get('coordinator', '/statistik?group=tierp')).status).toBe(404);
    expect((await get('coordinator', '/statistik?group=heby')).status).toBe(200);
    expect((await get(null, '/statistik')).headers.get('location')).toContain('/logga-in');
  });
});

describe('the file', () => {
  test('holds what the table shows, and says what it is', async () => {
    const answer = await get('coordinator', '/statistik/tabell.csv?from=2016-01-01&to=2016-12-31&table=month');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('fragor-heby-2016-01-01-2016-12-31-month.csv');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines.slice(0, 4)).toEqual([
      'Tabell;Från fråga till utfall, per månad',
      'Grupper;LOKUS Heby',
      'Period;2016-01-01;2016-12-31',
      'Hämtad;2026-11-16 10:00',
    ]);
    expect(lines[4]).toContain('Räknar 70 frågor under 2016.');
    expect(lines[5]).toContain('lämna inte filen vidare');
    expect(lines[7]).toBe('Månad;Frågor;Har fått råd;Dagar till råd, median;Sena;Utfall kända;Grunder saknas');
    expect(lines[8]).toBe('2016-01;6;0;;0;0;0');
    expect(lines.at(-2)).toBe('Totalt;70;0;;0;0;0');
  });

  test('neutralises a name that a spreadsheet would run', async () => {
    await t.sql(`update local_group set name = '=HYPERLINK("http://example.com")' where id = $1`, [ids.groupHeby]);
    const text = await (await get('coordinator', '/statistik/tabell.csv?table=group')).text();
    expect(text).toContain(`"'=HYPERLINK(""http://example.com"")"`);
    await t.sql(`update local_group set name = 'LOKUS Heby' where id = $1`, [ids.groupHeby]);
  });

  test('is not there for a wrong table, a wrong date or a stranger', async () => {
    expect((await get('coordinator', '/statistik/tabell.csv')).status).toBe(404);
    expect((await get('coordinator', '/statistik/tabell.csv?table=people')).status).toBe(404);
    expect((await get('coordinator', '/statistik/tabell.csv?table=month&from=x')).status).toBe(404);
    expect((await get('officer', '/statistik/tabell.csv?table=month')).status).toBe(404);
  });
});
