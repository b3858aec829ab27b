import { describe, expect, it } from 'vitest';
import { findAll, found } from './testing/lists.ts';

describe('days of birth in other words', () => {
  it.each([
    ['Åldersbedömd till 2004-05-19 av verket.', '2004-05-19'],
    ['Åldern ändrad till 1 januari 2005', '1 januari 2005'],
    ['Född -97 i september, den 14, kom hit som barn', '-97 i september, den 14'],
    ['Född 1993, den 5 maj, i Syrien', '1993, den 5 maj'],
    ['född tredje i elfte 1962', 'tredje i elfte 1962'],
    ['f 12:e i 3:e -88', '12:e i 3:e -88'],
    ['Säger själv född 1970, i passet 1972-04-06', '1970'],
    ['Personalien: k, 11-04-22', '11-04-22'],
    ['Minderårig, 2011-02-09, vårdnadshavare kontaktas', '2011-02-09'],
    ['Född 1959-03-08: pension nästa år', '1959-03-08'],
    ['nyfödd dotter 14/5, föräldraledig', '14/5'],
    ['Sonen blir sju den 9 november', '9 november'],
    ['Födelsedagen är okänd men hon firar 15 april', '15 april'],
    ['Fick en son 3 mars', '3 mars'],
    ['Fodelsedatum 19860325', '19860325'],
    ['Blir myndig i februari, den 14:e', 'februari, den 14:e'],
    ['Barn: Alva 2016-03-04, Liam 2019-10-11', '2019-10-11'],
    ['barnen 2015-01-02 och 2018-03-04', '2018-03-04'],
  ])('%s', (text, date) => {
    expect(found(text)).toContain(`birthDate: ${date}`);
  });

  it.each([
    'Möte med mamman 2026-03-05 kl 10',
    'Beslut om deltagaren 2026-02-03 är taget',
    'Åldersbedömd 2025-03-04, svar väntas.',
    'Firar 1 maj med facket',
    'Grupperna blir två, den 3 maj och den 5 maj',
    'Föreningen fyller 10 år den 3 juni',
    'Barnet kom 3 mars till förskolan',
    'Nyfödd verksamhet sedan 8/3',
  ])('but none in %s', (text) => {
    expect(findAll(text).filter(({ type, score }) => type === 'birthDate' && score >= 0.4)).toEqual([]);
  });
});
