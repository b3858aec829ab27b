import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ids, type Persona } from '../../../test/support/county.ts';
import { adviceIn, questionIn } from '../../../test/support/filled-county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { paths } from '../../http/paths.ts';
import { advise, ask } from '../cases/index.ts';
import { logContactTime, removeContactTime } from './log.ts';
import { contactTimeView } from './view.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
beforeEach(() => house.sql('delete from contact_search'));
afterAll(() => house?.close());

const day = 86_400_000;

/** Noted the month before, by each of these in turn. */
async function noted(minutes: readonly number[], people: readonly Persona[]): Promise<void> {
  const begun = house.clock.now();
  house.clock.set(new Date(begun.getTime() - 31 * day));
  for (const [at, one] of minutes.entries())
    await house.do(people[at % people.length] ?? 'officer', logContactTime, {
      minutes: String(one),
      groupId: ids.groupHeby,
    });
  house.clock.set(begun);
}
const latest = async (who: Persona) => {
  const view = await house.ask(who, contactTimeView, { group: ids.groupHeby });
  const { searches = null, median = null } = view?.months.at(-1) ?? {};
  return [searches, median];
};

describe('the time it takes to find the right contact', () => {
  it('is noted with one click or a number, and shown to its writer at once', async () => {
    await house.do('officer', logContactTime, { minutes: '15', groupId: ids.groupHeby });
    house.clock.advance(1000);
    await house.do('officer', logContactTime, { other: '42', groupId: ids.groupHeby });
    const view = await house.ask('officer', contactTimeView, {});
    expect(view?.own.map(({ minutes }) => minutes)).toEqual([42, 15]);
    expect([view?.form?.chosen, view?.group?.id]).toEqual([ids.groupHeby, ids.groupHeby]);
    expect((await house.ask('colleague', contactTimeView, {}))?.own).toEqual([]);
    const [own] = view?.own ?? [];
    expect((await house.run('colleague', removeContactTime, { id: own?.id ?? '' })).kind).toBe('notFound');
    await house.do('officer', removeContactTime, { id: own?.id ?? '' });
    expect((await house.ask('officer', contactTimeView, {}))?.own).toHaveLength(1);
  });

  it('becomes a trend when enough people have noted enough, and not before', async () => {
    await noted([5, 10, 20, 60], ['officer', 'colleague', 'sisterOfficer']);
    expect(await latest('member')).toEqual([null, null]);
    await noted([30], ['officer']);
    for (const who of ['member', 'coordinator', 'officer', 'office', 'board', 'sisterMember'] as const)
      expect([who, await latest(who)]).toEqual([who, [5, 20]]);
    expect(await house.ask('manager', contactTimeView, {})).toBeNull();
    expect(await latest('otherCoordinator')).toEqual([null, null]);
  });

  it('has its middle between two searches when there is no one in the middle', async () => {
    await noted([5, 10, 20, 25, 30, 60], ['officer', 'colleague', 'sisterOfficer']);
    expect(await latest('coordinator')).toEqual([6, 22.5]);
    const page = await house.request('coordinator', 'GET', `${paths.contactTime({})}?group=${ids.groupHeby}`);
    expect(await page.text()).toContain('tog det 22,5 minuter');
  });

  it('never shows what two people noted, however often', async () => {
    await noted([5, 10, 20, 60, 30, 30, 45, 5], ['officer', 'colleague']);
    expect(await latest('coordinator')).toEqual([null, null]);
  });

  it('waits until the month has ended', async () => {
    for (const who of ['officer', 'colleague', 'sisterOfficer', 'officer', 'colleague'] as const)
      await house.do(who, logContactTime, { minutes: '5', groupId: ids.groupHeby });
    expect(await latest('coordinator')).toEqual([null, null]);
    const begun = house.clock.now();
    house.clock.advance(31 * day);
    expect(await latest('coordinator')).toEqual([5, 5]);
    house.clock.set(begun);
  });

  it('is asked for once on a question that has been answered, by whoever asked', async () => {
    const { id } = await house.do('officer', ask, questionIn('heby'));
    const words = 'Hur länge letade du efter rätt kontakt?';
    const page = async (who: Persona) => (await house.request(who, 'GET', paths.case({ id }))).text();
    expect(await page('officer')).not.toContain(words);
    await house.do('coordinator', advise, { id, ...adviceIn('heby') });
    expect([(await page('officer')).includes(words), (await page('coordinator')).includes(words)]).toEqual([
      true,
      false,
    ]);
    expect((await house.run('colleague', logContactTime, { caseId: id, minutes: '5' })).kind).toBe('notFound');
    await house.do('officer', logContactTime, { caseId: id, minutes: '5' });
    expect(await page('officer')).not.toContain(words);
    expect((await house.run('officer', logContactTime, { caseId: id, minutes: '5' })).kind).toBe('refused');
    const [row] = await house.sql<{ group_id: string }>('select group_id from contact_search');
    expect(row?.group_id).toBe(ids.groupHeby);
  });

  it('says what is missing, keeping what was typed', async () => {
    const refused = async (input: Record<string, string>) => {
      const answer = await house.run('officer', logContactTime, input);
      return answer.kind === 'refused' ? answer.field : answer.kind;
    };
    expect(await refused({ groupId: ids.groupHeby })).toBe('other');
    expect(await refused({ minutes: '5' })).toBe('groupId');
    expect(await refused({ minutes: '5', groupId: ids.groupElsewhere })).toBe('groupId');
    expect(await refused({ other: '0', groupId: ids.groupHeby })).toBe('invalid');
    expect(await refused({ other: '481', groupId: ids.groupHeby })).toBe('invalid');
    expect(await refused({ other: 'länge', groupId: ids.groupHeby })).toBe('invalid');
  });
});
