import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../test/support/house.ts';
import type { Report } from '../documents/report.ts';
import { ensureDemo, renewDemo } from './index.ts';

let house: TestHouse;
const lines: string[] = [];
const log = (line: string): void => {
  lines.push(line);
};
const count = async (text: string): Promise<number> =>
  Number((await house.sql<{ n: string }>(`select count(*) as n from ${text}`))[0]?.n);

/** Built anew there, the county is whole, with nothing that has not been yet. */
async function expectWhole(): Promise<void> {
  expect(await count('meeting where closed_at is not null')).toBeGreaterThan(20);
  const late = 'select id from guidance_case where greatest(asked_at, advised_at) > $1';
  expect(await house.sql(late, [house.clock.now()])).toEqual([]);
}

// Where days are easily counted wrongly: an hour before midnight in Sweden with a past in summer time, after midnight when it is
// still yesterday in universal time, a leap day. Each time that the county is built anew it is built at one of them.
const beforeMidnight = new Date('2026-11-22T22:05:00Z');
const afterMidnight = new Date('2026-06-14T22:10:00Z');
const leapDay = new Date('2028-02-29T03:00:00Z');

beforeAll(async () => {
  house = await testHouse({ empty: true });
  await ensureDemo(house, log);
});
afterAll(() => house.close());

