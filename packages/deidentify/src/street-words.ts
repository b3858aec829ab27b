/** What streets end in, and what stands behind their numbers. */

/** Endings of street names that few other words have, in lower case too. */
const SURE =
  'gatan|gatn|gtan|gatna|vägne|vägn|vgen|gata|vägen|gränden|gränd|stigen|allén|allé|torget|esplanaden|slingan|kroken|stråket|kajen|boulevarden|boulevard|promenaden|backen|svängen|gärdet|gatan|höjden';
/** Endings that count where the word has a capital. */
const LIKELY =
  'backe|ringen|leden|liden|parken|platsen|rundan|ängen|ängar|dalen|åsen|kullen|tunet|udden|gården|stranden|plan|planen|väg|stig|torg|bågen|vreten|hagen|höjd|lid|trappan|terrassen|bron|brinken|brink|vången|lyckan|gärde|hamn|holmen|berget|bergen|kvarnen|bruk|torp|lunden|åkern|allen|gård|näs|vik|sund|ekan|hult';
const ABBREVIATED = 'g|v';
export const UNIT =
  '%|kr|tkr|tim|timmar|mån|månader|år|st|dagar|veckor|v|h|min|personer|platser|deltagare|gånger|ggr|procent|barn|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
const NUMBER = `(?:\\d{1,3}|(?!(?:19|20)\\d\\d)\\d{4})(?:[:-]\\d{1,2})?(?: ?[a-h](?![\\p{L}\\d]))?(?![\\p{L}\\d]|[.,:/]\\d| ?(?:${UNIT})(?!\\p{L}))`;
const WITHIN =
  '(?:,? ?(?:lgh|lägenhet|lght)\\.? ?\\d{1,4}|,? ?\\d ?tr\\.?(?: [öngv]\\.? ?[gvh]\\.?)?|,? ?(?:port|uppgång) \\p{L}(?!\\p{L}))?';
export const POSTAL = '(?:,?\\s? ?(?:s-|se-)?\\d{3} ?\\d{2}(?!\\d)(?: \\p{L}[\\p{L}-]{1,30})?)?';

export const STREET = new RegExp(
  `^([\\p{L}:é-]{0,28}?)(?:(${SURE})|(${LIKELY})|(${ABBREVIATED})\\.?)\\s{0,3}(?:(?:nr\\.?|nummer) )?${NUMBER}${WITHIN}${POSTAL}`,
  'u',
);

/** Behind a word that `STREET` can match; nearly no word before a number is one. */
export const STREET_END = new RegExp(`(?<=(?:${SURE}|${LIKELY}|${ABBREVIATED}|nr|nummer)\\.?)`, 'y');
