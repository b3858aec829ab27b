import type { Match, Page } from '../reading/page.ts';
import { isGoods, LEGAL_FORM } from '../words/business-words.ts';
import { NAME } from '../words/lists.ts';
import type { Token } from '../words/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { HINTS, isHinted } from '../words/word-hints.ts';
import { TELLS } from '../words/word-tells.ts';
import { isLabel } from '../words/work-words.ts';
import {
  COMMON_WORD,
  EMPLOYER,
  ERRAND,
  JOINED,
  MEMBER,
  NO_EMPLOYER,
  OPENING_VERB,
  ORDERS,
  PLACE_END,
  PURCHASE,
  ROOM,
} from '../words/workplace-words.ts';
import { ChainShopReader } from './chain-shop.ts';
import type { Found, Span } from './firm-name.ts';
import { FirmReader, isEmployerOrFirm, isTown } from './firm-name.ts';
import { LowerFirmReader } from './lower-firm.ts';
import { OwnNameReader } from './own-name.ts';
import { PlainNameReader } from './plain-firm.ts';
import { SignReader } from './sign-form.ts';
import { SpokenSignReader } from './spoken-sign.ts';
import type { Work } from './work-scene.ts';
import { WorkReader } from './work-scene.ts';

/** "Nästa Station ek. för." */
const COOPERATIVE = /^ (?:ek\.? ?för\.?|ekonomisk förening)(?!\p{L})/u;

/** Names that are looked at for what they say by themselves; a text with more is no note. */
const MOST_UNSAID = 1_000;

class WorkplaceFinder {
  private readonly matches: Match[] = [];
  private left = MOST_UNSAID;
  private readonly page: Page;
  private readonly tokens: readonly Token[];
  private readonly words: Vocabulary;
  private readonly reader: WorkReader;
  private readonly firms: FirmReader;
  private readonly own: OwnNameReader;
  /** Reads firms also where people only buy, eat or meet. */
  private readonly everywhere: OwnNameReader;
  private readonly lower: LowerFirmReader;
  private readonly signs: SignReader;
  private readonly plainNames: PlainNameReader;
  private readonly chains: ChainShopReader;
  private readonly spoken: SpokenSignReader;

  constructor(page: Page, tokens: readonly Token[], words: Vocabulary, firms: FirmReader) {
    this.page = page;
    this.tokens = tokens;
    this.words = words;
    this.reader = new WorkReader(page, tokens);
    this.firms = firms;
    this.own = new OwnNameReader(page, tokens, words, this.firms, this.reader);
    this.everywhere = new OwnNameReader(page, tokens, words, this.firms, this.reader, true);
    this.lower = new LowerFirmReader(page, tokens, words, this.firms);
    this.signs = new SignReader(page, tokens, words, this.firms, this.reader);
    this.spoken = new SpokenSignReader(page, tokens, words, this.reader);
    this.chains = new ChainShopReader(page, tokens, words, this.firms);
    this.plainNames = new PlainNameReader(page, tokens, words, this.signs);
  }

  private add(span: { start: number; end: number }, score: number, why: string): void {
    this.matches.push({ start: span.start, end: span.end, type: 'workplace', score, why });
  }

  private put(found: Found | null): number | null {
    if (found === null) return null;
    this.add(found.span, found.score, found.why);
    return found.span.last;
  }

  /** What is said of the place before; a name that is joined with a workplace is one too. */
  private workAt(index: number): Work {
    const before = this.matches.at(-1);
    const token = this.tokens[index];
    if (before !== undefined && token !== undefined && before.end < token.start && token.start - before.end < 30) {
      if (JOINED.test(this.page.text.slice(before.end, token.start))) return 'yes';
    }
    return this.reader.read(index);
  }

  /** `from`: the first word that may begin one. */
  find(from: number): Match[] {
    for (let i = from; i < this.tokens.length; i++) {
      const token = this.tokens[i];
      if (!token || !this.firms.mayBegin(i, token) || this.reader.isMeetingPlace(i)) continue;
      if (this.page.left.places-- <= 0) break;
      const last = token.capital ? this.capital(i, token) : this.lowerCase(i, token);
      i = last === null ? i : this.withTown(last);
    }
    return this.matches;
  }

  /** "Dollarstore i Ånge": the town belongs to what is hidden. */
  private withTown(last: number): number {
    const [link, place] = [this.tokens[last + 1], this.tokens[last + 2]];
    const match = this.matches.at(-1);
    if (match === undefined || match.score < 0.4 || match.end !== this.tokens[last]?.end) return last;
    if (link?.lower !== 'i' || link.gap !== ' ' || place?.gap !== ' ' || place.tied) return last;
    const town = (place.about.kind & NAME.place) !== 0 && (place.capital || !place.about.ordinary);
    if (!town) return last;
    match.end = place.end;
    return last + 2;
  }

  private capital(index: number, token: Token): number | null {
    return (
      this.employer(index, token) ??
      this.company(index, token) ??
      this.put(this.spoken.capital(index, token, () => this.workAt(index))) ??
      this.named(index, token)
    );
  }

