import { NAME } from './lists.ts';
import type { Match, Page } from './page.ts';
import {
  BEFORE_ANYONE,
  BEFORE_PERSON,
  BEFORE_THING,
  BELONGS,
  CONTACT,
  IN_PLACE,
  ON_PERSON,
  PARTICLES,
  PERSON_VERB,
  RARELY_A_NAME,
} from './person-words.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Verdict {
  score: number;
  why: string;
}

const PERSON = NAME.given | NAME.surname;
const SURNAME_ENDING =
  /^\p{L}{2,}(?:sson|sdotter|qvist|kvist|quist|ström|berg|bergh|lund|lundh|gren|strand|dahl|blad|blom|stedt|städt|löf|löv|mark|holm|man|mans|felt|feldt|fält|hielm|hjelm|stråle|stierna|stjerna|sköld|krantz|crantz|bäck|beck|ell|én|lin|din|sten|zon|son|sen|ić|ic|ović|ski|ska|wicz|enko|dze|yan|zadeh|pour|oglu)$/u;
/** A name of this make is surely a surname even where nobody is expected. */
const SURE_SURNAME =
  /^\p{L}{2,}(?:sson|sdotter|qvist|quist|stråle|stierna|stjerna|hielm|feldt|städt|ović|wicz|zadeh|oglu)$/u;
const PLACE_ENDING =
  /(?:köping|gården|hemmet|skolan|huset|kyrkan|bolaget|byggen|bostäder|stan|trakten|bygden|bruk|ryd|hult|torp|inge|löv|träsk|jaure|kommun|land|länet|byn|fjärden|sjukhuset|centralen|centrum|kliniken|mottagningen|teamet|enheten|gruppen|projektet|programmet|verket|styrelsen|förbundet|stiftelsen|föreningen|nämnden|kontoret|myndigheten|rätten|universitetet|högskolan|gymnasiet|biblioteket|caféet|kaféet|butiken|torget|parken|stigen|gatan|vägen|gård|hamn|hälsan|rehab|psyk|vux|data|tech|service|bygg|städ|kassan|fonden|balken|lagen)$/u;
const ORG_AFTER =
  /^ ?(?:kommun|län|socken|församling|ab|hb|kb|aktiebolag|vårdcentral|vc|skola|folkhögskola|syndrom|sjukdom|centrum|sjukhus|station|bibliotek|universitet|gymnasium|hotell|program|modellen|metoden|projektet|skalan|test|testet)(?!p{L})/;

/** Brand spellings: iPhone, LinkedIn; not McDonald, DeVries. */
const INNER_CAPITAL = /\p{Ll}\p{Lu}/u;
const NAME_PREFIX = /^(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|O|Fitz|Al|El|Ab|Abu|Ben)\p{Lu}/u;

class NameReader {
  private readonly page: Page;
  private readonly tokens: readonly Token[];
  private readonly words: Vocabulary;
  /** In a text written in capitals a capital says nothing. */
  private readonly shouted: boolean;

  constructor(page: Page, tokens: readonly Token[], words: Vocabulary) {
    this.page = page;
    this.tokens = tokens;
    this.words = words;
    const long = tokens.filter((token) => token.text.length >= 4);
    this.shouted = long.length >= 4 && long.filter((token) => token.allCaps).length * 2 > long.length;
  }

  /** Classes of the word or, when it ends in s, of the word without it; and whether the s was taken off. */
  private classes(lower: string): { kind: number; genitive: boolean } {
    const kind = this.words.nameClasses(lower);
    if (kind !== 0 && (kind & ~NAME.proper) !== 0) return { kind, genitive: false };
    if (lower.endsWith('s') && lower.length > 3) {
      const base = this.words.nameClasses(lower.slice(0, -1));
      if (base !== 0) return { kind: base, genitive: true };
    }
    return { kind, genitive: false };
  }

  private word(index: number): string {
    return this.tokens[index]?.lower ?? '';
  }

