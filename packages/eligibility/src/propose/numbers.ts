import type { Attribute, Condition, NumberAttribute, Rule } from '../types.ts';
import { numberCues, spokenAround } from './data.ts';
import type { Stretch } from './reading.ts';

export interface NumberPart {
  readonly from: number;
  readonly to: number;
  readonly rule: Rule;
}

const numerals = 'noll en två tre fyra fem sex sju åtta nio tio elva tolv'.split(' ');
const numeral = `\\d+(?:[,.]\\d+)?|${numerals.slice(1).join('|')}|ett`;
const unit = 'års|år|månaders|månader|månad|mån|veckors|veckor|vecka|dagars|dagar|dag|procent|%';
const gap = '\\s*(?:[–—-]|till|t\\.?\\s?o\\.?\\s?m\\.?|tom|och|upp till)\\s*';
const notYet =
  '(?:(?:men\\s+)?(?:ännu\\s+)?(?:inte|ej|icke)(?:\\s+ännu)?\\s+(?:(?:ha|har|hunnit)\\s+)?(?:fyllt|fyllda)|men\\s+(?:ännu\\s+)?(?:inte|ej)(?:\\s+ännu)?)';
const low =
  '(?:inte|ej)(?:\\s+(?:vara|är|ha varit))?\\s+(?:yngre än|under)|längre tid än|undre gräns|undre åldersgräns|nedre gräns|nedre åldersgräns|minst|lägst|åtminstone|från och med|fr\\.?\\s?o\\.?\\s?m\\.?|från|fyllt|fyllda|över|mer än|längre än|äldre än|i';
const high =
  '(?:inte|ej)(?:\\s+(?:vara|är|ha varit))?\\s+(?:äldre än|över|mer än)|kortare tid än|övre gräns|övre åldersgräns|högst|max|maximalt|upp till|längst|som mest|t\\.?\\s?o\\.?\\s?m\\.?|till och med|under|yngre än|kortare än|mindre än';
const after = '(?:och |eller )?(?:äldre|yngre|uppåt|mer|längre|mindre|kortare)(?! än)(?![\\p{L}])';

const pattern = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:mellan|från|i åldern)\\s+)?(?<a>${numeral})(?:\\s*(?:${unit}))?${gap}(?<b>${numeral})\\s*(?<unit>${unit})?(?![\\p{L}\\d])` +
    `|(?<![\\p{L}\\d])(?:(?<side>${notYet}|${low}|${high})\\s+)?(?<n>${numeral})\\s*(?:(?<plus>\\+|plus(?!\\p{L}))|(?<one>${unit})(?![\\p{L}\\d]))(?:[\\s·]*(?<after>${after}))?` +
    `|(?<![\\p{L}\\d])(?<only>${notYet}|ej(?=\\s+\\d+\\s*$)|(?:inte |ej )?(?:äldre än|yngre än|över|under)|fyllt|fyllda|minst|lägst|högst|max|upp till|från och med|till och med|fr\\.?\\s?o\\.?\\s?m\\.?|t\\.?\\s?o\\.?\\s?m\\.?|från)\\s+(?<m>\\d+)(?![\\p{L}\\d–—-])` +
    '|(?<![\\p{L}\\d])(?<half>(?:minst |högst )?ett halvårs?)(?![\\p{L}\\d])',
  'giu',
);

/** What shows that a bare number counts something else. */
const otherUnit =
  /^\s*(?:tim|timmar|h|kr|kronor|ggr|gånger|tillfällen|dagar|veckor|v|mån|st|platser|personer|deltagare|kurs|steg|minuter|procent|poäng|hp|i gruppen|per|av|§|kap|jan\p{L}*|feb\p{L}*|mars|april|maj|juni|juli|aug\p{L}*|sep\p{L}*|okt\p{L}*|nov\p{L}*|dec\p{L}*)(?!\p{L})/iu;

function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text.replace(',', '.'));
  return text.toLowerCase() === 'ett' ? 1 : numerals.indexOf(text.toLowerCase());
}

const monthsIn: Readonly<Record<string, number>> = { år: 12, månad: 1, vecka: 12 / 52 };

function family(text: string): string {
  if (/^år/.test(text)) return 'år';
  if (/^mån/.test(text)) return 'månad';
  if (/^veck/.test(text)) return 'vecka';
  if (/^dag/.test(text)) return 'dag';
  return text;
}

/** A number where it stands: the words before it, its own (”i åldern 25–55”), and those after. */
interface Place {
  readonly before: string;
  readonly own: string;
  readonly after: string;
}

/** How many of the words next to a number (four before, three after) it takes until they speak of an attribute. */
function cueDistance(attribute: Attribute, { before, own, after }: Place): number {
  const [left, right] = [before.trim().split(/\s+/), after.trim().split(/\s+/)];
  const cues = [...(numberCues[attribute.id] ?? []), attribute.label.toLowerCase()];
  if (cues.some((cue) => own.includes(cue))) return 0;
  for (let count = 1; count <= 4; count += 1) {
    const near = `${left.slice(-count).join(' ')} # ${right.slice(0, Math.min(count, 3)).join(' ')}`;
    if (cues.some((cue) => near.includes(cue))) return count;
  }
  return Infinity;
}

