import type { Party } from '../../organisation/index.ts';

/** Appendix LS (domain.md §4.4): what a year of a group's meetings must hold, and how far it has come. */
const required = { meetings: 4, withBudget: 4, perParty: 3 } as const;

/** A held meeting of a group. */
export interface HeldMeeting {
  parties: readonly Party[];
  /** Parties that somebody with management, strategic or commissioning competence was there for: may decide alone. */
  decidingParties: readonly Party[];
  isBudgetDone: boolean;
}

export interface Counter {
  count: number;
  required: number;
  isReached: boolean;
}

export interface Counters {
  meetings: Counter;
  withBudget: Counter;
  parties: (Counter & { party: Party; deciding: number })[];
}

const counter = (count: number, least: number): Counter => ({ count, required: least, isReached: count >= least });

/** `seats`: every party that has somebody in the group; one that never came counts nought. */
export function countersOf(held: readonly HeldMeeting[], seats: readonly Party[]): Counters {
  return {
    meetings: counter(held.length, required.meetings),
    withBudget: counter(held.filter(({ isBudgetDone }) => isBudgetDone).length, required.withBudget),
    parties: seats.map((party) => ({
      party,
      ...counter(held.filter(({ parties }) => parties.includes(party)).length, required.perParty),
      deciding: held.filter(({ decidingParties }) => decidingParties.includes(party)).length,
    })),
  };
}
