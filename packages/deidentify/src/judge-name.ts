import { matchAt } from './all-matches.ts';
import { NAME } from './lists.ts';
import type { Scene } from './name-scene.ts';
import type { Page } from './page.ts';
import { isRarelyAName } from './person-words.ts';
import { CERTAIN_VERB, DEFINITE, ENGLISH, SURE_THING, THING_ENDING, TIME, UNSWEDISH } from './scene-words.ts';
import type { Token } from './tokens.ts';
import { codeAt } from './units.ts';
import type { Vocabulary } from './vocabulary.ts';
import { hasInnerCapital, isAbbreviated, isAged } from './word-shape.ts';
import { hasSurnameEnding } from './word-tells.ts';

export interface Verdict {
  score: number;
  why: string;
}

/** A name of this make is surely a surname even where nobody is expected. */
const SURE_SURNAME =
  /^\p{L}{2,}(?:sson|sdotter|qvist|quist|stråle|stierna|stjerna|hielm|feldt|städt|ović|wicz|zadeh|oglu)s?$/u;
const POINT = 46;
const YEAR_OR_NUMBER = / (?:(?:19|20)\d\d(?!\d)|\d[a-c]?(?!\d))/y;
const LATIN = /\p{Script=Latin}/u;
const WEAK_VERB = /^(?:var|är|har|blir|blev|kan|kunde|får|fick|ska|skulle|kommer|kom|går|gick|tar|tog|verkar)$/;

export class NameJudge {
  private readonly page: Page;
  private readonly words: Vocabulary;
  /** Whether the note is in English; read when it first matters. */
  private isEnglish: boolean | undefined;

  constructor(page: Page, words: Vocabulary) {
    this.page = page;
    this.words = words;
  }

  judge(scene: Scene, shouted: boolean): Verdict | null {
    const { token } = scene;
    if (token.text.charCodeAt(0) >= 0x250 && !LATIN.test(token.text)) return { score: 0.5, why: 'name.otherScript' };
    if (hasInnerCapital(token)) return null;
    const capital = token.capital && !(shouted && token.allCaps);
    if (!capital) return scene.person ? this.lowerKnown(scene) : this.lowerUnknown(scene);
    if (token.allCaps && token.text.length <= 5 && !this.isShoutedName(scene)) return null;
    if (scene.person) return this.capitalKnown(scene);
    return token.about.hyphenated ? this.hyphenated(scene) : this.capitalUnknown(scene);
  }

  /** ELIN, but not LOU or EVA-group abbreviations: short capitals need company. */
  private isShoutedName({ token, kind, ordinary, somebody }: Scene): boolean {
    if ((kind & NAME.sure) === 0 || ordinary || (kind & NAME.other) !== 0) return false;
    return token.text.length >= 4 && (somebody || token.first || token.gap !== '');
  }

  private ageFollows({ token }: Scene): boolean {
    return /^(?:,| ?\(|,? ?-?) ?\d\d(?:\)|,| ?år|\.|$| )/.test(this.page.text.slice(token.end, token.end + 8));
  }

  private capitalKnown(scene: Scene): Verdict | null {
    const { token, kind, given, ordinary, somebody, before } = scene;
    if (scene.thing && !before) return null;
    // "Sara 2012", "Matte 1b": a name with a year or a number is a project or a course.
    if (!somebody && this.page.hasDigits && matchAt(YEAR_OR_NUMBER, this.page.text, token.end)) return null;
    if (scene.service && !scene.nextSurname && !scene.belongs) return { score: 0.35, why: 'name.orService' };
    if ((kind & NAME.other) !== 0 && !somebody) return null;
    if ((kind & NAME.place) !== 0) {
      if (scene.inPlace || scene.afterOffice) return null;
      if (!somebody) return { score: given && !ordinary ? (token.first ? 0.5 : 0.6) : 0.3, why: 'name.orPlace' };
    }
    // "i Sara", "i Stig": measures are often named so; a person never stands right after "i".
    if (
      (scene.previous === 'i' || (scene.inPlace && /^(?:och|o|eller|samt)$/.test(scene.previous))) &&
      !before &&
      !scene.genitive &&
      !scene.belongs &&
      !scene.nextSurname
    )
      return null;
    if (scene.initials) return { score: 0.92, why: 'name.initials' };
    if (token.first && ordinary) return this.openingOrdinary(scene);
    if (ordinary && !given) return somebody ? { score: 0.8, why: 'name.surname' } : null;
    if (ordinary) {
      if (somebody) return { score: 0.9, why: 'name.known' };
      return (kind & (NAME.foreign | NAME.surname)) !== 0 ? null : { score: 0.75, why: 'name.known' };
    }
    if (scene.inPlace && !before)
      return given ? { score: 0.5, why: 'name.known' } : { score: 0.3, why: 'name.placeOrService' };
    if (!given && !somebody && token.first) {
      if ((kind & NAME.foreign) !== 0 && token.text.length <= 4) return null;
      return { score: hasSurnameEnding(token) ? 0.8 : 0.6, why: 'name.surname' };
    }
    return { score: somebody ? 0.93 : 0.8, why: given ? 'name.known' : 'name.surname' };
  }

