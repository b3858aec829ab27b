import { browserCookie } from '../../app/features/access/index.ts';
import { codeHash } from '../../app/features/access/letters/login-code.ts';
import { tokenHash } from '../../app/http/session.ts';
import { keyedHash } from '../../app/kernel/identity.ts';
import { ids, personas } from '../support/county.ts';
import type { TestHouse } from '../support/house.ts';
import { softPasskey } from '../support/soft-passkey.ts';
import type { Who } from './row.ts';

/** The browser with which everybody of the table began to log in. */
export const tableBrowser = '0b'.repeat(32);
export const tableBrowserCookie = `${browserCookie}=${tableBrowser}`;

export async function linkFor(house: TestHouse, email: string): Promise<string> {
  const token = house.house.newSecret(32);
  await house.sql(
    `insert into login_link (token_hash, email, created_at, expires_at, browser_hash)
     values ($1, $2, $3::timestamptz, $3::timestamptz + interval '10 minutes', $4)`,
    [tokenHash(token), email, house.clock.now(), tokenHash(tableBrowser)],
  );
  return token;
}

/** The code of the one letter that the browser waits for. */
export async function codeFor(house: TestHouse, email: string): Promise<string> {
  const code = '48210937';
  await house.sql('delete from login_link where browser_hash = $1', [tokenHash(tableBrowser)]);
  await linkFor(house, email);
  const keyed = (text: string): string => keyedHash(house.house.database.secret, text);
  await house.sql('update login_link set code_hash = $2 where browser_hash = $1', [
    tokenHash(tableBrowser),
    codeHash(code, tableBrowser, { keyedHash: keyed }),
  ]);
  return code;
}

interface Invited {
  id: string;
  token: string;
}

export async function invitationToHeby(house: TestHouse): Promise<Invited> {
  const id = house.house.newId();
  const token = house.house.newSecret(32);
  await house.sql(
    `insert into invitation (association_id, id, token_hash, email, name, role, group_id, member_id, invited_by, invited_at, expires_at)
     values ($1, $2, $3, $4, 'Ny Ledamot', 'groupMember', $5, $6, $7, $8::timestamptz, $8::timestamptz + interval '14 days')`,
    [
      ids.association,
      id,
      tokenHash(token),
      `${id}@example.se`,
      ids.groupHeby,
      ids.hebyMember,
      personas.administrator.id,
      house.clock.now(),
    ],
  );
  return { id, token };
}

/** A link that stands for a provider's word, given to nobody's account yet. */
export async function vouchedLink(house: TestHouse, invitation: string | null): Promise<string> {
  const token = house.house.newSecret(32);
  await house.sql(
    `insert into login_link (token_hash, email, created_at, expires_at, provider, identity_hash, email_is_proven, invitation_hash, authenticated_at,
       browser_hash)
     values ($1::text, '', $2::timestamptz, $2::timestamptz + interval '10 minutes', $3, $1::text, false, $4, $2::timestamptz, $5)`,
    [tokenHash(token), house.clock.now(), `kommun-${token.slice(0, 8)}`, invitation, tokenHash(tableBrowser)],
  );
  return token;
}

export const accountOf = (who: Who): string => personas[who === 'nobody' ? 'officer' : who].id;

export async function keyOf(house: TestHouse, who: Who): Promise<ReturnType<typeof softPasskey>> {
  const key = softPasskey(house);
  await house.sql('delete from passkey where account_id = $1', [accountOf(who)]);
  await house.sql(
    `insert into passkey (id, account_id, public_key, counter, name, created_at) values ($1, $2, $3, 0, 'Jobbdatorn', $4)`,
    [key.id, accountOf(who), key.publicKey, house.clock.now()],
  );
  return key;
}

/** Somebody of the association whose account may be changed and closed without harm to the others. */
export async function newcomer(house: TestHouse): Promise<string> {
  const id = house.house.newId();
  await house.sql(
    `insert into account (id, email, name, created_at) values ($1::text::uuid, $1::text || '@example.se', 'Ny Kollega', $2)`,
    [id, house.clock.now()],
  );
  await house.sql(
    `insert into held_function (association_id, id, account_id, role, member_id, starts_on) values ($1, $2, $3, 'caseOfficer', $4, '2026-01-01')`,
    [ids.association, house.house.newId(), id, ids.fk],
  );
  return id;
}

export async function emailChange(house: TestHouse): Promise<string> {
  const token = house.house.newSecret(32);
  await house.sql(
    `insert into email_change (token_hash, account_id, email, created_at, expires_at)
     values ($1::text, $2, $1::text || '@example.se', $3, $3::timestamptz + interval '1 day')`,
    [tokenHash(token), await newcomer(house), house.clock.now()],
  );
  return token;
}
