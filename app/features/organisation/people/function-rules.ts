import { addDays } from '../../../kernel/clock.ts';
import { associationRoles, groupRoles, memberRoles, participantRoles, type Role } from '../../../kernel/roles.ts';
import type { Text } from '../../../kernel/text.ts';
import type { Mandate } from '../organisation.ts';

export interface Period {
  startsOn: string;
  /** The last day; null: until further notice. */
  endsOn: string | null;
}

/** A function of one person, as far as the rules need it. */
export interface Held extends Period {
  id: string;
  role: Role;
  groupId: string | null;
  memberId: string | null;
}

const forever = '9999-12-31';

/** Taken back before it began. */
const neverWas = ({ startsOn, endsOn }: Period): boolean => endsOn !== null && endsOn < startsOn;

export function overlap(a: Period, b: Period): boolean {
  if (neverWas(a) || neverWas(b)) return false;
  return a.startsOn <= (b.endsOn ?? forever) && b.startsOn <= (a.endsOn ?? forever);
}

export type When = 'past' | 'now' | 'coming';

export function whenOf(period: Period, today: string): When {
  if (neverWas(period) || (period.endsOn !== null && period.endsOn < today)) return 'past';
  return period.startsOn <= today ? 'now' : 'coming';
}

/** Days before the end when administrators and the deputy are told. */
export const warningDays = 30;

export function endsSoon(period: Period, today: string): boolean {
  return whenOf(period, today) === 'now' && period.endsOn !== null && period.endsOn <= addDays(today, warningDays);
}

type Need = 'required' | 'optional' | 'none';

const optionalMember: readonly Role[] = ['coordinator', 'boardMember', 'administrator'];
const withMandate: readonly Role[] = ['groupMember', 'groupChair'];
const withEmployer: readonly Role[] = ['coordinator', 'teamWorker'];

/** What a function of a role is held in and on behalf of. */
export function needsOf(role: Role): { group: Need; member: Need; mandate: boolean; employer: boolean } {
  return {
    group: groupRoles.includes(role) ? 'required' : 'none',
    member: memberRoles.includes(role) ? 'required' : optionalMember.includes(role) ? 'optional' : 'none',
    mandate: withMandate.includes(role),
    employer: withEmployer.includes(role),
  };
}

/** The functions that must not be left without a holder, and within what. */
const guards: Record<Role, 'group' | 'association' | null> = {
  caseOfficer: null,
  coordinator: 'group',
  teamWorker: null,
  groupMember: null,
  groupChair: null,
  manager: null,
  office: null,
  boardMember: null,
  administrator: 'association',
};

export function isGuarded(role: Role): boolean {
  return guards[role] !== null;
}

/** Whether nobody else holds the role in the same place on the day after the last. A deputy's access ends with the function. */
export function leavesNobody(ending: Held, lastDay: string, others: readonly Held[]): boolean {
  const guard = guards[ending.role];
  if (guard === null) return false;
  const dayAfter = addDays(lastDay, 1);
  return !others.some(
    (other) =>
      other.id !== ending.id &&
      other.role === ending.role &&
      (guard === 'association' || other.groupId === ending.groupId) &&
      other.startsOn <= dayAfter &&
      (other.endsOn === null || other.endsOn >= dayAfter),
  );
}

export interface FunctionInput extends Period {
  role: Role;
  groupId: string | null;
  memberId: string | null;
  unitId: string | null;
  mandate: Mandate | null;
}

/** What the rules must know of the association before a function is given. */
export interface FunctionTarget {
  group: { id: string; endedOn: string | null } | null;
  member: { id: string; endedOn: string | null } | null;
  unit: { id: string; memberId: string; endedOn: string | null } | null;
  /** All functions of the person in this association, as holder or as deputy. */
  held: readonly Held[];
}

