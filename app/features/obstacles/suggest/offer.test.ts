import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { obstacleTexts } from './case-texts.ts';
import { explain } from './explain.ts';
import { offersOf } from './offer.ts';

const nothing = { links: new Map<string, string[]>(), rejections: [] };

describe('an offer', () => {
  it('is what was found, as long as nothing is decided', () => {
    expect(offersOf([['a', 'b', 'c']], nothing)).toEqual([
      { caseIds: ['a', 'b', 'c'], fresh: ['a', 'b', 'c'], obstacleId: null },
    ]);
  });

  it('leads new cases to the obstacle that has the others', () => {
    const links = new Map([
      ['a', ['o']],
      ['b', ['o', 'p']],
    ]);
    expect(offersOf([['a', 'b', 'c']], { ...nothing, links })).toEqual([
      { caseIds: ['a', 'b', 'c'], fresh: ['c'], obstacleId: 'o' },
    ]);
  });

  it('is over when every case is in an obstacle', () => {
    expect(offersOf([['a']], { ...nothing, links: new Map([['a', ['o']]]) })).toEqual([]);
  });

  it('comes back after a rejection only with three new cases', () => {
    const rejections = [['a', 'b', 'c']];
    expect(offersOf([['a', 'b', 'c', 'd', 'e']], { ...nothing, rejections })).toEqual([]);
    expect(offersOf([['a', 'd', 'e', 'f']], { ...nothing, rejections })).toHaveLength(1);
    expect(offersOf([['x', 'y', 'z']], { ...nothing, rejections })).toHaveLength(1);
  });

  it('without an obstacle always has three fresh cases, and with one at least one', () => {
    const id = fc.constantFrom(...'abcdefgh');
    const some = fc.uniqueArray(id, { minLength: 1 });
    const links = fc.array(fc.tuple(id, fc.array(fc.constantFrom('o', 'p'), { minLength: 1, maxLength: 2 })));
    fc.assert(
      fc.property(fc.array(some), fc.array(some), links, (found, rejections, linked) => {
        for (const offer of offersOf(found, { links: new Map(linked), rejections })) {
          expect(offer.fresh.length).toBeGreaterThanOrEqual(offer.obstacleId === null ? 3 : 1);
          for (const one of rejections.filter((ids) => ids.some((other) => offer.caseIds.includes(other))))
            expect(offer.caseIds.filter((other) => !one.includes(other)).length).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });
});

describe('the texts of cases', () => {
  const one = { importId: null, question: 'F', notedObstacle: null, outcomeNote: null };

  it('are the noted obstacles where a list notes them, and there only those', () => {
    const list = { ...one, importId: 'i' };
    expect(
      obstacleTexts([
        { ...list, id: 'a', notedObstacle: 'H' },
        { ...list, id: 'b' },
        { ...one, id: 'c', outcomeNote: 'U' },
        { ...one, id: 'd', importId: 'j' },
      ]),
    ).toEqual([
      { id: 'a', text: 'H' },
      { id: 'c', text: 'F\nU' },
      { id: 'd', text: 'F' },
    ]);
  });
});

describe('an explanation', () => {
  it('names what the cases have in common, with each one’s own words', () => {
    const why = explain([
      { id: 'a', text: 'Lång kö till utredning.' },
      { id: 'b', text: 'Utredningen dröjer.' },
    ]);
    expect(why.name).toEqual({ sv: 'Utredning: lång väntan', en: 'Investigation: long waiting' });
    expect(why.cases[1]?.words).toEqual(['Utredningen', 'dröjer']);
  });

  it('uses the word itself where the thesaurus knows no matter', () => {
    const texts = ['Väntar på glasögon.', 'Glasögonen dröjer.', 'Kö till glasögon.'];
    expect(explain(texts.map((text, index) => ({ id: String(index), text }))).name.sv).toMatch(/^”glasögon…”/);
  });

  it('of nothing is empty', () => expect(explain([])).toEqual({ name: { sv: '', en: '' }, cases: [] }));
});
