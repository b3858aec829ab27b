-- What went well and others can learn from (001, framgångsfaktorer) is told with what made it, after which obstacle it came,
-- and how those who might recognise themselves are protected. It is kept among the obstacles, whose readers read it too.
alter table obstacle
  add factors text not null default '',
  add after_obstacle uuid,
  add recognised text check (recognised in ('nobody', 'agreed')),
  add foreign key (association_id, after_obstacle) references obstacle (association_id, id),
  add check (kind = 'success' or (factors = '' and after_obstacle is null and recognised is null));
create index on obstacle (association_id, after_obstacle) where after_obstacle is not null;
create index on obstacle (association_id, submitted_at desc) where kind = 'success' and submitted_at is not null;
