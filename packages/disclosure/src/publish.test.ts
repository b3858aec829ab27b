import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from './audit.ts';
import { gridOf } from './grid.ts';
import { prove, publishedGrid } from './prove.ts';
import { defaultThreshold, publish } from './publish.ts';
import { labelled, largerTable, smallTable } from './testing/arbitrary.ts';
import { everyTable, openByTrying } from './testing/brute.ts';
import type { CountTable, Published, PublishedTable } from './types.ts';
import { verify } from './verify.ts';

const asItIs = { mostHidden: 1 };

async function shown(table: CountTable, threshold = defaultThreshold): Promise<Published | null> {
  const publication = await publish(table, { ...asItIs, threshold });
  return publication.kind === 'published' ? publication : null;
}

/** Each hidden figure as low and as high as any table behind the published one has it. */
function bruteIntervals(published: PublishedTable): Map<number, { from: number; to: number }> {
  const grids = everyTable(published).map((counts) => gridOf(counts).values);
  const { values } = publishedGrid(published);
  return new Map(
    [...values.keys()]
      .filter((cell) => values[cell] === null)
      .map((cell) => {
        const seen = grids.map((grid) => grid[cell] ?? 0);
        return [cell, { from: Math.min(...seen), to: Math.max(...seen) }];
      }),
  );
}

const isSmall = (count: number, threshold: number): boolean => count > 0 && count < threshold;

