import { isNamedAfter } from '../names/find-names.ts';
import { isByMake, isOrigin } from '../names/judge-name-words.ts';
import { SceneReader } from '../names/name-scene.ts';
import type { Match, Page } from '../reading/page.ts';
import type { Scene } from '../scenes/scene.ts';
import { ThingReader } from '../scenes/thing-scene.ts';
import { figureAt } from '../words/known-figures.ts';
import { NAME } from '../words/lists.ts';
import { isRarelyAName } from '../words/person-words.ts';
import type { Token } from '../words/tokens.ts';
import { tokenAt } from '../words/tokens.ts';
import type { About, Vocabulary } from '../words/vocabulary.ts';
import { HINTS, isHinted } from '../words/word-hints.ts';
import { hasInnerCapital } from '../words/word-shape.ts';
import { speaksForName } from './second-weights.ts';
import { isReadable, opensAsWord, Surroundings } from './surroundings.ts';

/** A name is found from here on, well before more speaks for it than against it. What that brings on sets not seen before: docs/decisions/0037. */
const ASKED = -2;
/** From this sum a word beside one that is asked about belongs to the same name. */
const BELONGS = -3;
/** Somebody is meant from here on though the word opens a sentence as a compound does, looks cut off or stands as things do (docs/decisions/0036). */
const OVERRULES = 1;
/** From here on a plain word that opens a sentence is somebody. */
const OPENS = 0;
/** Whatever stands around, no word that says less for itself comes so far: nineteen of twenty need not be weighed. */
const MAY_OPEN = -3;
/** A matter of asking, never of stopping: nothing but the words around speaks for it. */
const SCORE = 0.45;
/** What is surer than this has been found already. */
const FOUND = 0.4;
/** Words that are weighed in one text; a text with more is no note. */
const MOST = 2_000;

/** So few that asking each costs less than a mark for every unit of the text. */
const FEW = 16;

/** Whether something sure stands on a unit of the text. */
function coverOf(length: number, found: readonly Match[]): (at: number) => boolean {
  const sure = found.filter(({ score }) => score >= FOUND);
  if (sure.length <= FEW) return (at) => sure.some(({ start, end }) => start <= at && at < end);
  const marks = new Uint8Array(length);
  for (const { start, end } of sure) marks.fill(1, start, end);
  return (at) => marks[at] === 1;
}

const isOfNames = ({ about }: Token): boolean => (about.kind & (NAME.given | NAME.surname)) !== 0;

/** "Ville bara prata": a name that is a word, first in a sentence. The weights know it, but nobody is asked about it. */
const opensAsVerb = ({ text }: Page, token: Token): boolean =>
  token.first &&
  token.about.ordinary &&
  isOfNames(token) &&
  isRarelyAName(token.lower) &&
  /^ \p{Ll}/u.test(text.slice(token.end, token.end + 2));

/** "Tolkjour nås på …": a word or a compound that opens a sentence. */
const opensPlainly = (token: Token): boolean => token.first && token.about.ordinary && !isOfNames(token);

/** What a word says for itself is asked once. */
const openings = new WeakMap<About, boolean>();

/** "Nattis gick hem": a word of the dictionary that opens a sentence, and could be what somebody is called. */
function mayOpen(surroundings: Surroundings, token: Token): boolean {
  if (token.allCaps) return false;
  let may = openings.get(token.about);
  if (may === undefined) {
    surroundings.readWord(token);
    may = speaksForName(surroundings) >= MAY_OPEN;
    openings.set(token.about, may);
  }
  return may;
}

interface Run {
  /** The places of its first and last word. */
  first: number;
  start: number;
  last: number;
  end: number;
  /** The largest sum of its words, and where that word stands. */
  most: number;
  surest: number;
}

/**
 * What is nobody, however it stands: "Adolf Fredriks skola", "Lindgren-priset", "SoL-hl", "tåget från Lund", a word cut
 * off that opens a sentence, a figure of tales or history.
 */
