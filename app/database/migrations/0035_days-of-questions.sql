-- The figures of a year read the questions of that year, not all that a group ever got.
create index guidance_case_day on guidance_case (association_id, group_id, asked_on) where withdrawn_at is null and merged_into is null;

-- In which years the reader's groups got questions: the first day of each, found from one year to the next without counting.
create function case_years()
returns table (group_id uuid, first_on date)
language sql stable security definer set search_path = public as $$
  with recursive own as (
    select mine.group_id
    from unnest((select actor_groups('coordinator', 'groupMember', 'groupChair', 'teamWorker'))::uuid[]) as mine (group_id)
  ), year as (
    select own.group_id, (select min(c.asked_on) from guidance_case c
        where c.association_id = nullif(current_setting('farled.association', true), '')::uuid and c.group_id = own.group_id
          and c.merged_into is null and c.withdrawn_at is null) as first_on
    from own
    union all
    select year.group_id, (select min(c.asked_on) from guidance_case c
        where c.association_id = nullif(current_setting('farled.association', true), '')::uuid and c.group_id = year.group_id
          and c.asked_on >= (date_trunc('year', year.first_on) + interval '1 year')::date
          and c.merged_into is null and c.withdrawn_at is null)
    from year where year.first_on is not null
  )
  select year.group_id, year.first_on from year where year.first_on is not null
$$;
revoke execute on function case_years() from public;
grant execute on function case_years() to farled_app;
