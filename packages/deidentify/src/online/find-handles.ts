import { allMatches } from '../reading/all-matches.ts';
import { MARKS } from '../reading/marks.ts';
import { cuesOf, matchesNear, placesOf } from '../reading/near.ts';
import type { Match, Page } from '../reading/page.ts';
import type { Place } from '../words/handle-words.ts';
import {
  BARE_AFTER,
  CANDIDATE,
  CAPITAL_AFTER,
  COMMENTED,
  DOES_AS,
  FILE,
  INVITED,
  LAST_AFTER,
  LOWER_NAMED_BY,
  NAMED_BY,
  OF_ACCOUNT,
  OF_ACCOUNTS,
  OF_NETWORK,
  PAGE_OF,
  PROFILE,
  placeOf,
  RENAMED,
  REPORTED,
  SAYS_NAME,
  SIGNED,
  SITE,
  SURE_LABEL,
  UNDER_NAME,
} from '../words/handle-words.ts';
import type { Token } from '../words/tokens.ts';
import { wakersOf } from '../words/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { TELLS } from '../words/word-tells.ts';
import { WAKES } from '../words/word-wakes.ts';
import { findCalledOnline, NO_NAME, wordsOfPlaces } from './called-online.ts';
import { findLedNames } from './led-names.ts';
import { findLoginNames } from './login-names.ts';
import { findNearNetworks, VERSIONED } from './near-networks.ts';
import { findInOnlineFrames, findLogged } from './online-frames.ts';

/** "@name", "u/name", "@name@server" of Mastodon. */
const AT_NAME =
  /(?<![\p{L}\d@./])(?:@ ?[\p{L}\d_](?:[\p{L}\d_.-]{0,38}[\p{L}\d_])?(?:@[\p{L}\d-]{2,40}\.[\p{L}\d.-]{1,40}\p{L})?|\/?u\/[\p{L}\d_-]{3,30})/gu;
