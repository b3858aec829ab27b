-- How long somebody looked for the right contact: what the coordination is there to shorten. A row is its writer's own and
-- nobody else's; what others see is a group's month, and no month of few.
create table contact_search (
  association_id uuid not null references association (id),
  id uuid not null,
  group_id uuid not null,
  account_id uuid not null references account (id),
  case_id uuid,
  minutes smallint not null check (minutes between 1 and 480),
  searched_on date not null,
  primary key (association_id, id),
  foreign key (association_id, group_id) references local_group (association_id, id),
  foreign key (association_id, case_id) references guidance_case (association_id, id) on delete set null (case_id)
);
create index on contact_search (association_id, group_id, searched_on);
create index on contact_search (association_id, account_id, searched_on desc);
create unique index contact_search_once on contact_search (association_id, case_id, account_id) where case_id is not null;

alter table contact_search enable row level security;
grant select, insert, delete on contact_search to farled_app;
grant select, insert, update, delete on contact_search to farled_service;
create policy service on contact_search to farled_service using (true) with check (true);
create policy own on contact_search to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and account_id = (select nullif(current_setting('farled.account', true), '')::uuid)
    and (select actor_holds('caseOfficer', 'teamWorker')))
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and account_id = (select nullif(current_setting('farled.account', true), '')::uuid)
    and (select actor_holds('caseOfficer', 'teamWorker')));

-- A view runs with its owner's rights, so it holds its own condition. Only months that have ended, so that nothing can be
-- learnt from one day to the next; and a month of fewer searches than the association's limit, or by fewer than three people,
-- has no figures: nobody's own working day can be read out of it.
create view contact_search_month with (security_barrier) as
  with counted as (
    select s.association_id, s.group_id, date_trunc('month', s.searched_on)::date as month,
      count(*)::int as searches, count(distinct s.account_id) as people,
      round(percentile_cont(0.5) within group (order by s.minutes))::int as median_minutes
    from contact_search s
    where s.association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
      and s.searched_on < date_trunc('month', (select nullif(current_setting('farled.today', true), '')::date))
    group by s.association_id, s.group_id, date_trunc('month', s.searched_on)
  )
  select c.association_id, c.group_id, c.month,
    case when f.is_shown then c.searches end as searches,
    case when f.is_shown then c.median_minutes end as median_minutes
  from counted c
  join association a on a.id = c.association_id
  cross join lateral (select c.people >= 3 and c.searches >= coalesce((a.settings ->> 'smallestCount')::int, 5) as is_shown) f
  where (select actor_holds('caseOfficer', 'coordinator', 'teamWorker', 'groupMember', 'groupChair', 'office', 'boardMember'));
grant select on contact_search_month to farled_app;
