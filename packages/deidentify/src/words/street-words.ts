import { codeAt } from '../reading/units.ts';

/** What streets end in, and what stands behind their numbers. */

/** Endings of street names that few other words have, in lower case too. */
const SURE =
  'gatan|gatn|gtan|gatna|gattan|gaatn|vägne|vägn|vägenn|väegn|vgen|vegen|vaegen|gata|vägen|gränden|gränd|stigen|allén|allé|torget|esplanaden|slingan|kroken|stråket|kajen|boulevarden|boulevard|promenaden|backen|svängen|gärdet|gatan|höjden';
/** Endings that count where the word has a capital. */
const LIKELY =
  'vagen|vågen|väen|gaten|gatam|granden|backe|ringen|leden|led|liden|parken|platsen|rundan|ängen|ängar|dalen|åsen|kullen|tunet|udden|gården|stranden|plan|planen|väg|stig|torg|bågen|vreten|hagen|gången|passagen|gläntan|brynet|branten|sluttningen|backarna|mossen|myran|heden|skogen|kärret|slänten|löten|hagarna|ängarna|kullarna|dungen|sundet|näset|spåret|länken|höjd|lid|trappan|terrassen|bron|brinken|brink|vången|lyckan|gärde|hamn|holmen|berget|bergen|kvarnen|bruk|torp|lunden|åkern|allen|gård|näs|vik|sund|ekan|hult';
const ABBREVIATED = 'g|v|st|gr';
const UNIT =
  '%|kr|tkr|tim|timmar|minuter|sekunder|dygn|kilo|ton|liter|hektar|körfält|träd|ledamöter|mån|månader|år|st|dagar|veckor|v(?! ?\\d)|h|min|personer|platser|deltagare|gånger|ggr|procent|barn|besökare|meter|kvm|elever|medlemmar|anställda|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|km|mil|poäng';
const NUMBER = `(?:\\d{1,3}|(?!(?:19|20)\\d\\d)\\d{4})(?:[:-]\\d{1,4}|/1[0-7]\\d\\d)?(?:(?: ?[a-h]|[a-h][-/]?[a-h])(?![\\p{L}\\d]))?(?![\\p{L}\\d]|[.:/]\\d|,\\d(?!\\d\\d ?\\d\\d(?!\\d)| ?tr(?!\\p{L}))| ?(?:${UNIT})(?!\\p{L}))`;
/** A flat, a floor or a door. */
export const WITHIN =
  ',? ?\\(?(?:(?:lgh|lägenhet|lght)\\.? ?\\d{1,4}|\\d ?tr\\.?(?: [öngv]\\.? ?[gvh]\\.?)?|(?:vån|våning)\\.? ?\\d|\\d(?::[ea])? ?(?:vån|våningen)(?!\\p{L})|(?:port|uppgång|uppg)\\.? \\p{L}(?!\\p{L})|(?:nb|bv)(?!\\p{L}))\\)?';
export const POSTAL = '(?:,?\\s? ?(?:s-|se-)?\\d{3} ?\\d{2}(?!\\d)(?: \\p{L}[\\p{L}-]{1,30})?)?';

export const STREET = new RegExp(
  `^([\\p{L}:é-]{0,28}?)(?:(${SURE})|(${LIKELY})|(${ABBREVIATED})\\.?)\\s{0,3}(?:(?:nr\\.?|nummer) )?${NUMBER}(?:${WITHIN})?${POSTAL}`,
  'u',
);

