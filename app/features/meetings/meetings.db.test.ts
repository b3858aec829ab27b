import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ids, type Persona, personas } from '../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { validPage } from '../../../test/support/html.ts';
import { pdfWords } from '../../documents/reading-testdata.ts';
import type { AgendaSource } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import type { Actor } from '../../kernel/actor.ts';
import { addDays, dayOf } from '../../kernel/clock.ts';
import type { RawInput } from '../../kernel/form.ts';
import { makePack, makeWaiting } from '../packs/index.ts';
import { meetingForDecision, meetingsOf, meetingsOpenFor } from './agenda/for-decisions.ts';
import { addItem, fillCommand, moveItem, removeItem, restoreItem } from './arrange.ts';
import { calendarSource } from './calendar/calendar-source.ts';
import { setDisqualified } from './holding/disqualify.ts';
import { attend, carryRest, closeCommand, open } from './holding/hold.ts';
import { propose, settle, vote } from './holding/voting.ts';
import { meetingList, notesToMe } from './list.ts';
import { writeItem } from './minutes.ts';
import { approve, nameOfficers } from './notes/approve.ts';
import { acknowledge, addNote } from './notes/notes.ts';
import { planCommand } from './plan/plan.ts';
import { endSeries } from './plan/series.ts';
import { answerSummons, cancel, move, summon } from './plan/summon.ts';
import { addQuestion, answerQuestions, setPreread } from './preread/preread.ts';
import { prereadView } from './preread/preread-view.ts';
import { meetingTasks } from './tasks.ts';
import { meetingViewWith } from './view.ts';

const subject = '70000000-0000-7000-8000-000000000001';
const decided = new Set<string>();
const administers = '60000000-0000-7000-8000-000000000099';

/** What obstacles do, without them. */
const source: AgendaSource = {
  name: 'test',
  title: { sv: 'Prov', en: 'Test' },
  items: async (_, groupId) =>
    groupId === ids.groupHeby
      ? [
          {
            subjectId: subject,
            title: 'Kön till vuxenpsykiatrin',
            why: { sv: '{count} frågor', en: '{count} questions' },
            values: { count: 7 },
            href: '/hinder/1',
            late: true,
          },
        ]
      : [],
  outcome: async (_, id) =>
    decided.has(id) ? { text: { sv: 'Regionen svarar senast 1 mars.', en: 'The region answers by 1 March.' } } : null,
};
const sources = () => [source];
const plan = planCommand(sources);
const close = closeCommand(sources);
const fill = fillCommand(sources);
const viewOf = meetingViewWith(sources);

let house: TestHouse;
const start = new Date('2026-11-16T09:00:00Z');
beforeAll(async () => {
  house = await testHouse();
  // One of each of the other parties, as a real group has.
  for (const [number, member, account] of [
    [91, ids.fk, personas.officer.id],
    [92, ids.af, personas.sisterOfficer.id],
    [93, ids.region, personas.board.id],
  ])
    await house.sql(
      `insert into held_function (association_id, id, account_id, role, group_id, member_id, mandate, starts_on)
       values ($1, $2, $3, 'groupMember', $4, $5, 'takesHome', '2020-01-01')`,
      [ids.association, `60000000-0000-7000-8000-0000000000${number}`, account, ids.groupHeby, member],
    );
});
afterAll(() => house?.close());
beforeEach(async () => {
  decided.clear();
  house.clock.set(start);
  await house.sql('truncate meeting, meeting_series cascade');
  await house.sql('delete from outgoing_mail');
});

const inHeby = `group:${ids.groupHeby}`;
const when = { day: '2026-11-18', starts: '13.00', minutesLong: 120, place: 'Kommunhuset' };

async function planned(more: RawInput = {}, who: Persona = 'coordinator'): Promise<string> {
  return (await house.do(who, plan, { who: inHeby, ...when, ...more })).id;
}

const view = async (id: string, who: Persona | Actor = 'coordinator') => {
  const found = await house.ask(who, viewOf, { id });
  if (!found) throw new Error('The meeting is not to be seen.');
  return found;
};
const titles = async (id: string): Promise<string[]> => (await view(id)).items.map(({ title }) => title.sv);
const itemNamed = async (id: string, title: string) => {
  const item = (await view(id)).items.find((one) => one.title.sv === title);
  if (!item) throw new Error(`${title} is not on the agenda.`);
  return { id, itemId: item.id, version: item.version };
};

const group = [personas.chair.id, personas.officer.id, personas.sisterOfficer.id, personas.board.id];
async function held(more: RawInput = {}): Promise<string> {
  const id = await planned(more);
  house.clock.set(new Date('2026-11-18T12:00:00Z'));
  await house.do('coordinator', open, { id });
  await house.do('coordinator', attend, { id, present: group });
  return id;
}

const letters = async (): Promise<{ recipient: string; subject: string; body: string; calendar: string | null }[]> =>
  house.sql('select recipient, subject, body, calendar from outgoing_mail order by recipient');

/** The manager becomes the deputy of whoever holds the role, until the test ends. */
const standInFor = (holder: Persona, role: string) =>
  house.sql('update held_function set deputy_account_id = $1 where account_id = $2 and role = $3', [
    personas.manager.id,
    personas[holder].id,
    role,
  ]);
afterEach(() => house.sql('update held_function set deputy_account_id = null'));

/** As the words of a PDF are read. */
const bare = (words: string): string => words.replace(/\s/g, '');
const recordOf = (outcome: { kind: string }): unknown => outcome;

