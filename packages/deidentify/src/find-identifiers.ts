import type { Match, Page } from './page.ts';

/** Words for a number that belongs to one person's file, card, account, contract or case. */
const STEMS =
  'klient|patient|pat|brukar|löp|personakt|system|kund|medlems|journal|akt|ärende|ansöknings|anmälnings|individ|person|elev|student|deltagar|anställnings|kort|försäkrings|skade|hyresgäst|hyreskontrakts|kontrakts|avtals|låne|beslut|besluts|körkorts|uppehållstillstånds|ut-?korts|lma(?:-?korts)?|id-?korts|pass|bankkonto|konto|clearing|personkonto|reserv|biljett|boknings|abonnemangs|anläggnings|användar|dossier|dossié|remiss|prov|rekvisitions|intygs|mål|utsöknings|gäldenärs|inskrivnings|sökande|case|referens|ref|beteckning(?:s)?|serie|imei|sim|sim-?korts|insats|bidrags|utbetalnings|girokonto|spar|bibliotekskorts|lånekorts|medlemskap|fotboja|asyl|identitets|polisanmälnings|k-|bg|inkasso|skuld|kredit|leverans|paket|kolli|order';
const LABELS = [
  `(?:${STEMS})(?:-?id|[- ]?n(?:r|o|ummer|umret)\\.?|[- ]?beteckning(?:en)?|[- ]?kod)`,
  '(?:klient|patient|kund|ärende|användar|student|elev|medlems|deltagar|case)[- ]?id(?:t|:t)?',
  '(?:passet|pass|dossier|lma-?kort(?:et)?|lma|id-?kort(?:et)?|ut-?kort(?:et)?|bankkonto|kontot?|clearing|journal|akt|ärende|hyreskontrakt|kontrakt|avtal|försäkring|medlem|medlemskap|referens|imei|iban|körkort(?:et)?|inloggning|login|lösenord(?:et)?|pin(?:-?kod)?(?:en)?|portkod(?:en)?|dörrkod(?:en)?|bankid-?kod|kod(?:en)?|beteckning|remiss|boknings?(?:kod)?|polisanmälan|anmälan|mål|domstolsmål|case|serienummer|mac-?adress|ip-?adress|ip)',
  'sista fyra(?: siffror(?:na)?)?|fyra sista(?: siffror(?:na)?)?|slutsiffror(?:na)?|slutar på|börjar på',
];
/** Between the label and the value: "nr", "hos FK", "i Treserva", "är". */
const LINK =
  '(?:[ :]+(?:hos|i|på|från|vid|enligt) [\\p{L}-]{2,24}(?:et|s)?)?(?:[ :]+(?:n(?:r|ummer)|är|id|no))?\\.?[\\s:=#(]{1,3}';
const VALUE =
  '((?:[A-ZÅÄÖa-zåäö]{1,5}[-/ ]?)?\\d[\\p{L}\\d]*(?:[-/.:, ]{1,2}[\\p{L}]{0,3}\\d[\\p{L}\\d]*){0,6}(?:[-/][\\p{L}\\d]{1,4})?|(?=[A-Z\\d]*\\d)[A-Z\\d]{5,16}|\\p{L}{2,6}-?\\d{2,}\\p{L}?|[a-z]+\\d{2,})';
/** Any other word that ends in "number": handläggningsnummer. */
const ANY_NUMBER =
  '(?!(?:tele|tel|tfn|mob|post|org|moms|dnr|diarie|artikel|sid|rad|punkt|kapitel|vecko|rums|rum|buss|kurs|hus|väg|kö|version|person|pers|samordning|reg|registrering|blankett|formulär|bilaga|bankgiro|plusgiro|fax|hem|svars|kontakt|jour)[\\p{L}-]{0,14}(?:nr|nummer|numret))[\\p{L}-]{2,24}(?:nr|nummer|numret)';
const AFTER_ANY_NUMBER = new RegExp(`(?<![\\p{L}\\d])(?:${ANY_NUMBER})(?:${LINK})["']?${VALUE}`, 'giu');
const AFTER_LABEL = new RegExp(`(?<![\\p{L}\\d])(?:${LABELS.join('|')})(?:${LINK})["']?${VALUE}`, 'giu');
/** Labels that also stand before dates, years, counts and amounts: the value must look like a file number. */
const LOOSE =
  /^(?:passet|pass|journal|akt|ärende|hyreskontrakt|kontrakt|avtal|försäkring|medlem|medlemskap|referens|inloggning|login|kod|koden|remiss|anmälan|polisanmälan|beteckning|mål|kontot?|clearing|slutar på|börjar på|körkort)/;
const DATE_LIKE = /^(?:(?:19|20)\d\d(?:-\d\d?-\d\d?)?|\d{1,2}[/.]\d{1,2}(?:[ -/]\d{2,4})?|\d{1,2}[.:]\d\d)$/;
const UNIT_AFTER =
  /^ ?(?:kr|kronor|sek|tkr|%|procent|st|tim|h|år|mån|månader|veckor|v|dagar|ggr|gånger|p|poäng|siffror|sidor)(?!\p{L})/u;
