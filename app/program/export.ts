import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { inBoth } from '../database/embedded-errors.ts';
import { asOwner } from '../database/primary.ts';
import { writeAt } from './archive/place.ts';
import { askedWrongly, wordsOf } from './command-line.ts';
import { openFilledServer } from './open-server.ts';
import { OperatorError } from './operator-error.ts';
import type { Settings } from './settings.ts';
import { type Association, choiceOf, findAssociation } from './transfer/choose-association.ts';
import { csvBeside } from './transfer/csv.ts';
import { dictionary } from './transfer/dictionary.ts';
import { dump } from './transfer/dump.ts';
import type { Choice } from './transfer/read-tables.ts';
import { referencesOf, shapesOf } from './transfer/shapes.ts';

export const exportUsage = `farled export all FILE [--association SLUG] [--encrypt]

  Allt i öppna format i ett arkiv (tar.gz): JSON Lines och CSV per tabell, med en beskrivning av varje tabell och kolumn.
  En annan installation läser in det med: farled import all FILE. Med --association bara ett förbund: det som lämnar.
  --encrypt krypterar med FARLED_BACKUP_KEY.
  (Everything in open formats in one archive (tar.gz): JSON Lines and CSV a table, with a description of every table and
  column. Another installation reads it with: farled import all FILE. With --association one association only: the one
  that leaves. --encrypt encrypts with FARLED_BACKUP_KEY.)`;

/** What lives for minutes: worthless elsewhere, and dangerous in a file. */
const shortLived = new Set([
  'session',
  'login_link',
  'case_key',
  'command_receipt',
  'provider_login',
  'used_challenge',
  'email_change',
  'try_count',
]);

interface Wanted {
  file: string;
  association: string | null;
  encrypt: boolean;
}

const readWords = (words: readonly string[]): Wanted | null =>
  wordsOf(words, { association: { type: 'string' }, encrypt: { type: 'boolean' } }, (values, positionals) => {
    const [what, file, ...rest] = positionals;
    if (what !== 'all' || !file || rest.length > 0) return null;
    return { file: resolve(file), association: values.association ?? null, encrypt: values.encrypt ?? false };
  });

/** `farled export all`. Exit status 0, 1 or 2. */
export async function runExport(
  settings: Settings,
  words: readonly string[],
  log: (line: string) => void,
): Promise<number> {
  const wanted = readWords(words);
  if (!wanted) return askedWrongly(exportUsage);
  if (wanted.encrypt && settings.backup.passphrase === null) {
    throw new OperatorError('--encrypt behöver FARLED_BACKUP_KEY.', '--encrypt needs FARLED_BACKUP_KEY.');
  }
  const isThere = await access(wanted.file).then(
    () => true,
    () => false,
  );
  if (isThere) throw new OperatorError(`${wanted.file} finns redan.`, `${wanted.file} is there already.`);
  const server = await openFilledServer(settings, log);
  try {
    const association = wanted.association === null ? null : await chosen(server.ownerUrl, wanted.association);
    const { rows, bytes } = await writeAt(wanted.file, () =>
      dump(server.ownerUrl, {
        file: wanted.file,
        kind: association ? 'association' : 'export',
        passphrase: wanted.encrypt ? settings.backup.passphrase : null,
        choice: association ? association.choice : ({ table }) => (shortLived.has(table) ? null : 'true'),
        ...(association && { association: association.association }),
        before: dictionary,
        beside: csvBeside,
      }),
    );
    const size = `${(bytes / 1e6).toFixed(1)} MB`;
    log(inBoth(`${rows} rader, ${size}: ${wanted.file}`, `${rows} rows, ${size}`));
    return 0;
  } finally {
    await server.close();
  }
}

async function chosen(ownerUrl: string, slug: string): Promise<{ association: Association; choice: Choice }> {
  return asOwner(ownerUrl, async (owner) => {
    const association = await findAssociation(owner, slug);
    const choice = choiceOf(association.id, await shapesOf(owner), await referencesOf(owner), shortLived);
    return { association, choice };
  });
}
