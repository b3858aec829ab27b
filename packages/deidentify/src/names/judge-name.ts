import { matchAt } from '../reading/all-matches.ts';
import type { Page } from '../reading/page.ts';
import { codeAt, isCapital } from '../reading/units.ts';
import type { Scene } from '../scenes/scene.ts';
import { NAME } from '../words/lists.ts';
import { isRarelyAName } from '../words/person-words.ts';
import { CERTAIN_VERB, EPONYM_BEFORE, EPONYMS, WEAK_VERB } from '../words/scene-words.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { ageFollows, hasInnerCapital, isAged, isAlone } from '../words/word-shape.ts';
import { hasSurnameEnding, TELLS } from '../words/word-tells.ts';
import { isCalendarWord } from './calendar-words.ts';
import { isMake } from './car-makes.ts';
import type { Verdict } from './judge-lower-name.ts';
import { GROWS_OR_ROAMS, LowerNameJudge } from './judge-lower-name.ts';
import {
  AMONG_THINGS,
  BLANK,
  ENGLISH_WORD,
  hasHour,
  isAbbreviation,
  isNursing,
  isOrigin,
  isShoutedName,
  LATIN,
  OTHER_SCRIPTS,
  SOMEBODY_OF,
  TOWARDS,
  YEAR_OR_NUMBER,
} from './judge-name-words.ts';
import { UnknownNameJudge } from './judge-unknown-name.ts';
import { NoteLanguage } from './note-language.ts';
import { isPersonally } from './personal-state.ts';

const COMMA = 44;
/** "samråd med Erika avslutas", "Vem tar Agneta?" */
const BESIDE_SOMEBODY = /^(?:med|från|tar|hos|åt)$/;
/** Surnames that notes begin sentences with as words: what has come, and where one works. */
const OFTEN_A_THING = new Set(
  'post lager storm ring grund land mark plan skog vinter hall torn ren glad frisk stark trygg modig stolt'.split(' '),
);
/** Given names that are words as well, with which hardly any sentence begins. */
const NOTHING_ELSE = new Set('knut sanna saga finn ante hulda inge kaj jon lova vilda vilde edda alf rita'.split(' '));
/** Behind somebody's name: how they are reached. */
const REACHED = /^(?:,| ?\(|:| ?-)? ?(?:tel|tfn|mobil|mob)?\.?:? ?(?:\+\d|00\d|0[1-9])[\d -]{3}/u;
/** "Kl 10 Palm", "9.00 Palm" */
const HOUR_BEFORE = /(?:kl\.? \d\d?|\d[.:]\d\d) $/;
/** "Fosterhemmet (Gun och Arne Svensson)": who has the home. */
const COUPLE = /^ (?:och|o|&) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}{2,}/u;
const HOME = /(?:hem|hemmet|familj|familjen)$/;
/** "anmälan till Ivo" */
const REPORTED = /(?<!\p{L})(?:anmäl\p{L}*|lex (?:sarah|maria)|tillsyn) (?:till|från|av|hos) $/u;
/** Before a month, a colour or a count. */
const NOT_ALONE = /^(?:till|av|i|\d.*|en|ett|den|det|de|från)$/;

export class NameJudge {
  private readonly page: Page;
  private readonly lower: LowerNameJudge;
  private readonly unknown: UnknownNameJudge;
  private readonly language: NoteLanguage;

  constructor(page: Page, words: Vocabulary) {
    this.page = page;
    this.language = new NoteLanguage(page);
    this.lower = new LowerNameJudge(page, words, this.language);
    this.unknown = new UnknownNameJudge(page, words, this.language);
  }

  judge(scene: Scene, shouted: boolean): Verdict | null {
    const { token } = scene;
    if (token.text.charCodeAt(0) >= OTHER_SCRIPTS && !LATIN.test(token.text))
      return { score: 0.5, why: 'name.otherScript' };
    if (hasInnerCapital(token)) return null;
    const capital = token.capital && !shouted;
    if (!capital) return this.lower.judge(scene);
    if (isAbbreviation(token) && !isShoutedName(scene)) return null;
    if (isCalendarWord(this.page, token) || isMake(this.page, token)) return null;
    // "Rut- och rotavdrag"
    if (
      this.page.text[token.end] === '-' &&
      /^- (?:och|eller|samt) /.test(this.page.text.slice(token.end, token.end + 8))
    )
      return null;
    if (scene.person) return this.capitalKnown(scene);
    return this.unknown.judge(scene);
  }

