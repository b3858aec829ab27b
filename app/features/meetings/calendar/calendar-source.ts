import type { CalendarSource } from '../../../http/feature.ts';
import { paths } from '../../../http/paths.ts';
import { dayOf, momentAt } from '../../../kernel/clock.ts';
import { rowContextOf } from '../../../kernel/house.ts';
import { meetingsOf } from '../agenda/for-decisions.ts';

/** The meetings to which somebody is asked. */
export const calendarSource: CalendarSource = {
  name: 'meetings',
  events: async (house, actor, from, to) => {
    const context = rowContextOf(actor, dayOf(house.clock.now()));
    const [first, last] = [from, to].map((day) => momentAt(day, '00:00')) as [Date, Date];
    const meetings = await house.database.asActor(context, (tx) => meetingsOf(tx, actor.accountId, first, last));
    return meetings.map((meeting) => ({
      // The id that the summons' own file has: a calendar that holds both knows them as one meeting.
      uid: meeting.id,
      sequence: meeting.sequence,
      // Whoever sits in several groups sees which of them meets.
      title: { sv: withGroup(meeting.groupName, meeting.name.sv), en: withGroup(meeting.groupName, meeting.name.en) },
      href: paths.meeting({ id: meeting.id }),
      when: { from: meeting.startsAt, to: meeting.endsAt },
      ...(meeting.place && { place: meeting.place }),
    }));
  },
};

function withGroup(groupName: string | null, name: string): string {
  return groupName === null || name.includes(groupName) ? name : `${groupName}: ${name}`;
}
