import { WEIGHTS, WORK_WEIGHTS } from './second-reader-weights.ts';
import type { Surroundings } from './surroundings.ts';
import { PLACES } from './surroundings.ts';

/** How weights are written, a sign each: `FIRST` is the least, the backslash is left out. */
const [FIRST, BACKSLASH, INSTEAD] = [40, 92, 35];
export const STEPS = 43;
export const SCALE = 16;
/** Places of work are rarer and need fewer. */
export const WORK_PLACES = PLACES / 2;

export function writeWeights(steps: Int8Array): string {
  let text = '';
  for (const step of steps) {
    const code = step + STEPS + FIRST;
    text += String.fromCharCode(code === BACKSLASH ? INSTEAD : code);
  }
  return text;
}

/** In steps: as numbers of one byte they lie closer together, and most of what adding them costs is fetching them. */
export function readWeights(text: string): Int8Array {
  const weights = new Int8Array(text.length);
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    weights[place] = (code === INSTEAD ? BACKSLASH : code) - STEPS - FIRST;
  }
  return weights;
}

let ofNames: Int8Array | undefined;
let ofWork: Int8Array | undefined;

/** How much speaks for a name, and against: the weights of what `Surroundings` read, added. */
export function speaksForName({ places, count }: Surroundings): number {
  ofNames ??= readWeights(WEIGHTS);
  let sum = 0;
  for (let at = 0; at < count; at++) sum += ofNames[places[at] ?? 0] ?? 0;
  return sum / SCALE;
}

/** The same for a place of work. */
export function speaksForWork({ places, count }: Surroundings): number {
  ofWork ??= readWeights(WORK_WEIGHTS);
  let sum = 0;
  for (let at = 0; at < count; at++) sum += ofWork[(places[at] ?? 0) >>> 1] ?? 0;
  return sum / SCALE;
}
