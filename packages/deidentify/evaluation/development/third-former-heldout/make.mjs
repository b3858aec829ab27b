// node make.mjs: writes positive.jsonl and clean.jsonl. Seeded, so the same set comes out every time.
import { readFileSync, writeFileSync } from 'node:fs';
import * as C from './frames-context.mjs';
import * as N from './frames-names.mjs';
import * as S from './frames-numbers.mjs';

let state = 40427;
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const int = (n) => Math.floor(random() * n);
const pick = (list) => list[int(list.length)];
const two = (n) => String(n).padStart(2, '0');
const digits = (n) => Array.from({ length: n }, (_, i) => (i === 0 ? 1 + int(9) : int(10))).join('');
const deck = (list) => {
  let left = [];
  return () => {
    if (left.length === 0) {
      left = [...list];
      for (let i = left.length - 1; i > 0; i--) {
        const j = int(i + 1);
        [left[i], left[j]] = [left[j], left[i]];
      }
    }
    return left.pop();
  };
};

// Names
const genitive = (name) => (/[sxz]$/i.test(name) ? name : `${name}s`);
const mark = (type, text) => `{${type}:${text}}`;
function namer(firstDeck, lastDeck, lower) {
  const c = (text) => (lower ? text.toLowerCase() : text);
  const first = () => {
    const f = c(firstDeck());
    const r = random();
    if (r < 0.12) return `${f} ${c(lastDeck()).charAt(0)}`;
    if (r < 0.22) return `${f} ${c(lastDeck())}`;
    return f;
  };
  return {
    F: () => mark('name', first()),
    G: () => mark('name', genitive(c(firstDeck()))),
    S: () => mark('name', c(lastDeck())),
    N: () =>
      mark(
        'name',
        random() < 0.12 && !lower ? `${c(lastDeck())}, ${c(firstDeck())}` : `${c(firstDeck())} ${c(lastDeck())}`,
      ),
  };
}
const knownFirst = deck(N.knownFirst);
const knownLast = deck(N.knownLast);
const known = namer(knownFirst, knownLast, false);
const knownLower = namer(knownFirst, knownLast, true);
const unseen = namer(deck(N.unseenFirst), deck(N.unseenLast), false);
const unseenLower = namer(deck(N.unseenFirstLower), deck(N.unseenLastLower), true);

// Personal and coordination numbers of the tax agency's test series: birth numbers 980, 981 and 238, 239.
const luhn = (nine) => {
  let sum = 0;
  for (let i = 0; i < 9; i++) {
    const d = Number(nine[i]) * (i % 2 === 0 ? 2 : 1);
    sum += d > 9 ? d - 9 : d;
  }
  return String((10 - (sum % 10)) % 10);
};
function number(add) {
  const year = add ? 1960 + int(46) : 1945 + int(63);
  const serial = add || year > 1999 ? pick(['238', '239']) : pick(['980', '981', '238', '239']);
  const six = `${two(year % 100)}${two(1 + int(12))}${two(1 + int(28) + add)}`;
  const four = serial + luhn(six + serial);
  const century = String(year).slice(0, 2);
  return { century, six, four };
}
const numberForms = [
  ({ six, four }) => `${six}-${four}`,
  ({ six, four }) => `${six}-${four}`,
  ({ century, six, four }) => `${century}${six}-${four}`,
  ({ century, six, four }) => `${century}${six}${four}`,
  ({ six, four }) => `${six}${four}`,
  ({ six, four }) => `${six} ${four}`,
  ({ six, four }) => `${six} - ${four}`,
  ({ century, six, four }) => `${century}${six} ${four}`,
  ({ six, four }) => `${six}–${four}`,
  ({ century, six, four }) => `${century}${six}\u2011${four}`,
  ({ six, four }) => `${six}\u2212${four}`,
  ({ six, four }) => `${six.slice(0, 2)} ${six.slice(2, 4)} ${six.slice(4)} ${four}`,
  ({ century, six, four }) => `${century}${six.slice(0, 2)}-${six.slice(2, 4)}-${six.slice(4)}-${four}`,
  ({ century, six, four }) => `${century} ${six} ${four}`,
  ({ six, four }) => `${six}\u200b-${four}`,
  ({ century, six, four }) => `${century}${six}\u00a0${four}`,
  ({ six, four }) => `${six.slice(0, 3)}\u200d${six.slice(3)}-${four}`,
  ({ century, six, four }) => `${century}${six.slice(0, 2)} ${six.slice(2, 4)} ${six.slice(4)}-${four}`,
  ({ six, four }) => `${six}\u2014${four}`,
  ({ six, four }) => `${six}.${four}`,
];
const personalForm = deck(numberForms);
const coordinationForm = deck(numberForms);

