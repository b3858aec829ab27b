import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ids, type Persona, personas } from '../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import type { AnyCommand } from '../../kernel/command.ts';
import type { RawInput } from '../../kernel/form.ts';
import { organisationFeature } from './index.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
  await t.sql(
    `insert into unit (association_id, id, member_id, name) values ($1, '70000000-0000-7000-8000-000000000001', $2, 'Kontoret')`,
    [ids.association, ids.hebyMember],
  );
  await t.sql(`insert into municipality (association_id, id, member_id, name) values ($1, $3, $2, 'Ledig')`, [
    ids.association,
    ids.hebyMember,
    freeMunicipality,
  ]);
  await t.sql(`insert into allowed_domain (association_id, domain, member_id) values ($1, 'fk.example.com', $2)`, [
    ids.association,
    ids.fk,
  ]);
});
afterAll(() => t.close());

const freeMunicipality = '20000000-0000-7000-8000-000000000009';
const coordinatorsFunction = '60000000-0000-7000-8000-000000000004';
const membersFunction = '60000000-0000-7000-8000-000000000006';

/** What each command would do to the association here. Every command of the feature is in this table, or only Farled itself runs it. */
const attacks: Record<string, RawInput> = {
  'organisation.setSettings': {
    associationName: 'Kapat',
    groupWord: 'a',
    coordinatorWord: 'b',
    teamWorkerWord: 'c',
    answerWorkingDays: 9,
    followUpDays: 99,
    quarterlyMinimum: 9,
    smallestCount: 9,
  },
  'organisation.addMember': { party: 'region', memberName: 'Kapad region' },
  'organisation.changeMember': { memberId: ids.hebyMember, memberName: 'Kapad kommun' },
  'organisation.addUnit': { memberId: ids.hebyMember, unitName: 'Kapad enhet' },
  'organisation.changeUnit': { unitId: '70000000-0000-7000-8000-000000000001', unitName: 'Kapad' },
  'organisation.addMunicipality': { memberId: ids.hebyMember, municipalityName: 'Kapad' },
  'organisation.setLocalities': { municipalityId: ids.heby, localities: 'Kapad' },
  'organisation.addGroup': { groupName: 'Kapad', municipalityIds: [freeMunicipality], prefix: 'KAP' },
  'organisation.changeGroup': { groupId: ids.groupHeby, groupName: 'Kapad', municipalityIds: [ids.heby] },
  'organisation.allowDomain': { domain: 'kapad.example.com', memberId: ids.hebyMember },
  'organisation.removeDomain': { domain: 'fk.example.com' },
  'organisation.giveFunction': { accountId: personas.officer.id, role: 'administrator', startsOn: '2026-01-01' },
  'organisation.changeFunction': { functionId: coordinatorsFunction, title: 'Kapad' },
  'organisation.setDeputy': { functionId: coordinatorsFunction, deputyAccountId: personas.officer.id },
  'organisation.setMandate': { functionId: membersFunction, mandate: 'decidesMoney' },
  'organisation.endFunction': { functionId: coordinatorsFunction, lastDay: '2026-11-16', reason: 'Kapad för gott.' },
};
const commands =
  organisationFeature(
    () => {
      throw new Error('Only what it is made of is asked for.');
    },
    { offers: () => [], alerts: () => [], left: () => [] },
  ).commands ?? [];
const onlyFarled = ['organisation.found', 'organisation.createAccount'];

const watched = [
  'association',
  'member',
  'municipality',
  'unit',
  'local_group',
  'group_municipality',
  'held_function',
  'allowed_domain',
  'account',
];

/** A digest of everything of the association here, and of all accounts. */
async function state(): Promise<string> {
  const hash = createHash('sha256');
  for (const table of watched) {
    const own = table === 'account' ? 'true' : `coalesce(x ->> 'association_id', x ->> 'id') = '${ids.association}'`;
    const rows = await t.sql(`select x from (select to_jsonb(t) as x from ${table} t) s where ${own} order by x::text`);
    hash.update(`${table}: ${JSON.stringify(rows)}`);
  }
  return hash.digest('hex');
}

/** The command with its first wall torn down: anybody is in its audience, and everything may be done. */
const torn = (command: AnyCommand): AnyCommand => ({ ...command, audience: 'signedIn', may: () => true });

