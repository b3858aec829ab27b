import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids, personas } from '../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { advise, correctAdvice } from './advise.ts';
import { correctQuestion, merge, reopen, withdraw } from './amend.ts';
import { ask, registerCall } from './asking/ask.ts';
import { caseView } from './case-page/case-view.ts';
import { answer, askBack, completeBasics, returnForBasics } from './dialogue.ts';
import { remindOfOutcomes } from './follow-up.ts';
import { openByHandle } from './keys/key.ts';
import { myCases, queue } from './lists/queue.ts';
import { recordOutcome } from './outcome.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

export const question = {
  municipalityId: ids.heby,
  age: '24',
  need: 'workTraining',
  obstacle: 'refused',
  incomeSources: ['activityCompensation'],
  basics: ['ownOffers', 'contact', 'jointAssessment', 'sip'],
  question:
    'Har varit hemma sedan gymnasiet och vill börja arbetsträna. Kommunen säger nej utan försörjningsstöd. Vart kan vi vända oss?',
};

const item = {
  kind: 'service',
  label: 'Unga med funktionsnedsättning',
  why: 'Tar emot unga med aktivitetsersättning.',
  nextStep: 'asker',
};
const adviceInput = { items: [item], text: 'Ansök nu, kön är lång. Ta samtidigt reda på om arbetsförmågan är bedömd.' };

const caseIn = async (input: Record<string, unknown> = {}): Promise<string> =>
  (await house.do('officer', ask, { ...question, ...input })).id;

