-- After how many meetings without an answer an obstacle is late in this group; null: as the association says.
alter table local_group add answer_meetings integer check (answer_meetings between 1 and 12);

-- What a group, or a level above it, decided on an obstacle. At most one decision stands; the others say why they ended.
create table decision (
  association_id uuid not null references association (id),
  id uuid not null,
  obstacle_id uuid not null,
  group_id uuid not null,
  level text not null check (level in ('group', 'board')),
  kind text not null check (kind in ('action', 'refusal', 'deepening', 'escalation')),
  text text not null,
  meeting_id uuid,
  decided_at timestamptz not null,
  decided_by uuid not null references account (id),
  mandate text check (mandate in ('decidesMoney', 'changesRoutines', 'takesHome')),
  is_outside_mandate boolean not null default false,
  escalated_to text check (escalated_to in ('board')),
  -- What counts as effect, frozen when it was decided: length of the windows, and how questions were recorded then.
  measure jsonb,
  ended_at timestamptz,
  ended_why text check (ended_why in ('replaced', 'declined', 'reported', 'noEffect', 'returned')),
  closed_at timestamptz,
  closed_by uuid references account (id),
  primary key (association_id, id),
  foreign key (association_id, obstacle_id) references obstacle (association_id, id),
  foreign key (association_id, group_id) references local_group (association_id, id),
  check ((kind = 'action') = (mandate is not null) and (kind = 'action') = (measure is not null)),
  check ((kind = 'escalation') = (escalated_to is not null))
);
create unique index decision_standing on decision (association_id, obstacle_id) where ended_at is null;
create index on decision (association_id, obstacle_id, decided_at);
create index on decision (association_id, group_id, decided_at desc);

-- Who does what by when: the action that was decided, or the deepening that was ordered.
create table decided_action (
  association_id uuid not null,
  decision_id uuid not null,
  obstacle_id uuid not null,
  group_id uuid not null,
  level text not null check (level in ('group', 'board')),
  kind text not null check (kind in ('action', 'deepening')),
  owner_party party not null,
  owner_member uuid,
  owner_account uuid references account (id),
  due_on date not null,
  begun_at timestamptz,
  done_at timestamptz,
  result text,
  -- Whoever had it left, and no deputy could take over.
  left_at timestamptz,
  ended_at timestamptz,
  primary key (association_id, decision_id),
  foreign key (association_id, decision_id) references decision (association_id, id)
);
create index on decided_action (association_id, group_id, due_on) where done_at is null and ended_at is null;
create index on decided_action (association_id, owner_account) where done_at is null and ended_at is null;

-- Each organisation concerned says at home yes or no, with a date (003 §3.3.1: approved in the group, refused at home).
-- Without a member nobody of that party sits in the group.
create table home_confirmation (
  association_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  group_id uuid not null,
  party party not null,
  member_id uuid,
  answer text check (answer in ('confirmed', 'declined')),
  answered_on date,
  reason text,
  answered_by uuid references account (id),
  primary key (association_id, id),
  foreign key (association_id, decision_id) references decision (association_id, id),
  unique nulls not distinct (association_id, decision_id, party, member_id)
);
create index on home_confirmation (association_id, group_id) where answer is null;

-- What the action gave: measured in the frozen windows, or estimated in words with the reason why it could not be measured.
create table effect_check (
  association_id uuid not null,
  decision_id uuid not null,
  obstacle_id uuid not null,
  group_id uuid not null,
  basis text not null check (basis in ('measured', 'estimated')),
  result text not null check (result in ('solved', 'remains')),
  note text not null,
  why_estimated text,
  measured jsonb,
  checked_at timestamptz not null,
  checked_by uuid not null references account (id),
  primary key (association_id, decision_id),
  foreign key (association_id, decision_id) references decision (association_id, id),
  check ((basis = 'measured') = (measured is not null) and (basis = 'estimated') = (why_estimated is not null))
);
create index on effect_check (association_id, obstacle_id);

-- What those who reported are told, and when it was sent. Whom, only the service and the receivers themselves know.
create table obstacle_answer (
  association_id uuid not null,
  id uuid not null,
  obstacle_id uuid not null,
  group_id uuid not null,
  decision_id uuid,
  kind text not null check (kind in ('rejection', 'action', 'refusal', 'deepening', 'escalation', 'reopened', 'solved', 'remains')),
  text text not null,
  queued_at timestamptz not null,
  queued_by uuid references account (id),
  told_at timestamptz,
  receivers integer,
  primary key (association_id, id),
  foreign key (association_id, obstacle_id) references obstacle (association_id, id)
);
create index on obstacle_answer (association_id, obstacle_id, queued_at);
create index on obstacle_answer (queued_at) where told_at is null;

create table obstacle_answer_receiver (
  association_id uuid not null,
  answer_id uuid not null,
  case_id uuid,
  deviation_id uuid,
  foreign key (association_id, answer_id) references obstacle_answer (association_id, id),
  foreign key (association_id, case_id) references guidance_case (association_id, id) on delete cascade,
  foreign key (association_id, deviation_id) references deviation (association_id, id) on delete cascade,
  check ((case_id is null) <> (deviation_id is null)),
  unique nulls not distinct (association_id, answer_id, case_id, deviation_id)
);
create index on obstacle_answer_receiver (association_id, case_id) where case_id is not null;
create index on obstacle_answer_receiver (association_id, deviation_id) where deviation_id is not null;

