import type { Page } from '../reading/page.ts';
import { GENERAL_OWNER, isGoods, NO_SHOP_NAME } from '../words/business-words.ts';
import { NAME } from '../words/lists.ts';
import { isGroundName, isGroundOwner } from '../words/place-owners.ts';
import type { Token } from '../words/tokens.ts';
import { tokenAt } from '../words/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { HINTS, isHinted } from '../words/word-hints.ts';
import { ROLES } from '../words/word-roles.ts';
import { TELLS } from '../words/word-tells.ts';
import { AT_HOME, FARMHOUSE, HOME, LIVES, OFFERED, PLACE_END, SHOP } from '../words/workplace-words.ts';
import type { FirmReader, Found } from './firm-name.ts';
import { isTown } from './firm-name.ts';
import { LowerSignReader } from './lower-sign.ts';
import { isDealtWith } from './sign-form.ts';
import type { Work } from './work-scene.ts';
import { isOpenToAll, isVisited } from './work-scene.ts';

/** Kinds that stand without an article only before their name. */
const BARE_KIND =
  /^(?:restaurang|pizzeria|hotell|salong|kennel|stall|café|kafé|konditori|bageri|frisör|butik|åkeri|krog|pensionat|vandrarhem|camping|hundpensionat|ridskola|blomsterhandel|värdshus|bistro|kiosk|gatukök|galleri|ateljé|trädgård|plantskola|handelsträdgård|snickeri|cykelverkstad|bilverkstad|verkstad|optik|grill|hårsalong|frisersalong|hundsalong|nagelsalong|bokhandel|lanthandel|äldreboende|gruppboende|stödboende|förskola)$/;
/** The same, with what it is for: "hårstudio systrarna". */
const BARE_COMPOUND =
  /^\p{L}{3,}(?:studio|salong|verkstad|butik|krog|kafé|café|bageri|handel|pensionat|smedja|fabrik|byrå|dagis)$/u;
/** Who has it: "salong systrarna". */
const FAMILY = /^(?:systrarna|bröderna|kusinerna|tanterna|flickorna|pojkarna)$/;
/** What is wished for has no name yet. */
const BEFORE_SOUGHT = /(?:sök(?:er|a|t|te)|vill|gärna|typ|nån|någon|t\.?ex\.?)(?: \p{L}+){0,3} $/u;
/** What stands behind a kind of place and tells when, how or which. */
const NO_SIGN =
  /(?:[aeou]r|r?t|s|ligen|ling[ae]n)$|^(?:hemma|borta|många|flera|samma|båda|bara|extra|ofta|alla|andra|första|sista|förra|nästa|några|inga|olika|egna|sina|våra|dessa|denna|detta|stora|lilla|gamla|nya|under|eller|efter|innan|sedan|varje|medan|redan|ännu|gärna|kanske)$/;
/** Behind a word of hills, groves and waters: solbergaskolan, furulundsskolan. */
const NAMED_SCHOOL =
  /^\p{L}{2,}(?:berg|berga|lund|lunda|back|backa|backe|dal|dala|hag|haga|torp|torpa|gård|gårda|kulla|ås|vik|vika|bro|lid|äng|änga|sjö|näs|by|sta|strand|vall|valla|holm|holma|fors|ström|bäck|kärr|moss|skog|hed|mo|höjd|sund|ö|borg|slätt|hult|ryd|löv|torn|kyrk|hov|mar|tuna|köping)s?(?:skolan|skola|gymnasiet|förskola|förskolan)$/u;
