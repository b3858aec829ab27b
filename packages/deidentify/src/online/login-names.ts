import { matchAt } from '../reading/all-matches.ts';
import type { Match, Page } from '../reading/page.ts';
import { codeAt, digitsIn } from '../reading/units.ts';
import { NAME } from '../words/lists.ts';
import { labelOf } from '../words/number-labels.ts';
import type { Token } from '../words/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { TELLS } from '../words/word-tells.ts';

const END = '(?![\\p{L}\\d@/_-]|[.:]\\p{L}|[.,:]\\d)';
/** Letters and digits as only names of users have them: "moe3312", "sk8jocke", "vux26_mdah", "tie-kem2". */
const MIXED = new RegExp(
  `(?<![\\p{L}\\d@./_#+-])(\\p{Ll}{2,20})(?:\\d{1,6}|\\d{1,2}\\p{Ll}{2,12}|\\d{1,2}[_-][\\p{Ll}\\d]{2,12}|-\\p{Ll}{2,10}\\d{1,4})${END}`,
  'uy',
);
/** "deltagare.yw", "ped-jon": two short parts, where somebody logs in. */
const PARTED = new RegExp(`(?<![\\p{L}\\d@./_#-])(\\p{Ll}{2,10})([.-])(\\p{Ll}{1,8})${END}`, 'uy');
const FILE = /\.(?:se|com|nu|org|net|eu|pdf|doc|xls|ppt|txt|jpg|png|exe)$/;
/** See `find-plates.ts`. */
const PLATE = /^[a-z]{3}\d\d[\da-z]$/;
const YEAR = /(?:19|20)\d\d$/;
/** Shortest beginning that three digits or fewer can follow without making an abbreviation: "vt26", "kv3". */
const SHORT = 3;
const LEAST_DIGITS = 2;
/** Shortest compound that nobody numbers. */
const LONG = 8;
/** What is numbered: "grupprum12", "avsnitt14". */
const OF_THING =
  /(?:rum|sal|salen|grupp|lag|klass|plan|steg|nivå|modul|bilaga|kod|nr|nummer|fil|version|mall|blankett|avsnitt|vecka|kurs|sida|hus|buss|tåg|linje|plats|punkt|kapitel|tabell|figur|etapp|period|budget|enkät|rapport|möte|protokoll|avtal|läsår|höst|vår|sommar)$/;
const SHORTEST_PART = 4;

class LoginFinder {
  readonly matches: Match[] = [];
  private readonly page: Page;
  private readonly words: Vocabulary;

  constructor(page: Page, words: Vocabulary) {
    this.page = page;
    this.words = words;
  }

  private add(start: number, length: number, score: number): void {
    this.matches.push({ start, end: start + length, type: 'handle', score, why: 'handle.login' });
  }

  private isWord(word: string): boolean {
    return this.words.isListed(word) || this.words.isOther(word) || labelOf(word) !== null;
  }

  mixed(token: Token, logsIn: boolean): void {
    const m = matchAt(MIXED, this.page.text, token.start);
    if (m === null || token.about.allowed || PLATE.test(m[0])) return;
    const [whole, letters = ''] = m;
    const rest = whole.slice(letters.length);
    const digits = digitsIn(rest);
    const plain = digits === rest.length;
    // "bilaga4", "covid19", "jan26": a word and its number.
    if (plain && (letters.length < SHORT || digits < LEAST_DIGITS)) return;
    const word = this.words.isOrdinary(letters) || this.isWord(letters);
    const made = letters.length >= LONG && !OF_THING.test(letters);
    if (plain && word && (YEAR.test(whole) || !(made || (logsIn && !this.isWord(letters))))) return;
    // "mp3-filer"
    if (
      !plain &&
      rest.includes('-') &&
      !(logsIn && digits >= SHORT) &&
      (word || this.words.isOrdinary(rest.replace(/^[\d-]+/, '')))
    )
      return;
    if (plain && (this.words.nameClasses(letters) & (NAME.place | NAME.other)) !== 0 && digits < SHORT) return;
    this.add(token.start, whole.length, 0.5);
  }

  parted(token: Token): void {
    const m = matchAt(PARTED, this.page.text, token.start);
    if (m === null || FILE.test(m[0])) return;
    const [whole, first = '', sign, last = ''] = m;
    if (whole.length < SHORTEST_PART + 1 || this.words.isListed(whole) || this.words.isOther(whole)) return;
    // A point needs no blank only in names; a hyphen joins words too.
    const strange = sign === '.' ? !this.isWord(last) : !this.isWord(first) && !this.isWord(last);
    const initials = sign === '.' && first.length === 1;
    if (strange && !initials) this.add(token.start, whole.length, 0.55);
  }
}

/** Names of users that machines give out, and those that letters and digits together give away. */
export function findLoginNames(
  page: Page,
  tokens: readonly Token[],
  tells: number,
  words: Vocabulary,
): readonly Match[] {
  const finder = new LoginFinder(page, words);
  const logsIn = (tells & TELLS.login) !== 0;
  for (const token of tokens) {
    const code = codeAt(page.text, token.end);
    if (token.tied && !token.capital && code !== 64) finder.mixed(token, logsIn);
    if (logsIn && !token.capital && (code === 46 || token.about.hyphenated)) finder.parted(token);
  }
  return finder.matches;
}
