import type { Person } from '../kernel/actor.ts';

type Owner = Pick<Person, 'accountId' | 'associationId'>;

const endOf = (id: string): string => id.slice(-8);

/**
 * The key of a form says at its end for whom it was drawn: a form that was left open in one tab is not sent as whoever has
 * logged in since in another. It tells mistakes apart and protects nothing; that is for the walls.
 */
export function keyFor(id: string, owner: Owner | null): string {
  return owner ? `${id}-${endOf(owner.accountId)}-${endOf(owner.associationId)}` : id;
}

/** What has changed since the form was drawn: who is logged in, or only in which association; null when neither has. */
export function changedSince(key: string | undefined, now: Owner | null): 'person' | 'association' | null {
  const drawnFor = /^.{36}-([0-9a-f]{8})-([0-9a-f]{8})$/.exec(key ?? '');
  if (!drawnFor || !now) return null;
  const [, account, association] = drawnFor;
  if (account !== endOf(now.accountId)) return 'person';
  return association === endOf(now.associationId) ? null : 'association';
}
