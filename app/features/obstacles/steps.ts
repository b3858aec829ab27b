import type { Tx } from '../../database/database.ts';
import { paths } from '../../http/paths.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Text } from '../../kernel/text.ts';
import { refusalOf } from '../../kernel/workflow.ts';
import { mayTake } from './access.ts';
import { type ObstacleStep, obstacleWorkflow, stateOf } from './obstacle.ts';
import { type LockedObstacle, lockObstacle } from './store.ts';

/** Why the step cannot be taken now; null when it can. */
export function refusal(step: ObstacleStep, { subject, course }: LockedObstacle): Text | null {
  return refusalOf(obstacleWorkflow, step, stateOf(subject, course), subject);
}

/** What every step on one obstacle has in common: it is read locked, asked of the access table, and leads back to its page. */
export function onObstacle(step: ObstacleStep) {
  return {
    read: (tx: Tx, input: { id: string }): Promise<LockedObstacle | null> => lockObstacle(tx, input.id),
    may: (actor: Actor, target: LockedObstacle): boolean => mayTake(actor, target.subject, step),
    object: (result: { id: string }, target: LockedObstacle) => ({
      type: 'obstacle',
      id: result.id,
      groupId: target.subject.groupId,
    }),
    next: (result: { id: string }): string => paths.obstacle({ id: result.id }),
  };
}
