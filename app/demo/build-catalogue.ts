import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appFolder } from '../database/house-folder.ts';
import { applyCatalogue, uploadCatalogue } from '../features/catalogue/index.ts';
import type { DemoCounty } from './build-county.ts';
import type { Runner } from './runner.ts';

const day = 86_400_000;
/** Verified a while ago, but not so long that the entries are stale. */
const daysAgo = 100;

/** The county's working catalogue: the rules as data, then the sheet with everything that is no rule. */
export async function buildCatalogue(runner: Runner, county: DemoCounty, now: Date): Promise<void> {
  const office = await runner.person(county.accounts.get('gunilla') ?? '', county.associationId);
  runner.clock.set(new Date(now.getTime() - daysAgo * day));
  for (const name of ['insatskatalog-regler.json', 'insatskatalog.xlsx']) {
    const file = new File([readFileSync(join(appFolder, 'demo', name))], name);
    const { id } = await runner.do(office, uploadCatalogue, { file });
    await runner.do(office, applyCatalogue, { id, as: 'published' });
  }
}
