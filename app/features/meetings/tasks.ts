import { z } from 'zod';
import { dayWords } from '../../http/dates.ts';
import type { Task, TaskSource } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import { accountOf } from '../../kernel/actor.ts';
import { addDays, dayOf } from '../../kernel/clock.ts';
import { query } from '../../kernel/command.ts';
import { runQuery } from '../../kernel/run.ts';
import type { Language, Text } from '../../kernel/text.ts';
import { mayPrepare, mayRead, mayTake, participants } from './access.ts';
import { directionList, directionReaders } from './agenda/direction.ts';
import { notesToMe } from './list.ts';
import { approveBy, hasApproved, stateOf } from './meeting.ts';
import { isCalled } from './plan/called.ts';
import { conceptOf, nameOf, tables } from './store.ts';

type Kind = 'prepare' | 'answerSummons' | 'preread' | 'hold' | 'finish' | 'nameOfficers' | 'approve';

interface MeetingTask {
  kind: Kind;
  id: string;
  name: Text;
  due: string | null;
  late: boolean;
}

/** Days before a meeting at which it should be prepared and its members called. */
const prepareDays = 21;

/** What the reader's meetings ask of them today. */
export const meetingTasks = query({
  name: 'meeting.tasks',
  title: { sv: 'Det som väntar om möten', en: 'What waits about meetings' },
  audience: participants,
  input: z.object({}),
  read: async (tx, _, { actor, today, now }): Promise<MeetingTask[]> => {
    const account = accountOf(actor);
    const rows = await tables(tx)
      .selectFrom('meeting as m')
      .leftJoin('attendance as t', (join) =>
        join
          .onRef('t.association_id', '=', 'm.association_id')
          .onRef('t.meeting_id', '=', 'm.id')
          .on('t.account_id', '=', account),
      )
      .selectAll('m')
      .select((one) => [
        't.account_id as askedAccount',
        't.answer',
        isCalled.as('isCalled'),
        one
          .selectFrom('preread_question as q')
          .select((count) => count.fn.countAll<number>().as('n'))
          .whereRef('q.meeting_id', '=', 'm.id')
          .as('questions'),
        one
          .selectFrom('preread_answer as r')
          .select((count) => count.fn.countAll<number>().as('n'))
          .whereRef('r.meeting_id', '=', 'm.id')
          .where('r.account_id', '=', account)
          .where('r.text', '<>', '')
          .as('answers'),
      ])
      .where('m.cancelled_at', 'is', null)
      .where('m.approved_at', 'is', null)
      // What was opened waits until its minutes are approved, however long that takes.
      .where((is) =>
        is.or([is('m.starts_at', '>', new Date(now.getTime() - 120 * 86_400_000)), is('m.held_at', 'is not', null)]),
      )
      .where('m.starts_at', '<', new Date(now.getTime() + (prepareDays + 40) * 86_400_000))
      .orderBy('m.starts_at')
      .limit(200)
      .execute();
    const found: MeetingTask[] = [];
    for (const row of rows) {
      const subject = conceptOf(row);
      if (!mayRead(actor, subject)) continue;
      const day = dayOf(row.starts_at);
      const add = (kind: Kind, due: string | null, late = false): void => {
        found.push({ kind, id: row.id, name: dated(nameOf(row), day, today), due, late });
      };
      const state = stateOf(subject);
      const prepares = mayPrepare(actor, subject) || subject.convenorId === account;
      const isAsked = row.askedAccount !== null && row.isCalled;
      if (state === 'planned' && prepares && day <= addDays(today, prepareDays)) add('prepare', day, day < today);
      if (state === 'summoned' && isAsked && row.answer === null) add('answerSummons', day);
      if (state === 'summoned' && isAsked && (row.questions ?? 0) > 0 && (row.answers ?? 0) === 0)
        add('preread', row.answer_by ?? day);
      if (state === 'summoned' && day <= today && mayTake(actor, subject, 'open')) add('hold', day);
      if (state === 'held' && day < today && mayTake(actor, subject, 'close')) add('finish', null, true);
      if (state === 'closed' && subject.chairId === null && mayTake(actor, subject, 'nameOfficers'))
        add('nameOfficers', approveBy(subject.body, day));
      const by = approveBy(subject.body, day);
      if (state === 'closed' && mayTake(actor, subject, 'approve') && !hasApproved(subject, account))
        add('approve', by, by !== null && by < today);
    }
    return found;
  },
});

/** Those who meet every week have several of one name. */
function dated(name: Text, day: string, today: string): Text {
  const on = (language: Language): string => `${name[language]} ${dayWords({ language, today }, day)}`;
  return { sv: on('sv'), en: on('en') };
}

const titles: Record<Kind, Text> = {
  prepare: { sv: 'Förbered och kalla till {meeting}', en: 'Prepare and call {meeting}' },
  answerSummons: { sv: 'Säg om du kommer till {meeting}', en: 'Say whether you come to {meeting}' },
  preread: { sv: 'Läs och svara inför {meeting}', en: 'Read and answer before {meeting}' },
  hold: { sv: 'Öppna {meeting}', en: 'Open {meeting}' },
  finish: { sv: 'Avsluta {meeting}', en: 'Close {meeting}' },
  nameOfficers: { sv: 'Välj vem som justerar {meeting}', en: 'Choose who approves the minutes of {meeting}' },
  approve: { sv: 'Justera anteckningarna från {meeting}', en: 'Approve the minutes of {meeting}' },
};

export const meetingTaskSources: readonly TaskSource[] = [
  {
    audience: participants,
    tasks: async (house, actor) => {
      const answer = await runQuery(house, actor, meetingTasks, {});
      if (answer.kind !== 'found') return [];
      return answer.view.map(
        (one): Task => ({
          title: titles[one.kind],
          values: { meeting: one.name },
          href: one.kind === 'preread' ? paths.meetingPreread({ id: one.id }) : paths.meeting({ id: one.id }),
          ...(one.due && { due: one.due }),
          late: one.late,
        }),
      );
    },
  },
  {
    audience: participants,
    tasks: async (house, actor) => {
      const answer = await runQuery(house, actor, notesToMe, {});
      const unread = answer.kind === 'found' ? answer.view.filter(({ readAt }) => readAt === null) : [];
      if (unread.length === 0) return [];
      const due = unread.flatMap(({ dueOn }) => dueOn ?? []).toSorted()[0];
      return [
        {
          title: { sv: 'Till dig från möten', en: 'For you from meetings' },
          href: paths.meetingNotes({}),
          count: unread.length,
          ...(due && { due }),
        },
      ];
    },
  },
  {
    audience: directionReaders,
    tasks: async (house, actor) => {
      const answer = await runQuery(house, actor, directionList, {});
      if (answer.kind !== 'found') return [];
      return answer.view
        .filter(({ readAt }) => readAt === null)
        .map(({ id, title }) => ({
          title: { sv: 'Läs styrelsens beslut: {title}', en: 'Read the decision of the board: {title}' },
          values: { title },
          said: 'title',
          href: paths.direction({ id }),
        }));
    },
  },
];