describe('from question to outcome', () => {
  it('goes the whole way: asked, asked back, answered, advised, reminded, recorded', async () => {
    const asked = await house.do('officer', ask, question);
    expect(asked.number).toMatch(/^HEB-26-\d{4}$/);
    const { id } = asked;
    const waiting = await house.ask('coordinator', queue, {});
    expect(waiting?.lines.map((line) => line.id)).toContain(id);
    await house.do('coordinator', askBack, { id, text: 'Är arbetsförmågan bedömd?' });
    expect((await house.ask('officer', caseView, { id }))?.state).toBe('awaitingAsker');
    await house.do('officer', answer, { id, text: 'Nej, inte än.' });
    await house.do('coordinator', advise, { id, ...adviceInput });
    const advised = await house.ask('officer', caseView, { id });
    expect(advised?.state).toBe('advised');
    expect(advised?.advice[0]?.items[0]?.label).toBe(item.label);
    expect(advised?.followUpOn).toBe('2026-12-28');

    house.clock.set(new Date('2026-12-28T06:00:00Z'));
    expect(await remindOfOutcomes(house.house)).toBe(1);
    expect(await remindOfOutcomes(house.house)).toBe(0);
    const [letter] = await house.sql<{ body: string }>(`select body from outgoing_mail where subject like 'Hur gick%'`);
    const link = /\/utfall\/[0-9a-f]+/.exec(letter?.body ?? '')?.[0] ?? '';
    const opened = await house.request(null, 'GET', link);
    expect(opened.status).toBe(200);
    const html = await opened.text();
    expect(html).toContain('Rätt insats började');
    expect(html).not.toContain(question.question);
    expect((await house.ask('officer', caseView, { id }))?.outcome).toBeNull();
    const ofOfficer = [personas.officer.id];
    await house.sql(`update held_function set ends_on = '2026-11-15' where account_id = $1`, ofOfficer);
    for (const [method, form] of [
      ['GET'],
      ['POST', { _do: 'case.recordOutcomeByKey', outcome: 'serviceMissing' }],
    ] as const)
      expect([method, (await house.request(null, method, link, form)).status]).toEqual([method, 404]);
    await house.sql('update held_function set ends_on = null where account_id = $1', ofOfficer);
    const clicked = await house.request(null, 'POST', link, {
      _do: 'case.recordOutcomeByKey',
      outcome: 'rightServiceStarted',
    });
    expect(clicked.status).toBe(303);
    const steps = await house.request(null, 'POST', link, {
      _do: 'case.recordStepsByKey',
      steps: ['travelsAlone', 'internship'],
    });
    expect(steps.status).toBe(303);
    const closed = await house.ask('officer', caseView, { id });
    expect(closed).toMatchObject({
      state: 'closed',
      outcome: 'rightServiceStarted',
      steps: ['internship', 'travelsAlone'],
    });
    house.clock.set(new Date('2027-12-28T06:00:00Z'));
    for (const method of ['GET', 'POST'] as const) {
      const late = await house.request(
        null,
        method,
        link,
        method === 'POST' ? { _do: 'case.recordOutcomeByKey' } : undefined,
      );
      expect([late.status, await late.text()]).toEqual([404, expect.stringContaining('Länken gäller inte')]);
    }
    house.clock.set(new Date('2026-11-16T09:00:00Z'));
  });

  it('tells the coordinator that whoever asked has left, and writes to no closed account', async () => {
    const id = await caseIn({});
    const isSaid = async (): Promise<boolean> =>
      (await (await house.request('coordinator', 'GET', `/arende/${id}`)).text()).includes(
        'Den som frågade har ingen funktion i organisationen längre.',
      );
    expect(await isSaid()).toBe(false);
    const ofOfficer = [personas.officer.id];
    await house.sql(`update held_function set ends_on = '2026-11-15' where account_id = $1`, ofOfficer);
    expect(await isSaid()).toBe(true);
    await house.sql('update account set ended_at = now() where id = $1', ofOfficer);
    await house.sql('delete from outgoing_mail');
    await house.do('coordinator', advise, { id, ...adviceInput });
    house.clock.set(new Date('2027-12-28T06:00:00Z'));
    expect(await remindOfOutcomes(house.house)).toBe(0);
    expect(await house.sql('select recipient from outgoing_mail')).toEqual([]);
    await house.do('coordinator', recordOutcome, { id, outcome: 'rightServiceStarted' });
    expect(await isSaid()).toBe(false);
    house.clock.set(new Date('2026-11-16T09:00:00Z'));
    await house.sql('update held_function set ends_on = null where account_id = $1', ofOfficer);
    await house.sql('update account set ended_at = null where id = $1', ofOfficer);
  });

  it('returns for basics and comes again', async () => {
    const id = await caseIn({ basics: ['ownOffers'], basicsReason: 'Vi hann inte.' });
    await house.do('coordinator', returnForBasics, { id, text: 'Pröva en gemensam kartläggning först.' });
    expect((await house.ask('officer', caseView, { id }))?.allowed).toContain('completeBasics');
    await house.do('officer', completeBasics, { id, basics: ['ownOffers', 'jointAssessment'], text: 'Gjort.' });
    const view = await house.ask('officer', caseView, { id });
    expect(view?.state).toBe('received');
    expect(view?.basics).toEqual(['ownOffers', 'jointAssessment']);
  });

  it('needs a reason when not everything was tried', async () => {
    const outcome = await house.run('officer', ask, { ...question, basics: ['contact'] });
    expect(outcome).toMatchObject({ kind: 'refused', field: 'basicsReason' });
  });

  it('keeps the old advice when it is corrected', async () => {
    const id = await caseIn();
    await house.do('coordinator', advise, { id, ...adviceInput });
    await house.do('coordinator', correctAdvice, { id, ...adviceInput, text: 'Ansök i stället i januari.' });
    const view = await house.ask('officer', caseView, { id });
    expect(view?.advice.map((one) => [one.version, one.text])).toEqual([
      [2, 'Ansök i stället i januari.'],
      [1, adviceInput.text],
    ]);
  });

  it('reopens only by its own handle, and only for its asker', async () => {
    const id = await caseIn();
    await house.do('coordinator', advise, { id, ...adviceInput });
    await house.do('officer', recordOutcome, { id, outcome: 'existsButNotAccessible' });
    const handle = (await house.ask('officer', caseView, { id }))?.handle ?? '';
    expect(handle).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    expect((await house.ask('coordinator', caseView, { id }))?.handle).toBeNull();
    expect(await house.run('officer', reopen, { id, handle: '0000-0000-0000-0000', text: 'Igen.' })).toMatchObject({
      kind: 'refused',
      field: 'handle',
    });
    expect(await house.run('colleague', reopen, { id, handle, text: 'Igen.' })).toEqual({ kind: 'notFound' });
    await house.do('officer', reopen, {
      id,
      handle: handle.toLowerCase().replaceAll('-', ' '),
      text: 'Det tog stopp igen.',
    });
    expect(await house.ask('officer', caseView, { id })).toMatchObject({ state: 'received', outcome: null });
  });

  it('merges duplicates and withdraws, and neither is found in the queue again', async () => {
    const first = await house.do('officer', ask, question);
    const second = await house.do('officer', ask, question);
    await house.do('coordinator', merge, { id: second.id, number: first.number });
    expect((await house.ask('officer', caseView, { id: second.id }))?.mergedInto?.number).toBe(first.number);
    await house.do('officer', withdraw, { id: first.id });
    const waiting = await house.ask('coordinator', queue, {});
    expect(waiting?.lines.map((line) => line.id)).not.toEqual(expect.arrayContaining([first.id]));
    expect(await house.run('coordinator', advise, { id: first.id, ...adviceInput })).toMatchObject({ kind: 'refused' });
  });

  it('traces a correction', async () => {
    const id = await caseIn();
    await house.do('officer', correctQuestion, {
      id,
      age: '25',
      incomeSources: ['sicknessBenefit'],
      question: 'Ny fråga om arbetsträning.',
    });
    const rows = await house.sql<{ changes: Record<string, unknown> }>(
      `select changes from history where object_id = $1 and command = 'case.correctQuestion'`,
      [id],
    );
    expect(rows[0]?.changes).toMatchObject({ age: { from: 24, to: 25 } });
  });
});

