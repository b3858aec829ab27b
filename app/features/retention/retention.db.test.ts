import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids, personas } from '../../../test/support/county.ts';
import { fillCounty, marks, type UnitObjects } from '../../../test/support/filled-county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { paths } from '../../http/paths.ts';
import { verifyAudit } from '../../kernel/audit-chain.ts';
import { rowContextOf } from '../../kernel/house.ts';
import { runCommand } from '../../kernel/run.ts';
import { decideDisposal } from './decide.ts';
import { setPeriod } from './period.ts';
import { proposeDisposal } from './propose.ts';
import { retentionView } from './view.ts';

let house: TestHouse;
let units: Record<'heby' | 'tierp' | 'elsewhere', UnitObjects>;
const source = 'Informationshanteringsplanen, dnr 2026/12';
const years = (count: number): Date => new Date(Date.UTC(2026 + count, 10, 16, 9));

beforeAll(async () => {
  house = await testHouse();
  units = await fillCounty(house);
});
afterAll(() => house.close());

const keep = (kind: string, months: number) =>
  house.do('administrator', setPeriod, { kind, months: String(months), source, decidedOn: '2026-01-15' });

async function carryOut(): Promise<void> {
  for (const job of house.features.find(({ name }) => name === 'retention')?.jobs ?? []) await job.run(house.house);
}

/** Proposed by one, approved by another, carried out by Farled itself. */
async function dispose(kind: string): Promise<void> {
  house.clock.advance(60_000);
  const { id } = await house.do('administrator', proposeDisposal, { kind });
  await house.do('office', decideDisposal, { id, decision: 'approved' });
  await carryOut();
}

