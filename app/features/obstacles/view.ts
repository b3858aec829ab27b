import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import type { EvidenceSource } from '../../http/feature.ts';
import { type Actor, holdsInGroup } from '../../kernel/actor.ts';
import { query } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import { type HistoryLine, historyOf } from '../../kernel/history.ts';
import type { Text } from '../../kernel/text.ts';
import { refusalOf } from '../../kernel/workflow.ts';
import { type Party, smallestCountIn } from '../organisation/index.ts';
import { isInside, mayRead, mayTake, registerReaders } from './access.ts';
import {
  type Classification,
  type Course,
  type ObstacleState,
  type ObstacleStep,
  obstacleSteps,
  obstacleWorkflow,
  stateOf,
} from './obstacle.ts';
import { ownerHasLeft, ownersOf } from './owner.ts';
import { conceptOf, coursesOf, type Evidence, evidenceCounts, noCourse, partiesOf, tables } from './store.ts';
import { successesAfter } from './success/read.ts';

interface LinkedReport {
  id: string;
  text: string;
  reportedAt: Date;
  agreementClause: string | null;
  reporter: string | null;
  isHidden: boolean;
}

export interface ObstacleView {
  id: string;
  number: string;
  title: string;
  description: string;
  classification: Classification | null;
  parties: Party[];
  incomeSources: string[];
  targetGroup: string;
  owner: { id: string; name: string; hasLeft: boolean } | null;
  group: { id: string; name: string };
  state: ObstacleState;
  allowed: ObstacleStep[];
  /** Why submitting is not possible yet, for those who could. */
  notYet: Text | null;
  isInside: boolean;
  observedAt: Date;
  submittedAt: Date | null;
  rejectReason: string | null;
  rejectedAt: Date | null;
  mergedInto: { id: string; number: string } | null;
  course: Course;
  /** What went well after an action on it, as far as it is told. */
  successes: { id: string; title: string; groupName: string }[];
  /** Exact counts, inside the group only. */
  evidence: Evidence | null;
  /** For the county: null when fewer than the association tells apart. */
  countyCases: number | null;
  smallestCount: number;
  /** Only for the group's coordinators: which cases, never for others. */
  cases: { id: string; number: string; askedOn: string; noted: string | null }[];
  reports: LinkedReport[];
  marks: { source: string; label: Text }[];
  /** What can still be linked, for the coordinator. */
  offeredMarks: { value: string; label: Text }[];
  owners: { id: string; name: string }[];
  history: HistoryLine[];
}

const mostShown = 200;

/** One obstacle with everything that this reader may see of it. */
export function obstacleViewWith(sources: () => readonly EvidenceSource[]) {
  return query({
    name: 'obstacle.view',
    title: { sv: 'Ett hinder', en: 'An obstacle' },
    audience: registerReaders,
    input: z.object({ id: field.id() }),
    read: (tx, input, { actor, today }) => readObstacle(tx, input.id, actor, today, sources()),
  });
}

