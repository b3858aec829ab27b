// Makes positive.jsonl and clean.jsonl from the hand-written frames and values: node make.mjs (seeded: the same result every time).
import { readFileSync, writeFileSync } from 'node:fs';
import * as v from './values.mjs';

let state = 20261122;
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const int = (a, b) => a + Math.floor(random() * (b - a + 1));
const one = (list) => list[int(0, list.length - 1)];
const shuffled = (list) => {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = int(0, i);
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
};
const bags = new Map();
/** Every value once before any comes again. */
const next = (key, list) => {
  const bag = bags.get(key);
  if (bag?.length) return bag.pop();
  const fresh = shuffled(list);
  bags.set(key, fresh);
  return fresh.pop();
};
const pad = (n, width = 2) => String(n).padStart(width, '0');
const digits = (n) => Array.from({ length: n }, () => int(0, 9)).join('');
const rareOrTwo = (s) => s.replace(/ {2,}/g, ' ');

const check = (nine) => {
  let sum = 0;
  [...nine].forEach((c, i) => {
    const d = Number(c) * (i % 2 ? 1 : 2);
    sum += d > 9 ? d - 9 : d;
  });
  return (10 - (sum % 10)) % 10;
};
const born = (from = 1951, to = 2008) => ({ y: int(from, to), m: int(1, 12), d: int(1, 28) });
/** The Tax Agency's test numbers: birth number 238 or 239 (980-989 for the oldest). */
const identity = (coordination, child) => {
  const old = !coordination && !child && random() < 0.06;
  const b = old ? born(1928, 1940) : child ? born(2009, 2022) : born();
  const nnn = old ? String(int(980, 989)) : one(['238', '239']);
  const day = coordination ? b.d + 60 : b.d;
  const short = `${pad(b.y % 100)}${pad(b.m)}${pad(day)}`;
  const last = `${nnn}${check(short + nnn)}`;
  return { short, long: `${b.y}${pad(b.m)}${pad(day)}`, last, y: b.y, m: b.m, day };
};
const fullWidth = (s) => s.replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replace('-', '－');
const identityForms = [
  ...Array(9).fill((n) => `${n.short}-${n.last}`),
  ...Array(7).fill((n) => `${n.long}-${n.last}`),
  ...Array(5).fill((n) => n.long + n.last),
  ...Array(4).fill((n) => n.short + n.last),
  ...Array(3).fill((n) => `${n.short} ${n.last}`),
  ...Array(2).fill((n) => `${n.long} ${n.last}`),
  (n) => `${n.short} - ${n.last}`,
  (n) => `${n.long} - ${n.last}`,
  (n) => `${n.short}\u2013${n.last}`,
  (n) => `${n.long}\u2013${n.last}`,
  (n) => `${n.short}\u2011${n.last}`,
  (n) => `${n.long}\u2011${n.last}`,
  (n) => `${n.short}\u2212${n.last}`,
  (n) => `${n.short}\u2014${n.last}`,
  (n) => `${n.short}\u00a0${n.last}`,
  (n) => `${n.short}-\u200b${n.last}`,
  (n) => `${n.short.slice(0, 2)}\u200b${n.short.slice(2)}-${n.last}`,
  (n) => `${n.long.slice(0, 4)} ${pad(n.m)} ${pad(n.day)} ${n.last}`,
  (n) => `${n.long.slice(0, 4)}-${pad(n.m)}-${pad(n.day)}-${n.last}`,
  (n) => `${n.short.slice(0, 2)} ${pad(n.m)} ${pad(n.day)}-${n.last}`,
  (n) => `${n.short.slice(0, 2)} ${pad(n.m)} ${pad(n.day)} ${n.last}`,
  (n) => `${n.short}-${n.last.slice(0, 2)} ${n.last.slice(2)}`,
  (n) => `${n.short}/${n.last}`,
  (n) => fullWidth(`${n.short}-${n.last}`),
];

