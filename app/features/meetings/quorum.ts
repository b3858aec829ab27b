import type { Party } from '../organisation/index.ts';
import type { Body } from './meeting.ts';

/** A seat: a function in the body. Its deputy may sit on it. */
export interface Seat {
  functionId: string;
  accountId: string;
  deputyId: string | null;
  party: Party | null;
}

/** Somebody who was there, on one seat at most. */
export interface Seated {
  functionId: string;
  accountId: string;
  isSubstitute: boolean;
}

/**
 * Who sits on which seat: its holder when there, otherwise the deputy. A deputy of two seats serves on one of them; a
 * person never sits twice.
 */
export function seated(seats: readonly Seat[], present: ReadonlySet<string>): Seated[] {
  const taken = new Set<string>();
  const found: Seated[] = [];
  for (const isSubstitute of [false, true]) {
    for (const seat of seats) {
      if (found.some((one) => one.functionId === seat.functionId)) continue;
      const accountId = isSubstitute ? seat.deputyId : seat.accountId;
      if (accountId === null || !present.has(accountId) || taken.has(accountId)) continue;
      taken.add(accountId);
      found.push({ functionId: seat.functionId, accountId, isSubstitute });
    }
  }
  return found;
}

export interface Quorum {
  seats: number;
  taken: number;
  /** More than half of the seats are taken. */
  isQuorate: boolean;
  /** Parties with a seat and nobody on it. */
  absent: Party[];
}

/**
 * More than half of the seats: the local government act (2017:725) chapter 6 § 27, which act 2003:1210 § 19 makes the rule of
 * the association's board; who takes part at a distance is present (act 2003:1210 § 19 a, prop. 2021/22:67). A group decides
 * nothing for its parties, so it is only warned. docs/settings.md says what of it was read where.
 */
export function quorumOf(seats: readonly Seat[], present: ReadonlySet<string>): Quorum {
  const on = new Set(seated(seats, present).map(({ functionId }) => functionId));
  const parties = [...new Set(seats.flatMap(({ party }) => party ?? []))];
  const there = new Set(seats.flatMap(({ functionId, party }) => (party && on.has(functionId) ? [party] : [])));
  return {
    seats: seats.length,
    taken: on.size,
    isQuorate: on.size * 2 > seats.length,
    absent: parties.filter((party) => !there.has(party)),
  };
}

export type QuorumEffect = 'none' | 'warns' | 'stops';

/** What a missing quorum does: a board cannot decide, a group is told, a sync does without. */
export function quorumEffect(body: Body, { isQuorate, absent }: Quorum): QuorumEffect {
  if (body === 'board') return isQuorate ? 'none' : 'stops';
  if (body === 'sync') return 'none';
  return isQuorate && absent.length === 0 ? 'none' : 'warns';
}

export const votes = ['for', 'against', 'abstains'] as const;
export type Vote = (typeof votes)[number];

export interface Count {
  for: number;
  against: number;
  abstains: number;
}

export function countOf(cast: readonly Vote[]): Count {
  const count: Count = { for: 0, against: 0, abstains: 0 };
  for (const vote of cast) count[vote] += 1;
  return count;
}

/**
 * One vote for each member (finsam.se, 2022-02-07), simple majority, and at a tie the chair's decides: local government act
 * (2017:725) chapter 5 §§ 55 and 56 by chapter 6 § 33, for the board by act 2003:1210 § 19. Null while it is not decided: no
 * votes, or a tie in which the chair abstains.
 */
export function outcomeOf(cast: readonly Vote[], chairs: Vote | null): 'decided' | 'declined' | null {
  const count = countOf(cast);
  if (count.for + count.against === 0) return null;
  if (count.for !== count.against) return count.for > count.against ? 'decided' : 'declined';
  if (chairs === 'for') return 'decided';
  return chairs === 'against' ? 'declined' : null;
}
