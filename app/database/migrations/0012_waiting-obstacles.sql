-- The same columns again, now with the group's table: when it stood on an agenda, and when something was concluded of it.
create or replace view obstacle_course with (security_invoker = true, security_barrier = true) as
  select o.association_id, o.id as obstacle_id,
    (select min(i.added_at) from agenda_item i
      where i.association_id = o.association_id and i.subject_id = o.id and i.removed_at is null) as on_agenda_at,
    (select min(i.result_at) from agenda_item i
      where i.association_id = o.association_id and i.subject_id = o.id and i.removed_at is null and i.result = 'concluded') as analysed_at,
    case when d.kind = 'deepening' then d.decided_at end as deepening_ordered_at,
    case when d.kind = 'escalation' then d.decided_at end as escalated_at,
    case when d.kind = 'action' then d.decided_at end as decided_at,
    a.due_on as action_due_on, a.begun_at as action_begun_at, a.done_at as action_done_at,
    (a.done_at at time zone 'Europe/Stockholm')::date + (d.measure ->> 'windowDays')::integer as effect_due_on,
    e.checked_at as effect_checked_at,
    (select max(s.told_at) from obstacle_answer s
      where s.association_id = o.association_id and s.obstacle_id = o.id and s.decision_id = d.id and s.kind in ('solved', 'refusal')) as answered_at,
    d.closed_at,
    case when d.kind = 'refusal' then d.decided_at end as refused_at
  from obstacle o
  left join decision d on d.association_id = o.association_id and d.obstacle_id = o.id and d.ended_at is null
  left join decided_action a on a.association_id = d.association_id and a.decision_id = d.id and a.kind = 'action'
  left join effect_check e on e.association_id = d.association_id and e.decision_id = d.id;

-- What a group has got and not answered (003 §3.3.4): since when, and how many of its meetings have been held since. The
-- county sees it, as it sees the obstacles; nothing in it counts people.
create view waiting_obstacle with (security_barrier) as
  select o.association_id, o.group_id, o.id as obstacle_id, w.since, m.meetings::integer as meetings,
    coalesce(g.answer_meetings, (a.settings ->> 'answerMeetings')::integer, 2) as most_meetings
  from obstacle o
  join local_group g on g.association_id = o.association_id and g.id = o.group_id
  join association a on a.id = o.association_id
  cross join lateral (select greatest(o.submitted_at, max(d.ended_at)) as since from decision d
    where d.association_id = o.association_id and d.obstacle_id = o.id) w
  cross join lateral (select count(*) as meetings from meeting t
    where t.association_id = o.association_id and t.group_id = o.group_id and t.body = 'group'
      and t.held_at is not null and t.cancelled_at is null and t.starts_at > w.since) m
  where o.association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (select actor_holds('coordinator', 'groupMember', 'groupChair', 'office'))
    and o.kind = 'obstacle' and o.submitted_at is not null and o.rejected_at is null and o.merged_into is null
    and not exists (select from decision d where d.association_id = o.association_id and d.obstacle_id = o.id and d.ended_at is null);
grant select on waiting_obstacle to farled_app;
