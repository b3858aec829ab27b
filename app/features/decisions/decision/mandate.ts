import type { Mandate, Party } from '../../organisation/index.ts';

/** Somebody who takes part in a decision. */
export interface Present {
  readonly name: string;
  readonly party: Party | null;
  readonly mandate: Mandate | null;
}

const rank: Record<Mandate, number> = { takesHome: 0, changesRoutines: 1, decidesMoney: 2 };

/**
 * Whether those present may decide this on behalf of the party that has to do it (003 §3.3.1: unequal mandates). What
 * everybody only takes home needs no mandate; otherwise somebody of that party must be there who may do that much.
 */
export function isWithinMandate(needed: Mandate, ownerParty: Party, present: readonly Present[]): boolean {
  if (needed === 'takesHome') return true;
  return present.some(
    ({ party, mandate }) => party === ownerParty && mandate !== null && rank[mandate] >= rank[needed],
  );
}
