import { describe, expect, it } from 'vitest';
import { level } from '../level.ts';
import { findAll, found } from '../testing/lists.ts';

/** What a note would be asked about or stopped for. */
const asked = (text: string): string[] =>
  findAll(text)
    .filter((finding) => level(finding) !== 'hint')
    .map(({ start, end }) => text.slice(start, end));

describe('what belongs to offices asks nothing', () => {
  it.each([
    'Besöksadress till kommunhuset: Norrbygatan 4, Heby.',
    'Fakturor skickas till Samordningsförbundet, Fack 12, 815 80 Tierp.',
    'Kansliet finns på Torggatan 3, ingång från gården.',
    'Växel till Arbetsmiljöverket: 08-465 004 31.',
    'Tolkjour nås på 08-465 004 32.',
    'Skriv till dso@kommun.example.se eller finsam.norr@region.example.org.',
    'Teams-möte, mötes-id 441 982 001, kod 8Kq2.',
    'Ett löpnummer, exempelvis AV-2026-014, sätts av rutinen.',
    'Försäkring 4471-220 för lokalen förnyas.',
  ])('%s', (text) => {
    expect(asked(text)).toEqual([]);
  });

  it.each([
    ['Bor på Norrbygatan 4, kontoret är informerat.', 'Norrbygatan 4'],
    ['Hämtas med taxi på Norrbygatan 4 till vårdcentralen.', 'Norrbygatan 4'],
    ['Hennes hemnummer är 08-465 004 33, ej växeln.', '08-465 004 33'],
    ['anna.dso@example.se svarar inte', 'anna.dso@example.se'],
  ])('but not what is somebody’s: %s', (text, own) => {
    expect(asked(text).some((piece) => piece.includes(own))).toBe(true);
  });
});

describe('words that stand for things, days and places ask nothing', () => {
  it.each([
    'Avtalet löper till 1 Juni.',
    'Stämde av med enhetschef. Inga resurser före hösten.',
    'Resor till Östhammar tar 5 min.',
    'Viktor, vår nya planeringsmodul, kraschar.',
    'Linnea växer längs promenadstigen.',
    'Stormen Alfrida drog in över kusten.',
    'Utredning klar. Anpassn behövs på praktik.',
    'väntetid, tfnkö 47 min',
    'Musik: Håkan och Veronica önskades.',
    'Kaffe från Heby Konditori till styrelsemötet.',
    'Studieverkstad + SYV',
    'May be ready for a part-time job, needs support.',
  ])('%s', (text) => {
    expect(asked(text)).toEqual([]);
  });
});

describe('found where notes are jotted down', () => {
  it.each([
    ['Skjuts från Åkerbo 2 i Vittinge, 06.40', 'address: Åkerbo 2 i Vittinge'],
    ['Hjälpmedel ställs av vid Västergården i Jumkil.', 'address: Västergården i Jumkil'],
    ['Torpet Källbo vid Rånäs saknar vatten.', 'address: Torpet Källbo'],
    ['adressen är tallstigen sju', 'address: tallstigen sju'],
    ['Mossen, Solhöjden lgh 14', 'address: Solhöjden lgh 14'],
    ['hör med Tobo Gjuteri om plats', 'workplace: Tobo Gjuteri'],
    ['jobbar på alunda motor', 'workplace: alunda motor'],
    ['vill tbx till salong saxen', 'workplace: salong saxen'],
    ['fel fdatum i remissen, rätt e 10.4.1999', 'birthDate: 10.4.1999'],
    ['Barn: Hugo (4/2 2014)', 'birthDate: 4/2 2014'],
    ['Födelsedat: 81-06-04', 'birthDate: 81-06-04'],
    ['inlogg prakt.ullb4, byt lösen', 'handle: prakt.ullb4'],
    ['spärrad av användaren Mörkersvansen', 'handle: Mörkersvansen'],
    ['Jag, anst.nr 4589276', 'identifier: 4589276'],
    ['FK ärendenr 2023:2712, väntar.', 'identifier: 2023:2712'],
    ['de va lhamo som hittade den', 'name: lhamo'],
    ['har nyandeng hört av sej?', 'name: nyandeng'],
  ])('%s', (text, finding) => {
    expect(found(text)).toContain(finding);
  });

  it('leaves a date of another matter behind a date of birth', () => {
    expect(found('Deltagare född 19600616, inskriven 2027-01-15.')).toEqual(['birthDate: 19600616']);
  });
});

describe('nobody is a room or a car for what another sentence or a plate says', () => {
  it.each([
    ['Pia vill byta rum. Sivert har fått ny tid.', 'name: Sivert'],
    ['Hon har eget rum. Anna ringde.', 'name: Anna'],
    ['Intyg: förare Ingvar, bil NTO460.', 'name: Ingvar'],
  ])('%s', (text, name) => {
    expect(found(text)).toContain(name);
  });

  it.each(['Vi ses i rum Sivert.', 'Linnea (växten) behöver vatten.'])('but these are: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
