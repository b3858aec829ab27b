import type { GuideText } from './guide.ts';
import { administratorGuide } from './texts/administrator.ts';
import { askGuide } from './texts/ask.ts';
import { caseGuide } from './texts/case.ts';
import { caseOfficerGuide } from './texts/case-officer.ts';
import { coordinatorGuide } from './texts/coordinator.ts';
import { groupMemberGuide } from './texts/group-member.ts';
import { importGuide } from './texts/import.ts';
import { loginGuide } from './texts/login.ts';
import { officeGuide } from './texts/office.ts';
import { organisationGuide } from './texts/organisation.ts';
import { processGuide } from './texts/process.ts';
import { queueGuide } from './texts/queue.ts';
import { servicesGuide } from './texts/services.ts';
import { startGuide } from './texts/start.ts';
import { statisticsGuide } from './texts/statistics.ts';

/** In the order in which they are listed. */
export const ownGuides: readonly GuideText[] = [
  caseOfficerGuide,
  coordinatorGuide,
  groupMemberGuide,
  administratorGuide,
  officeGuide,
  processGuide,
  startGuide,
  loginGuide,
  askGuide,
  caseGuide,
  queueGuide,
  servicesGuide,
  importGuide,
  statisticsGuide,
  organisationGuide,
];
