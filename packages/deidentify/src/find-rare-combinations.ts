import { NAME } from './lists.ts';
import type { Match, Page } from './page.ts';
import type { Fact, Stated } from './rare-words.ts';
import { factOf, isCountry } from './rare-words.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A fact that many share, and few together with others (a quasi-identifier: Sweeney 2002, k-anonymity). */
interface Mention {
  fact: Fact;
  rare: boolean;
  start: number;
  end: number;
}

const EDGE = '(?<![\\p{L}\\d-])';
const END = '(?![\\p{L}\\d])';
const COUNT = '(?:[4-9]|1\\d|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|flera|många)';
const PERSON =
  'kvinna|kvinnan|man|mannen|kille|killen|tjej|tjejen|pojke|pojken|flicka|flickan|mamma|mamman|pappa|pappan|person|personen|hen|gubbe|dam|herre|mor|far|deltagare|patient|klient|elev|student';
const AGE = new RegExp(
  `${EDGE}(?:(?:i |)[2-9]0-?årsåldern|(?:i |)(?:tjugo|trettio|fyrtio|femtio|sextio)årsåldern|\\d{2}[- ]?(?:årig|åriga|åring|åringen|åringar)|(?:ca |cirka |runt |drygt |snart )?\\d{2} ?(?:år|å|bast)(?: gammal| gamla)?|(?:${PERSON}),? (?:på |ca |om |i )?(?:ca |cirka )?\\(?[1-9]\\d\\)?|(?:född|f\\.?) ?(?:-?\\d{2}|19\\d\\d|20[01]\\d)|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio)(?:ett|en|två|tre|fyra|fem|sex|sju|åtta|nio)?(?: år|-?åring(?:en)?|årig(?:a)?)|(?:nitton|arton|sjutton|sexton|femton)(?: år|-?åring(?:en)?|årig(?:a)?))${END}`,
  'gu',
);
/** An age between commas: "Veterinär, 58, i Runhällen". */
const AGE_BETWEEN =
  /(?<=[\p{L})], ?(?:ca |cirka |runt )?|[(:] ?(?:ca |cirka |runt )?)[1-9]\d(?=,| år|\)|\.|$)(?!,\d)/gu;
const FAMILY = new RegExp(
  `${EDGE}(?:\\p{L}*barns(?:mamma|pappa|mor|far|förälder|familj|mamman|pappan|förälder)\\p{L}*|${COUNT} (?:\\p{L}+ )?(?:barn|söner|döttrar|syskon|ungar)|(?:mist|miste|mister|förlorat|förlorade|förlorar) (?:sin|sina|ett|två|båda|hela) (?:son|dotter|barn|make|maka|man|fru|föräldrar|familj|syskon|bror|syster|mamma|pappa)|(?:maken|makan|mannen|frun|sonen|dottern|barnet|sambon|brodern|systern|mamman|pappan) (?:dog|omkom|mördades|drunknade|sitter i fängelse|tog sitt liv)|väntar (?:barn|tvillingar|trillingar)|gravid|adopterad från|ensam (?:med|vårdnad om) (?:${COUNT}|tvillingar))${END}`,
  'gu',
);
const UNIQUE =
  /(?<!\p{L})(?:(?:den|det|som|är) (?:enda|ende|första|ensam) |ensam om att|som alla (?:känner|vet)|känd (?:i|på|från|som|för)|i (?:lokal)?tidningen|var med i tv|hela (?:byn|bygden|orten) |alla i (?:byn|bygden|orten))/gu;
/** Places too small to be named. */
const VILLAGE =
  /(?<!\p{L})(?:i|på|från|utanför|nära) (?:en |ett |den |det )?(?:lilla |liten |litet |mindre )?(?:byn|by|bygden|ön|samhället|samhälle|socknen|orten|bruksorten|bruksort|trakten|skärgården)(?!\p{L})/gu;
const CONDITION =
  /(?<!\p{L})(?:sällsynt|ovanlig|mycket ovanlig|medfödd|ärftlig) (?:\p{L}+ )?(?:sjukdom|diagnos|syndrom|skada|muskelsjukdom|hudsjukdom|ögonsjukdom|form av)|(?<!\p{L})(?:tappat|förlorat|saknar|miste|mist) (?:ett |en |ena |höger |vänster |båda )?(?:arm|armen|ben|benet|benen|hand|handen|fot|foten|öga|ögat|synen|hörseln|fingrar|talet|minnet)|cystisk fibros|ulcerös kolit|(?<!\p{L})\p{L}+ syndrom(?!\p{L})|gravt (?:syn|hörsel)\p{L}+/gu;
const FROM =
  /(?:från|född i|uppvuxen i|uppväxt i|flydde|flytt|bördig|ursprung i|rötter i|släkt i|medborgare i|kom hit)(?: \p{L}+)?$/u;
