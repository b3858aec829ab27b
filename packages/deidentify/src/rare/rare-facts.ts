import type { DigitGroup } from '../reading/digit-groups.ts';
import { startsOfGroups } from '../reading/digit-groups.ts';
import { matchesNear } from '../reading/near.ts';
import type { Page } from '../reading/page.ts';
import { codeAt, oneOf } from '../reading/units.ts';
import { NAME } from '../words/lists.ts';
import type { Fact, Stated } from '../words/rare-words.ts';
import { callingOf, factOf } from '../words/rare-words.ts';
import type { Token } from '../words/tokens.ts';
import { plays, startsOf, tokenAt, wakersOf } from '../words/tokens.ts';
import { ROLES } from '../words/word-roles.ts';
import { TELLS } from '../words/word-tells.ts';
import { WAKES } from '../words/word-wakes.ts';

/** A fact that many share, and few together with others (a quasi-identifier: Sweeney 2002, k-anonymity). */
export interface Mention extends Stated {
  start: number;
  end: number;
}

const EDGE = '(?<![\\p{L}\\d-])';
const END = '(?![\\p{L}\\d])';
const COUNT = '(?:[4-9]|1\\d|de fyra|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|flera|många)';
const PERSON =
  'kvinna|kvinnan|man|mannen|kille|killen|tjej|tjejen|pojke|pojken|flicka|flickan|mamma|mamman|pappa|pappan|person|personen|hen|gubbe|dam|herre|mor|far|deltagare|patient|klient|elev|student';
const AGE = new RegExp(
  `${EDGE}(?:(?:i |)[2-9]0-?årsåldern|(?:i |)(?:tjugo|trettio|fyrtio|femtio|sextio)årsåldern|\\d{2}[- ]?(?:årig|åriga|åring|åringen|åringar)|(?:ca |cirka |runt |drygt |snart )?\\d{2} ?(?:år|å|bast)(?: gammal| gamla)?|\\d{2} års ålder|(?:${PERSON}),? (?:på |ca |om |i )?(?:ca |cirka )?\\(?[1-9]\\d\\)?|(?:född|f\\.?) ?(?:-?\\d{2}|19\\d\\d|20[01]\\d)|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio)(?:ett|en|två|tre|fyra|fem|sex|sju|åtta|nio)?(?: år|-?åring(?:en)?|årig(?:a)?)|(?:nitton|arton|sjutton|sexton|femton)(?: år|-?åring(?:en)?|årig(?:a)?))${END}`,
  'gu',
);
/** An age between commas: "Veterinär, 58, i Runhällen". */
const AGE_BETWEEN =
  /(?<=[\p{L})], ?(?:ca |cirka |runt )?|[(:] ?(?:ca |cirka |runt )?)[1-9]\d(?=,| år|\)|\.|$)(?!,\d)|(?<=\p{L} (?:på|om) )[2-8]\d(?= (?:i|från|med|som) \p{L})/gu;
const FAMILY = new RegExp(
  `${EDGE}(?:\\p{L}*barns(?:mamma|pappa|mor|far|förälder|familj|mamman|pappan|förälder)\\p{L}*|${COUNT} (?:\\p{L}+ )?(?:barn|söner|döttrar|syskon|syskonen|ungar)|(?:mist|miste|mister|förlorat|förlorade|förlorar) (?:sin|sina|ett|två|båda|hela) (?:son|dotter|barn|make|maka|man|fru|föräldrar|familj|syskon|bror|syster|mamma|pappa)|(?:maken|makan|mannen|frun|sonen|dottern|barnet|sambon|brodern|systern|mamman|pappan) (?:dog|omkom|mördades|drunknade|sitter i fängelse|tog sitt liv)|väntar (?:barn|tvillingar|trillingar)|gravid|adopterad från|ensam (?:med|vårdnad om) (?:${COUNT}|tvillingar))${END}`,
  'gu',
);
/** "som driver café i Degeberga" */
const OWNER =
  /(?<!\p{L})(?:driver|drev|äger|ägde|öppnade|startade) (?:ett |en |egen |eget )?(?:litet |liten )?\p{L}{4,}/gu;
