import type { Match, Page } from './page.ts';

/** What the address rules ask of the word lists. Words are given in lower case. */
export interface PlaceWords {
  isPlace(word: string): boolean;
  isOrdinary(word: string): boolean;
}

const SURE =
  'gatan|gata|vägen|gränd|gränden|stigen|allén|torget|esplanaden|gränd|slingan|liden|kroken|stråket|kajen|boulevarden|terrassen|promenaden';
const LIKELY =
  'backen|backe|ringen|höjden|leden|parken|gärdet|platsen|svängen|rundan|ängen|dalen|åsen|kullen|tunet|udden|gården|stranden|plan|planen|väg|stig|torg|bågen|tåget|vreten|hagen|höjd|lid|trappan|kvarn|bron|brinken|brink|vången|lyckan';
const NUMBER =
  '\\d{1,3}(?:[:-]\\d{1,2})?(?: ?[A-Ha-h](?![\\p{L}\\d]))?(?![\\p{L}\\d]|[.,:/]\\d| ?(?:%|kr|tkr|tim|mån|år|st|dagar|veckor|v|h|min|personer|platser|deltagare|/)(?!\\p{L}))';
const WITHIN =
  '(?:,? ?(?:lgh|lägenhet|lght)\\.? ?\\d{1,4}|,? ?\\d ?tr\\.?(?: [öngv]\\.? ?[gvh]\\.?)?|,? ?(?:port|uppgång) \\p{L}(?!\\p{L}))?';
const POSTAL = '(?:,?\\s? ?(?:S-|SE-)?\\d{3} ?\\d{2}(?!\\d)(?: \\p{L}[\\p{L}-]{1,30})?)?';
const PART = "(?:S:t|S:ta|Sankt|Sankta|\\p{Lu}[\\p{L}'é-]{1,24}\\.?|\\p{Lu}\\.)";

/** Storgatan 5, Norra Ringvägen 122, Kung Karls väg 3: the words before the number are bounded. */
const STREET = new RegExp(
  `(?<![\\p{L}\\d])((?:${PART} ){0,3}(?:[\\p{L}:é-]{0,28}?(?:${SURE})|\\p{Lu}[\\p{L}é-]{0,28}?(?:${LIKELY})|(?<=\\p{Lu}[\\p{L}é-]{1,28} )(?:${SURE}|${LIKELY})|\\p{Lu}[\\p{L}é-]{1,24}(?:g|v)\\.))\\s${NUMBER}${WITHIN}${POSTAL}`,
  'gu',
);
const LOWER_STREET = new RegExp(
  `(?<![\\p{L}\\d])((?:(?:norra|södra|östra|västra|gamla|nya|lilla|stora|övre|nedre) )?[\\p{L}é-]{2,28}(?:${SURE}|backen|ringen|leden|höjden|svängen|gärdet))\\s${NUMBER}${WITHIN}${POSTAL}`,
  'gu',
);
const NO_STREET =
  /(?:handlings|vård|verksamhets|genomförande|rehab|studie|läro|detalj|tids|tid|arbets|åtgärds|budget|kurs|översikts|utvecklings|etablerings|krav|dags|närings|tjänste|projekt|kommunikations|uppföljnings|insats|sam|individuell |omvärlds|hög|sats)plan(?:en)?$|(?:^|\s)(?:på|i)? ?(?:vägen|gatan)$|^(?:halv|om|ut|bi|luft|mitt|upp|genom)vägen$/;
const LIVES_ON =
  /(?:\bbor(?: kvar| numera| nu| inneboende| ensam)? på|\bbodde på|\bbo på|adress(?:en)?(?: är)?:?|flytta[tdr]?e? till|flyttar till|hembesök(?: på)?|hemma på|folkbokförd(?: på)?|ligger på|hyr (?:\p{L}+ )?på|skriven på|lägenhet(?:en)? på|rum på|huset på|etta på|tvåa på|trea på|hem till)\s*$/u;
