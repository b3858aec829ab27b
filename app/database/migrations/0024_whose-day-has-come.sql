-- Advised questions whose outcome is asked for: the queue counts them by the day, and not by reading every case of the group.
create index guidance_case_due on guidance_case (association_id, group_id, follow_up_on)
  where advised_at is not null and outcome_at is null and withdrawn_at is null;
-- What of a group's cases is evidence already.
create index on obstacle_case (association_id, group_id);
