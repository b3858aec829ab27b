import type { Page } from '../reading/page.ts';
import { NO_SHOP_NAME } from '../words/business-words.ts';
import { NAME } from '../words/lists.ts';
import { TIME, UNSWEDISH } from '../words/scene-words.ts';
import type { Token } from '../words/tokens.ts';
import { tokenAt } from '../words/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { HINTS, isHinted } from '../words/word-hints.ts';
import { hasSurnameEnding, hasTrade, TELLS } from '../words/word-tells.ts';
import type { Found } from './firm-name.ts';
import { isDealtWith, isSaidAgent } from './sign-form.ts';
import type { Work, WorkReader } from './work-scene.ts';
import { isOpenToAll, isVisited } from './work-scene.ts';

/** What stands behind a place and says when, how much or how it is there. */
const NO_NAME_BEHIND =
  /(?:[aeou]r|[dt]e|ade|ligen|dag|dags|tid|vis|ing)$|^(?:idag|imorgon|igår|igen|hemma|heltid|halvtid|deltid|natt|kväll|sommar|vinter|timmar|pass|extra|bara|sen|sedan|nu|då|där|här|vid|med|som|helt|ihop|ensam|själv|mest|helst|tack|snart|senast|måndag|första|sista|ute|inne|uppe|nere|nästan|kanske|samt|men)$/;
const AT_SPOT = /^(?:på|vid|i|under)$/;
/** "hörnet", "bryggan", "backen": where a shop stands. */
const SPOT =
  /^(?:hörnet|hörnan|torget|bryggan|backen|berget|hamnen|kajen|ån|gatan|bron|stationen|stranden|kullen|macken|åsen|höjden|viken|sundet|kanalen|dalen|heden|gärdet|höjan|plan|slottet|kyrkan|parken|skogen|källaren|vinden|gränden|piren|slussen)$/;
const LONGEST_BARE = 6;
const AT_SOMEBODYS = /^(?:hos|åt)$/;

/** Reads signs as they are spoken of: "katthemmet mjau", "målare rydbeck", "Skomakarn på torget", "Second hand Kupan". */
export class SpokenSignReader {
  private readonly page: Page;
  private readonly tokens: readonly Token[];
  private readonly words: Vocabulary;
  private readonly reader: WorkReader;

  constructor(page: Page, tokens: readonly Token[], words: Vocabulary, reader: WorkReader) {
    this.page = page;
    this.tokens = tokens;
    this.words = words;
    this.reader = reader;
  }

  private word(index: number): Token | undefined {
    const token = this.tokens[index];
    return token?.gap === ' ' && !token.tied && !token.about.allowed ? token : undefined;
  }

  private found(index: number, last: number, work: Work): Found | null {
    const span = { start: this.tokens[index]?.start ?? 0, end: this.tokens[last]?.end ?? 0, last };
    const said =
      work === 'yes' ||
      work === 'beside' ||
      isDealtWith(this.page, span.start, span.end) ||
      this.reader.isSpokenOf(span.start, span.end);
    if (!said || this.reader.isSought(span.start) || isVisited(this.page, span.start)) return null;
    return isOpenToAll(this.page, span.end) ? null : { span, score: 0.6, why: 'workplace.sign' };
  }

  capital(index: number, token: Token, workAt: () => Work): Found | null {
    const last = this.atSpot(index, token) ?? this.secondHand(index, token) ?? this.ofTrade(index, token);
    // Surer than the owner's name inside it.
    const found = last === null ? null : this.found(index, last, workAt());
    return found === null ? null : { ...found, score: 0.84 };
  }

  lower(index: number, token: Token, workAt: () => Work): Found | null {
    const last = this.ofTrade(index, token) ?? this.called(index, token);
    return last === null ? null : this.found(index, last, workAt());
  }

  /** "Cykelmakarn på hörnet": who has the shop, or the shop itself, and where it stands. */
  private atSpot(index: number, token: Token): number | null {
    const [link, spot] = [this.word(index + 1), this.word(index + 2)];
    if (link === undefined || spot === undefined || !AT_SPOT.test(link.lower) || !SPOT.test(spot.lower)) return null;
    if (token.first || token.allCaps) return null;
    const shop = isHinted(token, HINTS.definiteBusiness) && isHinted(token, HINTS.tradeName);
    return isSaidAgent(token.lower, this.words) || shop ? index + 2 : null;
  }

  /** "Second hand Kupan" */
  private secondHand(index: number, token: Token): number | null {
    if (token.lower !== 'second' || this.word(index + 1)?.lower !== 'hand') return null;
    return this.word(index + 2)?.capital === true ? index + 2 : null;
  }

  /** "hos målare rydbeck", "åt Snickare Ek": a trade without an article, and whose it is. */
  private ofTrade(index: number, trade: Token): number | null {
    const name = this.word(index + 1);
    if (name === undefined || name.capital !== trade.capital || !hasTrade(trade) || trade.first) return null;
    if (!AT_SOMEBODYS.test(tokenAt(this.tokens, index - 1)?.lower ?? '') || /(?:en|an|n|s)$/.test(trade.lower))
      return null;
    const { kind, ordinary } = name.about;
    const named =
      (kind & (NAME.given | NAME.surname)) !== 0 ||
      hasSurnameEnding(name) ||
      (kind === 0 && !this.words.isMisspelt(name.lower));
    return named && (!ordinary || name.capital || hasSurnameEnding(name)) ? index + 1 : null;
  }

  /** "hundhemmet tassen", "städfirman glans": this very one, and a word that says nothing else about it. */
  private called(index: number, kind: Token): number | null {
    const name = this.word(index + 1);
    if (name === undefined || name.capital || !this.isParticular(kind)) return null;
    const { lower, about } = name;
    if (
      about.roles !== 0 ||
      about.tells !== 0 ||
      lower.length < 3 ||
      NO_SHOP_NAME.test(lower) ||
      TIME.test(lower) ||
      NO_NAME_BEHIND.test(lower)
    )
      return null;
    const strange = about.kind === 0 && !about.ordinary && (UNSWEDISH.test(lower) || !this.words.isMisspelt(lower));
    const thing =
      about.ordinary &&
      about.kind === 0 &&
      (/(?:[^m]en|[^ln]et|[^aeiouy]an)$/.test(lower) || this.endsClause(index + 1, lower));
    return strange || thing ? index + 1 : null;
  }

  /** "hästgården fux": a short word that nothing of its clause follows. */
  private endsClause(index: number, { length }: string): boolean {
    const next = this.tokens[index + 1];
    return length <= LONGEST_BARE && (next === undefined || next.gap !== ' ' || /^(?:och|o|i)$/.test(next.lower));
  }

  private isParticular(kind: Token): boolean {
    if (!isHinted(kind, HINTS.definiteBusiness) || !isHinted(kind, HINTS.businessKind) || /s$/.test(kind.lower))
      return false;
    const compound = isHinted(kind, HINTS.businessCompound) || !kind.about.listed;
    return compound && !isHinted(kind, HINTS.office | HINTS.group) && (kind.about.tells & TELLS.street) === 0;
  }
}
