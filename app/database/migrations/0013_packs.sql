-- A pack: what a group's figures said of a period on the day it was made, as data. Files are rendered from it, so that all of
-- them hold the same numbers, also years later. What stands in it is protected: it is made to leave the group.
create table pack (
  association_id uuid not null references association (id),
  id uuid not null,
  group_id uuid not null,
  period text not null check (period ~ '^[0-9]{4}(-(Q[1-4]|H[12]))?$'),
  asked_at timestamptz not null,
  asked_by uuid not null references account (id),
  begun_at timestamptz,
  progress real not null default 0,
  finished_at timestamptz,
  failed_at timestamptz,
  content jsonb,
  primary key (association_id, id),
  foreign key (association_id, group_id) references local_group (association_id, id),
  check ((content is not null) = (finished_at is not null))
);
create index on pack (association_id, group_id, asked_at desc);
create index on pack (asked_at) where finished_at is null and failed_at is null;

alter table pack enable row level security;
grant select, insert on pack to farled_app;
grant select, insert, update, delete on pack to farled_service;
create policy service on pack to farled_service using (true) with check (true);
create policy group_or_office on pack for select to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (group_id = any ((select actor_groups('coordinator', 'groupMember', 'groupChair'))::uuid[])
      or (select actor_holds('office'))));
-- Asked for by a person; what it says is only ever written by the service, from what is registered.
create policy ask on pack for insert to farled_app
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and asked_by = (select nullif(current_setting('farled.account', true), '')::uuid)
    and content is null and begun_at is null and failed_at is null
    and (group_id = any ((select actor_groups('coordinator', 'groupChair'))::uuid[]) or (select actor_holds('office'))));
