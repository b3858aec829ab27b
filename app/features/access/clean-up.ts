import type { Job } from '../../http/feature.ts';
import { sessionLimits } from '../../http/session.ts';

/** Links hold addresses of people who may have nothing to do with Farled: they stay a day, no longer. */
const hoursOfLinks = 24;

export const cleanUp: Job = {
  name: 'access.cleanUp',
  every: '17 * * * *',
  run: async ({ database, clock }) => {
    const now = clock.now();
    await database.executeAsService('delete from login_link where created_at < $1', [
      new Date(now.getTime() - hoursOfLinks * 3_600_000),
    ]);
    await database.executeAsService('delete from session where expires_at <= $1 or seen_at <= $2', [
      now,
      new Date(now.getTime() - sessionLimits.idleHours * 3_600_000),
    ]);
  },
};
