import { afterAll, beforeAll, expect, describe as group, it } from 'vitest';
import { ids, type Persona, personas } from '../../../test/support/county.ts';
import { questionIn } from '../../../test/support/filled-county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { htmlFaults } from '../../../test/support/html.ts';
import { paths } from '../../http/paths.ts';
import type { AnyQuery } from '../../kernel/command.ts';
import { ask } from '../cases/index.ts';
import { refuse } from '../decisions/decision/other-decisions.ts';
import { merge, reject, split, submit } from './decide.ts';
import { attachDeviation, linkCase, unlinkCase } from './evidence/evidence.ts';
import { type RegisterView, register } from './register/register.ts';
import { create } from './reports/create.ts';
import { describe } from './reports/describe.ts';
import { dismiss, report, reportForm } from './reports/report.ts';
import { successView } from './success/read.ts';
import type { ObstacleView } from './view.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house?.close());

const inHeby = { groupId: ids.groupHeby };
const described = {
  title: 'Insatsen kräver försörjningsstöd',
  description: 'Den som har aktivitetsersättning får inte börja.',
  classification: 'rule',
  parties: ['municipality', 'socialInsuranceAgency'],
};

async function obstacle(more: Record<string, unknown> = {}): Promise<string> {
  return (await house.do('coordinator', create, { ...inHeby, title: 'Lång väntan', ...more })).id;
}
async function asked(text = 'Får inget svar.'): Promise<{ id: string; number: string }> {
  return house.do('officer', ask, questionIn('heby', { question: text }));
}
async function ready(): Promise<string> {
  const id = await obstacle({ caseId: (await asked()).id });
  await house.do('coordinator', describe, { id, ...described });
  return id;
}
async function view(who: Persona, id: string): Promise<ObstacleView | null> {
  return house.ask(who, house.house.queries.get('obstacle.view') as AnyQuery, { id }) as Promise<ObstacleView | null>;
}
async function listed(who: Persona, search = {}): Promise<RegisterView | null> {
  return house.ask(who, register, search);
}
async function valid(who: Persona, path: string): Promise<string> {
  const answer = await house.request(who, 'GET', path);
  expect([path, answer.status]).toEqual([path, 200]);
  const html = await answer.text();
  expect(await htmlFaults(html)).toEqual([]);
  return html;
}

group('what it is', () => {
  it('is carried on by whoever took it up, until somebody else is chosen', async () => {
    const id = await ready();
    expect((await view('coordinator', id))?.owner).toBeNull();
    const fresh = await obstacle();
    expect((await view('coordinator', fresh))?.owner?.name).toBe(personas.coordinator.name);
    await house.do('coordinator', describe, { id: fresh, ...described, ownerId: personas.chair.id });
    expect((await view('coordinator', fresh))?.owner?.name).toBe(personas.chair.name);
  });

  it('keeps every box as it was left when the form comes back', async () => {
    const id = await ready();
    const sent = { _do: describe.name, title: 'Ny rubrik', description: 'Ny beskrivning.', classification: '' };
    const ticked = async (parties: string[]): Promise<string[]> => {
      const answer = await house.request('coordinator', 'POST', paths.obstacle({ id }), { ...sent, parties });
      expect(answer.status).toBe(422);
      const boxes = (await answer.text()).match(/<input[^>]*name="parties"[^>]*>/g) ?? [];
      return boxes.filter((box) => / checked/.test(box)).map((box) => /value="(\w+)"/.exec(box)?.[1] ?? '');
    };
    expect(await ticked([])).toEqual([]);
    expect(await ticked(['region'])).toEqual(['region']);
  });
});

