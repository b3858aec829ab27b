import { z } from 'zod';
import type { LeftSource, TaskSource } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import { groupsOf } from '../../kernel/actor.ts';
import { query } from '../../kernel/command.ts';
import { runQuery } from '../../kernel/run.ts';
import { ownerHasLeft } from './owner.ts';
import { tables } from './store.ts';

const live = (tx: Parameters<typeof tables>[0]) =>
  tables(tx)
    .selectFrom('obstacle as o')
    .innerJoin('obstacle_course as s', (join) =>
      join.onRef('s.association_id', '=', 'o.association_id').onRef('s.obstacle_id', '=', 'o.id'),
    )
    .where('o.kind', '=', 'obstacle')
    .where('o.owner_account', 'is not', null)
    .where('o.rejected_at', 'is', null)
    .where('o.merged_into', 'is', null)
    .where('s.refused_at', 'is', null)
    .where('s.closed_at', 'is', null)
    .orderBy('o.number');

/** Obstacles that somebody carries on for their group. */
export const leftObstacles: LeftSource = {
  columns: ['obstacle.owner_account'],
  waits: async (tx, { associationId, accountId }) => {
    const rows = await live(tx)
      .select(['o.id', 'o.number', 'o.group_id as groupId'])
      .where('o.association_id', '=', associationId)
      .where('o.owner_account', '=', accountId)
      .execute();
    return rows.map(({ id, number, groupId }) => ({
      text: { sv: 'Äger hindret {number}', en: 'Owns the obstacle {number}' },
      values: { number },
      goes: { href: `${paths.obstacle({ id })}#agare`, roles: ['coordinator'] },
      groupId,
      memberId: null,
    }));
  },
};

/** Obstacles of the coordinator's groups whose owner holds no function there any more. */
export const ownerlessObstacles = query({
  name: 'obstacle.ownerless',
  title: { sv: 'Hinder vars ägare har slutat', en: 'Obstacles whose owner has left' },
  audience: ['coordinator'],
  input: z.object({}),
  read: async (tx, _, { actor, today }): Promise<{ id: string; number: string; title: string }[]> => {
    const groups = groupsOf(actor, 'coordinator');
    if (groups.length === 0) return [];
    return live(tx)
      .select(['o.id', 'o.number', 'o.title'])
      .where('o.group_id', 'in', groups)
      .where(ownerHasLeft(today))
      .execute();
  },
});

export const ownerlessTasks: TaskSource = {
  audience: ['coordinator'],
  tasks: async (house, actor) => {
    const answer = await runQuery(house, actor, ownerlessObstacles, {});
    if (answer.kind !== 'found') return [];
    return answer.view.map(({ id, number, title }) => ({
      title: {
        sv: 'Ägaren har slutat, välj en ny: {number} {title}',
        en: 'The owner has left, choose another: {number} {title}',
      },
      values: { number, title },
      said: 'title',
      href: `${paths.obstacle({ id })}#agare`,
    }));
  },
};
