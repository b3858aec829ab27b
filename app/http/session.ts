import { createHash } from 'node:crypto';
import type { HeldFunction, Person } from '../kernel/actor.ts';
import { dayOf } from '../kernel/clock.ts';
import type { House } from '../kernel/house.ts';
import { isLanguage, type LocalWords } from '../kernel/text.ts';

/** Hours without a request, and hours in all, after which one logs in again. */
export const sessionLimits = { idleHours: 8, absoluteHours: 14 };

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export interface AssociationFace {
  id: string;
  name: string;
  isDemo: boolean;
  words: Partial<LocalWords>;
  /** Names that look like persons and are none, and the county's places: the browser's identity check needs them. */
  ownNames: readonly string[];
  places: readonly string[];
}

interface Standing {
  person: Person;
  association: AssociationFace;
  /** All associations in which the account holds a function now. */
  associations: { id: string; name: string }[];
}

export interface Session extends Standing {
  tokenHash: string;
}

interface Row {
  account_id: string;
  account_name: string;
  language: string;
  association_id: string;
  association_name: string;
  is_demo: boolean;
  words: Partial<LocalWords> | null;
  own_names: string[] | null;
  places: string[] | null;
  seen_at: Date | null;
  functions: HeldFunction[] | null;
  associations: { id: string; name: string }[] | null;
}

/** Of account `a` in association `o`, on the day $1. */
const standing = `
  a.id as account_id, a.name as account_name, a.language, o.id as association_id, o.name as association_name, o.is_demo,
  o.settings -> 'words' as words, o.settings -> 'ownNames' as own_names,
  (select array_agg(distinct place) from municipality m, unnest(m.localities || m.name) place where m.association_id = o.id) as places,
  (select json_agg(json_build_object('id', f.id, 'role', f.role, 'groupId', f.group_id, 'memberId', f.member_id,
      'unit', u.name, 'asDeputy', f.account_id <> a.id) order by f.starts_on, f.id)
    from held_function f left join unit u on u.association_id = f.association_id and u.id = f.unit_id
    where f.association_id = o.id and a.id in (f.account_id, f.deputy_account_id)
      and f.starts_on <= $1::date and (f.ends_on is null or f.ends_on >= $1::date)) as functions,
  (select json_agg(distinct jsonb_build_object('id', x.id, 'name', x.name))
    from association x join held_function f on f.association_id = x.id
    where a.id in (f.account_id, f.deputy_account_id)
      and f.starts_on <= $1::date and (f.ends_on is null or f.ends_on >= $1::date)) as associations`;

function standingOf(row: Row): Standing {
  return {
    person: {
      kind: 'person',
      accountId: row.account_id,
      associationId: row.association_id,
      name: row.account_name,
      language: isLanguage(row.language) ? row.language : 'sv',
      functions: row.functions ?? [],
    },
    association: {
      id: row.association_id,
      name: row.association_name,
      isDemo: row.is_demo,
      words: row.words ?? {},
      ownNames: row.own_names ?? [],
      places: row.places ?? [],
    },
    associations: row.associations ?? [],
  };
}

/** Who the cookie's token belongs to, with the functions held today; null when it is unknown, old or ended. */
export async function sessionOf(house: House, token: string): Promise<Session | null> {
  if (token.length < 20 || token.length > 200) return null;
  const hash = tokenHash(token);
  const now = house.clock.now();
  const { rows } = await house.database.executeAsService(
    `select ${standing}, s.seen_at
     from session s join account a on a.id = s.account_id and a.ended_at is null join association o on o.id = s.association_id
     where s.token_hash = $2 and s.expires_at > $3 and s.seen_at > $3::timestamptz - make_interval(hours => $4)`,
    [dayOf(now), hash, now, sessionLimits.idleHours],
  );
  const row = rows[0] as Row | undefined;
  if (!row?.seen_at) return null;
  if (now.getTime() - row.seen_at.getTime() > 5 * 60_000) {
    await house.database.executeAsService('update session set seen_at = $2 where token_hash = $1', [hash, now]);
  }
  return { tokenHash: hash, ...standingOf(row) };
}

/** An account as an actor of an association, outside a session: for jobs, the demo and held commands. */
export async function personOf(house: House, accountId: string, associationId: string): Promise<Person | null> {
  const { rows } = await house.database.executeAsService(
    `select ${standing}, null as seen_at from account a join association o on o.id = $3 where a.id = $2 and a.ended_at is null`,
    [dayOf(house.clock.now()), accountId, associationId],
  );
  const row = rows[0] as Row | undefined;
  return row ? standingOf(row).person : null;
}

export async function endSession(house: House, hash: string): Promise<void> {
  await house.database.executeAsService('delete from session where token_hash = $1', [hash]);
}
