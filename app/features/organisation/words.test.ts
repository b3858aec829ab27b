import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../kernel/fields.ts';
import { setSettings } from './association.ts';
import { allNew, changesBetween } from './history/changes.ts';
import { doneWords, fieldWords } from './history/history-texts.ts';
import { asLines, lines } from './history/lines.ts';
import { organisationFeature } from './index.ts';
import { domainRefusal, readDomain } from './members/domains.ts';
import { mandateNames, mandates, parties, partyNames } from './organisation.ts';
import { freeSlug, slugOf } from './slug.ts';

describe('an e-mail domain', () => {
  test.each([
    ['heby.se', 'heby.se'],
    [' @Heby.SE ', 'heby.se'],
    ['namn@heby.se', 'heby.se'],
    ['regionuppsala.se', 'regionuppsala.se'],
    ['älvkarleby.se', 'xn--lvkarleby-u2a.se'],
    ['heby', null],
    ['heby.se/x', null],
    ['heby .se', null],
    ['192.168.0.1', null],
    ['.se', null],
    ['-heby.se', null],
    ['heby.se.', null],
    ['', null],
  ])('%s', (typed, domain) => {
    expect(readDomain(typed)).toBe(domain);
  });

  test('is refused when anybody can get an address there, when it is taken, and when it is none', () => {
    expect(domainRefusal('gmail.com', [])?.sv).toContain('allmän e-posttjänst');
    expect(domainRefusal('hotmail.se', [])).not.toBeNull();
    expect(domainRefusal('heby.se', ['heby.se'])?.sv).toContain('redan');
    expect(domainRefusal(null, [])?.sv).toContain('Skriv domänen');
    expect(domainRefusal('heby.se', ['tierp.se'])).toBeNull();
  });

  test('whatever is typed, what is read is a plain domain or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (typed) => {
        const domain = readDomain(typed);
        if (domain !== null) expect(domain).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
      }),
    );
  });
});

describe('an address part', () => {
  test.each([
    ['LOKUS Heby', 'heby'],
    ['LOKUS Enköping-Håbo', 'enkoping-habo'],
    ['Älvkarleby', 'alvkarleby'],
    ['Styrgrupp norr', 'styrgrupp-norr'],
    ['!!!', 'grupp'],
  ])('of %s', (name, slug) => {
    expect(slugOf(name, 'LOKUS')).toBe(slug);
  });

  test('is free', () => {
    expect(freeSlug('heby', [])).toBe('heby');
    expect(freeSlug('heby', ['heby', 'heby-2'])).toBe('heby-3');
  });
});

describe('a list with one name on each line', () => {
  const words = { label: { sv: 'L', en: 'L' }, hint: { sv: 'H', en: 'H' } };
  const schema = lines(words, { rows: 3, length: 10 });

  test('reads a form and an array alike', () => {
    expect(schema.parse('Sara\r\n\n Stegen , Sara')).toEqual(['Sara', 'Stegen']);
    expect(schema.parse(['Sara', 'Stegen'])).toEqual(['Sara', 'Stegen']);
    expect(schema.parse(undefined)).toEqual([]);
    expect(schema.parse(asLines(['a', 'b']))).toEqual(['a', 'b']);
  });

  test('refuses too many, too long and what is no text, as a whole', () => {
    for (const wrong of ['a\nb\nc\nd', 'elva tecken!', [''], [3], 3, { a: 1 }]) {
      const parsed = schema.safeParse(wrong);
      expect(parsed.success).toBe(false);
    }
  });
});

test('a history tells only what differs', () => {
  expect(changesBetween({ a: 1, b: ['x'], c: null }, { a: 1, b: ['x', 'y'], c: undefined })).toEqual({
    b: { from: ['x'], to: ['x', 'y'] },
  });
  expect(allNew({ a: 'x', b: undefined, c: false })).toEqual({
    a: { from: null, to: 'x' },
    c: { from: null, to: false },
  });
});

test('every command and every field of the organisation has its words in the history', () => {
  const system = new Set(['organisation.found', 'organisation.createAccount']);
  const unnamed = new Set(['functionId', 'reason', 'municipalityId']);
  for (const command of organisationFeature(
    () => {
      throw new Error('Only what it is made of is asked for.');
    },
    { offers: () => [], alerts: () => [], left: () => [] },
  ).commands ?? []) {
    if (system.has(command.name)) continue;
    expect(doneWords[command.name], command.name).toBeDefined();
    for (const { name } of fieldsOf(command.input))
      if (!unnamed.has(name)) expect(fieldWords[name], `${command.name} ${name}`).toBeDefined();
  }
});

test('every party and mandate has a name', () => {
  expect(Object.keys(partyNames)).toEqual([...parties]);
  expect(Object.keys(mandateNames)).toEqual([...mandates]);
  expect(fieldsOf(setSettings.input).find((field) => field.name === 'ownNames')?.meta.control).toBe('textarea');
});
