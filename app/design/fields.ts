import type { DetectorOptions, FindingType } from '@farled/deidentify';
import type { Child } from 'hono/jsx';

/** What every field says about itself. A command's schema is turned into these, and the page lays them out. */
interface FieldBase {
  name: string;
  label: string;
  hint?: Child | undefined;
  /** `false` adds "(optional)" to the label; left out says nothing. */
  required?: boolean | undefined;
  /** What to do about what was typed, in the reader's language. */
  error?: string | undefined;
}

/** The field's width says the expected length: about 6, 20 and 40 characters; otherwise the whole column. */
interface Sized {
  width?: 's' | 'm' | 'l' | undefined;
}

export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
  /** What of it somebody wrote: it then says its language (WCAG 2.2, 3.1.2). */
  said?: 'label' | 'hint' | undefined;
  disabled?: boolean | undefined;
}

/** A place in a text that may point out a person, in words for the reader. */
export interface TextFinding {
  /** First 16 hexadecimal digits of SHA-256 of the type, a colon and the found words (UTF-8). */
  hash: string;
  /** The found words as they stand in the text. */
  text: string;
  title: string;
  explanation?: string | undefined;
  replacement: string;
  type: FindingType;
  /** Why the reason that was given does not do. */
  wrong?: string | undefined;
  /** Only shown: needs no answer. */
  hint?: boolean | undefined;
}

/** What the check on the server found, and the reasons already given, by the finding's hash. */
interface Checked {
  findings?: readonly TextFinding[] | undefined;
  kept?: Readonly<Record<string, string>> | undefined;
}

/** Short texts are checked on the server too; what it finds stands under the field. */
export interface TextField extends FieldBase, Sized, Checked {
  value?: string | undefined;
  maxLength?: number | undefined;
  autocomplete?: string | undefined;
  /** The keyboard that a phone shows. */
  inputmode?: 'numeric' | undefined;
}

export interface NumberField extends FieldBase, Sized {
  /** A string when what was typed is not a number and is kept. */
  value?: number | string | undefined;
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
  unit?: string | undefined;
}

export interface DateField extends FieldBase {
  /** `yyyy-mm-dd`, or whatever was typed. */
  value?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
}

export interface SelectField extends FieldBase, Sized {
  options: readonly (Option | { label: string; options: readonly Option[] })[];
  value?: string | undefined;
  /** Words of the empty choice; `false` leaves it out. */
  placeholder?: string | false | undefined;
}

interface Band {
  /** The question that decides most just now; the hint says why. */
  band?: boolean | undefined;
}

export interface RadiosField extends FieldBase, Band {
  options: readonly Option[];
  value?: string | undefined;
  /** Options below each other, for long labels. */
  stacked?: boolean | undefined;
}

/** Values: `yes`, `no`, `unknown`. */
export interface YesNoField extends FieldBase, Band {
  value?: string | undefined;
  /** Leave out "don't know" only where not knowing is impossible. */
  withoutUnknown?: boolean | undefined;
}

export interface CheckboxesField extends FieldBase {
  options: readonly Option[];
  value?: readonly string[] | undefined;
}

/** One box; its value is `yes` when ticked and missing otherwise. */
export interface CheckboxField extends FieldBase {
  value?: boolean | undefined;
}

export interface TextAreaField extends FieldBase {
  value?: string | undefined;
  rows?: number | undefined;
  maxLength?: number | undefined;
}

/** Addresses that the browser's check needs, and what belongs to this place. */
export interface IdentityCheck {
  worker: string;
  lists: string;
  own?: DetectorOptions | undefined;
}

/**
 * A text that is checked for identity. Fields sent, the same with and without JavaScript:
 * `name` the text; `name.keep.<hash>` the reason why a finding may stand; and, only without JavaScript,
 * `name.replace` = the hash of the finding to replace (the form is sent, changed and shown again).
 */
export interface FreeTextField extends TextAreaField, Checked {
  identity?: IdentityCheck | undefined;
}

export interface FileField extends FieldBase {
  /** Endings, for example `.xlsx,.csv`. */
  accept?: string | undefined;
}

interface HiddenField {
  name: string;
  value: string;
}

export type FieldDescription =
  | ({ kind: 'text' | 'email' | 'tel' | 'url' | 'search' } & TextField)
  | ({ kind: 'number' } & NumberField)
  | ({ kind: 'date' } & DateField)
  | ({ kind: 'select' } & SelectField)
  | ({ kind: 'radios' } & RadiosField)
  | ({ kind: 'yesNo' } & YesNoField)
  | ({ kind: 'checkboxes' } & CheckboxesField)
  | ({ kind: 'checkbox' } & CheckboxField)
  | ({ kind: 'textArea' } & TextAreaField)
  | ({ kind: 'freeText' } & FreeTextField)
  | ({ kind: 'file' } & FileField)
  | ({ kind: 'hidden' } & HiddenField);
