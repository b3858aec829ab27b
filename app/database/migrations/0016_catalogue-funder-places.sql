-- Cost and funder are two things to know; where a service is given is a third.
alter table service add funder text not null default '', add locations text[] not null default '{}';

-- New columns come last: a view can be given more, not other ones.
create or replace view public_service with (security_barrier) as
  select s.association_id, a.slug as association_slug, a.name as association_name, s.id, s.name, s.principal, s.principal_name,
    s.unit, s.municipalities, s.target_group, s.age_from, s.age_to, s.purpose, s.content, s.kind, s.rule, s.how_to_refer, s.consent,
    s.contact_function, s.contact_phone, s.places, s.places_on, s.waiting_weeks, s.waiting_on, s.starts, s.start_dates,
    s.length_text, s.length_weeks, s.follow_up, s.cost, s.period_from, s.period_to, s.accessibility, s.combinations, s.links,
    s.interval_days, s.verified_on, s.published_at, s.search_text, s.search_words, s.funder, s.locations
  from service s
  join association a on a.id = s.association_id
  where s.is_public and s.published_at is not null and s.archived_at is null;

-- With row-level security a search reads every entry of the association (its operators may not run before the policy does,
-- so no index helps): what it reads must lie in the row itself and not be fetched piece by piece from elsewhere.
alter table service set (toast_tuple_target = 8160);
