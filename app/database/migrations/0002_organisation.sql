create type party as enum ('municipality', 'employmentService', 'socialInsuranceAgency', 'region');

create table association (
  id uuid primary key,
  name text not null collate sv,
  slug text not null unique,
  settings jsonb not null default '{}',
  is_demo boolean not null default false,
  created_at timestamptz not null
);

-- A member organisation. Eight municipalities are eight members and one party (Finsam act § 5).
create table member (
  association_id uuid not null references association (id),
  id uuid not null,
  party party not null,
  name text not null collate sv,
  ended_on date,
  primary key (association_id, id)
);

create table municipality (
  association_id uuid not null references association (id),
  id uuid not null,
  member_id uuid not null,
  name text not null collate sv,
  localities text[] not null default '{}',
  primary key (association_id, id),
  foreign key (association_id, member_id) references member (association_id, id),
  unique (association_id, name)
);

-- A department of a member; one of them may speak for all.
create table unit (
  association_id uuid not null references association (id),
  id uuid not null,
  member_id uuid not null,
  name text not null collate sv,
  speaks_for_all boolean not null default false,
  primary key (association_id, id),
  foreign key (association_id, member_id) references member (association_id, id)
);

-- LOKUS: the local four-party group of one or several municipalities.
create table local_group (
  association_id uuid not null references association (id),
  id uuid not null,
  name text not null collate sv,
  slug text not null,
  prefix text not null,
  quarterly_minimum integer,
  ended_on date,
  primary key (association_id, id),
  unique (association_id, slug),
  unique (association_id, prefix)
);

create table group_municipality (
  association_id uuid not null,
  group_id uuid not null,
  municipality_id uuid not null,
  primary key (association_id, group_id, municipality_id),
  foreign key (association_id, group_id) references local_group (association_id, id),
  foreign key (association_id, municipality_id) references municipality (association_id, id)
);

-- A person who logs in. Belongs to the installation: one person may hold functions in several associations.
create table account (
  id uuid primary key,
  email text not null,
  name text not null collate sv,
  language text not null default 'sv' check (language in ('sv', 'en')),
  created_at timestamptz not null,
  ended_at timestamptz
);
create unique index on account (lower(email));

create table held_function (
  association_id uuid not null references association (id),
  id uuid not null,
  account_id uuid not null references account (id),
  role text not null,
  title text not null default '',
  group_id uuid,
  member_id uuid,
  unit_id uuid,
  mandate text check (mandate in ('decidesMoney', 'changesRoutines', 'takesHome')),
  employer text not null default '',
  line_manager text not null default '',
  deputy_account_id uuid references account (id),
  starts_on date not null,
  ends_on date,
  primary key (association_id, id),
  foreign key (association_id, group_id) references local_group (association_id, id),
  foreign key (association_id, member_id) references member (association_id, id),
  foreign key (association_id, unit_id) references unit (association_id, id),
  check (ends_on is null or ends_on >= starts_on)
);
create index on held_function (account_id, association_id);
create index on held_function (deputy_account_id, association_id);
create index on held_function (association_id, group_id);

create table allowed_domain (
  association_id uuid not null references association (id),
  domain text not null,
  member_id uuid not null,
  primary key (association_id, domain),
  foreign key (association_id, member_id) references member (association_id, id)
);

create table invitation (
  association_id uuid not null references association (id),
  id uuid not null,
  token_hash text not null unique,
  email text not null,
  name text not null,
  role text not null,
  group_id uuid,
  member_id uuid,
  mandate text,
  invited_by uuid not null references account (id),
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  primary key (association_id, id)
);

