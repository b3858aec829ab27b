import type { Page } from '../reading/page.ts';
import { WAKES } from '../words/word-wakes.ts';
import { MOBILE } from './phone-starts.ts';

/** What the words before a number say of it. */

const LONGEST_CODE = 4;

export const SAYS_PHONE =
  /(?:\btel(?:e(?:fon)?)?\.?(?: ?-?n(?:r|ummer))?|\btfn\.?(?: ?-?nr)?|\bmob(?:il)?\.?(?: ?-?n(?:r|ummer))?|\bmobilen|\bfax|\bsms(?:a|:a)?|\bwhatsapp|\bviber|\bswish(?:a|nr|nummer)?|(?<!\p{L})ring(?:a|er|de|t)?|nås (?:bäst )?(?:på|via)|(?<!\p{L})n(?:r|ummer|umret)|(?:hem|jobb|arbets|privat|dag)(?:nr|nummer)|kontaktnr|till)(?: är| till \p{L}+(?: är)?| \(\p{L}+\))?(?: på| från)?[\s:.,(]*$/u;
/** Numbers of authorities and exchanges say nothing about a person. */
const SERVICE = /(?:växel|kundtjänst|kundcenter|kontaktcenter|reception|jour(?!nal)(?:en|telefon)?)/;
/** Numbers of other things, of which the one before a phone may be told. */
const OTHER = /(?:\bbg|bankgiro|plusgiro|\bpg|org\.? ?n(?:r|ummer)|dnr|faktura|ocr|konto)/;
/** Whoever calls it reaches an office. */
export const EXCHANGE =
  /(?:(?<!(?:från|via|genom|av) )växel(?:n)?|kundtjänst|kundcenter|kontaktcenter|servicecenter)(?!n?,? (?:privat|hem|egen|eget|direkt|men))[^\d.!?]{0,14}$/;
/** Whoever calls from a number is somebody, also where the exchange is told about it. */
export const CALLER =
  /(?<!\p{L})(?:samtal\p{L}*|ring\p{L}*|uppringd|sms\p{L}*|koppla\p{L}*|spärra\p{L}*|blockera\p{L}*|sökt?)(?: \p{L}+){0,2} från (?:n(?:r|ummer|umret) )?$/u;
/** "Växeln kopplar fel, mitt eget är": not the exchange's. */
export const OWN_LINE =
  /(?<!\p{L})(?:mitt|sitt|hans|hennes|hens) (?:eg[en]t|egna|privata|direkta?) ?(?:n(?:r|ummer))?(?: är| på|:)? ?$/u;
export const CALLS = /^ (?:har )?(?:sökt|ringt|sökte|ringde)(?!\p{L})/u;
const CALLING =
  'samtal\\p{L}*|ring\\p{L}*|sms\\p{L}*|mobil\\p{L}*|mob|tel\\p{L}*|tfn|swish\\p{L}*|nås|kontakt\\p{L}*|whatsapp';
export const CALLED = new RegExp(`(?<!\\p{L})(?:${CALLING}|nr|num(?:mer|ret))(?!\\p{L})`, 'u');
/** The same, where "nr" may lead to another number. */
export const DIALS = new RegExp(`(?<!\\p{L})(?:${CALLING})(?!\\p{L})`, 'u');
export const DIALLED =
  /(?<!\p{L})(?:(?:(?:\p{L}*telefon|mobil)\p{L}*|tfn|tel|mob|ring(?:a|er|de|t)?|nås|sms:?a?|samtal|(?:eget|egna) n(?:r|ummer))[^.!?\n]{0,14}|(?:ring(?:a|er|de|t)|(?:för)?sök(?:t|a|te|er)|nå(?:tt|dde)?|talat in|meddelande|återkoppl\p{L}*)(?: (?!i )[\p{L}\d]+){0,4} på(?: n(?:r|ummer))?[ :]{1,2}|n(?:ummer|umret|r)[ :.,är]{1,5})$/u;
export const PERSONAL = /(?<!\p{L})(?:p-?n(?:r|ummer)|pers\p{L}*|samord\p{L}*|född|f|id)(?!\p{L})/u;
/** Whether an authority's number or another thing's is told of, and nobody's own. */
export const isService = (before: string): boolean =>
  (SERVICE.test(before) || (OTHER.test(before) && !DIALLED.test(before))) && !OWN_LINE.test(before);
/** Where a phone number was read: "telefonnummer enligt remissen är", "numret i beslutet:". */
const READ_IN =
  /(?<!\p{L})(?:(?:tel|mob)\p{L}*|tfn|(?:hem|jobb|kontakt)?n(?:r|ummer|umret))\.?(?: ?-?n(?:r|ummer))? (?:enl\.?|enligt|i|från|ur|på|av|hos) (?:\p{L}+\.? ){0,2}\p{L}+(?: är| anges(?: som)?| står(?: som)?)?[\s:.,(]*$/u;
/** What leads to nobody's phone, also where its digits could be one: "ordernr 0701740612". */
export const NO_PHONE =
  /(?<!\p{L})(?:(?:order|faktura|serie|spårnings|kolli|ärende|avtals|journal|kund|kvitto|konto|diarie|medlems|artikel|försäkrings|boknings|ref|referens|org|organisations|akt|skade|inventarie|ocr)-?(?:n(?:r|ummer|umret)|id)|ocr|ticket)(?: är)?[\s:.#]*$/u;
/** Other numbers of a file that "nr" can stand before. */
export const FILE_NUMBER =
  /(?:(?<!\p{L})(?:issn|isbn|gtin|ean|art|artikel|ver|inv\.?|inventarie|diarieför[ts]|löp|serie|streckkod|wifi-?(?:kod|lösenord)|(?:mötes|teams|zoom|konferens)-?(?:id|kod)|kundkod|kontering|resultat|ärende|mål|medlems?|klient|kund|journal|akt|dnr|diarie|dossier|pass|ref)|(?:(?<!kontant|sim|sim-)kort|tillstånd|skuld|konto|kontrakt|avtal|försäkring|anmälan|remiss)(?:et|en)?s?)(?:-?n(?:r|ummer|umret))?(?: (?:hos|i|på) [\p{L}-]+)?(?:,? n(?:r|ummer))?(?: är)?[\s:.]*$/u;

/** Whether a number is said to stand in a paper; behind "nr" alone only one that is written in groups, as phones are. */
export const isReadIn = (before: string, groups: number): boolean =>
  READ_IN.test(before) && (groups > 1 || /tel|tfn|mob/.test(before));
/** "a-", "dnr-" */
const LETTERS_BEFORE = /(?<![\p{L}\d])[a-zåäö]{1,3}-$/u;
/** Whether the label right before a number says that it is no phone's. */
export const isOthers = (page: Page, first: string, before: string): boolean =>
  (!MOBILE.test(first) && before.endsWith('-') && LETTERS_BEFORE.test(before)) ||
  (page.isWoken(WAKES.fileNumber) &&
    ((!MOBILE.test(first) && FILE_NUMBER.test(before)) || (first.length > LONGEST_CODE && NO_PHONE.test(before))));
