import type { Page } from '../reading/page.ts';
import type { Scene } from '../scenes/scene.ts';
import { NAME } from '../words/lists.ts';
import { isRarelyAName } from '../words/person-words.ts';
import { THINGS_DO, TIME, UNSWEDISH, WEAK_VERB } from '../words/scene-words.ts';
import type { Token } from '../words/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { HINTS, isHinted } from '../words/word-hints.ts';
import { ROLES } from '../words/word-roles.ts';
import { ageFollows, isAbbreviated } from '../words/word-shape.ts';
import { TELLS } from '../words/word-tells.ts';
import { isBareOwner, isBareSubject } from './bare-names.ts';
import type { NoteLanguage } from './note-language.ts';
import { isPersonally } from './personal-state.ts';

export interface Verdict {
  score: number;
  why: string;
}

/** Plants and animals that people are called by as well. */
export const GROWS_OR_ROAMS =
  /^(?:linnea|viola|iris|malva|jasmin|erika|hortensia|lilja|rosmarin|björn|lo|svala|lärka|falk)s?$/;
/** Names that somebody wrote without capitals. */
/** Letters of a name that is part of another. */
const [SHORTEST_GIVEN, SHORTEST_PAIR] = [3, 7];
const SHORTEST_UNKNOWN = 4;
/** So long a word is no slip of a small one. */
const SHORTEST_SUBJECT = 6;
/** What ends a name of two: "tuva-li". */
const SHORT_SECOND = /^(?:li|ly|lo|my|mo|bo|jo|an|ann|lee|liv)s?$/;
/** "ortoser", "träningslgh", "sexbarnsfar" */
const NO_NAME_END =
  /(?:oser|aser|ioner|lgh|(?:skuld|avgift|räkning|skatt|hyra)(?:en|n)|barns(?:far|mor|pappa|mamma|förälder|familj))$/;

/** In lower case nobody's, whatever stands around it: ordinary, too short, or the name of a network. */
export const isNoUnknownName = ({ lower, about: { kind, ordinary, tells } }: Token): boolean =>
  (kind & (NAME.given | NAME.surname)) === 0 &&
  (ordinary || lower.length < SHORTEST_UNKNOWN || (tells & TELLS.handle) !== 0);

export class LowerNameJudge {
  private readonly page: Page;
  private readonly words: Vocabulary;
  private readonly language: NoteLanguage;

  constructor(page: Page, words: Vocabulary, language: NoteLanguage) {
    this.page = page;
    this.words = words;
    this.language = language;
  }

  judge(scene: Scene): Verdict | null {
    return scene.person ? this.lowerKnown(scene) : this.lowerUnknown(scene);
  }

  private lowerKnown(scene: Scene): Verdict | null {
    const { token, kind, given, genitive, before, after, belongs, previous } = scene;
    const somebody = before || after || belongs;
    // "sjukanmäld: karin. på plats: …": whole names are not cut off.
    const whole = given && !scene.ordinary && token.text.length >= 4 && this.page.text[token.end + 1] === ' ';
    if ((!whole && isAbbreviated(this.page, scene.token)) || (scene.article && !scene.before)) return null;
    if (previous === 'heter' || previous === 'hette' || previous === 'kallas')
      return { score: 0.75, why: 'name.lowerCase' };
    if (isBareOwner(scene)) return { score: 0.5, why: 'name.lowerCase' };
    if (genitive && token.about.listed && (!belongs || isRarelyAName(token.lower))) return null;
    if (scene.ordinary || ((kind & NAME.sure) === 0 && isRarelyAName(token.lower))) return this.lowerOrdinary(scene);
    if (token.text.length < 3 || token.lower === 'hans' || scene.thingBefore) return null;
    if ((kind & (NAME.place | NAME.other)) !== 0 && !somebody) return null;
    // "plockade linnea", "spår av björn"; "he said", "her cousin"
    if (!somebody && (GROWS_OR_ROAMS.test(token.lower) || this.language.isSurelyEnglish(token))) return null;
    if (scene.inPlace && !before && !scene.nextSurname) {
      // "åkte ut till ingvor": nobody goes to a town of that name.
      const gone =
        (previous === 'till' || previous === 'från') && given && (kind & (NAME.foreign | NAME.sure)) === NAME.sure;
      return gone ? { score: 0.5, why: 'name.lowerCase' } : null;
    }
    if (given && (kind & NAME.foreign) === 0) return { score: somebody ? 0.84 : 0.7, why: 'name.lowerCase' };
    if (somebody) return { score: 0.66, why: 'name.lowerCase' };
    const strange = UNSWEDISH.test(token.lower) || !this.words.isMisspelt(token.lower);
    const sure = isHinted(token, HINTS.sureSurname) || (token.text.length >= 5 && strange);
    return sure ? { score: 0.45, why: 'name.lowerCase' } : { score: 0.3, why: 'name.lowerCase' };
  }

