import { MARKS } from '../reading/marks.ts';
import type { Page } from '../reading/page.ts';
import { codeAt } from '../reading/units.ts';
import { FORM_WORD, isGoods, isTradeName, LEGAL_FORM, NATURE_HOUSE } from '../words/business-words.ts';
import { NAME } from '../words/lists.ts';
import type { Token } from '../words/tokens.ts';
import { tokenAt } from '../words/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { HINTS, isHinted } from '../words/word-hints.ts';
import { ROLES } from '../words/word-roles.ts';
import { TELLS } from '../words/word-tells.ts';
import { WAKES } from '../words/word-wakes.ts';
import { IS, NEAR } from '../words/work-words.ts';
import { CLUB_LETTERS, FARMHOUSE } from '../words/workplace-words.ts';

export interface Span {
  start: number;
  end: number;
  /** Index of the last word. */
  last: number;
}

export interface Found {
  span: Span;
  score: number;
  why: string;
}

const MOST_WORDS = 6;
/** What stands between the words of a firm's name. */
const WITHIN = new Set([' ', ' & ', '+ ', ' + ', ' "', " '", ' ”']);

/** "Rör-Janne" */
const NICKNAME = /^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u;
/** What stands in every sentence, and verbs. */
const SAID =
  /^(?:ber|bad|har|kan|vill|ska|är|var|tar|tog|ger|gav|får|fick|som|i|på|till|från|hos|vid|med|för|av|om|han|hon|hen|den|det|de|honom|henne|ur|ta|behövs|meddela)$|(?:[^aeiouyåäö]de|[aeks]te|ade|[^aeiouyåäö]ar)$/;

const joinsFirm = (gap: string): boolean => gap === ' ' || WITHIN.has(gap);

/** What a place does or is: "vårdcentralen bokat". */
const SAID_OF = /(?:at|ats|ade|ades|ar|er|as|es|it|its|ts|tt|[^a]skt|[^aeiouyåäö]de|ulle)$|^fast$/;

/** A town's name, or one that may be. */
export const isTown = ({ about }: Token): boolean => (about.kind & (NAME.place | NAME.proper)) !== 0;

/** Known, a thing with a capital behind a town's name or before one, or inside a sentence. */
export function isEmployerOrFirm(token: Token, index: number, tokens: readonly Token[]): boolean {
  const { kind, ordinary } = token.about;
  if ((kind & NAME.employer) !== 0) return true;
  if (token.capital && (token.about.hints & HINTS.sign) !== 0 && (!token.first || tokens[index + 1]?.capital === true))
    return true;
  if (token.capital && kind === 0) {
    if (ordinary && (!token.first || token.gap.includes(':'))) return true;
    if (tokens[index + 2]?.capital === true && /^(?:i|på|vid)$/.test(tokens[index + 1]?.lower ?? '')) return true;
  }
  return (
    token.capital &&
    ((isTown(token) && tokens[index + 1]?.capital === true) || (token.about.hyphenated && NICKNAME.test(token.text)))
  );
}

const [SMALL_N, SMALL_R, SMALL_S] = [110, 114, 115];
/** As "målarn" does, or as whatever is somebody's. */
const endsAsFirm = (lower: string): boolean => {
  const last = codeAt(lower, lower.length - 1);
  return last === SMALL_S || (last === SMALL_N && codeAt(lower, lower.length - 2) === SMALL_R);
};

/** An ordinary word in lower case that is no name, no trade and no business: nearly every word. */
const isPlain = ({ capital, lower, about }: Token): boolean =>
  !capital &&
  about.ordinary &&
  about.listed &&
  about.kind === 0 &&
  (about.tells & (TELLS.business | TELLS.trade)) === 0 &&
  !about.hyphenated &&
  !endsAsFirm(lower);

/** Reads which words make the name of a firm, and whether it looks like one. */
export class FirmReader {
  /** Whether a sign of firms stands in the text, before which any word can be one's first. */
  private readonly signed: boolean;
  private readonly tokens: readonly Token[];
  private readonly words: Vocabulary;

  constructor(page: Page, tokens: readonly Token[], words: Vocabulary) {
    this.signed = page.isWoken(WAKES.firm) || (page.marks & MARKS.and) !== 0;
    this.tokens = tokens;
    this.words = words;
  }

