-- Undoing an import deletes cases: what points to them is found without reading whole tables.
create index on guidance_case (association_id, merged_into) where merged_into is not null;
create index on case_key (association_id, case_id);
