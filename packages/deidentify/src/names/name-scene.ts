import { MARKS } from '../reading/marks.ts';
import type { Page } from '../reading/page.ts';
import type { Scene } from '../scenes/scene.ts';
import { ServiceAround } from '../scenes/scene.ts';
import type { ThingReader } from '../scenes/thing-scene.ts';
import { NAME } from '../words/lists.ts';
import {
  isTaker,
  isThatOne,
  KIN,
  LISTED,
  leadsLoosely,
  ONE_LETTER,
  SAID,
  SOMEBODY,
  WHAT_IS_SAID,
} from '../words/name-scene-words.ts';
import { DEFINITE, ROLE, WEAK_VERB } from '../words/scene-words.ts';
import type { Token } from '../words/tokens.ts';
import { isPlainStop, plays, tokenAt } from '../words/tokens.ts';
import { HINTS } from '../words/word-hints.ts';
import { ROLES } from '../words/word-roles.ts';
import { TELLS } from '../words/word-tells.ts';

/** What offices have too: "Ivo:s beslut". */
const OF_OFFICE =
  /^(?:beslut|plan|svar|besked|utredning|personal|handläggare|arbete|uppgifter|behov|nya|första|andra)$/;
/** "Siri på telefonen läser" */
const MACHINE = /telefon|mobil|dator|skärm|platta|radion|tv|webben|nätet|displayen|internet/;
const INITIALS = /(?<![\p{L}\d.–-])(?:\p{Lu}\. ?){1,3}$/u;
const OPENING = /^[ \t]?["'(:]?[ \t]?["'(]?$|^: ?$|^\. ?$/;
/** Letters of an abbreviation that is a word too; of one of a thing: "avd. Solen". */
const LONGEST_SHORT = 4;
const LONGEST_CUT = 3;
const CLOSING = /^['"”)]?:?s? ?['"(]?$/;

/** "Jan Westin": nothing that anything else is called. */
const isUnknownSurname = ({ text, about: { kind, ordinary, hyphenated, hints } }: Token): boolean =>
  (kind & ~NAME.proper) === 0 && !ordinary && !hyphenated && text.length >= 4 && (hints & HINTS.thingEnding) === 0;

export class SceneReader {
  private readonly page: Page;
  private readonly tokens: readonly Token[];
  private readonly things: ThingReader;

  constructor(page: Page, tokens: readonly Token[], things: ThingReader) {
    this.page = page;
    this.tokens = tokens;
    this.things = things;
  }

  private word(index: number): string {
    return tokenAt(this.tokens, index)?.lower ?? '';
  }

  private plays(index: number, role: number): boolean {
    return plays(this.tokens, index, role);
  }

  /** "väntar på x", "väntar fortfarande på x" */
  private isTowards(index: number): boolean {
    if (this.plays(index, ROLES.onPerson)) return true;
    const small = ((tokenAt(this.tokens, index)?.about.hints ?? 0) & HINTS.small) !== 0;
    return small && this.plays(index - 1, ROLES.onPerson);
  }

  /** By one of the words of which the lists of `name-scene-words.ts` speak. */
  private isIntroduced(index: number): boolean {
    return ((tokenAt(this.tokens, index - 1)?.about.hints ?? 0) & HINTS.introduces) !== 0;
  }

  /** The word before, when only a blank or an opening mark stands between. */
  private previous(index: number): Token | undefined {
    const gap = this.tokens[index]?.gap;
    if (index === 0 || gap === undefined) return undefined;
    const before = tokenAt(this.tokens, index - 1);
    // "av med enhetschef. Inga resurser": a whole word ends its sentence, "handl. Elin" does not.
    // "vill köra buss. Dlovan vill": a thing's word that is no abbreviation does so too.
    const thing = ((before?.about.roles ?? 0) & ROLES.beforeThing) !== 0;
    const shortest = thing ? LONGEST_CUT : LONGEST_SHORT;
    if (gap.startsWith('.') && before !== undefined && before.text.length > shortest && before.about.ordinary)
      return undefined;
    return gap === ' ' || gap === '. ' || (gap !== ', ' && OPENING.test(gap)) ? before : undefined;
  }

  private following(index: number): Token | undefined {
    const next = this.tokens[index + 1];
    const near = next && (next.gap === ' ' || (!isPlainStop(next.gap) && CLOSING.test(next.gap))) ? next : undefined;
    if (near?.lower.length !== 1) return near;
    // "yergalem b undrar": a surname's first letter.
    const behind = this.tokens[index + 2];
    return !ONE_LETTER.has(near.lower) && behind?.gap === ' ' ? behind : near;
  }

  private isListed(index: number, label: string): boolean {
    if (label === 'plats') return this.word(index - 1) === 'på';
    return LISTED.has(label) || (label === 'gruppen' && this.word(index - 2).startsWith('ny'));
  }

  private isBefore(index: number, previous: string, roles: number): boolean {
    if ((roles & ROLES.beforePerson) !== 0) return !this.things.isCalled(index, roles);
    if (this.isIntroduced(index) && isThatOne(this.word(index - 2), previous, this.word(index + 1))) return true;
    if (previous === 'via') return this.things.isAtOffice(index);
    if (this.tokens[index]?.gap === ': ' && this.isListed(index - 1, previous)) return true;
    if ((roles & ROLES.beforeAnyone) !== 0)
      return this.plays(index - 2, ROLES.contact) || this.plays(index - 3, ROLES.contact);
    if (previous === 'upp') return this.word(index - 2).startsWith('ring');
    return (previous === 'på' || previous === 'i') && this.isTowards(index - 2);
  }

  /** "Mvh, x", "Hälsningar" and x on the next line */
  private isSignature(index: number, { capital, gap, about }: Token): boolean {
    if (!capital || !this.plays(index - 1, ROLES.greeting)) return false;
    return gap === '\n' || gap === ',\n' || (!about.ordinary && (gap === ' ' || gap === ', '));
  }

  private isInPlace(index: number, previous: string, roles: number): boolean {
    // "i Stig och Sara", "i Tierp och Heby"
    if ((roles & ROLES.joins) !== 0 && ((this.previous(index - 1)?.about.roles ?? 0) & ROLES.inPlace) !== 0)
      return tokenAt(this.tokens, index - 2)?.capital === true;
    if ((roles & ROLES.inPlace) !== 0) return !this.isTowards(index - 2);
    // "kille på 22 från Dorotea", "33 år, Vilhelmina.": a town's name behind a person's years.
    const token = this.tokens[index];
    if (token !== undefined && (token.about.kind & NAME.place) !== 0 && !this.plays(index - 2, ROLES.contact)) {
      if (
        previous === 'från' ||
        (token.gap === ', ' && /(?:\d[a-z]?|\d år)$/.test(this.page.before(token.start - 2, 5)))
      )
        return true;
    }
    return (previous === 'till' || previous === 'från') && this.plays(index - 2, ROLES.travel);
  }

  private hasInitials({ start }: Token): boolean {
    const { text } = this.page;
    if (text[start - 1] !== '.' && text[start - 2] !== '.') return false;
    return INITIALS.test(text.slice(Math.max(0, start - 9), start));
  }

  private isJoined(index: number, token: Token): boolean {
    if (!token.capital) return false;
    const other = this.plays(index + 1, ROLES.joins) ? this.tokens[index + 2] : undefined;
    if (other?.capital !== true) return false;
    return (other.about.kind & NAME.given) !== 0 || (token.about.ordinary && (other.about.tells & TELLS.surname) !== 0);
  }

  /** A name of the lists at `other`, and nothing but a sign of a list before the word at `index`. */
  private isGivenBeside(index: number, other: number): boolean {
    const gap = this.tokens[index]?.gap;
    if (gap !== ', ' && gap !== '/' && gap !== ' + ' && gap !== ' & ') return false;
    const name = tokenAt(this.tokens, other);
    return name?.capital === true && !name.about.ordinary && (name.about.kind & NAME.given) !== 0;
  }

  /** "Ailo, kurator": what somebody is, right behind. */
  private hasRole(index: number): boolean {
    // "Vanadis Orre, född"
    const surname = this.tokens[index + 1];
    const full = surname?.capital === true && surname.gap === ' ';
    const next = this.tokens[full ? index + 2 : index + 1];
    if (next?.gap !== ', ' || next.capital) return false;
    if (full) return next.lower === 'född';
    // "Kent, som hon delar rum med"
    return ROLE.test(next.lower) || (next.lower === 'som' && SOMEBODY.has(this.word(index + 2)));
  }

  /** "sturla eide har inte": a surname in lower case, and then what a person does. */
  private hasFullName(index: number, token: Token): boolean {
    const [surname, verb] = [this.tokens[index + 1], this.tokens[index + 2]];
    if (token.capital || token.about.ordinary || surname?.gap !== ' ' || verb?.gap !== ' ') return false;
    if (surname.capital || surname.about.ordinary || surname.about.roles !== 0) return false;
    const named = (surname.about.kind & NAME.surname) !== 0 || surname.about.hyphenated;
    return named && (verb.about.roles & ROLES.personVerb) !== 0;
  }

  /** "x och mamman", "x o ulrika": beside somebody. */
  private isPair(index: number): boolean {
    const other = this.tokens[index + 2];
    if (other === undefined || KIN.has(other.lower)) return other !== undefined;
    return (other.about.kind & NAME.given) !== 0 && (other.about.kind & NAME.sure) !== 0 && !other.about.ordinary;
  }

  /** "x på boendet säger": where somebody is, and what is done. */
  private isPlaced(index: number, token: Token): boolean {
    const [link, place, verb] = [this.tokens[index + 1], this.tokens[index + 2], this.tokens[index + 3]];
    if (link?.gap !== ' ' || place?.gap !== ' ' || verb?.gap !== ' ') return false;
    if ((verb.about.roles & ROLES.personVerb) === 0 || !/^(?:på|i|från|hos|vid)$/.test(link.lower)) return false;
    // "Ullstugan i Vemdalen ringde"
    const thing = token.capital && DEFINITE.test(token.lower);
    return !thing && !MACHINE.test(place.lower) && !WEAK_VERB.test(verb.lower);
  }

  /** "Irmelin, irmelin.berg@…" */
  private hasOwnMail({ end, lower }: Token): boolean {
    if ((this.page.marks & MARKS.at) === 0) return false;
    const behind = this.page.after(end, 40);
    const from = behind.search(/[^,:( <]/);
    return from > 0 && behind.startsWith(lower, from) && behind.includes('@');
  }

  /** "Ailo:s pappa" */
  private ownsByColon(index: number): boolean {
    const [next, owned] = [this.tokens[index + 1], this.tokens[index + 2]];
    if (next?.gap !== ':' || next.lower !== 's' || owned === undefined) return false;
    return (owned.about.roles & ROLES.belongs) !== 0 && !OF_OFFICE.test(owned.lower);
  }

  private isAfterPlace(index: number, { gap }: Token): boolean {
    const place = tokenAt(this.tokens, index - 1);
    return gap === ' ' && place?.capital === true && (place.about.kind & NAME.place) !== 0;
  }

  private isAfterBrand(index: number, { gap }: Token): boolean {
    const brand = tokenAt(this.tokens, index - 1);
    if (gap !== ' ' || !brand?.capital || brand.allCaps || brand.text.length < 5) return false;
    // "Hälsningar Chidi", "Samtal Nyamal"
    if (brand.first && brand.about.ordinary) return false;
    return (brand.about.kind & NAME.other) !== 0 && (brand.about.kind & (NAME.given | NAME.surname)) === 0;
  }

  read(index: number, token: Token): Scene {
    const { kind, genitive, ordinary } = token.about;
    const previousToken = this.previous(index);
    const previous = previousToken?.lower ?? '';
    const roles = previousToken?.about.roles ?? 0;
    const followingToken = this.following(index);
    // "att x inte har": what a person does, behind a small word.
    const behind = followingToken?.about.roles ?? 0;
    const small = ((followingToken?.about.hints ?? 0) & HINTS.small) !== 0 && this.plays(index + 2, ROLES.personVerb);
    const nextRoles = behind | (small ? ROLES.personVerb : 0);
    const introduced = previous !== '' && this.isIntroduced(index);
    const feast = this.things.isFeast(index, token);
    const before = (this.isBefore(index, previous, roles) || this.isSignature(index, token)) && !feast;
    const opens =
      token.first ||
      token.gap === ', ' ||
      token.gap === ' - ' ||
      (roles & (ROLES.beforeAnyone | ROLES.beforePerson)) !== 0;
    const inverted = (roles & ROLES.helping) !== 0 && (nextRoles & ROLES.afterInverted) !== 0;
    const paired = (nextRoles & ROLES.joins) !== 0 && this.isPair(index);
    const said = introduced && SAID.has(previous) && WHAT_IS_SAID.has(followingToken?.lower ?? '');
    const neither = (previous === 'inte' || previous === 'int') && followingToken?.lower === 'heller';
    const taker = followingToken !== undefined && isTaker(previous, followingToken.lower);
    const after =
      taker ||
      said ||
      neither ||
      inverted ||
      this.hasRole(index) ||
      this.hasOwnMail(token) ||
      (opens &&
        ((nextRoles & ROLES.personVerb) !== 0 ||
          (token.capital && ((followingToken?.about.hints ?? 0) & HINTS.personal) !== 0) ||
          paired ||
          this.isPlaced(index, token) ||
          this.hasFullName(index, token)));
    const belongs = ((nextRoles & ROLES.belongs) !== 0 && /[sxz]$/.test(token.lower)) || this.ownsByColon(index);
    const next = this.tokens[index + 1];
    const nextSurname =
      next?.capital === token.capital &&
      !next.allCaps &&
      next.gap === ' ' &&
      ((next.about.kind & NAME.surname) !== 0 ||
        (next.about.tells & TELLS.surname) !== 0 ||
        ((kind & NAME.given) !== 0 &&
          (token.about.roles & ROLES.side) === 0 &&
          token.capital &&
          isUnknownSurname(next)));
    const claimed = !token.capital || taker || (roles & ROLES.greeting) !== 0 || this.hasOwnMail(token);
    return {
      token,
      kind,
      genitive,
      person: (kind & (NAME.given | NAME.surname)) !== 0,
      given: (kind & NAME.given) !== 0,
      ordinary,
      previous,
      following: followingToken?.lower ?? '',
      before,
      after,
      belongs,
      somebody: before || after || belongs || nextSurname,
      inPlace: this.isInPlace(index, previous, roles),
      thing: token.capital && (feast || this.things.isThing(index, token, previous, roles)),
      service: new ServiceAround(this.things, index, token, claimed),
      thingBefore: ((roles & ROLES.measure) !== 0 && !token.gap.startsWith(':')) || feast,
      article: (roles & ROLES.article) !== 0,
      loosely: introduced && leadsLoosely(this.word(index - 2), previous),
      nextSurname,
      andName: this.isJoined(index, token),
      amongNames: token.capital && (this.isGivenBeside(index + 1, index + 1) || this.isGivenBeside(index, index - 1)),
      afterPlace: this.isAfterPlace(index, token),
      afterOffice: tokenAt(this.tokens, index - 1)?.allCaps === true && token.gap === ' ',
      afterBrand: token.capital && this.isAfterBrand(index, token),
      initials: token.capital && this.hasInitials(token),
    };
  }
}
