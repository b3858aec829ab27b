import { paths } from '../../../app/http/paths.ts';
import { functionOf, ids, personas } from '../../support/county.ts';
import type { TestHouse } from '../../support/house.ts';
import { holdersOf, people, type Rows, type Who } from '../row.ts';

const administrators = holdersOf('administrator');
const own = ['administrator'] as const;
const insideHeby = ['coordinator', 'member', 'chair', 'teamWorker', 'office', 'administrator'] as const;

const associationOf = (who: Who): string => (who === 'otherAdministrator' ? ids.other : ids.association);
const wordOf = (house: TestHouse): string => house.house.newId().slice(-10);

async function newMember(house: TestHouse): Promise<string> {
  const id = house.house.newId();
  await house.sql(`insert into member (association_id, id, party, name) values ($1, $2, 'municipality', $3)`, [
    ids.association,
    id,
    `Kommun ${wordOf(house)}`,
  ]);
  return id;
}

async function newMunicipality(house: TestHouse, association: string = ids.association): Promise<string> {
  const id = house.house.newId();
  const member = association === ids.other ? ids.otherMember : ids.hebyMember;
  await house.sql(`insert into municipality (association_id, id, member_id, name) values ($1, $2, $3, $4)`, [
    association,
    id,
    member,
    `Område ${wordOf(house)}`,
  ]);
  return id;
}

async function newUnit(house: TestHouse): Promise<string> {
  const id = house.house.newId();
  await house.sql(`insert into unit (association_id, id, member_id, name) values ($1, $2, $3, $4)`, [
    ids.association,
    id,
    ids.hebyMember,
    `Enhet ${wordOf(house)}`,
  ]);
  return id;
}

/** A function of somebody new, so that nobody's rights in the walk change. */
async function newFunction(
  house: TestHouse,
  role: 'boardMember' | 'groupMember',
): Promise<Record<'account' | 'id', string>> {
  const account = house.house.newId();
  const id = house.house.newId();
  await house.sql(`insert into account (id, email, name, created_at) values ($1, $2, 'Ny Kollega', $3)`, [
    account,
    `${account}@example.se`,
    house.clock.now(),
  ]);
  await house.sql(
    `insert into held_function (association_id, id, account_id, role, group_id, member_id, starts_on) values ($1, $2, $3, $4, $5, $6, '2020-01-01')`,
    [ids.association, id, account, role, role === 'groupMember' ? ids.groupHeby : null, ids.hebyMember],
  );
  return { account, id };
}

