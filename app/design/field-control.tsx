import type { Language } from '../kernel/text.ts';
import { Checkbox, Checkboxes, Radios, YesNo } from './choices.tsx';
import type { FieldDescription } from './fields.ts';
import { FreeText } from './free-text.tsx';
import { DateInput, FileInput, NumberInput, Select, TextArea, TextInput } from './inputs.tsx';

/** Draws any field from its description. */
export function FieldControl({ field, language }: { field: FieldDescription; language: Language }) {
  switch (field.kind) {
    case 'text':
    case 'email':
    case 'tel':
    case 'url':
    case 'search':
      return <TextInput {...field} type={field.kind} language={language} />;
    case 'number':
      return <NumberInput {...field} language={language} />;
    case 'date':
      return <DateInput {...field} language={language} />;
    case 'select':
      return <Select {...field} language={language} />;
    case 'radios':
      return <Radios {...field} language={language} />;
    case 'yesNo':
      return <YesNo {...field} language={language} />;
    case 'checkboxes':
      return <Checkboxes {...field} language={language} />;
    case 'checkbox':
      return <Checkbox {...field} language={language} />;
    case 'textArea':
      return <TextArea {...field} language={language} />;
    case 'freeText':
      return <FreeText {...field} language={language} />;
    case 'file':
      return <FileInput {...field} language={language} />;
    case 'hidden':
      return <input type="hidden" name={field.name} value={field.value} />;
  }
}