  private lowerCase(index: number, token: Token): number | null {
    return (
      this.unnamed(index, token) ??
      this.employer(index, token) ??
      this.kindAndName(index, token) ??
      this.put(this.lower.read(index, token, () => this.workAt(index))) ??
      this.put(this.spoken.lower(index, token, () => this.workAt(index)))
    );
  }

  /** "äldreboendet i Östervåla": in a small place there is but one. */
  private unnamed(index: number, token: Token): number | null {
    const place = this.tokens[index + 2];
    if (place === undefined || this.tokens[index + 1]?.lower !== 'i' || token.first) return null;
    if ((token.about.tells & TELLS.business) === 0 || !isHinted(token, HINTS.definiteBusiness)) return null;
    const strange =
      place.capital || (place.text.length >= 5 && place.about.kind === 0 && !this.words.isMisspelt(place.lower));
    const made = place.capital && !place.about.listed && PLACE_END.test(place.lower);
    const village = strange && (!place.about.ordinary || made) && (place.about.kind & NAME.place) === 0;
    const kind = isHinted(token, HINTS.tradeName) && !isHinted(token, HINTS.attended);
    const town = kind && isHinted(token, HINTS.businessCompound) && (place.about.kind & NAME.place) !== 0;
    if (!village && !town && !this.words.isSmallPlace(place.lower)) return null;
    const work = this.workAt(index);
    if (work === 'no' || (work === 'weak' && !kind)) return null;
    this.add({ start: token.start, end: place.end }, 0.6, 'workplace.onlyOne');
    return index + 2;
  }

  /** A known employer, in any case, where somebody works. The longest listed run of words wins. */
  private employer(index: number, token: Token): number | null {
    const starts = token.about.kind & (NAME.employer | NAME.employerStart);
    if (starts === 0 && !token.about.hyphenated) return null;
    let text = '';
    let best = -1;
    for (let i = index; starts !== 0 && i < index + 3 && i < this.tokens.length; i++) {
      const next = this.tokens[i];
      if (!next || (i > index && !/^(?: | & )$/.test(next.gap))) break;
      text += (i > index ? next.gap : '') + next.lower;
      if (this.words.isEmployer(text) || this.words.isEmployer(text.replace(/s$/, ''))) best = i;
    }
    const part = token.lower.split('-')[0] ?? '';
    if (best < 0 && part.length >= 3 && part !== token.lower && token.capital && this.words.isEmployer(part))
      best = index;
    const end = this.tokens[best]?.end ?? 0;
    const work = best < 0 ? 'no' : this.workAt(index);
    const local = best >= 0 && token.capital && this.chains.isLocal(index, best);
    if (best < 0 || (work === 'no' && !local && !this.reader.employs(end))) return null;
    if ((work === 'weak' || local) && ERRAND.test(`${this.page.before(token.start, 40)} ${this.page.after(end, 40)}`))
      return null;
    const there = this.tokens[best + 1]?.lower === 'i' && this.words.isPlace(this.tokens[best + 2]?.lower ?? '');
    if (!token.capital && best === index && COMMON_WORD.test(token.lower) && !there) return null;
    const last = Math.max(best, token.capital ? this.firms.run(index).last : best);
    this.add({ start: token.start, end: this.tokens[last]?.end ?? token.end }, 0.8, 'workplace.employer');
    return last;
  }

  /** A firm with its legal form: Hebyplåt AB. */
  private company(index: number, token: Token): number | null {
    const span = this.firms.run(index);
    const beside = this.tokens[span.last + 1]?.lower;
    const form = beside === 'ek' || beside === 'ekonomisk';
    const cooperative = form ? COOPERATIVE.exec(this.page.text.slice(span.end, span.end + 22))?.[0] : undefined;
    if (cooperative !== undefined) {
      this.add({ start: span.start, end: span.end + cooperative.length }, 0.76, 'workplace.company');
      return span.last;
    }
    if (span.last === index || !LEGAL_FORM.test(this.tokens[span.last]?.text ?? '')) return null;
    const near = `${this.page.before(token.start, 50)} ${this.page.after(span.end, 40)}`;
    const work =
      this.workAt(index) !== 'no' || /arbetsgiv|anställ|jobb|prakti|företag|varsl|sa upp|delägare/.test(near);
    if (!work && PURCHASE.test(this.page.before(token.start, 50))) return null;
    // Surer than the owner's name inside it.
    this.add(span, work ? 0.87 : 0.76, 'workplace.company');
    return span.last;
  }

