import type { Match, Page } from '../reading/page.ts';
import { NAME } from '../words/lists.ts';
import { FARM_END } from '../words/street-words.ts';
import type { Token } from '../words/tokens.ts';
import { plays, tokenAt } from '../words/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { HINTS } from '../words/word-hints.ts';
import { ROLES } from '../words/word-roles.ts';
import { TELLS } from '../words/word-tells.ts';

/** What stands between a house and the place it is near. */
const LINK = /^(?:i|vid|utanför|nära|ovanför|nedanför|invid|bortom)$/;
const NUMBERED = /^ (\d{1,3}(?: ?[a-h])?) $/i;
/** What is done where somebody lives. */
const AT_HOME =
  /(?<!\p{L})(?:bor|bodde|bo|bosatt|flytt\p{L}*|skriven|folkbok\p{L}*|nyckel\p{L}*|nycklar\p{L}*|hjälpmedel\p{L}*|post(?:en)?|kallelse\p{L}*|(?:skol)?skjuts\p{L}*|taxi\p{L}*|hämta\p{L}*|lämna\p{L}*|delgiv\p{L}*|hembesök\p{L}*|färdtjänst\p{L}*|sjukres\p{L}*|hemtjänst\p{L}*|hemsändning|matlåd\p{L}*|trygghetslarm\p{L}*|bostadsanpassning\p{L}*|badrummet|vräk\p{L}*|adress\p{L}*|adr|hemma|hemresa|larm|ambulans\p{L}*|brev\p{L}*|paket\p{L}*|besök på gården|växelvis|c\/o|sover|övernatt\p{L}*|inneboende|vistas|hos (?:(?:sin|sina|sitt|hens|hennes|hans) )?(?:\p{L}+ )?(?:pappa|mamma|föräldrar|syster|syskon|bror|son|dotter|farmor|morfar|mormor|farfar|moster|faster|morbror|farbror|kusin|sv[aä]rm?\p{L}{2}|svåger|sambo|exmake|kompis|vän|väninna|släkt)\p{L}*)(?!\p{L})/u;
const WORKS =
  /(?<!\p{L})(?:jobb\p{L}*|prakti\p{L}*|anställ\p{L}*|arbetstr\p{L}*|arbetspröv\p{L}*|lönebidrag\p{L}*)(?!\p{L})/u;
const SENTENCE = 70;
/** What brings somebody or something to a house. */
const SENT =
  /(?<!\p{L})(?:fastighet\p{L}*|skicka\p{L}*|skjuts\p{L}*|hämta\p{L}*|lämna\p{L}*|mellan|kl\.?|hembesök\p{L}*|besök\p{L}* (?:denna|idag|i dag)|adress\p{L}*|bor|bodde|postas|levereras|taxi|färdtjänst|sjukresa)(?!\p{L})/u;
/** Whoever has a farm lives there, or did. */
const OWNS =
  /(?<!\p{L})(?:äg(?:er|de)|delägare|ärv\p{L}*|köpt\p{L}*|sålt|sålde|arrendera\p{L}*|hästar\p{L}*|föräldrahem\p{L}*)(?!\p{L})/u;
const OWN_RIGHT_BEFORE =
  /(?<!\p{L})(?:äg(?:er|de)|ärv\p{L}*|köpt\p{L}*|sålt|sålde|arrendera\p{L}*) (?:(?:halva|hela|en|del|av|delar|hälften|tredjedel|sin|sina|gården) ){0,4}$/u;
const STAYS = /(?<!\p{L})(?:bor|bodde|bo|flyttat?|flyttade|sover|hos)(?: \p{L}+){0,3} (?:på|till|från|vid) $/u;
const LEADS = /^(?:på|vid|från|till)$/;
const CALLED = /(?:gården|torpet|stället|fastigheten|huset|stugan|gård) (?:heter|kallas|hette) $/u;

class FarmFinder {
  readonly matches: Match[] = [];
  private readonly page: Page;
  private readonly tokens: readonly Token[];
  private readonly words: Vocabulary;

