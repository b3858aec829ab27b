import { leavesOf, treeOf } from '../tree.ts';
import type { Attribute, Rule } from '../types.ts';
import { conditionalIn, exception } from './conditional.ts';
import { atLeast, atMost, knownToCue, paidByCue, parties } from './data.ts';
import { excludes, negation, noMatter } from './denial.ts';
import { hangsOnMore, wishesIn } from './doubt.ts';
import { type Found, Lexicon } from './lexicon.ts';
import { numbersIn } from './numbers.ts';
import { blank, blanked, type Piece, split } from './pieces.ts';
import { all, any, attributeIn, joinedReadings, nothing, type Reading, sameSet, unreadIn } from './reading.ts';

type Cue = 'knownTo' | 'paidBy' | undefined;

/** Stands for `eller` where it does not join two conditions: ”sfi C eller bättre”. Same length, so that places hold. */
const joinedTail = /\beller (?=(bättre|högre|mer|mera|motsvarande|uppåt|däröver|likvärdigt|äldre|yngre|längre)\b)/giu;
/** ”Inte A eller pågående B” denies both. */
const beginsAnewInChoice = /^\s*(har|är|ska|skall|får|går|minst|högst|inskriven|annars)(?!\p{L})/iu;
const beginsAnew =
  /^\s*(har|är|ska|skall|får|går|genomförd|genomfört|minst|högst|inskriven|pågående|annars)(?!\p{L})/iu;
const joining =
  /\s(?:och|samt|men|dock|fast|däremot|dessutom|plus|som har|som är|som får|som uppbär|som(?=\s+saknar))\s|&|;/giu;