describe('planning', () => {
  it('says of nobody that an answer is missing before anybody has been asked', async () => {
    const id = await planned();
    const page = async () => validPage(await house.request('coordinator', 'GET', paths.meeting({ id })));
    const before = await page();
    expect([before.includes('Inte kallad än'), before.includes('Har inte svarat')]).toEqual([true, false]);
    await house.do('coordinator', summon, { id });
    const after = await page();
    expect([after.includes('Inte kallad än'), after.includes('Har inte svarat')]).toEqual([false, true]);
  });

  it('calls a meeting that nobody named by its group, in the reader’s language; a name that was given stays', async () => {
    const [unnamed, named] = [await planned(), await planned({ starts: '16.00', title: 'Budgetmöte' })];
    expect((await view(unnamed)).name).toEqual({ sv: 'Möte, LOKUS Heby', en: 'Meeting, LOKUS Heby' });
    expect((await view(named)).name).toEqual({ sv: 'Budgetmöte', en: 'Budgetmöte' });
    const english = { Cookie: 'language=en' };
    const list = await (await house.request('coordinator', 'GET', '/moten', undefined, english)).text();
    expect(list).toContain('Meeting, LOKUS Heby');
    const start = await (await house.request('coordinator', 'GET', '/', undefined, english)).text();
    expect(start).toContain('Prepare and call Meeting, LOKUS Heby');
  });

  it('fills the agenda with what always stands there and what waits', async () => {
    const id = await planned();
    expect(await titles(id)).toEqual(['Budget och utfall', 'Analys av frågorna', 'Kön till vuxenpsykiatrin']);
    const { items, waiting } = await view(id);
    expect(items[2]).toMatchObject({
      source: 'test',
      subjectId: subject,
      background: { sv: '7 frågor', en: '7 questions' },
      href: '/hinder/1',
    });
    expect(waiting).toEqual([]);
  });

  it('has one item for a matter that two bring, in both languages', async () => {
    const party = { sv: 'Kommun', en: 'Municipality' };
    const home: AgendaSource = {
      name: 'home',
      title: { sv: 'Hemma', en: 'At home' },
      items: async () => [
        {
          subjectId: house.house.newId(),
          title: { sv: 'Svar saknas', en: 'No answer' },
          why: { sv: 'Väntar på: {who}.', en: 'Waits for: {who}.' },
          values: { who: party },
          href: '/hinder/1',
        },
        {
          subjectId: house.house.newId(),
          title: { sv: 'Ingen insats', en: 'No service' },
          why: { sv: 'Ett ärende.', en: 'One case.' },
          href: '/hinder/2',
        },
      ],
    };
    const { id } = await house.do(
      'coordinator',
      planCommand(() => [source, home]),
      { who: inHeby, ...when },
    );
    const [, , first, second, ...more] = (await view(id)).items;
    expect(first).toMatchObject({
      source: 'test',
      background: { sv: '7 frågor Väntar på: Kommun.', en: '7 questions Waits for: Municipality.' },
    });
    expect(second?.title).toEqual({ sv: 'Ingen insats', en: 'No service' });
    expect(more).toEqual([]);
    const material = await house.ask('coordinator', prereadView, { id });
    expect(material?.agenda[0]?.title.en).toBe('Budget and outcome');
    expect(material?.questions[0]?.text.en).toBe('What recurs in the questions since the last meeting?');
  });

  it('makes a series at its rhythm, and its end takes away what nobody is called to', async () => {
    const id = await planned({ day: '2027-01-12', rhythm: 'quarterly' });
    const rows = await house.sql<{ id: string; starts_at: Date; series_id: string }>(
      'select id, starts_at, series_id from meeting where cancelled_at is null order by starts_at',
    );
    expect(rows.map((row) => row.starts_at.toISOString())).toEqual([
      '2027-01-12T12:00:00.000Z',
      '2027-04-13T11:00:00.000Z',
      '2027-07-13T11:00:00.000Z',
      '2027-10-12T11:00:00.000Z',
    ]);
    expect(await validPage(await house.request('coordinator', 'GET', paths.meetings({})))).toContain(
      'Avsluta serien: Möte, LOKUS Heby, varje kvartal (4 planerade)',
    );
    await house.do('coordinator', summon, { id });
    await house.do('coordinator', endSeries, { seriesId: rows[0]?.series_id });
    const left = await house.sql<{ id: string }>('select id from meeting where cancelled_at is null');
    expect(left).toEqual([{ id }]);
  });

  it('says what is wrong with the time, beside its field', async () => {
    for (const [more, field] of [
      [{ day: '2026-11-15' }, 'day'],
      [{ starts: 'ett' }, 'starts'],
      [{ link: 'teams' }, 'link'],
      [{ day: '2026-13-40' }, 'day'],
      [{ minutesLong: 5 }, 'minutesLong'],
    ] as const) {
      const outcome = await house.run('coordinator', plan, { who: inHeby, ...when, ...more });
      const at =
        outcome.kind === 'refused' ? outcome.field : outcome.kind === 'invalid' ? Object.keys(outcome.errors)[0] : '';
      expect([more, at]).toEqual([more, field]);
    }
  });

  it('refuses a second meeting at the same time, and one of a group that is not one’s own', async () => {
    await planned();
    expect(await house.run('coordinator', plan, { who: inHeby, ...when })).toMatchObject({
      kind: 'refused',
      field: 'day',
    });
    for (const who of [`group:${ids.groupTierp}`, 'board', 'group:x', 'x'])
      expect([who, (await house.run('coordinator', plan, { who, ...when })).kind]).toEqual([who, 'notFound']);
  });

  it('proposes whose turn it is to call, and then the next', async () => {
    const first = await view(await planned({ isConvenorRotating: 'on', rhythm: 'halfYearly' }));
    const second = await view(await planned({ isConvenorRotating: 'on', rhythm: 'halfYearly', starts: '15.00' }));
    expect(first.convenor?.name).toBe('Anders Lindkvist');
    expect(second.convenor?.name).not.toBe(first.convenor?.name);
  });
});

