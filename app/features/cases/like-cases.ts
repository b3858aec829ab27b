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
  id: string;
  month: string;
  age_band: string | null;
  income_sources: string[];
  outcome: Outcome | null;
  days: number | null;
}

interface Said {
  id: string;
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
  const half = sql`(need = ${need} and obstacle is distinct from ${obstacle}) or (obstacle = ${obstacle} and need is distinct from ${need})`;
  const rows = same.length < most ? [...same, ...(await newest(tx, subject, half, most - same.length))] : same;
  // What costs most to read, only of those that are shown.
  const ids = rows.map((row) => row.id);
  const said = await sql<Said>`select id, group_name, advice from peer_case where id = any(${ids}::uuid[])`.execute(tx);
  const byId = new Map(said.rows.map((one) => [one.id, one]));
  return rows.flatMap((row) => {
    const one = byId.get(row.id);
    if (!one) return [];
    return {
      groupName: one.group_name,
      month: row.month,
      ageBand: row.age_band,
      incomeSources: row.income_sources,
      advice: one.advice,
      outcome: row.outcome,
      daysToOutcome: row.days,
    };
  });
}

async function newest(
  tx: Tx,
  { id, income_sources }: Subject,
  where: RawBuilder<unknown>,
  limit: number,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select id, month, age_band, income_sources, outcome,
      case when outcome_at is null then null else (outcome_at::date - advised_at::date) end as days
    from peer_case
    where id <> ${id} and (${where})
    order by (income_sources && ${income_sources}::text[]) desc, advised_at desc
    limit ${limit}`.execute(tx);
  return rows;
}