const phoneSeries = () =>
  one([
    ...Array(6).fill(() => ['070', `17406${pad(int(5, 99))}`]),
    ...Array(3).fill(() => ['08', `465004${pad(int(0, 99))}`]),
    () => ['031', `39006${pad(int(0, 50))}`],
    () => ['040', `62804${pad(int(0, 50))}`],
    () => ['0980', `319${int(200, 299)}`],
  ])();
const groups = (n) =>
  n.length === 7 || n.length === 6
    ? n.length === 7
      ? [n.slice(0, 3), n.slice(3, 5), n.slice(5)]
      : [n.slice(0, 3), n.slice(3)]
    : [n.slice(0, 3), n.slice(3)];
const areaGroups = (area, n) =>
  area === '08' ? [n.slice(0, 3), n.slice(3, 6), n.slice(6)].filter(Boolean) : groups(n);
const phoneForms = [
  ...Array(5).fill((a, g) => `${a}-${g.join(' ')}`),
  ...Array(5).fill((a, g) => a + g.join('')),
  ...Array(3).fill((a, g) => `${a}-${g.join('')}`),
  ...Array(2).fill((a, g) => `${a} ${g.join(' ')}`),
  ...Array(2).fill((a, g) => `+46${a.slice(1)}${g.join('')}`),
  (a, g) => `+46 ${a.slice(1)} ${g.join(' ')}`,
  (a, g) => `+46 (0)${a.slice(1)} ${g.join(' ')}`,
  (a, g) => `+46(0)${a.slice(1)}-${g.join(' ')}`,
  (a, g) => `0046${a.slice(1)}${g.join('')}`,
  (a, g) => `${a} - ${g.join(' ')}`,
  (a, g) => `${a}/${g.join(' ')}`,
  (a, g) => `${a}.${g.join('.')}`,
  (a, g) => `(${a}) ${g.join(' ')}`,
  (a, g) => `${a}\u2013${g.join(' ')}`,
  (a, g) => `${a}\u2011${g.join('\u00a0')}`,
  (a, g) => `${a}\u200b-${g.join(' ')}`,
  (a, g) => `${a} ${g.join('-')}`,
];

const ascii = (s) =>
  s
    .toLowerCase()
    .replace(/ð/g, 'd')
    .replace(/þ/g, 'th')
    .replace(/ł/g, 'l')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z-]/g, '');
const email = () => {
  const who = random() < 0.6 ? v.known : v.unseen;
  const first = ascii(next(`m${who === v.known}`, [...who.F, ...who.M]));
  const last = ascii(next(`n${who === v.known}`, who.E));
  const local = next('local', [
    ...Array(5).fill((f, l) => `${f}.${l}`),
    (f) => `${f}${int(60, 99)}`,
    (f, l) => `${f[0]}${l}`,
    (f, l) => `${l}_${f}`,
    (f, l) => `${f}.${l}${int(1, 9)}`,
    () => next('handle', v.handles),
    (f, l) => `${f}-${l}`,
    (f, l) => `${f}.${l}+jobb`,
    (f) => `mamma.${f}`,
  ])(first, last);
  const domain = next('domain', [
    'example.se',
    'example.com',
    'example.org',
    'example.se',
    'example.com',
    'post.example.se',
    'mail.example.org',
  ]);
  return next('emailform', [
    ...Array(22).fill((l, d) => `${l}@${d}`),
    (l, d) => `${l}@${d}`.toUpperCase(),
    (l, d) => `${l[0].toUpperCase()}${l.slice(1)}@${d}`,
    (l, d) => `${l}(at)${d}`,
    (l, d) => `${l} @ ${d}`,
  ])(local, domain);
};

