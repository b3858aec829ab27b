import type { Feature, TextPlace } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import { runQuery } from '../../kernel/run.ts';
import { purgeForm, purgePage, secondPersonPage } from './pages.tsx';
import { purgeCommand } from './purge.ts';
import { purgeGroupCommand, purgeGroupForm } from './purge-group.ts';
import { purgeGroupPage } from './purge-group-page.tsx';
import { carryOutConfirmed, decideHeld, heldList } from './second-person.ts';

export { housePlaces, ownerTable } from './purge-places.ts';

/** Identity that slipped through: a second person's word on numbers, and removal of what was found after saving. */
export function identityFeature(places: () => readonly TextPlace[]): Feature {
  const purge = purgeCommand(places);
  const purgeGroup = purgeGroupCommand(places);
  return {
    name: 'identity',
    commands: [purge, purgeGroup, decideHeld],
    queries: [heldList, purgeForm, purgeGroupForm],
    pages: [secondPersonPage, purgePage(purge), purgeGroupPage(purgeGroup)],
    taskSources: [
      {
        audience: ['caseOfficer', 'coordinator', 'teamWorker', 'groupMember', 'groupChair', 'manager'],
        tasks: async (house, actor) => {
          const answer = await runQuery(house, actor, heldList, {});
          const waiting = answer.kind === 'found' ? answer.view.filter((line) => !line.mine).length : 0;
          return waiting === 0
            ? []
            : [
                {
                  title: {
                    sv: 'Nummer i en kollegas text väntar på att du avgör',
                    en: 'Numbers in a colleague’s text wait for you to decide',
                  },
                  href: paths.secondPerson({}),
                  count: waiting,
                },
              ];
        },
      },
    ],
    jobs: [
      {
        name: 'carry-out-confirmed',
        every: '* * * * *',
        run: async (house) => {
          await carryOutConfirmed(house);
        },
      },
    ],
  };
}
