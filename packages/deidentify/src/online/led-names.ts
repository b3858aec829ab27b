import { matchAt } from '../reading/all-matches.ts';
import type { Match, Page } from '../reading/page.ts';
import { codeAt, isDigit, isLetter } from '../reading/units.ts';
import { FILE } from '../words/handle-words.ts';
import { NAME } from '../words/lists.ts';
import type { Token } from '../words/tokens.ts';
import { tokenAt } from '../words/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

/** A name of letters and digits, or two words with a point between, behind what leads to a person. */
const LED =
  /(?:\p{L}{5,24}\d{1,4}|\p{Ll}{3,20}\.\p{Ll}{3,20}|\p{Ll}{2}\.\p{Ll}{4,20}|\p{Ll}{5,20}\.\p{Ll}\p{Ll}|\p{Ll}{4,20}\.(?![iåöo](?!\p{L}))\p{Ll}(?!\p{L}))(?![\p{L}\d@/-]|\.\p{L})/uy;
/** "svarta.rosen.08": several words and a number, with points between. */
const IN_POINTS = /(?:\p{Ll}{2,20}\.){2,3}(?!(?:19|20)\d\d)\d{1,4}(?![\p{L}\d@/_-]|[.,:]\d)/uy;
/** "fjallnora.7" */
const NUMBERED = /\p{Ll}{6,20}\.\d{1,3}(?![\p{L}\d@/_-]|[.,:]\d)/uy;
/** What numbers of papers stand behind. */
const OF_PAPER = /\.(?:nr|kap|st|sid|kl|v|mom|bil|punkt|avd|tel|tfn|mob|ca|vers?|nummer|id|klass)\.\d+$/;
const LINKS = new Set(
  'från fr via av som heter nick kallas kontot till med be bett bad fråga frågade ställde skrev svarade sa att för in'.split(
    ' ',
  ),
);
/** Right before a name with a number. */
const NAMES = new Set(
  'namn namnet nick alias användare användarnamn användarnamnet från via som heter kallas signal'.split(' '),
);
/** Addresses on the web and what offices call their machines. */
const OPEN_END = /\.(?:example|gov|info|app|dev|local|intra|region|kommun|exe|bat|sys|io|tv|no|dk|fi|de|uk|co|me|ai)$/;
const POINT = 46;

class LedFinder {
  readonly matches: Match[] = [];
  private readonly page: Page;
  private readonly words: Vocabulary;

  constructor(page: Page, words: Vocabulary) {
    this.page = page;
    this.words = words;
  }

  private add(token: Token, name: string): void {
    this.matches.push({
      start: token.start,
      end: token.start + name.length,
      type: 'handle',
      score: 0.5,
      why: 'handle.shape',
    });
  }

  led(token: Token): void {
    const name = matchAt(LED, this.page.text, token.start)?.[0];
    const { lower, about } = token;
    if (name === undefined || about.allowed || (about.kind & (NAME.other | NAME.place)) !== 0) return;
    if (FILE.test(name) || OPEN_END.test(name)) return;
    const definite = /(?:an|en|et|na)$/.test(lower) && /\d\d$/.test(name);
    const person = this.words.isGiven(lower) && /^\p{L}+\.\p{L}{3}/u.test(name);
    const last = name.slice(name.indexOf('.') + 1);
    // "ht.hösten": a point without its blank.
    if (name.charCodeAt(2) === POINT && this.words.isOrdinary(last)) return;
    // "dj.halsing", "budkillen.mo": the part behind the point is no word.
    const cut = name.charCodeAt(2) === POINT || (last.length === 2 && !this.words.isListed(last));
    if (person || definite || cut || !this.words.isListed(lower)) this.add(token, name);
  }

  pointed(token: Token, before: Token | undefined): void {
    const { text } = this.page;
    if (isDigit(codeAt(text, token.end + 1))) {
      const name = NAMES.has(before?.lower ?? '') ? matchAt(NUMBERED, text, token.start)?.[0] : undefined;
      if (name !== undefined && !token.about.listed) this.add(token, name);
      return;
    }
    // Nearly always the end of a sentence.
    if (!isLetter(codeAt(text, token.end + 1))) return;
    const name = matchAt(IN_POINTS, text, token.start)?.[0];
    if (name !== undefined && !OF_PAPER.test(name)) this.add(token, name);
  }
}

/** "meddelande från hockeyhenke7", "via hawa.stickar": no word and no name looks so, and it is led to as a person is. */
export function findLedNames(page: Page, tokens: readonly Token[], words: Vocabulary): readonly Match[] {
  const finder = new LedFinder(page, words);
  for (let i = 0; i < tokens.length; i++) {
    const here = tokens[i];
    if (here === undefined) continue;
    if (!here.capital && here.gap !== '.' && codeAt(page.text, here.end) === POINT)
      finder.pointed(here, tokenAt(tokens, i - 1));
    if (!here.tied || i === 0) continue;
    // "hawa.stickar": the word behind the point is tied to the one before.
    const at = here.gap === '.' ? i - 1 : i;
    const token = tokens[at];
    if (token?.gap === ' ' && LINKS.has(tokenAt(tokens, at - 1)?.lower ?? '')) finder.led(token);
  }
  return finder.matches;
}
