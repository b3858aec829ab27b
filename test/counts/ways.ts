import type { CountKind } from '../../app/kernel/counts.ts';

/**
 * The only ways on which a count can reach somebody who may not read what is counted: functions that run with their owner's
 * rights, and views. Row-level security holds everything else to rows that the reader may read one by one. The test reads
 * the database's own catalogue, so a new way cannot be forgotten. `rows`: hands out rows or rights, and counts nothing.
 */
export const ways: Readonly<Record<string, CountKind | 'rows'>> = {
  actor_groups: 'rows',
  actor_members: 'rows',
  actor_holds: 'rows',
  actor_addresses: 'rows',
  association_touched: 'rows',
  hand_over_left_questions: 'rows',
  hand_over_question: 'rows',
  is_officer_of: 'rows',
  left_questions: 'rows',
  enter_again: 'rows',
  enter_unchanged: 'rows',
  sessions_of_accounts: 'rows',
  sessions_of_associations: 'rows',
  sessions_of_functions: 'rows',
  case_counts: 'volumes',
  case_outcome_counts: 'outcomes',
  case_outcome_quarters: 'outcomes',
  case_years: 'volumes',
  kept_findings: 'keptFindings',
  obstacle_counts: 'casesOfObstacle',
  obstacle_window: 'casesOfObstacle',
  contact_search_month: 'contactSearches',
  county_fairway: 'volumes',
  county_obstacle_count: 'casesOfObstacle',
  obstacle_course: 'rows',
  own_function: 'rows',
  obstacle_moment: 'rows',
  peer_case: 'rows',
  public_service: 'rows',
  public_attribute: 'rows',
  public_catalogue: 'rows',
  waiting_obstacle: 'structure',
};

/**
 * Files of features that read as Farled itself: the third way. What they count for somebody; `rows` when they count nothing
 * that anybody is shown.
 */
export const services: Readonly<Record<string, CountKind | 'rows'>> = {
  'app/features/cases/follow-up.ts': 'rows',
  'app/features/cases/keys/key.ts': 'rows',
  'app/features/catalogue/entry/owner-link.ts': 'rows',
  'app/features/catalogue/entry/owner.ts': 'rows',
  'app/features/chairs/carry-out.ts': 'attributes',
  'app/features/decisions/leaving.ts': 'rows',
  'app/features/decisions/fairway/fairway-count.ts': 'volumes',
  'app/features/guides/accessibility-page.tsx': 'rows',
  'app/features/identity/purge-group.ts': 'rows',
  'app/features/letters/calendar.ts': 'rows',
  'app/features/letters/digest.ts': 'waiting',
  'app/features/letters/failed.ts': 'structure',
  'app/features/letters/own-letters.ts': 'waiting',
  'app/features/identity/purge.ts': 'rows',
  'app/features/importing/purge-lists.ts': 'rows',
  'app/features/letters/mailbox.ts': 'rows',
  'app/features/obstacles/reports/answers.ts': 'rows',
  'app/features/obstacles/runs.ts': 'rows',
  'app/features/operations/view.ts': 'structure',
  'app/features/organisation/left-behind/left-behind.ts': 'rows',
  'app/features/packs/job.ts': 'attributes',
  'app/features/retention/decide.ts': 'rows',
  'app/features/retention/propose.ts': 'rows',
  'app/features/retention/view.ts': 'due',
  'app/features/texts/scan.ts': 'rows',
};

/** Files that write letters, and what they count in them; `none`: the letter has no count of anybody. */
export const letters: Readonly<Record<string, CountKind | 'none'>> = {
  'app/features/access/account-letters.ts': 'none',
  'app/features/access/letters.ts': 'none',
  'app/features/access/letters/request-link.ts': 'none',
  'app/features/cases/asking/ask.ts': 'none',
  'app/features/cases/letters.ts': 'none',
  'app/features/catalogue/entry/owner-link.ts': 'none',
  'app/features/decisions/leaving.ts': 'none',
  'app/features/decisions/letters.ts': 'none',
  'app/features/letters/digest.ts': 'waiting',
  'app/features/meetings/agenda/direction.ts': 'none',
  'app/features/meetings/letters.ts': 'none',
  'app/features/obstacles/reports/answers.ts': 'none',
  'app/features/obstacles/owner.ts': 'none',
  'app/features/peers/letters.ts': 'none',
};
