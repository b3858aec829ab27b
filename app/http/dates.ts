import { dayOf } from '../kernel/clock.ts';
import type { Language } from '../kernel/text.ts';

const locales: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, kind: 'day' | 'dayYear' | 'month' | 'time'): Intl.DateTimeFormat {
  const key = `${language}:${kind}`;
  let made = formats.get(key);
  if (!made) {
    const zone = { timeZone: 'Europe/Stockholm' };
    const options: Record<typeof kind, Intl.DateTimeFormatOptions> = {
      day: { ...zone, day: 'numeric', month: 'long' },
      dayYear: { ...zone, day: 'numeric', month: 'long', year: 'numeric' },
      month: { ...zone, month: 'long', year: 'numeric' },
      time: { ...zone, hour: '2-digit', minute: '2-digit' },
    };
    made = new Intl.DateTimeFormat(locales[language], options[kind]);
    formats.set(key, made);
  }
  return made;
}

interface Reader {
  language: Language;
  today: string;
}

const wordsOfDay = new Map<string, string>();

/** A day as people say it: "12 november", with the year when it is not this one. */
export function dayWords({ language, today }: Reader, day: string | Date): string {
  const iso = typeof day === 'string' ? day : dayOf(day);
  const kind = iso.slice(0, 4) === today.slice(0, 4) ? 'day' : 'dayYear';
  const key = `${language}:${kind}:${iso}`;
  const known = wordsOfDay.get(key);
  if (known !== undefined) return known;
  const words = format(language, kind).format(new Date(`${iso}T12:00:00Z`));
  if (wordsOfDay.size >= 10_000) wordsOfDay.clear();
  wordsOfDay.set(key, words);
  return words;
}

export function momentWords(reader: Reader, at: Date): string {
  return `${dayWords(reader, at)} ${format(reader.language, 'time')
    .format(at)
    .replace(':', reader.language === 'sv' ? '.' : ':')}`;
}

export function monthWords({ language }: Reader, day: string): string {
  return format(language, 'month').format(new Date(`${day.slice(0, 7)}-15T12:00:00Z`));
}
