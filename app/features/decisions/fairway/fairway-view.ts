import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { associationOf, holdsInGroup } from '../../../kernel/actor.ts';
import { query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { smallestCountIn } from '../../organisation/index.ts';
import { insiders, readers } from '../access.ts';
import { type WaitingObstacle, waitingObstacles } from '../waiting.ts';
import { type FairwayStepName, fairwaySteps, fewest, type StepCount } from './fairway.ts';
import { type Rows, rowsOf, type WayRow } from './fairway-rows.ts';

type CountyTables = {
  county_fairway: {
    association_id: string;
    group_id: string;
    step: FairwayStepName;
    from_day: string;
    to_day: string;
    computed_at: Date;
    is_own: boolean;
    base: number | null;
    reached: number | null;
    median_days: number | null;
  };
  local_group: { association_id: string; id: string; name: string; slug: string; ended_on: string | null };
};
const tables = (tx: Tx) => tx.withTables<CountyTables>();

export interface GroupWay {
  id: string;
  name: string;
  slug: string;
  isOwn: boolean;
  counts: StepCount[];
}

export interface Counted {
  from: string;
  to: string;
  /** The oldest figure on the page. */
  at: Date;
}

export interface CountyFairway extends Ways {
  waiting: WaitingObstacle[];
  readsObstacles: boolean;
}

interface Ways {
  groups: GroupWay[];
  counted: Counted | null;
  /** Of fewer than this no share is told of another group than one's own. */
  least: number;
}

async function groupWays(tx: Tx, slug: string | null): Promise<Ways> {
  let select = tables(tx)
    .selectFrom('local_group as g')
    .leftJoin('county_fairway as f', (join) =>
      join.onRef('f.association_id', '=', 'g.association_id').onRef('f.group_id', '=', 'g.id'),
    )
    .select(['g.id', 'g.name', 'g.slug', 'f.step', 'f.base', 'f.reached', 'f.median_days', 'f.is_own'])
    .select(['f.from_day', 'f.to_day', 'f.computed_at'])
    .where('g.ended_on', 'is', null)
    .orderBy('g.name');
  if (slug) select = select.where('g.slug', '=', slug);
  const [rows, smallest] = await Promise.all([select.execute(), smallestCountIn(tx)]);
  const groups: GroupWay[] = [];
  let counted: Counted | null = null;
  for (const row of rows) {
    let group = groups.find(({ id }) => id === row.id);
    if (!group) {
      group = { id: row.id, name: row.name, slug: row.slug, isOwn: row.is_own ?? false, counts: [] };
      groups.push(group);
    }
    if (row.step)
      group.counts.push({ step: row.step, base: row.base, reached: row.reached, medianDays: row.median_days });
    if (row.computed_at && row.from_day && row.to_day && (!counted || row.computed_at < counted.at))
      counted = { from: row.from_day, to: row.to_day, at: row.computed_at };
  }
  return { groups, counted, least: Math.max(fewest, smallest) };
}

/** Where it leaks in the county (111, 227). */
export const countyFairway = query({
  name: 'fairway.county',
  title: { sv: 'Länets farled', en: 'The county’s fairway' },
  audience: readers,
  input: z.object({}),
  read: async (tx, _, { actor }): Promise<CountyFairway> => {
    const readsObstacles =
      actor.kind === 'person' && actor.functions.some(({ role }) => role !== 'boardMember' && readers.includes(role));
    const [ways, waiting] = await Promise.all([
      groupWays(tx, null),
      readsObstacles ? waitingObstacles(tx, null, 50) : [],
    ]);
    return { ...ways, waiting: waiting.filter((one) => one.isLate), readsObstacles };
  },
});

export interface GroupFairway {
  group: GroupWay;
  counted: Counted | null;
  least: number;
  waiting: WaitingObstacle[];
  isInside: boolean;
}

/** The fairway of one group, exact for those inside it. */
export const groupFairway = query({
  name: 'fairway.group',
  title: { sv: 'Gruppens farled', en: 'The group’s fairway' },
  audience: [...insiders, 'office'],
  input: z.object({ slug: field.key({ label: { sv: 'Grupp', en: 'Group' } }, 80) }),
  read: async (tx, { slug }, { actor }): Promise<GroupFairway | null> => {
    const { groups, counted, least } = await groupWays(tx, slug);
    const [group] = groups;
    if (!group) return null;
    return {
      group,
      counted,
      least,
      waiting: await waitingObstacles(tx, group.id, 50),
      isInside: holdsInGroup(actor, group.id, ...insiders),
    };
  },
});

export interface FairwayRowsView {
  group: { name: string; slug: string };
  step: FairwayStepName;
  of: Rows['of'];
  /** What the figures are: both in questions. */
  figures: { stayed: number; went: number } | null;
  /** Those that could take the step and have not. */
  stayed: WayRow[];
  went: WayRow[];
}

/** The rows behind a figure: questions for the group's coordinators, obstacles for those who read them. */
export const fairwayRows = query({
  name: 'fairway.rows',
  title: { sv: 'Raderna bakom en siffra', en: 'The rows behind a figure' },
  audience: insiders,
  input: z.object({
    slug: field.key({ label: { sv: 'Grupp', en: 'Group' } }, 80),
    step: field.key({ label: { sv: 'Steg', en: 'Step' } }, 20),
  }),
  read: async (tx, { slug, step: named }, { actor }): Promise<FairwayRowsView | null> => {
    const step = fairwaySteps.find((one) => one === named);
    if (!step) return null;
    const { groups, counted } = await groupWays(tx, slug);
    const [group] = groups;
    if (!group || !holdsInGroup(actor, group.id, ...insiders)) return null;
    const isCoordinator = holdsInGroup(actor, group.id, 'coordinator');
    const association = associationOf(actor) ?? '';
    const rows = await rowsOf(tx, { association, groupId: group.id, step, counted, isCoordinator });
    const count = group.counts.find((one) => one.step === step);
    const figures =
      count && count.base !== null && count.reached !== null
        ? { stayed: count.base - count.reached, went: count.reached }
        : null;
    return rows && { group: { name: group.name, slug: group.slug }, step, figures, ...rows };
  },
});
