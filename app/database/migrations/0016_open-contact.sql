-- Whom one asks about the open data, when the association has said so.
create or replace view public_catalogue with (security_barrier) as
  select a.id as association_id, a.slug, a.name, v.version, coalesce(a.settings ->> 'openDataEmail', '') as contact_email
  from association a
  left join catalogue_version v on v.association_id = a.id
  where exists (
    select from service s
    where s.association_id = a.id and s.is_public and s.published_at is not null and s.archived_at is null);
