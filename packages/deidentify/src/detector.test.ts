import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDetector } from './detector.ts';
import { level } from './level.ts';
import { findAll, found, lists } from './testing/lists.ts';

describe('names', () => {
  it.each([
    ['Elin vill börja arbetsträna.', 'Elin'],
    ['Alvas mamma ringer ofta.', 'Alvas'],
    ['Har pratat med Melker Fiktivsson om studier.', 'Melker Fiktivsson'],
    ['Ringde till Zebulia utan svar.', 'Zebulia'],
    ['K. Lövgren har begärt omprövning.', 'K. Lövgren'],
    ['enligt mehretab är det löst', 'mehretab'],
    ['pratade med kevin igår', 'kevin'],
    ['Stig mår bättre.', 'Stig'],
    ['Det är Hans tredje praktikplats.', 'Hans'],
    ['Vi väntar på Ann-Sofie.', 'Ann-Sofie'],
    ['kort bara, jan-erik kom inte', 'jan-erik'],
    ['Hej, Elisabeth här på boendet.', 'Elisabeth'],
    ['sen gick vakhtang hem', 'vakhtang'],
    ['bokat in wegahta på ons', 'wegahta'],
    ['pratat m per, vill prova', 'per'],
    ['Berg mår bättre.', 'Berg'],
    ['Ailo:s pappa var med.', 'Ailo'],
  ])('%s', (text, name) => {
    expect(found(text)).toEqual([`name: ${name}`]);
  });

  it.each([
    'Hans mamma ringer ofta.',
    'Gick i Stig för ett par år sedan.',
    'Har varit med i Sara tidigare.',
    'Maj var en bra månad.',
    'Stig inte på någons tår.',
    'Försäkringskassan och Arbetsförmedlingen är överens.',
    'Kvinna med Aspergers syndrom äter Sertralin.',
    'Åker buss från Östervåla till Heby.',
    'Ansökan till Komvux i Uppsala.',
    'handläggre återkomer nästa vecka',
    'Yttrande över Ds 2025:65.',
    'Mötet flyttas till Stora Björn.',
    'Modellen heter Zebulo T480.',
    'stängt jan-mars, öppet tis-tors',
    'She can speak English and some Arabic.',
    'Pratade om Kalle Anka och jul.',
    'Astrid Lindgren-priset delas ut i maj.',
    'Efter Lucia är kansliet stängt.',
    'Filmen om Sara visades.',
    'väntar på verif av uppgifterna',
    'She is staying with a friend for now.',
  ])('none in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('are not found when the association allows them', () => {
    expect(found('Ring Sara om platsen.')).toEqual(['name: Sara']);
    expect(found('Ring Sara om platsen.', { allowedNames: ['Sara'] })).toEqual([]);
  });

  it('are not places of the association', () => {
    expect(found('Det gäller Zebodal.', { places: ['Zebodal'] })).toEqual([]);
  });
});