/** So many children that few families in a small place have them. */
const BIG_FAMILY = new RegExp(
  `${EDGE}(?:(?:[6-9]|1\\d|sex|sju|åtta|nio|tio|elva|tolv|tretton) (?:\\p{L}+ )?(?:barn|söner|döttrar|syskon|ungar)|(?:sex|sju|åtta|nio|tio|elva|tolv)barns\\p{L}+)${END}`,
  'gu',
);
const UNIQUE =
  /(?<!\p{L})(?:(?:den|det|som|är) (?:enda|ende|första|ensam) |(?:enda|ende|första) (?:i kommunen|i länet|eleven|kvinnan|mannen|kvinnliga|manliga) |ensam om att|som alla (?:känner|vet)|(?:sveriges|landets|länets|kommunens|ortens|byns|socknens|nordens) (?:yngsta|äldsta|första|enda|ende|sista|kvinnliga|manliga) |känd (?:i|på|från|som|för)|i (?:lokal)?tidningen|var med i tv|hela (?:byn|bygden|orten) |alla i (?:byn|bygden|orten))/gu;
/** Places too small to be named. */
const VILLAGE =
  /(?<!\p{L})(?:i|på|från|utanför|nära) (?:en |ett |den |det )?(?:hela |lilla |liten |litet |mindre )?(?:byn|by|bygden|ön|samhället|samhälle|socknen|orten|bruksorten|bruksort|trakten|skärgården|kommunen)(?!\p{L})/gu;
const CONDITION =
  /(?<!\p{L})(?:sällsynt|ovanlig|mycket ovanlig|medfödd|ärftlig) (?:\p{L}+ )?(?:sjukdom|diagnos|syndrom|skada|muskelsjukdom|hudsjukdom|ögonsjukdom|form av)|(?<!\p{L})(?:tappat|tappade|förlorat|förlorade|saknar|miste|mist) (?:ett |en |ena |höger |vänster |båda )?(?:arm|armen|armarna|ben|benet|benen|hand|handen|händerna|fot|foten|fötterna|öga|ögat|ögonen|synen|hörseln|fingrar|talet|minnet)|(?<!\p{L})med (?:bara |endast )?(?:en|ett) (?:arm|hand|fot|ben|öga)(?!\p{L})|(?<!\p{L})utan (?:armar|ben|händer|syn)(?!\p{L})|cystisk fibros|(?<!\p{L})\p{L}{3,}s sjukdom(?!\p{L})|ulcerös kolit|(?<!\p{L})\p{L}+ syndrom(?!\p{L})|gravt (?:syn|hörsel)\p{L}+/gu;
/** "han som tappade handen": one of whom all have heard. */
const HE_WHO = /(?<!\p{L})(?:han|hon) som (?=\p{L}{3,})(?!är |har |kan |ska |vill |inte |heter )/gu;
const FROM =
  /(?:från|född i|uppvuxen i|uppväxt i|flydde|flytt|bördig|ursprung i|rötter i|släkt i|medborgare i|kom hit)(?: \p{L}+)?$/u;
