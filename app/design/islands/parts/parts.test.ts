import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDraft } from './drafts.ts';
import { matches } from './filter.ts';
import type { WorkerFinding } from './protocol.ts';
import { findingHash, isOpen, marksOf, mattersOf, type Replaced, replacedSpans } from './text-state.ts';

function found(text: string, words: string, more: Partial<WorkerFinding> = {}): WorkerFinding[] {
  const places = [...text.matchAll(new RegExp(words, 'g'))];
  return places.map(({ index }) => ({
    start: index,
    end: index + words.length,
    type: 'name',
    level: 'ask',
    title: words,
    replacement: 'personen',
    ...more,
  }));
}

const replaced = (original: string, replacement: string, count = 1): Replaced => ({
  hash: findingHash('name', original),
  type: 'name',
  original,
  replacement,
  count,
});

describe('the state of a checked text', () => {
  test('a finding is named by the first 16 digits of SHA-256 of type, colon and words', () => {
    const digest = createHash('sha256').update('name:Åsa-Märta').digest('hex');
    expect(findingHash('name', 'Åsa-Märta')).toBe(digest.slice(0, 16));
  });

  test('the same words are one matter with several places, other types or words are others', () => {
    const text = 'Elin, Elin och Berit';
    const matters = mattersOf(text, [...found(text, 'Elin'), ...found(text, 'Berit')]);
    expect(matters.map((matter) => [matter.text, matter.spans.length])).toEqual([
      ['Elin', 2],
      ['Berit', 1],
    ]);
  });

  test('is open until there is a reason of three characters; a hint needs none', () => {
    const [matter] = mattersOf('Elin', found('Elin', 'Elin'));
    const [hint] = mattersOf('Elin', found('Elin', 'Elin', { level: 'hint' }));
    if (!matter || !hint) throw new Error('Nothing was found.');
    expect([undefined, '', ' a ', 'båt'].map((reason) => isOpen(matter, reason))).toEqual([true, true, true, false]);
    expect(isOpen(hint, undefined)).toBe(false);
  });

  test('replacements are marked as many times as they were made, and not when edited away', () => {
    const text = 'personen och personen, sedan personen';
    expect(replacedSpans(text, [replaced('Elin', 'personen', 2)])).toEqual([
      { start: 0, end: 8 },
      { start: 13, end: 21 },
    ]);
    expect(replacedSpans('ingen', [replaced('Elin', 'personen')])).toEqual([]);
  });

  test('marks stand in the order of the text and never outside it', () => {
    const word = fc.constantFrom('Elin', 'Berit', 'personen', 'och', 'hem');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), fc.boolean(), (words, isKept) => {
        const text = words.join(' ');
        const matters = mattersOf(text, [...found(text, 'Elin'), ...found(text, 'Berit')]);
        const reasons = new Map(isKept ? matters.map((matter) => [matter.hash, 'ett skäl']) : []);
        const marks = marksOf(text, matters, [replaced('Siv', 'personen')], reasons);
        expect(marks).toEqual(marks.toSorted((a, b) => a.start - b.start));
        expect(marks.every((mark) => mark.start >= 0 && mark.end <= text.length)).toBe(true);
        const count = words.filter((item) => item === 'Elin' || item === 'Berit').length;
        expect(marks.filter((mark) => mark.kind === (isKept ? 'kept' : 'find'))).toHaveLength(count);
      }),
    );
  });
});

describe('a stored draft', () => {
  const now = Date.UTC(2026, 10, 17, 10);
  const draft = { savedAt: now - 1000, fields: [['age', ['24']]] };

  test('is read back', () => {
    expect(readDraft(JSON.stringify(draft), now)).toEqual(draft);
  });

  test('knows what it was written on', () => {
    expect(readDraft(JSON.stringify({ ...draft, version: '3' }), now)).toEqual({ ...draft, version: '3' });
    expect(readDraft(JSON.stringify({ ...draft, version: 3 }), now)).toEqual(draft);
  });

  test('is nothing when there is none, when it is a day old, or when it is something else', () => {
    const old = JSON.stringify({ ...draft, savedAt: now - 25 * 60 * 60 * 1000 });
    const wrong = ['{', '1', 'null', '{}', '{"savedAt":"x","fields":[]}', `{"savedAt":${now},"fields":[1]}`];
    for (const stored of [null, old, ...wrong]) expect(readDraft(stored, now)).toBeUndefined();
  });

  test('never throws, whatever is stored', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
        readDraft(stored, now);
      }),
    );
  });
});

describe('filtering rows', () => {
  test.each([
    ['HEB-26-0417 Fråga om arbetsträning', 'fråga heb', true],
    ['Ärende  i\nHeby', 'ärende i heby', true],
    ['Ärende i Heby', 'arende', true],
    ['Arende i Osthammar', 'ärende östhammar', true],
    ['Mål i Heby', 'mal', true],
    ['Normal i Heby', 'mål', false],
    ['Ärende i Heby', '', true],
    ['Ärende i Heby', 'Tierp', false],
  ])('%s with %s: %s', (row, typed, expected) => {
    expect(matches(row, typed)).toBe(expected);
  });
});
