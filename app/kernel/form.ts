import type { z } from 'zod';
import { fieldsOf } from './fields.ts';
import type { Text } from './text.ts';

/** What was typed, as it came: shown again whenever it cannot be accepted. */
export type RawInput = Record<string, unknown>;

/** A message per field, by dotted name (`items.0.label`); the empty name is the whole form. */
export type FieldErrors = Record<string, Text>;

/**
 * No field is called that. The first three are every object's own; and zod measures whatever has a length, also an object
 * that was sent instead of a text (4.6.7: an object as length ends in a TypeError).
 */
export const neverNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype', 'length']);

/** As PostgreSQL can keep it: no NUL, no lone half of a letter. Every text from outside passes here at the door. */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}

/** Turns a form's body into an object: `items.0.label=x` becomes `{items: [{label: 'x'}]}`, a repeated name a list. */
export function rawFromForm(entries: Iterable<[string, FormDataEntryValue]>): RawInput {
  const raw: RawInput = {};
  for (const [name, value] of entries) {
    const path = name.split('.');
    if (path.length > 4 || path.some((part) => neverNames.has(part))) continue;
    place(raw, path, typeof value === 'string' ? storable(value) : value);
  }
  return raw;
}

/** Never what every object inherits: a field may be called toString in a form that somebody made up. */
function ownOf(holder: RawInput, name: string): unknown {
  return Object.hasOwn(holder, name) ? holder[name] : undefined;
}

function place(into: RawInput | unknown[], path: string[], value: unknown): void {
  const [head, ...rest] = path as [string, ...string[]];
  const isIndex = Array.isArray(into);
  if (isIndex && (!/^\d{1,3}$/.test(head) || Number(head) > 199)) return;
  const holder = into as RawInput;
  if (rest.length === 0) {
    const before = ownOf(holder, head);
    if (before === undefined) holder[head] = value;
    else holder[head] = Array.isArray(before) ? [...before, value] : [before, value];
    return;
  }
  let inner = ownOf(holder, head);
  if (typeof inner !== 'object' || inner === null) {
    inner = /^\d{1,3}$/.test(rest[0] ?? '') ? [] : {};
    holder[head] = inner;
  }
  place(inner as RawInput | unknown[], rest, value);
}

const messages = {
  missing: { sv: 'Fyll i {label}.', en: 'Fill in {label}.' },
  choose: { sv: 'Välj {label}.', en: 'Choose {label}.' },
  notInList: { sv: 'Välj ett av alternativen för {label}.', en: 'Choose one of the options for {label}.' },
  tooLong: {
    sv: 'Texten i {label} är för lång. Högst {max} tecken.',
    en: 'The text in {label} is too long. At most {max} characters.',
  },
  number: { sv: 'Skriv {label} som ett heltal.', en: 'Write {label} as a whole number.' },
  tooSmall: { sv: '{label} ska vara minst {min}.', en: '{label} must be at least {min}.' },
  tooLarge: { sv: '{label} ska vara högst {max}.', en: '{label} must be at most {max}.' },
  date: {
    sv: 'Skriv {label} som ett datum, till exempel 2026-11-30.',
    en: 'Write {label} as a date, for example 2026-11-30.',
  },
  email: {
    sv: 'Skriv en e-postadress, till exempel namn@example.se.',
    en: 'Write an e-mail address, for example name@example.se.',
  },
  code: {
    sv: 'Skriv hela {label}, bara siffror.',
    en: 'Write the whole of {label}, digits only.',
  },
  tooMany: { sv: 'Högst {max} rader i {label}.', en: 'At most {max} rows in {label}.' },
  tooFew: { sv: 'Minst {min} rad behövs i {label}.', en: 'At least {min} row is needed in {label}.' },
  unreadable: {
    sv: '{label} gick inte att läsa. Ändra och försök igen.',
    en: '{label} could not be read. Change it and try again.',
  },
} satisfies Record<string, Text>;

function fill(text: Text, label: Text, values: Record<string, string | number> = {}): Text {
  const put = (template: string, quoted: string): string =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'label' ? quoted : String(values[name] ?? '')));
  return { sv: put(text.sv, `”${label.sv}”`), en: put(text.en, `“${label.en}”`) };
}

/** Says in plain words what is wrong with which field. */
export function errorsOf(schema: z.ZodObject, error: z.ZodError, raw: RawInput): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of error.issues) {
    const name = issue.path.map(String).join('.');
    if (errors[name]) continue;
    const field = describe(schema, issue.path);
    const label = field?.label ?? { sv: name, en: name };
    const missing = isNothing(valueAt(raw, issue.path));
    errors[name] = messageOf(issue, label, field?.control ?? 'text', missing);
  }
  return errors;
}

function isNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function messageOf(issue: z.core.$ZodIssue, label: Text, control: string, missing: boolean): Text {
  const isChoice = control === 'select' || control === 'radios' || control === 'checkboxes';
  if (issue.code === 'too_big' && issue.origin === 'string' && control !== 'code')
    return fill(messages.tooLong, label, { max: Number(issue.maximum) });
  if (issue.code === 'too_big' && issue.origin === 'array')
    return fill(messages.tooMany, label, { max: Number(issue.maximum) });
  if (issue.code === 'too_small' && issue.origin === 'array')
    return fill(messages.tooFew, label, { min: Number(issue.minimum) });
  if (missing) return fill(isChoice || control === 'file' ? messages.choose : messages.missing, label);
  if (isChoice) return fill(messages.notInList, label);
  if (control === 'date') return fill(messages.date, label);
  if (control === 'email') return messages.email;
  if (control === 'code') return fill(messages.code, label);
  if (issue.code === 'too_big') return fill(messages.tooLarge, label, { max: Number(issue.maximum) });
  if (issue.code === 'too_small' && issue.origin !== 'string')
    return fill(messages.tooSmall, label, { min: Number(issue.minimum) });
  if (control === 'number') return fill(messages.number, label);
  return fill(messages.unreadable, label);
}

function describe(schema: z.ZodObject, path: readonly PropertyKey[]): { label: Text; control: string } | null {
  const [name, , inner] = path;
  const field = fieldsOf(schema).find((candidate) => candidate.name === name);
  if (!field) return null;
  if (inner === undefined) return field.meta;
  const row = rowSchemaOf(field.schema);
  return (row && fieldsOf(row).find((candidate) => candidate.name === inner)?.meta) ?? field.meta;
}

/** The object schema of a list field's rows, if the field is a list. */
export function rowSchemaOf(schema: z.ZodType): z.ZodObject | null {
  const definition = schema.def as { type: string; out?: z.ZodType; element?: z.ZodType };
  if (definition.type === 'pipe' && definition.out) return rowSchemaOf(definition.out);
  if (definition.type === 'array' && definition.element?.def.type === 'object')
    return definition.element as z.ZodObject;
  return null;
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = raw;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
