/** Somebody who could call the next meeting, and when they last did (004: the task goes round). */
export interface Candidate {
  accountId: string;
  name: string;
  lastConvened: Date | null;
}

/** Whose turn it is: who has never called comes first, then who did so longest ago; equals by name. */
export function nextConvenor(candidates: readonly Candidate[]): Candidate | null {
  const [first] = [...candidates].sort(
    (a, b) => (a.lastConvened?.getTime() ?? 0) - (b.lastConvened?.getTime() ?? 0) || a.name.localeCompare(b.name, 'sv'),
  );
  return first ?? null;
}
