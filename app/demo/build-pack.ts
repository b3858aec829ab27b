import { makePack, makeWaiting } from '../features/packs/index.ts';
import type { DemoCounty } from './build-county.ts';
import type { Runner } from './runner.ts';

/** Heby's pack of 2016, as its chair makes it: there from the first look, like everything else of the demo. */
export async function buildPack(runner: Runner, county: DemoCounty): Promise<void> {
  const { house, features } = runner;
  const chair = await runner.person(county.accounts.get('anders') ?? '', county.associationId);
  await runner.do(chair, makePack, { groupId: county.groups.get('heby') ?? '', period: '2016' });
  await makeWaiting(house, () => features.flatMap((feature) => feature.packSources ?? []));
}
