import { matchAt } from '../reading/all-matches.ts';
import type { Match, Page } from '../reading/page.ts';
import { codeAt, isCapital, oneOf } from '../reading/units.ts';
import { ThingReader } from '../scenes/thing-scene.ts';
import { figureAt } from '../words/known-figures.ts';
import { NAME } from '../words/lists.ts';
import { LISTED } from '../words/name-scene-words.ts';
import type { Token } from '../words/tokens.ts';
import { plays, tokenAt } from '../words/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { HINTS, isHinted } from '../words/word-hints.ts';
import { ROLES } from '../words/word-roles.ts';
import { hasSurnameEnding } from '../words/word-tells.ts';
import { ORDERS } from '../words/workplace-words.ts';
import type { Verdict } from './judge-lower-name.ts';
import { isNoUnknownName } from './judge-lower-name.ts';
import { NameJudge } from './judge-name.ts';
import { isNobodys, OTHER_SCRIPTS } from './judge-name-words.ts';
import { NameLists } from './name-lists.ts';
import { SceneReader } from './name-scene.ts';
import { findSaidNames } from './said-names.ts';
import { findStandingNames } from './standing-names.ts';

const LONGEST_WORD = 40;
const MOST_PARTS = 5;
/** Below this a word does not pull its neighbours into a name. */
const JOINS = 0.4;
/** A little less sure than the sign that it is part of. */
const SIGNED = 0.8;
const isOpening = oneOf(',(');
const [BLANK, POINT] = [32, 46];
const NUMBER_BEHIND = /(?:,| ?\() ?\d/y;
/** Initials beside a name: K. Lövgren, Emelie N. */
const INITIALS_BEFORE = /(?<![\p{L}\d.–-])(?:\p{Lu}\.[ ]?){1,3}$/u;
const INITIAL_AFTER = / \p{Lu}(?:\.|(?=[\s,;:!?)]|$))/uy;

