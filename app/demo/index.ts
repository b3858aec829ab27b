import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Composed } from '../compose.ts';
import { appFolder } from '../database/house-folder.ts';
import { carryOutReadings } from '../features/chairs/index.ts';
import { importFile } from '../features/importing/index.ts';
import { buildCases } from './build-cases.ts';
import { buildCatalogue } from './build-catalogue.ts';
import { buildCounty, type DemoCounty } from './build-county.ts';
import { buildLoop, importedDaysAgo } from './build-loop.ts';
import { buildMeetings } from './build-meetings.ts';
import { buildPack } from './build-pack.ts';
import { buildShared } from './build-shared.ts';
import { removeAssociation } from './remove.ts';
import { type Runner, runnerAt, sideBySide } from './runner.ts';

type Log = (line: string) => void;

/** The demo county, once: what somebody has entered in it since is never moved or made again. */
export async function ensureDemo(composed: Composed & { ownerUrl: string }, log: Log): Promise<void> {
  const { rows } = await composed.house.database.executeAsService(
    'select id, demo_whole_at is not null as whole from association where is_demo',
  );
  const found = rows as { id: string; whole: boolean }[];
  if (found.some(({ whole }) => whole)) return;
  for (const { id } of found) await removeAssociation(composed.ownerUrl, id);
  await buildDemo(composed, log);
}

export async function renewDemo(composed: Composed & { ownerUrl: string }, log: Log, renew: boolean): Promise<void> {
  const { rows } = await composed.house.database.executeAsService('select id from association where is_demo');
  if (rows.length > 0 && !renew) {
    log(
      'Demolänet finns redan. Börja om med: npx farled demo --renew (The demo county is there. Start over with --renew.)',
    );
    return;
  }
  for (const { id } of rows as { id: string }[]) await removeAssociation(composed.ownerUrl, id);
  await buildDemo(composed, log);
}

/** Built relative to today by the real commands, as the people who would have run them, with a set clock. */
async function buildDemo({ house: real }: Composed, log: Log): Promise<void> {
  // Nothing is lost if the machine stops in the middle: it is begun again. So no command waits for the disk.
  const house = { ...real, database: real.database.hasty() };
  const now = house.clock.now();
  const at = (daysAgo: number): Runner => runnerAt(new Date(now.getTime() - daysAgo * 86_400_000), house);
  const county = await buildCounty(at(400));
  const isHeby = (group: string): boolean => group === 'heby';
  const [imported, asked, met] = await sideBySide(
    importList(at(importedDaysAgo), county),
    buildCases(at(400), county, now),
    buildMeetings(at(400), county, now, (group) => !isHeby(group)),
    buildCatalogue(at(400), county, now),
    buildShared(at(400), county, now),
  );
  // What follows reads the questions and the catalogue.
  const [metInHeby] = await sideBySide(
    buildLoop(at(400), county, now).then(() => buildMeetings(at(400), county, now, isHeby)),
    buildPack(at(0), county),
    // Who falls between the chairs is read by a job; in the demo it is there from the first look.
    carryOutReadings(house),
  );
  // The letters of the demo's past were sent then; their text stays for the demo's mailbox.
  await house.database.executeAsService('update outgoing_mail set sent_at = send_after where association_id = $1', [
    county.associationId,
  ]);
  await real.database.executeAsService('update association set demo_whole_at = $2 where id = $1', [
    county.associationId,
    now,
  ]);
  const steps = asked + met + metInHeby;
  log(
    `Demolän: ${steps} händelser och ${imported} ärenden från 2016. (Demo county: ${steps} events and ${imported} cases of 2016.)`,
  );
}

/** Heby's list of 2016, read as its coordinator would. */
async function importList(runner: Runner, county: DemoCounty): Promise<number> {
  const karin = await runner.person(county.accounts.get('karin') ?? '', county.associationId);
  const fileName = 'lotsarenden-2016.xlsx';
  const imported = await importFile(runner.house, karin, {
    bytes: readFileSync(join(appFolder, 'demo', fileName)),
    fileName,
    groupId: county.groups.get('heby') ?? '',
    slips: 'replace',
  });
  if (!imported.ok) throw new Error(`The demo could not import its list: ${imported.why.en}`);
  return imported.result.imported;
}