// Phones: only the series kept for fiction.
const phoneSeries = deck([
  () => ['070', `17406${two(5 + int(95))}`],
  () => ['070', `17406${two(5 + int(95))}`],
  () => ['070', `17406${two(5 + int(95))}`],
  () => ['08', `465004${two(int(100))}`],
  () => ['031', `39006${two(int(51))}`],
  () => ['040', `62804${two(int(51))}`],
  () => ['0980', `3192${two(int(100))}`],
]);
const group = (text) =>
  text.length === 7
    ? [text.slice(0, 3), text.slice(3, 5), text.slice(5)]
    : text.length === 8
      ? [text.slice(0, 3), text.slice(3, 6), text.slice(6)]
      : [text.slice(0, 3), text.slice(3)];
const phoneForms = deck([
  (a, s) => `${a}-${group(s).join(' ')}`,
  (a, s) => `${a}-${s}`,
  (a, s) => `${a}${s}`,
  (a, s) => `${a} ${group(s).join(' ')}`,
  (a, s) => `+46 ${a.slice(1)} ${group(s).join(' ')}`,
  (a, s) => `+46${a.slice(1)}${s}`,
  (a, s) => `0046${a.slice(1)}${s}`,
  (a, s) => `+46 (0)${a.slice(1)}-${group(s).join(' ')}`,
  (a, s) => `${a} - ${group(s).join(' ')}`,
  (a, s) => `${a}–${group(s).join(' ')}`,
  (a, s) => `${a}/${group(s).join(' ')}`,
  (a, s) => `${a}.${group(s).join('.')}`,
  (a, s) => `${a}\u2011${s}`,
  (a, s) => `${a}-${group(s).join('-')}`,
  (a, s) => `(${a}) ${group(s).join(' ')}`,
  (a, s) => `${a}\u00a0${group(s).join('\u00a0')}`,
  (a, s) => `${a}\u200b${s}`,
  (a, s) => `${a} ${s}`,
]);