describe('the agenda', () => {
  it('is put in order, and what is taken off is not put on again by itself', async () => {
    const id = await planned();
    await house.do('coordinator', addItem, { id, title: 'Egen punkt' });
    await house.do('coordinator', moveItem, { ...(await itemNamed(id, 'Egen punkt')), direction: 'up' });
    const taken = await itemNamed(id, 'Kön till vuxenpsykiatrin');
    await house.do('chair', removeItem, taken);
    expect((await house.do('coordinator', fill, { id })).count).toBe(0);
    expect(await titles(id)).toEqual(['Budget och utfall', 'Analys av frågorna', 'Egen punkt']);
    await house.do('coordinator', restoreItem, taken);
    expect(await titles(id)).toContain('Kön till vuxenpsykiatrin');
  });

  it('carries over what was postponed, once, and what stood on a cancelled meeting', async () => {
    const next = await planned({ day: '2026-11-25' });
    const id = await held();
    await house.do('coordinator', addItem, { id, title: 'Lokaler' });
    await house.do('coordinator', carryRest, { id });
    await house.do('coordinator', close, { id });
    expect(await titles(next)).toContain('Lokaler');
    expect((await titles(next)).filter((title) => title === 'Kön till vuxenpsykiatrin')).toHaveLength(1);
    await house.do('coordinator', cancel, { id: next, reason: 'Sjukdom.' });
    const third = await planned({ day: '2026-11-26' });
    expect((await titles(third)).filter((title) => title === 'Lokaler')).toHaveLength(1);
  });
});

describe('the summons', () => {
  it('goes to everybody with the agenda and a calendar file, and leads to tasks', async () => {
    const id = await planned();
    await house.do('coordinator', summon, { id });
    const sent = await letters();
    expect(sent.map(({ recipient }) => recipient)).toEqual([
      'board@example.se',
      'chair@example.se',
      'coordinator@example.se',
      'member@example.se',
      'officer@example.se',
      'sisterofficer@example.se',
    ]);
    expect(sent[0]?.subject).toContain('Kallelse: Möte, LOKUS Heby, 18 november 13.00–15.00');
    expect(sent[0]?.body).toContain('3. Kön till vuxenpsykiatrin');
    expect(sent[0]?.calendar).toContain('DTSTART:20261118T120000Z');
    const tasks = (await house.ask('member', meetingTasks, {}))?.map(({ kind }) => kind);
    expect(tasks).toEqual(['answerSummons', 'preread']);
    await house.do('member', answerSummons, { id, answer: 'comes' });
    expect((await house.ask('member', meetingTasks, {}))?.map(({ kind }) => kind)).toEqual(['preread']);
  });

  it('is refused for a meeting that has been, and for an empty agenda', async () => {
    const past = await planned();
    house.clock.set(new Date('2026-11-20T09:00:00Z'));
    expect(await house.run('coordinator', summon, { id: past })).toMatchObject({ kind: 'refused' });
    house.clock.set(start);
    const empty = await planned({ starts: '16.00' });
    for (const { id: itemId } of (await view(empty)).items) await house.do('chair', removeItem, { id: empty, itemId });
    expect(await house.run('coordinator', summon, { id: empty })).toMatchObject({ kind: 'refused' });
    expect(await letters()).toEqual([]);
  });

  it('is followed by a new time with a higher sequence, and whoever answered is asked again', async () => {
    const id = await planned();
    await house.do('coordinator', summon, { id });
    await house.do('member', answerSummons, { id, answer: 'comes' });
    await house.sql('delete from outgoing_mail');
    await house.do('coordinator', move, { id, ...when, day: '2026-11-19' });
    const [letter] = await letters();
    expect(letter?.subject).toContain('Ny tid');
    expect(letter?.calendar).toContain('SEQUENCE:1');
    expect((await view(id)).people.every(({ answer }) => answer === null)).toBe(true);
    await house.do('coordinator', cancel, { id, reason: 'Vi blir för få.' });
    expect((await letters()).filter(({ calendar }) => calendar?.includes('METHOD:CANCEL'))).toHaveLength(6);
    expect(await house.run('coordinator', open, { id })).toMatchObject({ kind: 'refused' });
  });

  it('keeps the answers when only the place is new, and says so; what is as before tells nobody', async () => {
    const id = await planned();
    await house.do('coordinator', summon, { id });
    await house.do('member', answerSummons, { id, answer: 'comes' });
    await house.sql('delete from outgoing_mail');
    expect(await house.run('coordinator', move, { id, ...when })).toMatchObject({ kind: 'refused' });
    await house.do('coordinator', move, { id, ...when, place: 'Biblioteket' });
    const told = await letters();
    await planned({ day: '2026-11-19' });
    expect(await house.run('coordinator', move, { id, ...when, day: '2026-11-19' })).toMatchObject({
      kind: 'refused',
      field: 'day',
    });
    expect(told).toHaveLength(6);
    expect(
      told.every(({ subject: said, calendar }) => /^Ny plats/.test(said) && calendar?.includes('SEQUENCE:1')),
    ).toBe(true);
    expect(told[0]?.body).toContain('Biblioteket');
    expect((await view(id)).people.filter(({ answer }) => answer === 'comes')).toHaveLength(1);
  });

  it('asks the deputy nothing until the holder cannot come, then as everybody else', async () => {
    await standInFor('chair', 'groupChair');
    const id = await planned();
    await house.do('coordinator', summon, { id });
    const asked = async () => {
      const deputy = personas.manager.id;
      const calendar = await house.database.asActor(
        { accountId: deputy, associationId: ids.association, caseId: null, today: '2026-11-16' },
        (tx) => meetingsOf(tx, deputy, new Date('2026-11-18T00:00:00Z'), new Date('2026-11-19T00:00:00Z')),
      );
      return {
        tasks: ((await house.ask('manager', meetingTasks, {})) ?? []).map(({ kind }) => kind),
        inCalendar: calendar.map((one) => one.id),
        isAsked: (await view(id, 'manager')).ownAnswer !== undefined,
        page: (await validPage(await house.request('coordinator', 'GET', paths.meeting({ id })))).includes(
          'Kallas om den ordinarie inte kan',
        ),
      };
    };
    expect(await asked()).toEqual({ tasks: [], inCalendar: [], isAsked: false, page: true });
    await house.do('chair', answerSummons, { id, answer: 'cannot' });
    expect(await asked()).toEqual({
      tasks: ['answerSummons', 'preread'],
      inCalendar: [id],
      isAsked: true,
      page: false,
    });
  });

  it('tells the deputy when the holder cannot come', async () => {
    await standInFor('chair', 'groupChair');
    const id = await planned();
    await house.do('coordinator', summon, { id });
    await house.sql('delete from outgoing_mail');
    await house.do('chair', answerSummons, { id, answer: 'cannot' });
    expect((await letters()).map(({ recipient, subject: said }) => [recipient, said])).toEqual([
      ['manager@example.se', 'Du ersätter Anders Lindkvist på ett möte'],
    ]);
    expect((await view(id)).people.find(({ isSubstitute }) => isSubstitute)?.name).toBe('Bengt Ekdal');
  });

  it('is answered only by those who are asked', async () => {
    const id = await planned();
    expect(await house.run('member', answerSummons, { id, answer: 'comes' })).toMatchObject({ kind: 'refused' });
    await house.do('coordinator', summon, { id });
    expect((await house.run('sisterMember', answerSummons, { id, answer: 'comes' })).kind).toBe('notFound');
  });
});

