import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../kernel/actor.ts';
import { addDays } from '../../../kernel/clock.ts';
import { type Role, roles } from '../../../kernel/roles.ts';
import { refusalOf } from '../../../kernel/workflow.ts';
import { type ObstacleState, obstacleStates } from '../../obstacles/index.ts';
import { mandates, parties } from '../../organisation/index.ts';
import { mayConfirm, mayTake } from '../access.ts';
import { isLate } from '../actions/ageing.ts';
import { concernedBy, type Seat } from '../people.ts';
import {
  deadlineRefusal,
  type LoopStep,
  type LoopSubject,
  levelRefusal,
  levels,
  loopSteps,
  loopWorkflow,
} from './decision.ts';
import { isWithinMandate } from './mandate.ts';

const at = new Date('2026-11-16T09:00:00Z');
const subject: LoopSubject = {
  id: 'o',
  groupId: 'g',
  level: 'group',
  isAtCouncil: false,
  action: {
    kind: 'action',
    ownerAccount: 'owner',
    ownerMember: 'm',
    ownerParty: 'region',
    dueOn: '2027-01-31',
    begunAt: at,
    doneAt: null,
    leftAt: null,
  },
  hasEffect: true,
  isAnswered: true,
};

const undecided: readonly ObstacleState[] = ['submitted', 'onAgenda', 'analysed', 'deepeningOrdered', 'escalated'];
/** In which states each step may be taken: a new state or step fails until it is placed. */
const taken: Record<LoopStep, readonly ObstacleState[]> = {
  decide: undecided,
  refuse: undecided,
  deepen: ['submitted', 'onAgenda', 'analysed', 'escalated'],
  escalate: undecided,
  report: ['deepeningOrdered'],
  confirm: ['decided', 'inProgress', 'done'],
  begin: ['decided'],
  finish: ['decided', 'inProgress'],
  handOver: ['decided', 'inProgress', 'deepeningOrdered'],
  checkEffect: ['done'],
  close: ['decided', 'inProgress', 'done', 'effectChecked', 'answered'],
};

describe('a step of the loop', () => {
  it.each(loopSteps)('is placed in every state: %s', (step) => {
    for (const state of obstacleStates) {
      const refused = refusalOf(loopWorkflow, step, state, subject) !== null;
      expect([step, state, refused]).toEqual([step, state, !taken[step].includes(state)]);
    }
  });

  it('closes only what was checked and answered', () => {
    for (const state of taken.close) {
      expect(refusalOf(loopWorkflow, 'close', state, { ...subject, hasEffect: false })?.en).toContain('check first');
      expect(refusalOf(loopWorkflow, 'close', state, { ...subject, isAnswered: false })?.en).toContain('minute');
    }
  });

  it('leads from the group to its board, from the board to the national council, and no higher', () => {
    const atCouncil = { ...subject, level: 'board', isAtCouncil: true } as const;
    expect(refusalOf(loopWorkflow, 'escalate', 'escalated', { ...atCouncil, isAtCouncil: false })).toBeNull();
    expect(refusalOf(loopWorkflow, 'escalate', 'escalated', atCouncil)?.en).toContain('no level above');
    expect(refusalOf(loopWorkflow, 'decide', 'escalated', atCouncil)).toBeNull();
    for (const from of ['group', 'board'] as const)
      for (const to of levels)
        for (const hasBoard of [true, false]) {
          const leads = from === 'group' ? to === 'board' && hasBoard : to === 'national';
          expect([from, to, hasBoard, levelRefusal(from, to, hasBoard) === null]).toEqual([from, to, hasBoard, leads]);
        }
    // Nobody is sent to where the obstacle lies already.
    expect(levelRefusal('board', 'strategicGroup', true)?.en).toContain('with the board already');
    expect(levelRefusal('group', 'strategicGroup', true)?.en).toContain('to the board instead');
  });
});

const actor = (role: Role, groupId: string | null, memberId = 'n', accountId = 'a'): Person => ({
  kind: 'person',
  accountId,
  associationId: 'x',
  name: 'Någon',
  language: 'sv',
  functions: [{ id: 'f', role, groupId, memberId, unit: null, asDeputy: false }],
});

