import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, evaluate } from '@farled/eligibility';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids } from '../../../test/support/county.ts';
import { questionIn } from '../../../test/support/filled-county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { appFolder } from '../../database/house-folder.ts';
import { ask, withdraw } from '../cases/index.ts';
import { applyCatalogue, publishedRules, uploadCatalogue } from '../catalogue/index.ts';
import { gapAgenda } from './agenda.ts';
import { carryOutReadings } from './carry-out.ts';
import { type GapView, gapView } from './gap-view.ts';
import { makeObstacle } from './make-obstacle.ts';
import { recount } from './recount.ts';
import { rulesView } from './rules-view.ts';

let house: TestHouse;

beforeAll(async () => {
  house = await testHouse();
  const bytes = readFileSync(join(appFolder, 'demo', 'insatskatalog-regler.json'));
  const { id } = await house.do('office', uploadCatalogue, { file: new File([bytes], 'insatskatalog-regler.json') });
  await house.do('office', applyCatalogue, { id, as: 'published' });
  // Seven who are young, registered nowhere and without benefit: the county's work training asks for social assistance.
  for (let count = 0; count < 7; count += 1) await house.do('officer', ask, outside);
  await house.sql(
    `update guidance_case set answers = answers || '{"lssRight": false, "diagnosisGroup": [], "doctorReferral": false, "partTimeSick": false, "jobOffer": false, "monthsUnemployed": 2, "completedSteps": []}'`,
  );
  // One more of whom less is known.
  await house.do('officer', ask, { ...outside, registeredAtEmploymentService: 'unknown' });
  await house.do('sisterOfficer', ask, questionIn('tierp'));
  await carryOutReadings(house.house);
});
afterAll(() => house?.close());

const outside = questionIn('heby', {
  age: '17',
  incomeSources: ['noPublicIncome'],
  registeredAtEmploymentService: 'no',
  workCapacityAssessed: 'no',
});

async function seen(who: 'coordinator' | 'member', input: Record<string, string> = {}): Promise<GapView> {
  const view = await house.ask(who, gapView, input);
  if (!view) throw new Error('There is no such page.');
  return view;
}

describe('who falls between the chairs', () => {
  it('is counted from the group’s cases and the services of its municipalities', async () => {
    const { reading, sort } = await seen('coordinator');
    expect(reading.shown).toMatchObject({ cases: 8, services: 20 });
    expect(reading).not.toHaveProperty('found');
    expect(sort?.gaps[0]).toMatchObject({ cases: 7, perhaps: 1 });
    expect(reading.shown).toMatchObject({ closed: 7, rest: { open: 0, undecided: 1 } });
  });

  it('puts no case in a gap that an open service contradicts, and every closed case in one', async () => {
    const rules = await house.house.database.asService((tx) => publishedRules(tx, ids.association, '2026-11-16'));
    const { kinds } = await seen('coordinator');
    expect(kinds.length).toBeGreaterThan(0);
    const [row] = await house.sql<{ found: { closed: number[]; sorts: { gaps: { cases: number[] }[] }[] } }>(
      'select found from chairs_exact where group_id = $1',
      [ids.groupHeby],
    );
    const inGaps = new Set(row?.found.sorts[0]?.gaps.flatMap(({ cases }) => cases));
    for (const place of row?.found.closed ?? []) expect(inGaps.has(place)).toBe(true);
    // The example itself, asked of the engine: nothing is open to somebody who is 17 and nowhere registered.
    const nobody = {
      ...Object.fromEntries(
        rules.file.attributes.map(({ id, kind }) => [
          id,
          kind === 'boolean' ? false : kind === 'choiceSet' ? [] : null,
        ]),
      ),
      age: 17,
      municipality: 'Heby',
    };
    const open = rules.file.services.filter(
      ({ rule, municipalities }) =>
        (municipalities?.includes('Heby') ?? true) && evaluate(rule, nobody).verdict === 'open',
    );
    expect(open).toEqual([]);
    expect(compile(rules.file).match(nobody).open).toEqual([]);
  });

  it('gives the cases to coordinators, and to members fives and no cases', async () => {
    const mine = await seen('coordinator');
    const gap = mine.sort?.gaps.find(({ cases }) => cases === 7) ?? mine.sort?.gaps[0];
    const picked = await seen('coordinator', { gap: gap?.key ?? '' });
    expect(picked.gap?.cases).toHaveLength(gap?.cases ?? -1);
    expect(picked.gap?.cases[0]?.number).toMatch(/^HEB-26-/);
    const theirs = await seen('member', { gap: gap?.key ?? '' });
    expect(theirs.gap).toMatchObject({ cases: [], perhaps: [], gap: { cases: 5, perhaps: null } });
    expect(theirs.reading.shown?.rest).toBeNull();
    const counts = theirs.sort?.gaps.map(({ cases }) => cases) ?? [];
    expect(counts.every((count) => count === null || count % 5 === 0)).toBe(true);
    const html = await (await house.request('member', 'GET', '/mellan-stolarna')).text();
    expect(html).toContain('minst 5');
    expect(html).not.toMatch(/HEB-26-/);
  });

  it('is nobody else’s', async () => {
    expect(await house.ask('officer', gapView, {})).toBeNull();
    expect(await house.ask('member', gapView, { group: ids.groupTierp })).toBeNull();
    expect(await house.ask('otherCoordinator', gapView, { group: ids.groupHeby })).toBeNull();
    for (const who of ['officer', 'office', 'manager'] as const)
      expect((await house.request(who, 'GET', '/mellan-stolarna')).status).toBe(404);
  });
});

