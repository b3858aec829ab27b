import type pg from 'pg';
import { inBulk } from './bulk.ts';
import { type Ground, openGround } from './house.ts';
import { makeObstacles } from './obstacle-data.ts';

/** How much is made. Everybody and everything in it is invented. */
export interface Size {
  associations: number;
  groupsEach: number;
  officersEach: number;
  cases: number;
  /** How far back the cases go; three unless something else is said. */
  years?: number;
}

export const wholeCountry: Size = { associations: 75, groupsEach: 4, officersEach: 20, cases: 100_000 };

/** Everything that twenty years of all associations would bring together. */
export const twentyYears = {
  associations: 75,
  groupsEach: 4,
  officersEach: 20,
  cases: 1_000_000,
  years: 20,
} satisfies Size;

const sentences = [
  'Har varit hemma sedan gymnasiet och vill börja arbetsträna i liten skala.',
  'Kommunen säger nej utan försörjningsstöd och vården väntar på ett nytt utlåtande.',
  'Är redo för nästa steg, men ingen av parterna tycker att det är deras.',
  'Rehabiliteringen avslutades i våras och sedan dess har ingenting hänt.',
  'Behöver stöd att komma ut, tränar redan på egen hand två dagar i veckan.',
  'Vart kan vi vända oss, och i vilken ordning ska vi göra det?',
  'Handläggaren på andra sidan har bytts ut tre gånger under hösten.',
  'Det finns en plats, men inte för den som saknar aktivitetsersättning.',
];

const large = [
  'guidance_case',
  'case_handle',
  'case_message',
  'case_advice',
  'advice_item',
  'history',
  'audit_line',
  'obstacle',
  'obstacle_case',
  'meeting',
  'agenda_item',
];

/**
 * Rows as the application itself would have written them, made by the database: a hundred thousand cases in seconds.
 * Associations differ in size (the largest has about nine times the cases of the smallest), cases in state and age.
 */
export const makeCounty = (owner: pg.Client, size: Size): Promise<void> =>
  inBulk(owner, large, (run) => makeRows(run, size));

