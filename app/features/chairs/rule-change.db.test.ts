import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids } from '../../../test/support/county.ts';
import { questionIn } from '../../../test/support/filled-county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { appFolder } from '../../database/house-folder.ts';
import { addDays } from '../../kernel/clock.ts';
import { ask } from '../cases/index.ts';
import { applyCatalogue, uploadCatalogue } from '../catalogue/index.ts';
import { carryOutReadings } from './carry-out.ts';
import { caseWay } from './case-way-view.ts';
import { conditionsView } from './conditions-view.ts';
import { whatIfEvidence, whatIfObstacle } from './what-if-evidence.ts';
import { whatIfView } from './what-if-view.ts';

let house: TestHouse;
let service: (name: string) => string;
let cases: string[];

beforeAll(async () => {
  house = await testHouse();
  const bytes = readFileSync(join(appFolder, 'demo', 'insatskatalog-regler.json'));
  const { id } = await house.do('office', uploadCatalogue, { file: new File([bytes], 'insatskatalog-regler.json') });
  await house.do('office', applyCatalogue, { id, as: 'published' });
  const rows = await house.sql<{ id: string; name: string }>('select id, name from service');
  service = (name) => rows.find((row) => row.name === name)?.id ?? '';
  const about = (incomeSources: string[], age = '24') =>
    house.do('officer', ask, questionIn('heby', { age, incomeSources }));
  cases = [];
  // Six whom only the social assistance is missing for; two too young beside it; one who has it.
  for (let count = 0; count < 6; count += 1) cases.push((await about(['activityCompensation'])).id);
  for (let count = 0; count < 2; count += 1) cases.push((await about(['activityCompensation'], '17')).id);
  cases.push((await about(['socialAssistance'])).id);
  await carryOutReadings(house.house);
});
afterAll(() => house?.close());

const ame = 'Arbetsträning vid AME Heby';

describe('which condition keeps whom out', () => {
  it('is counted alone and together, with its owner, and the sums are of what is shown', async () => {
    const view = await house.ask('coordinator', conditionsView, {});
    const one = view?.conditions.find(
      (each) => each.service === service(ame) && each.words.sv === 'Pågående försörjningsstöd',
    );
    expect(one).toMatchObject({ owner: 'municipality', alone: 6, together: 2 });
    expect(one?.with[0]).toMatchObject({ cases: 2, words: [{ sv: 'Ålder: minst 18 år' }] });
    const owner = view?.owners.find((each) => each.owner === 'municipality');
    const listed = view?.conditions.filter((each) => each.owner === 'municipality') ?? [];
    expect(owner?.alone).toBe(listed.reduce((sum, each) => sum + (each.alone ?? 0), 0));
    const theirs = await house.ask('member', conditionsView, {});
    const same = theirs?.conditions.find((each) => each.service === one?.service && each.path === one?.path);
    expect(same).toMatchObject({ alone: 5, together: null, with: [] });
    expect(await house.ask('office', conditionsView, {})).toBeNull();
    // A sum of hidden numbers may be large: that each is small is all that can be said.
    const html = await (await house.request('member', 'GET', '/mellan-stolarna/villkor')).text();
    const [byParty = '', byCondition = ''] = html.split('<h2').filter((part) => part.includes('färre än 5'));
    expect(byParty).toContain('vart och ett färre än 5');
    expect(byCondition).not.toContain('vart och ett');
  });
});

