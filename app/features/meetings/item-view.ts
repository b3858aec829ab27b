import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import type { AgendaSource } from '../../http/feature.ts';
import { type Actor, accountOf, holds } from '../../kernel/actor.ts';
import { dayOf } from '../../kernel/clock.ts';
import { query } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Text } from '../../kernel/text.ts';
import { refusalOf } from '../../kernel/workflow.ts';
import type { Party } from '../organisation/index.ts';
import { latestPack, mayMakePack } from '../packs/index.ts';
import { type GroupFigures, groupFigures } from '../statistics/index.ts';
import { mayRead, mayTake, participants } from './access.ts';
import { boardAt, peopleOf } from './holding/board-matter.ts';
import { outcomesOf } from './holding/hold.ts';
import {
  type Body,
  choosable,
  type MeetingStep,
  meetingSteps,
  meetingWorkflow,
  type Result,
  stateOf,
} from './meeting.ts';
import { type Count, countOf, type Quorum, type Vote } from './quorum.ts';
import { agendaOf, conceptOf, type ItemRow, nameOf, questionOf, tables, wordsOf } from './store.ts';
import { groupOf, itemViewOf, namesOf } from './view.ts';
import type { ItemView } from './view-model.ts';

/** What the analysis begins from: the group's figures since its last meeting, and the pack that was made for it. */
export interface Pack extends GroupFigures {
  from: string;
  to: string;
  made: { id: string; period: Text } | null;
  mayMake: boolean;
}

export interface VoteView {
  quorum: Quorum;
  count: Count;
  /** Everybody who sits, with what they voted. */
  sitting: { seatId: string; name: string; party: Party | null; isSubstitute: boolean; vote: Vote | null }[];
  /** The seats that the reader may vote for. */
  own: string[];
  /** Members and deputies, with who is disqualified in this matter. */
  people: { accountId: string; name: string; isDisqualified: boolean }[];
}

export interface ItemPageView {
  meeting: { id: string; name: Text; body: Body; groupName: string | null; startsAt: Date; isHeld: boolean };
  item: ItemView;
  number: number;
  previous: { id: string; title: Text } | null;
  next: { id: string; title: Text } | null;
  allowed: MeetingStep[];
  choosable: readonly Result[];
  /** For the analysis only, as the questions are. */
  pack: Pack | null;
  questions: { text: Text; answers: { name: string; text: string }[] }[];
  notes: { id: string; role: Role; text: string; dueOn: string | null; isDelivered: boolean }[];
  board: VoteView | null;
}

/** One item of an agenda: what it is about, what was said, and how it ended. */
export function itemQueryWith(sources: () => readonly AgendaSource[]) {
  return query({
    name: 'meeting.item',
    title: { sv: 'En punkt på dagordningen', en: 'An item of the agenda' },
    audience: participants,
    input: z.object({ id: field.id(), itemId: field.id() }),
    read: async (tx, { id, itemId }, { actor, today }): Promise<ItemPageView | null> => {
      const row = await tables(tx).selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row || !mayRead(actor, conceptOf(row))) return null;
      const items = await agendaOf(tx, id);
      const at = items.findIndex((one) => one.id === itemId);
      const item = items[at];
      if (!item) return null;
      const subject = conceptOf(row);
      const state = stateOf(subject);
      const [decided] = state === 'held' ? await outcomesOf(tx, id, [item], sources()) : [];
      const neighbour = (one: (typeof items)[number] | undefined) =>
        one ? { id: one.id, title: wordsOf(one).title } : null;
      const isAnalysis = item.standing === 'caseAnalysis';
      return {
        meeting: {
          id,
          name: nameOf(row),
          body: row.body,
          groupName: (await groupOf(tx, row.group_id))?.name ?? null,
          startsAt: row.starts_at,
          isHeld: row.held_at !== null,
        },
        item: itemViewOf(item, await namesOf(tx, [item.written_by, ...item.disqualified]), decided?.text ?? null),
        number: at + 1,
        previous: neighbour(items[at - 1]),
        next: neighbour(items[at + 1]),
        allowed: meetingSteps.filter(
          (step) => mayTake(actor, subject, step) && refusalOf(meetingWorkflow, step, state, subject) === null,
        ),
        choosable: choosable(item, row.body),
        pack: isAnalysis ? await packFor(tx, row, actor, today) : null,
        questions: isAnalysis ? await questionsOf(tx, id) : [],
        notes: await notesOf(tx, itemId),
        board:
          row.body === 'board' && item.source === 'own'
            ? await voteOf(tx, item, dayOf(row.starts_at), accountOf(actor), holds(actor, 'office'))
            : null,
      };
    },
  });
}

