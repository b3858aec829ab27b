import type { Feature, TextPlace } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import { runQuery } from '../../kernel/run.ts';
import { housePlaces } from '../identity/index.ts';
import { carryOutCommand, carryOutDecided, decideDisposal } from './decide.ts';
import { retentionKindPage, retentionPage } from './pages.tsx';
import { setPeriod } from './period.ts';
import { proposeDisposal } from './propose.ts';
import { taskTitle } from './texts.ts';
import { kindView, retentionView } from './view.ts';

/** How long an association keeps what; disposal by two people; the record of what was erased. */
export function retentionFeature(places: () => readonly TextPlace[]): Feature {
  const carryOut = carryOutCommand(() => [...places(), ...housePlaces]);
  return {
    name: 'retention',
    commands: [setPeriod, proposeDisposal, decideDisposal, carryOut],
    queries: [retentionView, kindView],
    pages: [retentionPage, retentionKindPage],
    taskSources: [
      {
        audience: ['administrator', 'office'],
        tasks: async (house, actor) => {
          const answer = await runQuery(house, actor, retentionView, {});
          const waiting =
            answer.kind === 'found'
              ? answer.view.disposals.filter(({ decision, isMine }) => decision === null && !isMine).length
              : 0;
          return waiting === 0 ? [] : [{ title: taskTitle, href: paths.retention({}), count: waiting }];
        },
      },
    ],
    jobs: [
      {
        name: 'carry-out-disposals',
        every: '* * * * *',
        run: (house) => carryOutDecided(house, carryOut),
      },
    ],
    textPlaces: [{ table: 'disposal', objectType: 'disposal', objectColumn: 'id', columns: ['reason'] }],
  };
}
