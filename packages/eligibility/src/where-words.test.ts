import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaps } from './gaps.ts';
import { arbitraryFile } from './testing/arbitrary.ts';
import type { Attribute } from './types.ts';
import type { Where } from './where.ts';
import { whereWords } from './where-words.ts';

const attributes: readonly Attribute[] = [
  { id: 'age', label: 'Ålder', kind: 'number', unit: 'år', min: 16, max: 67 },
  {
    id: 'months',
    label: 'Månader utan arbete',
    labelEn: 'Months without work',
    kind: 'number',
    unit: 'månader',
    min: 0,
    max: 600,
  },
  { id: 'hours', label: 'Arbetstid', labelEn: 'Working hours', kind: 'number', unit: 'timmar', whole: false },
  { id: 'since', label: 'Inskriven sedan', labelEn: 'Registered since', kind: 'date' },
  { id: 'registered', label: 'Inskriven på Arbetsförmedlingen', kind: 'boolean' },
  { id: 'municipality', label: 'Bostadskommun', kind: 'choice', values: ['Heby', 'Tierp', 'Uppsala'].map(named) },
  {
    id: 'language',
    label: 'Svenska',
    labelEn: 'Swedish',
    kind: 'choice',
    ordered: true,
    values: [
      { id: 'none', label: 'Ingen svenska', labelEn: 'No Swedish' },
      { id: 'some', label: 'Sfi', labelEn: 'SFI' },
      { id: 'fluent', label: 'Flytande', labelEn: 'Fluent' },
    ],
  },
  {
    id: 'benefit',
    label: 'Ersättning',
    labelEn: 'Benefit',
    kind: 'choiceSet',
    values: [
      { id: 'sicknessBenefit', label: 'Sjukpenning' },
      { id: 'activityGrant', label: 'Aktivitetsstöd' },
      { id: 'rehabilitation', label: 'Rehabiliteringspenning' },
    ],
  },
];
function named(id: string) {
  return { id, label: id };
}
const sv = (where: Where) => whereWords(where, attributes).map((one) => one.sv);
const en = (where: Where) => whereWords(where, attributes).map((one) => one.en);

describe('a combination in words', () => {
  it('says numbers without the ends that everybody has', () => {
    expect(sv({ age: { min: 16, max: 29 }, months: { min: 0, max: 13 } })).toEqual([
      'under 30 år',
      'under 14 månader utan arbete',
    ]);
    expect(sv({ age: { min: 30, max: 67 }, months: { min: 14, max: 24 } })).toEqual([
      'minst 30 år',
      '14–24 månader utan arbete',
    ]);
    expect(en({ age: { min: 16, max: 16 }, months: { min: 14, max: 600 } })).toEqual([
      '16 years old',
      'at least 14 months without work',
    ]);
    expect(sv({ hours: { above: 10, below: 20.5 } })).toEqual(['arbetstid över 10 och under 20.5 timmar']);
    expect(sv({ hours: { max: 20 } })).toEqual(['arbetstid högst 20 timmar']);
    expect(sv({ since: { min: '2026-01-01' } })).toEqual(['inskriven sedan: tidigast 2026-01-01']);
  });

  it('says choices with the shorter list, or with the end of an order', () => {
    expect(sv({ municipality: ['Heby', 'Tierp'], language: ['none', 'some'] })).toEqual([
      'bostadskommun: inte Uppsala',
      'svenska högst sfi',
    ]);
    expect(en({ language: ['some', 'fluent'] })).toEqual(['Swedish at least SFI']);
    expect(sv({ municipality: ['Heby'], language: ['some'] })).toEqual(['bostadskommun: Heby', 'svenska: sfi']);
  });

  it('says what somebody has and lacks without the label', () => {
    expect(sv({ benefit: { hasNone: ['sicknessBenefit', 'activityGrant'] } })).toEqual([
      'utan sjukpenning eller aktivitetsstöd',
    ]);
    expect(sv({ benefit: { hasAll: ['activityGrant'], hasNone: ['sicknessBenefit'] } })).toEqual([
      'aktivitetsstöd men utan sjukpenning',
    ]);
    expect(sv({ benefit: { hasNone: ['sicknessBenefit', 'activityGrant', 'rehabilitation'] } })).toEqual([
      'utan ersättning',
    ]);
    expect(en({ benefit: { hasAll: ['sicknessBenefit', 'activityGrant'] }, registered: [false] })).toEqual([
      'sickness benefit and activity grant',
      'not registered',
    ]);
  });

  it('says something of every attribute of every gap, and different things of different gaps', () => {
    fc.assert(
      fc.property(arbitraryFile(), (file) => {
        const found = gaps(file).gaps.map(({ where }) => ({ where, words: whereWords(where, file.attributes) }));
        for (const { where, words } of found) {
          expect(words.length).toBe(Object.keys(where).length);
          for (const phrase of words) expect(phrase.sv.trim() && phrase.en.trim()).not.toBe('');
        }
        for (const language of ['sv', 'en'] as const) {
          const texts = found.map(({ words }) => words.map((phrase) => phrase[language]).join(', '));
          expect(new Set(texts).size).toBe(texts.length);
        }
      }),
    );
  });
});
