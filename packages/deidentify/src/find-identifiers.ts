import type { Match, Page } from './page.ts';

const VALUE = '([\\p{L}\\d](?:[\\p{L}\\d]|[-/.,: ](?=[\\p{L}\\d-]{0,4}\\d)){2,33})';
/** Words after which a number points to one person's file, card, account or case. */
const WORDS = [
  'lma(?:-?kort)?(?:-? ?n(?:r|ummer))',
  'dossier(?:-? ?n(?:r|ummer))?',
  'pass(?:-? ?n(?:r|ummer))',
  '(?:klient|patient|kund|medlems|journal|akt|ärende|ansöknings|individ|elev|student|anställnings|kort|försäkrings|skade|hyresgäst|avtals|låne|beslut|körkorts|uppehållstillstånds|ut-?korts|bankkonto|konto|clearing|person(?:konto)|reserv|biljett|boknings|abonnemangs|anläggnings|användar)(?:-?id|-? ?n(?:r|o|ummer|umret))\\.?',
  '(?:klient|patient|kund|ärende|användar)-?id',
  'bankkonto|konto(?= ?:? ?\\d)|clearing(?= ?:? ?\\d)',
  'mål (?:nr|nummer)|målnr|målnummer',
  'sista fyra(?: siffror(?:na)?)?|fyra sista(?: siffror(?:na)?)?',
  'bankid-?kod|pinkod|portkod',
];
const AFTER_WORD = new RegExp(`(?<![\\p{L}\\d])(?:${WORDS.join('|')})(?: är)?[\\s:.=#]{0,3}${VALUE}`, 'giu');
const IBAN = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\d])/gu;
const CARD = /(?<![\d-])\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}(?![\d-])/g;
const IP = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])/g;
/** Case numbers of courts: B 1234-20, T 567-19 (the letter is the kind of case). */
const COURT = /(?<![\p{L}\d])[ABFKMTUÖÄPÄ] ?\d{2,5}-\d\d(?![\p{L}\d-])/gu;
const SAYS_COURT = /(?:mål|tingsrätt|hovrätt|förvaltningsrätt|domstol|dom |åtal|stämning)/;

/** File numbers, accounts, cards and addresses of machines that belong to one person. */
export function findIdentifiers(page: Page): Match[] {
  const matches: Match[] = [];
  const add = (start: number, length: number, score: number, why: string): void => {
    matches.push({ start, end: start + length, type: 'identifier', score, why });
  };
  for (const m of page.text.matchAll(AFTER_WORD)) {
    const value = m[1] ?? '';
    if (!/\d{2}/.test(value.replace(/[ .,-]/g, ''))) continue;
    add(m.index + m[0].length - value.length, value.length, 0.86, 'identifier.afterWord');
  }
  for (const m of page.text.matchAll(IBAN)) add(m.index, m[0].length, 0.93, 'identifier.iban');
  for (const m of page.text.matchAll(CARD)) add(m.index, m[0].length, 0.88, 'identifier.card');
  for (const m of page.text.matchAll(IP)) add(m.index, m[0].length, 0.7, 'identifier.machine');
  for (const m of page.text.matchAll(COURT)) {
    if (SAYS_COURT.test(page.before(m.index, 40)) || SAYS_COURT.test(page.after(m.index, 60)))
      add(m.index, m[0].length, 0.86, 'identifier.courtCase');
  }
  return matches;
}
