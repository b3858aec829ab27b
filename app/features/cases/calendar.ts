import type { CalendarEvent, CalendarSource } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import { groupsOf } from '../../kernel/actor.ts';
import { dayOf } from '../../kernel/clock.ts';
import { rowContextOf } from '../../kernel/house.ts';
import { tables } from './store.ts';

/** Days of answers for coordinators, and days of follow-up for whoever asked: numbers and links, never a text. */
export const caseCalendar: CalendarSource = {
  name: 'cases',
  events: async (house, actor, from, to) => {
    const groups = groupsOf(actor, 'coordinator');
    const rows = await house.database.asActor(rowContextOf(actor, dayOf(house.clock.now())), (tx) =>
      tables(tx)
        .selectFrom('guidance_case')
        .select(['id', 'number', 'group_id', 'asker_account', 'answer_due', 'advised_at', 'follow_up_on', 'outcome_at'])
        .where('withdrawn_at', 'is', null)
        .where('merged_into', 'is', null)
        .where('outcome_at', 'is', null)
        .where((where) =>
          where.or([
            where('asker_account', '=', actor.accountId),
            ...(groups.length > 0 ? [where('group_id', 'in', groups)] : []),
          ]),
        )
        .where((where) =>
          where.or([
            where.and([
              where('answer_due', '>=', from),
              where('answer_due', '<=', to),
              where('advised_at', 'is', null),
            ]),
            where.and([where('follow_up_on', '>=', from), where('follow_up_on', '<=', to)]),
          ]),
        )
        .orderBy('number')
        .limit(500)
        .execute(),
    );
    return rows.flatMap((row): CalendarEvent[] => {
      const href = paths.case({ id: row.id });
      const values = { number: row.number };
      if (row.advised_at === null && row.answer_due !== null && groups.includes(row.group_id)) {
        const title = { sv: 'Svara på {number}', en: 'Answer {number}' };
        return [{ uid: `answer-${row.id}`, title, values, href, when: { day: row.answer_due } }];
      }
      if (row.advised_at !== null && row.follow_up_on !== null && row.asker_account === actor.accountId) {
        const title = { sv: 'Hur gick det med {number}?', en: 'How did it go with {number}?' };
        return [{ uid: `follow-up-${row.id}`, title, values, href, when: { day: row.follow_up_on } }];
      }
      return [];
    });
  },
};