const STREET_END = new RegExp(`(?:${SURE}|${LIKELY}|${ABBREVIATED}|nr|nummer)\\.?$`);
/** The last two letters of what streets end in, and of "nr" and "nummer"; shorter ends are whole. */
const LAST_LETTERS = new Set(
  [SURE, LIKELY, ABBREVIATED, 'nr|nummer'].flatMap((ends) => ends.split('|')).map((end) => end.slice(-2)),
);
const POINT = 46;
function mayEndStreet(word: string): boolean {
  const end = codeAt(word, word.length - 1) === POINT ? word.length - 1 : word.length;
  return (
    LAST_LETTERS.has(word.slice(Math.max(0, end - 2), end)) || LAST_LETTERS.has(word.slice(Math.max(0, end - 1), end))
  );
}
/** A word that `STREET` can match; nearly no word before a number is one. */
export const endsAsStreet = (word: string): boolean => mayEndStreet(word) && STREET_END.test(word);

/** Plans and roads that are no streets. */
export const NO_STREET =
  /(?:handlings|vård|verksamhets|genomförande|rehab|rehabiliterings|studie|läro|detalj|tids|tid|arbets|åtgärds|budget|kurs|översikts|utvecklings|etablerings|krav|dags|närings|tjänste|projekt|kommunikations|uppföljnings|insats|sam|omvärlds|hög|sats|lektions|affärs|individ)plan(?:en)?$|^(?:halv|om|ut|bi|luft|mitt|upp|genom|arbets|skol|urin|kom)?väg(?:en)?$|abonnemang(?:et)?$|(?:grund|hushåll|barn|förskole|dag|skol|vård|bonde|social|herr|över|ungdoms|fritids|kyrko)(?:gården|gård)$/u;

/** Before the street that somebody lives in. */
export const LIVES_ON =
  /(?:\bbor(?: kvar| numera| nu| inneboende| ensam| ihop| själv)? på|\bbodde på|\bbo på|adress(?:en)?(?: är)?:?|flytta[tdr]?e? (?:\p{L}+ )?till|hembesök(?: på)?|hemma på|folkbokförd(?: på)?|ligger på|hyr (?:\p{L}+ )?på|skriven på|lägenhet(?:en)? på|lgh på|rum på|huset på|\betta på|andra ?hand på|tvåa på|trea på|hem till|bostad(?:en)? på|vräkt från|hämtas (?:på|vid))\s*$/u;
/** "bor på Österåsen 214", "Adress: Lillåker 3": any capital name with a number where somebody lives. */
export const HOUSE =
  /^(?:\p{Lu}[\p{L}é-]{2,30})(?: (?!under |vecka |från |till |senast |innan |efter |kl |den |i |inom |cirka )\p{Lu}?[\p{L}é-]{2,20}){0,2} \d{1,4}(?: ?[a-hA-H](?!\p{L}))?(?![\d:/]| ?(?:%|kr|år|st|dagar|mån|v|tim|gånger)(?!\p{L}))(?:, \p{Lu}[\p{L}-]{2,30})?/u;
/** A house's number, with its letter or the place behind a comma. */
export const HOUSE_NUMBER = new RegExp(
  `^\\d{1,4}(?:( ?[A-H](?![\\p{L}\\d])|,? lgh \\d{1,4})|(, \\p{Lu}\\p{L}{3,})|(?![\\p{L}\\d%/]|:\\p{L}|[.,:/-]\\d| ?(?:${UNIT})(?!\\p{L})| (?:(?!(?:ligg|ring|säg|komm|hämta|åk|sök|behöv|vänta|undra|sakna|svara|öppna|vägra|bruka|önska|betala|kräv|heta|fråga)e?r(?!\\p{L}))\\p{Ll}{3,}(?:are|ar|er|or|na)|deltagare|nya|st|av (?:de|dem|alla|totalt|\\d+))(?!\\p{L})))`,
  'u',
);
/** Where what follows is where somebody lives. */
export const AT_HOME = new RegExp(
  `\\bbor(?: numera| nu| kvar)?\\s+(?!(?:på|numera|nu|kvar)\\s)(?=\\p{L})|${LIVES_ON.source}`.replace(
    /\\s\*\$$/,
    '\\s+',
  ),
  'gu',
);

