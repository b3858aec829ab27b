import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids } from '../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { findingHash } from '../../kernel/identity.ts';
import { advise, ask, askBack } from '../cases/index.ts';
import { carryOutConfirmed, decideHeld, heldList } from './second-person.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const question = {
  municipalityId: ids.heby,
  need: 'workTraining',
  obstacle: 'refused',
  basics: ['ownOffers', 'contact', 'jointAssessment', 'sip'],
  question: 'Vill börja arbetsträna i liten skala. Vart kan vi vända oss?',
};
/** From the tax agency's series of test numbers. */
const number = '881113-2383';
const kept = { question: { [findingHash('personalNumber', number)]: 'Det är ett gammalt ärendenummer.' } };
const count = async (): Promise<number> =>
  Number((await house.sql<{ n: string }>('select count(*) as n from guidance_case'))[0]?.n);

describe('a number that identifies nobody', () => {
  it('waits for a colleague and is then carried out as its author’s', async () => {
    const before = await count();
    const text = `Gäller ${number} i det gamla systemet.`;
    expect(await house.run('officer', ask, { ...question, question: text }, { keep: kept })).toMatchObject({
      kind: 'held',
    });
    expect(await count()).toBe(before);
    const own = await house.ask('officer', heldList, {});
    expect(own?.[0]).toMatchObject({ mine: true });
    const id = own?.[0]?.id ?? '';
    expect(await house.run('officer', decideHeld, { id, decision: 'notAnIdentifier' })).toMatchObject({
      kind: 'refused',
    });
    for (const stranger of ['sisterOfficer', 'coordinator', 'otherOfficer'] as const) {
      expect(await house.ask(stranger, heldList, {})).toEqual([]);
      expect(await house.run(stranger, decideHeld, { id, decision: 'notAnIdentifier' })).toEqual({ kind: 'notFound' });
    }
    await house.do('colleague', decideHeld, { id, decision: 'notAnIdentifier' });
    expect(await carryOutConfirmed(house.house)).toBe(1);
    expect(await carryOutConfirmed(house.house)).toBe(0);
    const [row] = await house.sql<{ question: string; asker_account: string }>(
      'select question, asker_account from guidance_case order by asked_at desc limit 1',
    );
    expect(row?.question).toBe(text);
    expect(await house.sql(`select input from held_command where id = $1`, [id])).toEqual([{ input: {} }]);
  });

  it('is deleted when the colleague sees a person in it', async () => {
    await house.run('officer', ask, { ...question, question: `Hon heter ${number}.` }, { keep: kept });
    const id = (await house.ask('colleague', heldList, {}))?.[0]?.id ?? '';
    await house.do('colleague', decideHeld, { id, decision: 'identifier' });
    expect(JSON.stringify(await house.sql('select * from held_command where id = $1', [id]))).not.toContain(number);
    expect(await carryOutConfirmed(house.house)).toBe(0);
  });

  it('is let go when nobody decides in a week', async () => {
    await house.run('officer', ask, { ...question, question: `Nummer ${number}.` }, { keep: kept });
    house.clock.advance(8 * 86_400_000);
    await carryOutConfirmed(house.house);
    const [row] = await house.sql('select decision, input from held_command where decided_by is null');
    expect(row).toEqual({ decision: 'expired', input: {} });
    house.clock.advance(-8 * 86_400_000);
  });
});

describe('identity found after saving', () => {
  it('leaves texts, search, history, receipts and letters, and says what backups hold', async () => {
    const words = 'Pellejönsarp';
    const { id } = await house.do('officer', ask, question, { key: 'aaaaaaaa-2222' });
    // What the detector missed: put there behind its back.
    await house.sql(
      `update guidance_case set question = question || ' ' || lower($2), search_text = search_text || lower($2) where id = $1`,
      [id, words],
    );
    await house.do('coordinator', askBack, { id, text: 'Vad vill personen själv?' });
    await house.sql(`update case_message set text = text || ' ' || $2 where case_id = $1`, [id, words]);
    await house.sql(
      `update history set changes = changes || jsonb_build_object('question', $2::text) where object_id = $1`,
      [id, words],
    );
    await house.sql(`update outgoing_mail set body = body || ' ' || $2 where object_id = $1`, [id, words]);
    await house.sql(
      `insert into command_receipt (account_key, key, command, result, at) values ('x', 'y', 'case.ask', jsonb_build_object('id', $1::text, 'text', $2::text), now())`,
      [id, words],
    );
    const everything = async (): Promise<string> => {
      const tables = [
        'guidance_case',
        'case_message',
        'case_advice',
        'advice_item',
        'history',
        'outgoing_mail',
        'command_receipt',
        'held_command',
        'audit_line',
      ];
      return JSON.stringify(await Promise.all(tables.map((table) => house.sql(`select * from ${table}`))));
    };
    expect((await everything()).toLowerCase()).toContain(words.toLowerCase());
    const purge = house.house.commands.get('identity.purge');
    if (!purge) throw new Error('There is no purge.');
    expect(await house.run('sisterCoordinator', purge, { id, words })).toEqual({ kind: 'notFound' });
    expect(await house.run('otherCoordinator', purge, { id, words })).toEqual({ kind: 'notFound' });
    expect(await house.run('coordinator', purge, { id, words: 'xy' })).toMatchObject({
      kind: 'refused',
      field: 'words',
    });
    expect(await house.run('coordinator', purge, { id, words: 'finns inte' })).toMatchObject({
      kind: 'refused',
      field: 'words',
    });
    const outcome = await house.run('coordinator', purge, { id, words });
    expect(outcome).toMatchObject({ kind: 'done' });
    if (outcome.kind === 'done') expect(outcome.message.sv).toContain('2026-12-21');
    expect((await everything()).toLowerCase()).not.toContain(words.toLowerCase());
    await house.do('coordinator', advise, {
      id,
      items: [{ kind: 'other', label: 'Vänta', nextStep: 'asker' }],
      text: 'Frågan går vidare som förut.',
    });
  });

  it('takes words out of the texts in JSON only: its keys, its form and everything else stay', async () => {
    const { id } = await house.do('officer', ask, question, { key: 'aaaaaaaa-3333' });
    const said = 'Hon kallas "Kula" null hemma';
    const changes = { text: { from: null, to: said }, 'Per "Kula"': ['Kula', 1, true, null] };
    await house.sql(`update history set changes = $2::jsonb where object_id = $1`, [id, JSON.stringify(changes)]);
    const purge = house.house.commands.get('identity.purge');
    if (!purge) throw new Error('There is no purge.');
    const changesNow = async () =>
      (await house.sql(`select changes from history where object_id = $1 order by at, id limit 1`, [id]))[0]?.changes;
    for (const form of ['"}, {"', '": "', 'true', 'from'])
      expect(await house.run('coordinator', purge, { id, words: form })).toMatchObject({ field: 'words' });
    expect(await changesNow()).toEqual(changes);
    const outcome = await house.run('coordinator', purge, { id, words: 'null' });
    expect(outcome).toMatchObject({ kind: 'done', message: { sv: expect.stringContaining('på ett ställe:') } });
    expect(await changesNow()).toMatchObject({ text: { from: null, to: 'Hon kallas "Kula" [borttaget] hemma' } });
    expect(await house.run('coordinator', purge, { id, words: '"kula"' })).toMatchObject({ kind: 'done' });
    expect(await changesNow()).toEqual({
      text: { from: null, to: 'Hon kallas [borttaget] [borttaget] hemma' },
      'Per [borttaget]': ['Kula', 1, true, null],
    });
  });
});
