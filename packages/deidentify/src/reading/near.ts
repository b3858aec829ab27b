import { allMatches, NONE } from './all-matches.ts';

/** A text of up to so many units is searched whole: windows would cost more than they spare. */
const LONG = 400;
/** Units before and behind a cue in which all that belongs to it stands, unless a search says how few they are. */
const AROUND = 200;
/** A window ends between words, if one ends so soon. */
const LONGEST_WORD = 80;

/** Where cues end: `test` makes nothing of what it finds. */
export function cuesOf(cue: RegExp, text: string): readonly number[] {
  const ends: number[] = [];
  cue.lastIndex = 0;
  while (cue.test(text)) ends.push(cue.lastIndex);
  return ends;
}

/** Where a sign stands. */
export function placesOf(sign: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) places.push(at);
  return places;
}

/**
 * What `allMatches` finds, for a pattern whose every match has a cue in it or beside it, `cues` being where they stand, in
 * order: of a long text only what stands around them is searched, so that one cue does not open the whole of it.
 */
export function matchesNear(
  pattern: RegExp,
  text: string,
  cues: readonly number[],
  around = AROUND,
): readonly RegExpExecArray[] {
  if (cues.length === 0) return NONE;
  if (text.length <= LONG) return allMatches(pattern, text);
  const found: RegExpExecArray[] = [];
  let [start, end] = [0, -1];
  let done = 0;
  const search = (): void => {
    if (end < 0) return;
    const blank = text.indexOf(' ', end);
    const shown = text.slice(0, blank >= 0 && blank - end < LONGEST_WORD ? blank : Math.min(text.length, end));
    pattern.lastIndex = Math.max(start, done);
    for (let m = pattern.exec(shown); m !== null; m = pattern.exec(shown)) {
      if (m[0] === '') pattern.lastIndex++;
      done = pattern.lastIndex;
      found.push(m);
    }
  };
  for (const cue of cues) {
    if (end >= 0 && cue - around <= end + LONGEST_WORD) end = Math.max(end, cue + around);
    else {
      search();
      [start, end] = [Math.max(0, cue - around), cue + around];
    }
  }
  search();
  return found;
}
