import { describe, expect, it } from 'vitest';
import { level } from '../level.ts';
import { findAll, found } from '../testing/lists.ts';

describe('plates', () => {
  it.each([
    ['Milersättning TRW 518 62 km tur och retur', 'plate: TRW 518'],
    ['Kontrollavgift RKS 204 600 kr', 'plate: RKS 204'],
    ['Körjournal: PDL27E 3/11 14 km', 'plate: PDL27E'],
    ['Står som ägare till GPX 31N och sgi 442', 'plate: sgi 442'],
    ['regnr Lax 77Y', 'plate: Lax 77Y'],
    ['Grannen klagar på Rwt 418 varje kväll', 'plate: Rwt 418'],
    ['Kvitto för diesel, RAM44T', 'plate: RAM44T'],
    ['Stod med KWP 62 C på rastplatsen', 'plate: KWP 62 C'],
    ['Bilen TXF O19 är bärgad', 'plate: TXF O19'],
    ['Skåpbil R-D-K 308', 'plate: R-D-K 308'],
    ['Buss, GNW 52K, till utflykten', 'plate: GNW 52K'],
    ['Kom sent till rasten, KRG 57D gick inte igång', 'plate: KRG 57D'],
    ['Slagning RDX 733: avställd', 'plate: RDX 733'],
    ['Hyresvärden har satt lapp på UXT564', 'plate: UXT564'],
    ['köp av nlc676 15 tusen', 'plate: nlc676'],
    ['Kalle kör UZX359 mån-ons', 'plate: UZX359'],
    ['Projektet betalar inte hyran för RLD 806', 'plate: RLD 806'],
    ['Nämnden räknar HZE 413 som tillgång', 'plate: HZE 413'],
    ['Objekt 3: bxm 109', 'plate: bxm 109'],
    ['E-post från vakten om CUT 936', 'plate: CUT 936'],
    ['Brf har svartlistat TAR 053', 'plate: TAR 053'],
    ['körde av vägen med pcr 508', 'plate: pcr 508'],
    ['Köpte zxe67m på blocket', 'plate: zxe67m'],
    ['Projektet slut. WXB 482 står kvar här', 'plate: WXB 482'],
  ])('%s', (text, plate) => {
    expect(found(text)).toContain(plate);
  });

  it.each([
    'Kurskod HIS 102 startar i vecka 8, ENG 103 i vecka 14.',
    'Skrivaren XRP 650 behöver toner.',
    'CRP 120 och TSH 250 vid senaste provet.',
    'Räknat med bil 120 km per vecka.',
    'Sal 12B är bokad.',
    'ESF 213 är programmets namn.',
    'Skuld hos KFM 183 000 kr.',
    'Kontera på ANS 410 och VHT 612.',
    'Antal inskrivna: AME 214, KAA 112.',
    'Serie NFC 215 låsbrickor.',
  ])('but none in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('stops a save where a vehicle is named, and asks where three letters and digits stand alone', () => {
    expect(findAll('Hyrbilen TRW 518 är skadad').map(level)).toEqual(['block']);
    expect(findAll('Det gäller TRW 518 sa hon').map(level)).toEqual(['ask']);
  });
});

describe('personal and coordination numbers', () => {
  it.each([
    ['Insats 1981-02-102384 från maj', 'personalNumber: 1981-02-102384'],
    ['medsökande 0702702390', 'coordinationNumber: 0702702390'],
    ['ring 0702702390', 'phone: 0702702390'],
    ['deltagaren med nr 0803642396', 'coordinationNumber: 0803642396'],
    ['nytt nr 031264-2382', 'coordinationNumber: 031264-2382'],
    ['bara samordnr 198909672399', 'coordinationNumber: 198909672399'],
    ['Samord.nr: 198909672391', 'coordinationNumber: 198909672391'],
    ['Gäller 00 11 28-2381', 'personalNumber: 00 11 28-2381'],
    ['1983 0522 - 2393 på listan', 'personalNumber: 1983 0522 - 2393'],
    ['tel 040-628 04 21', 'phone: 040-628 04 21'],
    ['skuld hos Kronofogden 01-118223-26', 'identifier: 01-118223-26'],
    ['rör-id 4408812930', 'identifier: 4408812930'],
  ])('%s', (text, number) => {
    expect(found(text)).toEqual([number]);
  });
});