const STREET_ALONE = new RegExp(
  `(?<![\\p{L}\\d])((?:${PART} ){0,2}\\p{Lu}[\\p{L}é-]{1,28}(?:gatan|vägen|gränd|gränden|stigen|allén|torget))(?![\\p{L}\\d])`,
  'gu',
);
const LOWER_ALONE = /(?<![\p{L}\d])([\p{L}é-]{3,28}(?:gatan|vägen|gränd|gränden|stigen|allén))(?![\p{L}\d])/gu;
const POSTCODE = /(?<![\p{L}\d:.,-]|\d )(?:S-|SE-)?\d{3} \d{2} (\p{Lu}[\p{L}-]{2,30})/gu;
const BOX = new RegExp(`(?<![\\p{L}\\d])(?:[Bb]ox|[Pp]ostbox|[Pp]l|[Ff]ack) \\d{1,5}(?!\\d)${POSTAL}`, 'gu');
/** A property's name in the land register: Tärnsjö 4:23. */
const PROPERTY = /(?<![\p{L}\d])(\p{Lu}[\p{L}-]{2,30}(?: \p{Lu}[\p{L}-]{2,30})?) \d{1,3}:\d{1,4}(?![\d:])/gu;
const TAIL = /^(?: i|,) (\p{L}[\p{L}-]{2,30})/u;

/** Adds " i Östervåla" to a street, when the word is a place. */
function withPlace(page: Page, end: number, words: PlaceWords): number {
  const tail = TAIL.exec(page.text.slice(end, end + 36));
  const word = tail?.[1]?.toLowerCase() ?? '';
  return tail?.[0].startsWith(' i') && words.isPlace(word) ? end + tail[0].length : end;
}

export function findAddresses(page: Page, words: PlaceWords): Match[] {
  const matches: Match[] = [];
  const add = (start: number, end: number, score: number, why: string): void => {
    matches.push({ start, end, type: 'address', score, why });
  };
  for (const m of page.text.matchAll(STREET)) {
    if (NO_STREET.test((m[1] ?? '').toLowerCase())) continue;
    add(m.index, withPlace(page, m.index + m[0].length, words), 0.95, 'address.street');
  }
  for (const m of page.lower.matchAll(LOWER_STREET)) {
    if (NO_STREET.test(m[1] ?? '')) continue;
    add(m.index, withPlace(page, m.index + m[0].length, words), 0.9, 'address.street');
  }
  for (const m of page.text.matchAll(STREET_ALONE)) {
    const lives = LIVES_ON.test(page.before(m.index, 40));
    if (!lives && !/(?:\bpå|\bvid|\bfrån|\btill)\s$/.test(page.before(m.index, 6))) continue;
    const end = m.index + m[0].length;
    add(m.index, end, lives ? 0.86 : 0.45, lives ? 'address.home' : 'address.streetName');
  }
  for (const m of page.lower.matchAll(LOWER_ALONE)) {
    if (!/\b(?:bor|bodde|bo)(?: \p{L}+)? på $/u.test(page.before(m.index, 24)) || NO_STREET.test(m[1] ?? '')) continue;
    add(m.index, m.index + m[0].length, 0.6, 'address.home');
  }
  for (const m of page.text.matchAll(POSTCODE)) {
    const place = (m[1] ?? '').toLowerCase();
    if (words.isPlace(place) || !words.isOrdinary(place)) add(m.index, m.index + m[0].length, 0.88, 'address.postcode');
  }
  for (const m of page.text.matchAll(BOX)) add(m.index, m.index + m[0].length, 0.6, 'address.box');
  for (const m of page.text.matchAll(PROPERTY)) {
    const said = /fastighet/.test(page.before(m.index, 40));
    const first = (m[1] ?? '').split(' ')[0]?.toLowerCase() ?? '';
    if (said || words.isPlace(first)) add(m.index, m.index + m[0].length, said ? 0.92 : 0.6, 'address.property');
  }
  return matches;
}