/** Endings of names of farms, crofts and cottages. */
export const FARM_END =
  /(?:torpet|torp|gården|gård|sved|hult|näs|bygget|rud|backen|hagen|lund|berga|moren|myra|myran|ängen|åsen|vreten|stugan|holm|holmen|viken|udden|kvarn|kvarnen|boda|bodarna|böle|hyttan|rum|mon|heden|liden|kullen|ladan|lugnet|haga|hem|bo|by|sta|ryd|mark|dal|dalen)$/u;
/** Words right behind which a home is named. */
export const LEADS_HOME =
  /^(?:adr|adress(?:en)?|hemadress(?:en)?|boende(?:t)?|bostad(?:en)?|bor|bodde|bo|bosatt|flytt(?:a|ar|at|ade|en)?|skriven|folkbok\p{L}*|hyr(?:de|t)?|lägenhet(?:en)?|vräkt|post(?:en)?|brev(?:et)?|kallelse(?:n|r)?|skicka(?:d|s|t|de|des)?|taxin?|(?:skol)?skjuts(?:en|as)?|hämtas?|hämtar|upphämtning|(?:hem)?besök(?:et|te|er)?|vistelseadress(?:en)?|hemtjänst(?:en)?|färdtjänst(?:en)?|sover|övernattar|inneboende|vistas|nyckel(?:n)?|nycklar(?:na)?|levereras|leverans(?:en)?|växelvis|uppställd|hemma|huset|villan|hyresvärden|från|sotar\p{L}*|sop(?:or|orna|tunna\p{L}*|hämtning\p{L}*)|slamtöm\p{L}*|snöröj\p{L}*|gräsklipp\p{L}*|(?:el|vatten)?mätar\p{L}*|fjärrvärme(?:n)?|(?:trygghets|brand|inbrotts)?larm(?:et|ar|ade)?|barack(?:en)?|tält(?:et|ade)?|sjukresa|(?:papp|mamm)an|modern|fadern|brodern|systern|dottern|sonen|mormor|farmor|morfar|farfar|föräldrarna)$/u;
/** What is done, sent or owed at a house: its name and number alone stand behind them, "Vattenskada Humlesågen 14". */
export const LEADS_HOUSE =
  /^(?:lgh|hus|etta(?:n)?|nyinflyttad|inflyttning(?:en)?|address|lives|visit|hb|vattenskad\p{L}*|störning\p{L}*|stödfamilj(?:en)?|familjehem(?:met)?|(?:flytt)?städ(?:ning(?:en)?)?|sanering(?:en)?|rullator(?:n)?|ramp(?:en)?|hjälpmedel|bostadsanpassning(?:en)?|portkod(?:en)?|paket(?:et)?|mat(?:låd|kass)\p{L}*|mamma|pappa|(?:hyres)?kontrakt(?:et)?|hyresskuld(?:en)?|hyran?|elavtal(?:et)?|bredband(?:et)?|uppsägning(?:en)?|avhysning(?:en)?|husrannsakan|dödsbo(?:et)?|ambulans(?:en)?|knacka(?:de|r)?|hämtning(?:en)?|lämnas?|tidigare|vistelseadress(?:en)?)$/u;
/** "fröjdes väg 8", in lower case too. */
export const OWNED =
  /(?<![\p{L}\d])([\p{L}]{2,20}s) (?:väg|gata|gränd|stig|torg|plan|allé|backe) \d{1,3}(?: ?[a-h](?!\p{L}))?(?![\d:/])/gu;
/** "12 Storgatan, Heby" */
export const ENGLISH_NUMBER = /(?:^|[.!?\n(] ?|(?:lives? (?:at|on)|address:?|at|moved to|stays at) )(\d{1,3} )$/;
/** "tallstigen sju" */
export const NUMBER_SAID =
  /^ (?:ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo\p{L}{0,4})(?![\p{L}]| (?:år|dagar|veckor|gånger|personer|timmar|månader|kvällar|dgr))/u;
