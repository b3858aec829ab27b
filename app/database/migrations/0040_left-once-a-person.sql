-- Whether somebody has left is asked once for each person and organisation, not once for each of their open questions.
create or replace function left_questions() returns table (account_id uuid, member_id uuid, group_id uuid)
language sql stable security definer set search_path = public as $$
  with asked as materialized (
    select distinct c.asker_account, c.member_id, c.group_id from guidance_case c
    where c.association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
      and (select actor_holds('administrator'))
      and c.asker_account is not null and c.member_id is not null
      and c.outcome_at is null and c.withdrawn_at is null and c.merged_into is null
  )
  select asked.asker_account, asked.member_id, asked.group_id from asked
  where not is_officer_of(asked.asker_account, asked.member_id)
$$;
