import { countyPlaces } from '../features/importing/index.ts';
import {
  addGroup,
  addMember,
  addMunicipality,
  addUnit,
  allowDomain,
  createAccount,
  foundAssociation,
  giveFunction,
  setSettings,
} from '../features/organisation/index.ts';
import type { System } from '../kernel/actor.ts';
import { addDays, dayOf } from '../kernel/clock.ts';
import { groups, members, people } from './people.ts';
import type { Runner } from './runner.ts';

export interface DemoCounty {
  associationId: string;
  accounts: ReadonlyMap<string, string>;
  municipalities: ReadonlyMap<string, string>;
  groups: ReadonlyMap<string, string>;
}

const name = 'Samordningsförbundet Uppsala län';
/** Services and projects of the county that look like names of persons. */
const ownNames = ['Sara', 'Stig', 'Stegen', 'Bryggan', 'Navet', 'Växthuset', 'Tierpsmodellen', 'Mötesplatsen'];

/** The county's organisation, by the same commands that an administrator uses. */
export async function buildCounty(runner: Runner): Promise<DemoCounty> {
  const nobodys: System = { kind: 'system', associationId: null };
  const { id: associationId } = await runner.do(nobodys, foundAssociation, { associationName: name, isDemo: true });
  const system: System = { kind: 'system', associationId };
  await runner.do(system, setSettings, {
    associationName: name,
    groupWord: 'LOKUS',
    coordinatorWord: 'SK',
    teamWorkerWord: 'TR',
    answerWorkingDays: 5,
    followUpDays: 42,
    quarterlyMinimum: 5,
    smallestCount: 5,
    ownNames: ownNames.join('\n'),
  });
  const memberIds = new Map<string, string>();
  const unitIds = new Map<string, string>();
  const municipalities = new Map<string, string>();
  for (const member of members) {
    const { id: memberId } = await runner.do(system, addMember, { party: member.party, memberName: member.name });
    memberIds.set(member.key, memberId);
    await runner.do(system, allowDomain, { domain: member.domain, memberId });
    for (const [index, unitName] of (member.units ?? []).entries()) {
      const unit = await runner.do(system, addUnit, { memberId, unitName, speaksForAll: index === 0 ? 'yes' : '' });
      unitIds.set(`${member.key}/${unitName}`, unit.id);
    }
    const municipality = municipalityOf(member.name);
    if (member.party !== 'municipality' || !municipality) continue;
    const localities = (countyPlaces[municipality] ?? []).join('\n');
    const { id } = await runner.do(system, addMunicipality, { memberId, municipalityName: municipality, localities });
    municipalities.set(municipality, id);
  }
  const groupIds = new Map<string, string>();
  for (const group of groups) {
    const municipalityIds = group.municipalities.map((one) => municipalities.get(one) ?? '');
    const { id } = await runner.do(system, addGroup, { groupName: group.name, municipalityIds, prefix: group.prefix });
    groupIds.set(group.key, id);
  }
  const accounts = new Map<string, string>();
  for (const person of people) {
    const { id } = await runner.do(system, createAccount, { name: person.name, email: person.email, language: 'sv' });
    accounts.set(person.key, id);
  }
  const startsOn = addDays(dayOf(runner.clock.now()), -1);
  for (const person of people) {
    for (const held of person.functions) {
      await runner.do(system, giveFunction, {
        accountId: accounts.get(person.key),
        role: held.role,
        title: held.title,
        groupId: held.group && groupIds.get(held.group),
        memberId: held.member && memberIds.get(held.member),
        unitId: held.unit && unitIds.get(`${held.member}/${held.unit}`),
        mandate: held.mandate,
        employer: held.role === 'coordinator' ? members.find((member) => member.key === held.member)?.name : undefined,
        deputyAccountId: person.deputy && accounts.get(person.deputy),
        startsOn,
      });
    }
  }
  return { associationId, accounts, municipalities, groups: groupIds };
}

function municipalityOf(memberName: string): string | undefined {
  return Object.keys(countyPlaces).find(
    (municipality) => memberName === `${municipality} kommun` || memberName === `${municipality}s kommun`,
  );
}
