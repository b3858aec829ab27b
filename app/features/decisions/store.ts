import type { Selectable } from 'kysely';
import type { Tx } from '../../database/database.ts';
import { accountOf, associationOf } from '../../kernel/actor.ts';
import type { Circumstances } from '../../kernel/command.ts';
import {
  type Course,
  conceptOf,
  coursesOf,
  noCourse,
  type Obstacle,
  type ObstacleState,
  type ObstacleTables,
  stateOf,
} from '../obstacles/index.ts';
import type { Mandate, Party } from '../organisation/index.ts';
import type { DecidingLevel, DecisionKind, EndedWhy, LoopSubject } from './decision/decision.ts';
import type { Measure } from './effect/effect.ts';

export type DecisionRow = {
  association_id: string;
  id: string;
  obstacle_id: string;
  group_id: string;
  level: DecidingLevel;
  kind: DecisionKind;
  text: string;
  meeting_id: string | null;
  decided_at: Date;
  decided_by: string;
  mandate: Mandate | null;
  is_outside_mandate: boolean;
  escalated_to: 'board' | 'national' | null;
  measure: Measure | string | null;
  ended_at: Date | null;
  ended_why: EndedWhy | null;
  closed_at: Date | null;
  closed_by: string | null;
};

export type ActionRow = {
  association_id: string;
  decision_id: string;
  obstacle_id: string;
  group_id: string;
  level: DecidingLevel;
  kind: 'action' | 'deepening';
  owner_party: Party;
  owner_member: string | null;
  owner_account: string | null;
  due_on: string;
  begun_at: Date | null;
  done_at: Date | null;
  result: string | null;
  left_at: Date | null;
  ended_at: Date | null;
};

type EffectRow = {
  association_id: string;
  decision_id: string;
  obstacle_id: string;
  group_id: string;
  basis: 'measured' | 'estimated';
  result: 'solved' | 'remains';
  note: string;
  why_estimated: string | null;
  measured: string | Record<string, unknown> | null;
  checked_at: Date;
  checked_by: string;
};

type DecisionTables = Omit<ObstacleTables, 'account' | 'held_function'> & {
  decision: DecisionRow;
  decided_action: ActionRow;
  effect_check: EffectRow;
  home_confirmation: {
    association_id: string;
    id: string;
    decision_id: string;
    group_id: string;
    party: Party;
    member_id: string | null;
    answer: 'confirmed' | 'declined' | null;
    answered_on: string | null;
    reason: string | null;
    answered_by: string | null;
  };
  waiting_obstacle: {
    association_id: string;
    group_id: string;
    obstacle_id: string;
    since: Date;
    meetings: number;
    most_meetings: number;
  };
  member: { association_id: string; id: string; name: string; party: Party };
  account: { id: string; name: string; email: string; language: 'sv' | 'en' };
  held_function: {
    association_id: string;
    id: string;
    account_id: string;
    deputy_account_id: string | null;
    role: string;
    group_id: string | null;
    member_id: string | null;
    mandate: Mandate | null;
    starts_on: string;
    ends_on: string | null;
  };
};

export const tables = (tx: Tx) => tx.withTables<DecisionTables>();

export interface Loop {
  obstacle: { id: string; number: string; title: string; groupId: string; parties: readonly Party[] };
  concept: Obstacle;
  course: Course;
  state: ObstacleState;
  decision: Selectable<DecisionRow> | null;
  action: Selectable<ActionRow> | null;
  subject: LoopSubject;
}