/** Behind a name: what tells whose it is. */
const SOMEBODYS_NUMBER = /(?:,| ?\(| |: ?| ?- ?)(?:p(?:ers)?nr:? ?|tel:? ?|tfn:? ?)?[\d+]/y;
const JOINED_PARTICLE = /^(?:al|el|an|ar|as|ash|at|ad|az|bin|ibn|abu|ben|ould|d|de|la)[-'][\p{Lu}]/u;
/** What ends a line of a register. */
const REGISTERED = /(?: ?\(|,? [\d+]|,? f(?:ödd)?[ .:]|$|[\n;\t])/y;

/** Lindgren-priset, Ericson-terminalen: a thing behind the hyphen. */
export const isNamedAfter = (token: Token | undefined): boolean =>
  token?.capital === true && token.about.hyphenated && !token.allCaps && /^\p{Lu}\p{Ll}+-\p{Ll}{4,}$/u.test(token.text);

/** "Zaras Kitchen": an owner, and a word that only signs have. */
const isSigned = (owner: Token | undefined, next: Token | undefined): boolean =>
  next?.capital === true && next.gap === ' ' && isHinted(next, HINTS.sign) && owner?.lower.endsWith('s') === true;

class NameFinder {
  private readonly page: Page;
  private readonly tokens: readonly Token[];
  private readonly things: ThingReader;
  private readonly scenes: SceneReader;
  private readonly judge: NameJudge;
  private readonly lists: NameLists;
  private shouted: boolean | undefined;
  /** A word is asked for twice: as what follows a name and as what may begin one. */
  private lastIndex = -1;
  private lastVerdict: Verdict | null = null;

  constructor(page: Page, tokens: readonly Token[], words: Vocabulary) {
    this.page = page;
    this.tokens = tokens;
    this.things = new ThingReader(page, tokens);
    this.scenes = new SceneReader(page, tokens, this.things);
    this.judge = new NameJudge(page, words);
    this.lists = new NameLists(tokens, words);
  }

  /** In a text written in capitals a capital says nothing. Read when it first matters. */
  private isShouted(): boolean {
    if (this.shouted === undefined) {
      const long = this.tokens.filter(({ text }) => text.length >= 4);
      const capitals = long.filter(({ allCaps }) => allCaps).length;
      const words = this.tokens.filter(({ tied, text }) => !tied && text.length > 1);
      const whole = words.length >= 3 && words.every(({ allCaps }) => allCaps);
      this.shouted = whole || (long.length >= 4 && capitals * 2 > long.length);
    }
    return this.shouted;
  }

  private verdict(index: number): Verdict | null {
    if (index !== this.lastIndex) {
      this.lastVerdict = this.fresh(index);
      this.lastIndex = index;
    }
    return this.lastVerdict;
  }

  private fresh(index: number): Verdict | null {
    const token = this.tokens[index];
    if (!token || token.tied || token.text.length < 2 || token.text.length > LONGEST_WORD) return null;
    // Nearly every word ends here: ordinary, in lower case or first in its sentence, and nobody's name.
    const { kind, ordinary } = token.about;
    if (
      ordinary &&
      (kind & (NAME.given | NAME.surname)) === 0 &&
      (!token.capital || (token.first && !this.mayOpen(index, token)))
    )
      return null;
    if (token.about.allowed) return null;
    // "Ring Wahlgrens Tryckeri": what is to be done, though somebody is called so too.
    if (token.first && token.capital && ORDERS.has(token.lower) && this.tokens[index + 1]?.capital === true)
      return null;
    const shouted = token.allCaps && this.isShouted();
    if (!shouted && isNobodys(this.page, token)) return null;
    if ((!token.capital || shouted) && codeAt(token.text, 0) < OTHER_SCRIPTS && isNoUnknownName(token)) return null;
    return this.judge.judge(this.scenes.read(index, token), shouted);
  }

  /** A compound that opens a sentence: a name by its ending, by what it does or an age behind it. */
  private mayOpen(index: number, token: Token): boolean {
    return (
      hasSurnameEnding(token) ||
      (!token.about.listed && this.isSubjectOrOwner(index, token)) ||
      (this.page.hasDigits && this.opensBehind(token) && matchAt(NUMBER_BEHIND, this.page.text, token.end) !== null)
    );
  }

  /** "x vill", "x på FK säger", "xs mamma", "efternamn: x" */
  private isSubjectOrOwner(index: number, { gap, lower }: Token): boolean {
    const { tokens } = this;
    if (plays(tokens, index + 1, ROLES.personVerb) || ((tokens[index + 1]?.about.hints ?? 0) & HINTS.personal) !== 0)
      return true;
    if (plays(tokens, index + 1, ROLES.inPlace)) return plays(tokens, index + 3, ROLES.personVerb);
    if (lower.endsWith('s') && plays(tokens, index + 1, ROLES.belongs)) return true;
    return (
      gap === ': ' &&
      (plays(tokens, index - 1, ROLES.beforePerson) || LISTED.has(tokenAt(tokens, index - 1)?.lower ?? ''))
    );
  }

  /** A comma or a bracket right behind, or behind a blank. */
  private opensBehind({ end }: Token): boolean {
    const code = codeAt(this.page.text, end);
    return isOpening(code === BLANK ? codeAt(this.page.text, end + 1) : code);
  }

  /** A capital word right after a name belongs to it, unless it is an authority, a place or begins a sentence. */
  private continues(index: number): boolean {
    const token = this.tokens[index];
    if (!token?.capital || token.tied || token.allCaps || token.gap !== ' ') return false;
    if (token.about.allowed) return false;
    const { kind } = token.about;
    if ((kind & NAME.surname) !== 0 || hasSurnameEnding(token)) return true;
    if ((kind & NAME.given) !== 0) return true;
    return (kind & (NAME.other | NAME.place)) === 0 && !token.about.listed;
  }

  /** "åsa lundgren": a surname that no dictionary lists; "elin berg har", "ELIN BERG 070-…": one in front of what people do. */
  private isLowerSurname(index: number, shouted: boolean): boolean {
    const token = this.tokens[index];
    if (token === undefined || token.capital !== shouted || token.tied || token.about.allowed) return false;
    if ((token.about.kind & NAME.surname) === 0 || token.allCaps !== shouted) return false;
    if (token.text.length >= 5 && hasSurnameEnding(token) && !token.about.listed) return true;
    const next = this.tokens[index + 1];
    if (next?.gap === ' ' && (next.about.roles & ROLES.personVerb) !== 0) return true;
    return this.page.hasDigits && matchAt(SOMEBODYS_NUMBER, this.page.text, token.end) !== null;
  }

  /** "al-Hassan": the article of a surname, joined to it. */
  private isJoinedParticle(index: number): boolean {
    const token = this.tokens[index];
    return token !== undefined && !token.tied && JOINED_PARTICLE.test(token.text);
  }

  /** "Berg, Elin": where a register writes the surname first. */
  private surnameBefore(index: number): Token | null {
    const [surname, given] = [this.tokens[index - 1], this.tokens[index]];
    if (surname?.capital !== true || surname.tied || given?.gap !== ', ' || (given.about.kind & NAME.given) === 0)
      return null;
    if ((surname.about.kind & NAME.surname) === 0 && !hasSurnameEnding(surname)) return null;
    const opens = surname.first || surname.gap.endsWith(': ');
    return opens && matchAt(REGISTERED, this.page.text, given.end) ? surname : null;
  }

  /** Whether a word, whatever it is alone, belongs to the name that begins at `first`. */
  private goesOn(first: number, index: number): boolean {
    const capital = this.tokens[first]?.capital === true;
    const shouted = this.tokens[first]?.allCaps === true;
    if ((!capital || shouted) && this.isLowerSurname(index, shouted)) return true;
    return capital && (this.isJoinedParticle(index) || this.continues(index));
  }

  /** The name that begins at a word: its last word and the surest verdict of its parts. */
  private extend(index: number, first: Verdict): { last: number; verdict: Verdict } {
    const capital = this.tokens[index]?.capital === true;
    let verdict = first;
    let last = index;
    while (last - index < MOST_PARTS) {
      const next = this.tokens[last + 1];
      if (next?.gap !== ' ') break;
      const more = this.verdict(last + 1);
      const behind = this.tokens[last + 2];
      // "Zaras Kitchen"
      if (isSigned(this.tokens[index], next)) break;
      // "Åkessons El. Klarar" goes on with another sentence.
      const particle = (next.about.roles & ROLES.particle) !== 0 && behind?.capital === true && behind.gap === ' ';
      const alike = more !== null && more.score >= JOINS && next.capital === capital;
      if (!particle && !alike && !(verdict.score >= JOINS && this.goesOn(index, last + 1))) break;
      // "hon är från Banja Luka": what is a place in its first word is one.
      const place = verdict.score < JOINS && verdict.why === 'name.placeOrService';
      if (more && more.score > verdict.score && !place) verdict = more;
      if (particle && capital) verdict = { score: Math.max(verdict.score, 0.8), why: verdict.why };
      last += particle ? 2 : 1;
    }
    return { last, verdict };
  }

  /** How many words from here name a figure of tales or history. */
  private figure(index: number): number {
    return figureAt((offset) => {
      const token = this.tokens[index + offset];
      return token === undefined || (offset > 0 && token.gap !== ' ') ? null : token.lower;
    });
  }

  /** "Astrid Lindgren-priset": what is named after somebody. */
  private isNamesake(last: number): boolean {
    const [end, next] = [this.tokens[last], this.tokens[last + 1]];
    return isNamedAfter(end) || (next?.gap === ' ' && isNamedAfter(next));
  }

  /** "träffade jeylaan o xamdi", "mona, sten och britt-marie": words in lower case that no rule knows, in a list with a name. */
  private beside(first: number, last: number, taken: number, matches: Match[]): number {
    const add = (index: number): void => {
      const { start, end } = this.tokens[index] ?? { start: 0, end: 0 };
      matches.push({ start, end, type: 'name', score: 0.45, why: 'name.lowerCaseJoined' });
    };
    const isNew = (index: number): boolean => (this.verdict(index)?.score ?? 0) < JOINS;
    for (let at = this.lists.before(first); at !== null && at >= taken && isNew(at); at = this.lists.before(at))
      add(at);
    let end = last;
    for (let at = this.lists.behind(last); at !== null && isNew(at); at = this.lists.behind(at)) {
      add(at);
      end = at;
    }
    return end;
  }

  find(): Match[] {
    const matches: Match[] = [];
    let taken = 0;
    for (let i = 0; i < this.tokens.length; ) {
      const token = this.tokens[i];
      const first = token ? this.verdict(i) : null;
      if (!token || !first) {
        i++;
        continue;
      }
      const { last, verdict } = this.extend(i, first);
      const end = this.tokens[last]?.end ?? token.end;
      const figure = token.capital ? this.figure(i) : 0;
      if (figure > 0 || (last > i && this.things.isThingAfter(last)) || (token.capital && this.isNamesake(last))) {
        i = Math.max(last, i + figure - 1) + 1;
        continue;
      }
      const { text } = this.page;
      const signed = last === i && isSigned(token, this.tokens[i + 1]);
      const full = token.capital && last > i && verdict.score >= 0.75;
      const pointed = codeAt(text, token.start - 1) === POINT || codeAt(text, token.start - 2) === POINT;
      const before =
        token.capital && pointed ? INITIALS_BEFORE.exec(text.slice(Math.max(0, token.start - 9), token.start)) : null;
      const initial = token.capital && verdict.score >= 0.6 && isCapital(codeAt(text, end + 1));
      const after = initial ? matchAt(INITIAL_AFTER, text, end) : null;
      const registered = token.capital && verdict.score >= JOINS ? this.surnameBefore(i) : null;
      if (registered && matches.at(-1)?.start === registered.start) matches.pop();
      matches.push({
        start: registered?.start ?? token.start - (before?.[0].length ?? 0),
        end: end + (after?.[0].length ?? 0),
        type: 'name',
        score: full ? Math.max(verdict.score, 0.95) : Math.min(verdict.score, signed ? SIGNED : 1),
        why: verdict.why,
      });
      taken = (verdict.score >= JOINS && !token.capital ? this.beside(i, last, taken, matches) : last) + 1;
      i = taken;
    }
    return matches;
  }
}

/**
 * Names of persons: listed names, words that are no Swedish words, and both in lower case where a person stands.
 * A name of several words is one finding.
 */
export function findNames(page: Page, tokens: readonly Token[], words: Vocabulary): Match[] {
  return [
    ...new NameFinder(page, tokens, words).find(),
    ...findStandingNames(page, tokens),
    ...findSaidNames(page, tokens),
  ];
}
