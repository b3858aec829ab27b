import { afterAll, beforeAll, expect, it } from 'vitest';
import { ids } from '../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { type Database, openDatabase } from '../../database/database.ts';
import { carryOutReadings } from './carry-out.ts';
import { recount } from './recount.ts';

let house: TestHouse;
let second: Database;
const there = () => ({ ...house.house, database: second });

beforeAll(async () => {
  house = await testHouse();
  second = await openDatabase(house.ownerUrl, 2);
  await carryOutReadings(house.house);
});
afterAll(async () => {
  await second?.close();
  await house?.close();
});

interface Row {
  begun_at: Date | null;
  read_at: Date | null;
  cut_offs: number;
  failed_at: Date | null;
}
const heby = async (): Promise<Row | undefined> =>
  (await house.sql<Row>('select * from chairs_reading where group_id = $1', [ids.groupHeby]))[0];
const cutOff = () =>
  house.sql('update chairs_reading set begun_at = $2 where group_id = $1', [ids.groupHeby, house.clock.now()]);

it('that was cut off is taken again at once, by itself or with all that is due', async () => {
  await cutOff();
  expect(await carryOutReadings(there(), 'cutOff')).toBe(1);
  expect(await heby()).toMatchObject({ begun_at: null, cut_offs: 0, failed_at: null });
  await cutOff();
  expect(await carryOutReadings(house.house)).toBe(1);
  expect(await carryOutReadings(house.house)).toBe(0);
});

it('is not begun by a second process while the first one holds it', async () => {
  const hold = await second.hold(`chairs_reading ${ids.groupHeby}`);
  await cutOff();
  await house.do('coordinator', recount, { groupId: ids.groupHeby });
  expect(await carryOutReadings(house.house)).toBe(0);
  expect((await heby())?.begun_at).not.toBeNull();
  await hold?.release();
  expect(await carryOutReadings(house.house)).toBe(1);
});

it('is made once when two processes begin at the same moment, and so are the rules by themselves', async () => {
  await house.sql('update chairs_reading set asked_at = $1', [house.clock.now()]);
  await house.sql('delete from chairs_rules');
  const [here, elsewhere] = await Promise.all([carryOutReadings(house.house), carryOutReadings(there())]);
  const [all] = await house.sql<{ n: number }>('select count(*) as n from chairs_reading');
  expect(here + elsewhere).toBe(all?.n);
  const rules = await house.sql('select 1 from chairs_rules where association_id = $1', [ids.association]);
  expect(rules).toHaveLength(1);
});

it('that is cut off after the group, before the rules, is made whole', async () => {
  await house.sql('delete from chairs_rules');
  await cutOff();
  expect(await carryOutReadings(there(), 'cutOff')).toBe(1);
  expect(await house.sql('select 1 from chairs_rules where association_id = $1', [ids.association])).toHaveLength(1);
});

it('that is cut off again and again waits for ten minutes, so that the house can start', async () => {
  await cutOff();
  await house.sql('update chairs_reading set cut_offs = 2 where group_id = $1', [ids.groupHeby]);
  expect(await carryOutReadings(house.house, 'cutOff')).toBe(0);
  expect(await carryOutReadings(house.house)).toBe(0);
  house.clock.advance(11 * 60_000);
  expect(await carryOutReadings(house.house)).toBe(1);
  expect(await heby()).toMatchObject({ begun_at: null, cut_offs: 0 });
  house.clock.advance(-11 * 60_000);
});
