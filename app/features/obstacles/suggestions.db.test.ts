import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids, type Persona } from '../../../test/support/county.ts';
import { questionIn } from '../../../test/support/filled-county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { htmlFaults } from '../../../test/support/html.ts';
import { paths } from '../../http/paths.ts';
import { ask } from '../cases/index.ts';
import { acceptSuggestion, joinSuggestion, rejectSuggestion } from './decide-suggestion.ts';
import { carryOutRuns, startRun, suggestionsAddress } from './runs.ts';
import { type Suggestion, type SuggestionLine, type SuggestionsView, suggestionsView } from './suggestions-view.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house?.close());

const group = ids.groupHeby;
const queue = [
  'Lång kö till neuropsykiatrisk utredning.',
  'Utredningen dröjer ett år till.',
  'Väntetid till utredning 14 månader.',
];

async function asked(question: string): Promise<string> {
  const { id } = await house.do('officer', ask, questionIn('heby', { question }));
  // Each answered otherwise, so that only the words are alike.
  await house.sql('update guidance_case set need = null, obstacle = null where id = $1', [id]);
  return id;
}
async function read(who: Persona = 'coordinator'): Promise<SuggestionsView> {
  const view = await house.ask(who, suggestionsView, { group });
  if (!view) throw new Error('There is no view.');
  return view;
}
/** One of them by itself, with its cases. */
async function whole(line: SuggestionLine | undefined): Promise<Suggestion> {
  const view = await house.ask('coordinator', suggestionsView, { group, show: line?.key ?? '' });
  if (!view?.shown) throw new Error('There is no such suggestion.');
  expect(view.shown).toMatchObject({ ...line, fresh: view.shown.cases.filter(({ isLinked }) => !isLinked).length });
  return view.shown;
}
async function readThrough(): Promise<SuggestionsView> {
  house.clock.advance(1000);
  await house.do('coordinator', startRun, { groupId: group });
  expect((await read()).run).toMatchObject({ finishedAt: null });
  expect(await carryOutRuns(house.house)).toBe(1);
  return read();
}
async function page(path: string): Promise<string> {
  const answer = await house.request('coordinator', 'GET', path);
  expect(answer.status).toBe(200);
  const html = await answer.text();
  expect(await htmlFaults(html)).toEqual([]);
  return html;
}

