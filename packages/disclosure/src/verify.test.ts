import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from './audit.ts';
import { prove } from './prove.ts';
import { publish } from './publish.ts';
import { labelled, largerTable } from './testing/arbitrary.ts';
import type { Published } from './types.ts';
import { verify } from './verify.ts';

const counts = [
  [12, 3, 20],
  [8, 30, 9],
  [40, 2, 11],
];

async function example(): Promise<Published> {
  const publication = await publish(labelled(counts));
  if (publication.kind === 'refused') throw new Error(publication.reason.en);
  return publication;
}

describe('the proof', () => {
  it('holds for the example, whose hidden counts are as few as can be', async () => {
    const published = await example();
    expect(published.cells.flat().filter((cell) => cell === null)).toHaveLength(4);
    expect(verify(published, published.certificate, counts)).toMatchObject({ kind: 'right', hidden: 4 });
  });

  it('falls with any change of any figure of any of its tables', async () => {
    const published = await example();
    const { tables } = published.certificate;
    const at = fc.tuple(fc.nat(tables.length - 1), fc.nat(2), fc.nat(2), fc.integer({ min: -50, max: 50 }));
    fc.assert(
      fc.property(at, ([table, row, column, by]) => {
        fc.pre(by !== 0);
        const changed = structuredClone(tables) as number[][][];
        const line = changed[table]?.[row];
        if (line) line[column] = (line[column] ?? 0) + by;
        expect(verify(published, { threshold: 5, tables: changed }).kind).toBe('wrong');
      }),
    );
  });

  it('falls with any published figure that is changed, shown or hidden', async () => {
    await fc.assert(
      fc.asyncProperty(largerTable, fc.nat(), fc.integer({ min: 1, max: 9 }), async (table, place, by) => {
        const publication = await publish(table);
        if (publication.kind === 'refused') return;
        const { columns, cells, certificate } = publication;
        const at = place % (cells.length * columns.length);
        const changed = cells.map((row, index) =>
          row.map((cell, column) => (index * columns.length + column === at ? (cell ?? 0) + by + 5000 : cell)),
        );
        expect(verify({ ...publication, cells: changed }, certificate).kind).toBe('wrong');
      }),
    );
  });

  it('is not taken for a small count that is shown, or that no table opens', async () => {
    const bare = {
      ...labelled(counts),
      cells: counts,
      rowTotals: [35, 47, 53],
      columnTotals: [60, 35, 40],
      total: 135,
    };
    expect(verify(bare, { threshold: 5, tables: [counts] }, counts)).toMatchObject({ kind: 'wrong' });
    const published = await example();
    const few = { threshold: 5, tables: published.certificate.tables.slice(0, 1) };
    expect(verify(published, few, counts).kind).toBe('wrong');
    expect(verify(published, published.certificate, [...counts].reverse()).kind).toBe('wrong');
  });

  it('is of the same size as the table, states a threshold and is not empty', async () => {
    const published = await example();
    const { certificate } = published;
    for (const wrong of [
      { ...certificate, tables: [] },
      { ...certificate, threshold: 0 },
      { ...certificate, tables: [[[135]]] },
    ])
      expect(verify(published, wrong).kind).toBe('wrong');
    expect(verify({ ...published, rowTotals: [] }, certificate).kind).toBe('wrong');
  });
});

describe('figures that nothing can stand behind', () => {
  const impossible = {
    ...labelled([[0, 0]]),
    cells: [[null, 8]],
    rowTotals: [7],
    columnTotals: [null, 8],
    total: 7,
  };

  it('have no proof and no audit', async () => {
    expect(prove(impossible, 5)).toBeNull();
    expect(await audit(impossible, 5)).toEqual({ kind: 'impossible' });
    expect(await audit({ ...impossible, cells: [[1, 8]], columnTotals: [1, 8] }, 5)).toEqual({ kind: 'impossible' });
  });
});

describe('the audit', () => {
  it('tells what was hidden in vain', async () => {
    const alone = { ...labelled([[0, 0]]), cells: [[null, 8]], rowTotals: [11], columnTotals: [null, 8], total: 11 };
    expect(await audit(alone, 5)).toMatchObject({
      told: [
        { row: 0, column: 0, from: 3, to: 3 },
        { row: 1, column: 0, from: 3, to: 3 },
      ],
    });
  });

  it('says when nothing limits a figure', async () => {
    const open = { ...labelled([[0]]), cells: [[null]], rowTotals: [null], columnTotals: [null], total: null };
    const found = await audit(open, 5);
    expect(found.kind === 'audited' && found.intervals.every(({ from, to }) => from === 0 && to === null)).toBe(true);
  });
});