describe('phones', () => {
  it.each([
    ['Lapp i facket: 08-4650046 05', 'phone: 08-4650046 05'],
    ['Elin, 040-6280 4 31', 'phone: 040-6280 4 31'],
    ['/Ingrid 031 3900622', 'phone: 031 3900622'],
    ['Stefan 070174061', 'phone: 070174061'],
    ['Kontantkort 0980-31 92 07', 'phone: 0980-31 92 07'],
    ['Faxen är trasig, ring 031-390 06 12 i stället', 'phone: 031-390 06 12'],
    ['880214-2383 08 465 004 12', 'phone: 08 465 004 12'],
    ['2026-03-01 0980 319 207', 'phone: 0980 319 207'],
    ['Kl 10.30 0980-31 92 07', 'phone: 0980-31 92 07'],
    ['040-628-04-07/070-174-06-18', 'phone: 070-174-06-18'],
    ['nytt nummer 07-01 74 06 18', 'phone: 07-01 74 06 18'],
    ['WhatsApp 07017406211', 'phone: 07017406211'],
    ['Fel nummer, ska vara 0846500493', 'phone: 0846500493'],
    ['Biblioteket ringde 040-628 04 21 om en glömd väska', 'phone: 040-628 04 21'],
    ['Föreningens materialare svarar på 0980-319 214', 'phone: 0980-319 214'],
    ['vinternr 0980-319215', 'phone: 0980-319215'],
    ['08.46500468', 'phone: 08.46500468'],
    ['Mannen sitter i växeln, privat 0980-319 267', 'phone: 0980-319 267'],
    ['tlfnr 0406280422', 'phone: 0406280422'],
    ['grekiskt: 00306 900000001', 'phone: 00306 900000001'],
    ['Journal K 0512/2023', 'identifier: K 0512/2023'],
    ['Kundnumret i a-kassan är 0617 2218', 'identifier: 0617 2218'],
  ])('%s', (text, phone) => {
    expect(found(text)).toContain(phone);
  });

  it.each([
    'Tider: 08.30, 09.15, 10.00, 10.45, 11.30',
    'Rast 0930-1015 för alla',
    'Seminarium 2025-08-12 08.30-10.03.',
    'ISSN 0346-1234',
    'Omsättningen var 12 013 500 000 kr.',
    'Vaktmästeriet 040-628 04 01',
    'Tel till tolkförmedling 031-390 06 03',
    'Biblioteket bytte till 031-390 06 00',
  ])('but none in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('asks about a number given where people meet, and stops no save', () => {
    expect(findAll('Träffen är flyttad, ring 08-465 004 12').map(level)).toEqual(['ask']);
  });
});

