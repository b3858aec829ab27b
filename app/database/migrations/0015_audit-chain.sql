-- Why somebody kept what the identity check marked. Apart from the audit line, which is never changed: a reason is a text,
-- and a text must be purgeable.
create table kept_reason (
  association_id uuid not null,
  id bigint generated always as identity,
  at timestamptz not null,
  account_id uuid,
  object_type text not null,
  object_id text not null,
  field text not null,
  type text not null,
  reason text not null,
  primary key (association_id, id)
);
create index on kept_reason (association_id, object_type, object_id);
grant insert on kept_reason to farled_app;
grant select, insert, update, delete on kept_reason to farled_service;
alter table kept_reason enable row level security;
create policy service on kept_reason to farled_service using (true) with check (true);
create policy own_association on kept_reason for insert to farled_app
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid));

insert into kept_reason (association_id, at, account_id, object_type, object_id, field, type, reason)
  select l.association_id, l.at, l.account_id, l.object_type, l.object_id, '', k.kept ->> 'type', k.kept ->> 'reason'
  from audit_line l, jsonb_array_elements(l.detail -> 'keptFindings') k (kept)
  where l.association_id is not null and k.kept ? 'reason';
update audit_line l
  set detail = jsonb_set(l.detail, '{keptFindings}', (select jsonb_agg(k.kept - 'reason') from jsonb_array_elements(l.detail -> 'keptFindings') k (kept)))
  where l.detail ? 'keptFindings';

-- The lines of an association, and those of no association, are a chain: each holds its position and a hash of itself and
-- of the hash before it, so that a changed, removed, inserted or moved line is found (`farled audit verify`).
alter table audit_line add column position bigint, add column hash bytea;

-- How far each chain has come. What a retention period took away from its beginning is told by the two last columns.
create table audit_chain (
  chain uuid primary key,
  association_id uuid,
  position bigint not null,
  hash bytea not null,
  begins_after bigint not null default 0,
  begins_with bytea not null default ''
);
grant select on audit_chain to farled_service;
alter table audit_chain enable row level security;
create policy service on audit_chain to farled_service using (true) with check (true);

create function audit_hash(previous bytea, line audit_line) returns bytea
language sql stable set search_path = public as $$
  select sha256(previous || convert_to(jsonb_build_array(line.position, line.association_id, extract(epoch from line.at), line.account_id,
    line.actor_kind, line.command, line.object_type, line.object_id, line.detail)::text, 'UTF8'))
$$;
revoke execute on function audit_hash(bytea, audit_line) from public;

-- At the commit, not at the insert: writers of one association wait for each other only while they commit, and writers of
-- different associations never.
create function chain_audit_line() returns trigger
language plpgsql security definer set search_path = public as $$
declare
  home constant uuid := coalesce(new.association_id, '00000000-0000-0000-0000-000000000000');
  head audit_chain;
  line audit_line;
begin
  select * into head from audit_chain where chain = home for update;
  if not found then
    insert into audit_chain (chain, association_id, position, hash) values (home, new.association_id, 0, '') on conflict do nothing;
    select * into head from audit_chain where chain = home for update;
  end if;
  update audit_line set position = head.position + 1 where id = new.id returning * into line;
  if not found then
    return null; -- gone again in the same transaction
  end if;
  line.hash := audit_hash(head.hash, line);
  update audit_line set hash = line.hash where id = new.id;
  update audit_chain set position = line.position, hash = line.hash where chain = home;
  return null;
end
$$;
revoke execute on function chain_audit_line() from public;

-- What stands there already, in the order in which it was written.
do $$
declare
  old audit_line;
  head audit_chain;
begin
  for head in
    select coalesce(association_id, '00000000-0000-0000-0000-000000000000'), association_id, 0, ''::bytea, 0, ''::bytea
    from audit_line group by association_id
  loop
    for old in select * from audit_line l where l.association_id is not distinct from head.association_id order by l.id loop
      old.position := head.position + 1;
      old.hash := audit_hash(head.hash, old);
      update audit_line set position = old.position, hash = old.hash where id = old.id;
      head.position := old.position;
      head.hash := old.hash;
    end loop;
    insert into audit_chain values (head.*);
  end loop;
end
$$;

create constraint trigger chain_audit_line after insert on audit_line deferrable initially deferred
  for each row execute function chain_audit_line();
create unique index audit_line_position on audit_line (coalesce(association_id, '00000000-0000-0000-0000-000000000000'), position);
