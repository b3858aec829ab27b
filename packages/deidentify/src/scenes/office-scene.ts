import type { Page } from '../reading/page.ts';
import { codeAt, isDigit, isLetter, oneOf } from '../reading/units.ts';
import { FUNCTION, OFFICE } from '../words/office-words.ts';
import { WAKES } from '../words/word-wakes.ts';

/** Somebody's: what lives there, is spoken to or is cared for. */
const PERSON =
  /(?:(?:läkaren?|ledaren?|mästaren?|stödjaren?|sekreteraren?|rådgivaren?|vägledaren?|utredaren?|skötersk(?:a|an)|terapeut(?:en)?|kuratorn?|psykolog(?:en)?|pedagog(?:en)?|coach(?:en)?|assistent(?:en)?|(?:plats|butiks|köks|verkstads)chef(?:en|ens)?|kontaktperson(?:en|ens)?|ordf(?:örande(?:n|ns)?)?|kassör(?:en|ens)?|diakon(?:en|ens)?|rektor(?:n|ns)?|lärare(?:n|ns)?|mentor(?:n|ns)?|ombud(?:et|ets)?|advokat(?:en|ens)?|handl)|(?<!\p{L})(?:bor|bodde|bo|boende|bosatt|vista[ts]s?|inneboende|personens?|etta|ettan|tvåan?|trean?|hem|hemma|hen|hens|han|hans|hon|hennes|honom|henne|ho|jag|min|klient\p{L}*|deltagar(?:e|en|ens)|pat|patient\p{L}*|brukar(?:e|en|ens)|sökanden\p{L}*|medlem\p{L}*|kund(?:en|ens)|elev(?:en|ens)|mamma\p{L}*|pappa\p{L}*|son(?:en)?|dotter\p{L}*|sambo\p{L}*|make\p{L}?|maka\p{L}?|fru\p{L}*|familjen|barnen?|gode|god man|pnr|personnr|personnummer|född|f|folkbok\p{L}*|skriven|(?<!(?:öte|centrale|kassa|kontore|kurse|verksamhete|teame|träffe|lokale|mottagninge|enhete|receptione|biblioteke|kanslie|avdelninge|förvaltninge|butike|expeditione|skola|affäre)[tn] (?:har |är )?)flytt(?:a|ar|at|ade)|lägenhet\p{L}*|bostad(?:en)?|lgh|privat\p{L}*|hem(?:besök|träning|rehab|körning)\p{L}*|hemvist|kontrakt(?:et)?(?= på (?!lokal))|nyck(?:el|l)\p{L}*|hyresgäst\p{L}*|andra ?hand|assistansbolag\p{L}*|kvinnan?|mannen|man|pojken?|flickan?|syskon\p{L}*|förälder\p{L}*|föräldra\p{L}*|pojkvän\p{L}*|flickvän\p{L}*|hemmet|brevlåd\p{L}*|fel adress|(?:hem|start|bostads)adress\p{L}*|upphämtning\p{L}*|handläggare\p{L}*|chef\p{L}*|direktnr|direktnummer|taxi\p{L}*|färdtjänst\p{L}*|sjukres\p{L}*|skjuts\p{L}*|vräk\p{L}*|hämta\p{L}*|delgiv\p{L}*|port|portkod\p{L}*|dörren|ringklock\p{L}*|knacka\p{L}*|övernatta\p{L}*|sover|sov|c\/o|mob|mobil\p{L}*|whatsapp|signal|sms\p{L}*|swish\p{L}*|hjälpmedel|\d\d[01]\d[0-3]\d[ -]\d{4}|handledare\p{L}*|anhörig\p{L}*|grann\p{L}*|mat(?:kass|låd|distribution)\p{L}*|hemleverans\p{L}*|syster\p{L}*|bror\p{L}*|mor|far|mormor|farmor|vän|väninna\p{L}*|tolken))(?!\p{L})/u;

