import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextOfficeTime } from './office-hours.ts';

describe('the next office time', () => {
  it.each([
    ['a weekday', '2026-11-16T09:00:00Z', '2026-11-16T09:00:00Z'],
    ['before seven', '2026-11-16T05:59:00Z', '2026-11-16T06:00:00Z'],
    ['the evening', '2026-11-16T16:00:00Z', '2026-11-17T06:00:00Z'],
    ['a Friday evening', '2026-11-20T20:10:00Z', '2026-11-23T06:00:00Z'],
    ['a Sunday in summer time', '2026-07-05T12:00:00Z', '2026-07-06T05:00:00Z'],
    ['the night when the clocks go back', '2026-10-25T00:30:00Z', '2026-10-26T06:00:00Z'],
  ])('%s', (_, at, next) => {
    expect(nextOfficeTime(new Date(at)).toISOString()).toBe(new Date(next).toISOString());
  });

  it('is never earlier, never more than four days later, and an office time itself', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), (at) => {
        const next = nextOfficeTime(at);
        const wait = next.getTime() - at.getTime();
        return wait >= 0 && wait < 4 * 86_400_000 && nextOfficeTime(next).getTime() === next.getTime();
      }),
    );
  });
});
