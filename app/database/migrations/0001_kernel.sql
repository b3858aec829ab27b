-- The two roles that the policies name. They own nothing, bypass nothing and cannot log in themselves.
do $$
begin
  if not exists (select from pg_roles where rolname = 'farled_app') then
    create role farled_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'farled_service') then
    create role farled_service nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
exception when duplicate_object or unique_violation then
  null; -- another installation on the same server was first
end
$$;

revoke all on schema public from public;
grant usage on schema public to farled_app, farled_service;

create extension if not exists pg_trgm;
create collation if not exists sv (provider = icu, locale = 'sv');

create table installation (
  id integer primary key check (id = 1),
  secret bytea not null,
  created_at timestamptz not null default now()
);

-- Who did which command on what, when. Never a text that somebody wrote.
create table audit_line (
  id bigint generated always as identity primary key,
  association_id uuid,
  at timestamptz not null,
  account_id uuid,
  actor_kind text not null,
  command text not null,
  object_type text not null,
  object_id text not null,
  detail jsonb not null default '{}'
);
create index on audit_line (association_id, object_type, object_id);
create index on audit_line (association_id, account_id, at);

-- What changed in the key objects: only the object's readers may see it (see object policies of each feature).
create table history (
  association_id uuid not null,
  id bigint generated always as identity,
  at timestamptz not null,
  account_id uuid,
  account_name text not null,
  command text not null,
  object_type text not null,
  object_id uuid not null,
  group_id uuid,
  changes jsonb not null,
  primary key (association_id, id)
);
create index on history (association_id, object_type, object_id, id);

-- A form or API call sent twice does its work once.
create table command_receipt (
  account_key text not null,
  key text not null,
  command text not null,
  result jsonb,
  at timestamptz not null,
  primary key (account_key, key)
);
create index on command_receipt (at);

-- A command that waits until a second person has confirmed that a number in its text identifies nobody.
create table held_command (
  association_id uuid not null,
  id uuid not null,
  command text not null,
  input jsonb not null,
  kept jsonb not null,
  account_id uuid not null,
  member_id uuid,
  held_at timestamptz not null,
  expires_on date not null,
  decided_at timestamptz,
  decided_by uuid,
  decision text check (decision in ('notAnIdentifier', 'identifier', 'expired')),
  primary key (association_id, id)
);

-- Letters on their way. The transaction that caused one also wrote it.
create table outgoing_mail (
  id uuid primary key,
  association_id uuid,
  account_id uuid,
  recipient text not null,
  subject text not null,
  body text not null,
  object_type text,
  object_id uuid,
  created_at timestamptz not null,
  send_after timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  failed_at timestamptz,
  last_error text
);
create index on outgoing_mail (send_after) where sent_at is null and failed_at is null;
create index on outgoing_mail (association_id, object_type, object_id);

grant insert on audit_line, history to farled_app, farled_service;
grant select on audit_line to farled_service;
grant select on history to farled_app;
grant select, update on history to farled_service;
grant select, insert, update on command_receipt to farled_app;
grant select, insert, update, delete on command_receipt to farled_service;
grant select, insert, update on held_command to farled_app;
grant select, insert, update, delete on held_command to farled_service;
grant insert on outgoing_mail to farled_app;
grant select, insert, update, delete on outgoing_mail to farled_service;

alter table audit_line enable row level security;
alter table history enable row level security;
alter table command_receipt enable row level security;
alter table held_command enable row level security;
alter table outgoing_mail enable row level security;

create policy service on audit_line to farled_service using (true) with check (true);
create policy service on history to farled_service using (true) with check (true);
create policy service on command_receipt to farled_service using (true) with check (true);
create policy service on held_command to farled_service using (true) with check (true);
create policy service on outgoing_mail to farled_service using (true) with check (true);

create policy own_association on audit_line for insert to farled_app
  with check (association_id is not distinct from (select nullif(current_setting('farled.association', true), '')::uuid));
create policy own_association on history for insert to farled_app
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid));
create policy own_receipt on command_receipt to farled_app
  using (account_key = (select coalesce(nullif(current_setting('farled.account', true), ''), 'case:' || current_setting('farled.case', true))))
  with check (account_key = (select coalesce(nullif(current_setting('farled.account', true), ''), 'case:' || current_setting('farled.case', true))));
create policy own_association on outgoing_mail for insert to farled_app
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid));