  constructor(page: Page, tokens: readonly Token[], words: Vocabulary) {
    this.page = page;
    this.tokens = tokens;
    this.words = words;
  }

  private add(first: Token, end: number, score: number): void {
    this.matches.push({ start: first.start, end, type: 'address', score, why: 'address.farm' });
  }

  /** "LSS-boende i Katrineholm" */
  private isKindOfHome({ lower, about }: Token): boolean {
    return about.hyphenated && this.words.isListed(lower.slice(lower.lastIndexOf('-') + 1));
  }

  /** A name that no list knows as a word, a person or an office. */
  private isStrange(token: Token): boolean {
    if (token.tied || token.allCaps || token.text.length < 4) return false;
    if (token.about.allowed || token.about.listed) return false;
    if (this.isKindOfHome(token)) return false;
    return !this.words.isOther(token.lower) && !this.words.isGiven(token.lower);
  }

  /** A thing of the land, behind what leads to a house. */
  private isNamed(index: number): boolean {
    const house = tokenAt(this.tokens, index);
    const led = tokenAt(this.tokens, index - 1);
    if (house === undefined || led === undefined || house.gap !== ' ' || house.tied || house.allCaps) return false;
    if (house.about.allowed || this.words.isOther(house.lower)) return false;
    return LEADS.test(led.lower) && FARM_END.test(house.lower);
  }

  private isLived(start: number): boolean {
    const before = this.page.before(start, SENTENCE);
    const sentence = before.slice(before.search(/[^.!?\n;]*$/));
    return AT_HOME.test(sentence) && !WORKS.test(sentence);
  }

  /** "äger halva Backegården": whoever has a farm lives there, or did. */
  private isOwned(start: number): boolean {
    return OWN_RIGHT_BEFORE.test(this.page.before(start, 40));
  }

  /** "Åkerbo 2 i Vittinge", "Västergården i Jumkil": a house and the place it stands in. */
  private near(index: number, place: Token): void {
    const link = tokenAt(this.tokens, index - 1);
    const house = tokenAt(this.tokens, index - 2);
    if (place.gap !== ' ' || link === undefined || house === undefined || !LINK.test(link.lower)) return;
    // Streets are read with their offices: see `find-addresses.ts`.
    if ((house.about.tells & TELLS.street) !== 0) return;
    const farm = house.text.length >= 6 && FARM_END.test(house.lower) && house.about.kind === 0;
    if (NUMBERED.test(link.gap)) {
      // Surer than a name: nobody is called "Åkerbo 2".
      const side = tokenAt(this.tokens, index - 3);
      // "Nya Bruket 40 i Surahammar"
      const sided = house.gap === ' ' && house.capital && side?.capital && (side.about.roles & ROLES.side) !== 0;
      if (sided) this.add(side, place.end, 0.82);
      else if (farm || this.isStrange(house)) this.add(house, place.end, house.capital ? 0.82 : 0.6);
      return;
    }
    if (link.gap !== ' ' || !house.capital) return;
    // "hos sin kusin Liibaan i Vännäs": whoever lives there.
    if (house.gap === ' ' && plays(this.tokens, index - 3, ROLES.beforePerson)) return;
    // "hos mamma på Backen i Ockelbo": an ordinary word that only a house's name writes with a capital.
    const named = link.lower === 'i' && !house.first && this.isNamed(index - 2);
    if (!named && !this.isStrange(house)) return;
    if (this.isLived(house.start) || (farm && this.isOwned(house.start))) this.add(house, place.end, 0.84);
  }

  /** "Mosstorp, Västland." opens a line. */
  private comma(index: number, place: Token): void {
    const house = tokenAt(this.tokens, index - 1);
    if (place.gap !== ', ' || !place.capital || !house?.capital || !this.isStrange(house)) return;
    // "Samverkansteamet, Norra vägen 18"
    if ((place.about.roles & ROLES.side) !== 0) return;
    // "lämnas av Nordmaling, Vindeln, Robertsfors": a row of places.
    if (/^(?:,| och) \p{Lu}/u.test(this.page.text.slice(place.end, place.end + 6)) && this.words.isPlace(house.lower))
      return;
    const opens =
      house.first && !this.words.isPlace(house.lower) && FARM_END.test(house.lower) && !/gården$/.test(house.lower);
    if (opens || this.isLived(house.start)) this.add(house, place.end, opens ? 0.5 : 0.7);
  }

