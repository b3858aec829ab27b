import { describe, expect, it } from 'vitest';
import { readSources, type Sources } from './imports.ts';

/** What takes a day or an hour from where the process, its database or universal time stands, instead of from Sweden. */
const wrong: Readonly<Record<string, RegExp>> = {
  'a part of a moment as the process has it':
    /\.[gs]et(?:Date|Day|Hours|Minutes|Month|FullYear)\(|\.toLocale(?:Date|Time)String\(/g,
  'a format without a zone': /new Intl\.DateTimeFormat\((?![^;]*?\b(?:timeZone|options)\b)/g,
  'a day as the session of the database has it':
    /\b(?:current_date|localtimestamp)\b|(?:_at|\bnow\(\))::(?:date|timestamp)\b/g,
  'a day of universal time': /\b\w*(?:at|At|now|changed|moment)(?:\(\))?\??\.toISOString\(\)\.slice\(0, ?(?:4|7|10)\)/g,
};

/** What is shown there is the reader's own clock. */
const inTheBrowser = /^app\/design\/islands\//;

function daysFromElsewhere(sources: Sources): string[] {
  return [...sources]
    .filter(([path]) => !/\.test\.tsx?$/.test(path) && !inTheBrowser.test(path))
    .flatMap(([path, text]) =>
      Object.entries(wrong).flatMap(([what, pattern]) =>
        [...text.matchAll(pattern)].map(([found]) => `${path}: ${what}: ${found}`),
      ),
    );
}

describe('days and hours', () => {
  it('come from the Swedish calendar', () => {
    expect(daysFromElsewhere(readSources('app', 'packages'))).toEqual([]);
  });

  it.each([
    'const day = at.getDate();',
    "at.toLocaleTimeString('sv')",
    "const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long' });",
    'sql`outcome_at::date - advised_at::date`',
    'sql`answer_due < current_date`',
    'latest.at.toISOString().slice(0, 10)',
    'house.clock.now().toISOString().slice(0, 7)',
  ])('from elsewhere they are noticed: %s', (text) => {
    expect(daysFromElsewhere(new Map([['app/features/x/x.ts', text]])).length).toBeGreaterThan(0);
  });

  it.each([
    "const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });",
    "sql`(outcome_at at time zone 'Europe/Stockholm')::date`",
    'dayOf(latest.at)',
    'date.setUTCDate(date.getUTCDate() + days);',
    'new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)',
  ])('those that know their zone pass: %s', (text) => {
    expect(daysFromElsewhere(new Map([['app/features/x/x.ts', text]]))).toEqual([]);
  });
});