const NUMBERED = /n(?:r|o|ummer|umret)|id|fyra|slut|imei|iban|kod|lösen|pin|ip|mac|dossi|lma|clearing|konto/;
const OF_PERSON = /klient|patient|brukar|journal|akt|dossi|mål|kund|medlem|försäkring|pass|lma/;
/** Register numbers of an association or authority: 2014:35, 2026-00123. They point to a matter, not to a person. */
const REGISTRY = /^(?:19|20)\d\d[:/-]\d{1,5}$/;
const IBAN = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\d])/gu;
const CARD = /(?<![\d-])\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}(?![\d-])/g;
const ACCOUNT = /(?<![\d-])\d{4}-\d[ ,]+\d{1,3}(?: \d{3}){1,3}(?:-\d)?(?![\d-])/g;
const IP = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])/g;
const MAC = /(?<![\p{L}\d])(?:[\da-f]{2}[:-]){5}[\da-f]{2}(?![\p{L}\d])/giu;
const UUID = /(?<![\p{L}\d])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\p{L}\d])/giu;
const IMEI = /(?<![\d-])\d{15}(?![\d-])/g;
/** Case numbers of courts and police: B 1234-20, 5000-K123456-22 (the letter is the kind of case). */
const COURT = /(?<![\p{L}\d])[ABFKMTUÖÄ] ?-?\d{2,6}-\d\d(?:\/\d{2,4})?(?![\p{L}\d-])/gu;
const POLICE = /(?<![\p{L}\d])\d{4}-K\d{3,7}-\d\d(?![\p{L}\d-])/giu;
const SAYS_COURT = /(?:mål|rätt(?:en)?|domstol|dom |åtal|stämning|kronofog)/;
/** Letters and at least five digits in one: K-20931, P0098112. */
const CODE =
  /(?<![\p{L}\d./-])(?:[A-ZÅÄÖ]{1,4}-?\d{5,10}|[A-Z]{2,4}-(?:\d{4}[-/])?\d{3,8}|\d{2}-\d{6})(?![\p{L}\d]|[.,:/-]\d|-\p{L})/gu;

/** Pieces of which one stands in every label. */
const LABEL_PIECES =
  'nr nummer numret beteckning kod id pass dossi lma kort konto clearing journal akt ärende kontrakt avtal försäkring medlem referens imei iban körkort inlogg login lösen pin remiss bokning polisan anmälan mål case serie mac ip fyra slut slutar börjar no'.split(
    ' ',
  );

class IdentifierFinder {
  readonly matches: Match[] = [];
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private add(start: number, length: number, score: number, why: string): void {
    this.matches.push({ start, end: start + length, type: 'identifier', score, why });
  }

  private all(pattern: RegExp, score: number, why: string): void {
    for (const m of this.page.text.matchAll(pattern)) this.add(m.index, m[0].length, score, why);
  }

  labelled(pattern: RegExp): void {
    for (const m of this.page.text.matchAll(pattern)) {
      const value = m[1] ?? '';
      const start = m.index + m[0].length - value.length;
      const label = m[0].slice(0, -value.length).toLowerCase();
      const digits = value.replace(/\D/g, '').length;
      const numbered = NUMBERED.test(label);
      if (digits < (numbered ? 2 : 4) || DATE_LIKE.test(value)) continue;
      if (REGISTRY.test(value) && !OF_PERSON.test(label)) continue;
      if (UNIT_AFTER.test(this.page.after(start + value.length, 12))) continue;
      if (LOOSE.test(label) && !numbered && digits < 5 && !/[A-Z-]/.test(value)) continue;
      this.add(start, value.length, numbered ? 0.86 : 0.7, 'identifier.afterWord');
    }
  }

  /** Numbers that their own shape gives away. `longest`: digits of the longest chain in the text. */
  shaped(longest: number): void {
    const { text } = this.page;
    if (longest >= 10) {
      this.all(IBAN, 0.93, 'identifier.iban');
      this.all(CARD, 0.88, 'identifier.card');
      this.all(ACCOUNT, 0.86, 'identifier.account');
      this.all(IMEI, 0.6, 'identifier.machine');
      this.all(UUID, 0.8, 'identifier.machine');
    }
    if (text.includes('.')) this.all(IP, 0.7, 'identifier.machine');
    if (text.includes(':') || text.includes('-')) this.all(MAC, 0.8, 'identifier.machine');
    if (text.includes('-')) {
      this.all(POLICE, 0.88, 'identifier.courtCase');
      for (const m of text.matchAll(COURT)) {
        const said = SAYS_COURT.test(this.page.before(m.index, 40)) || SAYS_COURT.test(this.page.after(m.index, 60));
        this.add(m.index, m[0].length, said ? 0.86 : 0.5, 'identifier.courtCase');
      }
    }
    this.all(CODE, 0.5, 'identifier.code');
  }
}

/** File numbers, accounts, cards and addresses of machines that belong to one person. */
export function findIdentifiers(page: Page): Match[] {
  const finder = new IdentifierFinder(page);
  let longest = 0;
  for (const chain of page.chains) {
    let size = 0;
    for (const group of chain) size += group.digits.length;
    longest = Math.max(longest, size);
  }
  if (page.hasDigits && LABEL_PIECES.some((piece) => page.lower.includes(piece))) finder.labelled(AFTER_LABEL);
  if (page.hasDigits && /n(?:r|ummer|umret)/u.test(page.lower)) finder.labelled(AFTER_ANY_NUMBER);
  if (longest >= 3) finder.shaped(longest);
  return finder.matches;
}
