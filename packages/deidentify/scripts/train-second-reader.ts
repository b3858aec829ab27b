// Makes src/learned/second-reader-weights.ts from the development notes, the same file every time:
//   node packages/deidentify/scripts/train-second-reader.ts
// Logistic regression over hashed features by AdaGrad (Duchi and others 2011), rounded to 87 steps.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Note } from '../evaluation/read-notes.ts';
import { readNote } from '../evaluation/read-notes.ts';
import type { FindingType } from '../src/index.ts';
import { SCALE, STEPS, WORK_PLACES, writeWeights } from '../src/learned/second-weights.ts';
import { isReadable, isWeighed, PLACES, Surroundings } from '../src/learned/surroundings.ts';
import { normalise } from '../src/reading/normalise.ts';
import { Page } from '../src/reading/page.ts';
import { loadLists } from '../src/words/lists.ts';
import { tokensOf } from '../src/words/tokens.ts';
import { createVocabulary } from '../src/words/vocabulary.ts';
import { stamp } from './second-reader-stamp.ts';

const ROUNDS = 8;
const RATE = 0.1;
const SHRINK = 1e-4;
/** The weights are the mean of what they were after these rounds: what the last words read pull does not stay. */
const SETTLED = 4;

/** A capital word of a note: the places of its features, and whether it belongs to a name or to a place of work. */
interface Example {
  places: Int32Array;
  name: 0 | 1;
  workplace: 0 | 1;
  /** Whether its capital says something: only of these it is asked whether they are a place of work. */
  weighed: boolean;
}

const folder = join(import.meta.dirname, '../evaluation/development');
const lists = loadLists(readFileSync(join(import.meta.dirname, '../data/lists.bin')));
const words = createVocabulary(lists, new Set(), new Set());

function examplesOf({ text, gold }: Note): Example[] {
  words.startText();
  const normalised = normalise(text);
  const page = new Page(normalised);
  const tokens = tokensOf(page, words);
  const surroundings = new Surroundings(page, tokens);
  return tokens.flatMap((token, index) => {
    if (!isReadable(token)) return [];
    surroundings.read(index);
    const [start, end] = [normalised.startOf(token.start), normalised.endOf(token.end)];
    const isOf = (type: FindingType): 0 | 1 =>
      gold.some((span) => span.type === type && span.start < end && start < span.end) ? 1 : 0;
    const places = surroundings.places.slice(0, surroundings.count);
    return [{ places, name: isOf('name'), workplace: isOf('workplace'), weighed: isWeighed(token) }];
  });
}

/** The sets that measured these weights: whoever learns anew takes the next one's name alone. */
const MEASURED_BY = ['twenty-eighth-former-heldout', 'twenty-ninth-former-heldout'];

/** Nobody may learn from the notes that only measure. */
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(
    (file) =>
      file.endsWith('.jsonl') &&
      !basename(file).startsWith('check-') &&
      !MEASURED_BY.some((set) => file.startsWith(set)),
  )
  .sort()
  .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
  .filter((line) => line.trim() !== '')
  .flatMap((line) => examplesOf(readNote(line, '')));

/** Puts the examples in another order, the same one every time. */
function shuffler(seed: number): (list: Example[]) => void {
  let state = seed;
  return (list) => {
    for (let at = list.length - 1; at > 0; at--) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const other = Math.floor((state / 2 ** 32) * (at + 1));
      const [a, b] = [list[at], list[other]];
      if (a && b) [list[at], list[other]] = [b, a];
    }
  };
}

/** The weights for what the words are to be told as, in so many places. */
function learn(list: Example[], type: 'name' | 'workplace', places: number): Int8Array {
  const shift = Math.log2(PLACES / places);
  const weights = new Float64Array(places);
  const moved = new Float64Array(places).fill(0.01);
  const mean = new Float64Array(places);
  const shuffle = shuffler(12_345);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(list);
    for (const example of list) {
      let sum = 0;
      for (const place of example.places) sum += weights[place >>> shift] ?? 0;
      const wrong = 1 / (1 + Math.exp(-sum)) - example[type];
      for (const wide of example.places) {
        const place = wide >>> shift;
        const weight = weights[place] ?? 0;
        const slope = wrong + SHRINK * weight;
        const so = (moved[place] ?? 0) + slope * slope;
        moved[place] = so;
        weights[place] = weight - (RATE * slope) / Math.sqrt(so);
      }
    }
    if (round < SETTLED) continue;
    for (const [place, weight] of weights.entries()) mean[place] = (mean[place] ?? 0) + weight / (ROUNDS - SETTLED);
  }
  return Int8Array.from(mean, (weight) => Math.max(-STEPS, Math.min(STEPS, Math.round(weight * SCALE))));
}

const written = (steps: Int8Array): string => writeWeights(steps).replaceAll("'", "\\'");
const ofWork = examples.filter(({ weighed }) => weighed);
const source = `/**
 * The weights of \`second-reader.ts\`, a sign each. Made by \`scripts/train-second-reader.ts\` from this package's own
 * development notes (\`evaluation/development\`), in which everybody is invented; no other source. Licence: MIT, as the
 * package. Never changed by hand.
 */
export const WEIGHTS =
  '${written(learn([...examples], 'name', PLACES))}';

/** The same for places of work, in half as many places. */
export const WORK_WEIGHTS =
  '${written(learn(ofWork, 'workplace', WORK_PLACES))}';

/** What they were made for (\`scripts/second-reader-stamp.ts\`). */
export const STAMP = '${stamp(words)}';
`;
writeFileSync(join(import.meta.dirname, '../src/learned/second-reader-weights.ts'), source);
const named = examples.filter(({ name }) => name === 1).length;
console.log(`${examples.length} words, ${named} of names; ${gzipSync(source, { level: 9 }).length} bytes compressed`);
