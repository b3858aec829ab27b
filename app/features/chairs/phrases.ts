import {
  type Attribute,
  type Facts,
  type Rule,
  ruleWords,
  type Value,
  type Where,
  whereRule,
} from '@farled/eligibility';
import type { Text } from '../../kernel/text.ts';

/** Small first letter inside a sentence, but not of an abbreviation. */
export function small(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Before a number the colon is in the way: ”ålder 16–17 år”. */
const amount = /: (?=(?:(?:minst|högst|under|över|exakt|at least|at most|over|exactly) )?\d)/;

function phraseOf(rule: Rule, attributes: readonly Attribute[]): Text {
  const said = (language: 'sv' | 'en'): string =>
    small(
      ruleWords({ all: [rule] }, attributes, language)
        .replace(/\.$/, '')
        .replaceAll('. ', ', ')
        .replace(amount, ' '),
    );
  return { sv: said('sv'), en: said('en') };
}

/** What a combination says, a phrase for each attribute. */
export function phrasesOf(where: Where, attributes: readonly Attribute[]): Text[] {
  const rule = whereRule(where);
  return 'all' in rule ? rule.all.map((part) => phraseOf(part, attributes)) : [];
}

function answerRule(attribute: Attribute, value: Value): Rule {
  if (attribute.kind !== 'choiceSet' || !Array.isArray(value))
    return attribute.kind === 'choice'
      ? { attribute: attribute.id, op: 'in', value: [String(value)] }
      : { attribute: attribute.id, op: 'eq', value };
  return value.length > 0
    ? { attribute: attribute.id, op: 'hasAll', value }
    : { attribute: attribute.id, op: 'hasNone', value: attribute.values.map(({ id }) => id) };
}

/** Somebody's answers, a phrase for each that is known. */
export function answerPhrases(facts: Facts, attributes: readonly Attribute[]): { attribute: string; phrase: Text }[] {
  return attributes.flatMap((attribute) => {
    const value = facts[attribute.id];
    if (value === undefined || value === null) return [];
    const phrase = phraseOf(answerRule(attribute, value), attributes);
    const bare = (text: string): string => text.replace(/\b(exakt|exactly) /, '');
    return [{ attribute: attribute.id, phrase: { sv: bare(phrase.sv), en: bare(phrase.en) } }];
  });
}

/** One sentence of phrases. */
export function joined(phrases: readonly string[], and: string): string {
  if (phrases.length < 2) return phrases.join('');
  return `${phrases.slice(0, -1).join(', ')} ${and} ${phrases.at(-1)}`;
}
