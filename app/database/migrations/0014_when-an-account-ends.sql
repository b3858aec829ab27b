-- When an account is removed (the demo county made anew), what belongs to it alone goes with it.
do $$
declare
  named text;
begin
  foreach named in array array['login_identity', 'passkey', 'email_change', 'calendar_feed'] loop
    execute format('alter table %I drop constraint %I', named, named || '_account_id_fkey');
    execute format('alter table %I add constraint %I foreign key (account_id) references account (id) on delete cascade',
      named, named || '_account_id_fkey');
  end loop;
end
$$;
