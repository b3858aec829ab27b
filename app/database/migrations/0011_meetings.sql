-- Meetings (domain.md §3.9): of a local group, of the association's board, and short operational syncs. The state is never
-- stored: it follows from what was done when.
create table meeting_series (
  association_id uuid not null references association (id),
  id uuid not null,
  body text not null check (body in ('group', 'board', 'sync')),
  group_id uuid,
  title text not null collate sv,
  rhythm text not null check (rhythm in ('weekly', 'everySecondWeek', 'monthly', 'everySecondMonth', 'quarterly', 'halfYearly')),
  begins_on date not null,
  starts_at_time text not null,
  minutes_long integer not null check (minutes_long between 10 and 600),
  place text not null default '',
  link text not null default '',
  -- Parties without whom the series is not what it was made for (004: collaboration groups twice a year).
  required_parties party[] not null default '{}',
  is_convenor_rotating boolean not null default false,
  ended_at timestamptz,
  created_at timestamptz not null,
  created_by uuid references account (id),
  primary key (association_id, id),
  foreign key (association_id, group_id) references local_group (association_id, id),
  check ((body = 'board') = (group_id is null))
);
create index on meeting_series (association_id, group_id);

create table meeting (
  association_id uuid not null references association (id),
  id uuid not null,
  series_id uuid,
  body text not null check (body in ('group', 'board', 'sync')),
  group_id uuid,
  title text not null collate sv,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null default '',
  link text not null default '',
  convenor_account uuid references account (id),
  -- The board's: who leads the meeting, and who checks its minutes beside that one.
  chair_account uuid references account (id),
  adjuster_account uuid references account (id),
  others_present text not null default '',
  created_at timestamptz not null,
  created_by uuid references account (id),
  -- Read beforehand: what it is about, and until when its questions are answered.
  preread text not null default '',
  answer_by date,
  summoned_at timestamptz,
  summoned_by uuid references account (id),
  -- How often the calendar entry was sent: a calendar takes the highest (RFC 5545 § 3.8.7.4).
  sequence integer not null default 0,
  held_at timestamptz,
  closed_at timestamptz,
  closed_by uuid references account (id),
  chair_approved_at timestamptz,
  adjuster_approved_at timestamptz,
  approved_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by uuid references account (id),
  cancel_reason text,
  primary key (association_id, id),
  foreign key (association_id, group_id) references local_group (association_id, id),
  foreign key (association_id, series_id) references meeting_series (association_id, id),
  check ((body = 'board') = (group_id is null)),
  check (ends_at > starts_at),
  check (closed_at is null or held_at is not null),
  check (approved_at is null or closed_at is not null)
);
create index on meeting (association_id, group_id, starts_at desc);
create index on meeting (association_id, starts_at);
create index on meeting (association_id, series_id);

-- What is taken off stays as a row, so that it is not put on again by itself.
create table agenda_item (
  association_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  position integer not null,
  -- ”own”, ”standing”, or the name of the contributor that brought it.
  source text not null,
  standing text check (standing in ('budgetOutcome', 'caseAnalysis')),
  subject_id uuid,
  title text not null collate sv,
  background text not null default '',
  href text,
  added_at timestamptz not null,
  added_by uuid references account (id),
  removed_at timestamptz,
  removed_by uuid references account (id),
  carried_from uuid,
  minutes text not null default '',
  conclusion text not null default '',
  -- Counts up with every change of the minutes, so that two who write see each other.
  version integer not null default 0,
  written_at timestamptz,
  written_by uuid references account (id),
  proposal text not null default '',
  result text check (result in ('noted', 'concluded', 'decided', 'declined', 'recorded', 'carried')),
  result_at timestamptz,
  result_by uuid references account (id),
  -- What the contributor said that was decided, as it stood when the meeting was closed.
  outcome jsonb,
  primary key (association_id, id),
  foreign key (association_id, meeting_id) references meeting (association_id, id)
);
create index on agenda_item (association_id, meeting_id, position);
create index on agenda_item (association_id, subject_id) where subject_id is not null;
create index on agenda_item (association_id, carried_from) where carried_from is not null;
-- The same thing is never on one agenda twice.
create unique index one_of_each_subject on agenda_item (association_id, meeting_id, subject_id) where subject_id is not null;
create unique index one_of_each_standing on agenda_item (association_id, meeting_id, standing) where standing is not null;

