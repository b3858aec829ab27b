import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agesOfText,
  contactOfText,
  kindOfText,
  lengthOfText,
  linksOfText,
  municipalitiesOfText,
  principalOfText,
  weeksOfText,
} from './sheet-values.ts';

const county = ['Enköping', 'Heby', 'Håbo', 'Knivsta', 'Tierp', 'Uppsala', 'Älvkarleby', 'Östhammar'];

describe('a list of services', () => {
  it.each([
    ['Kommun/AF', 'municipality'],
    ['AF/FK', 'employmentService'],
    ['Arbetsförmedl.', 'employmentService'],
    ['Fk', 'socialInsuranceAgency'],
    ['Landstinget/Region', 'region'],
    ['Ideell förening på uppdrag av kommunerna', 'nonProfit'],
    ['Stiftelse (ideell)', 'nonProfit'],
    ['?', null],
  ])('has the principal %s', (text, principal) => {
    expect(principalOfText(text)).toBe(principal);
  });

  it.each([
    ['Enköping/Håbo', ['Enköping', 'Håbo']],
    ['Heby kommun', ['Heby']],
    ['Uppsala (även elever från Knivsta)', ['Knivsta', 'Uppsala']],
    ['Hela länet', null],
    ['Alla åtta', null],
    ['', null],
    ['Sala och Avesta kommuner', ['Sala', 'Avesta']],
  ])('is in %s', (text, places) => {
    expect(municipalitiesOfText(text, county)).toEqual(places);
  });

  it.each([
    ['3', 3],
    ['4-5', 5],
    ['ca 26 (ett halvår)', 26],
    ['till nästa gruppstart, ca 7', 7],
    ['ingen kö', 0],
    ['0', 0],
    ['okänt', null],
    ['2 mån', 9],
  ])('has the queue %s', (text, weeks) => {
    expect(weeksOfText(text)).toBe(weeks);
  });

  it.each([
    ['8 v', 8],
    ['max 6 mån', 26],
    ['3–6 mån', 26],
    ['så länge det behövs', null],
    ['7 gånger', null],
    ['upp till 4 år', 208],
  ])('lasts %s', (text, weeks) => {
    expect(lengthOfText(text)).toBe(weeks);
  });

  it.each([
    ['18–65', 18, 65],
    ['från 18 t.o.m. 65', 18, 65],
    ['20+', 20, null],
    ['till 20', null, 20],
    ['alla', null, null],
  ])('takes those aged %s', (text, from, to) => {
    expect(agesOfText(text)).toEqual({ from, to });
  });

  it('has a contact with the function first', () => {
    expect(contactOfText('AME mottagning, tel 070-174 06 05')).toEqual({
      contact: 'AME mottagning',
      phone: '070-174 06 05',
    });
    expect(contactOfText('Coach')).toEqual({ contact: 'Coach', phone: '' });
  });

  it('has links, and never another kind of address', () => {
    expect(linksOfText('www.example.se/a https://example.org javascript:alert(1)')).toEqual([
      'https://www.example.se/a',
      'https://example.org',
    ]);
  });

  it('is of a kind by its name', () => {
    expect(kindOfText('Arbetsträning vid AME', 'studiebesök')).toBe('workTraining');
    expect(kindOfText('Gemensam kartläggning (GK)')).toBe('coordination');
    expect(kindOfText('Stegen', 'Stöd, okänt')).toBe('other');
  });

  it('is read whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const weeks = weeksOfText(text);
        expect(weeks === null || (Number.isInteger(weeks) && weeks >= 0)).toBe(true);
        const { from, to } = agesOfText(text);
        for (const age of [from, to]) expect(age === null || age < 1000).toBe(true);
        for (const link of linksOfText(text)) expect(link).toMatch(/^https?:/i);
        expect(Array.isArray(municipalitiesOfText(text, county) ?? [])).toBe(true);
      }),
    );
  });
});
