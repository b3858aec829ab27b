import { expect, it } from 'vitest';
import { clockOf, dayOf } from '../../kernel/clock.ts';
import { dueBefore, kindWords, retentionKinds } from './retention.ts';

it.each([
  ['2026-11-16', 1, '2026-10-16'],
  ['2026-11-16', 120, '2016-11-16'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2028-03-31', 1, '2028-02-29'],
  ['2026-01-15', 1, '2025-12-15'],
  ['2028-02-29', 12, '2027-02-28'],
])('what is due on %s after %i months lies before %s, as that day begins in Sweden', (today, months, day) => {
  const before = dueBefore(today, months);
  expect([dayOf(before), clockOf(before)]).toEqual([day, '00:00']);
});

it('says of every kind what goes and what stays', () => {
  expect(Object.keys(kindWords).sort()).toEqual([...retentionKinds].sort());
});