-- Sessions and one-time links are the service's own: the application's role cannot even read them.
create table session (
  token_hash text primary key,
  account_id uuid not null references account (id),
  association_id uuid not null references association (id),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index on session (account_id);

create table login_link (
  token_hash text primary key,
  email text not null,
  association_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- What the actor may reach. Security definer and evaluated once a query, never once a row (tech.md: 70 times slower).
create function actor_functions() returns setof held_function
language sql stable security definer set search_path = public as $$
  select f.*
  from held_function f
  where f.association_id = nullif(current_setting('farled.association', true), '')::uuid
    and nullif(current_setting('farled.account', true), '')::uuid in (f.account_id, f.deputy_account_id)
    and f.starts_on <= nullif(current_setting('farled.today', true), '')::date
    and (f.ends_on is null or f.ends_on >= nullif(current_setting('farled.today', true), '')::date)
$$;

create function actor_groups(variadic roles text[]) returns uuid[]
language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(distinct group_id) filter (where group_id is not null), '{}')
  from actor_functions() where role = any (roles)
$$;

create function actor_members(variadic roles text[]) returns uuid[]
language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(distinct member_id) filter (where member_id is not null), '{}')
  from actor_functions() where role = any (roles)
$$;

create function actor_holds(variadic roles text[]) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select from actor_functions() where role = any (roles))
$$;

revoke execute on function actor_functions() from public;
grant execute on function actor_groups(text[]), actor_members(text[]), actor_holds(text[]) to farled_app, farled_service;

grant select on association, member, municipality, unit, local_group, group_municipality, held_function, account, allowed_domain, invitation
  to farled_app;
grant insert, update on association, member, municipality, unit, local_group, held_function, invitation to farled_app;
grant insert, delete on group_municipality to farled_app;
grant insert, update, delete on allowed_domain to farled_app;
grant insert on account to farled_app;
grant update (name, language) on account to farled_app;
grant select, insert, update, delete
  on association, member, municipality, unit, local_group, group_municipality, held_function, account, allowed_domain, invitation, session, login_link
  to farled_service;

do $$
declare
  named text;
begin
  foreach named in array array['association', 'member', 'municipality', 'unit', 'local_group', 'group_municipality',
                               'held_function', 'account', 'allowed_domain', 'invitation', 'session', 'login_link'] loop
    execute format('alter table %I enable row level security', named);
    execute format('create policy service on %I to farled_service using (true) with check (true)', named);
  end loop;
end
$$;

create policy own on association for select to farled_app
  using (id = (select nullif(current_setting('farled.association', true), '')::uuid));
create policy administrate on association for update to farled_app
  using (id = (select nullif(current_setting('farled.association', true), '')::uuid) and (select actor_holds('administrator')));

-- Structure: every person of the association reads it, its administrators write it.
do $$
declare
  named text;
begin
  foreach named in array array['member', 'municipality', 'unit', 'local_group', 'group_municipality', 'held_function'] loop
    execute format($policy$create policy read_own on %I for select to farled_app
      using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
        and (select nullif(current_setting('farled.account', true), '') is not null or nullif(current_setting('farled.case', true), '') is not null))$policy$, named);
  end loop;
  foreach named in array array['member', 'municipality', 'unit', 'local_group', 'group_municipality', 'held_function',
                               'allowed_domain', 'invitation'] loop
    execute format($policy$create policy administrate on %I to farled_app
      using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid) and (select actor_holds('administrator')))
      with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid) and (select actor_holds('administrator')))$policy$, named);
  end loop;
end
$$;

-- Colleagues: whoever holds or held a function in the actor's association, and the actor.
create policy colleagues on account for select to farled_app
  using (
    id = (select nullif(current_setting('farled.account', true), '')::uuid)
    or id in (select f.account_id from held_function f
              where f.association_id = (select nullif(current_setting('farled.association', true), '')::uuid))
    or id in (select f.deputy_account_id from held_function f
              where f.association_id = (select nullif(current_setting('farled.association', true), '')::uuid))
  );
create policy self on account for update to farled_app
  using (id = (select nullif(current_setting('farled.account', true), '')::uuid))
  with check (id = (select nullif(current_setting('farled.account', true), '')::uuid));

-- The second person who may say that a number identifies nobody works at the same member organisation.
create policy own_or_colleague on held_command to farled_app
  using (
    association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (account_id = (select nullif(current_setting('farled.account', true), '')::uuid)
      or member_id = any ((select actor_members('caseOfficer', 'coordinator', 'teamWorker', 'groupMember', 'groupChair', 'manager'))::uuid[]))
  )
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid));