/** A ground with these rows: made now, or kept by an earlier run (see `openGround`). */
export async function filledGround(name: string, size: Size): Promise<Ground> {
  const ground = await openGround(`${name}-${size.cases}`);
  const { rows } = await ground.owner.query<{ made: number }>('select count(*) as made from association');
  if (rows[0]?.made === 0) {
    const begun = performance.now();
    await makeCounty(ground.owner, size);
    console.log(`${size.cases} cases made in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  }
  return ground;
}

async function makeRows(run: (text: string) => Promise<unknown>, size: Size): Promise<void> {
  const texts = `(array[${sentences.map((text) => `'${text}'`).join()}])`;
  const sentence = (seed: string): string => `${texts}[1 + abs(hashtext(${seed})) % ${sentences.length}]`;
  await run(`create temporary table made on commit drop as
    select a as number, gen_random_uuid() as id, 1.0 / (8 + a) as weight from generate_series(1, ${size.associations}) a`);
  await run(`insert into association (id, name, slug, settings, is_demo, created_at)
    select id, 'Samordningsförbundet ' || number, 'forbund-' || number, '{}', false, now() from made`);
  await run(`insert into member (association_id, id, party, name)
    select m.id, gen_random_uuid(), p.party, p.party || ' ' || p.n from made m,
      lateral (select 'municipality'::party as party, g as n from generate_series(1, ${size.groupsEach}) g
        union all select unnest(array['employmentService', 'socialInsuranceAgency', 'region']::party[]), 1) p`);
  await run(`insert into municipality (association_id, id, member_id, name)
    select association_id, gen_random_uuid(), id, 'Kommun ' || name from member where party = 'municipality'`);
  await run(`insert into local_group (association_id, id, name, slug, prefix)
    select association_id, gen_random_uuid(), 'Grupp ' || n, 'grupp-' || n, 'G' || chr((64 + n)::int)
    from (select association_id, row_number() over (partition by association_id order by id) as n from municipality) g`);
  await run(`insert into group_municipality (association_id, group_id, municipality_id)
    select g.association_id, g.id, m.id
    from (select *, row_number() over (partition by association_id order by id) as n from local_group) g
    join (select *, row_number() over (partition by association_id order by id) as n from municipality) m
      on m.association_id = g.association_id and m.n = g.n`);

  // One coordinator a group, and the officers of the four parties.
  await run(`create temporary table person on commit drop as
    select association_id, id as group_id, null::uuid as member_id, gen_random_uuid() as account_id, 'coordinator' as role from local_group
    union all
    select m.id, null, o.member_id, gen_random_uuid(), 'caseOfficer' from made m,
      lateral (select b.id as member_id from member b, generate_series(1, 3) n where b.association_id = m.id order by b.id limit ${size.officersEach}) o`);
  await run(
    `insert into account (id, email, name, created_at) select account_id, account_id || '@example.se', 'Person ' || left(account_id::text, 8), now() from person`,
  );
  await run(`insert into held_function (association_id, id, account_id, role, group_id, member_id, starts_on)
    select association_id, gen_random_uuid(), account_id, role, group_id, member_id, '2020-01-01' from person`);

  // The state follows from the age: what is old is advised and mostly closed, a twentieth waits.
  await run(`create temporary table officer on commit drop as
    select m.number, p.association_id, p.account_id, p.member_id, row_number() over (partition by m.number order by p.account_id) - 1 as turn
    from person p join made m on m.id = p.association_id where p.role = 'caseOfficer'`);
  await run(`create temporary table place on commit drop as
    select m.number, g.id as group_id, g.prefix, gm.municipality_id, row_number() over (partition by m.number order by g.id) - 1 as turn
    from local_group g join made m on m.id = g.association_id
    join group_municipality gm on gm.association_id = g.association_id and gm.group_id = g.id`);
  await run(`create temporary table placed on commit drop as
    select c.n, o.association_id, o.account_id as asker, o.member_id, g.group_id, g.municipality_id, g.prefix,
      gen_random_uuid() as id, now() - random() * interval '${size.years ?? 3} years' as at, random() as fate
    from (select n, 1 + floor(${size.associations} * power(random(), 1.6))::int as number from generate_series(1, ${size.cases}) n) c
    join officer o on o.number = c.number and o.turn = c.n % (select count(*) from officer one where one.number = 1)
    join place g on g.number = c.number and g.turn = c.n % ${size.groupsEach}`);
  await run('analyze placed');
  await run(`insert into guidance_case (association_id, id, number, group_id, municipality_id, source, party, member_id, asker_account,
      age_from, age_to, need, obstacle, income_sources, basics, question, asked_at, asked_on, advised_at, answer_due, follow_up_on,
      outcome, outcome_at, outcome_via, search_text)
    select association_id, id, prefix || '-' || to_char(at, 'YY') || '-' || n, group_id, municipality_id, 'officer',
      (select party from member b where b.association_id = placed.association_id and b.id = placed.member_id), member_id, asker,
      18 + n % 45, 18 + n % 45, (array['workTraining', 'assessment', 'careContact', 'jobSupport'])[1 + n % 4],
      (array['refused', 'queue', 'rules', 'missingService'])[1 + (n / 4) % 4],
      array[(array['activityCompensation', 'socialAssistance', 'sicknessBenefit'])[1 + n % 3]], array['ownOffers', 'contact'],
      ${sentence("'a' || n")} || ' ' || ${sentence("'b' || n")} || ' ' || ${sentence("'c' || n")}, at, at::date,
      case when fate > 0.05 then at + interval '4 days' end, (at + interval '7 days')::date,
      case when fate > 0.05 then (at + interval '46 days')::date end,
      case when fate > 0.3 then (array['rightServiceStarted', 'contactEstablished', 'serviceMissing'])[1 + n % 3] end,
      case when fate > 0.3 then at + interval '50 days' end, case when fate > 0.3 then 'page' end,
      lower(prefix || '-' || to_char(at, 'YY') || '-' || n || ' ' || ${sentence("'a' || n")} || ' ' || ${sentence("'b' || n")})
    from placed`);
  await run(`insert into case_handle (association_id, case_id, asker_account, handle, handle_hash)
    select association_id, id, asker, upper(left(id::text, 8)), md5(id::text) from placed`);
  await run(`insert into case_message (association_id, id, case_id, round, kind, text, account_id, at)
    select association_id, gen_random_uuid(), id, 1, k.kind, ${sentence('k.kind || n')}, asker, at + interval '1 day'
    from placed, (values ('askBack'), ('answer')) k (kind) where n % 2 = 0`);
  await run(`insert into case_advice (association_id, id, case_id, round, version, text, account_id, at)
    select association_id, gen_random_uuid(), id, 1, 1, ${sentence("'d' || n")}, asker, at + interval '4 days' from placed where fate > 0.05`);
  await run(`insert into advice_item (association_id, case_id, advice_id, position, kind, label, why, next_step)
    select association_id, case_id, id, p, 'service', 'Unga med funktionsnedsättning', 'Tar emot nu.', 'asker'
    from case_advice, generate_series(0, 1) p`);
  await run(`insert into history (association_id, at, account_id, account_name, command, object_type, object_id, group_id, changes)
    select association_id, at, asker, 'Person', c.name, 'guidanceCase', id, group_id, '{"step": "made"}'
    from placed, (values ('case.ask'), ('case.advise')) c (name)`);
  await makeObstacles(run, size.years ?? 3);
  await run(chained);
  await run(`insert into audit_line overriding system value select line.* from made, pg_temp.chained(id) line`);
  await run(`insert into audit_chain (chain, association_id, position, hash)
    select distinct on (association_id) association_id, association_id, position, hash from audit_line order by association_id, position desc`);
}

/** The audit lines of an association, each with the hash of the one before it, as the trigger of each commit makes them. */
const chained = `create function pg_temp.chained(home uuid) returns setof audit_line language plpgsql set search_path = public as $$
declare
  line audit_line;
  before bytea := '';
  position bigint := 0;
begin
  for line in select nextval(pg_get_serial_sequence('audit_line', 'id')), home, p.at, p.asker, 'person', c.name, 'guidanceCase', p.id::text,
      '{}'::jsonb, null::bigint, null::bytea
    from placed p, (values ('case.ask'), ('case.advise')) c (name) where p.association_id = home loop
    position := position + 1;
    line.position := position;
    line.hash := audit_hash(before, line);
    before := line.hash;
    return next line;
  end loop;
end
$$`;