describe('the reading beforehand', () => {
  it('has the group’s own questions, and everybody sees the answers', async () => {
    const id = await planned();
    await house.do('coordinator', setPreread, { id, preread: 'Läs om kön.', answerBy: '2026-11-17' });
    await house.do('coordinator', addQuestion, { id, text: 'Vad gör ni åt kön?' });
    await house.do('coordinator', summon, { id });
    const questions = (await house.ask('member', prereadView, { id }))?.questions ?? [];
    expect(questions).toHaveLength(4);
    const answers = [{ questionId: questions[3]?.id, text: 'Vi ringer varje vecka.' }];
    await house.do('member', answerQuestions, { id, answers });
    await house.do('member', answerQuestions, { id, answers: [{ ...answers[0], text: 'Vi ringer varje dag.' }] });
    const seen = await house.ask('chair', prereadView, { id });
    expect(seen?.questions[3]?.answers).toEqual([{ name: 'Elin Sjöö', text: 'Vi ringer varje dag.' }]);
    expect(seen?.pack).toMatchObject({ asked: 0, medianDays: null });
  });

  it('stand on the item of the analysis, answered or not, with the pack that was made for the group', async () => {
    const id = await planned();
    const { itemId } = await itemNamed(id, 'Analys av frågorna');
    const page = async (who: Persona) => validPage(await house.request(who, 'GET', paths.meetingItem({ id, itemId })));
    for (const who of ['chair', 'member'] as const) {
      const html = await page(who);
      expect(html.match(/Ingen har svarat\./g)).toHaveLength(3);
      expect(html.includes('Gör ett LOKUS-paket till mötet')).toBe(who === 'chair');
      expect(html).not.toContain('Läs LOKUS-paketet');
    }
    const pack = await house.do('chair', makePack, { groupId: ids.groupHeby, period: '2026-Q3' });
    await makeWaiting(house.house, () => []);
    for (const where of [
      await page('member'),
      await validPage(await house.request('member', 'GET', paths.meetingPreread({ id }))),
    ]) {
      expect(where).toContain(paths.pack({ id: pack.id }));
      expect(where).toContain('Läs LOKUS-paketet: tredje kvartalet 2026');
    }
  });

  it('lets an answer be taken back, and counts it no more', async () => {
    const id = await planned();
    await house.do('coordinator', summon, { id });
    const [first] = (await house.ask('member', prereadView, { id }))?.questions ?? [];
    const answer = (text: string) =>
      house.run('member', answerQuestions, { id, answers: [{ questionId: first?.id ?? '', text }] });
    expect(await answer('')).toMatchObject({ kind: 'refused' });
    expect((await answer('Kön växer.')).kind).toBe('done');
    expect((await view(id, 'member')).answered).toBe(1);
    expect((await answer('')).kind).toBe('done');
    expect((await view(id, 'member')).answered).toBe(0);
    expect((await house.ask('chair', prereadView, { id }))?.questions[0]?.answers).toEqual([]);
    expect((await house.ask('member', prereadView, { id }))?.questions[0]?.own).toBe(null);
  });

  it('can be changed after the day of the answers, which stays', async () => {
    const id = await planned();
    await house.do('coordinator', setPreread, { id, preread: 'Läs.', answerBy: '2026-11-16' });
    house.clock.set(new Date('2026-11-17T09:00:00Z'));
    await house.do('coordinator', setPreread, { id, preread: 'Läs sidan tre.', answerBy: '2026-11-16' });
  });

  it('refuses a day for the answers that has been or comes after the meeting', async () => {
    const id = await planned();
    for (const answerBy of ['2026-11-15', '2026-11-19'])
      expect(await house.run('coordinator', setPreread, { id, answerBy })).toMatchObject({
        kind: 'refused',
        field: 'answerBy',
      });
  });
});

