import { speaksFromPlace } from '../names/personal-state.ts';
import { isNumbered, isRowOfSomebody, isSomebodysEntry } from '../names/somebodys-entry.ts';
import { isHost } from '../names/standing-names.ts';
import type { Match, Page } from '../reading/page.ts';
import { BELONGS } from '../words/person-words.ts';
import type { Token } from '../words/tokens.ts';
import { tokenAt } from '../words/tokens.ts';
import { ROLES } from '../words/word-roles.ts';
import { hasTrade } from '../words/word-tells.ts';
import { speaksForName, speaksForWork } from './second-weights.ts';
import { isWeighed, Surroundings } from './surroundings.ts';

/** What is surer than this has been found. */
const FOUND = 0.4;
/** Only hinted at. */
const HINT = 0.3;
/** The sums were chosen on sets that the weights had not seen: docs/decisions/0031. */
const NO_NAME = -4;
const NO_UNKNOWN_NAME = -2.75;
const NO_STOP = -2;
const [NO_WORK, NO_SURE_WORK] = [-2.75, -5];
const STILL_A_NAME = 1.5;
const SURELY_A_NAME = 3.5;
/** Asked about, never stopping. */
const ASKS = 0.8;
const BLOCKS = 0.85;
/** From here a word for working there stands beside a form that only firms have; a legal form is surer still. */
const SURE_WORK = 0.8;
/** No word has been weighed. */
const NOTHING = Number.NEGATIVE_INFINITY;
/** A whole known name needs no judge. */
const WHOLE_NAME = 0.95;
/** Findings that are judged in one text; a text with more is no note. */
const MOST = 500;

/** Reads again what the rules found where capital words decide, and what the learned weights say of those words. */
class Judge {
  private readonly page: Page;
  private readonly tokens: readonly Token[];
  private readonly surroundings: Surroundings;

  constructor(page: Page, tokens: readonly Token[]) {
    this.page = page;
    this.tokens = tokens;
    this.surroundings = new Surroundings(page, tokens);
  }

  /** The index of the first word that ends behind a place in the text. */
  private firstFrom(start: number): number {
    let [low, high] = [0, this.tokens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.tokens[middle]?.end ?? 0) > start) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The most that speaks for a name and for a place of work in any capital word of a finding; null where none is weighed. */
  private sums({ start, end }: Match, work: boolean): { name: number; work: number } | null {
    let [ofName, ofWork] = [NOTHING, NOTHING];
    for (let at = this.firstFrom(start); at < this.tokens.length; at++) {
      const token = this.tokens[at];
      if (token === undefined || token.start >= end) break;
      if (!isWeighed(token)) continue;
      this.surroundings.read(at);
      ofName = Math.max(ofName, speaksForName(this.surroundings));
      if (work) ofWork = Math.max(ofWork, speaksForWork(this.surroundings));
      // Nearly every name ends here: it stands as names do.
      else if (ofName >= NO_STOP) break;
    }
    return ofName === NOTHING ? null : { name: ofName, work: ofWork };
  }

  /** "inget nytt i Bergs ärende": what stands behind it only somebody has. */
  private isOwner({ start, end }: Match): boolean {
    const behind = this.firstFrom(end);
    const name = this.tokens[behind - 1];
    return (
      name !== undefined &&
      name.start >= start &&
      name.lower.endsWith('s') &&
      BELONGS.has(this.tokens[behind]?.lower ?? '')
    );
  }

  /** "får bo hos Tuve" */
  private isHost({ start }: Match): boolean {
    return isHost(this.tokens, this.firstFrom(start));
  }

  /** "Zurab: ingen ändring", an entry with a personal number */
  private isEntry({ end }: Match): boolean {
    const name = tokenAt(this.tokens, this.firstFrom(end) - 1);
    if (name === undefined) return false;
    const { page } = this;
    if (isNumbered(page, name) || isRowOfSomebody(page, name)) return true;
    return isSomebodysEntry(page, name) || speaksFromPlace(page, name);
  }

  /** "MED SPECIALPEDAGOG NAYRA": behind somebody's trade, in capitals. */
  private isTitled({ start }: Match): boolean {
    const at = this.firstFrom(start);
    const [title, name] = [tokenAt(this.tokens, at - 1), this.tokens[at]];
    const shouted = name?.allCaps === true && name.gap === ' ' && title?.allCaps === true;
    return shouted && (title.about.roles & ROLES.beforePerson) !== 0 && hasTrade(title);
  }

  name(match: Match): Match {
    const sums = this.sums(match, false);
    if (sums === null || sums.name >= NO_STOP || this.isOwner(match) || this.isHost(match)) return match;
    if (this.isEntry(match) || this.isTitled(match)) return match.score >= BLOCKS ? { ...match, score: ASKS } : match;
    const least = match.why.startsWith('name.unknown') ? NO_UNKNOWN_NAME : NO_NAME;
    if (sums.name < least) return { ...match, score: HINT };
    return match.score >= BLOCKS ? { ...match, score: ASKS } : match;
  }

  workplace(match: Match): Match {
    const sums = this.sums(match, true);
    if (sums === null) return match;
    const sure = match.score >= SURE_WORK;
    if (sums.work < sums.name && sums.name >= (sure ? SURELY_A_NAME : STILL_A_NAME))
      return { ...match, type: 'name', why: 'name.surroundings' };
    return sums.work < (sure ? NO_SURE_WORK : NO_WORK) ? { ...match, score: HINT } : match;
  }
}

/**
 * The second reader's word on what the rules found: a name that stands as none ever stood is only hinted at or asked
 * about, and a weak place of work is one only where such could stand, or somebody's name where names stand.
 */
export function judgeFound(page: Page, tokens: readonly Token[], found: Match[]): void {
  let judge: Judge | undefined;
  let left = MOST;
  for (let at = 0; at < found.length && left > 0; at++) {
    const match = found[at];
    if (match === undefined || match.score < FOUND) continue;
    const workplace = match.type === 'workplace' && match.score < BLOCKS;
    const name = match.type === 'name' && match.score < WHOLE_NAME;
    if (!name && !workplace) continue;
    judge ??= new Judge(page, tokens);
    left--;
    found[at] = workplace ? judge.workplace(match) : judge.name(match);
  }
}
