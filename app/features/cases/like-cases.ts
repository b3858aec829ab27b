import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../database/database.ts';
import type { AdviceKind, NextStepOwner, Outcome } from './case.ts';

export interface LikeCase {
  groupName: string;
  month: string;
  ageBand: string | null;
  incomeSources: string[];
  advice: { kind: AdviceKind; label: string; nextStep: NextStepOwner }[];
  outcome: Outcome | null;
  daysToOutcome: number | null;
}

interface Row {
  month: string;
  age_band: string | null;
  income_sources: string[];
  outcome: Outcome | null;
  days: number | null;
  group_name: string;
  advice: LikeCase['advice'];
}

type Subject = { id: string; need: string | null; obstacle: string | null; income_sources: string[] };

const most = 5;

/**
 * Advised cases of the association in a like situation, most alike first: same need counts 3, same obstacle 3, a common
 * income source 2. The view gives situation and advice only: never the text of a question, its asker or its unit.
 */
export async function likeCasesOf(tx: Tx, subject: Subject): Promise<LikeCase[]> {
  const { need, obstacle } = subject;
  // Same in both always comes before same in one, and an index finds it: the wider search reads far more rows.
  const same = await newest(tx, subject, sql`need = ${need} and obstacle = ${obstacle}`, most);
  if (same.length === most) return same;
  const half = sql`(need = ${need} and obstacle is distinct from ${obstacle}) or (obstacle = ${obstacle} and need is distinct from ${need})`;
  return [...same, ...(await newest(tx, subject, half, most - same.length))];
}

/** The advice, which costs most to read, is read of those that are shown only. */
async function newest(
  tx: Tx,
  { id, income_sources }: Subject,
  where: RawBuilder<unknown>,
  limit: number,
): Promise<LikeCase[]> {
  const { rows } = await sql<Row>`
    with chosen as materialized (
      select id, month, age_band, income_sources, outcome, advised_at, income_sources && ${income_sources}::text[] as common,
        case when outcome_at is null then null else (outcome_at at time zone 'Europe/Stockholm')::date - (advised_at at time zone 'Europe/Stockholm')::date end as days
      from peer_case
      where id <> ${id} and (${where})
      order by common desc, advised_at desc
      limit ${limit})
    select c.*, p.group_name, p.advice
    from chosen c join (select id, group_name, advice from peer_case where id = any(array(select id from chosen))) p on p.id = c.id
    order by c.common desc, c.advised_at desc`.execute(tx);
  return rows.map((row) => ({
    groupName: row.group_name,
    month: row.month,
    ageBand: row.age_band,
    incomeSources: row.income_sources,
    advice: row.advice,
    outcome: row.outcome,
    daysToOutcome: row.days,
  }));
}
