import type { Rule } from '../types.ts';
import { atLeast, atMost, parties } from './data.ts';
import type { Meaning } from './lexicon.ts';

/** What a phrase asks for, by the words around it; nothing when they leave that open. */
export function ruleFor(
  meaning: Meaning,
  around: string,
  isDenied: boolean,
  cue: 'knownTo' | 'paidBy' | undefined,
  hasValues: boolean,
): Rule | undefined {
  if (meaning.kind === 'party') {
    const party = parties[meaning.index];
    const rule = cue && party?.[cue];
    return rule && isDenied ? { not: rule } : rule;
  }
  if (meaning.kind === 'rule') return isDenied ? { not: meaning.rule } : meaning.rule;
  const { attribute } = meaning;
  if (meaning.kind === 'yes') return { attribute: attribute.id, op: 'eq', value: !isDenied };
  if (attribute.kind === 'choiceSet') {
    if (meaning.kind === 'attribute' && (hasValues || cue)) return undefined;
    const value = meaning.kind === 'value' ? [meaning.value] : attribute.values.map((one) => one.id);
    return { attribute: attribute.id, op: isDenied ? 'hasNone' : 'hasAny', value };
  }
  if (attribute.kind !== 'choice' || meaning.kind !== 'value') return undefined;
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
