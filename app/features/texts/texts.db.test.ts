import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids, type Persona, personas } from '../../../test/support/county.ts';
import { questionIn } from '../../../test/support/filled-county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { wordLists } from '../../detectors.ts';
import { findingHash } from '../../kernel/identity.ts';
import { ask } from '../cases/index.ts';
import { keptFindings, mondaysUntil } from './kept-findings.ts';
import { scanTexts } from './scan.ts';
import { settleFinding, textQualityWith } from './text-quality.ts';
import { namedObjects } from './where.tsx';

let house: TestHouse;
let quality: ReturnType<typeof textQualityWith>;
const places = () => house.features.flatMap((feature) => feature.textPlaces ?? []);
const scan = () => scanTexts(house.house, places(), wordLists);
/** As after new word lists: what was read before is read again. */
const anew = async () => {
  house.clock.advance(60_000);
  await house.sql(`update text_scan set version = 'older'`);
  expect(await scan()).toBe(2);
};
/** From the tax agency's series of test numbers. */
const number = '881113-2383';

beforeAll(async () => {
  house = await testHouse();
  quality = textQualityWith(() => house.house);
});
afterAll(() => house?.close());

describe('saved texts', () => {
  it('are read once for each version of the lists, and finds are listed for the group’s coordinators without a word', async () => {
    const { id } = await house.do('officer', ask, questionIn('heby'));
    // Saved before the detector knew better.
    await house.sql(`update guidance_case set question = question || $2 where id = $1`, [id, ` Gäller ${number}.`]);
    const unread = await house.request('coordinator', 'GET', '/texter');
    expect(await unread.text()).toContain('Texterna är inte lästa än.');
    expect(await scan()).toBe(2);
    expect(await scan()).toBe(0);
    const view = await house.ask('coordinator', quality, {});
    expect(view?.findings).toMatchObject([
      { objectType: 'guidanceCase', objectId: id, place: 'guidance_case.question', type: 'personalNumber' },
    ]);
    expect(view?.scan?.finishedAt).not.toBeNull();
    expect((await house.ask('sisterCoordinator', quality, {}))?.findings).toEqual([]);
    expect((await house.ask('administrator', quality, {}))?.findings).toEqual([]);
    expect((await house.ask('otherCoordinator', quality, {}))?.findings).toEqual([]);
    expect((await house.ask('office', quality, {}))?.findings).toEqual([]);
    for (const who of ['officer', 'member'] as const) expect(await house.ask(who, quality, {})).toBeNull();
    expect(JSON.stringify(await house.sql('select * from text_finding'))).not.toContain('2383');
    const [text] = await house.sql<{ question: string }>('select question from guidance_case where id = $1', [id]);
    expect(text?.question).toContain(number);
    const page = await house.request('coordinator', 'GET', '/texter');
    expect(await page.text()).toContain('Personnummer');
  });

  it('are read again when the association’s own names change; what was settled stays so, and what is gone says so', async () => {
    const found = await house.ask('coordinator', quality, {});
    const id = found?.findings[0]?.id ?? '';
    expect(await house.run('member', settleFinding, { id })).toEqual({ kind: 'notFound' });
    expect(await house.run('sisterCoordinator', settleFinding, { id })).toEqual({ kind: 'notFound' });
    await house.do('coordinator', settleFinding, { id });
    expect(await house.run('coordinator', settleFinding, { id })).toMatchObject({ kind: 'refused' });
    const other = await house.do('officer', ask, questionIn('heby'));
    await house.sql(`update guidance_case set question = question || $2 where id = $1`, [
      other.id,
      ` Ring 070-174 06 05.`,
    ]);
    const rename = async (name: string) => {
      house.clock.advance(60_000);
      await house.sql(
        `update association set settings = settings || jsonb_build_object('ownNames', jsonb_build_array($2::text)) where id = $1`,
        [ids.association, name],
      );
      return scan();
    };
    expect(await rename('Stegen')).toBe(1);
    const open = (await house.ask('coordinator', quality, {}))?.findings;
    expect(open?.map(({ objectId, type }) => [objectId, type])).toEqual([[other.id, 'phone']]);
    await house.sql(`update guidance_case set question = 'Vart?' where id = $1`, [other.id]);
    expect(await rename('Bryggan')).toBe(1);
    expect((await house.ask('coordinator', quality, {}))?.findings).toEqual([]);
  });

  it('may name a question by its number, which only its asker can tie to somebody; another number is a find', async () => {
    const { id } = await house.do('officer', ask, questionIn('heby'));
    const [row] = await house.sql<{ number: string; question: string }>(
      'select number, question from guidance_case where id = $1',
      [id],
    );
    const write = (words: string) =>
      house.sql('update guidance_case set question = $2 where id = $1', [id, `${row?.question} ${words}`]);
    await write(`Samma sak som i ${row?.number}.`);
    await anew();
    expect((await house.ask('coordinator', quality, {}))?.findings).toEqual([]);
    await write(`Samma sak som i ${row?.number.replace(/^[^-]+/, 'QQX')}.`);
    await anew();
    expect((await house.ask('coordinator', quality, {}))?.findings).toMatchObject([
      { objectId: id, type: 'identifier' },
    ]);
    await write('');
    await anew();
  });

  it('are not asked about again where their author gave a reason when saving', async () => {
    const question = 'Enligt Pellejöns Sarpvik är kön lång. Vart kan vi vända oss?';
    const first = await house.run('officer', ask, questionIn('heby', { question }));
    if (first.kind !== 'invalid') throw new Error('Nothing was found.');
    const keep = Object.fromEntries(first.findings.map(({ hash }) => [hash, 'Det är en båt.']));
    await house.do('officer', ask, questionIn('heby', { question }), { keep: { question: keep } });
    house.clock.advance(60_000);
    await house.sql(`update association set settings = settings || '{"ownNames": ["Navet"]}' where id = $1`, [
      ids.association,
    ]);
    expect(await scan()).toBe(1);
    expect((await house.ask('coordinator', quality, {}))?.findings).toEqual([]);
  });
});

