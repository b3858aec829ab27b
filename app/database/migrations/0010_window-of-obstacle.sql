-- Questions of the obstacle's group in a span of days and those of them that met the obstacle, and how they were recorded:
-- for those inside the group, who may not read the cases themselves. Both days included.
create function obstacle_window(only_id uuid, from_day date, to_day date)
returns table (group_id uuid, questions bigint, met bigint, imported bigint, coordinators bigint)
language sql stable security definer set search_path = public as $$
  select o.group_id, count(c.id), count(l.case_id), count(c.import_id),
    (select count(distinct f.account_id) from held_function f
      where f.association_id = o.association_id and f.group_id = o.group_id and f.role = 'coordinator'
        and f.starts_on <= to_day and (f.ends_on is null or f.ends_on >= from_day))
  from obstacle o
  left join guidance_case c on c.association_id = o.association_id and c.group_id = o.group_id
    and c.asked_on between from_day and to_day and c.withdrawn_at is null and c.merged_into is null
  left join obstacle_case l on l.association_id = c.association_id and l.case_id = c.id and l.obstacle_id = o.id
  where o.association_id = nullif(current_setting('farled.association', true), '')::uuid
    and o.group_id = any (actor_groups('coordinator', 'groupMember', 'groupChair'))
    and (only_id is null or o.id = only_id)
  group by o.association_id, o.group_id, o.id
$$;
revoke execute on function obstacle_window(uuid, date, date) from public;
grant execute on function obstacle_window(uuid, date, date) to farled_app;
