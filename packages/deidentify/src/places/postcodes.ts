import { matchesAt } from '../reading/all-matches.ts';
import { matchesNear } from '../reading/near.ts';
import type { Page } from '../reading/page.ts';
import { OFFICE_BEFORE } from '../scenes/office-scene.ts';
import { POSTAL } from '../words/street-words.ts';
import type { PlaceWords } from './find-houses.ts';

/** Postcodes, with the town behind them or their label in front, and boxes. */

const POSTCODE = /(?<![\p{L}\d:.,-]|\d )(?:S-|SE-)?\d{3} \d{2} (\p{Lu}[\p{L}-]{2,30})/gu;
const TOWN = /(?<![\p{L}\d:.,-])(?:S-|SE-)?\d{5} (\p{Lu}[\p{L}-]{2,30})/gu;
const LATE_POSTCODE = /(?:post)?(?:adress|nr|nummer|ort)[\s:.]{1,2}(\d{3} ?\d{2}(?: \p{L}[\p{L}-]{2,30})?)(?!\d)/gu;
/** "Hennes postnummer är 733 40, orten Sala" */
const LABELLED_POSTCODE =
  /(?<!\p{L})post ?(?:nr|nummer|numret|kod(?:en)?)\.?(?: är)?[\s:.]{1,2}(\d{3} ?\d\d)(?![\d-]| (?:ingår|hör|tillhör|omfatta|gäller|täck|finns|ligger|och|till) ?\p{L}*)/gu;
/** "Burge 107, 623 72 Väte": behind a house's number any name is a town's. */
const BEHIND_HOUSE = / \d{1,4}(?: ?[a-h])?,? $/u;
/** Nobody lives in a box. */
const BOX_BEFORE = /(?<!\p{L})(?:box|postbox|fack) \d{1,5},? ?$/u;
const BOX = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:post)?box|(?:box|post|brev)låda|pl(?:\\.(?= \\d{3}))?|fack) \\d{1,5}(?!\\d)${POSTAL}`,
  'uy',
);
/** "Pl 2280, 820 42 Korskrogen": a home on the postman's way; surer than the postcode alone. */
const OF_ROUTE = 0.89;

/** The label and the town stand so near a postcode. */
const NEAR_POSTCODE = 50;

/** Postcodes and boxes; `fives`: where five digits begin, `boxes`: words for a box. */
export function findPostcodes(
  page: Page,
  words: PlaceWords,
  { fives, boxes }: { fives: readonly number[]; boxes: readonly number[] },
  add: (start: number, end: number, score: number, why: string) => void,
): void {
  for (const m of matchesNear(TOWN, page.text, fives, NEAR_POSTCODE))
    if (words.isPlace((m[1] ?? '').toLowerCase()) && !OFFICE_BEFORE.test(page.before(m.index, 70)))
      add(m.index, m.index + m[0].length, 0.6, 'address.place');
  for (const m of matchesNear(POSTCODE, page.text, fives, NEAR_POSTCODE)) {
    const place = (m[1] ?? '').toLowerCase();
    if (!words.isPlace(place) && words.isOrdinary(place) && !BEHIND_HOUSE.test(page.before(m.index, 8))) continue;
    const office = OFFICE_BEFORE.test(page.before(m.index, 70));
    const score = office ? 0.3 : BOX_BEFORE.test(page.before(m.index, 20)) ? 0.72 : 0.88;
    add(m.index, m.index + m[0].length, score, office ? 'address.office' : 'address.postcode');
  }
  for (const m of matchesNear(LATE_POSTCODE, page.lower, fives, NEAR_POSTCODE)) {
    const found = m[1] ?? '';
    const end = m.index + m[0].length;
    if (words.isPlace(found.replace(/^[\d ]+/, ''))) add(end - found.length, end, 0.85, 'address.postcode');
  }
  for (const m of matchesNear(LABELLED_POSTCODE, page.lower, fives, NEAR_POSTCODE)) {
    const end = m.index + m[0].length;
    add(end - (m[1] ?? '').length, end, 0.7, 'address.postcode');
  }
  for (const m of matchesAt(BOX, page.lower, boxes)) {
    const score = m[0].startsWith('pl') ? OF_ROUTE : OFFICE_BEFORE.test(page.before(m.index, 60)) ? 0.3 : 0.6;
    add(m.index, m.index + m[0].length, score, 'address.box');
  }
}
