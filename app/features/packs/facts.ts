import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../database/database.ts';
import { dayOf } from '../../kernel/clock.ts';
import type { Party } from '../organisation/index.ts';

/** Where a question came from. */
export type Origin = Party | 'personOrRelative' | 'unknown';

/** What is counted of one question: nothing that it says, nothing of who asked. */
export interface CaseFact {
  readonly askedOn: string;
  readonly origin: Origin;
  readonly need: string | null;
  readonly obstacle: string | null;
  readonly incomes: readonly string[];
  readonly isAdvised: boolean;
  readonly outcome: string | null;
  readonly steps: readonly string[];
  /** The day on which the outcome came. */
  readonly outcomeOn: string | null;
  /** Days from question to advice, of questions that were asked in Farled. */
  readonly adviceDays: number | null;
  readonly outcomeDays: number | null;
  readonly isWaiting: boolean;
  readonly isLate: boolean;
  readonly followUpDue: boolean;
}

type CaseRow = {
  association_id: string;
  id: string;
  group_id: string;
  asked_on: string;
  source: 'officer' | 'personOrRelative';
  party: Party | null;
  need: string | null;
  obstacle: string | null;
  income_sources: string[];
  asked_at: Date;
  reopened_at: Date | null;
  advised_at: Date | null;
  answer_due: string | null;
  follow_up_on: string | null;
  outcome: string | null;
  outcome_at: Date | null;
  import_id: string | null;
  withdrawn_at: Date | null;
  merged_into: string | null;
};

type PackCaseTables = {
  guidance_case: CaseRow;
  case_step: { association_id: string; case_id: string; step: string };
};

export interface OfGroup {
  readonly associationId: string;
  readonly groupId: string;
  readonly today: string;
}

/** The group's questions, read as the service: a job has no person. Of this group and no other. */
export async function caseFacts(tx: Tx, { associationId, groupId, today }: OfGroup): Promise<CaseFact[]> {
  const rows = await tx
    .withTables<PackCaseTables>()
    .selectFrom('guidance_case as c')
    .select((select) => [
      'c.asked_on',
      'c.source',
      'c.party',
      'c.need',
      'c.obstacle',
      'c.income_sources',
      'c.asked_at',
      'c.reopened_at',
      'c.advised_at',
      'c.answer_due',
      'c.follow_up_on',
      'c.outcome',
      'c.outcome_at',
      'c.import_id',
      select
        .selectFrom('case_step as s')
        .select(sql<string[]>`array_agg(s.step)`.as('steps'))
        .whereRef('s.association_id', '=', 'c.association_id')
        .whereRef('s.case_id', '=', 'c.id')
        .as('steps'),
    ])
    .where('c.association_id', '=', associationId)
    .where('c.group_id', '=', groupId)
    .where('c.withdrawn_at', 'is', null)
    .where('c.merged_into', 'is', null)
    .execute();
  return rows.map((row) => factOf(row, today));
}

type Read = Pick<
  Selectable<CaseRow>,
  | 'asked_on'
  | 'source'
  | 'party'
  | 'need'
  | 'obstacle'
  | 'income_sources'
  | 'asked_at'
  | 'reopened_at'
  | 'advised_at'
  | 'answer_due'
  | 'follow_up_on'
  | 'outcome'
  | 'outcome_at'
  | 'import_id'
> & { steps: string[] | null };

function factOf(row: Read, today: string): CaseFact {
  const from = row.reopened_at && row.reopened_at > row.asked_at ? row.reopened_at : row.asked_at;
  const inFarled = row.import_id === null;
  const isWaiting = row.advised_at === null && row.outcome === null;
  return {
    askedOn: row.asked_on,
    origin: row.source === 'personOrRelative' ? 'personOrRelative' : (row.party ?? 'unknown'),
    need: row.need,
    obstacle: row.obstacle,
    incomes: row.income_sources,
    isAdvised: row.advised_at !== null,
    outcome: row.outcome,
    steps: row.steps ?? [],
    outcomeOn: row.outcome_at && dayOf(row.outcome_at),
    adviceDays: inFarled && row.advised_at ? days(from, row.advised_at) : null,
    outcomeDays: inFarled && row.advised_at && row.outcome_at ? days(row.advised_at, row.outcome_at) : null,
    isWaiting,
    isLate: isWaiting && row.answer_due !== null && row.answer_due < today,
    followUpDue:
      row.advised_at !== null && row.outcome === null && row.follow_up_on !== null && row.follow_up_on <= today,
  };
}

const days = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 86_400_000;

export function inPeriod(facts: readonly CaseFact[], { from, to }: { from: string; to: string }): CaseFact[] {
  return facts.filter(({ askedOn }) => askedOn >= from && askedOn <= to);
}
