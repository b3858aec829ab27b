import { remembering } from '../reading/remembering.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/**
 * What a word before a number says about it: `numbered` and `secret` words are always followed by somebody's number,
 * `named` ones also by dates and counts, `person` ones only by codes.
 */
export type Label = 'numbered' | 'secret' | 'named' | 'person';

/** "klientnr", "handläggningsnummer", "KundID", "ärendebeteckning". */
const NUMBERED =
  /(?:nr|nummer|nummeret|numret|numrets|nro|beteckning|beteckningen)$|(?:^|-)id(?::?t)?$|(?:kund|klient|patient|person|elev|ärende|student|deltagar|case|användar|system|facebook|bank|anställnings|remiss|prov|medlems|sökande|login|journal|reserv|fall|brukar|hyresgäst|jobb|låne|boknings|avtals|konto|depå)id(?:t|:t)?$|^[lr]id(?:t|:t)?$/;
/** Numbers of things, places and papers that belong to nobody in particular. */
const OF_A_THING =
  /^(?:dnr|d-nr|artnr|kb-nr|snr)$|^(?:tele|tel|tfn|mob|post|org|moms|dnr|diarie|artikel|avrops|inventarie|sid|rad|punkt|kapitel|vecko|rum|buss|kurs|hus|väg|kö(?![rpl]|n(?:r|ummer|umret)$)|version|fax|hem|jobb(?=nr|num)|arbets(?=nr|num)|privat(?=nr|num)|svars|kontakt|mötes|ordnings|service|teams|zoom|kölapp|kö-|försändelse|kolli|paket|spårnings|sändnings|frakt|leverans|flyg|telefonkö|anknytnings|turordnings|rad-|bild|fråge|delegations|förordnings|ansöknings(?=omgång)|utlysnings|omgångs|bidrags|jour(?!nal)|faktura|projekt|upphandling|order|protokoll|paragraf|blankett|formulär|bilage|bilaga|bankgiro|plusgiro|reg|tåg|linje|sal|lokal|isbn|issn|kostnadsställe|tabell|figur|lott|serie|modell|typ|kap|pers|person|samordning|födelse|skriv|besöks|avsnitt|säsong|upplage|tidnings|pn|tlf|tf|backup|extra|alt|akut|sommar|utlands|anhörig|natt|kväll|dag|signal|whatsapp|viber|sms|swish|ring|nöd|larm|växel|direkt|mobil)[a-zåäö-]{0,12}(?:nr|nummer|numret)$|^(?:mötes|teams|zoom|sändnings|frakt|leverans|konferens|webbinarie|bokningsmötes|dokument|projekt|kurs|artikel|blankett|mall|rutin|objekt|enhets|kommun|läns|yrkes|produkt)-?id(?::?t)?$|^(?:p|tf|sam|skonr|fakta|vuxen)(?:-?nr|-?nummer)$/;
/** Papers, cards, accounts and files with a number: "bibliotekskort", "personaktens", "lönekonto". */
const NAMED =
  /^(?:inkasso(?:t|bolaget|krav)?|\p{L}+licens(?:en)?|bankkund(?:en)?|\p{L}+kvitto(?:t)?|omprövning(?:en)?|\p{L}*anmärkning(?:en)?|avbetalning(?:en)?|gravplats(?:en)?|provrör(?:et)?|bredband(?:et)?|elnät(?:et)?|hyresnämnden|inskrivning(?:en)?|\p{L}+dokument(?:et)?(?<=betygs\p{L}+|id-\p{L}+|rese\p{L}+)|[\p{L}-]*kort(?:et|ets)?|\p{L}*konto(?:t|ts)?|kto|uppehållstillst|tillst|bet|autogiro(?:t)?|\p{L}*avi(?:n|er)?|(?:\p{L}*[^\P{L}s])?abonnemang(?:et)?|ta[zs]k[ie]ra(?:n)?|anst|medl|förs|pat|beteckn|skadeanm|försäkr|medlemmen|(?:person|barn|journal|klient|social|elev|patient|\p{L}{4,}s|[\p{L}-]+-)?akt(?:en|ens|er|erna)?|[\p{L}-]*ärende(?:t|ts)?|(?:dom|utsöknings|brott|straff|tvistemål|brottmål|tingsrätts)?mål(?:et|ets)?|\p{L}*journal(?:en|ens)?|\p{L}*dossi(?:er|é|ern|én)?|pass(?:et|ets)?|iban|imei|\p{L}*kontrakt(?:et)?|(?:hyres|låne|anställnings|leasing|el|mobil|kredit|avbetalnings)?avtal(?:et)?|\p{L}*försäkring(?:en|sbrev|sbrevet)?|medlem(?:skap|skapet)?|rekvisition(?:en)?|remiss(?:en)?|bokning(?:en)?|(?:skade|polis|brotts|orosan|arbetsskade)?anmälan|clearing|lma|(?:färdtjänst|uppehålls|arbets|parkerings)?tillstånd(?:et)?|id06|[\p{L}-]*referens(?:en)?|ref|(?:autogiro-?)?medgivande(?:t)?|(?:inkasso|betal)krav|depån?|(?:trafik|arbets|sak|person|vatten|bil)?skadan?|tvist(?:en)?|fullmakt(?:en)?|case|skuld(?:en)?|(?:bo)?lån(?:et)?|ocr|(?:åter|lön|hyres)?krav(?:et)?|taggad|märk[ts]|märkas|märktes|märka|slutar|börjar|siffror|siffrorna|slutsiffror(?:na)?|fyra|ip|mac|mac-adress|ip-adress(?:en)?|domen?|ansökan|serienummer|\p{L}*(?:bricka|dosa|tagg)(?:n|en)?|(?:journal|remiss|akt|ärende|besluts|anmälnings|försäkrings|skade|boknings|medlems|patient|klient|recept)(?:kopi[ao]r?|utdrag|bekräftelse|kvitto|blad|handling(?:ar)?)(?:n|en|et|na)?)$/u;
