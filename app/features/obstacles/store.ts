import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../database/database.ts';
import type { Party } from '../organisation/index.ts';
import type { Course, Obstacle, ObstacleKind } from './obstacle.ts';
import type { ObstacleRow } from './register/row.ts';

type Moment = 'reported' | 'answered' | 'solved';

export type ObstacleTables = {
  obstacle: ObstacleRow;
  obstacle_counter: { association_id: string; group_id: string; last: number };
  obstacle_case: {
    association_id: string;
    obstacle_id: string;
    case_id: string;
    group_id: string;
    linked_at: Date;
    linked_by: string | null;
  };
  obstacle_mark: {
    association_id: string;
    obstacle_id: string;
    source: string;
    mark_id: string;
    group_id: string;
    linked_at: Date;
    linked_by: string | null;
  };
  deviation: {
    association_id: string;
    id: string;
    group_id: string;
    kind: ObstacleKind;
    text: string;
    parties: Party[] | string;
    agreement_clause: string | null;
    reported_at: Date;
    obstacle_id: string | null;
    handled_at: Date | null;
    handled_by: string | null;
    dismiss_reason: string | null;
  };
  deviation_reporter: {
    association_id: string;
    deviation_id: string;
    group_id: string;
    account_id: string;
    is_hidden: boolean;
  };
  obstacle_course: { association_id: string; obstacle_id: string } & {
    on_agenda_at: Date | null;
    analysed_at: Date | null;
    deepening_ordered_at: Date | null;
    escalated_at: Date | null;
    decided_at: Date | null;
    action_due_on: string | null;
    action_begun_at: Date | null;
    action_done_at: Date | null;
    effect_due_on: string | null;
    effect_checked_at: Date | null;
    answered_at: Date | null;
    closed_at: Date | null;
    refused_at: Date | null;
  };
  /** When something happened that a year's figures count. */
  obstacle_moment: { obstacle_id: string; group_id: string; submitted_at: Date; step: Moment; at: Date };
  county_obstacle_count: { association_id: string; group_id: string; obstacle_id: string; cases: number | null };
  suggestion_run: {
    association_id: string;
    id: string;
    group_id: string;
    asked_at: Date;
    asked_by: string | null;
    begun_at: Date | null;
    progress: number;
    finished_at: Date | null;
    failed_at: Date | null;
    cases: number;
    found: string | string[][];
  };
  suggestion_rejection: {
    association_id: string;
    id: string;
    group_id: string;
    case_ids: string[];
    rejected_at: Date;
    rejected_by: string | null;
  };
  guidance_case: {
    association_id: string;
    id: string;
    number: string;
    group_id: string;
    question: string;
    noted_obstacle: string | null;
    outcome_note: string | null;
    outcome: string | null;
    need: string | null;
    obstacle: string | null;
    asked_at: Date;
    asked_on: string;
    import_id: string | null;
    withdrawn_at: Date | null;
    merged_into: string | null;
  };
  local_group: {
    association_id: string;
    id: string;
    name: string;
    slug: string;
    prefix: string;
    ended_on: string | null;
  };
  account: { id: string; name: string; email: string; language: 'sv' | 'en' };
  held_function: {
    association_id: string;
    account_id: string;
    group_id: string | null;
    role: string;
    starts_on: string;
    ends_on: string | null;
  };
};

export const tables = (tx: Tx) => tx.withTables<ObstacleTables>();

/** node-postgres gives arrays of an enum as text. */
export function partiesOf(value: Party[] | string): Party[] {
  if (Array.isArray(value)) return value;
  return value.slice(1, -1).split(',').filter(Boolean) as Party[];
}

export const partyArray = (parties: readonly Party[]): string => `{${parties.join(',')}}`;

/** What the concept and its state are derived from: a list carries no more of each. */
export const conceptColumns = [
  'id',
  'group_id',
  'kind',
  'classification',
  'parties',
  'described_at',
  'evidenced_at',
  'submitted_at',
  'rejected_at',
  'merged_into',
] as const;

