import type { Lists } from './lists.ts';
import { NAME, WORD } from './lists.ts';
import { plainLetters } from './plain-letters.ts';

/** Longest word that is looked into; longer ones are never words or names. */
const LONGEST = 40;
const SHORTEST_PART = 2;
const SHORTEST_END = 3;
/** Look-ups of misspellings per text: they cost most, and a text of nothing but misspellings is no note. */
const NEAR_LOOKUPS = 400;

/** Endings of nouns, verbs and adjectives that names hardly ever have. */
const WORD_ENDING =
  /(?:ning|ningar|ningen|ningarna|ningens|ande|andet|anden|ende|endet|het|heten|heter|heterna|tion|tionen|tioner|tionerna|skap|skapet|erna|arna|orna|arnas|ernas|ade|ades|erade|erar|eras|erat|ligt|liga|ligen|iska|iskt|aren|arens|are[ns]|else|elsen|elser|elsens|ingen|ingar|ingarna|ings|ions|ets|tets|teten|iteten|itet|met|tivt|tiva|ssigt|ssiga|stöd|stödet|bidrag|arbete|arbetet|vård|vården|praktik|plats|platsen|pengar|tiden|intyg|intyget|möte|mötet|samtal|samtalet|utredn|kontakt|kontakten|gruppen|grupp|skola|skolan|ersättn|penning|svårt|isk|löst|lös|full|fullt)$/;

/** What the word lists know about a word, read as people write: inflected, compounded, misspelt. Words in lower case. */
export interface Vocabulary {
  /** Allows the costly look-ups of one more text. */
  startText(): void;
  /** An ordinary Swedish word, or a compound of such words. */
  isOrdinary(word: string): boolean;
  /** One letter away from an ordinary word or compound, or with an ending that only ordinary words have. */
  isMisspelt(word: string): boolean;
  /** Listed as it stands, no compound. */
  isListed(word: string): boolean;
  /** The beginning of a listed word: a word cut off. */
  isPrefix(word: string): boolean;
  /** Ends in a whole word of five letters or more, whatever stands before it. */
  endsInWord(word: string): boolean;
  /** Classes of a name as it stands, genitive included. */
  nameClasses(word: string): number;
  /** A place followed by an ordinary word: hebyborna, uppsalakontoret. */
  isNameCompound(word: string): boolean;
  isAllowed(word: string): boolean;
  isPlace(word: string): boolean;
  isSmallPlace(word: string): boolean;
  isEmployer(words: string): boolean;
}

export function createVocabulary(lists: Lists, allowed: ReadonlySet<string>, places: ReadonlySet<string>): Vocabulary {
  const { words, names } = lists;
  const known = new Map<string, boolean>();
  let nearLeft = NEAR_LOOKUPS;

  /** Places in the word at which a run of compound parts can end, from the start. */
  function partEnds(word: string): boolean[] {
    const reached: boolean[] = new Array(word.length + 1).fill(false);
    reached[0] = true;
    for (let from = 0; from < word.length; from++) {
      if (!reached[from]) continue;
      let state = words.root;
      for (let to = from; to < word.length; to++) {
        state = words.next(state, word.charCodeAt(to));
        if (state < 0) break;
        const length = to + 1 - from;
        if (length < SHORTEST_PART || (words.classesAt(state) & WORD.begins) === 0) continue;
        if (length === 2 && from > 0) continue;
        reached[to + 1] = true;
        // Three equal letters are written as two: fall + lucka = fallucka.
        if (length > 3 && word[to] === word[to - 1]) reached[to] = true;
      }
    }
    return reached;
  }

  function isCompound(word: string): boolean {
    const reached = partEnds(word);
    for (let from = SHORTEST_PART; from <= word.length - SHORTEST_END; from++) {
      if (!reached[from]) continue;
      const classes = words.classesOf(word.slice(from));
      if ((classes & WORD.ends) !== 0 || ((classes & WORD.whole) !== 0 && word.length - from >= 5)) return true;
    }
    return false;
  }

  function isOrdinary(word: string): boolean {
    if (word.length > LONGEST) return true;
    const before = known.get(word);
    if (before !== undefined) return before;
    const verdict = (words.classesOf(word) & WORD.whole) !== 0 || (word.length >= 6 && isCompound(word));
    if (known.size > 5000) known.clear();
    known.set(word, verdict);
    return verdict;
  }

  function isMisspelt(word: string): boolean {
    if (word.length < 4) return false;
    if (WORD_ENDING.test(word)) return true;
    if (nearLeft <= 0) return false;
    nearLeft--;
    if (words.hasNear(word, WORD.whole)) return true;
    if (word.length < 9) return false;
    const reached = partEnds(word);
    for (let from = 3; from <= word.length - 4; from++) {
      const rest = word.length - from;
      if (reached[from] && from >= 4 && rest >= 6 && words.hasNear(word.slice(from), WORD.whole)) return true;
      if (
        from >= 5 &&
        (words.classesOf(word.slice(from)) & WORD.ends) !== 0 &&
        words.hasNear(word.slice(0, from), WORD.begins)
      )
        return true;
    }
    return false;
  }

  const nameClasses = (word: string): number => names.classesOf(plainLetters(word));
  const isPlace = (word: string): boolean => places.has(word) || (nameClasses(word) & NAME.place) !== 0;

  return {
    isOrdinary,
    isMisspelt,
    isListed: (word) => (words.classesOf(word) & WORD.whole) !== 0,
    isPrefix(word) {
      let state = words.root;
      for (let i = 0; i < word.length && state >= 0; i++) state = words.next(state, word.charCodeAt(i));
      return state >= 0;
    },
    endsInWord(word) {
      for (let from = 3; from <= word.length - 5; from++) {
        if ((words.classesOf(word.slice(from)) & WORD.ends) !== 0) return true;
      }
      return false;
    },
    nameClasses,
    isPlace,
    isNameCompound(word) {
      const folded = plainLetters(word);
      let state = names.root;
      for (let to = 0; to < folded.length - SHORTEST_END && to < LONGEST; to++) {
        state = names.next(state, folded.charCodeAt(to));
        if (state < 0) return false;
        if (to < 2 || (names.classesAt(state) & (NAME.place | NAME.other)) === 0) continue;
        const rest = folded.slice(to + 1).replace(/^s(?=\p{L}{4})/u, '');
        if (rest.length >= SHORTEST_END && isOrdinary(rest)) return true;
        if (/^(?:bo|bor|bon|borna)$/.test(rest)) return true;
      }
      return false;
    },
    isAllowed: (word) => allowed.has(word),
    isSmallPlace: (word) => places.has(word) || (nameClasses(word) & NAME.smallPlace) !== 0,
    isEmployer: (text) => (names.classesOf(plainLetters(text)) & NAME.employer) !== 0,
    startText() {
      nearLeft = NEAR_LOOKUPS;
    },
  };
}
