-- What belongs to a case is found by association and case: without the association the index of either cannot be used.
do $$
declare
  named text;
  here text := 'association_id = (select nullif(current_setting(''farled.association'', true), '''')::uuid)';
begin
  foreach named in array array['case_message', 'case_advice', 'case_step'] loop
    execute format('alter policy with_case on %I using (%s and exists (select from guidance_case c where c.association_id = %I.association_id and c.id = %I.case_id)) with check (%s and exists (select from guidance_case c where c.association_id = %I.association_id and c.id = %I.case_id))',
      named, here, named, named, here, named, named);
  end loop;
end
$$;
alter policy with_advice on advice_item
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and exists (select from case_advice a where a.association_id = advice_item.association_id and a.id = advice_item.advice_id))
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and exists (select from case_advice a where a.association_id = advice_item.association_id and a.id = advice_item.advice_id));
-- The parts of the condition that every search for like cases has.
drop index guidance_case_alike;
create index guidance_case_alike on guidance_case (association_id, need, obstacle)
  where advised_at is not null and withdrawn_at is null and merged_into is null;
create index guidance_case_obstacle on guidance_case (association_id, obstacle)
  where advised_at is not null and withdrawn_at is null and merged_into is null;

-- The group's name is read only when it is asked for, so that a search among thousands of cases does not join it to each.
create or replace view peer_case with (security_barrier) as
  select c.association_id, c.id, c.group_id,
    (select g.name from local_group g where g.association_id = c.association_id and g.id = c.group_id) as group_name,
    c.need, c.obstacle, c.income_sources,
    case when c.age_from is null then null
      when c.age_from < 19 then '0-18' when c.age_from < 25 then '19-24' when c.age_from < 30 then '25-29'
      when c.age_from < 45 then '30-44' when c.age_from < 60 then '45-59' else '60-' end as age_band,
    date_trunc('month', c.asked_on)::date as month, c.advised_at, c.outcome, c.outcome_at,
    (select coalesce(json_agg(json_build_object('kind', i.kind, 'label', i.label, 'nextStep', i.next_step) order by i.position), '[]')
      from case_advice a join advice_item i on i.association_id = a.association_id and i.advice_id = a.id
      where a.association_id = c.association_id and a.case_id = c.id and a.round = c.round
        and a.version = (select max(v.version) from case_advice v
          where v.association_id = c.association_id and v.case_id = c.id and v.round = c.round)) as advice
  from guidance_case c
  where c.association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (select actor_holds('coordinator'))
    and c.advised_at is not null and c.withdrawn_at is null and c.merged_into is null;
