import type { Rule } from '../types.ts';
import { grouped, isOfOneFamily, keptTogether, runsJoined } from './choices.ts';
import type { Cue, ItemReader } from './items.ts';
import { type Piece, split } from './pieces.ts';
import { any, joinedReadings, nothing, type Reading, unreadIn } from './reading.ts';

/** ”Inte A eller pågående B” denies both. */
const beginsAnewInChoice = /^\s*(har|är|ska|skall|får|går|minst|högst|inskriven|annars)(?!\p{L})/iu;
const beginsAnew =
  /^\s*(har|är|ska|skall|får|går|genomförd|genomfört|minst|högst|inskriven|pågående|annars)(?!\p{L})/iu;
export const joining =
  /\s(?:och|samt|men|dock|fast|däremot|dessutom|plus|som har|som är|som får|som uppbär|som(?=\s+(?:saknar|inte|ej|bor|gått|gjort|genomfört|läst|läser|avslutat|deltagit|klarat|talar)(?!\p{L})))\s|&|;/giu;
const choice = /\seller\s|^\s*eller\s|\//iu;

/** ”Kräver varken A eller B”, ”varken A eller B behövs” */
const needless =
  /(?<!\p{L})(?:(?:kräver|krävs|behöver|behövs) (?:\p{L}+ )?varken|varken\s.*\s(?:krävs|behövs)\s*$)(?!\p{L})/iu;

const denial = 'inte ';

/** Reads what is joined by `och`, commas and `eller`. */
export class ListReader {
  readonly items: ItemReader;

  constructor(items: ItemReader) {
    this.items = items;
  }

  joined(text: string, offset: number): Reading {
    if (needless.test(text)) return nothing;
    const neither = /^(?<before>.*?),?\s*varken\s+(?<items>.+?\s+eller\s+.+)$/isu.exec(text)?.groups;
    if (neither) {
      const { before = '', items = '' } = neither;
      const first = text.length - items.length;
      const denied = this.items
        .completed(split(items, /\seller\s/giu))
        .map((item) => this.#denied(item, offset + first + item.from));
      return joinedReadings([this.joined(before, offset), ...denied]);
    }
    const parts = split(text, joining);
    return joinedReadings(parts.map((part) => this.#alternatives(part.text, offset + part.from)));
  }

  /** Conditions joined by `eller`, a slash or commas. */
  #alternatives(text: string, offset: number): Reading {
    if (!choice.test(text)) return this.#list(text, offset);
    const parts = split(text, /,/gu);
    const begins = grouped(
      parts.map((part) => {
        const pieces = this.items.completed(split(part.text, /\seller\s|^\s*eller\s|\//giu));
        const read = pieces.map((one) => this.items.item(one.text, 0, undefined));
        return {
          rules: read.flatMap((one) => one.rules),
          hasWords: read.some((one) => one.rules.length + one.unread.length > 0),
          hasChoice: choice.test(part.text),
          beginsWithOr: /^\s*eller\s/iu.test(part.text),
          isDenied: this.items.isDenied(part.text),
          beginsAnew: /^\s*(?:liksom|dessutom|samt|har|är|saknar|uppbär|får|bor|läser|talar|med)(?!\p{L})/iu.test(
            part.text,
          ),
        };
      }),
    );
    if (begins === undefined) return unreadIn(text, offset);
    const starts = parts.filter((_, index) => begins[index]).map((part) => part.from);
    const ends = [...starts.slice(1).map((from) => from - 1), text.length];
    return joinedReadings(starts.map((from, index) => this.#list(text.slice(from, ends[index]), offset + from)));
  }

  /** What is denied by a word that stands before other items; `start`: of the item. */
  #denied(item: Piece, start: number, cue?: Cue): Reading {
    const read = this.items.item(`${denial}${item.text}`, start - denial.length, cue);
    return { rules: read.rules, unread: read.unread.map(({ from, to }) => ({ from: Math.max(from, start), to })) };
  }

  /** The conditions of a stretch by itself. */
  read(item: Piece | undefined): readonly Rule[] {
    return item ? this.items.item(item.text, 0, undefined).rules : [];
  }

  /** One list: with `eller` its members are alternatives, without they all hold unless they name values of one thing. */
  #list(text: string, offset: number): Reading {
    const isChoice = choice.test(text);
    const begins = isChoice ? beginsAnewInChoice : beginsAnew;
    const items = this.items.completed(split(text, isChoice ? /\seller\s|^\s*eller\s|,|\//giu : /,/gu));
    let cue: Cue;
    let isDenied = false;
    const readings = items.map((item, index) => {
      cue = this.items.cueIn(item.text, index === 0 ? undefined : cue);
      const startsAnew = index === 0 || begins.test(item.text) || this.items.isDenied(item.text);
      isDenied = startsAnew ? this.items.isDenied(item.text) : isDenied;
      const isCarried =
        isDenied && !startsAnew && (isChoice || isOfOneFamily(this.read(items[index - 1]), this.read(item)));
      const start = offset + item.from;
      return isCarried ? this.#denied(item, start, cue) : this.items.item(item.text, start, cue);
    });
    const unread = readings.flatMap((one) => one.unread);
    // Without the alternative that was not read, the others would ask for more than was said.
    const isNaming = /^\s*(annan|annat|andra)\s/iu.test(items.at(-1)?.text ?? '');
    const isPartial = readings.some(
      (one, index) => one.unread.length > 0 && !/^\s*\d+\s*$/.test(items[index]?.text ?? ''),
    );
    if (isChoice && isPartial && !isNaming && readings.some((one) => one.rules.length > 0))
      return unreadIn(text, offset);
    const isOneDenial = items.length > 1 && !items.slice(1).some((item) => begins.test(item.text));
    const isDeniedList = isOneDenial && this.items.isDenied(items[0]?.text ?? '');
    const isEvery = /(?<!\p{L})(båda|bägge|samtliga|därefter)(?!\p{L})/iu.test(text);
    const read = readings.flatMap((one) => one.rules);
    // ”En diagnos, adhd eller autism”: which ones the general word means.
    const isMeant = (rule: Rule) =>
      !this.items.mentions.has(rule) || !read.some((other) => isOfSame(other, rule) && !this.items.mentions.has(other));
    const rules = read.filter(isMeant);
    if (isDeniedList || (isEvery && !isChoice)) return { rules, unread };
    if (!isChoice) return { rules: runsJoined(rules), unread };
    const kept = keptTogether(readings.map((one) => one.rules.filter(isMeant)).filter((one) => one.length > 0));
    if (!kept) return unreadIn(text, offset);
    const either = any(kept.choices);
    return { rules: [...(either ? [either] : []), ...kept.beside], unread };
  }
}

function isOfSame(a: Rule, b: Rule): boolean {
  return 'attribute' in a && 'attribute' in b && a.attribute === b.attribute && a.op === b.op;
}