describe('who may take which step', () => {
  const leads: readonly Role[] = ['coordinator', 'groupChair'];
  const inside: readonly Role[] = [...leads, 'groupMember'];
  const above: readonly Role[] = ['office', 'boardMember'];
  const who: Record<LoopStep, readonly Role[]> = {
    decide: leads,
    refuse: leads,
    deepen: leads,
    escalate: leads,
    report: leads,
    confirm: inside,
    begin: leads,
    finish: leads,
    handOver: leads,
    checkEffect: leads,
    close: leads,
  };

  it.each(roles)('places the role %s', (role) => {
    for (const step of loopSteps) {
      expect([step, mayTake(actor(role, 'g'), subject, step)]).toEqual([step, who[step].includes(role)]);
      expect([step, mayTake(actor(role, 'h'), subject, step)]).toEqual([step, false]);
      const decides = ['decide', 'refuse', 'deepen', 'escalate'].includes(step);
      const atBoard = { ...subject, level: 'board' as const };
      expect([step, mayTake(actor(role, 'g'), atBoard, step)]).toEqual([
        step,
        decides ? above.includes(role) : who[step].includes(role),
      ]);
    }
  });

  it('lets whoever has the task carry it out, and those who sit for the same organisation', () => {
    for (const step of ['begin', 'finish', 'report'] as const) {
      expect(mayTake(actor('groupMember', 'g', 'n', 'owner'), subject, step)).toBe(true);
      expect(mayTake(actor('groupMember', 'g', 'm'), subject, step)).toBe(true);
      expect(mayTake(actor('groupMember', 'g', 'n'), subject, step)).toBe(false);
      expect(mayTake(actor('groupMember', 'h', 'm'), subject, step)).toBe(false);
      expect(mayTake(actor('caseOfficer', null, 'm', 'owner'), subject, step)).toBe(false);
      expect(mayTake(actor('groupChair', 'g'), { ...subject, action: null }, step)).toBe(false);
    }
  });

  it.each(roles)('each organisation answers for itself: %s', (role) => {
    expect(mayConfirm(actor(role, 'g', 'm'), 'g', 'm')).toBe(role === 'groupMember' || role === 'groupChair');
    expect(mayConfirm(actor(role, 'g', 'n'), 'g', 'm')).toBe(false);
    expect(mayConfirm(actor(role, 'h', 'm'), 'g', 'm')).toBe(false);
    // For a party without a seat those who lead the group note what it said.
    expect(mayConfirm(actor(role, 'g'), 'g', null)).toBe(leads.includes(role));
  });
});

describe('a mandate', () => {
  it('is that of somebody present from the party that has to do it, for every pair', () => {
    for (const [need, needed] of mandates.toReversed().entries())
      for (const [have, mandate] of mandates.toReversed().entries())
        for (const party of parties) {
          const present = [{ name: 'Någon', party, mandate }];
          const within = needed === 'takesHome' || (party === 'region' && have >= need);
          expect([needed, mandate, party, isWithinMandate(needed, 'region', present)]).toEqual([
            needed,
            mandate,
            party,
            within,
          ]);
        }
  });

  it('is nobody’s when none is there or none is stated', () => {
    expect(isWithinMandate('changesRoutines', 'region', [])).toBe(false);
    expect(isWithinMandate('changesRoutines', 'region', [{ name: 'N', party: 'region', mandate: null }])).toBe(false);
    expect(isWithinMandate('takesHome', 'region', [])).toBe(true);
  });
});

describe('a deadline', () => {
  it('lies neither in the past nor before its meeting', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -60, max: 60 }), (due, meeting) => {
        const [today, dueOn, meetingDay] = ['2026-11-16', addDays('2026-11-16', due), addDays('2026-11-16', meeting)];
        expect(deadlineRefusal(dueOn, today, null) === null).toBe(due >= 0);
        expect(deadlineRefusal(dueOn, today, meetingDay) === null).toBe(due >= 0 && due >= meeting);
      }),
    );
  });
});

describe('who is concerned', () => {
  const seat = (party: Seat['party'], memberId: string, role = 'groupMember'): Seat => ({
    functionId: `f-${memberId}-${role}`,
    accountId: 'a',
    name: 'Någon',
    email: 'n@example.se',
    language: 'sv',
    role,
    memberId,
    memberName: memberId,
    party,
    mandate: null,
  });

  it('is each organisation with a seat; a party without one stands by itself', () => {
    const seats = [
      seat('municipality', 'enkoping'),
      seat('municipality', 'habo'),
      seat('municipality', 'habo', 'groupChair'),
      seat('region', 'region', 'coordinator'),
    ];
    expect(concernedBy(['municipality', 'region', 'municipality'], seats)).toEqual([
      { party: 'municipality', memberId: 'enkoping' },
      { party: 'municipality', memberId: 'habo' },
      { party: 'region', memberId: null },
    ]);
  });
});

describe('what has waited', () => {
  it.each([
    [0, 2, false],
    [1, 2, false],
    [2, 2, true],
    [9, 2, true],
    [1, 1, true],
  ])('through %i meetings where %i are allowed: late %s', (meetings, most, late) => {
    expect(isLate({ meetings, most })).toBe(late);
  });
});
