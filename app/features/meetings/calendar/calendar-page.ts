import { z } from 'zod';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { mayRead, participants } from '../access.ts';
import { calendarFile } from '../letters.ts';
import { conceptOf, tables } from '../store.ts';

/** One meeting as a calendar file, for those who may read the meeting. */
export const meetingCalendar = query({
  name: 'meeting.calendar',
  title: { sv: 'Ett möte som kalenderfil', en: 'A meeting as a calendar file' },
  audience: participants,
  input: z.object({ id: field.id() }),
  read: async (tx, { id }, { actor, ...at }): Promise<Text | null> => {
    const row = await tables(tx).selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row || !mayRead(actor, conceptOf(row))) return null;
    return { sv: calendarFile(row, 'sv', null, at), en: calendarFile(row, 'en', null, at) };
  },
});

export const calendarPage = page({
  path: paths.meetingCalendar.pattern,
  audience: participants,
  query: meetingCalendar,
  title: () => '',
  render: () => '',
  file: (body: Text, ui) => ({ body: ui.say(body), type: 'text/calendar; charset=utf-8', name: 'mote.ics' }),
});
