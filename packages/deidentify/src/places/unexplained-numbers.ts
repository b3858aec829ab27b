import type { Page } from '../reading/page.ts';
import { codeAt, isCapital } from '../reading/units.ts';
import { HOUSE_NUMBER } from '../words/street-words.ts';
import { leadBefore } from './address-shapes.ts';
import { isCounted, isCountedNext, isMeasured } from './counted-places.ts';
import { NO_HOUSE, type PlaceWords } from './find-houses.ts';

/** What villages, farms and crofts are called after, and streets that are called after the same. */
const OF_LAND =
  /.(?:by|byn|sjö|sjön|bodarna|boda|bodar|näs|näset|ås|åsa|åsen|åsarna|ed|bo|böle|bole|mark|marken|torp|torpet|hult|hult[ae]n?|selet?|fors|forsen|lund|lunden|träsk|träsket|tjärn|tjärnen|myr|myra|myran|bäck|bäcken|berg|berget|berga|vik|viken|sund|sundet|ryd|ryda|arp|måla|hed|heden|gård|gården|gärde|gärdet|ön|udd|udden|liden|lid|moen?|mon|ström|strömmen|holm|holmen|rud|sta|stad|tuna|inge|unge|vallen|änge|ängen|hagen|haga|kulla|kullen|backe|backa|backen|bro|hamn|kärr|kärret|mosse|mossen|sal|storp|rum|köp|löv|rås|röd|red|lycka|lyckan|hälla|häll|dal|dalen|skog|skogen|åker|åkern|hyttan|hytta|bruk|bruket|sätra|säter|sätern|sved|kvarn|kvarnen|grund|strand|stranden|landet|ände|änden|brynet|gången|stråket|brinken|vägs|trappan|plan|udde|sluttningen|branten|rundan|gläntan|kroken|höjden|hem|lugn|lugnet|ro|torpa|tomta|kulle|vall|borg|åkra|slätt|minne|hov|lösa|le|la)$/u;
const SIDE =
  /^(?:övre|nedre|norra|södra|östra|västra|stora|lilla|gamla|nya|yttre|inre|mellersta|norr|söder|öster|väster|n|s|v|ö)$/u;
