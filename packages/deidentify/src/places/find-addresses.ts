import { matchAt } from '../reading/all-matches.ts';
import { MARKS } from '../reading/marks.ts';
import { matchesNear } from '../reading/near.ts';
import type { Match, Page } from '../reading/page.ts';
import { codeAt, isCapital } from '../reading/units.ts';
import { BESIDE, holderOf, isHidden, OFFICE_AT, OFFICE_BEFORE, OFFICE_BEHIND } from '../scenes/office-scene.ts';
import {
  AT_HOME,
  ENGLISH_NUMBER,
  endsAsStreet,
  HOUSE,
  LIVES_ON,
  NO_STREET,
  NUMBER_SAID,
  OWNED,
  STREET,
} from '../words/street-words.ts';
import type { Token } from '../words/tokens.ts';
import { startsOf } from '../words/tokens.ts';
import { behindLabel, wordEndBefore, wordStartBefore } from '../words/word-before.ts';
import { TELLS } from '../words/word-tells.ts';
import { inAddressRow } from './address-rows.ts';
import type { Shapes } from './address-shapes.ts';
import { isOfNumber, ownStart, shapesOf, sidesBefore, streetLead } from './address-shapes.ts';
import { isCounted, isCountedNext, isMeasured, isOfGroup, isStretch, LONGEST_GROUP } from './counted-places.ts';
import type { HouseHints, PlaceWords } from './find-houses.ts';
import { houseAt, LIVES_AT, NO_HOUSE } from './find-houses.ts';
import { findProperties } from './find-properties.ts';
import { islandFarm } from './island-farms.ts';
import { findPostcodes } from './postcodes.ts';
import { unexplainedHouse } from './unexplained-numbers.ts';

/** Somebody lives at somebody else's door. */
const CARE_OF = /(?<!\p{L})c\/o [\p{L}'-]{2,20}(?: [\p{L}'-]{2,20}){0,2},? ?$/iu;
/** "Ekeby 12, Tärnsjö": a name, a number and a place. */
const FARM =
  /(?<![\p{L}\d])(?!Box |Postbox |Fack )\p{Lu}[\p{L}é-]{2,30} \d{1,3}(?: ?[A-Ha-h](?!\p{L}))?, (?:\d{3} ?\d{2} )?(\p{Lu}[\p{L}-]{2,30})/uy;
const LOWER_FARM = /(?<![\p{L}\d])([\p{L}]{4,24}) \d{1,3}(?: ?[a-h](?!\p{L}))?, ([\p{L}-]{4,24})(?!\p{L})/uy;
const TAIL = /^ i (\p{L}[\p{L}-]{2,30})/u;
const WEEK = /(?<!\p{L})(?:vecka|v) \d/iu;
/** "flyttade till Tierp 2011": when, and no house. */
const YEAR = / (?:19|20)\d\d(?!\d)/;
const SHORTEST_STREET = 3;
const BLANK = 32;
/** Where one goes, and how often: "Tenstagången", "omgången". */
const GONE = /(?:gången|brynet|spåret|länken)$/;
/** "på gröna gatan 14", "bor på stor gatan 14": the street's first word, written alone. */
const APART =
  /(?<!\p{L})(?:på|till|från|vid|adr(?:ess)?:?) (?!(?:den|denna|samma|hela|mitt|sista|egen|egna|annan|andra|rätt|fel|långa?) )(\p{L}{3,14} )$/u;
const OF_APART = 0.6;
const OF_OFFICE = 0.35;
const SURER_THAN_NAME = 0.96;
/** All of a street or a home stands so near the word for it. */
const NEAR_WORD = 70;
/** Asked about, not blocked. */
const OF_FUNCTION = 0.6;

class AddressFinder {
  readonly matches: Match[] = [];
  private readonly page: Page;
  private readonly words: PlaceWords;

  constructor(page: Page, words: PlaceWords) {
    this.page = page;
    this.words = words;
  }