  /** "restaurang Fyren", "äldreboendet Solgläntan". */
  private kindAndName(index: number, token: Token): number | null {
    const next = this.tokens[index + 1];
    if (!next?.capital || !/^ ["'”]?$/.test(next.gap) || !isHinted(token, HINTS.businessWord)) return null;
    if (isGoods(token.lower) || next.about.allowed) return null;
    if (this.words.isPlace(next.lower) && !this.tokens[index + 2]?.capital) return null;
    if (this.left-- <= 0) return null;
    const span = this.firms.run(index + 1);
    if (
      this.workAt(index) === 'no' &&
      !this.reader.employs(span.end) &&
      !(token.text.length >= 4 && this.reader.isSpokenOf(token.start, span.end)) &&
      this.own.kindAndName(index, span) === null
    )
      return null;
    this.add({ start: token.start, end: span.end }, 0.82, 'workplace.kind');
    return span.last;
  }

  private named(index: number, token: Token): number | null {
    const span = this.firms.run(index);
    const business = this.firms.isBusiness(index, span);
    const next = this.tokens[index + 1];
    const led = business && span.last > index;
    if (this.firms.isAuthority(token) && !led) return this.put(this.signs.ownedShop(index));
    const place = (token.about.kind & NAME.place) !== 0;
    const linked = next?.lower === 'i' || next?.lower === 'vid' || next?.lower === 'på';
    if (place && span.last === index && !linked) return null;
    // "Ringde Optikboden": the firm begins behind the verb.
    if (token.first && span.last > index) {
      const order = ORDERS.has(token.lower);
      if (order || (token.about.ordinary && OPENING_VERB.test(token.lower))) return null;
    }
    const work = this.workAt(index);
    if (work === 'no') return this.unsaid(index, token, span, business);
    if (work === 'beside' && this.firms.isWholeName(index, token, span)) return null;
    const club = span.last > index && this.signs.hasSignForm(index, token, span);
    if (token.allCaps && token.text.length <= 4 && !led && !club && !this.words.isEmployer(token.lower)) return null;
    const wide = linked && span.last === index ? this.firms.withPlace(span) : span;
    const noun =
      !token.about.hyphenated &&
      (isHinted(token, HINTS.definiteBusiness) || (/(?:en|et|an|na)$/.test(token.lower) && !token.about.listed));
    const shop = work !== 'beside' && wide.last > span.last && this.signs.isShop(index, token, span);
    const only = wide.last > span.last && (noun || token.lower.endsWith('s') || shop);
    const lastWord = this.tokens[span.last]?.lower ?? '';
    // "Remiss skickad till Hedemora Rehabmottagning"
    const referred = work === 'weak' || this.tokens[index - 1]?.lower === 'till';
    if (ROOM.test(token.lower) || (token.lower === 'öppna' && span.last === index + 1)) return null;
    if (NO_EMPLOYER.test(lastWord) || (referred && isHinted(this.tokens[span.last], HINTS.attended) && !club))
      return null;
    if (club && work === 'weak' && MEMBER.test(this.page.before(token.start, 30))) return null;
    // "Lottas Hundtrim": somebody's, and a capital behind it.
    const person = ((this.tokens[span.last]?.about.kind ?? 0) & NAME.surname) !== 0;
    const owned =
      work !== 'beside' &&
      this.tokens[index - 1]?.lower !== 'i' &&
      token.lower.endsWith('s') &&
      span.last > index &&
      !person &&
      !this.firms.isAuthority(token);
    if (business || only || owned || club) {
      if (wide.last === index && token.about.listed && !isHinted(token, HINTS.businessCompound)) return null;
      this.add(wide, 0.8, 'workplace.name');
      return wide.last;
    }
    const label = this.tokens[index - 1]?.lower ?? '';
    const employer = work === 'beside' && (EMPLOYER.test(label) || (span.last > index && isLabel(label)));
    const career = this.reader.isInCareer(token);
    const plain = work === 'yes' || employer ? this.put(this.plainNames.read(index, token, span, career)) : null;
    const said = plain ?? this.unsaid(index, token, span, business);
    // "Trepartsmöte hos Kråksmåla Sågblad"
    return said ?? (work === 'weak' ? this.put(this.plainNames.coined(index, token, span)) : null);
  }

  /** Where nothing before says that somebody works there, the name itself or what follows can. */
  private unsaid(index: number, token: Token, span: Span, business: boolean): number | null {
    if (this.left-- <= 0) return null;
    return this.put(
      this.own.read(index, token, span, business) ??
        this.signs.read(index, token, span) ??
        this.visited(index, token, span, business),
    );
  }

  /** "Lunch på Karins Krog": nobody works there, and Karin is nobody of the text. */
  private visited(index: number, token: Token, span: Span, business: boolean): Found | null {
    const thing = isTown(token) && this.tokens[index + 1]?.about.kind === 0;
    if (span.last === index || !(business || thing || token.lower.endsWith('s'))) return null;
    const found = this.everywhere.read(index, token, span, business);
    return found === null ? null : { span: found.span, score: 0.3, why: 'workplace.visited' };
  }
}

/** Names of employers where the text says that somebody works, trains or owns. */
export function findWorkplaces(page: Page, tokens: readonly Token[], tells: number, words: Vocabulary): Match[] {
  if ((tells & (TELLS.work | TELLS.trade | TELLS.business)) === 0 && !tokens.some(isEmployerOrFirm)) return [];
  const firms = new FirmReader(page, tokens, words);
  const first = tokens.findIndex((token, i) => firms.mayBegin(i, token));
  if (first < 0) return [];
  return new WorkplaceFinder(page, tokens, words, firms).find(first);
}
