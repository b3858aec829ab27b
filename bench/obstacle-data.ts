/** So many cases for one obstacle, of which a fifth are its evidence. */
const casesAnObstacle = 40;

/**
 * From the temporary tables `placed` (cases with group, asker and time) and `person`: obstacles with their evidence, the
 * meetings on whose agendas they stood, decisions, actions, effects and answers. What is old is mostly answered.
 */
export async function makeObstacles(run: (text: string) => Promise<unknown>, years: number): Promise<void> {
  await run(`create temporary table turned on commit drop as
    select *, row_number() over (partition by group_id order by at) - 1 as turn from placed`);
  await run('analyze turned');
  await run(`create temporary table hindrance on commit drop as
    select t.association_id, gen_random_uuid() as id, t.group_id, t.turn / ${casesAnObstacle} as part, t.at, t.n, p.account_id as coordinator,
      t.prefix || '-H' || t.turn / ${casesAnObstacle} as number, gen_random_uuid() as decision, random() as fate, now() - t.at as age
    from turned t join person p on p.association_id = t.association_id and p.group_id = t.group_id and p.role = 'coordinator'
    where t.turn % ${casesAnObstacle} = ${casesAnObstacle - 1}`);
  await run('analyze hindrance');
  await run(`insert into obstacle (association_id, id, group_id, number, kind, title, description, classification, parties, observed_at,
      observed_by, described_at, described_by, evidenced_at, submitted_at, submitted_by, rejected_at, rejected_by, reject_reason, search_text)
    select association_id, id, group_id, number, case when n % 20 = 0 then 'success' else 'obstacle' end,
      'Ingen av parterna tar nästa steg ' || n, 'Den som behöver två insatser på en gång får vänta på båda.',
      (array['rule', 'organisation', 'resourceOrQueue', 'missingService', 'contactPath'])[1 + n % 5],
      array[(array['municipality', 'employmentService', 'socialInsuranceAgency', 'region'])[1 + n % 4]]::party[], at, coordinator,
      at + interval '1 day', coordinator, at + interval '2 days',
      case when fate > 0.05 then at + interval '5 days' end, case when fate > 0.05 then coordinator end,
      case when fate between 0.05 and 0.08 then at + interval '20 days' end, case when fate between 0.05 and 0.08 then coordinator end,
      case when fate between 0.05 and 0.08 then 'Löst på annat sätt.' end, lower(number || ' ingen av parterna tar nasta steg ' || n)
    from hindrance`);
  await run(`insert into obstacle_case (association_id, obstacle_id, case_id, group_id, linked_at, linked_by)
    select h.association_id, h.id, t.id, h.group_id, h.at, h.coordinator
    from hindrance h join turned t on t.association_id = h.association_id and t.group_id = h.group_id
      and t.turn / ${casesAnObstacle} = h.part and t.turn % 5 = 0`);
  await run(`create temporary table sitting on commit drop as
    select g.association_id, gen_random_uuid() as id, g.id as group_id, at
    from local_group g, generate_series(now() - interval '${years} years', now(), interval '2 months') at`);
  await run('create index on sitting (group_id, at)');
  await run(`insert into meeting (association_id, id, body, group_id, title, starts_at, ends_at, created_at, held_at, closed_at)
    select association_id, id, 'group', group_id, 'Lokal grupp', at, at + interval '2 hours', at - interval '30 days', at, at + interval '1 day'
    from sitting`);
  await run(`insert into agenda_item (association_id, id, meeting_id, position, source, subject_id, title, added_at, result, result_at)
    select h.association_id, gen_random_uuid(), s.id, 1, 'obstacles', h.id, h.number, s.at - interval '10 days', 'concluded', s.at
    from hindrance h cross join lateral (select s.id, s.at from sitting s
      where s.association_id = h.association_id and s.group_id = h.group_id and s.at > h.at + interval '5 days' order by s.at limit 1) s
    where h.fate > 0.08`);
  await run(`insert into decision (association_id, id, obstacle_id, group_id, level, kind, text, decided_at, decided_by, mandate, measure, closed_at)
    select association_id, decision, id, group_id, 'group', case when fate > 0.15 then 'action' else 'refusal' end,
      'Parterna turas om att ta första kontakten.', at + interval '60 days', coordinator,
      case when fate > 0.15 then 'changesRoutines' end, case when fate > 0.15 then '{"windowDays": 90}'::jsonb end,
      case when fate > 0.4 and age > interval '270 days' then at + interval '270 days' end
    from hindrance where fate > 0.1 and age > interval '60 days'`);
  await run(`insert into decided_action (association_id, decision_id, obstacle_id, group_id, level, kind, owner_party, due_on, begun_at, done_at, result)
    select association_id, decision, id, group_id, 'group', 'action', 'municipality', (at + interval '150 days')::date, at + interval '70 days',
      case when fate > 0.3 and age > interval '150 days' then at + interval '150 days' end, 'Rutinen är ändrad.'
    from hindrance where fate > 0.15 and age > interval '60 days'`);
  await run(`insert into effect_check (association_id, decision_id, obstacle_id, group_id, basis, result, note, why_estimated, checked_at, checked_by)
    select association_id, decision, id, group_id, 'estimated', 'solved', 'Frågorna har slutat komma.', 'För få frågor.', at + interval '260 days', coordinator
    from hindrance where fate > 0.4 and age > interval '260 days'`);
  await run(`insert into obstacle_answer (association_id, id, obstacle_id, group_id, decision_id, kind, text, queued_at, told_at, receivers)
    select association_id, gen_random_uuid(), id, group_id, decision, 'solved', 'Rutinen är ändrad.', at + interval '260 days', at + interval '261 days', 8
    from hindrance where fate > 0.4 and age > interval '260 days'`);
  await run(`insert into deviation (association_id, id, group_id, kind, text, parties, reported_at, obstacle_id, handled_at, handled_by)
    select association_id, gen_random_uuid(), group_id, 'obstacle', 'Det tog tre månader att få ett svar.', '{region}', at, id, at + interval '1 day', coordinator
    from hindrance`);
  await run(`insert into deviation (association_id, id, group_id, kind, text, parties, reported_at)
    select association_id, gen_random_uuid(), id, 'obstacle', 'Ingen vet vem som ska kalla till mötet.', '{municipality}', now() - interval '2 days'
    from local_group`);
}
