import { describe, expect, it } from 'vitest';
import type { Person } from '../../app/kernel/actor.ts';
import {
  type CountAudience,
  type CountKind,
  countAudienceOf,
  countAudiences,
  countKinds,
  HeldCount,
  showCount,
  showTable,
  whoMaySee,
} from '../../app/kernel/counts.ts';
import { type Role, roles } from '../../app/kernel/roles.ts';
import { countsDocument } from '../counts/document.ts';
import { places } from '../counts/places.ts';
import { countingFiles, countingLines, letterFiles, serviceFiles } from '../counts/scan.ts';
import { figuresIn } from '../counts/walk.ts';
import { letters, services } from '../counts/ways.ts';

const kinds = Object.keys(countKinds) as CountKind[];
const audiences = Object.keys(countAudiences) as CountAudience[];

const holder = (...held: { role: Role; groupId?: string }[]): Person => ({
  kind: 'person',
  accountId: 'a',
  associationId: 'b',
  name: 'Åsa Exempel',
  language: 'sv',
  functions: held.map(({ role, groupId = null }) => ({
    id: 'f',
    role,
    groupId,
    memberId: null,
    unit: null,
    asDeputy: false,
  })),
});

describe('the table', () => {
  it('keeps what became of people, and what they have in common, from everybody but those who read the questions', () => {
    for (const kind of ['outcomes', 'attributes'] as const)
      for (const audience of audiences)
        expect([kind, audience, whoMaySee[kind][audience] === 'exact']).toEqual([
          kind,
          audience,
          audience === 'coordinator',
        ]);
  });

  it('lets nothing about people leave a group exactly', () => {
    for (const kind of kinds.filter((one) => !['structure', 'waiting', 'due'].includes(one)))
      for (const audience of ['otherGroups', 'office', 'board', 'leaving', 'public'] as const)
        expect([kind, audience, whoMaySee[kind][audience]]).not.toEqual([kind, audience, 'exact']);
  });

  it('has an audience for every role, and none for whoever holds none', () => {
    for (const role of roles)
      expect([role, countAudienceOf(holder({ role, groupId: 'g' }), 'g')]).not.toEqual([role, null]);
    expect(countAudienceOf(holder(), 'g')).toBeNull();
    expect(countAudienceOf(holder({ role: 'coordinator', groupId: 'other' }), 'g')).toBe('otherGroups');
    expect(countAudienceOf(holder({ role: 'office' }, { role: 'groupMember', groupId: 'g' }), 'g')).toBe('groupMember');
    expect(countAudienceOf({ kind: 'visitor' }, 'g')).toBeNull();
  });

  it('is what docs/counts.md says', async () => {
    await expect(countsDocument()).toMatchFileSnapshot('../../docs/counts.md');
  });
});

describe('a held count', () => {
  const held = new HeldCount('outcomes', 3);

  it('cannot be added, printed or sent', () => {
    expect(() => JSON.stringify({ held })).toThrow(/showCount/);
    expect(() => `${held}`).toThrow(/showCount/);
    expect(() => Number(held)).toThrow(/showCount/);
    expect(Object.values(held)).toEqual(['outcomes']);
  });

  it('comes out as the table says', async () => {
    expect(showCount(held, 'coordinator', 5)).toBe(3);
    expect(showCount(held, 'groupMember', 5)).toBeNull();
    expect(showCount(held, 'groupMember', 3)).toBe(3);
    expect(showCount(new HeldCount('outcomes', 0), 'groupMember', 5)).toBeNull();
    expect(showCount(new HeldCount('outcomes', 300), 'manager', 5)).toBeNull();
    expect(showCount(new HeldCount('structure', 1), null, 5)).toBeNull();
  });

  it('comes out as a protected table', async () => {
    const counts = [
      [12, 3],
      [8, 30],
    ];
    const table = { rows: ['a', 'b'], columns: ['x', 'y'], counts };
    const exact = await showTable(new HeldCount('outcomes', table), 'coordinator', 5);
    expect(exact).toMatchObject({ cells: counts, rowTotals: [15, 38], columnTotals: [20, 33], total: 53 });
    const safe = await showTable(new HeldCount('outcomes', table), 'board', 5);
    expect(safe).toMatchObject({
      cells: [
        [null, null],
        [null, null],
      ],
      total: 53,
    });
    expect(await showTable(new HeldCount('outcomes', table), 'manager', 5)).toBeNull();
  });
});

describe('counting', () => {
  it('in SQL is declared, line by line', () => {
    for (const [file, lines] of countingFiles()) {
      const declared = Object.values(places[file] ?? {}).reduce((sum, one) => sum + one, 0);
      expect([file, lines], 'say in test/counts/places.ts what it counts').toEqual([file, declared]);
    }
  });

  it('past the rights of persons is declared, file by file', () => {
    const undeclared = serviceFiles().filter((file) => !(file in services));
    expect(undeclared, 'say in test/counts/ways.ts what they count for somebody').toEqual([]);
  });

  it('in letters is declared, and only what the receiver may have exactly stands in one', () => {
    const undeclared = letterFiles().filter((file) => !(file in letters));
    expect(undeclared, 'say in test/counts/ways.ts what is counted in these letters').toEqual([]);
    for (const [file, kind] of Object.entries(letters))
      if (kind !== 'none') expect([file, whoMaySee[kind].leaving]).toEqual([file, 'exact']);
  });

  it.each([
    'select count(*) from guidance_case',
    'sql<number>`count(distinct c.asker)`',
    'select count(c.id), 1',
    '.select((one) => one.fn.countAll<number>().as("n"))',
    'sum(asked)::bigint',
    'percentile_cont(0.5)',
    'select * from case_counts(1, 2)',
    "selectFrom('county_obstacle_count')",
  ])('is seen in %s', (line) => {
    expect(countingLines(line)).toBe(1);
  });

  it.each(['const n = count(client);', 'insertAccount(tx)', '// count(*) says it', 'rows.length', 'peer_case'])(
    'is not seen in %s',
    (line) => {
      expect(countingLines(line)).toBe(0);
    },
  );

  it('in an answer is found wherever it stands', () => {
    const answer = { a: 1, b: [{ c: 2 }, { c: null }], m: new Map([['x', { d: 3 }]]), at: new Date(), t: 'x 4' };
    expect(figuresIn(answer)).toEqual([
      { path: 'a', value: 1 },
      { path: 'b[].c', value: 2 },
      { path: 'm{}.d', value: 3 },
    ]);
  });
});