async function readObstacle(
  tx: Tx,
  id: string,
  actor: Actor,
  today: string,
  sources: readonly EvidenceSource[],
): Promise<ObstacleView | null> {
  const row = await tables(tx)
    .selectFrom('obstacle as o')
    .innerJoin('local_group as g', 'g.id', 'o.group_id')
    .leftJoin('account as a', 'a.id', 'o.owner_account')
    .leftJoin('obstacle as i', 'i.id', 'o.merged_into')
    .selectAll('o')
    .select([
      'g.name as group_name',
      'a.name as owner_name',
      'i.number as into_number',
      ownerHasLeft(today).as('owner_has_left'),
    ])
    .where('o.id', '=', id)
    .where('o.kind', '=', 'obstacle')
    .executeTakeFirst();
  if (!row) return null;
  const subject = conceptOf(row);
  if (!mayRead(actor, subject)) return null;
  const inside = isInside(actor, subject);
  const coordinates = holdsInGroup(actor, subject.groupId, 'coordinator');
  const [courses, county, successes, evidence, smallestCount, cases, reports, marked, owners, history] =
    await Promise.all([
      coursesOf(tx, [id]),
      inside ? null : countyCount(tx, id),
      successesAfter(tx, id),
      inside ? evidenceCounts(tx, [id]) : null,
      smallestCountIn(tx),
      coordinates ? linkedCases(tx, id) : [],
      inside ? linkedReports(tx, id) : [],
      coordinates ? marksOf(tx, id, row.group_id, sources) : { marks: [], offeredMarks: [] },
      coordinates ? ownersOf(tx, row.group_id, today) : [],
      inside ? historyOf(tx, 'obstacle', id) : [],
    ]);
  const course = courses.get(id) ?? noCourse;
  const state = stateOf(subject, course);
  return {
    id,
    number: row.number,
    title: row.title,
    description: row.description,
    classification: row.classification,
    parties: partiesOf(row.parties),
    incomeSources: row.income_sources,
    targetGroup: row.target_group,
    owner:
      row.owner_account && row.owner_name
        ? { id: row.owner_account, name: row.owner_name, hasLeft: Boolean(row.owner_has_left) }
        : null,
    group: { id: row.group_id, name: row.group_name },
    state,
    allowed: obstacleSteps.filter(
      (step) => mayTake(actor, subject, step) && refusalOf(obstacleWorkflow, step, state, subject) === null,
    ),
    notYet:
      coordinates && obstacleWorkflow.submit.from.includes(state)
        ? refusalOf(obstacleWorkflow, 'submit', state, subject)
        : null,
    isInside: inside,
    observedAt: row.observed_at,
    submittedAt: row.submitted_at,
    rejectReason: row.reject_reason,
    rejectedAt: row.rejected_at,
    mergedInto: row.merged_into && row.into_number ? { id: row.merged_into, number: row.into_number } : null,
    course,
    successes,
    evidence: evidence?.get(id) ?? null,
    countyCases: county,
    smallestCount,
    cases,
    reports,
    ...marked,
    owners: owners.map(({ id: owner, name }) => ({ id: owner, name })),
    history,
  };
}

async function countyCount(tx: Tx, id: string): Promise<number | null> {
  const row = await tables(tx)
    .selectFrom('county_obstacle_count')
    .select('cases')
    .where('obstacle_id', '=', id)
    .executeTakeFirst();
  return row?.cases ?? null;
}

async function linkedCases(tx: Tx, id: string): Promise<ObstacleView['cases']> {
  const rows = await tables(tx)
    .selectFrom('obstacle_case as l')
    .innerJoin('guidance_case as c', 'c.id', 'l.case_id')
    .select(['c.id', 'c.number', 'c.asked_on', 'c.noted_obstacle', 'c.question'])
    .where('l.obstacle_id', '=', id)
    .orderBy('c.asked_on', 'desc')
    .orderBy('c.number', 'desc')
    .limit(mostShown)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    askedOn: row.asked_on,
    noted: row.noted_obstacle ?? row.question,
  }));
}

async function linkedReports(tx: Tx, id: string): Promise<LinkedReport[]> {
  const rows = await tables(tx)
    .selectFrom('deviation as d')
    .leftJoin('deviation_reporter as r', 'r.deviation_id', 'd.id')
    .leftJoin('account as a', 'a.id', 'r.account_id')
    .select(['d.id', 'd.text', 'd.reported_at', 'd.agreement_clause', 'a.name', 'r.is_hidden'])
    .where('d.obstacle_id', '=', id)
    .orderBy('d.reported_at')
    .limit(mostShown)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    reportedAt: row.reported_at,
    agreementClause: row.agreement_clause,
    reporter: row.name,
    isHidden: row.is_hidden ?? true,
  }));
}

async function marksOf(
  tx: Tx,
  id: string,
  groupId: string,
  sources: readonly EvidenceSource[],
): Promise<Pick<ObstacleView, 'marks' | 'offeredMarks'>> {
  const linked = await tables(tx)
    .selectFrom('obstacle_mark')
    .select(['source', 'mark_id'])
    .where('obstacle_id', '=', id)
    .execute();
  const found: Pick<ObstacleView, 'marks' | 'offeredMarks'> = { marks: [], offeredMarks: [] };
  for (const { name, marks } of sources) {
    for (const mark of await marks(tx, groupId)) {
      if (linked.some((one) => one.source === name && one.mark_id === mark.id))
        found.marks.push({ source: name, label: mark.label });
      else found.offeredMarks.push({ value: `${name}/${mark.id}`, label: mark.label });
    }
  }
  return found;
}
