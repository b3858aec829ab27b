import { matchAt } from './all-matches.ts';
import type { Match, Page } from './page.ts';
import { codeAt, oneOf } from './units.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Three letters, two digits and a digit or letter (Transportstyrelsen; I, Q, V, Å, Ä, Ö are not given out, but typed). */
const PLATE =
  /(?<![\p{L}\d-])([a-z]{3}|[a-z] [a-z] [a-z])([ -]?| {2}| - |[_.:/·,\n]|, )(\d\d ?[\da-z]|\d \d [\da-z]|\d\d(?= ?[,.!?;)]|$))(?!(?!s(?![\p{L}\d]))\p{L}|[\d%:]|\/(?![a-z]{3} ?\d\d)|[.,-]\d| \d{2,3}(?![\d:.-])| ?(?:%|kr|tkr|st|tim|h|mån|år|dagar|personer|poäng|hp)(?![\p{L}:]))/uy;
/** Writings that count only where a vehicle is named. */
const ODD = /^[a-z] |[_.:/·,\n]| [\da-z]$/;
const USED = /^[A-HJ-PR-UW-Z]{3}\d\d[\dA-HJ-NPR-UW-Z]$/i;
const SAYS_VEHICLE =
  /(?:reg(?:istrerings)?\.? ?-?n(?:r|ummer|umret)|\breg\b|registrerad|plåt(?:en)?(?!\p{L})|(?<!mo|sta|ha)bil(?:en|ar|arna)?(?!\p{L})|taxi(?:n)?(?!\p{L})|krock\p{L}*|däck\p{L}*|ställplats\p{L}*|bärgning\p{L}*|åker i|\bvolvo(?:n)?|\bsaab(?:en)?|\bvw|\bvolkswagen|\bgolf(?:en)?|\bpassat(?:en)?|\baudi(?:n)?|\bbmw(?:n)?|\bford(?:en)?|\btoyota(?:n)?|\bopel(?:n)?|\bkia(?:n)?|\bskoda(?:n)?|\bmercedes(?:en)?|\bpeugeot(?:en)?|\brenault(?:en)?|\bnissan|\bmazda|\bhonda|\bhyundai|\bseat|\bfiat|\bcitro[eë]n|\btesla(?:n)?|\bmoped(?:en)?|epa(?:n|-?traktor(?:n)?)?|\bmc(?:n)?|motorcykel(?:n)?|husvagn(?:en)?|skoter(?:n)?|fyrhjuling(?:en)?|traktor(?:n)?|släp(?:et|vagn|vagnen)?|kärra(?:n)?|körde|\bkör|\bkört|fordon(?:et)?|skylt(?:en|ar|arna)?|parkera(?:d|de|t)|parkering(?:en|s\p{L}*)?|samåk\p{L}*|utmät\p{L}*|fordonsutmätning|tar bilen|skjuts\p{L}*|stulen|stulna|besiktiga\p{L}*|parkeringsbot|parkeringstillstånd(?:et)?|parkeringsböter|parkeringsanmärkning(?:en)?|felparkering(?:en)?|p-böter|p-tillstånd|trängselskatt(?:en)?|fordonsskatt(?:en)?|vägtull(?:en)?|bärga(?:d|t|s|des)|leasa(?:r|d|t)|\bbilens|subaru|suzuki|mitsubishi|dacia|polestar|cupra|porsche|jeep|scania|yamaha|kawasaki|vespa(?:n)?|lexus|kombi(?:n)?|transporter(?:n)?|minibuss(?:en)?|plåtarna|bilnummer|bilnumret|p-bot|besiktning|avställd|påställd|tankade)[^!?\n]{0,40}$/u;
const SAYS_AFTER =
  /^[^.!?\n]{0,30}(?:(?<!mo|sta|ha)bil(?:en)?|volvo|saab|parkerad|avställd|påställd|besikt|belånad|skrotad|skriven på|körförbud|regnr|registrerad|står på (?:deltagaren|klienten|hen|honom|henne|mamman|pappan|sambon)|trängselskatt|fordonsskatt|parkeringsböter|p-böter|i diket|krocka|ägare)/u;
/** Letters that stand in front of numbers for other reasons. */
const ABBREVIATIONS = new Set(
  'pro abf nbv hrf dhr fub srf nhr nsf tco sgi csn lss sol ame dsm icd sfs fas kaa bup kbt dbt iso lou gas ssk msb ssb sfi aft afa afs hsl pbl ltu eks sek usd eur tre ett fem sju max min typ rum sal kap lag gym mag mig tig kod nok del dag uge mån tim ers prop dnr bet skr dir aug dec jan feb mar apr jun jul sep okt nov kop ncc gpt led usb hdd ram cpu fun los sos tbc hbt gud mat bas was som har hon han den det att för och men med kan ska hos var per ang tel mob fax snr nar sid nio tio elv sou rfv fkf rfr fkr osl tfn vuf lpt lvu lvm lma sva svt ict ikt sis sas ibm win mac dvd kvm mhz ghz rev ver vers nr art box lgh'.split(
    ' ',
  ),
);

