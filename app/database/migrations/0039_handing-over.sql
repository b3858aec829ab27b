-- Whoever asks can be another officer of the same organisation later on: people change jobs, and their questions stay.
alter table guidance_case add column handed_over_at timestamptz;
alter table case_message
  drop constraint case_message_kind_check,
  add constraint case_message_kind_check
    check (kind in ('askBack', 'answer', 'returnForBasics', 'completeBasics', 'reopen', 'handOver')),
  add column from_account uuid references account (id),
  add column to_account uuid references account (id),
  add constraint handed_from_one_to_another check ((kind = 'handOver') = (from_account is not null and to_account is not null));

-- Who asks, and for whom, is not changed like the rest of a question. A column that is added later is granted when it is added.
revoke update on guidance_case from farled_app;
do $$
declare
  free text;
begin
  select string_agg(quote_ident(attname), ', ') into free from pg_attribute
    where attrelid = 'guidance_case'::regclass and attnum > 0 and not attisdropped
      and attname not in ('association_id', 'id', 'source', 'party', 'member_id', 'asker_account', 'handed_over_at');
  execute format('grant update (%s) on guidance_case to farled_app', free);
end
$$;

-- The account is a case officer of the organisation today, as holder or as deputy.
create function is_officer_of(officer uuid, organisation uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select from held_function f join account a on a.id = officer and a.ended_at is null
    where f.association_id = nullif(current_setting('farled.association', true), '')::uuid
      and officer in (f.account_id, f.deputy_account_id) and f.role = 'caseOfficer' and f.member_id = organisation
      and f.starts_on <= nullif(current_setting('farled.today', true), '')::date
      and (f.ends_on is null or f.ends_on >= nullif(current_setting('farled.today', true), '')::date))
$$;
revoke execute on function is_officer_of(uuid, uuid) from public;
grant execute on function is_officer_of(uuid, uuid) to farled_app;

-- Never called by the application: what the two below have allowed. The handle stays the same, for it stands in the organisation's
-- own case system; a link that was sent to the former asker opens nothing any more, and whoever asks now is reminded anew.
create function move_questions(moved uuid[], taker uuid, moment timestamptz) returns setof uuid
language plpgsql security definer set search_path = public as $$
declare
  here uuid := nullif(current_setting('farled.association', true), '')::uuid;
  own uuid := nullif(current_setting('farled.account', true), '')::uuid;
begin
  insert into case_message (association_id, id, case_id, round, kind, text, account_id, at, from_account, to_account)
    select c.association_id, gen_random_uuid(), c.id, c.round, 'handOver', '', own, moment, c.asker_account, taker
    from guidance_case c where c.association_id = here and c.id = any (moved);
  delete from case_key k where k.association_id = here and k.case_id = any (moved) and k.opened_by = 'outcomeLink';
  update case_handle h set asker_account = taker where h.association_id = here and h.case_id = any (moved);
  return query update guidance_case c set asker_account = taker, handed_over_at = moment, reminded_at = null
    where c.association_id = here and c.id = any (moved) returning c.id;
end
$$;
revoke execute on function move_questions(uuid[], uuid, timestamptz) from public;

-- One's own open question, to somebody who is a case officer of the organisation that it was asked for.
create function hand_over_question(handed uuid, taker uuid, moment timestamptz) returns setof uuid
language sql security definer set search_path = public as $$
  select move_questions(array(
    select c.id from guidance_case c
    where c.association_id = nullif(current_setting('farled.association', true), '')::uuid and c.id = handed
      and c.asker_account = nullif(current_setting('farled.account', true), '')::uuid and c.asker_account <> taker
      and c.outcome_at is null and c.withdrawn_at is null and c.merged_into is null
      and is_officer_of(taker, c.member_id)), taker, moment)
$$;
revoke execute on function hand_over_question(uuid, uuid, timestamptz) from public;
grant execute on function hand_over_question(uuid, uuid, timestamptz) to farled_app;

-- The open questions of those who are no case officers of the organisation any more: an administrator hands them on without
-- reading them, and is told neither how many there are nor what they say.
create function left_questions() returns table (account_id uuid, member_id uuid, group_id uuid)
language sql stable security definer set search_path = public as $$
  select distinct c.asker_account, c.member_id, c.group_id from guidance_case c
  where c.association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (select actor_holds('administrator'))
    and c.asker_account is not null and c.member_id is not null
    and c.outcome_at is null and c.withdrawn_at is null and c.merged_into is null
    and not is_officer_of(c.asker_account, c.member_id)
$$;
revoke execute on function left_questions() from public;
grant execute on function left_questions() to farled_app;

create function hand_over_left_questions(leaver uuid, organisation uuid, taker uuid, moment timestamptz) returns setof uuid
language sql security definer set search_path = public as $$
  select move_questions(array(
    select c.id from guidance_case c
    where c.association_id = nullif(current_setting('farled.association', true), '')::uuid
      and (select actor_holds('administrator'))
      and c.asker_account = leaver and c.member_id = organisation and leaver <> taker
      and c.outcome_at is null and c.withdrawn_at is null and c.merged_into is null
      and not is_officer_of(leaver, organisation) and is_officer_of(taker, organisation)), taker, moment)
$$;
revoke execute on function hand_over_left_questions(uuid, uuid, uuid, timestamptz) from public;
grant execute on function hand_over_left_questions(uuid, uuid, uuid, timestamptz) to farled_app;

-- Those who wait for a new asker are few among all that was ever asked.
create index guidance_case_unanswered on guidance_case (association_id, asker_account, member_id)
  where asker_account is not null and outcome_at is null and withdrawn_at is null and merged_into is null;
