import { sql } from 'kysely';
import type { Tx } from '../../database/database.ts';
import { dayOf } from '../../kernel/clock.ts';
import { type Effect, effectOf, type Window, windowsAround } from './effect.ts';

/** The effect of the action that is done, measured over the cases linked to the obstacle; null before there is one to measure. */
export async function readEffect(tx: Tx, id: string, actionDoneAt: Date | null, today: string): Promise<Effect | null> {
  const windows = actionDoneAt && windowsAround(dayOf(actionDoneAt), today);
  if (!windows) return null;
  const before = await windowOf(tx, id, windows.before);
  const after = await windowOf(tx, id, windows.after);
  return before && after && effectOf(before, after);
}

async function windowOf(tx: Tx, id: string, { from, to }: { from: string; to: string }): Promise<Window | null> {
  const { rows } = await sql<{ questions: number; met: number; imported: number; coordinators: number }>`
    select questions, met, imported, coordinators from obstacle_window(${id}, ${from}, ${to})`.execute(tx);
  return rows[0] ? { from, to, ...rows[0] } : null;
}