/** The address of an authority or association, not of a person. */
export const OFFICE_BEFORE =
  /(?:(?<!\p{L})(?:csn|fk|af|kfm|ivo)|faktur(?:erings|a)adress(?:en)?: ?[^.!?\n]{0,30}|inläsningscentral(?:en)?|förbundet|kommunen?|nämnden|verket|kassan|förmedlingen|regionen?|myndigheten|kontoret|kansliet|enheten|mottagningen|förvaltningen|tingsrätten|skolan)(?:,|(?: i)?(?: \p{L}+){1,2},?)? ?(?:box \d+,? ?)?$|(?:post|besöks|faktura)adress(?:en)?:? ?(?:box \d+,? ?)?$/u;
/** An office stands there: "Socialkontoret flyttar till Järnvägsgatan 8", "Besöksadress: Storgatan 1". */
export const OFFICE_AT =
  /(?:(?<!\p{L}|(?:enligt|enl|enl\.|av|(?:vista[ts]s?|bor|bodde|bosatt) i) )(?:arbetsförmedlingen|försäkringskassan|skatteverket|socialtjänsten|socialkontoret|kansliet|kommunhuset|stadshuset|rådhuset|biblioteket|kommunen|regionen|förbundet|förvaltningen|\p{L}*(?:kontoret|mottagningen|nämnden|verket|kassan|myndigheten|lokaler(?:na)?)|\p{L}*(?:(?<!läg)enheten|teamet)(?: för \p{L}+)?|af|fk|(?:sport|sim|tennis|is|mäss)hallen|badhuset|gymmet|butiken|affären|restaurangen|hotellet|kurslokalen|lokalen|mötesplatsen|samlingslokalen)(?: i \p{L}+)?(?:,| på| finns på| ligger på| vid| (?:har )?flytta(?:r|t|de) (?:in )?(?:till|på)| (?:har )?byt(?:er|t|te) adress till| (?:nya )?(?:adress(?:en)?|lokaler)(?: är| på)?:?)|(?:besöksadress|samlingsplats|samling|mötesplats|kurslokal|lokal|(?<!håll|på )plats|konferenslokal|fakturaadress)(?:en)?(?: är)?(?::|,)?|(?<!\p{L})nya lokaler:?|(?<!\p{L})sitter på plan \d,|parkering(?:en)?(?: finns)? på) $/u;
/** Or it is said right behind: "Stationsgatan 12, Försäkringskassans kontor". */
export const OFFICE_BEHIND =
  /^(?:, ?\d{3} ?\d\d \p{L}+)?,? ?\(?(?:arbetsförmedlingens|försäkringskassans|socialtjänstens|kommunens|regionens|förbundets|skatteverkets)(?!\p{L})/u;

/** Where and how people meet: somebody may give a number of their own there, "fax går inte fram, ring 08-465 004 50". */
const MEETING =
  /(?<!\p{L})(?:\p{L}*möten?|mötet|fax(?:en|nr|nummer(?:et)?)?|jour(?:en)?|träff(?:en|ar|arna)?|kurs(?:en|er)?|utbildning\p{L}*|föreläsning\p{L}*|telefontid\p{L}*|samlas)(?!\p{L})/gu;

const BEFORE = 110;
const BEHIND = 70;
const FIRST = 10;
const LONGEST_WORD = 40;
const FOUR = 4;
/** Ends of sentences; a point behind a short word belongs to an abbreviation. */
const STOP = oneOf('!?\n;');
const POINT = 46;
const isSpace = oneOf(' \t\n\r');
const LONG = 4;

/** Whether a sentence ends at `at`. */
function stopsAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (STOP(code)) return true;
  if (code !== POINT || !isSpace(codeAt(text, at + 1))) return false;
  for (let back = 1; back <= LONG; back++) {
    const before = codeAt(text, at - back);
    if (!isLetter(before) && !isDigit(before)) return false;
  }
  return true;
}

