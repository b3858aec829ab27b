import type { Database, RowContext } from '../database/database.ts';
import { type Actor, accountOf, associationOf } from './actor.ts';
import { type Clock, dayOf } from './clock.ts';
import type { AnyCommand, AnyQuery, Circumstances } from './command.ts';
import { type Detect, keyedHash } from './identity.ts';
import type { LoginSettings } from './logins.ts';
import { registersFor } from './registers.ts';

/** What every command and query runs in. Made once, by the composition root (or by a test). */
export interface House {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly newSecret: (bytes: number) => string;
  readonly baseUrl: string;
  /** Whether this installation shows the demo county; elsewhere nobody becomes an invented person. */
  readonly demo: boolean;
  readonly logins: LoginSettings;
  /** The detector that knows the association's own names of services and places. */
  readonly detectorOf: (associationId: string | null) => Promise<Detect>;
  readonly commands: ReadonlyMap<string, AnyCommand>;
  readonly queries: ReadonlyMap<string, AnyQuery>;
}

export function circumstancesOf(house: House, actor: Actor): Circumstances {
  const now = house.clock.now();
  return {
    actor,
    now,
    today: dayOf(now),
    newId: house.newId,
    newSecret: house.newSecret,
    keyedHash: (text) => keyedHash(house.database.secret, text),
    baseUrl: house.baseUrl,
    demo: house.demo,
    logins: house.logins,
    detectorOf: house.detectorOf,
    register: registersFor(house, actor),
  };
}

export function rowContextOf(actor: Actor, today: string): RowContext {
  return {
    accountId: accountOf(actor),
    associationId: associationOf(actor),
    caseId: actor.kind === 'caseKey' ? actor.caseId : null,
    today,
    ...(actor.kind === 'person' && actor.kept && { kept: actor.kept }),
  };
}