  /** stig, saga, sten: only where the sentence leaves nothing but a person. */
  private lowerOrdinary(scene: Scene): Verdict | null {
    const { token, kind, given, genitive, before, belongs, following } = scene;
    if (/^(?:dr|doktor|läk)$/.test(scene.previous) && (kind & NAME.surname) !== 0)
      return { score: 0.55, why: 'name.lowerCase' };
    // "inga träffar"
    if ((token.about.roles & ROLES.article) !== 0 && !before) return null;
    if (isBareSubject(this.page, scene)) return { score: 0.5, why: 'name.lowerCase' };
    if (!given || (kind & NAME.foreign) !== 0) return null;
    const rare = isRarelyAName(token.lower);
    if (rare) {
      const verb = scene.after && !WEAK_VERB.test(following);
      return before && (verb || this.isTalkedWith(scene)) ? { score: 0.5, why: 'name.lowerCase' } : null;
    }
    if (genitive) return belongs ? { score: 0.5, why: 'name.lowerCase' } : null;
    if (before && !/^(?:att|om|när|som|har|kan|ska|vill|får|är|var|inte|vet)$/.test(scene.previous))
      return { score: 0.6, why: 'name.lowerCase' };
    return token.first && scene.after && !WEAK_VERB.test(following) ? { score: 0.55, why: 'name.lowerCase' } : null;
  }

  /** "pratat m per, vill börja", not "pratat med per telefon" or "med hans chef". */
  private isTalkedWith({ token, previous, following }: Scene): boolean {
    if (
      !/^(?:m|med|fråga|frågade|ring|ringde|mejla|mejlade|maila|smsa|påminn)$/.test(previous) ||
      token.lower === 'hans'
    )
      return false;
    return following === '' || /^(?:om|ang|angående|idag|igår|igen|o|och)$/.test(following);
  }

  /** jan-erik, quang-minh: two names in one, wherever they stand. */
  private lowerDouble({ token: { lower }, before, after, belongs }: Scene): Verdict | null {
    const parts = lower.split('-');
    const [first = '', second = ''] = parts;
    if (
      parts.length > 3 ||
      first.length < 2 ||
      second.length < 2 ||
      (second.length < 3 && !SHORT_SECOND.test(second)) ||
      (TIME.test(first) && TIME.test(second))
    )
      return null;
    const kinds = parts.map((part) => this.words.nameClasses(part));
    const given = kinds.map((kind) => (kind & NAME.given) !== 0);
    const plain = parts.map((part) => this.words.isOrdinary(part));
    if (given.every(Boolean) && !plain.every(Boolean)) return { score: 0.6, why: 'name.lowerCase' };
    // "tuva-li", "saarah-my"
    const short = parts.length === 2 && SHORT_SECOND.test(second) && !this.words.isOrdinary(first);
    if (short && (given[0] || before || after || belongs)) return { score: 0.5, why: 'name.lowerCase' };
    const other = kinds.some((kind) => (kind & (NAME.place | NAME.other)) !== 0);
    if (other || plain.some(Boolean) || parts.some((part) => part.length < 3 || this.words.isMisspelt(part)))
      return null;
    if (given.some(Boolean)) return { score: 0.5, why: 'name.lowerCasePerson' };
    return before || after || belongs ? { score: 0.45, why: 'name.lowerCasePerson' } : null;
  }