test('every command is attacked', () => {
  expect([...Object.keys(attacks), ...onlyFarled].sort()).toEqual(commands.map((command) => command.name).sort());
});

test('every attack is something that the administrator could do', async () => {
  for (const command of commands.filter((one) => attacks[one.name]))
    expect(
      await t.run('administrator', command, attacks[command.name] ?? {}, { checkOnly: true }),
      command.name,
    ).toEqual({ kind: 'checked' });
});

const strangers = (Object.keys(personas) as Persona[]).filter((who) => who !== 'administrator');
/** The one thing that others than administrators may do: a coordinator and a chair state a mandate in their own group. */
const isAllowed = (name: string, who: Persona): boolean =>
  name === 'organisation.setMandate' && (who === 'coordinator' || who === 'chair');

describe('with the first wall torn down nobody but the administrator changes anything', () => {
  test.each(Object.keys(attacks))('%s', async (name) => {
    const command = commands.find((one) => one.name === name);
    if (!command) throw new Error(name);
    const before = await state();
    for (const who of strangers.filter((one) => !isAllowed(name, one))) {
      await t.run(who, torn(command), attacks[name] ?? {});
      expect(await state(), who).toBe(before);
    }
    await t
      .run({ kind: 'visitor' }, { ...command, audience: 'everybody', may: () => true }, attacks[name] ?? {})
      .catch(() => {});
    expect(await state(), 'a visitor').toBe(before);
  });

  test('and with it standing they are not even told that it exists', async () => {
    // The administrator of the other association may do all this at home: there the state must stay, as above.
    const others = strangers.filter((who) => who !== 'otherAdministrator');
    for (const command of commands)
      for (const who of others.filter((one) => !isAllowed(command.name, one)))
        expect(await t.run(who, command, attacks[command.name] ?? {}), `${command.name} ${who}`).toEqual({
          kind: 'notFound',
        });
  });
});

describe('a coordinator and a chair, past every wall but the database', () => {
  const context = (who: Persona) => ({
    accountId: personas[who].id,
    associationId: ids.association,
    caseId: null,
    today: '2026-11-16',
  });
  const update = (who: Persona, set: Record<string, unknown>, id = membersFunction) =>
    t.database.asActor(context(who), async (tx) =>
      tx
        .withTables<{ held_function: Record<string, unknown> }>()
        .updateTable('held_function')
        .set(set)
        .where('id', '=', id)
        .execute(),
    );

  test('change a mandate in their own group, and nothing else of a function', async () => {
    const before = await state();
    for (const who of ['coordinator', 'chair'] as const) {
      for (const set of [
        { role: 'groupChair' },
        { account_id: personas.officer.id },
        { ends_on: '2026-12-01' },
        { deputy_account_id: personas.officer.id },
      ])
        await expect(update(who, set)).rejects.toThrow(/only the mandate|row-level security/);
      await update(who, { mandate: 'takesHome' }, coordinatorsFunction);
    }
    await update('sisterCoordinator', { mandate: 'takesHome' });
    await update('otherAdministrator', { mandate: 'takesHome' });
    expect(await state()).toBe(before);
    await update('coordinator', { mandate: 'takesHome' });
    expect(await state()).not.toBe(before);
  });
});

test('another association sees nothing of this one, whatever it asks', async () => {
  const context = {
    accountId: personas.otherAdministrator.id,
    associationId: ids.other,
    caseId: null,
    today: '2026-11-16',
  };
  for (const table of [
    'association',
    'member',
    'municipality',
    'unit',
    'local_group',
    'group_municipality',
    'held_function',
    'allowed_domain',
    'invitation',
    'history',
  ]) {
    const rows = await t.database.asActor(context, (tx) =>
      tx.withTables<Record<string, Record<string, unknown>>>().selectFrom(table).selectAll().execute(),
    );
    for (const row of rows) expect(row.association_id ?? row.id).toBe(ids.other);
  }
  const accounts = await t.database.asActor(context, (tx) =>
    tx.withTables<{ account: { name: string } }>().selectFrom('account').select('name').execute(),
  );
  expect(accounts.map((row) => row.name).sort()).toEqual(['Ida Bortaling', 'Nils Fjärran', 'Per Annorstedt']);
});
