import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../kernel/clock.ts';
import { stepsFrom } from '../../kernel/workflow.ts';
import {
  type Freshness,
  isHidden,
  type ServiceState,
  serviceStates,
  serviceWorkflow,
  staleOn,
  stateOf,
} from './service.ts';

const at = new Date('2026-01-01T10:00:00Z');
const published: Freshness = {
  submittedAt: null,
  publishedAt: at,
  verifiedOn: '2026-01-01',
  intervalDays: 180,
  archivedAt: null,
};

describe('the state of an entry', () => {
  it.each<[string, Partial<Freshness>, string, ServiceState, boolean]>([
    ['is begun', { publishedAt: null }, '2026-01-02', 'draft', true],
    ['is sent', { publishedAt: null, submittedAt: at }, '2026-01-02', 'awaitingVerification', true],
    ['is verified', {}, '2026-01-02', 'published', false],
    ['30 days are left', {}, '2026-05-31', 'verificationDue', false],
    ['31 days are left', {}, '2026-05-30', 'published', false],
    ['the interval ends', {}, '2026-06-30', 'stale', false],
    ['another interval ends', {}, '2026-12-27', 'stale', true],
    ['a day before that', {}, '2026-12-26', 'stale', false],
    ['nobody ever verified it', { verifiedOn: null }, '2026-01-02', 'stale', true],
    ['is put away', { archivedAt: at }, '2026-01-02', 'archived', true],
    ['a short interval', { intervalDays: 30 }, '2026-01-20', 'published', false],
    ['a third of it is left', { intervalDays: 30 }, '2026-01-21', 'verificationDue', false],
  ])('when it %s', (_, change, today, state, hidden) => {
    const entry = { ...published, ...change };
    expect([stateOf(entry, today), isHidden(entry, today)]).toEqual([state, hidden]);
  });

  it('only grows older, and is verified again from any age', () => {
    const age: readonly ServiceState[] = ['published', 'verificationDue', 'stale'];
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 730 }), fc.nat(2000), fc.nat(400), (intervalDays, days, more) => {
        const entry = { ...published, intervalDays };
        const [first, later] = [days, days + more].map((after) => stateOf(entry, addDays('2026-01-01', after)));
        expect(age.indexOf(later as ServiceState)).toBeGreaterThanOrEqual(age.indexOf(first as ServiceState));
        const day = addDays('2026-01-01', days);
        expect(stateOf({ ...entry, verifiedOn: day }, day)).toBe('published');
        expect((staleOn(entry) ?? '') <= day).toBe(stateOf(entry, day) === 'stale');
      }),
    );
  });
});

describe('the workflow', () => {
  it('places every state', () => {
    const steps = Object.fromEntries(serviceStates.map((state) => [state, stepsFrom(serviceWorkflow, state)]));
    expect(steps).toEqual({
      draft: ['submit', 'publish', 'archive'],
      awaitingVerification: ['publish', 'archive'],
      published: ['verify', 'archive'],
      verificationDue: ['verify', 'archive'],
      stale: ['verify', 'archive'],
      archived: ['restore'],
    });
  });
});
