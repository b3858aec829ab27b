import { sql } from 'kysely';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import type { FairwayStepName } from './fairway.ts';
import { taking, ways } from './fairway-ways.ts';

export interface WayRow {
  id: string;
  number: string;
  /** The obstacle's title, also beside a question that belongs to it; a question's text is read on its own page. */
  title: string | null;
  day: string;
  href: string;
}

export interface Rows {
  /** Counted are questions; those who do not read them are shown the obstacles that they belong to. */
  of: 'questions' | 'obstacles';
  stayed: WayRow[];
  went: WayRow[];
}

interface Asked {
  association: string;
  groupId: string;
  step: FairwayStepName;
  counted: { from: string; to: string } | null;
  isCoordinator: boolean;
}

const mostShown = 200;

const questionSteps: readonly FairwayStepName[] = ['question', 'advice', 'outcome'];

/** Null when the reader may not see the rows of that step. */
export async function rowsOf(tx: Tx, asked: Asked): Promise<Rows | null> {
  const { counted, isCoordinator, step } = asked;
  if (!isCoordinator && questionSteps.includes(step)) return null;
  const of = isCoordinator ? 'questions' : 'obstacles';
  if (!counted) return { of, stayed: [], went: [] };
  return { of, ...(isCoordinator ? await questionRows(tx, { ...asked, counted }) : await obstacleRows(tx, asked)) };
}

interface Found {
  id: string;
  number: string;
  title: string | null;
  day: string;
  went: boolean;
}

function split(rows: readonly Found[], href: (id: string) => string): Omit<Rows, 'of'> {
  const shown = (went: boolean): WayRow[] =>
    rows
      .filter((row) => row.went === went)
      .map(({ id, number, title, day }) => ({ id, number, title, day, href: href(id) }));
  return { stayed: shown(false), went: shown(true) };
}

/** The questions that the figure counts, by the same definition. */
async function questionRows(
  tx: Tx,
  { association, groupId, step, counted }: Asked & { counted: { from: string; to: string } },
): Promise<Omit<Rows, 'of'>> {
  const taken = taking[step];
  if (!taken) return firstRows(tx, groupId, step, counted);
  const { could, went } = taken;
  const { rows } = await sql<Found>`
    with ${ways({ association, group: groupId, ...counted })}, listed as (
      select id, number, asked_on, obstacle_id, coalesce(${went}, false) as went from step where ${could}
    ), first as (
      (select * from listed where not went order by asked_on, number limit ${mostShown})
      union all
      (select * from listed where went order by asked_on desc, number desc limit ${mostShown})
    )
    select f.id, f.number, o.number || ' ' || o.title as title, f.asked_on as day, f.went
    from first f left join obstacle o on o.association_id = ${association} and o.id = f.obstacle_id`.execute(tx);
  return split(rows, (id) => paths.case({ id }));
}

/** The steps that a question takes by itself: without its obstacles the newest are found among any number. */
async function firstRows(
  tx: Tx,
  groupId: string,
  step: FairwayStepName,
  { from, to }: { from: string; to: string },
): Promise<Omit<Rows, 'of'>> {
  const went = { question: sql`true`, advice: sql`c.advised_at is not null`, outcome: sql`c.outcome_at is not null` };
  const could = { question: sql`true`, advice: sql`true`, outcome: sql`c.advised_at is not null` };
  const key = step as keyof typeof went;
  const { rows } = await sql<Found>`
    (select c.id, c.number, null as title, c.asked_on as day, false as went from guidance_case c
      where c.group_id = ${groupId} and c.asked_on between ${from}::date and ${to}::date
        and c.withdrawn_at is null and c.merged_into is null and ${could[key]} and not (${went[key]})
      order by c.asked_on, c.number limit ${mostShown})
    union all
    (select c.id, c.number, null, c.asked_on, true from guidance_case c
      where c.group_id = ${groupId} and c.asked_on between ${from}::date and ${to}::date
        and c.withdrawn_at is null and c.merged_into is null and ${could[key]} and ${went[key]}
      order by c.asked_on desc, c.number desc limit ${mostShown})`.execute(tx);
  return split(rows, (id) => paths.case({ id }));
}

/** The obstacles by which the questions are counted: those that stand at the step, and those that have passed it. */
async function obstacleRows(tx: Tx, { groupId, step }: Asked): Promise<Omit<Rows, 'of'>> {
  const conditions: Record<string, { could: ReturnType<typeof sql>; went: ReturnType<typeof sql> }> = {
    obstacle: { could: sql`true`, went: sql`o.submitted_at is not null` },
    decision: { could: sql`o.submitted_at is not null`, went: sql`coalesce(k.decided_at, k.refused_at) is not null` },
    action: { could: sql`k.decided_at is not null`, went: sql`k.action_done_at is not null` },
    effect: { could: sql`k.action_done_at is not null`, went: sql`k.effect_checked_at is not null` },
    answer: {
      could: sql`coalesce(k.effect_checked_at, k.refused_at) is not null`,
      went: sql`k.answered_at is not null`,
    },
  };
  const condition = conditions[step];
  if (!condition) return { stayed: [], went: [] };
  const { rows } = await sql<Found>`
    select o.id, o.number, o.title, (o.observed_at at time zone 'Europe/Stockholm')::date as day, ${condition.went} as went
    from obstacle o join obstacle_course k on k.association_id = o.association_id and k.obstacle_id = o.id
    where o.group_id = ${groupId} and o.kind = 'obstacle' and o.merged_into is null and o.rejected_at is null and ${condition.could}
    order by o.observed_at limit ${mostShown}`.execute(tx);
  return split(rows, (id) => paths.obstacleDecision({ id }));
}
