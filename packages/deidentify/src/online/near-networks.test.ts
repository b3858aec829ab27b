import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../reading/normalise.ts';
import type { Match } from '../reading/page.ts';
import { Page } from '../reading/page.ts';
import { lists } from '../testing/lists.ts';
import { tokensOf } from '../words/tokens.ts';
import { createVocabulary } from '../words/vocabulary.ts';
import { findNearNetworks } from './near-networks.ts';

const words = createVocabulary(lists, new Set(), new Set());
const NETWORKS = new Set(['insta', 'snap', 'konto']);
const PIECES = [
  'insta',
  'snap',
  'konto',
  'heby_klintan1',
  'elin88',
  'robban.no',
  'erika.berg_konto',
  'hon',
  'är',
  'på',
  'utvecklingssamtal',
  'mp3.fil',
  'SR-2026-44718',
];
/** So far from a word a name can stand. */
const REACH = 62;

const spanOf = ({ start, end }: Match): string => `${start}-${end}`;

describe('names near words for networks', () => {
  it('are found where such words stand close as they are beside each of them', () => {
    const texts = fc
      .array(fc.constantFrom(...PIECES), { minLength: 2, maxLength: 60 })
      .map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(texts, (text) => {
        const page = new Page(normalise(text));
        const networks = tokensOf(page, words).filter(({ lower }) => NETWORKS.has(lower));
        const together = new Set(findNearNetworks(page, networks).map(spanOf));
        for (const network of networks) {
          const whole = findNearNetworks(page, [network]).filter(({ end }) => end < network.end + REACH);
          for (const match of whole) expect(together).toContain(spanOf(match));
        }
      }),
    );
  });

  it('are left where no such word stands near', () => {
    const text = `snap ${'är '.repeat(40)}elin88 ${'är '.repeat(40)}insta`;
    const page = new Page(normalise(text));
    const networks = tokensOf(page, words).filter(({ lower }) => NETWORKS.has(lower));
    expect(findNearNetworks(page, networks)).toEqual([]);
  });
});
