import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { testDatabase } from '../../test/support/test-database.ts';
import { openDatabase } from './database.ts';
import { asOwner } from './primary.ts';

it('moments and days are read on a server that is set up to write them in another way', async () => {
  const db = await testDatabase(inject('ownerUrl'));
  try {
    const name = decodeURIComponent(new URL(db.ownerUrl).pathname.slice(1));
    await db.sql(`alter database ${name} set datestyle to 'German, DMY'`);
    const text = `select timestamptz '2026-11-22 09:30:00+01' as at, date '2026-11-03' as day`;
    const read = { at: new Date('2026-11-22T08:30:00Z'), day: '2026-11-03' };
    const other = await openDatabase(db.ownerUrl, 2);
    try {
      expect((await other.executeAsService(text)).rows).toEqual([read]);
    } finally {
      await other.close();
    }
    expect((await asOwner(db.ownerUrl, (owner) => owner.query(text))).rows).toEqual([read]);
    // As it would be without our asking.
    const plain = new pg.Client({ connectionString: db.ownerUrl });
    await plain.connect();
    expect((await plain.query(text)).rows).not.toEqual([read]);
    await plain.end();
  } finally {
    await db.close();
  }
});
