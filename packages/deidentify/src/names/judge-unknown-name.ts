import type { Page } from '../reading/page.ts';
import { codeAt, isCapital } from '../reading/units.ts';
import type { Scene } from '../scenes/scene.ts';
import { NAME } from '../words/lists.ts';
import { CERTAIN_VERB, DEFINITE, SURE_THING, THINGS_DO, UNSWEDISH, WEAK_VERB } from '../words/scene-words.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { HINTS, isHinted } from '../words/word-hints.ts';
import { ageFollows, isAlone } from '../words/word-shape.ts';
import { hasSurnameEnding, TELLS } from '../words/word-tells.ts';
import type { Verdict } from './judge-lower-name.ts';
import {
  BLANK,
  HEADING,
  hasHour,
  isByMake,
  isOrigin,
  isPaperOrProduct,
  KIN_BEFORE,
  ONLY,
  POINT,
} from './judge-name-words.ts';
import type { NoteLanguage } from './note-language.ts';
import { isPersonally, speaksFromPlace } from './personal-state.ts';
import { isNumbered, isRowOfSomebody, isSomebodysEntry } from './somebodys-entry.ts';

/** What is cut off is longer than a short name, and not as long as whole words. */
const [LONGEST_WHOLE, LONGEST_CUT] = [6, 14];

/** Somebody by trade or kin, or a paper: "Ungdomscoach vill". */
const SOMEBODY_OF_KIND =
  /(?:coach|chef|person|kurator|or|er|ar|ent|ant|ist|log|ombud|vän|lots|kvinna|mamma|pappa|mor|far|bror|syster|kille|tjej|elev|grupp|team|enhet|nivå|nummer|kort|brev|mejl|adress)$/;
const SHORTEST_NAMED = 4;
/** "Ni kan hälsa Bilan": nobody greets a thing. */
const GREETS: ReadonlySet<string> = new Set(['hälsa', 'hälsar', 'hälsade', 'hälsat']);
/** So short a word is no town's and a thing's: "Nyamal". */
const LONGEST_SHORT = 7;
/** What things are like, several of them, and when: "Daglig verksamhet", "Regioner", "Onsdag". */
const KIND_OR_TIME = /(?:lig|ligt|liga|iskt?|iska|er|or|ar|dag|ari|ori|us|in|e[lr]n)$/;

/** Words with a capital that no list of names knows. */
export class UnknownNameJudge {
  private readonly page: Page;
  private readonly words: Vocabulary;
  private readonly language: NoteLanguage;

  constructor(page: Page, words: Vocabulary, language: NoteLanguage) {
    this.page = page;
    this.words = words;
    this.language = language;
  }

  judge(scene: Scene): Verdict | null {
    return scene.token.about.hyphenated ? this.hyphenated(scene) : this.capitalUnknown(scene);
  }

  private capitalUnknown(scene: Scene): Verdict | null {
    const { token, kind, before, after, belongs } = scene;
    const { lower } = token;
    if (scene.initials && !this.words.isListed(lower)) return { score: 0.9, why: 'name.initials' };
    // "Reddit: u/trott"
    if ((token.about.tells & TELLS.handle) !== 0) return null;
    if ((kind & (NAME.other | NAME.place)) !== 0 || scene.thing || isPaperOrProduct(this.page, token)) return null;
    const greeted = GREETS.has(scene.previous);
    if (isOrigin(this.page, scene) || (isByMake(token) && !greeted)) return { score: 0.3, why: 'name.placeOrService' };
    const person = before || after || belongs;
    // "Google Keep", "Gnesjös enda bagare"
    if (!person && (scene.previous === 'en' || scene.previous === 'ett')) return { score: 0.35, why: 'name.orThing' };
    if (!person && (scene.afterBrand || (lower.endsWith('s') && ONLY.has(scene.following)))) return null;
    // "Elsy Hammarlund", above an address too.
    if (scene.nextSurname && token.first && !scene.ordinary && !token.allCaps && !isHinted(token, HINTS.thingEnding))
      return { score: 0.55, why: 'name.unknownFull' };
    if (scene.ordinary) return this.capitalCompound(scene, person);
    // "Barn: Hiyab, Yonatan, Rahwa"
    if (token.gap.startsWith(':') && (scene.amongNames || scene.andName))
      return { score: 0.5, why: 'name.unknownOpening' };
    // "Hebyborna", but somebody where one stands: "återkoppling från Vendeltorp".
    const local = this.words.isNameCompound(lower);
    const short = local && lower.length <= LONGEST_SHORT && !token.first && !scene.inPlace && !scene.service.isSaid;
    if (local && !((person || short) && !DEFINITE.test(lower))) return null;
    if (isHinted(token, HINTS.thingEnding) && ((!before && !after) || SURE_THING.test(lower))) return null;
    if (token.allCaps && !person) return { score: 0.3, why: 'name.capitals' };
    if (isHinted(token, HINTS.sureSurname)) return { score: 0.9, why: 'name.surnameEnding' };
    if (token.first || token.gap.startsWith('.')) return this.openingUnknown(scene, person);
    if (this.isShort(scene)) return null;
    if (person) return { score: local ? 0.55 : 0.8, why: 'name.unknownPerson' };
    if (scene.inPlace || scene.service.isSaid) return { score: 0.25, why: 'name.placeOrService' };
    if ((kind & NAME.proper) !== 0 && !hasSurnameEnding(token)) return { score: 0.3, why: 'name.properNoun' };
    return { score: local ? 0.42 : 0.7, why: 'name.unknownCapital' };
  }

