import type { Selectable } from 'kysely';
import type { Tx } from '../../database/database.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Text } from '../../kernel/text.ts';
import type { Mandate, Party } from '../organisation/index.ts';
import {
  type Body,
  type FirstQuestion,
  firstQuestions,
  type Item,
  type Meeting,
  type Result,
  type Standing,
  standingNames,
} from './meeting.ts';
import type { Rhythm } from './plan/times.ts';
import type { Vote } from './quorum.ts';

type MeetingRow = {
  association_id: string;
  id: string;
  series_id: string | null;
  body: Body;
  group_id: string | null;
  title: string;
  title_en: string | null;
  starts_at: Date;
  ends_at: Date;
  place: string;
  link: string;
  convenor_account: string | null;
  chair_account: string | null;
  adjuster_account: string | null;
  others_present: string;
  created_at: Date;
  created_by: string | null;
  preread: string;
  answer_by: string | null;
  summoned_at: Date | null;
  summoned_by: string | null;
  sequence: number;
  held_at: Date | null;
  closed_at: Date | null;
  closed_by: string | null;
  chair_approved_at: Date | null;
  adjuster_approved_at: Date | null;
  approved_at: Date | null;
  cancelled_at: Date | null;
  cancelled_by: string | null;
  cancel_reason: string | null;
};

export type ItemRow = {
  association_id: string;
  id: string;
  meeting_id: string;
  position: number;
  source: string;
  standing: Standing | null;
  subject_id: string | null;
  title: string;
  title_en: string | null;
  background: string;
  background_en: string | null;
  href: string | null;
  added_at: Date;
  added_by: string | null;
  removed_at: Date | null;
  removed_by: string | null;
  carried_from: string | null;
  minutes: string;
  conclusion: string;
  version: number;
  written_at: Date | null;
  written_by: string | null;
  proposal: string;
  result: Result | null;
  result_at: Date | null;
  result_by: string | null;
  outcome: Text | string | null;
  /** Accounts that take no part in the matter. */
  disqualified: string[];
};

type Tables = {
  meeting_series: {
    association_id: string;
    id: string;
    body: Body;
    group_id: string | null;
    title: string;
    title_en: string | null;
    rhythm: Rhythm;
    begins_on: string;
    starts_at_time: string;
    minutes_long: number;
    place: string;
    link: string;
    required_parties: Party[] | string;
    is_convenor_rotating: boolean;
    ended_at: Date | null;
    created_at: Date;
    created_by: string | null;
  };
  meeting: MeetingRow;
  agenda_item: ItemRow;
  attendance: {
    association_id: string;
    meeting_id: string;
    account_id: string;
    function_id: string;
    member_id: string | null;
    party: Party | null;
    role: Role;
    mandate: Mandate | null;
    is_substitute: boolean;
    answer: 'comes' | 'cannot' | null;
    answered_at: Date | null;
    is_present: boolean | null;
  };
  preread_question: {
    association_id: string;
    id: string;
    meeting_id: string;
    position: number;
    text: string;
    standing: FirstQuestion | null;
  };
  preread_answer: {
    association_id: string;
    question_id: string;
    meeting_id: string;
    account_id: string;
    text: string;
    answered_at: Date;
  };
  meeting_note: {
    association_id: string;
    id: string;
    meeting_id: string;
    item_id: string;
    role: Role;
    group_id: string | null;
    text: string;
    due_on: string | null;
    written_at: Date;
    written_by: string | null;
    delivered_at: Date | null;
  };
  meeting_note_receipt: { association_id: string; note_id: string; account_id: string; read_at: Date };
  board_vote: {
    association_id: string;
    item_id: string;
    function_id: string;
    meeting_id: string;
    account_id: string;
    vote: Vote;
    voted_at: Date;
  };
  direction_decision: {
    association_id: string;
    id: string;
    meeting_id: string | null;
    title: string;
    text: string;
    decided_on: string;
    applies_from: string;
    published_at: Date;
    published_by: string | null;
  };
  direction_receipt: { association_id: string; direction_id: string; account_id: string; read_at: Date };
  local_group: { association_id: string; id: string; name: string; slug: string; ended_on: string | null };
  account: { id: string; name: string; email: string; language: 'sv' | 'en'; ended_at: Date | null };
  member: { association_id: string; id: string; name: string; party: Party };
  held_function: {
    association_id: string;
    id: string;
    account_id: string;
    role: Role;
    title: string;
    group_id: string | null;
    member_id: string | null;
    mandate: Mandate | null;
    deputy_account_id: string | null;
    starts_on: string;
    ends_on: string | null;
  };
};

export const tables = (tx: Tx) => tx.withTables<Tables>();

export type MeetingFacts = Selectable<MeetingRow>;

/** A name that somebody gave it is the same in both languages. */
export const nameOf = ({ title, title_en }: Pick<MeetingRow, 'title' | 'title_en'>): Text => ({
  sv: title,
  en: title_en ?? title,
});

export function conceptOf(row: MeetingFacts): Meeting {
  return {
    id: row.id,
    body: row.body,
    groupId: row.group_id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    convenorId: row.convenor_account,
    chairId: row.chair_account,
    adjusterId: row.adjuster_account,
    summonedAt: row.summoned_at,
    heldAt: row.held_at,
    closedAt: row.closed_at,
    chairApprovedAt: row.chair_approved_at,
    adjusterApprovedAt: row.adjuster_approved_at,
    approvedAt: row.approved_at,
    cancelledAt: row.cancelled_at,
  };
}

export function itemOf(row: Selectable<ItemRow>): Item {
  return {
    id: row.id,
    source: row.source,
    standing: row.standing,
    result: row.result,
    conclusion: row.conclusion,
  };
}

type Said = Pick<ItemRow, 'standing' | 'title' | 'title_en' | 'background' | 'background_en'>;

/** Somebody's own words are the same in both languages. */
export function wordsOf({ standing, title, title_en, background, background_en }: Said): {
  title: Text;
  background: Text;
} {
  return {
    title: standing ? standingNames[standing] : { sv: title, en: title_en ?? title },
    background: { sv: background, en: background_en ?? background },
  };
}

export const questionOf = ({ text, standing }: { text: string; standing: FirstQuestion | null }): Text =>
  standing ? firstQuestions[standing] : { sv: text, en: text };

export interface LockedMeeting {
  row: MeetingFacts;
  subject: Meeting;
}

/**
 * The meeting for a decision, locked until the transaction ends; null when row-level security hides it. Those who read it
 * but may change nothing get it without a lock, so that they are refused by `may` and in words.
 */
export async function lockMeeting(tx: Tx, id: string): Promise<LockedMeeting | null> {
  const find = () => tables(tx).selectFrom('meeting').selectAll().where('id', '=', id);
  const row = (await find().forUpdate().executeTakeFirst()) ?? (await find().executeTakeFirst());
  return row ? { row, subject: conceptOf(row) } : null;
}

/** On the agenda, in order. */
export function agendaOf(tx: Tx, meetingId: string) {
  return tables(tx)
    .selectFrom('agenda_item')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
}