/** Where a word stands, in every text of every table. */
async function tablesWith(word: string): Promise<string[]> {
  const tables = await house.sql<{ name: string }>(
    `select relname::text as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await house.sql<{ n: number }>(`select count(*)::int as n from "${name}" t where t::text like $1`, [
      `%${word}%`,
    ]);
    if (row && row.n > 0) found.push(name);
  }
  return found;
}

const audit = () => verifyAudit(async (text, values) => ({ rows: await house.sql(text, values) }));

describe('disposal', () => {
  it('is done by nobody without a decided period, and not before it has run out', async () => {
    house.clock.set(years(10));
    expect((await house.run('administrator', proposeDisposal, { kind: 'caseTexts' })).kind).toBe('refused');
    house.clock.set(years(0));
    expect(
      (await house.run('office', setPeriod, { kind: 'caseTexts', months: '24', source, decidedOn: '2026-01-15' })).kind,
    ).toBe('notFound');
    expect(
      (
        await house.run('administrator', setPeriod, {
          kind: 'caseTexts',
          months: '24',
          source,
          decidedOn: '2027-01-15',
        })
      ).kind,
    ).toBe('refused');
    await keep('caseTexts', 1);
    const list = await house.request('administrator', 'GET', '/organisation/gallring');
    expect(await list.text()).toContain('>en månad<');
    await keep('caseTexts', 24);
    house.clock.set(years(1));
    expect((await house.run('administrator', proposeDisposal, { kind: 'caseTexts' })).kind).toBe('refused');
    house.clock.set(years(0));
  });

  it('takes two people, in the command and in the database', async () => {
    house.clock.set(years(3));
    const { id } = await house.do('administrator', proposeDisposal, { kind: 'caseTexts' });
    expect((await house.run('office', proposeDisposal, { kind: 'caseTexts' })).kind).toBe('refused');
    expect((await house.run('administrator', decideDisposal, { id, decision: 'approved' })).kind).toBe('refused');
    expect((await house.run('otherAdministrator', decideDisposal, { id, decision: 'approved' })).kind).toBe('notFound');
    expect((await house.run('office', decideDisposal, { id, decision: 'returned' })).kind).toBe('refused');
    const mine = rowContextOf(await house.person('administrator'), '2029-11-16');
    const decided = await house.house.database.asActor(mine, (tx) =>
      sql`update disposal set decision = 'approved', decided_by = ${personas.administrator.id} where id = ${id}`.execute(
        tx,
      ),
    );
    expect(Number(decided.numAffectedRows)).toBe(0);
    await carryOut();
    expect(await tablesWith(marks.heby)).toContain('guidance_case');
    await house.do('office', decideDisposal, { id, decision: 'returned', reason: 'Planen ses över.' });
    expect((await house.run('office', decideDisposal, { id, decision: 'approved' })).kind).toBe('refused');
    await carryOut();
    expect(await tablesWith(marks.heby)).toContain('guidance_case');
  });

  it('takes every text of closed cases of the own association, and leaves what is counted', async () => {
    const counted = () =>
      house.sql(
        'select number, need, obstacle, asked_on, advised_at, outcome, outcome_at from guidance_case order by association_id, number',
      );
    const before = await counted();
    const others = await house.sql(
      `select * from guidance_case where association_id = $1 or outcome_at is null order by id`,
      [ids.other],
    );
    // Words that were written before the case and after it: a reason that was kept, a receipt.
    await dispose('caseTexts');
    expect(await counted()).toEqual(before);
    const [closed] = await house.sql(
      'select question, basics_reason, search_text, disposed_at is not null as disposed from guidance_case where id = $1',
      [units.heby.closed],
    );
    expect(closed).toEqual({
      question: '[gallrat]',
      basics_reason: '[gallrat]',
      search_text: '[gallrat]',
      disposed: true,
    });
    for (const table of ['case_message', 'case_advice', 'advice_item', 'history']) {
      const column = table === 'history' ? 'object_id' : 'case_id';
      const rows = await house.sql<{ n: number }>(
        `select count(*)::int as n from ${table} t where ${column} = $1 and t::text like $2`,
        [units.heby.closed, `%${marks.heby}%`],
      );
      expect([table, rows[0]?.n]).toEqual([table, 0]);
    }
    expect(await house.sql('select 1 from case_handle where case_id = $1', [units.heby.closed])).toEqual([]);
    expect(
      await house.sql(`select * from guidance_case where association_id = $1 or outcome_at is null order by id`, [
        ids.other,
      ]),
    ).toEqual(others);
    expect((await house.request('coordinator', 'GET', paths.case({ id: units.heby.closed }))).status).toBe(200);
    // What was disposed of is not due again.
    expect((await house.run('administrator', proposeDisposal, { kind: 'caseTexts' })).kind).toBe('refused');
  });

  it('takes reporters and letters, and nobody else’s', async () => {
    const at = years(0);
    const deviation = house.house.newId();
    for (const association of [ids.association, ids.other]) {
      const group = association === ids.other ? ids.groupElsewhere : ids.groupHeby;
      await house.sql(
        `insert into deviation (association_id, id, group_id, kind, text, reported_at, handled_at) values ($1, $2, $3, 'obstacle', 'Kön är för lång.', $4, $4)`,
        [association, deviation, group, at],
      );
      await house.sql(
        `insert into deviation_reporter (association_id, deviation_id, group_id, account_id, is_hidden) values ($1, $2, $3, $4, false)`,
        [association, deviation, group, personas.officer.id],
      );
      await house.sql(
        `insert into outgoing_mail (id, association_id, recipient, subject, body, created_at, send_after, sent_at) values ($1, $2, 'gammal@example.se', 'x', '', $3, $3, $3)`,
        [house.house.newId(), association, at],
      );
    }
    for (const kind of ['reporters', 'letters']) {
      await keep(kind, 12);
      await dispose(kind);
    }
    const left = await house.sql(`select association_id from deviation_reporter where deviation_id = $1`, [deviation]);
    expect(left).toEqual([{ association_id: ids.other }]);
    expect(await house.sql(`select association_id from deviation where id = $1 order by 1`, [deviation])).toHaveLength(
      2,
    );
    expect(await house.sql(`select association_id from outgoing_mail where recipient = 'gammal@example.se'`)).toEqual([
      { association_id: ids.other },
    ]);
  });

  it('takes the oldest lines of the log, and the chain that is left still shows tampering', async () => {
    await keep('auditLog', 24);
    const lines = async () =>
      (
        await house.sql<{ n: number }>('select count(*)::int as n from audit_line where association_id = $1', [
          ids.association,
        ])
      )[0]?.n ?? 0;
    const before = await lines();
    await dispose('auditLog');
    expect(await lines()).toBeLessThan(before);
    expect((await audit()).faults).toEqual([]);
    await house.sql('begin');
    await house.sql(
      'delete from audit_line where association_id = $1 and position = (select min(position) from audit_line where association_id = $1)',
      [ids.association],
    );
    expect((await audit()).faults[0]?.fault).toBe('removed');
    await house.sql('rollback');
  });

  it('leaves a record of who decided what, and how much it was', async () => {
    const view = await house.ask('office', retentionView, {});
    expect(
      view?.disposals.map(({ kind, decision, proposedBy, decidedBy, erased }) => [
        kind,
        decision,
        proposedBy,
        decidedBy,
        erased,
      ]),
    ).toEqual([
      ['auditLog', 'approved', personas.administrator.name, personas.office.name, expect.any(Number)],
      ['letters', 'approved', personas.administrator.name, personas.office.name, 1],
      ['reporters', 'approved', personas.administrator.name, personas.office.name, 1],
      ['caseTexts', 'approved', personas.administrator.name, personas.office.name, 2],
      ['caseTexts', 'returned', personas.administrator.name, personas.office.name, null],
    ]);
    const [line] = await house.sql(
      `select actor_kind, detail ->> 'kind' as kind from audit_line where command = 'retention.carryOut' order by id desc limit 1`,
    );
    expect(line).toEqual({ actor_kind: 'system', kind: 'auditLog' });
    const html = await (await house.request('office', 'GET', paths.retention({}))).text();
    expect(html).toContain(source);
    expect(html).toContain('Planen ses över.');
    const unknown = await house.request('office', 'GET', paths.retentionKind({ kind: 'everything' }));
    expect(unknown.status).toBe(404);
  });
});

it('carries nothing out for somebody who asks for it', async () => {
  const carry = house.house.commands.get('retention.carryOut');
  if (!carry) throw new Error('There is no such command.');
  const outcome = await runCommand(house.house, await house.person('administrator'), carry, {
    id: house.house.newId(),
  });
  expect(outcome.kind).toBe('notFound');
});

it('says to those who cannot write a period who does', async () => {
  const fresh = await testHouse();
  const page = async (who: 'office' | 'administrator') =>
    (await fresh.request(who, 'GET', paths.retentionKind({ kind: 'caseTexts' }))).text();
  const words = 'skriver administratören in den här';
  expect([(await page('office')).includes(words), (await page('administrator')).includes(words)]).toEqual([
    true,
    false,
  ]);
  await fresh.close();
});
