import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ids, type Persona, personas } from '../../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../../test/support/house.ts';
import { validPage } from '../../../../test/support/html.ts';
import { roleNames, roles } from '../../../kernel/roles.ts';
import { invitationView } from '../invitation-view.ts';
import { acceptInvitation } from './accept.ts';
import { invitationsView } from './invitations-view.ts';
import { invite, withdrawInvitation } from './invite.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => t.close());

let number = 0;
const newEmail = (): string => {
  number += 1;
  return `invited${number}@example.com`;
};

const member = (email: string, more: object = {}) => ({
  email,
  name: 'Vera Inbjuden',
  role: 'groupMember',
  groupId: ids.groupHeby,
  memberId: ids.hebyMember,
  ...more,
});

async function linkTo(email: string): Promise<string> {
  const [mail] = await t.sql<{ body: string }>(
    'select body from outgoing_mail where recipient = $1 order by created_at desc, id desc limit 1',
    [email],
  );
  return /http:\/\/localhost:3000(\/inbjudan\/\S+)/.exec(mail?.body ?? '')?.[1] ?? '';
}

describe('an invitation', () => {
  test('becomes a letter, a page, an account, a function and a login', async () => {
    const email = newEmail();
    const sent = await t.request('chair', 'POST', '/organisation/inbjudningar', {
      _do: 'access.invite',
      ...member(email),
      unitId: '',
      title: '',
      mandate: 'changesRoutines',
    });
    expect(sent.status).toBe(303);
    const link = await linkTo(email);
    const html = await validPage(await t.request(null, 'GET', link));
    expect(html).toContain('Anders Lindkvist bjuder in');
    expect(html).toContain('Ledamot i LOKUS');
    expect(html).toContain('Får ändra rutiner');
    expect(html).toContain('value="Vera Inbjuden"');
    const english = await validPage(await t.request(null, 'GET', link, undefined, { Cookie: 'language=en' }));
    expect(english).toContain('invites');
    expect(await t.sql('select 1 from account where email = $1', [email])).toHaveLength(0);

    const done = await t.request(null, 'POST', link, {
      _do: 'access.acceptInvitation',
      name: 'Vera Lund',
      language: 'sv',
    });
    expect(done.status).toBe(303);
    const cookie =
      done.headers
        .getSetCookie()
        .find((one) => one.startsWith('farled='))
        ?.split(';')[0] ?? '';
    const page = await t.request(null, 'GET', '/grupp/heby', undefined, { Cookie: cookie });
    expect(await validPage(page)).toContain('Vera Lund');
    expect(
      await t.sql(
        `select f.role, f.group_id, f.member_id, f.mandate, f.starts_on from held_function f join account a on a.id = f.account_id where a.email = $1`,
        [email],
      ),
    ).toEqual([
      {
        role: 'groupMember',
        group_id: ids.groupHeby,
        member_id: ids.hebyMember,
        mandate: 'changesRoutines',
        starts_on: '2026-11-16',
      },
    ]);
    expect(await validPage(await t.request(null, 'GET', link))).toContain('redan använd');
    expect((await t.request(null, 'POST', link, { _do: 'access.acceptInvitation', name: 'Vera Lund' })).status).toBe(
      409,
    );
    expect(await validPage(await t.request('chair', 'GET', '/organisation/inbjudningar'))).toContain('Har tackat ja');
  });

  test('says so when it is withdrawn, too old or unknown', async () => {
    const email = newEmail();
    const { id } = await t.do('coordinator', invite, member(email));
    const link = await linkTo(email);
    await t.do('coordinator', withdrawInvitation, { invitationId: id });
    expect(await validPage(await t.request(null, 'GET', link))).toContain('tillbakadragen');
    expect((await t.request(null, 'POST', link, { _do: 'access.acceptInvitation', name: 'N' })).status).toBe(409);

    const later = newEmail();
    await t.do('administrator', invite, member(later));
    const old = await linkTo(later);
    const at = t.clock.now();
    t.clock.advance(15 * 86_400_000);
    expect(await validPage(await t.request(null, 'GET', old))).toContain('för gammal');
    expect((await t.request(null, 'POST', old, { _do: 'access.acceptInvitation', name: 'N' })).status).toBe(409);
    t.clock.set(at);
    expect(await validPage(await t.request(null, 'GET', '/inbjudan/nothing'))).toContain('Länken gäller inte');
    expect(
      (await t.request(null, 'POST', '/inbjudan/nothing', { _do: 'access.acceptInvitation', name: 'N' })).status,
    ).toBe(404);
  });

  test('says to somebody who is logged in as another that it is for another, and after it is used where to go', async () => {
    const email = newEmail();
    await t.do('chair', invite, member(email));
    const link = await linkTo(email);
    const asAnother = await validPage(await t.request('officer', 'GET', link));
    expect(asAnother).toContain(`Du är inloggad som ${personas.officer.name}.`);
    expect(asAnother).toContain(`Inbjudan gäller ${email}.`);
    expect(await validPage(await t.request(null, 'GET', link))).not.toContain('Du är inloggad som');
    await t.do('chair', invite, member('manager@example.se'));
    const own = await linkTo('manager@example.se');
    expect(await validPage(await t.request('manager', 'GET', own))).not.toContain('Du är inloggad som');
    await t.request(null, 'POST', own, { _do: 'access.acceptInvitation', name: 'x', language: 'sv' });
    const used = await validPage(await t.request('manager', 'GET', own));
    expect(used).toContain(`Inbjudan är redan använd, och du är inloggad som ${personas.manager.name}.`);
    expect(used).toContain('Till startsidan');
  });

  test('to an outsider is read in the demo by whoever invites, and by nobody else', async () => {
    const email = newEmail();
    await t.do('chair', invite, member(email));
    const holds = async (who: Persona): Promise<boolean> =>
      (await (await t.request(who, 'GET', '/brev')).text()).includes(`Till ${email}`);
    expect([await holds('chair'), await holds('officer'), await holds('office')]).toEqual([true, false, false]);
    await t.sql('update association set is_demo = false where id = $1', [ids.association]);
    expect(await holds('chair')).toBe(false);
    await t.sql('update association set is_demo = true where id = $1', [ids.association]);
  });

  test('to somebody with an account adds the function and keeps the name', async () => {
    await t.do(
      'administrator',
      invite,
      member('officer@example.se', { groupId: ids.groupTierp, memberId: ids.fk, name: 'Fel Namn' }),
    );
    const link = await linkTo('officer@example.se');
    expect(await validPage(await t.request(null, 'GET', link))).not.toContain('Fel Namn');
    const token = link.split('/').at(-1) ?? '';
    await t.do({ kind: 'visitor' }, acceptInvitation, { token, name: 'Ett annat namn' });
    expect(await t.sql(`select name from account where email = 'officer@example.se'`)).toEqual([
      { name: 'Mikaela Sundin' },
    ]);
    expect((await t.person('officer')).functions.map((held) => held.role).sort()).toEqual([
      'caseOfficer',
      'groupMember',
    ]);
  });

  test('logs nobody in to an account that is there: its owner logs in as usual, or is logged in already', async () => {
    const session = (answer: Response): string =>
      answer.headers.getSetCookie().find((one) => one.startsWith('farled=')) ?? '';
    const form = { _do: 'access.acceptInvitation', name: 'x', language: 'sv' };
    const invited = async (): Promise<string> => {
      await t.sql(`delete from invitation where email = 'colleague@example.se'`);
      await t.sql(`delete from outgoing_mail where recipient = 'colleague@example.se'`);
      await t.sql(`delete from held_function where account_id = $1 and role = 'groupMember'`, [personas.colleague.id]);
      await t.do('chair', invite, member('colleague@example.se'));
      return linkTo('colleague@example.se');
    };
    // Whoever got hold of the letter: a colleague, or somebody who reads an old mailbox.
    const link = await invited();
    expect(await validPage(await t.request('officer', 'GET', link))).toContain('den adressen som får funktionen');
    const html = await validPage(await t.request(null, 'GET', link));
    expect(html).toContain('Du har redan ett konto. Logga in som vanligt efteråt.');
    expect(html).not.toContain('Tacka ja och logga in');
    const done = await t.request(null, 'POST', link, form);
    expect([done.status, done.headers.get('location'), session(done)]).toEqual([303, '/logga-in', '']);
    expect((await t.person('colleague')).functions.map((held) => held.role)).toContain('groupMember');

    const own = await invited();
    expect(await validPage(await t.request('colleague', 'GET', own))).not.toContain('Logga in som vanligt efteråt');
    const asReader = await t.request('colleague', 'POST', own, form);
    expect([asReader.status, asReader.headers.get('location'), session(asReader)]).toEqual([303, '/', '']);
  });

  test('to somebody in another association tells nothing of them, and works', async () => {
    await t.do(
      'administrator',
      invite,
      member('otherofficer@example.se', { role: 'caseOfficer', groupId: '', memberId: ids.fk }),
    );
    const [mail] = await t.sql<{ subject: string; account_id: string | null }>(
      `select subject, account_id from outgoing_mail where recipient = 'otherofficer@example.se'`,
    );
    expect(mail).toEqual({ subject: 'Inbjudan till Farled / Invitation to Farled', account_id: null });
    const token = (await linkTo('otherofficer@example.se')).split('/').at(-1) ?? '';
    const done = await t.do({ kind: 'visitor' }, acceptInvitation, { token, name: 'Nils' });
    expect(done).toMatchObject({ accountId: personas.otherOfficer.id, associationId: ids.association });
  });

  test('is refused for whoever works at the association’s office, with the law', async () => {
    const input = member('office@example.se', { role: 'teamWorker' });
    const refused = await t.run('administrator', invite, input);
    expect(refused).toMatchObject({ kind: 'refused', field: 'role' });
    expect(JSON.stringify(refused)).toContain('2016-03-03');
    // Not yet at the office when invited, but when accepting.
    const email = newEmail();
    await t.do('administrator', invite, member(email, { role: 'teamWorker' }));
    const teamWorker = (await linkTo(email)).split('/').at(-1) ?? '';
    await t.do('administrator', invite, { email, name: 'V', role: 'office' });
    const [office] = (await t.sql<{ body: string }>('select body from outgoing_mail where recipient = $1', [email]))
      .map((mail) => /inbjudan\/(\S+)/.exec(mail.body)?.[1] ?? '')
      .filter((token) => token !== teamWorker);
    await t.do({ kind: 'visitor' }, acceptInvitation, { token: office ?? '', name: 'V' });
    expect(await t.run({ kind: 'visitor' }, acceptInvitation, { token: teamWorker, name: 'V' })).toMatchObject({
      kind: 'refused',
    });
  });

  test('is not sent twice while it waits', async () => {
    const email = newEmail();
    await t.do('administrator', invite, member(email));
    expect(await t.run('chair', invite, member(email))).toMatchObject({ kind: 'refused', field: 'email' });
  });

  test('every refusal is said beside its field, and what was typed is kept', async () => {
    const post = (fields: Record<string, string>) =>
      t.request('administrator', 'POST', '/organisation/inbjudningar', {
        _do: 'access.invite',
        name: 'Kvar Står',
        email: newEmail(),
        ...fields,
      });
    const at = async (fields: Record<string, string>, words: string, status = 409): Promise<void> => {
      const html = await validPage(await post(fields), status);
      expect(html).toContain(words);
      expect(html).toContain('value="Kvar Står"');
    };
    await at({ role: 'groupMember', memberId: ids.fk }, 'Välj vilken LOKUS');
    await at({ role: 'groupMember', groupId: 'x', memberId: ids.fk }, 'Välj vilken LOKUS');
    await at({ role: 'groupMember', groupId: ids.groupElsewhere, memberId: ids.fk }, 'Välj vilken LOKUS');
    await at({ role: 'groupMember', groupId: ids.groupHeby }, 'Välj vilken medlem');
    await at({ role: 'office', memberId: ids.fk }, 'anställd av förbundet');
    await at({ role: 'caseOfficer', groupId: ids.groupHeby, memberId: ids.fk }, 'hör inte till någon LOKUS');
    await at({ role: 'caseOfficer', memberId: ids.fk, mandate: 'takesHome' }, 'Mandat anges bara');
    await at({ role: 'captain' }, 'Välj ett av alternativen', 422);
  });
});

