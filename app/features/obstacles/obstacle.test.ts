import { describe, expect, it } from 'vitest';
import type { Person } from '../../kernel/actor.ts';
import { median } from '../../kernel/median.ts';
import { type Role, roles } from '../../kernel/roles.ts';
import { refusalOf } from '../../kernel/workflow.ts';
import { mayRead, mayTake } from './access.ts';
import {
  type Course,
  type Obstacle,
  type ObstacleState,
  type ObstacleStep,
  obstacleStates,
  obstacleSteps,
  obstacleWorkflow,
  stateOf,
} from './obstacle.ts';
import { type YearLine, yearFigures } from './register/figures.ts';
import { noCourse } from './store.ts';

const at = new Date('2026-11-16T09:00:00Z');
const seen: Obstacle = {
  id: 'o',
  groupId: 'g',
  kind: 'obstacle',
  classification: null,
  parties: [],
  describedAt: null,
  evidencedAt: null,
  submittedAt: null,
  rejectedAt: null,
  mergedInto: null,
};
const ready: Obstacle = { ...seen, classification: 'rule', parties: ['region'], describedAt: at, evidencedAt: at };
const submitted: Obstacle = { ...ready, submittedAt: at };
const way = (...names: (keyof Course)[]): Course => ({
  ...noCourse,
  ...Object.fromEntries(names.map((name) => [name, at])),
});

/** Every state with what leads to it, one thing more each time. */
const examples: Record<ObstacleState, [Obstacle, Course]> = {
  observed: [seen, noCourse],
  described: [{ ...seen, describedAt: at }, noCourse],
  evidenced: [ready, noCourse],
  submitted: [submitted, noCourse],
  onAgenda: [submitted, way('onAgendaAt')],
  analysed: [submitted, way('onAgendaAt', 'analysedAt')],
  deepeningOrdered: [submitted, way('onAgendaAt', 'deepeningOrderedAt')],
  escalated: [submitted, way('onAgendaAt', 'escalatedAt')],
  decided: [submitted, way('onAgendaAt', 'decidedAt')],
  inProgress: [submitted, way('decidedAt', 'actionBegunAt')],
  done: [submitted, way('decidedAt', 'actionBegunAt', 'actionDoneAt')],
  effectChecked: [submitted, way('decidedAt', 'actionDoneAt', 'effectCheckedAt')],
  answered: [submitted, way('effectCheckedAt', 'answeredAt')],
  closed: [submitted, way('answeredAt', 'closedAt')],
  rejected: [{ ...submitted, rejectedAt: at }, way('onAgendaAt')],
  merged: [{ ...submitted, mergedInto: 'p' }, noCourse],
};

/** In which states each step may be taken: a new state or step fails until it is placed. */
const taken: Record<ObstacleStep, readonly ObstacleState[]> = {
  describe: [
    'observed',
    'described',
    'evidenced',
    'submitted',
    'onAgenda',
    'analysed',
    'deepeningOrdered',
    'escalated',
  ],
  chooseOwner: obstacleStates.filter((state) => !['closed', 'rejected', 'merged'].includes(state)),
  linkCase: obstacleStates.filter((state) => !['answered', 'closed', 'rejected', 'merged'].includes(state)),
  unlinkCase: [
    'observed',
    'described',
    'evidenced',
    'submitted',
    'onAgenda',
    'analysed',
    'deepeningOrdered',
    'escalated',
  ],
  attachDeviation: obstacleStates.filter((state) => !['answered', 'closed', 'rejected', 'merged'].includes(state)),
  markEvidence: obstacleStates.filter((state) => !['answered', 'closed', 'rejected', 'merged'].includes(state)),
  submit: ['evidenced'],
  reject: ['observed', 'described', 'evidenced'],
  merge: ['observed', 'described', 'evidenced', 'submitted', 'onAgenda', 'analysed', 'deepeningOrdered', 'escalated'],
  split: ['observed', 'described', 'evidenced', 'submitted', 'onAgenda', 'analysed', 'deepeningOrdered', 'escalated'],
};

describe('the state', () => {
  it.each(obstacleStates)('follows from who did what when: %s', (state) => {
    expect(stateOf(...examples[state])).toBe(state);
  });

  it('is also rejected when the group refused what it had got', () => {
    expect(stateOf(submitted, way('onAgendaAt', 'refusedAt'))).toBe('rejected');
  });
});

describe('a step', () => {
  it.each(obstacleSteps)('is placed in every state: %s', (step) => {
    for (const state of obstacleStates) {
      const [subject, course] = examples[state];
      const refused = refusalOf(obstacleWorkflow, step, stateOf(subject, course), subject) !== null;
      expect([step, state, refused]).toEqual([step, state, !taken[step].includes(state)]);
    }
  });

  it('to the group needs a type, a party and evidence', () => {
    for (const missing of [{ classification: null }, { parties: [] }, { describedAt: null }, { evidencedAt: null }])
      expect(refusalOf(obstacleWorkflow, 'submit', 'evidenced', { ...ready, ...missing })).not.toBeNull();
  });
});

const actor = (role: Role, groupId: string | null): Person => ({
  kind: 'person',
  accountId: 'a',
  associationId: 'x',
  name: 'Någon',
  language: 'sv',
  functions: [{ id: 'f', role, groupId, memberId: null, unit: null, asDeputy: false }],
});

describe('access', () => {
  it.each(roles)('places the role %s', (role) => {
    const inside = ['coordinator', 'groupMember', 'groupChair'].includes(role);
    const reader = inside || role === 'office';
    expect(mayRead(actor(role, 'g'), seen)).toBe(inside);
    expect(mayRead(actor(role, 'h'), seen)).toBe(false);
    expect(mayRead(actor(role, 'h'), submitted)).toBe(reader);
    for (const step of obstacleSteps) {
      const may = role === 'coordinator';
      expect([step, mayTake(actor(role, 'g'), seen, step)]).toEqual([step, may]);
      expect([step, mayTake(actor(role, 'h'), seen, step)]).toEqual([step, false]);
    }
  });
});

describe('figures of the year', () => {
  const line = (submittedAt: string | null, answeredAt: string | null, solvedAt: string | null = null): YearLine => {
    const day = (text: string | null): Date | null => (text === null ? null : new Date(text));
    return { submittedAt: day(submittedAt), answeredAt: day(answeredAt), solvedAt: day(solvedAt) };
  };

  it('count each step in the year in which it was taken, by the Swedish calendar', () => {
    const lines = [
      line('2025-12-20T12:00:00Z', '2026-01-09T12:00:00Z', '2026-05-01T12:00:00Z'),
      line('2026-02-01T12:00:00Z', '2026-02-11T12:00:00Z'),
      // Half past midnight on New Year's Day in Sweden.
      line('2025-12-31T23:30:00Z', null),
      line(null, null),
    ];
    const [now, before] = yearFigures(lines, '2026-11-16');
    expect(now).toEqual({ year: 2026, reported: 2, decided: 2, solved: 1, medianDays: 15 });
    expect(before).toEqual({ year: 2025, reported: 1, decided: 0, solved: 0, medianDays: null });
  });

  it.each([
    [[], null],
    [[3], 3],
    [[9, 1], 5],
    [[9, 1, 2], 2],
  ])('have the median of %j', (values, middle) => expect(median(values)).toBe(middle));
});
