import type { Page } from '../reading/page.ts';
import { codeAt, isCapital } from '../reading/units.ts';
import { HOUSE_NUMBER, WITHIN } from '../words/street-words.ts';
import { isCountedNext } from './counted-places.ts';

/** What the address rules ask of the word lists. Words are given in lower case. */
export interface PlaceWords {
  isPlace(word: string): boolean;
  isSmallPlace(word: string): boolean;
  isOrdinary(word: string): boolean;
  isListed(word: string): boolean;
  /** An authority, a service, a product: "Windows 11". */
  isOther(word: string): boolean;
  /** A given name, genitive included. */
  isGiven(word: string): boolean;
}

export const LED_TO =
  /(?:^|\s)(?:lämna[rt]?|lämnade|bor numera|bor nu|till|från|på|i|vid|troligen|adress:?|bor|utanför|bakom|bredvid|intill|ovanför|mitt ?emot|nära|fr\.?|hos|skriven|folkbokförd|bosatt|vistas) $/;
/** What is sent, fetched or written on a letter. */
const SENT_TO =
  /(?<!\p{L})(?:granne|grannar|grannen|adress\p{L}*|adr|brev\p{L}*|kallelse\p{L}*|posten?|skicka\p{L}*|hembesök\p{L}*|nyck\p{L}*|taxi\p{L}*|kör|körs|hämta|hämtas|bor|bodde|vräk\p{L}*|folkbok\p{L}*|skriven)(?!\p{L})[^.!?\n]*$/u;
/** "bor långt ut, Övre Myre 240": what stands behind the comma tells where. */
const APPOSED =
  /(?<!\p{L})(?:bor|bodde|bosatt|flytta(?:t|de|r)?|hembesök|hämtas)(?!\p{L})[^.!?\n]{0,40}, (?:(?:övre|nedre|norra|södra|östra|västra|stora|lilla|gamla|nya) )?$/u;
/** Only where somebody lives stands right behind these, in lower case too. */
export const LIVES_AT =
  /(?<!\p{L})(?:bor|bodde|bosatt|adr(?:ess(?:en)?)?|folkbokf(?:örd|\.)?|skriven|lägenhet(?:en)?|andra ?hand|inneboende|c\/o [\p{L}]+,)(?: numera| nu| kvar| är)?(?: på| i| vid)?[ :.]{1,2}$/u;
const IS_ADDRESS =
  /^ (?:(?:är|e|blir|var) (?:\p{L}+ ){0,2}adress|ligger (?:sist|först|längst|ensligt|ensamt|efter|till (?:höger|vänster)))/u;
/** A kind of home right before its name: "radhuset på Ängsullen 7", "villan, Timotejen 14". */
const HOME_BEFORE =
  /(?<!\p{L})(?:(?:rad|kedje|par|små|hyres|en?familjs|fritids|sommar)hus|föräldrahem|fjällgård|hemman|(?:\p{L}*[^\P{L}s]|sommar)?stug|villa|torp|lägenhet|lgh|bostad|andrahand|kolonilott|husvagn)\p{L}{0,3}(?: i)?(?:,? (?:på|vid|med adress)|[,:])? $/u;
/** "bor kvar i stugan bodviken 41" */
const COTTAGE = /(?:stugan|torpet|villan) $/;
/** What people own, owe for or lose by its name in the land register: "utmätning i Hästen 7". */
const PAWNED =
  /(?<!\p{L})(?:lagfart(?:en)? (?:på|för)|utmät\p{L}* (?:av |i )?|pant(?:brev)? i|inteckning(?:ar)? i|bostadsrätt(?:en)? i|\p{L}*ägare (?:av|till)|lån(?:et|en)? (?:för|på)|delägare i) ?$/u;