const IN_PLACE =
  /(?:^|[^\p{L}])(?:i|på|från|till|utanför|runt|kring|nära|vid|bosatt i|byn?|ort(?:en)?)\s$|[,(]\s?$|^$/u;
const THING = /(?:en|et|an|na|ns|ts|are|ande|ing|het|tion|gruppen|skolan)$/;
/** "45 år, Kosta": where somebody of that age lives. */
export const BEHIND_AGE = /\d(?: år)?, $/;
/** The last units of what leads to a village, before the blank. */
export const leadsToVillage = oneOf('irnå,');
const SMALL_Å = 229;
export const IN_VILLAGE = /(?<!\p{L})(?:i|utanför|byn|från)\s$/u;
/** `rare`: so small that one fact more may be enough. */
const SMALL_PLACE: Stated = { fact: 'place', rare: true };
const TOWN: Stated = { fact: 'place', rare: false };
const POINTER: Stated = { fact: 'pointer', rare: false };
/** Cities in which two facts still fit many. */
const CITIES = new Set(
  'stockholm göteborg malmö uppsala linköping örebro västerås helsingborg norrköping jönköping umeå lund borås huddinge'.split(
    ' ',
  ),
);
const ISLAND = /\p{L}{2,}(?:ö|ön|öarna|holmen|holm|skär)$/u;
const QUARTERS = /^(?:östra|västra|norra|södra|stora|lilla|nya|gamla|övre|nedre)$/;
/** "rektorn på byskolan": where there is one. */
const ONE_OF_A_VILLAGE = /^(?:byskolan|bygdegården|byaffären|byahandeln|bystugan|lanthandeln|byalaget)s?$/;
const DETERMINER = /^(?:den|det|denna|denne)$/;

/** "före detta kommunalråd" */
const FORMER = /^(?:detta|fd|d|tidigare|förre|förra|avgående|avsatt)$/;
const LEARNS = /(?<!\p{L})(?:lär|läser|studerar|kurs i|engelska|svenska)(?: \p{L}+)? $/u;

const BINDS = /^[-/.:]$/;
const SAYS_YEARS = /^[- ]?[åb]/;
const BORN_END = /[df]\.? ?$/;
/** All of a mention stands so near what every such mention holds. */
const NEAR_CUE = 60;

class MentionReader {
  readonly mentions: Mention[] = [];
  private readonly page: Page;
  private readonly tokens: readonly Token[];

  constructor(page: Page, tokens: readonly Token[]) {
    this.page = page;
    this.tokens = tokens;
  }

  /** What single words state. */
  readWords(): void {
    // By index: a pair for each word would cost more than looking at it.
    for (let index = 0; index < this.tokens.length; index++) {
      const token = this.tokens[index];
      if (token === undefined) continue;
      const { tells, kind, ordinary } = token.about;
      // Nearly every word ends here.
      if (ordinary && !token.capital && (tells & (TELLS.fact | TELLS.village)) === 0 && (kind & NAME.smallPlace) === 0)
        continue;
      if (token.text.length < 2 || (token.tied && !token.lower.endsWith('årig'))) continue;
      const fact = this.stated(index, token) ?? this.place(index, token);
      if (fact !== null) this.mentions.push({ ...fact, start: token.start, end: token.end });
    }
  }

  private stated(index: number, token: Token): Stated | null {
    const { lower } = token;
    const fact = (token.about.tells & TELLS.fact) === 0 ? undefined : factOf(lower);
    if (fact === undefined) return token.about.hyphenated ? (factOf(lower.replace('-', '')) ?? null) : null;
    if (fact.fact === 'origin' && LEARNS.test(this.page.before(token.start, 24))) return null;
    if (fact.fact === 'relation' && !/^(?:till|efter|åt|vars)$/.test(this.tokens[index + 1]?.lower ?? '')) return null;
    if (token.allCaps && lower === 'fas') return null;
    const former = fact.fact === 'role' && fact.rare && FORMER.test(tokenAt(this.tokens, index - 1)?.lower ?? '');
    return former ? { ...fact, alone: true } : fact;
  }

  private place(index: number, token: Token): Stated | null {
    const { lower } = token;
    const { kind, ordinary } = token.about;
    if ((token.about.tells & TELLS.village) !== 0 && ONE_OF_A_VILLAGE.test(lower)) return SMALL_PLACE;
    if (ordinary && !token.capital && (kind & NAME.smallPlace) === 0) return null;
    if ((token.about.tells & TELLS.country) !== 0)
      return FROM.test(this.page.before(token.start, 26).trimEnd()) ? { fact: 'origin', rare: true } : null;
    const small = (kind & NAME.smallPlace) !== 0;
    if (!small && !token.capital) return null;
    if (small || (kind & NAME.place) !== 0) {
      const before = this.page.before(token.start, 12);
      const found = small ? SMALL_PLACE : CITIES.has(lower) ? null : TOWN;
      if (IN_PLACE.test(before)) return token.capital || !ordinary ? found : null;
      return token.capital && !ordinary && !token.first ? found : null;
    }
    return this.isVillage(index, token) ? SMALL_PLACE : null;
  }

  /** A capital word that no list knows, after "i" or "byn": a village. */
  private isVillage(index: number, token: Token): boolean {
    const { kind, ordinary } = token.about;
    if (token.allCaps || token.first || token.text.length < 4) return false;
    const previous = tokenAt(this.tokens, index - 1);
    if (
      previous?.capital === true &&
      token.gap === ' ' &&
      plays(this.tokens, index - 1, ROLES.side) &&
      QUARTERS.test(previous.lower)
    )
      return IN_VILLAGE.test(this.page.before(previous.start, 12));
    if ((kind & ~(NAME.proper | NAME.surname | NAME.foreign)) !== 0) return false;
    if (ordinary && (token.about.listed || THING.test(token.lower))) return false;
    const last = codeAt(this.page.lower, token.start - 2);
    // Nearly every word ends here.
    if (!leadsToVillage(last)) return false;
    const before = this.page.before(token.start, 12);
    // "biodlare på Fårö"
    if (last === SMALL_Å) return /(?<!\p{L})på\s$/u.test(before) && ISLAND.test(token.lower);
    return IN_VILLAGE.test(before) || BEHIND_AGE.test(before);
  }

  /** Callings told by the end of a word, and "den somaliska busschauffören", "pojken som". */
  readDescriptions(): void {
    for (let index = 0; index < this.tokens.length; index++) {
      const token = this.tokens[index];
      if (token === undefined) continue;
      const { lower } = token;
      const { tells } = token.about;
      // Nearly every word ends here.
      if ((tells & (TELLS.fact | TELLS.calling | TELLS.somebody)) === 0 || lower.length < 4 || token.tied) continue;
      const known = (tells & TELLS.fact) === 0 ? undefined : factOf(lower);
      const calling = known ?? ((tells & TELLS.calling) === 0 ? undefined : callingOf(lower));
      if (known === undefined && calling !== undefined)
        this.mentions.push({ ...calling, start: token.start, end: token.end });
      const somebody = (tells & TELLS.somebody) !== 0 || (calling?.fact === 'role' && /(?:n|en)$/.test(lower));
      if (somebody && this.isPointed(index)) this.mentions.push({ ...POINTER, start: token.start, end: token.end });
    }
  }

  private isPointed(index: number): boolean {
    const next = this.tokens[index + 1];
    if (next?.gap === ' ' && /^(?:som|vars)$/.test(next.lower)) return true;
    if (next?.gap === ' ' && /^(?:i|på|från|utanför)$/.test(next.lower)) {
      const [third, fourth] = [this.tokens[index + 3], this.tokens[index + 4]];
      if (/^(?:som|vars)$/.test(third?.lower ?? '') || /^(?:som|vars)$/.test(fourth?.lower ?? '')) return true;
    }
    const [one, two] = [tokenAt(this.tokens, index - 1)?.lower ?? '', tokenAt(this.tokens, index - 2)?.lower ?? ''];
    return /[ea]$/.test(one) && DETERMINER.test(two);
  }

  /** `cues`: what every mention holds, where it stands. */
  scan(fact: Fact, pattern: RegExp, cues: readonly number[], alone?: true): void {
    for (const m of matchesNear(pattern, this.page.lower, cues, NEAR_CUE)) {
      const stated: Stated = {
        fact,
        rare: fact !== 'age' && fact !== 'role',
        ...(alone && { alone }),
      };
      this.mentions.push({ ...stated, start: m.index, end: m.index + m[0].length });
    }
  }
}

/** Words of one of these say more than where somebody is and how old. */
const TELLING =
  TELLS.fact |
  TELLS.village |
  TELLS.unique |
  TELLS.calling |
  TELLS.somebody |
  TELLS.condition |
  TELLS.owner |
  TELLS.family |
  TELLS.country;

/** Two digits that are not in the middle of a date or an hour, or a year right behind "född". */
function mayBeAge({ lower }: Page, { start, end, digits, gap }: DigitGroup): boolean {
  if (digits.length === 2) return !BINDS.test(gap) || SAYS_YEARS.test(lower.slice(end, end + 2));
  return digits.length === 4 && BORN_END.test(lower.slice(Math.max(0, start - 3), start));
}

const isAged = (page: Page, tells: number): boolean => page.hasDigits || (tells & TELLS.age) !== 0;

/** Whether a text may state enough to point to somebody: a place and an age never are. */
export const mayPoint = (page: Page, tells: number): boolean =>
  (tells & TELLING) !== 0 || page.isWoken(WAKES.joinedFact) || (page.isWoken(WAKES.pointer) && isAged(page, tells));

export function mentionsOf(page: Page, tokens: readonly Token[], tells: number): Mention[] {
  const reader = new MentionReader(page, tokens);
  const any = (bits: number): boolean => (tells & bits) !== 0;
  const told = (bits: number): readonly number[] => startsOf(tokens, bits);
  reader.readWords();
  if (any(TELLS.unique)) reader.scan('unique', UNIQUE, told(TELLS.unique));
  if (any(TELLS.village)) reader.scan('place', VILLAGE, told(TELLS.village));
  if (reader.mentions.length === 0) return reader.mentions;
  reader.readDescriptions();
  if (any(TELLS.condition)) reader.scan('diagnosis', CONDITION, told(TELLS.condition));
  if (page.isWoken(WAKES.pointer)) reader.scan('pointer', HE_WHO, wakersOf(tokens, WAKES.pointer));
  if (any(TELLS.owner)) reader.scan('role', OWNER, told(TELLS.owner));
  if (any(TELLS.family)) {
    reader.scan('family', FAMILY, told(TELLS.family));
    reader.scan('family', BIG_FAMILY, told(TELLS.family), true);
  }
  const ages = page.hasDigits ? startsOfGroups(page.chains, (group) => mayBeAge(page, group)) : [];
  const said = any(TELLS.age) ? told(TELLS.age) : [];
  reader.scan('age', AGE, said.length === 0 ? ages : [...ages, ...said].sort((a, b) => a - b));
  reader.scan('age', AGE_BETWEEN, ages);
  return reader.mentions;
}