describe('a published table', () => {
  it('hides every small count so that it could be 0 and could be the threshold, by trying every table', async () => {
    await fc.assert(
      fc.asyncProperty(smallTable, fc.integer({ min: 2, max: 4 }), async (table, threshold) => {
        const published = await shown(table, threshold);
        const { values } = gridOf(table.counts);
        if (!published) {
          expect(isSmall(values.at(-1) ?? 0, threshold)).toBe(true);
          return;
        }
        const intervals = bruteIntervals(published);
        values.forEach((count, cell) => {
          if (!isSmall(count, threshold)) return;
          const interval = intervals.get(cell);
          expect(interval?.from).toBe(0);
          expect(interval?.to).toBeGreaterThanOrEqual(threshold);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('tells no more to whoever knows how it was made, by trying every table', async () => {
    await fc.assert(
      fc.asyncProperty(smallTable, fc.integer({ min: 2, max: 4 }), async (table, threshold) => {
        const published = await shown(table, threshold);
        if (!published) return;
        const open = openByTrying(published, threshold);
        gridOf(table.counts).values.forEach((count, cell) => {
          if (isSmall(count, threshold)) expect(open).toContain(cell);
        });
        const verdict = verify(published, published.certificate);
        expect(verdict).toEqual({
          kind: 'right',
          open: open.size,
          hidden: publishedGrid(published).values.filter((one) => one === null).length,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('shows what was counted, or nothing', async () => {
    await fc.assert(
      fc.asyncProperty(largerTable, async (table) => {
        const published = await shown(table);
        if (!published) return;
        const { values } = gridOf(table.counts);
        publishedGrid(published).values.forEach((value, cell) => {
          if (value !== null) expect(value).toBe(values[cell]);
        });
        expect(published.total).toBe(values.at(-1));
        expect(published.rolledUp).toEqual([]);
      }),
    );
  });

  it('hides nothing that could be shown beside the rest', async () => {
    await fc.assert(
      fc.asyncProperty(smallTable, fc.integer({ min: 2, max: 4 }), async (table, threshold) => {
        const published = await shown(table, threshold);
        if (!published) return;
        const { values } = gridOf(table.counts);
        const figures = publishedGrid(published);
        const width = table.columns.length + 1;
        for (const [cell, value] of figures.values.entries()) {
          if (value !== null || isSmall(values[cell] ?? 0, threshold)) continue;
          const more = figures.values.map((one, at) => (at === cell ? (values[at] ?? 0) : one));
          const lines = table.rows.map((_, row) => more.slice(row * width, (row + 1) * width));
          const open = openByTrying(
            {
              ...table,
              cells: lines.map((line) => line.slice(0, -1)),
              rowTotals: lines.map((line) => line.at(-1) ?? null),
              columnTotals: more.slice(table.rows.length * width, -1),
              total: more.at(-1) ?? null,
            },
            threshold,
          );
          const isStillSafe = values.every((count, at) => !isSmall(count, threshold) || open.has(at));
          expect(isStillSafe).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(largerTable, async (table) => {
        expect(await publish(table)).toEqual(await publish(structuredClone(table)));
      }),
      { numRuns: 40 },
    );
  });

  it('is proved by tables that are only added up, with the counts and without', async () => {
    await fc.assert(
      fc.asyncProperty(largerTable, async (table) => {
        const published = await shown(table);
        if (!published) return;
        expect(verify(published, published.certificate).kind).toBe('right');
        expect(verify(published, published.certificate, table.counts).kind).toBe('right');
      }),
    );
  });

  it('has a proof that its figures alone give, so that handing it out says nothing more', async () => {
    await fc.assert(
      fc.asyncProperty(largerTable, async (table) => {
        const published = await shown(table);
        if (!published) return;
        const { rows, columns, cells, rowTotals, columnTotals, total, threshold } = published;
        expect(prove({ rows, columns, cells, rowTotals, columnTotals, total }, threshold)).toEqual(
          published.certificate,
        );
      }),
    );
  });

  it('tells an attacker with a solver what trying every table tells', async () => {
    await fc.assert(
      fc.asyncProperty(smallTable, async (table) => {
        const published = await shown(table, 3);
        if (!published) return;
        const found = await audit(published, 3);
        const width = table.columns.length + 1;
        const intervals = found.kind === 'audited' ? found.intervals : [];
        expect(found.kind === 'audited' && found.told).toEqual([]);
        expect(new Map(intervals.map(({ row, column, from, to }) => [row * width + column, { from, to }]))).toEqual(
          bruteIntervals(published),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('keeps nought and large counts where nobody is small', async () => {
    const table = labelled([
      [0, 12],
      [7, 0],
    ]);
    expect(await publish(table)).toMatchObject({
      cells: table.counts,
      rowTotals: [12, 7],
      columnTotals: [7, 12],
      total: 19,
    });
    expect(await publish(labelled([[0]]))).toMatchObject({ kind: 'published', total: 0 });
  });
});

describe('what cannot be published as it is', () => {
  it('is refused in words when the whole table counts few', async () => {
    const refused = await publish(
      labelled([
        [1, 0],
        [0, 2],
      ]),
    );
    expect(refused).toEqual({
      kind: 'refused',
      reason: {
        sv: 'Tabellen räknar färre än 5 personer. Den visas inte, så att ingen kan kännas igen.',
        en: 'The table counts fewer than 5 people. It is not shown, so that nobody can be recognised.',
      },
    });
  });

  it('is rolled up by the given groups before anything else', async () => {
    const table = {
      rows: ['18–24', '25–29', '30–44', '45–64'],
      columns: ['f', 'm'],
      counts: [
        [2, 3],
        [4, 3],
        [9, 8],
        [11, 30],
      ],
    };
    const rowGroups = [{ label: '18–29', of: ['18–24', '25–29'] }];
    const published = await publish(table, { rowGroups, mostHidden: 0.4 });
    expect(published).toMatchObject({ rows: ['18–29', '30–44', '45–64'], rolledUp: [['18–24', '25–29']] });
    expect(await publish(table, { rowGroups, mostHidden: 1 })).toMatchObject({ rows: table.rows, rolledUp: [] });
  });

  it('is rolled up with the smallest together, and called what was asked', async () => {
    const table = { rows: ['a', 'b', 'c', 'd', 'e', 'f'], columns: ['n'], counts: [[12], [3], [0], [7], [1], [0]] };
    expect(await publish(table, { others: 'Others' })).toMatchObject({
      rows: ['a', 'Others'],
      cells: [[12], [11]],
      total: 23,
      rolledUp: [['b', 'c', 'd', 'e', 'f']],
    });
  });

  it('still adds up, names every label once, and hides no more than was wished or is as coarse as can be', async () => {
    await fc.assert(
      fc.asyncProperty(largerTable, async (table) => {
        const publication = await publish(table);
        if (publication.kind === 'refused') return;
        const { rows, columns, cells, rolledUp, total } = publication;
        expect(total).toBe(table.counts.flat().reduce((sum, count) => sum + count, 0));
        const merged = rolledUp.flat().length - rolledUp.length;
        expect(rows.length + columns.length + merged).toBe(table.rows.length + table.columns.length);
        const placesOf = (labels: readonly string[], all: readonly string[]): number[][] =>
          labels.map((label) => {
            const own = all.includes(label) ? [label] : rolledUp.find((list) => list.every((one) => all.includes(one)));
            return (own ?? []).map((one) => all.indexOf(one));
          });
        const inColumns = placesOf(columns, table.columns);
        const counted = placesOf(rows, table.rows).map((inRow) =>
          inColumns.map((inColumn) =>
            inRow.reduce(
              (sum, row) => inColumn.reduce((all, column) => all + (table.counts[row]?.[column] ?? 0), sum),
              0,
            ),
          ),
        );
        cells.forEach((row, at) => {
          row.forEach((cell, column) => {
            if (cell !== null) expect(cell).toBe(counted[at]?.[column]);
          });
        });
        const above = counted.flat().filter((count) => count > 0).length;
        const hidden = cells.flat().filter((cell, at) => cell === null && counted.flat()[at] !== 0).length;
        if (rows.length > 2 || columns.length > 2) expect(hidden).toBeLessThanOrEqual(above / 2);
      }),
    );
  });

  it('is an error when it is no table of counts', async () => {
    for (const counts of [[[1.5]], [[-1]], [[Number.NaN]], [[1, 2]], [], [[1e300]]])
      await expect(publish({ rows: ['a'], columns: ['b'], counts })).rejects.toThrow(RangeError);
    await expect(publish({ rows: ['a', 'a'], columns: ['b'], counts: [[1], [2]] })).rejects.toThrow(/twice/);
    await expect(publish(labelled([[1]]), { threshold: 1 })).rejects.toThrow(/threshold/);
  });
});
