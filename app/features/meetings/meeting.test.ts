import { describe, expect, it } from 'vitest';
import type { Person } from '../../kernel/actor.ts';
import { type Role, roles } from '../../kernel/roles.ts';
import { refusalOf } from '../../kernel/workflow.ts';
import { mayPrepare, mayRead, mayTake } from './access.ts';
import {
  approveBy,
  type Body,
  bodies,
  choosable,
  type Item,
  type Meeting,
  type MeetingState,
  type MeetingStep,
  meetingStates,
  meetingSteps,
  meetingWorkflow,
  moved,
  openItems,
  type Result,
  resultRefusal,
  results,
  standings,
  stateOf,
} from './meeting.ts';

const at = new Date('2026-11-16T12:00:00Z');
const blank: Meeting = {
  id: 'm',
  body: 'group',
  groupId: 'g',
  startsAt: at,
  endsAt: at,
  convenorId: null,
  chairId: null,
  adjusterId: null,
  summonedAt: null,
  heldAt: null,
  closedAt: null,
  chairApprovedAt: null,
  adjusterApprovedAt: null,
  approvedAt: null,
  cancelledAt: null,
};

const inState: Record<MeetingState, Meeting> = {
  planned: blank,
  summoned: { ...blank, summonedAt: at },
  held: { ...blank, summonedAt: at, heldAt: at },
  closed: { ...blank, summonedAt: at, heldAt: at, closedAt: at },
  approved: { ...blank, summonedAt: at, heldAt: at, closedAt: at, approvedAt: at },
  cancelled: { ...blank, summonedAt: at, cancelledAt: at },
};

describe('the state of a meeting', () => {
  it.each(meetingStates)('%s follows from what was done when', (state) => {
    expect(stateOf(inState[state])).toBe(state);
  });
});

const allowed: Record<MeetingStep, readonly MeetingState[]> = {
  arrange: ['planned', 'summoned', 'held'],
  summon: ['planned', 'summoned'],
  move: ['planned', 'summoned'],
  cancel: ['planned', 'summoned'],
  answer: ['summoned'],
  open: ['planned', 'summoned'],
  attend: ['held', 'closed'],
  write: ['held', 'closed'],
  vote: ['held'],
  close: ['held'],
  nameOfficers: ['planned', 'summoned', 'held', 'closed'],
  approve: ['closed'],
};

describe('a step', () => {
  it.each(meetingSteps)('%s may be taken in its states and in no other', (step) => {
    const open = meetingStates.filter((state) => refusalOf(meetingWorkflow, step, state, inState[state]) === null);
    expect(open).toEqual(meetingStates.filter((state) => allowed[step].includes(state)));
  });

  it('never changes approved minutes or a cancelled meeting', () => {
    for (const step of meetingSteps) {
      expect(meetingWorkflow[step].from).not.toContain('approved');
      expect(meetingWorkflow[step].from).not.toContain('cancelled');
    }
  });
});

const person = (role: Role, groupId: string | null, accountId = 'p'): Person => ({
  kind: 'person',
  accountId,
  associationId: 'a',
  name: '',
  language: 'sv',
  functions: [{ id: 'f', role, groupId, memberId: null, unit: null, asDeputy: false }],
});

const place: Record<Body, Meeting> = {
  group: blank,
  sync: { ...blank, body: 'sync' },
  board: { ...blank, body: 'board', groupId: null },
};
const groupHeld: readonly Role[] = ['coordinator', 'teamWorker', 'groupMember', 'groupChair'];
const holderIn = (role: Role, groupId: string): Person => person(role, groupHeld.includes(role) ? groupId : null);