  /** Björn, Stig, Hans first in a sentence: a name only with a verb, a surname or something that belongs to it. */
  private openingOrdinary(scene: Scene): Verdict | null {
    const { token, genitive, given, following } = scene;
    const rare = isRarelyAName(token.lower);
    if (scene.nextSurname) return { score: 0.9, why: 'name.known' };
    if (scene.belongs && token.lower !== 'hans' && (genitive || /[sxz]$/.test(token.lower)))
      return { score: 0.72, why: 'name.genitive' };
    if (scene.before) return { score: 0.88, why: 'name.known' };
    if (!given && !genitive && (CERTAIN_VERB.test(following) || isAged(this.page, token)))
      return { score: 0.7, why: 'name.surname' };
    if (genitive || !given) return null;
    if (!rare && this.ageFollows(scene)) return { score: 0.8, why: 'name.age' };
    const month = /^(?:maj|april|juni|juli|augusti|mars|dag|sol|may)$/.test(token.lower);
    const verb = scene.after || /^\p{L}{2,}(?:ade|ades|dde)$/u.test(following);
    if (!verb || (month && WEAK_VERB.test(following))) return scene.andName ? { score: 0.7, why: 'name.known' } : null;
    return { score: rare ? 0.6 : 0.8, why: 'name.verb' };
  }

  /** "Ds 2025:65", "Bolltäcke 7 kg", "Ag/Fk 7804". */
  private isPaperOrProduct({ text, end }: Token): boolean {
    const after = this.page.text.slice(end, end + 9);
    if (this.page.hasDigits && /^ (?:(?:19|20)\d\d[:/]\d|\d+ ?(?:kg|mg|cm|mm|st)(?!\p{L}))/u.test(after)) return true;
    return text.length <= 2 && after.startsWith('/');
  }

  private capitalUnknown(scene: Scene): Verdict | null {
    const { token, kind, before, after, belongs } = scene;
    const { lower } = token;
    if (scene.initials && !this.words.isListed(lower)) return { score: 0.9, why: 'name.initials' };
    if ((kind & (NAME.other | NAME.place)) !== 0 || scene.thing || this.isPaperOrProduct(token)) return null;
    const person = before || after || belongs;
    if (scene.ordinary) return this.capitalCompound(scene, person);
    if (this.words.isNameCompound(lower)) return null;
    if (THING_ENDING.test(lower) && ((!before && !after) || SURE_THING.test(lower))) return null;
    if (token.allCaps && !person) return { score: 0.3, why: 'name.capitals' };
    if (SURE_SURNAME.test(lower)) return { score: 0.9, why: 'name.surnameEnding' };
    if (token.first) return this.openingUnknown(scene, person);
    if (this.isShort(scene)) return null;
    if (person) return { score: 0.8, why: 'name.unknownPerson' };
    if (scene.inPlace || scene.service) return { score: 0.25, why: 'name.placeOrService' };
    if ((kind & NAME.proper) !== 0 && !hasSurnameEnding(token)) return { score: 0.3, why: 'name.properNoun' };
    return { score: 0.7, why: 'name.unknownCapital' };
  }

  /** A compound of Swedish words that no dictionary lists, with a capital: Granqvist, Lövtegel. */
  private capitalCompound(scene: Scene, person: boolean): Verdict | null {
    const { token, before, after } = scene;
    const { lower } = token;
    if (this.words.isListed(lower) || scene.inPlace) return null;
    if (SURE_SURNAME.test(lower)) return { score: 0.85, why: 'name.surnameEnding' };
    if (THING_ENDING.test(lower) && !before) return null;
    const surname = hasSurnameEnding(token);
    if (!token.first && (surname || ((before || after) && !DEFINITE.test(lower))))
      return { score: person ? 0.8 : 0.6, why: 'name.surnameEnding' };
    if (!token.first && !DEFINITE.test(lower) && !/[tdmrn]in$/.test(lower) && !scene.service && !this.isShort(scene))
      return { score: 0.5, why: 'name.unknownCapital' };
    if (token.first && !DEFINITE.test(lower) && this.ageFollows(scene)) return { score: 0.6, why: 'name.age' };
    return null;
  }