/** What leads somewhere. */
const LED =
  /(?:(?:^|[\s(])(?:på|till|från|fr|vid|i|hos|utanför|bakom|bredvid|mot|intill|nära|via|för|förbi|om|fastigheten|torpet|stugan|gården|huset|villan|kolonin|adress(?:en)?:?|adr[.:]?) )$/u;
/** Aside, in brackets, behind a label, or first of all. */
const ASIDE = /(?:^|[,;(\n|:.!?] ?|(?:^|[\s\n])[-•*–] )$/u;
const ENDS = /^(?:$|[,;)\n|:.!?]|\s?[-–] |\s?\()/u;
/** Who lives somewhere, what leads to a house and what is about one. */
const OF_HOME =
  /(?<!\p{L})(?:bor|bodde|bo|bott|\p{L}*boende\p{L}*|bosatt|koloni\p{L}*|flytt\p{L}*|hem|hemma|hemifrån|hem(?:besök|resa|väg|körning|tjänst|adress)\p{L}*|hus|huset|husets|gård|gården|gårdar|torp|torpet|stuga|stugan|villa|villan|radhus\p{L}*|lägenhet\p{L}*|lgh|etta|tvåa|trea|\p{L}*grann\p{L}*|\p{L}*nyckel\p{L}*|nycklar\p{L}*|brev\p{L}*|post|posten|postlåda\p{L}*|kallelse\p{L}*|hämta\p{L}*|lämna(?:r|de|t)?|lämnas (?:på|vid|i|hem|av|utanför)|\p{L}*skjuts\p{L}*|taxi\p{L}*|färdtjänst\p{L}*|sjukres\p{L}*|kör|körde|körs|körning|åk|åker|åkte|sväng\p{L}*|porten|dörr\p{L}*|trappan?|brevlåd\p{L}*|snö\p{L}*|plog\p{L}*|tomt\p{L}*|fastighet\p{L}*|bygglov\p{L}*|sälj\p{L}*|såld\p{L}*|sålt|sålde|försäljning\p{L}*|köpt\p{L}*|ärv\p{L}*|äger|ägde|belåna\p{L}*|hyr|hyra|hyrt|hyrde|hyresvärd\p{L}*|klient\p{L}*|deltagaren?s?|brukaren?|patienten?|sökanden?|han|hon|hen|hans|hennes|hens|honom|henne|sambo\p{L}*|make\p{L}?|maken|maka|hustru\p{L}*|mamma\p{L}*|pappa\p{L}*|mor|far|modern|fadern|mormor|morfar|farmor|farfar|son|sonen|dotter\p{L}*|syster\p{L}*|bror|brodern|kusin\p{L}*|familj\p{L}*|barn|barnen|barnens|föräldra\p{L}*|kompis\p{L}*|vän|änka|änkling|dödsbo\p{L}*|folkbok\p{L}*|skriven|inneboende|sover|sov|övernatta\p{L}*|adr|adress\p{L}*|mil|km|resväg|resvägen|avstånd\p{L}*|wifi|bredband|fiber|larm\p{L}*|ambulans\p{L}*|el|elen|vatten\p{L}*|ved|brunn\p{L}*|avlopp\p{L}*|sotar\p{L}*|sop\p{L}*|slam\p{L}*|hund|hunden|hundar|bonde|bonden|lantbruk\p{L}*|häst\p{L}*|ensamt?|kvar|leverera\p{L}*|hjälpmed\p{L}*|matlåd\p{L}*|matkass\p{L}*|trygghetslarm\p{L}*|jag|min|mitt|mina|körkort\p{L}*|familjehem\p{L}*|kontaktfamilj\p{L}*|stödfamilj\p{L}*|umgänge\p{L}*|fick|född)(?!\p{L})/u;
/** What explains a number behind a name: rooms, sides that play, what is planned, counted, driven or made. */
const EXPLAINS =
  /(?:möte[nt]?s?|sal(?:en)?|lokal(?:en|er|erna)?|match\p{L}*|serie\p{L}*|grupp|område\p{L}*|plan(?:en)?|klass|(?<!\p{L})(?:bok(?:a|ad|at|as|ning\p{L}*)|upptagen|(?:grupp|mötes|konferens|sammanträdes|personal|besöks|samtals|vil|lek|bok)?rum(?:met)?|division|div|lag(?:et)?|team(?:et)?|grupp(?:en|er)?|avdelning\p{L}*|avd|etapp\p{L}*|deltagare (?:per|från|i)|antal\p{L}*|bilaga\p{L}*|detaljplan\p{L}*|typsnitt\p{L}*|stil|vinst|förlust|vann|förlorade|mål|poäng|skola|skolan|årskurs|buss(?:en)?|linje|tur|tåg(?:et)?|kapitel|vecka|ombud|mandat|version|modell|modul|modulen|projekt\p{L}*|kurs\p{L}*|program\p{L}*|steg|nivå|punkt|sektion|distrikt|enhet\p{L}*|server\p{L}*|skrivare\p{L}*|dator\p{L}*|skärm\p{L}*|resultat\p{L}*|budget\p{L}*|belopp|faktur\p{L}*|inköp\p{L}*|beställ(?:t|da|ning\p{L}*)|procent|andel\p{L}*|statistik\p{L}*|platser|anmäl\p{L}*|film\p{L}*|bok|boken|läge|nr|rally|omgång\p{L}*|kvartal|protokoll\p{L}*|kallelse till|§|konferens\p{L}*|sjukhus\p{L}*|vårdcentral\p{L}*|förskol\p{L}*|mottagning\p{L}*|medicin\p{L}*|tablett\p{L}*|dos\p{L}*|mg|röst\p{L}*|plan|våning|hall|hus [A-Z\d]|scen|skift|station\p{L}*|hållplats\p{L}*|kvarter\p{L}*|lasarett\p{L}*|cirkel\p{L}*))(?!\p{L})/u;
const SCORED =
  /^ ?(?:-\p{L}(?!\p{L})|[-–] (?:\p{L}+ ){1,2}\d|[-–/%]\d|[-–/%]\p{L}+ \d|% |procent|\p{L}+ (?:poäng|mål))/u;
/** A day, a clock, a span of ages or of numbers. */
const TIMED =
  /^ ?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|kl|och \d|eller \d|[-–] ?\d|till \d|av (?:de|dem|alla|totalt|\d)|dagar|veckor|ggr|gånger)/u;
/** The number may have another one behind a stroke that no day of a month has: "Kyrkbyn 27/204". */
const STROKE = /^\d{1,3}\/(?:1[3-9]|[2-9]\d|\d{3})(?![\d/])/u;
const OPENED = /^(?:19|20)\d\d(?!\d)|^0|^4H(?!\p{L})/u;
const AROUND = 90;
const BLANK = 32;
const LONGEST_NUMBER = 60;
const LONGEST_TOWN = 34;
const LONG = 1_000;
const NAMED = /^\p{Lu}[\p{Ll}é'-]{2,}(?:-\p{Lu}\p{Ll}+)?$/u;
const ASKED = 0.78;
const SURER_THAN_NAME = 0.83;
const SHORTEST = 3;
/** "Arvika 15, Eda 6" */
const ROW = /^,? (?:och )?\p{L}+ \d+(?:[,.;\n]| och |$)/u;
/** Another row of the same table. */
const TABLE = /^\n\p{L}+ \d+(?:\n|$)/u;
/** What opens a line and is no part of a name. */
const KIND =
  /^(?:Fastigheten|Gården|Torpet|Stugan|Huset|Villan|Adress|Adressen|Adr\.?|Bor|Boende|Hembesök|Till|Från|På|Vid|Hämta|Hämtas|Skjuts|Taxi) /u;
/** No clock says it, and few things come in so many. */
const MANY = 25;
/** Nobody is so old. */
const AGES = 100;
const TOWN_BEHIND = /^,? (?:i )?(\p{Lu}\p{L}{2,30})(?!\p{L})/u;

/** "Projektkod 4471" */
const LABEL =
  /^(?:box|postbox|fack|fe)$|(?:nyckel|ref|id|kod|koden|kort|kortet|order|nummer|nr|konto|kontot|typ|tal|talet)$/u;
/** A name on the line above. */
const SIGNED = /(?:^|\n)\p{Lu}[\p{Ll}-]+(?: \p{Lu}[\p{L}-]+){0,2},?\n$/u;
const OPENS = /(?:^|[.!?\n] ?)$/u;
const DEFINITE = /(?:[aeo][nt]|an)$/u;
const clauseBefore = (text: string): string => /[^.,!?\n;]*(?:[.,] ?)?$/u.exec(text)?.[0] ?? '';
const sentenceBefore = (text: string): string => /[^!?\n;]*$/u.exec(text)?.[0] ?? '';

/** A word and a number behind it, with what stands in front of the word. */
interface Candidate {
  word: string;
  /** The word before that belongs to the name: a parish or a side. */
  first: string;
  from: number;
  end: number;
  count: number;
  /** More than anything is counted to beside a name. */
  many: boolean;
  before: string;
  after: string;
}

function candidateAt(page: Page, start: number, number: number): Candidate | null {
  const { text } = page;
  if (codeAt(text, number - 1) !== BLANK || !isCapital(codeAt(text, start))) return null;
  if (!NAMED.test(text.slice(start, number - 1))) return null;
  const behind = text.slice(number, number + LONGEST_NUMBER);
  const found = OPENED.test(behind) ? null : (STROKE.exec(behind) ?? HOUSE_NUMBER.exec(behind));
  if (found === null) return null;
  const [whole] = found;
  const end = number + whole.length;
  const lead = leadBefore(text, start).replace(KIND, '');
  const from = start - lead.length;
  const count = Number.parseInt(whole, 10);
  return {
    word: page.lower.slice(start, number - 1),
    first: lead.trimEnd().toLowerCase().replace(/^.* /u, ''),
    from,
    end,
    count,
    many: count >= MANY || /[A-Ha-h]$/u.test(whole) || found[2] !== undefined,
    before: page.before(from, AROUND),
    after: page.after(end, AROUND),
  };
}

/** A day, a clock, a result, an amount, or one of a row of towns and what was counted there. */
function isSaidOtherwise(page: Page, { word, from, end, after }: Candidate, words: PlaceWords): boolean {
  return (
    TIMED.test(after) ||
    SCORED.test(after) ||
    isMeasured(page, end) ||
    isCountedNext(page, end) ||
    isCounted(page, word, from, words)
  );
}

/**
 * "Sjulsmark 88", "Malung Öje 46", "Övre Bäck 12": what may be a village, a farm or a spot with a number behind it is a house,
 * unless something else explains the number. `start`: of the word, `number`: of the number behind it.
 */
export function unexplainedHouse(
  page: Page,
  start: number,
  number: number,
  words: PlaceWords,
): { start: number; end: number; score: number } | null {
  const candidate = candidateAt(page, start, number);
  if (candidate === null) return null;
  const { word, first, from, end, count, many, before, after } = candidate;
  if (words.isOther(word) || words.isGiven(word) || NO_HOUSE.test(word) || LABEL.test(word)) return null;
  const sided = SIDE.test(first);
  const known = words.isPlace(word);
  const small = known && words.isSmallPlace(word);
  const listed = words.isListed(word);
  const strange = !listed && !known;
  const parish =
    !sided && first.length >= SHORTEST && words.isPlace(first) && !words.isGiven(first) && !words.isOther(first);
  const led = LED.test(before);
  const opens = OPENS.test(before);
  // "från Hult 2": behind what leads there, a village may be called as others end.
  const land = OF_LAND.test(led ? ` ${word}` : word);
  // "Projektkod 4471", "Man 61": a word, and not the name of anything.
  const thing = !known && !sided && !parish && (listed || words.isOrdinary(word));
  if (thing && !land && (opens || !(led || DEFINITE.test(word)))) return null;
  // "Nju 402": a car.
  if (word.length === SHORTEST && count >= AGES && count < LONG) return null;
  let signs = 0;
  if (parish && (known || !listed)) signs += 2;
  else if (parish && DEFINITE.test(word)) signs++;
  else if (count >= AGES && strange && first.length >= SHORTEST && !words.isListed(first) && !words.isGiven(first))
    signs += 2;
  if (sided) signs++;
  if (land && (strange || known || sided || parish)) signs++;
  else if (small || strange) signs += 0.5;
  if (words.isPlace((TOWN_BEHIND.exec(page.text.slice(end, end + LONGEST_TOWN))?.[1] ?? '').toLowerCase())) signs++;
  if (led) signs++;
  else if (ASIDE.test(before) && ENDS.test(after)) signs++;
  if (land && SIGNED.test(page.text.slice(Math.max(0, from - AROUND), from)) && /^(?:\n|$)/.test(after)) signs += 2;
  if (many) signs += led && count >= AGES ? 1.5 : 1;
  if (known && !small) signs -= 0.5;
  if (!known && !sided && (listed ? opens || !led : thing && opens && after !== '')) signs--;
  const least = land || small || parish || sided ? 2 : 3;
  // Nothing more than a word for homes can be added.
  if (signs + 1.5 < least || isSaidOtherwise(page, candidate, words)) return null;
  const home = OF_HOME.test(`${sentenceBefore(before)}|${after.split(/[!?\n;]/u, 1)[0] ?? ''}`);
  if (signs + (home ? (least === 2 ? 1 : 1.5) : 0) < least) return null;
  // "Ärende Västerås 118": whose number the word before tells.
  if (known && !home && !sided && !parish && first !== '' && words.isOrdinary(first)) return null;
  if (known && (TABLE.test(after) ? !small : !home && ROW.test(after))) return null;
  const clause = `${clauseBefore(before)}${page.lower.slice(from, start)}|${after.split(/[,.!?\n;]/u, 1)[0] ?? ''}`;
  if (EXPLAINS.test(word) || EXPLAINS.test(clause)) return null;
  return { start: from, end, score: signs + (home ? 1 : 0) >= 3 ? SURER_THAN_NAME : ASKED };
}
