import type { Page } from '../reading/page.ts';
import { codeAt, oneOf } from '../reading/units.ts';
import { GENERAL_OWNER } from '../words/business-words.ts';
import { NAME } from '../words/lists.ts';
import type { Token } from '../words/tokens.ts';
import { tokenAt } from '../words/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { HINTS, isHinted } from '../words/word-hints.ts';
import { hasTrade, TELLS } from '../words/word-tells.ts';
import { NEAR } from '../words/work-words.ts';
import { FARMHOUSE, FIRM_KIND, LIVES, SUPPLIER } from '../words/workplace-words.ts';
import { FirmFormReader } from './firm-form.ts';
import type { FirmReader, Found, Span } from './firm-name.ts';
import type { WorkReader } from './work-scene.ts';
import { HELPER, isOpenToAll, isVisited } from './work-scene.ts';

/** Where things are made: nobody goes there but to work. */
const WORKS =
  /(?<!dator|data|studie|jobb|språk|skriv|läs|matte|skapar)(?<=\p{L}{3})(?:fabriken|verkstan|verkstaden|(?<!åter)bruket|sågen|gjuteriet|slakteriet|mejeriet|åkeriet|tvätteriet|tryckeriet|bageriet|snickeriet|lagret|terminalen|varvet|rökeriet|hyvleriet)$/u;
const NEAR_WORKS = new Set(['på', 'från', 'fr', 'hos', 'vid', 'åt', 'till', 't']);

const SCHOOL = /\p{L}{2}skolan?$/u;

/** Where in a village a shop stands. */
const ON_SQUARE = /^ (?:på|vid|i) (?:torget|hörnet|kajen|bron|stationen|byn|macken|backen)(?!\p{L})/u;

/** "SES I KÖKET MÅNDAG" */
const WEEKDAY = /^(?:mån|tis|ons|tors|fre|lör|sön)dag/;