group('a report', () => {
  const told = { ...inHeby, kind: 'obstacle', text: 'Ingen kom till mötet.', agreementClause: 'Avtalet, punkt 4' };

  it.each(['officer', 'coordinator', 'teamWorker', 'member', 'chair', 'manager'] as const)(
    'comes from every role in one form: %s',
    async (who) => {
      await house.do(who, report, told);
      const form = await house.ask(who, reportForm, {});
      expect(form?.own.map(({ text }) => text)).toContain(told.text);
      await valid(who, paths.reportObstacle({}));
    },
  );

  it('never shows a hidden name to the group, neither in the page nor in the rows', async () => {
    const { id } = await house.do('officer', report, {
      ...told,
      hideName: 'on',
      text: 'Jag vågar inte säga det högt.',
    });
    house.clock.advance(1000);
    const open = await house.do('officer', report, { ...told, text: 'Det här får alla veta.' });
    const made = await obstacle({ deviationId: id });
    await house.do('coordinator', attachDeviation, { id: made, deviationId: open.id });
    const names = async (who: Persona) => (await view(who, made))?.reports.map(({ reporter }) => reporter);
    expect(await names('coordinator')).toEqual([personas.officer.name, personas.officer.name]);
    expect(await names('member')).toEqual([null, personas.officer.name]);
    expect(await names('chair')).toEqual([null, personas.officer.name]);
    const html = await valid('member', paths.obstacle({ id: made }));
    expect(html).toContain('Jag vågar inte');
    expect(html.split(personas.officer.name)).toHaveLength(2);
    const shared = await valid('coordinator', paths.obstacle({ id: made }));
    // At a meeting the coordinator's page is on the wall.
    expect(shared.match(/Rapporterat av/g)).toHaveLength(1);
    expect(shared).toContain('Vem rapporterade?');
    expect(html).not.toContain('Vem rapporterade?');
  });

  it('passes the identity gate', async () => {
    const outcome = await house.run('officer', report, { ...told, text: 'Elin Fiktivsson fick inget svar.' });
    expect(outcome.kind).toBe('invalid');
  });

  it('is for one of the county’s own groups', async () => {
    const outcome = await house.run('officer', report, { ...told, groupId: ids.groupElsewhere });
    expect(outcome).toMatchObject({ kind: 'refused', field: 'groupId' });
  });

  it('is taken care of once, and its reporter reads what became of it', async () => {
    const { id } = await house.do('officer', report, { ...told, text: 'Får aldrig tag i någon.' });
    await house.do('coordinator', dismiss, { id, reason: 'Vi tar det direkt med enheten.' });
    expect(await house.run('coordinator', create, { ...inHeby, title: 'X', deviationId: id })).toMatchObject({
      kind: 'refused',
    });
    expect((await house.run('coordinator', dismiss, { id, reason: 'Igen.' })).kind).toBe('refused');
    const own = (await house.ask('officer', reportForm, {}))?.own.find((one) => one.id === id);
    expect(own?.dismissReason).toBe('Vi tar det direkt med enheten.');
    expect((await house.ask('colleague', reportForm, {}))?.own).toEqual([]);
  });

  it('keeps what went well as its own kind', async () => {
    const { id } = await house.do('member', report, { ...told, kind: 'success', text: 'SIP hölls inom en vecka.' });
    const made = await obstacle({ deviationId: id, title: 'SIP inom en vecka' });
    expect(await view('member', made)).toBeNull();
    expect((await house.ask('member', successView, { id: made }))?.title).toBe('SIP inom en vecka');
  });
});

