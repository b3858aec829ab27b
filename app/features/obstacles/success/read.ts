import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { type Actor, groupsOf } from '../../../kernel/actor.ts';
import { query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { searchFor } from '../../../kernel/search.ts';
import { refusalOf } from '../../../kernel/workflow.ts';
import { type Party, parties, partyNames } from '../../organisation/index.ts';
import { registerReaders } from '../access.ts';
import { type ObstacleState, stateOf } from '../obstacle.ts';
import type { Recognised } from '../register/row.ts';
import { conceptOf, coursesOf, noCourse, partiesOf, tables } from '../store.ts';
import { mayWrite, type StoryState, type StoryStep, storyStateOf, storySteps, storyWorkflow } from './story.ts';

interface AfterObstacle {
  id: string;
  number: string;
  title: string;
  state: ObstacleState;
  effectCheckedAt: Date | null;
}

export interface Story {
  id: string;
  number: string;
  title: string;
  description: string;
  factors: string;
  parties: Party[];
  targetGroup: string;
  group: { id: string; name: string };
  state: StoryState;
  toldAt: Date | null;
  recognised: Recognised | null;
  after: AfterObstacle | null;
}

export interface SuccessList {
  stories: Story[];
  page: number;
  hasMore: boolean;
  groups: { id: string; name: string }[];
  chosen: { group: string | null; party: Party | null; words: string };
  /** Groups for which the reader may begin a story. */
  writes: string[];
}

export interface SuccessView extends Story {
  allowed: StoryStep[];
  /** Obstacles after which it may have come: for whoever writes it. */
  obstacles: { id: string; number: string; title: string }[];
}

const pageSize = 50;
const mostObstacles = 300;

const storyRows = (tx: Tx) =>
  tables(tx)
    .selectFrom('obstacle as o')
    .innerJoin('local_group as g', (join) =>
      join.onRef('g.association_id', '=', 'o.association_id').onRef('g.id', '=', 'o.group_id'),
    )
    .selectAll('o')
    .select('g.name as group_name')
    .where('o.kind', '=', 'success')
    .where('o.merged_into', 'is', null)
    .where('o.rejected_at', 'is', null);

type StoryRow = Awaited<ReturnType<ReturnType<typeof storyRows>['execute']>>[number];

/** What went well in the county, told by its groups; a group's own also before they are told. */
export const successes = query({
  name: 'success.list',
  title: { sv: 'Det som lyckats', en: 'What went well' },
  audience: registerReaders,
  input: z.object({
    group: field.optionalId(),
    party: field.optionalChoice({ label: { sv: 'Part', en: 'Party' }, values: parties, names: partyNames }),
    words: field.optionalText({ label: { sv: 'Sök', en: 'Search' }, max: 100 }),
    page: field.optionalInteger({ label: { sv: 'Sida', en: 'Page' }, min: 1, max: 1000 }),
  }),
  read: async (tx, input, { actor }): Promise<SuccessList> => {
    const page = input.page ?? 1;
    let select = storyRows(tx)
      .limit(pageSize + 1)
      .offset((page - 1) * pageSize);
    if (input.group) select = select.where('o.group_id', '=', input.group);
    if (input.party) select = select.where(sql<boolean>`${input.party}::party = any(o.parties)`);
    const search = searchFor(input.words, sql.ref('o.search_text'));
    if (search) select = select.where(search.found).orderBy(search.exactly, 'desc');
    select = select.orderBy(sql`o.submitted_at desc nulls first`).orderBy('o.number');
    const rows = await select.execute();
    return {
      stories: await storiesOf(tx, rows.slice(0, pageSize)),
      page,
      hasMore: rows.length > pageSize,
      groups: await tables(tx).selectFrom('local_group').select(['id', 'name']).orderBy('name').execute(),
      chosen: { group: input.group ?? null, party: input.party ?? null, words: input.words ?? '' },
      writes: groupsOf(actor, 'coordinator'),
    };
  },
});

export const successView = query({
  name: 'success.view',
  title: { sv: 'Något som lyckats', en: 'Something that went well' },
  audience: registerReaders,
  input: z.object({ id: field.id() }),
  read: (tx, input, { actor }) => readStory(tx, input.id, actor),
});

async function readStory(tx: Tx, id: string, actor: Actor): Promise<SuccessView | null> {
  const row = await storyRows(tx).where('o.id', '=', id).executeTakeFirst();
  const [story] = row ? await storiesOf(tx, [row]) : [];
  if (!row || !story) return null;
  const writes = mayWrite(actor, row.group_id);
  return {
    ...story,
    allowed: writes ? storySteps.filter((step) => refusalOf(storyWorkflow, step, storyStateOf(row), row) === null) : [],
    obstacles: writes
      ? await tables(tx)
          .selectFrom('obstacle')
          .select(['id', 'number', 'title'])
          .where('kind', '=', 'obstacle')
          .where('submitted_at', 'is not', null)
          .where('merged_into', 'is', null)
          .orderBy(sql`group_id = ${row.group_id} desc`)
          .orderBy('submitted_at', 'desc')
          .limit(mostObstacles)
          .execute()
      : [],
  };
}

async function storiesOf(tx: Tx, rows: readonly StoryRow[]): Promise<Story[]> {
  const ids = [...new Set(rows.flatMap((row) => row.after_obstacle ?? []))];
  const obstacles = ids.length
    ? await tables(tx).selectFrom('obstacle').selectAll().where('id', 'in', ids).execute()
    : [];
  const courses = await coursesOf(tx, ids);
  const after = new Map(
    obstacles.map((one): [string, AfterObstacle] => {
      const course = courses.get(one.id) ?? noCourse;
      const state = stateOf(conceptOf(one), course);
      const { id, number, title } = one;
      return [id, { id, number, title, state, effectCheckedAt: course.effectCheckedAt }];
    }),
  );
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    description: row.description,
    factors: row.factors,
    parties: partiesOf(row.parties),
    targetGroup: row.target_group,
    group: { id: row.group_id, name: row.group_name },
    state: storyStateOf(row),
    toldAt: row.submitted_at,
    recognised: row.recognised,
    after: (row.after_obstacle && after.get(row.after_obstacle)) || null,
  }));
}

/** What is told to have gone well after an action on the obstacle. */
export async function successesAfter(
  tx: Tx,
  obstacleId: string,
): Promise<{ id: string; title: string; groupName: string }[]> {
  const rows = await storyRows(tx)
    .where('o.after_obstacle', '=', obstacleId)
    .where('o.submitted_at', 'is not', null)
    .orderBy('o.submitted_at', 'desc')
    .limit(pageSize)
    .execute();
  return rows.map((row) => ({ id: row.id, title: row.title, groupName: row.group_name }));
}
