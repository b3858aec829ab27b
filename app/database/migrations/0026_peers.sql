-- What a coordinator asks the others, and what they answered: kept so that the next one finds it. Never about a person in a measure.
create table peer_question (
  association_id uuid not null references association (id),
  id uuid not null,
  title text not null collate sv,
  text text not null,
  account_id uuid references account (id),
  asked_at timestamptz not null,
  -- Whoever asked has what they need, or no longer asks.
  settled_at timestamptz,
  helped_answer uuid,
  search_text text not null generated always as (search_folded(title, text)) stored,
  search_words tsvector generated always as (to_tsvector('swedish'::regconfig, search_folded(title, text))) stored,
  primary key (association_id, id)
);
create index on peer_question (association_id, asked_at desc);

create table peer_answer (
  association_id uuid not null,
  id uuid not null,
  question_id uuid not null,
  text text not null,
  account_id uuid references account (id),
  at timestamptz not null,
  search_text text not null generated always as (search_folded(text)) stored,
  search_words tsvector generated always as (to_tsvector('swedish'::regconfig, search_folded(text))) stored,
  primary key (association_id, id),
  foreign key (association_id, question_id) references peer_question (association_id, id) on delete cascade
);
create index on peer_answer (association_id, question_id, at);

alter table peer_question enable row level security;
alter table peer_answer enable row level security;
grant select, insert on peer_question, peer_answer to farled_app;
grant update (settled_at, helped_answer) on peer_question to farled_app;
grant select, insert, update, delete on peer_question, peer_answer to farled_service;

create policy service on peer_question to farled_service using (true) with check (true);
create policy service on peer_answer to farled_service using (true) with check (true);

create policy among_peers on peer_question for select to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (select actor_holds('coordinator', 'teamWorker', 'office')));
create policy ask on peer_question for insert to farled_app
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and account_id = (select nullif(current_setting('farled.account', true), '')::uuid)
    and (select actor_holds('coordinator', 'teamWorker', 'office')));
create policy settle_own on peer_question for update to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and account_id = (select nullif(current_setting('farled.account', true), '')::uuid)
    and (select actor_holds('coordinator', 'teamWorker', 'office')));

create policy among_peers on peer_answer for select to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (select actor_holds('coordinator', 'teamWorker', 'office')));
create policy answer on peer_answer for insert to farled_app
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and account_id = (select nullif(current_setting('farled.account', true), '')::uuid)
    and (select actor_holds('coordinator', 'teamWorker', 'office')));
