import type { Plan, RuleFile } from '@farled/eligibility';
import { lane } from '../../threads/lane.ts';
import type { GroupReading, KeptReading, Order, Way } from './worker.ts';

/** What was asked takes too long to answer. */
export class TooInvolved extends Error {}

const laneFor = (milliseconds: number, patient: boolean) =>
  lane<Order, unknown>({
    script: 'features/chairs/worker.ts',
    idle: 60_000,
    patient,
    longest: { milliseconds, error: () => new TooInvolved('The reading took too long.') },
  });

// Readings take the time that is left over; somebody waits for a way, and must not wait behind a reading.
const readings = laneFor(480_000, true);
const ways = laneFor(3_000, false);

export const groupInThread = (order: Omit<GroupReading, 'kind'>): Promise<KeptReading> =>
  readings.do({ kind: 'group', ...order }) as Promise<KeptReading>;
/** A `RulesFound` as JSON. */
export const rulesInThread = (file: RuleFile, leftOut: number): Promise<string> =>
  readings.do({ kind: 'rules', file, leftOut }) as Promise<string>;
/** Every reading under way fails. */
export const endReadings = (): Promise<void> => readings.end();
/** Throws `TooInvolved`. */
export const wayInThread = (way: Omit<Way, 'kind'>): Promise<Plan> => ways.do({ kind: 'way', ...way }) as Promise<Plan>;
