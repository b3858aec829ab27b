import { type Actor, groupsOf, holds } from '../../kernel/actor.ts';
import type { LoginSettings } from '../../kernel/logins.ts';
import type { Role } from '../../kernel/roles.ts';
import { roles } from '../../kernel/roles.ts';
import type { Text } from '../../kernel/text.ts';

/** Days that an invitation waits for its answer. */
export const invitationDays = 14;

export const invitationStates = ['open', 'accepted', 'withdrawn', 'expired'] as const;
export type InvitationState = (typeof invitationStates)[number];

export const invitationStateNames: Record<InvitationState, Text> = {
  open: { sv: 'Väntar på svar', en: 'Waits for an answer' },
  accepted: { sv: 'Har tackat ja', en: 'Accepted' },
  withdrawn: { sv: 'Tillbakadragen', en: 'Withdrawn' },
  expired: { sv: 'För gammal', en: 'Too old' },
};

interface Dates {
  accepted_at: Date | null;
  withdrawn_at: Date | null;
  expires_at: Date;
}

export function invitationStateOf(row: Dates, now: Date): InvitationState {
  if (row.accepted_at) return 'accepted';
  if (row.withdrawn_at) return 'withdrawn';
  return row.expires_at > now ? 'open' : 'expired';
}

export const invitationRefusals: Record<Exclude<InvitationState, 'open'>, Text> = {
  accepted: {
    sv: 'Inbjudan är redan använd. Logga in med din e-post i stället.',
    en: 'The invitation has been used. Log in by your e-mail instead.',
  },
  withdrawn: {
    sv: 'Inbjudan är tillbakadragen. Fråga den som bjöd in dig.',
    en: 'The invitation has been withdrawn. Ask whoever invited you.',
  },
  expired: {
    sv: `Inbjudan gällde i ${invitationDays} dagar och är för gammal. Be om en ny.`,
    en: `The invitation was valid for ${invitationDays} days and is too old. Ask for a new one.`,
  },
};

export const inviters: readonly Role[] = ['administrator', 'coordinator', 'groupChair'];

/** What coordinators and chairs may invite to without an administrator. */
const byGuides: readonly Role[] = ['groupMember', 'caseOfficer'];

export function rolesToInvite(actor: Actor): readonly Role[] {
  if (holds(actor, 'administrator')) return roles;
  return holds(actor, 'coordinator', 'groupChair') ? byGuides : [];
}

/** Administrators invite to everything; coordinators and chairs members to their own groups, and case officers. */
export function mayInvite(actor: Actor, role: Role, groupId: string | null): boolean {
  if (holds(actor, 'administrator')) return true;
  if (!rolesToInvite(actor).includes(role)) return false;
  return role === 'caseOfficer' ? groupId === null : groupId !== null && groupsToInvite(actor).includes(groupId);
}

export function groupsToInvite(actor: Actor): string[] {
  return groupsOf(actor, 'coordinator', 'groupChair');
}

/**
 * Without letters and without a provider the invitation itself is the only way in, and a passkey comes afterwards. Where there
 * is another way it logs nobody in to an account that is there: a link of two weeks is no login letter.
 */
export function whatInvitationOpens(hasLetters: boolean, { emailLinks, providers }: LoginSettings) {
  const isOnlyWay = !(emailLinks && hasLetters) && providers.length === 0;
  return { linkIsEnough: isOnlyWay || (emailLinks && hasLetters), opensAccounts: isOnlyWay };
}