describe('the minutes', () => {
  it('of two who write at the same time are both kept, and both see it', async () => {
    const id = await held();
    const at = await itemNamed(id, 'Budget och utfall');
    await house.do('coordinator', writeItem, { ...at, minutes: 'Utfallet är 40 procent.' });
    const second = { ...at, minutes: 'Budgeten håller.', result: 'noted' };
    expect(await house.run('chair', writeItem, second)).toMatchObject({ kind: 'refused' });
    expect((await view(id)).items[0]?.minutes).toBe('Utfallet är 40 procent.');
    await house.do('chair', writeItem, { ...second, keep: 'both' });
    const [item] = (await view(id)).items;
    expect(item).toMatchObject({
      minutes: 'Utfallet är 40 procent.\n\nBudgeten håller.',
      result: 'noted',
      version: 2,
      writtenBy: 'Anders Lindkvist',
    });
  });

  it('are never cut off: two long texts that do not fit together are sent back', async () => {
    const at = await itemNamed(await held(), 'Budget och utfall');
    const long = (sentence: string): string => `${sentence} `.repeat(7999 / (sentence.length + 1)).trim();
    for (const sentence of ['Vi gick igenom budgeten.', 'Utfallet är lägre.'])
      await house.do('coordinator', writeItem, { ...at, minutes: long(sentence), keep: 'both' });
    expect(
      await house.run('chair', writeItem, { ...at, minutes: long('Vi fortsätter nästa gång.'), keep: 'both' }),
    ).toMatchObject({
      kind: 'refused',
      field: 'minutes',
    });
  });

  it('lose nothing when both save at the very same moment', async () => {
    const id = await held();
    const at = await itemNamed(id, 'Budget och utfall');
    const outcomes = await Promise.all([
      house.run('coordinator', writeItem, { ...at, minutes: 'Den ena.' }),
      house.run('chair', writeItem, { ...at, minutes: 'Den andra.' }),
    ]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['done', 'refused']);
  });

  it('of the analysis end with a written conclusion', async () => {
    const id = await held();
    const at = await itemNamed(id, 'Analys av frågorna');
    expect(await house.run('coordinator', writeItem, { ...at, result: 'concluded' })).toMatchObject({
      kind: 'refused',
      field: 'conclusion',
    });
    await house.do('coordinator', writeItem, { ...at, conclusion: 'Kön är hindret.', result: 'concluded' });
    expect((await view(id)).items[1]?.result).toBe('concluded');
  });

  it('keep the meeting open while an item has no result or nobody is noted as present', async () => {
    const id = await planned();
    house.clock.set(new Date('2026-11-18T12:00:00Z'));
    await house.do('coordinator', open, { id });
    expect(recordOf(await house.run('coordinator', close, { id }))).toMatchObject({ kind: 'refused' });
    await house.do('coordinator', attend, { id, present: group });
    const refused = await house.run('coordinator', close, { id });
    expect(refused.kind === 'refused' && refused.why.sv).toContain('Analys av frågorna');
    await house.do('coordinator', carryRest, { id });
    await house.do('coordinator', close, { id });
    expect((await view(id)).state).toBe('closed');
  });

  it('say what was decided on the contributor’s own page', async () => {
    const id = await held();
    decided.add(subject);
    expect((await view(id)).items[2]).toMatchObject({ result: 'recorded' });
    for (const title of ['Budget och utfall', 'Analys av frågorna'])
      await house.do('coordinator', writeItem, { ...(await itemNamed(id, title)), result: 'carried' });
    await house.do('coordinator', close, { id });
    decided.clear();
    expect((await view(id)).items[2]).toMatchObject({
      result: 'recorded',
      outcome: { sv: 'Regionen svarar senast 1 mars.' },
    });
  });

  it('are locked once the chair has approved them, also by the second wall', async () => {
    const id = await held();
    const at = await itemNamed(id, 'Budget och utfall');
    await house.do('coordinator', carryRest, { id });
    await house.do('coordinator', close, { id });
    expect((await house.run('coordinator', approve, { id })).kind).toBe('notFound');
    await house.do('chair', approve, { id });
    expect(await house.run('coordinator', writeItem, { ...at, minutes: 'Nej.', result: 'noted' })).toMatchObject({
      kind: 'refused',
    });
    const { functions: _, ...person } = await house.person('coordinator');
    const context = {
      accountId: person.accountId,
      associationId: person.associationId,
      caseId: null,
      today: '2026-11-18',
    };
    const changed = await house.database.asActor(context, (tx) =>
      tx
        .withTables<{ agenda_item: { id: string; minutes: string } }>()
        .updateTable('agenda_item')
        .set({ minutes: 'Nej.' })
        .where('id', '=', at.itemId)
        .executeTakeFirst(),
    );
    expect(Number(changed.numUpdatedRows)).toBe(0);
  });

  it('wait when the group has no chair: who can appoint one is said, and led to for those who may', async () => {
    const id = await held();
    await house.do('coordinator', carryRest, { id });
    await house.do('coordinator', close, { id });
    // Sessions of this file began on that day.
    house.clock.set(start);
    const pageFor = async (who: Persona) => validPage(await house.request(who, 'GET', paths.meeting({ id })));
    const approves = 'Gruppens ordförande justerar.';
    expect(await pageFor('coordinator')).toContain(approves);
    const chairEnds = (day: string | null) =>
      house.sql(`update held_function set ends_on = $1 where role = 'groupChair' and group_id = $2`, [
        day,
        ids.groupHeby,
      ]);
    await chairEnds('2026-11-15');
    try {
      const page = await pageFor('coordinator');
      expect(page).not.toContain(approves);
      expect(page).toContain('så ingen kan justera. Anteckningarna väntar');
      expect(page).toContain(`En administratör kan utse någon: ${personas.administrator.name}.`);
      expect(page).not.toContain(paths.people({}));
      await house.sql(
        `insert into held_function (association_id, id, account_id, role, starts_on) values ($1, $2, $3, 'administrator', '2020-01-01')`,
        [ids.association, administers, personas.coordinator.id],
      );
      const own = await pageFor('coordinator');
      expect(own).toContain(`href="${paths.people({})}"`);
      expect(own).toContain(`href="${paths.invitations({})}?grupp=${ids.groupHeby}"`);
    } finally {
      await chairEnds(null);
      await house.sql('delete from held_function where id = $1', [administers]);
    }
    expect(await pageFor('coordinator')).toContain(approves);
  });

  it('reach every function when the meeting is closed, and the team worker reads them then', async () => {
    const id = await held();
    expect(await house.ask('teamWorker', viewOf, { id })).toBeNull();
    const at = await itemNamed(id, 'Budget och utfall');
    expect(
      await house.run('coordinator', addNote, { ...at, role: 'teamWorker', text: 'Ring.', dueOn: '2026-11-01' }),
    ).toMatchObject({ kind: 'refused', field: 'dueOn' });
    await house.do('coordinator', addNote, {
      ...at,
      role: 'teamWorker',
      text: 'Ring vårdcentralen.',
      dueOn: '2026-12-01',
    });
    await house.do('coordinator', addNote, { ...at, role: 'office', text: 'Ta upp det i styrelsen.' });
    expect(await house.ask('teamWorker', notesToMe, {})).toEqual([]);
    await house.do('coordinator', carryRest, { id });
    await house.do('coordinator', close, { id });
    const to = await letters();
    expect(to.map(({ recipient }) => recipient)).toContain('teamworker@example.se');
    expect(to.find(({ recipient }) => recipient === 'teamworker@example.se')?.body).toContain(
      'En sak i dem gäller dig',
    );
    expect(to.find(({ recipient }) => recipient === 'office@example.se')?.subject).toContain('Till dig från');
    expect(await house.ask('teamWorker', viewOf, { id })).not.toBeNull();
    const [note] = (await house.ask('teamWorker', notesToMe, {})) ?? [];
    expect(note).toMatchObject({ text: 'Ring vårdcentralen.', dueOn: '2026-12-01', readAt: null });
    await house.do('teamWorker', acknowledge, { noteId: note?.id });
    expect((await house.ask('teamWorker', notesToMe, {}))?.[0]?.readAt).not.toBeNull();
    expect((await house.run('member', acknowledge, { noteId: note?.id })).kind).toBe('notFound');
    expect((await house.ask('office', notesToMe, {}))?.map(({ text }) => text)).toEqual(['Ta upp det i styrelsen.']);
  });

  it('begin on the day of the meeting, not before', async () => {
    const id = await planned();
    expect(await house.run('coordinator', open, { id })).toMatchObject({ kind: 'refused' });
  });
});