  /** A compound of Swedish words that no dictionary lists, with a capital: Granqvist, Lövtegel. */
  private capitalCompound(scene: Scene, person: boolean): Verdict | null {
    const { token, before, after, belongs } = scene;
    const { lower } = token;
    if (before && !token.first && (scene.previous === 'via' || KIN_BEFORE.test(scene.previous)))
      return { score: 0.7, why: 'name.unknownPerson' };
    if (GREETS.has(scene.previous) && scene.following === 'att' && token.about.roles === 0)
      return { score: 0.45, why: 'name.capitalWord' };
    if (this.words.isListed(lower)) return this.capitalWord(scene);
    if (scene.inPlace) return null;
    if (isHinted(token, HINTS.sureSurname)) return { score: 0.85, why: 'name.surnameEnding' };
    const surname = hasSurnameEnding(token);
    const aged = token.first && !DEFINITE.test(lower) && ageFollows(this.page, scene.token);
    if (isHinted(token, HINTS.thingEnding) && !before) return aged ? { score: 0.6, why: 'name.age' } : null;
    if (!token.first && (surname || ((before || after) && !DEFINITE.test(lower))))
      return { score: person ? 0.8 : 0.6, why: 'name.surnameEnding' };
    if (
      !token.first &&
      !DEFINITE.test(lower) &&
      !/[tdmrn]in$/.test(lower) &&
      !this.isShort(scene) &&
      !scene.service.isSaid
    )
      return { score: 0.5, why: 'name.unknownCapital' };
    if (aged) return { score: 0.6, why: 'name.age' };
    // "Tjäderklint ringde själv", "Lövstam och Gyllenkrook"
    if (token.first && surname && (scene.andName || scene.amongNames)) return { score: 0.6, why: 'name.surnameEnding' };
    if (
      token.first &&
      surname &&
      !DEFINITE.test(lower) &&
      (CERTAIN_VERB.test(scene.following) || isAlone(this.page, token))
    )
      return { score: 0.6, why: 'name.surnameEnding' };
    // "Dockhorn på FK säger", "Dockhorns mamma", "Efternamn: Dockhorn"
    const acts =
      after &&
      codeAt(this.page.text, token.end) === BLANK &&
      (!THINGS_DO.test(scene.following) || isPersonally(this.page, token));
    const labelled = before && /^[:\n]/.test(token.gap);
    if (
      token.first &&
      (acts || belongs || labelled) &&
      token.about.roles === 0 &&
      !DEFINITE.test(lower) &&
      !SOMEBODY_OF_KIND.test(lower)
    )
      return { score: 0.5, why: 'name.capitalWord' };
    return null;
  }

  /** A word of the dictionary that only its capital makes a name, where somebody stands: "tar Oxhuvud hand om". */
  private capitalWord({ token, before, after, inPlace, service }: Scene): Verdict | null {
    if (token.first || inPlace || !(before || after) || token.gap.startsWith('.')) return null;
    const { lower, about } = token;
    const plain = about.roles !== 0 || (about.tells & ~TELLS.surname) !== 0 || (about.hints & HINTS.month) !== 0;
    if (plain || token.allCaps || lower.length < SHORTEST_NAMED || DEFINITE.test(lower) || KIND_OR_TIME.test(lower))
      return null;
    if (service.isSaid) return null;
    // "Region Uppsala"
    if (codeAt(this.page.text, token.end) === BLANK && isCapital(codeAt(this.page.text, token.end + 1))) return null;
    return { score: 0.5, why: 'name.capitalWord' };
  }

