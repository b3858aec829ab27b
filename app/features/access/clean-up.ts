import type { Job } from '../../http/feature.ts';

/** Links hold addresses of people who may have nothing to do with Farled: they stay a day, no longer. */
const hoursOfLinks = 24;
const hour = 3_600_000;

export const cleanUp: Job = {
  name: 'access.cleanUp',
  every: '17 * * * *',
  run: async ({ database, clock, logins }) => {
    const now = clock.now();
    const longAgo = new Date(now.getTime() - hoursOfLinks * hour);
    for (const table of ['login_link', 'provider_login', 'email_change'])
      await database.executeAsService(`delete from ${table} where created_at < $1`, [longAgo]);
    await database.executeAsService('delete from used_challenge where expires_at < $1', [now]);
    // Counted by the real time of the database's callers, whatever the house's clock says.
    await database.executeAsService('delete from try_count where expire < $1', [Date.now()]);
    await database.executeAsService('delete from session where expires_at <= $1 or seen_at <= $2', [
      now,
      new Date(now.getTime() - logins.idleHours * hour),
    ]);
  },
};
