import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { type Actor, groupsOf } from '../../kernel/actor.ts';
import { dayOf } from '../../kernel/clock.ts';
import { query } from '../../kernel/command.ts';
import { countAudienceOf } from '../../kernel/counts.ts';
import { field } from '../../kernel/fields.ts';
import type { Role } from '../../kernel/roles.ts';
import { associationSettings } from '../organisation/index.ts';
import type { CountRow, Origin } from './figures.ts';
import { outcomes, smallSteps } from './kinds.ts';
import { type Counts, type Overview, type OwnGroup, overviewOf } from './overview.ts';
import { endedQuarters, lastFullQuarter, type Period, readPeriod } from './period.ts';
import { mostQuarters, type OutcomeRow, type ShownQuarter, shownQuarters } from './quarters.ts';

/** Those inside a group: the same as in the SQL functions that count for them. */
export const insiders: readonly Role[] = ['coordinator', 'groupMember', 'groupChair', 'teamWorker'];

export interface StatisticsView extends Overview {
  /** What was typed, shown again beside what is wrong with it. */
  readonly typed: { readonly from: string; readonly to: string };
  readonly answerWorkingDays: number;
  /** What became of people, of the chosen groups that the reader does not coordinate: one protected column a quarter. */
  readonly quarters: readonly { readonly group: OwnGroup; readonly columns: readonly ShownQuarter[] }[];
  /** Counts below this are not shown to those who do not read the questions. */
  readonly smallestCount: number;
}

const wanted = z.object({
  group: field.optionalText({ label: { sv: 'Grupp', en: 'Group' } }),
  from: field.optionalText({ label: { sv: 'Från och med', en: 'From' } }),
  to: field.optionalText({ label: { sv: 'Till och med', en: 'To' } }),
});

/** How many questions the reader's own groups got, from whom and when, and what became of them. Counts only. */
export const overview = query({
  name: 'statistics.overview',
  title: { sv: 'Statistik över frågor', en: 'Statistics of questions' },
  audience: insiders,
  input: wanted,
  read: async (tx, input, { actor, today }): Promise<StatisticsView | null> => {
    const typed = { from: input.from ?? '', to: input.to ?? '' };
    const read = readPeriod(typed, today);
    const { settings, beganOn } = await associationOf(tx);
    const [groups, rows, years, lastQuarter, outcomesFound] = await Promise.all([
      ownGroups(tx, actor, settings.quarterlyMinimum),
      rowsOf(tx, read.period),
      yearsOf(tx),
      askedIn(tx, lastFullQuarter(today)),
      outcomesOf(tx, read.period),
    ]);
    const counts: Counts = { groups, beganOn, rows, years, lastQuarter, outcomes: outcomesFound };
    const kinds = { outcomes, steps: smallSteps };
    const view = overviewOf(counts, { slug: input.group ?? null, read, today, kinds });
    if (!view) return null;
    const { answerWorkingDays, smallestCount } = settings;
    const ended = endedQuarters(view.period, today, mostQuarters);
    const columns = await quarterRows(tx, view.period);
    const quarters: StatisticsView['quarters'][number][] = [];
    for (const group of view.chosen.filter((one) => !one.coordinated)) {
      const audience = countAudienceOf(actor, group.id);
      quarters.push({ group, columns: await shownQuarters(columns, group.id, ended, audience, smallestCount) });
    }
    return { ...view, typed, answerWorkingDays, smallestCount, quarters };
  },
});

type OrganisationTables = {
  association: { id: string; settings: unknown; created_at: Date };
  local_group: {
    id: string;
    slug: string;
    name: string;
    quarterly_minimum: number | null;
    ended_on: string | null;
  };
};

async function associationOf(tx: Tx): Promise<{ settings: z.output<typeof associationSettings>; beganOn: string }> {
  const row = await tx
    .withTables<OrganisationTables>()
    .selectFrom('association')
    .select(['settings', 'created_at'])
    .executeTakeFirstOrThrow();
  return { settings: associationSettings.parse(row.settings), beganOn: dayOf(row.created_at) };
}

async function ownGroups(tx: Tx, actor: Actor, minimum: number): Promise<OwnGroup[]> {
  const ids = groupsOf(actor, ...insiders);
  if (ids.length === 0) return [];
  const rows = await tx
    .withTables<OrganisationTables>()
    .selectFrom('local_group')
    .select(['id', 'slug', 'name', 'quarterly_minimum', 'ended_on'])
    .where('id', 'in', ids)
    .orderBy('name')
    .execute();
  const coordinated = groupsOf(actor, 'coordinator');
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    minimum: row.quarterly_minimum ?? minimum,
    endedOn: row.ended_on,
    coordinated: coordinated.includes(row.id),
  }));
}

interface CountsRow {
  group_id: string;
  month: string;
  party: string | null;
  asked: number;
  advised: number;
  with_outcome: number;
  basics_known: number;
  basics_missing: number;
  late: number;
  response_days: number[] | null;
}

async function rowsOf(tx: Tx, { from, to }: Period): Promise<CountRow[]> {
  const { rows } = await sql<CountsRow>`select * from case_counts(${from}::date, ${to}::date)`.execute(tx);
  return rows.map((row) => ({
    groupId: row.group_id,
    month: row.month.slice(0, 7),
    origin: (row.party ?? 'unknown') as Origin,
    asked: row.asked,
    advised: row.advised,
    withOutcome: row.with_outcome,
    basicsKnown: row.basics_known,
    basicsMissing: row.basics_missing,
    late: row.late,
    responseDays: row.response_days ?? [],
  }));
}

async function yearsOf(tx: Tx): Promise<Counts['years'][number][]> {
  const { rows } = await sql<{ group_id: string; first_on: string }>`select * from case_years()`.execute(tx);
  return rows.map((row) => ({ groupId: row.group_id, firstOn: row.first_on }));
}

async function askedIn(tx: Tx, { from, to }: Period): Promise<Counts['lastQuarter'][number][]> {
  const { rows } = await sql<{ group_id: string; month: string; asked: number }>`
    select group_id, month, sum(asked)::bigint as asked from case_counts(${from}::date, ${to}::date) group by 1, 2`.execute(
    tx,
  );
  return rows.map((row) => ({ groupId: row.group_id, month: row.month.slice(0, 7), asked: row.asked }));
}

async function outcomesOf(tx: Tx, { from, to }: Period): Promise<Counts['outcomes'][number][]> {
  const { rows } = await sql<{ group_id: string; kind: 'outcome' | 'step'; value: string; cases: number }>`
    select * from case_outcome_counts(${from}::date, ${to}::date)`.execute(tx);
  return rows.map((row) => ({ groupId: row.group_id, kind: row.kind, value: row.value, count: row.cases }));
}

async function quarterRows(tx: Tx, { from, to }: Period): Promise<OutcomeRow[]> {
  const { rows } = await sql<{
    group_id: string;
    quarter: string;
    kind: OutcomeRow['kind'];
    value: string;
    cases: number;
  }>`
    select * from case_outcome_quarters(${from}::date, ${to}::date)`.execute(tx);
  return rows.map((row) => ({ ...row, groupId: row.group_id, count: row.cases }));
}