function firstSentence(text: string): string {
  for (let at = 0; at < text.length; at++) if (stopsAt(text, at)) return text.slice(0, at);
  return text;
}

function sentenceEnd(text: string): string {
  for (let at = text.length - 1; at >= 0; at--)
    if (stopsAt(text, at)) return text.slice(text.charCodeAt(at) === POINT ? at + 2 : at + 1);
  return text;
}

const NAMES = /(?<!\p{L}|(?:sal|salen|rum|rummet|lokal|lokalen|sammanträdesrum) )(?!Nya )\p{Lu}\p{Ll}+/gu;
/** "enligt Skatteverket", "brev från Försäkringskassan", "kommunens uppgift": whoever says or sends it does not live there. */
const SAYS =
  /(?<!\p{L})(?:(?:hos|enl\.?|enligt|av|från|fr\.?) \p{L}*(?:verket|kassan|förmedlingen|nämnden|kommunen|regionen)|(?:enl\.?|enligt|av|från) \p{L}*(?:skolan|sjukhuset|lasarettet|kliniken|mottagningen|avdelningen|akuten|häktet|anstalten|banken|centralen|tjänsten|polisen|enheten|rätten)|faktur\p{L}*(?: nr)?(?: \d+)? (?:avse\p{L}*|gälle?r)|(?:\p{L}*(?:verket|kassan|förmedlingen|nämnden|kommunen|regionen|enheten|teamet|rätten|skolan)s|(?:fk|af|kfm):s) (?:brev|uppgift|besked|register|beslut|anteckning|notering|system|svar|kopia|journal|papper|handling)\p{L}*)(?!\p{L})/gu;

/** Somebody goes there or something is sent there; only an office that moves leads to its own address so. */
const TOWARDS =
  /(?<!(?<!\p{L})(?:flytt\p{L}*|välkom\p{L}*|kom|saml\p{L}*|förl(?:agd|ägg|agt)\p{L}*|ändr\p{L}*|kallad(?:e|es)?)(?: (?:nu|in|tillfälligt|är|från [^.!?\n]{2,30}))?) till $/u;
/** "DIREKT, EJ VÄXEL": what it is not. */
const NOT_SO = /(?<!\p{L})(?:ej|inte|icke|aldrig) (?:via |genom |till |från )?\p{L}*växeln?(?!\p{L})/gu;
/** Behind an address: whom somebody turns to does not stand there, "tar kontakt med jouren", "ringde polisen". */
const TURNS_TO =
  /(?<!\p{L})(?:ring(?:er|de|t|a)?|kontakta\p{L}*|larma\p{L}*|tillkalla\p{L}*|sök(?:er|te|t)|(?:i|ta|tar|tog|tagit|få|fick|har) kontakt med|anmäl\p{L}* (?:av|hos)|via|genom|mot|av|från|enl\.?|enligt) (?:\p{L}+s )?\p{L}+/gu;
/** Who does something in the next clause acts from elsewhere: "Tallvägen 8, förskolan reagerade". */
const ACTS_BEHIND =
  /[,.:] \p{L}+(?:en|et|an)s? (?:har |ska |vill )?(?!(?:finn|ligg|sitt|håll|öppn|stäng|flytt|tar|hyr|välk|bjud|ordn|arr|samla|start|möt|träff|ses|ha)\p{L}*)(?:\p{L}{2,}(?:ade|ar|er|te|de|it|at)|kom)(?!\p{L})/gu;
/** Another clause: what its words speak of is not what the address is of. */
const CLAUSE_BEFORE = /^.*(?:,? men |,? (?:så|och|för) (?:vi|jag|man|det|den|själv) )/u;
const CLAUSE_BEHIND = /,? (?:men|och|fast|eftersom|därför) |, som (?:kan|har|vill|är) /u;

