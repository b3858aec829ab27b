-- A demo county is made by some hundred commands. One that was cut off in the middle is begun again at the next start; nobody
-- can have entered anything in it, since the server opens after it is whole.
alter table association add column demo_whole_at timestamptz;
update association set demo_whole_at = now() where is_demo;
grant update (demo_whole_at) on association to farled_service;
