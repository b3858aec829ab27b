-- Whether the schema is the program's is part of "ready".
grant select on migration to farled_service;

-- Which backups were made, when and how large. Where the file is stands only on the server.
create table backup_run (
  id uuid primary key,
  begun_at timestamptz not null,
  finished_at timestamptz,
  why text not null check (why in ('schedule', 'command')),
  file text,
  bytes bigint,
  is_encrypted boolean not null default false,
  failure text
);
create index on backup_run (begun_at desc);
grant select, insert, update, delete on backup_run to farled_service;
alter table backup_run enable row level security;
create policy service on backup_run to farled_service using (true) with check (true);
