import { describe, expect, it } from 'vitest';
import { explain, replacement } from './phrases.ts';
import type { FindingType } from './types.ts';

const TYPES: FindingType[] = [
  'name',
  'personalNumber',
  'coordinationNumber',
  'phone',
  'email',
  'address',
  'birthDate',
  'plate',
  'handle',
  'workplace',
  'rareCombination',
  'identifier',
];

describe('replacements', () => {
  it.each([
    ['name', 'Elin', 'personen'],
    ['name', 'Alvas', 'personens'],
    ['name', 'Lars', 'personen'],
    ['personalNumber', '880214-2383', '[personnummer]'],
    ['phone', '070-174 06 12', '[telefonnummer]'],
    ['birthDate', '1988-11-13', 'november 1988'],
    ['birthDate', '13/11 1988', 'november 1988'],
    ['birthDate', '880214', 'februari 88'],
    ['birthDate', '4 mars 1991', 'mars 1991'],
    ['birthDate', 'i förrgår', '[födelsedatum]'],
  ] as const)('of %s %s is %s', (type, text, plain) => {
    expect(replacement(type, text, 'sv')).toBe(plain);
  });

  it('speak English too', () => {
    expect(replacement('name', 'Alvas', 'en')).toBe('the person’s');
    expect(replacement('birthDate', '1988-11-13', 'en')).toBe('November 1988');
  });

  it('never keep what was found', () => {
    for (const type of TYPES)
      for (const language of ['sv', 'en'] as const)
        expect(replacement(type, 'Zebulia', language)).not.toContain('Zebulia');
  });
});

describe('explanations', () => {
  const finding = { start: 0, end: 4, type: 'name', score: 0.8, why: 'name.known' } as const;

  it('quote what was found when they get the text', () => {
    expect(explain(finding, 'sv', 'Elin vill')).toBe('”Elin” kan vara ett namn');
    expect(explain(finding, 'en', 'Elin vill')).toBe('“Elin” may be a name');
    expect(explain(finding, 'sv')).toBe('Det här kan vara ett namn');
  });

  it('say when the check digit is right', () => {
    expect(explain({ ...finding, type: 'personalNumber', why: 'personalNumber.checkDigit' }, 'sv')).toContain(
      'kontrollsiffran',
    );
  });
});
