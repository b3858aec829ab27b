import type { Child } from 'hono/jsx';
import type { Language } from '../kernel/text.ts';
import { Button } from './buttons.tsx';
import { Form } from './forms.tsx';
import { TextInput } from './inputs.tsx';

interface SearchFormProps {
  language: Language;
  action: string;
  /** What the form is called for whoever hears it. */
  name: string;
  /** Above the field for words. */
  label: string;
  words: string | undefined;
  verb: string;
  /** What else narrows the list: choices beside the words. */
  children?: Child;
}

/** Looks through a list by words and choices. What is looked for stands in the address, so it can be kept and sent on. */
export function SearchForm({ language, action, name, label, words, verb, children }: SearchFormProps) {
  return (
    <Form action={action} method="get" inline label={name}>
      <TextInput language={language} name="words" label={label} value={words} type="search" width="m" />
      {children}
      <Button kind="secondary">{verb}</Button>
    </Form>
  );
}
