import { describe, expect, it } from 'vitest';
import { level } from './level.ts';
import { findAll, found } from './testing/lists.ts';

describe('numbers and days known by how they are written', () => {
  it.each([
    ['Ligger under VUN 2025-318', 'identifier: VUN 2025-318'],
    ['Dnr KAA 26-019 gäller henne', 'identifier: KAA 26-019'],
    ['inkasso INK 207 554 31-2', 'identifier: INK 207 554 31-2'],
    ['Fick brev med 2025-081172 överst', 'identifier: 2025-081172'],
    ['Beslutet kom: 26-01844-2', 'identifier: 26-01844-2'],
    ['Betala till 9180-221 47 09', 'identifier: 9180-221 47 09'],
    ['Insättning 6123 448 201 993', 'identifier: 6123 448 201 993'],
    ['dator 10.22.8.141, inloggad av deltagaren', 'identifier: 10.22.8.141'],
    ['Bytt nummer: 70-174 06 14', 'phone: 70-174 06 14'],
    ['nås på + 46 (0)70 174 06 20', 'phone: + 46 (0)70 174 06 20'],
    ['uppringd på noll sju noll 174 06 44', 'phone: noll sju noll 174 06 44'],
    ['Ställ Kyx 08T på besöksplatsen', 'plate: Kyx 08T'],
    ['I dopbeviset står 22 maj 1974', 'birthDate: 22 maj 1974'],
    ['Åldern är ändrad, 991124 gäller', 'birthDate: 991124'],
    ['Där står 03.07.1991', 'birthDate: 03.07.1991'],
    ['Behörighet för krm2218 tas bort', 'handle: krm2218'],
    ['Lösenordet till elev.qz glömt', 'handle: elev.qz'],
    ['portfolio på behance.net/lovisah_form', 'handle: behance.net/lovisah_form'],
    ['åkerbruket 5, 3 tr', 'address: åkerbruket 5, 3 tr'],
    ['adr snickarbo 212', 'address: snickarbo 212'],
    ['She lives at 12 Storgatan', 'address: 12 Storgatan'],
    ['Lista för vecka 7: 1977-09-14-2389 alla dagar', 'personalNumber: 1977-09-14-2389'],
    ['Medsökande har samordn. Sökanden 94 05 13-2391 är svensk', 'personalNumber: 94 05 13-2391'],
    ['Telefonen i akten är fel, ska vara 08–465 004 12', 'phone: 08–465 004 12'],
    ['Mejlet kom från solros_4@example.se i går', 'email: solros_4@example.se'],
    ['Dottern bor växelvis på Västergården i Hulterås', 'address: Västergården i Hulterås'],
    ['Hembesök (Kvarnstugan Öjebyås) på torsdag', 'address: Kvarnstugan Öjebyås'],
    ['880214-2383s ärende', 'personalNumber: 880214-2383'],
    ['tel 070-174 06 12, 140665 2386', 'coordinationNumber: 140665 2386'],
    ['880214⁻2383 enligt remissen', 'personalNumber: 880214⁻2383'],
    ['kl 10 031-390 06 12', 'phone: 031-390 06 12'],
    ['hem 031-390 06 12 mobil 070-174 06 14', 'phone: 031-390 06 12'],
    ['070-174 06 20 040-628 04 12', 'phone: 040-628 04 12'],
    ['skriv till elin.berg @example.se', 'email: elin.berg @example.se'],
    ['elin.berg@\nexample.se', 'email: elin.berg@\nexample.se'],
    ['elin.berg snabel a example.se', 'email: elin.berg snabel a example.se'],
    ['elin punkt berg kanelbulle example punkt se', 'email: elin punkt berg kanelbulle example punkt se'],
    ['elin at mail.example.se', 'email: elin at mail.example.se'],
    ['Elin.Berg @ EXAMPLE.SE-', 'email: Elin.Berg @ EXAMPLE.SE'],
    ['skåpbil med K L M 4 8 2', 'plate: K L M 4 8 2'],
    ['hyrbil rht 680', 'plate: rht 680'],
    ['KLM482/XYZ98T på gården', 'plate: KLM482'],
    ['sover hos mamma på Backen i Ockelbo', 'address: Backen i Ockelbo'],
    ['hos dottern på Stora Lervik', 'address: Stora Lervik'],
    ['radhuset på Ängsullen 7', 'address: Ängsullen 7'],
    ['adr:Hagalundsg. 4', 'address: Hagalundsg. 4'],
    ['andrahand på Lingonst. 8', 'address: Lingonst. 8'],
    ['granne med Berga 1:3', 'address: Berga 1:3'],
    ['c/o Lindqvist Åsgatan 3', 'address: Åsgatan 3'],
    ['12 Klövervägen, enligt intyget', 'address: 12 Klövervägen'],
    ['akterna 24-0091, 24-0097 o 24-0113 saknas', 'identifier: 24-0113'],
    ['tre mål, 04-118762-23, 04-118763-23 och 04-201155-24', 'identifier: 04-201155-24'],
    ['tankkortet hör till C Z D 027', 'plate: C Z D 027'],
    ['fordonen MJT 628 (vikarien) och eld 75w', 'plate: eld 75w'],
    ['bilen (abc 123)', 'plate: abc 123'],
  ])('%s', (text, finding) => {
    expect(found(text)).toContain(finding);
  });

  it.each([
    'Se SFS 2018:222 och HSLF-FS 2021:52.',
    'Hon fikade och sa att det var gott med kanelbulle och te.',
    'SGI 312 000 kr, tak 10 pbb.',
    'Dnr KS 2026-118 ligger på sammanträdet i maj.',
    'Version 2.14.0.1 installeras i natt.',
    'Lagen trädde i kraft den 1 januari 1986.',
    'Vi fyller 10 år den 4 maj, kom och fira!',
    'Covid19 och h1n1 påverkade 2020-2022, se bilaga4.',
    'mp3-filer går inte att öppna',
    'Kapitel 3, nivå 2, plan 4.',
    'Odlingen på Backen är öppen för alla.',
    'ABC 123 är ett material om anknytning.',
  ])('asks nothing of %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('what offices run is asked about and stops nothing', () => {
  it.each([
    'Supporten har 08-465 004 50.',
    'Tolkbokningen: 08-465 004 53 vardagar.',
    'Mejla it.drift@example.se vid fel.',
    'Skicka till remiss.smarta@example.se.',
    'Vi ses på Parkgatan 2 kl 10.',
  ])('%s', (text) => {
    const levels = findAll(text).map(level);
    expect(levels).toContain('ask');
    expect(levels).not.toContain('block');
  });

  it.each(['Hennes bror, 08-465 004 50, svarar', 'solstrimman@gmail.com', 'Bor på Parkgatan 2'])(
    'but %s is stopped',
    (text) => {
      expect(findAll(text).map(level)).toContain('block');
    },
  );
});

describe('a street and its number are a home unless an office stands there', () => {
  it.each([
    'Hit ska fakturan om glasögon: Lagmansgatan 39, 532 37 Skara',
    'Åkte till Furugatan 8 men det fanns två sådana i kommunen.',
    'Enligt kommunen på Ekorrvägen 10.',
    'Skolan ringde, Björkvägen 4 är tom.',
    'Kommunen skickade brevet till Asplundsvägen 7.',
    'Posten går till hennes far på Norrgården Hästveda.',
    'Han äger halva Backegården i Hede med sin syster.',
  ])('%s', (text) => {
    expect(findAll(text).find(({ type }) => type === 'address')?.score).toBeGreaterThan(0.8);
  });

  it.each([
    'Allt äldre än 2014 levereras till centralarkivet på Fabriksgatan 22.',
    'Vi finns på Storgatan 14.',
    'Mötet flyttas till Skolgatan 14.',
    'Remissvar lämnas av Nordmaling, Vindeln, Robertsfors och Vännäs.',
  ])('but not %s', (text) => {
    expect(findAll(text).filter(({ score }) => score >= 0.4)).toEqual([]);
  });
});

describe('days that are weighed against each other or stand in a row of children', () => {
  const births = (text: string): string[] =>
    findAll(text)
      .filter(({ type, score }) => type === 'birthDate' && score >= 0.4)
      .map(({ start, end }) => text.slice(start, end));

  it.each([
    ['Ändrat från 1983-03-03 till 1983-03-30 efter kontroll mot körkortet.', ['1983-03-03', '1983-03-30']],
    ['Åldersuppskrivning: ändrat till 2004-12-31, han själv säger 2006-03-15.', ['2004-12-31', '2006-03-15']],
    ['hon skrev 24/10-89 på blanketten men sa 24/11-89 i telefon', ['24/10-89', '24/11-89']],
    ['Syskonskara: 2010-04-08, 2013-10-22, 2018-02-27.', ['2010-04-08', '2013-10-22', '2018-02-27']],
    ['Utförsäkras den 1 juni. Född 10 oktober 1959.', ['10 oktober 1959']],
    ['Beräknad födsel 2026-05-06.', []],
    ['Beslutet ändrat från 2011-03-03 till 2011-04-04.', []],
    ['Passet gäller till 2012-04-05, rätt datum är 2011-04-05.', []],
    ['Tider för barnen: 2026-03-04, 2026-03-11.', []],
  ])('%s', (text, days) => {
    expect(births(text)).toEqual(days);
  });
});
