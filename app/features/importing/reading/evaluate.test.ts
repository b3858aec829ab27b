import { describe, expect, it } from 'vitest';
import { countiesIn, evaluateFile, exampleFiles, score } from './evaluate.ts';
import { propose } from './propose.ts';
import { read } from './read.ts';
import { gridOf } from './testdata/grids.ts';
import { uppsalaCounty as places } from './testdata/places.ts';

const folder = new URL('./testdata/', import.meta.url).pathname;

describe('the share of right cells', () => {
  it('is whole for the sheet that has a right reading beside it', async () => {
    expect(await exampleFiles(folder)).toEqual(['lotsarenden-2016.xlsx']);
    const { right, cells, mistakes } = await evaluateFile(folder, 'lotsarenden-2016.xlsx', [places]);
    expect(mistakes).toEqual([]);
    expect(right).toBe(cells);
    expect(cells).toBeGreaterThan(700);
  });

  it('is at least 95 of 100 for each of the ten example sheets', async () => {
    const examples = new URL('../examples/', import.meta.url).pathname;
    const files = (await exampleFiles(examples)).filter((file) => /^\d/.test(file));
    expect(files).toHaveLength(10);
    const counties = await countiesIn(examples);
    for (const file of files) {
      const { right, cells, mistakes } = await evaluateFile(examples, file, counties);
      expect(right / cells, `${file}: ${mistakes.join('; ')}`).toBeGreaterThanOrEqual(0.95);
    }
  });

  it('counts wrong fields, missing cases and rows that are none', () => {
    const file = [
      gridOf('2018', [
        ['Datum', 'Från', 'Kommun', 'Fråga'],
        ['3/1', 'AF', 'Heby', 'Praktik önskas'],
        ['4/1', 'FK', 'Heby', 'Rehab önskas'],
      ]),
    ];
    const { rows } = read(file, propose(file, { places }).mapping, { places });
    const right = { row: 2, date: '2018-01-03', party: 'employmentService' };
    expect(score(rows, [right, { ...right, row: 3 }])).toMatchObject({
      right: 2,
      cells: 4,
      wrong: { date: 1, party: 1 },
    });
    expect(score(rows, [right])).toMatchObject({ right: 2, cells: 4, wrong: { 'not a case': 2 } });
    expect(score([], [right])).toMatchObject({ right: 0, cells: 2 });
  });
});
