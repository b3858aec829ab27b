import type { Selectable } from 'kysely';
import type { Tx } from '../../../database/database.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { holdsInGroup } from '../../../kernel/actor.ts';
import type { Text } from '../../../kernel/text.ts';
import type { Workflow } from '../../../kernel/workflow.ts';
import type { ObstacleRow, Recognised } from '../register/row.ts';
import { tables } from '../store.ts';

/** How far a story of something that went well has come: begun, written, read by the whole county. */
export const storyStates = ['begun', 'written', 'told'] as const;
export type StoryState = (typeof storyStates)[number];

export const storySteps = ['write', 'tell', 'takeBack'] as const;
export type StoryStep = (typeof storySteps)[number];

export const recognisedNames: Record<Recognised, Text> = {
  nobody: { sv: 'Nej, ingen enskild går att känna igen', en: 'No, nobody can be recognised' },
  agreed: {
    sv: 'De som kan känna igen sig har läst och sagt ja',
    en: 'Those who may recognise themselves have read it and said yes',
  },
};

export function storyStateOf(row: { described_at: Date | null; submitted_at: Date | null }): StoryState {
  if (row.submitted_at) return 'told';
  return row.described_at ? 'written' : 'begun';
}

export const storyWorkflow: Workflow<StoryState, StoryStep, Selectable<ObstacleRow>> = {
  write: { from: ['begun', 'written', 'told'], to: 'same' },
  tell: { from: ['written'], to: 'told' },
  takeBack: { from: ['told'], to: 'written' },
};

export const mayWrite = (actor: Actor, groupId: string): boolean => holdsInGroup(actor, groupId, 'coordinator');

/** The story for a decision, locked; null when row-level security hides it, or when it is an obstacle. */
export async function lockStory(tx: Tx, id: string): Promise<Selectable<ObstacleRow> | null> {
  const row = await tables(tx)
    .selectFrom('obstacle')
    .selectAll()
    .where('id', '=', id)
    .where('kind', '=', 'success')
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}
