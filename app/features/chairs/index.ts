import type { Feature } from '../../http/feature.ts';
import type { House } from '../../kernel/house.ts';
import { gapAgenda } from './agenda.ts';
import { carryOutReadings } from './carry-out.ts';
import { caseWayPage, wayNote } from './case-way-page.tsx';
import { caseWay } from './case-way-view.ts';
import { conditionsPage } from './conditions-page.tsx';
import { conditionsView } from './conditions-view.ts';
import { gapPageWith } from './gap-page.tsx';
import { gapView } from './gap-view.ts';
import { guide } from './guide.ts';
import { makeObstacle } from './make-obstacle.ts';
import { recount } from './recount.ts';
import { rulesPage } from './rules-page.tsx';
import { rulesView } from './rules-view.ts';
import { whatIfEvidence, whatIfObstacle } from './what-if-evidence.ts';
import { whatIfPage } from './what-if-page.tsx';
import { whatIfView } from './what-if-view.ts';

/** Who falls between the chairs, which rules keep whom out, and which services wait for each other. */
export function chairsFeature(house: () => House): Feature {
  return {
    name: 'chairs',
    commands: [recount, makeObstacle, whatIfObstacle, whatIfEvidence],
    queries: [gapView, rulesView, conditionsView, whatIfView, caseWay],
    pages: [
      // A reading that fails is marked as failed; the page says so.
      gapPageWith(() => void carryOutReadings(house()).catch(() => {})),
      rulesPage,
      conditionsPage,
      whatIfPage,
      caseWayPage,
    ],
    jobs: [
      {
        name: 'read-chairs',
        every: '*/5 * * * *',
        atStart: true,
        run: async (at) => {
          await carryOutReadings(at);
        },
      },
      {
        name: 'read-chairs-cut-off',
        every: '* * * * *',
        run: async (at) => {
          await carryOutReadings(at, 'cutOff');
        },
      },
    ],
    guides: [guide],
    agendaSources: [gapAgenda],
    caseNotes: [wayNote],
  };
}

export { carryOutReadings } from './carry-out.ts';
