import type { Match, Page } from '../reading/page.ts';
import { codeAt } from '../reading/units.ts';
import { holderOf } from '../scenes/office-scene.ts';
import { FARM_END, HOUSE_NUMBER, LEADS_HOUSE } from '../words/street-words.ts';
import type { Token } from '../words/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { HINTS } from '../words/word-hints.ts';
import { ROLES } from '../words/word-roles.ts';
import { TELLS } from '../words/word-tells.ts';
import { NO_HOUSE } from './find-houses.ts';

/** What stands between a word that leads to a home and the home's name: "Bor nu kvar på", "Taxi hämtar vid", "Ny adress fr.o.m. 1/8:". */
const BETWEEN =
  /^ ?[:,(=-]{0,2} ?(?:(?:nu|numera|kvar|ensam|själv|ihop|ute|hemma|inneboende|i|på|vid|från|till|utanför|bakom|bredvid|mot|trapphuset|trappuppgången|källaren|soprummet|tvättstugan|porten|dörren|är|e|blir|blev|går|gick|kommer|kom|skickad|skickas|skickades|passerar|hämtar|hämtas|stannar|står|ligger|heter|levereras|lämnas|ska|skall|körs|åkte|åker|utlöst|beställ[dt]|bokad|andra|hand|två|med|sin|sina|sitt|mamman?|pappan?|modern|fadern|brodern|systern|bror|syster|kusinen|dottern|sonen|farmor|mormor|farfar|morfar|föräldrarna|sambon|kompisen|vännen|adress|adressen|är:)[ :,(]{1,2}){0,5}(?:fr\.? ?o\.? ?m\.? (?:den )?\d{1,2}[/ ](?:\d{1,2}|\p{Ll}+):? )?$/u;
const LONGEST_BETWEEN = 44;
const MOST_WORDS = 6;
const WORKS =
  /(?<!\p{L})(?:jobb\p{L}*|prakti\p{L}*|anställ\p{L}*|arbetstr\p{L}*|arbetspröv\p{L}*|lönebidrag\p{L}*|studiebesök\p{L}*)(?!\p{L})/u;
const SENTENCE = 70;
const LINK = /^(?:i|vid|utanför|nära|ovanför|nedanför|invid|bortom)$/;
/** What a house in the country is called before the water or the village it lies at. */
const HOUSE =
  /^(?:stugan|torpet|huset|gården|villan|kåken|ladan|backstugan|sommarstugan|husvagnen|husbilen|magasinet|banvaktsstugan|smedjan|kvarnen)$/;
/** Farms that are called by whoever had them: "Per-Ols", "Erkers". */
const OWNER = /(?:-\p{L}+s|(?:ers|ols|pers|olas|jons|jöns|gubbs|mats|olars|larses))$/u;
/** Right behind these stands a home and nothing else. */
const STRICT =
  /^(?:adr|adress(?:en)?|hemadress(?:en)?|boendet?|bostad(?:en)?|bor|bodde|folkbok\p{L}*|skriven|hembesök(?:et)?|post(?:en)?)$/u;
/** A name that a street or a house has as well as a thing: "Timotejen 14". */
const DEFINITE = /(?:[aeo][nt]|an)$/;
/** So many hours a day has: "taxi från Harbo 8". */
const HOURS = 24;
/** A text with more words for homes is no note. */
const MOST_LEADS = 200;
const SHORTEST = 4;
const [BLANK, POINT] = [32, 46];

/** Sure of a home's name behind what leads to one; surer than that the name is a firm's or a person's. */
const SURE = 0.84;
/** The same house with its village is surer: see `find-farms.ts`. */
const NUMBERED = 0.81;
const SURER_THAN_NAME = 0.95;

/** Where a home's name ends, and how sure. */
interface Home {
  end: number;
  score: number;
}

class HomeFinder {
  readonly matches: Match[] = [];
  private readonly page: Page;
  private readonly tokens: readonly Token[];
  private readonly words: Vocabulary;

  constructor(page: Page, tokens: readonly Token[], words: Vocabulary) {
    this.page = page;
    this.tokens = tokens;
    this.words = words;
  }

  /** A word of a home's name: no service, no authority, nothing in capitals. */
  private mayName(token: Token | undefined): token is Token {
    return (
      token?.capital === true &&
      !token.allCaps &&
      !token.tied &&
      !token.about.allowed &&
      !this.words.isOther(token.lower)
    );
  }

  /** A village, or a name that stands in no list. */
  private isVillage(token: Token | undefined): token is Token {
    if (!this.mayName(token) || token.text.length < SHORTEST) return false;
    return this.words.isPlace(token.lower) || (!token.about.listed && !this.words.isGiven(token.lower));
  }

  private isFarm(token: Token): boolean {
    if ((token.about.hints & HINTS.farmName) !== 0) return true;
    return token.text.length >= SHORTEST && FARM_END.test(token.lower) && !this.words.isGiven(token.lower);
  }

  /** The token `offset` words on, when only a blank stands before it. */
  private next(index: number, offset: number): Token | undefined {
    const token = this.tokens[index + offset];
    return token?.gap === ' ' ? token : undefined;
  }

  /** The village a name goes on with: " i Hulebo", ", Hulebo", " Hulebo"; the end of the name, 0 without one. */
  private placeEnd(index: number): number {
    const next = this.tokens[index + 1];
    if (next === undefined) return 0;
    if (next.gap === ' ' && LINK.test(next.lower)) {
      const place = this.next(index, 2);
      const sided = place !== undefined && (place.about.roles & ROLES.side) !== 0 ? this.next(index, 3) : place;
      return this.mayName(sided) && (next.lower !== 'i' || this.isVillage(sided)) ? sided.end : 0;
    }
    return (next.gap === ' ' || next.gap === ', ') && this.isVillage(next) ? next.end : 0;
  }

  /** Where the home ends that a name at `index` opens, and how sure; null for none. */
  private homeAt(index: number, strict: boolean): Home | null {
    const first = this.tokens[index];
    // "Södra Ryd Torpet", "Lilla Hultebo"
    if (first?.capital === true && (first.about.roles & ROLES.side) !== 0) return this.sided(index, strict);
    if (!this.mayName(first)) return null;
    const numbered = this.numbered(first, strict);
    if (numbered !== null) return numbered;
    const second = this.next(index, 1);
    if (OWNER.test(first.lower) && second?.lower === 'i') {
      const village = this.next(index, 2);
      if (this.isVillage(village)) return { end: village.end, score: SURER_THAN_NAME };
    }
    // "Stugan vid Långtjärn", "Huset i Hulebo"
    if (HOUSE.test(first.lower)) {
      const end = this.placeEnd(index);
      return end > 0 ? { end, score: SURE } : null;
    }
    // "Backa gård"
    if (second !== undefined && /^(?:gård|torp|gårdar)$/.test(second.lower) && first.text.length > 2)
      return { end: this.placeEnd(index + 1) || second.end, score: SURE };
    if (this.isFarm(first) && !this.words.isPlace(first.lower)) {
      const end = this.placeEnd(index);
      if (end > 0) return { end, score: SURE };
    }
    // "Hulebo Norrgården"
    if (!this.mayName(second) || !this.isVillage(first)) return null;
    const farm = (second.about.hints & HINTS.farmName) !== 0;
    const known = this.words.isPlace(first.lower) && this.isFarm(second) && !this.words.isPlace(second.lower);
    return farm || known ? { end: second.end, score: SURE } : null;
  }

  /** Behind what is done at houses and elsewhere: only a name that is no word, and a number. */
  private houseAt(name: Token): Home | null {
    return this.mayName(name) && !name.about.listed && !this.words.isPlace(name.lower)
      ? this.numbered(name, false)
      : null;
  }

  /** "Ljungheden 78": a name and a house's number. */
  private numbered(name: Token, strict: boolean): Home | null {
    const { lower, about } = name;
    if (codeAt(this.page.text, name.end) !== BLANK || name.text.length < SHORTEST || NO_HOUSE.test(lower)) return null;
    // Streets are read with their offices: see `find-addresses.ts`.
    if ((about.tells & TELLS.street) !== 0) return null;
    if (this.words.isGiven(lower) || (about.listed && !DEFINITE.test(lower) && !this.words.isPlace(lower))) return null;
    const found = HOUSE_NUMBER.exec(this.page.text.slice(name.end + 1, name.end + 50));
    if (found === null || /^(?:19|20)\d\d/.test(found[0])) return null;
    if (this.words.isPlace(lower) && !strict && Number.parseInt(found[0], 10) <= HOURS) return null;
    return { end: name.end + 1 + found[0].length, score: NUMBERED };
  }

  private sided(index: number, strict: boolean): Home | null {
    const name = this.next(index, 1);
    if (name?.capital !== true || name.allCaps) return null;
    // "bor i Övre Långträsk 14"
    const numbered = this.numbered(name, strict);
    if (numbered !== null) return { end: numbered.end, score: SURE };
    const third = this.next(index, 2);
    if (this.mayName(third) && (this.isFarm(third) || HOUSE.test(third.lower))) return { end: third.end, score: SURE };
    // Towns have sides too: "bor i Lilla Edet".
    const known = name.about.listed && !(strict && FARM_END.test(name.lower));
    const inside = /(?<!\p{L})i $/u.test(this.page.before(this.tokens[index]?.start ?? 0, 3));
    if (known || inside || this.words.isPlace(name.lower) || this.words.isOther(name.lower)) return null;
    return { end: this.placeEnd(index + 1) || name.end, score: SURE };
  }

  private add(first: Token, end: number, score: number): void {
    if (holderOf(this.page, first.start, end, this.words.isGiven, true) !== null) return;
    this.matches.push({ start: first.start, end, type: 'address', score, why: 'address.farm' });
  }

  /** The home that a word such as "adress", "bor" or "hembesök" leads to. */
  private ledBy(index: number): void {
    const lead = this.tokens[index];
    if (lead === undefined) return;
    for (let i = index + 1; i <= index + MOST_WORDS; i++) {
      const token = this.tokens[i];
      if (token === undefined || token.start - lead.end > LONGEST_BETWEEN) return;
      if (!token.capital) continue;
      if (!BETWEEN.test(this.page.lower.slice(this.labelEnd(lead), token.start))) return;
      const home = LEADS_HOUSE.test(lead.lower) ? this.houseAt(token) : this.homeAt(i, STRICT.test(lead.lower));
      if (home === null || this.isOfWork(lead.start, home.end)) return;
      const to = this.movedTo(i, home.end);
      if (lead.lower !== 'från' || to !== null) this.add(token, home.end, home.score);
      return;
    }
  }

  /** "Flytt från Lövås Norrgården till Backa gård": the other end of the way; the word "till" alone is enough to say that there is one. */
  private movedTo(index: number, end: number): Token | null {
    let i = index;
    while (i < this.tokens.length && (this.tokens[i]?.end ?? 0) <= end) i++;
    const to = this.tokens[i];
    if (to?.lower !== 'till' || to.start !== end + 1) return null;
    const first = this.next(i, 1);
    const home = first === undefined ? null : this.homeAt(i + 1, false);
    if (first !== undefined && home !== null) this.add(first, home.end, home.score);
    return to;
  }

  /** "adr.": the point belongs to the label. */
  private labelEnd({ end, lower }: Token): number {
    return lower === 'adr' && codeAt(this.page.text, end) === POINT ? end + 1 : end;
  }

  private isOfWork(start: number, end: number): boolean {
    const before = this.page.before(start, SENTENCE);
    const after = this.page.after(end, SENTENCE);
    return (
      WORKS.test(before.slice(before.search(/[^.!?\n;]*$/))) ||
      (/^ (?:där|för|och) /.test(after) && WORKS.test(after.slice(0, 40)))
    );
  }

  find(): void {
    let left = MOST_LEADS;
    for (let i = 0; i < this.tokens.length && left > 0; i++)
      if (((this.tokens[i]?.about.hints ?? 0) & HINTS.leadsHome) !== 0) {
        left--;
        this.ledBy(i);
      }
  }
}

/** Homes without a street or a number, right behind what leads to one: "adr Stugan vid Långtjärn", "Boende: Backa gård". */
export function findHomes(page: Page, tokens: readonly Token[], words: Vocabulary): Match[] {
  const finder = new HomeFinder(page, tokens, words);
  finder.find();
  return finder.matches;
}