export const organisationRows: Rows = {
  pages: {
    [paths.organisation.pattern]: { sees: people },
    [paths.members.pattern]: { sees: people, forms: { 'organisation.addMember': administrators } },
    [paths.member.pattern]: {
      sees: people.filter((who) => personas[who].association === ids.association),
      params: () => ({ id: ids.hebyMember }),
      forms: {
        'organisation.changeMember': own,
        'organisation.addUnit': own,
        'organisation.changeUnit': own,
        'organisation.addMunicipality': own,
        'organisation.setLocalities': own,
      },
    },
    [paths.groups.pattern]: { sees: people, forms: { 'organisation.addGroup': administrators } },
    [paths.groupSettings.pattern]: {
      sees: own,
      params: () => ({ id: ids.groupHeby }),
      forms: { 'organisation.changeGroup': own },
    },
    [paths.myGroups.pattern]: { sees: holdersOf('coordinator', 'teamWorker', 'groupMember', 'groupChair') },
    [paths.group.pattern]: {
      sees: insideHeby,
      params: () => ({ slug: 'heby' }),
      forms: { 'organisation.setMandate': ['coordinator', 'chair', 'administrator'] },
    },
    [paths.people.pattern]: { sees: holdersOf('administrator', 'office') },
    [paths.person.pattern]: {
      sees: own,
      params: () => ({ id: personas.officer.id }),
      forms: { 'organisation.giveFunction': own },
    },
    [paths.heldFunction.pattern]: {
      sees: own,
      params: () => ({ id: functionOf('officer') }),
      forms: {
        'organisation.changeFunction': own,
        'organisation.setDeputy': own,
        'organisation.endFunction': own,
      },
    },
    [paths.settings.pattern]: { sees: administrators, forms: { 'organisation.setSettings': administrators } },
    [paths.domains.pattern]: {
      sees: administrators,
      forms: { 'organisation.allowDomain': administrators, 'organisation.removeDomain': own },
    },
  },

  commands: {
    // Only Farled itself: the demo, imports.
    'organisation.found': { does: [], arrange: () => ({ input: { associationName: 'Ett förbund' } }) },
    'organisation.createAccount': {
      does: [],
      arrange: ({ house }) => ({
        input: { name: 'Ny Kollega', email: `${wordOf(house)}@example.se`, language: 'sv' },
      }),
    },
    'organisation.setSettings': {
      does: administrators,
      arrange: (_, who) => ({
        input: {
          associationName: who === 'otherAdministrator' ? 'Annorstädes' : 'Uppsala län',
          groupWord: 'LOKUS',
          coordinatorWord: 'SK',
          teamWorkerWord: 'TR',
          answerWorkingDays: 5,
          followUpDays: 42,
          quarterlyMinimum: 3,
          smallestCount: 5,
          writtenIn: 'sv',
          ownNames: '',
        },
      }),
    },
    'organisation.addMember': {
      does: administrators,
      arrange: ({ house }) => ({ input: { party: 'region', memberName: `Region ${wordOf(house)}` } }),
    },
    'organisation.changeMember': {
      does: own,
      arrange: async ({ house }) => {
        const id = await newMember(house);
        return { input: { memberId: id, memberName: `Kommun ${wordOf(house)}` }, params: { id } };
      },
    },
    'organisation.addUnit': {
      does: own,
      arrange: ({ house }) => ({
        input: { memberId: ids.hebyMember, unitName: `Enhet ${wordOf(house)}` },
        params: { id: ids.hebyMember },
      }),
    },
    'organisation.changeUnit': {
      does: own,
      arrange: async ({ house }) => {
        const unitId = await newUnit(house);
        return {
          input: { unitId, unitName: `Enhet ${wordOf(house)}` },
          params: { id: ids.hebyMember },
          search: { enhet: unitId },
        };
      },
    },
    'organisation.addMunicipality': {
      does: own,
      arrange: ({ house }) => ({
        input: { memberId: ids.hebyMember, municipalityName: `Område ${wordOf(house)}`, localities: '' },
        params: { id: ids.hebyMember },
      }),
    },
    'organisation.setLocalities': {
      does: own,
      arrange: async ({ house }) => {
        const municipalityId = await newMunicipality(house);
        return {
          input: { municipalityId, localities: 'Vittinge' },
          params: { id: ids.hebyMember },
          search: { kommun: municipalityId },
        };
      },
    },
    'organisation.addGroup': {
      does: administrators,
      arrange: async ({ house }, who) => {
        const letters = wordOf(house).replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? 'q');
        const municipalityIds = [await newMunicipality(house, associationOf(who))];
        return { input: { groupName: `LOKUS ${letters}`, municipalityIds, prefix: letters.slice(-5) } };
      },
    },
    'organisation.changeGroup': {
      does: own,
      arrange: async ({ house }) => {
        const id = house.house.newId();
        const name = `LOKUS ${wordOf(house)}`;
        await house.sql(
          `insert into local_group (association_id, id, name, slug, prefix) values ($1, $2, $3, $2::uuid, $2::uuid)`,
          [ids.association, id, name],
        );
        const municipalityIds = [await newMunicipality(house)];
        return { input: { groupId: id, groupName: `${name} ny`, municipalityIds }, params: { id } };
      },
    },
    'organisation.allowDomain': {
      does: administrators,
      choices: ['memberId'],
      arrange: ({ house }, who) => ({
        input: {
          domain: `${wordOf(house)}.example.se`,
          memberId: who === 'otherAdministrator' ? ids.otherMember : ids.hebyMember,
        },
      }),
    },
    'organisation.removeDomain': {
      does: own,
      arrange: async ({ house }) => {
        const domain = `${wordOf(house)}.example.se`;
        await house.sql('insert into allowed_domain (association_id, domain, member_id) values ($1, $2, $3)', [
          ids.association,
          domain,
          ids.hebyMember,
        ]);
        return { input: { domain } };
      },
    },
    'organisation.giveFunction': {
      does: own,
      choices: ['memberId'],
      arrange: async ({ house }) => {
        const { account } = await newFunction(house, 'boardMember');
        const held = { role: 'caseOfficer', memberId: ids.fk, startsOn: '2026-11-16' };
        return { input: { accountId: account, ...held }, params: { id: account } };
      },
    },
    'organisation.changeFunction': {
      does: own,
      arrange: async ({ house }) => {
        const { id } = await newFunction(house, 'boardMember');
        return { input: { functionId: id, title: 'Ordförande' }, params: { id } };
      },
    },
    'organisation.setDeputy': {
      does: own,
      arrange: async ({ house }) => {
        const { id } = await newFunction(house, 'boardMember');
        return { input: { functionId: id }, params: { id } };
      },
    },
    'organisation.setMandate': {
      does: ['coordinator', 'chair', 'administrator'],
      arrange: async ({ house }) => {
        const { id } = await newFunction(house, 'groupMember');
        const chosen = { functionId: id, mandate: 'takesHome' };
        return { input: chosen, params: { slug: 'heby' }, search: { mandat: id } };
      },
    },
    'organisation.endFunction': {
      does: own,
      arrange: async ({ house }) => {
        const { id } = await newFunction(house, 'boardMember');
        return { input: { functionId: id, lastDay: '2026-12-31' }, params: { id } };
      },
    },
  },

  queries: {
    'organisation.overview': { finds: people },
    'organisation.member': {
      finds: people.filter((who) => personas[who].association === ids.association),
      params: () => ({ id: ids.hebyMember }),
    },
    'organisation.groups': { finds: people },
    'organisation.groupSettings': { finds: own, params: () => ({ id: ids.groupHeby }) },
    'organisation.group': { finds: insideHeby, params: () => ({ slug: 'heby' }) },
    'organisation.myGroups': { finds: holdersOf('coordinator', 'teamWorker', 'groupMember', 'groupChair') },
    'organisation.people': { finds: holdersOf('administrator', 'office') },
    // As the service: only its pages show it.
    'organisation.leftBehind': { finds: [] },
    'organisation.person': { finds: own, params: () => ({ id: personas.officer.id }) },
    'organisation.function': { finds: own, params: () => ({ id: functionOf('officer') }) },
    'organisation.settings': { finds: administrators },
    'organisation.domains': { finds: administrators },
    'organisation.tasks': { finds: people },
  },
};
