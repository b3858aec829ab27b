-- The association's own lists of needs, obstacles and target groups. A change makes a new version; a category that is
-- taken away says which one counts its cases from then on, so that no old case loses its own word.
create table category (
  association_id uuid not null references association (id),
  list text not null check (list in ('need', 'obstacle', 'targetGroup')),
  code text not null,
  label_sv text not null,
  label_en text not null,
  position integer not null,
  since_version integer not null default 1,
  until_version integer,
  counted_as text,
  primary key (association_id, list, code)
);

create table case_counter (
  association_id uuid not null,
  group_id uuid not null,
  year integer not null,
  last integer not null,
  primary key (association_id, group_id, year)
);

-- A de-identified question from an officer to the coordinator. Nothing here names a person it is about.
create table guidance_case (
  association_id uuid not null references association (id),
  id uuid not null,
  number text not null,
  group_id uuid not null,
  municipality_id uuid,
  place text,
  source text not null check (source in ('officer', 'personOrRelative')),
  party party,
  member_id uuid,
  unit text,
  asker_account uuid references account (id),
  registered_by uuid references account (id),
  age_from smallint,
  age_to smallint,
  sex text check (sex in ('female', 'male', 'other')),
  need text,
  obstacle text,
  target_group text,
  list_version integer not null default 1,
  income_sources text[] not null default '{}',
  answers jsonb not null default '{}',
  basics text[] not null default '{}',
  basics_reason text,
  question text not null,
  tried text,
  noted_obstacle text,
  asked_at timestamptz not null,
  asked_on date not null,
  date_precision text not null default 'day' check (date_precision in ('day', 'week', 'month')),
  round integer not null default 1,
  awaiting_asker_since timestamptz,
  returned_at timestamptz,
  advised_at timestamptz,
  advised_by uuid references account (id),
  answer_due date,
  follow_up_on date,
  reminded_at timestamptz,
  outcome text,
  outcome_at timestamptz,
  outcome_via text,
  outcome_note text,
  withdrawn_at timestamptz,
  merged_into uuid,
  reopened_at timestamptz,
  import_id uuid,
  import_fingerprint text,
  search_text text not null default '',
  primary key (association_id, id),
  foreign key (association_id, group_id) references local_group (association_id, id),
  foreign key (association_id, municipality_id) references municipality (association_id, id),
  foreign key (association_id, member_id) references member (association_id, id),
  foreign key (association_id, merged_into) references guidance_case (association_id, id),
  unique (association_id, number)
);
create index guidance_case_queue on guidance_case (association_id, group_id, asked_at desc);
create index guidance_case_open on guidance_case (association_id, group_id, answer_due)
  where advised_at is null and withdrawn_at is null and merged_into is null;
create index guidance_case_asker on guidance_case (association_id, asker_account, asked_at desc);
create index guidance_case_follow_up on guidance_case (follow_up_on)
  where outcome_at is null and advised_at is not null and withdrawn_at is null and merged_into is null;
create index guidance_case_alike on guidance_case (association_id, need, obstacle) where advised_at is not null;
create index guidance_case_search on guidance_case using gin (search_text gin_trgm_ops);
create unique index guidance_case_once on guidance_case (association_id, group_id, import_fingerprint) where import_fingerprint is not null;

-- What was said between asker and coordinator.
create table case_message (
  association_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  round integer not null,
  kind text not null check (kind in ('askBack', 'answer', 'returnForBasics', 'completeBasics', 'reopen')),
  text text not null,
  account_id uuid,
  at timestamptz not null,
  primary key (association_id, id),
  foreign key (association_id, case_id) references guidance_case (association_id, id) on delete cascade
);
create index on case_message (association_id, case_id, at);

-- Advice as structured items. A correction is a new version; the old one stays readable.
create table case_advice (
  association_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  round integer not null,
  version integer not null,
  text text not null,
  account_id uuid,
  at timestamptz not null,
  primary key (association_id, id),
  foreign key (association_id, case_id) references guidance_case (association_id, id) on delete cascade,
  unique (association_id, case_id, round, version)
);

create table advice_item (
  association_id uuid not null,
  case_id uuid not null,
  advice_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('service', 'contact', 'meeting', 'other')),
  label text not null,
  why text,
  link text,
  next_step text not null,
  primary key (association_id, advice_id, position),
  foreign key (association_id, advice_id) references case_advice (association_id, id) on delete cascade
);

