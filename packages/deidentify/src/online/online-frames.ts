import { allMatches } from '../reading/all-matches.ts';
import { cuesOf, matchesNear } from '../reading/near.ts';
import type { Match, Page } from '../reading/page.ts';
import type { Place } from '../words/handle-words.ts';
import { FILE, placeOf } from '../words/handle-words.ts';
import { NAME } from '../words/lists.ts';
import type { Token } from '../words/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

/** Several words of which the first has a capital, as people call themselves: "Kalle Kula Karlsson". */
const RUN = "\\p{Lu}[\\p{L}\\d'-]{1,24}(?: (?:(?:på|i|från|av|den|of|the|med) )?\\p{Lu}[\\p{L}\\d'-]{0,24}){1,3}";
const ONE = '[\\p{L}\\d_][\\p{L}\\d_.-]{2,38}';
const SOMEBODY =
  '(?:han|hon|hen|jag|mamman|pappan|sonen|dottern|brodern|systern|pojken|flickan|killen|tjejen|klienten|deltagaren|mannen|kvinnan|ungdomen|eleven|\\p{L}+(?:aren|anten|aden))';
const DOES =
  '(?:finns|skriver|skrev|visas|syns|heter|spelar|streamar|hittas|hittar (?:du|ni|man)|chattar|säljer|ligger|deltar|lägger ut|registrerad|känd)';
/** "På Discord finns han som Surdegsfantomen", "I Teams visas hon som Gästen Olle" */
const DOES_THERE_AS = new RegExp(`^ ${DOES}(?: ${SOMEBODY})?(?: ut)? (?:som|under namnet) ["'”]?(${RUN}|${ONE})`, 'u');
/** "På Messenger heter pappan Kalle Kula Karlsson" */
const IS_CALLED_THERE = new RegExp(`^ (?:heter|kallas|kallar) ${SOMEBODY} (?:sig )?["'”]?(${RUN}|${ONE})`, 'u');
/** "Vänförfrågan från Pelle Polare" */
const ASKED_BY = new RegExp(`^ (?:från|av) (${RUN})`, 'u');
/** "snappa lill.erik", "addade mumintrollis" */
const SNAPPED = new RegExp(`^ (?:till )?(${ONE})`, 'u');
/** "Xbox live: Zorro Z" */
const LIVE = new RegExp(`^ live:? (${RUN}|${ONE})`, 'iu');
/** "Annonsen på Blocket är utlagd av DäckDanne", "inlägget av tackochförlåt" */
const BYLINE = new RegExp(
  `(?:[Ii]nlägg|[Kk]ommentar|[Aa]nnons|[Mm]eddelande|[Rr]ecension|[Ff]acebookgrupp|[Gg]rupp)(?:en|et|er|erna|arna)?(?: (?:på|i) \\p{L}+)?(?: (?:är|ligger|administreras))?(?: (?:utlagd|upplagd|upplagt|skriven|skrivet|postad|postat|publicerad|publicerat))? (?:av|från|hos|på) (?:säljaren? |användaren |kontot |profilen )?(${RUN}|${ONE})`,
  'gu',
);
/** "Moderatorn lodjurslina", "admin i gruppen är storfiskarn", "säljaren retrorolle" */
const IN_CHARGE = new RegExp(
  `(?<!\\p{L})(?:[Mm]oderator(?:n)?|[Aa]dmin(?:en)?|[Ss]äljare(?:n)?|[Mm]edspelaren|[Mm]otståndaren)(?: (?:i|på|för) \\p{L}+)?(?: är| heter|:)? ["'”]?(${RUN}|${ONE})`,
  'gu',
);
/** "Bagar-Benke heter jag där", "I spelet kallas hon draktämjaren" */
const CALLED_THERE = new RegExp(`(${RUN}|${ONE}) heter (?:jag|han|hon|hen) (?:där|på)(?!\\p{L})`, 'gu');
const CALLED_IN = new RegExp(
  `(?:[Ii] (?:appen|spelet|chatten)|[Pp]å (?:sajten|servern|nätet|forumet)) (?:heter|kallas|kallar) (?:han|hon|hen|jag) (?:sig )?["'”]?(${RUN}|${ONE})`,
  'gu',
);
/** Frames, and what each of them holds; nearly no text has any. */
const FRAMES: readonly { cue: RegExp; patterns: readonly RegExp[] }[] = [
  { cue: /inlägg|kommentar|annons|meddelande|recension|grupp/g, patterns: [BYLINE] },
  { cue: /moderator|admin|säljare|spelaren|ståndaren/g, patterns: [IN_CHARGE] },
  { cue: / heter (?:jag|han|hon|hen) (?:där|på)/g, patterns: [CALLED_THERE] },
  { cue: /(?:appen|spelet|chatten|sajten|servern|nätet|forumet) (?:heter|kallas|kallar) /g, patterns: [CALLED_IN] },
];
/** Before the colon of what machines write of who was there: "Mötesloggen:", "Anslutna i Teams:", "Deltog på länk:". */
export const LOG =
  /(?:^|[^\p{L}])(?:(?:mötes|system|chatt|åtkomst|inloggnings|aktivitets|händelse)?logg(?:en)?|anslutna|inloggade|uppkopplade|digital(?:t|a)? (?:träff|möte)|(?:deltog|deltagare|närvarande|med) (?:på|via) (?:länk|skärm|distans)|deltagare på digital(?:t|a)? (?:träff|möte))(?: (?:i|på|för) \p{L}+)?$/u;
