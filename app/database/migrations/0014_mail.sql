-- Which letters that can wait somebody wants, and when: urgent ones always come at once.
alter table account
  add column letters text not null default 'atOnce' check (letters in ('atOnce', 'daily', 'weekly', 'none')),
  add column only_office_hours boolean not null default false;
grant update (letters, only_office_hours) on account to farled_app;

alter table outgoing_mail
  add column can_wait boolean not null default false,
  -- Waits to be put together with others in one letter.
  add column digest text check (digest in ('daily', 'weekly')),
  -- Handed to the mail server at this time, and its answer has not been noted yet.
  add column sending_at timestamptz;
create index on outgoing_mail (account_id, association_id) where digest is not null and sent_at is null;
create index on outgoing_mail (association_id, failed_at) where sent_at is null and (failed_at is not null or attempts > 0);

-- How regular work went: the last time it began, went well and failed. One row for the installation and kind of work.
create table job_run (
  name text primary key,
  began_at timestamptz,
  succeeded_at timestamptz,
  failed_at timestamptz,
  -- A code of the error, never its text.
  reason text,
  asked_at timestamptz
);

-- The secret address of somebody's calendar; renewed, the one before leads nowhere.
create table calendar_feed (
  account_id uuid primary key references account (id),
  version integer not null,
  token_hash text not null unique,
  created_at timestamptz not null
);

do $$
declare
  named text;
begin
  foreach named in array array['job_run', 'calendar_feed'] loop
    execute format('grant select, insert, update, delete on %I to farled_service', named);
    execute format('alter table %I enable row level security', named);
    execute format('create policy service on %I to farled_service using (true) with check (true)', named);
  end loop;
end
$$;
