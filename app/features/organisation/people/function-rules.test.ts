import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../kernel/clock.ts';
import { associationRoles, participantRoles, type Role, roles } from '../../../kernel/roles.ts';
import {
  endsSoon,
  type FunctionInput,
  type FunctionTarget,
  functionRefusal,
  type Held,
  leavesNobody,
  needsOf,
  officeRefusal,
  overlap,
  type Refusal,
  whenOf,
} from './function-rules.ts';

const today = '2026-11-16';
const group = { id: 'g', endedOn: null };
const member = { id: 'm', endedOn: null };
const target = (more: Partial<FunctionTarget> = {}): FunctionTarget => ({
  group,
  member,
  unit: null,
  held: [],
  ...more,
});
const input = (role: Role, more: Partial<FunctionInput> = {}): FunctionInput => {
  const needs = needsOf(role);
  return {
    role,
    groupId: needs.group === 'required' ? 'g' : null,
    memberId: needs.member === 'required' ? 'm' : null,
    unitId: null,
    mandate: null,
    startsOn: today,
    endsOn: null,
    ...more,
  };
};
const fieldOf = (refusal: Refusal | null): string | null | undefined => (refusal === null ? null : refusal.field);
const held = (role: Role, more: Partial<Held> = {}): Held => ({
  id: 'h',
  role,
  groupId: null,
  memberId: null,
  startsOn: '2020-01-01',
  endsOn: null,
  ...more,
});

/** Every role is placed: group, member, mandate, employer. */
const needs: Record<Role, string> = {
  caseOfficer: 'none required',
  coordinator: 'required optional employer',
  teamWorker: 'required required employer',
  groupMember: 'required required mandate',
  groupChair: 'required required mandate',
  manager: 'none required',
  office: 'none none',
  boardMember: 'none optional',
  administrator: 'none optional',
};

describe('what a function needs', () => {
  test.each(roles)('%s', (role) => {
    const { group: inGroup, member: ofMember, mandate, employer } = needsOf(role);
    const words = [inGroup, ofMember, mandate && 'mandate', employer && 'employer'].filter(Boolean).join(' ');
    expect(words).toBe(needs[role]);
    expect(functionRefusal(target(), input(role))).toBeNull();
    const [groupWord, memberWord] = needs[role].split(' ');
    const withoutGroup = functionRefusal(target({ group: null }), input(role, { groupId: null }));
    expect(fieldOf(withoutGroup)).toBe(groupWord === 'required' ? 'groupId' : null);
    const withGroup = functionRefusal(target(), input(role, { groupId: 'g' }));
    expect(fieldOf(withGroup)).toBe(groupWord === 'none' ? 'groupId' : null);
    const withoutMember = functionRefusal(target({ member: null }), input(role, { memberId: null }));
    expect(fieldOf(withoutMember)).toBe(memberWord === 'required' ? 'memberId' : null);
    const withMember = functionRefusal(target(), input(role, { memberId: 'm' }));
    expect(fieldOf(withMember)).toBe(memberWord === 'none' ? 'memberId' : null);
    const withMandate = functionRefusal(target(), input(role, { mandate: 'takesHome' }));
    expect(fieldOf(withMandate)).toBe(mandate ? null : 'mandate');
  });

  test('nothing is held in or for what has ended, or is not there', () => {
    const ended = { endedOn: '2026-11-15' };
    expect(fieldOf(functionRefusal(target({ group: { id: 'g', ...ended } }), input('coordinator')))).toBe('groupId');
    expect(fieldOf(functionRefusal(target({ member: { id: 'm', ...ended } }), input('caseOfficer')))).toBe('memberId');
    expect(functionRefusal(target({ group: { id: 'g', endedOn: today } }), input('coordinator'))).toBeNull();
    expect(fieldOf(functionRefusal(target({ member: null }), input('coordinator', { memberId: 'x' })))).toBe(
      'memberId',
    );
    const unit = (more: object) => ({ id: 'u', memberId: 'm', endedOn: null, ...more });
    const inUnit = input('caseOfficer', { unitId: 'u' });
    expect(functionRefusal(target({ unit: unit({}) }), inUnit)).toBeNull();
    for (const wrong of [null, unit({ memberId: 'other' }), unit(ended)])
      expect(fieldOf(functionRefusal(target({ unit: wrong }), inUnit))).toBe('unitId');
    expect(fieldOf(functionRefusal(target(), input('office', { endsOn: '2026-11-15' })))).toBe('endsOn');
    expect(functionRefusal(target(), input('office', { endsOn: today }))).toBeNull();
  });

  test('the same function is held once at a time', () => {
    const same = held('groupMember', { groupId: 'g', memberId: 'm' });
    const refused = (one: Held) => fieldOf(functionRefusal(target({ held: [one] }), input('groupMember')));
    expect(refused(same)).toBe('role');
    expect(refused({ ...same, groupId: 'sister' })).toBeNull();
    expect(refused({ ...same, memberId: 'other' })).toBeNull();
    expect(refused({ ...same, role: 'groupChair' })).toBeNull();
    expect(refused({ ...same, endsOn: '2026-11-15' })).toBeNull();
  });
});