describe('a find', () => {
  it('waits for those who can read the text: minutes for their group’s or the board’s, a question to peers for peers', async () => {
    const day = house.clock.now();
    for (const [meeting, group] of [
      ['30000000-0000-7000-8000-0000000000a1', ids.groupHeby],
      ['30000000-0000-7000-8000-0000000000a2', null],
    ]) {
      await house.sql(
        `insert into meeting (association_id, id, body, group_id, title, starts_at, ends_at, created_at, created_by)
         values ($1, $2, $3, $4, 'Möte', $5, $5::timestamptz + interval '1 hour', $5, $6)`,
        [ids.association, meeting, group ? 'group' : 'board', group, day, personas.office.id],
      );
      await house.sql(
        `insert into agenda_item (association_id, id, meeting_id, position, source, title, title_en, minutes, added_at)
         values ($1, gen_random_uuid(), $2, 1, 'own', 'Läget', 'Läget', $3, $4)`,
        [ids.association, meeting, `Det gäller ${number}.`, day],
      );
    }
    await house.sql(
      `insert into peer_question (association_id, id, title, text, account_id, asked_at) values ($1, gen_random_uuid(), 'Hur gör ni?', $2, $3, $4)`,
      [ids.association, `Det gäller ${number}.`, personas.coordinator.id, day],
    );
    await anew();
    const found = async (who: Persona) =>
      ((await house.ask(who, quality, {}))?.findings ?? []).map(({ objectType }) => objectType).sort();
    expect(await found('coordinator')).toEqual(['meeting', 'peerQuestion']);
    expect(await found('sisterCoordinator')).toEqual(['peerQuestion']);
    expect(await found('office')).toEqual(['meeting']);
    expect(await found('administrator')).toEqual(['meeting', 'peerQuestion']);
    expect(await found('otherCoordinator')).toEqual([]);
    for (const finding of (await house.ask('sisterCoordinator', quality, {}))?.findings ?? []) {
      expect(await house.run('office', settleFinding, { id: finding.id })).toEqual({ kind: 'notFound' });
      await house.do('sisterCoordinator', settleFinding, { id: finding.id });
    }
    for (const finding of (await house.ask('office', quality, {}))?.findings ?? [])
      await house.do('office', settleFinding, { id: finding.id });
    const page = await (await house.request('office', 'GET', '/texter')).text();
    expect(page).not.toContain('Behållna fynd');
    // Nor does anything tell of figures that are not there.
    expect(page).not.toContain('Hur ofta någon behåller');
    expect(page).toContain('Vad som hittas i sparade texter');
  });

  it('is no colleague’s name that Farled itself has put there, and is one in somebody’s own words', async () => {
    const name = personas.coordinator.name;
    const [meeting] = await house.sql<{ id: string }>(`select id from meeting where group_id = $1`, [ids.groupHeby]);
    const item = (source: string): Promise<unknown> =>
      house.sql(
        `insert into agenda_item (association_id, id, meeting_id, position, source, subject_id, title, title_en, background, added_at)
         values ($1, gen_random_uuid(), $2, $3, $4, gen_random_uuid(), 'Läget', 'Läget', $5, now())`,
        [ids.association, meeting?.id, source === 'own' ? 8 : 9, source, `Ansvarig: ${name}. Klart senast 10 maj.`],
      );
    await item('actions');
    await anew();
    const places = async () =>
      ((await house.ask('coordinator', quality, {}))?.findings ?? []).map(({ place }) => place);
    expect(await places()).not.toContain('agenda_item.background');
    await item('own');
    await anew();
    expect(await places()).toContain('agenda_item.background');
  });

  it('has words for every kind of text that is read', () => {
    const kinds = new Set(places().map(({ objectType }) => objectType));
    expect([...kinds].filter((kind) => !namedObjects.includes(kind))).toEqual([]);
  });
});

