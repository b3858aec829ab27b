import { type Leaf, leavesOf, treeOf } from '../tree.ts';
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
const atLeast =
  /(?<!\p{L})(minst|lägst|motsvarande|motsv|nivå|bättre|högre|uppåt|däröver|klarar|åtminstone|avslutad|avslutat|avklarad|avklarat|fullföljd|fullföljt|fullgjord|genomgången|klarat|godkänd|läst klart)(?!\p{L})/iu;
const atMost = /(?<!\p{L})(högst|max|maximalt|som mest)(?!\p{L})/iu;
const beginsAnew =
  /^\s*(har|är|ska|skall|får|går|genomförd|genomfört|minst|högst|inskriven|pågående|annars)(?!\p{L})/iu;
const joining = /\s(?:och|samt|men|dessutom|plus|som har|som är|som får|som uppbär|som(?=\s+saknar))\s|&|;/giu;
/** What follows or precedes is said not to matter. */
const noMatter =
  /(?<!\p{L})(oavsett|oberoende av|utan krav på|inget krav på|utgör inget hinder|inget hinder|behövs inte|krävs inte|behöver inte|krävs ej|behövs ej)(?!\p{L})/iu;
const excludes = /(?<!\p{L})(utesluter|utesluts|undantas|undantagna|undantaget|omfattas inte|tas inte emot)(?!\p{L})/iu;
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
  /** Rules that a general word was read as (”en diagnos”: any of them). */
  readonly #mentions = new WeakSet<Rule>();

  constructor(attributes: readonly Attribute[]) {
    this.#attributes = attributes;
    this.#lexicon = new Lexicon(attributes);
  }

  /** One sentence, at its place in the text. */
  sentence(text: string, offset: number): Reading {
    const plain = text.replace(joinedTail, (match) => '·'.repeat(match.length));
    return this.#conditional(plain, offset) ?? this.#someOf(plain, offset) ?? this.#clause(plain, offset);
  }

  /** ”Vid X krävs Y”, ”den som har X ska Y”, ”Y för den som har X”: whoever has X must also have Y. */
  #conditional(text: string, offset: number): Reading | undefined {
    const match =
      /^\s*(?:vid|om|för den som (?:har|är|får|uppbär)|den som (?:har|är|får|uppbär)|de som (?:har|är|får)|har man|är man)\s+(?<when>.+?)\s+(?:krävs|behövs|ska|skall|måste)(?:\s+(?:att|det))?\s+(?<then>.+)$/isu.exec(
        text,
      );
    const turned =
      match ??
      /^(?<then>.+?)\s+(?:för (?:den|de|dem|dig) som|om du|om personen)\s+(?:är|har|får)\s+(?<when>.+)$/isu.exec(text);
    const { when = '', then = '' } = turned?.groups ?? {};
    if (!turned || when === '' || then === '') return undefined;
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

  /** Conditions joined by `och`, each with what stands in brackets read beside its head. */
  #clause(text: string, offset: number): Reading {
    const readings: Reading[] = [];
    let plain = text;
    for (const { from, to, rule } of numbersIn(text, this.#attributes)) {
      readings.push({ rules: [rule], unread: [] });
      plain = blank(plain, from, to);
    }
    const hidden = plain.replace(/\([^()]*\)/g, (inside) => `(${'·'.repeat(inside.length - 2)})`);
    for (const part of split(hidden, joining)) {
      readings.push(this.#bracketed(plain.slice(part.from, part.from + part.text.length), offset + part.from));
    }
    return joinedReadings(readings);
  }

  /** A condition with brackets: what they hold is a condition too, or says what a general word before them stands for. */
  #bracketed(text: string, offset: number): Reading {
    const inside: Reading[] = [];
    let plain = text;
    for (const match of text.matchAll(/\(([^()]*)\)/g)) {
      plain = blank(plain, match.index, match.index + match[0].length);
      if (!example.test(match[1] ?? '')) inside.push(this.#joined(match[1] ?? '', offset + match.index + 1));
    }
    const head = this.#joined(
      plain.replace(/^[^:]*:/, (part) => ' '.repeat(part.length)),
      offset,
    );
    const named = new Set(
      inside.flatMap((one) => one.rules).flatMap((rule) => leavesOf(treeOf(rule)).map(attributeIn)),
    );
    const kept = head.rules.filter(
      (rule) => !(this.#mentions.has(rule) && 'attribute' in rule && named.has(rule.attribute)),
    );
    return joinedReadings([{ rules: kept, unread: head.unread }, ...inside]);
  }

  #joined(text: string, offset: number): Reading {
    const neither = /(?<before>^.*?),?\s*varken\s+(?<a>.+?)\s+eller\s+(?<b>.+)$/isu.exec(text);
    if (neither?.groups) {
      const { before = '', a = '', b = '' } = neither.groups;
      const denied = [a, b].map((item) => this.#item(`inte ${item}`, offset + text.indexOf(item) - 5, undefined));
      const kept = denied.map((one) => ({ rules: one.rules, unread: [] }));
      return joinedReadings([this.#joined(before, offset), ...kept]);
    }
    const parts = split(text, joining);
    return joinedReadings(parts.map((part) => this.#alternatives(part.text, offset + part.from)));
  }

  /** Conditions joined by `eller`, a slash or commas. */
  #alternatives(text: string, offset: number): Reading {
    const isChoice = /\seller\s|\//iu.test(text);
    const items = this.#completed(split(text, isChoice ? /\seller\s|,|\//giu : /,/gu));
    let cue: Cue;
    let isDenied = false;
    const readings = items.map((item, index) => {
      cue = this.#cueIn(item.text, index === 0 ? undefined : cue);
      const startsAnew = index === 0 || beginsAnew.test(item.text) || this.#isDenied(item.text);
      isDenied = startsAnew ? this.#isDenied(item.text) : isDenied;
      const carried = isDenied && !startsAnew ? `inte ${item.text}` : item.text;
      return this.#item(carried, offset + item.from - (carried.length - item.text.length), cue);
    });
    const unread = readings.flatMap((one) => one.unread);
    const rules = readings.flatMap((one) => all(one.rules) ?? []);
    const isOneDenial = items.length > 1 && !items.slice(1).some((item) => beginsAnew.test(item.text));
    const isDeniedList = isOneDenial && this.#isDenied(items[0]?.text ?? '');
    const together = isChoice || sameSet(rules) ? (isDeniedList ? all(rules) : any(rules)) : all(rules);
    return { rules: together === undefined ? [] : [together], unread };
  }

  /** ”sjuk- eller aktivitetsersättning”: a word cut short is given the ending of the next. */
  #completed(items: readonly Piece[]): readonly Piece[] {
    return items.map((item, index) => {
      const stem = /(\p{L}+)-\s*$/u.exec(item.text);
      const next = /^\s*(\p{L}+)/u.exec(items[index + 1]?.text ?? '')?.[1] ?? '';
      if (!stem) return item;
      for (let at = 3; at <= next.length - 3; at += 1) {
        const whole = `${stem[1]}${next.slice(at)}`;
        if (this.#lexicon.find(whole).length > 0) return { ...item, text: item.text.slice(0, stem.index) + whole };
      }
      return item;
    });
  }

  /** Denied by a word of its own; ”ingen” in a value's name (”ingen svenska”) denies nothing. */
  #isDenied(text: string): boolean {
    const free = blanked(text, this.#lexicon.find(text));
    return negation.test(free) || excludes.test(free);
  }

  #cueIn(text: string, before: Cue): Cue {
    if (knownToCue.test(text)) return 'knownTo';
    return paidByCue.test(text) ? 'paidBy' : before;
  }

  /** A stretch without connectives: every phrase in it must hold, denied if it is denied. */
  #item(text: string, offset: number, cue: Cue): Reading {
    const regardless = noMatter.exec(text);
    if (regardless && !/^(oavsett|oberoende)/iu.test(regardless[0])) return nothing;
    const said = regardless ? text.slice(0, regardless.index) : text;
    const found = this.#lexicon.find(said);
    const free = blanked(said, found);
    const denial = free.search(negation);
    const isExcluded = excludes.test(free);
    const values = found.filter((one) => one.meaning.kind !== 'attribute' && one.meaning.kind !== 'party');
    const rules = found.flatMap((one): Rule[] => {
      const isDenied = isExcluded || (denial >= 0 && denial < one.from);
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
      const rule: Rule = { attribute: attribute.id, op: isDenied ? 'hasNone' : 'hasAny', value };
      if (meaning.kind === 'attribute') this.#mentions.add(rule);
      return rule;
    }
    if (attribute?.kind !== 'choice' || meaning.kind !== 'value') return undefined;
    const ids = attribute.values.map((value) => value.id);
    const at = ids.indexOf(meaning.value);
    if (attribute.ordered !== true)
      return { attribute: attribute.id, op: isDenied ? 'ne' : 'eq', value: meaning.value };
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

function attributeIn(leaf: Leaf): string {
  return leaf.condition.attribute;
}

function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
}

function sameSet(rules: readonly Rule[]): boolean {
  const [first] = rules;
  if (rules.length < 2 || first === undefined || !('attribute' in first)) return false;
  return rules.every((rule) => 'attribute' in rule && rule.attribute === first.attribute && rule.op === first.op);
}

function blanked(text: string, found: readonly Found[]): string {
  let plain = text;
  for (const { from, to } of found) plain = blank(plain, from, to);
  return plain;
}

/** What is left over counts as unread when it holds a word of weight. */
function unreadIn(text: string, offset: number): Reading {
  const weighty = tokens(text).filter((token) => !fillers.has(token.text));
  if (weighty.length === 0) return nothing;
  const from = text.length - text.trimStart().length;
  return { rules: [], unread: [{ from: offset + from, to: offset + text.trimEnd().length }] };
}

interface Piece {
  readonly text: string;
  readonly from: number;
}

function split(text: string, by: RegExp): readonly Piece[] {
  const parts: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(by)) {
    parts.push({ text: text.slice(from, match.index), from });
    from = match.index + match[0].length;
  }
  parts.push({ text: text.slice(from), from });
  return parts.filter((part) => part.text.trim() !== '');
}
