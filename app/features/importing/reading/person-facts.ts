import type { Age, Sex } from './case-row.ts';
import { fold } from './folding.ts';

/** Age and sex as people write them. */

const sexWords: Record<Sex, readonly string[]> = {
  female: [
    'k',
    'kv',
    'kvinna',
    'kvinnor',
    'kvinnlig',
    'f',
    'female',
    'fem',
    'woman',
    'w',
    'tjej',
    'flicka',
    'dam',
    'hon',
    'she',
    'girl',
    '♀',
    'kvin',
  ],
  male: ['m', 'ma', 'man', 'män', 'manlig', 'male', 'kille', 'pojke', 'herr', 'han', 'he', 'boy', '♂'],
};

export function readSex(text: string): Sex | null {
  const word = fold(text)
    .replace(/[.?!()]+/g, '')
    .trim();
  if (sexWords.female.includes(word)) return 'female';
  return sexWords.male.includes(word) ? 'male' : null;
}

const YOUNGEST = 10;
const OLDEST = 99;
const about =
  '(?:ca|c:?a|cirka|circa|c|runt|omkring|kring|ungefär|ung|uppskattn(?:ingsvis|\\.)?|about|around|approx|approximately|roughly|~|≈|typ|nästan|drygt|strax över|strax under|knappt|dryga|kanske|någonstans)';

interface AgeForm {
  readonly pattern: RegExp;
  readonly read: (parts: readonly string[], year: number | null) => Age | null;
}

const exactly = (years: number, approx = false): Age | null =>
  plausible(years) ? { min: years, max: years, approx } : null;

const wordNumbers: Record<string, number> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  teens: 13,
  tjugo: 20,
  trettio: 30,
  fyrtio: 40,
  femtio: 50,
  sextio: 60,
};
const parts: Record<string, readonly [number, number]> = {
  early: [0, 3],
  late: [7, 9],
  mid: [4, 6],
  tidiga: [0, 3],
  sena: [7, 9],
  mitten: [4, 6],
};

function decade(from: number, part: string | undefined): Age | null {
  const span = parts[part ?? ''] ?? [0, 9];
  return plausible(from) ? { min: from + span[0], max: from + span[1], approx: true } : null;
}

function born(year: number, caseYear: number | null): Age | null {
  if (caseYear === null) return null;
  const oldest = caseYear - year;
  // The birthday may or may not have passed at the time of the case.
  return plausible(oldest) ? { min: oldest - 1, max: oldest, approx: false } : null;
}

const fullYear = (digits: string, caseYear: number | null): number => {
  if (digits.length === 4) return Number(digits);
  const year = 2000 + Number(digits);
  return year > (caseYear ?? 2026) - YOUNGEST ? year - 100 : year;
};

