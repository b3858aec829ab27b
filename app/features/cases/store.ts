import type { Generated, Selectable } from 'kysely';
import type { Tx } from '../../database/database.ts';
import { associationSettings, type Party } from '../organisation/index.ts';
import type { GuidanceCase, Outcome } from './case.ts';

export type CaseRow = {
  association_id: string;
  id: string;
  number: string;
  group_id: string;
  municipality_id: string | null;
  place: string | null;
  source: 'officer' | 'personOrRelative';
  party: Party | null;
  member_id: string | null;
  unit: string | null;
  asker_account: string | null;
  registered_by: string | null;
  age_from: number | null;
  age_to: number | null;
  sex: 'female' | 'male' | 'other' | null;
  need: string | null;
  obstacle: string | null;
  target_group: string | null;
  list_version: number;
  income_sources: string[];
  answers: string | Record<string, unknown>;
  basics: string[];
  basics_reason: string | null;
  question: string;
  tried: string | null;
  noted_obstacle: string | null;
  asked_at: Date;
  asked_on: string;
  date_precision: Generated<'day' | 'week' | 'month'>;
  round: Generated<number>;
  awaiting_asker_since: Date | null;
  returned_at: Date | null;
  advised_at: Date | null;
  advised_by: string | null;
  answer_due: string | null;
  follow_up_on: string | null;
  reminded_at: Date | null;
  outcome: Outcome | null;
  outcome_at: Date | null;
  outcome_via: string | null;
  outcome_note: string | null;
  withdrawn_at: Date | null;
  merged_into: string | null;
  reopened_at: Date | null;
  handed_over_at: Generated<Date | null>;
  import_id: string | null;
  import_fingerprint: string | null;
  search_text: string;
};

export type CaseTables = {
  guidance_case: CaseRow;
  case_counter: { association_id: string; group_id: string; year: number; last: number };
  case_message: {
    association_id: string;
    id: string;
    case_id: string;
    round: number;
    kind: 'askBack' | 'answer' | 'returnForBasics' | 'completeBasics' | 'reopen' | 'handOver';
    text: string;
    account_id: string | null;
    at: Date;
    from_account: Generated<string | null>;
    to_account: Generated<string | null>;
  };
  case_advice: {
    association_id: string;
    id: string;
    case_id: string;
    round: number;
    version: number;
    text: string;
    account_id: string | null;
    at: Date;
  };
  advice_item: {
    association_id: string;
    case_id: string;
    advice_id: string;
    position: number;
    kind: string;
    label: string;
    why: string | null;
    link: string | null;
    next_step: string;
  };
  case_step: { association_id: string; case_id: string; step: string; at: Date };
  case_handle: {
    association_id: string;
    case_id: string;
    asker_account: string | null;
    handle: string | null;
    handle_hash: string;
  };
  case_key: {
    token_hash: string;
    opened_by: 'outcomeLink' | 'handle';
    association_id: string;
    case_id: string;
    created_at: Date;
    expires_at: Date;
  };
  category: {
    association_id: string;
    list: 'need' | 'obstacle' | 'targetGroup';
    code: string;
    label_sv: string;
    label_en: string;
    position: number;
    since_version: number;
    until_version: number | null;
    counted_as: string | null;
  };
  account: { id: string; name: string; email: string; language: 'sv' | 'en'; ended_at: Date | null };
  local_group: {
    association_id: string;
    id: string;
    name: string;
    slug: string;
    prefix: string;
    ended_on: string | null;
  };
  municipality: { association_id: string; id: string; name: string; member_id: string; localities: string[] };
  group_municipality: { association_id: string; group_id: string; municipality_id: string };
  member: { association_id: string; id: string; name: string; party: Party };
  association: { id: string; settings: Record<string, unknown>; name: string };
  held_function: {
    association_id: string;
    account_id: string;
    deputy_account_id: string | null;
    role: string;
    group_id: string | null;
    member_id: string | null;
    starts_on: string;
    ends_on: string | null;
  };
};

export const tables = (tx: Tx) => tx.withTables<CaseTables>();

type StandingRow = Pick<
  Selectable<CaseRow>,
  | 'awaiting_asker_since'
  | 'returned_at'
  | 'advised_at'
  | 'follow_up_on'
  | 'answer_due'
  | 'outcome'
  | 'outcome_at'
  | 'withdrawn_at'
  | 'merged_into'
>;

/** What the state of a case is derived from. */
function standingOf(row: StandingRow) {
  return {
    awaitingAskerSince: row.awaiting_asker_since,
    returnedAt: row.returned_at,
    advisedAt: row.advised_at,
    followUpOn: row.follow_up_on,
    answerDue: row.answer_due,
    outcome: row.outcome,
    outcomeAt: row.outcome_at,
    withdrawnAt: row.withdrawn_at,
    mergedInto: row.merged_into,
  };
}

export function conceptOf(row: Selectable<CaseRow>): GuidanceCase {
  return {
    ...standingOf(row),
    id: row.id,
    number: row.number,
    groupId: row.group_id,
    source: row.source,
    party: row.party,
    askerAccount: row.asker_account,
    askerMember: row.member_id,
    round: row.round,
    askedOn: row.asked_on,
  };
}

export interface LockedCase {
  subject: GuidanceCase;
  row: Selectable<CaseRow>;
}

/** The case for a decision, locked until the transaction ends; null when row-level security hides it. */
export async function lockCase(tx: Tx, id: string): Promise<LockedCase | null> {
  const row = await tables(tx)
    .selectFrom('guidance_case')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? { subject: conceptOf(row), row } : null;
}

/** The next number in the group's series of the year, as HEB-26-0417. */
export async function nextNumber(tx: Tx, associationId: string, groupId: string, day: string): Promise<string> {
  const year = Number(day.slice(0, 4));
  const { last } = await tables(tx)
    .insertInto('case_counter')
    .values({ association_id: associationId, group_id: groupId, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['association_id', 'group_id', 'year'])
        .doUpdateSet((set) => ({ last: set('case_counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  const { prefix } = await tables(tx)
    .selectFrom('local_group')
    .select('prefix')
    .where('id', '=', groupId)
    .executeTakeFirstOrThrow();
  return `${prefix}-${String(year % 100).padStart(2, '0')}-${String(last).padStart(4, '0')}`;
}

/** Working days within which this association wants a question advised on. */
export async function answerDays(tx: Tx, associationId: string): Promise<number> {
  const row = await tables(tx)
    .selectFrom('association')
    .select('settings')
    .where('id', '=', associationId)
    .executeTakeFirstOrThrow();
  return associationSettings.parse(row.settings).answerWorkingDays;
}

/** Lower case without accents that people leave out, so that a search finds what was written otherwise. */
export function searchTextOf(...texts: (string | null | undefined)[]): string {
  return texts
    .filter((text): text is string => typeof text === 'string')
    .join(' ')
    .toLowerCase()
    .replace(/\s+/g, ' ');
}
