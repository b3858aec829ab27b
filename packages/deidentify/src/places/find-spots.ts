import { matchesNear } from '../reading/near.ts';
import type { Match, Page } from '../reading/page.ts';
import type { Token } from '../words/tokens.ts';
import { wakersOf } from '../words/tokens.ts';
import { WAKES } from '../words/word-wakes.ts';

/** A named place, or a house that a town has one of; sides and a number belong to it. */
const PLACE =
  '(?:(?:[Ss]ödra|[Nn]orra|[Vv]ästra|[Öö]stra|[Gg]amla|[Nn]ya) )?(?:\\p{Lu}[\\p{L}:-]{1,24}(?: (?:\\p{Lu}[\\p{L}-]{0,20}|station|centralstation|torg|gård|kyrka|camping|idrottsplats|bibliotek|\\d{1,3}(?::\\d{1,3}| ?[A-Ha-h])?(?![\\p{L}\\d]))){0,2}|\\p{Ll}{2,20}(?:hallen|huset|biblioteket|stationen|terminalen|kyrkan|skolan|badet|planen|parken|torget|kiosken|macken|bron|vägen))(?!\\p{L})';
/** Spots of which there is one, and those with a number. */
const SPOTS =
  '(?:(?:park|sitt)?bänken|(?:båt|cykel|ved|arbets)?boden|ladan|läktaren|trappan|(?:buss|väder|regn)kuren|skjulet|vindskyddet|garaget|(?:gång|cykel)?tunneln|viadukten|perrongen|plattformen|(?:last)?kajen|bryggan|väntsalen|vänthallen|(?:grill|rast|lek|eld|uppställnings)platsen|(?:pump|båt|parkerings|trapp)huset|containern|skogsdungen|cykelstället|busshållplatsen|bron)';
const NUMBERED_SPOTS = '(?:studierum|läsplats|spår|perrong|plattform)';
/** Where two streets meet, and the stairs of an underground: the name stands behind the one and before the other. */
const CORNERS = '(?:gatu)?hörnet';
const STAIRS = '(?:tunnelbane|t-bane)(?:uppgång|nedgång|spärr)(?:en)?';
export const SPOT_WORD = new RegExp(`(?<!\\p{L})(?:${SPOTS}|${NUMBERED_SPOTS}|${CORNERS}|${STAIRS})(?!\\p{L})`, 'u');
/** "bänken utanför Systembolaget i Sölvesborg", "spår 2 på Hallsbergs station, sista bänken": a spot of which there is one. */
const SPOT = new RegExp(
  `(?<!\\p{L})(?:(?:under|bakom|på|i) )?(?:${SPOTS}|${NUMBERED_SPOTS} \\d{1,2}) (?:utanför|bakom|vid|under|på|bredvid|intill|framför|mot|nedanför|ovanför) ${PLACE}(?: (?:i|på|vid|mot) ${PLACE})?(?:, (?:läge|sista|första|andra|plan|våning|plats) \\p{L}{1,12})?`,
  'gu',
);
const ROAD = '\\p{Lu}[\\p{L}-]{1,20}(?:gatan|vägen|stigen|gränd|gränden|allén|torget|backen|gata|väg|stig)(?!\\p{L})';
/** "hörnet Duvstigen/Sparvstigen", "Hötorgets tunnelbaneuppgång" */
const MEETING = new RegExp(
  `(?<!\\p{L})(?:i )?${CORNERS} (?:av |mellan |vid )?${ROAD} ?(?:/|-|och) ?${ROAD}|(?<!\\p{L})\\p{Lu}[\\p{L}-]{2,24}s ${STAIRS}(?!\\p{L})`,
  'gu',
);
/** Where somebody is when nobody knows a home. */
const IS_THERE =
  /(?<!\p{L})(?:sitter|sover|sov|hittas|hittar|finns|håller till|nås|nå|sökas|söks|träffas|tält(?:ar|at|plats)|bor|bodde|ligger|vistas|hänger|övernattar|uppehåller sig|befinner sig|tillbringar|äter|står)(?!\p{L})/u;
/** Only somebody without a home does so out there. */
const SLEEPS = /(?<!\p{L})(?:sover|sov|tält(?:ar|at|plats)|övernattar)(?!\p{L})/u;
const SOMEBODY =
  /(?<!\p{L})(?:han|hon|hen|honom|henne|klienten|brukaren|personen|deltagaren|patienten|mannen|kvinnan|pojken|flickan|killen|tjejen|den enskilde)(?!\p{L})/u;
/** How often somebody is where nobody meets anybody else. */
const SITS_OFTEN =
  /(?:^|[.!?\n] ?)(?:sitter|hittas|kan hittas|finns|håller till|nås|kan nås|sökas|hänger|vistas) (?:\p{L}+ ){0,3}(?:varje dag|oftast|dagtid|nattetid|alltid|ibland|på dagarna|på kvällarna|om nätterna|på nätterna|de flesta \p{L}+|för det mesta)(?!\p{L})/u;
/** A thing, a meeting or whoever works there. */
const NOT_SOMEBODY =
  /(?<!\p{L})(?:vi|ni|alla|gruppen|samling\p{L}*|möt\p{L}*|ses|kurs\p{L}*|utbildning\p{L}*|föreläsning\p{L}*|öppe[nt]|personal\p{L}*|handledar\p{L}*|bibliotekarie\p{L}*|vägledar\p{L}*|rådgivar\p{L}*|kurator\p{L}*|coach\p{L}*|tolk(?:en)?|nyckel\p{L}*|nycklar\p{L}*|hjärtstartare\p{L}*|tåg(?:et)?|buss(?:en)?|jobb\p{L}*|arbet\p{L}*|prakti\p{L}*|anställ\p{L}*|studera\p{L}*)(?!\p{L})/u;
const AROUND = 80;
const SCORE = 0.95;

/** Where somebody without an address is to be found: told as exactly as a street and its number. */
export function findSpots(page: Page, tokens: readonly Token[]): Match[] {
  if (!page.isWoken(WAKES.spot)) return [];
  const matches: Match[] = [];
  const words = wakersOf(tokens, WAKES.spot);
  for (const m of [...matchesNear(SPOT, page.text, words), ...matchesNear(MEETING, page.text, words)]) {
    if (page.left.looks-- <= 0) break;
    const end = m.index + m[0].length;
    // "ladan bakom ishallen" stands in every town.
    if (!/\p{Lu}/u.test(m[0])) continue;
    const before = page.before(m.index, AROUND);
    const said = /[^.!?\n;]*$/u.exec(before)?.[0] ?? '';
    const after = page.after(end, AROUND).split(/[.!?\n;]/u, 1)[0] ?? '';
    if (!IS_THERE.test(said) || NOT_SOMEBODY.test(said)) continue;
    if (SOMEBODY.test(`${said}|${after}`) || SLEEPS.test(said) || SITS_OFTEN.test(said.trimStart()))
      matches.push({ start: m.index, end, type: 'address', score: SCORE, why: 'address.spot' });
  }
  return matches;
}
