import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoWeek } from './calendar.ts';
import { caseDate, resolveYears, writesMonthFirst, yearsNamed } from './date-context.ts';
import { readDateText, type WrittenDate } from './date-text.ts';
import { editDistance, isDitto, saysNothing } from './folding.ts';
import { recogniseIncomes } from './incomes.ts';
import { recogniseObstacle } from './obstacles.ts';
import { recogniseParty } from './party.ts';
import { readAge, readAgeAndSex, readSex } from './person-facts.ts';
import { placeFinder, tidyPlace } from './places.ts';
import { uppsalaCounty } from './testdata/places.ts';

const short = (date: WrittenDate | null): string | null =>
  date &&
  [date.year ?? '*', date.month ?? '', date.day ?? '', date.week ? `w${date.week}` : '']
    .filter((part) => part !== '')
    .join('-');

describe('dates', () => {
  it.each([
    ['2016-01-07', '2016-1-7'],
    ['2016/01/07', '2016-1-7'],
    ['2016.1.7', '2016-1-7'],
    ['20160107', '2016-1-7'],
    ['160107', '2016-1-7'],
    ['16-01-07', '2016-1-7'],
    ['7/1', '*-1-7'],
    ['7/1 2016', '2016-1-7'],
    ['7/1-16', '2016-1-7'],
    ['7.1.2016', '2016-1-7'],
    ['07-01-2016', '2016-1-7'],
    ['15/3?', '*-3-15'],
    ['14 mars', '*-3-14'],
    ['14:e mars 2016', '2016-3-14'],
    ['den 3 feb', '*-2-3'],
    ['mån 3/2', '*-2-3'],
    ['3 feb -16', '2016-2-3'],
    ['ca 15/3', '*-3-15'],
    ['March 14, 2016', '2016-3-14'],
    ['14th of March 2016', '2016-3-14'],
    ['3/14/2016', '2016-3-14'],
    ['Thursday 14 April', '*-4-14'],
    ['v 14', '*-w14'],
    ['V.14', '*-w14'],
    ['vecka 14 2016', '2016-w14'],
    ['v 14-15', '*-w14'],
    ['v 14 -16', '2016-w14'],
    ['2016-W14', '2016-w14'],
    ['v1614', '2016-w14'],
    ['ons v 14', '*-w14'],
    ['week 14', '*-w14'],
    ['mars 2016', '2016-3'],
    ['i slutet av maj', '*-5'],
    ['sista november', '*-11-30'],
    ['2016-03', '2016-3'],
    ['2016-01-07 10:30', '2016-1-7'],
    ['7/1 kl 10', '*-1-7'],
    ['7/1 (tel)', '*-1-7'],
    ['3/2-4/2', '*-2-3'],
  ])('%s', (text, expected) => expect(short(readDateText(text))).toBe(expected));

  it.each(['?', '2016', '31/2', '99', '2016-13-01', 'v 54', 'Semester v 28–31', 'före jul', 'nov -15 eller så'])(
    '%s is none',
    (text) => expect(readDateText(text)).toBeNull(),
  );

  it('reads back every day in the forms that people write', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year = '', month = '', day = ''] = iso.split('-');
          for (const text of [
            iso,
            iso.replaceAll('-', ''),
            `${Number(day)}.${Number(month)}.${year}`,
            `${Number(day)}/${Number(month)} ${year}`,
            `${year.slice(2)}${month}${day}`,
          ]) {
            const written = readDateText(text);
            expect(written && caseDate(written, written.year)?.date).toBe(iso);
          }
        },
      ),
    );
  });

  it('knows the weeks of a year by their Thursdays', () => {
    expect(isoWeek(2016, 14)).toEqual({ name: '2016-W14', from: '2016-04-04', to: '2016-04-10' });
    expect(isoWeek(2020, 53)).toEqual({ name: '2020-W53', from: '2020-12-28', to: '2021-01-03' });
    expect(isoWeek(2021, 53)).toBeNull();
    expect(isoWeek(2019, 1)?.from).toBe('2018-12-31');
  });

  it('gives a missing year from titles and neighbours, over New Year too, and never invents one', () => {
    const dates = (...texts: string[]) => texts.map(readDateText);
    expect(resolveYears(dates('3/11', '5/12', '10/1', '2/2'), [2015, 2016])).toEqual([2015, 2015, 2016, 2016]);
    expect(resolveYears(dates('2018-11-03', '5/12', '10/1', '2019-02-02'), [])).toEqual([2018, 2018, 2019, 2019]);
    expect(resolveYears(dates('3/11', 'nonsens', 'v 50'), [2017])).toEqual([2017, null, 2017]);
    expect(resolveYears(dates('3/11'), [])).toEqual([null]);
    expect(yearsNamed('Lotsärenden 2015/16, dnr 2014:35, uppdaterad 2017-01-05')).toEqual([2015, 2016]);
    expect(yearsNamed('Uppdat. 161219')).toEqual([]);
  });

  it('tells month first from the dates that can only be read so', () => {
    expect(writesMonthFirst(['3/4/2016', '3/14/2016'].map(readDateText))).toBe(true);
    expect(writesMonthFirst(['3/4/2016', '14/3/2016'].map(readDateText))).toBe(false);
    expect(writesMonthFirst(['3/4/2016'].map(readDateText))).toBe(false);
  });
});

