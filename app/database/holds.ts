import type pg from 'pg';
import type { Pool } from './primary.ts';

/** A name that this process holds and no other one does. */
export interface Hold {
  /** Aborted when the connection is lost, and the name with it: another process may hold it already. */
  readonly lost: AbortSignal;
  release(): Promise<void>;
}

/** What a connection that holds names asks of the server, so that a machine that is gone holds nothing for long. */
export const noticedSoon = '-c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3';

/** Apart from the advisory locks that are plain numbers. */
const ownSeed = 7_301_203;

interface Line {
  client: pg.PoolClient;
  /** Ends with the last name. */
  end(isBroken: boolean): void;
}

/**
 * Names that one process at a time holds, on a connection that is open while there is one: when the process ends, however it
 * ends, the server lets its names go at that moment. A row that says "begun" and whose name is free was cut off.
 */
export function holdsOn(pool: Pool): { hold(name: string): Promise<Hold | null>; close(): Promise<void> } {
  const held = new Map<string, AbortController>();
  let line: Promise<Line> | null = null;

  async function open(): Promise<Line> {
    const client = await pool.connect();
    const mine = line;
    let isEnded = false;
    const end = (isBroken: boolean): void => {
      if (isEnded) return;
      isEnded = true;
      client.off('end', cut);
      client.release(isBroken);
      if (line === mine) line = null;
      for (const one of held.values()) one.abort();
      held.clear();
    };
    const cut = (): void => end(true);
    client.once('end', cut);
    return { client, end };
  }

  async function ask({ client, end }: Line, what: 'pg_try_advisory_lock' | 'pg_advisory_unlock', name: string) {
    try {
      const { rows } = await client.query<{ done: boolean }>(
        `select ${what}(hashtextextended($1, ${ownSeed})) as done`,
        [name],
      );
      return rows[0]?.done === true;
    } catch (error) {
      end(true);
      throw error;
    }
  }

  function forget(name: string, mine: AbortController, on: Line | null): void {
    if (held.get(name) === mine) held.delete(name);
    if (held.size === 0) on?.end(false);
  }

  async function hold(name: string): Promise<Hold | null> {
    // The server would give it to the same connection once more.
    if (held.has(name)) return null;
    const mine = new AbortController();
    held.set(name, mine);
    line ??= open();
    const opening = line;
    let on: Line | null = null;
    try {
      on = await opening;
      if (await ask(on, 'pg_try_advisory_lock', name)) {
        const through = on;
        return { lost: mine.signal, release: () => release(through, name, mine) };
      }
    } catch (error) {
      if (!on && line === opening) line = null;
      forget(name, mine, on);
      throw error;
    }
    forget(name, mine, on);
    return null;
  }

  async function release(on: Line, name: string, mine: AbortController): Promise<void> {
    if (held.get(name) !== mine) return;
    // A connection that is gone has let the name go.
    await ask(on, 'pg_advisory_unlock', name).catch(() => {});
    forget(name, mine, on);
  }

  return {
    hold,
    close: async () => {
      (await line?.catch(() => null))?.end(true);
      await pool.end();
    },
  };
}
