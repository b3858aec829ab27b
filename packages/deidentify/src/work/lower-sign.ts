import type { Page } from '../reading/page.ts';
import { GENERAL_OWNER } from '../words/business-words.ts';
import { NAME } from '../words/lists.ts';
import type { Token } from '../words/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { HINTS, isHinted } from '../words/word-hints.ts';
import { TELLS } from '../words/word-tells.ts';
import { FARMHOUSE, SHOP } from '../words/workplace-words.ts';
import type { Found } from './firm-name.ts';
import { isTown } from './firm-name.ts';
import { isDealtWith, isSaidAgent } from './sign-form.ts';
import type { Work } from './work-scene.ts';
import { isOpenToAll, isVisited } from './work-scene.ts';

const FORMS = new Set(['ab', 'hb', 'kb']);
const MOST_BEFORE_FORM = 3;
/** Endings of villages, where one is named anyhow. */
const VILLAGE_END =
  /\p{L}{3,}(?:holm|vall|berg|sund|näs|sta|vik|fors|bro|tuna|köping|bruk|torp|by|sjö|måla|hult|ryd|lund|dal|mark|stad|bäck|ås|ö|ed|um)$/u;
/** "skjortan", "tummen": one thing. */
const ONE_THING = /(?:e[nt]|[ao]n|at|ingen)$/;

/** Reads workplaces in lower case whose form tells enough where the words around speak of work. */
export class LowerSignReader {
  private readonly page: Page;
  private readonly tokens: readonly Token[];
  private readonly words: Vocabulary;

  constructor(page: Page, tokens: readonly Token[], words: Vocabulary) {
    this.page = page;
    this.tokens = tokens;
    this.words = words;
  }

  read(index: number, token: Token, workAt: () => Work): Found | null {
    const joined = this.joined(index);
    const last =
      this.company(index) ??
      joined ??
      this.inVillage(index, token) ??
      this.ownedKind(index, token) ??
      this.thing(index, token) ??
      this.house(token, index);
    const end = this.tokens[last ?? index];
    if (last === null || end === undefined) return null;
    const span = { start: token.start, end: end.end, last };
    const work = workAt();
    const placed =
      this.page.text[span.start - 1] === ' ' &&
      /^(?:på|hos|om)$/.test(this.tokens[index - 1]?.lower ?? '') &&
      joined !== null;
    const called = joined !== null && (this.isCalled(index) || (joined > index + 1 && this.isShop(token)));
    const spoken =
      placed || called || work === 'yes' || work === 'beside' || isDealtWith(this.page, span.start, span.end);
    if (!spoken || isVisited(this.page, span.start) || isOpenToAll(this.page, span.end)) return null;
    // As sure as the owner's name inside it.
    return { span, score: called ? 0.84 : last > index ? 0.76 : 0.5, why: 'workplace.sign' };
  }

  /** "bilverkstan nisses bil & motor": one particular shop, and what it is called. */
  private isCalled(index: number): boolean {
    return this.tokens[index]?.gap === ' ' && this.isShop(this.tokens[index - 1]);
  }

  private isShop(shop: Token | undefined): boolean {
    return (
      isHinted(shop, HINTS.definiteBusiness) && isHinted(shop, HINTS.tradeName) && isHinted(shop, HINTS.businessKind)
    );
  }

  private near(index: number): Token | undefined {
    const token = this.tokens[index];
    return token !== undefined && token.gap === ' ' && !token.capital && !token.tied ? token : undefined;
  }

  /** "dalkarlens bygg ab" */
  private company(index: number): number | null {
    for (let i = index + 1; i <= index + MOST_BEFORE_FORM; i++) {
      const word = this.near(i);
      if (word === undefined || word.about.roles !== 0) return word !== undefined && FORMS.has(word.lower) ? i : null;
      if (FORMS.has(word.lower)) return i;
    }
    return null;
  }

  /** "mattias plåt & lack", "hamam & spa rosenvatten": a sign that only firms have beside a trade. */
  private joined(index: number): number | null {
    let trade = this.isCalled(index);
    for (let i = index; i < index + MOST_BEFORE_FORM; i++) {
      const [word, next] = [this.tokens[i], this.tokens[i + 1]];
      if (
        word === undefined ||
        next === undefined ||
        word.capital ||
        word.tied ||
        (i > index && word.about.roles !== 0 && (word.about.tells & TELLS.business) === 0)
      )
        return null;
      trade ||= (word.about.tells & TELLS.business) !== 0;
      if (next.gap === ' & ' && !next.capital) return trade || (next.about.tells & TELLS.business) !== 0 ? i + 1 : null;
      if (next.gap !== ' ') return null;
    }
    return null;
  }

