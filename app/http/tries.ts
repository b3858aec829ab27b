import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { House } from '../kernel/house.ts';
import { keyedHash } from '../kernel/identity.ts';

const quarter = 15 * 60;
const limiters = new WeakMap<House, Map<number, RateLimiterPostgres>>();

function limiterOf(house: House, tries: number): RateLimiterPostgres {
  const own = limiters.get(house) ?? new Map<number, RateLimiterPostgres>();
  limiters.set(house, own);
  const known = own.get(tries);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: {
      query: ({ text, values }: { text: string; values: unknown[] }) => house.database.executeAsService(text, values),
    },
    storeType: 'client',
    tableName: 'try_count',
    tableCreated: true,
    clearExpiredByTimeout: false,
    points: tries,
    duration: quarter,
    // Whoever is over the limit is refused from memory: pressing on costs the database nothing.
    inMemoryBlockOnConsumed: tries,
  });
  own.set(tries, made);
  return made;
}

/**
 * False when this address has used up its tries for the quarter of an hour. Counted in PostgreSQL, so that all processes
 * share the count; the address itself is not kept, only its keyed hash.
 */
export async function mayTry(house: House, what: string, address: string, tries: number): Promise<boolean> {
  try {
    await limiterOf(house, tries).consume(keyedHash(house.database.secret, `try:${what}:${address}`));
    return true;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false;
    throw refused;
  }
}
