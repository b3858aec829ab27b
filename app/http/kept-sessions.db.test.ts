import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ids, personas } from '../../test/support/county.ts';
import { type TestHouse, testHouse, testOrigin } from '../../test/support/house.ts';
import { dayOf } from '../kernel/clock.ts';
import { sessionCookie } from './cookies.ts';
import { paths } from './paths.ts';
import { tokenHash } from './session.ts';

const list = '/api/queries/case.queue?view=all';
const wrong = '/api/queries/case.queue?page=none';
const officersList = '/api/queries/case.mine';

let house: TestHouse;
let token: string;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const get = async (path: string): Promise<Response> =>
  house.server.request(`${testOrigin}${path}`, { headers: { Cookie: `${sessionCookie}=${token}` } });
const { id: account, association } = personas.coordinator;
const change = (text: string, values: unknown[] = []): Promise<unknown> => house.sql(text, values);

/** The session was read by an earlier request. */
beforeEach(async () => {
  token = await house.newSession('coordinator');
  expect((await get(list)).status).toBe(200);
});

it('asks for the session once, and then only whether it still stands as it was read', async () => {
  const asked = vi.spyOn(house.house.database, 'executeAsService');
  for (const path of [list, paths.queue({}), list]) expect((await get(path)).status).toBe(200);
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
});

