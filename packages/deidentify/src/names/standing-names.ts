import { MARKS } from '../reading/marks.ts';
import type { Match, Page } from '../reading/page.ts';
import { codeAt } from '../reading/units.ts';
import { NAME } from '../words/lists.ts';
import type { Token } from '../words/tokens.ts';
import { tokenAt } from '../words/tokens.ts';
import { HINTS, isHinted } from '../words/word-hints.ts';
import { hasTrade } from '../words/word-tells.ts';
import { WAKES } from '../words/word-wakes.ts';

/** Who lives or sleeps at somebody's: "bo hos Tuve". */
const LIVES = new Set(['bo', 'bor', 'bodde', 'bott', 'sover', 'sov', 'inneboende', 'övernattar', 'övernattade']);
/** What an office signs with. */
const NO_SIGNATURE = /(?:en|et|an|na|ing|het|tion|lig|are|ist|or|er|dag)$/;
const [SLASH, BLANK, LINE] = [47, 32, 10];
const [SHORTEST, LONGEST] = [3, 9];
const OFFICES = HINTS.office | HINTS.group | HINTS.attended | HINTS.businessWord | HINTS.month;

/** "Vi ses! /Puck": a word of the dictionary behind a stroke that ends a line, with which somebody signs. */
function signs({ text }: Page, token: Token): boolean {
  const { start, end, lower, about } = token;
  if (codeAt(text, start - 1) !== SLASH || token.allCaps || token.tied || about.allowed) return false;
  const before = codeAt(text, start - 2);
  if (start > 1 && before !== BLANK && before !== LINE) return false;
  if (end < text.length && codeAt(text, end) !== LINE) return false;
  if (about.roles !== 0 || isHinted(token, OFFICES) || hasTrade(token) || NO_SIGNATURE.test(lower)) return false;
  return lower.length >= SHORTEST && lower.length <= LONGEST && (about.kind & (NAME.other | NAME.employer)) === 0;
}

/** Right behind "bo hos" and the like stands nothing but somebody. */
export const isHost = (tokens: readonly Token[], index: number): boolean =>
  tokenAt(tokens, index - 1)?.lower === 'hos' && LIVES.has(tokenAt(tokens, index - 2)?.lower ?? '');

/** "Att bo hos Tuve går inte längre": a town's name, where only somebody can be. */
const isTown = ({ about, gap }: Token): boolean =>
  gap === ' ' && !about.allowed && (about.kind & NAME.place) !== 0 && (about.kind & NAME.other) === 0;

const NONE: readonly Match[] = [];

/** Words that are names only by where they stand, whatever the lists say of them. */
export function findStandingNames(page: Page, tokens: readonly Token[]): readonly Match[] {
  const slashes = (page.marks & MARKS.slash) !== 0;
  if (!slashes && !page.isWoken(WAKES.hosts)) return NONE;
  const matches: Match[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.capital !== true) continue;
    if (!(slashes && signs(page, token)) && !(isTown(token) && isHost(tokens, index))) continue;
    matches.push({ start: token.start, end: token.end, type: 'name', score: 0.45, why: 'name.capitalWord' });
  }
  return matches;
}