export function conceptOf(row: Pick<Selectable<ObstacleRow>, (typeof conceptColumns)[number]>): Obstacle {
  return {
    id: row.id,
    groupId: row.group_id,
    kind: row.kind,
    classification: row.classification,
    parties: partiesOf(row.parties),
    describedAt: row.described_at,
    evidencedAt: row.evidenced_at,
    submittedAt: row.submitted_at,
    rejectedAt: row.rejected_at,
    mergedInto: row.merged_into,
  };
}

export const noCourse: Course = {
  onAgendaAt: null,
  analysedAt: null,
  deepeningOrderedAt: null,
  escalatedAt: null,
  decidedAt: null,
  actionDueOn: null,
  actionBegunAt: null,
  actionDoneAt: null,
  effectDueOn: null,
  effectCheckedAt: null,
  answeredAt: null,
  closedAt: null,
  refusedAt: null,
};

export async function coursesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Course>> {
  if (ids.length === 0) return new Map();
  // One statement however many there are: it is planned once.
  const rows = await tables(tx)
    .selectFrom('obstacle_course')
    .selectAll()
    .where('obstacle_id', '=', (eb) => eb.fn.any(eb.val([...ids])))
    .execute();
  return new Map(
    rows.map((row) => [
      row.obstacle_id,
      {
        onAgendaAt: row.on_agenda_at,
        analysedAt: row.analysed_at,
        deepeningOrderedAt: row.deepening_ordered_at,
        escalatedAt: row.escalated_at,
        decidedAt: row.decided_at,
        actionDueOn: row.action_due_on,
        actionBegunAt: row.action_begun_at,
        actionDoneAt: row.action_done_at,
        effectDueOn: row.effect_due_on,
        effectCheckedAt: row.effect_checked_at,
        answeredAt: row.answered_at,
        closedAt: row.closed_at,
        refusedAt: row.refused_at,
      },
    ]),
  );
}

export interface LockedObstacle {
  subject: Obstacle;
  course: Course;
  row: Selectable<ObstacleRow>;
}

/**
 * The obstacle for a decision, never a success (success/), locked until the transaction ends; null when row-level security hides it, and for those who
 * read it but may change nothing.
 */
export async function lockObstacle(tx: Tx, id: string): Promise<LockedObstacle | null> {
  const row = await tables(tx)
    .selectFrom('obstacle')
    .selectAll()
    .where('id', '=', id)
    .where('kind', '=', 'obstacle')
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const courses = await coursesOf(tx, [id]);
  return { subject: conceptOf(row), course: courses.get(id) ?? noCourse, row };
}

/** The next number in the group's series, as HEB-H4. */
export async function nextNumber(tx: Tx, associationId: string, groupId: string): Promise<string> {
  const { last } = await tables(tx)
    .insertInto('obstacle_counter')
    .values({ association_id: associationId, group_id: groupId, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['association_id', 'group_id'])
        .doUpdateSet((set) => ({ last: set('obstacle_counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  const { prefix } = await tables(tx)
    .selectFrom('local_group')
    .select('prefix')
    .where('id', '=', groupId)
    .executeTakeFirstOrThrow();
  return `${prefix}-H${last}`;
}

export interface Evidence {
  cases: number;
  deviations: number;
  marks: number;
  firstAsked: string | null;
  lastAsked: string | null;
  advised: number;
  withOutcome: number;
  adviceDays: number | null;
}

/** Counts of the evidence of every obstacle in the actor's own groups. */
export async function evidenceCounts(tx: Tx, ids?: readonly string[]): Promise<Map<string, Evidence>> {
  const { rows } = await sql<{
    obstacle_id: string;
    cases: number;
    deviations: number;
    marks: number;
    first_asked: string | null;
    last_asked: string | null;
    advised: number;
    with_outcome: number;
    advice_days: number | null;
  }>`select * from obstacle_counts(${ids ? [...ids] : null}::uuid[])`.execute(tx);
  return new Map(
    rows.map((row) => [
      row.obstacle_id,
      {
        cases: row.cases,
        deviations: row.deviations,
        marks: row.marks,
        firstAsked: row.first_asked,
        lastAsked: row.last_asked,
        advised: row.advised,
        withOutcome: row.with_outcome,
        adviceDays: row.advice_days,
      },
    ]),
  );
}

export function searchTextOf(...texts: (string | null | undefined)[]): string {
  return texts.filter(Boolean).join(' ').toLowerCase().replace(/\s+/g, ' ');
}