-- Who was asked to come, what they answered, and whether they were there; a deputy has a row of their own.
create table attendance (
  association_id uuid not null,
  meeting_id uuid not null,
  account_id uuid not null references account (id),
  function_id uuid not null,
  member_id uuid,
  party party,
  role text not null,
  mandate text check (mandate in ('decidesMoney', 'changesRoutines', 'takesHome')),
  is_substitute boolean not null default false,
  answer text check (answer in ('comes', 'cannot')),
  answered_at timestamptz,
  is_present boolean,
  primary key (association_id, meeting_id, account_id),
  foreign key (association_id, meeting_id) references meeting (association_id, id)
);
create index on attendance (association_id, account_id);

create table preread_question (
  association_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  position integer not null,
  text text not null,
  primary key (association_id, id),
  foreign key (association_id, meeting_id) references meeting (association_id, id)
);
create index on preread_question (association_id, meeting_id, position);

create table preread_answer (
  association_id uuid not null,
  question_id uuid not null,
  meeting_id uuid not null,
  account_id uuid not null references account (id),
  text text not null,
  answered_at timestamptz not null,
  primary key (association_id, question_id, account_id),
  foreign key (association_id, question_id) references preread_question (association_id, id) on delete cascade
);
create index on preread_answer (association_id, meeting_id);

-- What a function is told or asked to do from an item; delivered when the meeting is closed.
create table meeting_note (
  association_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  role text not null check (role in ('coordinator', 'teamWorker', 'groupMember', 'groupChair', 'office')),
  -- Null: all who hold the function in the association.
  group_id uuid,
  text text not null,
  due_on date,
  written_at timestamptz not null,
  written_by uuid references account (id),
  delivered_at timestamptz,
  primary key (association_id, id),
  foreign key (association_id, meeting_id) references meeting (association_id, id),
  foreign key (association_id, item_id) references agenda_item (association_id, id)
);
create index on meeting_note (association_id, meeting_id);
create index on meeting_note (association_id, delivered_at desc);

create table meeting_note_receipt (
  association_id uuid not null,
  note_id uuid not null,
  account_id uuid not null references account (id),
  read_at timestamptz not null,
  primary key (association_id, note_id, account_id),
  foreign key (association_id, note_id) references meeting_note (association_id, id)
);

-- One vote for each seat on the board, by its holder or the deputy who serves.
create table board_vote (
  association_id uuid not null,
  item_id uuid not null,
  function_id uuid not null,
  meeting_id uuid not null,
  account_id uuid not null references account (id),
  vote text not null check (vote in ('for', 'against', 'abstains')),
  voted_at timestamptz not null,
  primary key (association_id, item_id, function_id),
  foreign key (association_id, item_id) references agenda_item (association_id, id),
  foreign key (association_id, meeting_id) references meeting (association_id, id)
);

-- The board's direction (003 §3.3.3): whom it reaches, and who has read it.
create table direction_decision (
  association_id uuid not null references association (id),
  id uuid not null,
  meeting_id uuid,
  title text not null collate sv,
  text text not null,
  decided_on date not null,
  applies_from date not null,
  published_at timestamptz not null,
  published_by uuid references account (id),
  primary key (association_id, id),
  foreign key (association_id, meeting_id) references meeting (association_id, id)
);
create index on direction_decision (association_id, published_at desc);

create table direction_receipt (
  association_id uuid not null,
  direction_id uuid not null,
  account_id uuid not null references account (id),
  read_at timestamptz not null,
  primary key (association_id, direction_id, account_id),
  foreign key (association_id, direction_id) references direction_decision (association_id, id)
);

-- The functions that the actor holds, each by itself and with its group: to whom notes are addressed.
create function actor_addresses() returns text[]
language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(distinct address), '{}')
  from actor_functions() f, lateral (values (f.role || ':'), (f.role || ':' || coalesce(f.group_id::text, ''))) as a (address)
$$;
revoke execute on function actor_addresses() from public;
grant execute on function actor_addresses() to farled_app, farled_service;

