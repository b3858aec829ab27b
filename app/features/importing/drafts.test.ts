import { describe, expect, it } from 'vitest';
import { incomeSourceNames } from '../cases/index.ts';
import { draftOf, incomeCodes, lineCells, type Ties } from './drafts.ts';
import { countyPlaces as places } from './places.ts';
import { incomeSources } from './reading/case-row.ts';
import { propose } from './reading/propose.ts';
import { read } from './reading/read.ts';
import { gridOf } from './reading/testdata/grids.ts';

const ties: Ties = {
  municipalities: [{ id: 'heby', name: 'Heby' }],
  onlyMember: { socialInsuranceAgency: 'fk' },
  targetGroups: [{ code: 'mentalHealth', name: { sv: 'Psykisk ohälsa', en: 'Mental ill-health' } }],
  today: '2026-11-16',
};
const header = [
  'Nr',
  'Datum',
  'Från',
  'Kommun',
  'Ålder',
  'Kön',
  'Ersättning',
  'Fråga',
  'Målgrupp',
  'Provat innan',
  'Råd',
  'Vad hände sen',
  'Eget',
];
type Cells = Partial<Record<(typeof header)[number], string | number>>;
const usual: Cells = {
  Nr: 1,
  Datum: '2016-01-05',
  Från: 'FK',
  Kommun: 'Heby',
  Ålder: 34,
  Kön: 'K',
  Ersättning: 'sjukpenning',
  Fråga: 'Behöver hjälp att komma vidare',
  Råd: 'Boka ett möte',
};

/** The draft of one case among others that show what the columns are. */
function draftFrom(cells: Cells) {
  const others: Cells[] = [2, 3, 4].map((nr) => ({
    ...usual,
    Nr: nr,
    Datum: `2016-01-1${nr}`,
    Fråga: `Fråga ${nr} om arbete`,
    Eget: `eget ${nr}`,
  }));
  const all = [{ ...usual, ...cells }, ...others];
  const grids = [gridOf('Lotsar 2016', [header, ...all.map((row) => header.map((name) => row[name] ?? ''))])];
  const { mapping } = propose(grids, { places });
  const reading = read(grids, mapping, { places });
  const row = reading.rows.find((one) => one.row === 2);
  if (!row) throw new Error('The row was not read as a case.');
  const unread = reading.unread.filter((cell) => cell.row === 2);
  return {
    draft: draftOf(row, mapping, unread, ties),
    lines: lineCells(row, mapping, unread, ties).map(({ line }) => line),
  };
}
function importedFrom(cells: Cells) {
  const { draft } = draftFrom(cells);
  if ('leftOut' in draft) throw new Error(draft.leftOut);
  return draft.imported;
}

describe('a row of a list as a case', () => {
  it('takes over what was understood', () => {
    expect(
      importedFrom({ 'Vad hände sen': 'Fick tid i mars', 'Provat innan': 'SIP hölls i maj', Kommun: 'Östervåla' }),
    ).toEqual({
      askedOn: '2016-01-05',
      datePrecision: 'day',
      source: 'officer',
      party: 'socialInsuranceAgency',
      memberId: 'fk',
      municipalityId: 'heby',
      place: null,
      unit: null,
      ageFrom: 34,
      ageTo: 34,
      sex: 'female',
      targetGroup: null,
      incomeSources: ['sicknessBenefit'],
      basics: ['sip'],
      question: 'Behöver hjälp att komma vidare',
      tried: 'SIP hölls i maj',
      notedObstacle: null,
      advice: 'Boka ett möte',
      outcomeNote: 'Fick tid i mars',
    });
  });

  it('knows weeks by their Monday and leaves out what has no day', () => {
    expect(importedFrom({ Datum: 'v 14' })).toMatchObject({ askedOn: '2016-04-04', datePrecision: 'week' });
    expect(draftFrom({ Datum: '' }).draft).toEqual({ leftOut: 'noDate' });
    expect(draftFrom({ Datum: '2061-01-05' }).draft).toEqual({ leftOut: 'strangeDate' });
    expect(draftFrom({ Datum: '1916-01-05' }).draft).toHaveProperty('leftOut');
  });

  it('says of a person, of another party and of a place outside the county only what is known', () => {
    expect(importedFrom({ Från: 'anhörig' })).toMatchObject({
      source: 'personOrRelative',
      party: null,
      memberId: null,
    });
    expect(importedFrom({ Från: 'kommun' })).toMatchObject({ party: 'municipality', memberId: null });
    expect(importedFrom({ Kommun: 'Sala' })).toMatchObject({ municipalityId: null, place: 'Sala' });
    expect(importedFrom({ Kommun: '', Kön: '', Ålder: '' })).toMatchObject({
      place: null,
      sex: null,
      ageFrom: null,
      ageTo: null,
    });
  });

  it('drops nothing: what has no place of its own stands below the question with its heading', () => {
    const cells = {
      Eget: 'kom via vårdcentralen',
      Målgrupp: 'ensamstående',
      Ersättning: 'föräldrapenning + fs',
      Från: 'Kyrkan',
    };
    const { question, incomeSources: codes, targetGroup } = importedFrom(cells);
    expect(question.split('\n')).toEqual([
      'Behöver hjälp att komma vidare',
      '',
      'Från: Kyrkan',
      'Ersättning: föräldrapenning + fs',
      'Målgrupp: ensamstående',
      'Eget: kom via vårdcentralen',
    ]);
    expect([codes, targetGroup]).toEqual([['socialAssistance'], null]);
    expect(importedFrom({ Målgrupp: 'psykisk ohälsa' })).toMatchObject({
      targetGroup: 'mentalHealth',
      question: usual.Fråga,
    });
    expect(importedFrom({ Fråga: '', Eget: 'bara detta' }).question).toBe(
      'Frågan är inte ifylld i listan.\n\nEget: bara detta',
    );
  });

  it('has a code or the text for every income source', () => {
    for (const source of incomeSources) {
      const code = incomeCodes[source];
      expect(code === null || Object.hasOwn(incomeSourceNames, code), source).toBe(true);
    }
    expect(draftFrom({ Ersättning: 'sjukpenning' }).lines).toEqual([]);
  });
});
