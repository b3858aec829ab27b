-- Who a session's cookie belongs to and what that person holds was read anew for each request, which cost the database more
-- than many a page. The server keeps what it read, with the mark of all rows that it was read from; the transaction of the
-- next request reads the mark again and goes no further when one of them changed, came or went. `xmin` names the transaction
-- that wrote a row: a changed row never has the mark of the one before.
create function standing_mark(token text, at timestamptz, idle_minutes integer) returns text
language plpgsql stable security definer set search_path = public as $$
begin
  return (
    select concat_ws(' ', s.xmin, a.xmin, o.xmin,
      (select string_agg(concat_ws('.', f.xmin, x.xmin), ',' order by f.id)
        from held_function f
          join association x on x.id = f.association_id
        where a.id in (f.account_id, f.deputy_account_id)))
    from session s join account a on a.id = s.account_id and a.ended_at is null join association o on o.id = s.association_id
    where s.token_hash = token and s.expires_at > at and s.seen_at > at - make_interval(mins => idle_minutes)
  );
end
$$;

-- Begins a transaction of somebody whose standing was kept.
create function enter_again(token text, at timestamptz, idle_minutes integer, mark text) returns void
language plpgsql stable security definer set search_path = public as $$
begin
  if standing_mark(token, at, idle_minutes) is distinct from mark then
    raise exception 'the standing changed' using errcode = 'FL001';
  end if;
end
$$;
revoke execute on function standing_mark(text, timestamptz, integer), enter_again(text, timestamptz, integer, text) from public;
grant execute on function standing_mark(text, timestamptz, integer) to farled_service;
grant execute on function enter_again(text, timestamptz, integer, text) to farled_app;

-- What everybody of an association reads on most pages and hardly ever changes (its places and units, groups and word
-- lists) is kept as long as the association's row is the same: a change of them writes that row anew.
create function association_touched() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update association set id = id where id in (select association_id from changed);
  return null;
end
$$;
do $$
declare
  named text;
begin
  foreach named in array array['municipality', 'unit', 'local_group', 'category'] loop
    execute format('create trigger inserted after insert on %I referencing new table as changed for each statement execute function association_touched()', named);
    execute format('create trigger updated after update on %I referencing new table as changed for each statement execute function association_touched()', named);
    execute format('create trigger deleted after delete on %I referencing old table as changed for each statement execute function association_touched()', named);
  end loop;
end
$$;