/** The attribute that a number with a unit speaks of, and what to multiply by; a length of time may be said in other units. Between several that it could be, what is likely of them decides. */
function attributeFor(
  attributes: readonly Attribute[],
  said: string | undefined,
  number: number,
  place: Place,
): { readonly attribute: NumberAttribute; readonly factor: number } | undefined {
  const numbers = attributes.filter((one) => one.kind === 'number');
  const wanted = said === undefined ? undefined : family(said);
  const cued = numbers
    .map((one) => ({ one, distance: cueDistance(one, place) }))
    .filter(({ distance }) => distance < Infinity)
    .sort((a, b) => a.distance - b.distance)
    .map(({ one }) => one);
  const isTime = wanted !== undefined && wanted !== 'år';
  const own = (one: NumberAttribute) => family((one.unit ?? '').toLowerCase());
  const fitting = numbers.filter((one) => wanted !== undefined && own(one) === wanted && !isTime);
  const age = wanted === undefined ? numbers.filter((one) => one.id === 'age') : [];
  const counted = [...cued, ...fitting, ...age].map((attribute) => ({
    attribute,
    factor:
      wanted === undefined || own(attribute) === wanted
        ? 1
        : (monthsIn[wanted] ?? 0) / (monthsIn[own(attribute)] ?? Infinity),
  }));
  const likely = counted.filter(({ attribute, factor }) => factor > 0 && isLikely(attribute, number * factor));
  // ”Arbetslösa ungdomar under 25 år”: what is counted in that very unit comes before what is spoken of beside it.
  return likely.find(({ attribute }) => fitting.includes(attribute)) ?? likely[0];
}

/** Nobody is asked for an age of two, nor for sixty years without work. */
function isLikely({ min = 0, max = Infinity }: NumberAttribute, value: number): boolean {
  return value >= min - 1 && value <= max * 1.5;
}

const clock =
  /(?:dag|dagar|onsdag\p{L}*|kl|klockan|träffas|öppet|tid|mellan kl)\.?\s*(?:\d+\s*[–—-]\s*\d+\s*(?:och|samt|,)\s*)*$/iu;

/** ”Tisdagar 9–12” is no age, nor is any span that nobody's age lies in. */
function isTimeOfDay(
  { a = '', b = '' }: Readonly<Record<string, string | undefined>>,
  { min = 0, max = Infinity }: NumberAttribute,
  { before }: Place,
): boolean {
  return clock.test(before) || numberOf(b) < min || numberOf(a) > max;
}

