import { type Party, parties } from '../organisation/index.ts';
import type { Figures, Origin } from './figures.ts';
import { lastFullQuarter, type Period } from './period.ts';

export interface LowVolume {
  readonly quarter: Period;
  readonly asked: number;
  readonly minimum: number;
}

interface GroupLife {
  /** First day from which the group's questions are in Farled. */
  readonly since: string;
  /** Last day of the group; null when it goes on. */
  readonly endedOn: string | null;
}

/**
 * Fewer questions than the minimum in the last full quarter. Null when there are enough, and when the group did not have
 * the whole quarter: half a quarter says nothing.
 */
export function lowVolumeOf(
  askedByMonth: ReadonlyMap<string, number>,
  minimum: number,
  today: string,
  life: GroupLife,
): LowVolume | null {
  const quarter = lastFullQuarter(today);
  if (life.since > quarter.from || (life.endedOn !== null && life.endedOn < quarter.to)) return null;
  let asked = 0;
  for (const [month, count] of askedByMonth) {
    if (month >= quarter.from.slice(0, 7) && month <= quarter.to.slice(0, 7)) asked += count;
  }
  return asked < minimum ? { quarter, asked, minimum } : null;
}

/** The parties that asked nothing while others did. When nobody asked, the volume is low and nothing is skewed. */
export function silentParties(lines: readonly { key: Origin; figures: Figures }[]): Party[] {
  const askedBy = new Map(lines.map(({ key, figures }) => [key, figures.asked]));
  const total = lines.reduce((sum, { figures }) => sum + figures.asked, 0);
  return total === 0 ? [] : parties.filter((party) => (askedBy.get(party) ?? 0) === 0);
}
