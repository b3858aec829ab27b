import { sql } from 'kysely';
import type { Tx } from '../../../database/database.ts';
import { addDays, dayOf } from '../../../kernel/clock.ts';
import { type Effect, effectOf, type Measure, type Window, windowsAround } from './effect.ts';

/** The definition to be frozen with the decision, with how it looked on that day. */
export async function readMeasure(tx: Tx, obstacleId: string, windowDays: number, today: string): Promise<Measure> {
  const window = await windowOf(tx, obstacleId, { from: addDays(today, 1 - windowDays), to: today }, null);
  if (!window) return { counts: 'linkedCases', windowDays, recorded: null };
  const { questions, met, imported, coordinators } = window;
  return { counts: 'linkedCases', windowDays, recorded: { questions, met, imported, coordinators } };
}

/** The effect of the action that is done, by the definition frozen with its decision; null before there is one to measure. */
export async function readEffect(
  tx: Tx,
  decided: { obstacleId: string; decidedAt: Date; measure: Measure; doneAt: Date },
  today: string,
): Promise<Effect | null> {
  const { obstacleId, decidedAt, measure, doneAt } = decided;
  const windows = windowsAround(dayOf(doneAt), today, measure.windowDays);
  if (!windows) return null;
  const before = await windowOf(tx, obstacleId, windows.before, decidedAt);
  const after = await windowOf(tx, obstacleId, windows.after, decidedAt);
  return before && after && effectOf(before, after, measure.recorded);
}

async function windowOf(
  tx: Tx,
  id: string,
  { from, to }: { from: string; to: string },
  frozenAt: Date | null,
): Promise<Window | null> {
  const { rows } = await sql<{ questions: number; met: number; imported: number; coordinators: number }>`
    select questions, met, imported, coordinators
    from obstacle_window(${id}::uuid, ${from}::date, ${to}::date, ${frozenAt}::timestamptz)`.execute(tx);
  return rows[0] ? { from, to, ...rows[0] } : null;
}
