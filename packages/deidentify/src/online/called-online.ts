import { matchesAt } from '../reading/all-matches.ts';
import { cuesOf, matchesNear } from '../reading/near.ts';
import type { Match, Page } from '../reading/page.ts';
import type { Place } from '../words/handle-words.ts';
import { CALLED_THERE, FILE, KNOWN_AS, ONLINE_AS, placeOf } from '../words/handle-words.ts';
import type { Token } from '../words/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { TELLS } from '../words/word-tells.ts';

/** Two words or more with capitals, as people call themselves: "Mama Roza", "Gubben i Åmot". */
const CAPITALS = "\\p{Lu}[\\p{L}\\d'-]{1,24}(?: (?:(?:på|i|från|av|den|of|the) )?\\p{Lu}[\\p{L}\\d'-]{0,24}){1,3}";
const NAME = '[\\p{L}\\d_][\\p{L}\\d_.-]{2,38}';
const SURE = 0.96;
const ASKED = 0.55;

/** What stands behind a word for a network or an account, with what it leads to. */
const BEHIND: readonly (readonly [RegExp, number])[] = [
  // "Viber, namn Baba Lina", "Facebook, profil Linda Lindansare", "på Telegram. Där heter hon Mama Roza"
  [
    new RegExp(
      `^(?: [Mm]arketplace)?(?:[,:.]? |\\. ?)(?:(?:med|under) )?(?:profil(?:en|namn|namnet)?|namn(?:et)?|[Dd]är (?:heter|kallas) (?:han|hon|hen)|[Dd]är kallar (?:han|hon|hen) sig|heter(?: nu)?) ["'”~]{0,2}(${CAPITALS})`,
      'u',
    ),
    SURE,
  ],
  // "WhatsApp-namn ~Mama Fay"
  [new RegExp(`^[ :]{1,2}~ ?(${CAPITALS}|${NAME})`, 'u'), SURE],
  // "linkedin /in/k-havsbrink", "fb: /skogsmulle.olsson"
  [/^:? (\/(?:(?:in|u|user|add|pub)\/)?@?[\p{L}\d][\p{L}\d._-]{2,38})(?![\p{L}\d/])/u, 0.86],
];
/** "Messenger "Figge Figgesson"" */
const QUOTED = /^(?: |: ?| = )["'”](\p{L}[^"'”\n]{2,30})["'”]/u;
/** "Heter Mama Roza på Telegram" */
const BEFORE = new RegExp(`(?:[Hh]eter|[Kk]allar sig|[Kk]allas) (${CAPITALS}) (?:på|i) $`, 'u');
/** "Har bytt snap, nu nattugglan.e", "Bytt konto, heter nu surströmmingsnisse", "där hon heter vildrosen.v" */
const NOW = new RegExp(`^[^.!?\\n]{0,20},? (?:nu|numera|heter nu|där (?:han|hon|hen) heter) ["'”]?(${NAME})`, 'u');
const RIGHT_BEHIND =
  /^[ :=,]{1,3}["'”]?\.?((?:\p{Ll}[\p{Ll}-]{5,30}|\p{Lu}\p{Ll}+\p{Lu}\p{L}{2,20}\d{0,4}))(?![\p{L}\d@])/u;
const INNER_CAPITAL = /^\p{Lu}\p{Ll}+\p{Lu}/u;
/** "hotar oss under namnet Rättvisan2020", "spelar poker som FullHouseFia" */
export const AS_SHAPED =
  /(?<!\p{L})(?:som|heter|kallas|kallad|under (?:namnet|aliaset|signaturen|pseudonymen|nicket)|rapparen|artisten|bloggaren|streamern|spelaren) ["'”]?(\p{Lu}\p{Ll}+\p{Lu}\p{Ll}[\p{L}\d]*|\p{L}{3,20}[_-]v?\d{2,4}|\p{Lu}\p{Ll}{4,}\d{2,4}|\p{Ll}{4,20}\.\p{Ll}{1,12})(?![\p{L}\d_-])/uy;
/** "Deltar digitalt som "iPhone Bettan"", "Bloggar som Mamma på halvfart." */
export const AS_QUOTED =
  /(?<!\p{L})(?:deltar|ansluter|inloggad|loggar in|syns|visas|skriver|bloggar|spelar|chattar)(?: \p{L}+){0,3} som ["'”](\p{L}[^"'”\n]{2,30})["'”]/iuy;
export const BLOGS_AS =
  /(?<!\p{L})(?:[Bb]logga(?:r|de)|[Pp]odda(?:r|de)|[Tt]wittra(?:r|de)|[Ss]treama(?:r|de)) som (\p{Lu}\p{L}+(?: \p{L}+){1,3})(?=[.,!\n]|$)/uy;
/** Somebody is known as something, or known by all there. */
const KNOWN = /känd (?:som|på) |på nätet k/g;
/** Ordinary words where a name of a user may stand. */
export const NO_NAME = new Set(
  'messenger story stories live reels reel chat chatt chatten marketplace grupp gruppen konto kontot sida sidan inlägg dm till från hos för vid om att som men inom utan efter saknas finns okänt okänd nej inte eller och samt via med bara vill kan har mejl mejlen mail e-post epost e-tjänst e-tjänsten namnet namn hon han hen'.split(
    ' ',
  ),
);
const SHORTEST_PART = 4;
const SHORTEST_GIVEN = 4;
const [FAR, BACK] = [90, 60];

class CalledFinder {
  readonly matches: Match[] = [];
  private readonly page: Page;
  private readonly words: Vocabulary;

  constructor(page: Page, words: Vocabulary) {
    this.page = page;
    this.words = words;
  }

  private add(start: number, length: number, score: number): void {
    this.matches.push({ start, end: start + length, type: 'handle', score, why: 'handle.account' });
  }

  /** "verktygsjanne", "loppis-lalle": what somebody is known for, and a given name. */
  private isNickname(name: string): boolean {
    if (this.words.isListed(name) || placeOf(name) !== null) return false;
    for (let cut = SHORTEST_PART; cut <= name.length - SHORTEST_GIVEN; cut++)
      if (this.words.isGiven(name.slice(cut)) && this.words.isPrefix(name.slice(0, cut).replace(/-$/, ''))) return true;
    return false;
  }

  private isUnknown(name: string): boolean {
    const lower = name.toLowerCase();
    return placeOf(lower) === null && !this.words.isListed(lower) && !this.words.isOther(lower);
  }

  private isStrange(name: string): boolean {
    const lower = name.toLowerCase();
    return !FILE.test(lower) && placeOf(lower) === null && !this.words.isOrdinary(lower) && !this.words.isOther(lower);
  }

  beside(token: Token, place: Place): void {
    const { text } = this.page;
    const after = text.slice(token.end, token.end + FAR);
    for (const [pattern, score] of place === 'verb' ? [] : BEHIND) {
      const name = pattern.exec(after)?.[1];
      if (name !== undefined) this.add(token.end + after.indexOf(name), name.length, score);
    }
    if (place === 'network') {
      const quoted = QUOTED.exec(after)?.[1];
      if (quoted !== undefined) this.add(token.end + after.indexOf(quoted), quoted.length, SURE);
      const from = Math.max(0, token.start - BACK);
      const before = text.slice(from, token.start);
      const called = BEFORE.exec(before)?.[1];
      if (called !== undefined) this.add(from + before.lastIndexOf(called), called.length, SURE);
      const right = RIGHT_BEHIND.exec(after)?.[1];
      if (right !== undefined && (INNER_CAPITAL.test(right) ? this.isUnknown(right) : this.isNickname(right)))
        this.add(token.end + after.indexOf(right), right.length, ASKED);
    }
    const now = place === 'verb' ? undefined : NOW.exec(after)?.[1]?.replace(/[.-]+$/, '');
    if (now !== undefined && !/^\p{Lu}\p{Ll}+$/u.test(now) && (this.isStrange(now) || this.isNickname(now)))
      this.add(token.end + after.lastIndexOf(now), now.length, ASKED);
  }

  /** `calling`: where the words stand that such a name follows. */
  shaped(calling: readonly number[]): void {
    const { text } = this.page;
    for (const m of matchesAt(AS_SHAPED, text, calling)) {
      const name = m[1] ?? '';
      if (INNER_CAPITAL.test(name) ? this.isUnknown(name) : this.isStrange(name))
        this.add(m.index + m[0].lastIndexOf(name), name.length, ASKED);
    }
    for (const pattern of [AS_QUOTED, BLOGS_AS])
      for (const m of matchesAt(pattern, text, calling)) {
        const name = m[1] ?? '';
        this.add(m.index + m[0].lastIndexOf(name), name.length, SURE);
      }
  }

  /** "han heter kvarntomten där" */
  calledThere(calling: readonly number[]): void {
    for (const m of matchesAt(CALLED_THERE, this.page.text, calling)) {
      const name = m[1] ?? '';
      if (!NO_NAME.has(name.toLowerCase()) && !/^[a-z]{3}\d\d[\da-z]$/i.test(name))
        this.add(m.index + m[0].indexOf(name, 5), name.length, SURE);
    }
  }

  /** "är känd som Tussan i Tärnsjö på bloggen" */
  knownAs(): void {
    const { text, lower } = this.page;
    const cues = cuesOf(KNOWN, lower);
    for (const m of [KNOWN_AS, ONLINE_AS].flatMap((pattern) => matchesNear(pattern, text, cues))) {
      const name = m[1] ?? '';
      if (!this.words.isGiven(name.toLowerCase())) this.add(m.index + m[0].lastIndexOf(name), name.length, SURE);
    }
  }
}

/** A text with more words of networks is no note. */
const MOST_PLACES = 1_000;

/** The words of a text for networks, for accounts there and for what one does with them. */
export function wordsOfPlaces(tokens: readonly Token[]): [Token, Place][] {
  const places: [Token, Place][] = [];
  for (const token of tokens) {
    const place = (token.about.tells & TELLS.handle) === 0 ? null : placeOf(token.lower);
    if (place !== null && places.length < MOST_PLACES) places.push([token, place]);
  }
  return places;
}

/** What somebody is called on a network, in a game or on a page, where frames of sentences say so. */
export function findCalledOnline(
  page: Page,
  places: readonly [Token, Place][],
  calling: readonly number[],
  words: Vocabulary,
): readonly Match[] {
  const finder = new CalledFinder(page, words);
  for (const [token, place] of places) finder.beside(token, place);
  finder.shaped(calling);
  if (places.length > 0) {
    finder.knownAs();
    finder.calledThere(calling);
  }
  return finder.matches;
}
