import { ownCopy } from '../reading/own-copy.ts';
import { WordMemory } from '../reading/word-memory.ts';
import type { Lists } from './lists.ts';
import { NAME, WORD } from './lists.ts';
import { plainLetters } from './plain-letters.ts';
import type { WordEdges } from './word-edges.ts';
import { hintsOf } from './word-hints.ts';
import { rolesOf } from './word-roles.ts';
import { WordSlots } from './word-slots.ts';
import { tellsOf } from './word-tells.ts';
import { wakesOf } from './word-wakes.ts';

/** Longest word that is looked into; longer ones are never words or names. */
const LONGEST = 40;
const SHORTEST_PART = 2;
const SHORTEST_END = 3;
const SHORTEST_COMPOUND = 6;
const SHORTEST_CUT = 5;
const SHORTEST_CUT_COMPOUND = 7;
const LEAST_HEAD = 4;
/** Look-ups of misspellings per text: they cost most, and a text of nothing but misspellings is no note. */
const NEAR_LOOKUPS = 300;
/** In words up to this length only slips to a key beside the right one count as changed letters. */
const SHORT = 7;
/** In each half of the memory. To find out about a word that is not remembered costs as much as reading ten that are. */
const MOST_REMEMBERED = 40_000;

/** Endings of nouns, verbs and adjectives that names hardly ever have. */
const WORD_ENDING =
  /(?:ning|ningar|ningen|ningarna|ningens|ering|eringar|eringen|ande|andet|anden|ende|endet|het|heten|heter|heterna|tion|tionen|tioner|tionerna|skap|skapet|erna|arna|orna|arnas|ernas|ade|ades|erade|erar|eras|erat|ligt|liga|ligen|iska|iskt|aren|arens|are[ns]|else|elsen|elser|elsens|ingen|ingar|ingarna|ings|ions|ets|tets|teten|iteten|itet|met|tivt|tiva|ssigt|ssiga|stöd|stödet|bidrag|arbete|arbetet|vård|vården|praktik|plats|platsen|pengar|tiden|intyg|intyget|möte|mötet|samtal|samtalet|utredn|kontakt|kontakten|gruppen|grupp|skola|skolan|ersättn|penning|svårt|isk|löst|lös|full|fullt)$/;

/** A word as the name rules need it. */
export interface About {
  word: string;
  /** Classes of the word or, with `genitive`, of the word without its s. */
  kind: number;
  genitive: boolean;
  /** An ordinary Swedish word or compound, and not one of the names that hardly ever are. */
  ordinary: boolean;
  /** In the dictionary as it stands, no compound. */
  listed: boolean;
  /** What the word announces: bits of `TELLS`. */
  tells: number;
  /** What it says about the words beside it: bits of `ROLES`. */
  roles: number;
  /** Which costly looks can succeed at it: bits of `HINTS`. */
  hints: number;
  /** Which searches of the whole text it wakes: bits of `WAKES`. */
  wakes: number;
  /** Words joined by a hyphen. */
  hyphenated: boolean;
  /** The name of a service or an authority that may stand in any text. */
  allowed: boolean;
}

/** What the word lists know about a word, read as people write: inflected, compounded, misspelt. Words in lower case. */
export interface Vocabulary {
  /** Allows the costly look-ups of one more text. */
  startText(): void;
  about(word: string): About;
  /** Looks for all words of a text, before any of them is asked about. */
  expect(edges: WordEdges): void;
  /** The same of one of them; `lower`: the text, `hash`: of the word's units there. */
  aboutAt(index: number, lower: string, start: number, end: number, hash: number): About;
  /** An ordinary Swedish word, or a compound of such words. */
  isOrdinary(word: string): boolean;
  /** One letter away from an ordinary word or compound, or with an ending that only ordinary words have. */
  isMisspelt(word: string): boolean;
  /** One letter away from a whole listed word, or with an ending that only ordinary words have. */
  isSlipOfWord(word: string): boolean;
  /** Listed as it stands, no compound. */
  isListed(word: string): boolean;
  /** The beginning of a listed word: a word cut off. */
  isPrefix(word: string): boolean;
  /** Cut off, as in jotted notes: verif, flyttanm, folkbokf. */
  isCutOff(word: string): boolean;
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
  /** An authority, a service, a product. */
  isOther(word: string): boolean;
  /** A given name, genitive included. */
  isGiven(word: string): boolean;
}

interface Met {
  words: WordMemory<About>;
  /** Whether a word is a misspelling: what costs most to find out. */
  slips: WordMemory<boolean>;
}

/** What the lists say of a word they say to everybody: only the words that somebody allows are remembered for them alone. */
const metWith = new WeakMap<Lists, Met>();

function metIn(lists: Lists): Met {
  const before = metWith.get(lists);
  if (before) return before;
  const met: Met = { words: new WordMemory(MOST_REMEMBERED), slips: new WordMemory(MOST_REMEMBERED) };
  metWith.set(lists, met);
  return met;
}