describe('finds that somebody kept', () => {
  it('are counted by week and type from the limit up, and never with who', async () => {
    const text = 'Enligt Torgnyberta Kvistmo är kön lång. Vart kan vi vända oss?';
    const hash = findingHash('name', 'Torgnyberta Kvistmo');
    for (let count = 0; count < 6; count += 1) {
      const outcome = await house.run('officer', ask, questionIn('heby', { question: text }));
      const found = outcome.kind === 'invalid' ? outcome.findings : [];
      const keep = Object.fromEntries([[hash, 'Det är en båt.'], ...found.map((one) => [one.hash, 'Det är en båt.'])]);
      await house.do('officer', ask, questionIn('heby', { question: text }), { keep: { question: keep } });
    }
    const view = await house.ask('administrator', quality, {});
    const kept = view?.kept;
    expect(kept?.weeks[0]?.week).toBe('2026-11-16');
    expect(kept?.weeks[0]?.kept[kept.types.indexOf('name')]).toBeGreaterThanOrEqual(6);
    expect(kept?.weeks[0]?.texts).toBeGreaterThanOrEqual(6);
    expect(JSON.stringify(view)).not.toContain('Kvistmo');
    const elsewhere = (await house.ask('otherAdministrator', quality, {}))?.kept;
    expect(elsewhere).toMatchObject({ types: [], total: 0 });
    expect(elsewhere?.weeks.map(({ texts }) => texts)).toEqual(Array(12).fill(null));
  });

  it('stand on the page so that no small one can be worked out from the sums beside it', async () => {
    // One employee's two, in a week and of a type with many others: 'fewer than five' by itself would be 8 - 6.
    await house.sql(
      `insert into audit_line (association_id, at, command, actor_kind, object_type, object_id, detail)
       select $1, timestamptz '2026-11-10 12:00+01' - w * interval '7 days', 'case.ask', 'person', 'guidanceCase', 'x',
         jsonb_build_object('keptFindings', jsonb_build_array(jsonb_build_object('type', t, 'hash', n)))
       from (values ('name', 0, 6), ('phone', 0, 2), ('name', 1, 7), ('phone', 1, 9)) kept (t, w, many), generate_series(1, many) n`,
      [ids.association],
    );
    const kept = (await house.ask('coordinator', quality, {}))?.kept;
    const week = kept?.weeks.find((one) => one.week === '2026-11-09');
    const phone = kept?.types.indexOf('phone') ?? -1;
    expect(phone).toBeGreaterThanOrEqual(0);
    expect(week?.kept[phone]).toBeNull();
    const told = [week?.total, ...(week?.kept ?? [])].filter((count) => count === null).length;
    expect(told, 'another figure of the week is hidden with it').toBeGreaterThanOrEqual(2);
    const column = [kept?.typeTotals[phone], ...(kept?.weeks.map((one) => one.kept[phone]) ?? [])];
    expect(column.filter((count) => count === null).length).toBeGreaterThanOrEqual(2);
    const page = await (await house.request('coordinator', 'GET', '/texter')).text();
    expect(page).toContain('Hur ofta någon behåller');
    expect(page).toContain('döljs');
  });

  it('are not shown at all while there are too few in all', async () => {
    const rows = [{ week: '2026-11-16', type: 'plate', kept: 3 }] as const;
    const few = await keptFindings(rows, mondaysUntil('2026-11-22'), 'administrator', 5);
    expect(few).toMatchObject({ types: [], typeTotals: [], total: null });
    for (const audience of [null, 'office', 'caseOfficer'] as const)
      expect(await keptFindings(rows, mondaysUntil('2026-11-22'), audience, 1)).toBeNull();
  });
});
