-- A meeting that nobody named is called by its group in both languages; what somebody wrote is the same in both.
alter table meeting add title_en text;
alter table meeting_series add title_en text;
