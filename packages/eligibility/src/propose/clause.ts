import type { Attribute, Rule } from '../types.ts';
import { fillers, knownToCue, paidByCue, parties } from './data.ts';
import { type Found, Lexicon, tokens } from './lexicon.ts';
import { numbersIn } from './numbers.ts';

/** A stretch of the text that nothing could be made of. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Reading {
  readonly rules: readonly Rule[];
  readonly unread: readonly Stretch[];
}

type Cue = 'knownTo' | 'paidBy' | undefined;

const nothing: Reading = { rules: [], unread: [] };
const negation = /(?<![\p{L}])(inte|ej|icke|inga|ingen|inget|saknar|saknas|utan|aldrig|varken)(?![\p{L}])/iu;
/** Stands for `eller` where it does not join two conditions: ”sfi C eller bättre”. Same length, so that places hold. */
const joinedTail = /\beller (?=(bättre|högre|mer|mera|motsvarande|uppåt|däröver|likvärdigt|äldre|yngre|längre)\b)/giu;
const atLeast = /(?<!\p{L})(minst|lägst|motsvarande|motsv|nivå|bättre|högre|uppåt|däröver|klarar|åtminstone)(?!\p{L})/iu;
const atMost = /(?<!\p{L})(högst|max|maximalt|som mest)(?!\p{L})/iu;
const beginsAnew = /^\s*(har|är|ska|skall|får|går|genomförd|genomfört|minst|högst|inskriven|pågående|annars)(?!\p{L})/iu;
const example = /^\s*(t\.?\s?ex|exempelvis|till exempel|bland annat|bl\.?\s?a)/iu;

function all(rules: readonly Rule[]): Rule | undefined {
  const [first] = rules;
  return rules.length > 1 ? { all: rules } : first;
}

function any(rules: readonly Rule[]): Rule | undefined {
  const [first] = rules;
  return rules.length > 1 ? { any: rules } : first;
}

function joinedReadings(readings: readonly Reading[]): Reading {
  return { rules: readings.flatMap((one) => one.rules), unread: readings.flatMap((one) => one.unread) };
}

/** A clause reader for one rule file. Places are kept by blanking what has been read, never by cutting it out. */
export class ClauseReader {
  readonly #attributes: readonly Attribute[];
  readonly #lexicon: Lexicon;

  constructor(attributes: readonly Attribute[]) {
    this.#attributes = attributes;
    this.#lexicon = new Lexicon(attributes);
  }

  /** One sentence, at its place in the text. */
  sentence(text: string, offset: number): Reading {
    const plain = text.replace(joinedTail, (match) => '·'.repeat(match.length));
    return this.#conditional(plain, offset) ?? this.#someOf(plain, offset) ?? this.#clause(plain, offset);
  }