describe('the association’s employees and participants', () => {
  test('every pair of roles: only office and a participant role exclude each other', () => {
    for (const role of roles) {
      for (const other of roles) {
        const isForbidden =
          (participantRoles.includes(role) && associationRoles.includes(other)) ||
          (associationRoles.includes(role) && participantRoles.includes(other));
        const refusal = officeRefusal(role, { startsOn: today, endsOn: null }, [held(other)]);
        expect(refusal !== null, `${role} with ${other}`).toBe(isForbidden);
        if (refusal) expect(refusal.sv).toContain('Integritetsskyddsmyndighetens beslut');
      }
    }
  });

  test('one after the other is allowed', () => {
    const office = held('office', { endsOn: '2026-11-15' });
    expect(officeRefusal('teamWorker', { startsOn: today, endsOn: null }, [office])).toBeNull();
    expect(officeRefusal('teamWorker', { startsOn: '2026-11-15', endsOn: null }, [office])).not.toBeNull();
  });
});

/** Every role is placed: who must not be left without a holder, and where a replacement counts. */
const guarded: Record<Role, 'group' | 'association' | 'nobody'> = {
  caseOfficer: 'nobody',
  coordinator: 'group',
  teamWorker: 'nobody',
  groupMember: 'nobody',
  groupChair: 'nobody',
  manager: 'nobody',
  office: 'nobody',
  boardMember: 'nobody',
  administrator: 'association',
};

describe('the last holder', () => {
  test.each(roles)('%s', (role) => {
    const ending = held(role, { groupId: 'g' });
    const leaves = (...others: Held[]) => leavesNobody(ending, today, [ending, ...others]);
    const other = held(role, { id: 'o', groupId: 'g' });
    expect(leaves()).toBe(guarded[role] !== 'nobody');
    expect(leaves(other)).toBe(false);
    expect(leaves({ ...other, groupId: 'sister' })).toBe(guarded[role] === 'group');
    expect(leaves({ ...other, endsOn: today })).toBe(guarded[role] !== 'nobody');
    expect(leaves({ ...other, startsOn: '2026-11-17' })).toBe(false);
    expect(leaves({ ...other, startsOn: '2026-11-18' })).toBe(guarded[role] !== 'nobody');
    expect(leaves({ ...other, role: role === 'office' ? 'manager' : 'office' })).toBe(guarded[role] !== 'nobody');
  });
});

const day = fc.integer({ min: -50, max: 50 }).map((days) => addDays(today, days));
const period = fc.record({ startsOn: day, endsOn: fc.option(day) });

describe('periods', () => {
  test('two overlap exactly when some day is in both', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        const isIn = (p: typeof a, on: string): boolean => p.startsOn <= on && (p.endsOn === null || p.endsOn >= on);
        const shared = Array.from({ length: 103 }, (_, index) => addDays(today, index - 51)).some(
          (on) => isIn(a, on) && isIn(b, on),
        );
        expect(overlap(a, b)).toBe(shared);
        expect(overlap(b, a)).toBe(shared);
        expect(whenOf(a, today) === 'now').toBe(isIn(a, today));
      }),
    );
  });

  test('are past, now or coming; one taken back before it began never was', () => {
    expect(whenOf({ startsOn: today, endsOn: today }, today)).toBe('now');
    expect(whenOf({ startsOn: '2026-11-17', endsOn: null }, today)).toBe('coming');
    expect(whenOf({ startsOn: '2026-11-01', endsOn: '2026-11-15' }, today)).toBe('past');
    expect(whenOf({ startsOn: '2027-01-01', endsOn: '2026-12-31' }, today)).toBe('past');
  });

  test('warn thirty days before the end', () => {
    const soon = (endsOn: string | null, startsOn = '2026-01-01') => endsSoon({ startsOn, endsOn }, today);
    expect([soon(today), soon('2026-12-16'), soon('2026-12-17'), soon('2026-11-15'), soon(null)]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(soon('2026-11-20', '2026-11-18')).toBe(false);
  });
});
