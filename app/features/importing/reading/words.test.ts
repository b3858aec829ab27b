import { describe, expect, it } from 'vitest';
import { incomeSources, parties } from './case-row.ts';
import { fields } from './fields.ts';
import { foldWords } from './folding.ts';
import { headerWords } from './header-words.ts';
import { incomePatterns } from './income-words.ts';
import { partyWords } from './party-words.ts';

describe('the lists of words', () => {
  it('have words for every field, and no heading that stands for two', () => {
    const headings = Object.values(headerWords).flat();
    expect(headings.filter((heading, index) => headings.indexOf(heading) !== index)).toEqual([]);
    expect(fields.filter((field) => field !== 'ignore' && headerWords[field].length === 0)).toEqual([]);
    for (const heading of headings) expect([heading, foldWords(heading)]).toEqual([heading, heading]);
  });

  it('have no spelling that is surely two parties', () => {
    const words = parties.flatMap((party) => partyWords[party].strong);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('have a pattern for every income source', () => {
    expect(incomePatterns.map(({ source }) => source).sort()).toEqual([...incomeSources].sort());
  });
});
