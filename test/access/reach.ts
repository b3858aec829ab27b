/**
 * What row-level security must let an actor reach in each table, written down apart from the policies: SQL conditions on
 * the row `t` and the actor `a` (account, association, opened_case, groups by role, members, roles). `none` is nobody.
 */
export interface Reach {
  select: string;
  insert: string;
  update: string;
  delete: string;
}

const none = 'false';
const nobody: Reach = { select: none, insert: none, update: none, delete: none };

const here = 't.association_id = a.association';
const known = '(a.account is not null or a.opened_case is not null)';
const holds = (...roles: string[]): string => `a.roles ?| array[${roles.map((role) => `'${role}'`).join()}]`;
const inGroup = (column: string, ...roles: string[]): string =>
  `(${roles.map((role) => `coalesce((a.groups -> '${role}') ? ${column}::text, false)`).join(' or ')})`;
const administrates = `${here} and ${holds('administrator')}`;

/** Structure of an association: its people read it, its administrators write it. */
const structure: Reach = {
  select: `${here} and ${known}`,
  insert: administrates,
  update: administrates,
  delete: none,
};

const reachesCase = (alias: string): string =>
  `${alias}.association_id = a.association and (${alias}.asker_account = a.account or ${inGroup(`${alias}.group_id`, 'coordinator')} or ${alias}.id = a.opened_case)`;
const withCase = `exists (select from guidance_case c where c.association_id = t.association_id and c.id = t.case_id and ${reachesCase('c')})`;
const partOfCase: Reach = { select: withCase, insert: withCase, update: withCase, delete: none };

const invites = `${inGroup('t.group_id', 'coordinator', 'groupChair')}`;
const coordinates = `${here} and ${holds('coordinator')}`;
const importsHere = `${here} and ${inGroup('t.group_id', 'coordinator')}`;
const keepsCatalogue = `${here} and ${holds('coordinator', 'office', 'administrator')}`;
const inside = `${here} and a.account is not null`;
const ownReceipt = `t.account_key = coalesce(a.account::text, 'case:' || coalesce(a.opened_case::text, ''))`;

const obstacleReaders = (alias: string): string =>
  `${alias}.association_id = a.association and (${inGroup(`${alias}.group_id`, 'coordinator', 'groupMember', 'groupChair')} or (${alias}.submitted_at is not null and ${holds('coordinator', 'groupMember', 'groupChair', 'office')}) or (${holds('boardMember')} and exists (select from decision x where x.association_id = ${alias}.association_id and x.obstacle_id = ${alias}.id and 'board' in (x.level, x.escalated_to))))`;
const reports = holds('caseOfficer', 'coordinator', 'teamWorker', 'groupMember', 'groupChair', 'manager');
const keptByCoordinator = `${here} and ${inGroup('t.group_id', 'coordinator')}`;
const receives = (alias: string): string =>
  `${alias}.association_id = a.association and (exists (select from guidance_case c where c.association_id = ${alias}.association_id and c.id = ${alias}.case_id and ${reachesCase('c')}) or exists (select from deviation_reporter r where r.association_id = ${alias}.association_id and r.deviation_id = ${alias}.deviation_id and (r.account_id = a.account or ${inGroup('r.group_id', 'coordinator')} or (not r.is_hidden and ${inGroup('r.group_id', 'groupMember', 'groupChair')}))))`;
const county = `${here} and ${holds('coordinator', 'groupMember', 'groupChair', 'office')}`;
const fromBoard = holds('office', 'boardMember');
const decidesHere = `${here} and ((t.level = 'group' and ${inGroup('t.group_id', 'coordinator', 'groupChair')}) or (t.level = 'board' and ${fromBoard}))`;
const insideGroup = inGroup('t.group_id', 'coordinator', 'groupMember', 'groupChair');

const meetingReaders = `m.association_id = a.association and ((m.body in ('group', 'sync') and ${inGroup('m.group_id', 'coordinator', 'groupMember', 'groupChair')}) or ((m.body = 'sync' or (m.body = 'group' and m.closed_at is not null)) and ${inGroup('m.group_id', 'teamWorker')}) or (m.body = 'board' and ${holds('boardMember', 'office')}))`;
const prepares = (alias: string): string =>
  `((${alias}.body in ('group', 'sync') and ${inGroup(`${alias}.group_id`, 'coordinator', 'groupChair')}) or (${alias}.body = 'sync' and ${inGroup(`${alias}.group_id`, 'teamWorker')}) or (${alias}.body = 'board' and ${holds('office')}))`;