describe('had the rule been different', () => {
  const without = () => ({ service: service(ame), path: '/all/2', how: 'remove' });

  it('says which cases would have had the service, and how many have none today', async () => {
    const view = await house.ask('coordinator', whatIfView, without());
    expect(view?.cases).toBe(9);
    expect(view?.one.result?.words.sv).toBe('Utan villkoret ”Pågående försörjningsstöd”');
    expect(view?.one.result?.opened.map(({ id }) => id).sort()).toEqual(cases.slice(0, 6).sort());
    expect(view?.one.result).toMatchObject({ closed: [], undecided: 0, asks: [], first: 6 });
    expect(view?.one.result?.parties).toEqual([{ party: 'socialInsuranceAgency', opened: 6, cases: 9 }]);
    for (const who of ['member', 'office', 'officer'] as const)
      expect(await house.ask(who, whatIfView, without())).toBeNull();
  });

  it('says to how many nothing is certainly open by the rules as they are, not by a reading that may be old', async () => {
    const open = (places: string) =>
      house.sql(`update chairs_exact set found = jsonb_set(found, '{open}', $2::jsonb) where group_id = $1`, [
        ids.groupHeby,
        places,
      ]);
    const [before] = await house.sql<{ open: unknown }>(
      `select found -> 'open' as open from chairs_exact where group_id = $1`,
      [ids.groupHeby],
    );
    await open('[0,1,2,3,4,5,6,7,8]');
    expect((await house.ask('coordinator', whatIfView, without()))?.one.result).toMatchObject({ first: 6 });
    await open(JSON.stringify(before?.open));
  });

  it('says which answers the undecided wait for', async () => {
    const input = { service: service('Aktivitetsförmågeutredning (AFU)'), path: '/all/2', how: 'remove' };
    const view = await house.ask('coordinator', whatIfView, input);
    expect(view?.one.result).toMatchObject({ opened: [], undecided: 7 });
    const page = await house.request(
      'coordinator',
      'GET',
      `/mellan-stolarna/annan-regel?${new URLSearchParams(input)}`,
    );
    expect(await page.text()).toContain(
      'För 7 är den inte längre stängd, men svar saknas: Läkarremiss finns (7), Sjukskriven på deltid (7).',
    );
  });

  it('counts the same cases as the reading: nobody who lives elsewhere', async () => {
    await house.sql(
      `update guidance_case set municipality_id = (select id from municipality where name = 'Tierp' limit 1) where id = $1`,
      [cases[0]],
    );
    const view = await house.ask('coordinator', whatIfView, without());
    expect(view?.cases).toBe(8);
    expect(view?.one.result?.opened).toHaveLength(5);
    await house.sql(
      `update guidance_case set municipality_id = (select municipality_id from guidance_case where id = $2) where id = $1`,
      [cases[0], cases[1]],
    );
  });

  it('compares two changes, and says what is wrong with a value', async () => {
    const input = { ...without(), service2: service(ame), path2: '/all/0', how2: 'value', value2: '25' };
    const view = await house.ask('coordinator', whatIfView, input);
    expect(view?.two.result).toMatchObject({
      words: { sv: '”Ålder: minst 18 år” blir ”Ålder: minst 25 år”' },
      opened: [],
    });
    expect(view?.two.result?.closed.map(({ id }) => id)).toEqual([cases[8]]);
    expect(view?.compared).toEqual({ both: 0, onlyOne: 6, onlyTwo: 0 });
    const wrong = await house.ask('coordinator', whatIfView, { ...input, value2: 'många' });
    expect(wrong?.two).toMatchObject({ fault: { sv: 'Skriv ett tal.' }, result: null });
    const page = await house.request(
      'coordinator',
      'GET',
      `/mellan-stolarna/annan-regel?service=${service(ame)}&path=%2Fall%2F2&how=remove`,
    );
    const shown = await page.text();
    expect(shown).toContain('6 av 9 ärenden hade haft insatsen öppen.');
    // One thing to do next: to make use of it. Trying on stands beside it.
    const filled = [...shown.matchAll(/<button[^>]*class="([^"]*)"[^>]*>([^<]*)/g)].filter(
      ([, look]) => look?.includes('ds-button') && !look.includes('sec-b'),
    );
    expect(filled.map(([, , words]) => words)).toEqual([whatIfObstacle.verb.sv]);
    const query = new URLSearchParams({ service: service(ame), path: '/all/0', how: 'value', value: '25' });
    const none = await house.request('coordinator', 'GET', `/mellan-stolarna/annan-regel?${query}`);
    const said = await none.text();
    expect(said).toContain('1 som har den öppen i dag hade inte haft det.');
    expect(said).not.toContain('För 0 till');
  });

  it('becomes evidence of a new obstacle, or of one that is there', async () => {
    const input = { groupId: ids.groupHeby, ...without() };
    expect(await house.run('member', whatIfObstacle, { ...input, title: 'Kravet på försörjningsstöd' })).toEqual({
      kind: 'notFound',
    });
    expect(await house.run('sisterCoordinator', whatIfObstacle, { ...input, title: 'Kravet' })).toEqual({
      kind: 'notFound',
    });
    // Six cases: the county, which may come to read it, is told "at least 5".
    const page = await house.request(
      'coordinator',
      'GET',
      `/mellan-stolarna/annan-regel?${new URLSearchParams(without())}`,
    );
    const [, description = ''] = /<textarea[^>]*name="description"[^>]*>([^<]*)</.exec(await page.text()) ?? [];
    expect(description).toMatch(/^\s*Utan villkoret ”.*”: minst 5 av ärendena i .* hade haft .*AME Heby.* öppen\./);
    const title = 'Kravet på försörjningsstöd';
    const { id } = await house.do('coordinator', whatIfObstacle, { ...input, title, description });
    const [kept] = await house.sql<{ description: string }>('select description from obstacle where id = $1', [id]);
    expect(kept?.description).toBe(description.trim());
    const linked = await house.sql('select case_id from obstacle_case where obstacle_id = $1', [id]);
    expect(linked).toHaveLength(6);
    await house.do('coordinator', whatIfEvidence, { ...input, obstacle: id });
    expect(await house.run('coordinator', whatIfEvidence, { ...input, obstacle: 'x' })).toMatchObject({
      kind: 'refused',
      field: 'obstacle',
    });
    const behind = await house.ask('coordinator', conditionsView, { obstacle: id });
    expect(behind).toMatchObject({ cases: 6, obstacle: { id } });
    expect(await house.ask('member', conditionsView, { obstacle: id })).toBeNull();
  });

  it('has no evidence where nobody would have had it', async () => {
    const input = {
      groupId: ids.groupHeby,
      service: service(ame),
      path: '/all/1',
      how: 'remove',
      title: 'Ingen åldersgräns',
    };
    expect(await house.run('coordinator', whatIfObstacle, input)).toMatchObject({ kind: 'refused' });
  });
});

