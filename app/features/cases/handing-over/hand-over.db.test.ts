import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ids, type Persona, personas } from '../../../../test/support/county.ts';
import { adviceIn, questionIn } from '../../../../test/support/filled-county.ts';
import { type TestHouse, testHouse } from '../../../../test/support/house.ts';
import { validPage } from '../../../../test/support/html.ts';
import { paths } from '../../../http/paths.ts';
import type { House } from '../../../kernel/house.ts';
import { advise } from '../advise.ts';
import { reopen, withdraw } from '../amend.ts';
import { ask } from '../asking/ask.ts';
import { caseView } from '../case-page/case-view.ts';
import { answer, askBack } from '../dialogue.ts';
import { remindOfOutcomes } from '../follow-up.ts';
import { openByHandle } from '../keys/key.ts';
import { myCases } from '../lists/queue.ts';
import { caseTasks } from '../lists/tasks.ts';
import { recordOutcome } from '../outcome.ts';
import { handOver } from './hand-over.ts';
import { handOverLeft, leftAskers, leftQuestionsView } from './left-questions.ts';

let house: TestHouse;
const start = new Date('2026-11-16T09:00:00Z');
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house?.close());
beforeEach(() => house.sql('delete from outgoing_mail'));
afterEach(async () => {
  house.clock.set(start);
  await house.sql('delete from case_key');
  await house.sql('truncate guidance_case cascade');
  await house.sql('update held_function set ends_on = null');
  await house.sql('update account set ended_at = null');
});

const { officer, colleague, sisterOfficer, otherOfficer, coordinator, administrator } = personas;
const asked = async (): Promise<string> => (await house.do('officer', ask, questionIn('heby'))).id;
const seen = (who: Persona, id: string) => house.ask(who, caseView, { id });
const take = (id: string, takerId: string = colleague.id) => house.run('officer', handOver, { id, takerId });
const ends = (who: Persona) =>
  house.sql(`update held_function set ends_on = '2026-11-15' where account_id = $1`, [personas[who].id]);
const letters = () =>
  house.sql<{ recipient: string; subject: string; body: string }>('select recipient, subject, body from outgoing_mail');
const tasksOf = async (who: Persona): Promise<string[]> => {
  const actor = await house.person(who);
  const found = await Promise.all(
    caseTasks
      .filter(({ audience }) => Array.isArray(audience) && actor.functions.some(({ role }) => audience.includes(role)))
      .map(({ tasks }) => tasks(house.house as House, actor)),
  );
  return found
    .flat()
    .map(({ title, values }) => title.sv.replace(/\{(\w+)\}/g, (_, name: string) => String(values?.[name])));
};

