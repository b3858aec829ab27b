import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import type { AgendaSource } from '../../http/feature.ts';
import { accountOf } from '../../kernel/actor.ts';
import { dayOf } from '../../kernel/clock.ts';
import { query } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import { historyOf } from '../../kernel/history.ts';
import type { Text } from '../../kernel/text.ts';
import { refusalOf } from '../../kernel/workflow.ts';

import { mayRead, mayTake, participants } from './access.ts';
import { waitingFor } from './fill-agenda.ts';
import { outcomesOf } from './holding/hold.ts';
import { hasApproved, meetingSteps, meetingWorkflow, stateOf } from './meeting.ts';
import { appointersOf, hasApprover, peopleOf, presentOf, seatsOf } from './people.ts';
import { quorumEffect, quorumOf } from './quorum.ts';
import { agendaOf, conceptOf, type ItemRow, type MeetingFacts, nameOf, tables, wordsOf } from './store.ts';
import type { ItemView, MeetingView } from './view-model.ts';
import { attendeesOf, missingParties, notesOf, prereadOf, votesOf } from './view-read.ts';

/** One meeting as this reader may see it. */
export function meetingViewWith(sources: () => readonly AgendaSource[]) {
  return query({
    name: 'meeting.view',
    title: { sv: 'Ett möte', en: 'A meeting' },
    audience: participants,
    input: z.object({ id: field.id() }),
    read: async (tx, { id }, { actor, today }): Promise<MeetingView | null> => {
      const row = await tables(tx).selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row || !mayRead(actor, conceptOf(row))) return null;
      const subject = conceptOf(row);
      const state = stateOf(subject);
      const day = dayOf(row.starts_at);
      const allowed = meetingSteps.filter(
        (step) =>
          mayTake(actor, subject, step) &&
          refusalOf(meetingWorkflow, step, state, subject) === null &&
          !(step === 'approve' && hasApproved(subject, accountOf(actor))),
      );
      const items = await agendaOf(tx, id);
      const outcomes = state === 'held' ? await outcomesOf(tx, id, items, sources()) : [];
      const people = await attendeesOf(tx, row, day);
      const quorum = quorumOf(await seatsOf(tx, subject, day), await presentOf(tx, id));
      const names = await namesOf(tx, [
        row.convenor_account,
        row.chair_account,
        row.adjuster_account,
        ...writers(items),
      ]);
      const person = (account: string | null) =>
        account === null ? null : { id: account, name: names.get(account) ?? '' };
      const own = accountOf(actor);
      const mine = people.find(({ accountId }) => accountId === own);
      const hasAttendance = people.some(({ isPresent }) => isPresent !== null);
      return {
        id,
        body: row.body,
        group: await groupOf(tx, row.group_id),
        name: nameOf(row),
        startsAt: row.starts_at,
        endsAt: row.ends_at,
        place: row.place,
        link: row.link,
        state,
        allowed,
        convenor: person(row.convenor_account),
        chair: person(row.chair_account),
        adjuster: person(row.adjuster_account),
        left: await leftOf(tx, row, today, names),
        chairApprovedAt: row.chair_approved_at,
        adjusterApprovedAt: row.adjuster_approved_at,
        approvedAt: row.approved_at,
        appointers:
          state === 'closed' && !(await hasApprover(tx, subject, today)) ? await appointersOf(tx, today) : null,
        cancelReason: row.cancel_reason,
        items: items.map((item) =>
          itemViewOf(item, names, outcomes.find(({ itemId }) => itemId === item.id)?.text ?? null),
        ),
        removed: allowed.includes('arrange') ? await removedOf(tx, id) : [],
        waiting: allowed.includes('arrange') ? await whatWaits(tx, row, sources()) : [],
        people,
        othersPresent: row.others_present,
        ownAnswer: mine && (mine.isCalled || mine.answer !== null) ? mine.answer : undefined,
        hasAttendance,
        quorum,
        quorumEffect: hasAttendance ? quorumEffect(row.body, quorum) : 'none',
        missingParties: hasAttendance ? await missingParties(tx, row, people) : [],
        ...(await prereadOf(tx, row, own)),
        votes: row.body === 'board' ? await votesOf(tx, id, items) : [],
        notes: await notesOf(tx, id),
        history: await historyOf(tx, 'meeting', id),
      };
    },
  });
}

const writers = (items: readonly ItemRow[]): (string | null)[] =>
  items.flatMap((item) => [item.written_by, ...item.disqualified]);

export async function namesOf(tx: Tx, accounts: readonly (string | null)[]): Promise<Map<string, string>> {
  const ids = [...new Set(accounts.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const rows = await tables(tx).selectFrom('account').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Who has a part in the meeting that is still to be done, and has left. */
async function leftOf(
  tx: Tx,
  row: MeetingFacts,
  today: string,
  names: ReadonlyMap<string, string>,
): Promise<MeetingView['left']> {
  if (row.approved_at || row.cancelled_at) return [];
  const parts = [
    { part: 'convenor', account: row.held_at ? null : row.convenor_account },
    { part: 'chair', account: row.closed_at && row.chair_approved_at ? null : row.chair_account },
    { part: 'adjuster', account: row.adjuster_approved_at ? null : row.adjuster_account },
  ] as const;
  if (parts.every(({ account }) => account === null)) return [];
  const people = await peopleOf(tx, { body: row.body, groupId: row.group_id }, today);
  return parts.flatMap(({ part, account }) =>
    account === null || people.some(({ accountId }) => accountId === account)
      ? []
      : [{ part, name: names.get(account) ?? '' }],
  );
}

export async function groupOf(tx: Tx, id: string | null): Promise<MeetingView['group']> {
  if (id === null) return null;
  const row = await tables(tx)
    .selectFrom('local_group')
    .select(['id', 'name', 'slug'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export function itemViewOf(item: ItemRow, names: ReadonlyMap<string, string>, decidedNow: Text | null): ItemView {
  const stored = typeof item.outcome === 'string' ? (JSON.parse(item.outcome) as Text) : item.outcome;
  return {
    id: item.id,
    source: item.source,
    standing: item.standing,
    subjectId: item.subject_id,
    ...wordsOf(item),
    href: item.href,
    isCarried: item.carried_from !== null,
    minutes: item.minutes,
    conclusion: item.conclusion,
    version: item.version,
    writtenAt: item.written_at,
    writtenBy: item.written_by === null ? null : (names.get(item.written_by) ?? null),
    proposal: item.proposal,
    disqualified: item.disqualified.map((account) => names.get(account) ?? ''),
    result: decidedNow ? 'recorded' : item.result,
    outcome: stored ?? decidedNow,
  };
}

async function removedOf(tx: Tx, id: string): Promise<MeetingView['removed']> {
  const rows = await tables(tx)
    .selectFrom('agenda_item')
    .selectAll()
    .where('meeting_id', '=', id)
    .where('removed_at', 'is not', null)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ id: row.id, title: wordsOf(row).title }));
}

async function whatWaits(tx: Tx, row: MeetingFacts, sources: readonly AgendaSource[]): Promise<MeetingView['waiting']> {
  const waiting = await waitingFor(tx, row, sources);
  return waiting.map(({ title, background, late }) => ({ title, why: background, late }));
}