  /** "verkstaden i bruzaholm": a kind of place, and a village that no list need know. */
  private inVillage(index: number, shop: Token): number | null {
    const place = this.near(index + 2);
    if (this.near(index + 1)?.lower !== 'i' || place === undefined || place.text.length < 4) return null;
    const agent = isSaidAgent(shop.lower, this.words);
    const kind =
      isHinted(shop, HINTS.definiteBusiness) && isHinted(shop, HINTS.businessKind) && isHinted(shop, HINTS.tradeName);
    if (!(agent || kind) || isHinted(shop, HINTS.attended | HINTS.group) || FARMHOUSE.test(shop.lower)) return null;
    const { kind: classes, ordinary } = place.about;
    if (ordinary) return null;
    const village = (classes & NAME.smallPlace) !== 0 || VILLAGE_END.test(place.lower);
    const strange = (classes & ~NAME.proper) === 0 && !this.words.isMisspelt(place.lower);
    const town = isHinted(shop, HINTS.businessCompound) && (classes & NAME.place) !== 0;
    return village || strange || town ? index + 2 : null;
  }

  /** "dannemora vandrarhem", "sjöräddningens sommarkafé", "ringvägens ica" */
  private ownedKind(index: number, owner: Token): number | null {
    const kind = this.near(index + 1);
    if (kind === undefined || owner.text.length < 4) return null;
    const chain = (kind.about.kind & NAME.employer) !== 0 && !kind.about.ordinary;
    // Nearly every word ends here.
    if (!chain && (kind.about.tells & TELLS.business) === 0) return null;
    if (/(?:insats|projekt|verksamhet|grupp)ens$/.test(owner.lower) || GENERAL_OWNER.test(owner.lower)) return null;
    if (
      !chain &&
      (!isHinted(kind, HINTS.businessWord) || isHinted(kind, HINTS.definiteBusiness) || isHinted(kind, HINTS.group))
    )
      return null;
    const { kind: classes, ordinary } = owner.about;
    const town = isTown(owner) && !ordinary;
    const thing = /(?:e[nt]|[ao]n|rna)s$/.test(owner.lower) && (isHinted(kind, HINTS.tradeName) || chain);
    const somebody = !ordinary && owner.lower.endsWith('s') && (classes & (NAME.surname | NAME.given)) !== 0;
    if (!(town || thing || (somebody && SHOP.test(kind.lower)))) return null;
    return index + 1;
  }

  /** "tvätteriet vita skjortan", "café valnöten" */
  private thing(index: number, kind: Token): number | null {
    if ((kind.about.tells & TELLS.business) === 0 || !isHinted(kind, HINTS.businessKind)) return null;
    if (isHinted(kind, HINTS.attended | HINTS.group) || FARMHOUSE.test(kind.lower)) return null;
    const [next, more] = [this.near(index + 1), this.near(index + 2)];
    if (next === undefined) return null;
    const described =
      more !== undefined && this.isThing(more) && /[^aeiouyåäö]a$/.test(next.lower) && next.about.ordinary;
    if (described && isHinted(kind, HINTS.definiteBusiness) && (next.about.kind & NAME.other) === 0) return index + 2;
    const bare = !isHinted(kind, HINTS.definiteBusiness) && isHinted(kind, HINTS.tradeName);
    return bare && this.isThing(next) && next.about.listed ? index + 1 : null;
  }

  private isThing({ lower, about }: Token): boolean {
    return about.roles === 0 && about.tells === 0 && lower.length > 4 && ONE_THING.test(lower);
  }

  /** "kakelgrossen", "fyndhörnan": a compound that nobody lists, of what shops are called. */
  private house(token: Token, index: number): number | null {
    if (token.about.listed || isHinted(token, HINTS.office) || (token.about.tells & TELLS.business) === 0) return null;
    if (
      !isHinted(token, HINTS.definiteBusiness) ||
      !isHinted(token, HINTS.tradeName) ||
      !isHinted(token, HINTS.businessCompound)
    )
      return null;
    return isHinted(token, HINTS.attended | HINTS.group) || isSaidAgent(token.lower, this.words) ? null : index;
  }
}
