-- Who falls between the chairs: what the engine found in a group's cases and the services of its municipalities, kept with
-- its day. `shown` holds what the group may see (no count below five); the cases and exact counts stand apart.
create table chairs_reading (
  association_id uuid not null,
  group_id uuid not null,
  asked_at timestamptz,
  begun_at timestamptz,
  read_at timestamptz,
  failed_at timestamptz,
  catalogue_version uuid,
  shown jsonb not null default '{}',
  primary key (association_id, group_id),
  foreign key (association_id, group_id) references local_group (association_id, id)
);
create table chairs_exact (
  association_id uuid not null,
  group_id uuid not null,
  found jsonb not null,
  primary key (association_id, group_id),
  foreign key (association_id, group_id) references chairs_reading (association_id, group_id)
);

-- What the rules alone say, for the whole association: deadlocks and overlaps. No case stands in it.
create table chairs_rules (
  association_id uuid not null references association (id),
  read_at timestamptz not null,
  catalogue_version uuid,
  found jsonb not null,
  primary key (association_id)
);

-- A gap that has become an obstacle, by the key of its description.
create table chairs_obstacle (
  association_id uuid not null,
  group_id uuid not null,
  key uuid not null,
  obstacle_id uuid not null,
  made_at timestamptz not null,
  made_by uuid references account (id),
  primary key (association_id, group_id, key),
  foreign key (association_id, group_id) references local_group (association_id, id),
  foreign key (association_id, obstacle_id) references obstacle (association_id, id)
);

grant select, insert, update on chairs_reading to farled_app;
grant select on chairs_exact, chairs_rules to farled_app;
grant select, insert on chairs_obstacle to farled_app;
grant select, insert, update, delete on chairs_reading, chairs_exact, chairs_rules, chairs_obstacle to farled_service;

do $$
declare
  named text;
begin
  foreach named in array array['chairs_reading', 'chairs_exact', 'chairs_rules', 'chairs_obstacle'] loop
    execute format('alter table %I enable row level security', named);
    execute format('create policy service on %I to farled_service using (true) with check (true)', named);
  end loop;
  foreach named in array array['chairs_reading', 'chairs_obstacle'] loop
    execute format($policy$create policy inside_the_group on %I for select to farled_app
      using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
        and group_id = any ((select actor_groups('coordinator', 'groupMember', 'groupChair'))::uuid[]))$policy$, named);
    execute format($policy$create policy coordinate on %I for insert to farled_app
      with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
        and group_id = any ((select actor_groups('coordinator'))::uuid[]))$policy$, named);
  end loop;
end
$$;
create policy ask_anew on chairs_reading for update to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and group_id = any ((select actor_groups('coordinator'))::uuid[]))
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and group_id = any ((select actor_groups('coordinator'))::uuid[]));
create policy coordinate on chairs_exact for select to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and group_id = any ((select actor_groups('coordinator'))::uuid[]));
create policy read_own on chairs_rules for select to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (select actor_holds('coordinator', 'groupMember', 'groupChair', 'office', 'administrator')));
