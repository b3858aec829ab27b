import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ids } from '../../test/support/county.ts';
import { questionIn } from '../../test/support/filled-county.ts';
import { type TestHouse, testHouse } from '../../test/support/house.ts';
import { ask } from '../features/cases/asking/ask.ts';
import { purgeCommand } from '../features/identity/purge.ts';
import { type AuditFault, verifyAudit } from '../kernel/audit-chain.ts';
import { auditJob, runAudit } from './audit.ts';
import { runBackup } from './backup.ts';
import { readSettings } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'farled-audit-'));
let house: TestHouse;
const run = async (text: string, values: unknown[]) => ({ rows: await house.sql(text, values) });
const settings = () => readSettings({ DATABASE_URL: house.ownerUrl, FARLED_BACKUP_TO: folder });

beforeAll(async () => {
  house = await testHouse();
  // Many at once, in two associations: the chains must come out whole whoever commits first.
  const officers = ['officer', 'colleague', 'sisterOfficer', 'otherOfficer'] as const;
  await Promise.all(
    Array.from({ length: 40 }, (_, index) => {
      const who = officers[index % 4] ?? 'officer';
      return house.do(
        who,
        ask,
        questionIn(who === 'otherOfficer' ? 'elsewhere' : who === 'sisterOfficer' ? 'tierp' : 'heby'),
      );
    }),
  );
  // Written by a job or a login: of no association.
  await house.sql(
    `insert into audit_line (at, actor_kind, command, object_type, object_id) values (now(), 'visitor', 'access.requestLink', 'login', 'x')`,
  );
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

/** As whoever owns the database, triggers switched off; everything is as before afterwards. */
async function tampered(...statements: string[]): Promise<AuditFault[]> {
  await house.sql('begin');
  try {
    await house.sql('alter table audit_line disable trigger user');
    await house.sql('drop index audit_line_position');
    for (const statement of statements) await house.sql(statement);
    return (await verifyAudit(run)).faults;
  } finally {
    await house.sql('rollback');
  }
}

const mine = `association_id = '${ids.association}'`;
const at = (position: number) => `${mine} and position = ${position}`;
const brief = (faults: AuditFault[]) => faults.map(({ fault, position }) => `${fault} ${position}`);

describe('the chain', () => {
  it('holds every line of every association, also those that were written at the same moment', async () => {
    const { chains, faults } = await verifyAudit(run);
    expect(faults).toEqual([]);
    expect(chains.map(({ association, lines }) => [association, lines])).toEqual([
      [null, 1],
      [ids.association, 30],
      [ids.other, 10],
    ]);
    const [loose] = await house.sql('select count(*)::int as n from audit_line where hash is null or position is null');
    expect(loose).toEqual({ n: 0 });
  });

  it.each([
    ['who', `account_id = gen_random_uuid()`],
    ['when', `at = at + interval '1 microsecond'`],
    ['what', `command = 'case.advise'`],
    ['on what', `object_id = 'x'`],
    ['the facts', `detail = detail || '{"x": 1}'`],
    ['the hash', `hash = sha256(hash)`],
  ])('shows a changed line: %s', async (what, change) => {
    const faults = await tampered(`update audit_line set ${change} where ${at(7)}`);
    expect(faults[0]).toMatchObject({
      fault: 'changed',
      association: ids.association,
      position: 7,
      command: expect.any(String),
    });
    expect(brief(faults)).toEqual(what === 'the hash' ? ['changed 7', 'changed 8'] : ['changed 7']);
  });

  it('shows a line that was changed and given its right hash, by the one after it', async () => {
    const faults = await tampered(
      `update audit_line set command = 'x' where ${at(7)}`,
      `update audit_line l set hash = audit_hash((select hash from audit_line where ${at(6)}), l) where ${at(7)}`,
    );
    expect(brief(faults)).toEqual(['changed 8']);
  });

  it('shows removed lines: in the middle, at the beginning, at the end, all', async () => {
    expect(brief(await tampered(`delete from audit_line where ${mine} and position in (7, 8)`))).toEqual(['removed 7']);
    expect(brief(await tampered(`delete from audit_line where ${at(1)}`))).toEqual(['removed 1']);
    expect(brief(await tampered(`delete from audit_line where ${at(30)}`))).toEqual(['cutOff 29']);
    expect(brief(await tampered(`delete from audit_line where ${mine}`))).toEqual(['cutOff null']);
    const hidden = await tampered(
      `delete from audit_line where ${at(7)}`,
      `update audit_line set position = position - 1 where ${mine} and position > 7`,
    );
    expect(brief(hidden)[0]).toBe('changed 7');
    expect(hidden.at(-1)?.fault).toBe('cutOff');
  });

  it('shows lines that changed places', async () => {
    const faults = await tampered(
      `update audit_line set position = 12 - position where ${mine} and position in (5, 7)`,
    );
    expect(brief(faults)).toEqual(['changed 5', 'changed 6', 'changed 7', 'changed 8']);
  });

  it('shows inserted lines: without a place, beside another, after the end', async () => {
    const like = (position: string) =>
      `insert into audit_line (association_id, at, account_id, actor_kind, command, object_type, object_id, position, hash)
       select association_id, at, account_id, actor_kind, 'forged', object_type, object_id, ${position}, hash from audit_line where ${at(7)}`;
    expect((await tampered(like('null'))).map(({ fault, command }) => [fault, command])).toEqual([
      ['inserted', 'forged'],
    ]);
    expect((await tampered(like('7')))[0]).toMatchObject({ fault: 'inserted', position: 7, command: 'forged' });
    expect(brief(await tampered(like('31')))).toEqual(['changed 31', 'cutOff 31']);
  });

  it('shows a chain that was written anew from end to end, to whoever kept its head', async () => {
    const file = join(folder, 'before.tar.gz');
    const said: string[] = [];
    expect(await runBackup(settings(), [file], () => {})).toBe(0);
    const { chains } = await verifyAudit(run);
    const head = chains.find(({ association }) => association === ids.association)?.head ?? '';
    expect(await runAudit(settings(), ['verify', '--against', file], (line) => said.push(line))).toBe(0);
    expect(said.join('\n')).toContain(`--head ${ids.association}=${head}`);
    await house.sql('begin');
    await house.sql('alter table audit_line disable trigger user');
    await house.sql(`update audit_line set command = 'forged' where ${at(7)}`);
    await house.sql(`do $$ declare l audit_line; b bytea := ''; begin
      for l in select * from audit_line where ${mine} order by position loop
        b := audit_hash(b, l); update audit_line set hash = b where id = l.id;
      end loop; update audit_chain set hash = b where ${mine}; end $$`);
    await house.sql('alter table audit_line enable trigger user');
    expect((await verifyAudit(run)).faults).toEqual([]);
    expect(brief((await verifyAudit(run, { [ids.association]: head })).faults)).toEqual(['rewritten 30']);
    await house.sql('rollback');
  });
});

describe('farled audit verify', () => {
  it('says where, and ends with 1', async () => {
    const said: string[] = [];
    const log = (line: string): void => void said.push(line);
    expect(await runAudit(settings(), ['verify'], log)).toBe(0);
    const [before] = await house.sql<{ command: string }>(`select command from audit_line where ${at(7)}`);
    await house.sql(`update audit_line set command = 'forged' where ${at(7)}`);
    expect(await runAudit(settings(), ['verify'], log)).toBe(1);
    expect(said.at(-1)).toMatch(/position 7, id \d+, .* UTC, forged: ändrad eller flyttad \(changed or moved\)$/);
    said.length = 0;
    expect(await runAudit(settings(), ['verify', '--json'], log)).toBe(1);
    expect(JSON.parse(said[0] ?? '').faults).toHaveLength(1);
    const reported: unknown[] = [];
    await auditJob({ say: log, report: (error) => reported.push(error) }).run(house.house);
    expect(reported).toHaveLength(1);
    await house.sql(`update audit_line set command = $1 where ${at(7)}`, [before?.command]);
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(await runAudit(settings(), ['check'], log)).toBe(2);
    expect(await runAudit(settings(), ['verify', '--head', 'x'], log)).toBe(2);
    told.mockRestore();
  });
});

describe('what stands in a line', () => {
  it('is no text of anybody: the reason for keeping a finding stands apart and can be purged', async () => {
    const question = 'Hen bor i Morgongåva och vill börja träna hos Anna Bergqvist. Vart vänder vi oss?';
    const refused = await house.run('officer', ask, questionIn('heby', { question }));
    expect(refused.kind).toBe('invalid');
    const keep: Record<string, string> = {};
    for (const finding of refused.kind === 'invalid' ? refused.findings : [])
      keep[finding.hash] = 'Det är namnet på ett företag, ordgransvamp.';
    const made = await house.do('officer', ask, questionIn('heby', { question }), { keep: { question: keep } });
    const [reason] = await house.sql<{ n: number }>(
      `select count(*)::int as n from kept_reason where reason like '%ordgransvamp%'`,
    );
    expect(reason?.n).toBeGreaterThan(0);
    const [line] = await house.sql<{ detail: string }>(
      `select detail::text from audit_line where detail ? 'keptFindings' order by id desc limit 1`,
    );
    expect(line?.detail).toMatch(/"hash": "[0-9a-f]{32}"/);
    expect(line?.detail).not.toMatch(/gransvamp|Bergqvist|företag/);
    const purge = purgeCommand(() => house.features.flatMap(({ textPlaces = [] }) => textPlaces));
    await house.do('officer', purge, { id: (made as { id: string }).id, words: 'ordgransvamp' });
    const [left] = await house.sql(`select count(*)::int as n from kept_reason where reason like '%ordgransvamp%'`);
    expect(left).toEqual({ n: 0 });
    expect((await verifyAudit(run)).faults).toEqual([]);
  });
});
