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

export const none = 'false';
export const nobody: Reach = { select: none, insert: none, update: none, delete: none };

export const here = 't.association_id = a.association';
const known = '(a.account is not null or a.opened_case is not null)';
export const holds = (...roles: string[]): string => `a.roles ?| array[${roles.map((role) => `'${role}'`).join()}]`;
export const inGroup = (column: string, ...roles: string[]): string =>
  `(${roles.map((role) => `coalesce((a.groups -> '${role}') ? ${column}::text, false)`).join(' or ')})`;
export const administrates = `${here} and ${holds('administrator')}`;

/** Structure of an association: its people read it, its administrators write it. */
export const structure: Reach = {
  select: `${here} and ${known}`,
  insert: administrates,
  update: administrates,
  delete: none,
};

export const reachesCase = (alias: string): string =>
  `${alias}.association_id = a.association and ((${alias}.asker_account = a.account and (${alias}.member_id is null or a.members ? ${alias}.member_id::text)) or ${inGroup(`${alias}.group_id`, 'coordinator')} or ${alias}.id = a.opened_case)`;
export const withCase = `exists (select from guidance_case c where c.association_id = t.association_id and c.id = t.case_id and ${reachesCase('c')})`;
export const partOfCase: Reach = { select: withCase, insert: withCase, update: withCase, delete: none };

export const invites = `${inGroup('t.group_id', 'coordinator', 'groupChair')}`;
export const coordinates = `${here} and ${holds('coordinator')}`;
export const importsHere = `${here} and ${inGroup('t.group_id', 'coordinator')}`;
export const keepsCatalogue = `${here} and ${holds('coordinator', 'office', 'administrator')}`;
export const inside = `${here} and a.account is not null`;
export const ownReceipt = `t.account_key = coalesce(a.account::text, 'case:' || coalesce(a.opened_case::text, ''))`;

export const peersHere = `${here} and ${holds('coordinator', 'teamWorker', 'office')}`;
export const ownAsPeer = `${peersHere} and t.account_id = a.account`;
export const ownSearch = `${here} and ${holds('caseOfficer', 'teamWorker')} and t.account_id = a.account`;

export const obstacleReaders = (alias: string): string =>
  `${alias}.association_id = a.association and (${inGroup(`${alias}.group_id`, 'coordinator', 'groupMember', 'groupChair')} or (${alias}.submitted_at is not null and ${holds('coordinator', 'groupMember', 'groupChair', 'office')}) or (${holds('boardMember')} and exists (select from decision x where x.association_id = ${alias}.association_id and x.obstacle_id = ${alias}.id and 'board' in (x.level, x.escalated_to))))`;
export const reports = holds('caseOfficer', 'coordinator', 'teamWorker', 'groupMember', 'groupChair', 'manager');
export const keptByCoordinator = `${here} and ${inGroup('t.group_id', 'coordinator')}`;
export const receives = (alias: string): string =>
  `${alias}.association_id = a.association and (exists (select from guidance_case c where c.association_id = ${alias}.association_id and c.id = ${alias}.case_id and ${reachesCase('c')}) or exists (select from deviation_reporter r where r.association_id = ${alias}.association_id and r.deviation_id = ${alias}.deviation_id and (r.account_id = a.account or ${inGroup('r.group_id', 'coordinator')} or (not r.is_hidden and ${inGroup('r.group_id', 'groupMember', 'groupChair')}))))`;
export const county = `${here} and ${holds('coordinator', 'groupMember', 'groupChair', 'office')}`;
export const fromBoard = holds('office', 'boardMember');
export const decidesHere = `${here} and ((t.level = 'group' and ${inGroup('t.group_id', 'coordinator', 'groupChair')}) or (t.level = 'board' and ${fromBoard}))`;
export const insideGroup = inGroup('t.group_id', 'coordinator', 'groupMember', 'groupChair');

export const meetingReaders = `m.association_id = a.association and ((m.body in ('group', 'sync') and ${inGroup('m.group_id', 'coordinator', 'groupMember', 'groupChair')}) or ((m.body = 'sync' or (m.body = 'group' and m.closed_at is not null)) and ${inGroup('m.group_id', 'teamWorker')}) or (m.body = 'board' and ${holds('boardMember', 'office')}))`;
export const prepares = (alias: string): string =>
  `((${alias}.body in ('group', 'sync') and ${inGroup(`${alias}.group_id`, 'coordinator', 'groupChair')}) or (${alias}.body = 'sync' and ${inGroup(`${alias}.group_id`, 'teamWorker')}) or (${alias}.body = 'board' and ${holds('office')}))`;
export const named = (alias: string): string =>
  `coalesce(a.account in (${alias}.convenor_account, ${alias}.chair_account, ${alias}.adjuster_account), false)`;
export const ofMeeting = (more = 'true'): string =>
  `exists (select from meeting m where m.association_id = t.association_id and m.id = t.meeting_id and ${meetingReaders} and ${more})`;
export const worksOnMeeting = `${here} and ${ofMeeting(`m.approved_at is null and (${prepares('m')} or ${named('m')})`)}`;
export const worksOrSelf = `${here} and (${ofMeeting(`m.approved_at is null and (${prepares('m')} or ${named('m')})`)} or (t.account_id = a.account and ${ofMeeting('m.approved_at is null')}))`;
export const selfAtMeeting = `${here} and t.account_id = a.account and ${ofMeeting('m.approved_at is null')}`;
export const readsNote = (alias: string): string =>
  `${alias}.association_id = a.association and (exists (select from meeting m where m.association_id = ${alias}.association_id and m.id = ${alias}.meeting_id and ${meetingReaders}) or (${alias}.delivered_at is not null and ((${alias}.group_id is null and a.roles ? ${alias}.role) or coalesce((a.groups -> ${alias}.role) ? ${alias}.group_id::text, false))))`;

export const settlesTextFinding = `${here} and (${inGroup('t.group_id', 'coordinator')} or (t.group_id is null and (${holds('administrator')} or (t.object_type = 'peerQuestion' and ${holds('coordinator')}) or (t.object_type <> 'peerQuestion' and ${holds('office')}))))`;
export const chairsInsiders = `${here} and ${inGroup('t.group_id', 'coordinator', 'groupMember', 'groupChair')}`;
export const chairsRulesReaders = holds('coordinator', 'groupMember', 'groupChair', 'office', 'administrator');
