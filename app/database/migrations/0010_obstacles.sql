-- A structural problem (domain.md §3.3), or a success to learn from. The state is never stored: it follows from who did
-- what when. Meetings, decisions, actions, effects and answers keep their own tables, keyed by the obstacle.
create table obstacle (
  association_id uuid not null references association (id),
  id uuid not null,
  group_id uuid not null,
  number text not null,
  kind text not null check (kind in ('obstacle', 'success')),
  title text not null collate sv,
  description text not null default '',
  classification text check (classification in ('rule', 'organisation', 'processOrCulture', 'resourceOrQueue', 'knowledge',
    'missingService', 'inaccessibleService', 'timing', 'itOrSystem', 'contactPath')),
  parties party[] not null default '{}',
  income_sources text[] not null default '{}',
  target_group text not null default '',
  owner_account uuid references account (id),
  observed_at timestamptz not null,
  observed_by uuid references account (id),
  described_at timestamptz,
  described_by uuid references account (id),
  evidenced_at timestamptz,
  submitted_at timestamptz,
  submitted_by uuid references account (id),
  rejected_at timestamptz,
  rejected_by uuid references account (id),
  reject_reason text,
  merged_into uuid,
  merged_at timestamptz,
  split_from uuid,
  search_text text not null default '',
  primary key (association_id, id),
  unique (association_id, number),
  foreign key (association_id, group_id) references local_group (association_id, id),
  foreign key (association_id, merged_into) references obstacle (association_id, id),
  foreign key (association_id, split_from) references obstacle (association_id, id)
);
create index on obstacle (association_id, group_id, observed_at desc);
create index on obstacle (association_id, submitted_at desc) where submitted_at is not null;
create index obstacle_search on obstacle using gin (search_text gin_trgm_ops);

create table obstacle_counter (
  association_id uuid not null,
  group_id uuid not null,
  last integer not null,
  primary key (association_id, group_id),
  foreign key (association_id, group_id) references local_group (association_id, id)
);

-- Evidence: cases of the same group. Only its coordinators reach the rows; others are told how many there are.
create table obstacle_case (
  association_id uuid not null,
  obstacle_id uuid not null,
  case_id uuid not null,
  group_id uuid not null,
  linked_at timestamptz not null,
  linked_by uuid references account (id),
  primary key (association_id, obstacle_id, case_id),
  foreign key (association_id, obstacle_id) references obstacle (association_id, id),
  foreign key (association_id, case_id) references guidance_case (association_id, id) on delete cascade
);
create index on obstacle_case (association_id, case_id);

-- What somebody reported in their own words, from any role.
create table deviation (
  association_id uuid not null references association (id),
  id uuid not null,
  group_id uuid not null,
  kind text not null check (kind in ('obstacle', 'success')),
  text text not null,
  parties party[] not null default '{}',
  agreement_clause text,
  reported_at timestamptz not null,
  obstacle_id uuid,
  handled_at timestamptz,
  handled_by uuid references account (id),
  dismiss_reason text,
  primary key (association_id, id),
  foreign key (association_id, group_id) references local_group (association_id, id),
  foreign key (association_id, obstacle_id) references obstacle (association_id, id)
);
create index on deviation (association_id, group_id, reported_at desc);
create index on deviation (association_id, obstacle_id);

-- Apart from the report, so that row-level security can hide the name from the group (003 §3.3.1: shoot the messenger).
create table deviation_reporter (
  association_id uuid not null,
  deviation_id uuid not null,
  group_id uuid not null,
  account_id uuid not null references account (id),
  is_hidden boolean not null,
  primary key (association_id, deviation_id),
  foreign key (association_id, deviation_id) references deviation (association_id, id) on delete cascade
);
create index on deviation_reporter (association_id, account_id);

