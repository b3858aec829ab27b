import type { DigitGroup } from './digit-groups.ts';
import { digitsOf, lengthsOf } from './digit-groups.ts';
import type { Match, Page } from './page.ts';

const SAYS_PHONE =
  /(?:\btel(?:e(?:fon)?)?\.?(?: ?-?n(?:r|ummer))?|\btfn\.?(?: ?-?nr)?|\bmob(?:il)?\.?(?: ?-?n(?:r|ummer))?|\bmobilen|\bfax|\bsms(?:a|:a)?|\bring(?:a|er|de|t)?|nås (?:bäst )?(?:på|via)|\bnr|\bnummer|\bnumret|hem(?:nr|nummer)|kontaktnr|till)(?: är| till \p{L}+(?: är)?| \(\p{L}+\))?(?: på| från)?[\s:.,(]*$/u;
/** Numbers of authorities and exchanges say nothing about a person. */
const SERVICE =
  /(?:växel|kundtjänst|kundcenter|kontaktcenter|reception|jour(?:en|telefon)?|\bbg|bankgiro|plusgiro|\bpg|org\.? ?n(?:r|ummer)|dnr|faktura|ocr|konto)/;
/** Whoever calls it reaches an office. */
const EXCHANGE = /(?:växel(?:n)?|kundtjänst|kundcenter|kontaktcenter|servicecenter)[^\d.!?]{0,14}$/;
const SERVICE_SERIES = /^(?:0771|0770|0775|0778)/;
const AREA_TWO = '08';
const AREA_THREE = new Set(
  '010 011 013 016 018 019 020 021 023 026 031 033 035 036 040 042 044 046 054 060 063 070 072 073 075 076 077 079 090'.split(
    ' ',
  ),
);
const MOBILE = /^07[02369]/;
const CLOCKS = /^(?:[01]\d|2[0-4])[.:][0-5]\d(?!\d)/;

const isArea = (digits: string): boolean =>
  digits.startsWith(AREA_TWO) || AREA_THREE.has(digits.slice(0, 3)) || /^0[1-9]\d\d$/.test(digits.slice(0, 4));

/** Other numbers of a file that "nr" can stand before. */
const FILE_NUMBER =
  /(?<!\p{L})(?:ärende|mål|klient|kund|journal|akt|dnr|diarie|dossier|pass|ref)(?:-?n(?:r|ummer))?(?: hos \p{L}+)?(?: nr)?[\s:.]*$/u;

/** The longest run of groups from `from` whose digits stay within `most`. */
function run(chain: readonly DigitGroup[], from: number, most: number): DigitGroup[] {
  const groups: DigitGroup[] = [];
  let count = 0;
  for (let i = from; i < chain.length && groups.length < 15; i++) {
    const group = chain[i];
    if (group === undefined || count + group.digits.length > most) break;
    if (groups.length > 0 && group.gap.includes('+')) break;
    count += group.digits.length;
    groups.push(group);
  }
  return groups;
}

function looksLikeDate(groups: readonly DigitGroup[]): boolean {
  const lengths = lengthsOf(groups);
  if (!/^(?:2,2,(?:2|4)|4,2,2|1,2,4|2,1,4)(?:,|$)/.test(lengths) || !/[-/.]/.test(groups[1]?.gap ?? '')) return false;
  return groups
    .slice(0, 2)
    .some((group) => group.digits.length < 3 && Number(group.digits) <= 12 && Number(groups[1]?.digits) <= 31);
}

/** Swedish number with its area code: the groups and how sure; trailing groups that make it too long are left. */
function national(page: Page, groups: DigitGroup[], said: boolean): { count: number; score: number } | null {
  const first = groups[0];
  if (first === undefined || first.digits[0] !== '0') return null;
  if (CLOCKS.test(page.text.slice(first.start, first.start + 5)) && !said) return null;
  if (looksLikeDate(groups) && !said) return null;
  const exact = groups.findIndex((_, i) => digitsOf(groups.slice(0, i + 1)).length === 10);
  if (exact >= 0 && MOBILE.test(digitsOf(groups))) return { count: exact + 1, score: 0.97 };
  for (let count = groups.length; count > 0; count--) {
    const part = groups.slice(0, count);
    const digits = digitsOf(part);
    const length = digits.length;
    if (length < 7 || !isArea(digits)) continue;
    if (MOBILE.test(digits)) {
      if (said && length >= 8) return { count, score: 0.85 };
      // One digit too few or too many is a typing error, when the number is written as a phone number.
      const shaped = count > 1 && (first.digits.length === 3 || first.digits.length === 4);
      if ((length === 9 || (length === 11 && count <= 4)) && shaped) return { count, score: 0.7 };
      continue;
    }
    const spaced = /^(?:1,){7,}1$/.test(lengthsOf(part));
    const area = first.digits.length >= 2 && first.digits.length <= 4 && isArea(first.digits) && count > 1;
    const joined =
      count === 1 && (length === 9 || length === 10) && (digits.startsWith('08') || AREA_THREE.has(digits.slice(0, 3)));
    if (!said && !area && !spaced && !joined) continue;
    if (!said && /[.:]/.test(part[1]?.gap ?? '') && (count < 3 || length < 9)) continue;
    if (length >= 8 && length <= 10) return { count, score: said ? 0.95 : joined ? 0.6 : 0.88 };
    if (said && length === 7) return { count, score: 0.75 };
  }
  return null;
}

function abroad(page: Page, groups: DigitGroup[], said: boolean): { count: number; score: number } | null {
  const first = groups[0];
  if (first === undefined) return null;
  const digits = digitsOf(groups);
  if (page.text[first.start - 1] === '+') return digits.length >= 8 ? { count: groups.length, score: 0.95 } : null;
  if (/^00[1-9]/.test(digits) && digits.length >= 10 && (said || first.digits.length <= 4 || digits.startsWith('0046')))
    return { count: groups.length, score: 0.93 };
  if (
    /^46[1-9]/.test(digits) &&
    digits.length >= 10 &&
    digits.length <= 12 &&
    (said || /^467[02369]\d{7}$/.test(digits))
  )
    return { count: groups.length, score: 0.85 };
  return null;
}

/** A number without area code, where the text says that it is a phone. */
function local(groups: DigitGroup[], before: string): { count: number; score: number } | null {
  if (
    !/(?:\btel(?:efon)?|\btfn|\bmob(?:il)?|telefonn(?:r|ummer)|\bring(?:a|er|de|t)?(?: \p{L}+)?(?: på)?|nås (?:bäst )?på|\bsms(?:a)?(?: till)?|hemnr|mobnr|telnr)[\s:.]*(?:nr)?[\s:.]*$/u.test(
      before,
    )
  )
    return null;
  const digits = digitsOf(groups);
  return digits.length >= 5 && digits.length <= 8 && !looksLikeDate(groups)
    ? { count: groups.length, score: 0.65 }
    : null;
}

export function findPhones(page: Page): Match[] {
  const matches: Match[] = [];
  for (const chain of page.chains) {
    for (let i = 0; i < chain.length; ) {
      const first = chain[i];
      if (first === undefined) break;
      const plus = page.text[first.start - 1] === '+';
      const groups = run(chain, i, plus || first.digits.startsWith('00') ? 15 : 12);
      const opens = i === 0 || plus || /^(?:0|46)/.test(first.digits);
      if (!opens || digitsOf(groups).length < 5) {
        i++;
        continue;
      }
      const before = page.before(first.start, 40);
      const said = SAYS_PHONE.test(before.replace(/\+$/, ''));
      if (!plus && !MOBILE.test(first.digits) && FILE_NUMBER.test(before)) {
        i++;
        continue;
      }
      const hit = abroad(page, groups, said) ?? national(page, groups.slice(), said) ?? local(groups, before);
      if (hit === null) {
        i++;
        continue;
      }
      const last = groups[hit.count - 1] ?? first;
      const service = SERVICE_SERIES.test(digitsOf(groups)) || SERVICE.test(before);
      const opened = page.text[first.start - 1] === '(' || plus;
      matches.push({
        start: opened ? first.start - 1 : first.start,
        end: last.end,
        type: 'phone',
        score: service ? (SERVICE_SERIES.test(digitsOf(groups)) || EXCHANGE.test(before) ? 0.3 : 0.45) : hit.score,
        why: service ? 'phone.service' : plus ? 'phone.international' : said ? 'phone.afterWord' : 'phone.pattern',
      });
      i += hit.count;
    }
  }
  return matches;
}