const AT = /@|u\//g;
const TAGGED = /(?<![\p{L}\d])(?:[\p{L}\d_.]{2,32}#\d{4}|\p{L}[\p{L}_.]{3,32}#\d{3})(?!\d)/gu;
/** "användarnamn lyktgubbe", not "användarnamn saknas". */
const BARE_LABEL =
  /^(?:nätnamn(?:et)?|användarnamn(?:et)?|nick(?:name)?|gamertag|alias(?:et)?|spelnamn(?:et)?|chattnamn(?:et)?)[ ,]+["'”]?[\p{L}\d_]/iu;
const LABELLED =
  /^(?:användare|användaren|användarnamn(?:et)?|nick(?:name)?|alias|gamertag|profilen|kontot|signaturen|heter) /i;
const VERBAL = /(?:[adt]es|as|s|at|ad|de|er|ar|et|t|ing|ningen|n)$/;
/** Labels behind which no sentence goes on: "gamertag surmulen". */
const CHOSEN_LABEL = /^(?:nätnamn|nick|gamertag|alias|spelnamn|chattnamn)/i;
const VERB_FORM = /(?:[adt]es|as|s|at|ad|de|er|ar)$/;
export const GOES_UNDER = /(?<!\p{L})(?:går|gick)(?: \p{L}+){0,2} under ([\p{L}\d_.-]{4,29}[\p{L}\d_])/gu;
const BRACKETED = /\p{Lu}\p{Ll}+ \((\p{Ll}[\p{Ll}\d_.-]{4,30})\)/gu;
const AS = / (?:som|under|sig) /;
const [BEFORE, AFTER] = [60, 90];
/** What a sign belongs to begins and ends so near it. */
const NEAR_SIGN = 90;

class HandleFinder {
  readonly matches: Match[] = [];
  private readonly page: Page;
  private readonly words: Vocabulary;

  constructor(page: Page, words: Vocabulary) {
    this.page = page;
    this.words = words;
  }

  private add(start: number, length: number, score: number, why: string): void {
    this.matches.push({ start, end: start + length, type: 'handle', score, why });
  }

  /** Names that their own spelling gives away. */
  shaped(): void {
    const { text } = this.page;
    const pages = (this.page.marks & MARKS.slash) !== 0 && this.page.lower.search(SITE) >= 0;
    for (const m of pages ? matchesNear(PROFILE, this.page.lower, cuesOf(SITE, this.page.lower)) : [])
      this.add(m.index, m[0].length, 0.9, 'handle.address');
    for (const m of pages ? matchesNear(PAGE_OF, this.page.lower, cuesOf(SITE, this.page.lower)) : [])
      if (!this.isCommon(m[1] ?? '') && !FILE.test(m[1] ?? '')) this.add(m.index, m[0].length, 0.6, 'handle.address');
    for (const m of text.search(AT) >= 0 ? matchesNear(AT_NAME, text, cuesOf(AT, text), NEAR_SIGN) : []) {
      const name = m[0].slice(1).trim().toLowerCase();
      const server = m[0].lastIndexOf('@') > 0;
      if (!this.words.isAllowed(name)) this.add(m.index, m[0].length, server ? 0.98 : 0.86, 'handle.at');
    }
    for (const m of text.includes('#') ? matchesNear(TAGGED, text, placesOf('#', text), NEAR_SIGN) : [])
      this.add(m.index, m[0].length, 0.86, 'handle.tag');
    if ((this.page.marks & MARKS.underscore) === 0) return;
    for (const m of matchesNear(CANDIDATE, this.page.lower, placesOf('_', this.page.lower), NEAR_SIGN)) {
      if (!FILE.test(m[0]) && !VERSIONED.test(m[0]) && /\p{L}_\p{L}|\p{L}_\d/u.test(m[0]))
        this.add(m.index, m[0].length, 0.5, 'handle.shape');
    }
  }

  /** "går under gurkburken på nätet" */
  goesUnder(under: readonly number[]): void {
    for (const m of matchesNear(GOES_UNDER, this.page.text, under, BEFORE)) {
      const name = m[1] ?? '';
      if (!this.isCommon(name)) this.add(m.index + m[0].length - name.length, name.length, 0.6, 'handle.account');
    }
  }

  /** "Noel (noeltheboss)" where a server or a game is spoken of. */
  private inBrackets(start: number): void {
    const from = Math.max(0, start - BEFORE);
    for (const m of allMatches(BRACKETED, this.page.text.slice(from, start + AFTER))) {
      const name = m[1] ?? '';
      if (this.isStrange(name))
        this.add(from + m.index + m[0].length - name.length - 1, name.length, 0.6, 'handle.account');
    }
  }

  /** Names beside a word for a network or an account. */
  beside(token: Token, place: Place): void {
    const { text } = this.page;
    const from = Math.max(0, token.start - BEFORE);
    const after = text.slice(token.start, token.start + AFTER);
    if (place === 'verb') {
      const commented = token.lower.startsWith('komm') ? COMMENTED.exec(after)?.[1] : undefined;
      const reported = commented ?? (/^(?:rap|blo|tag)/.test(token.lower) ? REPORTED.exec(after)?.[1] : undefined);
      if (reported !== undefined && !this.isCommon(reported))
        this.add(token.start + after.indexOf(reported), reported.length, 0.55, 'handle.account');
      this.doesAs(token.start, after);
      return;
    }
    if ((this.page.marks & MARKS.bracket) !== 0) this.inBrackets(token.start);
    this.accounts(token.start, after, place);
    const before = text.slice(from, token.start);
    const invited = /(?:i|på|ur|till) $/.test(before) ? INVITED.exec(before) : null;
    const name = invited?.[1] ?? '';
    if (invited && !this.words.isListed(name.toLowerCase()))
      this.add(from + before.lastIndexOf(name), name.length, 0.8, 'handle.account');
    const called = place === 'network' ? UNDER_NAME.exec(after)?.[1] : undefined;
    if (called !== undefined) this.add(token.start + after.lastIndexOf(called), called.length, 0.6, 'handle.account');
    if (/(?:på|via|i) $/i.test(before)) this.namedOn(from, before);
  }

  /** "heter robbaneko på discord", "följ zebulia på tiktok" */
  private namedOn(from: number, before: string): void {
    const end = before.lastIndexOf(' ', before.length - 2);
    const chunk = before.lastIndexOf(' ', end - 1) + 1;
    const name = /^["'”]?([\p{L}\d_][\p{L}\d_.-]{2,38})["'”]?$/u.exec(before.slice(chunk, end))?.[1];
    if (name === undefined) return;
    const start = from + before.indexOf(name, chunk);
    if (SAYS_NAME.test(before.slice(0, chunk))) this.account(start, name, 'heter ', 0.7);
    const word = name.length >= 4 && !/i $/i.test(before) && !/[@._-]$/.test(before.slice(0, chunk));
    if (word && (this.isNickname(name) || (this.isStrange(name) && !this.words.isMisspelt(name.toLowerCase()))))
      this.add(start, name.length, 0.55, 'handle.account');
  }

  private accounts(start: number, after: string, place: Place): void {
    const patterns = place !== 'account' ? OF_NETWORK : /^kont/i.test(after) ? OF_ACCOUNTS : OF_ACCOUNT;
    for (const pattern of patterns) {
      const m = pattern.exec(after);
      const name = m?.[1] ?? m?.[2];
      if (m && name) this.account(start + m[0].lastIndexOf(name), name, m[0], 0.7);
    }
    const renamed = place === 'account' ? RENAMED.exec(after)?.[1] : undefined;
    if (
      renamed !== undefined &&
      /^\p{Ll}/u.test(renamed) &&
      !this.isCommon(renamed) &&
      !this.isListItem(start, after, renamed)
    )
      this.add(start + (RENAMED.exec(after)?.[0].length ?? 0) - renamed.length, renamed.length, 0.6, 'handle.account');
    if (place !== 'network') return;
    const last = LAST_AFTER.exec(after)?.[1];
    if (last !== undefined && (this.isStrange(last) || /\p{L}\.\p{L}/u.test(last)) && !FILE.test(last))
      this.add(start + after.indexOf(last), last.length, 0.55, 'handle.account');
    const called = LOWER_NAMED_BY.exec(after)?.[1];
    if (called !== undefined && !this.isCommon(called))
      this.add(start + after.indexOf(called), called.length, 0.55, 'handle.account');
    const capital = CAPITAL_AFTER.exec(after)?.[1] ?? NAMED_BY.exec(after)?.[1];
    if (capital !== undefined) this.add(start + after.indexOf(capital), capital.length, 0.96, 'handle.network');
    const lower = this.page.after(start, AFTER);
    const written = BARE_AFTER.exec(lower)?.[1];
    const bare = written?.replace(/[._-]+$/, '');
    if (bare !== undefined && bare.length >= 4 && (written?.endsWith('_') === true || this.isStrange(bare)))
      this.add(start + lower.indexOf(bare), bare.length, 0.55, 'handle.account');
  }

  private doesAs(start: number, after: string): void {
    const m = AS.test(after) ? DOES_AS.exec(after) : null;
    const name = m?.[2];
    if (!m || !name) return;
    const rest = after.slice(m[0].length, m[0].length + 30).toLowerCase();
    const network = /\p{L}+$/u.test(name) && rest.split(/[^\p{L}]+/u).some((word) => placeOf(word) === 'network');
    const named = m[1] === 'under namnet' || m[1] === 'sig';
    const online = /^(?:chatt|blogg|stream|twittr|podd|logga|inlogga)/.test(after.toLowerCase());
    if (!named && !network && !online) return;
    if (name.includes(' ')) this.add(start + m[0].lastIndexOf(name), name.length, 0.96, 'handle.account');
    else if (network && /^\p{Lu}\p{Ll}{4,}$/u.test(name))
      this.add(start + m[0].lastIndexOf(name), name.length, 0.6, 'handle.account');
    // "under namnet Loppis-Lalle": as sure as the double name that it looks like.
    else
      this.account(start + m[0].lastIndexOf(name), name, '', named ? (/\p{Ll}-\p{Lu}/u.test(name) ? 0.93 : 0.7) : 0.6);
  }

  /** "passerkort, inloggning, systembehörighet, genomgång": one of many things. */
  private isListItem(start: number, after: string, name: string): boolean {
    return this.page.before(start, 44).includes(', ') && after.includes(`${name}, `);
  }

  /** Listed in a dictionary, a name or a word about accounts. */
  private isCommon(name: string): boolean {
    const lower = name.toLowerCase();
    return (
      this.words.isListed(lower) || this.words.nameClasses(lower) !== 0 || NO_NAME.has(lower) || placeOf(lower) !== null
    );
  }

  /** "elgitarr-nisse": what somebody is known for, and a given name. */
  private isNickname(name: string): boolean {
    const [first = '', last = '', more] = name.split('-');
    return more === undefined && /^\p{Ll}{3,}$/u.test(first) && !this.words.isGiven(first) && this.words.isGiven(last);
  }

  /** Neither a Swedish word nor a name. */
  private isStrange(name: string): boolean {
    const lower = name.toLowerCase();
    return (
      !NO_NAME.has(lower) &&
      !FILE.test(lower) &&
      !this.words.isOrdinary(lower) &&
      this.words.nameClasses(lower) === 0 &&
      placeOf(lower) === null
    );
  }

  private account(start: number, written: string, said: string, score: number): void {
    const name = written.replace(/[.-]+$/, '');
    const lower = name.toLowerCase();
    if (name.length < 3 || !/\p{L}/u.test(name) || FILE.test(name) || NO_NAME.has(lower) || placeOf(lower) !== null)
      return;
    const bare = BARE_LABEL.test(said) && !(CHOSEN_LABEL.test(said) ? VERB_FORM : VERBAL).test(lower);
    // "signaturen Ryggsäcken": a word in the middle of a sentence has a capital as a name has.
    const capital = /^\p{Lu}\p{Ll}+$/u.test(name);
    const signed = capital && SIGNED.test(said);
    if (this.words.isListed(lower) && !SURE_LABEL.test(said) && !bare && !signed) return;
    // "Inloggning praktikdatorn:": what one logs in to.
    if (/^inlogg/i.test(said) && !/[:=]/.test(said) && this.words.isOrdinary(lower)) return;
    // "användaren Mörkersvansen": no dictionary lists it, whatever it is made of.
    const made = LABELLED.test(said) ? this.words.isListed(lower) : this.words.isOrdinary(lower);
    if (capital && (this.words.nameClasses(lower) !== 0 || (made && !signed && !/ = /.test(said)))) return;
    this.add(start, name.length, score, 'handle.account');
  }
}

/** User names and profiles of social media, games and forums. */
export function findHandles(page: Page, tokens: readonly Token[], tells: number, words: Vocabulary): Match[] {
  const finder = new HandleFinder(page, words);
  if ((page.marks & (MARKS.at | MARKS.hash | MARKS.underscore | MARKS.slash)) !== 0) finder.shaped();
  if ((tells & (TELLS.tied | TELLS.handle)) !== 0)
    for (const match of findLedNames(page, tokens, words)) finder.matches.push(match);
  if ((tells & (TELLS.tied | TELLS.login)) !== 0)
    for (const match of findLoginNames(page, tokens, tells, words)) finder.matches.push(match);
  if (page.isWoken(WAKES.log)) for (const match of findLogged(page, words)) finder.matches.push(match);
  if (page.isWoken(WAKES.under)) finder.goesUnder(wakersOf(tokens, WAKES.under));
  const online = (tells & TELLS.handle) !== 0;
  if (!online && !(page.isWoken(WAKES.under) && page.lower.includes(' under namnet '))) return finder.matches;
  const calling = page.isWoken(WAKES.calls) ? wakersOf(tokens, WAKES.calls) : [];
  if (!online) {
    for (const match of findCalledOnline(page, [], calling, words)) finder.matches.push(match);
    return finder.matches;
  }
  const places = wordsOfPlaces(tokens);
  const networks = places.filter(([, place]) => place !== 'verb').map(([token]) => token);
  for (const match of findNearNetworks(page, networks)) finder.matches.push(match);
  for (const [token, place] of places) finder.beside(token, place);
  for (const match of findCalledOnline(page, places, calling, words)) finder.matches.push(match);
  for (const match of findInOnlineFrames(page, places, words, finder.matches)) finder.matches.push(match);
  return finder.matches;
}
