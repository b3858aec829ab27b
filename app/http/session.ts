import { createHash } from 'node:crypto';
import { type OwnWords, ownWords } from '../database/own-words.ts';
import type { HeldFunction, Person } from '../kernel/actor.ts';
import { dayOf } from '../kernel/clock.ts';
import type { House } from '../kernel/house.ts';
import type { Login, LoginWay } from '../kernel/logins.ts';
import { isLanguage, type Language, type LocalWords } from '../kernel/text.ts';
import { deviceWords } from './device.ts';

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export interface AssociationFace {
  id: string;
  name: string;
  isDemo: boolean;
  words: Partial<LocalWords>;
  /** The language that people write in. */
  writtenIn: Language;
  /** The browser's identity check needs them. */
  own: OwnWords;
}

interface Standing {
  person: Person;
  association: AssociationFace;
  /** All associations in which the account holds a function now. */
  associations: { id: string; name: string }[];
}

export interface Session extends Standing {
  tokenHash: string;
  /** What it was read from; not there when its use was noted with this request, which changed it. */
  readFrom?: {
    /** Of its row, which is written anew when anything that was read changes. */
    mark: string;
    /** Of the association's row. */
    registers: string;
    /** The functions are those of this day. */
    day: string;
    /** From then on its use has to be noted again. */
    until: number;
  };
}

interface StandingRow {
  account_id: string;
  account_name: string;
  language: string;
  association_id: string;
  association_name: string;
  is_demo: boolean;
  words: Partial<LocalWords> | null;
  written_in: string | null;
  own: OwnWords;
  functions: HeldFunction[] | null;
  associations: { id: string; name: string; emailLinks: boolean }[] | null;
}

interface SessionRow extends StandingRow {
  seen_at: Date;
  authenticated_at: Date | null;
  way: LoginWay;
  acr: string | null;
  device: string | null;
  mark: string;
  registers: string;
}

/** Of account `a` in association `o`, on the day $1. */
const standing = `
  a.id as account_id, a.name as account_name, a.language, o.id as association_id, o.name as association_name, o.is_demo,
  o.settings -> 'words' as words, o.settings ->> 'writtenIn' as written_in, ${ownWords} as own,
  (select json_agg(json_build_object('id', f.id, 'role', f.role, 'groupId', f.group_id, 'memberId', f.member_id,
      'unit', u.name, 'asDeputy', f.account_id <> a.id) order by f.starts_on, f.id)
    from held_function f left join unit u on u.association_id = f.association_id and u.id = f.unit_id
    where f.association_id = o.id and a.id in (f.account_id, f.deputy_account_id)
      and f.starts_on <= $1::date and (f.ends_on is null or f.ends_on >= $1::date)) as functions,
  (select json_agg(json_build_object('id', x.id, 'name', x.name, 'emailLinks', x.email_links) order by x.id)
    from association x where x.id in (select f.association_id from held_function f
      where a.id in (f.account_id, f.deputy_account_id)
        and f.starts_on <= $1::date and (f.ends_on is null or f.ends_on >= $1::date))) as associations`;

function standingOf(row: StandingRow, login?: Login): Standing {
  return {
    person: {
      kind: 'person',
      accountId: row.account_id,
      associationId: row.association_id,
      name: row.account_name,
      language: isLanguage(row.language) ? row.language : 'sv',
      functions: row.functions ?? [],
      ...(login && { login }),
    },
    association: {
      id: row.association_id,
      name: row.association_name,
      isDemo: row.is_demo,
      words: row.words ?? {},
      writtenIn: isLanguage(row.written_in) ? row.written_in : 'sv',
      own: row.own,
    },
    // Where links by e-mail let nobody in, one does not come by changing over from another association either.
    associations: (row.associations ?? []).filter((one) => one.emailLinks || login?.way !== 'emailLink'),
  };
}

/** The name of a session in a form and on its owner's page: tells nothing of its token. */
export function sessionKey(hash: string): string {
  return hash.slice(0, 16);
}

/** The use of a session is noted at most this often. */
const noteEvery = 5 * 60_000;

/** Who the cookie's token belongs to, with the functions held today; null when it is unknown, old or ended. */
export async function sessionOf(house: House, token: string, userAgent?: string): Promise<Session | null> {
  if (token.length < 20 || token.length > 200) return null;
  const hash = tokenHash(token);
  const now = house.clock.now();
  const { rows } = await house.database.executeAsService(
    `select ${standing}, s.seen_at, s.authenticated_at, s.way, s.acr, s.device,
       s.xmin::text as mark, o.xmin::text as registers
     from session s join account a on a.id = s.account_id and a.ended_at is null join association o on o.id = s.association_id
     where s.token_hash = $2 and s.expires_at > $3 and s.seen_at > $3::timestamptz - make_interval(mins => $4)`,
    [dayOf(now), hash, now, Math.round(house.logins.idleHours * 60)],
  );
  const row = rows[0] as SessionRow | undefined;
  if (!row) return null;
  const device = row.device ?? deviceWords(userAgent);
  const login: Login = { key: sessionKey(hash), way: row.way, at: row.authenticated_at, acr: row.acr };
  const session = { tokenHash: hash, ...standingOf(row, login) };
  const { mark, registers } = row;
  const until = row.seen_at.getTime() + noteEvery;
  if (now.getTime() <= until && device === row.device)
    return { ...session, readFrom: { mark, registers, day: dayOf(now), until } };
  await house.database.executeAsService('update session set seen_at = $2, device = $3 where token_hash = $1', [
    hash,
    now,
    device,
  ]);
  return session;
}

/** An account as an actor of an association, outside a session: for jobs, the demo and held commands. */
export async function personOf(house: House, accountId: string, associationId: string): Promise<Person | null> {
  const { rows } = await house.database.executeAsService(
    `select ${standing} from account a join association o on o.id = $3 where a.id = $2 and a.ended_at is null`,
    [dayOf(house.clock.now()), accountId, associationId],
  );
  const row = rows[0] as StandingRow | undefined;
  return row ? standingOf(row).person : null;
}

/** The provider at which it was begun, where one may still be logged in. */
export async function endSession(house: House, hash: string): Promise<string | null> {
  const { rows } = await house.database.executeAsService(
    'delete from session where token_hash = $1 returning provider',
    [hash],
  );
  return (rows[0] as { provider: string | null } | undefined)?.provider ?? null;
}