const address = () => {
  if (random() < 0.2) return next('farm', v.farms);
  const street = next('street', v.streets);
  const number = `${int(1, 89)}${next('stair', ['', '', '', ' A', ' B', 'C', 'b', ' D'])}`;
  const extra = next('extra', ['', '', '', '', ', lgh 1102', ' lgh 1203', ', 3 tr', ' 2tr', ', lgh 0902']);
  const town = next('town', v.towns);
  const where = next('where', [
    () => '',
    () => '',
    () => '',
    (t) => `, ${t}`,
    (t) => `, ${t}`,
    (t) => ` i ${t.slice(7)}`,
    (t) => `, ${t.slice(7)}`,
    (t) => `, ${t.slice(0, 3)}${t.slice(4)}`,
  ])(town);
  const whole = `${next('co', ['', '', '', '', '', '', '', 'c/o Lindmark, '])}${street} ${number}${extra}${where}`;
  return random() < 0.17 ? whole.toLowerCase() : whole;
};

const MO = v.dates.MO;
const EN = 'January February March April May June July August September October November December'.split(' ');
const SHORT = 'jan feb mars apr maj juni juli aug sept okt nov dec'.split(' ');
const numericBirth = [
  (b) => `${b.y}-${pad(b.m)}-${pad(b.d)}`,
  (b) => `${b.y}-${pad(b.m)}-${pad(b.d)}`,
  (b) => `${pad(b.y % 100)}${pad(b.m)}${pad(b.d)}`,
  (b) => `${b.y}${pad(b.m)}${pad(b.d)}`,
  (b) => `${b.d}/${b.m} ${b.y}`,
  (b) => `${b.d}/${b.m}-${pad(b.y % 100)}`,
  (b) => `${b.d}.${b.m}.${b.y}`,
  (b) => `${pad(b.y % 100)}-${pad(b.m)}-${pad(b.d)}`,
  (b) => `${b.y}.${pad(b.m)}.${pad(b.d)}`,
  (b) => `${b.d} ${MO[b.m - 1]} ${b.y}`,
  (b) => `${b.d} ${SHORT[b.m - 1]} ${b.y}`,
  (b) => `${b.y}\u2013${pad(b.m)}\u2013${pad(b.d)}`,
];
const birth = [
  ...numericBirth,
  ...Array(5).fill((b) => `den ${b.d} ${MO[b.m - 1]} ${b.y}`),
  (b) => `${b.d} ${SHORT[b.m - 1]} -${pad(b.y % 100)}`,
  (b) => `den ${b.d}/${b.m} ${b.y}`,
  (b) => `${b.d}:e ${MO[b.m - 1]} ${b.y}`,
];

const PLATE = 'ABCDEFGHJKLMNOPRSTUWXYZ';
const plate = () => {
  let letters;
  do letters = Array.from({ length: 3 }, () => PLATE[int(0, PLATE.length - 1)]).join('');
  while (/APA|ARG|FAN|SEX|USA|ORM|GUD|DUM|SOS|TAG|JUG|VOS|SIP/.test(letters));
  const end = random() < 0.65 ? `${int(10, 99)}${'ABCDEFGHJKLMNPRSTUWXYZ'[int(0, 21)]}` : pad(int(1, 999), 3);
  return next('plateform', [
    ...Array(8).fill((l, e) => `${l} ${e}`),
    ...Array(6).fill((l, e) => l + e),
    (l, e) => `${l}-${e}`,
    ...Array(2).fill((l, e) => `${l}${e}`.toLowerCase()),
    (l, e) => `${l} ${e}`.toLowerCase(),
    (l, e) => `${l}\u00a0${e}`,
    (l, e) => `${l}\u2013${e}`,
  ])(letters, end);
};