// Dates of birth
const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];
const short = ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sept', 'okt', 'nov', 'dec'];
const birthForms = deck([
  (y, m, d) => `${d} ${months[m - 1]} ${y}`,
  (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  (y, m, d) => `${d}/${m} ${y}`,
  (y, m, d) => `${d}/${m}-${two(y % 100)}`,
  (y, m, d) => `${two(y % 100)}${two(m)}${two(d)}`,
  (y, m, d) => `${y}${two(m)}${two(d)}`,
  (y, m, d) => `${d} ${short[m - 1]} -${two(y % 100)}`,
  (y, m, d) => `${d} ${short[m - 1]} ${y}`,
  (y, m, d) => `${two(d)}.${two(m)}.${y}`,
  (y, m, d) => `${two(y % 100)}-${two(m)}-${two(d)}`,
  (y, m, d) => `${y}–${two(m)}–${two(d)}`,
  (y, m, d) => `${d}:e ${months[m - 1]} ${y}`,
  (y, m, d) => `${y}/${two(m)}/${two(d)}`,
  (y, m, d) => `${d}.${m}.${y}`,
]);

// Plates, new and old form
const letters = 'ABCDEFGHJKLMNOPRSTUWXYZ';
const letter = () => pick(letters.replace('O', ''));
const plateForms = deck([
  (l, n) => `${l} ${n}`,
  (l, n) => `${l}${n}`,
  (l, n) => `${l} ${n}`,
  (l, n) => `${l.toLowerCase()}${n.toLowerCase()}`,
  (l, n) => `${l.toLowerCase()} ${n.toLowerCase()}`,
  (l, n) => `${l}-${n}`,
  (l, n) => `${l}\u00a0${n}`,
]);

const identifierSlot = (slot) => {
  if (/^d\d$/.test(slot)) return digits(Number(slot.slice(1)));
  if (slot === 'ip') return String(2 + int(250));
  if (/^X\d$/.test(slot)) return Array.from({ length: Number(slot.slice(1)) }, letter).join('');
  return undefined;
};
const dates = deck([
  '14 oktober',
  '3/11',
  '2025-09-22',
  'den 6 maj',
  'torsdag 12/2',
  '28 aug',
  '2026-01-19',
  '1 april',
  'fre 7/11',
  '17 juni',
  '2025-12-03',
  '9 mars',
  '30/9',
  'måndag den 8 december',
  '25 november',
  '4/6',
]);
const times = deck(['kl 9.15', 'kl 10', '13.30', 'kl. 08.45', 'kl 14', '15.00', 'kl 11.20']);
const monthDeck = deck(months);
const other = {
  P: () => mark('phone', phoneForms()(...phoneSeries()())),
  NR: () => mark('personalNumber', personalForm()(number(0))),
  CN: () => mark('coordinationNumber', coordinationForm()(number(60))),
  E: deckMark('email', C.emails),
  A: deckMark('address', C.addresses),
  B: () => mark('birthDate', birthForms()(1950 + int(56), 1 + int(12), 1 + int(28))),
  BY: () => mark('birthDate', birthForms()(2006 + int(19), 1 + int(12), 1 + int(28))),
  PL: () =>
    mark('plate', plateForms()(letter() + letter() + letter(), random() < 0.5 ? digits(3) : digits(2) + letter())),
  H: deckMark('handle', C.handles),
  W: deckMark('workplace', C.workplaces),
  d: dates,
  t: times,
  m: monthDeck,
};
function deckMark(type, list) {
  const next = deck(list);
  return () => mark(type, next());
}
const fill = (frame, names) =>
  frame.replaceAll('\\n', '\n').replace(/\[([A-Za-z]{1,2}\d?)\]/g, (whole, slot) => {
    const value =
      identifierSlot(slot) ??
      (names[slot.toUpperCase()] && 'FGNS'.includes(slot.toUpperCase()) && slot.length === 1
        ? names[slot.toUpperCase()]()
        : other[slot]?.());
    if (value === undefined) throw new Error(`Unknown slot ${whole} in ${frame}`);
    return value;
  });

const seen = new Set();
const rows = [];
const spansOf = (text, type) => text.split(`{${type}:`).length - 1;
function add(groupName, type, frames, names, wanted, once = false) {
  const next = once ? [...frames].reverse() : undefined;
  const frameDeck = deck(frames);
  for (let have = 0; next ? next.length > 0 : have < wanted; ) {
    const note = fill(next ? next.pop() : frameDeck(), names);
    if (seen.has(note)) continue;
    seen.add(note);
    have += spansOf(note, type);
    rows.push({ group: groupName, note });
  }
}
add('capitalisedKnown', 'name', N.capitalised, known, 66);
add('capitalisedUnseen', 'name', N.capitalised, unseen, 72);
add('lowerKnown', 'name', N.lower, knownLower, 66);
add('lowerUnseen', 'name', N.lower, unseenLower, 68);
add('personalNumber', 'personalNumber', S.personalNumber, known, 64);
add('coordinationNumber', 'coordinationNumber', S.coordinationNumber, known, 64);
add('phone', 'phone', S.phone, known, 66);
add('email', 'email', S.email, known, 64);
add('address', 'address', S.address, known, 64);
add('birthDate', 'birthDate', S.birthDate, known, 64);
add('plate', 'plate', S.plate, known, 64);
add('handle', 'handle', C.handle, known, 64);
add('workplace', 'workplace', C.workplace, known, 66);
add('rareCombination', 'rareCombination', C.rareCombination, known, 0, true);
add('identifier', 'identifier', C.identifier, known, 66);
const namesOf = { capitalisedUnseen: unseen, lowerKnown: knownLower, lowerUnseen: unseenLower };
for (const line of readFileSync(new URL('mixed.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')) {
  const cut = line.indexOf('|');
  const groupName = line.slice(0, cut);
  const type = /^(capitalised|lower)/.test(groupName) ? 'name' : groupName;
  add(groupName, type, [line.slice(cut + 1)], namesOf[groupName] ?? known, 0, true);
}
const positives = rows.splice(0);
const clean = (file) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n');
add('cleanNote', 'none', clean('clean-notes.txt'), known, 0, true);
add('cleanAdministrative', 'none', clean('clean-admin.txt'), known, 0, true);
const jsonl = (list) => `${list.map((row) => JSON.stringify(row)).join('\n')}\n`;
writeFileSync(new URL('positive.jsonl', import.meta.url), jsonl(positives));
writeFileSync(new URL('clean.jsonl', import.meta.url), jsonl(rows));
console.log(positives.length, rows.length);
