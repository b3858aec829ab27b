import { toOneDecimal } from '../kernel/median.ts';
import type { Language } from '../kernel/text.ts';

interface Reader {
  language: Language;
}

const locales: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };

/** A number as people write it: "1 240", "2,5". More than one decimal says more than anybody measured. */
export function numberWords({ language }: Reader, value: number): string {
  return toOneDecimal(value).toLocaleString(locales[language]);
}

const days = {
  one: { sv: '1 dag', en: '1 day' },
  many: { sv: '{days} dagar', en: '{days} days' },
};

/** "1 dag", "2,5 dagar": a median and every other number of days. */
export function numberOfDays(reader: Reader, value: number): string {
  const said = numberWords(reader, value);
  return said === '1' ? days.one[reader.language] : days.many[reader.language].replace('{days}', said);
}
