import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appFolder } from '../database/house-folder.ts';
import {
  applyCatalogue,
  changeService,
  sendOwnerLink,
  serviceView,
  uploadCatalogue,
  valuesOf,
} from '../features/catalogue/index.ts';
import { runQuery } from '../kernel/run.ts';
import type { DemoCounty } from './build-county.ts';
import type { Runner } from './runner.ts';

const day = 86_400_000;
/** Verified a while ago, but not so long that the entries are stale: all but what changes more often. */
const daysAgo = 100;
const changesOften: readonly { name: string; intervalDays: number; ownerEmail: string }[] = [
  // Ten days too old.
  { name: 'Motivationsgrupp Vägen vidare', intervalDays: 90, ownerEmail: 'arbetsmarknad@heby.example.se' },
  // Soon too old.
  { name: 'Grön rehab Trädgården', intervalDays: 120, ownerEmail: 'rehab@tradgarden.example.se' },
];
/** When both owners were asked by letter; none has answered. */
const askedDaysAgo = 8;

/** The county's working catalogue: the rules as data, then the sheet with everything that is no rule. */
export async function buildCatalogue(runner: Runner, county: DemoCounty, now: Date): Promise<void> {
  const office = await runner.person(county.accounts.get('gunilla') ?? '', county.associationId);
  runner.clock.set(new Date(now.getTime() - daysAgo * day));
  for (const name of ['insatskatalog-regler.json', 'insatskatalog.xlsx']) {
    const file = new File([readFileSync(join(appFolder, 'demo', name))], name);
    const { id } = await runner.do(office, uploadCatalogue, { file });
    await runner.do(office, applyCatalogue, { id, as: 'published' });
  }
  const asked: string[] = [];
  for (const { name, ...change } of changesOften) {
    const { rows } = await runner.house.database.executeAsService(
      'select id from service where association_id = $1 and name = $2',
      [county.associationId, name],
    );
    const id = (rows as { id: string }[])[0]?.id ?? '';
    const entry = await runQuery(runner.house, office, serviceView, { id });
    if (entry.kind !== 'found') throw new Error(`The demo has no service ${name}.`);
    await runner.do(office, changeService, { id, ...valuesOf(entry.view.facts), ...change });
    asked.push(id);
  }
  runner.clock.set(new Date(now.getTime() - askedDaysAgo * day));
  for (const id of asked) await runner.do(office, sendOwnerLink, { id });
}