create table case_step (
  association_id uuid not null,
  case_id uuid not null,
  step text not null,
  at timestamptz not null,
  primary key (association_id, case_id, step),
  foreign key (association_id, case_id) references guidance_case (association_id, id) on delete cascade
);

-- The return handle. Only the asker reads it; whom it is about stands in the asker's own case system and nowhere else.
create table case_handle (
  association_id uuid not null,
  case_id uuid not null,
  asker_account uuid,
  handle text,
  handle_hash text not null unique,
  primary key (association_id, case_id),
  foreign key (association_id, case_id) references guidance_case (association_id, id) on delete cascade
);

-- Opens one case for a while, without login: an outcome link of a letter, or a handle that was typed.
create table case_key (
  token_hash text primary key,
  opened_by text not null check (opened_by in ('outcomeLink', 'handle')),
  association_id uuid not null,
  case_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  foreign key (association_id, case_id) references guidance_case (association_id, id) on delete cascade
);

grant select, insert, update on category, guidance_case, case_handle to farled_app;
grant select, insert, update on case_counter to farled_app;
grant select, insert on case_message, case_advice, advice_item to farled_app;
grant update on case_message, case_advice, advice_item to farled_app;
grant select, insert, delete on case_step to farled_app;
grant delete on guidance_case to farled_app;
grant select, insert, update, delete on category, case_counter, guidance_case, case_message, case_advice, advice_item, case_step, case_handle, case_key
  to farled_service;

do $$
declare
  named text;
begin
  foreach named in array array['category', 'case_counter', 'guidance_case', 'case_message', 'case_advice', 'advice_item',
                               'case_step', 'case_handle', 'case_key'] loop
    execute format('alter table %I enable row level security', named);
    execute format('create policy service on %I to farled_service using (true) with check (true)', named);
  end loop;
end
$$;

create policy read_own on category for select to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid));
create policy administrate on category to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid) and (select actor_holds('administrator', 'office')))
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid) and (select actor_holds('administrator', 'office')));

create policy own_association on case_counter to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (select actor_holds('caseOfficer', 'coordinator')))
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (select actor_holds('caseOfficer', 'coordinator')));

-- A case is read by its asker, by the coordinators of its group, and by whoever holds its key. By nobody else.
create policy asker_coordinator_or_key on guidance_case for select to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (asker_account = (select nullif(current_setting('farled.account', true), '')::uuid)
      or group_id = any ((select actor_groups('coordinator'))::uuid[])
      or id = (select nullif(current_setting('farled.case', true), '')::uuid)));
create policy asker_or_coordinator_writes on guidance_case for insert to farled_app
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and ((asker_account = (select nullif(current_setting('farled.account', true), '')::uuid) and (select actor_holds('caseOfficer')))
      or group_id = any ((select actor_groups('coordinator'))::uuid[])));
create policy asker_coordinator_or_key_changes on guidance_case for update to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (asker_account = (select nullif(current_setting('farled.account', true), '')::uuid)
      or group_id = any ((select actor_groups('coordinator'))::uuid[])
      or id = (select nullif(current_setting('farled.case', true), '')::uuid)));
create policy coordinator_undoes_import on guidance_case for delete to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and import_id is not null
    and group_id = any ((select actor_groups('coordinator'))::uuid[]));

-- What belongs to a case is reached by those who reach the case: the inner select passes the case's own policy.
do $$
declare
  named text;
begin
  foreach named in array array['case_message', 'case_advice', 'case_step'] loop
    execute format($policy$create policy with_case on %I to farled_app
      using (exists (select from guidance_case c where c.association_id = %I.association_id and c.id = %I.case_id))
      with check (exists (select from guidance_case c where c.association_id = %I.association_id and c.id = %I.case_id))$policy$,
      named, named, named, named, named);
  end loop;
end
$$;
create policy with_advice on advice_item to farled_app
  using (exists (select from case_advice a where a.association_id = advice_item.association_id and a.id = advice_item.advice_id))
  with check (exists (select from case_advice a where a.association_id = advice_item.association_id and a.id = advice_item.advice_id));