const BEFORE_SCHOOL = new Set(['på', 'från', 'fr', 'vid', 'till', 't', 'hos', 'via', 'av', 'i']);
/** Between a workplace in lower case and what stands before it. */
const LOWER_GAP = /^(?:|[:!?.;,(]?\s(?:[-•*]\s)?|\n\s?[-•*]?\s?| [-–(] ?)$/;

/** Reads names of workplaces that are written in lower case. */
export class LowerFirmReader {
  private readonly page: Page;
  private readonly tokens: readonly Token[];
  private readonly words: Vocabulary;
  private readonly firms: FirmReader;
  private readonly signs: LowerSignReader;

  constructor(page: Page, tokens: readonly Token[], words: Vocabulary, firms: FirmReader) {
    this.page = page;
    this.tokens = tokens;
    this.words = words;
    this.firms = firms;
    this.signs = new LowerSignReader(page, tokens, words);
  }

  /** Workplaces in lower case: "lindströms bygg", "restaurang kajutan", "björkskolan", "solgläntis". */
  read(index: number, token: Token, workAt: () => Work): Found | null {
    if (token.text.length < 3 || (token.gap !== ' ' && !LOWER_GAP.test(token.gap))) return null;
    return this.told(index, token, workAt) ?? this.signs.read(index, token, workAt);
  }

  private told(index: number, token: Token, workAt: () => Work): Found | null {
    const previous = tokenAt(this.tokens, index - 1)?.lower ?? '';
    const next = this.tokens[index + 1];
    // "fråga kahin el. marcus"
    const or = next?.lower === 'el' && this.page.text[next.end] === '.';
    const beside = next?.gap === ' ' && !next.capital && !or ? next.lower : '';
    const trade = (token.about.tells & TELLS.business) !== 0;
    const besideTrade = beside !== '' && ((next?.about.tells ?? 0) & TELLS.business) !== 0;
    const kind =
      trade &&
      (this.isNoun(beside) || (beside !== '' && this.isNamedAfter(token, next))) &&
      !NO_SHOP_NAME.test(beside) &&
      ((next?.about.roles ?? 0) & ROLES.article) === 0 &&
      isHinted(token, HINTS.businessWord) &&
      !isGoods(token.lower);
    const { kind: classes, ordinary } = token.about;
    const shop =
      besideTrade &&
      (this.isOwner(token) || this.isLocal(token, next) || (!ordinary && classes === 0)) &&
      isHinted(next, HINTS.businessWord);
    const nature =
      !shop &&
      besideTrade &&
      token.lower.endsWith('s') &&
      !GENERAL_OWNER.test(token.lower) &&
      (HOME.test(beside) || (isGroundOwner(token.lower) && isHinted(next, HINTS.tradeName)));
    if (this.isCareHouse(token, next)) {
      return {
        span: { start: token.start, end: next?.end ?? token.end, last: index + 1 },
        score: 0.6,
        why: 'workplace.house',
      };
    }
    const own =
      (trade ? (this.named(index, token) ?? this.inTown(index, token) ?? this.atSpot(index, token)) : null) ??
      this.school(token, previous, index);
    if (own !== null) return own;
    const near = previous === 'på' || previous === 'hos' || previous === 'vid';
    const house = near && this.firms.isHouse(token.lower);
    const unknown = near && !ordinary && classes === 0 && token.text.length >= 5;
    if (!(kind || shop || nature || house || unknown)) return null;
    const said = workAt();
    const end = beside === '' ? token.end : (next?.end ?? token.end);
    const dealt =
      said === 'no' &&
      (shop || nature || (kind && !isHinted(token, HINTS.definiteBusiness))) &&
      isDealtWith(this.page, token.start, end) &&
      !isVisited(this.page, token.start);
    const work = dealt ? 'weak' : said;
    const ground = isGroundOwner(token.lower);
    const firm = said === 'no' && (this.isOwner(token) || ground) && this.isOwned(token, next);
    if ((work === 'no' && !firm) || (work === 'weak' && !shop && !kind && !ground)) return null;
    if (kind && !shop && !this.isNamedAfter(token, next) && this.firms.isPlainWords(token, beside)) return null;
    if (unknown && !shop && this.words.isMisspelt(token.lower)) return null;
    const two = kind || shop || nature;
    const last = two ? index + 1 : index;
    // "jobbar hos perssons bil": surer than the name inside.
    const sure =
      firm ||
      (shop &&
        this.isOwner(token) &&
        work === 'yes' &&
        (/^(?:på|hos|åt)$/.test(previous) || token.gap.startsWith(':')));
    const span = { start: token.start, end: this.tokens[last]?.end ?? token.end, last };
    return { span, score: sure ? 0.76 : two ? 0.6 : 0.5, why: 'workplace.name' };
  }

  /** "kafé lavendel", "restaurang tomtebloss": a kind without an article, and a thing behind it. */
  private isNamedAfter(kind: Token, { lower, about }: Token = kind): boolean {
    const bare = BARE_KIND.test(kind.lower) || BARE_COMPOUND.test(kind.lower);
    if (!bare || lower === kind.lower || lower.length < 5) return false;
    if (FAMILY.test(lower)) return true;
    return about.ordinary && about.roles === 0 && about.tells === 0 && about.kind === 0 && !NO_SIGN.test(lower);
  }

  private isNoun(word: string): boolean {
    return word.length >= 4 && (/[ent]$/.test(word) || !this.words.isListed(word));
  }

  /** "perssons": somebody's, or nobody knows whose. */
  private isOwner({ lower, about: { kind, listed } }: Token): boolean {
    if (!lower.endsWith('s')) return false;
    return (kind & (NAME.given | NAME.surname | NAME.place)) !== 0 || (kind === 0 && !listed);
  }

  /** A town's, whose trade is named beside it. */
  private isLocal(token: Token, beside: Token | undefined): boolean {
    const town = isTown(token) || (!token.about.listed && PLACE_END.test(token.lower));
    return town && isHinted(beside, HINTS.tradeName);
  }

  /** "karlssons kött och vilt": somebody's, and a trade that nobody has at home. */
  private isOwned(token: Token, beside: Token | undefined): boolean {
    if (!token.lower.endsWith('s') || beside === undefined || GENERAL_OWNER.test(token.lower)) return false;
    const { kind, genitive, ordinary } = token.about;
    const somebody = genitive && (!ordinary ? (kind & (NAME.surname | NAME.given)) !== 0 : (kind & NAME.surname) !== 0);
    const shop =
      SHOP.test(beside.lower) ||
      (isHinted(beside, HINTS.businessKind) && isHinted(beside, HINTS.tradeName) && !AT_HOME.test(beside.lower));
    return (somebody || isGroundOwner(token.lower)) && shop && !isVisited(this.page, token.start);
  }

  /** "pizzeria milano", "gårdsbutiken rödluvan": a kind without an article, or this very one, and its name. */
  private named(index: number, kind: Token): Found | null {
    const name = this.tokens[index + 1];
    if (name === undefined || name.capital || name.tied || name.gap !== ' ' || name.text.length < 4) return null;
    if (!isHinted(kind, HINTS.businessKind) || isHinted(kind, HINTS.group) || FARMHOUSE.test(kind.lower)) return null;
    // "syföreningen nålsögat om en plats"
    const offered = this.isNamedThing(name) && OFFERED.test(this.page.after(name.end, 60));
    if (isHinted(kind, HINTS.attended) && !offered) return null;
    const bare = BARE_KIND.test(kind.lower);
    if (!bare && !(isHinted(kind, HINTS.definiteBusiness) && !/s$/.test(kind.lower))) return null;
    const article = ((tokenAt(this.tokens, index - 1)?.about.roles ?? 0) & ROLES.article) !== 0;
    if (article || NO_SHOP_NAME.test(name.lower) || !(offered || this.mayBeSign(name, bare))) return null;
    const span = { start: kind.start, end: name.end, last: index + 1 };
    const sought = BEFORE_SOUGHT.test(this.page.before(kind.start, 30));
    if (sought || isVisited(this.page, kind.start) || isOpenToAll(this.page, span.end)) return null;
    return { span, score: 0.76, why: 'workplace.kind' };
  }

  /** "nålsögat", "kedjan": one thing, right behind the kind of place. */
  private isNamedThing({ lower, about }: Token): boolean {
    return about.ordinary && about.roles === 0 && about.kind === 0 && /(?:e[nt]|[ao]n|at)$/.test(lower);
  }

  /** "tandläkarna vid bryggan": who works there, and what it stands at. */
  private atSpot(index: number, token: Token): Found | null {
    const [link, spot] = [this.tokens[index + 1], this.tokens[index + 2]];
    if (link?.lower !== 'vid' || spot?.gap !== ' ' || !/(?:arna|erna)$/.test(token.lower)) return null;
    if (!isHinted(token, HINTS.businessWord) || !isGroundName(spot.lower) || isVisited(this.page, token.start))
      return null;
    const span = { start: token.start, end: spot.end, last: index + 2 };
    return isOpenToAll(this.page, span.end) ? null : { span, score: 0.6, why: 'workplace.kind' };
  }

  /** What a shop can be called: what houses are named after, or behind a bare kind any name or strange word. */
  private mayBeSign({ lower, about }: Token, bare: boolean): boolean {
    if (isGroundName(lower)) return true;
    if (!bare || about.roles !== 0 || about.tells !== 0) return false;
    const { kind, ordinary } = about;
    if ((kind & (NAME.given | NAME.surname | NAME.proper)) !== 0) return !ordinary;
    return kind === 0 && !ordinary && !this.words.isMisspelt(lower);
  }

  /** "lanthandeln i sexdrega": one shop of its kind in a village. */
  private inTown(index: number, shop: Token): Found | null {
    // "glasskiosken vid badet i ronneby"
    const spot = this.tokens[index + 1]?.lower === 'vid' && this.tokens[index + 3]?.lower === 'i' ? 2 : 0;
    const [link, place] = [this.tokens[index + 1 + spot], this.tokens[index + 2 + spot]];
    if (link?.lower !== 'i' || link.gap !== ' ' || place?.gap !== ' ' || place.tied) return null;
    const { lower } = shop;
    if (
      !isHinted(shop, HINTS.definiteBusiness) ||
      !isHinted(shop, HINTS.businessKind) ||
      !isHinted(shop, HINTS.tradeName)
    )
      return null;
    const small = (place.about.kind & NAME.smallPlace) !== 0;
    if (!isHinted(shop, HINTS.businessCompound) && !(small && /\p{L}{3}parken$/u.test(lower))) return null;
    if (isHinted(shop, HINTS.attended | HINTS.group) || FARMHOUSE.test(lower) || AT_HOME.test(lower)) return null;
    const { kind, ordinary } = place.about;
    const town = (kind & NAME.place) !== 0 || (!ordinary && PLACE_END.test(place.lower));
    if (!town || place.text.length < 4 || (ordinary && !small && this.words.isListed(lower))) return null;
    const span = { start: shop.start, end: place.end, last: index + 2 + spot };
    if (BEFORE_SOUGHT.test(this.page.before(shop.start, 30))) return null;
    if (isVisited(this.page, shop.start) || isOpenToAll(this.page, span.end)) return null;
    return { span, score: 0.6, why: 'workplace.kind' };
  }

  /** "solbergaskolan": a school with a hill's or a grove's name. */
  private school(token: Token, previous: string, index: number): Found | null {
    if (!BEFORE_SCHOOL.has(previous)) return null;
    if (token.about.listed || !NAMED_SCHOOL.test(token.lower)) return null;
    return { span: { start: token.start, end: token.end, last: index }, score: 0.6, why: 'workplace.house' };
  }

  /** "tallbackens förskola", "bergsjö skola" */
  private isCareHouse(token: Token, beside: Token | undefined): boolean {
    if (beside === undefined || (beside.about.hints & HINTS.careHouse) === 0 || GENERAL_OWNER.test(token.lower))
      return false;
    const { kind, ordinary } = token.about;
    const village = !ordinary && ((kind & NAME.smallPlace) !== 0 || kind === NAME.proper);
    const strange = /(?:a|e)ns$|ets$/.test(token.lower) && !token.about.listed;
    const house = isGroundOwner(token.lower) || village || strange;
    return house && !isVisited(this.page, token.start) && !LIVES.test(this.page.before(token.start, 40));
  }
}