describe('the way of a case', () => {
  it('is a plan with dates and idle days for its asker and its coordinator', async () => {
    const [id = ''] = cases;
    const input = { id, goal: service('SIUS, särskilt introduktions- och uppföljningsstöd') };
    const asked = await house.ask('officer', caseWay, input);
    expect(asked?.plan?.reached).toBeUndefined();
    expect(asked?.asks.map((one) => one.id)).toContain('registeredAtEmploymentService');
    const assumed = {
      ...input,
      'svar.registeredAtEmploymentService': 'yes',
      'svar.workCapacityAssessed': 'yes',
      until: '2026-12-16',
    };
    const view = await house.ask('coordinator', caseWay, assumed);
    expect(view?.assumptions.map(({ phrase }) => phrase.sv)).toEqual([
      'inskriven på Arbetsförmedlingen',
      'arbetsförmågan bedömd',
    ]);
    expect(view?.plan?.steps.at(-1)?.service).toBe(input.goal);
    const { plan } = view ?? {};
    const days = (plan?.idle ?? []).reduce((sum, gap) => sum + gap.days, 0);
    expect(plan?.idleDays).toBe(days);
    expect(plan?.idle[0]?.from).toBe('2026-12-16');
    // What ended before the start: the days since then are idle too, and what was typed stays.
    const ended = await house.ask('coordinator', caseWay, { ...assumed, until: '2026-01-05' });
    expect(ended?.until).toBe('2026-01-05');
    expect(ended?.daysAlready).toBeGreaterThan(0);
    expect(ended?.idle[0]).toMatchObject({ from: '2026-01-05' });
    const open = await house.ask('coordinator', caseWay, { ...assumed, until: '' });
    expect(open?.idle).toEqual(open?.plan?.idle);
    expect(ended?.idle.reduce((sum, gap) => sum + gap.days, 0)).toBe(
      (open?.plan?.idleDays ?? 0) + (ended?.daysAlready ?? 0),
    );
    for (const who of ['colleague', 'sisterCoordinator', 'otherOfficer'] as const)
      expect(await house.ask(who, caseWay, input)).toBeNull();
    const html = await (await house.request('officer', 'GET', `/arende/${id}/vag?goal=${input.goal}`)).text();
    expect(html).toContain('Vägen till SIUS');
    const english = await house.request('officer', 'GET', `/arende/${id}/vag?goal=${input.goal}`, undefined, {
      Cookie: 'language=en',
    });
    expect(await english.text()).toContain('Registered with the Employment Service');
  });

  it('counts days from today, also where one can apply later, and keeps the days when the assumptions are dropped', async () => {
    const today = house.house.clock.now().toISOString().slice(0, 10);
    const start = addDays(today, 70);
    const until = addDays(today, -1);
    const [id = ''] = cases;
    const input = { id, goal: service('Grön rehab Trädgården'), start, until };
    const assumed = { 'svar.incomeSupport': ['sicknessBenefit'] };
    const view = await house.ask('coordinator', caseWay, { ...input, ...assumed });
    expect(view).toMatchObject({ start, until, isLater: true, daysAlready: 71 });
    const pageOf = async (more: Record<string, string>): Promise<string> => {
      const address = `/arende/${cases[8]}/vag?${new URLSearchParams({ goal: service(ame), ...more })}`;
      return (await house.request('coordinator', 'GET', address)).text();
    };
    const wait = 21;
    const later = await pageOf({ start, until, 'svar.swedish': 'fluent', 'svar.doctorReferral': 'yes' });
    expect(later).toContain(`, om ${70 + wait} dagar. Under ${wait} dagar på vägen pågår inget. Dessförinnan`);
    const kept = /<a href="([^"]*)">\s*Ta bort antagandena/.exec(later)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(Object.fromEntries(new URLSearchParams(kept.split('?')[1]))).toEqual({ goal: service(ame), start, until });
    const now = await pageOf({ until });
    expect(now).toContain('1 dag har redan gått sedan det som pågick tog slut.');
    expect(await pageOf({ until: start })).not.toContain('Under 0');
  });

  it('leads on where there is none, each reader to pages that are open to them', async () => {
    const [id = ''] = cases;
    const query = new URLSearchParams({
      goal: service('Lönebidrag'),
      'svar.registeredAtEmploymentService': 'yes',
      'svar.workCapacityAssessed': 'no',
      'svar.jobOffer': 'no',
    });
    for (const who of ['officer', 'coordinator'] as const) {
      const html = await (await house.request(who, 'GET', `/arende/${id}/vag?${query}`)).text();
      expect(html).toContain('Ingen ordning av katalogens insatser leder till Lönebidrag.');
      const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
      const links = [...main.matchAll(/<a href="(\/[^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
      expect(links).toContain(who === 'officer' ? '/hinder/rapportera' : '/mellan-stolarna/lasningar');
      for (const href of links) expect([href, (await house.request(who, 'GET', href)).status]).toEqual([href, 200]);
    }
  });
});