const NO_CARD =
  /^(?:\p{L}*kontantkort(?:et)?|sim-?kort(?:et)?|e-?sim|kontokort|vykort|rödakort|röda-kort|visitkort|frikort|minneskort|grafikkort|alldeles)$/u;
const SECRET =
  /^(?:[\p{L}-]*kod(?:en)?|kodnyckel(?:n)?|pin|pin-?kod(?:en)?|lösen|lösenord(?:et)?|inlogg|inloggning(?:en)?|login|pwd|passord|cvc|cvv)$/u;
const OPEN_CODE =
  /^(?:mötes|anslutnings|teams|zoom|bidrags|konterings|ämnes|artikel|verksamhets|kampanj|ärendetyps|enhets|region|valuta|projekt|motparts|tids|insats|qr|qr-|diagnos|post|kurs|färg|fel|lag|sni|kommun|läns|land|språk|versions|orsaks|yrkes|ssyk|aktivitets|ansvars|program|kost|rabatt|uppförande|käll|menti(?:meter)?-?|kahoot-?|slido-?|event|åtgärds|icd|kva|streck|områdes|kund|zon|parkerings)-?kod(?:en)?$/;
const PERSON =
  /^(?:deltagare|deltagaren|klient|klienten|person|personen|patient|patienten|brukare|brukaren|elev|eleven|kund|kunden|hyresgäst|hyresgästen|individ|informant|respondent|sökande|student)$/;

/** Behind a word that other numbers follow too: how much ("lån 10 000"), or whose a paper is by a day of birth ("journal 19580707"). */
export const NO_FILE =
  /^\d{1,3}(?: \d{3})* [05]00$|^(?:19[3-9]\d|200\d|201[0-2]|[3-9]\d)([-. ]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])$/;

/** Small words between a label and its number: "är", "hos", "till klienten". */
export const BETWEEN = set(
  'nr nummer numret dubblett här fallet detta sista är hos i på från vid enligt till för av det den lyder blev blir er oss no id fk af mv csn soc ifo klienten klientens deltagaren patienten hen henne honom handläggare bank banken system systemet',
);

/** What everybody who comes in uses, and papers that offices have too. */
export const SHARED =
  /(?<!\p{L})(?:zoom|teams|webbinari\p{L}*|meet|webex|digital\p{L}*|möteslänk\p{L}*|mötesid|mötes-id|wifi|wi-fi|gäst(?:nät\p{L}*)?|nätverk(?:et)?|trådlös\p{L}*|anslut\p{L}*|konferens\p{L}*|enkät\p{L}*|anmälan|rapport\p{L}*|leverantör\p{L}*)(?!\p{L})/u;
export const SHARED_PAPER = /(?:avtal|kontrakt|försäkring|abonnemang|bokning|tillstånd)(?:et|en|s?nr|s?nummer)?$/;

/** The same as `labelOf` for whoever remembers the answer. */
export function readLabel(word: string): Label | null {
  if (PERSON.test(word)) return 'person';
  if (BETWEEN.has(word) && word !== 'id') return null;
  if (NUMBERED.test(word)) return OF_A_THING.test(word) ? null : 'numbered';
  if (SECRET.test(word)) return OPEN_CODE.test(word) ? null : 'secret';
  return NAMED.test(word) && !NO_CARD.test(word) ? 'named' : null;
}

/** What a word says about a number that follows it; null for nearly every word. */
export const labelOf = remembering(readLabel);
