-- What a rule can ask about a person, as the association has agreed: the engine's form (packages/eligibility).
create table catalogue_attribute (
  association_id uuid not null references association (id),
  id text not null,
  position integer not null,
  definition jsonb not null,
  primary key (association_id, id)
);

-- Another value after every change of the catalogue, so that what was computed from it is known to be old.
create table catalogue_version (
  association_id uuid not null references association (id),
  version uuid not null,
  primary key (association_id)
);

-- A service (insats) of a party or of somebody outside. The state is never stored: it follows from the dates.
create table service (
  association_id uuid not null references association (id),
  id uuid not null,
  name text not null collate sv,
  principal text not null check (principal in ('municipality', 'employmentService', 'socialInsuranceAgency', 'region', 'nonProfit')),
  principal_name text not null default '',
  unit text not null default '',
  -- By name, as rules know them; null = the whole county.
  municipalities text[],
  target_group text not null default '',
  age_from smallint,
  age_to smallint,
  purpose text not null default '',
  content text not null default '',
  kind text not null,
  rule jsonb not null default '{"all": []}',
  -- A rule on its way: what the builder holds until somebody says that it is right.
  rule_draft jsonb,
  -- The rule in the association's own words, as it came in; never what decides.
  conditions_text text not null default '',
  how_to_refer text not null default '',
  consent text not null default '',
  contact_function text not null default '',
  contact_person text not null default '',
  contact_phone text not null default '',
  contact_email text not null default '',
  places text not null default '',
  places_on date,
  places_by text not null default '',
  waiting_weeks smallint,
  waiting_on date,
  waiting_by text not null default '',
  starts text not null default '',
  start_dates text[] not null default '{}',
  length_text text not null default '',
  length_weeks smallint,
  follow_up text not null default '',
  cost text not null default '',
  period_from date,
  period_to date,
  accessibility text not null default '',
  combinations text not null default '',
  establishes jsonb not null default '[]',
  links text[] not null default '{}',
  checked_before text not null default '',
  is_public boolean not null default false,
  interval_days smallint not null default 180 check (interval_days between 30 and 730),
  owner_name text not null default '',
  owner_email text not null default '',
  submitted_at timestamptz,
  published_at timestamptz,
  verified_on date,
  verified_by text not null default '',
  reminded_on date,
  archived_at timestamptz,
  archive_reason text not null default '',
  merged_into uuid,
  created_at timestamptz not null,
  search_text text not null default '',
  search_words tsvector generated always as (to_tsvector('swedish'::regconfig, search_text)) stored,
  primary key (association_id, id),
  foreign key (association_id, merged_into) references service (association_id, id)
);
create unique index service_name on service (association_id, lower(name)) where archived_at is null;
create index service_search on service using gin (search_words);
create index service_similar on service using gin (search_text gin_trgm_ops);

-- Opens one entry for its owner, without login. Only the link's hash is kept.
create table catalogue_owner_link (
  token_hash text primary key,
  association_id uuid not null,
  service_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  confirmed_at timestamptz,
  foreign key (association_id, service_id) references service (association_id, id) on delete cascade
);
create index on catalogue_owner_link (association_id, service_id);

-- Nothing of an imported catalogue applies before somebody has said so.
create table catalogue_import (
  association_id uuid not null references association (id),
  id uuid not null,
  file_name text not null,
  kind text not null check (kind in ('rules', 'sheet')),
  uploaded_by uuid references account (id),
  uploaded_at timestamptz not null,
  content jsonb not null,
  carried_out_at timestamptz,
  result jsonb,
  discarded_at timestamptz,
  primary key (association_id, id)
);

-- ”It exists, but not for this person” and ”there is no such service”: what the local group counts and takes up.
create table service_evidence (
  association_id uuid not null references association (id),
  id uuid not null,
  group_id uuid not null,
  kind text not null check (kind in ('notAccessible', 'missing')),
  service_id uuid,
  -- What is missing, in one line.
  wanted text not null default '',
  municipality text,
  case_id uuid,
  reasons text[] not null default '{}',
  note text not null default '',
  account_id uuid references account (id),
  at timestamptz not null,
  primary key (association_id, id),
  foreign key (association_id, group_id) references local_group (association_id, id),
  foreign key (association_id, service_id) references service (association_id, id),
  foreign key (association_id, case_id) references guidance_case (association_id, id) on delete set null (case_id),
  check ((kind = 'notAccessible') = (service_id is not null))
);
create index on service_evidence (association_id, group_id, kind, at);
create unique index service_evidence_once on service_evidence (association_id, case_id, service_id)
  where case_id is not null and service_id is not null;

