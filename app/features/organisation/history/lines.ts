import { z } from 'zod';
import { fieldMeta } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';

interface Words {
  label: Text;
  hint: Text;
}

/** A list of short names, one on each line in a form, an array in the API. Names of places and services: not gated. */
export function lines(words: Words, limits: { rows: number; length: number }) {
  const split = (value: unknown): unknown => {
    if (value === undefined || value === null) return [];
    if (typeof value !== 'string') return value;
    return value
      .split(/[\n\r,;]+/)
      .map((line) => line.trim().normalize('NFC'))
      .filter((line) => line !== '');
  };
  const isShort = (all: string[]): boolean => all.every((one) => one.length > 0 && one.length <= limits.length);
  const schema = z.preprocess(
    split,
    z
      .array(z.string())
      .max(limits.rows)
      .refine(isShort)
      .transform((all) => [...new Set(all)]),
  );
  fieldMeta.add(schema, { ...words, control: 'textarea', required: false });
  return schema;
}

export function asLines(values: readonly string[]): string {
  return values.join('\n');
}
