import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stamp } from '../../scripts/second-reader-stamp.ts';
import { createDetector } from '../detector.ts';
import { level } from '../level.ts';
import { normalise } from '../reading/normalise.ts';
import type { Match } from '../reading/page.ts';
import { Page } from '../reading/page.ts';
import { lists } from '../testing/lists.ts';
import { tokensOf } from '../words/tokens.ts';
import { createVocabulary } from '../words/vocabulary.ts';
import { findBySurroundings } from './second-reader.ts';
import { STAMP, WEIGHTS, WORK_WEIGHTS } from './second-reader-weights.ts';
import { readWeights, STEPS, WORK_PLACES, writeWeights } from './second-weights.ts';
import { PLACES } from './surroundings.ts';

const words = createVocabulary(lists, new Set(), new Set());

/** What the second reader finds alone, where no rule has found anything. */
function read(text: string, found: Match[] = []): string[] {
  const page = new Page(normalise(text));
  return findBySurroundings(page, tokensOf(page, words), words, found).map(({ start, end }) =>
    page.text.slice(start, end),
  );
}

describe('the second reader', () => {
  it.each([
    ['Träffade Zebulia i går.', 'Zebulia'],
    ['Idag ringde Elin Holmqvist.', 'Elin Holmqvist'],
    ['Enligt Xhevrije är det löst.', 'Xhevrije'],
    ['Ring Melker på måndag.', 'Melker'],
    ['Tambur informeras på måndag.', 'Tambur'],
    ['Närvarande: Bäckröding', 'Bäckröding'],
    ['Nya i vävgruppen: Zerdasht.', 'Zerdasht'],
  ])('knows a name by what stands around it: %s', (text, name) => {
    expect(read(text)).toEqual([name]);
  });

  it.each([
    'Försäkringskassan återkommer på tisdag.',
    'Ansökan till Komvux i Uppsala.',
    'Deltagaren söker arbete.',
    'Mötet är på Arbetsförmedlingen i Heby.',
    'Modellen heter Zebulo T480.',
    'Tolkjour nås på telefon.',
    'Adolf Fredriks skola ringde.',
    'Astrid Lindgren-priset delas ut i maj.',
    'Kvinnan fick panik på tåget och gick hem.',
    'Dammsugaren är sjuk, säger vaktmästaren.',
    'Nya i köket: Vispar, Durkslag.',
  ])('asks nothing in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('leaves to the rules what they have found', () => {
    const found: Match[] = [{ start: 9, end: 16, type: 'name', score: 0.7, why: 'name.unknownCapital' }];
    expect(read('Träffade Zebulia i går.', found)).toEqual([]);
    expect(read('Träffade Zebulia i går.', [{ ...found[0], score: 0.3 } as Match])).toEqual(['Zebulia']);
  });

  it('never stops a save, leaves allowed names alone, and finds the same twice', () => {
    const detector = createDetector(lists);
    const piece = fc.constantFrom('Zebulia', 'Elin', 'ringer', 'hos', 'Navet', '. ', ', ', ' ', '12', '\u0430', 'vill');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join(' ');
        const findings = detector.find(text);
        expect(detector.find(text)).toEqual(findings);
        for (const finding of findings.filter(({ why }) => why === 'name.surroundings')) {
          expect(level(finding)).toBe('ask');
          expect(finding.start).toBeGreaterThanOrEqual(0);
          expect(finding.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(finding.start, finding.end)).toMatch(/^\p{Lu}/u);
        }
        const allowed = createDetector(lists, { allowedNames: ['Zebulia', 'Elin', 'Navet'] }).find(text);
        expect(allowed.filter(({ why }) => why === 'name.surroundings')).toEqual([]);
      }),
    );
  });

  it('weighs a bounded number of words, whatever the text', () => {
    const text = 'Zebulia ringde. '.repeat(5_000);
    expect(read(text).length).toBeLessThanOrEqual(2_000);
  });
});

describe('the weights', () => {
  it('were made for what is read today; else: npm run train', () => {
    expect(STAMP).toBe(stamp(words));
    expect(WEIGHTS).toHaveLength(PLACES);
    expect(WORK_WEIGHTS).toHaveLength(WORK_PLACES);
  });

  it('are written and read without loss', () => {
    const steps = Int8Array.from({ length: PLACES }, (_, i) => (i % (2 * STEPS + 1)) - STEPS);
    expect(readWeights(writeWeights(steps))).toEqual(steps);
    expect(readWeights(WEIGHTS).every((step) => step <= STEPS)).toBe(true);
  });
});
