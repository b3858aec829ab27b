import type { Tx } from '../../database/database.ts';
import type { ReportPart, ReportStep, Words } from '../../documents/report.ts';
import { fill, list, partOf } from '../../documents/report-words.ts';
import type { PackSource, PackWanted } from '../../http/feature.ts';
import { safeCount } from '../../http/leaving.ts';
import { dayOf, daysBetween } from '../../kernel/clock.ts';
import { saidMedian } from '../../kernel/median.ts';
import { partyNames } from '../organisation/index.ts';
import { type Course, classificationNames, type Obstacle, stateNames, stateOf } from './obstacle.ts';
import { conceptOf, coursesOf, noCourse, tables } from './store.ts';

interface Line {
  readonly obstacle: Obstacle;
  readonly course: Course;
  readonly number: string;
  readonly title: string;
  readonly observedOn: string;
  readonly submittedOn: string;
  readonly cases: number;
}

/** What the group had been given by the end of the period, and had not ended before it. Drafts stay in the group. */
async function linesOf(tx: Tx, { associationId, groupId, from, to }: PackWanted): Promise<Line[]> {
  const rows = await tables(tx)
    .selectFrom('obstacle')
    .selectAll()
    .where('association_id', '=', associationId)
    .where('group_id', '=', groupId)
    .where('kind', '=', 'obstacle')
    .where('merged_into', 'is', null)
    .where('submitted_at', 'is not', null)
    .orderBy('submitted_at')
    .execute();
  const ids = rows.map(({ id }) => id);
  const courses = await coursesOf(tx, ids);
  const cases = await casesOf(tx, associationId, ids);
  return rows.flatMap((row): Line[] => {
    const course = courses.get(row.id) ?? noCourse;
    const submittedOn = dayOf(row.submitted_at ?? row.observed_at);
    const ended = endedOn(row.rejected_at, course);
    if (submittedOn > to || (ended !== null && ended < from)) return [];
    const { number, title } = row;
    const observedOn = dayOf(row.observed_at);
    return [
      { obstacle: conceptOf(row), course, number, title, observedOn, submittedOn, cases: cases.get(row.id) ?? 0 },
    ];
  });
}

function endedOn(rejectedAt: Date | null, course: Course): string | null {
  const at = rejectedAt ?? course.refusedAt ?? course.closedAt;
  return at && dayOf(at);
}

async function casesOf(tx: Tx, associationId: string, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(tx)
    .selectFrom('obstacle_case as l')
    .innerJoin('guidance_case as c', (join) =>
      join.onRef('c.association_id', '=', 'l.association_id').onRef('c.id', '=', 'l.case_id'),
    )
    .select(({ fn }) => ['l.obstacle_id', fn.countAll().as('cases')])
    .where('l.association_id', '=', associationId)
    .where('l.obstacle_id', 'in', ids)
    .where('c.withdrawn_at', 'is', null)
    .where('c.merged_into', 'is', null)
    .groupBy('l.obstacle_id')
    .execute();
  return new Map(rows.map((row) => [row.obstacle_id, Number(row.cases)]));
}

const obstacles: Words = { sv: 'hinder', en: 'obstacles' };
const texts = {
  topic: { sv: 'Hinder hos gruppen', en: 'Obstacles with the group' },
  none: { sv: 'Inga hinder låg hos gruppen.', en: 'No obstacles were with the group.' },
  one: {
    sv: 'Ett hinder väntar på beslut, sedan {days} dagar.',
    en: 'One obstacle waits for a decision, for {days} days.',
  },
  some: {
    sv: '{count} hinder väntar på beslut. Det äldsta har väntat {days} dagar.',
    en: '{count} obstacles wait for a decision. The oldest has waited {days} days.',
  },
  allDecided: { sv: 'Alla {count} hinder har fått beslut.', en: 'All {count} obstacles have been decided on.' },
  allDecidedOne: { sv: 'Hindret har fått beslut.', en: 'The obstacle has been decided on.' },
  definition: {
    sv: 'Hinder som hade lämnats till gruppen när perioden slutade och som inte var avslutade när den började. Läget är det som gäller den dag paketet gjordes. Ärenden är frågor som är kopplade som underlag; en fråga kan vara underlag för flera hinder.',
    en: 'Obstacles that had been submitted to the group when the period ended and were not closed when it began. The state is that of the day the pack was made. Cases are questions linked as evidence; a question may be evidence of several obstacles.',
  },
  obstacle: { sv: 'Hinder', en: 'Obstacle' },
  type: { sv: 'Typ', en: 'Type' },
  parties: { sv: 'Berör', en: 'Concerns' },
  state: { sv: 'Läge', en: 'State' },
  cases: { sv: 'Ärenden', en: 'Cases' },
  submitted: { sv: 'Lämnat', en: 'Submitted' },
} as const;

