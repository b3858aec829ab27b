import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { createDetector, loadLists } from '@farled/deidentify';
import { wordLists } from '../detectors.ts';
import { spreadsheetProblem } from '../documents/spreadsheet-problems.ts';
import {
  countyNames,
  countyPlaces,
  importFile,
  leftOutNames,
  listDetector,
  noCasesWords,
  readFileDry,
} from '../features/importing/index.ts';
import { personOf } from '../http/session.ts';
import type { Text } from '../kernel/text.ts';
import { type Coordinator, findCoordinator, placesOf } from './coordinators.ts';
import { type OpenHouse, openHouse } from './open.ts';
import type { Settings } from './settings.ts';

export const importUsage = `farled import cases FILE [--group SLUG] [--coordinator EMAIL] [--dry-run] [--json] [--replace-slips]

  --group SLUG          den lokala grupp som ärendena hör till (the local group of the cases)
  --coordinator EMAIL   gruppens samordnare, som importen görs av (the group's coordinator, who imports)
  --dry-run             läs bara, spara inget; utan --group behövs ingen databas, och orter läses som i Uppsala län
                        (only read, save nothing; without --group no database is needed, and places are read as in
                        Uppsala county)
  --json                svara med ett JSON-objekt (answer with one JSON object)
  --replace-slips       byt ut det som kan peka ut någon; annars lämnas de raderna ut
                        (replace what may point somebody out; otherwise those rows are left out)`;

const fileLimit = 20 * 1024 * 1024;

/** In both languages, on the channel for errors: whoever types this has chosen none. */
const tell = ({ sv, en }: Text): void => console.error(`${sv}\n(${en})`);

interface Wanted {
  file: string;
  group: string | null;
  coordinator: string | null;
  dryRun: boolean;
  json: boolean;
  replaceSlips: boolean;
}

function readWords(words: readonly string[]): Wanted | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        group: { type: 'string' },
        coordinator: { type: 'string' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        'replace-slips': { type: 'boolean' },
      },
    });
    const [kind, file, ...rest] = positionals;
    if (kind !== 'cases' || !file || rest.length > 0) return '';
    return {
      file,
      group: values.group ?? null,
      coordinator: values.coordinator ?? null,
      dryRun: values['dry-run'] ?? false,
      json: values.json ?? false,
      replaceSlips: values['replace-slips'] ?? false,
    };
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

/** `farled import`: a list of cases from a file. Exit status 0, 1 (could not be done) or 2 (asked for wrongly). */
export async function runImport(settings: Settings, words: readonly string[]): Promise<number> {
  const wanted = readWords(words);
  if (typeof wanted === 'string') {
    console.error([wanted, importUsage].filter(Boolean).join('\n\n'));
    return 2;
  }
  const bytes = await bytesOf(wanted.file);
  if ('problem' in bytes) {
    tell(bytes.problem);
    return 1;
  }
  const withDatabase = !wanted.dryRun || wanted.group !== null || wanted.coordinator !== null;
  if (!withDatabase) return dryRun(wanted, bytes.content, null);
  const open = await openHouse(settings, (line) => console.error(line));
  try {
    const found = await findCoordinator(open.house, wanted.group, wanted.coordinator);
    if ('problem' in found) {
      tell(found.problem);
      return 1;
    }
    return wanted.dryRun
      ? await dryRun(wanted, bytes.content, { open, found })
      : await carryOut(wanted, bytes.content, open, found);
  } finally {
    await open.close();
  }
}

async function bytesOf(file: string): Promise<{ content: Uint8Array } | { problem: Text }> {
  try {
    const { size } = await stat(file);
    if (size > fileLimit) return { problem: spreadsheetProblem('tooLarge').message };
    return { content: await readFile(file) };
  } catch (error) {
    const code = (error as { code?: string }).code;
    const reasons: Record<string, Text> = {
      ENOENT: { sv: `Filen ${file} finns inte.`, en: `There is no file ${file}.` },
      EISDIR: { sv: `${file} är en mapp, ingen fil.`, en: `${file} is a folder, no file.` },
      EACCES: { sv: `Filen ${file} får inte läsas av dig.`, en: `You may not read the file ${file}.` },
    };
    const known = code === undefined ? undefined : reasons[code];
    return { problem: known ?? { sv: `Filen ${file} kan inte läsas.`, en: `The file ${file} cannot be read.` } };
  }
}

