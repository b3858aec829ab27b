export const NONE: readonly RegExpExecArray[] = [];

/** Every match of a global pattern. `String.matchAll` copies the pattern at every call, which costs more than the search of a note. */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let found: RegExpExecArray[] | undefined;
  for (let m = pattern.exec(text); m !== null; m = pattern.exec(text)) {
    if (m[0] === '') pattern.lastIndex++;
    if (found === undefined) found = [m];
    else found.push(m);
  }
  return found ?? NONE;
}

/** The matches of a sticky pattern that begin at one of these places, in order; none begins inside the one before. */
export function matchesAt(pattern: RegExp, text: string, starts: readonly number[]): readonly RegExpExecArray[] {
  let found: RegExpExecArray[] | undefined;
  let done = 0;
  for (const start of starts) {
    if (start < done) continue;
    pattern.lastIndex = start;
    const m = pattern.exec(text);
    if (m === null) continue;
    done = pattern.lastIndex;
    if (found === undefined) found = [m];
    else found.push(m);
  }
  return found ?? NONE;
}

/** The match of a sticky pattern that begins at `at`. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