-- Marks that other features keep (”exists but is not open”, ”is missing”), joined to an obstacle.
create table obstacle_mark (
  association_id uuid not null,
  obstacle_id uuid not null,
  source text not null,
  mark_id uuid not null,
  group_id uuid not null,
  linked_at timestamptz not null,
  linked_by uuid references account (id),
  primary key (association_id, obstacle_id, source, mark_id),
  foreign key (association_id, obstacle_id) references obstacle (association_id, id)
);

-- One reading of a group's texts. It keeps which cases stood together, never a word of them.
create table suggestion_run (
  association_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  asked_at timestamptz not null,
  asked_by uuid references account (id),
  begun_at timestamptz,
  progress real not null default 0,
  finished_at timestamptz,
  failed_at timestamptz,
  cases integer not null default 0,
  found jsonb not null default '[]',
  primary key (association_id, id),
  foreign key (association_id, group_id) references local_group (association_id, id)
);
create index on suggestion_run (association_id, group_id, asked_at desc);
create index on suggestion_run (asked_at) where finished_at is null and failed_at is null;

-- Cases that a coordinator said are no obstacle together: not suggested again before three new ones have come.
create table suggestion_rejection (
  association_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  case_ids uuid[] not null,
  rejected_at timestamptz not null,
  rejected_by uuid references account (id),
  primary key (association_id, id),
  foreign key (association_id, group_id) references local_group (association_id, id)
);
create index on suggestion_rejection (association_id, group_id);

-- How far an obstacle has come after it was submitted. Whoever keeps meetings and decisions replaces this view by one with
-- the same columns over their own tables; it runs with the reader's own rights.
create view obstacle_course with (security_invoker = true, security_barrier = true) as
  select o.association_id, o.id as obstacle_id,
    null::timestamptz as on_agenda_at, null::timestamptz as analysed_at, null::timestamptz as deepening_ordered_at,
    null::timestamptz as escalated_at, null::timestamptz as decided_at, null::date as action_due_on,
    null::timestamptz as action_begun_at, null::timestamptz as action_done_at, null::date as effect_due_on,
    null::timestamptz as effect_checked_at, null::timestamptz as answered_at, null::timestamptz as closed_at
  from obstacle o;
grant select on obstacle_course to farled_app, farled_service;

grant select, insert, update on obstacle, obstacle_counter, deviation to farled_app;
grant select, insert on deviation_reporter, suggestion_rejection to farled_app;
grant select, insert, delete on obstacle_case, obstacle_mark to farled_app;
grant select, insert on suggestion_run to farled_app;
grant select, insert, update, delete on obstacle, obstacle_counter, obstacle_case, deviation, deviation_reporter, obstacle_mark,
  suggestion_run, suggestion_rejection to farled_service;

do $$
declare
  named text;
begin
  foreach named in array array['obstacle', 'obstacle_counter', 'obstacle_case', 'deviation', 'deviation_reporter', 'obstacle_mark',
                               'suggestion_run', 'suggestion_rejection'] loop
    execute format('alter table %I enable row level security', named);
    execute format('create policy service on %I to farled_service using (true) with check (true)', named);
  end loop;
  -- Kept by the group's coordinators, and by nobody else.
  foreach named in array array['obstacle_counter', 'obstacle_case', 'obstacle_mark', 'suggestion_run', 'suggestion_rejection'] loop
    execute format($policy$create policy coordinate on %I to farled_app
      using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
        and group_id = any ((select actor_groups('coordinator'))::uuid[]))
      with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
        and group_id = any ((select actor_groups('coordinator'))::uuid[]))$policy$, named);
  end loop;
end
$$;

-- Read inside the group from the first word, and by the county's groups and the office once it is submitted.
create policy group_or_county on obstacle for select to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (group_id = any ((select actor_groups('coordinator', 'groupMember', 'groupChair'))::uuid[])
      or (submitted_at is not null and (select actor_holds('coordinator', 'groupMember', 'groupChair', 'office')))));
