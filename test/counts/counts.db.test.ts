import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, groupsOf, holds } from '../../app/kernel/actor.ts';
import { type CountKind, countAudienceOf, type Treatment, whoMaySee } from '../../app/kernel/counts.ts';
import { type Ground, people } from '../access/row.ts';
import { table } from '../access/table.ts';
import { ids, type Persona } from '../support/county.ts';
import { fillCounty } from '../support/filled-county.ts';
import { type TestHouse, testHouse } from '../support/house.ts';
import { figures, leaving, meaningOf } from './figures.ts';
import { figuresIn } from './walk.ts';
import { ways } from './ways.ts';

let house: TestHouse;
let ground: Ground;

/** What a query answered, with who asked. */
interface Seen {
  query: string;
  who: Persona;
  path: string;
  value: number;
}
const seen: Seen[] = [];

beforeAll(async () => {
  house = await testHouse();
  ground = { house, units: await fillCounty(house) };
  await fewInEverything();
  for (const [name, row] of table.queries) {
    const query = house.house.queries.get(name);
    if (!query) continue;
    for (const who of people.filter((one) => row.finds.includes(one))) {
      const view = await house.ask(who, query, (await row.params?.(ground)) ?? {});
      for (const { path, value } of figuresIn(view)) seen.push({ query: name, who, path, value });
    }
  }
});
afterAll(() => house?.close());

/** In every group: outcomes and small steps of a quarter that has ended, few of some kind and many of another; an obstacle of few cases. */
async function fewInEverything(): Promise<void> {
  for (const [association, group] of [
    [ids.association, ids.groupHeby],
    [ids.association, ids.groupTierp],
    [ids.other, ids.groupElsewhere],
  ]) {
    await house.sql(
      `insert into guidance_case (association_id, id, number, group_id, source, party, question, asked_at, asked_on, advised_at, outcome, outcome_at)
       select $1, gen_random_uuid(), 'F-' || $2::uuid::text || '-' || n, $2, 'officer', 'municipality', 'x', '2026-07-02', '2026-07-02', '2026-07-03',
         case when n <= 2 then 'rightServiceStarted' else 'referralMade' end, '2026-08-01'
       from generate_series(1, 11) n`,
      [association, group],
    );
    await house.sql(
      `insert into case_step (association_id, case_id, step, at)
       select association_id, id, 'travelsAlone', '2026-08-01' from guidance_case where group_id = $1 and outcome = 'rightServiceStarted' and question = 'x'`,
      [group],
    );
    const obstacle = house.house.newId();
    await house.sql(
      `insert into obstacle (association_id, id, group_id, number, kind, title, observed_at, submitted_at) values ($1, $2, $3, $2::uuid::text, 'obstacle', 'Få', now(), now())`,
      [association, obstacle, group],
    );
    await house.sql(
      `insert into obstacle_case (association_id, obstacle_id, case_id, group_id, linked_at)
       select association_id, $2, id, group_id, now() from guidance_case where group_id = $1 and question = 'x' limit 3`,
      [group, obstacle],
    );
  }
}

const groups: readonly string[] = [ids.groupHeby, ids.groupTierp, ids.groupElsewhere];

/** The best that somebody may have of a kind, over all groups. */
function bestOf(actor: Actor, kind: CountKind): Treatment {
  const treatments = groups.map((group) => {
    const audience = countAudienceOf(actor, group);
    return audience ? whoMaySee[kind][audience] : 'never';
  });
  return (['exact', 'protected'] as const).find((one) => treatments.includes(one)) ?? 'never';
}

describe('the database', () => {
  it('has no way past the reader’s own rows that is not declared', async () => {
    const found = await house.sql<{ name: string }>(
      `select proname as name from pg_proc where prosecdef and pronamespace = 'public'::regnamespace and has_function_privilege('farled_app', oid, 'execute')
       union select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace and relname not like 'pg_stat%'
         and has_table_privilege('farled_app', oid, 'select')
       order by 1`,
    );
    expect(found.map(({ name }) => name)).toEqual(Object.keys(ways).sort());
  });

  it('counts in none of those that are said to hand out rows', async () => {
    const texts = await house.sql<{ name: string; text: string }>(
      `select proname as name, prosrc as text from pg_proc where pronamespace = 'public'::regnamespace
       union all select relname, pg_get_viewdef(oid) from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace`,
    );
    const counting = texts.filter(
      ({ name, text }) => ways[name] === 'rows' && /\b(count|sum|percentile_cont)\s*\(/i.test(text),
    );
    expect(counting.map(({ name }) => name)).toEqual([]);
  });

  it('hands out nothing of what became of people but to coordinators, and of quarters that have ended', async () => {
    for (const who of people) {
      const actor = await house.person(who);
      const context = {
        accountId: actor.accountId,
        associationId: actor.associationId,
        caseId: null,
        today: '2026-09-30',
      };
      const counted = (call: string) =>
        house.database.asActor(context, async (tx) => (await sql.raw(call).execute(tx)).rows.length);
      const days = `('1900-01-01', '2199-12-31')`;
      expect([who, (await counted(`select * from case_outcome_counts${days}`)) > 0]).toEqual([
        who,
        holds(actor, 'coordinator'),
      ]);
      expect([who, await counted(`select * from case_outcome_quarters${days}`)]).toEqual([who, 0]);
    }
  });
});

describe('every number in every answer', () => {
  it('is declared: what it counts, or that it counts nobody', () => {
    const unknown = seen.filter(({ query, path }) => meaningOf(query, path) === null);
    const names = [...new Set(unknown.map(({ query, path }) => `${query} ${path}`))];
    expect(names, 'say in test/counts/figures.ts what these numbers are').toEqual([]);
  });

  it('was seen: the declared queries exist and answered with numbers', () => {
    const answered = new Set(seen.map(({ query }) => query));
    for (const query of Object.keys(figures))
      expect([query, house.house.queries.has(query), answered.has(query)]).toEqual([query, true, true]);
    const kinds = new Set(seen.map(({ query, path }) => meaningOf(query, path)));
    for (const kind of ['casesOfObstacle', 'volumes', 'outcomes', 'waiting', 'structure'])
      expect(kinds).toContain(kind);
  });

  it('is given to nobody who may not have it, and no small one to those who may have it protected', async () => {
    const actors = new Map<Persona, Actor>();
    for (const who of people) actors.set(who, await house.person(who));
    const wrong = seen.filter(({ query, who, path, value }) => {
      const meaning = meaningOf(query, path);
      const actor = actors.get(who);
      if (meaning === null || meaning === 'measure' || !actor) return false;
      const best = leaving.has(query) ? whoMaySee[meaning].leaving : bestOf(actor, meaning);
      return best === 'never' || (best === 'protected' && value > 0 && value < 5);
    });
    expect(wrong).toEqual([]);
  });

  it('is small for those who read the questions, so that the test above could fail', async () => {
    const small = seen.filter(
      ({ query, path, value }) => meaningOf(query, path) === 'outcomes' && value > 0 && value < 5,
    );
    expect(new Set(small.map(({ who }) => who))).toContain('coordinator');
    for (const { who } of small)
      expect([who, groupsOf(await house.person(who), 'coordinator').length > 0]).toEqual([who, true]);
  });
});