describe('handing over one’s question', () => {
  it('gives a colleague the question, its dialogue, its handle and what comes', async () => {
    const id = await asked();
    await house.do('coordinator', askBack, { id, text: 'Är arbetsförmågan bedömd?' });
    const before = await seen('officer', id);
    expect(before?.colleagues).toEqual([{ id: colleague.id, name: colleague.name }]);
    expect(await take(id)).toMatchObject({ kind: 'done' });

    expect(await seen('officer', id)).toBeNull();
    expect((await house.ask('officer', myCases, {}))?.lines).toEqual([]);
    const after = await seen('colleague', id);
    expect(after).toMatchObject({ relation: 'asker', state: 'awaitingAsker', handle: before?.handle });
    expect(after?.messages.map(({ kind, text }) => [kind, text])).toEqual([
      ['askBack', 'Är arbetsförmågan bedömd?'],
      ['handOver', ''],
    ]);
    const page = await validPage(await house.request('coordinator', 'GET', paths.case({ id })));
    expect(page).toContain(`${officer.name} lämnade över till ${colleague.name}`);
    expect((await seen('coordinator', id))?.askerName).toBe(colleague.name);
    expect((await house.request('officer', 'GET', paths.case({ id }))).status).toBe(404);
    expect((await house.request('officer', 'GET', paths.caseHistory({ id }))).status).toBe(404);

    await house.do('colleague', answer, { id, text: 'Nej, inte än.' });
    await house.do('coordinator', advise, { id, ...adviceIn('heby') });
    expect(
      (await letters()).filter(({ subject }) => subject.startsWith('Råd')).map(({ recipient }) => recipient),
    ).toEqual([`${'colleague'}@example.se`]);
    await house.do('colleague', recordOutcome, { id, outcome: 'contactEstablished' });
    const text = 'Det tog stopp igen.';
    expect((await house.run('colleague', reopen, { id, handle: before?.handle, text })).kind).toBe('done');
  });

  it('tells whoever takes over by a letter and a task, without a word of the question', async () => {
    const id = await asked();
    const number = (await seen('officer', id))?.number;
    await house.sql('delete from outgoing_mail');
    await take(id);
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ recipient: 'colleague@example.se', subject: `Du har tagit över frågan ${number}` });
    expect(letter?.body).toContain(paths.case({ id }));
    expect(letter?.body).not.toContain('arbetsträna');
    const said = `Du har tagit över ${number}, som väntar på råd`;
    expect(await tasksOf('colleague')).toContain(said);
    expect(await tasksOf('officer')).toEqual([]);
    await house.do('coordinator', advise, { id, ...adviceIn('heby') });
    expect(await tasksOf('colleague')).not.toContain(said);
  });

  it('asks whoever has it how it went, and opens nothing by the link that the former asker got', async () => {
    const id = await asked();
    await house.do('coordinator', advise, { id, ...adviceIn('heby') });
    house.clock.set(new Date('2027-01-25T06:00:00Z'));
    expect(await remindOfOutcomes(house.house)).toBe(1);
    const link = (await letters())
      .find(({ subject }) => subject.startsWith('Hur gick det'))
      ?.body.match(/\/utfall\/\w+/)?.[0];
    expect((await house.request(null, 'GET', link ?? '')).status).toBe(200);
    await take(id);
    expect((await house.request(null, 'GET', link ?? '')).status).toBe(404);
    expect(await remindOfOutcomes(house.house)).toBe(1);
    expect(
      (await letters()).filter(({ subject }) => subject.startsWith('Hur gick det')).map(({ recipient }) => recipient),
    ).toEqual(['officer@example.se', 'colleague@example.se']);
  });

  it.each([
    ['another organisation', sisterOfficer.id],
    ['another association', otherOfficer.id],
    ['oneself', officer.id],
    ['somebody who is no case officer', coordinator.id],
    ['nobody', ''],
    ['what is no id', 'x'],
  ])('refuses %s, and keeps what was chosen', async (_, takerId) => {
    const id = await asked();
    expect(['refused', 'invalid']).toContain((await take(id, takerId)).kind);
    const page = await house.request('officer', 'POST', paths.case({ id }), { _do: 'case.handOver', id, takerId });
    expect([409, 422]).toContain(page.status);
    expect(await validPage(page, page.status)).toMatch(/<details id="handOver" open/);
    expect((await seen('officer', id))?.relation).toBe('asker');
  });

  it('refuses a colleague who has left, and then offers nothing', async () => {
    const id = await asked();
    await ends('colleague');
    expect((await take(id)).kind).toBe('refused');
    expect((await seen('officer', id))?.allowed).not.toContain('handOver');
  });

  it('is not for questions that have ended, nor for others’', async () => {
    const id = await asked();
    expect((await house.run('colleague', handOver, { id, takerId: colleague.id })).kind).toBe('notFound');
    expect((await house.run('coordinator', handOver, { id, takerId: colleague.id })).kind).toBe('notFound');
    await house.do('officer', withdraw, { id });
    expect((await take(id)).kind).toBe('refused');
  });

  it('lets the handle read the answer still: it stands in the organisation’s own case system', async () => {
    const id = await asked();
    const handle = (await seen('officer', id))?.handle;
    await take(id);
    expect((await house.run({ kind: 'visitor' }, openByHandle, { handle })).kind).toBe('done');
  });
});

