import { setupCodeOf } from '../../app/features/access/index.ts';
import { tokenHash } from '../../app/http/session.ts';
import { ids, type Persona, personas } from '../support/county.ts';
import type { Unit, UnitObjects } from '../support/filled-county.ts';
import type { TestHouse } from '../support/house.ts';
import type { Pool } from './values.ts';

const loginToken = 'fuzz-login-link-0123456789';

/** The browser that asked for it. */
export const fuzzBrowser = 'fb'.repeat(32);

/** What opens something for whoever holds it. */
export async function keysOf(house: TestHouse, units: Record<Unit, UnitObjects>): Promise<string[]> {
  await house.sql(
    `insert into login_link (token_hash, email, created_at, expires_at, browser_hash)
     values ($1, 'officer@example.se', $2, $2::timestamptz + interval '1 day', $3)`,
    [tokenHash(loginToken), house.clock.now(), tokenHash(fuzzBrowser)],
  );
  return [units.heby.handleToken, units.heby.handle, loginToken, setupCodeOf(house.house)];
}

/** Names of what is there now, the newest of each kind. */
export async function readPool(house: TestHouse, keys: readonly string[]): Promise<Pool> {
  const newest = async (statement: string): Promise<string[]> =>
    (await house.sql<{ name: string }>(`${statement} limit 40`)).map((row) => row.name);
  const cases = await newest('select id::text as name from guidance_case order by asked_at desc, random()');
  const numbers = await newest('select number as name from guidance_case order by asked_at desc, random()');
  const held = await newest('select id::text as name from held_command order by held_at desc, random()');
  const functions = await newest('select id::text as name from held_function order by id desc');
  const units = await newest('select id::text as name from unit');
  const invitations = await newest('select id::text as name from invitation order by invited_at desc, random()');
  const handles = await newest('select handle as name from case_handle where handle is not null');
  const people: string[] = Object.values(personas).map(({ id }) => id);
  const members: string[] = [ids.fk, ids.af, ids.hebyMember, ids.tierpMember, ids.region, ids.otherMember];
  const groups: string[] = [ids.groupHeby, ids.groupTierp, ids.groupElsewhere];
  const municipalities: string[] = [ids.heby, ids.tierp, ids.elsewhere];
  return {
    ids: [...cases, ...held, ...functions, ...people, ...members, ...groups, ...municipalities, ids.association],
    names: [...numbers, 'heby', 'tierp', 'workTraining', 'refused', 'month', 'start'],
    keys,
    emails: (Object.keys(personas) as Persona[]).map((who) => `${who.toLowerCase()}@example.se`),
    fields: new Map<string, readonly string[]>([
      ['id', [...cases, ...cases, ...cases, ...held, ...functions, ...members, ...groups, ...people]],
      ['number', numbers],
      ['handle', [...handles, ...keys]],
      ['token', keys],
      ['slug', ['heby', 'tierp', 'annorstad']],
      ['topic', ['start', 'ask', 'queue']],
      ['municipalityId', municipalities],
      ['municipalityIds', municipalities],
      ['memberId', members],
      ['groupId', [...groups, '']],
      ['unitId', [...units, '']],
      ['functionId', functions],
      ['accountId', people],
      ['deputyAccountId', [...people, '']],
      ['contactAccountId', [personas.office.id, '']],
      ['invitationId', [...invitations, ids.association]],
      ['need', ['workTraining']],
      ['obstacle', ['refused']],
      ['category', ['need/workTraining', 'obstacle/refused']],
      ['countedAs', ['need/workTraining', 'obstacle/refused']],
      ['prefix', ['FUZ', 'ZUF', 'UFZ']],
      ['domain', ['fuzz.example.se', 'zuff.example.se']],
      ['workplace', [`${ids.association}.`]],
    ]),
  };
}
