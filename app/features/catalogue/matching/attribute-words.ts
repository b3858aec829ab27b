import { type Attribute, attributeLabel, unitOf, valueLabel } from '@farled/eligibility';
import type { Text } from '../../../kernel/text.ts';

/** An attribute's name in both languages; the engine makes the English one where the list has none. */
export function attributeName(attribute: Attribute): Text {
  return { sv: attribute.label, en: attributeLabel(attribute, 'en') };
}

/** What a number is counted in; empty where the name already says it. */
export function unitName(attribute: Attribute): Text {
  return { sv: unitOf(attribute, 'sv').trim(), en: unitOf(attribute, 'en').trim() };
}

/** The values of a choice in both languages. */
export function valueNames(attribute: Attribute): { value: string; label: Text }[] {
  if (attribute.kind !== 'choice' && attribute.kind !== 'choiceSet') return [];
  return attribute.values.map((one) => ({ value: one.id, label: { sv: one.label, en: valueLabel(one, 'en') } }));
}
