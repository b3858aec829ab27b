import type { Concept } from './concept.ts';
import { concepts } from './thesaurus.ts';
import type { Word } from './words.ts';

/** A concept found in a text, with the words that led to it. */
export interface Mention {
  readonly concept: Concept;
  /** Position of the first word. */
  readonly at: number;
  readonly sentence: number;
  readonly words: string;
  /** 0–1: how sure the words are. */
  readonly weight: number;
}

interface TermWord {
  readonly form: string;
  readonly match: 'begins' | 'whole' | 'ends' | 'inside';
}

interface Term {
  readonly concept: Concept;
  readonly words: readonly [TermWord, ...TermWord[]];
  readonly isNegated: boolean;
  /** Its place among all terms: what a word leads to comes in the same order every time. */
  readonly place: number;
}

const negations = new Set('inte ej icke aldrig ingen inget inga ingenting varken utan knappt sällan'.split(' '));
const determiners = new Set(['ingen', 'inget', 'inga', 'utan']);
const negationReach = 3;
const shortest = 4;
const insideFrom = 5;

function termWordOf(text: string): TermWord {
  if (text.startsWith('=')) return { form: text.slice(1), match: 'whole' };
  if (text.startsWith('~')) return { form: text.slice(1), match: 'ends' };
  if (text.length < shortest) return { form: text, match: 'whole' };
  return { form: text, match: text.length >= insideFrom ? 'inside' : 'begins' };
}

function termOf(concept: Concept, text: string): Omit<Term, 'place'> {
  const isNegated = text.startsWith('!');
  const [first, ...rest] = (isNegated ? text.slice(1) : text).split(' ').map(termWordOf);
  if (!first) throw new Error(`${concept.id} has an empty term.`);
  return { concept, words: [first, ...rest], isNegated };
}

const terms: readonly Term[] = concepts
  .flatMap((concept) => concept.terms.map((text) => termOf(concept, text)))
  .map((term, place) => ({ ...term, place }));

function fits(word: Word, { form, match }: TermWord): boolean {
  return word.forms.some((own) => {
    if (match === 'whole') return isFormOf(own, form);
    if (match === 'ends') return own.endsWith(form);
    return own.startsWith(form) || (match === 'inside' && own.indexOf(form) >= shortest);
  });
}

/** Words of their own that only look like a form of another: kontor is no konto, redan no reda, vuxen no vux. */
const ownWords = new Set('kontor redan vuxen planet interna utdragen laser'.split(' '));

/** The word itself, or with an ending of a Swedish noun: plan, planens, planerna; linje, linjen. */
function isFormOf(own: string, form: string): boolean {
  if (!own.startsWith(form) || (own !== form && ownWords.has(own))) return false;
  const ending = own.slice(form.length);
  return ending === '' || ending === 's' || (form.length >= shortest - 1 && endings(form).test(ending));
}

const afterVowel = /^(?:n|t|r|rna|na)s?$/;
const afterConsonant = /^(?:en|et|er|ar|or|erna|arna|orna)s?$/;
const endings = (form: string): RegExp => (/[aeiouyåäö]$/.test(form) ? afterVowel : afterConsonant);

/** Terms by the letters that their first word has for certain; those that only end a word are few. */
const byLetters = new Map<string, Term[]>();
const byEnding: Term[] = [];
for (const term of terms) {
  const { form, match } = term.words[0];
  if (match === 'ends') byEnding.push(term);
  else {
    const letters = form.slice(0, shortest);
    byLetters.set(letters, [...(byLetters.get(letters) ?? []), term]);
  }
}

function candidatesFor({ forms }: Word): readonly Term[] {
  const found = new Set(byEnding);
  for (const form of forms) {
    for (const length of [2, 3]) for (const term of byLetters.get(form.slice(0, length)) ?? []) found.add(term);
    for (let at = 0; at + shortest <= form.length; at += at === 0 ? shortest : 1)
      for (const term of byLetters.get(form.slice(at, at + shortest)) ?? []) found.add(term);
  }
  return [...found].sort((a, b) => a.place - b.place);
}

/** What each word of the language can begin: looked up once a word, since most words come back. */
const known = new Map<string, readonly Term[]>();
const mostKnown = 200_000;
function termsAt(word: Word): readonly Term[] {
  const key = word.forms[0] ?? '';
  let found = known.get(key);
  if (!found) {
    found = candidatesFor(word).filter((term) => fits(word, term.words[0]));
    if (known.size < mostKnown) known.set(key, found);
  }
  return found;
}

