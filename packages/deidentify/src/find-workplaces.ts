import { NAME } from './lists.ts';
import type { Match, Page } from './page.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import { COMPANY, ENDING, FORM, KINDS, LINK, SEEKS, TRADE_WORD, WEAK_WORK, WORK_NEAR } from './work-words.ts';

interface Span {
  start: number;
  end: number;
  /** Index of the last word. */
  last: number;
}

const MOST_WORDS = 6;
/** Employers whose names are everyday words. */
const COMMON_WORD =
  /^(?:max|tre|if|elite|netto|bring|rusta|södra|scan|bolt|mio|vy|jula|shell|ingo|stadium|compass|vision|ups|ge|tui|sas)s?$/;
/** What stands after "restaurang" or "skolan" without being its name. */
const NO_SHOP_NAME = new Set(
  'eller samt sedan till från under efter innan därför fast inte också igen idag imorgon igår varje vissa några både utan mellan genom kring inom vill behöver hade skulle ville kunde heltid deltid halvtid några dagar timmar veckor mån månader procent nära hemma hela halva sommaren hösten våren vintern'.split(
    ' ',
  ),
);
/** Schools and homes named after trees, hills and waters: björkskolan, granliden. */
const NATURE_HOUSE =
  /^(?:björk|tall|gran|ek|sol|berg|äng|sjö|skog|ros|rosen|lilje|ask|lind|lönn|hassel|hag|kvarn|strand|vall|sand|sten|kyrk|norr|söder|öster|väster|lill|stor|rönn|alm|asp|fur|hög|ny|mo|hed|back|dal|fors|holm|vik|näs|ås|lund|park|slotts|präst|klock|smed|bruks|fågel|lärk|svan|ör|råbock|älg|björn|varg|blå|vit|grön|röd)[\p{L}]{0,4}(?:skolan|gården|hemmet|backen|liden|gläntan|lunden|dalen|åsen|kullen|höjden|boendet|bo|vik|torp|hagen|ängen)$/u;
const LEADS = new Set(
  'på hos vid inom i för åt via av genom från till heter arbetsgivare arbetsgivaren arbetsplats arbetsplatsen praktikplats praktikplatsen praktik anställning företag företaget firma firman jobb anst anställd tjänst driver äger drev ägde är tidigare'.split(
    ' ',
  ),
);
const NO_EMPLOYER = /^(?:kommun|kommuns|län|läns|universitet|region|regionen|kommunen|landsting|förvaltning)/;

class WorkplaceFinder {
  readonly matches: Match[] = [];
  private readonly page: Page;
  private readonly tokens: readonly Token[];
  private readonly words: Vocabulary;

  constructor(page: Page, tokens: readonly Token[], words: Vocabulary) {
    this.page = page;
    this.tokens = tokens;
    this.words = words;
  }

  /** The run of capital words from `index`, with AB, &, "i" and trade words inside it. */
  private run(index: number): Span {
    let last = index;
    for (let i = index + 1; i < this.tokens.length && i - index < MOST_WORDS; i++) {
      const token = this.tokens[i];
      if (!token || !/^(?: | & | ?\+ )$/.test(token.gap)) break;
      if (token.capital && !this.isAuthority(token)) last = i;
      else if (token.gap.includes('&') || TRADE_WORD.test(token.lower)) last = i;
      else if (!FORM.test(token.text) || !this.goesOn(i + 1)) break;
    }
    return { start: this.tokens[index]?.start ?? 0, end: this.tokens[last]?.end ?? 0, last };
  }

  /** "Volt i Norr AB" goes on over "i"; "Vallaskolan i Harbo" does not. */
  private goesOn(index: number): boolean {
    const token = this.tokens[index];
    if (!token?.capital || token.gap !== ' ') return false;
    return !this.words.isPlace(token.lower) || COMPANY.test(this.tokens[index + 1]?.text ?? '');
  }

  private isAuthority(token: Token): boolean {
    if (this.words.isAllowed(token.lower)) return true;
    const { kind } = token.about;
    return (kind & NAME.other) !== 0 && (kind & NAME.employer) === 0;
  }

  private add(span: { start: number; end: number }, score: number, why: string): void {
    this.matches.push({ start: span.start, end: span.end, type: 'workplace', score, why });
  }

