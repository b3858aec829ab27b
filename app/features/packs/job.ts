import type { Tx } from '../../database/database.ts';
import { renderReport, reportFormats } from '../../documents/report-files.ts';
import { carryOutAsked, type Finish } from '../../kernel/asked-work.ts';
import type { House } from '../../kernel/house.ts';
import { type Asked, reportOf } from './collect.ts';
import type { PackSources } from './make.ts';
import { makings, tables } from './store.ts';

/** Makes the packs that wait. Returns how many were made. */
export const makeWaiting = (house: House, sources: PackSources): Promise<number> =>
  carryOutAsked<Asked>(house, makings, (asked, finish) => makeOne(house, asked, finish, sources));

/** Reads and counts; then every kind of file is made once, so that none of them fails when somebody wants it. */
async function makeOne(house: House, asked: Asked, finish: Finish, sources: PackSources): Promise<void> {
  const report = await house.database.asService((tx) => reportOf(tx, asked, sources(), house.clock.now()));
  const steps = reportFormats.length + 1;
  await house.database.asService((tx) => note(tx, asked, 1 / steps));
  for (const [at, format] of reportFormats.entries()) {
    await renderReport(report, 'sv', format);
    await house.database.asService((tx) => note(tx, asked, (at + 2) / steps));
  }
  await finish({ content: JSON.stringify(report) });
}

async function note(tx: Tx, asked: Asked, progress: number): Promise<void> {
  await tables(tx)
    .updateTable('pack')
    .set({ progress })
    .where('association_id', '=', asked.association_id)
    .where('id', '=', asked.id)
    .execute();
}