const and = /\s(?:och|samt)\s/iu;
const example = /^\s*(t\.?\s?ex|exempelvis|till exempel|bland annat|bl\.?\s?a)/iu;

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
    let plain = text
      .replace(/\balternativt\b/giu, (word) => 'eller'.padEnd(word.length))
      .replace(/\bhelt eller delvis\b/giu, (words) => ' '.repeat(words.length))
      .replace(joinedTail, (match) => '·'.repeat(match.length));
    const wishes = wishesIn(plain);
    for (const { from, to } of wishes) plain = blank(plain, from, to);
    const said = wishes.flatMap(({ from, to }) => unreadIn(text.slice(from, to), offset + from).unread);
    const read = this.#whole(plain, offset);
    return { rules: read.rules, unread: [...read.unread, ...said] };
  }

  #whole(text: string, offset: number): Reading {
    const found =
      this.#conditional(text, offset) ??
      this.#someOf(text, offset) ??
      this.#except(text, offset) ??
      this.#groups(text, offset);
    return found ?? (hangsOnMore(text) ? unreadIn(text, offset) : this.#clause(text, offset));
  }

  /** Whoever has X must also have Y. Half of it would be another condition. */
  #conditional(text: string, offset: number): Reading | undefined {
    const found = conditionalIn(text);
    if (!found) return undefined;
    const { when, then, slips } = found;
    const first = this.#clause(when, offset + text.indexOf(when));
    const second = this.#clause(then, offset + text.lastIndexOf(then));
    const [premise, conclusion] = [all(first.rules), all(second.rules)];
    if (!premise || !conclusion) return undefined;
    if (first.unread.length + second.unread.length > 0 || hangsOnMore(`${when}. ${then}`))
      return unreadIn(text, offset);
    return { rules: [{ any: [slips ? premise : { not: premise }, conclusion] }], unread: [] };
  }

  /** ”A och B, eller C och D”: the comma keeps together what stands on each side of it. ”Under 30 år eller A”. */
  #groups(text: string, offset: number): Reading | undefined {
    const parted = split(text, /,\s*eller\s/giu);
    const isGrouped = parted.length === 2 && parted.some((side) => and.test(side.text));
    const isOfNumbers = numbersIn(text, this.#attributes).some(
      ({ from, to }) => /(?:^|\s)eller\s+$/iu.test(text.slice(0, from)) || /^\s+eller\s/iu.test(text.slice(to)),
    );
    if (!isGrouped && !isOfNumbers) return undefined;
    const sides = isGrouped ? parted : split(text, /\seller\s/giu);
    if (sides.some((side) => side.text.includes(',') || (!isGrouped && and.test(side.text))))
      return unreadIn(text, offset);
    const readings = sides.map((side) => this.#clause(side.text, offset + side.from));
    const rules = readings.flatMap((one) => all(one.rules) ?? []);
    const isWhole = rules.length === sides.length && readings.every((one) => one.unread.length === 0);
    return isWhole ? { rules: [{ any: rules }], unread: [] } : unreadIn(text, offset);
  }

  /** ”A utom de med B”. */
  #except(text: string, offset: number): Reading | undefined {
    const match = exception.exec(text);
    const { before = '', but = '' } = match?.groups ?? {};
    if (!match || hangsOnMore(before) || hangsOnMore(but)) return undefined;
    const denied = this.#clause(`inte ${but}`, offset + text.lastIndexOf(but) - 'inte '.length);
    if (denied.rules.length === 0 || denied.unread.length > 0) return undefined;
    return joinedReadings([this.#clause(before, offset), denied]);
  }

  /** ”minst två av A, B och C”, ”något av A och B”. */
  #someOf(text: string, offset: number): Reading | undefined {
    const match =
      /(?<before>^.*?)(?:(?:minst|åtminstone)\s+(?<count>en|ett|två|tre|\d)|någon|något)\s+av\s+(?:(?:det|de|dessa)\s+)?(?:följande\s*:?\s*)?(?<list>.+)$/isu.exec(
        text,
      );
    const { before = '', count = 'en', list = '' } = match?.groups ?? {};
    if (!match) return undefined;
    const wanted = { en: 1, ett: 1, två: 2, tre: 3 }[count.toLowerCase()] ?? Number(count);
    const cue = this.#cueIn(before, undefined);
    const readings = list
      .split(/,|\boch\b|\beller\b|\//iu)
      .map((item) => this.#item(item, offset + text.indexOf(item), cue));
    const rules = readings.flatMap((one) => all(one.rules) ?? []);
    if (rules.length < wanted || rules.length !== readings.length)
      return /^.*\b(?:någon|något)\s+av\b/isu.test(text) ? unreadIn(text, offset) : undefined;
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
    const heading = /^[^:]*:/u.exec(plain)?.[0] ?? '';
    if (noMatter.test(heading)) return nothing;
    // ”Får inte: …” denies what follows it.
    const isDenial = negation.test(heading) || excludes.test(heading);
    const head = this.#joined(
      `${(isDenial ? 'inte ' : '').padStart(heading.length)}${plain.slice(heading.length)}`,
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
    // ”A eller B, aldrig C”: what is denied behind a comma is no alternative.
    const cut = /\seller\s.*(,)\s*(?:aldrig|inte|ej|icke)\s(?!.*\seller\s)/disu.exec(text)?.indices?.[1]?.[0];
    if (cut !== undefined && !this.#isDenied(text.slice(0, cut))) {
      const behind = this.#alternatives(text.slice(cut + 1), offset + cut + 1);
      return joinedReadings([this.#alternatives(text.slice(0, cut), offset), behind]);
    }
    const isChoice = /\seller\s|\//iu.test(text);
    const begins = isChoice ? beginsAnewInChoice : beginsAnew;
    const items = this.#completed(split(text, isChoice ? /\seller\s|,|\//giu : /,/gu));
    let cue: Cue;
    let isDenied = false;
    const readings = items.map((item, index) => {
      cue = this.#cueIn(item.text, index === 0 ? undefined : cue);
      const startsAnew = index === 0 || begins.test(item.text) || this.#isDenied(item.text);
      isDenied = startsAnew ? this.#isDenied(item.text) : isDenied;
      const carried = isDenied && !startsAnew ? `inte ${item.text}` : item.text;
      const start = offset + item.from;
      const read = this.#item(carried, start - (carried.length - item.text.length), cue);
      return { rules: read.rules, unread: read.unread.map(({ from, to }) => ({ from: Math.max(from, start), to })) };
    });
    const unread = readings.flatMap((one) => one.unread);
    const rules = readings.flatMap((one) => all(one.rules) ?? []);
    // Without the alternative that was not read, the others would ask for more than was said.
    const isNaming = /^\s*(annan|annat|andra)\s/iu.test(items.at(-1)?.text ?? '');
    const isPartial = readings.some(
      (one, index) => one.unread.length > 0 && !/^\s*\d+\s*$/.test(items[index]?.text ?? ''),
    );
    if (isChoice && isPartial && !isNaming && rules.length > 0) return unreadIn(text, offset);
    const isOneDenial = items.length > 1 && !items.slice(1).some((item) => begins.test(item.text));
    const isDeniedList = isOneDenial && this.#isDenied(items[0]?.text ?? '');
    const isEvery = !isChoice && /(?<!\p{L})(båda|bägge|samtliga|därefter)(?!\p{L})/iu.test(text);
    const isEither = !isEvery && !isDeniedList && (isChoice || sameSet(rules));
    const together = isEither ? any(rules) : all(rules);
    return { rules: together === undefined ? [] : [together], unread };
  }

  /** ”sjuk- eller aktivitetsersättning”, ”sfi B eller C”: a word cut short is given what it shares with its neighbour. */
  #completed(items: readonly Piece[]): readonly Piece[] {
    return items.map((item, index) => {
      // ”sfi B eller C”: the course's letter alone.
      const letter = /^\s*(?:kurs\s+)?([a-d])\s*$/iu.exec(item.text)?.[1];
      if (letter && /\bsfi\b/iu.test(items[index - 1]?.text ?? '')) return { ...item, text: `sfi ${letter}` };
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
    const denials = isExcluded ? [] : [...free.matchAll(new RegExp(negation, 'giu'))].map((match) => match.index);
    const last = found.at(-1);
    const isBehind = last !== undefined && denials.some((at) => at > last.to);
    // ”A … inte”, ”inte utan A”: what is denied cannot be told.
    if (isBehind || denials.filter((at) => last === undefined || at < last.from).length > found.length)
      return unreadIn(text, offset);
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