/** The obstacle with what stands decided on it. The standing decision is locked; null when the reader may not see the obstacle. */
export async function lockLoop(tx: Tx, obstacleId: string): Promise<Loop | null> {
  const row = await tables(tx)
    .selectFrom('obstacle')
    .selectAll()
    .where('id', '=', obstacleId)
    .where('kind', '=', 'obstacle')
    .executeTakeFirst();
  if (!row) return null;
  const decision =
    (await tables(tx)
      .selectFrom('decision')
      .selectAll()
      .where('obstacle_id', '=', obstacleId)
      .where('ended_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()) ?? null;
  const action =
    (decision &&
      (await tables(tx)
        .selectFrom('decided_action')
        .selectAll()
        .where('decision_id', '=', decision.id)
        .executeTakeFirst())) ??
    null;
  const course = (await coursesOf(tx, [obstacleId])).get(obstacleId) ?? noCourse;
  const concept = conceptOf(row);
  return {
    obstacle: {
      id: row.id,
      number: row.number,
      title: row.title,
      groupId: row.group_id,
      parties: concept.parties,
    },
    concept,
    course,
    state: stateOf(concept, course),
    decision,
    action,
    subject: subjectOf(row.id, row.group_id, decision, action, course),
  };
}

export function subjectOf(
  id: string,
  groupId: string,
  decision: Pick<DecisionRow, 'level' | 'escalated_to'> | null,
  action: Omit<ActionRow, 'association_id'> | null,
  course: Course,
): LoopSubject {
  return {
    id,
    groupId,
    level: decision?.escalated_to === 'board' ? 'board' : (decision?.level ?? 'group'),
    isAtCouncil: decision?.escalated_to === 'national',
    action: action && {
      kind: action.kind,
      ownerAccount: action.owner_account,
      ownerMember: action.owner_member,
      ownerParty: action.owner_party,
      dueOn: action.due_on,
      begunAt: action.begun_at,
      doneAt: action.done_at,
      leftAt: action.left_at,
    },
    hasEffect: course.effectCheckedAt !== null,
    isAnswered: course.answeredAt !== null,
  };
}

/** The standing decision stands no longer, and nobody waits for its action. */
export async function endDecision(tx: Tx, id: string, why: EndedWhy, { now }: Circumstances): Promise<void> {
  await tables(tx).updateTable('decision').set({ ended_at: now, ended_why: why }).where('id', '=', id).execute();
  await tables(tx)
    .updateTable('decided_action')
    .set({ ended_at: now })
    .where('decision_id', '=', id)
    .where('done_at', 'is', null)
    .execute();
}

export interface NewDecision {
  id: string;
  loop: Pick<Loop, 'obstacle' | 'decision' | 'subject'>;
  kind: DecisionKind;
  text: string;
  meetingId: string | null;
  mandate?: Mandate;
  isOutsideMandate?: boolean;
  escalatedTo?: 'board' | 'national';
  measure?: Measure;
}

/** A new decision on an obstacle; what stood before is replaced. */
export async function insertDecision(tx: Tx, made: NewDecision, circumstances: Circumstances): Promise<void> {
  const { actor, now } = circumstances;
  const { obstacle, decision, subject } = made.loop;
  if (decision) await endDecision(tx, decision.id, 'replaced', circumstances);
  await tables(tx)
    .insertInto('decision')
    .values({
      association_id: associationOf(actor) ?? '',
      id: made.id,
      obstacle_id: obstacle.id,
      group_id: obstacle.groupId,
      level: subject.level,
      kind: made.kind,
      text: made.text,
      meeting_id: made.meetingId,
      decided_at: now,
      decided_by: accountOf(actor) ?? '',
      mandate: made.mandate ?? null,
      is_outside_mandate: made.isOutsideMandate ?? false,
      escalated_to: made.escalatedTo ?? null,
      measure: made.measure ? JSON.stringify(made.measure) : null,
      ended_at: null,
      ended_why: null,
      closed_at: null,
      closed_by: null,
    })
    .execute();
}

export interface NewAction {
  decisionId: string;
  loop: Pick<Loop, 'obstacle' | 'subject'>;
  kind: 'action' | 'deepening';
  owner: { accountId: string; memberId: string | null; party: Party };
  dueOn: string;
}

export async function insertAction(tx: Tx, made: NewAction, { actor }: Circumstances): Promise<void> {
  await tables(tx)
    .insertInto('decided_action')
    .values({
      association_id: associationOf(actor) ?? '',
      decision_id: made.decisionId,
      obstacle_id: made.loop.obstacle.id,
      group_id: made.loop.obstacle.groupId,
      level: made.loop.subject.level,
      kind: made.kind,
      owner_party: made.owner.party,
      owner_member: made.owner.memberId,
      owner_account: made.owner.accountId,
      due_on: made.dueOn,
      begun_at: null,
      done_at: null,
      result: null,
      left_at: null,
      ended_at: null,
    })
    .execute();
}
