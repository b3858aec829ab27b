import { allMatches } from '../reading/all-matches.ts';
import { MARKS } from '../reading/marks.ts';
import { cuesOf, matchesNear } from '../reading/near.ts';
import type { Match, Page } from '../reading/page.ts';
import { oneOf } from '../reading/units.ts';

const IP = /(?<![\d.]|version ?)(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?!\.?\d)/gi;
/** A house's own network, which every house has: somebody's only where a machine that somebody uses is spoken of. */
const OWN_NETWORK = /^(?:10|127|0|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./;
/** Whether an address of a machine is one that every house has. */
export const isOfHouse = (value: string): boolean => OWN_NETWORK.test(value);
const MACHINE =
  /(?<!\p{L})(?:\p{L}*dator(?:n)?|laptop(?:en)?|\p{L}*logg(?:en|ad|ade|ar)?|platta(?:n)?|användar\p{L}*|klient\p{L}*|vpn|uppkopplad|inloggning\p{L}*|deltagar\p{L}*|mobil(?:en)?)(?!\p{L})/u;
const MAC = /(?<![\p{L}\d])(?:[\da-f]{2}[:-]){5}[\da-f]{2}(?![\p{L}\d])/gu;
const PAIRS = /[:-]..[:-]..[:-]/g;
const UUID = /(?<![\p{L}\d])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\p{L}\d])/gu;
const IMEI = /(?<![\d-])\d{15}(?![\d-])/g;

/** A meter of electricity (735999 …) or a parcel (SSCC). */
const LONG_ROW = /(?<![\d.,-])(?:735 ?999(?: ?\d{3}){4}|(?:00)?[37]\d{17})(?![\d.,-]\d|\d)/g;

/** All of such a number stands so near its signs. */
const NEAR_SIGN = 40;

const parts = oneOf(':-');

/** Whether two parts of two stand between hyphens or colons, as in every number of a network's card. */
function hasPairs(lower: string): boolean {
  for (let at = 2; at < lower.length - 6; at++)
    if (parts(lower.charCodeAt(at)) && parts(lower.charCodeAt(at + 3)) && parts(lower.charCodeAt(at + 6))) return true;
  return false;
}

/** Where two parts of four stand between hyphens, as in every UUID and nearly nothing else. */
function partsOfFour(lower: string): readonly number[] {
  const places: number[] = [];
  for (let at = lower.indexOf('-'); at >= 0; at = lower.indexOf('-', at + 1))
    if (lower[at + 5] === '-' && lower[at + 10] === '-') places.push(at);
  return places;
}

/** Addresses and numbers of machines. `longest`: digits of the longest chain in the text, `run`: of the longest group. */
export function findMachines(page: Page, longest: number, run: number): Match[] {
  const { text, lower, marks } = page;
  const matches: Match[] = [];
  const add = (m: RegExpExecArray, score: number): void => {
    matches.push({ start: m.index, end: m.index + m[0].length, type: 'identifier', score, why: 'identifier.machine' });
  };
  const hyphen = (marks & MARKS.hyphen) !== 0;
  if (longest >= 18) for (const m of allMatches(LONG_ROW, text)) add(m, 0.6);
  if (run >= 15) for (const m of allMatches(IMEI, text)) add(m, 0.6);
  if (longest >= 10 && hyphen) for (const m of matchesNear(UUID, lower, partsOfFour(lower), NEAR_SIGN)) add(m, 0.8);
  for (const m of page.chains.some((chain) => chain.length >= 4) ? allMatches(IP, text) : []) {
    const own = isOfHouse(m[0]);
    if (!own || MACHINE.test(`${page.before(m.index, 40)} ${page.after(m.index, 60)}`)) add(m, own ? 0.6 : 0.85);
  }
  if ((marks & (MARKS.hyphen | MARKS.colon)) !== 0 && hasPairs(lower))
    for (const m of matchesNear(MAC, lower, cuesOf(PAIRS, lower), NEAR_SIGN)) add(m, 0.8);
  return matches;
}
