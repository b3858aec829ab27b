import type { LeftSource } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import { tables } from './store.ts';

/** What somebody is to do by a day. When they leave, it goes to their deputy (leaving.ts), or the group is told that nobody has it. */
export const leftActions: LeftSource = {
  columns: ['decided_action.owner_account'],
  waits: async (tx, { associationId, accountId }) => {
    const rows = await tables(tx)
      .selectFrom('decided_action as x')
      .innerJoin('obstacle as o', (join) =>
        join.onRef('o.association_id', '=', 'x.association_id').onRef('o.id', '=', 'x.obstacle_id'),
      )
      .select(['o.id', 'o.number', 'x.group_id as groupId', 'x.due_on as due'])
      .where('x.association_id', '=', associationId)
      .where('x.owner_account', '=', accountId)
      .where('x.done_at', 'is', null)
      .where('x.ended_at', 'is', null)
      .orderBy('x.due_on')
      .execute();
    return rows.map(({ id, number, groupId, due }) => ({
      text: { sv: 'En uppgift i hindret {number}', en: 'A task in the obstacle {number}' },
      values: { number },
      due,
      goes: { href: `${paths.obstacleDecision({ id })}#over`, roles: ['coordinator', 'groupChair'] },
      groupId,
      memberId: null,
    }));
  },
};
