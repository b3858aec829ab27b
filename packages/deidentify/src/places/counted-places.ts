import type { Page } from '../reading/page.ts';

/** "Avesta 22, Säter 5, Rättvik 11", "64 i Gävleborg och 58 i Kronoberg 61": rows of towns and what was counted there. */
const ROW_BEFORE = /\d(?: ?%| procent| tkr| kr)?(?:,| och| samt| -)? (?:och )?(?:i )?$/;
/** "Mandat: Södra Heden 3, Norra Heden 4" */
const COUNT_SAID = /(?<!\p{L})(?:mandat|platser|poäng|resultat|röster|(?:antal|deltagare) per \p{L}+):[^.!?\n]{0,30}$/u;
const COUNTED = /^ \d+(?: ?%| procent)?(?:[.,;]|$| (?:och|samt|tkr|kr|st)(?!\p{L}))/u;

/** Whether a name with a number that begins at `start` is one of a row of towns; `word` in lower case. */
export function isCounted(page: Page, word: string, start: number, words: { isPlace(word: string): boolean }): boolean {
  const row = ROW_BEFORE.exec(page.before(start, 20))?.[0];
  if (row !== undefined && (row.endsWith(' i ') || words.isPlace(word))) return true;
  return COUNT_SAID.test(page.before(start, 60));
}

/** "Team Västra Åsen 2", "Etapp Norra Lunden 2": what has sides as streets have. */
const GROUP =
  'team|etapp|avdelning|avd|projekt(?:et)?|modul|grupp|linje|lag|arbetslag|buss|klass|rum|sal|salen|(?:grupp|mötes|konferens|samtals)rum|lokal|insats(?:en)?|server|servern|skrivaren?|fältet|(?:studie)?cirkel|kurs(?:en)?|fordon|hyllan?|nivå|diagram|bilaga|tabell|figur|version';
const OF_GROUP = new RegExp(`^(?:${GROUP}) `, 'u');
const GROUP_BEFORE = new RegExp(`(?<!\\p{L})(?:${GROUP}) $`, 'u');
export const LONGEST_GROUP = 14;
/** Whether it has sides and names as streets have; `before` in lower case. */
export const isOfGroup = (lead: string, before: string): boolean =>
  OF_GROUP.test(lead.toLowerCase()) || GROUP_BEFORE.test(before);

/** Whether what ends at `end` has a number of its own behind it, as the next in such a row. */
export const isCountedNext = (page: Page, end: number): boolean => COUNTED.test(page.after(end, 14));

/** Behind a number that is no house's: "Hyltebruk 1 sept", "Möllevången 4 800 kr". */
const MEASURED =
  /^(?:(?: \d{3})* ?(?:kr|tkr|mkr|kronor|st|%|:-)| (?:jan|feb|mars|apr|maj|juni?|juli?|aug|sept?|okt|nov|dec))(?![\p{Ll}\d])/u;

/** Whether the number that ends at `end` is an amount or a day. */
export const isMeasured = (page: Page, end: number): boolean => MEASURED.test(page.after(end, 16));

/** "Ringvägen 12-40": works along a street. A house has but a few numbers, and a room behind a hyphen more digits. */
const STRETCH = /^\p{L}+ (\d{1,2})-(\d{2})(?![\d:])/u;
const MOST_HOUSES = 8;

/** Whether a street and its numbers are longer than a house. */
export function isStretch(address: string): boolean {
  const [, first = '', last = ''] = STRETCH.exec(address) ?? [];
  return Number(last) - Number(first) > MOST_HOUSES;
}
