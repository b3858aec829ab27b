import { sql } from 'kysely';
import type { Tx } from '../../database/database.ts';
import { renderReport, reportFormats } from '../../documents/report-files.ts';
import type { House } from '../../kernel/house.ts';
import { type Asked, reportOf } from './collect.ts';
import type { PackSources } from './make.ts';
import { longestMinutes, tables } from './store.ts';

/** Makes the packs that wait, one after the other, each once even with several processes. Returns how many were made. */
export async function makeWaiting(house: House, sources: PackSources): Promise<number> {
  for (let count = 0; ; count += 1) {
    const asked = await house.database.asService((tx) => takeNext(tx, house.clock.now()));
    if (!asked) return count;
    try {
      await makeOne(house, asked, sources);
    } catch (error) {
      await house.database.asService((tx) => note(tx, asked, { failed_at: house.clock.now() }));
      throw error;
    }
  }
}

async function takeNext(tx: Tx, now: Date): Promise<Asked | null> {
  const cutOff = new Date(now.getTime() - longestMinutes * 60_000);
  const { rows } = await sql<Asked>`
    update pack set begun_at = ${now}
    where (association_id, id) in (
      select association_id, id from pack
      where finished_at is null and failed_at is null and (begun_at is null or begun_at < ${cutOff})
      order by asked_at limit 1 for update skip locked)
    returning association_id, id, group_id, period, asked_by`.execute(tx);
  return rows[0] ?? null;
}

/** Reads and counts; then every kind of file is made once, so that none of them fails when somebody wants it. */
async function makeOne(house: House, asked: Asked, sources: PackSources): Promise<void> {
  const report = await house.database.asService((tx) => reportOf(tx, asked, sources(), house.clock.now()));
  const steps = reportFormats.length + 1;
  await house.database.asService((tx) => note(tx, asked, { progress: 1 / steps }));
  for (const [at, format] of reportFormats.entries()) {
    await renderReport(report, 'sv', format);
    await house.database.asService((tx) => note(tx, asked, { progress: (at + 2) / steps }));
  }
  await house.database.asService((tx) =>
    note(tx, asked, { progress: 1, finished_at: house.clock.now(), content: JSON.stringify(report) }),
  );
}

async function note(
  tx: Tx,
  asked: Asked,
  what: { progress?: number; finished_at?: Date; failed_at?: Date; content?: string },
): Promise<void> {
  await tables(tx)
    .updateTable('pack')
    .set(what)
    .where('association_id', '=', asked.association_id)
    .where('id', '=', asked.id)
    .execute();
}
