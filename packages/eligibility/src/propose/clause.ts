import { leavesOf, treeOf } from '../tree.ts';
import type { Attribute, Rule } from '../types.ts';
import { chosenOf, placesJoined, runsJoined } from './choices.ts';
import { conditionalIn, exception, isForSome } from './conditional.ts';
import { excludes, keepsOut, negation, noMatter } from './denial.ts';
import { describes } from './describes.ts';
import { hangsOnMore, wishesIn } from './doubt.ts';
import { ItemReader } from './items.ts';
import { joining, ListReader } from './lists.ts';
import { type NumberPart, numbersIn, otherSide, unreadLengths } from './numbers.ts';
import { blank, type Piece, split } from './pieces.ts';
import { prepared } from './prepare.ts';
import { all, attributeIn, joinedReadings, nothing, type Reading, unreadIn } from './reading.ts';

const and = /\s(?:och|samt)\s/iu;
const example = /^\s*(t\.?\s?ex|exempelvis|till exempel|bland annat|bl\.?\s?a)/iu;

/** A clause reader for one rule file. Places are kept by blanking what has been read, never by cutting it out. */
export class ClauseReader {
  readonly #attributes: readonly Attribute[];
  readonly #items: ItemReader;
  readonly #lists: ListReader;
  /** Levels: of two of them the higher says more, they are no alternatives. */
  readonly #ordered: ReadonlyMap<string, readonly string[]>;

