import { type Attribute, type Facts, type Range, type Value, type Where, whereWords } from '@farled/eligibility';
import type { Text } from '../../kernel/text.ts';

/** What a combination says, a short phrase for each attribute. */
export const phrasesOf = (where: Where, attributes: readonly Attribute[]): readonly Text[] =>
  whereWords(where, attributes);

function rangeOf(attribute: Attribute, value: Value): Range {
  if (attribute.kind === 'choiceSet') {
    return Array.isArray(value) && value.length > 0
      ? { hasAll: value }
      : { hasNone: attribute.values.map(({ id }) => id) };
  }
  if (typeof value === 'boolean') return [value];
  if (typeof value === 'number') return { min: value, max: value };
  if (attribute.kind === 'date') return { min: String(value), max: String(value) };
  return [String(value)];
}

/** Somebody's answers, a phrase for each that is known. */
export function answerPhrases(facts: Facts, attributes: readonly Attribute[]): { attribute: string; phrase: Text }[] {
  return attributes.flatMap((attribute) => {
    const value = facts[attribute.id];
    if (value === undefined || value === null) return [];
    const words = whereWords({ [attribute.id]: rangeOf(attribute, value) }, attributes);
    return words.map((phrase) => ({ attribute: attribute.id, phrase }));
  });
}

/** One sentence of phrases. */
export function joined(phrases: readonly string[], and: string): string {
  if (phrases.length < 2) return phrases.join('');
  return `${phrases.slice(0, -1).join(', ')} ${and} ${phrases.at(-1)}`;
}
