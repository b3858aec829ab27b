import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../test/support/house.ts';
import { openDatabase } from '../database/database.ts';
import { checkArchive } from './archive/archive.ts';
import { backupBeforeMigrating } from './backup.ts';
import { readSettings } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'farled-before-'));
let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

const settingsFor = (more: Record<string, string> = {}) =>
  readSettings({ DATABASE_URL: house.ownerUrl, FARLED_BACKUP_TO: join(folder, 'backups'), ...more });

it('keeps what was there before the schema is changed, and changes nothing when that cannot be kept', async () => {
  const applied = () => house.sql('select name from migration order by name');
  await house.sql(`delete from migration where name = (select max(name) from migration)`);
  const before = await applied();
  const asked: (readonly string[])[] = [];
  const refusing = openDatabase(house.ownerUrl, 2, {
    beforeMigrating: async (_, missing) => {
      asked.push(missing);
      throw new Error('The disk is full.');
    },
  });
  await expect(refusing).rejects.toThrow('The disk is full.');
  expect(asked).toEqual([[expect.stringMatching(/^\d{4}_.*\.sql$/)]]);
  expect(await applied()).toEqual(before);

  const said: string[] = [];
  const log = (line: string): void => void said.push(line);
  await backupBeforeMigrating(house.ownerUrl, settingsFor().backup, ['0099_later.sql', '0100_more.sql'], log);
  const [file = ''] = readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.tar.gz'));
  expect(file).toMatch(/^farled-before-0099_later-/);
  expect(said[0]).toContain('A backup is made before the database is updated');
  expect(said[1]).toContain(join(folder, 'backups', file));
  const manifest = await checkArchive(join(folder, 'backups', file), null);
  expect(manifest.migrations.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
});

it('can be left out, and says where it cannot write', async () => {
  const off = settingsFor({ FARLED_BACKUP_BEFORE_MIGRATION: 'off', FARLED_BACKUP_TO: join(folder, 'none') });
  await backupBeforeMigrating(house.ownerUrl, off.backup, ['0099_later.sql'], () => {});
  expect(readdirSync(folder)).not.toContain('none');
  writeFileSync(join(folder, 'a-file'), '');
  const wrong = settingsFor({ FARLED_BACKUP_TO: join(folder, 'a-file', 'x') });
  await expect(backupBeforeMigrating(house.ownerUrl, wrong.backup, ['0099_later.sql'], () => {})).rejects.toThrow(
    'kan inte skrivas',
  );
});
