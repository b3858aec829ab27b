-- A list of cases on its way in. What stands in its cells is deleted when it has been carried out or thrown away, and
-- after 14 days at the latest; what stays is who imported how many cases when, and which rows were left out and why.
create table import (
  association_id uuid not null references association (id),
  id uuid not null,
  group_id uuid not null,
  file_name text not null,
  uploaded_by uuid not null references account (id),
  uploaded_at timestamptz not null,
  grids jsonb,
  mapping jsonb,
  preview jsonb,
  -- What was decided on each finding that may point somebody out, by the finding's key.
  decisions jsonb not null default '{}',
  carried_out_at timestamptz,
  carried_out_by uuid references account (id),
  result jsonb,
  undone_at timestamptz,
  discarded_at timestamptz,
  primary key (association_id, id),
  foreign key (association_id, group_id) references local_group (association_id, id),
  check (carried_out_at is null or grids is null)
);
create index on import (association_id, group_id, uploaded_at desc);
create index on import (uploaded_at) where grids is not null;

create index guidance_case_import on guidance_case (association_id, import_id) where import_id is not null;

-- How the association reads lists with the same headings, by the headings' hash: columns and spellings, never rows.
create table import_mapping (
  association_id uuid not null references association (id),
  signature text not null,
  remembered jsonb not null,
  used_at timestamptz not null,
  primary key (association_id, signature)
);

grant select, insert, update on import, import_mapping to farled_app;
grant select, insert, update, delete on import, import_mapping to farled_service;

alter table import enable row level security;
alter table import_mapping enable row level security;
create policy service on import to farled_service using (true) with check (true);
create policy service on import_mapping to farled_service using (true) with check (true);

-- A list that is not yet de-identified is seen by the coordinators of its group, and by nobody else.
create policy coordinator on import to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and group_id = any ((select actor_groups('coordinator'))::uuid[]))
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and group_id = any ((select actor_groups('coordinator'))::uuid[]));
create policy coordinators on import_mapping to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (select actor_holds('coordinator')))
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (select actor_holds('coordinator')));