describe('the demo county', () => {
  it('has eleven members, four parties and seven groups, one of two municipalities', async () => {
    expect(await count('member')).toBe(11);
    expect(await count('(select distinct party from member) p')).toBe(4);
    expect(await count('local_group')).toBe(7);
    expect(await count('(select group_id from group_municipality group by 1 having count(*) = 2) g')).toBe(1);
  });

  it('has a question in every state, all in the past', async () => {
    const open = `guidance_case where import_id is null and withdrawn_at is null`;
    expect(
      await count(`${open} and advised_at is null and awaiting_asker_since is null and returned_at is null`),
    ).toBeGreaterThan(3);
    expect(await count(`${open} and advised_at is null and answer_due < '2026-11-16'`)).toBeGreaterThan(0);
    expect(await count(`${open} and awaiting_asker_since is not null`)).toBeGreaterThan(0);
    expect(await count(`${open} and returned_at is not null`)).toBeGreaterThan(0);
    expect(
      await count(`${open} and advised_at is not null and outcome is null and follow_up_on > '2026-11-16'`),
    ).toBeGreaterThan(0);
    expect(
      await count(`${open} and advised_at is not null and outcome is null and follow_up_on <= '2026-11-16'`),
    ).toBeGreaterThan(0);
    expect(await count(`${open} and outcome is not null`)).toBeGreaterThan(30);
    expect(await count('guidance_case where withdrawn_at is not null')).toBeGreaterThan(0);
    expect(await count(`guidance_case where asked_at > '2026-11-16T09:00:00Z'`)).toBe(0);
  });

  it('has Heby’s 70 questions of 2016, in their own year and without what pointed somebody out', async () => {
    expect(
      await count(`guidance_case where import_id is not null and asked_on between '2016-01-01' and '2016-12-31'`),
    ).toBe(70);
    const texts = JSON.stringify(
      await house.sql(
        `select question, tried, noted_obstacle, outcome_note, search_text from guidance_case where import_id is not null`,
      ),
    );
    for (const slip of ['881113', '9405132391', '070-174', 'testperson.lots', 'Fiktivsson', 'Exempelgatan'])
      expect(texts).not.toContain(slip);
  });

  it('has histories that say what was done, in the past tense', async () => {
    const done = await house.sql<{ command: string }>(
      `select distinct command from history where object_type in ('guidanceCase', 'obstacle', 'meeting', 'service')`,
    );
    expect(done.length).toBeGreaterThan(40);
    const { commands } = house.house;
    expect(done.filter(({ command }) => !commands.get(command)?.past)).toEqual([]);
  });

  it('has met in every group, has minutes that are approved and some that wait, and a meeting to come', async () => {
    for (const state of [
      `closed_at is not null`,
      `held_at is null and cancelled_at is null and starts_at > '2026-11-16'`,
    ])
      expect(await count(`(select distinct group_id from meeting where body = 'group' and ${state}) g`)).toBe(7);
    expect(await count('meeting where approved_at is not null')).toBeGreaterThan(4);
    expect(await count(`meeting where body = 'board' and chair_approved_at is not null and approved_at is null`)).toBe(
      1,
    );
    expect(await count('meeting where held_at is not null and closed_at is null')).toBe(0);
    expect(
      await count(`(select distinct series_id from meeting where body = 'sync' and approved_at is not null) s`),
    ).toBe(2);
    expect(await count('preread_answer')).toBeGreaterThan(0);
    expect(await count('direction_receipt')).toBe(3);
  });

  it('has Heby’s pack of 2016, with its 70 questions', async () => {
    const [pack] = await house.sql<{ content: Report }>(
      `select content from pack where period = '2016' and finished_at is not null`,
    );
    expect(pack?.content.parts.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['course', 'time', 'party', 'income', 'waiting']),
    );
    expect(pack?.content.parts[0]?.source.n).toBe(70);
  });

  it('has the county’s 48 services with their rules', async () => {
    expect(await count('service where rule is not null')).toBe(48);
  });

  it('has a service that nobody has confirmed in time, one that is soon to be, and has asked both owners', async () => {
    const waits = `service where verified_on + interval_days - least(30, interval_days / 3) <= '2026-11-16'`;
    expect(await count(waits)).toBe(2);
    expect(await count(`${waits} and verified_on + interval_days <= '2026-11-16'`)).toBe(1);
    expect(await count(`${waits} and reminded_on = '2026-11-08'`)).toBe(2);
    expect(await count('catalogue_owner_link')).toBe(2);
  });

  it('has walked the six obstacles of 2016 through the group’s meetings, each to an answer of its own', async () => {
    const rows = await house.sql<{ title: string; kind: string; cases: number; told: boolean; closed: boolean }>(
      `select o.title, d.kind, d.closed_at is not null as closed,
         (select count(*)::int from obstacle_case l where l.obstacle_id = o.id) as cases,
         (select bool_and(s.told_at is not null) from obstacle_answer s where s.obstacle_id = o.id) as told
       from obstacle o join decision d on d.obstacle_id = o.id and d.ended_at is null where o.number ~ '^HEB-H[1-6]$' order by o.number`,
    );
    expect(rows.map(({ kind, cases, closed }) => [kind, cases >= 3, closed])).toEqual([
      ['action', true, false],
      ['action', true, true],
      ['action', true, false],
      ['action', true, false],
      ['action', true, false],
      ['refusal', true, false],
    ]);
    expect(rows.every(({ told }) => told)).toBe(true);
    expect(await count(`meeting where closed_at is not null and body = 'group'`)).toBeGreaterThanOrEqual(2);
    expect(await count('fairway_step')).toBe(7 * 8);
  });

  it('has no letter on its way', async () => {
    expect(await count('outgoing_mail where sent_at is null')).toBe(0);
    expect(await count('outgoing_mail')).toBeGreaterThan(50);
  });

  it('is begun again when it was cut off in the middle', async () => {
    const events = await count('guidance_case');
    const [whole] = await house.sql<{ id: string }>('select id from association where is_demo');
    await house.sql('update association set demo_whole_at = null where is_demo');
    house.clock.set(beforeMidnight);
    await ensureDemo(house, log);
    const demos = await house.sql<{ id: string }>('select id from association where is_demo');
    expect(demos).toHaveLength(1);
    expect(demos[0]?.id).not.toBe(whole?.id);
    expect(await count('guidance_case')).toBe(events);
    await expectWhole();
  });

  it('is made once, and anew only when asked', async () => {
    const before = await house.sql('select id from association');
    await ensureDemo(house, log);
    await renewDemo(house, log, false);
    expect(await house.sql('select id from association')).toEqual(before);
    const cases = await count('guidance_case');
    await house.sql(
      `insert into association (id, name, slug, created_at) values ('10000000-0000-7000-8000-00000000000f', 'Ett riktigt', 'riktigt', now())`,
    );
    house.clock.set(afterMidnight);
    await renewDemo(house, log, true);
    expect(await count('guidance_case')).toBe(cases);
    expect(await count('association')).toBe(2);
    expect(await house.sql('select id from association where is_demo')).not.toEqual(before);
    await expectWhole();
  });

  it('is built whole on a leap day, years later', async () => {
    house.clock.set(leapDay);
    await renewDemo(house, log, true);
    await expectWhole();
  });
});