  private capitalKnown(scene: Scene): Verdict | null {
    const { token, kind, given, somebody, before } = scene;
    // "Sandström", "Backman": words of their own only for somebody who puts words together.
    const surname = (kind & NAME.surname) !== 0 && hasSurnameEnding(token);
    const ordinary = scene.ordinary && !(surname && !token.about.listed);
    // "Teamet (Anna, Linus, Eva)"
    const listed = scene.amongNames && token.gap.endsWith('(');
    if ((!before && !listed && scene.thing && !this.isOfCouple(scene)) || this.isEndedByPlus(scene)) return null;
    if (isOrigin(this.page, scene)) return { score: 0.3, why: 'name.placeOrService' };
    // "har Parkinson"
    if (
      EPONYMS.has(token.lower) &&
      !scene.nextSurname &&
      !scene.initials &&
      EPONYM_BEFORE.test(this.page.before(token.start, 14))
    )
      return null;
    // "in May", "Will start", "a Singer"
    if (!somebody && ENGLISH_WORD.test(token.lower) && this.language.isEnglish(token)) return null;
    if (!given && !somebody && (scene.previous === 'en' || scene.previous === 'ett') && token.gap === ' ')
      return hasSurnameEnding(token) && SOMEBODY_OF.test(scene.following)
        ? { score: 0.6, why: 'name.surname' }
        : { score: 0.35, why: 'name.orThing' };
    // "Gimo Livs": a trade behind its village.
    if (!given && (token.about.tells & TELLS.business) !== 0 && scene.afterPlace) return null;
    // "till Östhammar": a town's name that is a surname too. Somebody is meant where it is said twice.
    if (
      !given &&
      (kind & NAME.place) !== 0 &&
      TOWARDS.has(scene.previous) &&
      !before &&
      !scene.belongs &&
      !scene.nextSurname
    )
      return null;
    // "Sara 2012", "Matte 1b": a name with a year or a number is a project or a course.
    if (
      !somebody &&
      this.page.hasDigits &&
      matchAt(YEAR_OR_NUMBER, this.page.text, token.end) &&
      !hasHour(this.page, token)
    )
      return null;
    if (!scene.nextSurname && !scene.belongs && !(before && given) && scene.service.isSaid) {
      return { score: this.isAnyway(scene) ? 0.42 : 0.35, why: 'name.orService' };
    }
    if (
      (kind & NAME.other) !== 0 &&
      (!somebody || (!scene.nextSurname && REPORTED.test(this.page.before(token.start, 24))))
    )
      return null;
    if (isNursing(this.page, token)) return { score: 0.45, why: 'name.known' };
    if ((kind & NAME.place) !== 0) {
      if (scene.inPlace || scene.afterOffice || (!scene.belongs && scene.thing)) return null;
      if (!somebody) return { score: given && !ordinary ? (token.first ? 0.5 : 0.6) : 0.3, why: 'name.orPlace' };
      // "Östhammar vill": a town speaks as people do.
      const whole = scene.belongs || scene.nextSurname || scene.initials;
      if (!given && !whole) return { score: before || ordinary ? 0.45 : 0.35, why: 'name.orPlace' };
      if (!whole && !token.first) return { score: 0.6, why: 'name.orPlace' };
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
    // "Iris och tulpan planterades"
    if (
      token.first &&
      !scene.belongs &&
      GROWS_OR_ROAMS.test(token.lower) &&
      AMONG_THINGS.test(this.page.text.slice(token.end, token.end + 12))
    )
      return null;
    if (scene.initials) return { score: 0.92, why: 'name.initials' };
    // "My fråga", "Dans på tisdagar": words that open a sentence.
    if (
      token.first &&
      !somebody &&
      !scene.andName &&
      (scene.genitive || isRarelyAName(token.lower)) &&
      this.isPlainOpening(scene)
    )
      return null;
    if (token.first && ordinary) return this.openingOrdinary(scene);
    if (ordinary && !given) return this.capitalSurname(scene);
    if (ordinary) {
      if (somebody) return { score: 0.9, why: 'name.known' };
      if (scene.andName || scene.amongNames) return { score: 0.75, why: 'name.known' };
      // "Ingemar ja, Sanna nej"
      const listed = (token.gap.endsWith(', ') && !isRarelyAName(token.lower)) || NOTHING_ELSE.has(token.lower);
      if ((kind & NAME.surname) !== 0 && !listed) return this.capitalSurname(scene);
      return { score: (kind & NAME.foreign) !== 0 ? 0.45 : 0.75, why: 'name.known' };
    }
    if (scene.inPlace && !before && !(scene.genitive && scene.belongs))
      return given ? { score: 0.5, why: 'name.known' } : { score: 0.3, why: 'name.placeOrService' };
    if (!given && !somebody && token.first) {
      if ((kind & NAME.foreign) !== 0 && token.text.length <= 4) return null;
      return { score: hasSurnameEnding(token) ? 0.8 : 0.6, why: 'name.surname' };
    }
    return { score: somebody ? 0.93 : 0.8, why: given ? 'name.known' : 'name.surname' };
  }

  private isOfCouple({ token, given, andName, previous }: Scene): boolean {
    if (!given || !andName || !HOME.test(previous)) return false;
    return COUPLE.test(this.page.text.slice(token.end, token.end + 40));
  }

  /** "Ung+", but not "Fatou+Ebba" */
  private isEndedByPlus({ token, kind }: Scene): boolean {
    const { text } = this.page;
    return text[token.end] === '+' && !((kind & NAME.sure) !== 0 && isCapital(codeAt(text, token.end + 1)));
  }

  /** "Knut 070-174 06 05", "Elin, Knut + Omar", "Saga ej anmäld" */
  private isPlainlySomebody({ token, following, amongNames }: Scene): boolean {
    const reached = this.page.hasDigits && REACHED.test(this.page.after(token.end, 14));
    return reached || amongNames || following === 'ej' || isPersonally(this.page, token);
  }

  /** Hardly anything else is called so: "Agneta startar i maj", "samråd med Erika avslutas". */
  private isAnyway({ token, kind, previous, service }: Scene): boolean {
    const surname = (kind & NAME.surname) !== 0 && hasSurnameEnding(token) && !token.about.listed;
    if ((kind & NAME.sure) === 0 && !surname) return false;
    if (!token.first && BESIDE_SOMEBODY.test(previous)) return true;
    return service.isLoose && (kind & (NAME.place | NAME.other)) === 0 && !GROWS_OR_ROAMS.test(token.lower);
  }

  /** "inte Björk", "Vikarie för Blom": a word that is a surname too, inside a sentence, where no thing's name goes on. */
  private capitalSurname({ token, somebody, inPlace, service, previous }: Scene): Verdict | null {
    if (somebody) return { score: 0.8, why: 'name.surname' };
    const { text } = this.page;
    const beside = codeAt(text, token.end) === BLANK && isCapital(codeAt(text, token.end + 1));
    if (!beside && this.page.hasDigits && HOUR_BEFORE.test(this.page.before(token.start, 10)))
      return { score: 0.45, why: 'name.surname' };
    const goesOn = beside || codeAt(text, token.end) === COMMA;
    if (inPlace || goesOn || token.gap !== ' ' || previous === '' || NOT_ALONE.test(previous) || service.isSaid)
      return null;
    return isCapital(codeAt(text, token.start - previous.length - 1)) ? null : { score: 0.45, why: 'name.surname' };
  }

  private isPlainOpening({ token, following }: Scene): boolean {
    return token.about.listed && following !== '' && !ageFollows(this.page, token);
  }

  /** "Falk är en tuff kille", "Palm, Elin och Omar": a word of the dictionary that is a surname too, first in a sentence. */
  private openingSurname({ token, following, after, amongNames, andName }: Scene): Verdict | null {
    const { page } = this;
    if (amongNames || andName) return { score: 0.6, why: 'name.surname' };
    if (CERTAIN_VERB.test(following) || isAged(page, token) || isPersonally(page, token))
      return { score: 0.7, why: 'name.surname' };
    if (OFTEN_A_THING.has(token.lower)) return null;
    const reached = page.hasDigits && REACHED.test(page.after(token.end, 14));
    if (after || reached || isAlone(page, token)) return { score: 0.45, why: 'name.surname' };
    return null;
  }

  /** Björn, Stig, Hans first in a sentence: a name only with a verb, a surname or something that belongs to it. */
  private openingOrdinary(scene: Scene): Verdict | null {
    const { token, genitive, given, following } = scene;
    const rare = isRarelyAName(token.lower);
    if (scene.nextSurname) return { score: 0.9, why: 'name.known' };
    if (scene.belongs && token.lower !== 'hans' && (genitive || /[sxz]$/.test(token.lower)))
      return { score: 0.72, why: 'name.genitive' };
    if (scene.before) return { score: 0.88, why: 'name.known' };
    if (!given && !genitive) return this.openingSurname(scene);
    if (genitive) return null;
    if (!rare && ageFollows(this.page, scene.token)) return { score: 0.8, why: 'name.age' };
    if (!rare && (this.isPlainlySomebody(scene) || NOTHING_ELSE.has(token.lower)) && following !== 'upp')
      return { score: 0.45, why: 'name.known' };
    const month = /^(?:maj|april|juni|juli|augusti|mars|dag|sol|may)$/.test(token.lower);
    const verb = scene.after || /^\p{L}{2,}(?:ade|ades|dde)$/u.test(following);
    if (!verb || (month && WEAK_VERB.test(following))) return scene.andName ? { score: 0.7, why: 'name.known' } : null;
    return { score: rare ? 0.6 : 0.8, why: 'name.verb' };
  }
}
