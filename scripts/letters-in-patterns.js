// What an engine does to make a pattern ready is mostly looking up which of all the world's signs are letters, once for every
// `\p{L}` in it, and the detector has some fifteen hundred. Written out as stretches of signs the program starts in a third
// of the time (decision 0038). In the source the readable form stays.
import { readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';

/** So far each letter is told from what is none: Latin, Greek and Cyrillic. */
export const TOLD_EXACTLY = 0x52f;
/** In other scripts their marks and numerals count too: a word of theirs is read whole, and none of them stands in a list. */
const OTHER_SCRIPTS =
  '\\u0530-\\u1fff\\u2071\\u207f\\u2090-\\u209c\\u2102-\\u2188\\u2c00-\\u2dff\\u2e2f\\u3005-\\ud7ff\\uf900-\\ufdfb\\ufe70-\\ufefc\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc' +
  '\\u{10000}-\\u{1efff}\\u{20000}-\\u{3ffff}';

const LETTER = /\p{L}/u;
const signed = (code) => `\\u${code.toString(16).padStart(4, '0')}`;

/** As it stands between the brackets of a pattern with the flag u. */
export function lettersWrittenOut() {
  let written = '';
  let from = -1;
  for (let code = 0; code <= TOLD_EXACTLY + 1; code++) {
    const is = code <= TOLD_EXACTLY && LETTER.test(String.fromCharCode(code));
    if (is && from < 0) from = code;
    if (is || from < 0) continue;
    written += from === code - 1 ? signed(from) : `${signed(from)}-${signed(code - 1)}`;
    from = -1;
  }
  return written + OTHER_SCRIPTS;
}

const LETTERS = lettersWrittenOut();
const NAMED = '\\p{L}';

/** A pattern as it is written in a program, with its letters written out. */
export function writeOut(pattern) {
  let written = '';
  let inClass = false;
  for (let at = 0; at < pattern.length; ) {
    if (pattern.startsWith(NAMED, at)) {
      written += inClass ? LETTERS : `[${LETTERS}]`;
      at += NAMED.length;
    } else if (pattern[at] === '\\') {
      written += pattern.slice(at, at + 2);
      at += 2;
    } else {
      if (pattern[at] === '[') inClass = true;
      if (pattern[at] === ']') inClass = false;
      written += pattern[at++];
    }
  }
  return written;
}

/** Where the patterns stand that are written out: all of them read signs as Unicode does (the flag u). */
const DETECTOR = /packages[\\/]deidentify[\\/]src[\\/].*\.ts$/;

/** For esbuild. */
export const lettersInPatterns = {
  name: 'letters-in-patterns',
  setup(build) {
    build.onLoad({ filter: DETECTOR }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      let contents = '';
      let from = 0;
      new Visitor({
        Literal({ regex, start, end }) {
          if (!regex) return;
          contents += source.slice(from, start) + writeOut(source.slice(start, end));
          from = end;
        },
      }).visit(parseSync(path, source).program);
      return { contents: contents + source.slice(from), loader: 'ts' };
    });
  },
};
