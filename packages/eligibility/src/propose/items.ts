import type { Attribute, Rule } from '../types.ts';
import { families, goingOn, knownToCue, paidByCue } from './data.ts';
import { deniedBehind, excludes, negation, noMatter, noNegation } from './denial.ts';
import { comesWithIt, isYetToCome, wasOnce } from './describes.ts';
import { type Found, Lexicon } from './lexicon.ts';
import { blanked, type Piece } from './pieces.ts';
import { nothing, type Reading, unreadIn } from './reading.ts';
import { ruleFor } from './rule-for.ts';

export type Cue = 'knownTo' | 'paidBy' | undefined;

/** Reads stretches without connectives. */
export class ItemReader {
  readonly lexicon: Lexicon;
  /** Rules that a general word was read as (”en diagnos”: any of them). */
  readonly mentions = new WeakSet<Rule>();

  constructor(attributes: readonly Attribute[]) {
    this.lexicon = new Lexicon(attributes);
  }

  /** Denied by a word of its own; ”ingen” in a value's name (”ingen svenska”) denies nothing. */
  isDenied(text: string): boolean {
    const free = this.#around(text, this.lexicon.find(text));
    return negation.test(free) || excludes.test(free);
  }

  cueIn(text: string, before: Cue): Cue {
    if (knownToCue.test(text)) return 'knownTo';
    return paidByCue.test(text) ? 'paidBy' : before;
  }

  /** Every phrase in it must hold, denied if it is denied. */
  item(text: string, offset: number, cue: Cue): Reading {
    const regardless = noMatter.exec(text);
    if (regardless && !/^(oavsett|oberoende)/iu.test(regardless[0])) return nothing;
    const said = regardless ? text.slice(0, regardless.index) : text;
    const found = this.lexicon.find(said).filter((one, index, list) => !isOfOneBefore(said, list[index - 1], one));
    const free = this.#around(said, found);
    const [first, last] = [found[0], found.at(-1)];
    const ahead = free.slice(0, last?.from).replace(found.every(isPaper) ? /behöver/giu : /$^/u, '');
    if (first && (isYetToCome(ahead) || comesWithIt(free))) return unreadIn(text, offset);
    const denial = free.search(negation);
    const isExcluded = excludes.test(free);
    const denials = isExcluded ? [] : [...free.matchAll(new RegExp(negation, 'giu'))].map((match) => match.index);
    const isAllBehind =
      last !== undefined && found.length === 1 && denials.length === 1 && deniedBehind.test(free.slice(last.to));
    const isBehind = last !== undefined && denials.some((at) => at > last.to);
    // ”A … inte”, ”inte utan A”: what is denied cannot be told.
    const isDoubtful = isBehind || denials.filter((at) => last === undefined || at < last.from).length > found.length;
    if (isDoubtful && !isAllBehind) return unreadIn(text, offset);
    const hasValues = found.some((one) => one.meaning.kind !== 'attribute' && one.meaning.kind !== 'party');
    const rules = found.flatMap((one): Rule[] => {
      const isDenied = isExcluded || isAllBehind || one.isDenied || (denial >= 0 && denial < one.from);
      const rule = ruleFor(one.meaning, free, isDenied, cue, hasValues);
      if (rule && one.meaning.kind === 'attribute') this.mentions.add(rule);
      return rule === undefined ? [] : [rule];
    });
    if (goingOn.test(free) && rules.some(isOfStep)) return unreadIn(text, offset);
    if (!rules.every(isOfSteps) && wasOnce(free.slice(0, last?.from))) return unreadIn(text, offset);
    return rules.length === 0 ? unreadIn(text, offset) : { rules, unread: [] };
  }

  /** ”sjuk- eller aktivitetsersättning”, ”sfi B eller C”: a word cut short is given what it shares with its neighbour. */
  completed(items: readonly Piece[]): readonly Piece[] {
    let isCourse = false;
    return items.map((item, index) => {
      // ”sfi A, B eller C”: the course's letter alone.
      const letter = /^\s*(?:kurs\s+)?([a-d])\s*$/iu.exec(item.text)?.[1];
      if (letter && isCourse) return { ...item, text: `sfi ${letter}` };
      isCourse = /\bsfi\b/iu.test(item.text);
      const stem = /(\p{L}+)-\s*$/u.exec(item.text);
      const next = /^\s*(\p{L}+)/u.exec(items[index + 1]?.text ?? '')?.[1] ?? '';
      if (!stem) return item;
      for (let at = 3; at <= next.length - 3; at += 1) {
        const whole = `${stem[1]}${next.slice(at)}`;
        if (this.lexicon.find(whole).length > 0) return { ...item, text: item.text.slice(0, stem.index) + whole };
      }
      return item;
    });
  }

  #around(text: string, found: readonly Found[]): string {
    return blanked(text, found).replace(noNegation, (words) => ' '.repeat(words.length));
  }
}

/** ”Du behöver en remiss” asks for it; ”du behöver arbetsträning” does not ask that it is done. */
function isPaper({ meaning }: Found): boolean {
  return meaning.kind === 'yes' && meaning.attribute.id === 'doctorReferral';
}

function isOfSteps(rule: Rule): boolean {
  return !('attribute' in rule) || families[rule.attribute] === 'steps';
}

/** ”Behandlingsprogram för beroende”: what the step was for. */
function isOfOneBefore(text: string, before: Found | undefined, found: Found): boolean {
  if (before?.meaning.kind !== 'value' || families[before.meaning.attribute.id] !== 'steps') return false;
  return /^\s*(?:för|mot|av|vid)\s*$/iu.test(text.slice(before.to, found.from));
}

/** Whether a rule asks for what somebody has gone through; a plan that goes on is there. */
function isOfStep(rule: Rule): boolean {
  if (!('attribute' in rule) || families[rule.attribute] !== 'steps') return false;
  return ![rule.value].flat().includes('coordinatedPlan');
}