  /** Whether the word before can lead to a workplace at all; spares the long patterns. */
  private isLed(index: number): boolean {
    const token = this.tokens[index];
    return token !== undefined && (LEADS.has(this.tokens[index - 1]?.lower ?? '') || /[:,."'”]/.test(token.gap));
  }

  private atWork(start: number): 'yes' | 'weak' | 'no' {
    const before = this.page.before(start, 64);
    if (!LINK.test(before.slice(-44)) || !WORK_NEAR.test(before) || SEEKS.test(before)) return 'no';
    return WEAK_WORK.test(before) ? 'weak' : 'yes';
  }

  find(): void {
    for (let i = 0; i < this.tokens.length; i++) {
      const token = this.tokens[i];
      if (!token || token.tied || this.words.isAllowed(token.lower)) continue;
      i =
        this.unnamed(i, token) ??
        this.employer(i, token) ??
        this.company(i, token) ??
        this.kindAndName(i, token) ??
        this.nameAtWork(i, token) ??
        i;
    }
  }

  /** "äldreboendet i Östervåla": in a small place there is but one. */
  private unnamed(index: number, token: Token): number | null {
    if (!KINDS.has(token.lower) || token.first) return null;
    const place = this.tokens[index + 2];
    if (this.tokens[index + 1]?.lower !== 'i' || !place || !this.words.isSmallPlace(place.lower)) return null;
    if (this.atWork(token.start) !== 'yes') return null;
    this.add({ start: token.start, end: place.end }, 0.6, 'workplace.onlyOne');
    return index + 2;
  }

  /** A known employer, in any case, where somebody works. The longest listed run of words wins. */
  private employer(index: number, token: Token): number | null {
    const starts = token.about.kind & (NAME.employer | NAME.employerStart);
    if (starts === 0 && !token.lower.includes('-')) return null;
    let text = '';
    let best = -1;
    for (let i = index; i < index + 3 && i < this.tokens.length; i++) {
      const next = this.tokens[i];
      if (!next || (i > index && !/^(?: | & )$/.test(next.gap))) break;
      text += (i > index ? next.gap : '') + next.lower;
      if (this.words.isEmployer(text) || this.words.isEmployer(text.replace(/s$/, ''))) best = i;
    }
    const part = token.lower.split('-')[0] ?? '';
    if (best < 0 && part.length >= 3 && part !== token.lower && token.capital && this.words.isEmployer(part))
      best = index;
    if (best < 0 || this.atWork(token.start) === 'no') return null;
    if (!token.capital && best === index && COMMON_WORD.test(token.lower)) return null;
    const last = Math.max(best, token.capital ? this.run(index).last : best);
    this.add({ start: token.start, end: this.tokens[last]?.end ?? token.end }, 0.8, 'workplace.employer');
    return last;
  }

  /** A firm with its legal form: Hebyplåt AB. */
  private company(index: number, token: Token): number | null {
    if (!token.capital) return null;
    const span = this.run(index);
    if (span.last === index || !COMPANY.test(this.page.text.slice(span.start, span.end))) return null;
    const near = `${this.page.before(token.start, 50)} ${this.page.after(span.end, 40)}`;
    const work =
      this.atWork(token.start) !== 'no' || /arbetsgiv|anställ|jobb|prakti|företag|varsl|sa upp|delägare/.test(near);
    this.add(span, work ? 0.87 : 0.5, 'workplace.company');
    return span.last;
  }

  /** "restaurang Fyren", "äldreboendet Solgläntan". */
  private kindAndName(index: number, token: Token): number | null {
    if (!KINDS.has(token.lower)) return null;
    const next = this.tokens[index + 1];
    if (!next?.capital || !/^ ["'”]?$/.test(next.gap) || this.words.isAllowed(next.lower)) return null;
    if (this.words.isPlace(next.lower) && !this.tokens[index + 2]?.capital) return null;
    const span = this.run(index + 1);
    const work = this.atWork(token.start) !== 'no';
    if (!work && !token.capital) return null;
    this.add({ start: token.start, end: span.end }, work ? 0.82 : 0.42, 'workplace.kind');
    return span.last;
  }

  /** Workplaces in lower case: "lindströms bygg", "restaurang kajutan", "björkskolan", "solgläntis". */
  private lowerName(index: number, token: Token): number | null {
    if (!this.isLed(index)) return null;
    if (token.gap !== ' ' || token.text.length < 3) return null;
    const previous = this.tokens[index - 1]?.lower ?? '';
    const next = this.tokens[index + 1];
    const beside = next?.gap === ' ' && !next.capital ? next.lower : '';
    const kind = KINDS.has(token.lower) && beside.length >= 4 && !NO_SHOP_NAME.has(beside);
    const { kind: classes, ordinary } = token.about;
    const owner = classes !== 0 || !ordinary || (token.lower.endsWith('s') && !this.words.isListed(token.lower));
    const shop = owner && TRADE_WORD.test(beside);
    const near = /^(?:på|hos|vid)$/.test(previous);
    const house = near && NATURE_HOUSE.test(token.lower) && !this.words.isListed(token.lower);
    const unknown = near && !ordinary && classes === 0 && token.text.length >= 5;
    if (!(kind || shop || house || unknown) || this.atWork(token.start) !== 'yes') return null;
    if (unknown && !shop && this.words.isMisspelt(token.lower)) return null;
    const last = kind || shop ? index + 1 : index;
    this.add(
      { start: token.start, end: this.tokens[last]?.end ?? token.end },
      kind || shop ? 0.6 : 0.5,
      'workplace.name',
    );
    return last;
  }

  private nameAtWork(index: number, token: Token): number | null {
    if (!token.capital) return this.lowerName(index, token);
    if (this.isAuthority(token)) return null;
    if (token.first) return this.subject(index, token);
    if (!this.isLed(index)) return null;
    const work = this.atWork(token.start);
    if (work === 'no') return null;
    if (token.allCaps && token.text.length <= 4 && !this.words.isEmployer(token.lower)) return null;
    const span = this.run(index);
    const business = this.isBusiness(span);
    const { kind } = token.about;
    const lastWord = this.tokens[span.last]?.lower ?? '';
    if (NO_EMPLOYER.test(lastWord)) return null;
    if (!business) {
      // A person works with somebody or at somebody's, never "på" somebody.
      const on = /(?:^|[^\p{L}])(?:på|vid)\s["'”]?$/u.test(this.page.before(token.start, 6));
      const listed = (kind & NAME.place) !== 0 || (!on && (kind & (NAME.given | NAME.surname)) !== 0);
      if ((listed && (kind & NAME.employer) === 0) || work === 'weak' || /,\s$/.test(this.page.before(token.start, 2)))
        return null;
      if (
        !/(?:på|hos|vid|åt|:|i|från|till|arbetsgivaren?|heter|driver|äger|för|av|via)\s["'”]?$/.test(
          this.page.before(token.start, 16),
        )
      )
        return null;
      const ordinary = span.last === index && this.words.isOrdinary(token.lower);
      if (ordinary && !/(?:på|hos|vid)\s$/.test(this.page.before(token.start, 5))) return null;
      this.add(span, ordinary ? 0.5 : 0.75, 'workplace.name');
      return span.last;
    }
    if (span.last === index && this.words.isListed(token.lower)) return null;
    this.add(span, 0.8, 'workplace.name');
    return span.last;
  }

  /** "Tierps Åkeri har varslat honom": a business as subject of what employers do. */
  private subject(index: number, token: Token): number | null {
    const span = this.run(index);
    const labelled =
      /(?:arbetsgivare|arbetsplats|praktikplats|praktik|anställning|jobb|företag|tidigare jobb):\s*$/.test(
        this.page.before(token.start, 20),
      );
    const does =
      /^,? (?:där (?:han|hon|hen|klienten|pat\p{L}*|deltagaren) (?:jobba|arbeta|är anställd|gör|gjorde|praktiser|vikarier)|(?:har |vill |kan |ska )?(?:varsla|anställ|sa upp|sagt upp|erbjud|tar emot praktikant|lönebidrag))/u.test(
        this.page.after(span.end, 30),
      );
    const employer = (token.about.kind & NAME.employer) !== 0;
    if (!(labelled || (does && (employer || (this.isBusiness(span) && span.last > index))))) return null;
    const { kind } = token.about;
    if (!this.isBusiness(span) && (kind & (NAME.given | NAME.place)) !== 0 && (kind & NAME.employer) === 0) return null;
    if (span.last === index && this.words.isOrdinary(token.lower)) return null;
    this.add(span, 0.75, 'workplace.name');
    return span.last;
  }

  private isBusiness(span: Span): boolean {
    const text = this.page.text.slice(span.start, span.end);
    const parts = text.toLowerCase().split(' ');
    return (
      parts.some((part, i) => (i > 0 && TRADE_WORD.test(part)) || ENDING.test(part)) ||
      text.includes('&') ||
      COMPANY.test(text)
    );
  }
}

/** Names of employers where the text says that somebody works, trains or owns. */
export function findWorkplaces(page: Page, tokens: readonly Token[], words: Vocabulary): Match[] {
  const finder = new WorkplaceFinder(page, tokens, words);
  finder.find();
  return finder.matches;
}
