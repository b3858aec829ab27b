import { randomBytes, randomUUID } from 'node:crypto';
import type { Params } from './row.ts';

/** The same kind of name, of something that never was: an id, a token, a word. */
export function stranger(params: Params): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, strange(value)]));
}

function strange(value: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) return randomUUID();
  if (/^[0-9a-f]{32,}$/.test(value)) return randomBytes(value.length / 2).toString('hex');
  return [...value].reverse().join('').padEnd(3, 'x');
}
