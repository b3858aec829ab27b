import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { type Actor, accountOf, groupsOf, holds } from '../../../kernel/actor.ts';
import { query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { type Party, parties, partyNames } from '../../organisation/index.ts';
import { insiders, mayConfirm, readers } from '../access.ts';
import { measurableBefore } from '../effect/effect.ts';
import { tables } from '../store.ts';
import { type WaitingObstacle, waitingObstacles } from '../waiting.ts';

export interface ActionLine {
  decisionId: string;
  obstacleId: string;
  number: string;
  title: string;
  groupName: string;
  kind: 'action' | 'deepening';
  text: string;
  ownerParty: Party;
  memberName: string | null;
  ownerName: string | null;
  dueOn: string;
  begunAt: Date | null;
  leftAt: Date | null;
  isLate: boolean;
}

const shownActions = ['open', 'late'] as const;

export interface ActionsView {
  lines: ActionLine[];
  /** How many of the shown tasks each party is late with. */
  lateByParty: { party: Party; late: number; open: number }[];
  waiting: WaitingObstacle[];
  groups: { id: string; name: string }[];
  chosen: { group: string | null; party: Party | null; show: 'open' | 'late' };
}

const mostShown = 200;

/** Who was to do what by when, and what waits for an answer: in the county or in one group (103, 151). */
export const actionsView = query({
  name: 'action.list',
  title: { sv: 'Uppgifter och väntande hinder', en: 'Tasks and waiting obstacles' },
  audience: [...insiders, 'office'],
  input: z.object({
    group: field.optionalId(),
    party: field.optionalChoice({ label: { sv: 'Part', en: 'Party' }, values: parties, names: partyNames }),
    show: field.optionalChoice({
      label: { sv: 'Visa', en: 'Show' },
      values: shownActions,
      names: {
        open: { sv: 'Alla som inte är klara', en: 'All that are not done' },
        late: { sv: 'Bara sena', en: 'Only late ones' },
      },
    }),
  }),
  read: async (tx, input, { today }): Promise<ActionsView> => {
    const chosen = { group: input.group ?? null, party: input.party ?? null, show: input.show ?? ('open' as const) };
    const lines = await openActions(tx, chosen, today);
    return {
      lines,
      lateByParty: parties
        .map((party) => {
          const own = lines.filter((line) => line.ownerParty === party);
          return { party, late: own.filter((line) => line.isLate).length, open: own.length };
        })
        .filter(({ open }) => open > 0),
      waiting: await waitingObstacles(tx, chosen.group, mostShown),
      groups: await tables(tx).selectFrom('local_group').select(['id', 'name']).orderBy('name').execute(),
      chosen,
    };
  },
});

async function openActions(
  tx: Tx,
  { group, party, show }: ActionsView['chosen'],
  today: string,
): Promise<ActionLine[]> {
  let select = tables(tx)
    .selectFrom('decided_action as x')
    .innerJoin('decision as d', (join) =>
      join.onRef('d.association_id', '=', 'x.association_id').onRef('d.id', '=', 'x.decision_id'),
    )
    .innerJoin('obstacle as o', (join) =>
      join.onRef('o.association_id', '=', 'x.association_id').onRef('o.id', '=', 'x.obstacle_id'),
    )
    .innerJoin('local_group as g', (join) =>
      join.onRef('g.association_id', '=', 'x.association_id').onRef('g.id', '=', 'x.group_id'),
    )
    .leftJoin('account as a', 'a.id', 'x.owner_account')
    .leftJoin('member as m', (join) =>
      join.onRef('m.association_id', '=', 'x.association_id').onRef('m.id', '=', 'x.owner_member'),
    )
    .select([
      'x.decision_id as decisionId',
      'o.id as obstacleId',
      'o.number',
      'o.title',
      'g.name as groupName',
      'x.kind',
      'd.text',
      'x.owner_party as ownerParty',
      'm.name as memberName',
      'a.name as ownerName',
      'x.due_on as dueOn',
      'x.begun_at as begunAt',
      'x.left_at as leftAt',
    ])
    .where('x.done_at', 'is', null)
    .where('x.ended_at', 'is', null)
    .orderBy('x.due_on')
    .limit(mostShown);
  if (group) select = select.where('x.group_id', '=', group);
  if (party) select = select.where('x.owner_party', '=', party);
  if (show === 'late') select = select.where('x.due_on', '<', today);
  return (await select.execute()).map((row) => ({ ...row, isLate: row.dueOn < today }));
}

/** An obstacle that somebody has something to do about. */
interface Due {
  obstacleId: string;
  number: string;
  title: string;
}

export interface MyTurn {
  tasks: (Due & { dueOn: string })[];
  confirmations: Due[];
  effects: Due[];
  /** Solved, and not closed yet. */
  closings: Due[];
  late: Due[];
  /** Whose responsible has left, without a deputy who takes over. */
  left: (Due & { dueOn: string })[];
  /** Taken to the board, and not decided on. */
  taken: Due[];
}

/** What waits for this person in the loop, for the start page. */
export const myTurn = query({
  name: 'action.mine',
  title: { sv: 'Det som väntar på dig', en: 'What waits for you' },
  audience: readers,
  input: z.object({}),
  read: async (tx, _, { actor, today }): Promise<MyTurn> => {
    const groups = groupsOf(actor, ...insiders);
    const led = groupsOf(actor, 'coordinator', 'groupChair');
    const [tasks, confirmations, effects, closings, late, left, taken] = await Promise.all([
      tasksNotDone(tx).where('x.owner_account', '=', accountOf(actor)).execute(),
      groups.length > 0 ? confirmationsOf(tx, actor, groups) : [],
      led.length > 0 ? effectsOf(tx, led, today) : [],
      led.length > 0 ? closingsOf(tx, led) : [],
      Promise.all(led.map((group) => waitingObstacles(tx, group, 20))),
      led.length > 0
        ? tasksNotDone(tx).where('x.group_id', 'in', led).where('x.left_at', 'is not', null).execute()
        : [],
      holds(actor, 'office', 'boardMember') ? takenToBoard(tx) : [],
    ]);
    return {
      tasks,
      confirmations,
      effects,
      closings,
      late: late
        .flat()
        .filter((one) => one.isLate)
        .map(({ id, number, title }) => ({ obstacleId: id, number, title })),
      left,
      taken,
    };
  },
});

async function takenToBoard(tx: Tx): Promise<MyTurn['taken']> {
  return tables(tx)
    .selectFrom('decision as d')
    .innerJoin('obstacle as o', (join) =>
      join.onRef('o.association_id', '=', 'd.association_id').onRef('o.id', '=', 'd.obstacle_id'),
    )
    .select(['o.id as obstacleId', 'o.number', 'o.title'])
    .where('d.escalated_to', '=', 'board')
    .where('d.ended_at', 'is', null)
    .orderBy('d.decided_at')
    .limit(20)
    .execute();
}

function tasksNotDone(tx: Tx) {
  return tables(tx)
    .selectFrom('decided_action as x')
    .innerJoin('obstacle as o', (join) =>
      join.onRef('o.association_id', '=', 'x.association_id').onRef('o.id', '=', 'x.obstacle_id'),
    )
    .select(['o.id as obstacleId', 'o.number', 'o.title', 'x.due_on as dueOn'])
    .where('x.done_at', 'is', null)
    .where('x.ended_at', 'is', null)
    .orderBy('x.due_on')
    .limit(20);
}

async function confirmationsOf(tx: Tx, actor: Actor, groups: string[]): Promise<MyTurn['confirmations']> {
  const rows = await tables(tx)
    .selectFrom('home_confirmation as h')
    .innerJoin('decision as d', (join) =>
      join.onRef('d.association_id', '=', 'h.association_id').onRef('d.id', '=', 'h.decision_id'),
    )
    .innerJoin('obstacle as o', (join) =>
      join.onRef('o.association_id', '=', 'd.association_id').onRef('o.id', '=', 'd.obstacle_id'),
    )
    .select(['o.id as obstacleId', 'o.number', 'o.title', 'h.group_id as groupId', 'h.member_id as memberId'])
    .where('h.group_id', 'in', groups)
    .where('h.answer', 'is', null)
    .where('d.ended_at', 'is', null)
    .where('d.closed_at', 'is', null)
    .orderBy('d.decided_at')
    .limit(100)
    .execute();
  return rows
    .filter(({ groupId, memberId }) => mayConfirm(actor, groupId, memberId))
    .map(({ obstacleId, number, title }) => ({ obstacleId, number, title }));
}

async function effectsOf(tx: Tx, groups: string[], today: string): Promise<MyTurn['effects']> {
  return tables(tx)
    .selectFrom('decided_action as x')
    .innerJoin('decision as d', (join) =>
      join.onRef('d.association_id', '=', 'x.association_id').onRef('d.id', '=', 'x.decision_id'),
    )
    .innerJoin('obstacle as o', (join) =>
      join.onRef('o.association_id', '=', 'x.association_id').onRef('o.id', '=', 'x.obstacle_id'),
    )
    .leftJoin('effect_check as e', (join) =>
      join.onRef('e.association_id', '=', 'x.association_id').onRef('e.decision_id', '=', 'x.decision_id'),
    )
    .select(['o.id as obstacleId', 'o.number', 'o.title'])
    .where('x.group_id', 'in', groups)
    .where('x.kind', '=', 'action')
    .where('x.done_at', '<', measurableBefore(today))
    .where('d.ended_at', 'is', null)
    .where('e.decision_id', 'is', null)
    .orderBy('x.done_at')
    .limit(20)
    .execute();
}

/** An effect that was enough ends the matter only when somebody closes it. */
async function closingsOf(tx: Tx, groups: string[]): Promise<MyTurn['closings']> {
  return tables(tx)
    .selectFrom('effect_check as e')
    .innerJoin('decision as d', (join) =>
      join.onRef('d.association_id', '=', 'e.association_id').onRef('d.id', '=', 'e.decision_id'),
    )
    .innerJoin('obstacle as o', (join) =>
      join.onRef('o.association_id', '=', 'e.association_id').onRef('o.id', '=', 'e.obstacle_id'),
    )
    .select(['o.id as obstacleId', 'o.number', 'o.title'])
    .where('e.group_id', 'in', groups)
    .where('e.result', '=', 'solved')
    .where('d.closed_at', 'is', null)
    .where('d.ended_at', 'is', null)
    .orderBy('e.checked_at')
    .limit(20)
    .execute();
}
