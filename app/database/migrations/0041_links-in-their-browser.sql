-- A login belongs to the browser that began it (OWASP ASVS 5, 6.6.2): a link that is opened in another one lets nobody in. For
-- whoever reads the letter elsewhere it holds a code, typed in the browser that asked; its hash needs that browser's secret,
-- which is kept nowhere. Links that wait at the update belong to no browser and are asked for anew.
delete from login_link;
alter table login_link
  add column browser_hash text not null,
  add column code_hash text,
  add column wrong_codes int not null default 0,
  add column replaced_at timestamptz;
create index on login_link (browser_hash, created_at);
