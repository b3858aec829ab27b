import type { Page } from '../reading/page.ts';
import { codeAt, isDigit, oneOf } from '../reading/units.ts';
import type { Token } from '../words/tokens.ts';
import { isPlainStop, tokenAt } from '../words/tokens.ts';
import { HINTS, isHinted } from '../words/word-hints.ts';
import { TELLS } from '../words/word-tells.ts';
import {
  BELONGS_TO,
  EMPLOYS,
  FROM_OR_FOR,
  GOES,
  IS,
  isLabel,
  isLeft,
  isWeakWork,
  isWork,
  MEETS,
  NEAR,
  RETURNS,
  SEEKS,
  SPEAKS_OF_WORK,
  WISHES,
  WORKS_FOR,
} from '../words/work-words.ts';
import {
  BACK,
  EVENT,
  isHelping,
  LEADS_A_PLACE,
  MEASURE,
  MEETING,
  OFFERED,
  OPEN_TO_ALL,
  PRACTICE,
  PURCHASE,
  ROOM_BEHIND,
  ROW,
  SHOWN,
  TIME_THERE,
  WHOSE_HOURS,
} from '../words/workplace-words.ts';

/** Whether the words before a name say that somebody works there; `beside` when a trade or "arbetsgivare" touches it. */
export type Work = 'yes' | 'weak' | 'beside' | 'no';

/** Links as they are jotted down. */
const SHORT_LINK: ReadonlyMap<string, string> = new Map([
  ['fr', 'från'],
  ['t', 'till'],
]);
/** "började i måndags på x" */
const STARTS = new Set(['började', 'börjar', 'börjat', 'startade', 'startar', 'provar', 'provade']);
const LEADER =
  /^(?:(?:\p{L}*(?:chef|ledare|person|kollega|vän|coach|mentor|ombud|handläggare|kontakt))(?:n|en|et|s)?|hon|han|hen|jag|den|som)$/u;
