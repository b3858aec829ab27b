const NONE: readonly RegExpExecArray[] = [];

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

/** The match of a sticky pattern that begins at `at`. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