/** "uppgång C. Möte med oss", "kurs B. Visbyvägen 61": behind an address and before one, a letter and its point end a sentence. */
const ENDS = /^\.\s/u;
const LETTER = /(?<!\p{L})\p{L}\. $/u;

function sentenceAround(page: Page, start: number, end: number, house: boolean): { said: string; here: string } {
  const from = Math.max(0, start - BEFORE);
  // "Parkering Norra vägen 6": the first word may be the office's.
  const word = page.text.slice(start, start + LONGEST_WORD).indexOf(' ');
  const own = page.text.slice(start, Math.min(start + Math.max(word, FIRST), end));
  const before =
    house && LETTER.test(page.text.slice(Math.max(0, start - FOUR), start))
      ? own
      : sentenceEnd(page.text.slice(from, start) + own);
  // From the last letters on: a point right behind them ends the sentence.
  const behind = page.text.slice(Math.max(start, end - FOUR), end + BEHIND);
  const after = house && ENDS.test(behind.slice(FOUR)) ? '' : firstSentence(behind).slice(FOUR);
  // What the way leads to is another place: "taxi från Storgatan 4 till vårdcentralen".
  const to = after.search(/ till |^[-–]\p{L}| ?(?:»|->) | t\/r /u);
  const here = `${before} | ${to < 0 ? after : after.slice(0, to)}`.toLowerCase().replace(SAYS, '').replace(NOT_SO, '');
  return { said: `${before} | ${after}`, here };
}

/** Who acts or speaks does not stand there: "skolan ringde, Björkvägen 4 är tom". */
const ACTS =
  /(?<!\p{L})(?!har )\p{L}+ (?:(?:(?:ska|vill|kan|måste|bör|skulle) (?!(?:finn|ligg|sitt|håll|öppn|stäng|flytt|ta|hyra|start|möt|träff|se)\p{L}*)\p{L}+a(?!\p{L})|har (?:fortfarande|kvar))|(?:har )?(?:ring(?:er|de|t)|hör(?:de|t)? av sig|medde?la\p{L}*|säger|sa|sade|skr[ie]v(?:er|it)?|körde|kört|åkte|åkt|larma\p{L}*|fråga\p{L}*|undra\p{L}*|betala\p{L}*|hitta\p{L}*|bevilja\p{L}*|besök(?:er|te|t|a)|träffa(?:r|de|t)?|kontakta\p{L}*|underrätta\p{L}*|tillkalla\p{L}*|informera\p{L}*|inkopplad\p{L}*|ange(?:r|tt)|angav|angivit|uppge(?:r|tt)|uppgav|notera\p{L}*|registrera\p{L}*|anteckna\p{L}*)(?!\p{L}))/gu;

/** Whom somebody's home sends for or sees come: where they act is not where they sit. */
const COMES =
  /(?<!\p{L})(?:polis|ambulans|räddningstjänst|brandkår|socialjour|kronofogde|hemtjänst|\p{L}*patrull|(?:flytt|städ|bud|bärgnings)(?:firma|bil|hjälp))(?:en|et|n)?(?! (?:finns|ligger|sitter|håller|öppn\p{L}*|flytt\p{L}*|har (?:lokal|kontor|öppet|reception)))(?: har)? \p{L}+/gu;
/** "Intill skolan, Gamla Sågvägen 201": what stands beside it is no home. */
export const BESIDE =
  /(?<!\p{L})(?:intill|bredvid|mitt ?emot|snett emot|bakom|framför|nära|ovanför|efter|förbi|före|innan|granne med) \p{L}+(?:,| på| vid)? ?/gu;

/** What the clause says that a street and its number stand in: an office in the next one is somewhere else. */
function clauseOf(here: string): string {
  const [before = '', after = ''] = here.split(' | ');
  return `${before.replace(CLAUSE_BEFORE, '').replace(ACTS, '').replace(COMES, '').replace(BESIDE, '')} | ${(after.split(CLAUSE_BEHIND)[0] ?? '').replace(ACTS, '').replace(ACTS_BEHIND, '').replace(TURNS_TO, '')}`;
}