describe('a situation', () => {
  it('becomes an obstacle with its cases, once, and leaves the agenda', async () => {
    const { sort } = await seen('coordinator');
    const gap = sort?.gaps[0];
    const input = { groupId: ids.groupHeby, gap: gap?.key ?? '', title: 'Ingen insats före 18 års ålder' };
    const coordinator = await house.person('coordinator');
    const agenda = () =>
      house.house.database.asActor(
        { accountId: coordinator.accountId, associationId: ids.association, caseId: null, today: '2026-11-16' },
        (tx) => gapAgenda.items(tx, ids.groupHeby, '2026-11-16'),
      );
    expect((await agenda()).map(({ subjectId }) => subjectId)).toContain(gap?.key);
    expect(await house.run('member', makeObstacle, input)).toEqual({ kind: 'notFound' });
    expect(await house.run('sisterCoordinator', makeObstacle, input)).toEqual({ kind: 'notFound' });
    // Its description is written before it, from the situation, and says no more of the cases than the county may read.
    const html = await (
      await house.request('coordinator', 'GET', `/mellan-stolarna?group=${ids.groupHeby}&gap=${gap?.key}`)
    ).text();
    const [, description = ''] = /<textarea[^>]*name="description"[^>]*>([^<]*)</.exec(html) ?? [];
    for (const { sv } of gap?.phrases ?? []) expect(description).toContain(sv);
    expect(description).toMatch(/\n\nMinst 5 av ärendena i .*Heby står här\. Räknat /);
    const { id } = await house.do('coordinator', makeObstacle, { ...input, description });
    const [obstacle] = await house.sql<{ description: string; described_at: Date | null }>(
      'select description, described_at from obstacle where id = $1',
      [id],
    );
    expect(obstacle).toEqual({ description: description.trim(), described_at: null });
    const [linked] = await house.sql<{ n: number }>('select count(*) as n from obstacle_case where obstacle_id = $1', [
      id,
    ]);
    expect(linked?.n).toBe(gap?.cases);
    expect(await house.run('coordinator', makeObstacle, input)).toMatchObject({ kind: 'refused' });
    expect((await seen('member')).obstacles[gap?.key ?? '']?.number).toMatch(/^HEB-H/);
    expect((await agenda()).map(({ subjectId }) => subjectId)).not.toContain(gap?.key);
  });
});

