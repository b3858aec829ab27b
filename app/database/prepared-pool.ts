import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';
import { type Answer, nothingKept, type Sent, SentTogether } from './sent-together.ts';

/** How often a statement has to come before it is worth the server's memory, and how many are kept at most. */
const worthIt = 5;
const most = 200;

/** The plan of a statement was made for another schema: another process has migrated meanwhile. */
const outdatedPlan = '0A000';

export interface PreparedPool extends PostgresPool {
  /** One statement on any connection. */
  query(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<unknown>>;
  /** Several statements at once without values, a transaction of pg-boss for instance: the rows of all answers. */
  script(text: string): Promise<{ rows: unknown[] }>;
}

interface Wrapped extends PostgresPoolClient {
  script: PreparedPool['script'];
}

/**
 * Statements whose answers nobody reads: they leave together with the next one instead of being waited for, which saves a
 * page three ways to the server and back. Should one fail, the next statement fails with its error.
 */
const begins = (text: string): boolean => text === 'begin' || text.startsWith('start transaction');
const ends = (text: string): boolean => text === 'commit' || text === 'rollback';
const ridesAlong = (text: string): boolean =>
  begins(text) || text.startsWith('select set_config(') || text.startsWith('select enter_unchanged(');

/**
 * The commit of a transaction that only read leaves with the next statement of its connection, or after this time alone:
 * nobody waits for it, and a packet for itself costs the server and us as much as a small statement. It is longer than a
 * connection rests while ten people ask without pause, and shorter than a migration that wants the table would notice.
 */
const commitWithinMs = 25;

const nothing: PostgresQueryResult<never> = { command: 'SELECT', rowCount: 0, rows: [] };

/**
 * A pool whose connections plan a statement once instead of each time. With row-level security the planning of a join
 * takes several times as long as its execution: the page of a case costs the server 5 ms instead of 20 ms.
 */
export function preparedPool(pool: { connect(): Promise<pg.PoolClient>; end(): Promise<void> }): PreparedPool {
  const often = new Set<string>();
  const uses = new Map<string, number>();
  const known = new WeakMap<pg.PoolClient, Wrapped>();

  function isOften(text: string): boolean {
    if (often.has(text) || often.size >= most) return often.has(text);
    const count = (uses.get(text) ?? 0) + 1;
    if (count < worthIt) {
      // Statements that never come again must not be counted for ever.
      if (uses.size > most * 10) uses.clear();
      uses.set(text, count);
      return false;
    }
    uses.delete(text);
    often.add(text);
    return true;
  }

  function wrapped(client: pg.PoolClient): Wrapped {
    let isOutdated = false;
    let isReadOnly = false;
    let isInTransaction = false;
    /** The first of the transaction. */
    let failure: { error: unknown } | null = null;
    /** Nothing was answered since the transaction began, so what rode along may have failed unheard. */
    let isUnheard = true;
    let owed: NodeJS.Timeout | null = null;
    let waiting: Sent[] = [];
    const kept = nothingKept();
    const sent = (text: string, values: readonly unknown[]): Sent => ({ text, values, isKept: isOften(text) });

    function payCommit(): void {
      if (!owed) return;
      clearTimeout(owed);
      owed = null;
      waiting.push(sent('commit', []));
    }

    function sendWaiting(): void {
      if (waiting.length === 0) return;
      const statements = waiting;
      waiting = [];
      client.query(new SentTogether(kept, statements));
    }

    /** What is asked for before the event loop turns leaves as one message. */
    function send(text: string, values: readonly unknown[]): Promise<Answer> {
      return new Promise((answered, failed) => {
        waiting.push({ ...sent(text, values), answered, failed });
        process.nextTick(sendWaiting);
      });
    }

    async function run(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<unknown>> {
      if (begins(text)) {
        isUnheard = true;
        isReadOnly = text.endsWith(' read only');
      }
      if (begins(text) || ends(text)) {
        isInTransaction = begins(text);
        failure = null;
      }
      if (isReadOnly && text === 'commit' && !isUnheard) {
        owed = setTimeout(() => {
          payCommit();
          sendWaiting();
        }, commitWithinMs);
        return nothing;
      }
      payCommit();
      if (ridesAlong(text)) {
        waiting.push(sent(text, values));
        return nothing;
      }
      try {
        const { command, rowCount, rows } = await send(text, values);
        isUnheard = false;
        return { command: command as PostgresQueryResult<unknown>['command'], rowCount, rows };
      } catch (error) {
        isOutdated ||= error instanceof Error && 'code' in error && error.code === outdatedPlan;
        // What follows a failed statement of a transaction is refused without saying why.
        if (isInTransaction) failure ??= { error };
        throw failure ? failure.error : error;
      }
    }
    function query<Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
    function query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
    function query<Row>(
      text: string | PostgresCursor<Row>,
      values: readonly unknown[] = [],
    ): Promise<PostgresQueryResult<Row>> | PostgresCursor<Row> {
      if (typeof text !== 'string') throw new Error('Cursors are not used here.');
      return run(text, values) as Promise<PostgresQueryResult<Row>>;
    }
    async function script(text: string): Promise<{ rows: unknown[] }> {
      payCommit();
      sendWaiting();
      const result: pg.QueryResult | pg.QueryResult[] = await client.query(text);
      return { rows: [result].flat().flatMap(({ rows }) => rows) };
    }
    return { query, script, release: (destroy) => client.release(destroy || isOutdated) };
  }

  async function connect(): Promise<Wrapped> {
    const client = await pool.connect();
    const made = known.get(client) ?? wrapped(client);
    known.set(client, made);
    return made;
  }

  return {
    options: {},
    connect,
    end: () => pool.end(),
    query: async (text, values) => {
      const client = await connect();
      try {
        return await client.query(text, values);
      } finally {
        client.release();
      }
    },
    script: async (text) => {
      const client = await connect();
      try {
        const answer = await client.script(text);
        client.release();
        return answer;
      } catch (error) {
        // It may stand in the middle of a transaction that the statements began.
        client.release(true);
        throw error;
      }
    },
  };
}