describe('who sees and does what', () => {
  const inviters: readonly Persona[] = ['administrator', 'coordinator', 'chair'];

  test.each(Object.keys(personas) as Persona[])('%s', async (who) => {
    const isInviter =
      inviters.includes(who) || ['sisterCoordinator', 'otherCoordinator', 'otherAdministrator'].includes(who);
    expect((await t.request(who, 'GET', '/organisation/inbjudningar')).status).toBe(isInviter ? 200 : 404);
    const outcome = await t.run(who, invite, member(newEmail()));
    expect(outcome.kind).toBe(inviters.includes(who) ? 'done' : isInviter ? 'refused' : 'notFound');
  });

  test('coordinators see their own and their group’s; strangers cannot withdraw them', async () => {
    const email = newEmail();
    const { id } = await t.do('chair', invite, member(email));
    const seen = async (who: Persona): Promise<boolean> =>
      (await t.ask(who, invitationsView, {}))?.lines.some((line) => line.id === id) ?? false;
    expect(await seen('coordinator')).toBe(true);
    expect(await seen('administrator')).toBe(true);
    expect(await seen('sisterCoordinator')).toBe(false);
    expect(await seen('otherAdministrator')).toBe(false);
    for (const who of ['sisterCoordinator', 'otherCoordinator', 'otherAdministrator', 'officer'] as const)
      expect(await t.run(who, withdrawInvitation, { invitationId: id })).toEqual({ kind: 'notFound' });
    await t.do('coordinator', withdrawInvitation, { invitationId: id });
  });

  test('with the first wall torn down the second refuses what only administrators may invite to', async () => {
    const torn = { ...invite, audience: 'signedIn' as const, may: () => true };
    const open = {
      ...torn,
      decide: (
        target: Parameters<typeof invite.decide>[0],
        input: Parameters<typeof invite.decide>[1],
        circumstances: Parameters<typeof invite.decide>[2],
      ) =>
        invite.decide(
          {
            ...target,
            inviter: {
              ...target.inviter,
              functions: [
                { id: 'x', role: 'administrator' as const, groupId: null, memberId: null, unit: null, asDeputy: false },
              ],
            },
          },
          input,
          circumstances,
        ),
    };
    const count = async () => (await t.sql('select 1 from invitation')).length;
    const before = await count();
    const forbidden = [
      ['coordinator', member(newEmail(), { role: 'groupChair' })],
      ['coordinator', member(newEmail(), { groupId: ids.groupTierp })],
      ['coordinator', { email: newEmail(), name: 'N', role: 'administrator' }],
      ['chair', { email: newEmail(), name: 'N', role: 'administrator' }],
      ['officer', member(newEmail())],
      ['officer', member(newEmail(), { role: 'caseOfficer', groupId: '', memberId: ids.fk })],
      ['office', { email: newEmail(), name: 'N', role: 'administrator' }],
      ['member', member(newEmail())],
    ] as const;
    for (const [who, input] of forbidden) expect((await t.run(who, open, input)).kind).toBe('refused');
    expect(await count()).toBe(before);
    await t.do('administrator', open, member(newEmail(), { role: 'groupChair' }));
    expect(await count()).toBe(before + 1);
  });
});

test('the page offers each role only what it may invite to', async () => {
  const offered = async (who: Persona): Promise<string[]> => {
    const html = await validPage(await t.request(who, 'GET', '/organisation/inbjudningar'));
    return roles.filter((role) => html.includes(`<option value="${role}"`));
  };
  expect(await offered('administrator')).toEqual([...roles]);
  expect(await offered('coordinator')).toEqual(['caseOfficer', 'groupMember']);
  const fromGroup = await validPage(
    await t.request('chair', 'GET', `/organisation/inbjudningar?grupp=${ids.groupHeby}`),
  );
  expect(fromGroup).toMatch(new RegExp(`<option value="${ids.groupHeby}"[^>]*selected`));
  expect(Object.keys(roleNames)).toEqual([...roles]);
  expect((await t.ask({ kind: 'visitor' }, invitationView, { token: 'x' }))?.state).toBe('unknown');
});
