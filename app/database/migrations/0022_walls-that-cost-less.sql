-- The functions that the actor holds on the day of the transaction. A view runs with its owner's rights, so it holds its own
-- condition; a policy that reads it is planned as one statement with its query, a function is called apart each time.
create view own_function with (security_barrier) as
  select f.association_id, f.role, f.group_id, f.member_id
  from held_function f
  where f.association_id = nullif(current_setting('farled.association', true), '')::uuid
    and nullif(current_setting('farled.account', true), '')::uuid in (f.account_id, f.deputy_account_id)
    and f.starts_on <= nullif(current_setting('farled.today', true), '')::date
    and (f.ends_on is null or f.ends_on >= nullif(current_setting('farled.today', true), '')::date);
grant select on own_function to farled_app;

-- The same answers as before. PL/pgSQL keeps its plan; SQL functions around SQL functions were planned at every call, and a
-- page calls them twenty times.
create or replace function actor_groups(variadic roles text[]) returns uuid[]
language plpgsql stable security definer set search_path = public as $$
begin
  return (select coalesce(array_agg(distinct f.group_id) filter (where f.group_id is not null), '{}')
    from own_function f where f.role = any (roles));
end
$$;
create or replace function actor_members(variadic roles text[]) returns uuid[]
language plpgsql stable security definer set search_path = public as $$
begin
  return (select coalesce(array_agg(distinct f.member_id) filter (where f.member_id is not null), '{}')
    from own_function f where f.role = any (roles));
end
$$;
create or replace function actor_holds(variadic roles text[]) returns boolean
language plpgsql stable security definer set search_path = public as $$
begin
  return exists (select from own_function f where f.role = any (roles));
end
$$;

-- Whose cases, as before. Behind `coalesce` the planner takes the index that the query asks for and only sifts its rows by
-- the policy; three alternatives in the open led it to gather a whole group's cases and to sort them for each page of fifty.
alter policy asker_coordinator_or_key on guidance_case
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and coalesce(group_id = any (array(select f.group_id from own_function f where f.role = 'coordinator'))
      or asker_account = (select nullif(current_setting('farled.account', true), '')::uuid)
      or id = (select nullif(current_setting('farled.case', true), '')::uuid), false));

-- A group belongs to one association, and an asker mostly asks one group: together they are less rare than apart.
create statistics guidance_case_place (dependencies, ndistinct) on association_id, group_id, asker_account from guidance_case;

-- Inside these functions the actor's groups were asked for again for each row.
do $$
declare
  named regprocedure;
begin
  for named in select oid from pg_proc where pronamespace = 'public'::regnamespace
      and proname in ('case_counts', 'case_outcome_counts', 'case_outcome_quarters', 'obstacle_counts', 'obstacle_window') loop
    execute regexp_replace(pg_get_functiondef(named), 'any \((actor_groups\([^)]*\))\)', 'any ((select \1)::uuid[])', 'g');
  end loop;
end
$$;
