import type { Page } from '../reading/page.ts';
import { NAME } from '../words/lists.ts';
import type { Token } from '../words/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { HINTS, isHinted } from '../words/word-hints.ts';
import { ROLES } from '../words/word-roles.ts';
import { hasInnerCapital } from '../words/word-shape.ts';
import { hasSurnameEnding, hasTrade, TELLS } from '../words/word-tells.ts';
import { CLUB_LETTERS, LIVES, NO_EMPLOYER, PLACE_END, ROOM, SIDE } from '../words/workplace-words.ts';
import type { FirmReader, Found, Span } from './firm-name.ts';
import type { WorkReader } from './work-scene.ts';
import { isOpenToAll, isVisited } from './work-scene.ts';

const LONG_COMPOUND = 8;
/** Trades that towns have as well. */
const PUBLIC = /(?:trafik|sjukvård|äldrevård|skolhälsovård|stad)s?$|^(?:[^-]{1,3}-.*)$/;
/** "Tapetserarn", "Handlarn": who has the shop, as it is said. */
const SAID_AGENT = /\p{L}{3}(?:ar|er)'?n$/u;
/** What one does with an employer in a case: "har snackat med x om en plats", "tackat nej till x". */
const DEALT =
  /(?<!\p{L})(?:(?:ring(?:er|de|a|t)?|mejla(?:r|de|t)?|besök(?:er|te|t|a)?|fråga(?:r|de|t)?|kontakta(?:r|de|t)?|prova(?:r|de|t)?(?: på)?|trivs på|slutat på|avtal(?:at)? (?:med|m)|kontakt(?:en)?(?: (?:är )?(?:tagen|tagits|tas|etablerad|har tagits))? (?:med|m)|(?:pratat?|snackat?) (?:med|m)|(?:mail|mejl|besked|svar|nej|ja|erbjudande|intyg|faktura|lön) (?:från|av|till)|(?:sagt|tackat|tackade|fått|fick|säger) (?:nej|ja)(?: från| till| av)?|(?:ny|nästa|möjlig|bra) plats|plats(?:er)? (?:på|hos|vid)|(?:går|gick|är|kvar|varit|ute) (?:på|hos)|bytt? (?:från|till)|det blev|fick jobb(?:et)?|(?:avstämning|uppföljn\p{L}*|praktikavtal|arbetsintyg|intervju|prov|besök|tips|jobb|arb|timmar|dagar|passen|h\/dag|tim\/dag|dgr?\/v)(?: (?:på|hos|m|med|från|fr|till|t|vid))?|(?:skjuts|går|går till|på väg|buss|vägen|cyklar) till|(?:hoppade|slutat|slutade|uppsagd|sjukskriven|bort|kommer) (?:av )?(?:från|fr)|hjälper till (?:i|på|hos)|stanna på|uppgift från|(?:cv|ansökan|\p{L}*avtal\p{L}*|papper\p{L}*) (?:till|skicka[dt]e?s? till|på|med|hos)|(?:chefsbyte|handledarmöte|handledarsamtal|handledar\p{L}+|kontaktperson(?:en)?|handledaren|chefen|personalen|kollegorna|skyddsombudet|fackklubben|klubbordföranden|platsen|konflikten?) (?:på|hos|vid)|samarbetet? (?:med|m)|förhandlar med|klart? med|utfasning(?:en)? från|introduktion(?:en)? genomförd på|(?:sköter|sköt|skött|lagar|lagade|packar|diskar|städar|serverar|säljer|sålde|kör|syr|bakar|bakade|lastar|plockar|hyvlar|monterar|betjänar|rensar) (?:\p{L}+ ){0,2}(?:på|hos|åt|för|i)|(?:vantrivs|olyckan?|i tid|uppföljning(?:en)?|osa|sysselsättning(?:en)?) (?:på|hos)|(?:omdömet?|referens(?:er)?|schema) från|(?:förslag|förslag på plats|alternativ \d|referens(?:er)?|senast|startade|byta|osa-anställd|möjlig praktikplats)|överenskommelse\p{L}* (?:skriven )?med|ordförande för|(?:målar|snickrar|svetsar|syr) åt|assistent hos|busskort(?:et)? till|(?:tillbaka|åter|ut|lördagar|söndagar|helger|kvällar|måndagar|fredagar|tidigare) (?:på|hos|till|i)|anställd i|(?:tränar|leder|coachar) (?:han |hon |hen )?\p{L}+(?:lage?t?|gruppen|flickorna|pojkarna|juniorerna|knattarna) i|(?:engagerad|frivillig(?:arbet\p{L}+|uppdrag)|volontär\p{L}*|ideellt|ledare|kassör) (?:i|på|hos|för)|(?:killarna|grabbarna|tjejerna|gubbarna|rummet|rasten) (?:på|hos|i))(?:[:!]{1,2} ?| ))["'”]?$/u;
/** What an employer answers. */
const ANSWERS =
  /^ (?:(?:vill|kan|kunde|har|är|ska) (?:inte |också |gärna |nog )?(?:förlänga?|behålla?|anställa?|ta emot|ta (?:en|två|honom|henne|hen)|tänka sig|beredd|behöver|ha (?:ett möte|sommarhjälp|hjälp|kvar|honom|henne|hen))|tacka(?:r|de) (?:nej|ja)|har svårt att ta emot|har (?:en|ett) (?:vikariat|tjänst|ledig plats|timanställning)|är godkänd (?:som|av)|söker (?:personal|vikarie\p{L}*)|har (?:ringt|varslat|hört av sig|sagt (?:nej|ja))|gick omkull|ger besked|ringde|hör(?:de)? (?:inte )?av sig|svarar inte|säger (?:nej|ja|upp)|sa (?:nej|ja|upp)|bad (?:honom|henne|hen)|undrar|behöver (?:folk|någon|en)|söker (?:folk|packare|en|två)|är (?:mycket |jätte|väldigt )?nöjda med|tar emot (?:en|ett|två|någon|fler|\d)|(?:erbj(?:uder|öd)|har erbjudit) (?:timmar|jobb|plats|lärlingsplats|praktik\p{L}*|honom|henne|hen|säsong)|städas av|gick i konkurs|(?:ägare|platschef|butikschef|verkstadschef|föreståndare|personalchef)(?:n|en)? (?:är|ringde|vill|har|säger|undrar)|(?:sköter|står|städar|diskar|hjälper|jobbar|arbetar|lagar|serverar|kör|packar|bakar|plockar|tvättar) (?:han|hon|hen)|(?:ta emot|tänka sig|behålla|erbjuda) (?:en|ett|två|någon|fler|\d|honom|henne|hen))(?!\p{L})|^(?: \d+ (?:tim|h|dgr)\/|,? (?:mån|tis|ons|tors?|fre)(?: (?:o|och|\+) |-)(?:tis|ons|tors?|fre)(?!\p{L})| [-–] (?:ja|nej|kanske|avbruten|avslutad|avslutat|pågår|väntar|fungerar|utökas|slut|klart|vilande|paus|pausad)(?!\p{L}))|^ ?(?:: (?:ja|nej|kanske)|\((?:ja|nej|kanske)|[–-] studiebesök)(?!\p{L})/u;

const FAMILY_START = /^(?:bröderna|systrarna|optiker|urmakare|guldsmed|glasmästare|låssmed|bagare|slaktare)$/;
const FAMILY_END = /^(?:co|son|söner|döttrar|dotter|bröder|company|partners?)$/;

const isPlaceName = ({ lower, about }: Token): boolean => (about.kind & NAME.place) !== 0 || PLACE_END.test(lower);

/** What stands around says that it is asked or answers as an employer. */
export const isDealtWith = (page: Page, start: number, end: number): boolean =>
  DEALT.test(page.before(start, 30)) || ANSWERS.test(page.after(end, 40));

export const isSaidAgent = (lower: string, words: Vocabulary): boolean =>
  SAID_AGENT.test(lower) && words.isOrdinary(lower.replace(/'?n$/, 'e'));

/** Reads the signs that only their capitals and a town, or what is asked of them, give away. */
export class SignReader {
  private readonly page: Page;
  private readonly tokens: readonly Token[];
  private readonly words: Vocabulary;
  private readonly firms: FirmReader;
  private readonly reader: WorkReader;

  constructor(page: Page, tokens: readonly Token[], words: Vocabulary, firms: FirmReader, reader: WorkReader) {
    this.page = page;
    this.tokens = tokens;
    this.words = words;
    this.firms = firms;
    this.reader = reader;
  }

  /** "Röda Korsets butik i Flen": an office's or a charity's own shop in a town. */
  ownedShop(index: number): Found | null {
    const at = this.tokens[index + 1]?.capital === true ? index + 2 : index + 1;
    const [owner, shop, link, place] = [this.tokens[at - 1], this.tokens[at], this.tokens[at + 1], this.tokens[at + 2]];
    if (owner === undefined || shop === undefined || place === undefined || !owner.lower.endsWith('s')) return null;
    if (shop.capital || shop.gap !== ' ' || link?.lower !== 'i' || !place.capital || !isPlaceName(place)) return null;
    if (!isHinted(shop, HINTS.tradeName) || isHinted(shop, HINTS.definiteBusiness) || isHinted(shop, HINTS.attended))
      return null;
    const span = { start: this.tokens[index]?.start ?? 0, end: place.end, last: at + 2 };
    if (this.reader.read(index) === 'no' && !isDealtWith(this.page, span.start, span.end)) return null;
    return isVisited(this.page, span.start) ? null : { span, score: 0.75, why: 'workplace.sign' };
  }

  read(index: number, token: Token, span: Span): Found | null {
    return this.inTown(index, token, span) ?? this.dealtWith(index, token, span);
  }

  /** A word for a thing, with a capital: no name, no town, no office. */
  private isThing(token: Token, behind = false): boolean {
    const { kind, ordinary, allowed } = token.about;
    if (!token.capital || token.allCaps || token.tied || allowed || token.text.length < 3) return false;
    if ((kind & ~NAME.proper) !== 0 || isHinted(token, HINTS.attended)) return false;
    const trade = (token.about.tells & TELLS.business) !== 0 || isHinted(token, HINTS.tradeEnding);
    if ((!trade && isHinted(token, HINTS.office)) || PUBLIC.test(token.lower)) return false;
    if (isHinted(token, HINTS.group) || NO_EMPLOYER.test(token.lower)) return false;
    if (!behind && ROOM.test(token.lower)) return false;
    if (hasTrade(token) || (token.about.hyphenated && /^\p{Lu}{2,}-|-\p{Lu}\p{Ll}/u.test(token.text))) return false;
    return trade || ordinary || this.isAgent(token.lower) || this.words.endsInWord(token.lower);
  }

  /** "Golden Dragon", "Casa Bella": capitals, and one of them a word that only signs have. */
  private hasSignWord(index: number, span: Span): boolean {
    let sign = false;
    for (let i = index; i <= span.last; i++) {
      const word = this.tokens[i];
      if (!word?.capital || word.about.allowed || word.allCaps || hasInnerCapital(word)) return false;
      if ((word.about.hints & HINTS.sign) !== 0) sign = true;
      else if (this.firms.isAuthority(word)) return false;
    }
    return sign && span.last > index;
  }

  /** A club's, a sign's, or "Fransar by Emma". */
  hasSignForm(index: number, token: Token, span: Span): boolean {
    if (this.isClub(token, this.tokens[span.last] ?? token) || this.hasSignWord(index, span)) return true;
    return span.last > index + 1 && this.tokens[index + 1]?.lower === 'by';
  }

  isClub(token: Token, last: Token): boolean {
    if (token.allCaps && /^(?:IF|IK|IFK|BK|GIF|AIF|IBK)$/.test(token.text)) return !last.allCaps && last.gap === ' ';
    return (
      (isHinted(last, HINTS.club) || isHinted(token, HINTS.club) || CLUB_LETTERS.test(last.text)) &&
      !token.about.allowed
    );
  }

  private isAgent(lower: string): boolean {
    return isSaidAgent(lower, this.words);
  }

  /** "Bröderna Ståhl", "Berg & Co", "Optiker Wess": a family's firm, or who has it. */
  private isOfFamily(index: number, token: Token, { last }: Span): boolean {
    const end = this.tokens[last];
    if (end?.gap.includes('&')) return FAMILY_END.test(end.lower);
    if (last !== index + 1 || end?.gap !== ' ' || (end.about.kind & (NAME.given | NAME.other)) !== 0) return false;
    return FAMILY_START.test(token.lower) && !token.first && !end.about.allowed;
  }

  /** Two capitals and more, of which the last is a thing: "Rena Hem", "Saxmans Herr". */
  private isSign(index: number, token: Token, span: Span): boolean {
    const last = this.tokens[span.last];
    if (span.last === index || !last?.capital) return false;
    if (this.hasSignForm(index, token, span)) return true;
    if (token.allCaps) return false;
    if (this.isOfFamily(index, token, span)) return true;
    if (SIDE.test(last.lower) && token.about.kind === 0 && !isHinted(token, HINTS.office)) return true;
    const { kind, genitive } = token.about;
    // "Hedmans Ystugn": a family's, whatever it is.
    const family =
      genitive &&
      (kind & (NAME.surname | NAME.given)) === NAME.surname &&
      last.about.kind === 0 &&
      !isHinted(last, HINTS.office);
    if (!(family || this.isThing(last, true))) return false;
    // "Fjorne Rävmark"
    if (hasSurnameEnding(last) && !token.about.ordinary && !genitive && !isPlaceName(token)) return false;
    // "Urban Fjällgren": somebody's whole name; "Bengts Skog": his firm.
    if (
      (kind & (NAME.given | NAME.surname)) !== 0 &&
      (hasSurnameEnding(last) || !(genitive || this.tokens[index + 1]?.gap === ' & '))
    )
      return false;
    for (let i = index; i < span.last; i++) {
      const word = this.tokens[i];
      if (!word || word.about.allowed || this.firms.isAuthority(word) || isHinted(word, HINTS.office)) return false;
    }
    return !(token.first && hasTrade(token));
  }

  /** "Garnkorgen i Askersund", "Rena Hem i Hagfors": whatever has a capital and a town behind it. */
  private inTown(index: number, token: Token, span: Span): Found | null {
    const wide = this.firms.withPlace(span);
    const place = this.tokens[wide.last];
    if (wide.last === span.last || !place || !isPlaceName(place)) return null;
    if (!this.isSign(index, token, span) && !this.isOneOfTown(index, token, span)) return null;
    if (this.isMeasure(index) || this.isElsewhere(token, wide)) return null;
    return { span: wide, score: 0.75, why: 'workplace.sign' };
  }

  /** What may be a shop's name where somebody works there: "Arbetsgivare: Trasmattan", "på Montörerna i Tidaholm". */
  isShop(index: number, token: Token, span: Span): boolean {
    if (this.isSign(index, token, span)) return true;
    return span.last === index && this.isThing(token) && (this.isAgent(token.lower) || this.isShopName(token));
  }

  private isOneOfTown(index: number, token: Token, span: Span): boolean {
    if (span.last !== index || !this.isThing(token)) return false;
    const { lower } = token;
    if (this.isAgent(lower)) return true;
    if (!this.opens(token)) return !this.words.isListed(lower) || /(?:en|et|an|na)$/.test(lower);
    return (
      !this.words.isListed(lower) &&
      lower.length > 6 &&
      (isHinted(token, HINTS.definiteBusiness) || /(?:en|et|an|na)$/.test(lower))
    );
  }

  /** "projektet Vägvisaren" */
  private isMeasure(index: number): boolean {
    return ((this.tokens[index - 1]?.about.roles ?? 0) & (ROLES.measure | ROLES.beforeThing)) !== 0;
  }

  /** Has its capital from the sentence; behind a label it need not. */
  private opens(token: Token): boolean {
    return token.first && !token.gap.includes(':');
  }

  private isElsewhere(token: Token, span: Span): boolean {
    if (LIVES.test(this.page.before(token.start, 40)) || this.reader.isSought(token.start)) return true;
    return isVisited(this.page, token.start) || isOpenToAll(this.page, span.end);
  }

  /** "Trasmattan kan ta emot henne": what is asked of employers only. */
  private dealtWith(index: number, token: Token, span: Span): Found | null {
    const sign = this.isSign(index, token, span);
    // Behind a label or first in its line only what no dictionary lists.
    const inside = token.gap === ' ' && !token.first;
    const one =
      span.last === index &&
      (inside || (!token.about.listed && (token.about.tells & TELLS.business) !== 0)) &&
      this.isThing(token) &&
      (this.isShopName(token) || this.isAgent(token.lower) || this.isTradeCompound(token));
    if (!(sign || one) || this.isMeasure(index)) return null;
    const last = this.tokens[span.last] ?? token;
    const owned = sign && !this.isClub(token, last) && this.isOwned(token, span);
    if (!owned && !this.isDealtWith(token, span)) return null;
    const score = token.lower.endsWith('s') && this.hasSignWord(index, span) ? 0.82 : 0.75;
    return this.isElsewhere(token, span) ? null : { span, score, why: 'workplace.sign' };
  }

  /** "Hedmans Ystugn", "Gransjö Höns", "Brandt & Söner Rörtjänst": a family's or a town's. */
  private isOwned(token: Token, span: Span): boolean {
    const { kind, genitive } = token.about;
    const family = genitive && (kind & NAME.surname) !== 0;
    const joined = this.page.text.slice(token.end, span.end).includes('&');
    if (this.opens(token) || this.page.text[span.end] === ':' || token.about.listed) return false;
    return family || joined || isPlaceName(token);
  }

  private isDealtWith({ start }: Token, { end }: Span): boolean {
    if (this.reader.employs(end) || this.reader.isSpokenOf(start, end)) return true;
    return isDealtWith(this.page, start, end);
  }

  /** "Hissmontage", "Bilvitvård": a compound of what firms do, in no dictionary. */
  private isTradeCompound(token: Token): boolean {
    return !token.about.listed && isHinted(token, HINTS.tradeEnding) && token.text.length >= LONG_COMPOUND;
  }

  private isShopName(token: Token): boolean {
    const { lower } = token;
    return (
      /(?:en|et|an|na)$/.test(lower) &&
      lower.length > 6 &&
      !(isHinted(token, HINTS.businessKind) && this.words.isListed(lower))
    );
  }
}