/** Where the term's further words stand after its first one, each with at most one other word before it. */
function endOf(words: readonly Word[], at: number, term: Term): number | null {
  // ”för ung” is a condition, ”för en ung” is not.
  const gap = term.words[0].form === 'för' ? 1 : 2;
  let last = at;
  for (const next of term.words.slice(1)) {
    const step = placeOf(words, last + 1, last + gap, next);
    if (step === null || words[step]?.sentence !== words[at]?.sentence) return null;
    last = step;
  }
  return last;
}

function placeOf(words: readonly Word[], from: number, to: number, next: TermWord): number | null {
  for (let at = from; at <= to; at += 1) {
    const word = words[at];
    if (word && fits(word, next)) return at;
  }
  return null;
}

/** ”Ingen plan efter skolan”, ”efter kursen finns inget”: what came to its end leads nowhere. */
function isNothingAfter(words: readonly Word[], at: number): boolean {
  const sentence = words[at]?.sentence;
  const isAfter = [words[at - 1], words[at - 2]].some(
    (word) => word?.forms[0] === 'efter' && word.sentence === sentence,
  );
  return isAfter && words.some((word) => word.sentence === sentence && isNegation(word));
}

function isNegation(word: Word | undefined): boolean {
  return word !== undefined && negations.has(word.forms[0] ?? '');
}

function negationNear(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from - negationReach; at <= to + negationReach; at += 1)
    if (isNegation(words[at]) && words[at]?.sentence === words[from]?.sentence) return true;
  return false;
}

const numbers = new Set(
  'en ett två tre fyra fem sex sju åtta nio tio elva tolv flera många halv halvt ytterligare'.split(' '),
);
const spans = /^(?:mån|månad|månader|månaders|veckor|veckors|kvartal|år|dagar)$/;

const conceptOf = (id: string): Concept => {
  const found = concepts.find((concept) => concept.id === id);
  if (!found) throw new Error(`There is no concept ${id}.`);
  return found;
};
const hours = conceptOf('hours');
const oddHours = conceptOf('oddHours');
const wait = conceptOf('wait');
const lack = conceptOf('lack');
const age = conceptOf('age');
const conflict = conceptOf('conflict');
const timeLimit = conceptOf('timeLimit');
const tooShort = conceptOf('tooShort');
const transition = conceptOf('transition');

/** Every concept that the words lead to. What is said twice is found twice. */
export function mentionsIn(words: readonly Word[]): Mention[] {
  const found: Mention[] = [];
  const add = (concept: Concept, from: number, to: number, weight = 1): void => {
    const sentence = words[from]?.sentence ?? 0;
    const written = words
      .slice(from, to + 1)
      .map((word) => word.written)
      .join(' ');
    found.push({ concept, at: from, sentence, words: written, weight: weight * concept.weight });
  };
  words.forEach((word, at) => {
    for (const term of termsAt(word)) {
      const end = endOf(words, at, term);
      if (end === null || (term.isNegated && !negationNear(words, at, end))) continue;
      add(isUsedUp(words, at, end, term) ? lack : term.concept, at, end);
      if (term.concept.kind === 'matter' && isDenied(words, at)) add(lack, at - 1, end);
      if (term.concept.kind === 'matter' && isNothingAfter(words, at)) add(transition, at - 1, end);
    }
    if (isYearsOld(words, at)) add(age, at, at + 1);
    else if (isAge(words, at)) add(age, at - 1, at);
    if (isOddHour(word)) add(oddHours, at, at);
    if (isExtent(words, at)) add(hours, at - 1, at);
    else if (spans.test(word.forms[0] ?? '') && isNumber(words[at - 1]) && !isYearsOld(words, at - 1)) {
      if (isLimit(words, at)) {
        add(timeLimit, at - 1, at);
        add(tooShort, at - 1, at);
      } else add(wait, at - 1, at, 0.5);
    }
  });
  const [one, other] = sayingParties(words, found);
  if (one && other) add(conflict, one.at, one.at);
  return found;
}

/** ”AF säger … kassan säger”, ”enligt FK … enligt AF”: two parties that each say something say different things. */
function sayingParties(words: readonly Word[], found: readonly Mention[]): Mention[] {
  const saying = new Map<string, Mention>();
  for (const mention of found) {
    if (!parties.has(mention.concept.id)) continue;
    const after = [words[mention.at + 1], words[mention.at + 2]];
    const says = after.some((word) => word?.sentence === mention.sentence && sayings.has(word?.forms[0] ?? ''));
    if (says || words[mention.at - 1]?.forms[0] === 'enligt') saying.set(words[mention.at]?.forms[0] ?? '', mention);
  }
  return [...saying.values()];
}

