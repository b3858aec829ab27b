import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { type Actor, accountOf, groupsOf } from '../../kernel/actor.ts';
import { dayOf } from '../../kernel/clock.ts';
import { query } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Text } from '../../kernel/text.ts';
import { parties } from '../organisation/index.ts';
import { mayPrepare, mayRead, participants } from './access.ts';
import { type Counters, countersOf } from './agenda/counters.ts';
import { placesOf } from './choices.ts';
import { type Body, type MeetingState, stateOf } from './meeting.ts';
import { seatsOf } from './people.ts';
import type { Rhythm } from './plan/times.ts';
import { conceptOf, type MeetingFacts, nameOf, tables } from './store.ts';

export interface MeetingLine {
  id: string;
  name: Text;
  body: Body;
  groupName: string | null;
  startsAt: Date;
  endsAt: Date;
  place: string;
  state: MeetingState;
}

export interface SeriesLine {
  id: string;
  name: Text;
  body: Body;
  rhythm: Rhythm;
  held: number;
  planned: number;
  mayEnd: boolean;
}

export interface ListView {
  coming: MeetingLine[];
  past: MeetingLine[];
  hasMore: boolean;
  series: SeriesLine[];
  year: number;
  /** Appendix LS for each group of the reader. */
  counters: { groupName: string; counters: Counters }[];
  mayPlan: boolean;
}

const mostPast = 30;

/** The reader's meetings, the series, and how far each group has come with what a year must hold. */
export const meetingList = query({
  name: 'meeting.list',
  title: { sv: 'Möten', en: 'Meetings' },
  audience: participants,
  input: z.object({
    year: field.optionalInteger({ label: { sv: 'År', en: 'Year' }, min: 2000, max: 2100 }),
  }),
  read: async (tx, input, { actor, now, today }): Promise<ListView> => {
    const year = input.year ?? Number(today.slice(0, 4));
    const names = await groupNames(tx);
    // A meeting that goes on past its day stands among the coming ones until it is closed.
    const coming = await readable(tx, actor, (ask) =>
      ask
        .where('closed_at', 'is', null)
        .where('cancelled_at', 'is', null)
        .where((is) =>
          is.or([is('held_at', 'is not', null), is('ends_at', '>', new Date(now.getTime() - 14 * 86_400_000))]),
        )
        .orderBy('starts_at')
        .limit(60),
    );
    const past = await readable(tx, actor, (ask) =>
      ask
        .where((is) => is.or([is('closed_at', 'is not', null), is('cancelled_at', 'is not', null)]))
        .orderBy('starts_at', 'desc')
        .limit(mostPast + 1),
    );
    const line = (row: MeetingFacts): MeetingLine => ({
      id: row.id,
      name: nameOf(row),
      body: row.body,
      groupName: row.group_id === null ? null : (names.get(row.group_id) ?? ''),
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      place: row.place,
      state: stateOf(conceptOf(row)),
    });
    const counters = [];
    for (const groupId of groupsOf(actor, ...insideRoles))
      counters.push({ groupName: names.get(groupId) ?? '', counters: await countersIn(tx, groupId, year, today) });
    return {
      coming: coming.map(line),
      past: past.slice(0, mostPast).map(line),
      hasMore: past.length > mostPast,
      series: await seriesOf(tx, actor),
      year,
      counters,
      mayPlan: (await placesOf(tx, actor)).length > 0,
    };
  },
});

const insideRoles: readonly Role[] = ['coordinator', 'groupMember', 'groupChair'];

function meetings(tx: Tx) {
  return tables(tx).selectFrom('meeting').selectAll();
}

async function readable(
  tx: Tx,
  actor: Actor,
  more: (ask: ReturnType<typeof meetings>) => ReturnType<typeof meetings>,
): Promise<MeetingFacts[]> {
  const rows = await more(meetings(tx)).execute();
  return rows.filter((row) => mayRead(actor, conceptOf(row)));
}

