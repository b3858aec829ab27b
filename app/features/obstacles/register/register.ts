import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { type Actor, groupsOf } from '../../../kernel/actor.ts';
import { query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { searchFor } from '../../../kernel/search.ts';
import { type Party, parties, partyNames, smallestCountIn } from '../../organisation/index.ts';
import { registerReaders } from '../access.ts';
import {
  type Classification,
  type Course,
  classificationNames,
  classifications,
  type ObstacleKind,
  type ObstacleState,
  stateOf,
} from '../obstacle.ts';
import { isAt, type Stage, stageNames, stages } from '../stages.ts';
import { conceptColumns, conceptOf, coursesOf, evidenceCounts, noCourse, partiesOf, tables } from '../store.ts';
import { words } from '../texts.ts';
import {
  eveOfFigures,
  type YearFigures,
  type YearLine,
  type YearStep,
  yearFigures,
  yearStepNames,
  yearSteps,
} from './figures.ts';
import { type OpenReport, openReports } from './open-reports.ts';

export interface ObstacleLine {
  id: string;
  number: string;
  kind: ObstacleKind;
  title: string;
  groupName: string;
  classification: Classification | null;
  parties: Party[];
  state: ObstacleState;
  observedAt: Date;
  submittedAt: Date | null;
  course: Course;
  /** Exact inside the group; null for another group's that are fewer than the association tells apart. */
  cases: number | null;
}

export interface RegisterView {
  lines: ObstacleLine[];
  page: number;
  hasMore: boolean;
  groups: { id: string; name: string }[];
  chosen: {
    group: string | null;
    type: Classification | null;
    party: Party | null;
    state: Stage | null;
    words: string;
    /** A figure of a year whose obstacles are shown. */
    step: YearStep | null;
    year: number | null;
  };
  figures: YearFigures[];
  /** Reports that nobody has taken care of yet, in the groups that the actor coordinates. */
  reports: OpenReport[];
  /** Obstacles to which a report can be added. */
  own: { id: string; number: string; title: string; groupId: string }[];
  coordinates: string[];
  smallestCount: number;
}

const pageSize = 25;

/** The county's obstacles, searched across groups by type, party and words (110). */
export const register = query({
  name: 'obstacle.register',
  title: { sv: 'Hinder', en: 'Obstacles' },
  audience: registerReaders,
  input: z.object({
    group: field.optionalId(),
    type: field.optionalChoice({
      label: { sv: 'Typ', en: 'Type' },
      values: classifications,
      names: classificationNames,
    }),
    party: field.optionalChoice({ label: { sv: 'Part', en: 'Party' }, values: parties, names: partyNames }),
    state: field.optionalChoice({ label: { sv: 'Läge', en: 'State' }, values: stages, names: stageNames }),
    step: field.optionalChoice({ label: words.figures, values: yearSteps, names: yearStepNames }),
    year: field.optionalInteger({ label: words.year, min: 1990, max: 2199 }),
    words: field.optionalText({ label: { sv: 'Sök', en: 'Search' }, max: 100 }),
    page: field.optionalInteger({ label: { sv: 'Sida', en: 'Page' }, min: 1, max: 1000 }),
  }),
  read: async (tx, input, { actor, today }): Promise<RegisterView | null> => {
    const page = input.page ?? 1;
    let select = tables(tx)
      .selectFrom('obstacle as o')
      .select([...conceptColumns, 'number', 'title', 'observed_at'])
      .where('o.merged_into', 'is', null)
      .limit(pageSize + 1)
      .offset((page - 1) * pageSize);
    if (input.group) select = select.where('o.group_id', '=', input.group);
    if (input.type) select = select.where('o.classification', '=', input.type);
    if (input.party) select = select.where(sql<boolean>`${input.party}::party = any(o.parties)`);
    if (input.state) select = select.where(isAt(input.state));
    if (input.step && input.year) select = select.where(happenedIn(input.year, input.step));
    const search = searchFor(input.words, sql.ref('o.search_text'));
    if (search) select = select.where(search.found).orderBy(search.exactly, 'desc');
    select = select.orderBy('o.observed_at', 'desc').orderBy('o.number');
    const [rows, groups, years, reports, own, smallestCount] = await Promise.all([
      select.execute(),
      tables(tx).selectFrom('local_group').select(['id', 'name']).orderBy('name').execute(),
      yearLines(tx, input.group ?? null, today),
      openReports(tx, actor),
      ownOpen(tx, actor),
      smallestCountIn(tx),
    ]);
    const nameOf = new Map(groups.map(({ id, name }) => [id, name]));
    const shown = rows.slice(0, pageSize);
    const ids = shown.map((row) => row.id);
    const [courses, counts] = await Promise.all([coursesOf(tx, ids), casesBehind(tx, ids)]);
    return {
      lines: shown.map((row) => {
        const course = courses.get(row.id) ?? noCourse;
        return {
          id: row.id,
          number: row.number,
          kind: row.kind,
          title: row.title,
          groupName: nameOf.get(row.group_id) ?? '',
          classification: row.classification,
          parties: partiesOf(row.parties),
          state: stateOf(conceptOf(row), course),
          observedAt: row.observed_at,
          submittedAt: row.submitted_at,
          course,
          cases: counts.get(row.id) ?? null,
        };
      }),
      page,
      hasMore: rows.length > pageSize,
      groups,
      chosen: {
        group: input.group ?? null,
        type: input.type ?? null,
        party: input.party ?? null,
        state: input.state ?? null,
        words: input.words ?? '',
        step: input.step ?? null,
        year: input.year ?? null,
      },
      figures: yearFigures(years, today),
      reports,
      own,
      coordinates: groupsOf(actor, 'coordinator'),
      smallestCount,
    };
  },
});

async function casesBehind(tx: Tx, ids: readonly string[]): Promise<Map<string, number | null>> {
  if (ids.length === 0) return new Map();
  const [county, own] = await Promise.all([
    tables(tx)
      .selectFrom('county_obstacle_count')
      .select(['obstacle_id', 'cases'])
      .where('obstacle_id', '=', (eb) => eb.fn.any(eb.val([...ids])))
      .execute(),
    evidenceCounts(tx, ids),
  ]);
  const counts = new Map<string, number | null>(county.map((row) => [row.obstacle_id, row.cases]));
  for (const [id, { cases }] of own) counts.set(id, cases);
  return counts;
}

/** The obstacles behind a figure of a year: the same moments, in years as Sweden has them. */
function happenedIn(year: number, step: YearStep): RawBuilder<boolean> {
  return sql<boolean>`exists (select from obstacle_moment k
    where k.association_id = o.association_id and k.obstacle_id = o.id and k.step = ${step}
      and extract(year from k.at at time zone 'Europe/Stockholm') = ${year})`;
}

/** The obstacles to which something happened in the years of the figures, however many there are from before. */
async function yearLines(tx: Tx, group: string | null, today: string): Promise<YearLine[]> {
  let select = tables(tx)
    .selectFrom('obstacle_moment')
    .select(['obstacle_id', 'submitted_at', 'step', 'at'])
    .where('at', '>=', eveOfFigures(today));
  if (group) select = select.where('group_id', '=', group);
  const lines = new Map<string, YearLine>();
  for (const row of await select.execute()) {
    const line = lines.get(row.obstacle_id) ?? { submittedAt: row.submitted_at, answeredAt: null, solvedAt: null };
    if (row.step === 'answered') line.answeredAt = row.at;
    if (row.step === 'solved') line.solvedAt = row.at;
    lines.set(row.obstacle_id, line);
  }
  return [...lines.values()];
}

async function ownOpen(tx: Tx, actor: Actor): Promise<RegisterView['own']> {
  const mine = groupsOf(actor, 'coordinator');
  if (mine.length === 0) return [];
  const rows = await tables(tx)
    .selectFrom('obstacle')
    .select(['id', 'number', 'title', 'group_id'])
    .where('group_id', 'in', mine)
    .where('kind', '=', 'obstacle')
    .where('merged_into', 'is', null)
    .where('rejected_at', 'is', null)
    .orderBy('observed_at', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ group_id, ...row }) => ({ ...row, groupId: group_id }));
}