const isDefiniteLabel = (word: string): boolean => /(?:plats|givar|ställ|företag|mann?)(?:en|et)$/.test(word);
/** "fem år Scandic" */
const LASTS = new Set('år månader mån månad veckor v timmar h procent'.split(' '));
/** "praktik v 12-20 x" */
const WEEKS = /^ \d\d?(?: ?[-–] ?\d\d?)?,? $/;
/** A row of somebody's merits behind a trade: "truckförare, x, 2003–2017". */
const CAREER = /^\p{Lu}[^,.;:()\n]{2,40},? \(?(?:(?:19|20)\d\d|\d{1,2} (?:år|mån))(?!\p{L})/u;
/** What has been begun somewhere and is told how it went. */
const RAN = new Set(['avbruten', 'avbrutet', 'avslutad', 'avslutat', 'pågår', 'pågående', 'påbörjad']);
const OPENS = new Set([' "', " '", ' ”', ' (']);
const [FARTHEST, NEARER] = [10, 5];
/** Gaps that end a sentence, unless an abbreviation stands before. */
const STOP = /[!?\n;]|\.\s/;
const ABBREVIATION = /^(?:anst|vik|prakt|arb|tidl|timvik|tim|sommarvik|prov|fd|f|d|timanst|v|kl|ca|dec|ang)$/;
export const HELPER =
  /^(?:kurator|psykolog|sjuksköterska|sköterska|läkare|arbetsterapeut|terapeut|fysioterapeut|sjukgymnast|rektor|skolsköterska|skolkurator|logoped|barnmorska|enhetschef|gruppchef|handledare|tolk|assistent)(?:n|en|et|s|ns|ens)?$/;
const IS_ONE = /^(?:är|var|som|varit|blev|blivit|utbildad|jobbar|arbetar|anställd|till|f\.d|fd)$/;
const LABELLED = /^\)?(?:[:=]| ?[-–—:=] ) ?["'”(]?$|^[:=]?\s["'”]$|^ ?\($/;

const isStop = oneOf('.!?\n');

/** Where the last sign stands that ends a sentence, -1 without one. */
function lastStop(text: string): number {
  let at = text.length - 1;
  while (at >= 0 && !isStop(text.charCodeAt(at))) at--;
  return at;
}

/** Where offices buy and meet, and people eat or shop. */
export function isVisited(page: Page, start: number): boolean {
  const before = page.before(start, 50);
  return (EVENT.test(before) || PURCHASE.test(before)) && !SHOWN.test(before) && !OFFERED.test(page.after(start, 100));
}

/** What a place does for everybody stands behind it. */
export const isOpenToAll = (page: Page, end: number): boolean =>
  OPEN_TO_ALL.test(page.after(end, 30)) && !WHOSE_HOURS.test(page.after(end, 90));

/** Reads the words before a place in a text. */
export class WorkReader {
  private readonly page: Page;
  private readonly tokens: readonly Token[];
  /** A name is read by several rules, one after the other: the last answer holds for the next. */
  private spoken = { start: -1, end: -1, is: false };

  constructor(page: Page, tokens: readonly Token[]) {
    this.page = page;
    this.tokens = tokens;
  }

  private tells(index: number, bit: number): boolean {
    return ((tokenAt(this.tokens, index)?.about.tells ?? 0) & bit) !== 0;
  }

  private word(index: number): string {
    return tokenAt(this.tokens, index)?.lower ?? '';
  }

  /** How strongly the words of this sentence before `index` speak of work. */
  private strength(index: number, farthest: number): 'yes' | 'weak' | 'no' {
    let weak = false;
    for (let i = index; i >= 0 && index - i < farthest; i--) {
      const token = this.tokens[i];
      if (!token || this.stops(i)) break;
      const { lower } = token;
      const { tells } = token.about;
      if ((tells & TELLS.work) !== 0 && isWork(lower)) {
        if (!isWeakWork(lower)) return 'yes';
        weak = true;
      } else if (index - i <= 1 && GOES.has(lower)) weak = true;
      else if (index - i <= 4 && STARTS.has(lower)) weak = true;
      else if ((tells & TELLS.trade) !== 0 && !this.isHelper(i, lower)) return 'yes';
    }
    return weak ? 'weak' : 'no';
  }

  /** "Kurator på vårdcentralen ringer" is somebody who helps; "hon är kurator på" works there herself. */
  private isHelper(index: number, lower: string): boolean {
    if (!HELPER.test(lower)) return false;
    return !IS_ONE.test(this.word(index - 1)) && !IS_ONE.test(this.word(index - 2));
  }

  /** True when a sentence ends right after the word. */
  private stops(index: number): boolean {
    const gap = this.tokens[index + 1]?.gap ?? '';
    if (gap === ' ' || !STOP.test(gap)) return false;
    // "Timvik. på Ica": a word cut off, and the sentence goes on.
    const cut = gap === '. ' && this.tokens[index]?.about.ordinary === false && !this.tokens[index + 1]?.capital;
    return !cut && !ABBREVIATION.test(this.word(index));
  }

  private someBefore(index: number, is: (lower: string) => boolean): boolean {
    for (let i = index; i > index - NEARER && i >= 0; i--) {
      if (this.stops(i)) return false;
      if (is(this.word(i))) return true;
    }
    return false;
  }

  /** "Meriter: fem år Scandic, två år Sibylla" */
  private isListedAmongMerits(index: number): boolean {
    for (let i = index; i > index - FARTHEST && i >= 0; i--) {
      if (this.stops(i)) return false;
      if (isLabel(this.word(i))) return true;
    }
    return false;
  }

  /** "Plats: Folkets hus, sal 2" in a note about a meeting: where people meet. */
  isMeetingPlace(index: number): boolean {
    let first = index;
    while (index - first < 2 && this.tokens[first]?.gap === ' ' && this.tokens[first - 1]?.capital === true) first--;
    const name = this.tokens[first];
    const label = tokenAt(this.tokens, first - 1);
    if (label?.lower !== 'plats' || !label.first || name?.gap.startsWith(':') !== true) return false;
    const { text } = this.page;
    return ROOM_BEHIND.test(this.page.after(name.start, 60)) || (MEETING.test(text) && !PRACTICE.test(text));
  }

  isSought(start: number): boolean {
    const before = this.page.before(start, 48);
    const sentence = before.slice(lastStop(before) + 1);
    return (SEEKS.test(sentence) || WISHES.test(sentence)) && !BACK.test(sentence);
  }

  /** Its sentence speaks of somebody's work, and not of work sought. */
  isSpokenOf(start: number, end: number): boolean {
    if (start !== this.spoken.start || end !== this.spoken.end)
      this.spoken = { start, end, is: this.speaksOf(start, end) };
    return this.spoken.is;
  }

  private speaksOf(start: number, end: number): boolean {
    if (this.isSought(start)) return false;
    const before = this.page.before(start, 80);
    const after = this.page.after(end, 80);
    const sentence = `${before.slice(lastStop(before) + 1)} ${after.slice(0, after.search(/[.!?\n]|$/))}`;
    return SPEAKS_OF_WORK.test(sentence);
  }

  /** What follows is what employers do. */
  employs(end: number): boolean {
    return EMPLOYS.test(this.page.after(end, 40));
  }

  /** What stands before the word at `index`, if it can lead to a workplace at all. */
  read(index: number): Work {
    const token = this.tokens[index];
    if (!token || index === 0) return 'no';
    const work = this.linked(index, token);
    return work !== 'no' && this.isSought(token.start) ? 'no' : work;
  }

  private linked(index: number, token: Token): Work {
    const written = this.word(index - 1);
    const previous = SHORT_LINK.get(written) ?? written;
    const { gap } = token;
    const plain = gap === ' ' || (gap === '. ' && ABBREVIATION.test(previous)) || OPENS.has(gap);
    if (plain && NEAR.has(previous)) {
      const said = this.strength(index - 2, FARTHEST);
      if (said !== 'yes' && this.helpsThere(token)) return 'yes';
      return said === 'no' && this.isThere(index, token, previous) ? 'weak' : said;
    }
    if (gap.endsWith(': ') && ROW.test(this.page.lower.slice(Math.max(0, token.start - 24), token.start)))
      return 'weak';
    // "Handledaren heter Torbjörg"
    if (plain && previous === 'heter' && (this.tells(index - 2, TELLS.trade) || LEADER.test(this.word(index - 2))))
      return 'no';
    if (plain && previous === 'heter') return this.strength(index - 2, NEARER) === 'no' ? 'no' : 'yes';
    // "Arbetsgivaren är Skördelaget"
    if (plain && IS.has(previous) && this.isEmployerBefore(index - 2)) return 'yes';
    if (plain && FROM_OR_FOR.has(previous)) return this.fromOrFor(index, previous);
    if (gap !== ' ' && !isPlainStop(gap) && LABELLED.test(gap) && (isLabel(previous) || this.isCutLabel(index - 1)))
      return 'yes';
    if (token.gap === ' (' && this.isNamedBehind(index - 1)) return 'yes';
    // "Avbruten: Skogslaget Hedvik, han …": two words that are no office's.
    if (gap === ': ' && RAN.has(previous) && this.tokens[index + 1]?.capital && !MEASURE.test(token.lower))
      return 'weak';
    const weeks = isDigit(codeAt(gap, 1)) && WEEKS.test(gap);
    if (!plain && !weeks && gap !== ', ' && gap !== ',') return 'no';
    const work = this.tells(index - 1, TELLS.work);
    if (work && isLabel(previous)) return plain ? 'beside' : 'yes';
    if (work && isWork(previous) && !isWeakWork(previous)) return 'beside';
    if ((plain || weeks) && LASTS.has(previous)) return this.isListedAmongMerits(index - 2) ? 'yes' : 'no';
    if (this.tells(index - 1, TELLS.trade)) return this.isInCareer(token) ? 'yes' : 'beside';
    return token.gap.startsWith(',') && this.strength(index - 1, NEARER) === 'yes' ? 'beside' : 'no';
  }

  isInCareer({ start, gap }: Token): boolean {
    return gap === ', ' && CAREER.test(this.page.text.slice(start, start + 60));
  }

  /** How long somebody has been there, or in which of its rooms: "i snickeriet hos x". */
  private isThere(index: number, { start }: Token, link: string): boolean {
    const room = link === 'hos' ? tokenAt(this.tokens, index - 2) : undefined;
    if (isHinted(room, HINTS.definiteBusiness) && isHinted(room, HINTS.tradeName)) return true;
    return TIME_THERE.test(this.page.before(start, 40));
  }

  private helpsThere(token: Token | undefined): boolean {
    return (
      token !== undefined && isHelping(this.page.lower.slice(Math.max(0, token.start - 60), token.start), token.capital)
    );
  }

  /** "Bageriet (Solbullen)": one particular place, and its name in brackets. */
  private isNamedBehind(index: number): boolean {
    const kind = tokenAt(this.tokens, index);
    return (
      isHinted(kind, HINTS.businessKind) && isHinted(kind, HINTS.definiteBusiness) && isHinted(kind, HINTS.tradeName)
    );
  }

  /** "Arbetsgivaren är", but not "kontaktperson på arbetsplatsen är" */
  private isEmployerBefore(index: number): boolean {
    const label = this.word(index);
    return isLabel(label) && isDefiniteLabel(label) && !NEAR.has(this.word(index - 1));
  }

  /** "arb.plats:", "prakt.plats:" */
  private isCutLabel(index: number): boolean {
    const short = this.tokens[index]?.gap.startsWith('.') === true && ABBREVIATION.test(this.word(index - 1));
    return short && /^(?:plats|pl|ställe|giv|givare|givaren|företag)$/.test(this.word(index));
  }

  private fromOrFor(index: number, link: string): Work {
    if (link === 'med') return MEETS.has(this.word(index - 2)) ? 'weak' : 'no';
    if (link === 'från') return this.someBefore(index - 2, isLeft) ? 'yes' : 'no';
    if (link === 'till')
      return this.someBefore(index - 2, (word) => RETURNS.has(word)) || BELONGS_TO.has(this.word(index - 2))
        ? 'yes'
        : 'no';
    if (link === 'i') {
      if (this.helpsThere(tokenAt(this.tokens, index))) return 'yes';
      const near = this.strength(index - 2, NEARER);
      if (near === 'yes' || (near === 'weak' && isWork(this.word(index - 2)))) return 'yes';
      return TIME_THERE.test(this.page.before(tokenAt(this.tokens, index)?.start ?? 0, 40)) ? 'weak' : 'no';
    }
    const trade = this.word(index - 2);
    if (link === 'för' ? LEADS_A_PLACE.test(trade) : link !== 'från' && this.tells(index - 2, TELLS.trade))
      return 'yes';
    const near = link !== 'för' && link !== 'via' && this.strength(index - 2, 3) === 'yes';
    const works = near || this.someBefore(index - 2, (word) => WORKS_FOR.has(word));
    return works ? 'yes' : 'no';
  }
}
