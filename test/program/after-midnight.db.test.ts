import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseView } from '../../app/features/cases/case-page/case-view.ts';
import { advise, ask } from '../../app/features/cases/index.ts';
import { recordOutcome } from '../../app/features/cases/outcome.ts';
import { insertService } from '../../app/features/catalogue/entry/edit.ts';
import { noFacts } from '../../app/features/catalogue/exchange/import-content.ts';
import { carryOutConfirmed } from '../../app/features/identity/second-person.ts';
import { textQualityWith } from '../../app/features/texts/text-quality.ts';
import { paths } from '../../app/http/paths.ts';
import { findingHash } from '../../app/kernel/identity.ts';
import { ids } from '../support/county.ts';
import { adviceIn, questionIn } from '../support/filled-county.ts';
import { type TestHouse, testHouse } from '../support/house.ts';

// Half past midnight on New Year's Day in Sweden. In universal time, and where the database believes it stands, it is still
// the year before.
const before = new Date('2026-12-31T22:30:00Z');
const now = new Date('2026-12-31T23:30:00Z');

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse({ now: before, timeZone: 'Pacific/Honolulu' });
});
afterAll(() => house?.close());

it('advice, its copy and the days to an outcome keep to the Swedish night', async () => {
  house.clock.set(before);
  const first = await house.do('officer', ask, questionIn('heby'));
  await house.do('coordinator', advise, { id: first.id, ...adviceIn('heby') });
  house.clock.set(now);
  await house.do('officer', recordOutcome, { id: first.id, outcome: 'rightServiceStarted' });
  const second = await house.do('officer', ask, questionIn('heby'));
  expect([first.number, second.number]).toEqual([expect.stringMatching(/^HEB-26-/), 'HEB-27-0001']);
  expect((await house.ask('coordinator', caseView, { id: second.id }))?.like[0]?.daysToOutcome).toBe(1);

  await house.do('coordinator', advise, { id: second.id, ...adviceIn('heby') });
  const copy = await (await house.request('officer', 'GET', paths.caseText({ id: second.id }))).text();
  expect(copy).toContain('Kom in: 2027-01-01');
  expect(copy).toContain('Råd 2027-01-01:');
});

it('what nobody decided is let go when its last day has passed in Sweden', async () => {
  house.clock.set(now);
  // From the tax agency's series of test numbers.
  const number = '881113-2383';
  const keep = { question: { [findingHash('personalNumber', number)]: 'Det är ett gammalt ärendenummer.' } };
  const asked = questionIn('heby', { question: `Gäller ${number} i det gamla systemet.` });
  expect((await house.run('officer', ask, asked, { keep })).kind).toBe('held');
  const [held] = await house.sql<{ day: string }>('select expires_on as day from held_command');
  expect(held?.day).toBe('2027-01-08');
  const stands = () => house.sql('select decision, decided_at as at from held_command');

  house.clock.set(new Date('2027-01-08T22:59:00Z'));
  await carryOutConfirmed(house.house);
  expect(await stands()).toEqual([{ decision: null, at: null }]);
  const midnight = new Date('2027-01-08T23:01:00Z');
  house.clock.set(midnight);
  await carryOutConfirmed(house.house);
  expect(await stands()).toEqual([{ decision: 'expired', at: midnight }]);
});

it('a report of the new year’s first hour belongs to the new year’s pack', async () => {
  await house.sql(
    `insert into service_evidence (association_id, id, group_id, kind, wanted, at) values ($1, gen_random_uuid(), $2, 'missing', 'Truckkort', $3)`,
    [ids.association, ids.groupHeby, now],
  );
  const source = house.features.flatMap(({ packSources = [] }) => packSources).find(({ name }) => name === 'services');
  const reported = async (from: string, to: string) => {
    const wanted = {
      associationId: ids.association,
      groupId: ids.groupHeby,
      from,
      to,
      today: '2027-04-01',
      threshold: 5,
    };
    const [part] = (await house.database.asService(async (tx) => source?.parts(tx, wanted))) ?? [];
    return part?.source.n;
  };
  expect([await reported('2026-10-01', '2026-12-31'), await reported('2027-01-01', '2027-03-31')]).toEqual([0, 1]);
});

it('the first hour of the oldest week is counted among what somebody kept', async () => {
  house.clock.set(now);
  await house.sql(
    `insert into audit_line (association_id, at, command, actor_kind, object_type, object_id, detail)
     select $1, '2026-10-11T22:10:00Z', 'case.ask', 'person', 'guidanceCase', 'x',
       jsonb_build_object('keptFindings', jsonb_build_array(jsonb_build_object('type', 'name', 'hash', n)))
     from generate_series(1, 6) n`,
    [ids.association],
  );
  const view = await house.ask(
    'coordinator',
    textQualityWith(() => house.house),
    {},
  );
  expect(view?.kept?.weeks.at(-1)).toMatchObject({ week: '2026-10-12', total: 6 });
});

it('open data say the Swedish day on which they were changed', async () => {
  house.clock.set(now);
  await house.database.asService((tx) =>
    insertService(
      tx,
      ids.association,
      house.house.newId(),
      { facts: { ...noFacts, name: 'Gröna jobb' }, rule: undefined, publishedAt: now, verifiedOn: '2027-01-01' },
      now,
    ),
  );
  const answer = await house.request(null, 'GET', paths.openDcat({ slug: 'uppsala' }));
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('2027-01-01')]);
});
