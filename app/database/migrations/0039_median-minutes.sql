-- A median is said to one decimal wherever one stands, so it is read out whole. A view's column cannot change its type.
drop view contact_search_month;
create view contact_search_month with (security_barrier) as
  with counted as (
    select s.association_id, s.group_id, date_trunc('month', s.searched_on)::date as month,
      count(*)::int as searches, count(distinct s.account_id) as people,
      percentile_cont(0.5) within group (order by s.minutes) as median_minutes
    from contact_search s
    where s.association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
      and s.searched_on < date_trunc('month', (select nullif(current_setting('farled.today', true), '')::date))
    group by s.association_id, s.group_id, date_trunc('month', s.searched_on)
  )
  select c.association_id, c.group_id, c.month,
    case when f.is_shown then c.searches end as searches,
    case when f.is_shown then c.median_minutes end as median_minutes
  from counted c
  join association a on a.id = c.association_id
  cross join lateral (select c.people >= 3 and c.searches >= coalesce((a.settings ->> 'smallestCount')::int, 5) as is_shown) f
  where (select actor_holds('caseOfficer', 'coordinator', 'teamWorker', 'groupMember', 'groupChair', 'office', 'boardMember'));
grant select on contact_search_month to farled_app;
