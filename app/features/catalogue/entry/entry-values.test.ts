import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rawFromForm } from '../../../kernel/form.ts';
import type { ServiceFacts } from '../store.ts';
import { type EntryInput, entryFields } from './entry-fields.ts';
import { changedFacts, factsOf, valuesOf } from './entry-values.ts';

const facts: ServiceFacts = {
  name: 'Gröna jobb',
  principal: 'municipality',
  principal_name: 'Heby kommun',
  unit: 'Arbetsmarknadsenheten',
  municipalities: ['Heby', 'Tierp'],
  target_group: 'Den som varit borta länge.',
  age_from: 18,
  age_to: 64,
  purpose: 'Närma sig arbete.',
  content: 'Arbete utomhus.',
  kind: 'workTraining',
  conditions_text: 'Läkarremiss.',
  how_to_refer: 'Handläggaren anmäler.',
  consent: 'handläggaren',
  contact_function: 'Samordnaren',
  contact_person: 'Kim Exempel',
  contact_phone: '020-123 456',
  contact_email: 'grona@example.se',
  places: '12',
  places_on: '2026-10-01',
  places_by: 'Kim',
  waiting_weeks: 3,
  waiting_on: '2026-10-02',
  waiting_by: 'Kim',
  starts: 'Vår och höst',
  start_dates: ['2027-01-11', '2027-08-23'],
  length_text: '6 mån',
  length_weeks: 26,
  follow_up: 'Efter sex månader.',
  cost: 'Kommunen betalar.',
  funder: 'Förbundet',
  locations: ['Storgatan 1, Heby', 'Torget, Tierp'],
  period_from: '2026-01-01',
  period_to: '2027-12-31',
  accessibility: 'Lätt svenska.',
  combinations: 'Sfi.',
  links: ['https://example.se/grona-jobb'],
  checked_before: 'juni 2017?',
  is_public: true,
  interval_days: 180,
  owner_name: 'Kim Exempel',
  owner_email: 'kim@example.se',
};

/** What the form sends when it is shown with these facts and saved as it is. */
function savedAsItIs(shown: ServiceFacts): ServiceFacts {
  const entries = Object.entries(valuesOf(shown)).flatMap(([name, value]): [string, string][] => {
    if (Array.isArray(value)) return value.map((one) => [name, String(one)]);
    if (typeof value === 'boolean') return value ? [[name, 'on']] : [];
    return value === undefined ? [] : [[name, String(value)]];
  });
  const input: EntryInput = z.object(entryFields).parse(rawFromForm(entries));
  return factsOf(input, shown, '2026-11-22');
}

describe('an entry that is saved as its form shows it', () => {
  it('stays what it was, in every fact', () => {
    expect(savedAsItIs(facts)).toEqual(facts);
    expect(changedFacts({ ...facts }, savedAsItIs(facts))).toEqual({});
  });

  it('says nothing anew of places and waiting that bear no day', () => {
    const undated: ServiceFacts = { ...facts, places_on: null, waiting_on: null };
    expect(savedAsItIs(undated)).toEqual(undated);
  });

  it('bears today’s day where a figure is another', () => {
    const input = { ...z.object(entryFields).parse(valuesOf({ ...facts, places: '15', waiting_weeks: 5 })) };
    expect(factsOf(input, facts, '2026-11-22')).toMatchObject({
      places: '15',
      places_on: '2026-11-22',
      waiting_weeks: 5,
      waiting_on: '2026-11-22',
    });
  });
});
