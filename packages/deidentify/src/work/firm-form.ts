import type { Page } from '../reading/page.ts';
import { GENERAL_OWNER, isBusinessWord } from '../words/business-words.ts';
import { NAME } from '../words/lists.ts';
import { isGroundOwner } from '../words/place-owners.ts';
import type { Token } from '../words/tokens.ts';
import { tokenAt } from '../words/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { HINTS, isHinted } from '../words/word-hints.ts';
import { hasSurnameEnding, TELLS } from '../words/word-tells.ts';
import { FARMHOUSE, LIVES, OFFICE_OR_EVENT, PLACE_END } from '../words/workplace-words.ts';
import type { FirmReader, Found, Span } from './firm-name.ts';
import type { WorkReader } from './work-scene.ts';
import { isOpenToAll, isVisited } from './work-scene.ts';

/** What somebody has at home: "Strömbladhs hemtjänst". */
const CARE = /(?:hemtjänst|omsorg|assistans|hemservice|färdtjänst|taxi|transport)(?:en)?$/;

const DIRECTION =
  /^(?:norra|södra|östra|västra|mellersta|övre|nedre|stora|lilla|gamla|nya|sveriges?|europas|svea|götaland|svealand)$/;
/** What people have and do, no firm's name: "Strindbergs Skolgång". */
const ABSTRACT =
  /(?:gång|dag|dagar|tid|het|skap|tion|ande|ende|else|frågor|fråga|plan|väg|mål|rätt|ombudsman|röster|kurser|skrifter|bidrag|beslut|regler|villkor|policy|rutin|rutiner|råd|riktlinjer|radio|nyheter|program|mål|lag|lagen)$/;
/** Trades that measures, campaigns and brands are called by as well. */
const EVERYDAY =
  /^(?:bröderna|gruppen|hälsa|ekonomi|energi|data|sport|trafik|rehab|musik|språk|juridik|omsorg|kommunikation|dans|friskvård|lunch|mark|park|skog|film|form|design|group|sverige|sweden|norden|nordic|center|centrum|partner|partners|it|event|miljö|resor|turism|marknad|lastvagnar|bil|bilar|buss|motor|café|kafé|bank)$/;
/** "Tegelbrukets", not "Kommers". */
const DEFINITE_OWNER = /(?:e[nt]|[ao]n|rna)s$/;
/** Part of a town, as authorities' names have it: "Samordningsförbundet Göteborg Väster". */
const QUARTER =
  /^(?:norra?|söder|södra|öster|östra|väster|västra|centrum|centrala?|city|hisingen|(?:nord|syd)(?:ost|öst|väst))$/;
const LABEL =
  /^(?:telefon|telefonnummer|mobil|mobilnummer|adress|postadress|mejl|mail|epost|kontakt|personnummer|namn|datum|handläggare|kontaktperson|org)$/;
