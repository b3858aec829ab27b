import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionOf, ids, type Persona, personas } from '../../../../test/support/county.ts';
import { questionIn } from '../../../../test/support/filled-county.ts';
import { type TestHouse, testHouse } from '../../../../test/support/house.ts';
import { validPage } from '../../../../test/support/html.ts';
import { paths } from '../../../http/paths.ts';
import { ask } from '../../cases/index.ts';
import type { LeftBehind } from './left-behind.ts';

let house: TestHouse;
const obstacle = '80000000-0000-7000-8000-000000000001';
const decision = '80000000-0000-7000-8000-000000000002';
const meeting = '80000000-0000-7000-8000-000000000003';
const minutes = '80000000-0000-7000-8000-000000000004';
const boards = '80000000-0000-7000-8000-000000000005';
const service = '80000000-0000-7000-8000-000000000006';
const { officer, chair, member, board, administrator, colleague } = personas;

beforeAll(async () => {
  house = await testHouse();
  await house.do('officer', ask, questionIn('heby'));
  const here = [ids.association, ids.groupHeby];
  await house.sql(
    `insert into obstacle (association_id, id, group_id, number, kind, title, observed_at, submitted_at, owner_account, described_at, evidenced_at)
     values ($1, $3, $2, 'HEB-H-1', 'obstacle', 'Kön är lång', now(), now(), $4, now(), now())`,
    [...here, obstacle, chair.id],
  );
  await house.sql(
    `insert into decision (association_id, id, obstacle_id, group_id, level, kind, text, decided_at, decided_by, mandate, measure)
     values ($1, $3, $4, $2, 'group', 'action', 'Regionen öppnar en väg in.', now(), $5, 'takesHome', '{"windowDays": 90}')`,
    [...here, decision, obstacle, chair.id],
  );
  await house.sql(
    `insert into decided_action (association_id, decision_id, obstacle_id, group_id, level, kind, owner_party, owner_member, owner_account, due_on)
     values ($1, $3, $4, $2, 'group', 'action', 'municipality', $5, $6, '2026-12-03')`,
    [...here, decision, obstacle, ids.hebyMember, chair.id],
  );
  const meets = (id: string, body: string, group: string | null, day: string, more: Record<string, unknown>) => {
    const columns = Object.keys(more);
    return house.sql(
      `insert into meeting (association_id, id, body, group_id, title, starts_at, ends_at, created_at${columns.map((one) => `, ${one}`).join('')})
       values ($1, $2, $3, $4, 'Mötet', $5::timestamptz, $5::timestamptz + interval '1 hour', now()${columns.map((_, at) => `, $${at + 6}`).join('')})`,
      [ids.association, id, body, group, `${day}T12:00:00Z`, ...Object.values(more)],
    );
  };
  await meets(meeting, 'group', ids.groupHeby, '2026-12-01', { convenor_account: chair.id });
  await meets(minutes, 'group', ids.groupHeby, '2026-11-02', {
    held_at: '2026-11-02T12:00:00Z',
    closed_at: '2026-11-02T13:00:00Z',
  });
  await meets(boards, 'board', null, '2026-12-10', { chair_account: board.id, adjuster_account: board.id });
  await house.sql(
    `insert into service (association_id, id, name, principal, kind, owner_email, verified_on, created_at)
     values ($1, $2, 'Vägen in', 'municipality', 'other', 'CHAIR@example.se', '2026-01-01', now())`,
    [ids.association, service],
  );
  await house.sql('update held_function set deputy_account_id = $1 where id = $2', [chair.id, functionOf('member')]);
});
afterAll(() => house?.close());

const left = async (id: string, who: Persona = 'administrator'): Promise<LeftBehind | null> => {
  const query = house.house.queries.get('organisation.leftBehind');
  if (!query) throw new Error('The query is not in the house.');
  return (await house.ask(who, query, { id })) as LeftBehind | null;
};
const said = ({ lines }: LeftBehind): [string, string | null][] =>
  lines.map(({ text, values, due, on }) => [
    text.sv.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === 'object' ? value.sv : String(value);
    }),
    due ?? on,
  ]);