const iban = () => {
  const bban = `${one(['5000', '6000', '8000', '9150'])}${digits(16)}`;
  const rest = BigInt(`${bban}281400`) % 97n;
  const whole = `SE${pad(Number(98n - rest))}${bban}`;
  return random() < 0.5 ? whole : whole.replace(/(.{4})(?=.)/g, '$1 ');
};
const year = () => int(2022, 2026);
const identifiers = {
  FK: [
    () => `FK ${digits(6)}-${year()}`,
    () => `${pad(int(1, 99))}${digits(5)}-FPSS`,
    () => `FK${year()}/${digits(6)}`,
    () => `${digits(4)} ${digits(3)} ${digits(3)}-${int(1, 9)}`,
  ],
  LMA: [() => `50-${digits(6)}`, () => `51${digits(6)}`, () => `50 ${digits(3)} ${digits(3)}`],
  MIG: [() => `11-${digits(6)}`, () => `10-${digits(7)}`, () => `1${digits(7)}`],
  BANK: [
    () => `8327-${int(1, 9)}, ${digits(3)} ${digits(3)} ${digits(3)}-${int(0, 9)}`,
    () => `6${digits(3)}-${digits(9)}`,
    () => `8105-9,${digits(7)}-${int(0, 9)}`,
    () => `3300 ${digits(6)}-${digits(4)}`,
    () => `9150 ${digits(3)} ${digits(2)} ${digits(2)}`,
  ],
  IBAN: [iban],
  JRN: [() => `${int(19, 26)}-${digits(4)}/${pad(int(1, 12))}`, () => `J${digits(6)}`],
  PAT: [() => `SU-00${digits(5)}`, () => `P${digits(8)}`, () => `${digits(3)}-${digits(5)}-Ö`],
  RES: [
    () => `${pad(int(60, 99))}${pad(int(1, 12))}${pad(int(1, 28))}-TF${int(1, 9)}K`,
    () => `99${int(1955, 2005)}${digits(6)}`,
    () => `R${digits(4)}-${digits(4)}`,
  ],
  IP: [
    () => `192.0.2.${int(3, 250)}`,
    () => `198.51.100.${int(3, 250)}`,
    () => `203.0.113.${int(3, 250)}`,
    () => `2001:db8:${int(10, 99)}::${int(1, 9)}f`,
  ],
  DNR: [
    () => `SN ${year()}/${digits(4)}`,
    () => `${year()}:${digits(4)}`,
    () => `S ${year()}-0${digits(4)}`,
    () => `SOC-${year()}-${digits(5)}`,
  ],
  MAL: [() => `${digits(4)}-${int(22, 26)}`, () => `${int(1000, 9999)}-${int(22, 26)} E`],
  MED: [() => `4${digits(7)}`, () => `M-${digits(6)}`],
  PASS: [() => `AA${digits(7)}`, () => `EP0${digits(6)}`, () => `K0${digits(6)}`],
  KUND: [() => `K-${digits(6)}`, () => `${digits(5)}-${digits(2)}`],
  ANST: [() => digits(5).replace(/^0/, '4'), () => `A${digits(4)}`],
  KNR: [() => `5000-K${digits(6)}-${int(22, 26)}`, () => `0300-K${digits(5)}-${int(22, 26)}`],
  KFM: [() => `0121-${digits(6)}-${int(1, 9)}`, () => `${year()}-${digits(6)}`],
  AF: [() => `AF-1${digits(7)}`, () => `SÖ${digits(7)}`, () => `2${digits(7)}`],
  REM: [() => `R-${year()}-${digits(5)}`, () => `REM${digits(7)}`],
  CSN: [() => `${int(811, 998)} ${pad(int(1, 99))} ${digits(3)}`, () => `${digits(8)}`],
  LAN: [() => `2 ${digits(4)} 00 ${digits(3)} ${int(0, 9)}`, () => `20${digits(8)}`],
};

const genitive = (s) => (/[sxzSXZ]$/.test(s) ? s : `${s}s`);
const dateForms = [
  (b) => `${b.d} ${MO[b.m - 1]}`,
  (b) => `${b.d}/${b.m}`,
  (b) => `${one([2024, 2025, 2026])}-${pad(b.m)}-${pad(b.d)}`,
  (b) => `${b.d} ${MO[b.m - 1]} ${one([2024, 2025, 2026])}`,
];

