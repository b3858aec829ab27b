import type { Tx } from '../../database/database.ts';
import type { Party } from '../organisation/index.ts';
import { peopleOf } from './people.ts';
import { isCalled } from './plan/called.ts';
import { type ItemRow, type MeetingFacts, tables } from './store.ts';
import type { Attendee, MeetingView } from './view-model.ts';

/** Those who were asked; before the summons those who would be. */
export async function attendeesOf(tx: Tx, row: MeetingFacts, day: string): Promise<Attendee[]> {
  const asked = await tables(tx)
    .selectFrom('attendance as t')
    .innerJoin('account as a', 'a.id', 't.account_id')
    .leftJoin('member as m', (join) =>
      join.onRef('m.association_id', '=', 't.association_id').onRef('m.id', '=', 't.member_id'),
    )
    .select([
      't.account_id as accountId',
      'a.name',
      't.role',
      't.party',
      'm.name as memberName',
      't.mandate',
      't.is_substitute as isSubstitute',
      isCalled.as('called'),
      't.answer',
      't.is_present as isPresent',
    ])
    .where('t.meeting_id', '=', row.id)
    .orderBy('t.is_substitute')
    .orderBy('a.name')
    .execute();
  if (asked.length > 0) return asked.map(({ called, ...one }) => ({ ...one, isCalled: Boolean(called) }));
  const people = await peopleOf(tx, { body: row.body, groupId: row.group_id }, day);
  return people.map(({ accountId, name, role, party, memberName, mandate, isSubstitute }) => ({
    accountId,
    name,
    role,
    party,
    memberName,
    mandate,
    isSubstitute,
    isCalled: !isSubstitute || row.body === 'board',
    answer: null,
    isPresent: null,
  }));
}

/** Parties that the series was made for and that were not there (146). */
export async function missingParties(tx: Tx, row: MeetingFacts, people: readonly Attendee[]): Promise<Party[]> {
  if (row.series_id === null) return [];
  const series = await tables(tx)
    .selectFrom('meeting_series')
    .select('required_parties')
    .where('id', '=', row.series_id)
    .executeTakeFirst();
  const there = new Set(people.flatMap(({ isPresent, party }) => (isPresent && party ? [party] : [])));
  return partiesOf(series?.required_parties ?? []).filter((party) => !there.has(party));
}

/** node-postgres gives arrays of an enum as text. */
function partiesOf(value: Party[] | string): Party[] {
  return Array.isArray(value) ? value : (value.slice(1, -1).split(',').filter(Boolean) as Party[]);
}

export async function prereadOf(
  tx: Tx,
  row: MeetingFacts,
  account: string | null,
): Promise<Pick<MeetingView, 'questions' | 'answered' | 'hasPreread' | 'answerBy'>> {
  const questions = await tables(tx)
    .selectFrom('preread_question')
    .select('id')
    .where('meeting_id', '=', row.id)
    .execute();
  const answers = await tables(tx)
    .selectFrom('preread_answer')
    .select('question_id')
    .where('meeting_id', '=', row.id)
    .where('account_id', '=', account)
    .where('text', '<>', '')
    .execute();
  return {
    questions: questions.length,
    answered: answers.length,
    hasPreread: questions.length > 0 || row.preread !== '',
    answerBy: row.answer_by,
  };
}

export async function notesOf(tx: Tx, id: string): Promise<MeetingView['notes']> {
  return tables(tx)
    .selectFrom('meeting_note')
    .select(['item_id as itemId', 'role', 'text', 'due_on as dueOn'])
    .where('meeting_id', '=', id)
    .orderBy('written_at')
    .execute();
}

/** Whoever turned out to be disqualified has not voted. */
export async function votesOf(tx: Tx, id: string, items: readonly ItemRow[]): Promise<MeetingView['votes']> {
  const rows = await tables(tx)
    .selectFrom('board_vote as v')
    .innerJoin('account as a', 'a.id', 'v.account_id')
    .select(['v.item_id as itemId', 'v.account_id as account', 'a.name', 'v.vote'])
    .where('v.meeting_id', '=', id)
    .orderBy('a.name')
    .execute();
  const isOut = (itemId: string, account: string): boolean =>
    items.some((item) => item.id === itemId && item.disqualified.includes(account));
  return rows.filter(({ itemId, account }) => !isOut(itemId, account));
}
