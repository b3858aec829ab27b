-- Saved texts are read again when the word lists change. What is kept of a find: where it stands and of what kind, never a
-- word of it; the hash tells it from another and is keyed with the installation's secret.
create table text_scan (
  association_id uuid not null references association (id),
  version text not null,
  begun_at timestamptz not null,
  finished_at timestamptz,
  failed_at timestamptz,
  texts integer not null default 0,
  primary key (association_id)
);

create table text_finding (
  association_id uuid not null references association (id),
  id uuid not null,
  -- Whose coordinators look at it; null = the association's administrators.
  group_id uuid,
  object_type text not null,
  object_id uuid not null,
  place text not null,
  type text not null,
  hash text not null,
  found_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid references account (id),
  settled_how text check (settled_how in ('identifiesNobody', 'gone')),
  primary key (association_id, id),
  unique (association_id, object_id, place, hash),
  foreign key (association_id, group_id) references local_group (association_id, id)
);
create index on text_finding (association_id, group_id) where settled_at is null;

grant select, update on text_finding to farled_app;
grant select on text_scan to farled_app;
grant select, insert, update, delete on text_scan, text_finding to farled_service;
alter table text_scan enable row level security;
alter table text_finding enable row level security;
create policy service on text_scan to farled_service using (true) with check (true);
create policy service on text_finding to farled_service using (true) with check (true);
create policy read_own on text_scan for select to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (select actor_holds('coordinator', 'administrator')));
create policy coordinator_or_administrator on text_finding to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (group_id = any ((select actor_groups('coordinator'))::uuid[]) or (group_id is null and (select actor_holds('administrator')))))
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (group_id = any ((select actor_groups('coordinator'))::uuid[]) or (group_id is null and (select actor_holds('administrator')))));

-- How often a find was kept with a reason, by week and type; and how many texts were saved that week by the commands named.
-- From the audit lines, which hold the type and a keyed hash; no text, and here not who.
create function kept_findings(from_day date, text_commands text[])
returns table (week date, type text, kept bigint)
language sql stable security definer set search_path = public as $$
  select date_trunc('week', l.at at time zone 'Europe/Stockholm')::date, coalesce(f ->> 'type', 'texts'), count(*)
  from audit_line l
  left join lateral (
    select jsonb_array_elements(l.detail -> 'keptFindings') as f
    union all select null::jsonb where l.command = any (text_commands)
  ) each on true
  where l.association_id = nullif(current_setting('farled.association', true), '')::uuid
    and actor_holds('coordinator', 'administrator')
    and l.at >= from_day and (l.detail ? 'keptFindings' or l.command = any (text_commands))
    and (each.f is not null or l.command = any (text_commands))
  group by 1, 2
$$;
revoke execute on function kept_findings(date, text[]) from public;
grant execute on function kept_findings(date, text[]) to farled_app;
