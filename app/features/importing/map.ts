import { z } from 'zod';
import type { Grid } from '../../documents/spreadsheet-grid.ts';
import { holdsInGroup, type Person } from '../../kernel/actor.ts';
import { command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { parties, partyNames } from '../organisation/index.ts';
import { listPath } from './address.ts';
import {
  asItIs,
  type Changes,
  type RowAt,
  readMeaning,
  readRows,
  readValue,
  type SheetChange,
  withChanges,
} from './choices.ts';
import type { DetectorOf } from './detector.ts';
import { type PackedGrid, unpackGrids } from './grids-json.ts';
import { type Preview, previewOf } from './preview.ts';
import type { PlaceList } from './reading/case-row.ts';
import { lockImport, readSurroundings, type StoredChoices, type Surroundings, stateOf, tables } from './store.ts';
import { closedWords } from './texts.ts';

const whys = {
  meaning: { sv: 'Välj vad kolumnen är.', en: 'Choose what the column is.' },
  value: { sv: 'Välj vad skrivningen betyder.', en: 'Choose what the spelling means.' },
  rows: { sv: 'Skriv radnummer, till exempel 12, 40-42.', en: 'Write row numbers, for example 12, 40-42.' },
  municipality: { sv: 'Välj en av länets kommuner.', en: 'Choose a municipality of the county.' },
} satisfies Record<string, Text>;

const row = {
  column: z.object({
    key: field.pick({ label: { sv: 'Kolumn', en: 'Column' } }),
    meaning: field.pick({ label: { sv: 'Vad är det?', en: 'What is it?' } }),
  }),
  value: z.object({
    key: field.pick({ label: { sv: 'Skrivning', en: 'Spelling' } }),
    value: field.pick({ label: { sv: 'Betyder', en: 'Means' } }),
  }),
  sheet: z.object({
    sheet: field.pick({ label: { sv: 'Blad', en: 'Sheet' } }),
    use: field.choice({
      label: { sv: 'Läs bladet', en: 'Read the sheet' },
      values: ['yes', 'no'],
      names: { yes: { sv: 'Ja', en: 'Yes' }, no: { sv: 'Nej', en: 'No' } },
    }),
    year: field.optionalInteger({
      label: { sv: 'År', en: 'Year' },
      hint: {
        sv: 'För datum där året inte är skrivet. Tomt: som Farled läste det.',
        en: 'For dates without a year. Empty: as Farled read it.',
      },
      min: 1990,
      max: 2100,
    }),
    order: field.choice({
      label: { sv: 'Vad betyder 3/4?', en: 'What does 3/4 mean?' },
      values: ['dayFirst', 'monthFirst'],
      names: { dayFirst: { sv: '3 april', en: '3 April' }, monthFirst: { sv: '4 mars', en: '4 March' } },
    }),
    party: field.optionalChoice({
      label: { sv: 'Part för alla ärenden', en: 'Party of all cases' },
      values: [...parties, 'personOrRelative'],
      names: { ...partyNames, personOrRelative: { sv: 'Person eller anhörig', en: 'Person or relative' } },
    }),
    municipality: field.optionalPick({ label: { sv: 'Kommun för alla ärenden', en: 'Municipality of all cases' } }),
    leftOut: field.optionalText({
      label: { sv: 'Rader att lämna utanför', en: 'Rows to leave out' },
      hint: { sv: 'Radnummer, till exempel 12, 40-42.', en: 'Row numbers, for example 12, 40-42.' },
      max: 500,
    }),
  }),
};

const input = z.object({
  id: field.id(),
  columns: field.list({ label: { sv: 'Kolumner', en: 'Columns' }, of: row.column, max: 200 }),
  values: field.list({ label: { sv: 'Skrivningar', en: 'Spellings' }, of: row.value, max: 200 }),
  sheets: field.list({ label: { sv: 'Blad', en: 'Sheets' }, of: row.sheet, max: 60 }),
  asCases: field.pickMany({
    label: { sv: 'Läs raden som ett ärende ändå', en: 'Read the row as a case all the same' },
  }),
});
type MapInput = z.output<typeof input>;

interface MapTarget {
  id: string;
  groupId: string;
  open: { grids: Grid[]; choices: StoredChoices; before: Preview; surroundings: Surroundings } | null;
}

/** What a person says about columns, spellings, sheets and rows. What is not sent stays as it is. */
export function mapCommand(detectorOf: DetectorOf) {
  return command({
    name: 'import.map',
    title: { sv: 'Ändra hur listan läses', en: 'Change how the list is read' },
    verb: { sv: 'Läs om listan', en: 'Read the list again' },
    audience: ['coordinator'],
    input,
    // Row numbers, which are read as such or refused; never kept as text.
    ungated: ['sheets'],
    read: async (tx, { id }, circumstances): Promise<MapTarget | null> => {
      const stored = await lockImport(tx, id);
      if (!stored) return null;
      const { grids, mapping, preview } = stored;
      if (stateOf(stored) !== 'open' || !grids || !mapping || !preview)
        return { id, groupId: stored.group_id, open: null };
      const surroundings = await readSurroundings(tx, detectorOf, circumstances);
      const packed: PackedGrid[] = grids;
      const open = { grids: unpackGrids(packed), choices: mapping, before: preview, surroundings };
      return { id, groupId: stored.group_id, open };
    },
    may: (actor, target) => holdsInGroup(actor, target.groupId, 'coordinator'),
    decide: ({ id, groupId, open }, asked, { actor }) => {
      if (!open) return no(closedWords);
      const { choices, surroundings } = open;
      const changes = changesOf(asked, open.before, choices, surroundings.places);
      if ('why' in changes) return no(changes.why, changes.field);
      const changed: StoredChoices = {
        ...withChanges(choices, changes, open.grids, surroundings),
        found: choices.found,
      };
      const preview = previewOf(open.grids, changed, choices.found, surroundings, (actor as Person).language);
      const { cases } = preview.counts;
      return yes({ id, groupId, changed, preview }, { audit: { cases }, history: { step: 'map', cases } });
    },
    write: async (tx, { id, groupId, changed, preview }) => {
      await tables(tx)
        .updateTable('import')
        .set({ mapping: JSON.stringify(changed), preview: JSON.stringify(preview) })
        .where('id', '=', id)
        .execute();
      return { id, groupId, cases: preview.counts.cases };
    },
    object: ({ id, groupId }) => ({ type: 'import', id, groupId }),
    next: ({ id }) => listPath({ id }),
    done: ({ cases }) => ({
      sv: `Listan är läst om: ${cases} ärenden.`,
      en: `The list is read again: ${cases} cases.`,
    }),
  });
}

type Refusal = { why: Text; field: string };

function changesOf(asked: MapInput, before: Preview, choices: StoredChoices, places: PlaceList): Changes | Refusal {
  const columns = new Map<string, NonNullable<ReturnType<typeof readMeaning>>>();
  for (const [index, { key, meaning }] of asked.columns.entries()) {
    const read = before.columns.some((column) => column.key === key) ? readMeaning(meaning, places) : null;
    if (!read) return { why: whys.meaning, field: `columns.${index}.meaning` };
    columns.set(key, read);
  }
  const values: Changes['values'][number][] = [];
  for (const [index, { key, value }] of asked.values.entries()) {
    if (value === asItIs) continue;
    const spelling = before.spellings.find((one) => one.key === key);
    const read = spelling ? readValue(spelling.field, value, places) : null;
    if (!spelling || !read) return { why: whys.value, field: `values.${index}.value` };
    values.push({ ...spelling, value: read.value });
  }
  const sheets: SheetChange[] = [];
  for (const [index, one] of asked.sheets.entries()) {
    const change = sheetChange(one, choices, places);
    if ('why' in change) return { why: change.why, field: `sheets.${index}.${change.field}` };
    sheets.push(change);
  }
  return { columns, values, sheets, asCases: asked.sheets.length === 0 ? null : asCasesOf(asked.asCases, choices) };
}

function sheetChange(
  one: MapInput['sheets'][number],
  { mapping }: StoredChoices,
  places: PlaceList,
): SheetChange | Refusal {
  const sheet = mapping.sheets[Number(one.sheet)]?.sheet;
  if (sheet === undefined) return { why: whys.meaning, field: 'use' };
  const leftOut = readRows(one.leftOut ?? '');
  if (!leftOut) return { why: whys.rows, field: 'leftOut' };
  if (one.municipality && !Object.hasOwn(places, one.municipality))
    return { why: whys.municipality, field: 'municipality' };
  return {
    sheet,
    use: one.use === 'yes',
    year: one.year ?? null,
    monthFirst: one.order === 'monthFirst',
    party: one.party ?? null,
    municipality: one.municipality ?? null,
    leftOut,
  };
}

/** Rows as "sheet number:row number"; others are nobody's. */
function asCasesOf(chosen: readonly string[], { mapping }: StoredChoices): RowAt[] {
  return chosen.flatMap((one) => {
    const [sheetIndex, rowNumber] = one.split(':').map(Number);
    const sheet = mapping.sheets[sheetIndex ?? -1];
    const isThere = sheet?.notCases.some((at) => at.row === rowNumber) ?? false;
    return sheet && isThere ? [{ sheet: sheet.sheet, row: Number(rowNumber) }] : [];
  });
}
