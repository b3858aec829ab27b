import { z } from 'zod';
import type { Text } from './text.ts';
import { apiFile, blankIsMissing, oneIsMany, tidy, toFile, ungrouped } from './typed.ts';

/** What a form, the API description and the gates need to know of an input beyond its type. */
export interface FieldMeta {
  label: Text;
  hint?: Text;
  control:
    | 'text'
    | 'textarea'
    | 'freeText'
    | 'number'
    | 'date'
    | 'email'
    | 'select'
    | 'radios'
    | 'yesNoUnknown'
    | 'checkboxes'
    | 'checkbox'
    | 'file'
    | 'list'
    | 'code'
    | 'hidden';
  options?: readonly Option[];
  maxLength?: number;
  min?: number;
  max?: number;
  /** Endings of the files that may be chosen, for example `.xlsx,.csv`. */
  accept?: string;
  required: boolean;
}

export interface Option {
  value: string;
  label: Text;
  hint?: Text;
}

export const fieldMeta = z.registry<FieldMeta>();

/** An input's schema with its description. */
function described<S extends z.ZodType>(schema: S, meta: FieldMeta): S {
  fieldMeta.add(schema, meta);
  return schema;
}

interface Words {
  label: Text;
  hint?: Text;
}

const digits = (count: number): RegExp => new RegExp(`^\\d{${count}}$`);

const anyAnswer = z.union([z.string().max(200), z.number(), z.boolean(), z.array(z.string().max(200)).max(100)]);
const answersByName = () =>
  z.preprocess((value) => blankIsMissing(value) ?? {}, z.record(z.string().max(100), anyAnswer));

type Required<S extends z.ZodType> = z.ZodPipe<z.ZodTransform<unknown, unknown>, S>;

function preprocessed<S extends z.ZodType>(schema: S): Required<S> {
  return z.preprocess(blankIsMissing, schema) as unknown as Required<S>;
}

export interface TextWords extends Words {
  max?: number;
}

