import { describe, expect, it } from 'vitest';
import { level } from './level.ts';
import { findAll, found } from './testing/lists.ts';

const asked = (text: string): string[] =>
  findAll(text)
    .filter((finding) => level(finding) !== 'hint')
    .map(({ start, end }) => text.slice(start, end));

describe('names that no list knows', () => {
  it.each([
    // Words of the dictionary, in a place where somebody stands.
    ['I går ringde Ekollon.', 'Ekollon'],
    ['Samordnaren Trollan tar över.', 'Trollan'],
    ['Nu tar Grankotte emot nästa grupp.', 'Grankotte'],
    ['Mejl från Hjortron.', 'Hjortron'],
    // Compounds at the head of a sentence, in the genitive and behind a label for names.
    ['Falkvinge på AF undrar om tiden.', 'Falkvinge'],
    ['Laxögas mamma hörde av sig.', 'Laxögas'],
    ['Efternamn: Vargklo', 'Vargklo'],
    ['Justerare: Kråknäbb', 'Kråknäbb'],
    // A place's name that begins one.
    ['Svar från Lertorp: nej.', 'Lertorp'],
    ['Det rör Nyamal, som väntat länge.', 'Nyamal'],
    // Short names that look cut off or are a slip away from a word.
    ['Ring Iskra.', 'Iskra'],
    ['Pratat med Tamar.', 'Tamar'],
    ['Eila visade runt oss.', 'Eila'],
    ['FK: Rinor', 'Rinor'],
    ['Drita, Elin och Omar deltog.', 'Drita'],
    ['Måndag: Sagal 9, Elin 10.', 'Sagal'],
    // Signatures.
    ['Hälsningar Chidi, 070-174 06 05', 'Chidi'],
    ['Mvh\nBiret', 'Biret'],
    ['Samtal Nimal', 'Nimal'],
    // Whoever takes something on is no medicine, and whoever one trusts no place.
    ['Därför tar Roger över ärendet.', 'Roger'],
    ['Stötte på Kelmend på bussen.', 'Kelmend'],
    ['Tipset kom från Sabrije.', 'Sabrije'],
    // Somebody by trade and name, though farms and firms are called so too.
    ['Kurator Ylva Brunnsgård skriver i morgon.', 'Ylva Brunnsgård'],
    ['Frisören Kerubo har tid.', 'Kerubo'],
    ['Handläggare på försäkringsbolaget: Olof Bark.', 'Olof Bark'],
  ])('%s', (text, name) => {
    expect(found(text)).toContain(`name: ${name}`);
  });
});

describe('capitals that name no person', () => {
  it.each([
    'Svar från Lyftet: plats finns.',
    'Hör med Växeln.',
    'Ringde Region Uppsala igen.',
    'Kontakta Personligt ombud.',
    'Det är Kommunen som betalar.',
    'Utbetalt 2 315 kr, avser November.',
    'Arbetsprov fortsätter.',
    'Praktikplats ligger nära.',
    'Ungdomscoach vill veta mer.',
    'Språknivå: läser enkelt.',
    'Justerare: Utses på mötet.',
    'Mvh, Kansliet',
    'Status: Pågående.',
    'Måndag: Svets 9, Snickeri 10.',
    'Han tar Tramadol på kvällen.',
    'Nu tar Arbetsförmedlingen över.',
    'Fel kod i Pulsen Combine 12.2.',
  ])('%s', (text) => {
    expect(asked(text)).toEqual([]);
  });
});

describe('places of work', () => {
  it.each([
    ['Lövåsens Golfklubb behöver folk till sommaren.', 'Lövåsens Golfklubb'],
    ['Gransjö GIF erbjöd henne jobb.', 'Gransjö GIF'],
    ['Hon jobbar på IK Vargen.', 'IK Vargen'],
    ['På Kulturföreningen Gnistan sköter han kassan.', 'Kulturföreningen Gnistan'],
    ['Fick nej från Golden Dragon.', 'Golden Dragon'],
    ['Little Italy vill behålla henne.', 'Little Italy'],
    ['Slussbageriet: ja till två dagar.', 'Slussbageriet'],
    ['Handledarmöte hos Fönsterhuset i Lindesberg.', 'Fönsterhuset i Lindesberg'],
    ['Avtal skickat till Takläggarna Syd i Tibro.', 'Takläggarna Syd i Tibro'],
    ['Språkpraktik i Röda Korsets butik i Orsa.', 'Röda Korsets butik i Orsa'],
    ['Lunch på Ritas Krog, där han också diskar.', 'Ritas Krog'],
    // Asked and answering as employers do.
    ['Vallsbo Ridklubb tackade nej.', 'Vallsbo Ridklubb'],
    ['Omdöme från Motorhuset saknas.', 'Motorhuset'],
    ['Förslag: Kronhallen', 'Kronhallen'],
    ['Fick nej från Willys i Kumla.', 'Willys i Kumla'],
    ['Hon syr åt Lövmattan & Co.', 'Lövmattan & Co'],
    ['Bagare på Bröderna Ståhl sedan i våras.', 'Bröderna Ståhl'],
    ['Trepart med Masala Palace på fredag.', 'Masala Palace'],
    // Coined words that nobody knows, where somebody works.
    ['Han slutade på Fixolux efter bråket.', 'Fixolux'],
  ])('%s', (text, place) => {
    expect(found(text)).toContain(`workplace: ${place}`);
  });

  it.each([
    'Hammarby IF vann derbyt.',
    'Beviljad plats på Solhaga.',
    'Bröderna kom sent.',
    'Handlade på Willys i Kumla.',
    'Medlem i Nyhems Ridklubb.',
    'Kursen Happy Body startar.',
    'Provade Dragon NaturallySpeaking 15.',
  ])('but not where people only play, eat or learn: %s', (text) => {
    expect(asked(text)).toEqual([]);
  });
});
