-- Lists show the newest first, and the number decides between two of the same moment: with it in the index nothing is left
-- to sort.
drop index guidance_case_queue;
create index guidance_case_queue on guidance_case (association_id, group_id, asked_at desc, number desc);
drop index guidance_case_asker;
create index guidance_case_asker on guidance_case (association_id, asker_account, asked_at desc, number desc);
