-- What somebody asked for an organisation is read by them while they hold a function there: secrecy holds between authorities
-- (public access to information and secrecy act 2009:400, chapter 8, section 1). Whoever has gone to another one reads nothing
-- more of it, also before anybody has handed the questions over. A seat on the board is no place in the organisation.
alter policy asker_coordinator_or_key on guidance_case
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and coalesce(group_id = any (array(select f.group_id from own_function f where f.role = 'coordinator'))
      or (asker_account = (select nullif(current_setting('farled.account', true), '')::uuid)
        and (member_id is null or member_id = any (array(select f.member_id from own_function f where f.member_id is not null and f.role <> 'boardMember'))))
      or id = (select nullif(current_setting('farled.case', true), '')::uuid), false));

alter policy asker_reads on case_handle
  using (association_id = (select nullif(current_setting('farled.association', true), '')::uuid)
    and asker_account = (select nullif(current_setting('farled.account', true), '')::uuid)
    and exists (select from guidance_case c where c.association_id = case_handle.association_id and c.id = case_handle.case_id));
