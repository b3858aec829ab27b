-- Words as they are searched for: small letters, and no neuter definite ending, which PostgreSQL's Swedish stemmer leaves
-- (beslutet ≠ beslut). The same as foldWord of the catalogue, so that a typed word and a kept one meet.
create function search_folded(variadic texts text[]) returns text
language sql immutable parallel safe set search_path = public as $$
  select regexp_replace(lower(array_to_string(texts, ' ')), '(?<=[[:alpha:]]{3})(?<!and|h)ets?\M', '', 'g')
$$;

-- What an earlier project taught, for those who plan the next one. About work, never about a person in a measure.
create table experience (
  association_id uuid not null references association (id),
  id uuid not null,
  title text not null collate sv,
  -- When it was, as people say it.
  period text not null default '',
  municipalities text[],
  methods text[] not null check (cardinality(methods) > 0),
  target_groups text[] not null check (cardinality(target_groups) > 0),
  worked text not null,
  hindered text not null default '',
  lesson text not null,
  remains text not null default '',
  link text not null default '',
  written_at timestamptz not null,
  written_by text not null,
  removed_at timestamptz,
  search_text text not null generated always as
    (search_folded(title, search_folded(variadic methods), search_folded(variadic target_groups), worked, hindered, lesson, remains)) stored,
  search_words tsvector generated always as
    (to_tsvector('swedish'::regconfig, search_folded(title, search_folded(variadic methods), search_folded(variadic target_groups), worked, hindered, lesson, remains))) stored,
  primary key (association_id, id)
);
alter table experience enable row level security;
grant select, insert, update on experience to farled_app;
grant select, insert, update, delete on experience to farled_service;

create policy service on experience to farled_service using (true) with check (true);
create policy read_own on experience for select to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (select nullif(current_setting('farled.account', true), '')) is not null);
create policy keep_insert on experience for insert to farled_app
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (select actor_holds('coordinator', 'office', 'administrator')));
create policy keep_update on experience for update to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (select actor_holds('coordinator', 'office', 'administrator')));
