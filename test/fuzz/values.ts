import type { z } from 'zod';
import { type FieldMeta, fieldsOf } from '../../app/kernel/fields.ts';
import { rowSchemaOf } from '../../app/kernel/form.ts';
import type { Random } from './random.ts';

/** Written in every hostile text that could become a tag: raw in a page, it got through. */
export const tagMark = '<fuzzmark';

/** What nobody types and everybody can send. */
const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'halv \udc00 bokstav',
  '\u202egnirts\u202c',
  'å'.normalize('NFD'),
  '😀'.repeat(50),
  '﷽'.repeat(300),
  `${tagMark} onload=alert(1)>`,
  `"'>${tagMark}>`,
  '</textarea><fuzzmark>',
  "' or '1'='1",
  "'; drop table guidance_case; --",
  '%27%00%0d%0aSet-Cookie: farled=x',
  '\r\nSet-Cookie: farled=x',
  "=cmd|'/c calc'!A1",
  '../../../../etc/passwd',
  '..%2f..%2fpackage.json',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  'true',
  '-1',
  '0',
  '1e309',
  '9'.repeat(400),
  '-9223372036854775809',
  '2147483648',
  '0x10',
  '1.5',
  '١٢٣',
  '2026-02-30',
  '0000-00-00',
  '275760-09-14',
  '2026-11-16T09:00:00Z',
  'infinity',
  '{}',
  '[]',
  '{"$ne": null}',
  '\\',
  '%',
  '_%_',
  '((((((((((a*)*)*)*)*)*)*)*)*)*)*$',
  'https://example.com/',
  '//example.com',
  'javascript:alert(1)',
  'namn@example.com\nBcc: alla@example.com',
  '19880214-2383',
];

const words = 'vill börja arbetsträna men får nej av alla och behöver stöd med kontakter utan att vänta länge'.split(
  ' ',
);

export function plainText(random: Random, most = 24): string {
  return Array.from({ length: 3 + random.below(most) }, () => random.one(words)).join(' ');
}

export function hostileText(random: Random): string {
  if (random.chance(0.04)) return 'x'.repeat(1000 + random.below(60_000));
  if (random.chance(0.02)) return Array.from({ length: 400 }, () => plainText(random)).join('\n');
  if (random.chance(0.15)) return random.one(hostileTexts) + random.one(hostileTexts);
  return random.one(hostileTexts);
}

/** Any value that JSON can hold. */
export function hostileJson(random: Random, depth = 0): unknown {
  const kind = random.below(depth > 3 ? 5 : 9);
  if (kind === 0) return null;
  if (kind === 1) return random.chance(0.5);
  if (kind === 2) return random.one([0, -1, 1.5, 1e308, -1e308, 2 ** 53 + 2, 2 ** 31]);
  if (kind <= 5) return hostileText(random);
  if (kind === 6) return Array.from({ length: random.below(5) }, () => hostileJson(random, depth + 1));
  if (kind === 7) {
    let nested: unknown = 1;
    for (let level = 0; level < 200; level += 1) nested = random.chance(0.5) ? [nested] : { a: nested };
    return nested;
  }
  const names = ['a', 'constructor', 'prototype', 'length', 'toString', 'then', 'id', '0'];
  return Object.fromEntries(names.slice(0, random.below(8)).map((name) => [name, hostileJson(random, depth + 1)]));
}

/** Names of things that exist, whoever may see them. */
export interface Pool {
  ids: readonly string[];
  /** Case numbers, slugs, codes of lists, words that pages use. */
  names: readonly string[];
  /** Tokens and handles that open something. */
  keys: readonly string[];
  emails: readonly string[];
  /** What a field of that name usually holds. */
  fields: ReadonlyMap<string, readonly string[]>;
}

/** A value that the field could well be given. */
function plausible(random: Random, name: string, meta: FieldMeta, schema: z.ZodType, pool: Pool): unknown {
  const usual = pool.fields.get(name);
  if (usual && random.chance(0.85)) return meta.control === 'checkboxes' ? [random.one(usual)] : random.one(usual);
  switch (meta.control) {
    case 'text':
      return random.one([plainText(random, 3), random.one(pool.names), random.one(pool.keys)]);
    case 'textarea':
    case 'freeText':
      return plainText(random);
    case 'email':
      return random.chance(0.5) ? `ny${random.below(99)}@example.se` : random.one(pool.emails);
    case 'code':
      return random.one(['48210937', '4821 0937', plainText(random, 1)]);
    case 'number':
      return String((meta.min ?? 0) + random.below((meta.max ?? 100) - (meta.min ?? 0) + 1));
    case 'date':
      return `20${20 + random.below(20)}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`;
    case 'select':
    case 'radios':
      return meta.options ? random.one(meta.options).value : random.one([...pool.names, ...pool.ids]);
    case 'yesNoUnknown':
      return random.one(['yes', 'no', 'unknown']);
    case 'checkboxes':
      return meta.options ? random.some(meta.options.map((option) => option.value)) : random.some(pool.ids.slice(0, 6));
    case 'checkbox':
      return random.one(['on', 'yes', '']);
    case 'file':
      return { name: 'lista.xlsx', base64: Buffer.from(hostileText(random)).toString('base64') };
    case 'hidden':
      return random.one(pool.ids);
    case 'list': {
      const row = rowSchemaOf(schema);
      return row ? Array.from({ length: 1 + random.below(3) }, () => inputFor(random, row, pool, 0.9)) : [];
    }
  }
}

/** An input for a schema: each field as it should be with the given chance, otherwise hostile or not there. */
export function inputFor(random: Random, schema: z.ZodObject, pool: Pool, share: number): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const { name, meta, schema: part } of fieldsOf(schema)) {
    if (random.chance(share)) input[name] = plausible(random, name, meta, part, pool);
    else if (random.chance(0.8)) input[name] = random.chance(0.6) ? hostileText(random) : hostileJson(random);
  }
  return input;
}
