import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { found } from '../testing/lists.ts';
import { isBusinessWord, isKind } from './business-words.ts';
import { placeOf } from './handle-words.ts';
import { labelOf } from './number-labels.ts';
import { hintsOf } from './word-hints.ts';
import { TELLS, tellsOf } from './word-tells.ts';
import { isTrade } from './work-words.ts';

describe('what a word announces', () => {
  it.each([
    ['klientnr', 'numbered'],
    ['bibliotekskort', 'named'],
    ['larmkod', 'secret'],
    ['patienten', 'person'],
    ['telefonnummer', null],
    ['fakturanummer', null],
    ['diagnoskod', null],
  ])('%s before a number: %s', (word, label) => {
    expect(labelOf(word)).toBe(label);
  });

  it.each(['skolan', 'byskola', 'möbelsnickeri', 'returhuset', 'bygg'])(
    '%s is what a firm or house is called',
    (word) => {
      expect(isBusinessWord(word)).toBe(true);
    },
  );

  it.each(['missbruk', 'nätverk', 'samtal', 'handlingsplan'])('%s is not', (word) => {
    expect(isBusinessWord(word)).toBe(false);
  });

  it('is nothing for most words, and several things for some', () => {
    expect(tellsOf('tycker', hintsOf('tycker'))).toBe(0);
    expect(placeOf('instakonto')).toBe('network');
    expect(tellsOf('bagare', hintsOf('bagare')) & TELLS.trade).not.toBe(0);
    expect(tellsOf('bagare', hintsOf('bagare')) & TELLS.fact).not.toBe(0);
  });

  it('is asked before the lists of firms and trades and leaves none of their words out', () => {
    const parts = fc.constantFrom(
      ...'bil skog sol kund miss nät lunch bygg snickeri skola hus verk bagare sköterska bud vikarie gården en et n na s ens erna'.split(
        ' ',
      ),
    );
    const words = fc.array(parts, { minLength: 1, maxLength: 4 }).map((some) => some.join(''));
    fc.assert(
      fc.property(words, (word) => {
        const tells = tellsOf(word, hintsOf(word));
        expect((tells & TELLS.trade) !== 0).toBe(isTrade(word));
        if (isKind(word) || isBusinessWord(word)) expect(tells & TELLS.business).not.toBe(0);
      }),
    );
  });
});

describe('places of work', () => {
  it.each([
    ['Arbetstränar hos Perssons Bygg & Måleri.', 'workplace: Perssons Bygg & Måleri'],
    ['jobbar på kiosken skutan', 'workplace: kiosken skutan'],
    ['Arbetsgivare: Sandåsa Timmer', 'workplace: Sandåsa Timmer'],
    ['Har praktik på Sågen i Kilafors.', 'workplace: Sågen i Kilafors'],
  ])('%s', (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  it.each([
    'Arbetsträning på kommunens återbruk kan bli aktuellt.',
    'Kurator på Gimo vårdcentral ringer.',
    'Söker tjänst som undersköterska på ett äldreboende.',
    'Hon har gått på Uppsala folkhögskola.',
  ])('none in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('facts that together point to few', () => {
  it.each([
    'Rektorn på byskolan i Överkalix har alkoholproblem.',
    'Familjen har elva barn och bor i Hultsfred.',
    'Den somaliska busschauffören på linje 4.',
    'Veterinären i Tärnsjö.',
  ])('%s', (text) => {
    expect(found(text).map((finding) => finding.split(':')[0])).toEqual(['rareCombination']);
  });

  it('officials in minutes are none', () => {
    expect(found('Socialchefen i Heby och kommunchefen i Tierp har fått underlaget.')).toEqual([]);
  });
});