const named = (alias: string): string =>
  `coalesce(a.account in (${alias}.convenor_account, ${alias}.chair_account, ${alias}.adjuster_account), false)`;
const ofMeeting = (more = 'true'): string =>
  `exists (select from meeting m where m.association_id = t.association_id and m.id = t.meeting_id and ${meetingReaders} and ${more})`;
const worksOnMeeting = `${here} and ${ofMeeting(`m.approved_at is null and (${prepares('m')} or ${named('m')})`)}`;
const worksOrSelf = `${here} and (${ofMeeting(`m.approved_at is null and (${prepares('m')} or ${named('m')})`)} or (t.account_id = a.account and ${ofMeeting('m.approved_at is null')}))`;
const selfAtMeeting = `${here} and t.account_id = a.account and ${ofMeeting('m.approved_at is null')}`;
const readsNote = (alias: string): string =>
  `${alias}.association_id = a.association and (exists (select from meeting m where m.association_id = ${alias}.association_id and m.id = ${alias}.meeting_id and ${meetingReaders}) or (${alias}.delivered_at is not null and ((${alias}.group_id is null and a.roles ? ${alias}.role) or coalesce((a.groups -> ${alias}.role) ? ${alias}.group_id::text, false))))`;

const settlesTextFinding = `${here} and (${inGroup('t.group_id', 'coordinator')} or (t.group_id is null and ${holds('administrator')}))`;
const chairsInsiders = `${here} and ${inGroup('t.group_id', 'coordinator', 'groupMember', 'groupChair')}`;
const chairsRulesReaders = holds('coordinator', 'groupMember', 'groupChair', 'office', 'administrator');