const parties = new Set(
  'employmentService insuranceAgency municipality care doctor psychiatry primaryCare employer staff'.split(' '),
);
const sayings = new Set('säger anser bedömer menar tycker hävdar kräver vill sa tyckte ansåg'.split(' '));

/** ”Platserna är slut” says that there are none left; ”programmet är slut” that it has ended. */
function isUsedUp(words: readonly Word[], from: number, to: number, { concept }: Term): boolean {
  if (concept !== transition || words[to]?.forms[0] !== 'slut') return false;
  return words
    .slice(Math.max(0, from - 3), to)
    .some((word) => /(?:[aeo]rna|pengarna|medlen)$/.test(word.forms[0] ?? ''));
}

/** ”Inga bussar”, ”ingen ledig bostad”: what is denied does not exist. */
function isDenied(words: readonly Word[], at: number): boolean {
  return [words[at - 1], words[at - 2]].some(
    (word) => word !== undefined && determiners.has(word.forms[0] ?? '') && word.sentence === words[at]?.sentence,
  );
}

/** ”Max tre månader”, ”bara på två veckor”, ”avslutas efter tolv veckor”, ”tre månader räcker inte”: no waiting, but a time that ends too soon. */
function isLimit(words: readonly Word[], at: number): boolean {
  const isOne = (word: Word | undefined, of: ReadonlySet<string>): boolean =>
    word !== undefined && word.sentence === words[at]?.sentence && of.has(word.forms[0] ?? '');
  const before = [words[at - 2], words[at - 3]].some((word) => isOne(word, limits));
  const isEnd =
    words[at - 2]?.forms[0] === 'efter' &&
    /^(?:avslut|upphör|slutar?$|avbryt|avbröt)/.test(words[at - 3]?.forms[0] ?? '');
  return before || isEnd || (isOne(words[at + 1], enough) && isNegation(words[at + 2]));
}

const limits = new Set('max maximalt bara endast högst längst'.split(' '));
const enough = new Set('räcker räckte förslår'.split(' '));

/** ”Under 30”, ”fyllt nitton”, ”vid 18”: an age, if no unit comes after it (”under 30 dagar”, ”över 25 procent”). */
function isAge(words: readonly Word[], at: number): boolean {
  return (
    isNumberOfAge(words[at]) &&
    beforeAge.has(words[at - 1]?.forms[0] ?? '') &&
    !units.test(words[at + 1]?.forms[0] ?? '')
  );
}

/** ”62 år” by itself; ”i 20 år” is a time. */
function isYearsOld(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const isTime = before?.sentence === words[at]?.sentence && beforeTime.has(before?.forms[0] ?? '');
  return isNumberOfAge(words[at]) && words[at + 1]?.forms[0] === 'år' && !isTime;
}

function isNumberOfAge(word: Word | undefined): boolean {
  const form = word?.forms[0] ?? '';
  return /^(?:1[5-9]|[2-6]\d)$/.test(form) || agesInWords.has(form);
}

const agesInWords = new Set('arton nitton tjugo trettio fyrtio femtio sextio sextiofem'.split(' '));
const beforeTime = new Set('i på om efter inom sedan över under för nästan minst drygt snart ca cirka'.split(' '));

/** ”05.42”, ”17:30”: before or after what offices, nurseries and courses call a day. */
function isOddHour(word: Word): boolean {
  const hour = /^(\d{1,2})[.:][0-5]\d$/.exec(word.forms[0] ?? '')?.[1];
  return hour !== undefined && (Number(hour) < 7 || (Number(hour) >= 17 && Number(hour) < 24));
}

/** ”10 h”, ”25 %”, ”fyra dagar av fem”, ”tre dagar i veckan”: how much, not how long. */
function isExtent(words: readonly Word[], at: number): boolean {
  const form = words[at]?.forms[0] ?? '';
  if (form.endsWith('%')) return true;
  if (!isNumber(words[at - 1])) return false;
  if (form === 'h' || form === 'tim') return true;
  const [next, after] = [words[at + 1]?.forms[0] ?? '', words[at + 2]?.forms[0] ?? ''];
  return /^dag(?:ar)?$/.test(form) && (next === 'av' || next === 'per' || (next === 'i' && /^veck/.test(after)));
}

const beforeAge = new Set('under över fyllt fyller är vid blir till mellan efter'.split(' '));
const units = /^(?:procent|timm|tim|h|min|dag|veck|mån|kvartal|mil|km|kilometer|kr|tusen|person|plats|\d)/;

function isNumber(word: Word | undefined): boolean {
  const form = word?.forms[0] ?? '';
  return /^\d+$/.test(form) || numbers.has(form);
}
