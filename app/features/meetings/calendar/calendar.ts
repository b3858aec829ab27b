import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

export interface CalendarEntry {
  id: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  link: string;
  /** The meeting's own page. */
  page: string;
  sequence: number;
  isCancelled: boolean;
  changedAt: Date;
  organiser: { name: string; email: string } | null;
}

/**
 * A calendar file of one meeting (RFC 5545). The same id and a higher sequence move or cancel what the calendar has.
 * Published, not requested: who comes is answered in Farled, not by mail. What is sent names who sends it (RFC 5546
 * § 3.2.1); a file that somebody takes home is only an event, and has no method.
 */
export function calendarOf(entry: CalendarEntry): string {
  const calendar = ical({
    prodId: { company: 'Farled', product: 'Farled', language: 'SV' },
    ...(entry.organiser && { method: entry.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH }),
  });
  calendar.createEvent({
    id: `${entry.id}@farled`,
    sequence: entry.sequence,
    start: entry.startsAt,
    end: entry.endsAt,
    stamp: entry.changedAt,
    summary: entry.title,
    ...(entry.place !== '' && { location: entry.place }),
    description: [entry.link, entry.page].filter(Boolean).join('\n'),
    url: entry.page,
    status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(entry.organiser && { organizer: entry.organiser }),
  });
  return calendar.toString();
}
