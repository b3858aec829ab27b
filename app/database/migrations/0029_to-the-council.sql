-- Above the board stands the national council of the parties: the board writes to it, and decides when the answer has come.
alter table decision drop constraint decision_escalated_to_check;
alter table decision
  add constraint decision_escalated_to_check check (escalated_to in ('board', 'national')),
  add check (escalated_to is null or level = case escalated_to when 'board' then 'group' else 'board' end);