  constructor(attributes: readonly Attribute[]) {
    this.#attributes = attributes;
    this.#items = new ItemReader(attributes);
    this.#lists = new ListReader(this.#items);
    this.#ordered = new Map(
      attributes.flatMap((one) =>
        one.kind === 'choice' && one.ordered ? [[one.id, one.values.map(({ id }) => id)] as const] : [],
      ),
    );
  }

  /** One sentence, at its place in the text. */
  sentence(text: string, offset: number): Reading {
    if (describes(text)) return unreadIn(text, offset);
    let plain = prepared(text, (words) => this.#items.lexicon.find(words).length > 0);
    const wishes = wishesIn(plain);
    for (const { from, to } of wishes) plain = blank(plain, from, to);
    const said = wishes.flatMap(({ from, to }) => unreadIn(text.slice(from, to), offset + from).unread);
    const read = this.#whole(plain, offset);
    const rules = placesJoined(read.rules, this.#ordered);
    // ”Ej avslutad grundskola eller gymnasium”: the first and the third level without the second nobody asks for.
    if (rules.some((rule) => this.#hasGap(rule))) return unreadIn(text, offset);
    return {
      rules,
      unread: [...read.unread, ...said, ...unreadLengths(plain, offset, numbersIn(plain, this.#attributes))],
    };
  }

  #hasGap(rule: Rule): boolean {
    if (!('attribute' in rule)) return false;
    const levels = this.#ordered.get(rule.attribute) ?? [];
    const at = [rule.value].flat().map((value) => levels.indexOf(String(value)));
    return levels.length > 0 && Math.max(...at) - Math.min(...at) >= at.length;
  }

  /** One line below a heading that denies. */
  deniedSentence(text: string, offset: number): Reading {
    const said = text
      .replace(/^\s*(?:[-–—•*·▪◦]|\d{1,2}[.)])/u, (mark) => ' '.repeat(mark.length))
      .replace(/^\s*(?:den|de|du|dig|dem|personer) som (?:har|är|får|uppbär|bor)(?!\p{L})/iu, (words) =>
        ' '.repeat(words.length),
      );
    const read = this.sentence(
      `inte för ${said.trimStart()}`,
      offset + said.length - said.trimStart().length - 'inte för '.length,
    );
    return { rules: read.rules, unread: read.unread.map(({ from, to }) => ({ from: Math.max(from, offset), to })) };
  }

  /** The lines of a list of which some must hold; nothing when one of them cannot be read. */
  someOf(heading: string, lines: readonly Piece[]): Rule | undefined {
    const readings = lines.map((line) => this.sentence(line.text, line.from));
    return readings.some((one) => one.unread.length > 0)
      ? undefined
      : chosenOf(
          heading,
          readings.map((one) => all(one.rules)),
        );
  }

  #whole(text: string, offset: number): Reading {
    if (isForSome(text)) return unreadIn(text, offset);
    const found =
      this.#keptOut(text, offset) ??
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

  /** ”Inte för den som är under 18 eller över 65”: who is left. */
  #keptOut(text: string, offset: number): Reading | undefined {
    const numbers = numbersIn(text, this.#attributes);
    const isKept = ({ from, to }: NumberPart) => {
      const [before = ''] = split(text.slice(0, from), /,|;/gu)
        .map((one) => one.text)
        .slice(-1);
      const [behind = ''] = text.slice(to).split(/[,;]/u);
      return keepsOut.test(before) || excludes.test(before) || excludes.test(behind);
    };
    const heading = /^[^:]*:/u.exec(text)?.[0] ?? '';
    if (!numbers.some(isKept) && !(numbers.length > 0 && excludes.test(heading))) return undefined;
    const left = numbers.flatMap((one) => otherSide(one.rule) ?? []);
    const isMore = left.length < numbers.length || this.#items.lexicon.find(text).length > 0 || text.includes(',');
    return isMore ? unreadIn(text, offset) : { rules: left, unread: [] };
  }

  /** ”A och B, eller C och D”: the comma keeps together what stands on each side of it. ”Under 30 år eller A”. */
  #groups(text: string, offset: number): Reading | undefined {
    const parted = split(text, /,\s*eller\s/giu);
    const isGrouped = parted.length === 2 && parted.some((side) => and.test(side.text));
    const isOfNumbers = numbersIn(text, this.#attributes).some(
      ({ from, to }) => /(?:^|\s)eller\s+$/iu.test(text.slice(0, from)) || /^,?\s+eller\s/iu.test(text.slice(to)),
    );
    if (!isGrouped && !isOfNumbers) return undefined;
    // ”Inte under 20 eller över 60” denies both.
    if (isOfNumbers && /(?<!\p{L})(?:inte|ej) (?:under|över|yngre|äldre)(?!.*(?<!\p{L})eller (?:inte|ej))/iu.test(text))
      return unreadIn(text, offset);
    const sides = isGrouped ? parted : split(text, /,?\seller\s/giu);
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
    const cue = this.#items.cueIn(before, undefined);
    const readings = list
      .split(/,|\boch\b|\beller\b|\//iu)
      .map((item) => this.#items.item(item, offset + text.indexOf(item), cue));
    const rule = chosenOf(
      `${count} av`,
      readings.map((one) => all(one.rules)),
    );
    if (rule) return { rules: [rule], unread: readings.flatMap((one) => one.unread) };
    return /^.*\b(?:någon|något)\s+av\b/isu.test(text) ? unreadIn(text, offset) : undefined;
  }

  /** Conditions joined by `och`, each with what stands in brackets read beside its head. */
  #clause(text: string, offset: number): Reading {
    const readings: Reading[] = [];
    let plain = text;
    for (const { from, to, rule } of numbersIn(text, this.#attributes)) {
      // ”Du behöver inte ha fyllt 18”
      const isAsked = !noMatter.test(/[^,;]*$/u.exec(text.slice(0, to))?.[0] ?? '');
      // ”Inte varit arbetslös i mer än 6 månader”
      const denial = text
        .slice(0, from)
        .search(/(?<!\p{L})(?:inte|ej|aldrig)(?!\p{L})(?:(?!\s(?:och|samt|men|eller)\s)[^,;.()])*$/iu);
      const isDenied =
        denial >= 0 &&
        this.#items.isDenied(text.slice(denial, from)) &&
        this.#items.lexicon.find(text.slice(denial, from)).length === 0;
      if (isDenied) readings.push(unreadIn(text.slice(denial, to), offset + denial));
      else if (isAsked) readings.push({ rules: [rule], unread: [] });
      plain = blank(plain, from, to);
    }
    const hidden = plain.replace(/\([^()]*\)/g, (inside) => `(${'·'.repeat(inside.length - 2)})`);
    let before: { readonly text: string; readonly read: Reading; readonly to: number } | undefined;
    for (const part of split(hidden, joining)) {
      const words = plain.slice(part.from, part.from + part.text.length);
      let read = this.#bracketed(words, offset + part.from);
      const isJoined = before !== undefined && /^\s(?:och|samt|&)/iu.test(hidden.slice(before.to, part.from));
      if (
        before &&
        isJoined &&
        this.#items.isDenied(before.text) &&
        isAlike(before.read, read) &&
        !this.#items.isDenied(words)
      )
        read = this.#bracketed(`inte ${words}`, offset + part.from - 'inte '.length);
      const last = readings.at(-1);
      const isEnd = isJoined && last === before?.read && this.#endsList(before?.text ?? '', read);
      if (isEnd && last) readings.pop();
      readings.push(
        isEnd && last
          ? { rules: runsJoined([...last.rules, ...read.rules]), unread: [...last.unread, ...read.unread] }
          : read,
      );
      before = { text: words, read, to: part.from + part.text.length };
    }
    return joinedReadings(readings);
  }

  /** ”A, B och C” where all are of one kind: C ends the list that A and B began. */
  #endsList(before: string, read: Reading): boolean {
    const members = split(before, /,/gu).slice(-2);
    return members.length === 2 && members.every((one) => isAlike({ rules: this.#lists.read(one), unread: [] }, read));
  }

  /** A condition with brackets: what they hold is a condition too, or says what a general word before them stands for. */
  #bracketed(text: string, offset: number): Reading {
    const bracketed: Reading[] = [];
    let plain = text;
    for (const match of text.matchAll(/\(([^()]*)\)/g)) {
      plain = blank(plain, match.index, match.index + match[0].length);
      if (!example.test(match[1] ?? '')) bracketed.push(this.#lists.joined(match[1] ?? '', offset + match.index + 1));
    }
    const heading = /^[^:]*:/u.exec(plain)?.[0] ?? '';
    if (noMatter.test(heading)) return nothing;
    // ”Får inte: …” denies what follows it.
    const isDenial = negation.test(heading) || excludes.test(heading);
    const head = this.#lists.joined(
      `${(isDenial ? 'inte ' : '').padStart(heading.length)}${isDenial ? withoutVerbs(plain.slice(heading.length)) : plain.slice(heading.length)}`,
      offset,
    );
    // ”Gemensam kartläggning (GK)”: the same once more.
    const said = new Set(head.rules.flatMap(spokenOf));
    const inside = bracketed.map((one) => ({ ...one, rules: one.rules.filter((rule) => !isSaidBy(rule, said)) }));
    const named = new Set(
      inside.flatMap((one) => one.rules).flatMap((rule) => leavesOf(treeOf(rule)).map(attributeIn)),
    );
    const isWithin = inside.some((one) => one.rules.some((rule) => head.rules.some((other) => narrows(rule, other))));
    if (isWithin && /\seller\s|\//iu.test(plain)) return unreadIn(text, offset);
    const kept = head.rules.filter(
      (rule) => !(this.#items.mentions.has(rule) && 'attribute' in rule && named.has(rule.attribute)),
    );
    return joinedReadings([{ rules: kept, unread: head.unread }, ...inside]);
  }
}

/** What a heading denies, it denies to the end of the list. */
function withoutVerbs(list: string): string {
  return list.replace(/(?<=,\s*)(?:pågående|har|är)(?!\p{L})/giu, (word) => ' '.repeat(word.length));
}

/** What is named in a rule, denied or not. */
function spokenOf(rule: Rule): readonly string[] {
  return leavesOf(treeOf(rule)).map(({ condition: { attribute, value } }) =>
    typeof value === 'boolean' ? attribute : `${attribute} ${[value].flat().join(' ')}`,
  );
}

/** ”Ersättning från Af (aktivitetsstöd) eller a-kassa”: one alternative is narrowed, the words do not tell which. */
function narrows(rule: Rule, other: Rule): boolean {
  const [mine, others] = [rule, other].map((one) => ('attribute' in one && one.op === 'hasAny' ? one : undefined));
  return mine !== undefined && mine.attribute === others?.attribute;
}

function isSaidBy(rule: Rule, said: ReadonlySet<string>): boolean {
  return spokenOf(rule).every((one) => said.has(one));
}

/** Whether two readings speak of the same attribute alone. */
function isAlike(a: Reading, b: Reading): boolean {
  const named = [a, b].map((one) => new Set(one.rules.flatMap((rule) => leavesOf(treeOf(rule)).map(attributeIn))));
  const [mine, other] = named;
  return mine?.size === 1 && other?.size === 1 && [...mine].every((one) => other.has(one));
}
