-- The fairway of each group, recomputed within a minute after something happened in it, so that a page reads eight rows
-- however many questions there are. `base` are those who could take the step, `reached` those who did.
create table fairway_step (
  association_id uuid not null,
  group_id uuid not null,
  step text not null check (step in ('question', 'advice', 'outcome', 'obstacle', 'decision', 'action', 'effect', 'answer')),
  from_day date not null,
  to_day date not null,
  base integer not null,
  reached integer not null,
  median_days real,
  computed_at timestamptz not null,
  primary key (association_id, group_id, step),
  foreign key (association_id, group_id) references local_group (association_id, id)
);
-- How far the history of each association has been read.
create table fairway_reading (
  association_id uuid primary key references association (id),
  history_id bigint not null,
  read_on date not null
);

grant select on fairway_step to farled_app;
grant select, insert, update, delete on fairway_step, fairway_reading to farled_service;
alter table fairway_step enable row level security;
alter table fairway_reading enable row level security;
create policy service on fairway_step to farled_service using (true) with check (true);
create policy service on fairway_reading to farled_service using (true) with check (true);

-- Exact inside the group only.
create policy inside on fairway_step for select to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and group_id = any ((select actor_groups('coordinator', 'groupMember', 'groupChair'))::uuid[]));

-- Every group of the county: of other groups counts below the association's limit are not told.
create view county_fairway with (security_barrier) as
  select f.association_id, f.group_id, f.step, f.from_day, f.to_day, f.computed_at, o.is_own,
    case when o.is_own or f.base >= o.least then f.base end as base,
    case when o.is_own or (f.base >= o.least and (f.reached = 0 or f.reached >= o.least)) then f.reached end as reached,
    case when o.is_own or f.reached >= o.least then f.median_days end as median_days
  from fairway_step f
  join association a on a.id = f.association_id
  cross join lateral (select coalesce((a.settings ->> 'smallestCount')::integer, 5) as least,
    f.group_id = any ((select actor_groups('coordinator', 'groupMember', 'groupChair'))::uuid[]) as is_own) o
  where f.association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (select actor_holds('coordinator', 'groupMember', 'groupChair', 'office', 'boardMember'));
grant select on county_fairway to farled_app;