const IN_PLACE =
  /(?:^|[^\p{L}])(?:i|på|från|till|utanför|runt|kring|nära|vid|bosatt i|byn?|ort(?:en)?)\s$|[,(]\s?$|^$/u;
const THING = /(?:en|et|an|na|ns|ts|are|ande|ing|het|tion|gruppen|skolan)$/;
const IN_VILLAGE = /(?<!\p{L})(?:i|utanför|byn|från)\s$/u;
/** Facts this close together count as about one person. */
const WINDOW = 400;

const PLACE: Stated = { fact: 'place', rare: false };

function tokenFact(page: Page, token: Token, words: Vocabulary): Stated | null {
  const { lower } = token;
  const fact = factOf(lower);
  if (
    fact?.fact === 'origin' &&
    /(?<!\p{L})(?:lär|läser|studerar|kurs i|engelska|svenska)(?: \p{L}+)? $/u.test(page.before(token.start, 24))
  )
    return null;
  if (fact !== undefined) return token.allCaps && lower === 'fas' ? null : fact;
  if (token.about.ordinary && !token.capital && (token.about.kind & NAME.smallPlace) === 0) return null;
  if (isCountry(lower))
    return FROM.test(page.before(token.start, 26).trimEnd()) ? { fact: 'origin', rare: true } : null;
  const small = words.isSmallPlace(lower);
  if (!small && !token.capital) return null;
  const before = page.before(token.start, 12);
  const { kind, ordinary } = token.about;
  if (small) {
    const inPlace = IN_PLACE.test(before);
    return inPlace
      ? token.capital || !ordinary
        ? PLACE
        : null
      : token.capital && !ordinary && !token.first
        ? PLACE
        : null;
  }
  // A capital word that no list knows, after "i" or "byn": a village.
  if (
    token.allCaps ||
    token.first ||
    token.text.length < 4 ||
    (kind & ~(NAME.proper | NAME.surname | NAME.foreign)) !== 0
  )
    return null;
  if (ordinary && (words.isListed(lower) || THING.test(lower))) return null;
  return IN_VILLAGE.test(before) ? PLACE : null;
}

function mentionsOf(page: Page, tokens: readonly Token[], words: Vocabulary): Mention[] {
  const mentions: Mention[] = [];
  for (const token of tokens) {
    if (token.text.length < 2 || (token.tied && !token.lower.endsWith('årig'))) continue;
    const fact = tokenFact(page, token, words);
    if (fact !== null) mentions.push({ ...fact, start: token.start, end: token.end });
  }
  const { lower } = page;
  const scan = (fact: Fact, pattern: RegExp): void => {
    for (const m of lower.matchAll(pattern))
      mentions.push({ fact, rare: fact !== 'age', start: m.index, end: m.index + m[0].length });
  };
  if (/enda|ende|först|ensam|alla|känd|tidning|hela |tv/.test(lower)) scan('unique', UNIQUE);
  if (/by|bygd|ö|samhäll|sock|ort|trakt/.test(lower)) scan('place', VILLAGE);
  if (mentions.length === 0) return mentions;
  scan('diagnosis', CONDITION);
  scan('family', FAMILY);
  if (page.hasDigits || /tio|ton/.test(lower)) scan('age', AGE);
  if (page.hasDigits) scan('age', AGE_BETWEEN);
  return mentions;
}

function score(facts: ReadonlySet<Fact>, rare: number): number {
  const place = facts.has('place');
  const others = facts.size - (place ? 1 : 0);
  const unique = facts.has('unique');
  if (place && others >= 3) return 0.7;
  if (place && others >= 2) return rare > 0 ? 0.6 : 0.42;
  if (place && unique) return 0.55;
  if (others >= 4 || (unique && others >= 3)) return 0.5;
  if (others >= 3 && rare >= 2 && (facts.has('role') || facts.has('diagnosis') || facts.has('event'))) return 0.42;
  if (place && (facts.has('event') || facts.has('diagnosis') || facts.has('role')) && others >= 1) return 0.3;
  return others >= 3 ? 0.3 : 0;
}

/**
 * Counts facts that together point to few people: age, small place, role, diagnosis, origin, family, and what says
 * "the only one". With a small place two more facts ask; without one, four. One finding per stretch of text. It can
 * miss combinations: no text is proved safe.
 */
export function findRareCombinations(page: Page, tokens: readonly Token[], words: Vocabulary): Match[] {
  const mentions = mentionsOf(page, tokens, words).sort((a, b) => a.start - b.start || b.end - a.end);
  const matches: Match[] = [];
  for (let from = 0; from < mentions.length; ) {
    const first = mentions[from];
    if (!first) break;
    let to = from + 1;
    while (to < mentions.length && (mentions[to]?.end ?? 0) - first.start <= WINDOW) to++;
    const group = mentions.slice(from, to);
    from = to;
    const facts = new Set(group.map((mention) => mention.fact));
    const sum = score(facts, new Set(group.flatMap((mention) => (mention.rare ? [mention.fact] : []))).size);
    if (sum === 0) continue;
    const end = group.reduce((last, mention) => Math.max(last, mention.end), first.end);
    matches.push({
      start: first.start,
      end,
      type: 'rareCombination',
      score: sum,
      why: `rareCombination.${facts.size}facts`,
    });
  }
  return matches;
}