describe('a reading', () => {
  it('is made anew when it is asked for, when the catalogue changes, and after a day', async () => {
    expect(await carryOutReadings(house.house)).toBe(0);
    const [one] = await house.sql<{ id: string }>(
      `select id from guidance_case where group_id = $1 order by number desc limit 1`,
      [ids.groupHeby],
    );
    await house.do('officer', withdraw, { id: one?.id });
    expect(await house.run('member', recount, { groupId: ids.groupHeby })).toEqual({ kind: 'notFound' });
    await house.do('coordinator', recount, { groupId: ids.groupHeby });
    expect(await carryOutReadings(house.house)).toBe(1);
    expect((await seen('coordinator')).reading.shown?.cases).toBe(7);
    await house.sql(`update catalogue_version set version = gen_random_uuid() where association_id = $1`, [
      ids.association,
    ]);
    expect((await seen('coordinator')).reading.isOld).toBe(true);
    expect(await carryOutReadings(house.house)).toBe(2);
    house.clock.advance(25 * 3_600_000);
    expect(await carryOutReadings(house.house)).toBe(3);
    house.clock.advance(-25 * 3_600_000);
  });
});

describe('the limit for small counts', () => {
  const set = (limit: number) =>
    house.sql(
      `update association set settings = settings || jsonb_build_object('smallestCount', $2::int) where id = $1`,
      [ids.association, limit],
    );

  it('is the association’s, and a new one holds at once: nothing is shown until it is protected by that', async () => {
    await set(3);
    expect((await seen('member')).reading).toMatchObject({ shown: null, limit: 3 });
    expect((await seen('coordinator')).reading).toMatchObject({ shown: { closed: 7 }, limit: 1 });
    expect(await (await house.request('member', 'GET', '/mellan-stolarna/villkor')).text()).toContain(
      'Farled räknar inom några minuter.',
    );
    expect(await carryOutReadings(house.house)).toBe(2);
    const { reading, sort } = await seen('member');
    expect(reading.shown).toMatchObject({ limit: 3, closed: 6 });
    expect(sort?.gaps[0]?.cases).toBe(6);
    await set(5);
    expect(await carryOutReadings(house.house)).toBe(2);
    expect((await seen('member')).reading.shown).toMatchObject({ limit: 5, closed: 5 });
    expect(await carryOutReadings(house.house)).toBe(0);
  });
});

describe('the rules by themselves', () => {
  it('hold the deadlock that a coordinator told of: wage subsidy and joint assessment name each other', async () => {
    const view = await house.ask('member', rulesView, {});
    const named = (id: string): string => view?.services[id]?.name ?? '';
    const told = view?.found?.deadlocks.find(
      ({ kind, services }) =>
        kind === 'waiting' && services.map(named).join() === 'Lönebidrag,Gemensam kartläggning (GK)',
    );
    expect(told?.owners).toEqual(['employmentService', 'socialInsuranceAgency']);
    expect(told?.passing).toMatchObject({ lastsWeeks: 12, week: 26, assumed: true });
    expect(told?.witness.map(({ phrase }) => phrase.sv)).toEqual(
      expect.arrayContaining(['sjukskriven på deltid', 'arbetsgivare vill anställa', 'arbetsförmågan bedömd']),
    );
    const answer = await house.request('office', 'GET', '/mellan-stolarna/lasningar');
    expect(answer.status).toBe(200);
    // Whoever keeps the catalogue reads no group's cases: the way up goes to the services.
    const crumbs = async (at: Response): Promise<string> =>
      /<nav class="crumb"[\s\S]*?<\/nav>/.exec(await at.clone().text())?.[0] ?? '';
    expect(await crumbs(answer)).toContain('href="/insatser"');
    const inside = await house.request('member', 'GET', '/mellan-stolarna/lasningar');
    expect(await crumbs(inside)).toContain('href="/mellan-stolarna"');
    const html = await answer.text();
    expect(html).toContain('Arbetsförmedlingen och Försäkringskassan hänvisar till varandra.');
    expect(await house.ask('officer', rulesView, {})).toBeNull();
    expect((await house.ask('otherCoordinator', rulesView, {}))?.found?.deadlocks ?? []).toEqual([]);
  });

  it('hold the services that are open to the same people', async () => {
    const view = await house.ask('coordinator', rulesView, {});
    const pairs = view?.found?.overlaps
      .filter(({ same }) => same)
      .map(({ service, within }) => [view.services[service]?.name, view.services[within]?.name]);
    expect(pairs).toContainEqual(['AME Heby – arbetsträning och arbetsprövning', 'Arbetsträning vid AME Heby']);
  });
});
