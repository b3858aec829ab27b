import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Task, TaskSource } from '../../http/feature.ts';
import type { Person } from '../../kernel/actor.ts';
import { addDays } from '../../kernel/clock.ts';
import type { House } from '../../kernel/house.ts';
import type { Role } from '../../kernel/roles.ts';
import { byUrgency, deadlineOf, tasksOf } from './tasks.ts';

const title = { sv: 'Gör något', en: 'Do something' };
const today = '2026-11-16';
const task = (more: Partial<Task> = {}): Task => ({ title, href: '/x', ...more });

describe('the deadline of a task', () => {
  test.each([
    [{}, { kind: 'none' }],
    [{ late: false }, { kind: 'none' }],
    [{ due: '2026-11-17' }, { kind: 'ahead', day: '2026-11-17' }],
    [{ due: '2026-11-16' }, { kind: 'today' }],
    [{ due: '2026-11-15' }, { kind: 'late', days: 1 }],
    [
      { due: '2026-11-15', late: true },
      { kind: 'late', days: 1 },
    ],
    [
      { due: '2026-11-17', late: true },
      { kind: 'late', days: null },
    ],
    [{ late: true }, { kind: 'late', days: null }],
  ] as const)('of %j is %j', (more, deadline) => {
    expect(deadlineOf(task(more), today)).toEqual(deadline);
  });
});

test('late tasks come first, then the nearest deadline, then what has none', () => {
  const tasks = fc.array(
    fc.record({
      late: fc.boolean(),
      due: fc.option(
        fc.integer({ min: -30, max: 30 }).map((days) => addDays(today, days)),
        { nil: null },
      ),
    }),
  );
  fc.assert(
    fc.property(tasks, (list) => {
      const sorted = list.map(({ late, due }) => task({ late, ...(due !== null && { due }) })).sort(byUrgency);
      for (const [index, later] of sorted.entries()) {
        const before = sorted[index - 1];
        if (!before) continue;
        expect(Number(before.late) >= Number(later.late)).toBe(true);
        if (before.late === later.late) expect((before.due ?? '9999') <= (later.due ?? '9999')).toBe(true);
      }
    }),
  );
});

describe('what waits', () => {
  const person = (...roles: Role[]): Person => ({
    kind: 'person',
    accountId: 'a',
    associationId: 'b',
    name: 'Elin Sjöö',
    language: 'sv',
    functions: roles.map((role) => ({
      id: role,
      role,
      groupId: null,
      memberId: null,
      unit: null,
      asDeputy: false,
    })),
  });
  const source = (audience: TaskSource['audience'], ...hrefs: string[]): TaskSource => ({
    audience,
    tasks: async () => hrefs.map((href) => task({ href })),
  });
  const sources = [source(['coordinator'], '/1', '/2'), source(['caseOfficer'], '/3'), source('signedIn', '/4')];
  // These sources ask nobody.
  const nowhere = {} as House;
  const hrefs = async (who: Person) => (await tasksOf(nowhere, who, sources)).map(({ href }) => href);

  test('comes from all sources that concern one of the functions, and from no other', async () => {
    expect(await hrefs(person('coordinator'))).toEqual(['/1', '/2', '/4']);
    expect(await hrefs(person('caseOfficer', 'coordinator'))).toEqual(['/1', '/2', '/3', '/4']);
    expect(await hrefs(person('boardMember'))).toEqual(['/4']);
  });

  test('a source that breaks is not taken for a source with nothing', async () => {
    const broken: TaskSource = {
      audience: 'signedIn',
      tasks: async () => {
        throw new Error('no connection');
      },
    };
    await expect(tasksOf(nowhere, person('office'), [...sources, broken])).rejects.toThrow('no connection');
  });
});