const NEAR =
  /(?:(?<!mo|sta|ha)bil(?:en)?|moped(?:en)?|moppe(?:n)?|mc(?:n)?|epa(?:n)?|släp(?:et)?|kärra(?:n)?|skoter(?:n)?|plåt(?:en)?|skylt(?:en)?|regn(?:r|ummer)|reg\.? ?n(?:r|ummer)|fordon(?:et)?|volvo(?:n)?|saab(?:en)?)[\s,:.(]{1,3}$/u;
const isGap = oneOf(' _.:/·,\n-');
const LONGEST_GAP = 3;
const IN_ROW = 24;

function followsLetter(lower: string, start: number): boolean {
  let at = start - 1;
  while (at >= start - LONGEST_GAP && isGap(codeAt(lower, at))) at--;
  const code = codeAt(lower, at);
  return code >= 97 && code <= 122;
}

const LETTERS = /(?:[a-z]{3}|[a-z] [a-z] [a-z])(?:[ _.:/·,\n-]| {2}| - |, )?$/;

/** Where two or three digits follow three letters. */
function platesOf(page: Page): readonly RegExpExecArray[] {
  const plates: RegExpExecArray[] = [];
  for (const chain of page.chains) {
    for (const { start, digits } of chain) {
      // A fourth may be the ending of "KLM482s".
      if (digits.length > 4) continue;
      // Behind another number or a sign stand no letters.
      if (!followsLetter(page.lower, start)) continue;
      const letters = LETTERS.exec(page.before(start, 8));
      const m = letters && matchAt(PLATE, page.lower, start - letters[0].length);
      if (m) plates.push(m);
    }
  }
  return plates;
}

export function findPlates(page: Page, words: Vocabulary): Match[] {
  const matches: Match[] = [];
  for (const m of platesOf(page)) {
    const [whole, typed = '', gap = '', digits = ''] = m;
    const letters = page.text.slice(m.index, m.index + typed.length);
    const last = matches.at(-1);
    // "MJT 628 (vikarien) och eld 75w": one after the other.
    const row = last !== undefined && m.index - last.end < IN_ROW && last.why === 'plate.afterWord';
    const said =
      row || SAYS_VEHICLE.test(page.before(m.index, 70)) || SAYS_AFTER.test(page.after(m.index + whole.length, 50));
    const upper = letters === letters.toUpperCase();
    const lower = letters.toLowerCase();
    const odd = ODD.test(whole.toLowerCase());
    // A digit is missing: only right behind a vehicle's name.
    if (digits.length === 2 && !(upper && NEAR.test(page.before(m.index, 30)) && !ABBREVIATIONS.has(lower))) continue;
    // "OLS 98 J", "C Z D 027": as only plates are spelt.
    const apart =
      upper &&
      /^(?:[A-Z]{3} \d\d [A-Z]|[A-Z] [A-Z] [A-Z] \d{3})$/.test(page.text.slice(m.index, m.index + whole.length));
    const near = said && (upper || NEAR.test(page.before(m.index, 30)));
    if (odd && !near && !apart) continue;
    // "Abc 123": a capital first, where a vehicle is named, nothing stands between or a capital ends it.
    const ends = /^\d\d[A-Z]$/.test(page.text.slice(m.index + whole.length - digits.length, m.index + whole.length));
    const opened = !upper && letters !== lower;
    if (opened && (!/^\p{Lu}\p{Ll}+$/u.test(letters) || words.isListed(lower) || !(said || gap === '' || ends)))
      continue;
    if (!said) {
      // "ABC 123": letters that everybody learns, and the plate that everybody writes as an example.
      if (
        ABBREVIATIONS.has(lower) ||
        (lower === 'abc' && gap !== '') ||
        !USED.test(letters.replaceAll(' ', '') + digits)
      )
        continue;
      if (!upper && gap !== '' && words.isOrdinary(lower)) continue;
    } else if (!upper && gap === ' ' && words.isListed(lower) && ABBREVIATIONS.has(lower)) continue;
    const score = said ? 0.95 : upper ? 0.87 : ends ? 0.72 : gap === '' ? 0.5 : 0.42;
    matches.push({
      start: m.index,
      end: m.index + whole.length,
      type: 'plate',
      score,
      why: said ? 'plate.afterWord' : 'plate.pattern',
    });
  }
  return matches;
}