  /** An office's address is only hinted at. */
  private add(start: number, end: number, sure: number, why: string): void {
    const holder = sure > OF_OFFICE ? holderOf(this.page, start, end, this.words.isGiven, !why.endsWith('box')) : null;
    const score =
      holder !== null && isHidden(this.page, start, end)
        ? sure
        : holder === 'office'
          ? OF_OFFICE
          : holder === 'function'
            ? Math.min(sure, OF_FUNCTION)
            : sure;
    this.matches.push({ start, end, type: 'address', score, why });
  }

  /** How long the "Södra " is before a house at `start`. */
  private side(start: number): number {
    return codeAt(this.page.text, start - 1) === BLANK ? sidesBefore(this.page, start).length : 0;
  }

  /** Adds " i Östervåla" to a street, when the word is a place. */
  private withPlace(end: number): number {
    const tail = TAIL.exec(this.page.text.slice(end, end + 36));
    return tail && this.words.isPlace((tail[1] ?? '').toLowerCase()) ? end + tail[0].length : end;
  }

  streets(hints: HouseHints): void {
    for (const chain of this.page.chains) {
      for (const [i, group] of chain.entries()) {
        if (group.digits.length > 4 || isOfNumber(chain, i)) continue;
        const { lower } = this.page;
        const end = wordEndBefore(lower, group.start);
        const start = behindLabel(lower, wordStartBefore(lower, end), end);
        if (end - start < SHORTEST_STREET) continue;
        const m = endsAsStreet(lower.slice(start, end)) ? STREET.exec(lower.slice(start, group.end + 90)) : null;
        if (!m || !this.street(m, start)) {
          const farm = islandFarm(this.page, start, group.start, this.words);
          if (farm !== null) {
            this.add(farm.start, farm.end, SURER_THAN_NAME, 'address.house');
            continue;
          }
          const house = this.page.left.houses-- > 0 ? houseAt(this.page, start, group.start, this.words, hints) : null;
          if (house !== null) {
            this.add(start - this.side(start), house.end, house.score, 'address.house');
            continue;
          }
          const bold = this.page.left.houses-- > 0 ? unexplainedHouse(this.page, start, group.start, this.words) : null;
          if (bold !== null) this.add(bold.start, bold.end, bold.score, 'address.unexplained');
        }
      }
    }
  }

