import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hidden, pooled, smallestCount } from './protect.ts';

const counts = fc
  .array(fc.nat(20), { minLength: 2, maxLength: 8 })
  .map((list) => list.map((count, index) => ({ key: `k${index}`, count })));
const sumOf = (list: readonly { count: number }[]): number => list.reduce((sum, { count }) => sum + count, 0);

describe('small counts that exclude each other', () => {
  test('are counted together', () => {
    const { shown, pool } = pooled([
      { key: 'a', count: 12 },
      { key: 'b', count: 4 },
      { key: 'c', count: 0 },
      { key: 'd', count: 1 },
    ]);
    expect(shown).toEqual([{ key: 'a', count: 12 }]);
    expect(pool).toEqual({ keys: ['b', 'c', 'd'], count: 5 });
  });

  test('take the smallest of the others with them when they would be given away', () => {
    const three = [
      { key: 'a', count: 12 },
      { key: 'b', count: 3 },
      { key: 'c', count: 7 },
    ];
    expect(pooled(three)).toEqual({ shown: [{ key: 'a', count: 12 }], pool: { keys: ['b', 'c'], count: 10 } });
  });

  test('stay as they are when none is small', () => {
    const none = [
      { key: 'a', count: 0 },
      { key: 'b', count: 5 },
    ];
    expect(pooled(none)).toEqual({ shown: none, pool: null });
  });

  test('never show, never give away, never lose', () => {
    fc.assert(
      fc.property(counts, (list) => {
        const { shown, pool } = pooled(list);
        expect(sumOf(shown) + (pool?.count ?? 0)).toBe(sumOf(list));
        expect(shown.length + (pool?.keys.length ?? 0)).toBe(list.length);
        for (const { count } of shown) expect(count === 0 || count >= smallestCount).toBe(true);
        if (pool) {
          expect(pool.keys.length).toBeGreaterThan(1);
          expect(pool.count).toBeGreaterThanOrEqual(Math.min(smallestCount, sumOf(list)));
          expect(sumOf(list.filter(({ key }) => pool.keys.includes(key)))).toBe(pool.count);
        }
      }),
    );
  });
});

test('kinds of which one may have several lose every small count, the empty ones too', () => {
  fc.assert(
    fc.property(counts, (list) => {
      const safe = hidden(list);
      expect(safe.map(({ key }) => key)).toEqual(list.map(({ key }) => key));
      for (const [index, { count }] of list.entries()) {
        expect(safe[index]?.count).toBe(count < smallestCount ? null : count);
      }
    }),
  );
});
