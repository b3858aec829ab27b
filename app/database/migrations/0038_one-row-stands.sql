-- Whether a session still is what was read of it, hung on the rows of its owner, association and functions, and each request
-- joined them (migration 36). Whatever changes one of them now writes the session anew, so that its own row tells it all. The
-- two functions of migration 36 stay for processes that are not updated yet.
create function enter_unchanged(token text, at timestamptz, idle_minutes integer, mark text) returns void
language plpgsql stable security definer set search_path = public as $$
begin
  perform from session s
    where s.token_hash = token and s.xmin::text = mark and s.expires_at > at
      and s.seen_at > at - make_interval(mins => idle_minutes);
  if not found then
    raise exception 'the standing changed' using errcode = 'FL001';
  end if;
end
$$;
revoke execute on function enter_unchanged(text, timestamptz, integer, text) from public;
grant execute on function enter_unchanged(text, timestamptz, integer, text) to farled_app;

create function sessions_of_accounts() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update session set token_hash = token_hash where account_id in (select id from changed);
  return null;
end
$$;
create trigger sessions after update on account referencing new table as changed
  for each statement execute function sessions_of_accounts();

create function sessions_of_functions() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update session set token_hash = token_hash
    where account_id in (select account_id from changed union all select deputy_account_id from changed);
  return null;
end
$$;
create trigger sessions_inserted after insert on held_function referencing new table as changed
  for each statement execute function sessions_of_functions();
create trigger sessions_before after update on held_function referencing old table as changed
  for each statement execute function sessions_of_functions();
create trigger sessions_after after update on held_function referencing new table as changed
  for each statement execute function sessions_of_functions();
create trigger sessions_deleted after delete on held_function referencing old table as changed
  for each statement execute function sessions_of_functions();

-- Also of those who hold a function in it and are at work in another: they may change over.
create function sessions_of_associations() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update session set token_hash = token_hash
    where association_id in (select id from changed)
      or account_id in (select unnest(array[f.account_id, f.deputy_account_id]) from held_function f
        where f.association_id in (select id from changed));
  return null;
end
$$;
create trigger sessions after update on association referencing new table as changed
  for each statement execute function sessions_of_associations();