  private street(m: RegExpExecArray, start: number): boolean {
    const [whole, stem = '', sure, likely, short] = m;
    const word = stem + (sure ?? likely ?? short ?? '');
    const capital = isCapital(this.page.text.charCodeAt(start));
    const dotted = short !== undefined && (capital ? /^\p{L}+\. ?\d/u : /^\p{L}+\. \d/u).test(whole);
    // "Berg 5", "dag 3": as good as any word.
    if (short !== undefined && !dotted && this.words.isOrdinary(word)) return false;
    const led = streetLead(this.page, start);
    const own = likely !== undefined && !capital && led === '' ? ownStart(this.page, word, start, this.words) : -1;
    const lead = own >= 0 ? this.page.text.slice(own, start) : led;
    const apart = !capital && lead === '' && sure === word ? APART.exec(this.page.before(start, 28))?.[1] : undefined;
    if (apart !== undefined) {
      this.add(start - apart.length, this.withPlace(start + whole.length), OF_APART, 'address.street');
      return true;
    }
    const inside = /(?:lgh|lght|lägenhet|tr|port|uppgång)\.? ?\p{L}?\d*/u.test(whole.slice(word.length));
    if (
      !(stem.length >= (capital ? 1 : 2) || lead !== '' || inside) ||
      (lead === '' && NO_STREET.test(word) && !LIVES_ON.test(this.page.before(start, 44)))
    )
      return false;
    if (sure === undefined && isMeasured(this.page, start + whole.length)) return false;
    if (likely !== undefined) {
      const lives = !capital && lead === '' && LIVES_ON.test(this.page.before(start, 44));
      if (!capital && !lives && !/\p{Lu}/u.test(lead) && own < 0) return false;
      if (stem === '' && own < 0 && !(word === 'torg' ? /\p{Ll}{2} $/u : /s $|a $/u).test(lead)) return false;
      // "Provremiss LID 1188": letters of a register.
      if (stem === '' && word === 'lid' && this.page.text.startsWith('LID', start) && /\p{Ll}/u.test(lead))
        return false;
      if (stem === '' ? GONE.test(word) : this.isOrdinaryThing(word, start)) return false;
      if (GONE.test(word) && this.words.isOrdinary(word)) return false;
    }
    if (short !== undefined) {
      const lives = /\b(?:bor|bodde|flyttat? till|adr(?:ess)?:?|lgh|lägenhet|hyr)(?: på)? $/.test(
        this.page.before(start, 14),
      );
      // "Lingonst. 8": without its dot as good as any word.
      if (/st$|gr$/.test(word) && !(dotted || (lives && !this.words.isListed(word)))) return false;
      // "Zaggzagg77" ends in no street.
      if (/^\p{L}+\d/u.test(whole)) return false;
      if (
        word.endsWith('ing') ||
        stem.length < (dotted && capital ? 2 : 3) ||
        !(capital || lives || (dotted && stem.length > SHORTEST_STREET && !this.words.isOrdinary(word)))
      )
        return false;
    }
    const from = start - lead.length;
    if (capital && isCounted(this.page, lead === '' ? word : '', from, this.words)) return true;
    if ((likely !== undefined || stem === '') && isOfGroup(lead, this.page.before(from, LONGEST_GROUP))) return true;
    const care =
      (this.page.marks & MARKS.slash) !== 0 && CARE_OF.test(this.page.text.slice(Math.max(0, from - 50), from));
    const office =
      isStretch(whole) ||
      (this.page.left.looks > 0 &&
        (OFFICE_AT.test(this.page.before(from, 60).replace(BESIDE, '')) ||
          OFFICE_BEHIND.test(this.page.after(start + whole.length, 40))));
    const score = office && !care ? 0.35 : care ? 0.98 : own >= 0 ? OF_APART : capital || lead ? 0.95 : 0.9;
    this.add(from, this.withPlace(start + whole.length), score, 'address.street');
    return true;
  }

  /** "Dagen 3", "Handlingsplanen 2": a dictionary word that opens a sentence. */
  private isOrdinaryThing(word: string, index: number): boolean {
    return (
      this.words.isOrdinary(word) &&
      /(?:^|[.!?\n:])\s*$/.test(this.page.before(index, 3)) &&
      !LIVES_AT.test(this.page.before(index, 24)) &&
      !this.words.isPlace(word)
    );
  }

  /** Streets without a number: where somebody lives, or at least a street. */
  alone(tokens: readonly Token[]): void {
    for (const token of tokens) {
      const { lower, capital } = token;
      if ((token.about.tells & TELLS.street) === 0 || NO_STREET.test(lower)) continue;
      // "ska vara på Storgatan 10.00": a clock is no house's number.
      if (/^\s\d(?!\d?[.:]\d\d(?!\d))/.test(this.page.text.slice(token.end, token.end + 8))) continue;
      const lead = streetLead(this.page, token.start);
      // "tallstigen sju"
      const said = NUMBER_SAID.exec(this.page.after(token.end, 16))?.[0];
      if (said !== undefined) {
        this.add(token.start - lead.length, token.end + said.length, 0.8, 'address.street');
        continue;
      }
      const before = this.page.before(token.start - lead.length, 40);
      // "12 Storgatan, Heby"
      const number = ENGLISH_NUMBER.exec(before)?.[1];
      if (number !== undefined) {
        this.add(token.start - lead.length - number.length, token.end, 0.8, 'address.street');
        continue;
      }
      const lives = LIVES_ON.test(before);
      if (!capital && !(lives && /\bbo(?:r|dde)? (?:\p{L}+ )?på $/u.test(before))) continue;
      if (!lives && !/(?:\bpå|\bvid|\bfrån|\btill)\s$/.test(before)) continue;
      // Every town has one, and offices and shops stand there.
      const known =
        !lives &&
        (OFFICE_AT.test(before) || /^(?:stor|drottning|kungs|köpmanna|järnvägs|stations|kyrko)gatan$/.test(lower));
      const score = lives ? (capital ? 0.86 : 0.6) : known ? 0.35 : 0.45;
      this.add(token.start - lead.length, token.end, score, lives ? 'address.home' : 'address.streetName');
    }
  }