describe('the attendance', () => {
  it('warns a group that is not complete, and counts the year', async () => {
    const id = await held();
    await house.do('coordinator', attend, { id, present: [personas.chair.id], others: 'En praktikant' });
    const seen = await view(id);
    expect(seen.quorumEffect).toBe('warns');
    expect(seen.quorum.absent.toSorted()).toEqual(['employmentService', 'region', 'socialInsuranceAgency']);
    await house.do('coordinator', attend, { id, present: group });
    const at = await itemNamed(id, 'Budget och utfall');
    await house.do('coordinator', writeItem, { ...at, result: 'noted' });
    await house.do('coordinator', carryRest, { id });
    await house.do('coordinator', close, { id });
    const counters = (await house.ask('coordinator', meetingList, {}))?.counters[0]?.counters;
    expect(counters?.meetings.count).toBe(1);
    expect(counters?.withBudget.count).toBe(1);
    expect(counters?.parties.every(({ count }) => count > 0)).toBe(true);
  });

  it('tells decisions who is there, and calendars what is coming', async () => {
    const asCoordinator = async <T>(work: Parameters<typeof house.database.asActor<T>>[1]): Promise<T> =>
      house.database.asActor(
        { accountId: personas.coordinator.id, associationId: ids.association, caseId: null, today: '2026-11-18' },
        work,
      );
    const id = await held();
    expect((await asCoordinator((tx) => meetingsOpenFor(tx, ids.groupHeby))).map((one) => one.id)).toEqual([id]);
    const meeting = await asCoordinator((tx) => meetingForDecision(tx, id));
    expect(meeting).toMatchObject({ groupId: ids.groupHeby, body: 'group', isClosed: false });
    expect(meeting?.present.map(({ name }) => name)).toContain('Anders Lindkvist');
    await house.do('coordinator', carryRest, { id });
    await house.do('coordinator', close, { id });
    expect((await asCoordinator((tx) => meetingForDecision(tx, id)))?.isClosed).toBe(true);
    const mine = await asCoordinator((tx) =>
      meetingsOf(tx, personas.chair.id, new Date('2026-11-18T00:00:00Z'), new Date('2026-11-19T00:00:00Z')),
    );
    expect(mine.map((one) => [one.id, one.groupName])).toContainEqual([id, 'LOKUS Heby']);
  });
});

