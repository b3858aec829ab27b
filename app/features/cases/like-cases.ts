import { sql } from 'kysely';
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
  group_name: string;
  month: string;
  age_band: string | null;
  income_sources: string[];
  advice: LikeCase['advice'];
  outcome: Outcome | null;
  days: number | null;
}

/**
 * Advised cases of the association in a like situation, most alike first: same need counts 3, same obstacle 3, a common
 * income source 2. The view gives situation and advice only: never the text of a question, its asker or its unit.
 */
export async function likeCasesOf(
  tx: Tx,
  subject: { id: string; need: string | null; obstacle: string | null; income_sources: string[] },
): Promise<LikeCase[]> {
  const { rows } = await sql<Row>`
    select group_name, month, age_band, income_sources, advice, outcome,
      case when outcome_at is null then null else (outcome_at::date - advised_at::date) end as days
    from peer_case
    where id <> ${subject.id} and (need = ${subject.need} or obstacle = ${subject.obstacle})
    order by (case when need = ${subject.need} then 3 else 0 end)
      + (case when obstacle = ${subject.obstacle} then 3 else 0 end)
      + (case when income_sources && ${subject.income_sources}::text[] then 2 else 0 end) desc, advised_at desc
    limit 5`.execute(tx);
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