  /** A first look that spares the long ones: something leads to it, or it or a word near it names a business. */
  mayBegin(index: number, token: Token): boolean {
    if (token.tied || token.about.allowed || (!this.signed && isPlain(token)) || this.isSpeech(token)) return false;
    if ((token.about.tells & TELLS.business) !== 0 || (token.about.kind & (NAME.employer | NAME.employerStart)) !== 0)
      return true;
    const before = tokenAt(this.tokens, index - 1);
    const next = this.tokens[index + 1];
    const trade = next !== undefined && (next.about.tells & TELLS.business) !== 0;
    const near = before !== undefined && (before.about.hints & HINTS.leadsNear) !== 0;
    // "Skomakarn på torget"
    if (token.capital && (token.lower.endsWith('arn') || token.lower.endsWith('ern'))) return true;
    if (!token.capital) return trade || (near && NEAR.has(before.lower));
    if (next?.capital !== true && !trade && this.isPlainOpening(token)) return false;
    if (before !== undefined && (token.gap !== ' ' || this.leads(before))) return true;
    if (near && IS.has(before.lower) && tokenAt(this.tokens, index - 2)?.lower.startsWith('arbet')) return true;
    if (!token.first && token.about.kind === 0 && (token.about.ordinary || next?.capital)) return true;
    if (next?.capital === true && next.gap === ' ') {
      if (((token.about.hints | next.about.hints) & HINTS.sign) !== 0) return true;
      if (next.allCaps && CLUB_LETTERS.test(next.text)) return true;
    }
    const owned = isTown(token) || token.lower.endsWith('s');
    if (owned && next?.capital === true && next.gap === ' ' && next.about.kind === 0) return true;
    if (token.about.hyphenated && NICKNAME.test(token.text)) return true;
    for (let i = index + 1; i < index + MOST_WORDS; i++) {
      const word = this.tokens[i];
      if (!word || !joinsFirm(word.gap)) return false;
      if ((word.about.tells & TELLS.business) !== 0 || word.gap.includes('&') || word.lower === 'ek') return true;
    }
    return false;
  }

  /** "I butiken", "TA BORT HENNE": what begins no name. */
  private isSpeech({ capital, allCaps, lower, about }: Token): boolean {
    return (
      capital &&
      (lower === 'i' || (allCaps && about.listed && about.ordinary && (lower === 'plats' || SAID.test(lower))))
    );
  }

  /** "PER-OLA KÖK, RONJA TVÄTT": in capitals, somebody and where they work. */
  private isPersonAndThing(index: number, { last }: Span): boolean {
    const [person, thing] = [this.tokens[index], this.tokens[last]];
    if (last !== index + 1 || !person?.allCaps || !thing?.allCaps || person.lower.endsWith('s')) return false;
    const parts = person.lower.split('-');
    const given = parts.every((part) => this.words.isGiven(part)) && parts.some((part) => !this.words.isOrdinary(part));
    return given && thing.about.listed && thing.gap === ' ';
  }

  /** "Han har": an ordinary word that has its capital from the sentence it opens, and not from a label before it. */
  private isPlainOpening({ first, about, gap }: Token): boolean {
    return first && about.ordinary && (gap === '' || gap === '. ' || gap === '\n');
  }

  private leads(before: Token): boolean {
    const { tells, roles } = before.about;
    return (tells & (TELLS.work | TELLS.trade)) !== 0 || (roles & ROLES.leadsToWork) !== 0;
  }

  isAuthority(token: Token): boolean {
    const { allowed, kind } = token.about;
    return allowed || ((kind & NAME.other) !== 0 && (kind & NAME.employer) === 0);
  }

  /** In lower case "såg" is what somebody saw. */
  private isTrade(token: Token | undefined): boolean {
    if (token === undefined || (token.about.tells & TELLS.business) === 0) return false;
    return token.capital || !(isGoods(token.lower) || token.lower === 'såg');
  }

  /** The run of capital words from `index`, with AB, &, "i" and words of trades inside it. */
  run(index: number): Span {
    let last = index;
    let business = this.isTrade(this.tokens[index]);
    for (let i = index + 1; i < this.tokens.length && i - index < MOST_WORDS; i++) {
      const token = this.tokens[i];
      if (!token || !joinsFirm(token.gap) || this.isShouted(index, token)) break;
      const trade = this.isTrade(token);
      if (
        (token.capital &&
          (business ||
            (token.about.hints & HINTS.sign) !== 0 ||
            !this.isAuthority(token) ||
            CLUB_LETTERS.test(token.text))) ||
        token.gap.includes('&') ||
        trade ||
        this.isPeoplesHouse(i)
      )
        last = i;
      else if (token.lower === 'by' ? !this.isGiven(i + 1) : !this.isInside(token, i, business)) break;
      business ||= trade;
    }
    return { start: this.tokens[index]?.start ?? 0, end: this.tokens[last]?.end ?? 0, last };
  }

