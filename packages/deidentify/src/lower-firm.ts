import { GENERAL_OWNER, isBusinessWord, isGoods, isKind, isTradeName, NO_SHOP_NAME } from './business-words.ts';
import type { FirmReader, Found } from './firm-name.ts';
import { isTown } from './firm-name.ts';
import { NAME } from './lists.ts';
import type { Page } from './page.ts';
import { isCareHouse, isGroundOwner } from './place-owners.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import { TELLS } from './word-tells.ts';
import type { Work } from './work-scene.ts';
import { isVisited } from './work-scene.ts';
import { AT_HOME, HOME, LIVES, PLACE_END, SHOP } from './workplace-words.ts';

/** Between a workplace in lower case and what stands before it. */
const LOWER_GAP = /^(?:|[:!?.;,(]?\s(?:[-•*]\s)?|\n\s?[-•*]?\s?| [-–(] ?)$/;

/** Reads names of workplaces that are written in lower case. */
export class LowerFirmReader {
  private readonly page: Page;
  private readonly tokens: readonly Token[];
  private readonly words: Vocabulary;
  private readonly firms: FirmReader;

  constructor(page: Page, tokens: readonly Token[], words: Vocabulary, firms: FirmReader) {
    this.page = page;
    this.tokens = tokens;
    this.words = words;
    this.firms = firms;
  }

  /** Workplaces in lower case: "lindströms bygg", "restaurang kajutan", "björkskolan", "solgläntis". */
  read(index: number, token: Token, workAt: () => Work): Found | null {
    if (!LOWER_GAP.test(token.gap) || token.text.length < 3) return null;
    const previous = this.tokens[index - 1]?.lower ?? '';
    const next = this.tokens[index + 1];
    const beside = next?.gap === ' ' && !next.capital ? next.lower : '';
    const noun = beside.length >= 4 && (/[ent]$/.test(beside) || !this.words.isListed(beside));
    const trade = (token.about.tells & TELLS.business) !== 0;
    const besideTrade = beside !== '' && ((next?.about.tells ?? 0) & TELLS.business) !== 0;
    const kind = trade && noun && !NO_SHOP_NAME.test(beside) && isBusinessWord(token.lower) && !isGoods(token.lower);
    const { kind: classes, ordinary } = token.about;
    const named = (classes & (NAME.given | NAME.surname | NAME.place)) !== 0;
    const owner = token.lower.endsWith('s') && (named || (classes === 0 && !this.words.isListed(token.lower)));
    const town = isTown(token) || (!this.words.isListed(token.lower) && PLACE_END.test(token.lower));
    const local = besideTrade && town && isTradeName(beside);
    const shop = besideTrade && (owner || local || (!ordinary && classes === 0)) && isBusinessWord(beside);
    const ground = isGroundOwner(token.lower);
    const nature =
      !shop &&
      besideTrade &&
      token.lower.endsWith('s') &&
      !GENERAL_OWNER.test(token.lower) &&
      (HOME.test(beside) || (ground && isTradeName(beside)));
    if (this.isCareHouse(token, next)) {
      return {
        span: { start: token.start, end: next?.end ?? token.end, last: index + 1 },
        score: 0.6,
        why: 'workplace.house',
      };
    }
    const near = previous === 'på' || previous === 'hos' || previous === 'vid';
    const house = near && this.firms.isHouse(token.lower);
    const unknown = near && !ordinary && classes === 0 && token.text.length >= 5;
    if (!(kind || shop || nature || house || unknown)) return null;
    const work = workAt();
    const firm = work === 'no' && owner && this.isOwned(token, next);
    if ((work === 'no' && !firm) || (work === 'weak' && !shop && !kind && !ground)) return null;
    if (kind && !shop && this.firms.isPlainWords(token, beside)) return null;
    if (unknown && !shop && this.words.isMisspelt(token.lower)) return null;
    const two = kind || shop || nature;
    const last = two ? index + 1 : index;
    // "jobbar hos perssons bil": surer than the name inside.
    const sure = firm || (shop && owner && work === 'yes' && /^(?:på|hos|åt)$/.test(previous));
    const span = { start: token.start, end: this.tokens[last]?.end ?? token.end, last };
    return { span, score: sure ? 0.76 : two ? 0.6 : 0.5, why: 'workplace.name' };
  }

  /** "karlssons kött och vilt": somebody's, and a trade that nobody has at home. */
  private isOwned(token: Token, beside: Token | undefined): boolean {
    if (!token.lower.endsWith('s') || beside === undefined || GENERAL_OWNER.test(token.lower)) return false;
    const { kind, genitive, ordinary } = token.about;
    const somebody = genitive && !ordinary && (kind & (NAME.surname | NAME.given)) !== 0;
    const shop =
      SHOP.test(beside.lower) || (isKind(beside.lower) && isTradeName(beside.lower) && !AT_HOME.test(beside.lower));
    return somebody && shop && !isVisited(this.page, token.start);
  }

  /** "tallbackens förskola", "bergsjö skola" */
  private isCareHouse(token: Token, beside: Token | undefined): boolean {
    if (beside === undefined || !isCareHouse(beside.lower) || GENERAL_OWNER.test(token.lower)) return false;
    const { kind, ordinary } = token.about;
    const village = !ordinary && ((kind & NAME.smallPlace) !== 0 || kind === NAME.proper);
    const house = isGroundOwner(token.lower) || village;
    return house && !isVisited(this.page, token.start) && !LIVES.test(this.page.before(token.start, 40));
  }
}
