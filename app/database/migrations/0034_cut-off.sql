-- Work that was cut off, by a restart for example, is begun again at once. What takes its process with it each time would
-- keep it from ever starting: how often in a row it was cut off is counted, and from the third time it waits.
alter table chairs_reading add cut_offs smallint not null default 0;
alter table suggestion_run add cut_offs smallint not null default 0;
alter table pack add cut_offs smallint not null default 0;
