import { expect, it } from 'vitest';
import { dueBefore, kindWords, retentionKinds } from './retention.ts';

it.each([
  ['2026-11-16', 1, '2026-10-16'],
  ['2026-11-16', 120, '2016-11-16'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2028-03-31', 1, '2028-02-29'],
  ['2026-01-15', 1, '2025-12-15'],
])('what is due on %s after %i months lies before %s', (today, months, day) => {
  expect(dueBefore(today, months).toISOString().slice(0, 10)).toBe(day);
});

it('says of every kind what goes and what stays', () => {
  expect(Object.keys(kindWords).sort()).toEqual([...retentionKinds].sort());
});