describe('numbers', () => {
  it.each([
    ['Gäller 880214-2383.', 'personalNumber: 880214-2383'],
    ['nr 6711052388', 'personalNumber: 6711052388'],
    ['Fel siffra? 961231-2381', 'personalNumber: 961231-2381'],
    ['88O214-239l i faxet', 'personalNumber: 88O214-239l'],
    ['Har 880274-2398.', 'coordinationNumber: 880274-2398'],
    ['nås på 070-174 06 12 efter 15', 'phone: 070-174 06 12'],
    ['mobil +46 70 174 06 50', 'phone: +46 70 174 06 50'],
    ['info till testperson.lots@example.se.', 'email: testperson.lots@example.se'],
    ['mejla kalle (at) example.se', 'email: kalle (at) example.se'],
    ['mejla kalle@example.se. han svarar', 'email: kalle@example.se'],
    ['annat nr än i journalen: 070-174 06 12', 'phone: 070-174 06 12'],
    ['Svarar inte på 0701740615.', 'phone: 0701740615'],
    ['barn 2 f 4/11-22', 'birthDate: 4/11-22'],
    ['Han är född på nyårsafton, alltså 31 december 1979.', 'birthDate: född på nyårsafton, alltså 31 december 1979'],
    ['bor numera Lilla Åby torp 7, Harbo', 'address: Lilla Åby torp 7, Harbo'],
    ['Bilen NRP12D stod kvar.', 'plate: NRP12D'],
    ['skriver från @elinn99', 'handle: @elinn99'],
    ['LMA-nr 50-123456', 'identifier: 50-123456'],
    ['Bor på Storgatan 5, 744 31 Heby.', 'address: Storgatan 5, 744 31 Heby'],
    ['Nås på 070 streck 174 06 12.', 'phone: 070 streck 174 06 12'],
    ['mamman 08.465.004.28 svarar', 'phone: 08.465.004.28'],
    ['Gäller 880214, sista fyra 2383.', 'personalNumber: 880214, sista fyra 2383'],
    ['Till samordningsteam. Pat: 880214-2383.', 'personalNumber: 880214-2383'],
    ['Fordonsskatt för APR 366 är obetald.', 'plate: APR 366'],
    ['plusgiro 37 81 24-7 är hens privata', 'identifier: 37 81 24-7'],
    ['Född 1988-11-13.', 'birthDate: 1988-11-13'],
    ['nytt nummer fr 12/3 0980.319.204', 'phone: 0980.319.204'],
    ['Placerad sedan 2011-04-09 (födelsedagen) hos mormor.', 'birthDate: 2011-04-09'],
    ['Deltagaren (3:e mars 84) saknar intyg.', 'birthDate: 3:e mars 84'],
    ['Han minns inte sitt nummer hos hyresvärden, 5520118.', 'identifier: 5520118'],
    ['Polisen fick tipset av gula.tulpan.77.', 'handle: gula.tulpan.77'],
    ['polisen sa att Björkvägen 14 inte får röjas', 'address: Björkvägen 14'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('tells whose door it is from where it stands', () => {
    expect(found('Ny adress: c/o Lindmark, Bruksgatan 73b.')).toEqual(['name: Lindmark', 'address: Bruksgatan 73b']);
    expect(found('c/o Lind, Byvägen 1')).toEqual(['name: Lind', 'address: Byvägen 1']);
    expect(found('c/o systern, Byvägen 1')).toEqual(['address: Byvägen 1']);
  });

  it.each([
    'Företag (org.nr 559900-9990) vill ta emot.',
    'LS-medel (dnr 2014:35) räcker.',
    'Får ut 4 000 kr/mån, hyran är 6250.',
    'Tid 161027-1300 på AF.',
    'Ansökan 2019-04-02, avslag 2019-06-18.',
    'Mötet är 09.00-12.00 den 14/3.',
    'Bankgiro 5050-1055.',
    'FK 7263 saknas, SGI 250 000 kr.',
    'kundcenter 0771-524 524',
    'Kursen blir 2 mars, kod 08-14 i mallen.',
    'Referensnummer på offerten 2024-11-0704.',
    'Teams, mötes-id 384 112 905 77.',
    'Socialkontoret flyttar till Järnvägsgatan 8.',
    'Självmordslinjen nås på 90101.',
    'Intyget gäller 2025-03-01 till 2025-05-31.',
  ])('none in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('work and rare combinations', () => {
  it('finds where somebody works', () => {
    expect(found('Har praktik på Café Solstrimman i Tärnsjö.')).toEqual(['workplace: Café Solstrimman i Tärnsjö']);
    expect(found('Provanställning vid Gustafssons Åkeri.')).toEqual(['workplace: Gustafssons Åkeri']);
    expect(found('Perssons Däck kan ta emot henne igen.')).toEqual(['workplace: Perssons Däck']);
    expect(found('Konflikt med ägaren till Lillans Hundtrim.')).toEqual(['workplace: Lillans Hundtrim']);
    expect(found('Ringde Optikboden i Harbo för referens.')).toEqual(['workplace: Optikboden i Harbo']);
    expect(found('Är det okej att jag ringer Garnkorgen i Askersund direkt?')).toEqual([
      'workplace: Garnkorgen i Askersund',
    ]);
    expect(found('Besökte Norrskens Bilrekond tillsammans.')).toEqual(['workplace: Norrskens Bilrekond']);
    expect(found('hon jobbar på verkstaden i bruzaholm')).toEqual(['workplace: verkstaden i bruzaholm']);
    expect(found('Utbrändheten kom när Granliden Slakteri bytte ägare.')).toEqual(['workplace: Granliden Slakteri']);
    expect(found('Tidigare anställd: Lillans Hundtrim (2015–2018).')).toEqual(['workplace: Lillans Hundtrim']);
    expect(found('Konferensen hålls på Hotell Kusten.')).toEqual([]);
    expect(found('Handlar på Coop. Studerar på Högskolan i Gävle.')).toEqual([]);
  });

  it('counts facts that together point out', () => {
    expect(found('Tandläkare från Eritrea, 43 år, bor i Harbo.')).toEqual([
      'rareCombination: Tandläkare från Eritrea, 43 år, bor i Harbo',
    ]);
    expect(found('Bor i Harbo, vill ha praktik.')).toEqual([]);
  });
});

describe('levels', () => {
  it('stop numbers, ask about a lone name, hint at a place with a rare fact', () => {
    const of = (text: string): string[] => findAll(text).map(level);
    expect(of('Gäller 880214-2383.')).toEqual(['block']);
    expect(of('Melker Fiktivsson uteblev.')).toEqual(['block']);
    expect(of('kevin uteblev')).toEqual(['ask']);
    expect(of('Präst i Harbo.')).toEqual(['hint']);
  });
});

const INVISIBLE = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad'];
const DASHES = ['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\uff0d'];

describe('whatever the text', () => {
  const detector = createDetector(lists);
  const note = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          'Elin',
          'har',
          'kevin',
          '880214-2383',
          '070-174 06 12',
          '@',
          '.',
          '\n',
          'i',
          'Harbo',
          'född',
          '1988',
          '(',
          '-',
          '😀',
          'a\u0301',
          'på',
          'Storgatan',
          '5',
          'nr',
          'AB',
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join(' ')),
  );

  it('findings lie inside it, in order, and only rare combinations overlap others', () => {
    fc.assert(
      fc.property(note, (text) => {
        const findings = detector.find(text);
        let last = 0;
        let end = 0;
        for (const finding of findings) {
          expect(finding.start).toBeGreaterThanOrEqual(last);
          expect(finding.end).toBeGreaterThan(finding.start);
          expect(finding.end).toBeLessThanOrEqual(text.length);
          expect(finding.score).toBeGreaterThan(0);
          expect(finding.score).toBeLessThanOrEqual(1);
          expect(finding.why.startsWith(`${finding.type}.`)).toBe(true);
          last = finding.start;
          if (finding.type === 'rareCombination') continue;
          expect(finding.start).toBeGreaterThanOrEqual(end);
          end = finding.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same again', () => {
    fc.assert(
      fc.property(note, (text) => {
        expect(detector.find(text)).toEqual(detector.find(text));
      }),
    );
  });

  it('finds a number through invisible characters and any dash', () => {
    const spoil = fc.tuple(
      fc.constantFrom(...DASHES),
      fc.array(fc.tuple(fc.nat(10), fc.constantFrom(...INVISIBLE)), { maxLength: 4 }),
    );
    fc.assert(
      fc.property(spoil, ([dash, extra]) => {
        let number = `880214${dash}2383`;
        for (const [at, char] of extra) number = number.slice(0, at + 1) + char + number.slice(at + 1);
        const text = `Gäller ${number} idag`;
        expect(found(text).map((line) => line.replace(/:.*/s, ''))).toEqual(['personalNumber']);
      }),
    );
  });
});

/** Counts the steps that the automata take. */
function stepsOf(text: string): number {
  let steps = 0;
  const counted = (automaton: typeof lists.words): typeof lists.words =>
    new Proxy(automaton, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          steps++;
          return Reflect.apply(value, target, args);
        };
      },
    });
  createDetector({ words: counted(lists.words), names: counted(lists.names) }).find(text);
  return steps;
}

describe('hostile texts', () => {
  const size = 12_000;
  const texts: [string, string][] = [
    'a',
    'Ab',
    '1 ',
    '12 ',
    'a@b.',
    'enl xqzw ',
    'Elin Karlsson ',
    'jobbar på Xqzwv Ab ',
    'född i maj och ',
    'a-',
    'Storgatan ',
    '880214-2383 ',
    'аb',
    '\u200b',
    'den enda ',
    'Kvinna 45 år i Harbo, ',
  ].map((piece) => [piece, piece.repeat(Math.ceil(size / piece.length))]);

  it.each(texts)('of %j take steps in proportion to their length', (_, text) => {
    const half = stepsOf(text.slice(0, size / 2));
    expect(stepsOf(text.slice(0, size))).toBeLessThanOrEqual(2.5 * half + 2_000);
  });

  it('made of different unknown words cost a bounded number of costly look-ups', () => {
    const words = Array.from({ length: 3_000 }, (_, i) => `enl x${i.toString(26).replace(/\d/g, 'q')}zw`);
    const half = stepsOf(words.slice(0, 1_500).join(' '));
    expect(stepsOf(words.join(' '))).toBeLessThanOrEqual(2.5 * half);
  });
});
