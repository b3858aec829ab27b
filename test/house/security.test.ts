import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'docs/security.md'), 'utf8');
const lines = [
  ...text.matchAll(/^\| (\d+\.\d+\.\d+) \| [^|]+ \| (test|reason|not used|\*\*open\*\*) \| ([^|]+) \|$/gm),
];

/** How many requirements of levels 1 and 2 each chapter has. */
const chapters: Readonly<Record<number, number>> = {
  1: 27,
  2: 11,
  3: 19,
  4: 10,
  5: 9,
  6: 35,
  7: 18,
  8: 7,
  9: 7,
  10: 29,
  11: 14,
  12: 9,
  13: 13,
  14: 9,
  15: 13,
  16: 16,
  17: 7,
};

describe('the checked list of ASVS 5', () => {
  it('has every requirement of levels 1 and 2 once, each with its test or its reason', () => {
    const numbers = lines.map(([, number]) => number ?? '');
    expect(new Set(numbers).size).toBe(numbers.length);
    const counted: Record<number, number> = {};
    for (const number of numbers)
      counted[Number.parseInt(number, 10)] = (counted[Number.parseInt(number, 10)] ?? 0) + 1;
    expect(counted).toEqual(chapters);
    expect(numbers).toHaveLength(253);
  });

  it('names a test in every line that says so, and only files that are there', () => {
    for (const [line, , state, how = ''] of lines) {
      const files = [...how.matchAll(/`([\w./-]+\.(?:tsx?|js|md|conf|service))`/g)].map(([, file]) => file ?? '');
      expect([line, files.filter((file) => !existsSync(join(root, file)))]).toEqual([line, []]);
      if (state === 'test') expect([line, files.some((file) => file.includes('.test.'))]).toEqual([line, true]);
    }
  });
});
