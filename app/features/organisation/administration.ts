import { type Actor, associationOf, holds } from '../../kernel/actor.ts';

/** The first wall of everything that changes the organisation: its administrators, and Farled itself for the demo. */
export function mayAdministrate(actor: Actor): boolean {
  return actor.kind === 'system' || holds(actor, 'administrator');
}

/** The association that the actor works in now. Every read names it: Farled itself acts past the second wall. */
export function homeOf(actor: Actor): string {
  const id = associationOf(actor);
  if (id === null) throw new Error('This command needs an association.');
  return id;
}