grant select, insert on decision, decided_action, home_confirmation, effect_check, obstacle_answer to farled_app;
grant select on obstacle_answer_receiver to farled_app;
grant update (ended_at, ended_why, closed_at, closed_by) on decision to farled_app;
grant update (owner_party, owner_member, owner_account, begun_at, done_at, result, left_at, ended_at) on decided_action to farled_app;
grant update (answer, answered_on, reason, answered_by) on home_confirmation to farled_app;
grant select, insert, update, delete on decision, decided_action, home_confirmation, effect_check, obstacle_answer, obstacle_answer_receiver
  to farled_service;

do $$
declare
  named text;
begin
  foreach named in array array['decision', 'decided_action', 'home_confirmation', 'effect_check', 'obstacle_answer',
                               'obstacle_answer_receiver'] loop
    execute format('alter table %I enable row level security', named);
    execute format('create policy service on %I to farled_service using (true) with check (true)', named);
  end loop;
  -- What is decided on a submitted obstacle is the county's, as the obstacle is.
  foreach named in array array['home_confirmation', 'effect_check', 'obstacle_answer'] loop
    execute format($policy$create policy county on %I for select to farled_app
      using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
        and (select actor_holds('coordinator', 'groupMember', 'groupChair', 'office')))$policy$, named);
  end loop;
end
$$;

-- The board reads what was taken to it, and what it decided itself.
create policy county_or_board on decision for select to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and ((select actor_holds('coordinator', 'groupMember', 'groupChair', 'office'))
      or ('board' in (level, escalated_to) and (select actor_holds('boardMember')))));
create policy county_or_board on decided_action for select to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and ((select actor_holds('coordinator', 'groupMember', 'groupChair', 'office'))
      or (level = 'board' and (select actor_holds('boardMember')))));

-- The group decides through its chair, or through its coordinator who notes what a meeting decided; the board's decisions are
-- noted by the association's office or a member of the board.
do $$
declare
  named text;
begin
  foreach named in array array['decision', 'decided_action'] loop
    execute format($policy$create policy decide on %I for insert to farled_app
      with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
        and ((level = 'group' and group_id = any ((select actor_groups('coordinator', 'groupChair'))::uuid[]))
          or (level = 'board' and (select actor_holds('office', 'boardMember')))))$policy$, named);
  end loop;
end
$$;
-- A member who declines at home ends the decision; the board's decision ends the escalation.
create policy inside_or_above on decision for update to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (group_id = any ((select actor_groups('coordinator', 'groupMember', 'groupChair'))::uuid[])
      or ('board' in (level, escalated_to) and (select actor_holds('office', 'boardMember')))))
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid));
create policy inside_or_above on decided_action for update to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (group_id = any ((select actor_groups('coordinator', 'groupMember', 'groupChair'))::uuid[])
      or (level = 'board' and (select actor_holds('office', 'boardMember')))))
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid));
create policy decide on home_confirmation for insert to farled_app
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (group_id = any ((select actor_groups('coordinator', 'groupChair'))::uuid[])
      or (select actor_holds('office', 'boardMember'))));
create policy own_organisation on home_confirmation for update to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (group_id = any ((select actor_groups('coordinator', 'groupChair'))::uuid[])
      or (group_id = any ((select actor_groups('groupMember'))::uuid[])
        and member_id = any ((select actor_members('groupMember', 'groupChair'))::uuid[]))))
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid));
create policy check_effect on effect_check for insert to farled_app
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and group_id = any ((select actor_groups('coordinator', 'groupChair'))::uuid[]));
create policy inside_or_above on obstacle_answer for insert to farled_app
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (group_id = any ((select actor_groups('coordinator', 'groupMember', 'groupChair'))::uuid[])
      or (select actor_holds('office', 'boardMember'))));

-- Whoever reaches the case (its asker, its coordinator, the holder of its key) or the report reads what it was answered.
create policy with_case_or_report on obstacle_answer_receiver for select to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (exists (select from guidance_case c where c.association_id = obstacle_answer_receiver.association_id and c.id = obstacle_answer_receiver.case_id)
      or exists (select from deviation_reporter r where r.association_id = obstacle_answer_receiver.association_id and r.deviation_id = obstacle_answer_receiver.deviation_id)));
create policy receivers on obstacle_answer for select to farled_app
  using (exists (select from obstacle_answer_receiver r where r.association_id = obstacle_answer.association_id and r.answer_id = obstacle_answer.id));

alter policy group_or_county on obstacle
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (group_id = any ((select actor_groups('coordinator', 'groupMember', 'groupChair'))::uuid[])
      or (submitted_at is not null and (select actor_holds('coordinator', 'groupMember', 'groupChair', 'office')))
      or ((select actor_holds('boardMember'))
        and exists (select from decision d where d.association_id = obstacle.association_id and d.obstacle_id = obstacle.id))));

-- The same columns as before, now with what was decided; a refusal is the last.
create or replace view obstacle_course with (security_invoker = true, security_barrier = true) as
  select o.association_id, o.id as obstacle_id,
    null::timestamptz as on_agenda_at, null::timestamptz as analysed_at,
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

-- As before, with the set of cases frozen: a question from before that moment counts only if it was linked by then.
drop function obstacle_window(uuid, date, date);
create function obstacle_window(only_id uuid, from_day date, to_day date, frozen_at timestamptz default null)
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
    and (frozen_at is null or c.asked_at >= frozen_at or l.linked_at <= frozen_at)
  where o.association_id = nullif(current_setting('farled.association', true), '')::uuid
    and o.group_id = any (actor_groups('coordinator', 'groupMember', 'groupChair'))
    and (only_id is null or o.id = only_id)
  group by o.association_id, o.group_id, o.id
$$;
revoke execute on function obstacle_window(uuid, date, date, timestamptz) from public;
grant execute on function obstacle_window(uuid, date, date, timestamptz) to farled_app;
