import { describe, expect, it } from 'vitest';
import { clockOf, dayOf, momentAt } from './clock.ts';

const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

describe('the day in Sweden', () => {
  // Midnights in winter and summer, the nights on which the clock is changed, and from before the time of today was law.
  it.each([
    '2026-11-21T22:59:59.999Z',
    '2026-11-21T23:00:00.000Z',
    '2026-06-30T21:59:59.999Z',
    '2026-06-30T22:00:00.000Z',
    '2026-03-28T23:30:00.000Z',
    '2026-03-29T01:30:00.000Z',
    '2026-10-24T22:30:00.000Z',
    '2026-10-25T01:30:00.000Z',
    '1899-12-31T22:59:50.000Z',
    '1850-06-01T22:47:00.000Z',
    '1850-06-01T22:50:00.000Z',
  ])('at %s is what the calendar says, the second time too', (text) => {
    const at = new Date(text);
    expect([dayOf(at), dayOf(at)]).toEqual([calendar.format(at), calendar.format(at)]);
  });

  it('is not that of another hour', () => {
    expect(dayOf(new Date('2026-11-21T22:10:00Z'))).toBe('2026-11-21');
    expect(dayOf(new Date('2026-11-21T23:10:00Z'))).toBe('2026-11-22');
  });
});

describe('a moment', () => {
  it('is a clock in Sweden, summer and winter', () => {
    expect(momentAt('2026-01-13', '13:00').toISOString()).toBe('2026-01-13T12:00:00.000Z');
    expect(momentAt('2026-07-14', '13:00').toISOString()).toBe('2026-07-14T11:00:00.000Z');
    expect(momentAt('2026-03-29', '03:00').toISOString()).toBe('2026-03-29T01:00:00.000Z');
  });

  it('shows again as it was written, every hour of the days when the clock changes', () => {
    for (const day of ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26'])
      for (let hour = 0; hour < 24; hour += 1) {
        const time = `${String(hour).padStart(2, '0')}:15`;
        // An hour that the clock skips in spring is no time at all.
        if (day === '2026-03-29' && hour === 2) continue;
        expect([day, clockOf(momentAt(day, time))]).toEqual([day, time]);
      }
  });
});