/** Every table. One that is not here fails the test: whoever adds a table says here who may reach its rows. */
export const tables: Record<string, Reach> = {
  // Only the owner, who brings the schema up to date.
  installation: nobody,
  migration: nobody,
  backup_run: nobody,
  audit_chain: nobody,
  retention_period: {
    select: `${here} and ${holds('administrator', 'office')}`,
    insert: administrates,
    update: administrates,
    delete: none,
  },
  disposal: {
    select: `${here} and ${holds('administrator', 'office')}`,
    insert: `${here} and ${holds('administrator', 'office')} and t.proposed_by = a.account and t.decision is null`,
    update: `${here} and ${holds('administrator', 'office')} and t.proposed_by <> a.account and t.decided_by = a.account`,
    delete: none,
  },

  // The service's own: login, sessions, keys.
  session: nobody,
  login_link: nobody,
  case_key: nobody,
  provider_login: nobody,
  login_identity: nobody,
  passkey: nobody,
  used_challenge: nobody,
  email_change: nobody,
  try_count: nobody,
  job_run: nobody,
  calendar_feed: nobody,

  // Written by everybody about what they do, read by few.
  audit_line: { ...nobody, insert: 't.association_id is not distinct from a.association' },
  history: {
    ...nobody,
    select: `${here} and case when t.object_type = 'guidanceCase' then exists (select from guidance_case c where c.association_id = t.association_id and c.id = t.object_id and ${reachesCase('c')}) when t.object_type = 'obstacle' then exists (select from obstacle o where o.association_id = t.association_id and o.id = t.object_id and ${obstacleReaders('o')}) when t.object_type = 'meeting' then exists (select from meeting m where m.association_id = t.association_id and m.id = t.object_id and ${meetingReaders}) else a.account is not null end`,
    insert: here,
  },
  kept_reason: { ...nobody, insert: here },
  outgoing_mail: { ...nobody, insert: here },
  command_receipt: { select: ownReceipt, insert: ownReceipt, update: ownReceipt, delete: none },
  held_command: {
    select: `${here} and (t.account_id = a.account or a.members ? t.member_id::text)`,
    insert: here,
    update: `${here} and (t.account_id = a.account or a.members ? t.member_id::text)`,
    delete: none,
  },

  association: {
    ...nobody,
    select: 't.id = a.association',
    update: `t.id = a.association and ${holds('administrator')}`,
  },
  member: structure,
  municipality: structure,
  unit: structure,
  local_group: structure,
  group_municipality: { ...structure, update: none, delete: administrates },
  held_function: {
    ...structure,
    update: `${here} and (${holds('administrator')} or (t.role in ('groupMember', 'groupChair') and ${inGroup('t.group_id', 'coordinator', 'groupChair')}))`,
  },
  account: {
    select: `t.id = a.account or exists (select from held_function f where f.association_id = a.association and t.id in (f.account_id, f.deputy_account_id))`,
    insert: none,
    update: 't.id = a.account',
    delete: none,
  },
  allowed_domain: { select: administrates, insert: administrates, update: administrates, delete: administrates },
  invitation: {
    select: `${here} and (${holds('administrator')} or t.invited_by = a.account or ${invites})`,
    insert: `${here} and (${holds('administrator')} or (t.invited_by = a.account and ((t.role = 'groupMember' and ${invites}) or (t.role = 'caseOfficer' and t.group_id is null and ${holds('coordinator', 'groupChair')}))))`,
    // Of their own they can only withdraw; that a row stays as it is, is refused.
    update: administrates,
    delete: none,
  },

  category: {
    select: here,
    insert: `${here} and ${holds('administrator', 'office')}`,
    update: `${here} and ${holds('administrator', 'office')}`,
    delete: none,
  },
  case_counter: {
    select: `${here} and ${holds('caseOfficer', 'coordinator')}`,
    insert: `${here} and ${holds('caseOfficer', 'coordinator')}`,
    update: `${here} and ${holds('caseOfficer', 'coordinator')}`,
    delete: none,
  },
  guidance_case: {
    select: reachesCase('t'),
    insert: `${here} and ((t.asker_account = a.account and ${holds('caseOfficer')}) or ${inGroup('t.group_id', 'coordinator')})`,
    update: reachesCase('t'),
    delete: `${here} and t.import_id is not null and ${inGroup('t.group_id', 'coordinator')}`,
  },
  case_message: partOfCase,
  case_advice: partOfCase,
  advice_item: partOfCase,
  case_step: { ...partOfCase, update: none, delete: withCase },
  case_handle: { select: `${here} and t.asker_account = a.account`, insert: withCase, update: none, delete: none },

  import: { select: importsHere, insert: importsHere, update: importsHere, delete: none },
  import_mapping: { select: coordinates, insert: coordinates, update: coordinates, delete: none },

  service: {
    select: `((${keepsCatalogue}) or (${inside} and t.published_at is not null and t.archived_at is null))`,
    insert: keepsCatalogue,
    update: keepsCatalogue,
    delete: none,
  },
  catalogue_attribute: { select: inside, insert: keepsCatalogue, update: keepsCatalogue, delete: keepsCatalogue },
  catalogue_version: { select: inside, insert: keepsCatalogue, update: keepsCatalogue, delete: none },
  catalogue_register: { select: inside, insert: keepsCatalogue, update: keepsCatalogue, delete: none },
  catalogue_import: { select: keepsCatalogue, insert: keepsCatalogue, update: keepsCatalogue, delete: none },
  // The service's own to read: whoever holds the link has no login.
  catalogue_owner_link: { ...nobody, insert: keepsCatalogue },
  service_evidence: {
    select: `${here} and (t.account_id = a.account or ${inGroup('t.group_id', 'coordinator', 'groupMember', 'groupChair', 'teamWorker')})`,
    insert: `${here} and t.account_id = a.account and ${holds('caseOfficer', 'coordinator', 'teamWorker', 'groupMember', 'groupChair')}`,
    update: none,
    delete: none,
  },

  meeting_series: {
    select: `${here} and ((t.body in ('group', 'sync') and ${inGroup('t.group_id', 'coordinator', 'groupMember', 'groupChair')}) or (t.body = 'sync' and ${inGroup('t.group_id', 'teamWorker')}) or (t.body = 'board' and ${holds('boardMember', 'office')}))`,
    insert: `${here} and ${prepares('t')}`,
    update: `${here} and ${prepares('t')}`,
    delete: none,
  },
  meeting: {
    select: `exists (select from meeting m where m.association_id = t.association_id and m.id = t.id and ${meetingReaders})`,
    insert: `${here} and ${prepares('t')}`,
    update: `exists (select from meeting m where m.association_id = t.association_id and m.id = t.id and ${meetingReaders}) and t.approved_at is null and (${prepares('t')} or ${named('t')})`,
    delete: none,
  },
  agenda_item: { select: `${here} and ${ofMeeting()}`, insert: worksOnMeeting, update: worksOnMeeting, delete: none },
  attendance: { select: `${here} and ${ofMeeting()}`, insert: worksOnMeeting, update: worksOrSelf, delete: none },
  preread_question: {
    select: `${here} and ${ofMeeting()}`,
    insert: worksOnMeeting,
    update: worksOnMeeting,
    delete: worksOnMeeting,
  },
  preread_answer: { select: `${here} and ${ofMeeting()}`, insert: selfAtMeeting, update: selfAtMeeting, delete: none },
  board_vote: { select: `${here} and ${ofMeeting()}`, insert: worksOrSelf, update: worksOrSelf, delete: none },
  meeting_note: { select: readsNote('t'), insert: worksOnMeeting, update: worksOnMeeting, delete: worksOnMeeting },
  meeting_note_receipt: {
    select: `${here} and exists (select from meeting_note n where n.association_id = t.association_id and n.id = t.note_id and ${readsNote('n')})`,
    insert: `${here} and t.account_id = a.account and exists (select from meeting_note n where n.association_id = t.association_id and n.id = t.note_id and ${readsNote('n')})`,
    update: none,
    delete: none,
  },
  direction_decision: { select: inside, insert: `${here} and ${holds('office')}`, update: none, delete: none },
  direction_receipt: {
    select: `${here} and (t.account_id = a.account or ${holds('office', 'boardMember')})`,
    insert: `${here} and t.account_id = a.account`,
    update: none,
    delete: none,
  },

  obstacle: {
    select: obstacleReaders('t'),
    insert: keptByCoordinator,
    update: `${here} and ${inGroup('t.group_id', 'coordinator', 'groupChair')}`,
    delete: none,
  },
  obstacle_counter: { select: keptByCoordinator, insert: keptByCoordinator, update: keptByCoordinator, delete: none },
  obstacle_case: { select: keptByCoordinator, insert: keptByCoordinator, update: none, delete: keptByCoordinator },
  obstacle_mark: { select: keptByCoordinator, insert: keptByCoordinator, update: none, delete: keptByCoordinator },
  pack: {
    select: `${here} and (${insideGroup} or ${holds('office')})`,
    insert: `${here} and t.asked_by = a.account and t.content is null and t.begun_at is null and t.failed_at is null and (${inGroup('t.group_id', 'coordinator', 'groupChair')} or ${holds('office')})`,
    update: none,
    delete: none,
  },
  suggestion_run: { select: keptByCoordinator, insert: keptByCoordinator, update: none, delete: none },
  suggestion_rejection: { select: keptByCoordinator, insert: keptByCoordinator, update: none, delete: none },
  text_scan: { ...nobody, select: `${here} and ${holds('coordinator', 'administrator')}` },
  text_finding: { ...nobody, select: settlesTextFinding, update: settlesTextFinding },
  chairs_reading: { select: chairsInsiders, insert: keptByCoordinator, update: keptByCoordinator, delete: none },
  chairs_exact: { ...nobody, select: keptByCoordinator },
  chairs_rules: { ...nobody, select: `${here} and ${chairsRulesReaders}` },
  chairs_obstacle: { select: chairsInsiders, insert: keptByCoordinator, update: none, delete: none },
  deviation: {
    select: `${here} and (${inGroup('t.group_id', 'coordinator', 'groupMember', 'groupChair')} or exists (select from deviation_reporter r where r.association_id = t.association_id and r.deviation_id = t.id and r.account_id = a.account))`,
    insert: `${here} and ${reports}`,
    update: keptByCoordinator,
    delete: none,
  },
  decision: {
    select: `${here} and (${holds('coordinator', 'groupMember', 'groupChair', 'office')} or ('board' in (t.level, t.escalated_to) and ${holds('boardMember')}))`,
    insert: decidesHere,
    update: `${here} and (${insideGroup} or ('board' in (t.level, t.escalated_to) and ${fromBoard}))`,
    delete: none,
  },
  decided_action: {
    select: `${here} and (${holds('coordinator', 'groupMember', 'groupChair', 'office')} or (t.level = 'board' and ${holds('boardMember')}))`,
    insert: decidesHere,
    update: `${here} and (${insideGroup} or (t.level = 'board' and ${fromBoard}))`,
    delete: none,
  },
  home_confirmation: {
    select: county,
    insert: `${here} and (${inGroup('t.group_id', 'coordinator', 'groupChair')} or ${fromBoard})`,
    update: `${here} and (${inGroup('t.group_id', 'coordinator', 'groupChair')} or (${inGroup('t.group_id', 'groupMember')} and a.members ? t.member_id::text))`,
    delete: none,
  },
  fairway_step: { ...nobody, select: `${here} and ${insideGroup}` },
  // The service's own: how far the history has been read.
  fairway_reading: nobody,
  effect_check: {
    select: county,
    insert: `${here} and ${inGroup('t.group_id', 'coordinator', 'groupChair')}`,
    update: none,
    delete: none,
  },
  obstacle_answer: {
    select: `${county} or exists (select from obstacle_answer_receiver t2 where t2.association_id = t.association_id and t2.answer_id = t.id and ${receives('t2')})`,
    insert: `${here} and (${insideGroup} or ${fromBoard})`,
    update: none,
    delete: none,
  },
  obstacle_answer_receiver: { ...nobody, select: receives('t') },
  deviation_reporter: {
    select: `${here} and (t.account_id = a.account or ${inGroup('t.group_id', 'coordinator')} or (not t.is_hidden and ${inGroup('t.group_id', 'groupMember', 'groupChair')}))`,
    insert: `${here} and t.account_id = a.account and ${reports}`,
    update: none,
    delete: none,
  },
};

