import type { KeptStanding } from '../database/database.ts';
import type { Login } from './logins.ts';
import type { Role } from './roles.ts';
import type { Language } from './text.ts';

/** A function that the actor holds now, as holder or as deputy. */
export interface HeldFunction {
  readonly id: string;
  readonly role: Role;
  readonly groupId: string | null;
  readonly memberId: string | null;
  readonly unit: string | null;
  readonly asDeputy: boolean;
}

export interface Person {
  readonly kind: 'person';
  readonly accountId: string;
  readonly associationId: string;
  readonly name: string;
  readonly language: Language;
  readonly functions: readonly HeldFunction[];
  /** How this person logged in; not there when Farled acts for them without a session. */
  readonly login?: Login;
  /** All this was read for an earlier request; the database is asked whether it still holds. */
  readonly kept?: KeptStanding;
}

/** Whoever holds the key to one case and nothing else: an outcome link from an e-mail, or a handle. */
export interface CaseKey {
  readonly kind: 'caseKey';
  readonly by: 'outcomeLink' | 'handle';
  readonly associationId: string;
  readonly caseId: string;
}

/** Nobody known: login, first start, public pages. */
export interface Visitor {
  readonly kind: 'visitor';
}

/** Farled itself: jobs, import of a folder, the demo's clockwork. Never reachable from a request. */
export interface System {
  readonly kind: 'system';
  readonly associationId: string | null;
}

export type Actor = Person | CaseKey | Visitor | System;

export const visitor: Visitor = { kind: 'visitor' };

export function holds(actor: Actor, ...roles: Role[]): boolean {
  return actor.kind === 'person' && actor.functions.some((held) => roles.includes(held.role));
}

export function holdsInGroup(actor: Actor, groupId: string, ...roles: Role[]): boolean {
  return (
    actor.kind === 'person' && actor.functions.some((held) => held.groupId === groupId && roles.includes(held.role))
  );
}

/** The groups in which the actor holds one of the roles. */
export function groupsOf(actor: Actor, ...roles: Role[]): string[] {
  if (actor.kind !== 'person') return [];
  const ids = actor.functions.filter((held) => roles.includes(held.role) && held.groupId !== null);
  return [...new Set(ids.map((held) => held.groupId as string))];
}

export function associationOf(actor: Actor): string | null {
  return actor.kind === 'visitor' ? null : actor.associationId;
}

export function accountOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.accountId : null;
}