export async function packFor(
  tx: Tx,
  { group_id: groupId, starts_at: startsAt }: { group_id: string | null; starts_at: Date },
  actor: Actor,
  today: string,
): Promise<Pack | null> {
  if (groupId === null) return null;
  const from = await lastMeetingBefore(tx, groupId, startsAt);
  const to = [dayOf(startsAt), today].toSorted()[0] ?? today;
  const [figures, made] = await Promise.all([groupFigures(tx, groupId, { from, to }), latestPack(tx, groupId)]);
  return { from, to, ...figures, made, mayMake: mayMakePack(actor, groupId) };
}

/** The day of the group's latest closed meeting, otherwise a year back: from there on the figures are news. */
async function lastMeetingBefore(tx: Tx, groupId: string, startsAt: Date): Promise<string> {
  const last = await tables(tx)
    .selectFrom('meeting')
    .select('starts_at')
    .where('group_id', '=', groupId)
    .where('body', '=', 'group')
    .where('closed_at', 'is not', null)
    .where('starts_at', '<', startsAt)
    .orderBy('starts_at', 'desc')
    .executeTakeFirst();
  return dayOf(last?.starts_at ?? new Date(startsAt.getTime() - 365 * 86_400_000));
}

/** Every question of the pre-read, answered or not: they are what the analysis is about. */
async function questionsOf(tx: Tx, meetingId: string): Promise<ItemPageView['questions']> {
  const rows = await tables(tx)
    .selectFrom('preread_question as q')
    .leftJoin('preread_answer as r', 'r.question_id', 'q.id')
    .leftJoin('account as a', 'a.id', 'r.account_id')
    .select(['q.id', 'q.text as question', 'q.standing', 'a.name', 'r.text'])
    .where('q.meeting_id', '=', meetingId)
    .orderBy('q.position')
    .orderBy('a.name')
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((own) => ({
    text: own[0] ? questionOf({ text: own[0].question, standing: own[0].standing }) : { sv: '', en: '' },
    answers: own.flatMap(({ name, text }) => (name !== null && text ? [{ name, text }] : [])),
  }));
}

async function notesOf(tx: Tx, itemId: string): Promise<ItemPageView['notes']> {
  const rows = await tables(tx)
    .selectFrom('meeting_note')
    .selectAll()
    .where('item_id', '=', itemId)
    .orderBy('written_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    text: row.text,
    dueOn: row.due_on,
    isDelivered: row.delivered_at !== null,
  }));
}

async function voteOf(
  tx: Tx,
  item: ItemRow,
  day: string,
  account: string | null,
  isOffice: boolean,
): Promise<VoteView> {
  const { seats, quorum, sitting, cast } = await boardAt(tx, item, day);
  const people = peopleOf(seats);
  const names = await namesOf(tx, people);
  return {
    quorum,
    count: countOf(cast.map((one) => one.vote)),
    sitting: sitting.map(({ functionId, accountId, isSubstitute }) => ({
      seatId: functionId,
      name: names.get(accountId) ?? '',
      party: seats.find((seat) => seat.functionId === functionId)?.party ?? null,
      isSubstitute,
      vote: cast.find((one) => one.function_id === functionId)?.vote ?? null,
    })),
    people: people
      .map((accountId) => ({
        accountId,
        name: names.get(accountId) ?? '',
        isDisqualified: item.disqualified.includes(accountId),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'sv')),
    own: sitting.filter(({ accountId }) => isOffice || accountId === account).map(({ functionId }) => functionId),
  };
}
