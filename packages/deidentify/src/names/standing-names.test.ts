import { describe, expect, it } from 'vitest';
import { findAll, found } from '../testing/lists.ts';

const names = (text: string): string[] =>
  findAll(text).flatMap(({ type, start, end, score }) =>
    type === 'name' && score >= 0.4 ? [text.slice(start, end)] : [],
  );

describe('words that are names by where they stand', () => {
  it.each([
    ['Hej! Vi ses i morgon. /Moln', 'Moln'],
    ['Tack för hjälpen!\n/Storm\nPS glöm inte nyckeln', 'Storm'],
    ['Hon har fått bo hos Valbo tills vidare.', 'Valbo'],
    ['Bordet är hans riktiga efternamn.', 'Bordet'],
    ['Väggen – hennes smeknamn i laget – står på tröjan.', 'Väggen'],
    ['Taket, så kallar pappan sonen.', 'Taket'],
    ['Golvet (pojken heter egentligen Kofi) har bytt skola.', 'Golvet'],
  ])('%s', (text, name) => {
    expect(found(text)).toContain(`name: ${name}`);
  });

  it.each([
    'Välkomna! /Ledningen',
    'Anteckningar /Handläggare',
    'Mötet flyttas. /Kansli',
    'Boende/Vård ses över.',
    'Hon vill bo i Valbo.',
    'Det är hans riktiga efternamn.',
    'Fredag, så kallar vi henne till ett möte.',
    'Fyren är smeknamnet på huset.',
  ])('but none in %s', (text) => {
    expect(names(text)).toEqual([]);
  });
});