  /** "TVÄTTERI VITA RENEN TAR EMOT": where all is in capitals, a name ends before what is said of it. */
  private isShouted(index: number, { allCaps, lower, about }: Token): boolean {
    if (!allCaps || this.tokens[index]?.allCaps !== true || (about.tells & TELLS.business) !== 0) return false;
    return about.ordinary && SAID.test(lower);
  }

  /** "Fransar by Emma" */
  private isGiven(index: number): boolean {
    const token = this.tokens[index];
    return token?.capital === true && token.gap === ' ' && (token.about.kind & NAME.given) !== 0;
  }

  private isInside({ about, text, lower }: Token, index: number, business: boolean): boolean {
    // "Mariedals personlig assistans"
    if (lower === 'personlig' || lower === 'personliga')
      return this.tokens[index + 1]?.lower === 'assistans' && !this.isGiven(index - 1);
    return (about.roles & ROLES.inFirm) !== 0 && FORM_WORD.test(text) && this.goesOn(index + 1, business);
  }

  /** "Volt i Norr AB" goes on over "i"; "Vallaskolan i Harbo" does not. */
  private goesOn(index: number, business: boolean): boolean {
    const token = this.tokens[index];
    if (token?.gap !== ' ') return false;
    if (tokenAt(this.tokens, index - 1)?.lower !== 'i')
      return token.capital || (business && isHinted(token, HINTS.businessWord));
    return token.capital && (!this.words.isPlace(token.lower) || LEGAL_FORM.test(this.tokens[index + 1]?.text ?? ''));
  }

  /** "Kurator Ylva Korpegård": somebody's trade and name, though farms are called so too. */
  isWholeName(index: number, token: Token, { last }: Span): boolean {
    const [trade, surname] = [tokenAt(this.tokens, index - 1), this.tokens[last]];
    if (last !== index + 1 || trade === undefined || surname === undefined || token.lower.endsWith('s')) return false;
    if ((trade.about.tells & TELLS.trade) === 0 || surname.about.listed || !FARMHOUSE.test(surname.lower)) return false;
    return token.about.hyphenated || token.about.kind === 0 || (token.about.kind & NAME.given) !== 0;
  }

  /** With " i Kilafors" behind it: in a small place there is but one. */
  withPlace(span: Span): Span {
    const [link, place] = [this.tokens[span.last + 1], this.tokens[span.last + 2]];
    if (
      (link?.lower !== 'i' && link?.lower !== 'vid' && link?.lower !== 'på') ||
      link.gap !== ' ' ||
      !place?.capital ||
      place.gap !== ' ' ||
      (link.lower === 'på' && place.lower.endsWith('dag'))
    )
      return span;
    return { start: span.start, end: place.end, last: span.last + 2 };
  }

  isBusiness(index: number, span: Span): boolean {
    if (this.isPersonAndThing(index, span)) return false;
    for (let i = index; i <= span.last; i++) {
      const token = this.tokens[i];
      if (i > index && (token?.gap.includes('&') || this.isPeoplesHouse(i))) return true;
      if (this.isTrade(token) && (span.last > index || isHinted(token, HINTS.businessCompound))) return true;
    }
    return false;
  }

  /** "Folkets Hus i Kramforsbyn" */
  private isPeoplesHouse(index: number): boolean {
    const [house, link] = [this.tokens[index], this.tokens[index + 1]];
    return house?.lower === 'hus' && link?.lower === 'i' && tokenAt(this.tokens, index - 1)?.lower === 'folkets';
  }

  /** "granliden", "ölandsrökeriet": named after trees, hills or its place. */
  isHouse(lower: string): boolean {
    if (this.words.isListed(lower)) return false;
    return NATURE_HOUSE.test(lower) || (isTradeName(lower) && this.words.isNameCompound(lower));
  }

  /** "kassan fungerar", "en skola utan": a kind of place and no name. */
  isPlainWords(token: Token, beside: string): boolean {
    return !isHinted(token, HINTS.definiteBusiness) &&
      !/^(?:restaurang|café|kafé|hotell|pizzeria|förskola|salong|stall|kennel|frisör|gatukök|konditori|bageri|nagelsalong|vandrarhem|hvb)$/.test(
        token.lower,
      )
      ? true
      : /(?:ande|ende|ligt|igt|sen)$/.test(beside) || (this.words.isListed(beside) && SAID_OF.test(beside));
  }
}
