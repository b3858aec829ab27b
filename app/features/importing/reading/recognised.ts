import type { Text } from '../../../kernel/text.ts';

/** What a cell was taken to say, how sure that is (0 to 1), and why, in words for the person who checks it. */
export interface Recognised<Value> {
  readonly value: Value;
  readonly confidence: number;
  readonly why: Text;
}

/** A list of words separated by commas, over as many lines as it needs. */
export function wordList(text: string): readonly string[] {
  return text
    .split(',')
    .map((word) => word.replace(/\s+/g, ' ').trim())
    .filter((word) => word !== '');
}