  /** An unknown word first in a sentence: a name, a slip of the keyboard, an abbreviation or a heading. */
  private openingUnknown(scene: Scene, person: boolean): Verdict | null {
    const { token, kind, before } = scene;
    const after = this.page.text.slice(token.end, token.end + 4);
    if (token.text.length <= 2 && !/[aeiouyåäöé]/.test(token.lower)) return null;
    if (this.isShort(scene) || (/^ ?\d/.test(after) && !this.ageFollows(scene))) return null;
    const cut = token.text.length < 5 || this.words.isPrefix(token.lower);
    if ((after.startsWith(':') && !scene.belongs && cut) || /n(?:r|ummer)$/.test(token.lower)) return null;
    const misspelt = !hasSurnameEnding(token) && this.words.isMisspelt(token.lower);
    const noted = /^(?: ej | - | – |: )/.test(after);
    if (person || noted || this.ageFollows(scene)) {
      return misspelt && !before
        ? { score: token.text.length <= 7 ? 0.42 : 0.3, why: 'name.unknownOpening' }
        : { score: noted && !person ? 0.55 : 0.8, why: 'name.unknownPerson' };
    }
    if (misspelt || this.words.endsInWord(token.lower)) return null;
    if (token.text.length <= 5 && (this.words.isPrefix(token.lower) || !/[aeiouyåäöé]/.test(token.lower))) return null;
    if ((kind & NAME.proper) !== 0) return { score: 0.3, why: 'name.properNoun' };
    return { score: 0.55, why: 'name.unknownOpening' };
  }

  /** A cut-off word with its full stop: Arbetsförmedl., Ungdomsmott. + */
  private isShort({ token }: Scene): boolean {
    if (codeAt(this.page.text, token.end) !== POINT) return false;
    const after = this.page.text.slice(token.end, token.end + 4);
    return !/^\.(?:$| ?\p{Lu}|\s*\n)/u.test(after) || (this.words.isPrefix(token.lower) && token.text.length <= 14);
  }

  /** AF-handläggare and Uppsala-kontoret are no names; Anna-Karin, Al-Hassan and Embla-Li are. */
  private hyphenated(scene: Scene): Verdict | null {
    const parts = scene.token.text.split('-');
    if (!/^\p{Lu}/u.test(parts[parts.length - 1] ?? '')) return null;
    if (parts.some((part) => /^\p{Lu}{2,}$/u.test(part))) return null;
    const kinds = parts.map((part) => this.words.nameClasses(part.toLowerCase()));
    const isPerson = (kind: number): boolean => (kind & (NAME.given | NAME.surname)) !== 0;
    const isNone = (kind: number, i: number): boolean =>
      !isPerson(kind) &&
      ((kind & (NAME.other | NAME.place)) !== 0 || this.words.isOrdinary((parts[i] ?? '').toLowerCase()));
    if (kinds.every(isNone)) return null;
    const known = kinds.some(isPerson);
    if (scene.inPlace && !known) return { score: 0.25, why: 'name.placeOrService' };
    return known || scene.before || scene.after
      ? { score: 0.9, why: known ? 'name.known' : 'name.unknownPerson' }
      : { score: 0.65, why: 'name.unknownCapital' };
  }

  private lowerKnown(scene: Scene): Verdict | null {
    const { token, kind, given, genitive, before, after, belongs, previous } = scene;
    const somebody = before || after || belongs;
    if (isAbbreviated(this.page, scene.token) || (scene.article && !scene.before)) return null;
    if (previous === 'heter' || previous === 'hette' || previous === 'kallas')
      return { score: 0.75, why: 'name.lowerCase' };
    if (genitive && !belongs && this.words.isListed(token.lower)) return null;
    if (scene.ordinary || ((kind & NAME.sure) === 0 && isRarelyAName(token.lower))) return this.lowerOrdinary(scene);
    if (token.text.length < 3 || token.lower === 'hans' || scene.thingBefore) return null;
    if ((kind & (NAME.place | NAME.other)) !== 0 && !somebody) return null;
    if (scene.inPlace && !before && !scene.nextSurname) return null;
    if (given && (kind & NAME.foreign) === 0) return { score: somebody ? 0.84 : 0.7, why: 'name.lowerCase' };
    if (somebody) return { score: 0.66, why: 'name.lowerCase' };
    const sure = SURE_SURNAME.test(token.lower) || (token.text.length >= 5 && !this.words.isMisspelt(token.lower));
    return sure ? { score: 0.45, why: 'name.lowerCase' } : { score: 0.3, why: 'name.lowerCase' };
  }

