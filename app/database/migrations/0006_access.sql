alter table unit add column ended_on date;
create unique index one_speaks_for_all on unit (association_id, member_id) where speaks_for_all;
create unique index member_name on member (association_id, name) where ended_on is null;

-- Who at the association's office a coordinator turns to.
alter table held_function add column contact_account_id uuid references account (id);

-- A function that ends the day before it begins never was: that is how one given by mistake is taken back at once.
alter table held_function drop constraint held_function_check;
alter table held_function add constraint held_function_period check (ends_on is null or ends_on >= starts_on - 1);

alter table invitation add column title text not null default '';
alter table invitation add column unit_id uuid;
create index on invitation (association_id, invited_at desc);
create index on login_link (email, created_at);
create index on login_link (created_at);
create index on session (expires_at);

-- The association may not process participants' data (IMY's decision of 2016-03-03 on Samordningsförbundet Östra
-- Östergötland): nobody is at the same time employed by it and in a role that meets participants, not as deputy either.
create function refuse_office_with_participants() returns trigger
language plpgsql set search_path = public as $$
begin
  if new.role in ('office', 'teamWorker') and exists (
    select from held_function f
    where f.association_id = new.association_id and f.id <> new.id
      and f.role = case new.role when 'office' then 'teamWorker' else 'office' end
      and (f.account_id in (new.account_id, new.deputy_account_id) or f.deputy_account_id in (new.account_id, new.deputy_account_id))
      and f.starts_on <= coalesce(f.ends_on, 'infinity') and new.starts_on <= coalesce(new.ends_on, 'infinity')
      and f.starts_on <= coalesce(new.ends_on, 'infinity') and coalesce(f.ends_on, 'infinity') >= new.starts_on
  ) then
    raise exception 'office and participant roles cannot be combined' using errcode = '23514';
  end if;
  return new;
end
$$;
create trigger refuse_office_with_participants before insert or update on held_function
  for each row execute function refuse_office_with_participants();

-- A group's coordinator and chair state its members' mandates, and change nothing else of a function.
create policy state_mandate on held_function for update to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and role in ('groupMember', 'groupChair') and group_id = any ((select actor_groups('coordinator', 'groupChair'))::uuid[]))
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and role in ('groupMember', 'groupChair') and group_id = any ((select actor_groups('coordinator', 'groupChair'))::uuid[]));

create function only_mandate() returns trigger
language plpgsql set search_path = public as $$
begin
  if nullif(current_setting('farled.account', true), '') is not null and not actor_holds('administrator')
    and (to_jsonb(new) - 'mandate') <> (to_jsonb(old) - 'mandate') then
    raise exception 'only the mandate may be changed' using errcode = '42501';
  end if;
  return new;
end
$$;
create trigger only_mandate before update on held_function for each row execute function only_mandate();

-- Coordinators and chairs invite members to their own groups, and case officers; nobody else but administrators invites.
create policy invite_to_own_group on invitation for insert to farled_app
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and invited_by = (select nullif(current_setting('farled.account', true), '')::uuid)
    and ((role = 'groupMember' and group_id = any ((select actor_groups('coordinator', 'groupChair'))::uuid[]))
      or (role = 'caseOfficer' and group_id is null and (select actor_holds('coordinator', 'groupChair')))));
create policy read_own_invitations on invitation for select to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (invited_by = (select nullif(current_setting('farled.account', true), '')::uuid)
      or group_id = any ((select actor_groups('coordinator', 'groupChair'))::uuid[])));
create policy withdraw_own_invitations on invitation for update to farled_app
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (invited_by = (select nullif(current_setting('farled.account', true), '')::uuid)
      or group_id = any ((select actor_groups('coordinator', 'groupChair'))::uuid[])))
  with check (accepted_at is null and withdrawn_at is not null);

-- Why a function ended although nobody took over.
alter table held_function add column end_reason text not null default '';
