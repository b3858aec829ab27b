-- Who is disqualified in a matter of the board: neither takes part in it nor is present (local government act 2017:725
-- chapter 6 §§ 28-30, for the board by act 2003:1210 § 19). Their deputy sits for them.
alter table agenda_item add disqualified uuid[] not null default '{}';