describe('what waits on somebody', () => {
  it('is told in the order of its days, of every kind, without what it is about', async () => {
    const found = await left(chair.id);
    expect(found && said(found)).toEqual([
      ['Ska justera anteckningar, LOKUS Heby', '2026-11-02'],
      ['Kallar till ett möte, LOKUS Heby', '2026-12-01'],
      ['En uppgift i hindret HEB-H-1', '2026-12-03'],
      [`Ersättare för ${member.name}, Ledamot i {group}, LOKUS Heby`, null],
      ['Svarar för insatsen Vägen in i katalogen', null],
      ['Äger hindret HEB-H-1', null],
    ]);
    expect(JSON.stringify(found)).not.toContain('Kön är lång');
    expect((await left(board.id))?.lines.map(({ asks }) => asks?.roles)).toEqual([['office'], ['office']]);
  });

  it('leads only those to another who may choose one there', async () => {
    const found = await left(chair.id);
    expect(found?.lines.flatMap(({ href }) => href ?? [])).toEqual([
      paths.heldFunction({ id: functionOf('member') }),
      paths.service({ id: service }),
    ]);
    expect(found?.lines.find(({ text }) => text.sv.startsWith('Äger'))?.asks).toEqual({
      roles: ['coordinator'],
      groupName: 'LOKUS Heby',
    });
  });

  it('stands on the page where the account is closed, the function ended and the person looked at', async () => {
    for (const address of [
      paths.closeAccount({ id: chair.id }),
      paths.heldFunction({ id: functionOf('chair') }),
      paths.person({ id: chair.id }),
    ]) {
      const page = await validPage(await house.request('administrator', 'GET', address));
      expect(page, address).toContain(`Det här väntar på ${chair.name}`);
      expect(page, address).toContain('Där väljer samordnaren i LOKUS Heby en annan.');
      expect(page, address).toContain('En uppgift i hindret HEB-H-1, senast 3 december');
      expect(page, address).toContain('Kallar till ett möte, LOKUS Heby, 1 december');
    }
    const reads = (language: string) =>
      house.sql('update account set language = $1 where id = $2', [language, administrator.id]);
    await reads('en');
    const english = await house.request('administrator', 'GET', paths.closeAccount({ id: chair.id }));
    expect(await validPage(english)).toContain('Owns the obstacle HEB-H-1');
    await reads('sv');
    const page = await validPage(await house.request('administrator', 'GET', paths.closeAccount({ id: colleague.id })));
    expect(page).toContain('Inget väntar på personen.');
  });

  it('of one function is what waits in it', async () => {
    const ofOfficer = await validPage(
      await house.request('administrator', 'GET', paths.heldFunction({ id: functionOf('officer') })),
    );
    expect(ofOfficer).toContain('Öppna frågor till LOKUS Heby, ställda för Försäkringskassan');
    expect(ofOfficer).not.toContain('arbetsträna');
  });

  it('is the business of administrators of the association, about its own people', async () => {
    for (const who of ['coordinator', 'chair', 'office', 'manager', 'otherAdministrator', 'officer'] as const)
      expect(await left(chair.id, who), who).toBeNull();
    expect(await left(personas.otherOfficer.id)).toBeNull();
    expect((await left(administrator.id))?.lines).toEqual([]);
  });

  it('leads from a closed account to whoever takes over the questions', async () => {
    const before = await left(officer.id);
    expect(before?.lines.map(({ href, note }) => [href, note?.sv.slice(0, 8)])).toEqual([[null, 'Personen']]);
    const closed = await house.request('administrator', 'POST', paths.closeAccount({ id: officer.id }), {
      _do: 'access.closeAccount',
    });
    expect(closed.status).toBe(303);
    const page = await validPage(await house.request('administrator', 'GET', closed.headers.get('location') ?? ''));
    const to = `${paths.leftQuestions({ id: officer.id })}?member=${ids.fk}`;
    expect(page).toContain(`href="${to}"`);
    const form = { _do: 'case.handOverLeft', memberId: ids.fk, takerId: colleague.id };
    expect((await house.request('administrator', 'POST', to, form)).status).toBe(303);
    expect((await left(officer.id))?.lines).toEqual([]);
    expect((await left(colleague.id))?.lines).toHaveLength(1);
  });
});

describe('an owner who has left', () => {
  it('is said on the obstacle’s page, with the way to another for its coordinator', async () => {
    const address = paths.obstacle({ id: obstacle });
    const pageFor = async (who: Persona) => validPage(await house.request(who, 'GET', address));
    expect(await pageFor('coordinator')).not.toContain('ägaren har slutat');
    await house.sql(`update held_function set ends_on = '2026-11-15' where account_id = $1`, [chair.id]);
    await house.sql('update held_function set deputy_account_id = null where deputy_account_id = $1', [chair.id]);
    expect(await pageFor('member')).toContain('ägaren har slutat');
    expect(await pageFor('member')).not.toContain('obstacle.chooseOwner');
    const page = await pageFor('coordinator');
    expect(page).toContain('ägaren har slutat');
    expect(page).toMatch(/id="agare"[\s\S]{0,200}<details open/);
    const start = await (await house.request('coordinator', 'GET', '/')).text();
    expect(start).toContain('Ägaren har slutat, välj en ny: HEB-H-1');

    for (const newOwnerId of [officer.id, chair.id, 'x']) {
      const answer = await house.request('coordinator', 'POST', address, {
        _do: 'obstacle.chooseOwner',
        id: obstacle,
        newOwnerId,
      });
      expect([409, 422]).toContain(answer.status);
    }
    await house.sql('delete from outgoing_mail');
    const chosen = { _do: 'obstacle.chooseOwner', id: obstacle, newOwnerId: member.id };
    expect((await house.request('coordinator', 'POST', address, chosen)).status).toBe(303);
    expect(await pageFor('coordinator')).not.toContain('ägaren har slutat');
    expect(await house.sql('select recipient, subject from outgoing_mail')).toEqual([
      { recipient: 'member@example.se', subject: 'HEB-H-1: du äger hindret nu' },
    ]);
    expect(await (await house.request('coordinator', 'GET', '/')).text()).not.toContain('Ägaren har slutat');
  });

  it('is said of whoever calls or leads a meeting, too', async () => {
    const page = await validPage(await house.request('coordinator', 'GET', paths.meeting({ id: meeting })));
    expect(page).toContain(`${chair.name} kallar till mötet och har slutat.`);
    expect(page).toContain('href="#annat"');
    await house.sql(`update held_function set ends_on = '2026-11-15' where account_id = $1`, [board.id]);
    const ofBoard = await validPage(await house.request('office', 'GET', paths.meeting({ id: boards })));
    expect(ofBoard).toContain(`${board.name} leder mötet och har slutat.`);
    expect(ofBoard).toContain(`${board.name} justerar och har slutat.`);
  });
});