/** Whose home the brackets tell: "Familjen (Järnhyttan 5)". */
const WHOSE =
  /(?<!\p{L})(?:familj|mamma|pappa|mor|far|son|dotter|syster|br[ou]der|bror|sambo|make|maka|fru|ex|kompis|vän|barn|syskon|hem|hemma|bostad|lägenhet|villa|hus|adress|boende|föräldra|klient|deltagar|brukar|patient|grann)\p{L}*(?: \p{L}+)?,? ?\($/u;
/** What else has floors, doors and numbers. */
export const NO_HOUSE =
  /^(?:plan|våning|rum|sal|hus|avd|avdelning|enhet|port|uppgång|lgh|lägenhet|nr|nummer|kapitel|bilaga|steg|fas|grupp|vecka|klass|årskurs|punkt|sida|nivå|etapp|modul|del|och|till|från|med|cirka|ca|minst|högst|under|efter|mellan|ungefär|klockan|den|kl|totalt|bara|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|reception|receptionen|entré|entrén|grupprum|skåp|disk|förråd|nästan|över|drygt|knappt)$/u;
const NO_HOMES = /(?<!\p{L})(?:sal|salen|rum|rummet|grupprum|grupp|team|etapp|klass|lag|modul) $/u;
const SIDE = /(?:övre|nedre|norra|södra|östra|västra|stora|lilla|gamla|nya) $/u;
const OPENS = /(?:^|[.!?\n:])\s*$/;
/** Surer than a firm's form. */
const SENT = 0.78;
const SURER_THAN_NAME = 0.96;
/** Surer than the postcode alone. */
const WITH_POSTCODE = 0.89;
const SHORTEST = 4;
const SHORTEST_LOWER = 5;
/** A floor, a door or a flat right behind the number: nothing but a house has one. */
const FLAT = new RegExp(`^\\d{1,4}(?: ?[a-h](?!\\p{L}))?(?:${WITHIN}(?![\\p{L}\\d]))`, 'iu');

/** What the text has at all: a postcode's five digits, a word for a flat or floor, a word for living somewhere. */
export interface HouseHints {
  five: boolean;
  flats: boolean;
  homes: boolean;
}

/** Where a house's address ends, and how sure. */
interface House {
  end: number;
  score: number;
}

/** A postcode behind it, and where. */
const POSTCODE = /^\d{1,4}(?: ?[a-h](?!\p{L}))?,?\s\d{3} ?\d\d (\p{L}{3,})/iu;

/** "Loffstrand 12, 840 50": a postcode that ends what is said. */
const BARE_POSTCODE = /^\d{1,4}(?: ?[A-H](?!\p{L}))?, \d{3} \d\d(?!\d|[ -]?\d| \p{Ll})/u;

/** A house, a floor or a flat: "Åkerbruket 5, 3 tr", "hagalund 6 lgh 1102", "Snickarbo 212, vån 2". */
function withFlat(page: Page, word: string, number: number, words: PlaceWords, hints: HouseHints): House | null {
  const behind = page.text.slice(number, number + 50);
  const posted = hints.five ? POSTCODE.exec(behind) : null;
  const named = posted?.[1] ?? '';
  const town = named.toLowerCase();
  const flat =
    posted !== null && (words.isPlace(town) || !words.isListed(town) || isCapital(codeAt(named, 0)))
      ? posted
      : hints.flats
        ? FLAT.exec(behind)
        : null;
  if (flat === null && hints.five && isCapital(codeAt(page.text, number - word.length - 1)) && !words.isListed(word)) {
    const bare = BARE_POSTCODE.exec(behind);
    if (bare !== null) return { end: number + bare[0].length, score: 0.82 };
  }
  return flat === null || NO_HOUSE.test(word)
    ? null
    : { end: number + flat[0].length, score: flat === posted ? WITH_POSTCODE : 0.82 };
}

/** "adr snickarbo 212", "bor hagalund 6" */
function lower(page: Page, start: number, number: number, word: string, words: PlaceWords): House | null {
  if (word.length < SHORTEST_LOWER || NO_HOUSE.test(word) || !/^\p{L}+$/u.test(word)) return null;
  if (words.isListed(word) && !/(?:[aeo]t|en|an)$/.test(word)) return null;
  if (words.isGiven(word) || words.isOther(word)) return null;
  const found = HOUSE_NUMBER.exec(page.text.slice(number, number + 60));
  if (!found || /^(?:19|20)\d\d(?!\d)/.test(found[0])) return null;
  return LIVES_AT.test(page.before(start, 36)) || COTTAGE.test(page.before(start, 9))
    ? { end: number + found[0].length, score: 0.6 }
    : null;
}

/**
 * "till Backtorpet 210", "troligen Holmgången 7 C": a name that no list knows, and a house's number. `start`: of the word,
 * `number`: of the number behind it.
 */
export function houseAt(page: Page, start: number, number: number, words: PlaceWords, hints: HouseHints): House | null {
  const { text } = page;
  const word = page.lower.slice(start, number).trimEnd();
  if (word.length < SHORTEST) return null;
  const flat = hints.five || hints.flats ? withFlat(page, word, number, words, hints) : null;
  if (flat !== null) return flat;
  if (!isCapital(text.charCodeAt(start))) return hints.homes ? lower(page, start, number, word, words) : null;
  // "FIN-24", "PC 12": a label of machines.
  if (!/^[\p{L}-]+$/u.test(word)) return null;
  if (/^[\p{Lu}-]+$/u.test(text.slice(start, start + word.length))) return null;
  // "Unit4": a product. "Lillgårdens 4H": a youth club.
  if (/\S/.test(text.charAt(number - 1)) || /^4H(?!\p{L})/u.test(text.slice(number, number + 3))) return null;
  const found = HOUSE_NUMBER.exec(text.slice(number, number + 60));
  if (!found || words.isOther(word) || words.isGiven(word)) return null;
  // "Burs 3, Rone 4, Hemse 12"
  if (found[2] !== undefined && isCountedNext(page, number + found[0].length)) return null;
  const [whole, letter, comma] = found;
  const before = page.before(start, 14);
  const first = OPENS.test(before);
  const at = page.before(start, 50).replace(SIDE, '');
  const home = !NO_HOUSE.test(word) && (HOME_BEFORE.test(at) || (!first && PAWNED.test(at)));
  // "Sal Björken 2 B"
  if (NO_HOMES.test(before)) return null;
  const whose = !first && text.charAt(number + whole.length) === ')' && WHOSE.test(at);
  const sentTo = home || whose || (!first && /(?:[aeo][nt]|an)$/.test(word) && SENT_TO.test(page.before(start, 60)));
  const door = letter !== undefined && (/[aeå][nt]$/.test(word) || letter.includes('lgh'));
  const said = IS_ADDRESS.test(page.after(number + whole.length, 30));
  if (words.isListed(word) && !sentTo && !door && !said) return null;
  const led =
    sentTo ||
    LED_TO.test(before) ||
    LIVES_AT.test(page.before(start, 36)) ||
    said ||
    APPOSED.test(page.before(start, 70));
  // "olyckan vid Vidsel 2009"
  if (led && !sentTo && /^(?:19|20)\d\d(?!\d)/.test(whole) && / vid $| utanför $/.test(before)) return null;
  const far = /^\d{3,4}$/.test(whole) && !/^(?:19|20)\d\d/.test(whole);
  const stands = led || (letter !== undefined && !first) || (comma !== undefined && !first);
  const told = words.isPlace(word) ? home || (led && far) : stands;
  return told ? { end: number + whole.length, score: whose ? SURER_THAN_NAME : sentTo ? SENT : 0.75 } : null;
}
