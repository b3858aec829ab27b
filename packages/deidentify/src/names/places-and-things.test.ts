import { describe, expect, it } from 'vitest';
import { findAll } from '../testing/lists.ts';

describe('no names', () => {
  it.each([
    'Två systrar från Charkiv har kommit.',
    'Hon är från Novi Sad.',
    'Hon är från Banja Luka.',
    'Saaben är såld.',
    'Wi-Fi fungerar inte.',
    'Utlämning i reception Vega.',
    'Mår bra. Ville bara prata.',
    'Fältarna har uppsikt.',
    'Tåget från Lund är sent.',
    'Speaks Dari and some English.',
    'Går på förskola varannan vecka.',
  ])('%s', (text) => {
    expect(findAll(text).filter(({ score, type }) => score >= 0.4 && type !== 'rareCombination')).toEqual([]);
  });
});
