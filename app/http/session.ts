import { createHash } from 'node:crypto';
import type { Database } from '../database/database.ts';
import type { HeldFunction, Person } from '../kernel/actor.ts';
import { dayOf } from '../kernel/clock.ts';
import type { House } from '../kernel/house.ts';
import { isLanguage, type LocalWords } from '../kernel/text.ts';

/** Hours without a request, and hours in all, after which one logs in again. */
export const sessionLimits = { idleHours: 8, absoluteHours: 14 };

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export interface Session {
  person: Person;
  tokenHash: string;
  association: AssociationFace;
  /** All associations in which the account holds a function now. */
  associations: { id: string; name: string }[];
}

export interface AssociationFace {
  id: string;
  name: string;
  isDemo: boolean;
  words: Partial<LocalWords>;
}

interface Row {
  account_id: string;
  account_name: string;
  language: string;
  association_id: string;
  association_name: string;
  is_demo: boolean;
  words: Partial<LocalWords> | null;
  seen_at: Date;
  functions: HeldFunction[] | null;
  associations: { id: string; name: string }[] | null;
}

const sessionQuery = `
  select a.id as account_id, a.name as account_name, a.language, s.association_id, o.name as association_name, o.is_demo,
    o.settings -> 'words' as words, s.seen_at,
    (select json_agg(json_build_object('id', f.id, 'role', f.role, 'groupId', f.group_id, 'memberId', f.member_id,
        'unit', u.name, 'asDeputy', f.account_id <> a.id) order by f.starts_on, f.id)
      from held_function f left join unit u on u.association_id = f.association_id and u.id = f.unit_id
      where f.association_id = s.association_id and a.id in (f.account_id, f.deputy_account_id)
        and f.starts_on <= $3::date and (f.ends_on is null or f.ends_on >= $3::date)) as functions,
    (select json_agg(distinct jsonb_build_object('id', x.id, 'name', x.name))
      from association x join held_function f on f.association_id = x.id
      where a.id in (f.account_id, f.deputy_account_id)
        and f.starts_on <= $3::date and (f.ends_on is null or f.ends_on >= $3::date)) as associations
  from session s
  join account a on a.id = s.account_id and a.ended_at is null
  join association o on o.id = s.association_id
  where s.token_hash = $1 and s.expires_at > $2 and s.seen_at > $2::timestamptz - make_interval(hours => $4)`;

/** Who the cookie's token belongs to, with the functions held today; null when it is unknown, old or ended. */
export async function sessionOf(house: House, token: string): Promise<Session | null> {
  if (token.length < 20 || token.length > 200) return null;
  const hash = tokenHash(token);
  const now = house.clock.now();
  const { rows } = await house.database.executeAsService(sessionQuery, [
    hash,
    now,
    dayOf(now),
    sessionLimits.idleHours,
  ]);
  const row = rows[0] as Row | undefined;
  if (!row?.functions) return null;
  if (now.getTime() - row.seen_at.getTime() > 5 * 60_000) await touch(house.database, hash, now);
  return {
    tokenHash: hash,
    person: {
      kind: 'person',
      accountId: row.account_id,
      associationId: row.association_id,
      name: row.account_name,
      language: isLanguage(row.language) ? row.language : 'sv',
      functions: row.functions,
    },
    association: { id: row.association_id, name: row.association_name, isDemo: row.is_demo, words: row.words ?? {} },
    associations: row.associations ?? [],
  };
}

async function touch(database: Database, hash: string, now: Date): Promise<void> {
  await database.executeAsService('update session set seen_at = $2 where token_hash = $1', [hash, now]);
}

export async function endSession(house: House, hash: string): Promise<void> {
  await house.database.executeAsService('delete from session where token_hash = $1', [hash]);
}
