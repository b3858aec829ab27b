import { isRealDay } from './calendar.ts';
import type { DateForm } from './case-row.ts';
import { fold } from './folding.ts';

/** A date as it was written; the year may be missing, and 3/2 may be two different days. */
export interface WrittenDate {
  readonly precision: 'day' | 'week' | 'month';
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly week: number | null;
  readonly form: DateForm;
  /** For a/b: which of the two is the day, or that both readings are real days (the day is then read first). */
  readonly order?: 'dayFirst' | 'monthFirst' | 'either';
}

const monthStems: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['mars', 'march', 'mar', 'mrs'],
  ['april', 'apr'],
  ['maj', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augusti', 'august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];
const monthByName = new Map(monthStems.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const monthPattern = `(${[...monthByName.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`;

export function monthNumber(word: string): number | null {
  return monthByName.get(fold(word).replace(/\.$/, '')) ?? null;
}

/** Two digits after 69 belong to the last century. */
export function wholeYear(digits: string | undefined): number | null {
  if (digits === undefined || digits === '') return null;
  const number = Number(digits);
  if (digits.length === 4) return number;
  return number >= 70 ? 1900 + number : 2000 + number;
}

interface DatePattern {
  readonly pattern: RegExp;
  readonly read: (parts: readonly (string | undefined)[]) => WrittenDate | null;
}

function day(
  year: number | null,
  month: number,
  date: number,
  form: DateForm,
  order?: WrittenDate['order'],
): WrittenDate | null {
  if (!isRealDay(year ?? 2000, month, date)) return null;
  return { precision: 'day', year, month, day: date, week: null, form, ...(order ? { order } : {}) };
}

function dayAndMonth(
  first: string | undefined,
  second: string | undefined,
  year: string | undefined,
): WrittenDate | null {
  const a = Number(first);
  const b = Number(second);
  const whole = wholeYear(year);
  const dayFirst = day(whole, b, a, 'otherText', a <= 12 ? 'either' : 'dayFirst');
  return dayFirst ?? day(whole, a, b, 'otherText', 'monthFirst');
}

function week(number: string | undefined, year: string | undefined): WrittenDate | null {
  const value = Number(number);
  if (value < 1 || value > 53) return null;
  return { precision: 'week', year: wholeYear(year), month: null, day: null, week: value, form: 'weekText' };
}

function monthOnly(month: number | null, year: string | undefined): WrittenDate | null {
  if (month === null) return null;
  return { precision: 'month', year: wholeYear(year), month, day: null, week: null, form: 'otherText' };
}

/** "Sista februari" needs a year for its day; without one it is the 28th. */
function endOfMonth(which: string, month: number, year: string | undefined): WrittenDate | null {
  const whole = wholeYear(year);
  const last = [29, 30, 31].findLast((date) => isRealDay(whole ?? 2001, month, date)) ?? 28;
  return day(whole, month, /första|first/.test(which) ? 1 : last, 'otherText');
}

const yearEnd = `(?:\\s*[,/ -]*\\s*'?(\\d{4}|\\d{2}))?`;
const patterns: readonly DatePattern[] = [
  { pattern: /^(\d{4})-(\d{2})-(\d{2})$/, read: ([y, m, d]) => day(Number(y), Number(m), Number(d), 'isoText') },
  {
    pattern: /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/,
    read: ([y, m, d]) => day(Number(y), Number(m), Number(d), 'otherText'),
  },
  {
    pattern: /^((?:19|20)\d{2})(\d{2})(\d{2})$/,
    read: ([y, m, d]) => day(Number(y), Number(m), Number(d), 'otherText'),
  },
  { pattern: /^(\d{2})(\d{2})(\d{2})$/, read: ([y, m, d]) => day(wholeYear(y), Number(m), Number(d), 'yymmddText') },
  { pattern: /^(\d{2})-(\d{2})-(\d{2})$/, read: ([y, m, d]) => day(wholeYear(y), Number(m), Number(d), 'otherText') },
  { pattern: /^(\d{1,2})[/.-](\d{1,2})[-/. ]+'?(\d{4}|\d{2})$/, read: ([a, b, y]) => dayAndMonth(a, b, y) },
  { pattern: /^(\d{1,2})[/.-](\d{1,2})\.?$/, read: ([a, b]) => dayAndMonth(a, b, undefined) },
  {
    pattern: /^(\d{1,2})(?:\/\d{1,2})?-\d{1,2}\/(\d{1,2})(?:[-/. ]+'?(\d{4}|\d{2}))?$/,
    read: ([d, m, y]) => dayAndMonth(d, m, y),
  },
  {
    pattern: new RegExp(`^(\\d{1,2})(?:[:.]?[ae]|st|nd|rd|th|\\.)?\\s*(?:of |-)?\\s*${monthPattern}${yearEnd}$`),
    read: ([d, name, y]) => day(wholeYear(y), monthNumber(name ?? '') ?? 0, Number(d), 'otherText'),
  },
  {
    pattern: new RegExp(`^(första|sista|first of|last of) ${monthPattern}${yearEnd}$`),
    read: ([which, name, y]) => endOfMonth(which ?? '', monthNumber(name ?? '') ?? 0, y),
  },
  {
    pattern: new RegExp(`^${monthPattern}\\s*(\\d{1,2})(?:st|nd|rd|th)?(?:[, ]+'?(\\d{4}))?$`),
    read: ([name, d, y]) => day(wholeYear(y), monthNumber(name ?? '') ?? 0, Number(d), 'otherText'),
  },
  {
    pattern: /^(?:v|v\.|w|vecka|wk|week|veckan|v:)[ .:]*(\d{1,2})(?:\s*[-/,]\s*(?:v\.?\s*)?(\d{4}))$/,
    read: ([w, y]) => week(w, y),
  },
  {
    pattern: /^(?:v|w|vecka|wk|week|veckan)[ .:]*(\d{1,2})\s+['-](\d{2})$/,
    read: ([w, y]) => week(w, y),
  },
  {
    pattern: /^(?:v|w|vecka|wk|week|veckan)[ .:]*(\d{1,2})(?:\s*(?:-|\/|och|o|&)\s*(?:v\.?\s*)?\d{1,2})?$/,
    read: ([w]) => week(w, undefined),
  },
  {
    pattern: /^(?:v|w|vecka|wk|week|veckan)[ .:]*(\d{1,2})(?:[, ]+|\s*(?:år|of|in)?\s+)'?-?(\d{4}|\d{2})$/,
    read: ([w, y]) => week(w, y),
  },
  { pattern: /^(?:v|w)(\d{2})(\d{2})$/, read: ([y, w]) => week(w, y) },
  { pattern: /^(\d{4})[- ]?(?:w|v|v\.|vecka|week)[ .]?(\d{1,2})(?:-\d)?$/, read: ([y, w]) => week(w, y) },
  {
    pattern: /^(\d{4})[-/.](\d{1,2})$/,
    read: ([y, m]) => (Number(m) >= 1 && Number(m) <= 12 ? monthOnly(Number(m), y) : null),
  },
  {
    pattern: new RegExp(
      `^(?:(?:i |in )?(?:början|mitten|slutet|början av|mitten av|slutet av|early|mid|late|beginning of|end of)[ -]*(?:av )?)?${monthPattern}${yearEnd}$`,
    ),
    read: ([name, y]) => monthOnly(monthNumber(name ?? ''), y),
  },
];

const weekdays =
  '(?:må|ti|on|to|fr|lö|sö|mån|tis|ons|tor|tors|fre|lör|sön|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const before = new RegExp(
  `^(?:(?:ca|c:a|cirka|den|ink\\.?|inkom|kring|omkring|runt|about|around|on|the|approx\\.?)\\s+|${weekdays}(?:en)?\\.?,?\\s+(?:den\\s+)?)`,
);
const timeOfDay =
  /(?:\s|t)\s*(?:kl\.?\s*)?\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?\s*(?:am|pm)?$|\s+kl\.?\s*\d{1,2}$/;
const remark =
  /\s*(?:\([^)]*\)|,?\s*(?:tel|telefon|tfn|mejl|mail|möte|besök|fm|em|phone|email|meeting|visit|fm\.|em\.))\.?$/;

/** A date in any of the forms people type; null when the text is none. */
export function readDateText(text: string): WrittenDate | null {
  let folded = fold(text).replace(/\s*\?+$/, '');
  for (let round = 0; round < 4; round += 1) {
    for (const { pattern, read } of patterns) {
      const match = pattern.exec(folded);
      const date = match ? read(match.slice(1)) : null;
      if (date) return round > 0 && date.precision === 'day' ? { ...date, form: 'otherText' } : date;
    }
    const shorter = folded.replace(before, '').replace(timeOfDay, '').replace(remark, '').trim();
    if (shorter === folded || shorter === '') return null;
    folded = shorter;
  }
  return null;
}