group('an obstacle', () => {
  it('has the next number of its group', async () => {
    const [first, second] = [await obstacle(), await obstacle()];
    const numbers = [(await view('coordinator', first))?.number, (await view('coordinator', second))?.number];
    const [one = 0, two = 0] = numbers.map((number) => Number(/^HEB-H(\d+)$/.exec(number ?? '')?.[1]));
    expect(two).toBe(one + 1);
  });

  it('needs a type, a party, a description and evidence before the group gets it', async () => {
    const id = await obstacle();
    expect((await house.run('coordinator', submit, { id })).kind).toBe('refused');
    expect(await house.run('coordinator', describe, { id, ...described, parties: [] })).toMatchObject({
      kind: 'refused',
      field: 'parties',
    });
    expect(await house.run('coordinator', describe, { id, ...described, ownerId: personas.officer.id })).toMatchObject({
      kind: 'refused',
      field: 'ownerId',
    });
    await house.do('coordinator', describe, { id, ...described, ownerId: personas.member.id });
    expect((await view('coordinator', id))?.state).toBe('described');
    expect((await house.run('coordinator', submit, { id })).kind).toBe('refused');
    await house.do('coordinator', linkCase, { id, caseNumber: (await asked()).number });
    expect(await view('coordinator', id)).toMatchObject({
      state: 'evidenced',
      notYet: null,
      owner: { name: 'Elin Sjöö' },
    });
    await house.do('coordinator', submit, { id });
    expect((await view('member', id))?.state).toBe('submitted');
  });

  it('tells the group how many cases there are, and only the coordinator which', async () => {
    const id = await ready();
    expect((await view('coordinator', id))?.cases).toHaveLength(1);
    for (const who of ['member', 'chair'] as const) {
      expect(await view(who, id)).toMatchObject({ evidence: { cases: 1 }, cases: [] });
      expect(await valid(who, paths.obstacle({ id }))).not.toContain('Får inget svar.');
    }
  });

  it('is the county’s only when it is submitted, with few cases not told apart', async () => {
    const id = await ready();
    for (const who of ['sisterCoordinator', 'sisterMember', 'office'] as const) expect(await view(who, id)).toBeNull();
    await house.do('coordinator', submit, { id });
    for (const who of ['sisterCoordinator', 'sisterMember', 'office'] as const)
      expect(await view(who, id)).toMatchObject({
        evidence: null,
        countyCases: null,
        cases: [],
        reports: [],
        history: [],
      });
    for (let more = 0; more < 4; more += 1)
      await house.do('coordinator', linkCase, { id, caseNumber: (await asked()).number });
    expect((await view('sisterMember', id))?.countyCases).toBe(5);
    const set = (limit: number) =>
      house.sql(
        `update association set settings = settings || jsonb_build_object('smallestCount', $2::int) where id = $1`,
        [ids.association, limit],
      );
    await set(6);
    expect((await view('sisterMember', id))?.countyCases).toBeNull();
    expect(await valid('sisterMember', paths.obstacle({ id }))).toContain('Färre än 6 ärenden.');
    expect(await valid('sisterMember', paths.obstacles({}))).toContain('färre än 6');
    await set(5);
    for (const who of ['officer', 'manager', 'board', 'teamWorker', 'otherCoordinator'] as const)
      expect(await view(who, id)).toBeNull();
    await valid('office', paths.obstacle({ id }));
  });

  it('links only cases of its own group, and lets go of them again', async () => {
    const id = await obstacle();
    const elsewhere = await house.do('officer', ask, questionIn('tierp'));
    expect(await house.run('coordinator', linkCase, { id, caseNumber: elsewhere.number })).toMatchObject({
      kind: 'refused',
      field: 'caseNumber',
    });
    const one = await asked();
    await house.do('coordinator', linkCase, { id, caseNumber: one.number.toLowerCase() });
    await house.do('coordinator', linkCase, { id, caseNumber: one.number });
    expect((await view('coordinator', id))?.evidence?.cases).toBe(1);
    await house.do('coordinator', unlinkCase, { id, caseId: one.id });
    expect(await view('coordinator', id)).toMatchObject({ state: 'observed', evidence: { cases: 0 } });
  });

  it('is merged with all its evidence', async () => {
    const [from, into] = [await ready(), await ready()];
    const { id: told } = await house.do('officer', report, { ...inHeby, kind: 'obstacle', text: 'Samma sak igen.' });
    await house.do('coordinator', attachDeviation, { id: from, deviationId: told });
    const number = (await view('coordinator', into))?.number ?? '';
    expect((await house.run('coordinator', merge, { id: into, otherNumber: number })).kind).toBe('refused');
    await house.do('coordinator', merge, { id: from, otherNumber: number });
    expect(await view('coordinator', into)).toMatchObject({ evidence: { cases: 2, deviations: 1 } });
    expect(await view('coordinator', from)).toMatchObject({ state: 'merged', mergedInto: { number }, allowed: [] });
    expect((await listed('coordinator'))?.lines.map(({ id }) => id)).not.toContain(from);
    await valid('coordinator', paths.obstacle({ id: from }));
  });

  it('is split: some of its cases go to a new one', async () => {
    const id = await ready();
    const moved = await asked('Något annat.');
    await house.do('coordinator', linkCase, { id, caseNumber: moved.number });
    const all = (await view('coordinator', id))?.cases.map((one) => one.id) ?? [];
    expect((await house.run('coordinator', split, { id, newTitle: 'Y', caseIds: all })).kind).toBe('refused');
    const made = await house.do('coordinator', split, { id, newTitle: 'Ett annat hinder', caseIds: [moved.id] });
    expect((await view('coordinator', made.id))?.cases.map((one) => one.id)).toEqual([moved.id]);
    expect((await view('coordinator', id))?.evidence?.cases).toBe(1);
  });

  it('is rejected with a reason by the coordinator before the group has it; then the group decides', async () => {
    const id = await ready();
    for (const who of ['member', 'chair'] as const)
      expect((await house.run(who, reject, { id, reason: 'Nej.' })).kind).toBe('notFound');
    await house.do('coordinator', reject, { id, reason: 'Det är löst.' });
    expect(await view('member', id)).toMatchObject({ state: 'rejected', rejectReason: 'Det är löst.' });
    expect((await house.run('coordinator', submit, { id })).kind).toBe('refused');
    await valid('chair', paths.obstacle({ id }));
    const late = await ready();
    await house.do('coordinator', submit, { id: late });
    expect((await house.run('coordinator', reject, { id: late, reason: 'Nej.' })).kind).toBe('refused');
  });

  it('has a history that only its readers reach', async () => {
    const id = await ready();
    const page = await (await house.request('coordinator', 'GET', paths.obstacle({ id }))).text();
    expect(page).toMatch(/<b>Skapade hindret<\/b><span class="note">Karin Åberg · Samordnare \(SK\)<\/span>/);
    expect((await view('member', id))?.history.map(({ command }) => command)).toEqual([
      'obstacle.describe',
      'obstacle.create',
    ]);
    const count = async (who: Persona): Promise<number> => {
      const person = await house.person(who);
      return house.database.asActor(
        { accountId: person.accountId, associationId: person.associationId, caseId: null, today: '2026-11-16' },
        async (tx) =>
          (
            await tx
              .withTables<{ history: { object_id: string } }>()
              .selectFrom('history')
              .select('object_id')
              .where('object_id', '=', id)
              .execute()
          ).length,
      );
    };
    expect([await count('member'), await count('officer'), await count('sisterCoordinator')]).toEqual([2, 0, 0]);
  });
});