export function createVocabulary(lists: Lists, allowed: ReadonlySet<string>, places: ReadonlySet<string>): Vocabulary {
  const { words, names } = lists;
  const met = metIn(lists);
  const own = new WordMemory<About>(MOST_REMEMBERED);
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
        if (length === SHORTEST_PART && from > 0) continue;
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

  const isListed = (word: string): boolean => (words.classesOf(word) & WORD.whole) !== 0;

  function nameClasses(word: string): number {
    const classes = names.classesOf(word);
    if (classes !== 0) return classes;
    const plain = plainLetters(word);
    return plain === word ? 0 : names.classesOf(plain);
  }

  function withoutGenitive(word: string): { kind: number; genitive: boolean } {
    const kind = nameClasses(word);
    if ((kind & ~NAME.proper) !== 0 || !word.endsWith('s') || word.length <= 3) return { kind, genitive: false };
    const base = nameClasses(word.slice(0, -1));
    return base === 0 ? { kind, genitive: false } : { kind: base, genitive: true };
  }

  const isAllowed = (word: string): boolean =>
    allowed.has(word) || (word.endsWith('s') && allowed.has(word.slice(0, -1)));

  const isOwnPlace = (word: string): boolean =>
    places.size > 0 && (places.has(word) || (word.endsWith('s') && places.has(word.slice(0, -1))));
  const hasOwn = allowed.size > 0 || places.size > 0;

  function about(word: string): About {
    const memory = hasOwn && (isAllowed(word) || isOwnPlace(word)) ? own : met.words;
    const before = memory.recall(word);
    if (before !== undefined) return before;
    const answer = lookedUp(ownCopy(word));
    memory.keep(answer.word, answer);
    return answer;
  }

  function lookedUp(word: string): About {
    const listed = word.length > LONGEST ? { kind: 0, genitive: false } : withoutGenitive(word);
    const kind = isOwnPlace(word) ? listed.kind | NAME.place | NAME.smallPlace : listed.kind;
    const found = isListed(word);
    const ordinary =
      (kind & NAME.sure) === 0 &&
      (word.length > LONGEST || found || (word.length >= SHORTEST_COMPOUND && isCompound(word)));
    const hints = hintsOf(word);
    // What is asked of every word stands first: it is fetched together, and fetching costs most of all.
    return {
      word,
      tells: word.length > LONGEST ? 0 : tellsOf(word, hints),
      wakes: wakesOf(word),
      kind,
      ordinary,
      roles: rolesOf(word),
      hints,
      genitive: listed.genitive,
      listed: found,
      hyphenated: word.includes('-'),
      allowed: isAllowed(word),
    };
  }

  const slots = new WordSlots(about);

  function isOrdinary(word: string): boolean {
    const { kind, ordinary, listed } = about(word);
    return ordinary || ((kind & NAME.sure) !== 0 && listed);
  }

  function isMisspelt(word: string): boolean {
    if (word.length < 4) return false;
    if (WORD_ENDING.test(word)) return true;
    const before = met.slips.recall(word);
    if (before !== undefined) return before;
    if (nearLeft <= 0) return false;
    nearLeft--;
    const verdict = isSlip(word);
    met.slips.keep(ownCopy(word), verdict);
    return verdict;
  }

  function isSlip(word: string): boolean {
    // Nearly every short name is one changed letter away from some word; slips of the keyboard swap, drop or double.
    if (words.hasNear(word, WORD.whole, word.length > SHORT)) return true;
    if (word.length < 9 || word.length > LONGEST) return false;
    const reached = partEnds(word);
    for (let from = 4; from <= word.length - 4; from++) {
      const [head, tail] = [word.slice(0, from), word.slice(from)];
      if (reached[from] && tail.length >= 6 && words.hasNear(tail, WORD.whole, true)) return true;
      if (from >= 5 && (words.classesOf(tail) & WORD.ends) !== 0 && words.hasNear(head, WORD.begins, true)) return true;
    }
    return false;
  }

  /** Whether a listed word begins so. */
  function begins(word: string): boolean {
    let state = words.root;
    for (let i = 0; i < word.length && state >= 0; i++) state = words.next(state, word.charCodeAt(i));
    return state >= 0;
  }

  return {
    about,
    expect: (edges) => slots.expect(edges),
    aboutAt: (index, lower, start, end, hash) => slots.at(index, lower, start, end, hash),
    isOrdinary,
    isMisspelt,
    isSlipOfWord: (word) => WORD_ENDING.test(word) || words.hasNear(word, WORD.whole, word.length > SHORT),
    isListed,
    nameClasses,
    startText() {
      nearLeft = NEAR_LOOKUPS;
    },
    isPrefix: (word) => begins(word),
    isCutOff(word) {
      if (word.length < SHORTEST_CUT || !/[^aeiouyåäöé]$/.test(word)) return false;
      if (begins(word)) return true;
      if (word.length < SHORTEST_CUT_COMPOUND) return false;
      const reached = partEnds(word);
      for (let from = LEAST_HEAD; from < word.length; from++)
        if (reached[from] && begins(word.slice(from))) return true;
      return false;
    },
    endsInWord(word) {
      for (let from = 3; from <= word.length - 5; from++) {
        if ((words.classesOf(word.slice(from)) & WORD.ends) !== 0) return true;
      }
      return false;
    },
    isNameCompound(word) {
      const folded = plainLetters(word);
      let state = names.root;
      for (let to = 0; to < folded.length - SHORTEST_END && to < LONGEST; to++) {
        state = names.next(state, folded.charCodeAt(to));
        if (state < 0) return false;
        if (to < 2 || (names.classesAt(state) & (NAME.place | NAME.other)) === 0) continue;
        const rest = folded.slice(to + 1).replace(/^s(?=\p{L}{4})/u, '');
        if (/^(?:bo|bor|bon|borna)$/.test(rest)) return true;
        if (rest.length >= SHORTEST_END && isOrdinary(rest)) return true;
      }
      return false;
    },
    isAllowed,
    isPlace: (word) => (about(word).kind & NAME.place) !== 0,
    isSmallPlace: (word) => (about(word).kind & NAME.smallPlace) !== 0,
    isOther: (word) => (about(word).kind & NAME.other) !== 0,
    isGiven: (word) => (about(word).kind & NAME.given) !== 0,
    isEmployer: (text) => (names.classesOf(plainLetters(text)) & NAME.employer) !== 0,
  };
}
