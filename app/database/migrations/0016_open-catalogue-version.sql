-- Which catalogue a visitor's page was made from, so that what was read once is read again only when it has changed.
create or replace view public_catalogue with (security_barrier) as
  select a.id as association_id, a.slug, a.name, v.version
  from association a
  left join catalogue_version v on v.association_id = a.id
  where exists (
    select from service s
    where s.association_id = a.id and s.is_public and s.published_at is not null and s.archived_at is null);
