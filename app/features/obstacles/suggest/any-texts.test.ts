import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseText, fewestCases, suggest } from './suggest.ts';
import { concepts } from './thesaurus.ts';

const named = (...texts: string[]): CaseText[] => texts.map((text, index) => ({ id: `c${index}`, text }));

describe('suggestions of any texts', () => {
  const word = fc.constantFrom(
    ...concepts.flatMap(({ terms }) => terms.slice(0, 3).map((term) => term.replace(/[=~!]/g, ''))),
    'inte',
    'ingen',
    'hen',
    'och',
    'bra',
    'skrivbord',
    'trumpet',
    'gul.',
    'Sedan',
    '3',
    'mån',
  );
  const corpus = fc.array(
    fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')),
    { maxLength: 25 },
  );

  it('hold each case at most once, three or more each, whatever the order', () => {
    fc.assert(
      fc.property(corpus, fc.infiniteStream(fc.nat()), (texts, random) => {
        const cases = named(...texts);
        const found = suggest(cases);
        const all = found.flatMap((one) => one.cases.map(({ id }) => id));
        expect(new Set(all).size).toBe(all.length);
        for (const one of found) expect(one.cases.length).toBeGreaterThanOrEqual(fewestCases);
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
        const shuffled = cases.map((one) => ({ one, at: random.next().value ?? 0 })).sort((a, b) => a.at - b.at);
        expect(suggest(shuffled.map(({ one }) => one))).toEqual(found);
      }),
      { numRuns: 150 },
    );
  });

  it('take any text at all', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 6 }), (texts) =>
        Array.isArray(suggest(named(...texts))),
      ),
    );
  });

  it('tell how far they have come, never backwards, to the end', () => {
    const shares: number[] = [];
    suggest(named(...Array.from({ length: 1200 }, () => 'Kö till utredning.')), (share) => shares.push(share));
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
  });
});
