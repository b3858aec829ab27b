import { describe, expect, it } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { refusalOf } from '../../kernel/workflow.ts';
import { mayTake, relationOf } from './access.ts';
import {
  type CaseState,
  type CaseStep,
  caseStates,
  caseSteps,
  caseWorkflow,
  type GuidanceCase,
  stateOf,
} from './case.ts';

const today = '2026-11-16';
const at = new Date('2026-11-01T10:00:00Z');
const received: GuidanceCase = {
  id: 'c',
  number: 'HEB-26-0001',
  groupId: 'heby',
  source: 'officer',
  party: 'region',
  askerAccount: 'asker',
  askerMember: null,
  round: 1,
  askedOn: '2026-11-01',
  awaitingAskerSince: null,
  returnedAt: null,
  advisedAt: null,
  followUpOn: null,
  answerDue: '2026-11-08',
  outcome: null,
  outcomeAt: null,
  withdrawnAt: null,
  mergedInto: null,
};
const inState: Record<CaseState, GuidanceCase> = {
  received,
  awaitingAsker: { ...received, awaitingAskerSince: at },
  returnedForBasics: { ...received, returnedAt: at },
  advised: { ...received, advisedAt: at, followUpOn: '2026-12-20' },
  followUpDue: { ...received, advisedAt: at, followUpOn: today },
  closed: { ...received, advisedAt: at, outcomeAt: at, outcome: 'unknown' },
  withdrawn: { ...received, withdrawnAt: at },
  merged: { ...received, mergedInto: 'other' },
};

/** Which steps each state allows, and to which sides. Whatever is not here is refused: a new state or step must be placed. */
const allowed: Record<CaseState, readonly CaseStep[]> = {
  received: ['askBack', 'returnForBasics', 'advise', 'correctQuestion', 'withdraw', 'merge', 'handOver'],
  awaitingAsker: ['answer', 'returnForBasics', 'advise', 'correctQuestion', 'withdraw', 'merge', 'handOver'],
  returnedForBasics: ['completeBasics', 'correctQuestion', 'withdraw', 'merge', 'handOver'],
  advised: ['correctAdvice', 'recordOutcome', 'withdraw', 'handOver'],
  followUpDue: ['correctAdvice', 'recordOutcome', 'withdraw', 'handOver'],
  closed: ['recordOutcome', 'reopen'],
  withdrawn: ['reopen'],
  merged: [],
};

describe('the workflow of a question', () => {
  it.each(caseStates)('derives the state %s', (state) => {
    expect(stateOf(inState[state], today)).toBe(state);
  });

  it.each(caseStates.flatMap((state) => caseSteps.map((step) => [state, step] as const)))(
    'places %s × %s',
    (state, step) => {
      const refusal = refusalOf(caseWorkflow, step, state, inState[state]);
      expect(refusal === null).toBe(allowed[state].includes(step));
    },
  );

  it('leads where the table says, and never to a state that is not derived', () => {
    for (const step of caseSteps) expect(['same', ...caseStates]).toContain(caseWorkflow[step].to);
  });

  it('does not ask back where nobody can answer', () => {
    const imported = { ...received, askerAccount: null };
    expect(refusalOf(caseWorkflow, 'askBack', 'received', imported)).not.toBeNull();
    expect(refusalOf(caseWorkflow, 'returnForBasics', 'received', imported)).not.toBeNull();
  });
});

const person = (
  accountId: string,
  role?: 'coordinator' | 'caseOfficer' | 'groupMember' | 'office' | 'administrator',
  groupId: string | null = 'heby',
): Actor => ({
  kind: 'person',
  accountId,
  associationId: 'a',
  name: accountId,
  language: 'sv',
  functions: role ? [{ id: 'f', role, groupId, memberId: null, unit: null, asDeputy: false }] : [],
});

/** Who may take which step on a case of the group Heby that `asker` asked. */
const who: Record<CaseStep, readonly string[]> = {
  askBack: ['coordinator', 'system'],
  answer: ['asker', 'askingCoordinator'],
  returnForBasics: ['coordinator', 'system'],
  completeBasics: ['asker', 'askingCoordinator'],
  advise: ['coordinator', 'system'],
  correctAdvice: ['coordinator', 'system'],
  correctQuestion: ['asker', 'coordinator', 'askingCoordinator', 'system'],
  recordOutcome: ['asker', 'coordinator', 'askingCoordinator', 'key', 'system'],
  withdraw: ['asker', 'coordinator', 'askingCoordinator', 'system'],
  merge: ['coordinator', 'system'],
  reopen: ['asker', 'askingCoordinator'],
  handOver: ['asker', 'askingCoordinator'],
};

const actors: Record<string, Actor> = {
  asker: person('asker', 'caseOfficer', null),
  coordinator: person('karin', 'coordinator'),
  askingCoordinator: person('asker', 'coordinator', 'tierp'),
  sisterCoordinator: person('jonas', 'coordinator', 'tierp'),
  colleague: person('petter', 'caseOfficer', null),
  member: person('elin', 'groupMember'),
  office: person('gunilla', 'office', null),
  administrator: person('yvonne', 'administrator', null),
  nobody: person('x'),
  key: { kind: 'caseKey', by: 'outcomeLink', associationId: 'a', caseId: 'c' },
  otherKey: { kind: 'caseKey', by: 'handle', associationId: 'a', caseId: 'd' },
  visitor: { kind: 'visitor' },
  system: { kind: 'system', associationId: 'a' },
};

describe('who may take which step', () => {
  it.each(caseSteps.flatMap((step) => Object.keys(actors).map((name) => [step, name] as const)))(
    'places %s × %s',
    (step, name) => {
      expect(mayTake(actors[name] as Actor, received, step)).toBe(who[step].includes(name));
    },
  );

  it('knows nobody else', () => {
    for (const name of [
      'sisterCoordinator',
      'colleague',
      'member',
      'office',
      'administrator',
      'nobody',
      'otherKey',
      'visitor',
    ]) {
      expect(relationOf(actors[name] as Actor, received), name).toBeNull();
    }
  });

  it('knows whoever asked while they hold a function in the organisation that they asked for', () => {
    const asked = { ...received, askerMember: 'fk' };
    const at = (memberId: string | null): Actor => {
      const asker = actors.asker as Extract<Actor, { kind: 'person' }>;
      return { ...asker, functions: asker.functions.map((one) => ({ ...one, memberId })) };
    };
    expect(relationOf(at('fk'), asked)).toBe('asker');
    for (const elsewhere of [at('region'), at(null), { ...at('fk'), functions: [] }] as Actor[]) {
      expect(relationOf(elsewhere, asked)).toBeNull();
      expect(caseSteps.filter((step) => mayTake(elsewhere, asked, step))).toEqual([]);
    }
  });
});