  /** "Sörgården, Ramsjö", "Ekbackens gård, Alunda" where something is sent, fetched or registered. */
  private led(index: number, place: Token): void {
    const house = tokenAt(this.tokens, index - 1);
    if (place.gap !== ', ' || !place.capital || place.first || house === undefined || house.tied) return;
    const owner = house.lower === 'gård' || house.lower === 'torp' ? tokenAt(this.tokens, index - 2) : house;
    if (!owner?.capital || !(owner !== house || (house.about.hints & HINTS.farmName) !== 0)) return;
    const strange = place.about.kind === 0 || (place.about.kind & (NAME.place | NAME.proper)) !== 0;
    if (!strange || this.words.isGiven(place.lower)) return;
    if (place.about.listed && !this.words.isPlace(place.lower)) return;
    const before = this.page.before(owner.start, SENTENCE);
    const sentence = before.slice(before.search(/[!?\n;]?[^!?\n;]*$/));
    if (OWNS.test(sentence)) this.add(owner, place.end, 0.86);
    else if (SENT.test(sentence) && !WORKS.test(sentence)) this.add(owner, place.end, 0.72);
    // "Hälla gård, Ydre." says nothing else.
    else if (owner !== house && owner.first && this.words.isPlace(place.lower) && this.endsAt(place.end))
      this.add(owner, place.end, 0.5);
  }

  private endsAt(at: number): boolean {
    return /^(?:[.\n]|$)/.test(this.page.text.slice(at, at + 1));
  }

  /** "torpet granlund, ullared", "gården lövbrunna utanför heby" */
  private calledLower(index: number, kind: Token, name: Token): void {
    const next = this.tokens[index + 2];
    const place = next !== undefined && next.gap === ' ' && LINK.test(next.lower) ? this.tokens[index + 3] : next;
    if (place === undefined || !(place === next ? place.gap === ', ' : place.gap === ' ')) return;
    if (name.text.length >= 6 && this.isStrange(name) && this.words.isPlace(place.lower))
      this.add(kind, place.end, 0.6);
  }

  /** "Nyckelby Södergård", "Backa Mellangård": a farm among others of its village. */
  private among(index: number, farm: Token): void {
    const village = tokenAt(this.tokens, index - 1);
    if (farm.gap !== ' ' || !village?.capital || village.tied || village.allCaps || this.words.isGiven(village.lower))
      return;
    if (village.about.listed && !this.words.isPlace(village.lower)) return;
    this.add(village, farm.end, 0.86);
  }

  /** "bor kvar på Västra Brännan", "Gården heter Nedre Lövåsen" */
  private sided(index: number, side: Token): void {
    const name = this.tokens[index + 1];
    if (!side.capital || side.gap !== ' ' || name?.gap !== ' ' || !name.capital || name.allCaps) return;
    const before = this.page.before(side.start, 40);
    const known = this.words.isPlace(name.lower) || this.words.isOther(name.lower) || name.about.allowed;
    if (known) return;
    if (STAYS.test(before) || CALLED.test(before))
      // Towns have sides too: "flyttat till Södra Sandby".
      this.add(side, name.end, /(?:till|från) $/.test(before) ? 0.84 : 0.93);
    else if (FARM_END.test(name.lower) && this.isStrange(name) && this.isLived(side.start))
      this.add(side, name.end, 0.82);
  }

