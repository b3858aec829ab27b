import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { holdsInGroup } from '../../kernel/actor.ts';
import { type Circumstances, command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { type ImportedCase, insertImported, knownFingerprints } from '../cases/index.ts';
import { listPath } from './address.ts';
import { byRow } from './by-row.ts';
import { effectiveMapping } from './choices.ts';
import type { DetectorOf } from './detector.ts';
import { draftOf, stillPointsOut } from './drafts.ts';
import { unpackGrids } from './grids-json.ts';
import { withLineSlips } from './preview.ts';
import type { CaseRow, Reading } from './reading/case-row.ts';
import { fingerprints } from './reading/fingerprint.ts';
import type { Mapping } from './reading/mapping.ts';
import { read } from './reading/read.ts';
import { summarise } from './reading/summarise.ts';
import { rememberMapping } from './remembered.ts';
import { mayStand, rowAsDecided, type Slip, type SlipDecisions, slipsToDecide, undecided } from './slips.ts';
import {
  type ImportResult,
  type ImportRow,
  lockImport,
  readSurroundings,
  type Surroundings,
  stateOf,
  tables,
} from './store.ts';
import { closedWords } from './texts.ts';

const undecidedWords = (left: number): Text => ({
  sv: `${left} uppgifter i listan kan peka ut någon. Avgör dem först.`,
  en: `${left} things in the list may point somebody out. Decide on them first.`,
});
const nothingWords: Text = {
  sv: 'Ingen rad kan importeras: alla finns redan, är utelämnade eller saknar datum.',
  en: 'No row can be imported: all are here already, left out or without a date.',
};

interface CarryOutTarget {
  stored: Selectable<ImportRow>;
  list: {
    mapping: Mapping;
    reading: Reading;
    slips: Slip[];
    surroundings: Surroundings;
    known: Map<string, string>;
  } | null;
}

/** Saves the list's cases, and deletes the list. What is here already, left out or without a date is said, row by row. */
export function carryOutCommand(detectorOf: DetectorOf) {
  return command({
    name: 'import.carryOut',
    title: { sv: 'Importera listan', en: 'Import the list' },
    past: { sv: 'Importerade ur en lista', en: 'Imported from a list' },
    verb: { sv: 'Importera', en: 'Import' },
    audience: ['coordinator'],
    input: z.object({ id: field.id() }),
    read: (tx, { id }, circumstances) => readTarget(tx, id, detectorOf, circumstances),
    may: (actor, { stored }) => holdsInGroup(actor, stored.group_id, 'coordinator'),
    decide: ({ stored, list }, _, { keyedHash }) => {
      if (!list) return no(closedWords);
      const left = undecided(list.slips, stored.decisions);
      if (left.length > 0) return no(undecidedWords(left.length));
      const { cases, result } = casesOf(list, stored.decisions, keyedHash);
      if (cases.length === 0) return no(nothingWords);
      const { listVersion, detect } = list.surroundings;
      const facts = { imported: cases.length, leftOut: result.leftOut.length };
      return yes(
        { id: stored.id, groupId: stored.group_id, cases, result, listVersion, detect, mapping: list.mapping },
        { audit: { ...facts, replaced: result.replacedSlips }, history: { step: 'carryOut', ...facts } },
      );
    },
    write: async (tx, { id, groupId, cases, result, listVersion, detect, mapping }, circumstances) => {
      const written = await insertImported(tx, { importId: id, groupId, listVersion }, cases, circumstances);
      await rememberMapping(tx, mapping, detect, circumstances);
      const numbers = written.map(({ number }) => number).sort();
      const done: ImportResult = { ...result, firstNumber: numbers[0] ?? null, lastNumber: numbers.at(-1) ?? null };
      await tables(tx)
        .updateTable('import')
        .set({
          grids: null,
          mapping: null,
          preview: null,
          decisions: '{}',
          carried_out_at: circumstances.now,
          carried_out_by: circumstances.actor.kind === 'person' ? circumstances.actor.accountId : null,
          result: JSON.stringify(done),
        })
        .where('id', '=', id)
        .execute();
      return { id, groupId, imported: cases.length, leftOut: result.leftOut.length };
    },
    object: ({ id, groupId }) => ({ type: 'import', id, groupId }),
    next: ({ id }) => listPath({ id }),
    done: ({ imported, leftOut }) => ({
      sv: `${imported} ärenden är importerade. ${leftOut === 0 ? 'Inget är utelämnat.' : `${leftOut} rader är utelämnade, se nedan.`}`,
      en: `${imported} cases are imported. ${leftOut === 0 ? 'Nothing is left out.' : `${leftOut} rows are left out, see below.`}`,
    }),
  });
}

async function readTarget(
  tx: Tx,
  id: string,
  detectorOf: DetectorOf,
  circumstances: Circumstances,
): Promise<CarryOutTarget | null> {
  const stored = await lockImport(tx, id);
  if (!stored) return null;
  if (stateOf(stored) !== 'open' || !stored.grids || !stored.mapping) return { stored, list: null };
  const surroundings = await readSurroundings(tx, detectorOf, circumstances);
  const mapping = effectiveMapping(stored.mapping);
  const reading = read(unpackGrids(stored.grids), mapping, surroundings);
  const language = circumstances.actor.kind === 'person' ? circumstances.actor.language : 'sv';
  const prints = fingerprints(reading.rows).map(circumstances.keyedHash);
  return {
    stored,
    list: {
      mapping,
      reading,
      slips: slipsToDecide(withLineSlips(reading, mapping, surroundings), language),
      surroundings,
      known: await knownFingerprints(tx, stored.group_id, prints),
    },
  };
}

type List = NonNullable<CarryOutTarget['list']>;

/** The cases to write, and what is said of the rest. */
function casesOf(
  { mapping, reading, slips, surroundings, known }: List,
  decisions: SlipDecisions,
  keyedHash: (text: string) => string,
): { cases: ImportedCase[]; result: ImportResult } {
  const { ties, detect } = surroundings;
  const cases: ImportedCase[] = [];
  const importedRows: CaseRow[] = [];
  const leftOut: ImportResult['leftOut'][number][] = [];
  let replacedSlips = 0;
  // By what the list says, whatever was decided on it since: the same list brings nothing twice.
  const prints = fingerprints(reading.rows).map(keyedHash);
  const slipsOf = byRow(slips);
  const unreadOf = byRow(reading.unread);
  reading.rows.forEach((row, index) => {
    const at = { sheet: row.sheet, row: row.row };
    const fingerprint = prints[index] ?? '';
    const number = known.get(fingerprint);
    if (number !== undefined) {
      leftOut.push({ ...at, reason: 'duplicate', number });
      return;
    }
    const ofRow = slipsOf(row);
    const decided = rowAsDecided(row, ofRow, decisions);
    if (!decided) {
      leftOut.push({ ...at, reason: 'slip' });
      return;
    }
    const draft = draftOf(decided, mapping, unreadOf(row), ties);
    if ('leftOut' in draft) {
      leftOut.push({ ...at, reason: draft.leftOut });
      return;
    }
    if (stillPointsOut(draft.texts, detect, mayStand(row, ofRow, decisions, detect))) {
      leftOut.push({ ...at, reason: 'stillPointsOut' });
      return;
    }
    replacedSlips += ofRow.filter(({ key }) => decisions[key] === 'replace').length;
    importedRows.push(decided);
    cases.push({ ...draft.imported, fingerprint });
  });
  return { cases, result: resultOf({ mapping, reading, surroundings }, importedRows, leftOut, replacedSlips) };
}

/** What is kept of an import says where and why, never what stood there; a sheet that bears a name is known by its number. */
function resultOf(
  { mapping, reading, surroundings: { detect } }: Pick<List, 'mapping' | 'reading' | 'surroundings'>,
  importedRows: readonly CaseRow[],
  leftOut: ImportResult['leftOut'],
  replacedSlips: number,
): ImportResult {
  const named = (text: string): boolean => detect(text).length > 0;
  const sheets = new Map(
    mapping.sheets.map(({ sheet }, index) => [sheet, named(sheet) ? `Blad ${index + 1}` : sheet] as const),
  );
  const sheetOf = (sheet: string): string => sheets.get(sheet) ?? '';
  const { perParty, perMonth, perMunicipality } = summarise({ ...reading, rows: importedRows, identitySlips: [] });
  return {
    imported: importedRows.length,
    firstNumber: null,
    lastNumber: null,
    perParty,
    perMonth,
    perMunicipality,
    replacedSlips,
    leftOut: leftOut.map((one) => ({ ...one, sheet: sheetOf(one.sheet) })),
    unread: reading.unread.slice(0, mostUnread).map(({ sheet, row, column, header, why }) => ({
      sheet: sheetOf(sheet),
      row,
      column,
      header: named(header) ? '' : header,
      why: { sv: withoutQuoted(why.sv), en: withoutQuoted(why.en) },
    })),
    unreadCount: reading.unread.length,
  };
}

const mostUnread = 2000;

const withoutQuoted = (why: string): string => why.replace(/ ?[”“][^”]*”/g, '');
