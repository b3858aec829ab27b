import type { Tx } from '../../database/database.ts';
import type { GroupAlert } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import { isLate } from './actions/ageing.ts';
import { tables } from './store.ts';

/** An obstacle that its group has got and not answered. */
export interface WaitingObstacle {
  id: string;
  number: string;
  title: string;
  groupId: string;
  groupName: string;
  since: Date;
  meetings: number;
  isLate: boolean;
}

/** On the group's own page: the obstacles that its meetings have passed by too often. */
export const lateObstacles: GroupAlert = {
  alerts: async (tx, groupId) =>
    (await waitingObstacles(tx, groupId, 20))
      .filter((one) => one.isLate)
      .map(({ id, number, title, meetings }) => ({
        text: {
          sv: '{number} {title} har inte fått svar på {meetings} möten',
          en: '{number} {title} has got no answer in {meetings} meetings',
        },
        values: { number, title, meetings },
        href: paths.obstacleDecision({ id }),
      })),
};

/** Late ones first, then the longest wait; of one group or of the whole county. */
export async function waitingObstacles(tx: Tx, groupId: string | null, most: number): Promise<WaitingObstacle[]> {
  let select = tables(tx)
    .selectFrom('waiting_obstacle as w')
    .innerJoin('obstacle as o', (join) =>
      join.onRef('o.association_id', '=', 'w.association_id').onRef('o.id', '=', 'w.obstacle_id'),
    )
    .innerJoin('local_group as g', (join) =>
      join.onRef('g.association_id', '=', 'w.association_id').onRef('g.id', '=', 'w.group_id'),
    )
    .select(['o.id', 'o.number', 'o.title', 'g.id as groupId', 'g.name as groupName', 'w.since', 'w.meetings'])
    .select('w.most_meetings as most')
    .orderBy((order) => order('w.meetings', '-', order.ref('w.most_meetings')), 'desc')
    .orderBy('w.since')
    .limit(most);
  if (groupId) select = select.where('w.group_id', '=', groupId);
  const rows = await select.execute();
  return rows.map(({ most: mostMeetings, ...row }) => ({
    ...row,
    isLate: isLate({ meetings: row.meetings, most: mostMeetings }),
  }));
}