function slot(name, names, tag) {
  const first = (k) => next(`${tag}${k}`, names[k]);
  const full = (k) => {
    const last = first('E');
    const given = first(k);
    return random() < 0.1 && names === v.known && !given.includes('-')
      ? `${given} ${last}-${next('double', ['Holm', 'Dahl', 'Ek', 'Strand', 'Nord'])}`
      : `${given} ${last}`;
  };
  switch (name) {
    case 'F':
    case 'M':
    case 'E':
      return first(name);
    case 'N':
      return first(one(['F', 'M']));
    case 'FF':
    case 'ff':
      return full('F');
    case 'MM':
    case 'mm':
      return full('M');
    case 'NN':
      return full(one(['F', 'M']));
    case 'P':
    case 'C':
      return next(`form${name}`, identityForms)(identity(name === 'C'));
    case 'PC':
      return next('formP', identityForms)(identity(false, true));
    case 'T': {
      const [a, n] = phoneSeries();
      return next('phoneform', phoneForms)(a, areaGroups(a, n));
    }
    case 'L':
      return email();
    case 'A':
      return address();
    case 'B':
      return next('birth', birth)(born(1952, 2007));
    case 'BN':
      return next('birthN', numericBirth)(born(1952, 2012));
    case 'BC':
      return next('birthC', birth.slice(0, 12))(born(2009, 2022));
    case 'BY': {
      const b = born();
      return next('birthY', [
        (b) => `den ${b.d} ${MO[b.m - 1]}`,
        (b) => `${b.d}/${b.m}`,
        (b) => `den ${b.d} ${MO[b.m - 1]} 2027`,
        (b) => `${b.d} ${MO[b.m - 1]}`,
      ])(b);
    }
    case 'BD': {
      const b = born();
      return `den ${b.d} ${MO[b.m - 1]}`;
    }
    case 'BE': {
      const b = born();
      return next('birthE', [
        (b) => `${b.d} ${EN[b.m - 1]} ${b.y}`,
        (b) => `${EN[b.m - 1]} ${b.d}, ${b.y}`,
        (b) => `${pad(b.d)}/${pad(b.m)}/${b.y}`,
      ])(b);
    }
    case 'R':
      return plate();
    case 'S':
      return tag === 'handle' ? next('handle', v.handles) : next('S', v.places.S);
    case 'H':
      return `@${next('handle', v.handles)}`;
    case 'K':
      return next('K', v.places.K);
    case 'W':
    case 'WS':
    case 'WR':
      return next(name, v.workplaces[name]);
    case 'D':
      return next('dateform', dateForms)(born());
    case 'MO':
      return next('MO', MO);
    case 'DW':
      return next('DW', v.dates.DW);
    case 'TI':
      return `${pad(int(8, 16))}${one(['.', ':'])}${one(['00', '15', '30', '45'])}`;
    case 'WK':
      return String(int(2, 51));
    case 'NR':
      return String(int(3, 97));
    case 'Q':
      return String(int(1, 4));
    case 'OR':
      return digits(4).replace(/^0/, '1');
    case 'REFN':
      return `${digits(4)}SF`;
    case 'YEAR':
      return String(int(2016, 2026));
    case 'SUM':
      return next('sum', [
        () => `${int(1, 9)} ${pad(int(0, 999), 3)}`,
        () => `${int(11, 980)} 000`,
        () => String(int(350, 9900)),
        () => `${int(10, 48)} ${pad(int(0, 999), 3)}`,
      ])();
    case 'ALD':
      return String(int(24, 64));
    case 'ALY':
      return String(int(18, 27));
    case 'ALO':
      return String(int(46, 64));
    default:
      if (identifiers[name]) return next(name, identifiers[name])();
      if (v.rare[name]) return next(name, v.rare[name]);
      throw new Error(`No slot ${name}`);
  }
}

function fill(frame, names, tag, lower) {
  const text = frame.replace(/\\n/g, '\n').replace(/@([A-Z]{1,6}|ff|mm)(s?)(?![A-Za-zåäöÅÄÖ])/g, (_, name, s) => {
    let value = slot(name, names, tag);
    if (s) value = genitive(value);
    if (lower && /^(F|M|N|E|FF|MM|NN|ff|mm)$/.test(name)) value = value.toLowerCase();
    if (lower && name === 'K' && random() < 0.6) value = value.toLowerCase();
    return value;
  });
  return rareOrTwo(text);
}