describe('ages and sexes', () => {
  const age = (min: number, max: number | null = min, approx = false) => ({ min, max, approx });
  it.each([
    ['34', age(34)],
    ['34 år', age(34)],
    ['ca 30', age(30, 30, true)],
    ['c:a 30', age(30, 30, true)],
    ['~30', age(30, 30, true)],
    ['30?', age(30, 30, true)],
    ['45ish', age(45, 45, true)],
    ['20-25', age(20, 25)],
    ['25–30 år', age(25, 30)],
    ['ca 20-25', age(20, 25, true)],
    ['mellan 20 och 25', age(20, 25)],
    ['50-årsåldern', age(50, 59, true)],
    ['in her 40s', age(40, 49, true)],
    ['mid-40s', age(44, 46, true)],
    ['50+', age(50, null, true)],
    ['över 50', age(50, null, true)],
    ['under 25', age(0, 24, true)],
    ['född 1990', age(25, 26)],
    ['f -90', age(25, 26)],
    ['1990', age(25, 26)],
    ['80-talist', age(26, 36, true)],
    ['tonåring', age(13, 19, true)],
    ['17 år och 6 mån', age(17)],
  ])('%s', (text, expected) => expect(readAge(text, 2016)).toEqual(expected));

  it.each(['2', '107', 'ung', '35-30', '-', '2-3 barn'])('%s is no age', (text) =>
    expect(readAge(text, 2016)).toBeNull(),
  );

  it('needs the year of the case for a year of birth', () => expect(readAge('född 1990', null)).toBeNull());

  it('reads both from one cell', () => {
    for (const text of ['K 34', '34 K', 'K34', 'kvinna, 34 år', '34/k'])
      expect(readAgeAndSex(text, 2016)).toEqual({ age: age(34), sex: 'female' });
    expect(['K', 'kv', 'Kvinna', 'F', 'tjej'].map(readSex)).toEqual(Array(5).fill('female'));
    expect(['M', 'man', 'Male', 'kille'].map(readSex)).toEqual(Array(4).fill('male'));
    expect(['?', 'annat', ''].map(readSex)).toEqual([null, null, null]);
  });
});

describe('parties', () => {
  it.each([
    [
      'socialInsuranceAgency',
      [
        'Fk',
        'F-kassan',
        'Försäkringskassan',
        'Försäkringskasan',
        'försäkringsk.',
        'FK:s handläggare',
        'Social Insurance Agency',
      ],
    ],
    [
      'employmentService',
      ['AF', 'A.F.', 'Arbetsförmedl.', 'Arbetsförmedlngen', 'AF Tierp', 'PES', 'Public Employment Service'],
    ],
    [
      'municipality',
      [
        'kommun',
        'Kommun/EKB',
        'soc',
        'Socialtjänsten',
        'IFO barn o familj',
        'AME',
        'Heby kommun',
        'komvux',
        'Social services',
      ],
    ],
    [
      'region',
      [
        'VC',
        'Region/Landstinget',
        'psykiatrin',
        'Östervåla vårdcentral',
        'Habiliteringen',
        'Vuxenhab',
        'hjärtmottagningen',
        'County council',
        'Primary care',
      ],
    ],
    ['personOrRelative', ['anhörig', 'egen kontakt', 'Mamman', 'privatperson', 'Relative']],
  ] as const)('%s', (party, spellings) => {
    for (const text of spellings) expect([text, recogniseParty(text)?.value]).toEqual([text, party]);
  });

  it.each(['Frivården', 'Kyrkan', 'arbetsgivare', 'Safari', '?', ''])('"%s" is none of them', (text) =>
    expect(recogniseParty(text)).toBeNull(),
  );

  it('is unsure when several parties stand in one cell, or a word is misspelt', () => {
    expect(recogniseParty('AF + FK')?.confidence).toBeLessThanOrEqual(0.5);
    expect(recogniseParty('Försäkringkasan')?.confidence).toBeLessThan(1);
    expect(editDistance('kassan', 'kasasn', 2)).toBe(1);
  });
});