grant select, insert, update on meeting_series, meeting, agenda_item, attendance, preread_question, preread_answer, meeting_note, board_vote
  to farled_app;
grant delete on preread_question, meeting_note to farled_app;
grant select, insert on meeting_note_receipt, direction_decision, direction_receipt to farled_app;
grant select, insert, update, delete on meeting_series, meeting, agenda_item, attendance, preread_question, preread_answer, meeting_note,
  meeting_note_receipt, board_vote, direction_decision, direction_receipt to farled_service;

do $$
declare
  named text;
  own constant text := $own$association_id = (select nullif(current_setting('farled.association', true), '')::uuid)$own$;
  me constant text := $me$(select nullif(current_setting('farled.account', true), '')::uuid)$me$;
  -- Groups read their own meetings, syncs also their team workers, the board's its members and the office.
  reads constant text := $reads$((body in ('group', 'sync') and group_id = any ((select actor_groups('coordinator', 'groupMember', 'groupChair'))::uuid[]))
    or (body = 'sync' and group_id = any ((select actor_groups('teamWorker'))::uuid[]))
    or (body = 'board' and (select actor_holds('boardMember', 'office'))))$reads$;
  prepares constant text := $prepares$((body in ('group', 'sync') and group_id = any ((select actor_groups('coordinator', 'groupChair'))::uuid[]))
    or (body = 'sync' and group_id = any ((select actor_groups('teamWorker'))::uuid[]))
    or (body = 'board' and (select actor_holds('office'))))$prepares$;
  is_mine text;
  of_meeting text;
  worked_on text;
  worked_on_note text;
  unapproved text;