  /** stig, saga, sten: only where the sentence leaves nothing but a person. */
  private lowerOrdinary(scene: Scene): Verdict | null {
    const { token, kind, given, genitive, before, belongs, following } = scene;
    if (/^(?:dr|doktor|läk)$/.test(scene.previous) && (kind & NAME.surname) !== 0)
      return { score: 0.55, why: 'name.lowerCase' };
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
    if (!/^(?:m|med)$/.test(previous) || token.lower === 'hans') return false;
    return following === '' || /^(?:om|ang|angående|idag|igår|igen|o|och)$/.test(following);
  }

  /** jan-erik, quang-minh: two names in one, wherever they stand. */
  private lowerDouble({ token: { lower }, before, after, belongs }: Scene): Verdict | null {
    const parts = lower.split('-');
    const [first = '', second = ''] = parts;
    if (parts.length !== 2 || first.length < 2 || second.length < 3 || (TIME.test(first) && TIME.test(second)))
      return null;
    const kinds = parts.map((part) => this.words.nameClasses(part));
    const given = kinds.map((kind) => (kind & NAME.given) !== 0);
    const plain = parts.map((part) => this.words.isOrdinary(part));
    if (given.every(Boolean) && !plain.every(Boolean)) return { score: 0.6, why: 'name.lowerCase' };
    const other = kinds.some((kind) => (kind & (NAME.place | NAME.other)) !== 0);
    if (other || plain.some(Boolean) || parts.some((part) => part.length < 3 || this.words.isMisspelt(part)))
      return null;
    if (given.some(Boolean)) return { score: 0.5, why: 'name.lowerCasePerson' };
    return before || after || belongs ? { score: 0.45, why: 'name.lowerCasePerson' } : null;
  }

  /** Neither Swedish nor a slip of the keyboard, and spelt as Swedish words never are: vakhtang, golnoush. */
  private lowerStrange({ token: { lower, gap, first, about } }: Scene): Verdict | null {
    if (
      lower.length < 6 ||
      lower.includes('-') ||
      about.tells !== 0 ||
      !UNSWEDISH.test(lower) ||
      !(first || gap === ' ' || gap === ', ')
    )
      return null;
    this.isEnglish ??= ENGLISH.test(this.page.lower);
    if (this.isEnglish || this.words.isPrefix(lower) || this.words.endsInWord(lower)) return null;
    if (this.words.isNameCompound(lower) || this.words.isMisspelt(lower)) return null;
    return { score: 0.42, why: 'name.lowerCaseStrange' };
  }

  private lowerUnknown(scene: Scene): Verdict | null {
    const { token, kind, before, belongs } = scene;
    const lower = token.lower;
    const after = scene.after || (token.first && this.ageFollows(scene));
    if (scene.ordinary || lower.length < 4 || isAbbreviated(this.page, scene.token)) return null;
    if (SURE_SURNAME.test(lower)) return { score: 0.65, why: 'name.surnameEnding' };
    const double = lower.includes('-') && !scene.thingBefore ? this.lowerDouble(scene) : null;
    if (double) return double;
    const loose = scene.loosely && lower.length >= 5;
    if ((kind & ~NAME.proper) !== 0 || scene.inPlace || scene.article) return null;
    if (!(before || after || belongs || loose)) return this.lowerStrange(scene);
    const parts = lower.split('-');
    const kinds = parts.map((part) => this.words.nameClasses(part));
    const given = kinds.every((one) => (one & NAME.given) !== 0) && kinds.some((one) => (one & NAME.sure) !== 0);
    if (parts.length === 2 && given) return { score: 0.7, why: 'name.lowerCase' };
    if (lower.includes('-') && parts.some((part) => part.length > 2 && this.words.isOrdinary(part))) return null;
    if (this.words.isNameCompound(lower) || this.words.endsInWord(lower)) return null;
    if (!(after || belongs) && this.words.isCutOff(lower)) return null;
    const strong = before || belongs;
    // Short words are seldom misspelt, and nearly every short name is one letter away from some word.
    if (!(strong && lower.length <= 5) && this.words.isMisspelt(lower)) return null;
    if (!before && !after && !belongs && (this.words.isPrefix(lower) || /[^aeiouyåäö]{3}$/u.test(lower))) return null;
    if (belongs && !before && this.words.isMisspelt(lower.slice(0, -1))) return null;
    if (/^(?:\p{L}{1,3})$|[^aeiouyåäöé]{4}$/u.test(lower)) return null;
    return { score: strong && after ? 0.6 : loose && !strong && !after ? 0.42 : 0.52, why: 'name.lowerCasePerson' };
  }
}
