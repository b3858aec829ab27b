import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { type Actor, holdsInGroup } from '../../kernel/actor.ts';
import { query } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { meetingsOpenFor } from '../meetings/index.ts';
import {
  type Answer,
  answersOn,
  type Course,
  conceptOf,
  coursesOf,
  type Evidence,
  evidenceCounts,
  noCourse,
  type ObstacleState,
  stateOf,
} from '../obstacles/index.ts';
import { type Party, smallestCountIn } from '../organisation/index.ts';
import { insiders, mayConfirm, mayTake, readers } from './access.ts';
import { stepRefusal } from './deciding.ts';
import { type DecidingLevel, type LoopStep, loopSteps } from './decision/decision.ts';
import { type Effect, tellsOfFewer } from './effect/effect.ts';
import { readEffect } from './effect/effect-read.ts';
import { measureOf } from './effect/measure.ts';
import { type DecisionLine, linesOf } from './lines.ts';
import { type Seat, seatsOf } from './people.ts';
import { subjectOf, tables } from './store.ts';

export interface DecisionView {
  id: string;
  number: string;
  title: string;
  description: string;
  parties: readonly Party[];
  group: { id: string; name: string };
  state: ObstacleState;
  observedAt: Date;
  submittedAt: Date | null;
  rejectedAt: Date | null;
  course: Course;
  evidence: Evidence | null;
  isInside: boolean;
  level: DecidingLevel;
  isAtCouncil: boolean;
  allowed: LoopStep[];
  /** Between meetings only whoever chairs decides. */
  mayDecideBetween: boolean;
  standing: DecisionLine | null;
  /** Of the standing decision's confirmations: those that this reader may answer. */
  mine: string[];
  earlier: DecisionLine[];
  /** By the frozen definition, as it stands today; null before there is anything to measure, and outside the group. */
  effect: Effect | null;
  answers: Answer[];
  seats: Seat[];
  meetings: { id: string; name: Text; startsAt: Date }[];
}

/** What was decided on an obstacle, what became of it, and what this reader may do now. */
export const decisionView = query({
  name: 'decision.view',
  title: { sv: 'Beslut om ett hinder', en: 'Decisions on an obstacle' },
  audience: readers,
  input: z.object({ id: field.id() }),
  read: (tx, input, { actor, today }) => readDecision(tx, input.id, actor, today),
});

async function readDecision(tx: Tx, id: string, actor: Actor, today: string): Promise<DecisionView | null> {
  const row = await tables(tx)
    .selectFrom('obstacle as o')
    .innerJoin('local_group as g', 'g.id', 'o.group_id')
    .selectAll('o')
    .select('g.name as group_name')
    .where('o.id', '=', id)
    .where('o.kind', '=', 'obstacle')
    .executeTakeFirst();
  if (!row || (row.submitted_at === null && row.rejected_at === null)) return null;
  const concept = conceptOf(row);
  const course = (await coursesOf(tx, [id])).get(id) ?? noCourse;
  const state = stateOf(concept, course);
  const { standing, earlier, action } = await linesOf(tx, id);
  const subject = subjectOf(id, row.group_id, standing?.row ?? null, action, course);
  const isInside = holdsInGroup(actor, row.group_id, ...insiders);
  const allowed = loopSteps.filter(
    (step) => mayTake(actor, subject, step) && stepRefusal(step, { state, subject }) === null,
  );
  const decides = allowed.includes('decide');
  const measure = measureOf(standing?.row.measure ?? null);
  const least = isInside ? 0 : await smallestCountIn(tx);
  // What was measured is frozen with the check; outside the group it is told only of as many as may be told apart.
  const told = (line: DecisionLine): DecisionLine =>
    line.check?.measured && tellsOfFewer(line.check.measured, least)
      ? { ...line, check: { ...line.check, measured: null } }
      : line;
  return {
    id,
    number: row.number,
    title: row.title,
    description: row.description,
    parties: concept.parties,
    group: { id: row.group_id, name: row.group_name },
    state,
    observedAt: row.observed_at,
    submittedAt: row.submitted_at,
    rejectedAt: row.rejected_at,
    course,
    evidence: isInside ? ((await evidenceCounts(tx, [id])).get(id) ?? null) : null,
    isInside,
    level: subject.level,
    isAtCouncil: subject.isAtCouncil,
    allowed,
    mayDecideBetween: subject.level === 'board' || holdsInGroup(actor, row.group_id, 'groupChair'),
    standing: standing && told(standing.line),
    mine: allowed.includes('confirm')
      ? (standing?.line.confirmations ?? [])
          .filter((one) => one.answer === null && mayConfirm(actor, row.group_id, one.memberId))
          .map((one) => one.id)
      : [],
    earlier: earlier.map(told),
    effect:
      isInside && standing && measure && action?.done_at
        ? await readEffect(
            tx,
            { obstacleId: id, decidedAt: standing.row.decided_at, measure, doneAt: action.done_at },
            today,
          )
        : null,
    answers: await answersOn(tx, id),
    seats: decides || allowed.includes('handOver') ? await seatsOf(tx, row.group_id, subject.level, today) : [],
    meetings: decides && subject.level === 'group' ? await meetingsOpenFor(tx, row.group_id) : [],
  };
}