describe('the file', () => {
  it('is the agenda before the meeting and the minutes afterwards, for those who read the page', async () => {
    const id = await planned({ day: '2026-11-16' });
    const get = (who: Persona) => house.request(who, 'GET', paths.meetingMinutes({ id }));
    const said = async (who: Persona): Promise<string> => {
      const answer = await get(who);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain('application/pdf');
      const words = pdfWords(new Uint8Array(await answer.arrayBuffer()));
      return `${decodeURIComponent(answer.headers.get('content-disposition') ?? '')} ${words}`;
    };
    const agenda = await said('member');
    expect(agenda).toContain('2026-11-16 dagordning.pdf');
    expect(agenda).toContain(bare('1. Budget och utfall'));
    expect(agenda).not.toContain(bare('Inga anteckningar'));
    expect((await get('sisterMember')).status).toBe(404);
    expect((await get('teamWorker')).status).toBe(404);
    await house.do('coordinator', open, { id });
    await house.do('coordinator', attend, { id, present: group });
    await house.do('coordinator', carryRest, { id });
    await house.do('coordinator', close, { id });
    const minutes = await said('teamWorker');
    expect(minutes).toContain('2026-11-16 anteckningar.pdf');
    for (const one of ['Var med', 'Var inte med', 'Inga anteckningar.', 'Tas upp nästa möte', 'väntar på justering'])
      expect(minutes).toContain(bare(one));
    const page = await validPage(await house.request('member', 'GET', paths.meeting({ id })));
    expect(page).toContain(`href="${paths.meetingMinutes({ id })}"`);
  });
});

describe('a calendar', () => {
  it('that is subscribed to and the file of a summons name a meeting alike', async () => {
    const id = await planned();
    await house.do('coordinator', summon, { id });
    await house.do('coordinator', move, { id, ...when, day: '2026-11-19' });
    const person = await house.person('chair');
    const [event] = await calendarSource.events(house.house, person, '2026-11-18', '2026-11-20');
    expect(event).toMatchObject({ uid: id, sequence: 1 });
    const file = await (await house.request('chair', 'GET', paths.meetingCalendar({ id }))).text();
    expect(file).toContain(`UID:${event?.uid}@farled`);
    expect(file).toContain(`SEQUENCE:${event?.sequence}`);
  });
});