describe('who sees what', () => {
  it('is seen by asker and coordinator, and looks unknown to everybody else', async () => {
    const id = await caseIn();
    for (const who of Object.keys(personas) as (keyof typeof personas)[]) {
      const view = await house.ask(who, caseView, { id });
      expect(view !== null, who).toBe(who === 'officer' || who === 'coordinator');
    }
    expect((await house.ask('colleague', myCases, {}))?.lines).toEqual([]);
  });

  it('shows coordinators of other groups the situation and the advice, never the question', async () => {
    const mine = await caseIn();
    await house.do('coordinator', advise, { id: mine, ...adviceInput });
    const theirs = (await house.do('officer', ask, { ...question, municipalityId: ids.tierp })).id;
    const view = await house.ask('sisterCoordinator', caseView, { id: theirs });
    expect(view?.like.length).toBeGreaterThan(0);
    expect(JSON.stringify(view?.like)).not.toContain('försörjningsstöd. Vart');
    expect(view?.like[0]?.advice[0]?.label).toBe(item.label);
  });
});

describe('a person or a relative', () => {
  it('reads the answer by the handle and leaves no identity', async () => {
    const outcome = await house.run('coordinator', registerCall, question);
    expect(outcome.kind).toBe('done');
    if (outcome.kind !== 'done') return;
    const { id, handle } = outcome.result;
    await house.do('coordinator', advise, { id, ...adviceInput });
    const opened = await house.do({ kind: 'visitor' }, openByHandle, { handle });
    const page = await house.request(null, 'GET', `/svar/${opened.token}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Ansök nu');
    const [row] = await house.sql(`select source, asker_account, party, member_id from guidance_case where id = $1`, [
      id,
    ]);
    expect(row).toEqual({ source: 'personOrRelative', asker_account: null, party: null, member_id: null });
    const [stored] = await house.sql(`select handle from case_handle where case_id = $1`, [id]);
    expect(stored).toEqual({ handle: null });
  });
});

describe('identity', () => {
  it('stops a name, lets it stand with a reason, and never writes it to the audit line', async () => {
    const text = 'Elin vill börja arbetsträna i liten skala.';
    const outcome = await house.run('officer', ask, { ...question, question: text });
    expect(outcome.kind).toBe('invalid');
    if (outcome.kind !== 'invalid') return;
    const [finding] = outcome.findings;
    expect(finding).toMatchObject({ field: 'question', type: 'name', text: 'Elin' });
    const keep = { question: { [finding?.hash ?? '']: 'Det är namnet på ett projekt.' } };
    const done = await house.do('officer', ask, { ...question, question: text }, { keep });
    const [line] = await house.sql<{ detail: unknown }>(`select detail from audit_line where object_id = $1`, [
      done.id,
    ]);
    expect(JSON.stringify(line?.detail)).toContain('"type":"name"');
    expect(JSON.stringify(line?.detail)).not.toContain('Elin');
  });

  it('lets another question be named by the number that Farled gave it, also while it is written', async () => {
    const { number } = await house.do('officer', ask, question);
    const again = await house.run('officer', ask, { ...question, question: `Samma sak som ${number}, nu i vår.` });
    expect(again.kind).toBe('done');
    const foreign = number.replace(/^[^-]+/, 'QQX');
    const outcome = await house.run('officer', ask, { ...question, question: `Samma sak som ${foreign}, nu i vår.` });
    expect(outcome).toMatchObject({ kind: 'invalid', findings: [{ type: 'identifier', text: foreign }] });
    const page = await (await house.request('officer', 'GET', '/fraga')).text();
    expect(page).toContain(`&quot;numberPrefixes&quot;:[&quot;${number.split('-')[0]}`);
  });

  it('does the work of a repeated key once', async () => {
    const key = '01234567-89ab-cdef';
    const before = await house.sql<{ n: number }>('select count(*)::int as n from guidance_case');
    const results = await Promise.all([1, 2, 3].map(() => house.run('officer', ask, question, { key })));
    expect(results.every((result) => result.kind === 'done')).toBe(true);
    const after = await house.sql<{ n: number }>('select count(*)::int as n from guidance_case');
    expect(Number(after[0]?.n) - Number(before[0]?.n)).toBe(1);
  });
});
