-- Counts for those inside a group, as before, and more exact in two ways. The time to advice of a reopened question runs
-- from the day it was reopened. The checklist of basics is known only of questions that an officer asked in Farled, so
-- their number is given too: an imported list says nothing about the basics, and that is not the same as "done".
drop function case_counts(date, date);
create function case_counts(from_day date, to_day date)
returns table (group_id uuid, month date, party text, asked bigint, advised bigint, with_outcome bigint, basics_known bigint,
  basics_missing bigint, late bigint, response_days double precision[])
language sql stable security definer set search_path = public as $$
  select c.group_id, date_trunc('month', c.asked_on)::date,
    case when c.source = 'personOrRelative' then 'personOrRelative' else c.party::text end,
    count(*), count(c.advised_at), count(c.outcome_at),
    count(*) filter (where c.import_id is null and c.source = 'officer'),
    count(*) filter (where c.import_id is null and c.source = 'officer' and c.basics_reason is not null),
    count(*) filter (where c.advised_at is null and c.answer_due < nullif(current_setting('farled.today', true), '')::date),
    array_agg((extract(epoch from c.advised_at - greatest(c.asked_at, c.reopened_at)) / 86400)::double precision)
      filter (where c.advised_at is not null and c.import_id is null)
  from guidance_case c
  where c.association_id = nullif(current_setting('farled.association', true), '')::uuid
    and c.group_id = any (actor_groups('coordinator', 'groupMember', 'groupChair', 'teamWorker'))
    and c.asked_on between from_day and to_day
    and c.merged_into is null and c.withdrawn_at is null
  group by 1, 2, 3
$$;
revoke execute on function case_counts(date, date) from public;
grant execute on function case_counts(date, date) to farled_app;
