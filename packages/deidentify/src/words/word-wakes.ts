import { bitsOfWords } from './bits-of-words.ts';
import { maySayOffice } from './office-words.ts';
import { factOf } from './rare-words.ts';
import { ENGLISH } from './scene-words.ts';

/**
 * Which searches of a text a word of it wakes, one bit a search. A pattern that matches only where such a word stands is
 * not tried in a text that has none; asked once for every different word. `gates.test.ts` holds that nothing sleeps that
 * would have found something.
 */
export const WAKES = {
  /** "är aktiv under X" */
  under: 1,
  /** "bor hos X" */
  hosts: 2,
  /** Numbers in words. */
  zero: 4,
  /** What machines write of who was there. */
  log: 8,
  /** Rooms, flats and plots with a number. */
  lodging: 16,
  /** Offices and what only they do. */
  office: 32,
  /** "han som" */
  pointer: 64,
  /** A fact in two parts: "hjärt-svikt". */
  joinedFact: 128,
  /** What is said to be somebody's name. */
  said: 256,
  /** What says that one day stands for another. */
  weighing: 512,
  month: 1024,
  /** A form of business behind its name. */
  firm: 2048,
  from: 4096,
  /** Before hours and names: "Tisdag: Anna 9". */
  hours: 8192,
  /** Labels of numbers that are no phone's. */
  fileNumber: 16_384,
  /** Where somebody without a home is to be found. */
  spot: 1 << 15,
  /** A note in English. */
  english: 1 << 16,
  /** "spelar som X", "heter X där" */
  calls: 1 << 17,
  /** What leads to another date of birth than the one said first. */
  corrects: 1 << 18,
  court: 1 << 19,
} as const;

/** Spots of which there is one: "bänken utanför", "spår 2 på". */
const SPOTS =
  'bänken parkbänken sittbänken boden båtboden cykelboden vedboden arbetsboden ladan läktaren trappan busskuren väderkuren regnkuren skjulet vindskyddet garaget tunneln gångtunneln cykeltunneln viadukten perrongen plattformen kajen lastkajen bryggan väntsalen vänthallen grillplatsen rastplatsen lekplatsen eldplatsen uppställningsplatsen pumphuset båthuset parkeringshuset trapphuset containern skogsdungen cykelstället busshållplatsen bron studierum läsplats spår perrong plattform hörnet gatuhörnet tunnelbaneuppgång tunnelbaneuppgången tunnelbanenedgång tunnelbanenedgången tunnelbanespärr tunnelbanespärren t-baneuppgång t-baneuppgången t-banenedgång t-banenedgången t-banespärr t-banespärren';

const OF_LISTED = bitsOfWords([
  [WAKES.spot, SPOTS.split(' ')],
  [WAKES.under, ['under']],
  [WAKES.hosts, ['hos']],
  [WAKES.pointer, ['som']],
  [WAKES.from, ['från']],
  [WAKES.firm, ['ab', 'hb', 'kb']],
  [
    WAKES.calls,
    'som heter kallas kallad kallar under rapparen artisten bloggaren streamern spelaren deltar ansluter inloggad loggar syns visas skriver bloggar spelar chattar bloggade poddar poddade twittrar twittrade streamar streamade'.split(
      ' ',
    ),
  ],
]);

const PATTERNS: readonly (readonly [number, RegExp])[] = [
  [WAKES.said, /^(?:(?:smek|efter|för|tilltals)namn|egentligen|kalla[rs])/],
  [
    WAKES.weighing,
    /(?:^|[-'])(?:(?:olika|två|tre|flera|själv|säger|sa|sade|uppger|uppgav|skrev|stod|står|istället|stället|bytt(?:e|es)?)(?!\p{L})|persisk|afghansk|etiopisk|islamisk|ändr|rätt|rikti|korriger|fel|stämm)|uppskriv/u,
  ],
  [WAKES.hours, /(?:dag(?:en)?|mån|tis|ons|tors?|fre|imorgon|em|fm|tider|schema|bokat)$/],
  [
    WAKES.fileNumber,
    /(?:^|[-'])(?:issn|isbn|gtin|ean|art|ver|inv|diarie|löp|serie|streckkod|wifi|mötes|teams|zoom|konferens|kundkod|kontering|resultat|ärende|mål|medlem|klient|kund|journal|akt|dnr|dossier|pass|ref|order|faktura|spårning|kolli|avtal|kvitto|boknings|org|skade|ocr|ticket)|(?:kort|tillstånd|skuld|konto|kontrakt|avtal|försäkring|anmälan|remiss)(?:et|en)?s?(?:-?(?:n(?:r|ummer|umret)|id))?$/,
  ],
  [WAKES.month, /(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}{0,6}$/u],
  [
    WAKES.corrects,
    /(?:^|-)(?:(?:ska(?:ll)?|stämmer|egentligen|uppger|uppgav|uppgett|sa|säger|sade|svarade?|skrev|skriver|anger|anges|angett|angivit|angavs|firar|inte|utan|eller)$|rätt|korrekt|pass|legitimation|remiss|intyg|folkbok|journal|regist|system|fel)/,
  ],
  [WAKES.court, /^(?:kammarrätt|förvaltningsrätt|tingsrätt|hovrätt|migrations(?:över)?domstol)/],
  [WAKES.english, ENGLISH],
  [WAKES.zero, /noll/],
  [WAKES.log, /logg|anslutna|uppkopplade|digital|länk|skärm|distans/],
  [WAKES.lodging, /(?:rum|lägenhet|lgh|plats|stuga|korridor)(?:nr)?$/],
];

export function wakesOf(word: string): number {
  let wakes = OF_LISTED.get(word) ?? 0;
  if (maySayOffice(word)) wakes |= WAKES.office;
  for (const [bit, pattern] of PATTERNS) if (pattern.test(word)) wakes |= bit;
  if (word.includes('-') && factOf(word.replace('-', '')) !== undefined) wakes |= WAKES.joinedFact;
  return wakes;
}