group('the register', () => {
  it('is searched across groups by type, party, group and words', async () => {
    const id = await ready();
    await house.do('coordinator', describe, {
      id,
      ...described,
      title: 'Busslinjen saknas på kvällen',
      classification: 'timing',
      parties: ['region'],
    });
    await house.do('coordinator', submit, { id });
    const found = async (search: object) => (await listed('sisterMember', search))?.lines.map((line) => line.id) ?? [];
    expect(await found({ words: 'busslinjen KVÄLLEN' })).toEqual([id]);
    expect(await found({ type: 'timing' })).toEqual([id]);
    expect(await found({ type: 'timing', party: 'municipality' })).toEqual([]);
    expect(await found({ party: 'region' })).toContain(id);
    expect(await found({ group: ids.groupTierp })).toEqual([]);
    await valid('sisterMember', `${paths.obstacles({})}?words=busslinjen`);
    await valid('coordinator', paths.obstacles({}));
    await valid('office', paths.obstacles({}));
  });

  it('has figures of the year that match what stands in it', async () => {
    const before = (await listed('office'))?.figures[0];
    const [one, other] = [await ready(), await ready()];
    for (const id of [one, other]) await house.do('coordinator', submit, { id });
    house.clock.advance(4 * 86_400_000);
    await house.do('chair', refuse, { id: other, reason: 'Redan löst.' });
    const after = (await listed('office'))?.figures[0];
    expect(after?.reported).toBe((before?.reported ?? 0) + 2);
    expect(after?.decided).toBe((before?.decided ?? 0) + 1);
    expect(after?.solved).toBe(0);
    const behind = async (step: string, year = 2026) => (await listed('office', { step, year }))?.lines ?? [];
    expect([(await behind('reported')).length, (await behind('answered')).length]).toEqual([
      after?.reported,
      after?.decided,
    ]);
    expect((await behind('answered')).map((line) => line.id)).toContain(other);
    expect(await behind('solved')).toEqual([]);
    expect(await behind('reported', 2025)).toEqual([]);
    // Sessions do not outlive days without a request.
    house.clock.set(new Date('2026-11-16T09:00:00Z'));
    expect(await valid('office', paths.obstacles({}))).toContain('?step=answered&amp;year=2026"');
    const ofYear = await valid('office', `${paths.obstacles({})}?step=answered&year=2026`);
    expect(ofYear).toContain('Besvarade 2026.');
    expect(ofYear).toContain('Visa alla hinder');
  });
});
