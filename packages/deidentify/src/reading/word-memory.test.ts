import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDetector, loadLists } from '../index.ts';
import { WordMemory } from './word-memory.ts';

describe('what is remembered of words', () => {
  it('never loses all of it at once, and never grows without end', () => {
    const memory = new WordMemory<number>(20_000);
    for (let at = 0; at < 100_000; at += 1) {
      memory.keep(`ord${at}`, at);
      expect(memory.recall(`ord${Math.max(0, at - 9_000)}`)).toBe(Math.max(0, at - 9_000));
    }
    expect(memory.recall('ord1')).toBeUndefined();
  });

  const lists = readFileSync(new URL('../../data/lists.bin', import.meta.url));
  const text = 'Kalla till möte hos Solveig i Brattnäs på torsdag.';
  const namesIn = (found: { start: number; end: number; type: string }[]): string[] =>
    found.filter(({ type }) => type === 'name').map(({ start, end }) => text.slice(start, end));

  it.each([['the one who allows it first'], ['the other one first']])(
    'what one association allows holds for nobody else: %s',
    (order) => {
      const loaded = loadLists(lists);
      const allowing = createDetector(loaded, { allowedNames: ['Solveig'] });
      const other = createDetector(loaded);
      const first = order.startsWith('the one') ? allowing : other;
      first.find(text);
      expect(namesIn(allowing.find(text))).not.toContain('Solveig');
      expect(namesIn(other.find(text))).toContain('Solveig');
      expect(namesIn(allowing.find(text))).not.toContain('Solveig');
    },
  );
});