const LONGEST_LABEL = 48;
const LONGEST_LOG = 160;
/** Who stands in a log: "n.lindr", "kicki-surfplatta", "iPad Birgitta", "gäst_2". */
const IN_LOG =
  /(?:^|, | och | samt |& )((?:iPad|iPhone|Galaxy|Samsung|[Gg]äst(?:en)?|[Tt]eamsgäst|[Ss]urfplatta|[Pp]adda)[ -]\(?\p{Lu}[\p{L}-]+\)?|[\p{Ll}\d][\p{Ll}\d._&-]{3,30})(?=[ ,.:;]|$)/gu;
/** One of a list beside a name of a user. */
const NEXT = /^(?:, | och | samt | & )([\p{Ll}\d][\p{Ll}\d._-]{4,30})(?=[,.!?) ]|$)/u;
const PREVIOUS = /(?:^|[ (:])([\p{Ll}\d][\p{Ll}\d._-]{4,30})(?:, | och | samt | & )$/u;
/** What people call themselves by: kin, creatures, somebody who does something. */
const SELF =
  /\p{L}{3}(?:gubben?|gumman?|kärring(?:en)?|tant(?:en)?|mamman?|pappan?|mormor|morfar|farmor|farfar|tjej(?:en)?|killen?|kung(?:en)?|drottning(?:en)?|prins(?:en|essan?)?|troll(?:et)?|nissen?|tomten?|jägar(?:e|en|n)|fantom(?:en)?|häxan?|draken?|räv(?:en)?|varg(?:en)?|björn(?:en)?|katt(?:en)?|kissen?|älskar(?:e|en|n)|farbror(?:n)?|snubben?|ungen?|riddar(?:e|en|n)|älvan?|ängel(?:n)?|tämjar(?:e|en|n)|hjälten?|monstret|skalle(?:n)?|boss(?:en)?|kompis(?:en)?)$/u;
const [SHORTEST_PART, SHORTEST_GIVEN] = [3, 4];
const ASKED = 0.55;
const SURE = 0.96;
const [FAR, NEAR] = [90, 36];
const MOST_COLONS = 40;
/** A frame and the name in it stand so near its cue. */
const NEAR_FRAME = 160;

class FrameFinder {
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

  /** "granbarrsgubben", "prylpelle": in no dictionary, and somebody at its end. */
  private isSelf(lower: string): boolean {
    if (this.words.isListed(lower) || this.words.isOther(lower)) return false;
    if (SELF.test(lower)) return true;
    for (let cut = SHORTEST_PART; cut <= lower.length - SHORTEST_GIVEN; cut++)
      if (this.words.isGiven(lower.slice(cut)) && this.words.isPrefix(lower.slice(0, cut))) return true;
    return false;
  }

  private isUnknown(lower: string): boolean {
    return placeOf(lower) === null && !FILE.test(lower) && this.words.nameClasses(lower) === 0;
  }

  /** Whether one word is what somebody calls themselves and nothing else. `led`: what stands before can lead to little else. */
  private isName(name: string, led: boolean): boolean {
    const lower = name.toLowerCase();
    if (!this.isUnknown(lower) || this.words.isAllowed(lower)) return false;
    if (/[\d_]|\p{Ll}\p{Lu}|\p{L}\.\p{L}/u.test(name)) return !/^(?:v|kl|nr|s)\.?\d|^\d/.test(lower);
    if (/^\p{Lu}/u.test(name)) return led && (!this.words.isListed(lower) || /(?:en|et|an)$/.test(lower));
    return this.isSelf(lower) || (!this.words.isOrdinary(lower) && !this.words.isMisspelt(lower));
  }

  /** "Klara Klurig Klang": some word of it is no name. */
  private isMadeUp(run: string): boolean {
    const parts = run.toLowerCase().split(' ');
    return parts.some((part) => {
      const kind = this.words.nameClasses(part);
      return part.length >= SHORTEST_PART && (kind & (NAME.given | NAME.surname)) === 0 && this.words.isListed(part);
    });
  }

  private take(m: RegExpExecArray | null, from: number, led: boolean): void {
    const name = m?.[1]?.replace(/[.-]+$/, '');
    if (!m || name === undefined) return;
    const start = from + m.index + m[0].lastIndexOf(name);
    if (name.includes(' ')) {
      if (this.isMadeUp(name)) this.add(start, name.length, SURE);
    } else if (this.isName(name, led)) this.add(start, name.length, ASKED);
  }

  beside(token: Token, place: Place): void {
    const after = this.page.text.slice(token.end, token.end + FAR);
    const { lower } = token;
    if (place === 'verb') {
      if (/^(?:snapp?a|adda)/.test(lower)) this.take(SNAPPED.exec(after), token.end, false);
      return;
    }
    this.take(DOES_THERE_AS.exec(after), token.end, true);
    this.take(IS_CALLED_THERE.exec(after), token.end, true);
    if (place !== 'network') return;
    if (lower === 'vänförfrågan') this.take(ASKED_BY.exec(after), token.end, false);
    this.take(LIVE.exec(after), token.end, true);
    this.followed(token.start);
  }

  /** "Följ granbarrsgubben på Instagram" */
  private followed(start: number): void {
    const from = Math.max(0, start - NEAR);
    const m = /(?:^|[\s"'”])([\p{Ll}-]{7,30})["'”]? (?:på|via) $/u.exec(this.page.text.slice(from, start));
    const name = m?.[1];
    if (m && name !== undefined && this.isSelf(name)) this.add(from + m.index + m[0].indexOf(name), name.length, ASKED);
  }

  framed(): void {
    const { text, lower } = this.page;
    for (const { cue, patterns } of FRAMES) {
      const cues = cuesOf(cue, lower);
      for (const pattern of patterns)
        for (const m of matchesNear(pattern, text, cues, NEAR_FRAME)) this.take(m, 0, false);
    }
  }

  /** Words of a list in which a name of a user stands. */
  joined(found: readonly Match[]): void {
    const { text } = this.page;
    const surely = found.filter(({ score, why }) => score >= ASKED || why === 'handle.shape');
    for (const { start, end } of surely) {
      const next = NEXT.exec(text.slice(end, end + NEAR));
      this.take(next, end, false);
      const from = Math.max(0, start - NEAR);
      const previous = PREVIOUS.exec(text.slice(from, start));
      if (previous?.[1] !== undefined && this.isName(previous[1], false))
        this.add(from + previous.index + previous[0].indexOf(previous[1]), previous[1].length, ASKED);
    }
  }

  /** "Mötesloggen: n.lindr 09.00–09.41, teamsgäst Ove" */
  logs(): void {
    const { text, lower } = this.page;
    let left = MOST_COLONS;
    for (let at = lower.indexOf(': '); at >= 0 && left > 0; at = lower.indexOf(': ', at + 1), left--) {
      const line = lower.slice(Math.max(0, at - LONGEST_LABEL), at);
      if (!LOG.test(line.slice(line.lastIndexOf('\n') + 1))) continue;
      const end = text.indexOf('\n', at);
      const list = text.slice(at + 2, Math.min(end < 0 ? text.length : end, at + LONGEST_LOG));
      for (const m of allMatches(IN_LOG, list)) {
        const name = m[1]?.replace(/[.-]+$/, '') ?? '';
        const device = name.includes(' ') || /-\p{L}*(?:mobil|padda|platta|dator|telefon)$|mobil$/u.test(name);
        if (device || this.isLogged(name))
          this.add(at + 2 + m.index + m[0].lastIndexOf(name), name.length, device ? SURE : ASKED);
      }
    }
  }

  private isLogged(name: string): boolean {
    return /\p{L}[._&-]\p{L}|\d/u.test(name)
      ? !FILE.test(name) && !/^\d|^(?:kl|v|nr)\.?\d/.test(name) && !this.words.isOrdinary(name)
      : this.isName(name, false);
  }
}

/** What machines and lists say of who was there. */
export function findLogged(page: Page, words: Vocabulary): readonly Match[] {
  const finder = new FrameFinder(page, words);
  finder.logs();
  return finder.matches;
}

/** What somebody is called where a network stands before, in by-lines, in charge of groups, and in lists beside such names. */
export function findInOnlineFrames(
  page: Page,
  places: readonly [Token, Place][],
  words: Vocabulary,
  found: readonly Match[],
): readonly Match[] {
  const finder = new FrameFinder(page, words);
  for (const [token, place] of places) finder.beside(token, place);
  finder.framed();
  finder.joined(found);
  return finder.matches;
}
