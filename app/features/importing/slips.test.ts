import { describe, expect, it } from 'vitest';
import type { DetectInList } from './detector.ts';
import { draftOf, stillPointsOut, type Ties } from './drafts.ts';
import { lineSlips } from './line-slips.ts';
import { countyPlaces as places } from './places.ts';
import { withLineSlips } from './preview.ts';
import { propose } from './reading/propose.ts';
import { read } from './reading/read.ts';
import { gridOf } from './reading/testdata/grids.ts';
import { mayStand, rowAsDecided, type SlipDecisions, slipsToDecide, undecided } from './slips.ts';

/** Names by a list, numbers by their form, and a registry number only after its word. */
const detect: DetectInList = (text) => {
  const all = [
    ['name', /(?<!\p{L})(?:Kevins?|Kimstad|Kim)(?!\p{L})/gu],
    ['personalNumber', /881113-2383/g],
    ['phone', /070-174 06 12/g],
    ['identifier', /(?<=Dnr: )\d+/g],
  ] as const;
  return all.flatMap(([type, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      type,
      score: 0.9,
      why: 'test',
    })),
  );
};

const ties: Ties = { municipalities: [], onlyMember: {}, targetGroups: [], today: '2026-11-16' };
const header = ['Nr', 'Datum', 'Från', 'Kommun', 'Fråga', 'Råd', 'Dnr'];
const grids = [
  gridOf('Lotsar', [
    header,
    [
      1,
      '2016-01-05',
      'FK',
      'Heby',
      'Kevin vill arbeta. Kevins mamma, (Kim), hjälper honom dit',
      'Ring 070-174 06 12',
      '4711',
    ],
    [2, '2016-01-06', 'AF', 'Heby', 'Gäller 881113-2383 som inte kommer vidare', 'Vänta', ''],
    [3, '2016-01-07', 'AF', 'Heby', 'Behöver hjälp att komma vidare', 'Skriv', ''],
  ]),
];
const { mapping } = propose(grids, { places });
const reading = read(grids, mapping, { places, detect });
const slips = slipsToDecide(withLineSlips(reading, mapping, { places, detect, ties }), 'sv');
const [first, second, third] = reading.rows;
const ofRow = (row: number) => slips.filter((slip) => slip.row === row);
const all = (choice: 'replace' | 'leaveOut' | 'keep'): SlipDecisions =>
  Object.fromEntries(slips.map(({ key }) => [key, choice]));

describe('what may point somebody out in a list', () => {
  it('is told once a cell, with the words around it and what would stand there instead', () => {
    expect(
      slips.map(({ row, column, type, text, replacement, mayKeep }) => [row, column, type, text, replacement, mayKeep]),
    ).toEqual([
      [2, 'E', 'firstName', 'Kevin', 'personen', true],
      [2, 'E', 'firstName', 'Kevins', 'personens', true],
      [2, 'E', 'firstName', 'Kim', 'personen', true],
      [2, 'F', 'phone', '070-174 06 12', '[telefonnummer]', false],
      [3, 'E', 'personalNumber', '881113-2383', '[personnummer]', false],
      [2, 'G', 'identifier', '4711', '[nummer]', true],
    ]);
    expect(slips[4]).toMatchObject({ before: 'Gäller ', after: ' som inte kommer vidare' });
    expect(new Set(slips.map(({ key }) => key)).size).toBe(slips.length);
  });

  it('is found with its heading where the cell alone says nothing, and only once', () => {
    expect(lineSlips(reading, mapping, ties, detect).map(({ text }) => text)).toEqual(['4711']);
    expect(reading.identitySlips.map(({ text }) => text)).not.toContain('4711');
  });

  it('waits until it is decided', () => {
    expect(undecided(slips, {})).toHaveLength(slips.length);
    expect(undecided(slips, { [slips[0]?.key ?? '']: 'keep' })).toHaveLength(slips.length - 1);
  });

  it('is replaced as a whole word, in every text of the row', () => {
    if (!first) throw new Error('no row');
    const row = rowAsDecided(first, ofRow(2), all('replace'));
    expect(row?.texts.need).toBe('personen vill arbeta. personens mamma, (personen), hjälper honom dit');
    expect(row?.texts.advice).toBe('Ring [telefonnummer]');
    const draft = row && draftOf(row, mapping, [], ties);
    if (!draft || 'leftOut' in draft) throw new Error('no draft');
    expect(draft.imported.question).toContain('Dnr: [nummer]');
    expect(stillPointsOut(draft.texts, detect, [])).toBe(false);
  });

  it('takes its row with it when that is left out, and no other row', () => {
    if (!second || !third) throw new Error('no row');
    expect(rowAsDecided(second, ofRow(3), all('leaveOut'))).toBeNull();
    expect(rowAsDecided(third, ofRow(4), all('leaveOut'))).toBe(third);
  });

  it('may stand when that was decided; anything else stops the row', () => {
    if (!first) throw new Error('no row');
    const draft = draftOf(first, mapping, [], ties);
    if ('leftOut' in draft) throw new Error('no draft');
    expect(stillPointsOut(draft.texts, detect, mayStand(first, ofRow(2), all('keep'), detect))).toBe(false);
    const [kept] = slips;
    expect(stillPointsOut(draft.texts, detect, mayStand(first, ofRow(2), { [kept?.key ?? '']: 'keep' }, detect))).toBe(
      true,
    );
    expect(stillPointsOut(draft.texts, detect, [])).toBe(true);
  });
});