  /** "Ekeby 12, Tärnsjö"; where somebody comes from or goes, also beside a place that no list knows. */
  private farm(start: number): void {
    const m = matchAt(FARM, this.page.text, start);
    if (!m) return;
    const place = (m[1] ?? '').toLowerCase();
    if (isCountedNext(this.page, start + m[0].length) || isCounted(this.page, '', start, this.words)) return;
    const led = /(?:mellan|till|från|bor|bodde|adress(?:en)?:?|hämtas|hos|utanför) $/u.test(
      this.page.before(start, 14),
    );
    const known = this.words.isPlace(place);
    if (!known && !(led && !this.words.isListed(place) && !this.words.isGiven(place))) return;
    if (!OFFICE_BEFORE.test(this.page.before(start, 70))) this.add(start, start + m[0].length, 0.82, 'address.place');
  }

  others(tokens: readonly Token[], tells: number, { fives, colon, commas }: Shapes): void {
    const { text, lower } = this.page;
    for (const m of (tells & TELLS.way) !== 0
      ? matchesNear(OWNED, lower, startsOf(tokens, TELLS.way), NEAR_WORD)
      : []) {
      const first = m[1] ?? '';
      if (!this.words.isOrdinary(first) || this.words.isGiven(first))
        this.add(m.index, m.index + m[0].length, 0.7, 'address.street');
    }
    for (const start of commas) {
      this.farm(start);
      const m = matchAt(LOWER_FARM, lower, start);
      const counted = m !== null && isCountedNext(this.page, start + m[0].length);
      if (m && !counted && this.words.isPlace(m[2] ?? '') && !this.words.isListed(m[1] ?? ''))
        this.add(m.index, m.index + m[0].length, 0.6, 'address.place');
    }
    for (const m of (tells & TELLS.home) !== 0
      ? matchesNear(AT_HOME, lower, startsOf(tokens, TELLS.home), NEAR_WORD)
      : []) {
      const start = m.index + m[0].length;
      const house = HOUSE.exec(text.slice(start, start + 110))?.[0];
      const called = house?.slice(0, house.indexOf(' ')).toLowerCase() ?? '';
      if (
        house !== undefined &&
        !NO_HOUSE.test(called) &&
        !WEEK.test(house) &&
        !YEAR.test(house) &&
        !OFFICE_AT.test(this.page.before(start, 60))
      )
        this.add(start, start + house.length, house.includes(',') ? 0.94 : 0.82, 'address.home');
    }
    const boxes = (tells & TELLS.box) !== 0 ? startsOf(tokens, TELLS.box) : [];
    findPostcodes(this.page, this.words, { fives, boxes }, (...found) => this.add(...found));
    if (colon)
      findProperties(this.page, this.words, (start, end, score) => this.add(start, end, score, 'address.property'));
  }
}

export function findAddresses(page: Page, tokens: readonly Token[], tells: number, words: PlaceWords): Match[] {
  const finder = new AddressFinder(page, words);
  if ((tells & TELLS.street) !== 0) finder.alone(tokens);
  if (!page.hasDigits) return finder.matches;
  const shapes = shapesOf(page);
  finder.streets({
    five: shapes.fives.length > 0,
    flats: (tells & TELLS.flat) !== 0,
    homes: (tells & TELLS.home) !== 0 || ((page.marks & MARKS.slash) !== 0 && page.lower.includes('c/o')),
  });
  finder.others(tokens, tells, shapes);
  if (finder.matches.length > 0)
    for (const match of inAddressRow(page, finder.matches, words)) finder.matches.push(match);
  return finder.matches;
}
