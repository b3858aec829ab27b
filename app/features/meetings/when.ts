import { momentAt } from '../../kernel/clock.ts';
import { no } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { timeOf } from './plan/times.ts';

/** When and where: the same fields for a new meeting and a moved one. */
export const whenFields = {
  day: field.date({ label: { sv: 'Dag', en: 'Day' } }),
  starts: field.text({
    label: { sv: 'Börjar klockan', en: 'Begins at' },
    hint: { sv: 'Till exempel 13.30.', en: 'For example 13:30.' },
    max: 5,
  }),
  minutesLong: field.integer({ label: { sv: 'Minuter', en: 'Minutes' }, min: 10, max: 600 }),
  place: field.optionalText({ label: { sv: 'Plats', en: 'Place' }, max: 200 }),
  link: field.optionalText({
    label: { sv: 'Länk till videomöte', en: 'Link to the video meeting' },
    max: 500,
  }),
};

interface When {
  day: string;
  starts: string;
  minutesLong: number;
  link?: string | undefined;
}

const notATime: Text = { sv: 'Skriv tiden som 13.30.', en: 'Write the time as 13:30.' };
const isPast: Text = {
  sv: 'Tiden har redan varit. Välj en som kommer.',
  en: 'That time has passed. Choose one to come.',
};
const tooFar: Text = { sv: 'Välj en dag inom två år.', en: 'Choose a day within two years.' };
export const clash: Text = {
  sv: 'Det finns redan ett möte då. Välj en annan dag eller tid.',
  en: 'There is a meeting at that time already. Choose another day or time.',
};
const notALink: Text = {
  sv: 'Skriv länken från början, till exempel https://example.se/mote.',
  en: 'Write the whole link, for example https://example.se/meeting.',
};

/** Why it cannot be then; null when it can. */
export function timeRefusal(input: When, now: Date): ReturnType<typeof no> | null {
  const time = timeOf(input.starts);
  if (time === null) return no(notATime, 'starts');
  const startsAt = momentAt(input.day, time);
  if (startsAt.getTime() <= now.getTime()) return no(isPast, 'day');
  if (startsAt.getTime() > now.getTime() + 731 * 86_400_000) return no(tooFar, 'day');
  return input.link !== undefined && !isWebLink(input.link) ? no(notALink, 'link') : null;
}

export function isWebLink(link: string): boolean {
  return /^https?:$/.test(URL.parse(link)?.protocol ?? '');
}

/** The moments; the time has been looked at before. */
export function when(input: When): { startsAt: Date; endsAt: Date } {
  const startsAt = momentAt(input.day, timeOf(input.starts) ?? '00:00');
  return { startsAt, endsAt: new Date(startsAt.getTime() + input.minutesLong * 60_000) };
}
