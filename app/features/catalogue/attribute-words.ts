import { type Attribute, conditionWords, type Leaf, type Op, unitOf, type Value } from '@farled/eligibility';
import type { Text } from '../../kernel/text.ts';

function said(attribute: Attribute, op: Op, value: Value): Text {
  const leaf: Leaf = { kind: 'leaf', must: true, path: '', condition: { attribute: attribute.id, op, value } };
  return conditionWords(leaf, [attribute]);
}

const before = (text: string): string => text.split(': ')[0] ?? text;
const after = (text: string): string => text.slice(text.indexOf(': ') + 2);

/** An attribute's name in both languages; the engine makes the English one where the list has none. */
export function attributeName(attribute: Attribute): Text {
  switch (attribute.kind) {
    case 'number':
      return { sv: attribute.label, en: before(said(attribute, 'gte', 0).en) };
    case 'date':
      return { sv: attribute.label, en: before(said(attribute, 'gte', '2000-01-01').en) };
    case 'boolean':
      return { sv: attribute.label, en: attribute.labelEn ?? said(attribute, 'eq', true).en };
    default:
      return { sv: attribute.label, en: before(said(attribute, 'hasAll', []).en) };
  }
}

/** What a number is counted in; empty where the name already says it. */
export function unitName(attribute: Attribute): Text {
  return { sv: unitOf(attribute, 'sv').trim(), en: unitOf(attribute, 'en').trim() };
}

/** The values of a choice in both languages. */
export function valueNames(attribute: Attribute): { value: string; label: Text }[] {
  if (attribute.kind !== 'choice' && attribute.kind !== 'choiceSet') return [];
  const op = attribute.kind === 'choice' ? 'in' : 'hasAll';
  return attribute.values.map((one) => ({
    value: one.id,
    label: { sv: one.label, en: after(said(attribute, op, [one.id]).en) },
  }));
}