/** Views run with their owner's rights, so each holds its own condition. Rows by their association and group. */
export const views: Record<string, string> = {
  county_obstacle_count: `${here} and ${holds('coordinator', 'groupMember', 'groupChair', 'office')}`,
  obstacle_course: `${here} and ${holds('coordinator', 'groupMember', 'groupChair', 'office', 'boardMember')}`,
  waiting_obstacle: `${here} and ${holds('coordinator', 'groupMember', 'groupChair', 'office')}`,
  county_fairway: `${here} and ${holds('coordinator', 'groupMember', 'groupChair', 'office', 'boardMember')}`,
  peer_case: `${here} and ${holds('coordinator')}`,
  // The open part of the catalogue is for the whole world.
  public_service: 'true',
  public_attribute: 'true',
  public_catalogue: 'true',
};

/** Functions that run with their owner's rights and return rows of groups: whose groups they may return. */
export const functions: Record<string, { call: string; roles: readonly string[] } | 'helper'> = {
  actor_functions: 'helper',
  actor_groups: 'helper',
  actor_members: 'helper',
  actor_holds: 'helper',
  chain_audit_line: 'helper',
  actor_addresses: 'helper',
  kept_findings: 'helper', // by the association, of no group
  case_counts: {
    call: `case_counts('2000-01-01', '2100-01-01')`,
    roles: ['coordinator', 'groupMember', 'groupChair', 'teamWorker'],
  },
  case_outcome_counts: {
    call: `case_outcome_counts('2000-01-01', '2100-01-01')`,
    roles: ['coordinator'],
  },
  case_outcome_quarters: {
    call: `case_outcome_quarters('2000-01-01', '2100-01-01')`,
    roles: ['groupMember', 'groupChair', 'teamWorker'],
  },
  obstacle_counts: { call: 'obstacle_counts()', roles: ['coordinator', 'groupMember', 'groupChair'] },
  obstacle_window: {
    call: `obstacle_window(null, '2000-01-01', '2100-01-01')`,
    roles: ['coordinator', 'groupMember', 'groupChair'],
  },
};