const isDecided = ({ obstacle, course }: Line): boolean =>
  obstacle.rejectedAt !== null || course.refusedAt !== null || course.decidedAt !== null;

function partFor(lines: readonly Line[], wanted: PackWanted): ReportPart {
  const waiting = lines.filter((line) => !isDecided(line));
  const days = Math.max(0, ...waiting.map(({ submittedOn }) => daysBetween(submittedOn, wanted.today)));
  const source = {
    definition: texts.definition,
    from: wanted.from,
    to: wanted.to,
    n: lines.length,
    of: obstacles,
  };
  const base = { key: 'obstacles', topic: texts.topic, source };
  if (lines.length === 0) return partOf({ ...base, message: texts.none });
  const decided = lines.length === 1 ? texts.allDecidedOne : texts.allDecided;
  const message = waiting.length === 0 ? decided : waiting.length === 1 ? texts.one : texts.some;
  return partOf({
    ...base,
    message: fill(message, { count: waiting.length === 0 ? lines.length : waiting.length, days }),
    table: {
      caption: texts.topic,
      columns: [
        { label: texts.obstacle, kind: 'text', width: 3 },
        { label: texts.type, kind: 'text' },
        { label: texts.parties, kind: 'text', width: 1.4 },
        { label: texts.state, kind: 'text' },
        { label: texts.cases, kind: 'number' },
        { label: texts.submitted, kind: 'date' },
      ],
      rows: lines.map(({ obstacle, course, number, title, submittedOn, cases }) => [
        `${number} ${title}`,
        obstacle.classification ? classificationNames[obstacle.classification] : null,
        list(obstacle.parties.map((party) => partyNames[party])),
        stateNames[stateOf(obstacle, course)],
        safeCount('casesOfObstacle', cases, wanted.threshold),
        submittedOn,
      ]),
    },
  });
}

/** What the group did with what it got: how many came so far, and how long it took. These are obstacles, not people. */
function stepsFor(lines: readonly Line[], today: string): ReportStep[] {
  const days = (pairs: readonly (readonly [string | null, string | null])[]): number | null =>
    saidMedian(pairs.flatMap(([from, to]) => (from && to ? [daysBetween(from, to)] : [])));
  const on = (at: Date | null): string | null => at && dayOf(at);
  const decidedOn = ({ obstacle, course }: Line): string | null =>
    on(course.decidedAt ?? course.refusedAt ?? obstacle.rejectedAt);
  const step = (
    name: Words,
    count: number,
    between: (line: Line) => readonly [string | null, string | null],
    isLate = false,
  ): ReportStep => ({
    name,
    count,
    of: obstacles,
    days: days(lines.map(between)),
    state: isLate ? 'late' : count > 0 ? 'passed' : 'ahead',
  });
  const late = lines.some(
    ({ course }) => course.actionDoneAt === null && course.actionDueOn !== null && course.actionDueOn < today,
  );
  const countOf = (is: (line: Line) => unknown): number => lines.filter((line) => is(line)).length;
  return [
    step({ sv: 'Hinder', en: 'Obstacle' }, lines.length, (line) => [line.observedOn, line.submittedOn]),
    step({ sv: 'Beslut', en: 'Decision' }, countOf(isDecided), (line) => [line.submittedOn, decidedOn(line)]),
    step(
      { sv: 'Åtgärd', en: 'Action' },
      countOf(({ course }) => course.actionDoneAt),
      ({ course }) => [on(course.decidedAt), on(course.actionDoneAt)],
      late,
    ),
    step(
      { sv: 'Effekt', en: 'Effect' },
      countOf(({ course }) => course.effectCheckedAt),
      ({ course }) => [on(course.actionDoneAt), on(course.effectCheckedAt)],
    ),
    step(
      { sv: 'Svar', en: 'Answer' },
      countOf(({ course }) => course.answeredAt),
      ({ course }) => [on(course.effectCheckedAt), on(course.answeredAt)],
    ),
  ];
}

export const obstaclePack: PackSource = {
  name: 'obstacles',
  order: 10,
  parts: async (tx, wanted) => [partFor(await linesOf(tx, wanted), wanted)],
  steps: async (tx, wanted) => stepsFor(await linesOf(tx, wanted), wanted.today),
};
