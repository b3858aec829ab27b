import { openDatabase } from '../database/database.ts';
import { inBoth } from '../database/embedded-errors.ts';
import { asOwner } from '../database/primary.ts';
import { checkArchive, type Manifest } from './archive/archive.ts';
import { makeBackup } from './backup.ts';
import { askedWrongly, wordsOf } from './command-line.ts';
import { openServer } from './open-server.ts';
import { OperatorError } from './operator-error.ts';
import type { Settings } from './settings.ts';
import { addAssociation } from './transfer/add-association.ts';
import { fillDatabase, holdsData } from './transfer/fill.ts';

export const restoreUsage = `farled restore FILE [--replace]

  Läser tillbaka en säkerhetskopia. Finns det redan data läses inget in, om du inte skriver --replace; då säkerhetskopieras
  först det som finns. Stäng Farled först. En krypterad fil behöver sin nyckel i FARLED_BACKUP_KEY.
  (Reads a backup back. Where there is data already nothing is read, unless you write --replace; then what is there is
  backed up first. Stop Farled first. An encrypted file needs its key in FARLED_BACKUP_KEY.)`;

export const importAllUsage = `farled import all FILE [--replace]

  Läser in en hel export i en tom installation (--replace: i stället för det som finns), eller lägger till ett förbund
  från en export av ett förbund. Stäng Farled först.
  (Reads a whole export into an empty installation (--replace: instead of what is there), or adds an association from
  the export of one. Stop Farled first.)`;

type Log = (line: string) => void;

/** `farled restore` and `farled import all`. Exit status 0, 1 or 2. */
export async function runRestore(
  settings: Settings,
  words: readonly string[],
  log: Log,
  { kinds, usage }: { kinds: readonly Manifest['kind'][]; usage: string },
): Promise<number> {
  const wanted = readWords(words);
  if (!wanted) return askedWrongly(usage);
  const { file, replace } = wanted;
  const { passphrase } = settings.backup;
  const manifest = await checkArchive(file, passphrase);
  if (!kinds.includes(manifest.kind)) {
    throw new OperatorError(
      `${file} är en export av ett förbund. Läs in den med: farled import all ${file}`,
      'It is the export of one association. Read it with: farled import all FILE',
    );
  }
  const server = await openServer(settings, log);
  try {
    if (manifest.kind === 'association') {
      // The schema and the secret must be there before an association comes to them.
      await (await openDatabase(server.ownerUrl, 2)).close();
      const { rows, unreachable } = await addAssociation(server.ownerUrl, { file, passphrase, manifest });
      const name = manifest.association?.name ?? '';
      log(inBoth(`${name} är inläst: ${rows} rader.`, `It is read: ${rows} rows.`));
      if (unreachable > 0) log(lostHandles(unreachable));
      return 0;
    }
    await keepWhatIsThere(server.ownerUrl, settings, replace, log);
    const rows = await fillDatabase(server.ownerUrl, { file, passphrase, manifest });
    // The logins of the two roles follow from the secret that came with the rows.
    await (await openDatabase(server.ownerUrl, 2)).close();
    const at = manifest.at.slice(0, 16).replace('T', ' ');
    log(inBoth(`Återställt: ${rows} rader, som det var ${at} UTC.`, `Restored: ${rows} rows.`));
    return 0;
  } finally {
    await server.close();
  }
}

function lostHandles(count: number): string {
  return inBoth(
    `${count} handtag som bara personen själv har fungerar inte här: de var låsta med den förra installationens nyckel.`,
    `${count} handles that only the person has do not work here: they were locked with the former installation's key.`,
  );
}

async function keepWhatIsThere(ownerUrl: string, settings: Settings, replace: boolean, log: Log): Promise<void> {
  if (!(await asOwner(ownerUrl, holdsData))) return;
  if (!replace) {
    throw new OperatorError(
      'Det finns redan data här, och inget är ändrat. Skriv --replace för att byta ut dem mot filens.',
      'There is data here already, and nothing is changed. Write --replace to exchange it for the file’s.',
    );
  }
  const { file } = await makeBackup(ownerUrl, settings.backup, { prefix: 'farled-before-restore' });
  log(inBoth(`Det som fanns är säkerhetskopierat i ${file}`, `What was there is backed up in ${file}`));
}

const readWords = (words: readonly string[]): { file: string; replace: boolean } | null =>
  wordsOf(words, { replace: { type: 'boolean' } }, (values, [file, ...rest]) =>
    file && rest.length === 0 ? { file, replace: values.replace ?? false } : null,
  );
