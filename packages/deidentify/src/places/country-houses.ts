import type { Page } from '../reading/page.ts';

/** What it asks of the word lists. */
interface Words {
  isPlace(word: string): boolean;
  isListed(word: string): boolean;
  isOther(word: string): boolean;
  isGiven(word: string): boolean;
}

/** What villages are called after: water, fields and how people settled there. */
const VILLAGE =
  /(?:byn|sjön|sjö|bodarna|boda|näs|näset|ås|åsen|ed|bo|mark|torp|hult|by|böle|selet|sele|forsen|fors|lund|träsk|tjärn|myra|myran|bäcken|berg|berget|vik|viken|sund|ryd|arp|måla|heden|gården|löt|ön|udden)$/u;
/** Few but villages and their houses are called so. */
const ABOVE = /^(?:övre|nedre)$/u;
const SIDED = /^(?:norra|södra|östra|västra|stora|lilla|gamla|nya|yttre|inre)$/u;
const BEFORE = /(?<![\p{L}\d-])(\p{Lu}[\p{L}-]{2,20}) $/u;
const OPENS = /(?:^|[.!?\n:])\s*$/u;
const LONGEST = 24;
const AROUND = 70;
/** Rooms, sides that play and what is planned have such names too. */
const NO_HOMES =
  /(?<!\p{L})(?:bok(?:a|ad|at|as|ning\p{L}*)|upptagen|ledig\p{L}*|\p{L}*möte\p{L}*|sal(?:en)?|\p{L}*rum(?:met)?|\p{L}*lokal\p{L}*|\p{L}*match\p{L}*|\p{L}*serie\p{L}*|division|div|lag(?:et)?|team|grupp\p{L}*|avdelning\p{L}*|etapp\p{L}*|område\p{L}*|deltagare|\p{L}*plan(?:en)?|vinst|förlust|vann|förlorade|mål|poäng|skola|skolan|klass|buss(?:en)?|linje|tur|tåg(?:et)?|kapitel|vecka|v|ombud|mandat)(?!\p{L})/u;
/** Results and shares behind a number. */
const SCORED = /^ ?(?:[-–/%]|\p{L}+ (?:poäng|mål))/u;
/** What a number that opens a sentence is a part of, or when. */
const COUNTED = /^ (?:av|till|från|kl) /u;

/** "Lövånger Mångbyn 45", "Nedre Myggsjön 4": a village behind its parish or its side, and a house's number that ends at `end`. */
export function isInVillage(page: Page, start: number, end: number, words: Words): boolean {
  if (!VILLAGE.test(page.lower.slice(start, end).replace(/ .*$/su, ''))) return false;
  const first = BEFORE.exec(page.text.slice(Math.max(0, start - LONGEST), start))?.[1];
  if (first === undefined) return false;
  const lead = first.toLowerCase();
  const from = start - first.length - 1;
  const before = page.before(from, 3);
  const aside = before.endsWith(', ');
  if (!aside && !OPENS.test(before)) return false;
  const above = ABOVE.test(lead);
  const sided = SIDED.test(lead);
  const parish =
    !above && !sided && (words.isPlace(lead) || !words.isListed(lead)) && !words.isGiven(lead) && !words.isOther(lead);
  if (!(above || parish || (sided && aside))) return false;
  return (
    !SCORED.test(page.after(end, LONGEST)) &&
    !COUNTED.test(page.after(end, LONGEST)) &&
    !NO_HOMES.test(page.before(from, AROUND)) &&
    !NO_HOMES.test(page.after(end, AROUND))
  );
}

/** What leads to a house, or stands before one that is told of aside. */
const LEADS = /(?:(?:^|[\s(])(?:på|till|från|vid|fastigheten|torpet|stugan|gården)|,) $/u;
/** A month, a clock or somebody else's number behind it. */
const NO_HOUSE_NUMBER =
  /^(?:19|20)\d\d(?!\d)|^\d{1,4} ?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|kl|och \d|eller \d|[–-])/u;

/** "på Malung Öje 46", "Fastigheten Mörbylånga Kastlösa 216": a village that no word is called by, behind its parish. */
export function isOfParish(page: Page, start: number, number: number, end: number, words: Words): boolean {
  const parish = BEFORE.exec(page.text.slice(Math.max(0, start - LONGEST), start))?.[1];
  const village = page.lower.slice(start, number - 1);
  if (parish === undefined || village.includes(' ')) return false;
  const lead = parish.toLowerCase();
  if (
    SIDED.test(lead) ||
    !words.isPlace(lead) ||
    words.isGiven(lead) ||
    words.isGiven(village) ||
    words.isOther(village)
  )
    return false;
  if (words.isListed(village) && !words.isPlace(village)) return false;
  const from = start - parish.length - 1;
  return (
    LEADS.test(page.before(from, LONGEST)) &&
    !NO_HOUSE_NUMBER.test(page.after(number, 12)) &&
    !SCORED.test(page.after(end, LONGEST)) &&
    !NO_HOMES.test(page.before(from, AROUND)) &&
    !NO_HOMES.test(page.after(end, AROUND))
  );
}