const INITIALS = /(?:^|[\s(])((?:\p{Lu}\. ?){1,2})$/u;

/** Trades that people are called by: "Asta Kvarn". */
const SURNAMES_TOO = /^(?:kvarn|kraft|såg|bruk|glas|krans|stål|plåt|form|smide|sten|skog|trä|kakel|bod)$/;

/** Reads the names of firms that their form alone gives away: owner and trade, town and thing, trade and name. */
export class FirmFormReader {
  private readonly page: Page;
  private readonly tokens: readonly Token[];
  private readonly words: Vocabulary;
  private readonly firms: FirmReader;
  private readonly reader: WorkReader;
  private readonly everywhere: boolean;

  constructor(
    page: Page,
    tokens: readonly Token[],
    words: Vocabulary,
    firms: FirmReader,
    reader: WorkReader,
    everywhere: boolean,
  ) {
    this.page = page;
    this.tokens = tokens;
    this.words = words;
    this.firms = firms;
    this.reader = reader;
    this.everywhere = everywhere;
  }

  /** What a firm is called on its sign, whatever is said of it. */
  shown(index: number, token: Token, span: Span, business: boolean): Found | null {
    return (
      this.ownedThing(index, token, span) ??
      this.local(index, token) ??
      this.tradeAndName(index, token, span, business) ??
      this.nicknamed(index, token)
    );
  }

  /** "Nilssons Snickeri", "Gimo Mekaniska": a firm named after somebody or its village says enough. */
  owned(index: number, token: Token, span: Span, business: boolean): Found | null {
    return this.ownedTrade(token, span, business && span.last > index) ?? this.careHouse(index, token, span);
  }

  private ownedTrade(token: Token, span: Span, led: boolean): Found | null {
    const local = this.isVillage(token);
    if (!led || !(local || this.isOwner(token, span)) || this.isOffice(token)) return null;
    const end = this.tokens[span.last];
    const { lower: last = '', capital = false } = end ?? {};
    if (local && end !== undefined && ((end.about.kind & NAME.other) !== 0 || FARMHOUSE.test(last))) return null;
    if (!isHinted(end, HINTS.tradeName) || isHinted(end, HINTS.attended) || (!capital && CARE.test(last))) return null;
    if (local && (token.text.length < 4 || !capital)) return null;
    if ((local && this.reader.isSought(token.start)) || this.isVisited(token) || this.isOpenToAll(span)) return null;
    return { span: this.withInitials(span), score: 0.75, why: 'workplace.firm' };
  }

  /** "N. Dahlqvists Plåt" */
  private withInitials(span: Span): Span {
    const { text } = this.page;
    const initials = INITIALS.exec(text.slice(Math.max(0, span.start - 7), span.start))?.[1] ?? '';
    return { ...span, start: span.start - initials.length };
  }

  private isVillage(token: Token): boolean {
    const { kind, ordinary } = token.about;
    if (DIRECTION.test(token.lower)) return false;
    if ((kind & NAME.place) !== 0) return true;
    if ((kind & ~NAME.other) === NAME.proper && !token.about.listed) return true;
    return !ordinary && PLACE_END.test(token.lower);
  }

  /** Somebody's or something's: with a capital inside a sentence any genitive, at its start a name or what houses are named after. */
  private isOwner(token: Token, span: Span): boolean {
    if (!this.hasGenitive(token) || GENERAL_OWNER.test(token.lower)) return false;
    if (!token.about.ordinary || isGroundOwner(token.lower)) return true;
    return this.tokens[span.last]?.capital === true;
  }

  /** "Smålands" and "Fyrens" are known too, and no office. */
  private isOffice(token: Token): boolean {
    return (
      this.firms.isAuthority(token) && (token.about.allowed || !(this.isVillage(token) || isGroundOwner(token.lower)))
    );
  }

  /** "Joel's", "Bergs", but not "Glas". */
  private hasGenitive({ lower, end, about }: Token): boolean {
    if (!lower.endsWith('s')) return this.page.text[end] === "'";
    return (
      about.kind !== 0 || !about.ordinary || !this.words.isListed(lower) || this.words.isListed(lower.slice(0, -1))
    );
  }

  /** "Hallonbackens förskola", "Ljusterö skola": one particular house, whoever is there. */
  private careHouse(index: number, token: Token, span: Span): Found | null {
    const house = this.tokens[index + 1];
    if (house === undefined || span.last !== index + 1 || (house.about.hints & HINTS.careHouse) === 0) return null;
    if (this.isOffice(token) || GENERAL_OWNER.test(token.lower)) return null;
    const owner = this.hasGenitive(token) && (!token.first || !token.about.ordinary || isGroundOwner(token.lower));
    if (!owner && !this.isVillage(token)) return null;
    // "Lisas skola": where a child goes; "Karl Johans skola": a street's or a quarter's.
    const before = tokenAt(this.tokens, index - 1);
    if ((token.about.kind & NAME.given) !== 0 || (before?.capital && token.gap === ' ' && !before.first)) return null;
    if (this.isVisited(token) || this.isOpenToAll(span) || LIVES.test(this.page.before(token.start, 40))) return null;
    return { span: this.firms.withPlace(span), score: 0.75, why: 'workplace.house' };
  }

  /** "Tranås Fönsterrenovering": a thing with a capital behind a town's name is a firm's. */
  private local(index: number, token: Token): Found | null {
    const thing = this.tokens[index + 1];
    if (!thing?.capital || thing.allCaps || thing.gap !== ' ' || thing.text.length < 5) return null;
    if (!this.isVillage(token) || this.isOffice(token) || thing.about.kind !== 0) return null;
    // "Bräcke Telefon: 0980-…": the next label of a form.
    if (
      (thing.about.tells & TELLS.street) !== 0 ||
      LABEL.test(thing.lower) ||
      QUARTER.test(thing.lower) ||
      /^(?: \d|, (?!0\d{1,3}[- ])\d)/.test(this.page.after(thing.end, 8))
    )
      return null;
    const plain = thing.about.ordinary || this.words.endsInWord(thing.lower);
    if (!plain || OFFICE_OR_EVENT.test(thing.lower) || isHinted(thing, HINTS.attended)) return null;
    const span = { start: token.start, end: thing.end, last: index + 1 };
    const passes = this.tokens[index + 2]?.capital === true && this.tokens[index + 2]?.gap === ' ';
    if (passes || this.reader.isSought(token.start) || this.isVisited(token) || this.isOpenToAll(span)) return null;
    return { span, score: 0.75, why: 'workplace.local' };
  }

  /** "Helenas Hårhörna": a capital behind somebody's name that is no name itself. */
  private ownedThing(index: number, token: Token, span: Span): Found | null {
    const next = this.tokens[index + 1];
    if (
      !next?.capital ||
      next.allCaps ||
      next.about.hyphenated ||
      next.gap !== ' ' ||
      span.last < index + 1 ||
      next.text.length < 4
    )
      return null;
    if (!this.hasGenitive(token) || GENERAL_OWNER.test(token.lower) || this.isOffice(token)) return null;
    // "Arvid-Johannes Kvickström"
    if (token.about.hyphenated && hasSurnameEnding(next)) return null;
    const { kind, genitive } = token.about;
    const name = genitive && (kind & (NAME.given | NAME.surname)) !== 0 && !this.words.isOrdinary(token.lower);
    const place = isGroundOwner(token.lower) || isHinted(token, HINTS.tradeName);
    const plain = token.first || !DEFINITE_OWNER.test(token.lower);
    if (plain && this.words.isOrdinary(token.lower) && (token.first || token.about.listed) && !name && !place)
      return null;
    const thing =
      (this.words.isOrdinary(next.lower) || this.words.endsInWord(next.lower)) &&
      next.about.kind === 0 &&
      !isHinted(next, HINTS.attended) &&
      !OFFICE_OR_EVENT.test(next.lower);
    if (!thing || ABSTRACT.test(next.lower) || this.isVisited(token) || this.isOpenToAll(span)) return null;
    return { span, score: 0.76, why: 'workplace.firm' };
  }

  /** "Sushi Sakura", "Team Bygg Sundsvall": capitals, and one of them a trade that no sentence writes with a capital. */
  private tradeAndName(index: number, token: Token, span: Span, business: boolean): Found | null {
    if (!business || span.last === index || this.isOffice(token) || (token.about.kind & NAME.employer) !== 0)
      return null;
    if (token.first && span.last === index + 1 && token.about.ordinary) return null;
    const person = this.words.isGiven(token.lower) && !token.lower.endsWith('s');
    let trade = false;
    for (let i = index; i <= span.last; i++) {
      const word = this.tokens[i] ?? token;
      if (i > index && word.gap !== ' ' && word.gap !== ' & ') return null;
      if (!word.capital || (word.allCaps && word.text.length > 3) || word.about.allowed) return null;
      if ((word.about.kind & (NAME.other | NAME.employer)) !== 0) return null;
      if (isHinted(word, HINTS.attended) || OFFICE_OR_EVENT.test(word.lower)) return null;
      trade ||= !(i === index && token.first) && this.isTradeInName(word, person);
    }
    if (!trade || this.isVisited(token) || this.isOpenToAll(span) || this.reader.isSought(token.start)) return null;
    return { span, score: 0.75, why: 'workplace.firm' };
  }

  /** A trade, and no surname that ends like one: "Ragnfrid Myrtegård". */
  private isTradeInName(token: Token, person: boolean): boolean {
    const { lower, about } = token;
    if ((about.kind & ~NAME.proper) !== 0 || (person && SURNAMES_TOO.test(lower))) return false;
    if (!this.words.isListed(lower) && (person || FARMHOUSE.test(lower))) return false;
    return isHinted(token, HINTS.tradeName) && !EVERYDAY.test(lower);
  }

  /** "Rör-Janne", "El-Kalle": a trade and whoever has it. */
  private nicknamed(index: number, token: Token): Found | null {
    if (!token.about.hyphenated) return null;
    const [trade = '', name = '', more] = token.text.split('-');
    if (more !== undefined || trade.length < 2 || name.length < 3 || !/^\p{Lu}\p{Ll}/u.test(name)) return null;
    if (!this.words.isGiven(name.toLowerCase()) || !isBusinessWord(trade.toLowerCase())) return null;
    // Surer than the double name that it looks like, and never so sure that it stops.
    return { span: this.firms.run(index), score: 0.84, why: 'workplace.firm' };
  }

  private isVisited({ start }: Token): boolean {
    return !this.everywhere && isVisited(this.page, start);
  }

  private isOpenToAll({ end }: Span): boolean {
    return !this.everywhere && isOpenToAll(this.page, end);
  }
}