async function groupNames(tx: Tx): Promise<Map<string, string>> {
  const rows = await tables(tx).selectFrom('local_group').select(['id', 'name']).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

async function seriesOf(tx: Tx, actor: Actor): Promise<SeriesLine[]> {
  const rows = await tables(tx)
    .selectFrom('meeting_series')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('title')
    .execute();
  const counts = await tables(tx)
    .selectFrom('meeting')
    .select((one) => [
      'series_id',
      one.fn.count<number>('closed_at').as('held'),
      one.fn.countAll<number>().filterWhere('held_at', 'is', null).as('planned'),
    ])
    .where('series_id', 'is not', null)
    .where('cancelled_at', 'is', null)
    .groupBy('series_id')
    .execute();
  return rows.map((row) => {
    const count = counts.find((one) => one.series_id === row.id);
    return {
      id: row.id,
      name: nameOf(row),
      body: row.body,
      rhythm: row.rhythm,
      held: count?.held ?? 0,
      planned: count?.planned ?? 0,
      mayEnd: mayPrepare(actor, { body: row.body, groupId: row.group_id }),
    };
  });
}

/** Appendix LS (domain.md §4.4) from what was registered: nobody ticks a box. */
async function countersIn(tx: Tx, groupId: string, year: number, today: string): Promise<Counters> {
  const held = await tables(tx)
    .selectFrom('meeting')
    .select(['id', 'starts_at'])
    .where('group_id', '=', groupId)
    .where('body', '=', 'group')
    .where('closed_at', 'is not', null)
    .where('starts_at', '>=', new Date(`${year - 1}-12-31T00:00:00Z`))
    .where('starts_at', '<', new Date(`${year + 1}-01-02T00:00:00Z`))
    .execute();
  const ids = held.filter((one) => dayOf(one.starts_at).startsWith(`${year}-`)).map(({ id }) => id);
  const present =
    ids.length === 0
      ? []
      : await tables(tx)
          .selectFrom('attendance')
          .select(['meeting_id', 'party', 'mandate'])
          .where('meeting_id', 'in', ids)
          .where('is_present', '=', true)
          .where('role', 'in', ['groupMember', 'groupChair'])
          .where('party', 'is not', null)
          .execute();
  const budget =
    ids.length === 0
      ? []
      : await tables(tx)
          .selectFrom('agenda_item')
          .select('meeting_id')
          .where('meeting_id', 'in', ids)
          .where('standing', '=', 'budgetOutcome')
          .where('result', '=', 'noted')
          .execute();
  const seats = await seatsOf(tx, { body: 'group', groupId }, today);
  const seated = new Set([
    ...seats.flatMap(({ party }) => party ?? []),
    ...present.flatMap(({ party }) => party ?? []),
  ]);
  return countersOf(
    ids.map((id) => {
      const there = present.filter((one) => one.meeting_id === id);
      return {
        parties: there.flatMap(({ party }) => party ?? []),
        decidingParties: there
          .filter(({ mandate }) => mandate && mandate !== 'takesHome')
          .flatMap(({ party }) => party ?? []),
        isBudgetDone: budget.some((one) => one.meeting_id === id),
      };
    }),
    parties.filter((party) => seated.has(party)),
  );
}

export interface NoteLine {
  id: string;
  text: string;
  dueOn: string | null;
  deliveredAt: Date;
  meetingId: string;
  meetingName: Text | null;
  readAt: Date | null;
}

/** What meetings have to say to the functions that the reader holds. */
export const notesToMe = query({
  name: 'meeting.notesToMe',
  title: { sv: 'Till dig från möten', en: 'For you from meetings' },
  audience: participants,
  input: z.object({}),
  read: async (tx, _, { actor }): Promise<NoteLine[]> => {
    const account = accountOf(actor);
    if (actor.kind !== 'person' || account === null) return [];
    const rows = await tables(tx)
      .selectFrom('meeting_note as n')
      .leftJoin('meeting as m', (join) =>
        join.onRef('m.association_id', '=', 'n.association_id').onRef('m.id', '=', 'n.meeting_id'),
      )
      .leftJoin('meeting_note_receipt as r', (join) =>
        join
          .onRef('r.association_id', '=', 'n.association_id')
          .onRef('r.note_id', '=', 'n.id')
          .on('r.account_id', '=', account),
      )
      .select([
        'n.id',
        'n.text',
        'n.role',
        'n.group_id',
        'n.due_on',
        'n.delivered_at',
        'n.meeting_id',
        'm.title',
        'm.title_en',
        'r.read_at',
      ])
      .where('n.delivered_at', 'is not', null)
      .orderBy('n.delivered_at', 'desc')
      .limit(200)
      .execute();
    return rows
      .filter((row) =>
        actor.functions.some(
          (held) => held.role === row.role && (row.group_id === null || held.groupId === row.group_id),
        ),
      )
      .flatMap((row) =>
        row.delivered_at === null
          ? []
          : [
              {
                id: row.id,
                text: row.text,
                dueOn: row.due_on,
                deliveredAt: row.delivered_at,
                meetingId: row.meeting_id,
                meetingName: row.title === null ? null : nameOf({ title: row.title, title_en: row.title_en }),
                readAt: row.read_at,
              },
            ],
      );
  },
});
