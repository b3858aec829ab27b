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
  ])('%s', (text, name) => {
    expect(found(text)).toContain(`name: ${name}`);
  });

  it.each([
    'Välkomna! /Ledningen',
    'Anteckningar /Handläggare',
    'Mötet flyttas. /Kansli',
    'Boende/Vård ses över.',
    'Hon vill bo i Valbo.',
  ])('but none in %s', (text) => {
    expect(names(text)).toEqual([]);
  });
});