describe('suggestions', () => {
  it('say that nothing has been read yet, and then how far it has come', async () => {
    expect(await page(paths.obstacleSuggestions({}))).toContain('Frågorna är inte genomlästa än.');
    await house.do('coordinator', startRun, { groupId: group });
    expect(await page(suggestionsAddress(group))).toContain('0 procent klart');
    expect((await house.run('coordinator', startRun, { groupId: group })).kind).toBe('refused');
    await carryOutRuns(house.house);
    expect(await page(suggestionsAddress(group))).toContain('Inget nytt återkommer');
  });

  it('come out of the texts of three cases, with the words that led there', async () => {
    const cases = await Promise.all(queue.map(asked));
    await asked('Något helt annat om läxor.');
    const { suggestions, run } = await readThrough();
    expect(run).toMatchObject({ progress: 1, cases: 4 });
    const [found] = suggestions;
    expect(suggestions).toHaveLength(1);
    expect(found?.name.sv).toBe('Utredning: lång väntan');
    expect(found?.words.join(' ')).toMatch(/utredning/i);
    const own = (await whole(found)).cases;
    expect(own.map(({ id }) => id).sort()).toEqual(cases.toSorted());
    for (const one of own) expect(one.words.join(' ')).toMatch(/utredning/i);
    const html = await page(`${suggestionsAddress(group)}&show=${found?.key}`);
    expect(html).toContain('Väntetid');
  });

  it('are told of on the case’s own page, from which an obstacle can be made', async () => {
    const [found] = (await read()).suggestions;
    const [one] = (await whole(found)).cases;
    const id = one?.id ?? '';
    const own = await house.request('coordinator', 'GET', paths.case({ id }));
    expect(await own.text()).toContain('Ser ut att höra till ett hinder: Utredning: lång väntan');
    expect(await page(`${paths.obstacles({})}?group=${group}&case=${id}`)).toContain(`name="caseId" value="${id}"`);
    const seen = await house.request('officer', 'GET', paths.case({ id }));
    expect(await seen.text()).not.toContain('höra till ett hinder');
  });

  it('keep no word of a case in what a reading found', async () => {
    const [row] = await house.sql<{ found: unknown }>(
      'select found from suggestion_run order by asked_at desc, id desc limit 1',
    );
    expect(JSON.stringify(row?.found)).toMatch(/^\[\["[0-9a-f-]{36}"(,"[0-9a-f-]{36}")*\](,\[.*\])*\]$/);
    expect(JSON.stringify(row?.found)).not.toMatch(/utredning/i);
  });

  it('are the coordinator’s, and nobody else’s', async () => {
    for (const who of ['member', 'chair', 'sisterCoordinator', 'office', 'otherCoordinator'] as const)
      expect(await house.ask(who, suggestionsView, { group })).toBeNull();
    expect((await house.run('sisterCoordinator', startRun, { groupId: group })).kind).toBe('notFound');
  });

  it('become an obstacle with its cases; what is left is suggested for it', async () => {
    const [found] = (await read()).suggestions;
    const caseIds = (await whole(found)).cases.map(({ id }) => id);
    const { id } = await house.do('coordinator', acceptSuggestion, {
      groupId: group,
      title: 'Utredningar dröjer',
      caseIds: caseIds.slice(0, 2),
    });
    const [rest] = (await read()).suggestions;
    expect(rest).toMatchObject({ obstacle: { id } });
    const left = (await whole(rest)).cases.filter(({ isLinked }) => !isLinked);
    expect(left.map((one) => one.id)).toEqual(caseIds.slice(2));
    await page(`${suggestionsAddress(group)}&show=${rest?.key}`);
    await house.do('coordinator', joinSuggestion, { id, cases: caseIds.slice(2).join(',') });
    expect((await read()).suggestions).toEqual([]);
    const [linked] = await house.sql<{ n: number }>(
      'select count(*)::int as n from obstacle_case where obstacle_id = $1',
      [id],
    );
    expect(linked?.n).toBe(3);
  });

  it('are remembered when rejected, until three new cases have come', async () => {
    const trips = ['Inga bussar på kvällen.', 'Ingen buss dit före sju.', 'Bussen går inte på helger.'];
    for (const text of trips) await asked(text);
    const [found] = (await readThrough()).suggestions;
    const own = (await whole(found)).cases;
    expect(own).toHaveLength(3);
    await house.do('coordinator', rejectSuggestion, {
      groupId: group,
      cases: own.map(({ id }) => id).join(','),
    });
    expect((await read()).suggestions).toEqual([]);
    for (const text of trips.slice(0, 2)) await asked(text);
    expect((await readThrough()).suggestions).toEqual([]);
    await asked(trips[2] ?? '');
    expect((await whole((await readThrough()).suggestions[0])).cases).toHaveLength(6);
  });

  it('take cases of the own group only', async () => {
    const foreign = await house.do('officer', ask, questionIn('tierp'));
    const outcome = await house.run('coordinator', acceptSuggestion, {
      groupId: group,
      title: 'X',
      caseIds: [foreign.id],
    });
    expect(outcome).toMatchObject({ kind: 'refused', field: 'caseIds' });
  });

  it('come out of the same answers in the form too', async () => {
    for (let more = 0; more < 3; more += 1) await house.do('officer', ask, questionIn('heby'));
    const answers = async () => (await read()).suggestions.find(({ from }) => from === 'answers');
    const found = await answers();
    const caseIds = (await whole(found)).cases.map(({ id }) => id);
    expect(caseIds).toHaveLength(3);
    expect(found?.name.sv).toMatch(/:/);
    expect(await page(`${suggestionsAddress(group)}&show=${encodeURIComponent(found?.key ?? '')}`)).toContain(
      'samma svar',
    );
    // Two become an obstacle: the third belongs there too, until the suggestion is rejected.
    const made = await house.do('coordinator', acceptSuggestion, {
      groupId: group,
      title: 'Samma svar',
      caseIds: caseIds.slice(0, 2),
    });
    expect(await answers()).toMatchObject({ fresh: 1, obstacle: { id: made.id } });
    await whole(await answers());
    await house.do('coordinator', rejectSuggestion, { groupId: group, cases: caseIds.join(',') });
    expect(await answers()).toBeUndefined();
    for (let more = 0; more < 3; more += 1) await house.do('officer', ask, questionIn('heby'));
    expect(await answers()).toMatchObject({ fresh: 4 });
    expect((await whole(await answers())).cases).toHaveLength(6);
  });

  it('begin at once when the button is pressed, in a thread of their own', async () => {
    house.clock.advance(1000);
    const sent = await house.request('coordinator', 'POST', suggestionsAddress(group), {
      _do: 'suggestion.start',
      groupId: group,
    });
    expect(sent.status).toBe(303);
    await expect.poll(async () => (await read()).run?.finishedAt ?? null).not.toBeNull();
  });
});
