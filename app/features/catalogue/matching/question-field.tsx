import type { Attribute } from '@farled/eligibility';
import { Checkboxes, YesNo } from '../../../design/choices.tsx';
import { DateInput, NumberInput, Select } from '../../../design/inputs.tsx';
import type { Ui } from '../../../http/ui.tsx';
import type { Text } from '../../../kernel/text.ts';
import { noneOfThem } from './answers.ts';
import { attributeName, unitName, valueNames } from './attribute-words.ts';

const words = {
  none: { sv: 'Har ingen av dem', en: 'Has none of them' },
  dontKnow: { sv: 'Vet inte', en: 'Don’t know' },
} satisfies Record<string, Text>;

export interface QuestionFieldProps {
  ui: Pick<Ui, 'say' | 'language'>;
  attribute: Attribute;
  /** Name of the field. */
  name: string;
  /** The answer, as it is known or as it was typed. */
  value: unknown;
  hint?: string | undefined;
  error?: string | undefined;
}

/** What a rule can ask about a person, as a field of a form. Not to know is always an answer. */
export function QuestionField({ ui, attribute, name, value, hint, error }: QuestionFieldProps) {
  const common = {
    language: ui.language,
    name,
    label: ui.say(attributeName(attribute)),
    ...(hint !== undefined && { hint }),
    ...(error !== undefined && { error }),
  };
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  const options = valueNames(attribute).map((one) => ({ value: one.value, label: ui.say(one.label) }));
  switch (attribute.kind) {
    case 'number':
      return <NumberInput {...common} value={text} min={0} unit={ui.say(unitName(attribute))} />;
    case 'date':
      return <DateInput {...common} value={text} />;
    case 'boolean':
      return <YesNo {...common} value={value === true ? 'yes' : value === false ? 'no' : text} />;
    case 'choice':
      return (
        <Select
          {...common}
          options={[...options, { value: 'unknown', label: ui.say(words.dontKnow) }]}
          value={text}
          width="m"
        />
      );
    case 'choiceSet': {
      const list = Array.isArray(value) ? value.map(String) : text ? [text] : [];
      return (
        <Checkboxes
          {...common}
          options={[
            ...options,
            { value: noneOfThem, label: ui.say(words.none) },
            { value: 'unknown', label: ui.say(words.dontKnow) },
          ]}
          value={Array.isArray(value) && value.length === 0 ? [noneOfThem] : list}
        />
      );
    }
  }
}