describe('what somebody who has left asked', () => {
  const left = (who: Persona = 'administrator') => house.ask(who, leftQuestionsView, { id: officer.id });
  const handOn = (who: Persona, takerId: string = colleague.id) =>
    house.run(who, handOverLeft, { id: officer.id, memberId: ids.fk, takerId });

  it('waits for an administrator, who hands it on without reading it', async () => {
    const first = await asked();
    const second = await asked();
    expect(await left()).toBeNull();
    expect((await handOn('administrator')).kind).toBe('notFound');
    await ends('officer');
    expect(await house.ask('administrator', leftAskers, {})).toEqual([{ id: officer.id, name: officer.name }]);
    expect(await tasksOf('administrator')).toEqual([`Öppna frågor efter ${officer.name} väntar på någon som tar över`]);
    expect(await left()).toMatchObject({
      name: officer.name,
      places: [{ memberId: ids.fk, groups: ['LOKUS Heby'] }],
      chosen: { officers: [{ id: colleague.id, name: colleague.name }] },
    });
    const address = paths.leftQuestions({ id: officer.id });
    const page = await validPage(await house.request('administrator', 'GET', address));
    expect(page).not.toMatch(/HEB-26-|arbetsträna/);
    expect((await house.request('administrator', 'GET', paths.case({ id: first }))).status).toBe(404);

    const form = { _do: 'case.handOverLeft', memberId: ids.fk, takerId: colleague.id };
    const done = await house.request('administrator', 'POST', address, form);
    expect([done.status, done.headers.get('location')]).toEqual([
      303,
      expect.stringContaining(paths.person({ id: officer.id })),
    ]);
    for (const id of [first, second]) {
      const view = await seen('colleague', id);
      expect(view?.relation).toBe('asker');
      expect(view?.messages.at(-1)).toMatchObject({
        kind: 'handOver',
        by: administrator.name,
        from: officer.name,
        to: colleague.name,
      });
      const history = await house.sql('select account_name from history where object_id = $1 and command = $2', [
        id,
        'case.handOverLeft',
      ]);
      expect(history).toEqual([{ account_name: administrator.name }]);
    }
    expect((await letters()).map(({ recipient, subject }) => [recipient, subject])).toContainEqual([
      'colleague@example.se',
      `Du har tagit över frågor efter ${officer.name}`,
    ]);
    expect(await left()).toBeNull();
    expect(await tasksOf('administrator')).toEqual([]);
  });

  it('goes to nobody of another organisation, and is no business of others', async () => {
    await asked();
    await ends('officer');
    for (const taker of [sisterOfficer.id, otherOfficer.id, coordinator.id, officer.id])
      expect((await handOn('administrator', taker)).kind).toBe('refused');
    for (const who of ['coordinator', 'office', 'manager', 'otherAdministrator', 'colleague'] as const) {
      expect((await handOn(who)).kind, who).toBe('notFound');
      expect(await left(who), who).toBeNull();
    }
  });

  it('says so when the organisation has nobody else', async () => {
    await asked();
    await ends('officer');
    await ends('colleague');
    const page = await validPage(await house.request('administrator', 'GET', paths.leftQuestions({ id: officer.id })));
    expect(page).toContain('har ingen annan handläggare i Farled');
    expect(page).not.toContain('name="takerId"');
  });
});

describe('somebody who has gone to another organisation', () => {
  const moves = () =>
    house.sql(`update held_function set member_id = $2 where account_id = $1 and role = 'caseOfficer'`, [
      officer.id,
      ids.region,
    ]);

  it('reads what they asked there no more, also before it is handed over; whoever takes it over does', async () => {
    const id = await asked();
    expect((await seen('officer', id))?.relation).toBe('asker');
    await moves();
    try {
      expect(await seen('officer', id)).toBeNull();
      expect((await take(id)).kind).toBe('notFound');
      for (const address of [paths.case({ id }), paths.caseText({ id }), paths.caseHistory({ id })])
        expect((await house.request('officer', 'GET', address)).status, address).toBe(404);
      const own = await (await house.request('officer', 'GET', paths.myCases({}))).text();
      expect(own).not.toContain('HEB-26-');
      expect(await tasksOf('administrator')).toHaveLength(1);
      expect((await seen('coordinator', id))?.relation).toBe('coordinator');
      const { accountId, associationId } = await house.person('officer');
      const rows = (table: string) =>
        house.database.asActor(
          { accountId, associationId, caseId: null, today: '2026-11-16' },
          async (tx) => (await sql<object>`select * from ${sql.table(table)}`.execute(tx)).rows,
        );
      for (const table of ['guidance_case', 'case_handle', 'case_message'])
        expect(await rows(table), table).toEqual([]);
      const said = await (await house.request('coordinator', 'GET', paths.case({ id }))).text();
      expect(said).toContain('Den som frågade har ingen funktion i organisationen längre.');
      // A letter would tell of the question, and the one that asks how it went opens it without a login.
      await house.sql('delete from outgoing_mail');
      await house.do('coordinator', advise, { id, ...adviceIn('heby') });
      house.clock.set(new Date('2027-12-28T06:00:00Z'));
      expect(await remindOfOutcomes(house.house)).toBe(0);
      expect(await letters()).toEqual([]);
      house.clock.set(start);
      // What they ask for the new organisation is theirs to read.
      const next = await asked();
      expect((await seen('officer', next))?.relation).toBe('asker');
    } finally {
      await house.sql(`update held_function set member_id = $2 where account_id = $1 and role = 'caseOfficer'`, [
        officer.id,
        ids.fk,
      ]);
    }
  });
});