  /** The word before, when only a blank or an opening mark stands between. */
  private previous(index: number): string {
    const token = this.tokens[index];
    return token && index > 0 && /^[ \t]?["'(:]?[ \t]?["'(]?$|^: ?$|^\. ?$/.test(token.gap) ? this.word(index - 1) : '';
  }

  private following(index: number): string {
    const next = this.tokens[index + 1];
    return next && /^['"”)]?:?s? ?['"(]?$/.test(next.gap) ? next.lower : '';
  }

  /** True when the words around say that a person stands here. `strong`: also where the word itself is unknown. */
  private personHere(index: number): { before: boolean; after: boolean; loose: boolean } {
    const previous = this.previous(index);
    const following = this.following(index);
    const before2 = this.word(index - 2);
    const before3 = this.word(index - 3);
    const contact = BEFORE_ANYONE.has(previous) && (CONTACT.has(before2) || CONTACT.has(before3));
    const onPerson = previous === 'på' && ON_PERSON.has(before2);
    const before = BEFORE_PERSON.has(previous) || contact || onPerson;
    const token = this.tokens[index];
    const opens = token?.first === true || BEFORE_ANYONE.has(previous) || BEFORE_PERSON.has(previous);
    const after = opens && PERSON_VERB.has(following);
    return { before, after, loose: BEFORE_ANYONE.has(previous) };
  }

  private isThingHere(index: number, token: Token): boolean {
    const previous = this.previous(index);
    if (BEFORE_THING.has(previous)) return true;
    return ORG_AFTER.test(this.page.after(token.end, 16).replace(/^s /, ' '));
  }

  private inPlace(index: number): boolean {
    const previous = this.previous(index);
    if (previous === 'på' && ON_PERSON.has(this.word(index - 2))) return false;
    return IN_PLACE.has(previous);
  }

  judge(index: number): Verdict | null {
    const token = this.tokens[index];
    if (!token || token.tied || token.text.length < 2 || token.text.length > 40) return null;
    if (this.words.isAllowed(token.lower) || this.words.isAllowed(token.lower.replace(/s$/, ''))) return null;
    if (!/\p{Script=Latin}/u.test(token.text)) {
      return token.text.length >= 2 ? { score: 0.5, why: 'name.otherScript' } : null;
    }
    const capital = token.capital && !(this.shouted && token.allCaps);
    return capital ? this.judgeCapital(index, token) : this.judgeLower(index, token);
  }

  private judgeCapital(index: number, token: Token): Verdict | null {
    const { lower } = token;
    const { kind, genitive } = this.classes(lower);
    const person = (kind & PERSON) !== 0;
    const ordinary = this.words.isOrdinary(lower);
    if (
      token.allCaps &&
      token.text.length <= 5 &&
      !((kind & NAME.given) !== 0 && token.text.length >= 3 && (kind & (NAME.other | NAME.foreign)) === 0 && !ordinary)
    )
      return null;
    const here = this.personHere(index);
    if (lower.includes('-') && !person) return this.judgeHyphenated(index, token);
    if (person) return this.judgeKnownCapital(index, token, kind, ordinary, genitive);
    if ((kind & (NAME.other | NAME.place)) !== 0) return null;
    if (ordinary) return null;
    if (this.words.isNameCompound(lower) || this.isThingHere(index, token)) return null;
    if (INNER_CAPITAL.test(token.text) && !NAME_PREFIX.test(token.text)) return null;
    if (PLACE_ENDING.test(lower) && !here.before && !here.after) return null;
    if (token.allCaps && !here.before && !here.after) return { score: 0.3, why: 'name.capitals' };
    const belongs = lower.endsWith('s') && BELONGS.has(this.following(index));
    if (SURE_SURNAME.test(lower) || SURE_SURNAME.test(lower.replace(/s$/, '')))
      return { score: 0.9, why: 'name.surnameEnding' };
    if (token.first) {
      if (here.after || here.before || belongs) {
        const doubt = this.words.isMisspelt(lower);
        return doubt && !here.before
          ? { score: 0.42, why: 'name.unknownOpening' }
          : { score: 0.82, why: 'name.unknownPerson' };
      }
      if (this.words.isMisspelt(lower)) return null;
      if ((kind & NAME.proper) !== 0) return { score: 0.3, why: 'name.properNoun' };
      return { score: 0.55, why: 'name.unknownOpening' };
    }
    if (here.before || here.after || belongs) return { score: 0.88, why: 'name.unknownPerson' };
    if (this.inPlace(index)) return { score: 0.25, why: 'name.placeOrService' };
    if ((kind & NAME.proper) !== 0) return { score: 0.45, why: 'name.properNoun' };
    return { score: 0.7, why: 'name.unknownCapital' };
  }

  /** AF-handläggare, Uppsala-kontoret are no names; Anna-Karin, Al-Hassan and Embla-Li are. */
  private judgeHyphenated(index: number, token: Token): Verdict | null {
    const parts = token.text.split('-');
    const tail = parts[parts.length - 1] ?? '';
    if (!/^\p{Lu}/u.test(tail)) return null;
    if (parts.some((part) => /^\p{Lu}{2,}$/u.test(part))) return null;
    const kinds = parts.map((part) => this.classes(part.toLowerCase()).kind);
    if (
      kinds.every(
        (kind, i) =>
          (kind & PERSON) === 0 &&
          ((kind & (NAME.other | NAME.place)) !== 0 || this.words.isOrdinary((parts[i] ?? '').toLowerCase())),
      )
    )
      return null;
    const here = this.personHere(index);
    const known = kinds.some((kind) => (kind & PERSON) !== 0);
    if (this.inPlace(index) && !known) return { score: 0.25, why: 'name.placeOrService' };
    return {
      score: known || here.before || here.after ? 0.9 : 0.65,
      why: known ? 'name.known' : 'name.unknownCapital',
    };
  }

  private judgeKnownCapital(
    index: number,
    token: Token,
    kind: number,
    ordinary: boolean,
    genitive: boolean,
  ): Verdict | null {
    const here = this.personHere(index);
    const following = this.following(index);
    const next = this.tokens[index + 1];
    const given = (kind & NAME.given) !== 0;
    const nextCapital = next?.capital && !next.allCaps && /^ $/.test(next.gap);
    const nextSurname =
      nextCapital &&
      ((this.classes(next.lower).kind & NAME.surname) !== 0 || SURNAME_ENDING.test(next.lower.replace(/s$/, '')));
    const belongs = (genitive || token.lower.endsWith('s')) && BELONGS.has(following);
    const somebody = here.before || here.after || nextSurname || belongs;
    const inPlace = this.inPlace(index);
    if (this.isThingHere(index, token) && !here.before) return null;
    if ((kind & NAME.other) !== 0 && !somebody) return null;
    if ((kind & NAME.place) !== 0 && inPlace) return null;
    if ((kind & NAME.place) !== 0 && !somebody) {
      return given && !token.first && !ordinary
        ? { score: 0.6, why: 'name.orPlace' }
        : given && !ordinary
          ? { score: 0.5, why: 'name.orPlace' }
          : { score: 0.3, why: 'name.orPlace' };
    }
    // "i Sara", "i Stig": measures are often named so; a person never stands right after "i".
    if (this.previous(index) === 'i' && !genitive && !nextSurname) return null;
    if (token.first && ordinary) {
      if (nextSurname) return { score: 0.9, why: 'name.known' };
      if (belongs && genitive && !RARELY_A_NAME.has(token.lower.replace(/s$/, '')))
        return { score: 0.72, why: 'name.genitive' };
      if (here.before) return { score: 0.88, why: 'name.known' };
      if (here.after && given)
        return { score: token.lower === 'hans' || !RARELY_A_NAME.has(token.lower) ? 0.8 : 0.6, why: 'name.verb' };
      if (
        /^[,(]|^ \(/.test(this.page.text.slice(token.end, token.end + 2)) &&
        given &&
        /^,? ?\(?\d\d/.test(this.page.text.slice(token.end, token.end + 5))
      )
        return { score: 0.8, why: 'name.age' };
      return null;
    }
    if (ordinary && !given) return somebody ? { score: 0.8, why: 'name.known' } : null;
    if (ordinary) return { score: somebody ? 0.9 : (kind & NAME.foreign) !== 0 ? 0.45 : 0.8, why: 'name.known' };
    if (inPlace && !here.before && this.previous(index) !== 'på' && !given)
      return { score: 0.3, why: 'name.placeOrService' };
    if (inPlace && this.previous(index) === 'på') return { score: 0.5, why: 'name.known' };
    if (!given && !somebody && token.first)
      return { score: SURNAME_ENDING.test(token.lower) ? 0.8 : 0.6, why: 'name.surname' };
    return { score: given || somebody ? 0.94 : 0.86, why: given ? 'name.known' : 'name.surname' };
  }

  private judgeLower(index: number, token: Token): Verdict | null {
    const { lower } = token;
    if (lower.length < 3 && lower !== 'bo') return null;
    const here = this.personHere(index);
    const { kind, genitive } = this.classes(lower);
    const base = genitive ? lower.slice(0, -1) : lower;
    const belongs = lower.endsWith('s') && BELONGS.has(this.following(index));
    const somebody = here.before || here.after || belongs;
    const dotted =
      this.page.text[token.end] === '.' && /^\.[\p{L}\d,]/u.test(this.page.text.slice(token.end, token.end + 2));
    if (dotted) return null;
    const ordinary = this.words.isOrdinary(lower);
    const person = (kind & PERSON) !== 0;
    if (person && !ordinary) {
      if ((kind & (NAME.place | NAME.other)) !== 0 && !somebody) return null;
      if (this.inPlace(index) && !here.before) return null;
      if ((kind & NAME.given) !== 0 && (kind & NAME.foreign) === 0)
        return { score: somebody ? 0.84 : 0.7, why: 'name.lowerCase' };
      if ((kind & NAME.given) !== 0)
        return somebody ? { score: 0.7, why: 'name.lowerCase' } : { score: 0.3, why: 'name.lowerCase' };
      if (SURE_SURNAME.test(base)) return { score: 0.7, why: 'name.lowerCase' };
      return somebody || this.besideName(index)
        ? { score: 0.6, why: 'name.lowerCase' }
        : { score: 0.3, why: 'name.lowerCase' };
    }
    if (person) return this.judgeLowerOrdinary(index, token, kind);
    if (ordinary || kind !== 0) return null;
    if (SURE_SURNAME.test(base)) return { score: 0.65, why: 'name.surnameEnding' };
    if (lower.length < 4 || !somebody || this.inPlace(index)) return null;
    if (lower.includes('-') && lower.split('-').some((part) => part.length > 2 && this.words.isOrdinary(part)))
      return null;
    if (
      this.page.text[token.end] === '.' &&
      lower.length < 8 &&
      !here.before &&
      this.tokens[index + 1]?.capital === false
    )
      return null;
    if (
      this.words.isNameCompound(lower) ||
      this.words.isMisspelt(lower) ||
      this.words.isMisspelt(lower.replace(/s$/, ''))
    )
      return null;
    return { score: here.before && here.after ? 0.6 : 0.52, why: 'name.lowerCasePerson' };
  }

  /** stig, björn, saga: only where the sentence leaves nothing but a person. */
  private judgeLowerOrdinary(index: number, token: Token, kind: number): Verdict | null {
    if ((kind & NAME.given) === 0 || (kind & NAME.foreign) !== 0) return null;
    const previous = this.previous(index);
    const named = previous === 'heter' || previous === 'hette' || previous === 'kallas';
    if (named) return { score: 0.75, why: 'name.lowerCase' };
    const here = this.personHere(index);
    const rare = RARELY_A_NAME.has(token.lower);
    const verb = this.following(index);
    const subject = token.first && PERSON_VERB.has(verb) && !/^(?:var|är|har|blir|kan|får|ska)$/.test(verb);
    if (here.before && !rare) return { score: 0.6, why: 'name.lowerCase' };
    if (here.before && PERSON_VERB.has(verb)) return { score: 0.5, why: 'name.lowerCase' };
    if (subject && !rare) return { score: 0.55, why: 'name.lowerCase' };
    return null;
  }

  private besideName(index: number): boolean {
    const token = this.tokens[index];
    const before = this.tokens[index - 1];
    return before !== undefined && token?.gap === ' ' && (this.words.nameClasses(before.lower) & NAME.given) !== 0;
  }

  /** A capital word right after a name belongs to it, unless it is an authority, a place or begins a sentence. */
  continues(index: number): boolean {
    const token = this.tokens[index];
    if (!token?.capital || token.tied || token.allCaps || !/^(?:[ ]|\. )$/.test(token.gap)) return false;
    if (token.gap !== ' ' && (this.tokens[index - 1]?.text.length ?? 9) > 1) return false;
    if (this.words.isAllowed(token.lower)) return false;
    const { kind } = this.classes(token.lower);
    if ((kind & NAME.surname) !== 0 || SURNAME_ENDING.test(token.lower.replace(/s$/, ''))) return true;
    return (kind & (NAME.other | NAME.place)) === 0 || (kind & PERSON) !== 0;
  }
}

/** Initials beside a name: K. Lövgren, Emelie N. */
const INITIAL_BEFORE = /(?<![\p{L}\d.])(?:\p{Lu}\.[ ]?){1,3}$/u;
const INITIAL_AFTER = /^ \p{Lu}(?:\.|(?=[\s,;:!?)]|$))/u;

export function findNames(page: Page, tokens: readonly Token[], words: Vocabulary): Match[] {
  const reader = new NameReader(page, tokens, words);
  const matches: Match[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i];
    const verdict = token ? reader.judge(i) : null;
    if (!token || !verdict) {
      i++;
      continue;
    }
    let { score, why } = verdict;
    let last = i;
    while (last + 1 < tokens.length && last - i < 5) {
      const next = tokens[last + 1];
      if (next?.gap !== ' ') break;
      const more = reader.judge(last + 1);
      const particle = PARTICLES.has(next.lower) && tokens[last + 2]?.capital === true;
      const joins =
        (more !== null && more.score >= 0.4 && next.capital === token.capital) ||
        (token.capital && score >= 0.4 && reader.continues(last + 1));
      if (!particle && !joins) break;
      if (more && more.score > score) ({ score, why } = more);
      last += particle ? 2 : 1;
    }
    const end = tokens[last]?.end ?? token.end;
    const initials = token.capital
      ? INITIAL_BEFORE.exec(page.text.slice(Math.max(0, token.start - 12), token.start))
      : null;
    const tail = token.capital && score >= 0.6 ? INITIAL_AFTER.exec(page.text.slice(end, end + 4)) : null;
    matches.push({
      start: token.start - (initials?.[0].length ?? 0),
      end: end + (tail?.[0].length ?? 0),
      type: 'name',
      score: initials ? Math.max(score, 0.88) : score,
      why,
    });
    i = last + 1;
  }
  return matches;
}