function isNobody(page: Page, tokens: readonly Token[], words: Vocabulary, run: Run, scene: Scene): boolean {
  const { token } = scene;
  if (hasInnerCapital(token) || /^(?:Mini-|\p{L}{1,2}-\p{L}{1,2}$)/u.test(token.text)) return true;
  // "Lindgren-priset", but "Hyun-jis del"
  if (/-\p{Ll}[^-]*$/u.test(token.text) && run.most < OVERRULES) return true;
  if (token.about.kind === 0) {
    // "Fältarna har uppsikt", "Godemannen godkänner"
    if (token.first && /(?:arna|erna|orna|mannen|kvinnan)$/.test(token.lower)) return true;
    const cut =
      isHinted(token, HINTS.thingEnding) || (token.first && !token.about.listed && words.isCutOff(token.lower));
    if (cut && run.most < OVERRULES) return true;
  }
  const next = tokens[run.last + 1];
  if (isNamedAfter(tokens[run.last]) || (next?.gap === ' ' && isNamedAfter(next))) return true;
  if (figureAt((offset) => tokens[run.first + offset]?.lower ?? null) > 0) return true;
  const town = scene.inPlace && (scene.kind & (NAME.place | NAME.sure)) === NAME.place;
  return town || isByMake(token) || isOrigin(page, scene);
}

/** "Modellen heter Zebulo", "mjölkkorna Majken och Signe", "Adolf Fredriks skola" */
function isSurelyThing(things: ThingReader, tokens: readonly Token[], { first, surest, last }: Run): boolean {
  if (first < last && things.isThingAfter(last)) return true;
  return [first, surest].some((index) => {
    const token = tokenAt(tokens, index);
    const before = token?.gap === ' ' ? tokenAt(tokens, index - 1) : undefined;
    return token !== undefined && things.isSurelyThing(index, token, before?.lower ?? '', before?.about.roles ?? 0);
  });
}

/** Whether the rules read it as a thing. */
function isThing(page: Page, tokens: readonly Token[], words: Vocabulary, run: Run): boolean {
  const token = tokenAt(tokens, run.surest);
  if (token === undefined) return true;
  const things = new ThingReader(page, tokens);
  const scene = new SceneReader(page, tokens, things).read(run.surest, token);
  if (isNobody(page, tokens, words, run, scene)) return true;
  if (run.most < OVERRULES) return scene.thing || things.isThingAfter(run.last) || things.isApposition(run.last);
  return scene.thing && isSurelyThing(things, tokens, run);
}

/**
 * Capital words that no rule is sure of and that stand as names stood in the development notes: a second reader beside
 * the rules. It weighs the word's form and what stands around it; whatever it finds is asked about.
 */
export function findBySurroundings(
  page: Page,
  tokens: readonly Token[],
  words: Vocabulary,
  found: readonly Match[],
): Match[] {
  let surroundings: Surroundings | undefined;
  let isTaken: ((at: number) => boolean) | undefined;
  let left = MOST;
  const runs: Run[] = [];
  for (let index = 0; index < tokens.length && left > 0; index++) {
    const token = tokenAt(tokens, index);
    if (token === undefined || !isReadable(token) || opensAsVerb(page, token)) continue;
    surroundings ??= new Surroundings(page, tokens);
    if (opensAsWord(token) && !mayOpen(surroundings, token)) continue;
    isTaken ??= coverOf(page.text.length, found);
    if (isTaken(token.start) || isTaken(token.end - 1)) continue;
    left--;
    surroundings.read(index);
    const sum = speaksForName(surroundings);
    if (sum < (opensPlainly(token) ? OPENS : BELONGS)) continue;
    const run = runs.at(-1);
    if (run?.last === index - 1 && token.gap === ' ') {
      run.last = index;
      run.end = token.end;
      if (sum > run.most) [run.most, run.surest] = [sum, index];
    } else runs.push({ first: index, start: token.start, last: index, end: token.end, most: sum, surest: index });
  }
  return runs
    .filter((run) => run.most >= ASKED && !isThing(page, tokens, words, run))
    .map(({ start, end }) => ({ start, end, type: 'name', score: SCORE, why: 'name.surroundings' }));
}
