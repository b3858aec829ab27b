import ical, { ICalEventTransparency } from 'ical-generator';
import { z } from 'zod';
import type { CalendarEvent, CalendarSource } from '../../http/feature.ts';
import { page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import { personOf, tokenHash } from '../../http/session.ts';
import { addDays } from '../../kernel/clock.ts';
import { query } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { House } from '../../kernel/house.ts';
import { type Language, speaker } from '../../kernel/text.ts';
import { tables } from './store.ts';

const daysBack = 60;
const daysAhead = 400;

interface FeedView {
  language: Language;
  events: CalendarEvent[];
}

/** What a calendar program reads, without login: whoever has the address reads it as its owner, and nothing else. */
export function calendarQuery(house: () => House, sources: () => readonly CalendarSource[]) {
  return query({
    name: 'letters.calendar',
    title: { sv: 'Kalender', en: 'Calendar' },
    audience: 'everybody',
    as: 'service',
    input: z.object({ token: field.key({ label: { sv: 'Adress', en: 'Address' } }) }),
    read: async (tx, { token }, { today }): Promise<FeedView | null> => {
      const owner = await tables(tx)
        .selectFrom('calendar_feed as c')
        .innerJoin('account as a', 'a.id', 'c.account_id')
        .select(['a.id', 'a.language'])
        .where('c.token_hash', '=', tokenHash(token.replace(/\.ics$/, '')))
        .where('a.ended_at', 'is', null)
        .executeTakeFirst();
      if (!owner) return null;
      const associations = await tables(tx)
        .selectFrom('held_function')
        .select('association_id as id')
        .distinct()
        .where((is) => is.or([is('account_id', '=', owner.id), is('deputy_account_id', '=', owner.id)]))
        .where('starts_on', '<=', today)
        .where((is) => is.or([is('ends_on', 'is', null), is('ends_on', '>=', today)]))
        .orderBy('id')
        .execute();
      const events: CalendarEvent[] = [];
      for (const { id } of associations) {
        const person = await personOf(house(), owner.id, id);
        if (!person) continue;
        for (const source of sources())
          events.push(...(await source.events(house(), person, addDays(today, -daysBack), addDays(today, daysAhead))));
      }
      return { language: owner.language, events };
    },
  });
}

/** As RFC 5545 has it. Days are free time: they remind, and nobody is busy. */
function fileOf({ language, events }: FeedView, baseUrl: string, now: Date): string {
  const say = speaker(language);
  const calendar = ical({ name: 'Farled', prodId: { company: 'Farled', product: 'Farled', language: 'SV' } });
  calendar.ttl(3600);
  for (const event of events) {
    const isDay = 'day' in event.when;
    calendar.createEvent({
      id: `${event.uid}@farled`,
      stamp: now,
      summary: say(event.title, event.values),
      url: `${baseUrl}${event.href}`,
      description: `${baseUrl}${event.href}`,
      ...('day' in event.when
        ? { start: new Date(`${event.when.day}T00:00:00Z`), allDay: true, timezone: 'UTC' }
        : { start: event.when.from, end: event.when.to }),
      ...(event.sequence !== undefined && { sequence: event.sequence }),
      ...(event.place && { location: event.place }),
      ...(isDay && { transparency: ICalEventTransparency.TRANSPARENT }),
    });
  }
  return calendar.toString();
}

/** Programs ask often and from few addresses: this is wide, and what is guessed has 128 bits. */
const tries = 600;

export function calendarFeedPage(house: () => House, feed: ReturnType<typeof calendarQuery>) {
  return page({
    path: paths.calendarFeed.pattern,
    audience: 'everybody',
    query: feed,
    tries,
    title: () => 'Farled',
    render: () => '',
    file: (view, ui) => ({
      body: fileOf(view, house().baseUrl, ui.now),
      type: 'text/calendar; charset=utf-8',
    }),
  });
}