  /** "Gården Nisses i Övre Ljustorp ärvdes": whoever had it gave it its name. */
  private ofOwner(index: number, kind: Token, name: Token): boolean {
    const link = this.tokens[index + 2];
    const next = this.tokens[index + 3];
    const place = next !== undefined && (next.about.roles & ROLES.side) !== 0 ? this.tokens[index + 4] : next;
    if (kind.lower !== 'gården' || link?.lower !== 'i' || !/[^s]s$/.test(name.lower)) return false;
    if (link.gap !== ' ' || next?.gap !== ' ' || place?.gap !== ' ' || !place.capital) return false;
    const said = this.page.after(place.end, SENTENCE).split(/[.!?\n;]/, 1)[0] ?? '';
    if (!(OWNS.test(said) || AT_HOME.test(said) || this.isLived(kind.start)) || WORKS.test(said)) return false;
    this.add(name, place.end, 0.86);
    return true;
  }

  /** "Torpet Källbo", "gården Östanå i Vendel". */
  private called(index: number, kind: Token): void {
    const next = this.tokens[index + 1];
    // "gården Stora Hamra"
    const sided = next?.capital === true && (next.about.roles & ROLES.side) !== 0;
    const name = sided ? this.tokens[index + 2] : next;
    if (name?.gap === ' ' && name === next && !name.capital) this.calledLower(index, kind, name);
    if (name?.gap !== ' ' || next?.gap !== ' ' || !name.capital) return;
    if (this.ofOwner(index, kind, name)) return;
    const lived = this.isLived(kind.end);
    if (!sided && !this.isStrange(name) && !(lived && name.about.kind === 0)) return;
    if (!lived && (kind.lower === 'huset' || WORKS.test(this.page.before(kind.start, SENTENCE)))) return;
    this.add(kind, name.end, lived ? 0.83 : 0.72);
  }

  /** "adressen Backstugan Lövås", "bor på Östergården i Hulebo": a village that no list knows, said as a home. */
  private unlisted(index: number, house: Token): void {
    const next = this.tokens[index + 1];
    const place = next !== undefined && LINK.test(next.lower) ? this.tokens[index + 2] : next;
    if (next?.gap !== ' ' || place?.gap !== ' ' || !place.capital || place.allCaps) return;
    if (house.about.allowed || !this.mayBePlace(place)) return;
    const own = this.isOwned(house.start);
    if (!own && (place.about.kind === 0 ? place.about.listed : place !== next || house.first)) return;
    if (own || this.isLived(house.start)) this.add(house, place.end, own ? 0.86 : 0.84);
  }

  /** A village in the list or in none. */
  private mayBePlace({ lower, about: { kind, listed } }: Token): boolean {
    if (this.words.isPlace(lower)) return true;
    return kind === 0 ? !listed : (kind & NAME.proper) !== 0 && !this.words.isGiven(lower);
  }

  /** "Solhöjden lgh 14": a house of flats. */
  private flat(index: number, house: Token): void {
    const next = this.tokens[index + 1];
    if (next?.gap !== ' ' || !house.capital || house.text.length < 4 || house.about.kind !== 0) return;
    if (next.lower !== 'lgh' && next.lower !== 'lägenhet' && next.lower !== 'lght') return;
    const number = /^\.? ?\d{1,4}(?!\d)/.exec(this.page.text.slice(next.end, next.end + 7));
    if (number !== null) this.add(house, next.end + number[0].length, 0.75);
  }

  find(): void {
    for (let i = 0; i < this.tokens.length; i++) {
      const token = this.tokens[i];
      if (token === undefined) continue;
      const { tells, kind, roles, hints } = token.about;
      if ((tells & TELLS.house) !== 0) this.called(i, token);
      if (token.capital) {
        if ((roles & ROLES.farm) !== 0) this.among(i, token);
        else if ((roles & ROLES.side) !== 0) this.sided(i, token);
        if ((hints & HINTS.farmName) !== 0) this.unlisted(i, token);
        if (token.gap === ', ') this.led(i, token);
        if (kind === 0) this.flat(i, token);
      }
      if (i > 0 && (kind & NAME.place) !== 0) {
        this.near(i, token);
        this.comma(i, token);
      }
    }
  }
}

/** Houses in the country without a street: farms and crofts with the place they stand in. */
export function findFarms(page: Page, tokens: readonly Token[], words: Vocabulary): Match[] {
  const finder = new FarmFinder(page, tokens, words);
  finder.find();
  return finder.matches;
}
