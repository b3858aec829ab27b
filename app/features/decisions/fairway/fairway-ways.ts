import { type RawBuilder, sql } from 'kysely';
import type { FairwayStepName } from './fairway.ts';

interface Span {
  association: string;
  group: string;
  /** Days, both included. */
  from: string;
  to: string;
}

/**
 * Each question of the span, and how far it has come: to advice and outcome by itself, then with the obstacle that it is
 * evidence of (the one furthest on, when there are several). Questions of an imported list have no times of their own.
 */
export function ways({ association, group, from, to }: Span): RawBuilder<unknown> {
  return sql`question as (
      select c.id, c.number, c.asked_on, c.asked_at, greatest(c.asked_at, c.reopened_at) as begun_at, c.advised_at, c.outcome,
        c.outcome_at, c.import_id
      from guidance_case c
      where c.association_id = ${association} and c.group_id = ${group} and c.asked_on >= ${from}::date and c.asked_on <= ${to}::date
        and c.withdrawn_at is null and c.merged_into is null
    ), way as (
      select distinct on (l.case_id) l.case_id, o.id as obstacle_id, o.submitted_at,
        case when d.kind in ('action', 'refusal') then d.decided_at end as decided_at, d.kind = 'refusal' as is_refused,
        a.done_at, e.checked_at, s.told_at
      from obstacle_case l
      join question q on q.id = l.case_id
      join obstacle o on o.association_id = l.association_id and o.id = l.obstacle_id
        and o.submitted_at is not null and o.merged_into is null and o.rejected_at is null and o.kind = 'obstacle'
      left join decision d on d.association_id = o.association_id and d.obstacle_id = o.id and d.ended_at is null
      left join decided_action a on a.association_id = d.association_id and a.decision_id = d.id and a.kind = 'action'
      left join effect_check e on e.association_id = d.association_id and e.decision_id = d.id
      left join lateral (select max(t.told_at) as told_at from obstacle_answer t
        where t.association_id = d.association_id and t.decision_id = d.id and t.kind in ('solved', 'refusal')) s on true
      where l.association_id = ${association} and l.group_id = ${group}
      order by l.case_id, s.told_at, e.checked_at, a.done_at, decided_at, o.submitted_at
    ), step as (
      select q.*, w.obstacle_id, w.case_id is not null as is_linked, w.submitted_at, w.decided_at,
        coalesce(w.is_refused, false) as is_refused, w.done_at, w.checked_at, w.told_at,
        w.case_id is not null or coalesce(q.outcome in ('existsButNotAccessible', 'serviceMissing'), false) as is_stuck
      from question q left join way w on w.case_id = q.id
    )`;
}

/** Of the steps with an obstacle: which questions could take it, and which have. What is counted is what is listed. */
export const taking: Partial<Record<FairwayStepName, { could: RawBuilder<boolean>; went: RawBuilder<boolean> }>> = {
  obstacle: { could: sql<boolean>`is_stuck`, went: sql<boolean>`is_linked` },
  decision: { could: sql<boolean>`is_linked`, went: sql<boolean>`decided_at is not null` },
  action: { could: sql<boolean>`decided_at is not null and not is_refused`, went: sql<boolean>`done_at is not null` },
  effect: { could: sql<boolean>`done_at is not null`, went: sql<boolean>`checked_at is not null` },
  answer: { could: sql<boolean>`(checked_at is not null or is_refused)`, went: sql<boolean>`told_at is not null` },
};