/** Words that tie what stands before them to what stands behind. */
const TIES =
  /(?<!\p{L})(?:i|på|är|har|vid|till|från|och|av|för|nya?|adress(?:en)?|ligger|hos|med|plan|våning|den|\p{L})(?!\p{L})/gu;
/** Without those, no more than so many words are between an office and its address. */
const BETWEEN = 2;
const NEAR = 30;
const WORDS = /\p{L}+/gu;

/** Whether an office stands right before or behind an address, `here` being the sentence around it with its first word before the stroke. */
function isTied(here: string): boolean {
  if (OFFICE.test(here.slice(0, here.indexOf(' | ')).slice(-NEAR))) return true;
  const [before = '', after = ''] = here.replace(TIES, '').split(' | ');
  return (
    OFFICE.test((before.match(WORDS) ?? []).slice(-BETWEEN - 3).join(' ')) ||
    OFFICE.test((after.match(WORDS) ?? []).slice(0, BETWEEN + 1).join(' '))
  );
}

/**
 * Whose the sentence says that an address or a number is: an office's when it names one and nobody who could live or be
 * reached there, a function's when it names only what offices do ("Tolkbokningen:"). Without both signs it is somebody's.
 */
export function holderOf(
  page: Page,
  start: number,
  end: number,
  isGiven: (word: string) => boolean,
  house = false,
): 'office' | 'function' | null {
  if (!page.isWokenBetween(WAKES.office, start - BEFORE, end + BEHIND) || page.left.looks <= 0) return null;
  if (house && TOWARDS.test(page.before(start, 40))) return null;
  page.left.looks--;
  const { said, here: around } = sentenceAround(page, start, end, house);
  const here = house ? clauseOf(around) : around;
  const office = OFFICE.test(here) ? (house || OFFICE.test(here.replace(MEETING, '')) ? 'office' : 'function') : null;
  const holder =
    office !== null && house && isLetter(codeAt(page.text, start)) && !isTied(here)
      ? 'function'
      : (office ?? (FUNCTION.test(here) ? 'function' : null));
  if (holder === null || PERSON.test(`${said} ${page.text.slice(start, end)}`.toLowerCase())) return null;
  return (said.match(NAMES) ?? []).some((word) => isGiven(word.toLowerCase())) ? null : holder;
}

/** "Tolkjour: ", "tel till socialkontoret på ": an office and nothing more leads to its number. */
const LEADS_TO_LINE = /(?:,? (?:tel(?:efon)?|tfn|nummer|nr|nås|svarar|är|på|öppen|nu)\.?)*[\s:.,(]*$/u;

export function isOfficesLabel(before: string): boolean {
  const said = before.replace(LEADS_TO_LINE, '');
  const word = /(?:^|\P{L})(?:(?:i|till|på|för) )?\p{L}+$/u.exec(said);
  return word !== null && OFFICE.test(word[0]);
}

/** What must not be told is where somebody lives, whichever office says so. */
const HIDDEN =
  /(?<!\p{L})(?:(?:inte|ej|aldrig|utan att) (?:\p{L}+ ){0,3}(?:nämn|röj|avslöj|skriv|läck|uppge|komm\p{L}* ut|spri)\p{L}*|hemlig\p{L}*|skydda[dt]\p{L}*|sekretess\p{L}*|hålla? \p{L}+ hemlig)(?!\p{L})|^(?: \p{L}+){0,2} (?:nämns|röjs|avslöjas)/u;

/** An office's sentence about a place that must not be told speaks of where somebody lives. */
export function isHidden(page: Page, start: number, end: number): boolean {
  return HIDDEN.test(page.after(end, 50)) || HIDDEN.test(page.before(start, 50));
}
