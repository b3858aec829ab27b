import type { Match, Page } from './page.ts';

/** Both parts are bounded (RFC 5321, 4.5.3.1), so no text makes the search slower than linear. */
const EMAIL = /(?<![\p{L}\d])[\p{L}\d][\p{L}\d._%+-]{0,63}(?:@| @ )(?:[\p{L}\d-]{1,63}\.){1,5}\p{L}{2,24}/gu;
const AT_IN_WORDS =
  /(?<![\p{L}\d])[\p{L}\d][\p{L}\d._%+-]{0,63} ?(?:[([{] ?(?:at|a|snabel-?a|@) ?[)\]}]| snabel-?a ) ?(?:[\p{L}\d-]{1,63} ?(?:\.|[([{] ?(?:dot|punkt) ?[)\]}]| punkt | dot ) ?){1,4}\p{L}{2,24}/giu;
/** Mailboxes of an office, not of a person. */
const OFFICE =
  /^(?:info|kontakt|registrator|kundtj[aä]nst|reception(?:en)?|support|no-?reply|kommun(?:en)?|kansli(?:et)?|myndighet(?:en)?|post|arkiv|socialtjanst(?:en)?|ame|diarie|diariet|region|dataskydd|dataskyddsombud|press|upphandling|faktura|ekonomi|forbundet|servicecenter|kontaktcenter|webmaster|admin|hej|office|contact|help|mail)\s?@/;
const PROFILE =
  /(?:https?:\/\/)?(?:www\.|m\.)?(?:facebook|fb|instagram|linkedin|tiktok|twitter|x|snapchat|youtube|twitch|github|vk|t|onlyfans)\.(?:com|me|tv|se)\/(?:in\/|add\/|user\/|profile\.php\?id=)?@?[\p{L}\d._-]{3,60}/giu;
const AT_NAME = /(?<![\p{L}\d@./])@[\p{L}\d_](?:[\p{L}\d_.-]{0,38}[\p{L}\d_])?/gu;
const DISCORD = /(?<![\p{L}\d])[\p{L}\d_.]{2,32}#\d{4}(?!\d)/gu;
const NETWORK =
  /(?:insta(?:gram)?|snap(?:chat)?|tik ?tok|discord|kik|telegram|twitter|messenger|facebook|fejan|fb|steam|skype|signal|whatsapp|twitch|reddit|tinder|flashback)(?: ?-?(?:konto(?:t)?|namn(?:et)?|användare|profil))?(?: är| heter| med| namnet| namn)?/;
/** A user name that follows the name of a network: has a digit, a point or an underscore, or stands after a colon. */
const AFTER_NETWORK = new RegExp(
  `(?<![\\p{L}\\d])(?:${NETWORK.source})(?:\\s?[:=]\\s?| (?:som|under|heter|namn) )["']?([\\p{L}\\d_](?:[\\p{L}\\d_.-]{1,38}[\\p{L}\\d_]))`,
  'giu',
);
const AFTER_NETWORK_BARE = new RegExp(
  `(?<![\\p{L}\\d])(?:${NETWORK.source}) ["']?((?=[\\p{L}\\d_.-]{0,30}[\\d_])[\\p{L}\\d_](?:[\\p{L}\\d_.-]{1,38}[\\p{L}\\d_]))`,
  'giu',
);
const BEFORE_NETWORK = new RegExp(
  `(?<![\\p{L}\\d_.])((?=[\\p{L}\\d_.-]{0,30}[\\d_.])[\\p{L}\\d_](?:[\\p{L}\\d_.-]{1,38}[\\p{L}\\d_]))["']? (?:på|i|via) (?:${NETWORK.source})(?![\\p{L}\\d])`,
  'giu',
);
const FACEBOOK_NAME =
  /(?<![\p{L}\d])(?:facebook|fejan|fb|messenger|instagram|insta|snap|snapchat) (?:som|under namnet|med namnet|heter) (\p{Lu}[\p{L}'-]{1,30}(?: \p{Lu}[\p{L}'-]{0,30}){0,3})/giu;

const LETTER = /[\p{L}\d]/u;

function push(matches: Match[], type: Match['type'], start: number, length: number, score: number, why: string): void {
  matches.push({ start, end: start + length, type, score, why });
}