/** Firms have no birthdays. */
const BORN = /^,? \(?(?:född\b|f\. |f \d|pnr|\d{6})/;

/** "Urmas Koppel har fått nytt hjälpmedel": of no firm. */
const IS_SOMEBODY =
  /^ (?:har fått (?:(?:nytt |nya |ett nytt |en ny |sitt |sin )?(?:hjälpmedel|körkort|rullator|rullstol|hörapparat|glasögon|barn|diagnos)|avslag på|aktivitetsersättning|sjukersättning|sjukpenning)|(?:är|var|blev) (?:sjuk|gravid|sjukskriven|sjukanmäld|inlagd|ledsen|orolig|föräldraledig|ensamstående|arbetslös|förkyld)|mår |bor (?:kvar |ensam |själv )?(?:i|på|hos|hemma) |har (?:ont (?!om)|ångest|sambo|fru|körkort|svårt att (?:sova|gå|stå|sitta))|känner sig )/;
/** Only employers do so. */
const LAYS_OFF =
  /^ (?:har |ska |skulle |kommer att )?(?:varsl(?:a|ar|at|ade) |permitter(?:a|ar|at|ade) |gick i konkurs|har gått i konkurs|gått i konkurs|konkurs \d)/;

/** What `LAYS_OFF` can begin with. */
const mayLayOff = oneOf('hskvpg');

/** Reads the names that say by themselves that somebody works there: owner and trade, kind and name, kind and town. */
export class OwnNameReader {
  private readonly page: Page;
  private readonly tokens: readonly Token[];
  private readonly words: Vocabulary;
  private readonly firms: FirmReader;
  private readonly reader: WorkReader;
  private readonly everywhere: boolean;
  private readonly forms: FirmFormReader;

  constructor(
    page: Page,
    tokens: readonly Token[],
    words: Vocabulary,
    firms: FirmReader,
    reader: WorkReader,
    everywhere = false,
  ) {
    this.page = page;
    this.tokens = tokens;
    this.words = words;
    this.firms = firms;
    this.reader = reader;
    this.everywhere = everywhere;
    this.forms = new FirmFormReader(page, tokens, words, firms, reader, everywhere);
  }

  read(index: number, token: Token, span: Span, business: boolean): Found | null {
    const found = this.told(index, token, span, business);
    if (found === null) return null;
    const behind = this.page.after(found.span.end, 60);
    return BORN.test(behind) || IS_SOMEBODY.test(behind) ? null : found;
  }

  private told(index: number, token: Token, span: Span, business: boolean): Found | null {
    // One word: only few rules can speak of it.
    if (span.last === index) {
      const nicknamed = token.about.hyphenated ? this.forms.shown(index, token, span, business) : null;
      return (
        this.subject(index, token, span, business) ??
        nicknamed ??
        this.kindInTown(index, token, span) ??
        this.oneOfAll(index, token, span)
      );
    }
    return (
      this.forms.owned(index, token, span, business) ??
      this.subject(index, token, span, business) ??
      this.kindAndName(index, span) ??
      this.named(index, token, span) ??
      this.forms.shown(index, token, span, business) ??
      this.kindInTown(index, token, span)
    );
  }

  /** "Tierps Åkeri har varslat honom": a business as subject of what employers do. */
  private subject(index: number, token: Token, span: Span, business: boolean): Found | null {
    const employer = (token.about.kind & NAME.employer) !== 0;
    const trade = span.last > index && hasTrade(token) && !HELPER.test(token.lower);
    const firm = trade || (business && (span.last > index || isHinted(token, HINTS.businessCompound)));
    const any = token.first && token.about.ordinary && span.last === index;
    const lays = !any && !token.about.allowed && !this.firms.isAuthority(token) && this.laysOff(span.end);
    if (lays || ((employer || firm) && this.reader.employs(span.end)))
      return { span, score: 0.75, why: 'workplace.name' };
    if (!firm) return null;
    const bare = token.first || this.tokens[span.last]?.capital !== true;
    const plain = bare && token.about.ordinary && !FIRM_KIND.test(token.lower);
    const couple =
      this.words.isGiven(token.lower) && this.words.isGiven(tokenAt(this.tokens, span.last - 1)?.lower ?? '');
    const own = span.last > index && !plain && !couple && !isHinted(this.tokens[span.last], HINTS.attended);
    if (own && this.reader.isSpokenOf(token.start, span.end)) return { span, score: 0.76, why: 'workplace.spokenOf' };
    return null;
  }

  private laysOff(end: number): boolean {
    return mayLayOff(codeAt(this.page.lower, end + 1)) && LAYS_OFF.test(this.page.after(end, 24));
  }

  /** "Blomsterhandeln Vitsippan", "stall Rimfaxe": a kind of place and its name, wherever nobody eats, buys or meets. */
  kindAndName(index: number, span: Span): Found | null {
    const [kind, name] = [this.tokens[index], this.tokens[index + 1]];
    if (!kind || !name?.capital || span.last <= index || kind.text.length < 4) return null;
    if ((kind.about.tells & TELLS.business) === 0 || !isHinted(kind, HINTS.businessKind)) return null;
    // "Studieverkstad + SYV": a list, not one name.
    if (/[+/]/.test(name.gap)) return null;
    if (this.words.isGiven(kind.lower) && !kind.about.ordinary) return null;
    // "Frisören Nyamal": somebody by trade and name.
    const somebody = this.words.isGiven(name.lower) || (name.about.kind === 0 && !name.about.ordinary);
    if (somebody && span.last === index + 1 && hasTrade(kind)) return null;
    const owns = /(?:e[nt]|a|o)s$/.test(kind.lower);
    if (owns || SUPPLIER.test(kind.lower) || isHinted(kind, HINTS.attended | HINTS.group) || FARMHOUSE.test(kind.lower))
      return null;
    if ((this.firms.isAuthority(kind) && !FIRM_KIND.test(kind.lower)) || name.about.allowed) return null;
    if (WEEKDAY.test(name.lower)) return null;
    const school = SCHOOL.test(kind.lower);
    if ((!school && this.isVisited(kind)) || this.isOpenToAll(span) || (name.about.tells & TELLS.street) !== 0)
      return null;
    if ((school && this.reader.isSought(kind.start)) || LIVES.test(this.page.before(kind.start, 40))) return null;
    // "Butiken Anna Berg förestår": a person's whole name.
    const next = this.tokens[index + 2];
    if (this.words.isGiven(name.lower) && next?.capital && next.gap === ' ') return null;
    const branch = isHinted(kind, HINTS.tradeName) && isHinted(kind, HINTS.definiteBusiness);
    if (this.words.isPlace(name.lower) && span.last === index + 1 && !branch) return null;
    return { span, score: 0.76, why: 'workplace.kind' };
  }

  /** "Kronans Lanthandel", "Mångkulturella Köket", "hos Optiker Wästfelt": two capitals, and one is a shop or a trade. */
  private named(index: number, token: Token, span: Span): Found | null {
    const last = this.tokens[span.last];
    if (span.last === index || !last?.capital || this.firms.isAuthority(token)) return null;
    if (isHinted(token, HINTS.attended)) return null;
    const joined = this.isJoined(index, span);
    const near = NEAR.has(tokenAt(this.tokens, index - 1)?.lower ?? '');
    const thing = near || (last.about.ordinary && last.about.kind === 0);
    const trade =
      thing &&
      span.last === index + 1 &&
      hasTrade(token) &&
      !HELPER.test(token.lower) &&
      !this.words.isGiven(last.lower);
    const { lower } = last;
    const unknown = token.about.kind === 0 && !token.about.hyphenated && !token.about.listed;
    const strange = unknown && !last.about.hyphenated && (last.about.tells & TELLS.business) !== 0;
    // "Jallow-Kraft": two surnames in one.
    const business =
      (isHinted(last, HINTS.businessKind) || strange) && isHinted(last, HINTS.tradeName) && !/-\p{Lu}/u.test(last.text);
    const kind = business && !this.firms.isAuthority(last) && !isHinted(last, HINTS.attended | HINTS.group);
    const own = !token.first || token.lower.endsWith('s');
    const house =
      kind &&
      own &&
      !(last.allCaps && last.text.length < 5) &&
      !FARMHOUSE.test(lower) &&
      !GENERAL_OWNER.test(token.lower);
    if (!(trade || house || joined)) return null;
    if (!joined && this.words.isPlace(token.lower) && this.reader.isSought(token.start)) return null;
    if (this.isVisited(token) || this.isOpenToAll(span)) return null;
    return { span, score: 0.76, why: 'workplace.firm' };
  }

  /** "Kött & Vilt": a sign that only firms have between words of trades. */
  private isJoined(index: number, span: Span): boolean {
    let sign = false;
    let trade = false;
    for (let i = index; i <= span.last; i++) {
      const token = this.tokens[i];
      if (i > index && token?.gap.includes('&')) sign = true;
      if (token && (token.about.tells & TELLS.business) !== 0) trade = true;
    }
    return sign && trade;
  }

  /** "på väg hem från Kartongfabriken": a compound that nobody lists, of one particular works, with a capital inside a sentence. */
  private oneOfAll(index: number, token: Token, span: Span): Found | null {
    const { about, lower, gap } = token;
    if (token.first || gap !== ' ' || token.allCaps || about.listed || about.allowed || about.kind !== 0) return null;
    if (!WORKS.test(lower) || !NEAR_WORKS.has(tokenAt(this.tokens, index - 1)?.lower ?? '')) return null;
    if (LIVES.test(this.page.before(token.start, 40)) || this.isVisited(token) || this.isOpenToAll(span)) return null;
    return this.reader.isSought(token.start) ? null : { span, score: 0.5, why: 'workplace.kind' };
  }

  /** "Hantverkshuset i Tällberg": one house of its kind in a town. */
  private kindInTown(index: number, token: Token, span: Span): Found | null {
    const { lower } = token;
    const within = span.last === index + 2 && this.tokens[index + 1]?.lower === 'i';
    const agents = !token.first && lower.length > 7 && /(?:arna|erna)$/.test(lower);
    const kind =
      (token.about.tells & TELLS.business) !== 0 &&
      isHinted(token, HINTS.definiteBusiness) &&
      isHinted(token, HINTS.businessKind);
    if ((span.last !== index && !within) || !(agents || kind)) return null;
    if (isHinted(token, HINTS.attended | HINTS.group)) return null;
    const trade = isHinted(token, HINTS.tradeName);
    const own =
      agents || trade
        ? !token.first || isHinted(token, HINTS.businessCompound)
        : SCHOOL.test(lower) && lower.length > 6;
    if (!own || (!agents && !trade && this.words.isListed(lower))) return null;
    const wide = within ? span : this.firms.withPlace(span);
    const place = this.tokens[wide.last];
    const square = wide.last === index && !token.first && ON_SQUARE.test(this.page.after(token.end, 16));
    if (square) return { span, score: 0.6, why: 'workplace.kind' };
    if (wide.last === index || !place) return null;
    const town = this.words.isPlace(place.lower) && !this.words.isSmallPlace(place.lower);
    if (token.first && town && this.words.isListed(lower) && !/arna$/.test(lower)) return null;
    if (LIVES.test(this.page.before(token.start, 40)) || this.isVisited(token) || this.isOpenToAll(wide)) return null;
    return { span: wide, score: 0.6, why: 'workplace.kind' };
  }

  private isVisited({ start }: Token): boolean {
    return !this.everywhere && isVisited(this.page, start);
  }

  private isOpenToAll({ end }: Span): boolean {
    return !this.everywhere && isOpenToAll(this.page, end);
  }
}
