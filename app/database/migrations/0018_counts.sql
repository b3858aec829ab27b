-- What became of people, as it stands: for those who read the questions themselves.
create or replace function case_outcome_counts(from_day date, to_day date)
returns table (group_id uuid, kind text, value text, cases bigint)
language sql stable security definer set search_path = public as $$
  with visible as (
    select c.* from guidance_case c
    where c.association_id = nullif(current_setting('farled.association', true), '')::uuid
      and c.group_id = any (actor_groups('coordinator'))
      and c.asked_on between from_day and to_day
      and c.merged_into is null and c.withdrawn_at is null
  )
  select v.group_id, 'outcome', v.outcome, count(*) from visible v where v.outcome is not null group by 1, 3
  union all
  select v.group_id, 'step', s.step, count(*) from visible v
    join case_step s on s.association_id = v.association_id and s.case_id = v.id group by 1, 3
$$;

-- The same for the others inside the group, who get it protected: by the quarter in which the answer came, and only quarters
-- that have ended. Quarters do not overlap and do not grow, so no two tables can be subtracted from each other.
create function case_outcome_quarters(from_day date, to_day date)
returns table (group_id uuid, quarter date, kind text, value text, cases bigint)
language sql stable security definer set search_path = public as $$
  with visible as (
    select c.association_id, c.id, c.group_id, c.outcome,
      date_trunc('quarter', c.outcome_at at time zone 'Europe/Stockholm')::date as quarter
    from guidance_case c
    where c.association_id = nullif(current_setting('farled.association', true), '')::uuid
      and c.group_id = any (actor_groups('groupMember', 'groupChair', 'teamWorker'))
      and c.outcome is not null and c.outcome_at is not null
      and c.merged_into is null and c.withdrawn_at is null
  ), ended as (
    select * from visible v
    where v.quarter >= from_day
      and (v.quarter + interval '3 months')::date <= least(to_day + 1, nullif(current_setting('farled.today', true), '')::date)
  )
  select e.group_id, e.quarter, 'outcome', e.outcome, count(*) from ended e group by 1, 2, 4
  union all
  select e.group_id, e.quarter, 'step', s.step, count(*) from ended e
    join case_step s on s.association_id = e.association_id and s.case_id = e.id group by 1, 2, 4
$$;
revoke execute on function case_outcome_quarters(date, date) from public;
grant execute on function case_outcome_quarters(date, date) to farled_app;

-- Fewer than the association's own limit are not told apart.
create or replace view county_obstacle_count with (security_barrier) as
  select o.association_id, o.group_id, o.id as obstacle_id,
    case when count(l.case_id) < coalesce((select (a.settings ->> 'smallestCount')::int from association a where a.id = o.association_id), 5)
      then null else count(l.case_id) end as cases
  from obstacle o
  left join obstacle_case l on l.association_id = o.association_id and l.obstacle_id = o.id
  where o.association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and o.submitted_at is not null
    and (select actor_holds('coordinator', 'groupMember', 'groupChair', 'office'))
  group by o.association_id, o.group_id, o.id;