export const field = {
  /** A short text on one line. */
  text: (words: TextWords) =>
    described(
      preprocessed(
        z
          .string()
          .max(words.max ?? 200)
          .transform(tidy)
          .pipe(z.string().min(1)),
      ),
      {
        ...words,
        control: 'text',
        maxLength: words.max ?? 200,
        required: true,
      },
    ),
  optionalText: (words: TextWords) =>
    described(
      z.preprocess(
        blankIsMissing,
        z
          .string()
          .max(words.max ?? 200)
          .transform(tidy)
          .optional(),
      ),
      {
        ...words,
        control: 'text',
        maxLength: words.max ?? 200,
        required: false,
      },
    ),
  /** Several lines, by somebody's own hand: always passes the identity gate of the kernel. */
  freeText: (words: TextWords) =>
    described(
      preprocessed(
        z
          .string()
          .max(words.max ?? 4000)
          .transform(tidy)
          .pipe(z.string().min(1)),
      ),
      {
        ...words,
        control: 'freeText',
        maxLength: words.max ?? 4000,
        required: true,
      },
    ),
  optionalFreeText: (words: TextWords) =>
    described(
      z.preprocess(
        blankIsMissing,
        z
          .string()
          .max(words.max ?? 4000)
          .transform(tidy)
          .optional(),
      ),
      {
        ...words,
        control: 'freeText',
        maxLength: words.max ?? 4000,
        required: false,
      },
    ),
  email: (words: Words) =>
    described(preprocessed(z.string().max(254).transform(tidy).pipe(z.email().toLowerCase())), {
      ...words,
      control: 'email',
      maxLength: 254,
      required: true,
    }),
  integer: (words: Words & { min: number; max: number }) =>
    described(preprocessed(z.coerce.number().int().min(words.min).max(words.max)), {
      ...words,
      control: 'number',
      required: true,
    }),
  optionalInteger: (words: Words & { min: number; max: number }) =>
    described(z.preprocess(blankIsMissing, z.coerce.number().int().min(words.min).max(words.max).optional()), {
      ...words,
      control: 'number',
      required: false,
    }),
  date: (words: Words) => described(preprocessed(z.iso.date()), { ...words, control: 'date', required: true }),
  optionalDate: (words: Words) =>
    described(z.preprocess(blankIsMissing, z.iso.date().optional()), { ...words, control: 'date', required: false }),
  /** One of a fixed list of values. */
  choice: <const V extends string>(
    words: Words & { values: readonly V[]; names: Readonly<Record<V, Text>>; radios?: boolean },
  ) =>
    described(preprocessed(z.enum(words.values)), {
      label: words.label,
      ...(words.hint && { hint: words.hint }),
      control: words.radios ? 'radios' : 'select',
      options: optionsOf(words.values, words.names),
      required: true,
    }),
  optionalChoice: <const V extends string>(
    words: Words & { values: readonly V[]; names: Readonly<Record<V, Text>>; radios?: boolean },
  ) =>
    described(z.preprocess(blankIsMissing, z.enum(words.values).optional()), {
      label: words.label,
      ...(words.hint && { hint: words.hint }),
      control: words.radios ? 'radios' : 'select',
      options: optionsOf(words.values, words.names),
      required: false,
    }),
  /** Any number of a fixed list of values. */
  choices: <const V extends string>(words: Words & { values: readonly V[]; names: Readonly<Record<V, Text>> }) =>
    described(z.preprocess(oneIsMany, z.array(z.enum(words.values)).max(words.values.length)), {
      label: words.label,
      ...(words.hint && { hint: words.hint }),
      control: 'checkboxes',
      options: optionsOf(words.values, words.names),
      required: false,
    }),
  /** A value of a list that the page knows (a group, a code of the county's list). The command checks it against what it reads. */
  pick: (words: Words) => described(preprocessed(z.string().max(100)), { ...words, control: 'select', required: true }),
  optionalPick: (words: Words) =>
    described(z.preprocess(blankIsMissing, z.string().max(100).optional()), {
      ...words,
      control: 'select',
      required: false,
    }),
  pickMany: (words: Words) =>
    described(z.preprocess(oneIsMany, z.array(z.string().max(100)).max(200)), {
      ...words,
      control: 'checkboxes',
      required: false,
    }),
  /** Yes, no, or not known: a question that nobody answered is not a no. */
  yesNoUnknown: (words: Words) =>
    described(z.preprocess(blankIsMissing, z.enum(['yes', 'no', 'unknown']).default('unknown')), {
      ...words,
      control: 'yesNoUnknown',
      required: false,
    }),
  checkbox: (words: Words) =>
    described(
      z.preprocess((value) => value === true || value === 'on' || value === 'true' || value === 'yes', z.boolean()),
      { ...words, control: 'checkbox', required: false },
    ),
  /** Answers by the name of what was asked, where the questions are data. The command checks each against what it reads. */
  answers: (words: Words) => described(answersByName(), { ...words, control: 'list', required: false }),
  /** A file that somebody chose. What it holds is the command's own matter: it is read there, never trusted here. */
  file: (words: Words & { accept: string }) =>
    described(z.preprocess(toFile, z.file().meta(apiFile)) as z.ZodPipe<z.ZodTransform<unknown, unknown>, z.ZodFile>, {
      ...words,
      control: 'file',
      required: true,
    }),
  /** The thing that the command is about, from the page's address. */
  id: () => described(z.uuid(), { label: { sv: 'Id', en: 'Id' }, control: 'hidden', required: true }),
  optionalId: () =>
    described(z.preprocess(blankIsMissing, z.uuid().optional()), {
      label: { sv: 'Id', en: 'Id' },
      control: 'hidden',
      required: false,
    }),
  /** A secret or code that is not typed in a list: token, handle, slug. */
  key: (words: Words, max = 200) =>
    described(preprocessed(z.string().max(max).transform(tidy).pipe(z.string().min(1))), {
      ...words,
      control: 'text',
      maxLength: max,
      required: true,
    }),
  /** A one-time code of digits, read with whatever stands between them. */
  code: (words: Words & { digits: number }) =>
    described(
      preprocessed(
        z
          .string()
          .max(60)
          .transform(ungrouped)
          .pipe(z.string().regex(digits(words.digits))),
      ),
      {
        ...words,
        control: 'code',
        required: true,
      },
    ),
  /** Rows of fields. Rows that were left wholly empty are not there. */
  list: <S extends z.ZodObject>(words: Words & { of: S; max: number; min?: number }) =>
    described(
      z.preprocess(
        withoutEmptyRows,
        z
          .array(words.of)
          .min(words.min ?? 0)
          .max(words.max),
      ),
      { label: words.label, ...(words.hint && { hint: words.hint }), control: 'list', required: (words.min ?? 0) > 0 },
    ),
};

function optionsOf<V extends string>(values: readonly V[], names: Readonly<Record<V, Text>>): Option[] {
  return values.map((value) => ({ value, label: names[value] }));
}

function withoutEmptyRows(value: unknown): unknown {
  if (value === undefined || value === '') return [];
  if (!Array.isArray(value)) return value;
  const isEmpty = (cell: unknown): boolean =>
    cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
  return value.filter((row) => !(typeof row === 'object' && row !== null && Object.values(row).every(isEmpty)));
}

/** The fields of an input object in the order in which they are declared. */
export function fieldsOf(schema: z.ZodObject): { name: string; meta: FieldMeta; schema: z.ZodType }[] {
  return Object.entries(schema.shape).map(([name, part]) => {
    const meta = fieldMeta.get(part as z.ZodType);
    if (!meta) throw new Error(`The field ${name} has no description: use the builders of fields.ts.`);
    return { name, meta, schema: part as z.ZodType };
  });
}

/** What a command's field is called. */
export function labelOf(command: { input: z.ZodObject }, name: string): Text {
  const found = fieldsOf(command.input).find((one) => one.name === name);
  if (!found) throw new Error(`There is no field ${name}.`);
  return found.meta.label;
}