  /** "ylvabritt", "annakarin": two names of persons, and no word of the dictionary. */
  private isTwoGiven(lower: string): boolean {
    if (lower.length < SHORTEST_PAIR) return false;
    for (let at = SHORTEST_GIVEN; at <= lower.length - SHORTEST_GIVEN; at++) {
      const [first, second] = [lower.slice(0, at), lower.slice(at)].map((part) => this.words.nameClasses(part));
      if (((first ?? 0) & NAME.given) === 0 || ((second ?? 0) & NAME.given) === 0) continue;
      if ((((first ?? 0) | (second ?? 0)) & NAME.sure) !== 0) return true;
    }
    return false;
  }

  /** Neither Swedish nor a slip of the keyboard, and spelt as Swedish words never are: vakhtang, golnoush. */
  private lowerStrange({ token }: Scene): Verdict | null {
    const { lower, gap, first, about } = token;
    if (
      lower.length < 6 ||
      lower.includes('-') ||
      about.tells !== 0 ||
      !UNSWEDISH.test(lower) ||
      !(first || gap === ' ' || gap === ', ')
    )
      return null;
    if (this.language.isEnglish(token) || this.words.isPrefix(lower) || this.words.endsInWord(lower)) return null;
    if (this.words.isNameCompound(lower) || this.words.isMisspelt(lower)) return null;
    return { score: 0.42, why: 'name.lowerCaseStrange' };
  }

  /** "gulnara undrar", "dawlat har fått avslag": a slip away from some word, but spelt as no slip of somebody's trade or kin is. */
  private isPlainlySomebody({ token, after, following }: Scene): boolean {
    const { lower, first } = token;
    if (!first || lower.length < SHORTEST_SUBJECT || !(UNSWEDISH.test(lower) || /[^aeiouyåäö][aiouy]$/.test(lower)))
      return false;
    return (after && !THINGS_DO.test(following)) || isPersonally(this.page, token);
  }

  private lowerUnknown(scene: Scene): Verdict | null {
    const { token, kind, before, belongs } = scene;
    const lower = token.lower;
    const after = scene.after || (token.first && (ageFollows(this.page, token) || isPersonally(this.page, token)));
    if (isNoUnknownName(token) || isAbbreviated(this.page, scene.token)) return null;
    if (isHinted(token, HINTS.sureSurname)) return { score: 0.65, why: 'name.surnameEnding' };
    const double = lower.includes('-') && !scene.thingBefore ? this.lowerDouble(scene) : null;
    if (double) return double;
    const loose = scene.loosely && lower.length >= 5;
    if ((kind & ~NAME.proper) !== 0 || scene.inPlace || scene.article || NO_NAME_END.test(lower)) return null;
    if (!(before || after || belongs || loose)) return this.lowerStrange(scene);
    // "i samband med delåret"
    if (!before && !after && !belongs && /(?:[^u]et|arna|erna|orna)$/.test(lower)) return null;
    const parts = lower.split('-');
    const kinds = parts.map((part) => this.words.nameClasses(part));
    const given = kinds.every((one) => (one & NAME.given) !== 0) && kinds.some((one) => (one & NAME.sure) !== 0);
    if (parts.length === 2 && given) return { score: 0.7, why: 'name.lowerCase' };
    if (lower.includes('-') && parts.some((part) => part.length > 2 && this.words.isOrdinary(part))) return null;
    if (this.isTwoGiven(lower)) return { score: before || belongs ? 0.6 : 0.45, why: 'name.lowerCasePerson' };
    if (this.words.isNameCompound(lower) || this.words.endsInWord(lower)) return null;
    if (!(after || belongs) && this.words.isCutOff(lower)) return null;
    const strong = before || belongs;
    // Short words are seldom misspelt, and nearly every short name is one letter away from some word.
    if (!(strong && lower.length <= 5) && this.words.isMisspelt(lower))
      return this.isPlainlySomebody(scene) ? { score: 0.42, why: 'name.lowerCasePerson' } : null;
    if (!before && !after && !belongs && (this.words.isPrefix(lower) || /[^aeiouyåäö]{3}$/u.test(lower))) return null;
    if (belongs && !before && this.words.isMisspelt(lower.slice(0, -1))) return null;
    if (/^(?:\p{L}{1,3})$|[^aeiouyåäöé]{4}$/u.test(belongs ? lower.replace(/s$/, '') : lower)) return null;
    return { score: strong && after ? 0.6 : loose && !strong && !after ? 0.42 : 0.52, why: 'name.lowerCasePerson' };
  }
}