  /** An unknown word first in a sentence: a name, a slip of the keyboard, an abbreviation or a heading. */
  private openingUnknown(scene: Scene, person: boolean): Verdict | null {
    const { token, kind, before } = scene;
    const after = this.page.text.slice(token.end, token.end + 4);
    if (token.text.length <= 2 && !/[aeiouyåäöé]/.test(token.lower)) return null;
    // A slip of no word that it could be here.
    const cutOff = this.words.isPrefix(token.lower) || this.words.endsInWord(token.lower);
    const some = token.lower.length >= SHORTEST_NAMED && token.about.tells === 0 && !cutOff;
    if (some && isNumbered(this.page, token)) return { score: 0.55, why: 'name.unknownOpening' };
    const counted = /^ ?\d/.test(after) && !ageFollows(this.page, token) && !hasHour(this.page, token);
    if (this.isShort(scene) || (counted && !before)) return null;
    if (!person && !ageFollows(this.page, token) && scene.following !== 'och' && this.words.isCutOff(token.lower))
      return null;
    const cut = token.text.length < 5 || this.words.isPrefix(token.lower);
    if ((after.startsWith(':') && !scene.belongs && cut) || /n(?:r|ummer)$/.test(token.lower)) return null;
    // In an English note every word is unknown.
    if (!person && this.language.isEnglish(token)) return null;
    const misspelt = !hasSurnameEnding(token) && this.words.isMisspelt(token.lower);
    const noted = /^(?: ej | - | – |: )/.test(after) && !HEADING.test(token.lower);
    // "Ninnan i köket säger att hon"
    if (some && (speaksFromPlace(this.page, token) || isSomebodysEntry(this.page, token)))
      return { score: 0.45, why: 'name.unknownOpening' };
    if (some && isRowOfSomebody(this.page, token)) return { score: 0.55, why: 'name.unknownOpening' };
    // "Reg är": an abbreviation, and no verb that only people have.
    if (!before && token.text.length <= 3 && WEAK_VERB.test(scene.following)) return null;
    // "Provanst börjar": cut off.
    if (
      !before &&
      !scene.belongs &&
      token.text.length >= 6 &&
      !CERTAIN_VERB.test(scene.following) &&
      this.words.isPrefix(token.lower)
    )
      return null;
    const plainEnding = /(?:[^aeiou]en|[^u]et|arna|erna|orna|rn)$/.test(token.lower);
    const made = UNSWEDISH.test(token.lower) || (!plainEnding && !this.words.isSlipOfWord(token.lower));
    if (misspelt && person && made) return { score: 0.45, why: 'name.unknownOpening' };
    if (person || noted || ageFollows(this.page, scene.token)) {
      return misspelt && !before
        ? { score: token.text.length <= (scene.belongs ? 9 : 7) ? 0.42 : 0.3, why: 'name.unknownOpening' }
        : { score: noted && !person ? 0.55 : 0.8, why: 'name.unknownPerson' };
    }
    // "FK: Eila", "Rinor, Elin och Omar": nearly every short name is a slip away from some word.
    if (!plainEnding && token.text.length <= 7 && (scene.amongNames || (misspelt && isAlone(this.page, token))))
      return { score: 0.42, why: 'name.unknownOpening' };
    // "Ruzha på praktik": letters that Swedish words do not have.
    const strange =
      token.text.length >= 4 && !DEFINITE.test(token.lower) && UNSWEDISH.test(token.lower) && !token.allCaps;
    if (misspelt && strange && !this.words.endsInWord(token.lower)) return { score: 0.41, why: 'name.unknownOpening' };
    if (misspelt || this.words.endsInWord(token.lower)) return null;
    if (token.text.length <= 5 && (this.words.isPrefix(token.lower) || !/[aeiouyåäöé]/.test(token.lower))) return null;
    if ((kind & NAME.proper) !== 0) return { score: 0.3, why: 'name.properNoun' };
    return { score: 0.55, why: 'name.unknownOpening' };
  }

  /** A cut-off word with its full stop: Arbetsförmedl., Ungdomsmott. + */
  private isShort({ token, before }: Scene): boolean {
    if (codeAt(this.page.text, token.end) !== POINT) return false;
    const after = this.page.text.slice(token.end, token.end + 4);
    if (!/^\.(?:$| ?\p{Lu}|\s*\n)/u.test(after)) return true;
    // "Ring Iskra.", "Pratat med Tamar."
    const whole = /[aeio]$/.test(token.lower) || (before && token.text.length <= LONGEST_WHOLE);
    return !whole && this.words.isPrefix(token.lower) && token.text.length <= LONGEST_CUT;
  }

  /** AF-handläggare and Uppsala-kontoret are no names; Anna-Karin, Al-Hassan and Embla-Li are. */
  private hyphenated(scene: Scene): Verdict | null {
    const parts = scene.token.text.split('-');
    if (!/^\p{Lu}/u.test(parts[parts.length - 1] ?? '')) return null;
    // "HR-Eva", "Mini-Maria" (a clinic)
    if (parts.some((part) => /^(?:\p{Lu}{2,}|Mini|Mikro|Multi|Anti)$/u.test(part))) return null;
    const kinds = parts.map((part) => this.words.nameClasses(part.toLowerCase()));
    const isPerson = (kind: number): boolean => (kind & (NAME.given | NAME.surname)) !== 0;
    const isNone = (kind: number, i: number): boolean =>
      !isPerson(kind) &&
      ((kind & (NAME.other | NAME.place)) !== 0 || this.words.isOrdinary((parts[i] ?? '').toLowerCase()));
    if (kinds.every(isNone)) return null;
    const known = kinds.some(isPerson);
    // "Wi-Fi"
    if (!known && parts.every((part) => part.length <= 2)) return null;
    if (scene.inPlace && !known) return { score: 0.25, why: 'name.placeOrService' };
    return known || scene.before || scene.after
      ? { score: 0.9, why: known ? 'name.known' : 'name.unknownPerson' }
      : { score: 0.65, why: 'name.unknownCapital' };
  }
}