create policy asker_reads on case_handle for select to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and asker_account = (select nullif(current_setting('farled.account', true), '')::uuid));
create policy with_case on case_handle for insert to farled_app
  with check (exists (select from guidance_case c where c.association_id = case_handle.association_id and c.id = case_handle.case_id));

-- History of a case: its asker, its group's coordinators. History of the organisation: every person of the association.
create policy readers on history for select to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and case object_type
      when 'guidanceCase' then exists (select from guidance_case c where c.association_id = history.association_id and c.id = history.object_id)
      else (select nullif(current_setting('farled.account', true), '') is not null)
    end);

-- How coordinators of other groups advised in like situations: situation, advice and outcome, never the question's text,
-- the asker or the unit. A view runs with its owner's rights, so it holds its own condition.
create view peer_case with (security_barrier) as
  select c.association_id, c.id, c.group_id, g.name as group_name, c.need, c.obstacle, c.income_sources,
    case when c.age_from is null then null
      when c.age_from < 19 then '0-18' when c.age_from < 25 then '19-24' when c.age_from < 30 then '25-29'
      when c.age_from < 45 then '30-44' when c.age_from < 60 then '45-59' else '60-' end as age_band,
    date_trunc('month', c.asked_on)::date as month, c.advised_at, c.outcome, c.outcome_at,
    (select coalesce(json_agg(json_build_object('kind', i.kind, 'label', i.label, 'nextStep', i.next_step) order by i.position), '[]')
      from case_advice a join advice_item i on i.association_id = a.association_id and i.advice_id = a.id
      where a.association_id = c.association_id and a.case_id = c.id and a.round = c.round
        and a.version = (select max(v.version) from case_advice v
          where v.association_id = c.association_id and v.case_id = c.id and v.round = c.round)) as advice
  from guidance_case c
  join local_group g on g.association_id = c.association_id and g.id = c.group_id
  where c.association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (select actor_holds('coordinator'))
    and c.advised_at is not null and c.withdrawn_at is null and c.merged_into is null;
grant select on peer_case to farled_app;

-- Counts for those inside a group, who may not read the cases themselves.
create function case_counts(from_day date, to_day date)
returns table (group_id uuid, month date, party text, asked bigint, advised bigint, with_outcome bigint, basics_missing bigint, late bigint, response_days double precision[])
language sql stable security definer set search_path = public as $$
  select c.group_id, date_trunc('month', c.asked_on)::date,
    case when c.source = 'personOrRelative' then 'personOrRelative' else c.party::text end,
    count(*), count(c.advised_at), count(c.outcome_at),
    count(*) filter (where c.basics_reason is not null),
    count(*) filter (where c.advised_at is null and c.answer_due < nullif(current_setting('farled.today', true), '')::date),
    array_agg(extract(epoch from c.advised_at - c.asked_at) / 86400) filter (where c.advised_at is not null and c.import_id is null)
  from guidance_case c
  where c.association_id = nullif(current_setting('farled.association', true), '')::uuid
    and c.group_id = any (actor_groups('coordinator', 'groupMember', 'groupChair', 'teamWorker'))
    and c.asked_on between from_day and to_day
    and c.merged_into is null and c.withdrawn_at is null
  group by 1, 2, 3
$$;
revoke execute on function case_counts(date, date) from public;
grant execute on function case_counts(date, date) to farled_app;

create function case_outcome_counts(from_day date, to_day date)
returns table (group_id uuid, kind text, value text, cases bigint)
language sql stable security definer set search_path = public as $$
  with visible as (
    select c.* from guidance_case c
    where c.association_id = nullif(current_setting('farled.association', true), '')::uuid
      and c.group_id = any (actor_groups('coordinator', 'groupMember', 'groupChair', 'teamWorker'))
      and c.asked_on between from_day and to_day
      and c.merged_into is null and c.withdrawn_at is null
  )
  select v.group_id, 'outcome', v.outcome, count(*) from visible v where v.outcome is not null group by 1, 3
  union all
  select v.group_id, 'step', s.step, count(*) from visible v
    join case_step s on s.association_id = v.association_id and s.case_id = v.id group by 1, 3
$$;
revoke execute on function case_outcome_counts(date, date) from public;
grant execute on function case_outcome_counts(date, date) to farled_app;
