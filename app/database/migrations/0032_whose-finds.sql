-- What belongs to no group is the office's to read (the board's minutes, directions), and what coordinators ask each other is
-- theirs: a find there waits for somebody who can read the text. The administrator sees them all, as before.
alter policy read_own on text_scan
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (select actor_holds('coordinator', 'office', 'administrator')));
alter policy coordinator_or_administrator on text_finding
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (group_id = any ((select actor_groups('coordinator'))::uuid[])
      or (group_id is null and ((select actor_holds('administrator'))
        or (object_type = 'peerQuestion' and (select actor_holds('coordinator')))
        or (object_type <> 'peerQuestion' and (select actor_holds('office')))))))
  with check (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and (group_id = any ((select actor_groups('coordinator'))::uuid[])
      or (group_id is null and ((select actor_holds('administrator'))
        or (object_type = 'peerQuestion' and (select actor_holds('coordinator')))
        or (object_type <> 'peerQuestion' and (select actor_holds('office')))))));