export function findEmails(page: Page): Match[] {
  const matches: Match[] = [];
  if (page.text.includes('@')) {
    for (const m of page.text.matchAll(EMAIL)) {
      const office = OFFICE.test(m[0].toLowerCase());
      push(matches, 'email', m.index, m[0].length, office ? 0.3 : 0.97, office ? 'email.office' : 'email.pattern');
    }
  }
  if (/[([{] ?(?:at|a|snabel|@)|snabel/i.test(page.text))
    for (const m of page.text.matchAll(AT_IN_WORDS)) push(matches, 'email', m.index, m[0].length, 0.9, 'email.inWords');
  return matches;
}

export function findHandles(page: Page): Match[] {
  const matches: Match[] = [];
  const { text } = page;
  for (const m of text.matchAll(PROFILE)) {
    if (!LETTER.test(text[m.index - 1] ?? ' ')) push(matches, 'handle', m.index, m[0].length, 0.9, 'handle.address');
  }
  for (const m of text.matchAll(AT_NAME)) push(matches, 'handle', m.index, m[0].length, 0.86, 'handle.at');
  for (const m of text.matchAll(DISCORD)) push(matches, 'handle', m.index, m[0].length, 0.86, 'handle.tag');
  for (const pattern of [AFTER_NETWORK, AFTER_NETWORK_BARE, BEFORE_NETWORK, FACEBOOK_NAME]) {
    for (const m of text.matchAll(pattern)) {
      const name = m[1] ?? '';
      const offset = m[0].lastIndexOf(name) < 0 ? 0 : pattern === BEFORE_NETWORK ? 0 : m[0].lastIndexOf(name);
      push(matches, 'handle', m.index + offset, name.length, pattern === FACEBOOK_NAME ? 0.96 : 0.8, 'handle.network');
    }
  }
  return matches;
}

/** Three letters, two digits and a digit or letter (Transportstyrelsen; I, Q, V, Å, Ä, Ö are not used). */
const PLATE =
  /(?<![\p{L}\d])([A-HJ-PR-UW-Z]{3})([ -]?)(\d\d[\dA-HJ-NPR-UW-Z])(?![\p{L}\d%:/]|[.,]\d| ?(?:%|kr|tkr|st|tim|h|mån|år|dagar|personer)(?!\p{L}))/giu;
const SAYS_VEHICLE =
  /(?:reg(?:istrerings)?\.? ?-?n(?:r|ummer|umret)|registreringsskylt|regskylt|\bbil(?:en|ar)?|\bvolvo|\bsaab|\bvw|\bvolkswagen|\baudi|\bbmw|\bford|\btoyota|\bopel|\bkia|\bskoda|\bmercedes|\bpeugeot|\brenault|\bmoped(?:en)?|\bmc|motorcykel|husbil(?:en)?|husvagn(?:en)?|lastbil(?:en)?|skåpbil|traktor|släp(?:et)?|körde|kör|fordon(?:et)?|skyltar(?:na)?)[^.!?\n]{0,24}$/;
const ABBREVIATIONS = new Set(
  'sgi csn lss sol ame dsm icd sfs fas kaa bup kbt dbt iso lou gas ssk msb ssb sfi aft afa afs hsl pbl ltu rut rot eks sek usd eur tre ett fem sju max min typ rum sal kap lag gym kod nok del dag uge mån tim ers prop dnr bet skr dir aug dec jan feb mar apr jun jul sep okt nov kop ncc gpt led usb hdd ram cpu fun abc los sos tbc hbt gud mat bas was som har hon han den det att för och men med kan ska hos var per ang tel mob fax snr nar'.split(
    ' ',
  ),
);

export function findPlates(page: Page): Match[] {
  const matches: Match[] = [];
  for (const m of page.text.matchAll(PLATE)) {
    const [whole, letters = '', gap = ''] = m;
    const said = SAYS_VEHICLE.test(page.before(m.index, 60));
    const upper = letters === letters.toUpperCase();
    const abbreviation = ABBREVIATIONS.has(letters.toLowerCase());
    if (!said && (abbreviation || (!upper && gap !== ''))) continue;
    if (!upper && letters !== letters.toLowerCase()) continue;
    const score = said ? 0.95 : upper ? 0.87 : 0.5;
    push(matches, 'plate', m.index, whole.length, score, said ? 'plate.afterWord' : 'plate.pattern');
  }
  return matches;
}
