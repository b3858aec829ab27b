import { describe, expect, test } from 'vitest';
import { tokenHash } from '../../http/session.ts';
import type { HeldFunction, Person } from '../../kernel/actor.ts';
import { type Role, roles } from '../../kernel/roles.ts';
import { invitationStateNames, invitationStateOf, invitationStates, mayInvite, rolesToInvite } from './invitation.ts';
import { codeFromHash, isSetupCode } from './login/setup-code.ts';
import { type LinkRow, linkStateOf } from './login-link.ts';

const group = 'a-group';

function holder(role: Role, groupId: string | null = group): Person {
  const held: HeldFunction = { id: 'x', role, groupId, memberId: null, unit: null, asDeputy: false };
  return { kind: 'person', accountId: 'a', associationId: 'b', name: 'N', language: 'sv', functions: [held] };
}

/** Every role is placed: what it may invite to in its own group (g), and without a group (-). */
const table: Record<Role, { inGroup: Role[]; outside: Role[] }> = {
  caseOfficer: { inGroup: [], outside: [] },
  coordinator: { inGroup: ['groupMember'], outside: ['caseOfficer'] },
  teamWorker: { inGroup: [], outside: [] },
  groupMember: { inGroup: [], outside: [] },
  groupChair: { inGroup: ['groupMember'], outside: ['caseOfficer'] },
  manager: { inGroup: [], outside: [] },
  office: { inGroup: [], outside: [] },
  boardMember: { inGroup: [], outside: [] },
  administrator: { inGroup: [...roles], outside: [...roles] },
};

describe('who may invite to what', () => {
  test.each(roles)('%s', (role) => {
    const actor = holder(role);
    expect(roles.filter((invited) => mayInvite(actor, invited, group))).toEqual(table[role].inGroup);
    expect(roles.filter((invited) => mayInvite(actor, invited, null))).toEqual(table[role].outside);
    expect(roles.filter((invited) => mayInvite(actor, invited, 'sister'))).toEqual(
      role === 'administrator' ? [...roles] : [],
    );
    expect(rolesToInvite(actor).length).toBe(new Set([...table[role].inGroup, ...table[role].outside]).size);
  });

  test('nobody and Farled itself invite nobody', () => {
    for (const actor of [{ kind: 'visitor' }, { kind: 'system', associationId: 'b' }] as const)
      expect(roles.some((role) => mayInvite(actor, role, null) || mayInvite(actor, role, group))).toBe(false);
  });
});

const now = new Date('2026-11-16T09:00:00Z');
const before = new Date(now.getTime() - 1);
const after = new Date(now.getTime() + 1);

test('an invitation is in one state, accepted before withdrawn before too old', () => {
  const state = (accepted: Date | null, withdrawn: Date | null, expires: Date) =>
    invitationStateOf({ accepted_at: accepted, withdrawn_at: withdrawn, expires_at: expires }, now);
  expect(state(null, null, after)).toBe('open');
  expect(state(null, null, now)).toBe('expired');
  expect(state(null, null, before)).toBe('expired');
  expect(state(null, before, after)).toBe('withdrawn');
  expect(state(before, before, before)).toBe('accepted');
  expect(Object.keys(invitationStateNames)).toEqual([...invitationStates]);
});

test('a link is in one state', () => {
  const link = {
    used_at: null,
    replaced_at: null,
    wrong_codes: 0,
    expires_at: after,
    browser_hash: tokenHash('own'),
    provider: null,
  };
  const state = (row: object, browser: string | undefined = 'own') =>
    linkStateOf({ ...link, ...row } as LinkRow, browser, now);
  expect(linkStateOf(null, 'own', now)).toBe('unknown');
  expect(state({})).toBe('ready');
  expect(state({ expires_at: now })).toBe('expired');
  expect(state({ used_at: before })).toBe('used');
  expect(state({ replaced_at: before })).toBe('replaced');
  expect([4, 5].map((count) => state({ wrong_codes: count }))).toEqual(['ready', 'guessed']);
  expect([state({}, 'another'), state({}, ''), state({ browser_hash: '' })]).toEqual(Array(3).fill('otherBrowser'));
  expect(linkStateOf({ ...link } as LinkRow, undefined, now)).toBe('otherBrowser');
  expect(state({ provider: 'kommun' }, 'another')).toBe('unknown');
});

describe('the code of the first start', () => {
  const hash = '0123456789abcdef0123456789abcdef';

  test('is the same for the same installation, and readable', () => {
    expect(codeFromHash(hash)).toBe(codeFromHash(hash));
    expect(codeFromHash(hash)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(codeFromHash(`f${hash}`)).not.toBe(codeFromHash(hash));
  });

  test('is read however it is typed, and nothing else is', () => {
    const code = codeFromHash(hash);
    const hashed = (): string => hash;
    for (const typed of [
      code,
      code.toLowerCase(),
      code.replaceAll('-', ' '),
      ` ${code} `,
      code.replaceAll('0', 'o').replaceAll('1', 'l'),
    ])
      expect(isSetupCode(typed, hashed)).toBe(true);
    for (const typed of [
      '',
      '----',
      code.slice(1),
      `${code}0`,
      code.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    ])
      expect(isSetupCode(typed, hashed)).toBe(false);
  });
});