describe('accounts and members', () => {
  it.each([
    ['Övervakningsnämnden, dnr ÖN 2025-1187', 'identifier: ÖN 2025-1187'],
    ['Barnets akt: BoU 26-9140', 'identifier: BoU 26-9140'],
    ['dnr 2025-0884312', 'identifier: 2025-0884312'],
    ['Dnr 089032-2024', 'identifier: 089032-2024'],
    ['överförmyndaren: ÖF 5187', 'identifier: ÖF 5187'],
    ['Skatteskuld 61-3387-20', 'identifier: 61-3387-20'],
    ['Rullstol nr RS-118-4402', 'identifier: RS-118-4402'],
    ['kolli RR805530961SE', 'identifier: RR805530961SE'],
    ['anläggning 735 999 118 820 441 882', 'identifier: 735 999 118 820 441 882'],
    ['överklagat, kammarrätten 4418-25', 'identifier: 4418-25'],
    ['Familjerättsakt FR 4411', 'identifier: FR 4411'],
    ['Lönen sätts in på 6732 361 649 från maj', 'identifier: 6732 361 649'],
    ['Utbetalning ska gå till 3814 70 37506, Swedbank', 'identifier: 3814 70 37506'],
    ['Medlemsnumret i a-kassan är 0817 8961', 'identifier: 0817 8961'],
    ['akt 2024-k-101 o 2025-k-017 hör ihop', 'identifier: 2025-k-017'],
    ['Depå 41 220 518 hos banken', 'identifier: 41 220 518'],
    ['Hyresgäst 20114-02 klagar', 'identifier: 20114-02'],
    ['Vårt ärende hos er är 8821-31F', 'identifier: 8821-31F'],
  ])('%s', (text, number) => {
    expect(found(text)).toContain(number);
  });

  it.each([
    'Lån 12 000 och skuld 4 500 i veckan',
    'Konteringen ska vara 5410-3120-77',
    'Avropsnummer 4500118211 på fakturan',
    'vi ses på teams v.47',
    'vecka;inskrivna;avslutade\n11;4;1\n12;3;5',
    'Kursen körs igen, kod TRU 100, start v 6',
    'Organisationsnummer 556036-0793, avtal 20260101-20271231',
  ])('but none in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('but no amount that is paid', () => {
    expect(found('Ersättning på 1250 000 kr betalas ut till 2024 12 31.')).toEqual([]);
  });
});

describe('homes without a street', () => {
  it.each([
    ['Boende: Lövsta gård', 'address: Lövsta gård'],
    ['adr. Torpet vid Svarttjärn', 'address: Torpet vid Svarttjärn'],
    ['Posten går till Norra Hamra Backen.', 'address: Norra Hamra Backen'],
    ['Hyr på Jan-Ers i Gryttinge', 'address: Jan-Ers i Gryttinge'],
    ['Ny adress fr.o.m. 1/8: Hulebo Norrgården', 'address: Hulebo Norrgården'],
    ['Från Västergården Hulta till jobbcoachen är det långt.', 'address: Västergården Hulta'],
    ['Flytt från Sörgården i Ramvik till Åvinge gård', 'address: Åvinge gård'],
    ['Kallelsen gick till Ljungheden 78', 'address: Ljungheden 78'],
    ['Nyckel till Trastgr.32 saknas', 'address: Trastgr.32'],
    ['Bostad: Storsjöstråket 14', 'address: Storsjöstråket 14'],
    ['Hon bor avsides, Nedre Tällbo 31, ingen buss', 'address: Nedre Tällbo 31'],
    ['Ambulans på plats snickaregatan 7 i går', 'address: snickaregatan 7'],
    ['Tre hushåll: Lönnviks by 31, Lönnviks by 44, Björkvägen 1', 'address: Lönnviks by 44'],
    ['Besök:\nTallgatan 2 (mån)\nMyrby Gård 1 (ons)', 'address: Myrby Gård 1'],
    ['Kör till Södra Gruvan 6 med hjälpmedlen', 'address: Södra Gruvan 6'],
    ['Är granne med Sixten på Höjden 6', 'address: Höjden 6'],
  ])('%s', (text, address) => {
    expect(found(text)).toContain(address);
  });

  it.each(['Kontakt med AF 2017-11-20, sedan inget', 'Kom från VC 2018-11-03'])(
    'no file is what happened on a day: %s',
    (text) => {
      expect(findAll(text).filter(({ score }) => score >= 0.4)).toEqual([]);
    },
  );

  it.each([
    'Flyttat till Rum 12.',
    'HEMBESÖK PLANERAS VECKA 12.',
    'Tel Arninge   08-465 004 28',
    'Samordningsförbundet Norra Dalen, Box 10, 744 31 Heby',
    'Körjournal: Heby–Tärnsjöbruk 31 km',
    'Hembesök Vecka 12',
    'Kickoff på Ekeby gård, lunch ingår.',
    'Bor i Lilla Edet.',
    'Taxi från Heby 8.30.',
    'Bostad: Saknas',
    'Flyttade till Tierp 2011-08-15',
    'Flyttade till Knivsta 2019',
  ])('but none in %s', (text) => {
    expect(findAll(text).filter(({ type, score }) => type === 'address' && score >= 0.4)).toEqual([]);
  });
});