  /** ”Vid X krävs Y”, ”den som har X ska Y”: whoever has X must also have Y. */
  #conditional(text: string, offset: number): Reading | undefined {
    const match =
      /^\s*(?:vid|om|för den som (?:har|är)|den som (?:har|är)|de som (?:har|är)|har man|är man)\s+(?<when>.+?)\s+(?:krävs|behövs|ska|skall|måste)(?:\s+(?:att|det))?\s+(?<then>.+)$/isu.exec(
        text,
      );
    const { when = '', then = '' } = match?.groups ?? {};
    if (!match || when === '' || then === '') return undefined;
    const first = this.#clause(when, offset + text.indexOf(when));
    const second = this.#clause(then, offset + text.lastIndexOf(then));
    const [premise, conclusion] = [all(first.rules), all(second.rules)];
    if (!premise || !conclusion) return undefined;
    return { rules: [{ any: [{ not: premise }, conclusion] }], unread: [...first.unread, ...second.unread] };
  }

  /** ”minst två av A, B och C”. */
  #someOf(text: string, offset: number): Reading | undefined {
    const match = /(?<before>^.*?)(?:minst|åtminstone)\s+(?<count>en|ett|två|tre|\d)\s+av\s+(?<list>.+)$/isu.exec(text);
    const { before = '', count = '', list = '' } = match?.groups ?? {};
    if (!match) return undefined;
    const wanted = { en: 1, ett: 1, två: 2, tre: 3 }[count.toLowerCase()] ?? Number(count);
    const cue = this.#cueIn(before, undefined);
    const readings = list
      .split(/,|\boch\b|\beller\b|\//iu)
      .map((item) => this.#item(item, offset + text.indexOf(item), cue));
    const rules = readings.flatMap((one) => all(one.rules) ?? []);
    if (rules.length < wanted || rules.length !== readings.length) return undefined;
    let sets: readonly (readonly Rule[])[] = [[]];
    for (const rule of rules) sets = [...sets, ...sets.map((set) => [...set, rule])];
    const choices = sets.filter((set) => set.length === wanted).flatMap((set) => all(set) ?? []);
    const rule = any(choices);
    return rule ? { rules: [rule], unread: readings.flatMap((one) => one.unread) } : undefined;
  }

  /** Conditions joined by `och`, with what stands in brackets read beside its head. */
  #clause(text: string, offset: number): Reading {
    const readings: Reading[] = [];
    let plain = text;
    for (const { from, to, rule } of numbersIn(text, this.#attributes)) {
      readings.push({ rules: [rule], unread: [] });
      plain = plain.slice(0, from) + ' '.repeat(to - from) + plain.slice(to);
    }
    for (const match of plain.matchAll(/\(([^()]*)\)/g)) {
      const inside = match[1] ?? '';
      const blank = ' '.repeat(match[0].length);
      plain = plain.slice(0, match.index) + blank + plain.slice(match.index + match[0].length);
      if (!example.test(inside)) readings.push(this.#joined(inside, offset + match.index + 1));
    }
    const hasInside = readings.some((one) => one.rules.length > 0);
    const head = this.#joined(plain.replace(/^([^:]*):/, (part) => ' '.repeat(part.length)), offset);
    const outside = hasInside ? { ...head, rules: head.rules.filter((rule) => !isMention(rule)) } : head;
    const read = joinedReadings([outside, ...readings]);
    return { rules: read.rules.map(unmention), unread: read.unread };
  }

  #joined(text: string, offset: number): Reading {
    const neither = /(?<before>^.*?),?\s*varken\s+(?<a>.+?)\s+eller\s+(?<b>.+)$/isu.exec(text);
    if (neither?.groups) {
      const { before = '', a = '', b = '' } = neither.groups;
      const denied = [a, b].map((item) => this.#item(`inte ${item}`, offset + text.indexOf(item) - 5, undefined));
      const kept = denied.map((one) => ({ rules: one.rules, unread: [] }));
      return joinedReadings([this.#joined(before, offset), ...kept]);
    }
    const parts = split(text, /\s(?:och|samt|men|dessutom|plus)\s|&|;/giu);
    return joinedReadings(parts.map((part) => this.#alternatives(part.text, offset + part.from)));
  }

  /** Conditions joined by `eller`, a slash or commas. */
  #alternatives(text: string, offset: number): Reading {
    const isChoice = /\seller\s|\//iu.test(text);
    const items = split(text, isChoice ? /\seller\s|,|\//giu : /,/gu);
    let cue: Cue;
    let isDenied = false;
    const readings = items.map((item, index) => {
      cue = this.#cueIn(item.text, index === 0 ? undefined : cue);
      const startsAnew = index === 0 || beginsAnew.test(item.text) || negation.test(item.text);
      isDenied = startsAnew ? negation.test(item.text) : isDenied;
      const carried = isDenied && !startsAnew ? `inte ${item.text}` : item.text;
      return this.#item(carried, offset + item.from - (carried.length - item.text.length), cue);
    });
    const unread = readings.flatMap((one) => one.unread);
    const rules = readings.flatMap((one) => all(one.rules) ?? []);
    const isDeniedList = items.length > 1 && negation.test(items[0]?.text ?? '') && !items.slice(1).some((i) => beginsAnew.test(i.text));
    const together = isChoice || sameSet(rules) ? (isDeniedList ? all(rules) : any(rules)) : all(rules);
    return { rules: together === undefined ? [] : [together], unread };
  }

  #cueIn(text: string, before: Cue): Cue {
    if (knownToCue.test(text)) return 'knownTo';
    return paidByCue.test(text) ? 'paidBy' : before;
  }

  /** A stretch without connectives: every phrase in it must hold, denied if it is denied. */
  #item(text: string, offset: number, cue: Cue): Reading {
    const regardless = text.search(/(?<!\p{L})(oavsett|oberoende av|utan krav på)(?!\p{L})/iu);
    const said = regardless >= 0 ? text.slice(0, regardless) : text;
    const found = this.#lexicon.find(said);
    const free = blanked(said, found);
    const isDenied = negation.test(free);
    const values = found.filter((one) => one.meaning.kind !== 'attribute' && one.meaning.kind !== 'party');
    const rules = found.flatMap((one): Rule[] => {
      const rule = this.#ruleFor(one, free, isDenied, cue, values.length > 0);
      return rule === undefined ? [] : [rule];
    });
    if (rules.length === 0) return unreadIn(text, offset);
    return { rules, unread: [] };
  }

  #ruleFor(found: Found, around: string, isDenied: boolean, cue: Cue, hasValues: boolean): Rule | undefined {
    const { meaning } = found;
    if (meaning.kind === 'party') {
      const party = parties[meaning.index];
      const rule = cue && party?.[cue];
      return rule && isDenied ? { not: rule } : rule;
    }
    const { attribute } = meaning.kind === 'rule' ? { attribute: undefined } : meaning;
    if (meaning.kind === 'rule') return isDenied ? { not: meaning.rule } : meaning.rule;
    if (meaning.kind === 'yes') return { attribute: meaning.attribute.id, op: 'eq', value: !isDenied };
    if (attribute?.kind === 'choiceSet') {
      if (meaning.kind === 'attribute' && (hasValues || cue)) return undefined;
      const value = meaning.kind === 'value' ? [meaning.value] : attribute.values.map((one) => one.id);
      return { attribute: attribute.id, op: isDenied ? 'hasNone' : 'hasAny', value };
    }
    if (attribute?.kind !== 'choice' || meaning.kind !== 'value') return undefined;
    const ids = attribute.values.map((value) => value.id);
    const at = ids.indexOf(meaning.value);
    if (attribute.ordered !== true) return { attribute: attribute.id, op: isDenied ? 'ne' : 'eq', value: meaning.value };
    const value = isDenied
      ? ids.slice(0, at)
      : atMost.test(around)
        ? ids.slice(0, at + 1)
        : atLeast.test(around)
          ? ids.slice(at)
          : [meaning.value];
    return { attribute: attribute.id, op: 'in', value };
  }
}

/** The general word for a set (”en diagnos”) gives way when its values are named in brackets. */
function isMention(rule: Rule): boolean {
  return 'attribute' in rule && rule.op === 'hasAny' && Array.isArray(rule.value) && rule.value.length > 7;
}

function unmention(rule: Rule): Rule {
  return rule;
}

function sameSet(rules: readonly Rule[]): boolean {
  const [first] = rules;
  if (rules.length < 2 || first === undefined || !('attribute' in first)) return false;
  return rules.every((rule) => 'attribute' in rule && rule.attribute === first.attribute && rule.op === first.op);
}

function blanked(text: string, found: readonly Found[]): string {
  let plain = text;
  for (const { from, to } of found) plain = plain.slice(0, from) + ' '.repeat(to - from) + plain.slice(to);
  return plain;
}

/** What is left over counts as unread when it holds a word of weight. */
function unreadIn(text: string, offset: number): Reading {
  const weighty = tokens(text).filter((token) => !fillers.has(token.text));
  if (weighty.length === 0) return nothing;
  const from = text.length - text.trimStart().length;
  return { rules: [], unread: [{ from: offset + from, to: offset + text.trimEnd().length }] };
}

function split(text: string, by: RegExp): readonly { readonly text: string; readonly from: number }[] {
  const parts: { text: string; from: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(by)) {
    parts.push({ text: text.slice(from, match.index), from });
    from = match.index + match[0].length;
  }
  parts.push({ text: text.slice(from), from });
  return parts.filter((part) => part.text.trim() !== '');
}