create policy coordinate on obstacle for insert to farled_app
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and group_id = any ((select actor_groups('coordinator'))::uuid[]));
-- The chair may reject what was submitted.
create policy coordinate_or_chair on obstacle for update to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and group_id = any ((select actor_groups('coordinator', 'groupChair'))::uuid[]))
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and group_id = any ((select actor_groups('coordinator', 'groupChair'))::uuid[]));

create policy reporter_or_group on deviation for select to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (group_id = any ((select actor_groups('coordinator', 'groupMember', 'groupChair'))::uuid[])
      or exists (select from deviation_reporter r where r.association_id = deviation.association_id and r.deviation_id = deviation.id
                 and r.account_id = (select nullif(current_setting('farled.account', true), '')::uuid))));
create policy report on deviation for insert to farled_app
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (select actor_holds('caseOfficer', 'coordinator', 'teamWorker', 'groupMember', 'groupChair', 'manager')));
create policy coordinate on deviation for update to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and group_id = any ((select actor_groups('coordinator'))::uuid[]))
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and group_id = any ((select actor_groups('coordinator'))::uuid[]));

create policy self_coordinator_or_open on deviation_reporter for select to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (account_id = (select nullif(current_setting('farled.account', true), '')::uuid)
      or group_id = any ((select actor_groups('coordinator'))::uuid[])
      or (not is_hidden and group_id = any ((select actor_groups('groupMember', 'groupChair'))::uuid[]))));
create policy self on deviation_reporter for insert to farled_app
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and account_id = (select nullif(current_setting('farled.account', true), '')::uuid)
    and (select actor_holds('caseOfficer', 'coordinator', 'teamWorker', 'groupMember', 'groupChair', 'manager')));

-- The history of an obstacle: those who read the obstacle.
create policy obstacle_readers on history as restrictive for select to farled_app
  using (object_type <> 'obstacle' or exists (select from obstacle o where o.association_id = history.association_id and o.id = history.object_id));

-- How much evidence stands behind each obstacle, and how its cases went: for those inside the group.
create function obstacle_counts(only_ids uuid[] default null)
returns table (group_id uuid, obstacle_id uuid, cases bigint, deviations bigint, marks bigint, first_asked date, last_asked date, advised bigint,
  with_outcome bigint, advice_days double precision)
language sql stable security definer set search_path = public as $$
  select o.group_id, o.id, count(c.id),
    (select count(*) from deviation d where d.association_id = o.association_id and d.obstacle_id = o.id),
    (select count(*) from obstacle_mark m where m.association_id = o.association_id and m.obstacle_id = o.id),
    min(c.asked_on), max(c.asked_on), count(c.advised_at), count(c.outcome_at),
    percentile_cont(0.5) within group (order by extract(epoch from c.advised_at - c.asked_at) / 86400) filter (where c.advised_at is not null and c.import_id is null)
  from obstacle o
  left join obstacle_case l on l.association_id = o.association_id and l.obstacle_id = o.id
  left join guidance_case c on c.association_id = l.association_id and c.id = l.case_id and c.withdrawn_at is null and c.merged_into is null
  where o.association_id = nullif(current_setting('farled.association', true), '')::uuid
    and o.group_id = any (actor_groups('coordinator', 'groupMember', 'groupChair'))
    and (only_ids is null or o.id = any (only_ids))
  group by o.association_id, o.group_id, o.id
$$;
revoke execute on function obstacle_counts(uuid[]) from public;
grant execute on function obstacle_counts(uuid[]) to farled_app;

-- The county sees how many cases stand behind what other groups have submitted; fewer than five are not told apart.
create view county_obstacle_count with (security_barrier) as
  select o.association_id, o.group_id, o.id as obstacle_id, case when count(l.case_id) < 5 then null else count(l.case_id) end as cases
  from obstacle o
  left join obstacle_case l on l.association_id = o.association_id and l.obstacle_id = o.id
  where o.association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and o.submitted_at is not null
    and (select actor_holds('coordinator', 'groupMember', 'groupChair', 'office'))
  group by o.association_id, o.group_id, o.id;
grant select on county_obstacle_count to farled_app;
