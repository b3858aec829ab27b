-- The county's register, newest first.
create index obstacle_newest on obstacle (association_id, observed_at desc, number) where merged_into is null;

-- When something happened that a year's figures count: reported, answered or solved. With the reader's own rights, as
-- `obstacle_course`, and found by time, so that the years of before cost nothing.
create view obstacle_moment with (security_invoker = true, security_barrier = true) as
  select o.association_id, o.group_id, o.id as obstacle_id, o.submitted_at, 'reported' as step, o.submitted_at as at
  from obstacle o where o.submitted_at is not null and o.kind = 'obstacle' and o.merged_into is null
  union all
  select o.association_id, o.group_id, o.id, o.submitted_at, 'answered', o.rejected_at
  from obstacle o
  where o.rejected_at is not null and o.submitted_at is not null and o.kind = 'obstacle' and o.merged_into is null
    and not exists (select from decision d where d.association_id = o.association_id and d.obstacle_id = o.id and d.ended_at is null
      and d.kind in ('action', 'refusal'))
  union all
  select o.association_id, o.group_id, o.id, o.submitted_at, 'answered', d.decided_at
  from decision d join obstacle o on o.association_id = d.association_id and o.id = d.obstacle_id
  where d.ended_at is null and d.kind in ('action', 'refusal')
    and o.submitted_at is not null and o.kind = 'obstacle' and o.merged_into is null
  union all
  select o.association_id, o.group_id, o.id, o.submitted_at, 'solved', e.checked_at
  from effect_check e
  join decision d on d.association_id = e.association_id and d.id = e.decision_id and d.ended_at is null
  join obstacle o on o.association_id = d.association_id and o.id = d.obstacle_id
  where o.submitted_at is not null and o.kind = 'obstacle' and o.merged_into is null;
grant select on obstacle_moment to farled_app;
create index on obstacle (association_id, rejected_at) where rejected_at is not null;
create index on decision (association_id, decided_at) where ended_at is null;
create index on effect_check (association_id, checked_at);

-- As before. Its figures stand in the list of columns, so that they are made for those that wait and not for every obstacle.
create or replace view waiting_obstacle with (security_barrier) as
  select o.association_id, o.group_id, o.id as obstacle_id,
    greatest(o.submitted_at, (select max(d.ended_at) from decision d
      where d.association_id = o.association_id and d.obstacle_id = o.id)) as since,
    (select count(*)::integer from meeting t
      where t.association_id = o.association_id and t.group_id = o.group_id and t.body = 'group'
        and t.held_at is not null and t.cancelled_at is null
        and t.starts_at > greatest(o.submitted_at, (select max(d.ended_at) from decision d
          where d.association_id = o.association_id and d.obstacle_id = o.id))) as meetings,
    coalesce((select g.answer_meetings from local_group g where g.association_id = o.association_id and g.id = o.group_id),
      (select (a.settings ->> 'answerMeetings')::integer from association a where a.id = o.association_id), 2) as most_meetings
  from obstacle o
  where o.association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (select actor_holds('coordinator', 'groupMember', 'groupChair', 'office'))
    and o.kind = 'obstacle' and o.submitted_at is not null and o.rejected_at is null and o.merged_into is null
    and not exists (select from decision d where d.association_id = o.association_id and d.obstacle_id = o.id and d.ended_at is null);
create index meeting_held on meeting (association_id, group_id, starts_at)
  where body = 'group' and held_at is not null and cancelled_at is null;
