import { describe, expect, it } from 'vitest';
import { findAll, found } from './testing/lists.ts';
import { yearOf } from './whole-days.ts';

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
    ['Orosanmälan 2011-02-09 gäller skolan', '2011-02-09'],
    ['God man för 130209', '130209'],
    ['Klasslista: Elin 110403, Omar 121224', '121224'],
    ['kvinna -840512', '840512'],
    ['Äldst 2024-01-02 av fyra', '2024-01-02'],
    ['Né le 3 avril 1991', '3 avril 1991'],
    ['Hon firade 50 den 7 mars', '7 mars'],
    ['fyller 66, dvs 3 april 2028', '3 april 2028'],
    ['Förskolebarn (2019-05-04) med resurs', '2019-05-04'],
    ['Barnen:\n2010-12-30 gymnasiet\n2013-07-08 åk 8\n2024-03-04 hemma', '2024-03-04'],
    ['Åldern räknas från 25/11-2008', '25/11-2008'],
    ['Remiss 19580709 väntar', '19580709'],
    ['När är hon född? Svar: 7/12 1966', '7/12 1966'],
    ['Namn; Född; Ort\nsaknas; 1975-01-30; Heby', '1975-01-30'],
    ['Födelsedatum okänt, uppskattat till 1991-07-01', '1991-07-01'],
    ['Födelsebevis inlämnat, datum 28 februari 1983', '28 februari 1983'],
    ['Mormor är från 1938-12-04', '1938-12-04'],
    ['Hennes barn: 6/1 2010 19/5 2013', '19/5 2013'],
    ['Personnumret börjar på 790416, resten minns hon inte', '790416'],
    ['Hon firar den 9 juni, 50 år', '9 juni'],
    ['65 år den 12 september och går då i pension', '12 september'],
    ['Blir myndig lördagen den 5 juli', '5 juli'],
    ['21 augusti 94 – född', '21 augusti 94'],
    ['Tre olika datum i barnets akt: 2013-05-04 och 5/4 2014', '5/4 2014'],
    ['den 3 mars 2006 är pojken född, inte 2005', '3 mars 2006'],
    ['Minderåriga barn:\n2012-03-04\n2018-11-22', '2018-11-22'],
    ['Deltagarlista kurs: 1999-02-11, 2004-10-30', '2004-10-30'],
    ['Rut-Marie firar födelsedagsfika den 9 mars', '9 mars'],
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
    'Idén föddes 3 mars 2024',
    'Projektet är fött ur en workshop 5 juni 2023',
    'Huset fyller 100 den 12 maj',
    'Pojken kom till Sverige 5/9 2015',
    'Jobbat i 20 år 3 mars',
    'Född i Heby, kom hit 2015-09-12',
    '2025-03-04 träffade vi en kvinna född i Syrien',
    'Rum 12, 5 november',
    'Beslut 2017-05-06, omprövat 2018-01-02',
    'Skyddsrond 2010-09-14',
    'Besiktning av lokalen 2016-08-19',
    'fil: lista_20140412.docx',
    'Träff 2019-05-06 kl 13.15',
    'Läsår 19 aug–20 december',
    'Tog studenten 1998-06-05',
    'Vårdcentralen öppnade 2 maj 2011',
    'Födelsedagsfika för alla i personalrummet 9 mars',
    'Deltagarlista kurs: 2024-02-11, 2025-10-30',
  ])('but none in %s', (text) => {
    expect(findAll(text).filter(({ type, score }) => type === 'birthDate' && score >= 0.4)).toEqual([]);
  });
});

describe('writings of a day', () => {
  it.each([
    '1984-07-05',
    '19840705',
    '840705',
    '84-07-05',
    '5/7 1984',
    '5/7-84',
    '5/7 84',
    '05/07/1984',
    '05.07.84',
    '5-7-84',
    '5/7 år 1984',
    '5/VII 1984',
    '1984 07 05',
    '5 juli 1984',
    'den 5:e juli -84',
    "5 juli '84",
    '5 jul. 84',
    'den femte juli 1984',
    '5 July 1984',
    'July 5th, 1984',
    '5th of July 1984',
    '05-JUL-1984',
    '05JUL84',
    '05 JUL/JUL 84',
    '1984, den 5 juli',
    '-84, 5 juli',
    'år 1984, den 5:e juli',
    '1984 5/7',
    '5. juli 1984',
    '5:e i 7:e 84',
    'femte i sjunde 1984',
    '5 juli nittonhundraåttiofyra',
    'torsdagen den 5 juli 1984',
    '1984-7-5',
    '5 7 1984',
    '05071984',
  ])('%s', (day) => {
    const births = findAll(`Hon är född ${day} i Asmara`).filter(({ type }) => type === 'birthDate');
    expect(births).toHaveLength(1);
  });

  it.each([
    ['5 juli -84', 1984],
    ['190901', 2019],
    ['24/12/03', 2003],
    ['84-07-05', 1984],
    ['5 juli', null],
  ])('says the year of %s', (day, year) => {
    expect(yearOf(day)).toBe(year);
  });
});
