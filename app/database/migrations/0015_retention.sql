-- How long an association keeps what, by whose decision. Without a decision nothing is disposed of: records of an authority
-- are kept unless somebody has decided otherwise (Archives Act 1990:782, section 10).
create table retention_period (
  association_id uuid not null references association (id),
  kind text not null check (kind in ('caseTexts', 'reporters', 'letters', 'auditLog')),
  months integer not null check (months between 1 and 1200),
  source text not null,
  decided_on date not null,
  set_by uuid references account (id),
  set_at timestamptz not null,
  primary key (association_id, kind)
);

-- What somebody proposed to dispose of, what a second person said, and what was then erased: the record that stays.
create table disposal (
  association_id uuid not null references association (id),
  id uuid not null,
  kind text not null check (kind in ('caseTexts', 'reporters', 'letters', 'auditLog')),
  months integer not null,
  source text not null,
  before timestamptz not null,
  due integer not null,
  -- Numbers of what it is about, where it has any.
  numbers jsonb not null default '[]',
  proposed_by uuid not null references account (id),
  proposed_at timestamptz not null,
  decision text check (decision in ('approved', 'returned')),
  decided_by uuid references account (id),
  decided_at timestamptz,
  reason text,
  carried_out_at timestamptz,
  erased integer,
  primary key (association_id, id),
  check (decided_by is null or decided_by <> proposed_by)
);
create index on disposal (association_id, proposed_at desc);
create index on disposal (decided_at) where decision = 'approved' and carried_out_at is null;

alter table guidance_case add column disposed_at timestamptz;

grant select, insert, update on retention_period, disposal to farled_app;
grant select, insert, update, delete on retention_period, disposal to farled_service;
grant delete on audit_line to farled_service;
grant update on audit_chain to farled_service;
alter table retention_period enable row level security;
alter table disposal enable row level security;
create policy service on retention_period to farled_service using (true) with check (true);
create policy service on disposal to farled_service using (true) with check (true);

create policy keep on retention_period for select to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid) and (select actor_holds('administrator', 'office')));
create policy set_period on retention_period for insert to farled_app
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid) and (select actor_holds('administrator')));
create policy change_period on retention_period for update to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid) and (select actor_holds('administrator')));
create policy keep on disposal for select to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid) and (select actor_holds('administrator', 'office')));
create policy propose on disposal for insert to farled_app
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid) and (select actor_holds('administrator', 'office'))
    and proposed_by = (select nullif(current_setting('farled.account', true), '')::uuid) and decision is null);
-- Four eyes: nobody decides on an own proposal, past the first wall either.
create policy decide on disposal for update to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid) and (select actor_holds('administrator', 'office'))
    and proposed_by <> (select nullif(current_setting('farled.account', true), '')::uuid))
  with check (decided_by = (select nullif(current_setting('farled.account', true), '')::uuid));

-- The service reads which migrations have been applied, and nothing else of that table.
alter table migration enable row level security;
create policy service on migration for select to farled_service using (true);
