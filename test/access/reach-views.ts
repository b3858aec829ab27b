import { here, holds } from './reach-conditions.ts';

/** Views run with their owner's rights, so each holds its own condition. Rows by their association and group. */
export const views: Record<string, string> = {
  contact_search_month: `${here} and ${holds('caseOfficer', 'coordinator', 'teamWorker', 'groupMember', 'groupChair', 'office', 'boardMember')}`,
  county_obstacle_count: `${here} and ${holds('coordinator', 'groupMember', 'groupChair', 'office')}`,
  obstacle_course: `${here} and ${holds('coordinator', 'groupMember', 'groupChair', 'office', 'boardMember')}`,
  obstacle_moment: `${here} and ${holds('coordinator', 'groupMember', 'groupChair', 'office', 'boardMember')}`,
  // The actor's own functions: nobody else's can be in it.
  own_function: here,
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
  standing_mark: 'helper', // of whoever knows the session’s key
  enter_again: 'helper',
  enter_unchanged: 'helper',
  sessions_of_accounts: 'helper',
  sessions_of_functions: 'helper',
  sessions_of_associations: 'helper',
  association_touched: 'helper',
  is_officer_of: 'helper',
  move_questions: 'helper', // which the application may not call
  hand_over_question: 'helper', // hand-over.db.test.ts tries whose
  hand_over_left_questions: 'helper',
  left_questions: 'helper', // of those who have left, by the association: the same test
  kept_findings: 'helper', // by the association, of no group
  case_counts: {
    call: `case_counts('2000-01-01', '2100-01-01')`,
    roles: ['coordinator', 'groupMember', 'groupChair', 'teamWorker'],
  },
  case_years: { call: 'case_years()', roles: ['coordinator', 'groupMember', 'groupChair', 'teamWorker'] },
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
