import { NAME } from '../words/lists.ts';
import { UNSWEDISH } from '../words/scene-words.ts';
import type { Token } from '../words/tokens.ts';
import { tokenAt } from '../words/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { ROLES } from '../words/word-roles.ts';
import { isBareName } from './bare-names.ts';

/** Between the members of a list: "mona, sten", "amina/lo", "dzeneta 9.00, gökmen 10.15". */
const NEXT = /^(?:, | ?\/ ?| \+ | & | \d\d?, | \d\d?[.:]\d\d,? )$/;
const ENDS = /^(?:[.!?;:)\n]|,? \d)/;
const BEGINS = /^(?:$|[.!?:(\n])/;
const SHORTEST_STRANGE = 4;
const SHORTEST_TAIL = 4;

/** Words in lower case that stand in a list of names: what is nobody's word for a thing there is one of them. */
export class NameLists {
  private readonly tokens: readonly Token[];
  private readonly words: Vocabulary;

  constructor(tokens: readonly Token[], words: Vocabulary) {
    this.tokens = tokens;
    this.words = words;
  }

  /** The member behind the one at `index`, or before it; null where the list ends. */
  behind(index: number): number | null {
    const next = this.tokens[index + 1];
    if (next === undefined) return null;
    if (NEXT.test(next.gap)) return this.isMember(index + 1) && this.endsBehind(index + 1) ? index + 1 : null;
    const other = this.tokens[index + 2];
    if (next.gap !== ' ' || (next.about.roles & ROLES.joins) === 0 || other?.gap !== ' ') return null;
    const strange = other.about.kind === 0;
    return this.isMember(index + 2) && (strange || this.endsBehind(index + 2)) ? index + 2 : null;
  }

  before(index: number): number | null {
    const token = this.tokens[index];
    if (token === undefined || index === 0) return null;
    const joined = token.gap === ' ' && (this.tokens[index - 1]?.about.roles ?? 0) & ROLES.joins;
    if (!joined && !NEXT.test(token.gap)) return null;
    const member = joined ? index - 2 : index - 1;
    if (joined && this.tokens[index - 1]?.gap !== ' ') return null;
    return member >= 0 && this.isMember(member) && this.beginsBefore(member) ? member : null;
  }

  private endsBehind(index: number): boolean {
    const next = this.tokens[index + 1];
    if (next === undefined || ENDS.test(next.gap) || NEXT.test(next.gap)) return true;
    if (next.gap !== ' ') return false;
    return (next.about.roles & (ROLES.joins | ROLES.personVerb | ROLES.inPlace)) !== 0 || next.lower === 'från';
  }

  private beginsBefore(index: number): boolean {
    const token = this.tokens[index];
    if (token === undefined || token.first || BEGINS.test(token.gap) || NEXT.test(token.gap)) return true;
    const roles = tokenAt(this.tokens, index - 1)?.about.roles ?? 0;
    return token.gap === ' ' && (roles & (ROLES.beforePerson | ROLES.personVerb | ROLES.joins)) !== 0;
  }

  private isMember(index: number): boolean {
    const token = this.tokens[index];
    if (token === undefined || token.capital || token.tied || token.about.allowed) return false;
    const { lower, about } = token;
    if (about.kind !== 0) return isBareName(token) || ((about.kind & NAME.given) !== 0 && !about.ordinary);
    if (about.ordinary || about.tells !== 0 || about.roles !== 0 || lower.length < SHORTEST_STRANGE) return false;
    if (/(?:[^u]et|en|erna|arna|orna|ing|ning|tion)$/.test(lower) || this.words.isNameCompound(lower)) return false;
    if (this.words.isPrefix(lower) || (this.words.isMisspelt(lower) && !UNSWEDISH.test(lower))) return false;
    return !this.words.endsInWord(lower) || this.endsInGiven(lower);
  }

  /** "fatlinda": a name of the lists stands at its end. */
  private endsInGiven(lower: string): boolean {
    for (let from = 2; from <= lower.length - SHORTEST_TAIL; from++)
      if ((this.words.nameClasses(lower.slice(from)) & NAME.given) !== 0) return true;
    return false;
  }
}
