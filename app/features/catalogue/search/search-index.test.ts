import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutMarks } from '../../../kernel/spelling.ts';
import { foldText } from './fold.ts';
import {
  type IndexedRow,
  indexOf,
  isNear,
  searchIndex,
  searchNearly,
  type Wanted,
  wantedWord,
} from './search-index.ts';

const row = (name: string, more: Partial<IndexedRow & { stems: string }> = {}): IndexedRow & { stems: string } => ({
  id: name,
  name,
  principal: 'municipality',
  principal_name: '',
  unit: '',
  municipalities: null,
  kind: 'workTraining',
  purpose: '',
  waiting_weeks: null,
  published_at: null,
  verified_on: null,
  interval_days: 180,
  search_text: foldText(name),
  stems: foldText(name),
  ...more,
});
const index = indexOf([
  row('Arbetsträning i grupp'),
  row('Grupp för unga', { municipalities: ['Heby'], principal: 'region', kind: 'health' }),
  row('Kvällskurs', { search_text: 'kvällskurs med arbetsträning', stems: 'kvällskurs arbetsträn' }),
]);
const word = (text: string, stems = [text]) => wantedWord(text, stems);
const names = (rows: readonly IndexedRow[]) => rows.map(({ name }) => name);

describe('the search', () => {
  it('gives all in their order when no word is asked for, by what is chosen', () => {
    expect(names(searchIndex(index, { words: [] }))).toEqual(['Arbetsträning i grupp', 'Grupp för unga', 'Kvällskurs']);
    expect(names(searchIndex(index, { words: [], principal: 'region' }))).toEqual(['Grupp för unga']);
    expect(names(searchIndex(index, { words: [], municipality: 'Tierp', kind: 'workTraining' }))).toHaveLength(2);
    expect(names(searchIndex(index, { words: [], municipality: 'Tierp', kind: 'health' }))).toEqual([]);
  });

  it('asks for each word, in a form or inside a compound, and puts the name first', () => {
    expect(names(searchIndex(index, { words: [word('arbetsträning', ['arbetsträn'])] }))).toEqual([
      'Arbetsträning i grupp',
      'Kvällskurs',
    ]);
    expect(names(searchIndex(index, { words: [word('träning')] }))).toHaveLength(2);
    expect(names(searchIndex(index, { words: [word('träning'), word('grupp')] }))).toEqual(['Arbetsträning i grupp']);
    // Two letters are no part of a compound.
    expect(names(searchIndex(index, { words: [word('in')] }))).toEqual([]);
  });

  it('finds words without their marks too, what is written as it was typed first', () => {
    const alike = indexOf([row('Hälla'), row('Halla'), row('Vardagsstöd')]);
    expect(names(searchIndex(alike, { words: [word('halla')] }))).toEqual(['Halla', 'Hälla']);
    expect(names(searchIndex(alike, { words: [word('hälla')] }))).toEqual(['Hälla', 'Halla']);
    expect(names(searchIndex(alike, { words: [word('vård')] }))).toEqual([]);
    expect(names(searchIndex(index, { words: [word('arbetstraningar', ['arbetstraning'])] }))).toHaveLength(2);
    expect(names(searchIndex(index, { words: [word('for')] }))).toEqual(['Grupp för unga']);
    expect(names(searchNearly(index, { words: [word('kvalskurs')] }))).toEqual(['Kvällskurs']);
  });

  it('finds what is nearly so in the name, when asked', () => {
    expect(names(searchNearly(index, { words: [word('abretsträning')] }))).toEqual(['Arbetsträning i grupp']);
    expect(names(searchNearly(index, { words: [word('kvällskusr')] }))).toEqual(['Kvällskurs']);
    expect(names(searchNearly(index, { words: [word('grup'), word('kvällskurs')] }))).toEqual([]);
  });
});

/** The same by its definition: every text is read for every word. */
function found(rows: readonly (IndexedRow & { stems: string })[], wanted: readonly Wanted[]): readonly string[] {
  const weighed = rows.flatMap((one) => {
    const text = ` ${one.search_text} `;
    const name = one.name.toLowerCase();
    let weight = 0;
    for (const { word: typed, stems, loose } of wanted) {
      const isForm = stems.length > 0 && stems.every((stem) => ` ${one.stems} `.includes(` ${stem} `));
      const inside = (part: string, whole: string) => part.length > 2 && whole.includes(part);
      const begins =
        loose !== null &&
        loose.stems.length > 0 &&
        loose.stems.every((stem) => withoutMarks(text).includes(` ${stem}${stem.length > 2 ? '' : ' '}`));
      if (!isForm && !inside(typed, text) && !(loose && (inside(loose.word, withoutMarks(text)) || begins))) return [];
      if (isForm) weight += 0.1;
      if (name.includes(typed)) weight += 1;
      else if (loose && withoutMarks(name).includes(loose.word)) weight += 0.9;
    }
    return [{ name: one.name, weight }];
  });
  return weighed.sort((a, b) => b.weight - a.weight).map(({ name }) => name);
}

it('finds what reading every text finds, in the same order, for any texts and words', () => {
  const written = fc.string({ unit: fc.constantFrom('a', 'å', 'r', 't'), minLength: 1, maxLength: 7 });
  const texts = fc.array(written, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  const rows = fc
    .array(fc.tuple(texts, texts, texts), { maxLength: 12 })
    .map((all) =>
      all.map(([name, more, stems], at) => row(`${name} ${at}`, { search_text: foldText(name, more), stems })),
    );
  const wanted = fc.array(
    fc.tuple(written, fc.array(written, { maxLength: 2 })).map(([typed, stems]) => word(typed, stems)),
    { minLength: 1, maxLength: 3 },
  );
  let hits = 0;
  fc.assert(
    fc.property(rows, wanted, (all, words) => {
      const expected = found(all, words);
      hits += expected.length;
      expect(names(searchIndex(indexOf(all), { words }))).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
  expect(hits).toBeGreaterThan(100);
});

/** The same by its definition (optimal string alignment), without anything that saves time. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, at) => (row === 0 ? at : at === 0 ? row : 0)),
  );
  const of = (row: number, at: number): number => table[row]?.[at] ?? 0;
  for (let row = 1; row <= a.length; row += 1)
    for (let at = 1; at <= b.length; at += 1) {
      let least = Math.min(
        of(row - 1, at) + 1,
        of(row, at - 1) + 1,
        of(row - 1, at - 1) + (a[row - 1] === b[at - 1] ? 0 : 1),
      );
      if (row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1])
        least = Math.min(least, of(row - 2, at - 2) + 1);
      const cells = table[row];
      if (cells) cells[at] = least;
    }
  return of(a.length, b.length);
}

it('two words are near when so many letters differ, for any words', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'å'), maxLength: 12 });
  fc.assert(
    fc.property(letters, letters, (wanted, found) => {
      expect(isNear(wanted, found)).toBe(distance(wanted, found) <= (wanted.length > 7 ? 2 : 1));
    }),
    { numRuns: 3000 },
  );
  expect(isNear('a'.repeat(300), 'a'.repeat(300))).toBe(false);
});