describe('income sources', () => {
  it.each([
    ['fs', ['socialAssistance']],
    ['försörjningsst.', ['socialAssistance']],
    ['Ek. bist.', ['socialAssistance']],
    ['sjp 50 % och a-kassa 50 %', ['sicknessBenefit', 'unemploymentBenefit']],
    ['AE', ['activityCompensation']],
    ['akt.ers', ['activityCompensation']],
    ['akt.stöd', ['activityGrant']],
    ['sjukers 50%', ['sicknessCompensation']],
    ['rehabpenning', ['rehabilitationBenefit']],
    ['nollad, fs', ['zeroSgi', 'socialAssistance']],
    ['utförsäkrad', ['benefitExhausted']],
    ['ingen', ['noPublicIncome']],
    ['ingen SGI', ['zeroSgi']],
    ['föräldrapenning + fs', ['parentalBenefit', 'socialAssistance']],
    ['etableringsersättning', ['establishmentBenefit']],
    ['CSN', ['studentFinance']],
    ['sjukpenning tar slut 1/2', ['sicknessBenefit']],
    ['ej fs', []],
    ['Sickness benefit and social assistance', ['sicknessBenefit', 'socialAssistance']],
  ])('%s', (text, expected) => expect(recogniseIncomes(text)?.value).toEqual(expected));

  it('gives what it did not understand', () => {
    expect(recogniseIncomes('fs och barnbidrag')?.rest).toBe('barnbidrag');
    expect(recogniseIncomes('bostadsbidrag')).toBeNull();
  });
});

describe('places', () => {
  const { find, findAll } = placeFinder(uppsalaCounty);
  it('finds a municipality by its own name and by its localities, and guesses nothing', () => {
    expect(
      ['Heby', ' heby ', 'Heby kommun', 'Tierps kn', 'Östervåla', 'Bor i Harbo', 'Heby (Tärnsjö)', 'Gimo/Alunda'].map(
        find,
      ),
    ).toEqual(['Heby', 'Heby', 'Heby', 'Tierp', 'Heby', 'Heby', 'Heby', 'Östhammar']);
    expect(['Sala', 'Heby/Sala', 'Heby eller Tierp', '?', ''].map(find)).toEqual([null, null, null, null, null]);
    expect(findAll('Lotsärenden Heby och Enköpings kommun 2016')).toEqual(['Enköping', 'Heby']);
  });
  it('understands an abbreviation with a dash, and initials, where only one municipality can be meant', () => {
    const skåne = placeFinder({ Kristianstad: [], Hässleholm: [], 'Östra Göinge': [], Hörby: [] });
    expect(['Kr-stad', 'Ö-Göinge', 'H-y', 'H-m', 'H-x'].map(skåne.findShort)).toEqual([
      'Kristianstad',
      'Östra Göinge',
      'Hörby',
      'Hässleholm',
      null,
    ]);
    expect(['ÖGK', 'HK', 'ög'].map(skåne.findInitials)).toEqual(['Östra Göinge', null, null]);
    expect(placeFinder({ Heby: [], Håby: [] }).findShort('H-by')).toBeNull();
  });

  it('tidies a place outside the list', () => {
    expect([' sala ', 'SALA', 'Sala kommun', 'Salas kommun', 'Upplands Väsby'].map(tidyPlace)).toEqual([
      'Sala',
      'Sala',
      'Sala',
      'Sala',
      'Upplands Väsby',
    ]);
  });
});

describe('recurring obstacles', () => {
  it.each([
    ['jointAssessmentQueue', 'Kö till gemensam kartläggning, minst fem månader'],
    ['assistanceRequired', 'Insatsen är endast för personer med ekonomiskt bistånd, han har AE'],
    ['noAnswerEmploymentService', 'Har mejlat Arbetsförmedlingen fyra gånger, inget svar'],
    ['certificateInsufficient', 'FK menar att läkarintyget är otillräckligt'],
    ['gapAfterHospitalProgramme', 'Programmet på sjukhuset är slut, arbetsträning först om tre månader'],
    ['noWorkTrainingPlaces', 'Det saknas arbetsträningsplatser, ingen arbetsgivare tar emot'],
    [null, 'Inga bussar före 07'],
    [null, 'Väntetid till utredning'],
    [null, 'Kommungräns'],
  ])('%s', (id, text) => expect(recogniseObstacle(text)).toBe(id));
});

describe('cells that say nothing', () => {
  it('are told from those that say something', () => {
    expect(['', '-', '–', '?', ' ', 'okänt', '...', 'N/A'].every(saysNothing)).toBe(true);
    expect(['0', 'nej', 'x', 'M'].some(saysNothing)).toBe(false);
    expect(['"', '-"-', '”', 'dito', 'Samma som ovan'].map(isDitto)).toEqual([true, true, true, true, true]);
  });
});
