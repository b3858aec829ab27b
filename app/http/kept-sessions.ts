import type { Context } from 'hono';
import type { Person } from '../kernel/actor.ts';
import { dayOf } from '../kernel/clock.ts';
import type { House } from '../kernel/house.ts';
import type { RequestScope } from './answer.tsx';
import type { Session } from './session.ts';

/**
 * Answers by what an earlier request read of the session, where there is such, `usable` likes the person, and `work` runs a
 * query; when the query's transaction finds it changed, the session is read and the work done again.
 */
export type WithKept = (
  context: Context,
  usable: (person: Person) => boolean,
  work: (at: RequestScope) => Promise<Response>,
) => Promise<Response>;

/** How many sessions a process keeps: an association has some dozens of people at work at a time. */
const most = 2_000;
const houses = new WeakMap<House, Map<string, Session>>();

function keptOf(house: House): Map<string, Session> {
  const kept = houses.get(house) ?? new Map<string, Session>();
  houses.set(house, kept);
  return kept;
}

export function keepSession(house: House, session: Session): void {
  const kept = keptOf(house);
  kept.delete(session.tokenHash);
  if (!session.readFrom) return;
  kept.set(session.tokenHash, session);
  const oldest = kept.keys().next();
  if (kept.size > most && !oldest.done) kept.delete(oldest.value);
}

/**
 * Whose session it was when an earlier request read it. Only good for what a query answers: its transaction asks the
 * database whether everything still stands as it was read (`enter_unchanged`), before it reads anything.
 */
export function keptSession(house: House, tokenHash: string): Session | null {
  const session = keptOf(house).get(tokenHash);
  const now = house.clock.now();
  if (!session?.readFrom) return null;
  const { mark, registers, day, until } = session.readFrom;
  if (day !== dayOf(now) || now.getTime() > until) return null;
  const idleMinutes = Math.round(house.logins.idleHours * 60);
  return { ...session, person: { ...session.person, kept: { tokenHash, mark, registers, now, idleMinutes } } };
}

export function forgetSession(house: House, session: Session): void {
  keptOf(house).delete(session.tokenHash);
}