/** The least and the most that is said, in units of the attribute: `factor` of them make one of the unit that is said. */
function limits(
  groups: Readonly<Record<string, string | undefined>>,
  isAge: boolean,
  factor: number,
): readonly [number | undefined, number | undefined] {
  const counted = (text: string): number => Math.round(numberOf(text) * factor * 100) / 100;
  if (groups.a !== undefined && groups.b !== undefined) return [counted(groups.a), counted(groups.b)];
  if (groups.half !== undefined) return groups.half.startsWith('högst') ? [undefined, 6] : [6, undefined];
  const number = counted(groups.n ?? groups.m ?? '0');
  const side = (groups.side ?? groups.only ?? '').toLowerCase();
  const tail = (groups.after ?? '').toLowerCase();
  if (/^(inte|ej)\s.*(äldre|mer|över)/.test(side)) return [undefined, number];
  const isNotYet = /^(men|ännu|inte|ej|icke)/.test(side) && !/(yngre|under)/.test(side);
  if (isNotYet || /^(under|yngre|kortare|mindre)/.test(side)) return [undefined, number - 1];
  if (/^(högst|max|upp|längst|som|t|till|övre)/.test(side) || /yngre|mindre|kortare/.test(tail))
    return [undefined, number];
  // ”Över 18 år” says of age; of other years it says more than them.
  const isOfAge = isAge && number === 18;
  if (/^(mer|längre|äldre)/.test(side) || (side === 'över' && !isOfAge)) return [number + 1, undefined];
  return [number, undefined];
}

/** Numbers with what they say: ages, spans, lengths of time. A bare length is read as at least that. */
export function numbersIn(text: string, attributes: readonly Attribute[]): readonly NumberPart[] {
  const sentence = text.toLowerCase();
  return [...text.matchAll(pattern)].flatMap((match): NumberPart[] => {
    const groups = match.groups ?? {};
    const said = groups.half === undefined ? (groups.unit ?? groups.one)?.toLowerCase() : 'månader';
    const end = match.index + match[0].length;
    if (said === undefined && otherUnit.test(sentence.slice(end))) return [];
    const place = {
      before: sentence.slice(0, match.index),
      own: match[0].toLowerCase(),
      after: sentence.slice(end).split(/[,;.()]/)[0] ?? '',
    };
    const number = groups.half === undefined ? numberOf(groups.b ?? groups.n ?? groups.m ?? '0') : 6;
    const found = attributeFor(attributes, said, number, place);
    if (!found) return [];
    const { attribute, factor } = found;
    if (said === undefined && groups.a !== undefined && isTimeOfDay(groups, attribute, place)) return [];
    const [from, to] = limits(groups, attribute.id === 'age', factor);
    const condition = (op: 'gte' | 'lte', value: number): Condition => ({
      attribute: attribute.id,
      op,
      value,
    });
    const all = [
      ...(from === undefined ? [] : [condition('gte', from)]),
      ...(to === undefined ? [] : [condition('lte', to)]),
    ];
    const [only] = all;
    if (only === undefined) return [];
    const rule: Rule = all.length === 1 ? only : { all };
    const around = spokenAround[attribute.id];
    const before = around === undefined ? 0 : (around.before.exec(place.before)?.[0].length ?? 0);
    const behind = around === undefined ? 0 : (around.after.exec(place.after)?.[0].length ?? 0);
    return [{ from: match.index - before, to: end + behind, rule }];
  });
}

/** What is left when a bound keeps out: not those under 18 is 18 and more. Nothing for a span. */
export function otherSide(rule: Rule): Rule | undefined {
  if (!('attribute' in rule) || typeof rule.value !== 'number') return undefined;
  if (rule.op === 'gte') return { attribute: rule.attribute, op: 'lte', value: rule.value - 1 };
  return rule.op === 'lte' ? { attribute: rule.attribute, op: 'gte', value: rule.value + 1 } : undefined;
}

/** Lengths and shares that no condition was made of (”försörjningsstöd sedan minst 6 månader”): they are said to be unread. */
export function unreadLengths(text: string, offset: number, read: readonly NumberPart[]): readonly Stretch[] {
  return [...text.matchAll(lengths)].flatMap((match) => {
    const [from, to] = [match.index, match.index + match[0].length];
    const isRead = read.some((part) => part.from < to && from < part.to);
    return isRead ? [] : [{ from: offset + from, to: offset + to }];
  });
}

const lengths = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:sedan|i|minst|högst|max|mer än|under|över) ){0,3}(?:${numeral})\\s*(?:års|år|månaders?|månad|mån|veckors?|vecka|dagars?|timmars?|procent|%)(?![\\p{L}])`,
  'giu',
);