describe('who', () => {
  const readers: Record<Body, readonly Role[]> = {
    group: ['coordinator', 'groupMember', 'groupChair'],
    sync: ['coordinator', 'teamWorker', 'groupMember', 'groupChair'],
    board: ['office', 'boardMember'],
  };
  const preparers: Record<Body, readonly Role[]> = {
    group: ['coordinator', 'groupChair'],
    sync: ['coordinator', 'teamWorker', 'groupChair'],
    board: ['office'],
  };

  it.each(bodies)('reads and prepares a meeting of the kind %s', (body) => {
    expect(roles.filter((role) => mayRead(holderIn(role, 'g'), place[body])).toSorted()).toEqual(
      readers[body].toSorted(),
    );
    expect(roles.filter((role) => mayPrepare(holderIn(role, 'g'), place[body])).toSorted()).toEqual(
      preparers[body].toSorted(),
    );
  });

  it('is in a sister group reads nothing of a group', () => {
    for (const role of groupHeld) {
      expect([role, mayRead(holderIn(role, 'other'), { ...place.group, closedAt: at })]).toEqual([role, false]);
      expect([role, mayPrepare(holderIn(role, 'other'), place.group)]).toEqual([role, false]);
    }
  });

  it('works for the group reads its minutes when the meeting is closed, not before', () => {
    const worker = holderIn('teamWorker', 'g');
    expect(mayRead(worker, place.group)).toBe(false);
    expect(mayRead(worker, { ...place.group, closedAt: at })).toBe(true);
  });

  it('calls the meeting runs it, as long as they read it', () => {
    const called = { ...place.group, convenorId: 'p' };
    expect(mayTake(holderIn('groupMember', 'g'), called, 'open')).toBe(true);
    expect(mayTake(holderIn('groupMember', 'g'), place.group, 'open')).toBe(false);
    expect(mayTake(holderIn('groupMember', 'other'), called, 'open')).toBe(false);
    expect(mayTake(holderIn('groupMember', 'g'), called, 'cancel')).toBe(false);
  });

  it('approves within fourteen days: the board by law, the others when they do', () => {
    expect(bodies.map((body) => [body, approveBy(body, '2026-02-20')])).toEqual([
      ['group', null],
      ['board', '2026-03-06'],
      ['sync', null],
    ]);
    // Fourteen days later is Christmas Eve; the next working day counts.
    expect(approveBy('board', '2026-12-10')).toBe('2026-12-28');
  });

  it('approves: the chair of a group, the two named of a board', () => {
    expect(roles.filter((role) => mayTake(holderIn(role, 'g'), place.group, 'approve'))).toEqual(['groupChair']);
    const named = { ...place.board, chairId: 'chair', adjusterId: 'checker' };
    const member = (id: string): Person => person('boardMember', null, id);
    expect(['chair', 'checker', 'third'].filter((id) => mayTake(member(id), named, 'approve'))).toEqual([
      'chair',
      'checker',
    ]);
  });
});

const item = (more: Partial<Item> = {}): Item => ({
  id: 'i',
  source: 'own',
  standing: null,
  result: null,
  conclusion: '',
  ...more,
});

describe('the result of an item', () => {
  it('is chosen from those that fit it', () => {
    expect(choosable(item(), 'group')).toEqual(['noted', 'decided', 'declined', 'carried']);
    expect(choosable(item(), 'board')).toEqual(['noted', 'carried']);
    expect(choosable(item({ source: 'obstacles' }), 'group')).toEqual(['noted', 'carried']);
    expect(choosable(item({ source: 'standing', standing: 'budgetOutcome' }), 'group')).toEqual(['noted', 'carried']);
    expect(choosable(item({ source: 'standing', standing: 'caseAnalysis' }), 'group')).toEqual([
      'concluded',
      'carried',
    ]);
  });

  it('is never chosen to be recorded, and refused where it does not fit', () => {
    const all: Item[] = [item(), item({ source: 'obstacles' }), ...standings.map((standing) => item({ standing }))];
    for (const one of all)
      for (const body of bodies)
        for (const result of results) {
          const refused = resultRefusal(one, body, result, 'Slutsats.');
          expect([one, body, result, refused === null]).toEqual([
            one,
            body,
            result,
            choosable(one, body).includes(result),
          ]);
          if (result === 'recorded') expect(refused).not.toBeNull();
        }
  });

  it('of the analysis needs a written conclusion', () => {
    const analysis = item({ standing: 'caseAnalysis' });
    expect(resultRefusal(analysis, 'group', 'concluded', '  ')).not.toBeNull();
    expect(resultRefusal(analysis, 'group', 'concluded', 'Kön är hindret.')).toBeNull();
    expect(resultRefusal(analysis, 'group', 'carried', '')).toBeNull();
  });

  it('keeps the meeting open while one is missing', () => {
    const done = (result: Result, more: Partial<Item> = {}): Item => item({ result, ...more });
    expect(openItems(results.map((result) => done(result)))).toEqual([]);
    expect(openItems([item(), done('noted')])).toHaveLength(1);
    expect(openItems([done('concluded', { standing: 'caseAnalysis' })])).toHaveLength(1);
    expect(openItems([done('concluded', { standing: 'caseAnalysis', conclusion: 'Kön.' })])).toEqual([]);
    expect(openItems([done('carried', { standing: 'caseAnalysis' })])).toEqual([]);
  });
});

describe('the order of an agenda', () => {
  it('changes by one step', () => {
    expect(moved(['a', 'b', 'c'], 'b', 'up')).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 'b', 'down')).toEqual(['a', 'c', 'b']);
  });

  it('stays at its ends, and where the item is not there', () => {
    expect(moved(['a', 'b'], 'a', 'up')).toBeNull();
    expect(moved(['a', 'b'], 'b', 'down')).toBeNull();
    expect(moved(['a', 'b'], 'c', 'up')).toBeNull();
  });
});