-- Ways in to each party, parallel projects, and what is coming from outside: lists that somebody keeps checking.
create table catalogue_register (
  association_id uuid not null references association (id),
  id uuid not null,
  register text not null check (register in ('contactPath', 'project', 'horizon')),
  title text not null collate sv,
  party text,
  municipalities text[],
  facts jsonb not null,
  checked_on date not null,
  checked_by text not null,
  ended_on date,
  primary key (association_id, id)
);
create index on catalogue_register (association_id, register);

create function catalogue_changed() returns trigger
language plpgsql set search_path = public as $$
begin
  insert into catalogue_version (association_id, version)
  values (case when tg_op = 'DELETE' then old.association_id else new.association_id end, gen_random_uuid())
  on conflict (association_id) do update set version = excluded.version;
  return null;
end
$$;
create trigger catalogue_changed after insert or update or delete on service
  for each row execute function catalogue_changed();
create trigger catalogue_changed after insert or update or delete on catalogue_attribute
  for each row execute function catalogue_changed();

grant select, insert, update on service, catalogue_version, catalogue_import, catalogue_register to farled_app;
grant select, insert, update, delete on catalogue_attribute to farled_app;
grant select, insert on service_evidence to farled_app;
grant insert on catalogue_owner_link to farled_app;
grant select, insert, update, delete on service, catalogue_attribute, catalogue_version, catalogue_import, catalogue_register,
  service_evidence, catalogue_owner_link to farled_service;

do $$
declare
  named text;
begin
  foreach named in array array['service', 'catalogue_attribute', 'catalogue_version', 'catalogue_import', 'catalogue_register',
                               'service_evidence', 'catalogue_owner_link'] loop
    execute format('alter table %I enable row level security', named);
    execute format('create policy service on %I to farled_service using (true) with check (true)', named);
  end loop;
  -- Every person of the association reads, those who keep the catalogue write.
  foreach named in array array['catalogue_attribute', 'catalogue_version', 'catalogue_register'] loop
    execute format($policy$create policy read_own on %I for select to farled_app
      using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
        and (select nullif(current_setting('farled.account', true), '') is not null))$policy$, named);
  end loop;
  foreach named in array array['service', 'catalogue_attribute', 'catalogue_version', 'catalogue_import', 'catalogue_register'] loop
    execute format($policy$create policy keep on %I to farled_app
      using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
        and (select actor_holds('coordinator', 'office', 'administrator')))
      with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
        and (select actor_holds('coordinator', 'office', 'administrator')))$policy$, named);
  end loop;
end
$$;

-- What is not published is seen by those who keep the catalogue, and by nobody else.
create policy read_published on service for select to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (select nullif(current_setting('farled.account', true), '') is not null)
    and published_at is not null and archived_at is null);

-- A link is made by those who keep the catalogue, and read by nobody but the service.
create policy keep on catalogue_owner_link for insert to farled_app
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (select actor_holds('coordinator', 'office', 'administrator')));

create policy inside_the_group on service_evidence for select to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (account_id = (select nullif(current_setting('farled.account', true), '')::uuid)
      or group_id = any ((select actor_groups('coordinator', 'groupMember', 'groupChair', 'teamWorker'))::uuid[])));
create policy report on service_evidence for insert to farled_app
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and account_id = (select nullif(current_setting('farled.account', true), '')::uuid)
    and (select actor_holds('caseOfficer', 'coordinator', 'teamWorker', 'groupMember', 'groupChair')));

-- The open part of the catalogue, for everybody in the world. A view runs with its owner's rights, so it holds its own
-- condition: published, public, not archived, and without what is for those inside (persons, owner, drafts).
create view public_service with (security_barrier) as
  select s.association_id, a.slug as association_slug, a.name as association_name, s.id, s.name, s.principal, s.principal_name,
    s.unit, s.municipalities, s.target_group, s.age_from, s.age_to, s.purpose, s.content, s.kind, s.rule, s.how_to_refer, s.consent,
    s.contact_function, s.contact_phone, s.places, s.places_on, s.waiting_weeks, s.waiting_on, s.starts, s.start_dates,
    s.length_text, s.length_weeks, s.follow_up, s.cost, s.period_from, s.period_to, s.accessibility, s.combinations, s.links,
    s.interval_days, s.verified_on, s.published_at, s.search_text, s.search_words
  from service s
  join association a on a.id = s.association_id
  where s.is_public and s.published_at is not null and s.archived_at is null;

create view public_attribute with (security_barrier) as
  select t.association_id, t.id, t.position, t.definition
  from catalogue_attribute t
  where exists (select from public_service s where s.association_id = t.association_id);

create view public_catalogue with (security_barrier) as
  select distinct association_id, association_slug as slug, association_name as name from public_service;
grant select on public_service, public_attribute, public_catalogue to farled_app, farled_service;
