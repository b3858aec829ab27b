-- What other features bring to an agenda is said in both languages; null where it stands in somebody's own words.
alter table agenda_item add title_en text collate sv, add background_en text;

-- The questions that every analysis begins with are asked in the reader's language.
alter table preread_question add standing text check (standing in ('recurring', 'betweenChairs', 'ownOrganisation'));
update preread_question set standing = case text
  when 'Vad återkommer i frågorna sedan förra mötet?' then 'recurring'
  when 'Vilka faller mellan stolarna, och varför?' then 'betweenChairs'
  when 'Vad kan din egen organisation ändra?' then 'ownOrganisation'
end;