async function dryRun(
  { file, json }: Wanted,
  bytes: Uint8Array,
  database: { open: OpenHouse; found: Coordinator } | null,
): Promise<number> {
  const read = await readFileDry(bytes, basename(file), await ownWords(database));
  if ('problem' in read) {
    tell(read.problem);
    return 1;
  }
  const { summary, sheets, unread, undated } = read;
  if (summary.cases === 0) tell(noCasesWords);
  const status = summary.cases === 0 ? 1 : 0;
  if (json) {
    console.log(JSON.stringify(summary, null, 1));
    return status;
  }
  console.log(`${summary.cases} ärenden, inget är sparat. (${summary.cases} cases, nothing is saved.)`);
  for (const { sheet, cases, why } of sheets) console.log(`  ${sheet}: ${cases}. ${why.sv} (${why.en})`);
  for (const [title, counts] of Object.entries({
    'Per part (per party)': summary.perParty,
    'Per månad (per month)': summary.perMonth,
    'Per kommun (per municipality)': summary.perMunicipality,
  })) {
    console.log(title);
    for (const [name, count] of Object.entries(counts)) console.log(`  ${name}: ${count}`);
  }
  console.log(`Celler som inte kunde läsas (cells that could not be read): ${unread.length}`);
  for (const { sheet, row, column, why } of unread) console.log(`  ${sheet} ${column}${row}: ${why.sv} (${why.en})`);
  console.log(`Kan peka ut någon (may point somebody out): ${summary.identitySlips.length}`);
  for (const { column, row, type } of summary.identitySlips) console.log(`  ${column}${row}: ${type}`);
  console.log(`Rader utan datum (rows without a date): ${undated}`);
  return status;
}

/** The association's own places and names; without a database those of the demo county. */
async function ownWords(database: { open: OpenHouse; found: Coordinator } | null) {
  if (database) {
    const { house } = database.open;
    const { associationId } = database.found;
    const detect = await house.detectorOf(associationId);
    return { places: await placesOf(house, associationId), detect: listDetector(detect) };
  }
  const places = Object.entries(countyPlaces).flat(2);
  const detector = createDetector(loadLists(wordLists()), { allowedNames: countyNames, places });
  return { places: countyPlaces, detect: listDetector((text) => detector.find(text)) };
}

async function carryOut(wanted: Wanted, bytes: Uint8Array, { house }: OpenHouse, found: Coordinator): Promise<number> {
  const person = await personOf(house, found.accountId, found.associationId);
  if (!person) throw new Error('The coordinator is no longer there.');
  const imported = await importFile(house, person, {
    bytes,
    fileName: basename(wanted.file),
    groupId: found.groupId,
    slips: wanted.replaceSlips ? 'replace' : 'leaveOut',
  });
  if (!imported.ok) {
    tell(imported.why);
    return 1;
  }
  const { result, slips } = imported;
  if (wanted.json) {
    console.log(JSON.stringify(result, null, 1));
    return 0;
  }
  const span = [result.firstNumber, result.lastNumber].filter(Boolean).join('–');
  console.log(
    `${result.imported} ärenden är importerade till ${found.groupName}: ${span}. (${result.imported} cases are imported.)`,
  );
  if (wanted.replaceSlips) {
    console.log(`Bytt ut (replaced): ${result.replacedSlips}`);
    for (const slip of slips)
      console.log(`  ${slip.sheet} ${slip.column}${slip.row}: ${slip.type} → ${slip.replacement}`);
  }
  console.log(`Inte importerade rader (rows not imported): ${result.leftOut.length}`);
  for (const { sheet, row, reason, number } of result.leftOut) {
    const { sv, en } = leftOutNames[reason];
    const types = slips.filter((slip) => slip.sheet === sheet && slip.row === row).map(({ type }) => type);
    const more = [number, reason === 'slip' && types.join(', ')].filter(Boolean).join(', ');
    console.log(`  ${sheet} ${row}: ${sv} (${en})${more ? ` ${more}` : ''}`);
  }
  console.log(`Celler som inte kunde läsas (cells that could not be read): ${result.unreadCount}`);
  for (const { sheet, row, column, why } of result.unread)
    console.log(`  ${sheet} ${column}${row}: ${why.sv} (${why.en})`);
  return 0;
}
