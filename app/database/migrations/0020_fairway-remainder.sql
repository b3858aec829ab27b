-- Those who did not go on are people too: 18 of 20 tells of two as surely as the number itself, and so do 20 at one step
-- and 18 at the next.
create or replace view county_fairway with (security_barrier) as
  select f.association_id, f.group_id, f.step, f.from_day, f.to_day, f.computed_at, o.is_own,
    case when o.is_own or o.base_tells_nobody then f.base end as base,
    case when o.is_own or (o.base_tells_nobody and (f.reached = 0 or f.reached >= o.least)
      and (f.base = f.reached or f.base - f.reached >= o.least)) then f.reached end as reached,
    case when o.is_own or f.reached >= o.least then f.median_days end as median_days
  from fairway_step f
  join association a on a.id = f.association_id
  cross join lateral (select coalesce((a.settings ->> 'smallestCount')::integer, 5) as least) l
  cross join lateral (select l.least,
    f.group_id = any ((select actor_groups('coordinator', 'groupMember', 'groupChair'))::uuid[]) as is_own,
    f.base >= l.least and not exists (select from fairway_step other
      where other.association_id = f.association_id and other.group_id = f.group_id
        and other.from_day = f.from_day and other.to_day = f.to_day
        and other.base > f.base and other.base - f.base < l.least) as base_tells_nobody) o
  where f.association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (select actor_holds('coordinator', 'groupMember', 'groupChair', 'office', 'boardMember'));
