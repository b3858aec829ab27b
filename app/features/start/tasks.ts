import type { Task, TaskSource } from '../../http/feature.ts';
import type { Actor } from '../../kernel/actor.ts';
import { daysBetween } from '../../kernel/clock.ts';
import { isInAudience } from '../../kernel/command.ts';
import type { House } from '../../kernel/house.ts';

/** What waits for the actor in all features, most urgent first. */
export async function tasksOf(house: House, actor: Actor, sources: readonly TaskSource[]): Promise<Task[]> {
  const today = sources.filter((source) => isInAudience(source.audience, actor));
  const found = await Promise.all(today.map((source) => source.tasks(house, actor)));
  return found.flat().sort(byUrgency);
}

/** Late first, then the nearest deadline, then what has none. Equals keep the order in which the features gave them. */
export function byUrgency(a: Task, b: Task): number {
  return Number(b.late ?? false) - Number(a.late ?? false) || compare(a.due, b.due);
}

const compare = (a = '9999', b = '9999'): number => (a < b ? -1 : a > b ? 1 : 0);

export type Deadline =
  | { kind: 'late'; days: number | null }
  | { kind: 'today' }
  | { kind: 'ahead'; day: string }
  | { kind: 'none' };

/** A day that has passed is late, whether or not the feature says so. */
export function deadlineOf(task: Task, today: string): Deadline {
  const days = task.due === undefined ? null : daysBetween(task.due, today);
  if (days !== null && days > 0) return { kind: 'late', days };
  if (task.late) return { kind: 'late', days: null };
  if (task.due === undefined) return { kind: 'none' };
  return days === 0 ? { kind: 'today' } : { kind: 'ahead', day: task.due };
}
