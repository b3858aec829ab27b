import { type Persona, personas } from '../support/county.ts';
import { marks, type Unit, units } from '../support/filled-county.ts';
import type { TestHouse } from '../support/house.ts';
import { tagMark } from './values.ts';

export interface Sent {
  who: Persona | null;
  path: string;
  /** Everything that was sent: what comes back of it is no secret. */
  text: string;
}

/** What only the inside of the house says. */
const inside: readonly RegExp[] = [
  /\n\s+at .{1,200}:\d+:\d+/,
  /node_modules/,
  /\/app\/[a-z-]+\/[a-z-]+\.tsx?/,
  /violates .{1,40} constraint|syntax error at or near|invalid input syntax|relation "|permission denied for|row-level security/,
  /\b(TypeError|RangeError|ZodError|DatabaseError|SyntaxError)\b/,
];

/** In words, what an answer gave away; null when nothing. */
export async function leakIn(house: TestHouse, sent: Sent, response: Response, body: string): Promise<string | null> {
  for (const pattern of inside) {
    const found = pattern.exec(body);
    if (found && !sent.text.includes(found[0])) return `it tells of the inside: ${found[0].slice(0, 300)}`;
  }
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('text/html') && body.includes(tagMark)) return 'a typed tag is a tag of the page';
  if (!response.headers.get('content-security-policy')?.includes("default-src 'none'")) return 'it has no policy';
  if (response.headers.get('x-content-type-options') !== 'nosniff') return 'its type may be guessed';
  const location = response.headers.get('location') ?? '';
  if (location !== '' && !/^\/(?![/\\])/.test(location)) return `it leads out of the house: ${location}`;
  return (await marksIn(house, sent, body)) ?? (await addressesIn(house, sent, body));
}

const opensByKey = /^\/(svar|utfall|logga-in|inbjudan)\/[^/?]+/;

async function marksIn(house: TestHouse, sent: Sent, body: string): Promise<string | null> {
  if (opensByKey.test(sent.path)) return null;
  for (const unit of Object.keys(units) as Unit[]) {
    if (body.includes(marks[unit]) && !(await mayRead(house, sent.who, unit))) return `it shows texts of ${unit}`;
  }
  return null;
}

/** Whether the persona may read texts of the unit now: what a fuzzed administrator gave, counts. */
async function mayRead(house: TestHouse, who: Persona | null, unit: Unit): Promise<boolean> {
  if (who === null) return false;
  const { group, officer } = units[unit];
  if (who === officer) return true;
  const rows = await house.sql(
    `select 1 from held_function f join local_group g on g.association_id = f.association_id
     where g.id = $2 and $1 in (f.account_id, f.deputy_account_id)
       -- Coordinators of one association read each other's advice; a colleague decides on a waiting text.
       and (f.role = 'coordinator' or f.member_id in (select member_id from held_function where account_id = $3))`,
    [personas[who].id, group, personas[officer].id],
  );
  return rows.length > 0;
}

async function addressesIn(house: TestHouse, { who, path, text }: Sent, body: string): Promise<string | null> {
  if (opensByKey.test(path)) return null;
  for (const other of Object.keys(personas) as Persona[]) {
    const address = `${other.toLowerCase()}@example.se`;
    if (other === who || !new RegExp(`(?<![\\w.])${address}`).test(body)) continue;
    if (text.includes(address) || text.includes(encodeURIComponent(address))) continue;
    if (!(await maySeeAddress(house, who, other))) return `it shows the address ${address}`;
  }
  return null;
}

/** Whom one invites, administrates, turns to or sits in a group with; by the functions of now, given by whomever. */
async function maySeeAddress(house: TestHouse, who: Persona | null, other: Persona): Promise<boolean> {
  if (who === null) return false;
  const rows = await house.sql(
    `select 1 from held_function mine join held_function theirs on theirs.association_id = mine.association_id
     where $1 in (mine.account_id, mine.deputy_account_id) and $2 in (theirs.account_id, theirs.deputy_account_id)
       and (mine.role in ('administrator', 'office', 'coordinator', 'groupChair')
         or theirs.role in ('administrator', 'office') or mine.group_id = theirs.group_id)`,
    [personas[who].id, personas[other].id],
  );
  return rows.length > 0;
}
