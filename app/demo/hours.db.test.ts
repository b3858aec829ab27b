import { expect, it } from 'vitest';
import { testHouse } from '../../test/support/house.ts';
import { ensureDemo } from './index.ts';

// Where days are easily counted wrongly: an hour before midnight in Sweden with a past in summer time, after midnight when it is
// still yesterday in universal time, a leap day.
it.each(['2026-11-22T22:05:00Z', '2026-06-14T22:10:00Z', '2028-02-29T03:00:00Z'])(
  'the demo county is built whole at %s, with nothing that has not been yet',
  async (now) => {
    const house = await testHouse({ empty: true, now: new Date(now) });
    try {
      await ensureDemo(house, () => {});
      const [found] = await house.sql<{ held: number; late: number }>(
        `select (select count(*)::int from meeting where closed_at is not null) as held,
           (select count(*)::int from guidance_case where greatest(asked_at, advised_at) > $1) as late`,
        [house.clock.now()],
      );
      expect(found).toEqual({ held: expect.any(Number), late: 0 });
      expect(found?.held).toBeGreaterThan(20);
    } finally {
      await house.close();
    }
  },
  120_000,
);