describe('the second wall', () => {
  const as = async <T>(who: Persona, statement: ReturnType<typeof sql<T>>) => {
    const { accountId, associationId } = await house.person(who);
    const context = { accountId, associationId, caseId: null, today: '2026-11-16' };
    return house.database.asActor(context, async (tx) => (await statement.execute(tx)).rows);
  };
  const moved = (id: string, to: string) => sql<object>`select hand_over_question(${id}::uuid, ${to}::uuid, now())`;
  const leftMoved = (to: string) =>
    sql<object>`select hand_over_left_questions(${officer.id}::uuid, ${ids.fk}::uuid, ${to}::uuid, now())`;

  it('lets nobody change who asks, not even the group’s coordinator', async () => {
    const id = await asked();
    for (const who of ['officer', 'coordinator'] as const)
      for (const column of ['asker_account', 'member_id', 'handed_over_at'])
        await expect(
          as(who, sql`update guidance_case set ${sql.ref(column)} = null where id = ${id}`),
          `${who} ${column}`,
        ).rejects.toThrow(/permission denied/);
    await expect(
      as('officer', sql`select move_questions(array[${id}::uuid], ${colleague.id}::uuid, now())`),
    ).rejects.toThrow(/permission denied/);
  });

  it('moves a question only for its asker and only within the organisation', async () => {
    const id = await asked();
    for (const who of ['colleague', 'coordinator', 'administrator', 'otherOfficer', 'otherAdministrator'] as const)
      expect(await as(who, moved(id, colleague.id)), who).toEqual([]);
    for (const taker of [sisterOfficer.id, otherOfficer.id, coordinator.id, officer.id])
      expect(await as('officer', moved(id, taker))).toEqual([]);
    expect(await as('officer', moved(id, colleague.id))).toHaveLength(1);
    expect(await as('officer', moved(id, colleague.id))).toEqual([]);
    expect(await as('officer', sql`select id from guidance_case`)).toEqual([]);
    expect(await as('officer', sql`select handle from case_handle`)).toEqual([]);
    expect(await as('officer', sql`select text from case_message`)).toEqual([]);
    expect(await as('colleague', sql`select handle from case_handle`)).toHaveLength(1);
  });

  it('shows and moves what was left only for an administrator, once its asker has left', async () => {
    await asked();
    const shown = sql<object>`select * from left_questions()`;
    expect(await as('administrator', shown)).toEqual([]);
    expect(await as('administrator', leftMoved(colleague.id))).toEqual([]);
    await ends('officer');
    for (const who of ['coordinator', 'office', 'manager', 'colleague', 'otherAdministrator'] as const) {
      expect(await as(who, shown), who).toEqual([]);
      expect(await as(who, leftMoved(colleague.id)), who).toEqual([]);
    }
    expect(await as('administrator', shown)).toEqual([
      { account_id: officer.id, member_id: ids.fk, group_id: ids.groupHeby },
    ]);
    for (const taker of [sisterOfficer.id, otherOfficer.id, coordinator.id])
      expect(await as('administrator', leftMoved(taker))).toEqual([]);
    expect(await as('administrator', leftMoved(colleague.id))).toHaveLength(1);
  });
});
