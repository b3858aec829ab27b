import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { paths } from '../../http/paths.ts';
import { isBackupLate } from './view.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse({ demo: false });
});
afterAll(() => house.close());

const page = async () => (await house.request('administrator', 'GET', paths.operations({}))).text();

describe('the page of operations', () => {
  it('says that no backup has been made, and then which, without where their files are', async () => {
    expect(await page()).toContain('mer än två dygn utan säkerhetskopia');
    const at = house.clock.now();
    await house.sql(
      `insert into backup_run (id, begun_at, finished_at, why, file, bytes, is_encrypted, failure) values
        (gen_random_uuid(), $1, $1, 'schedule', '/var/backups/farled/hemlig-plats.tar.gz.age', 12345678, true, null),
        (gen_random_uuid(), $1::timestamptz - interval '1 day', null, 'command', null, null, false, 'ENOSPC')`,
      [at],
    );
    const html = await page();
    expect(html).not.toContain('mer än två dygn');
    expect(html).not.toContain('hemlig-plats');
    for (const said of ['12,3 MB', 'Klar, krypterad', 'Misslyckades (ENOSPC)']) expect(html).toContain(said);
  });

  it('is for administrators', async () => {
    expect((await house.request('office', 'GET', paths.operations({}))).status).toBe(404);
  });
});

it('is late after two days', () => {
  const now = new Date('2026-11-16T09:00:00Z');
  expect(isBackupLate(null, now)).toBe(true);
  expect(isBackupLate(new Date('2026-11-14T10:00:00Z'), now)).toBe(false);
  expect(isBackupLate(new Date('2026-11-14T08:00:00Z'), now)).toBe(true);
});