const why = {
  group: { sv: 'Välj vilken {group} funktionen gäller.', en: 'Choose the {group} of the function.' },
  noGroup: {
    sv: 'Den funktionen hör inte till någon {group}. Låt fältet vara tomt.',
    en: 'That function belongs to no {group}. Leave the field empty.',
  },
  groupEnded: { sv: 'Gruppen är avslutad. Välj en annan.', en: 'The group has ended. Choose another.' },
  member: { sv: 'Välj vilken medlem personen arbetar för.', en: 'Choose the member that the person works for.' },
  noMember: {
    sv: 'Den som arbetar på kansliet är anställd av förbundet, inte av en medlem. Låt fältet vara tomt.',
    en: 'Whoever works at the office is employed by the association, not by a member. Leave the field empty.',
  },
  memberEnded: {
    sv: 'Medlemmen har lämnat förbundet. Välj en annan.',
    en: 'The member has left the association. Choose another.',
  },
  unit: {
    sv: 'Enheten hör inte till den medlemmen, eller är stängd.',
    en: 'The unit does not belong to that member, or is closed.',
  },
  mandate: {
    sv: 'Mandat anges bara för ledamöter och ordförande.',
    en: 'A mandate is stated only for members and chairs.',
  },
  period: { sv: 'Sista dagen ligger före första dagen.', en: 'The last day is before the first day.' },
  already: {
    sv: 'Personen har redan den funktionen under den tiden.',
    en: 'The person already holds that function in that time.',
  },
  officeFirst: {
    sv: 'Går inte: personen är anställd på förbundets kansli. Förbundet får inte behandla uppgifter om deltagare (Integritetsskyddsmyndighetens beslut 2016-03-03, då Datainspektionen, om Samordningsförbundet Östra Östergötland), så ingen på kansliet kan ha en funktion som möter deltagare. Avsluta funktionen på kansliet först, eller välj någon annan.',
    en: 'Not possible: the person is employed at the association’s office. The association may not process data on participants (the data protection authority’s decision of 2016-03-03 on Samordningsförbundet Östra Östergötland), so nobody at the office can hold a function that meets participants. End the function at the office first, or choose somebody else.',
  },
  participantsFirst: {
    sv: 'Går inte: personen har en funktion som möter deltagare. Förbundet får inte behandla uppgifter om deltagare (Integritetsskyddsmyndighetens beslut 2016-03-03, då Datainspektionen, om Samordningsförbundet Östra Östergötland), så den funktionen kan inte förenas med en på kansliet. Avsluta den först, eller välj någon annan.',
    en: 'Not possible: the person holds a function that meets participants. The association may not process data on participants (the data protection authority’s decision of 2016-03-03 on Samordningsförbundet Östra Östergötland), so it cannot be combined with one at the office. End it first, or choose somebody else.',
  },
} satisfies Record<string, Text>;

export interface Refusal {
  why: Text;
  field?: 'role' | 'groupId' | 'memberId' | 'unitId' | 'mandate' | 'endsOn';
}

/** Law before convenience: an employee of the association never holds a role that meets participants, nor stands in for one. */
export function officeRefusal(role: Role, period: Period, held: readonly Held[]): Text | null {
  const meets = (roles: readonly Role[]): boolean =>
    held.some((other) => roles.includes(other.role) && overlap(other, period));
  if (participantRoles.includes(role) && meets(associationRoles)) return why.officeFirst;
  if (associationRoles.includes(role) && meets(participantRoles)) return why.participantsFirst;
  return null;
}

/** Null when the function may be given, otherwise why not and in which field. */
export function functionRefusal(target: FunctionTarget, input: FunctionInput): Refusal | null {
  const needs = needsOf(input.role);
  if (needs.group === 'none' && input.groupId !== null) return { why: why.noGroup, field: 'groupId' };
  if (needs.group === 'required' && !target.group) return { why: why.group, field: 'groupId' };
  if (target.group && hasEnded(target.group, input)) return { why: why.groupEnded, field: 'groupId' };
  if (needs.member === 'none' && input.memberId !== null) return { why: why.noMember, field: 'memberId' };
  if ((needs.member === 'required' || input.memberId !== null) && !target.member)
    return { why: why.member, field: 'memberId' };
  if (target.member && hasEnded(target.member, input)) return { why: why.memberEnded, field: 'memberId' };
  if (
    input.unitId !== null &&
    (!target.unit || target.unit.memberId !== input.memberId || hasEnded(target.unit, input))
  )
    return { why: why.unit, field: 'unitId' };
  if (input.mandate !== null && !needs.mandate) return { why: why.mandate, field: 'mandate' };
  if (input.endsOn !== null && input.endsOn < input.startsOn) return { why: why.period, field: 'endsOn' };
  const law = officeRefusal(input.role, input, target.held);
  if (law) return { why: law, field: 'role' };
  const same = target.held.some(
    (other) =>
      other.role === input.role &&
      other.groupId === input.groupId &&
      other.memberId === input.memberId &&
      overlap(other, input),
  );
  return same ? { why: why.already, field: 'role' } : null;
}

function hasEnded(thing: { endedOn: string | null }, { startsOn }: Period): boolean {
  return thing.endedOn !== null && thing.endedOn < startsOn;
}