begin
  is_mine := format('coalesce(%s in (convenor_account, chair_account, adjuster_account), false)', me);
  of_meeting := 'exists (select from meeting m where m.association_id = %1$I.association_id and m.id = %1$I.meeting_id)';
  -- Approved minutes are locked: nobody but the service that purges an identity changes them.
  unapproved := 'exists (select from meeting m where m.association_id = %1$I.association_id and m.id = %1$I.meeting_id and m.approved_at is null)';
  worked_on := 'exists (select from meeting m where m.association_id = %1$I.association_id and m.id = %1$I.meeting_id and m.approved_at is null and ('
    || regexp_replace(regexp_replace(prepares || ' or ' || is_mine, '\mbody\M', 'm.body', 'g'),
         '\m(group_id|convenor_account|chair_account|adjuster_account)\M', 'm.\1', 'g')
    || '))';

  foreach named in array array['meeting_series', 'meeting', 'agenda_item', 'attendance', 'preread_question', 'preread_answer', 'meeting_note',
                               'meeting_note_receipt', 'board_vote', 'direction_decision', 'direction_receipt'] loop
    execute format('alter table %I enable row level security', named);
    execute format('create policy service on %I to farled_service using (true) with check (true)', named);
  end loop;

  execute format('create policy body on meeting_series for select to farled_app using (%s and %s)', own, reads);
  execute format('create policy prepare on meeting_series for insert to farled_app with check (%s and %s)', own, prepares);
  execute format('create policy prepare_change on meeting_series for update to farled_app using (%1$s and %2$s) with check (%1$s and %2$s)', own, prepares);

  -- Team workers read a group's minutes once the meeting is closed (003 §3.4.2: they never got them).
  execute format($policy$create policy body on meeting for select to farled_app using (%s and (%s
    or (body = 'group' and closed_at is not null and group_id = any ((select actor_groups('teamWorker'))::uuid[]))))$policy$, own, reads);
  execute format('create policy prepare on meeting for insert to farled_app with check (%s and %s)', own, prepares);
  execute format('create policy prepare_change on meeting for update to farled_app using (%1$s and approved_at is null and (%2$s or %3$s)) with check (%1$s and (%2$s or %3$s))',
    own, prepares, is_mine);

  foreach named in array array['agenda_item', 'attendance', 'preread_question', 'preread_answer', 'board_vote'] loop
    execute format('create policy of_meeting on %1$I for select to farled_app using (%2$s and ' || of_meeting || ')', named, own);
  end loop;
  foreach named in array array['agenda_item', 'preread_question'] loop
    execute format('create policy work on %1$I for insert to farled_app with check (%2$s and ' || worked_on || ')', named, own);
    execute format('create policy work_change on %1$I for update to farled_app using (%2$s and ' || worked_on || ') with check (%2$s and ' || worked_on || ')', named, own);
  end loop;
  -- Only the office and the board reach beyond the group.
  worked_on_note := 'exists (select from meeting m where m.association_id = meeting_note.association_id and m.id = meeting_note.meeting_id'
    || $in_group$ and (m.group_id is not distinct from meeting_note.group_id or (meeting_note.role = 'office' and meeting_note.group_id is null))) and $in_group$
    || format(worked_on, 'meeting_note');
  execute format('create policy work on meeting_note for insert to farled_app with check (%s and %s)', own, worked_on_note);
  execute format('create policy work_change on meeting_note for update to farled_app using (%1$s and %2$s) with check (%1$s and %2$s)', own, worked_on_note);
  foreach named in array array['preread_question', 'meeting_note'] loop
    execute format('create policy work_delete on %1$I for delete to farled_app using (%2$s and ' || worked_on || ')', named, own);
  end loop;

  -- One answers for oneself; who was there is written by those who hold the meeting.
  execute format('create policy work on %1$I for insert to farled_app with check (%2$s and ' || worked_on || ')', 'attendance', own);
  execute format('create policy work_or_self on %1$I for update to farled_app using (%2$s and (' || worked_on || ' or (account_id = %3$s and ' || unapproved
    || '))) with check (%2$s and (' || worked_on || ' or (account_id = %3$s and ' || unapproved || ')))', 'attendance', own, me);
  execute format('create policy self on %1$I for insert to farled_app with check (%2$s and account_id = %3$s and ' || unapproved || ')', 'preread_answer', own, me);
  execute format('create policy self_change on %1$I for update to farled_app using (%2$s and account_id = %3$s and ' || unapproved
    || ') with check (%2$s and account_id = %3$s and ' || unapproved || ')', 'preread_answer', own, me);
  execute format('create policy work_or_self on %1$I for insert to farled_app with check (%2$s and (' || worked_on || ' or (account_id = %3$s and ' || unapproved || ')))',
    'board_vote', own, me);
  execute format('create policy work_or_self_change on %1$I for update to farled_app using (%2$s and (' || worked_on || ' or (account_id = %3$s and ' || unapproved
    || '))) with check (%2$s and (' || worked_on || ' or (account_id = %3$s and ' || unapproved || ')))', 'board_vote', own, me);

  -- A note is read by the meeting's readers, and once delivered by those whom it is for.
  execute format($policy$create policy meeting_or_addressee on %1$I for select to farled_app
    using (%2$s and ((delivered_at is not null and (role || ':' || coalesce(group_id::text, '')) = any ((select actor_addresses())::text[])) or $policy$
    || of_meeting || '))', 'meeting_note', own);
  execute format($policy$create policy note_readers on meeting_note_receipt for select to farled_app
    using (%s and exists (select from meeting_note n where n.association_id = meeting_note_receipt.association_id and n.id = meeting_note_receipt.note_id))$policy$, own);
  execute format($policy$create policy self on meeting_note_receipt for insert to farled_app
    with check (%s and account_id = %s and exists (select from meeting_note n where n.association_id = meeting_note_receipt.association_id and n.id = meeting_note_receipt.note_id))$policy$, own, me);

  execute format('create policy association on direction_decision for select to farled_app using (%s and %s is not null)', own, me);
  execute format($policy$create policy office on direction_decision for insert to farled_app with check (%s and (select actor_holds('office')))$policy$, own);
  execute format($policy$create policy self_or_sender on direction_receipt for select to farled_app
    using (%s and (account_id = %s or (select actor_holds('office', 'boardMember'))))$policy$, own, me);
  execute format('create policy self on direction_receipt for insert to farled_app with check (%s and account_id = %s)', own, me);

  -- The history of a meeting: those who read the meeting.
  create policy meeting_readers on history as restrictive for select to farled_app
    using (object_type <> 'meeting' or exists (select from meeting m where m.association_id = history.association_id and m.id = history.object_id));
end
$$;