describe('what changed since a session was read counts at once', () => {
  const ends: Record<string, [string, unknown[], string, unknown[]]> = {
    'the session ended': ['delete from session where token_hash = $1', [], 'select 1', []],
    'nobody used it for long': [
      `update session set seen_at = seen_at - interval '30 days' where token_hash = $1`,
      [],
      'select 1',
      [],
    ],
    'it ran out': [`update session set expires_at = seen_at where token_hash = $1`, [], 'select 1', []],
    'the account ended': [
      `update account set ended_at = now() where id = $2 and $1 <> ''`,
      [account],
      'update account set ended_at = null where id = $1',
      [account],
    ],
    'the function ended': [
      `update held_function set ends_on = '2026-11-01' where account_id = $2 and $1 <> ''`,
      [account],
      'update held_function set ends_on = null where account_id = $1',
      [account],
    ],
  };
  it.each(Object.keys(ends))('%s: nothing is answered any more, not even that something is wrong', async (what) => {
    const [text, values, back, backValues] = ends[what] ?? ['', [], '', []];
    await change(text, [tokenHash(token), ...values]);
    const answers = [];
    for (const path of [wrong, officersList, list]) answers.push((await get(path)).status);
    const page = await get(paths.queue({}));
    await change(back, backValues);
    expect(answers).toEqual([404, 404, 404]);
    expect([302, 404]).toContain(page.status);
    expect(await page.text()).not.toContain('LOKUS Heby');
  });

  it('a function more, and the name of a person and an association', async () => {
    await change(
      `insert into held_function (association_id, id, account_id, role, group_id, member_id, starts_on)
       values ($1, gen_random_uuid(), $2, 'coordinator', $3, $4, '2026-01-01')`,
      [association, account, ids.groupTierp, ids.tierpMember],
    );
    const { groups } = (await (await get(list)).json()) as { groups: { name: string }[] };
    await change(`delete from held_function where account_id = $1 and group_id = $2`, [account, ids.groupTierp]);
    expect(groups.map(({ name }) => name)).toEqual(['LOKUS Heby', 'LOKUS Tierp']);
    expect(await (await get(list)).text()).not.toContain('LOKUS Tierp');

    await change(`update account set name = 'Åsa Nyheter' where id = $1`, [account]);
    await change(`update association set name = 'Samordning med nytt namn' where id = $1`, [association]);
    const page = await (await get(paths.queue({}))).text();
    expect(page).toContain('Åsa Nyheter');
    expect(page).toContain('Samordning med nytt namn');
  });

  it('the name of a group and of a need', async () => {
    await house.request('officer', 'POST', '/fraga', {
      _do: 'case.ask',
      municipalityId: ids.heby,
      need: 'workTraining',
      obstacle: 'refused',
      incomeSources: 'activityCompensation',
      basics: ['ownOffers', 'contact', 'jointAssessment', 'sip'],
      question: 'Vill börja arbetsträna i liten skala. Vart kan vi vända oss?',
    });
    const first = await (await get(list)).json();
    expect(first).toMatchObject({ lines: [{ groupName: 'LOKUS Heby', need: { sv: 'Arbetsträning' } }] });
    await change(`update local_group set name = 'LOKUS Hebybygden' where id = $1`, [ids.groupHeby]);
    await change(
      `insert into category (association_id, list, code, position, label_sv, label_en, since_version)
       values ($1, 'need', 'workTraining', 1, 'Träna på jobbet', 'Train at work', 2)`,
      [association],
    );
    const second = await (await get(list)).json();
    expect(second).toMatchObject({ lines: [{ groupName: 'LOKUS Hebybygden', need: { sv: 'Träna på jobbet' } }] });
    await change(`delete from category where association_id = $1`, [association]);
    await change(`update local_group set name = 'LOKUS Heby' where id = $1`, [ids.groupHeby]);
    expect(await (await get(list)).json()).toEqual(first);
  });

  it('the day, on which other functions are held', async () => {
    const today = house.clock.now();
    await change(`update held_function set ends_on = $2 where account_id = $1`, [account, dayOf(today)]);
    expect((await get(list)).status).toBe(200);
    house.clock.set(new Date(today.getTime() + 24 * 3_600_000));
    const tomorrow = (await get(list)).status;
    house.clock.set(today);
    await change('update held_function set ends_on = null where account_id = $1', [account]);
    expect(tomorrow).toBe(404);
  });

  it('every row that a standing is read from', async () => {
    const mark = async (): Promise<string | null> => {
      const rows = await house.sql<{ mark: string | null }>(
        'select xmin::text as mark from session where token_hash = $1',
        [tokenHash(token)],
      );
      return rows[0]?.mark ?? null;
    };
    const municipality = '01900000-0000-7000-8000-00000000abcd';
    const changes: [string, unknown[]][] = [
      ['update session set seen_at = seen_at where token_hash = $1', [tokenHash(token)]],
      ['update account set language = language where id = $1', [account]],
      ['update association set settings = settings where id = $1', [association]],
      ['update held_function set starts_on = starts_on where account_id = $1', [account]],
      [
        `insert into municipality (association_id, id, member_id, name, localities) select association_id, $2, member_id, 'Nyby', '{}' from municipality where association_id = $1 limit 1`,
        [association, municipality],
      ],
      ['update municipality set name = name where id = $1', [municipality]],
      ['update local_group set name = name where association_id = $1', [association]],
      ['delete from municipality where id = $1', [municipality]],
      [
        `insert into unit (association_id, id, member_id, name) values ($1, gen_random_uuid(), $2, 'Nyenheten')`,
        [association, ids.hebyMember],
      ],
      [
        `update held_function set unit_id = (select u.id from unit u where u.association_id = $2 limit 1) where account_id = $1`,
        [account, association],
      ],
      ['update unit set name = name where association_id = $1', [association]],
      ['update held_function set deputy_account_id = $1 where account_id = $2', [account, personas.officer.id]],
      ['update held_function set deputy_account_id = null where account_id = $1', [personas.officer.id]],
      [
        `insert into held_function (association_id, id, account_id, role, group_id, member_id, starts_on)
         select association_id, '01900000-0000-7000-8000-00000000abce', $1, role, group_id, member_id, starts_on
         from held_function where account_id = $2 limit 1`,
        [account, personas.otherCoordinator.id],
      ],
      ['update association set name = name where id = $1', [personas.otherCoordinator.association]],
      [`delete from held_function where id = '01900000-0000-7000-8000-00000000abce'`, []],
    ];
    const seen = [await mark()];
    for (const [text, values] of changes) {
      await change(text, values);
      seen.push(await mark());
    }
    expect(seen).not.toContain(null);
    // A unit that nobody belongs to tells nothing of anybody.
    const same = changes.filter((_, index) => seen[index] === seen[index + 1]).map(([text]) => text);
    expect(same).toEqual([]);
    expect(await mark()).toBe(seen.at(-1));
  });
});
