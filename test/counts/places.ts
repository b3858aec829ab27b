import type { CountKind } from '../../app/kernel/counts.ts';

/**
 * Every line of the application in which SQL counts, by file: what is counted, in how many lines. A new one fails the test
 * until it stands here, and so does one that is gone.
 */
export const places: Readonly<Record<string, Readonly<Partial<Record<CountKind, number>>>>> = {
  'app/features/access/account/change-email.ts': { structure: 1 },
  'app/features/access/letters/request-link.ts': { structure: 1 },
  'app/features/cases/lists/waiting.ts': { waiting: 3 },
  'app/features/catalogue/exchange/hsds-open.ts': { structure: 1 },
  'app/features/catalogue/search/search.ts': { structure: 1 },
  'app/features/contact-time/store.ts': { contactSearches: 1 },
  'app/features/contact-time/view.ts': { contactSearches: 1 },
  'app/features/decisions/decision/agenda.ts': { structure: 1 },
  'app/features/decisions/effect/effect-read.ts': { casesOfObstacle: 1 },
  'app/features/decisions/fairway/fairway-count.ts': { volumes: 15 },
  'app/features/decisions/fairway/fairway-view.ts': { volumes: 2 },
  'app/features/decisions/store.ts': { structure: 1 },
  'app/features/decisions/waiting.ts': { structure: 1 },
  'app/features/importing/views.ts': { structure: 1 },
  'app/features/letters/failed.ts': { structure: 1 },
  'app/features/letters/own-letters.ts': { waiting: 1 },
  'app/features/meetings/agenda/for-decisions.ts': { structure: 1 },
  'app/features/meetings/list.ts': { structure: 2 },
  'app/features/meetings/plan/summon.ts': { structure: 1 },
  'app/features/meetings/tasks.ts': { waiting: 2 },
  'app/features/obstacles/answer-offers.ts': { attributes: 1 },
  'app/features/obstacles/pack.ts': { casesOfObstacle: 1 },
  'app/features/obstacles/register/register.ts': { casesOfObstacle: 1 },
  'app/features/obstacles/store.ts': { casesOfObstacle: 2 },
  'app/features/obstacles/view.ts': { casesOfObstacle: 1 },
  'app/features/organisation/tasks.ts': { structure: 1 },
  'app/features/peers/view.ts': { structure: 1 },
  'app/features/retention/due.ts': { due: 1 },
  'app/features/statistics/for-group.ts': { volumes: 1 },
  'app/features/statistics/read.ts': { volumes: 3, outcomes: 2 },
  'app/features/texts/text-quality.ts': { keptFindings: 1 },
  'app/kernel/audit-chain.ts': { structure: 1 },
  'app/program/metrics.ts': { structure: 2 },
};