const forms: readonly AgeForm[] = [
  { pattern: /^(\d{2})(?:[.,]0+)?$/, read: ([years]) => exactly(Number(years)) },
  { pattern: /^(\d{2})[.,](\d)$/, read: ([years]) => exactly(Number(years)) },
  { pattern: /^(\d{2})\s*\?$/, read: ([years]) => exactly(Number(years), true) },
  { pattern: new RegExp(`^${about}\\.?\\s*(\\d{2})\\s*\\??$`), read: ([years]) => exactly(Number(years), true) },
  {
    pattern: /^(\d{2})[ -]*(?:ca|cirka|c:a|ungefär|approx|ish|or so|eller så|någonting|nånting)\.?$/,
    read: ([years]) => exactly(Number(years), true),
  },
  {
    pattern: /^(\d{2})\s*(?:-|--|till|to|\/|–|eller|or|à|a)\s*(\d{2})$/,
    read: ([from, to]) => range(Number(from), Number(to), false),
  },
  {
    pattern: new RegExp(`^${about}\\.?\\s*(\\d{2})\\s*(?:-|till|to|\\/)\\s*(\\d{2})$`),
    read: ([from, to]) => range(Number(from), Number(to), true),
  },
  {
    pattern: /^(?:between|mellan)\s*(\d{2})\s*(?:-|and|och|o)\s*(\d{2})$/,
    read: ([from, to]) => range(Number(from), Number(to), false),
  },
  {
    pattern:
      /^(?:i )?(tidiga|sena|mitten av|i mitten av)?\s*(\d)0[ -]?(?:års ?åldern|årsåldern|årså\.?|talet|åå|åring|åringen)$/,
    read: ([part, tens]) => decade(Number(tens) * 10, part?.replace(/ av$/, '').replace(/^i /, '')),
  },
  {
    pattern:
      /^(?:in (?:his|her|their|the) )?(early|mid|late)?[ -]*(?:(\d)0'?s|(twenties|thirties|forties|fifties|sixties|teens))$/,
    read: ([part, tens, word]) =>
      word === 'teens'
        ? { min: 13, max: 19, approx: true }
        : decade(tens ? Number(tens) * 10 : (wordNumbers[word ?? ''] ?? 0), part),
  },
  {
    pattern: /^(\d{2})\s*(?:\+|plus|år och uppåt|och uppåt|eller äldre|or older|or over|and over)$/,
    read: ([years]) => open(Number(years)),
  },
  { pattern: /^(?:över|>|>=|≥|minst|äldre än|over|above|at least)\s*(\d{2})$/, read: ([years]) => open(Number(years)) },
  {
    pattern: /^(?:under|<|<=|≤|högst|yngre än|below|at most)\s*(\d{2})$/,
    read: ([years]) => (plausible(Number(years)) ? { min: 0, max: Number(years) - 1, approx: true } : null),
  },
  {
    pattern: /^(?:född|föddes|f|född år|fd|född -|born|born in|b|dob|yob)[.:]?\s*(?:år |ca )?'?-?(\d{4}|\d{2})$/,
    read: ([digits = ''], year) => born(fullYear(digits, year), year),
  },
  {
    pattern: /^(19[2-9]\d|20[01]\d)$|^-(\d{2})$/,
    read: ([whole, short], year) => born(fullYear(whole ?? short ?? '', year), year),
  },
  { pattern: /^(?:född (?:på )?)?(\d)0[ -]?talist$/, read: ([tens], year) => bornInDecade(Number(tens), year) },
  { pattern: /^(?:tonåring|tonåren|teenager|teen)$/, read: () => ({ min: 13, max: 19, approx: true }) },
];

function bornInDecade(tens: number, caseYear: number | null): Age | null {
  if (caseYear === null) return null;
  const first = 1900 + tens * 10;
  const start = caseYear - first > OLDEST ? first + 100 : first;
  return { min: Math.max(caseYear - start - 10, 0), max: caseYear - start, approx: true };
}

function range(from: number, to: number, approx: boolean): Age | null {
  return plausible(from) && plausible(to) && from <= to ? { min: from, max: to, approx } : null;
}

function open(years: number): Age | null {
  return plausible(years) ? { min: years, max: null, approx: true } : null;
}

function plausible(years: number): boolean {
  return Number.isInteger(years) && years >= YOUNGEST && years <= OLDEST;
}

/** @param caseYear the year of the case, needed for years of birth. */
export function readAge(text: string, caseYear: number | null): Age | null {
  const folded = fold(text)
    .replace(/\s*år (?:och|o) \d{1,2} mån\p{L}*\.?$/u, '')
    .replace(
      /(?<=\d)\s*(?:år(?: gammal| gml)?|års|åring|-åring|yrs?\.?|years?(?: old)?|y\.?o\.?|y)\.?(?=$|\s*[?+(])/u,
      '',
    )
    .replace(/^(?:ålder|age|aged|åldern)[: ]+/, '')
    .replace(/\s*\([^)]*\)$/, '')
    .trim();
  for (const form of forms) {
    const match = form.pattern.exec(folded);
    if (!match) continue;
    const age = form.read(match.slice(1), caseYear);
    if (age) return age;
  }
  return null;
}

/** "K 34", "man, ca 50", "34 K": both facts in one cell. */
export function readAgeAndSex(text: string, caseYear: number | null): { age: Age | null; sex: Sex | null } {
  const glued = /^([kmf])[ -]?(\d{2})$|^(\d{2})[ -]?([kmf])$/.exec(fold(text));
  if (glued) return { age: readAge(glued[2] ?? glued[3] ?? '', caseYear), sex: readSex(glued[1] ?? glued[4] ?? '') };
  const words = fold(text)
    .split(/[\s,;/]+/)
    .filter((word) => word !== '');
  const sexAt = words.findIndex((word) => readSex(word) !== null);
  const sex = sexAt < 0 ? null : readSex(words[sexAt] ?? '');
  const rest = words.filter((_, index) => index !== sexAt).join(' ');
  return { age: rest === '' ? null : readAge(rest, caseYear), sex };
}
