import type { Page } from '../reading/page.ts';
import { NAME } from '../words/lists.ts';
import type { Token } from '../words/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { HINTS, isHinted } from '../words/word-hints.ts';
import { ISLAND, PLACE_END } from '../words/workplace-words.ts';
import type { Found, Span } from './firm-name.ts';
import type { SignReader } from './sign-form.ts';

/** "Beviljad plats på Solhaga", "hålls på Fyrishov": a home, or where one meets. */
const SERVICE = /(?:plats(?:en|er)?|hålls|hölls|inskriven|anvisad|remiss|möte|träff) (?:på|hos|från|fr) $/u;

const OFFICES = HINTS.office | HINTS.group | HINTS.attended;

/** Reads a capital name that does not look like a business, where the text says that somebody works there. */
export class PlainNameReader {
  private readonly page: Page;
  private readonly tokens: readonly Token[];
  private readonly words: Vocabulary;
  private readonly signs: SignReader;

  constructor(page: Page, tokens: readonly Token[], words: Vocabulary, signs: SignReader) {
    this.page = page;
    this.tokens = tokens;
    this.words = words;
    this.signs = signs;
  }

  read(index: number, token: Token, span: Span, career: boolean): Found | null {
    const { kind } = token.about;
    if (span.last === index && (token.text.length < 4 || this.tokens[index - 1]?.lower === 'i')) return null;
    const before = this.page.before(token.start, 10);
    // A person works with somebody or at somebody's, never "på" somebody.
    const on = /(?:^|[^\p{L}])(?:på|vid)\s["'”]?$/u.test(before);
    // "jobbade hos Pålssons": a family's name with an s is their firm.
    const family = token.about.genitive && (kind & (NAME.surname | NAME.given)) === NAME.surname;
    if (this.isWholeName(index, token, span)) return null;
    const inPlace = span.last === index || this.tokens[index - 1]?.lower === 'i';
    const listed =
      ((kind & NAME.place) !== 0 && inPlace) || (!on && !family && (kind & (NAME.given | NAME.surname)) !== 0);
    if (
      (listed && (kind & NAME.employer) === 0) ||
      (/,\s$/.test(before) && (!career || isHinted(token, HINTS.group | HINTS.attended)))
    )
      return null;
    // "VÄRDEN PÅ PRAKTIKEN": where all is in capitals they say nothing.
    if (token.allCaps && token.about.listed && span.last === index) return null;
    const ordinary = span.last === index && this.words.isOrdinary(token.lower);
    const labelled = /: $/.test(before) && /^(?:$|[.,\n])/.test(this.page.after(span.end, 1));
    const shop = labelled && this.tokens[index - 1]?.lower !== 'plats' && this.signs.isShop(index, token, span);
    // "Sjukskriven från Mekanoservice": a compound, no office's.
    const made = !token.about.listed && (isHinted(token, HINTS.tradeEnding) || !isHinted(token, OFFICES));
    const left = made && /(?:från|fr|via)\s$/.test(before);
    if (
      ordinary &&
      !shop &&
      !left &&
      !career &&
      !/(?:på|hos|vid|åt|för|är|blir|var|blev)\s$|\p{L}{4} \($/u.test(before)
    )
      return null;
    // "brevbäraren på Nämdö": an island.
    if (span.last === index && ISLAND.test(token.lower) && /på\s$/.test(before)) return null;
    return { span, score: ordinary ? 0.5 : 0.75, why: 'workplace.name' };
  }

  /** "på uppdrag av Gun-Britt Hellgren" */
  private isWholeName(index: number, token: Token, { last }: Span): boolean {
    const surname = this.tokens[last];
    if (last !== index + 1 || surname === undefined || (surname.about.kind & NAME.surname) === 0) return false;
    return token.text.split('-').every((part) => this.words.isGiven(part.toLowerCase()));
  }

  /** "Slutade på Fixify": a word that nobody knows, right behind "på" and the like. */
  coined(index: number, token: Token, span: Span): Found | null {
    const { lower, about } = token;
    if (span.last !== index || token.first || token.allCaps || lower.length < 5) return null;
    if ((about.kind & ~NAME.proper) !== 0 || about.ordinary || about.hyphenated) return null;
    if (!/(?:^|[^\p{L}])(?:på|hos|åt|från|fr)\s$/u.test(this.page.before(token.start, 6))) return null;
    if (SERVICE.test(this.page.before(token.start, 24))) return null;
    if (isHinted(token, HINTS.attended | HINTS.office) || PLACE_END.test(lower) || ISLAND.test(lower)) return null;
    if (this.words.isMisspelt(lower) || this.words.isNameCompound(lower)) return null;
    return { span, score: 0.45, why: 'workplace.coined' };
  }
}