describe('the board', () => {
  async function boardHeld(present: readonly string[]): Promise<{ id: string; itemId: string }> {
    const id = await planned({ who: 'board' }, 'office');
    await house.do('office', addItem, { id, title: 'Budget för nästa år' });
    house.clock.set(new Date('2026-11-18T12:00:00Z'));
    await house.do('office', open, { id });
    await house.do('office', attend, { id, present: [...present] });
    const found = (await view(id, 'office')).items.find(({ source: from }) => from === 'own');
    return { id, itemId: found?.id ?? '' };
  }

  it('cannot decide without a quorum', async () => {
    const at = await boardHeld([personas.office.id]);
    expect((await view(at.id, 'office')).quorumEffect).toBe('stops');
    await house.do('office', propose, { ...at, proposal: 'Vi antar budgeten.' });
    const refused = await house.run('office', settle, { ...at, how: 'acclamation' });
    expect(refused.kind === 'refused' && refused.why.sv).toContain('inte beslutför');
    expect(await house.run('office', writeItem, { ...at, version: 0, result: 'decided' })).toMatchObject({
      kind: 'refused',
    });
  });

  it('votes one vote for each seat, the deputy in the holder’s place, and locks its minutes after two approvals', async () => {
    await standInFor('board', 'boardMember');
    const at = await boardHeld([personas.manager.id]);
    const [seat] = await house.sql<{ id: string }>(
      `select id from held_function where role = 'boardMember' and association_id = $1`,
      [ids.association],
    );
    await house.do('office', propose, { ...at, proposal: 'Vi antar budgeten.' });
    expect(await house.run('board', vote, { ...at, seatId: seat?.id, vote: 'for' })).toMatchObject({ kind: 'refused' });
    const open = /<details open=""><summary>Rösta/;
    const item = paths.meetingItem(at);
    expect(await validPage(await house.request('manager', 'GET', item))).toMatch(open);
    await house.do('manager', vote, { ...at, seatId: seat?.id, vote: 'against' });
    expect(await validPage(await house.request('manager', 'GET', item))).not.toMatch(open);
    await house.do('manager', vote, { ...at, seatId: seat?.id, vote: 'for' });
    expect(await house.sql('select vote from board_vote where item_id = $1', [at.itemId])).toEqual([{ vote: 'for' }]);
    await house.do('office', settle, { ...at, how: 'votes' });
    expect(await house.run('office', settle, { ...at, how: 'votes' })).toMatchObject({ kind: 'refused' });
    const { id } = at;
    await house.do('office', carryRest, { id });
    await house.do('office', close, { id });
    const minutes = await validPage(await house.request('office', 'GET', paths.meeting({ id })));
    expect(minutes).toContain(`Omröstning:</b> Ja: ${personas.manager.name}.`);
    const same = { id, chairId: personas.board.id, adjusterId: personas.board.id };
    expect(await house.run('office', nameOfficers, same)).toMatchObject({ kind: 'refused', field: 'adjusterId' });
    await house.do('office', nameOfficers, { ...same, adjusterId: personas.manager.id });
    const day = dayOf((await view(id, 'board')).startsAt);
    const asked = async (): Promise<{ due: string | null; late: boolean }[]> =>
      ((await house.ask('board', meetingTasks, {})) ?? []).filter((one) => one.id === id && one.kind === 'approve');
    expect(await asked()).toMatchObject([{ due: addDays(day, 14), late: false }]);
    const today = house.clock.now();
    house.clock.set(new Date(`${addDays(day, 15)}T10:00:00Z`));
    expect(await asked()).toMatchObject([{ due: addDays(day, 14), late: true }]);
    expect(await (await house.request('board', 'GET', `/moten/${id}`)).text()).toContain('5 kap. 69 §');
    house.clock.set(today);
    expect((await view(id, 'board')).allowed).toContain('approve');
    expect((await house.do('board', approve, { id })).isLocked).toBe(false);
    expect((await view(id, 'board')).allowed).not.toContain('approve');
    expect((await view(id, 'manager')).allowed).toContain('approve');
    expect(await house.run('board', approve, { id })).toMatchObject({ kind: 'refused' });
    expect((await house.do('manager', approve, { id })).isLocked).toBe(true);
    expect((await view(id, 'board')).state).toBe('approved');
    const file = await house.request('office', 'GET', paths.meetingMinutes({ id }));
    const inFile = pdfWords(new Uint8Array(await file.arrayBuffer()));
    for (const one of ['Vi antar budgeten.', 'Omröstning: Ja:', `${personas.board.name} justerade`])
      expect(inFile).toContain(bare(one));
  });

  it('decides as the votes say once there are some, also where the button of no vote is pressed', async () => {
    const at = await boardHeld([personas.board.id]);
    const [seat] = await house.sql<{ id: string }>(
      `select id from held_function where role = 'boardMember' and association_id = $1`,
      [ids.association],
    );
    await house.do('office', propose, { ...at, proposal: 'Vi antar budgeten.' });
    await house.do('board', vote, { ...at, seatId: seat?.id, vote: 'against' });
    expect(await house.run('office', settle, { ...at, how: 'acclamation' })).toMatchObject({
      kind: 'refused',
      field: 'how',
    });
    await house.do('office', settle, { ...at, how: 'votes' });
    expect((await view(at.id, 'office')).items.find(({ id }) => id === at.itemId)?.result).toBe('declined');
  });

  it('approves what it read: whoever had approved is asked again when the minutes change', async () => {
    await standInFor('board', 'boardMember');
    const { id, itemId } = await boardHeld([personas.board.id]);
    await house.do('office', carryRest, { id });
    await house.do('office', close, { id });
    const kinds = async (who: Persona) => ((await house.ask(who, meetingTasks, {})) ?? []).map(({ kind }) => kind);
    expect(await kinds('office')).toContain('nameOfficers');
    await house.do('office', nameOfficers, { id, chairId: personas.board.id, adjusterId: personas.manager.id });
    expect(await kinds('office')).not.toContain('nameOfficers');
    const changes = [
      () => house.do('office', writeItem, { id, itemId, version: 0, minutes: 'Tillägg.', result: 'carried' }),
      () => house.do('office', attend, { id, present: [personas.board.id, personas.office.id] }),
      () => house.do('office', addNote, { id, itemId, role: 'office', text: 'Skriv till parterna.' }),
    ];
    for (const change of changes) {
      await house.do('board', approve, { id });
      expect((await view(id, 'office')).chairApprovedAt).not.toBe(null);
      await change();
      expect((await view(id, 'office')).chairApprovedAt).toBe(null);
      expect(await kinds('board')).toContain('approve');
    }
    await house.do('manager', approve, { id });
    expect((await house.do('board', approve, { id })).isLocked).toBe(true);
  });

  it('lets nobody who is disqualified take part: the deputy has the seat, an earlier vote does not count, the minutes say so', async () => {
    await standInFor('board', 'boardMember');
    const at = await boardHeld([personas.board.id, personas.manager.id]);
    const [seat] = await house.sql<{ id: string }>(
      `select id from held_function where role = 'boardMember' and association_id = $1`,
      [ids.association],
    );
    await house.do('office', propose, { ...at, proposal: 'Vi köper platserna.' });
    await house.do('board', vote, { ...at, seatId: seat?.id, vote: 'against' });
    expect((await house.run('board', setDisqualified, { ...at, accounts: [] })).kind).toBe('notFound');
    expect(await house.run('office', setDisqualified, { ...at, accounts: [personas.officer.id] })).toMatchObject({
      kind: 'refused',
      field: 'accounts',
    });
    const everybody = [personas.board.id, personas.manager.id];
    await house.do('office', setDisqualified, { ...at, accounts: everybody });
    const refused = await house.run('office', settle, { ...at, how: 'acclamation' });
    expect(refused.kind === 'refused' && refused.why.sv).toContain('inte beslutför');
    await house.do('office', setDisqualified, { ...at, accounts: [personas.board.id] });
    expect((await view(at.id, 'office')).votes).toEqual([]);
    expect(await house.run('office', settle, { ...at, how: 'votes' })).toMatchObject({ kind: 'refused' });
    expect(await house.run('board', vote, { ...at, seatId: seat?.id, vote: 'against' })).toMatchObject({
      kind: 'refused',
    });
    await house.do('office', vote, { ...at, seatId: seat?.id, vote: 'for' });
    await house.do('office', settle, { ...at, how: 'votes' });
    expect(await house.run('office', setDisqualified, { ...at, accounts: [] })).toMatchObject({ kind: 'refused' });
    expect((await view(at.id, 'office')).items.find(({ id }) => id === at.itemId)).toMatchObject({
      result: 'decided',
      disqualified: [personas.board.name],
    });
    const page = await (await house.request('board', 'GET', `/moten/${at.id}/punkt/${at.itemId}`)).text();
    expect(page).toContain(`Jäviga i ärendet: ${personas.board.name}.`);
  });
});