const read = (file) =>
  readFileSync(new URL(`frames/${file}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((l) => l.trim());
const seen = new Set();
function make(file, group, count, { names = v.known, tag = file, lower = false, extras = 0.35 } = {}) {
  const frames = read(file);
  const notes = [];
  let order = [];
  let round = 0;
  for (let tries = 0; notes.length < count; tries++) {
    if (tries > count * 30) throw new Error(`Too few different notes in ${file}`);
    if (!order.length) {
      order = shuffled(frames);
      round++;
    }
    const frame = order.pop();
    // A frame without a slot stands once.
    if (round > 1 && !/@[A-Za-z]/.test(frame)) continue;
    let note = fill(frame, names, tag, lower);
    if (frame.startsWith('@DW')) note = note[0].toUpperCase() + note.slice(1);
    const casual = lower || /^\p{Ll}/u.test(note);
    const bare = note.replace(/\{[a-zA-Z]+:|\}/g, '').length;
    const p = bare < 20 ? 1 : bare > 250 ? 0 : round > 1 ? extras + 0.15 : extras;
    if (extras && random() < p && !note.includes('\n'))
      note = casual
        ? `${note}${/[.?!]$/.test(note) ? ' ' : one([', ', '. ', ' - ', '. '])}${next('lc', v.lowerClosers)}`
        : `${/[.?!:"]$/.test(note) ? note : `${note}.`} ${next('c', v.closers)}`;
    if (extras && bare < 250 && random() < 0.16 && !note.includes('\n'))
      note = casual ? `${next('lo', v.lowerOpeners)}, ${note}` : `${next('o', v.openers)} ${note}`;
    if (extras && bare < 250 && random() < 0.12 && !note.includes('\n')) {
      const more = casual ? next('lctx', v.lowerContexts) : next('ctx', v.contexts);
      const stop = /[.?!:"]$/.test(note) ? note : `${note}.`;
      note = random() < 0.65 ? `${stop} ${more}` : casual ? `${more}. ${note}` : `${more} ${note}`;
    }
    // Telephones put a capital first, also in hurried notes.
    if (lower && random() < 0.3) note = note.replace(/^\p{Ll}/u, (c) => c.toUpperCase());
    const plain = note.replace(/\{[a-zA-Z]+:|\}/g, '').toLowerCase();
    if (seen.has(plain) || plain.length > 620) continue;
    seen.add(plain);
    notes.push(JSON.stringify({ group, note }));
  }
  return notes;
}

const positive = [
  ...make('names-capitalised', 'capitalisedKnown', 100),
  ...make('names-capitalised', 'capitalisedUnseen', 110, { names: v.unseen, tag: 'unseen' }),
  ...make('names-lower', 'lowerKnown', 106, { lower: true, tag: 'lowerKnown' }),
  ...make('names-lower', 'lowerUnseen', 110, { names: v.unseen, tag: 'lowerUnseen', lower: true }),
  ...make('personalNumber', 'personalNumber', 76),
  ...make('coordinationNumber', 'coordinationNumber', 74),
  ...make('phone', 'phone', 76),
  ...make('email', 'email', 74),
  ...make('address', 'address', 74),
  ...make('birthDate', 'birthDate', 74),
  ...make('plate', 'plate', 74),
  ...make('handle', 'handle', 74),
  ...make('workplace', 'workplace', 76),
  ...make('rareCombination', 'rareCombination', 76),
  ...make('identifier', 'identifier', 78),
];
const clean = [
  ...make('clean-administrative', 'cleanAdministrative', 206, { extras: 0 }),
  ...make('clean-note', 'cleanNote', 206, { extras: 0 }),
];
const write = (file, notes) => writeFileSync(new URL(file, import.meta.url), `${shuffled(notes).join('\n')}\n`);
write('positive.jsonl', positive);
write('clean.jsonl', clean);
console.log({ positive: positive.length, clean: clean.length });
