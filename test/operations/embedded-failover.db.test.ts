import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compose } from '../../app/compose.ts';
import { type Database, openDatabase } from '../../app/database/database.ts';
import { asOwner } from '../../app/database/primary.ts';
import { ask } from '../../app/features/cases/asking/ask.ts';
import { personOf } from '../../app/http/session.ts';
import { verifyAudit } from '../../app/kernel/audit-chain.ts';
import { clockAt } from '../../app/kernel/clock.ts';
import { runCommand } from '../../app/kernel/run.ts';
import { buildCounty, personas } from '../support/county.ts';
import { questionIn } from '../support/filled-county.ts';
import { type TwoServers, twoServers } from '../support/two-servers.ts';

let servers: TwoServers;
let database: Database;
const now = new Date('2026-11-16T09:00:00Z');

beforeAll(async () => {
  servers = await twoServers();
  database = await openDatabase(servers.url, 4);
  await asOwner(servers.url, async (owner) => {
    const sql = async <Row>(text: string, values?: unknown[]): Promise<Row[]> => (await owner.query(text, values)).rows;
    await buildCounty({ database, ownerUrl: servers.url, sql, close: async () => {} }, now);
  });
});
afterAll(async () => {
  await database?.close().catch(() => {});
  await servers?.stop();
});

it('loses no acknowledged write when the server dies and its synchronous standby takes over', async () => {
  const { house } = compose({ database, baseUrl: 'http://localhost:3000', clock: clockAt(now) });
  const actor = await personOf(house, personas.officer.id, personas.officer.association);
  if (!actor) throw new Error('The officer is not in the county.');
  const wanted = 60;
  const acknowledged = new Map<number, { id: string; after: boolean }>();
  let isDead = false;
  let failures = 0;
  let next = 0;

  /** As a browser does whose request was cut off: the same form again, with the same key. */
  async function send(number: number): Promise<void> {
    const input = questionIn('heby', { question: `Fråga nummer ${number} om arbetsträning. Vart vänder vi oss?` });
    for (let tries = 0; tries < 200; tries += 1) {
      try {
        const outcome = await runCommand(house, actor as NonNullable<typeof actor>, ask, input, {
          key: `failover-${String(number).padStart(8, '0')}`,
        });
        if (outcome.kind === 'done') {
          acknowledged.set(number, { id: (outcome.result as { id: string }).id, after: isDead });
          return;
        }
        throw new Error(JSON.stringify(outcome));
      } catch {
        failures += 1;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }
  async function writer(): Promise<void> {
    while (next < wanted) {
      next += 1;
      await send(next);
    }
  }
  const writers = [1, 2, 3, 4].map(writer);
  while (acknowledged.size < 20) await new Promise((resolve) => setTimeout(resolve, 5));
  await servers.killFirst();
  isDead = true;
  const second = new pg.Client({ connectionString: servers.secondUrl });
  await second.connect();
  await second.query('select pg_promote(true, 60)');
  await second.end();
  await Promise.all(writers);

  expect(failures).toBeGreaterThan(0);
  expect(acknowledged.size).toBe(wanted);
  expect([...acknowledged.values()].filter(({ after }) => after).length).toBeGreaterThan(10);
  await asOwner(servers.url, async (owner) => {
    const { rows } = await owner.query<{ id: string; question: string }>('select id, question from guidance_case');
    const stored = new Set(rows.map(({ id }) => id));
    expect([...acknowledged.values()].filter(({ id }) => !stored.has(id))).toEqual([]);
    expect(rows).toHaveLength(wanted);
    expect(new Set(rows.map(({ question }) => question)).size).toBe(wanted);
    const report = await verifyAudit((text, values) => owner.query(text, values));
    expect(report.faults).toEqual([]);
    expect(report.chains.map(({ lines }) => lines)).toEqual([wanted]);
  });
});
