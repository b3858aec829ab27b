import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { readSpreadsheet } from '../../documents/spreadsheet.ts';
import type { Grid } from '../../documents/spreadsheet-grid.ts';
import { holdsInGroup, type Person } from '../../kernel/actor.ts';
import { type Circumstances, command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { listPath } from './address.ts';
import type { DetectorOf } from './detector.ts';
import { packGrids, sizeOf, unpackGrids } from './grids-json.ts';
import { type Preview, previewOf } from './preview.ts';
import { propose } from './reading/propose.ts';
import { headerSignature, recall } from './reading/remember.ts';
import { signatureKey } from './remembered.ts';
import { readSurroundings, type StoredChoices, type Surroundings, tables } from './store.ts';
import { noCasesWords } from './texts.ts';

export const acceptedFiles = '.xlsx,.csv,.tsv,.txt';

/** A year's list has a hundred cases. What is larger than this is another kind of file, and would hold up everybody else. */
const most = { cases: 2000, cells: 200_000, characters: 8_000_000 };

const whys = {
  tooMuch: {
    sv: `Filen har mer än ${most.cases} rader med ärenden. Dela upp den, till exempel ett år i taget.`,
    en: `The file has more than ${most.cases} rows of cases. Split it, for example one year at a time.`,
  },
} satisfies Record<string, Text>;

type ReadFile =
  | { problem: Text }
  | { fileName: string; grids: readonly Grid[]; choices: StoredChoices; preview: Preview };

interface UploadTarget {
  groupId: string;
  file: ReadFile;
}

export function uploadCommand(detectorOf: DetectorOf) {
  return command({
    name: 'import.upload',
    title: { sv: 'Läs in en lista', en: 'Read a list' },
    verb: { sv: 'Läs listan', en: 'Read the list' },
    audience: ['coordinator'],
    input: z.object({
      file: field.file({
        label: { sv: 'Fil', en: 'File' },
        hint: {
          sv: 'Excel (.xlsx) eller CSV, högst 20 MB. Som den är: du behöver inte städa den först.',
          en: 'Excel (.xlsx) or CSV, at most 20 MB. As it is: there is no need to tidy it first.',
        },
        accept: acceptedFiles,
      }),
      groupId: field.pick({ label: { sv: 'Till vilken grupp?', en: 'To which group?' } }),
    }),
    read: (tx, input, circumstances): Promise<UploadTarget | null> =>
      readUpload(tx, input.file, input.groupId, detectorOf, circumstances),
    may: (actor, target) => holdsInGroup(actor, target.groupId, 'coordinator'),
    decide: ({ groupId, file }) => {
      if ('problem' in file) return no(file.problem, 'file');
      const { cases } = file.preview.counts;
      return yes(
        { groupId, file },
        { audit: { group: groupId, cases, slips: file.preview.slips.length }, history: { step: 'upload', cases } },
      );
    },
    write: async (tx, { groupId, file }, circumstances) => {
      const id = circumstances.newId();
      const { accountId, associationId } = circumstances.actor as Person;
      await tables(tx)
        .insertInto('import')
        .values({
          association_id: associationId,
          id,
          group_id: groupId,
          file_name: file.fileName,
          uploaded_by: accountId,
          uploaded_at: circumstances.now,
          grids: JSON.stringify(packGrids(file.grids)),
          mapping: JSON.stringify(file.choices),
          preview: JSON.stringify(file.preview),
          decisions: '{}',
        })
        .execute();
      return { id, groupId, cases: file.preview.counts.cases };
    },
    object: ({ id, groupId }) => ({ type: 'import', id, groupId }),
    next: ({ id }) => listPath({ id }),
    done: ({ cases }) => ({
      sv: `Listan är läst: ${cases} ärenden. Inget är importerat än.`,
      en: `The list is read: ${cases} cases. Nothing is imported yet.`,
    }),
  });
}

async function readUpload(
  tx: Tx,
  file: File,
  groupId: string,
  detectorOf: DetectorOf,
  circumstances: Circumstances,
): Promise<UploadTarget | null> {
  const { actor } = circumstances;
  // Asked here too, before a large file is read for somebody who may not import it.
  if (!holdsInGroup(actor, groupId, 'coordinator')) return null;
  const surroundings = await readSurroundings(tx, detectorOf, circumstances);
  const name = nameToKeep(file.name, surroundings.detect);
  const grids = await readSpreadsheet(new Uint8Array(await file.arrayBuffer()), name);
  if ('problem' in grids) return { groupId, file: { problem: grids.message } };
  const size = sizeOf(grids);
  if (size.cells > most.cells || size.characters > most.characters) return { groupId, file: { problem: whys.tooMuch } };
  return {
    groupId,
    file: await readGrids(tx, name, unpackGrids(packGrids(grids)), surroundings, actor as Person),
  };
}

/** Proposes how the list is to be read, with what the association chose for the same headings before. */
async function readGrids(
  tx: Tx,
  fileName: string,
  grids: readonly Grid[],
  surroundings: Surroundings,
  { language }: Person,
): Promise<ReadFile> {
  const { places } = surroundings;
  const proposal = propose(grids, { places });
  const signatures = proposal.mapping.sheets.map((sheet) => signatureKey(headerSignature(sheet)));
  const remembered = await tables(tx)
    .selectFrom('import_mapping')
    .select('remembered')
    .where('signature', 'in', ['', ...signatures])
    .execute();
  const known = remembered.map((row) => row.remembered);
  const mapping = known.length > 0 ? recall(grids, proposal.mapping, known, { places }) : proposal.mapping;
  const choices: StoredChoices = { mapping, asCases: [], leftOut: [], found: proposal.sheets.map(withoutRows) };
  const preview = previewOf(grids, choices, choices.found, surroundings, language);
  if (preview.counts.cases === 0 && preview.sheets.every((sheet) => !sheet.use)) return { problem: noCasesWords };
  if (preview.counts.cases > most.cases) return { problem: whys.tooMuch };
  return { fileName, grids, choices, preview };
}

/** Which rows are no cases is found anew with each change. */
function withoutRows<Sheet extends { notCases: unknown }>(sheet: Sheet): Sheet {
  return { ...sheet, notCases: [] };
}

const longestName = 120;

/** A file can bear somebody's name; then only its kind is kept. */
function nameToKeep(name: string, detect: Surroundings['detect']): string {
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? '';
  const plain = name
    .slice(0, name.length - ending.length)
    .replace(/\p{Cc}/gu, '')
    .toWellFormed()
    .slice(0, longestName);
  const readable = plain.replace(/[_.-]+/g, ' ');
  const isClean = detect(plain).length === 0 && detect(readable).length === 0;
  return `${isClean && plain !== '' ? plain : 'lista'}${ending}`;
}
