import { POSTAL } from '../words/street-words.ts';

/** Postcodes, with the town behind them or their label in front, and boxes. */

export const POSTCODE = /(?<![\p{L}\d:.,-]|\d )(?:S-|SE-)?\d{3} \d{2} (\p{Lu}[\p{L}-]{2,30})/gu;
export const TOWN = /(?<![\p{L}\d:.,-])(?:S-|SE-)?\d{5} (\p{Lu}[\p{L}-]{2,30})/gu;
export const LATE_POSTCODE =
  /(?:post)?(?:adress|nr|nummer|ort)[\s:.]{1,2}(\d{3} ?\d{2}(?: \p{L}[\p{L}-]{2,30})?)(?!\d)/gu;
/** "Hennes postnummer är 733 40, orten Sala" */
export const LABELLED_POSTCODE =
  /(?<!\p{L})post ?(?:nr|nummer|numret|kod(?:en)?)\.?(?: är)?[\s:.]{1,2}(\d{3} ?\d\d)(?![\d-]| (?:ingår|hör|tillhör|omfatta|gäller|täck|finns|ligger|och|till) ?\p{L}*)/gu;
/** Nobody lives in a box. */
export const BOX_BEFORE = /(?<!\p{L})(?:box|postbox|fack) \d{1,5},? ?$/u;
export const BOX = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:post)?box|(?:box|post|brev)låda|pl|fack) \\d{1,5}(?!\\d)${POSTAL}`,
  'gu',
);
