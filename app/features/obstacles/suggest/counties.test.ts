import { describe, expect, it } from 'vitest';
import { countiesIn } from '../../importing/reading/evaluate.ts';
import { suggest } from './suggest.ts';
import { isRight, readCounty, score } from './testing/evaluate.ts';

describe('suggestions from the sheets of counties', () => {
  it.each([
    { sheet: 'reading/testdata/lotsarenden-2016', obstacles: 6 },
    { sheet: 'examples/county-kalmar', obstacles: 7 },
    { sheet: 'examples/county-dalarna', obstacles: 7 },
    { sheet: 'examples/county-blekinge', obstacles: 7 },
    { sheet: 'examples/county-sodermanland', obstacles: 7 },
    { sheet: 'examples/county-varmland', obstacles: 6 },
    { sheet: 'examples/county-orebro', obstacles: 7 },
    { sheet: 'examples/county-jamtland', obstacles: 6, notWhole: ['addictionUnitClosed'] },
    {
      sheet: 'examples/county-vasternorrland',
      obstacles: 7,
      notWhole: ['childToAdultPsych', 'foreignDegree', 'oralRefusal', 'residenceDispute'],
    },
    { sheet: 'examples/county-kronoberg', obstacles: 6, notWhole: ['carMustBeSold', 'sfiLevel'] },
    { sheet: 'examples/county-fyrbodal', obstacles: 6 },
    { sheet: 'examples/county-gotland', obstacles: 6 },
    { sheet: 'examples/county-skane-sydvast', obstacles: 6 },
    { sheet: 'examples/county-vastmanland', obstacles: 6 },
    { sheet: 'examples/county-stockholm-nordvast', obstacles: 6 },
    { sheet: 'examples/county-gavleborg', obstacles: 6 },
    { sheet: 'examples/county-vasterbotten-inland', obstacles: 7, notWhole: ['everybodyKnowsEverybody'] },
  ])('of $sheet are the obstacles that recur', async ({ sheet, obstacles, notWhole = [] }) => {
    const folder = new URL('../../importing/', import.meta.url).pathname;
    const counties = await countiesIn(`${folder}examples`);
    const { texts, wanted } = await readCounty(`${folder}${sheet}.xlsx`, counties);
    expect(texts.length).toBeGreaterThan(35);
    const scores = score(suggest(texts), wanted);
    expect(scores).toHaveLength(obstacles);
    expect(scores.flatMap((one) => (isRight(one) ? [] : [one.id])).sort()).toEqual(notWhole);
  });
});
