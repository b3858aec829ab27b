import type pg from 'pg';
import { alone } from '../../database/migrate.ts';
import { asOwner } from '../../database/primary.ts';
import { keyedHash } from '../../kernel/identity.ts';
import { type Manifest, readArchive } from '../archive/archive.ts';
import { OperatorError } from '../operator-error.ts';
import { refuseMissing, refuseOtherSchema, refuseOthers } from './fill.ts';
import { loadLines, loosened } from './load-tables.ts';
import { tableOf } from './read-tables.ts';
import { shapesOf } from './shapes.ts';

interface Account {
  id: string;
  email: string;
}

interface HandleRow {
  handle: string | null;
  handle_hash: string;
}

/**
 * Puts an association beside those that are here, in one transaction. Somebody who has an account here already (the same
 * address) keeps it: what came with the other account's number gets theirs.
 */
export async function addAssociation(
  ownerUrl: string,
  { file, passphrase, manifest }: { file: string; passphrase: string | null; manifest: Manifest },
): Promise<{ rows: number; unreachable: number }> {
  return asOwner(ownerUrl, async (owner) => {
    return await alone(owner, async () => {
      await refuseOthers(owner);
      await refuseOtherSchema(owner, manifest);
      await refuseKnown(owner, manifest);
      await owner.query('begin');
      try {
        const added = await add(owner, file, passphrase, manifest);
        await owner.query('commit');
        return added;
      } catch (error) {
        await owner.query('rollback');
        throw error;
      }
    });
  });
}

async function refuseKnown(owner: pg.Client, { association }: Manifest): Promise<void> {
  const { rows } = await owner.query<{ name: string }>('select name from association where id = $1 or slug = $2', [
    association?.id,
    association?.slug,
  ]);
  if (!rows[0]) return;
  throw new OperatorError(
    `${rows[0].name} finns redan här, med samma nummer eller adress. Inget är ändrat.`,
    'It is here already, with the same number or address. Nothing is changed.',
  );
}

async function add(owner: pg.Client, file: string, passphrase: string | null, manifest: Manifest) {
  const secret = (await owner.query<{ secret: Buffer }>('select secret from installation')).rows[0]?.secret;
  if (!secret) throw new Error('The installation has no secret.');
  const shapes = await shapesOf(owner);
  const tighten = await loosened(owner, shapes);
  const here = (await owner.query<Account>('select id, lower(email) as email from account')).rows;
  const known = new Set(here.map(({ id }) => id));
  const renamed = new Map<string, string>();
  const counts = new Map<string, number>();
  let unreachable = 0;
  // Accounts stand first in the alphabet, and so in the file: everything that speaks of them comes after.
  await readArchive(file, passphrase, async ({ name, bytes }) => {
    const shape = shapes.find((one) => one.table === tableOf(name));
    if (!shape) return;
    let lines = bytes.toString('utf8').split('\n').filter(Boolean);
    const came = lines.length;
    if (shape.table === 'account')
      lines = lines.filter((line) => isNew(JSON.parse(line) as Account, here, known, renamed));
    else lines = lines.map((line) => withAccounts(line, renamed));
    if (shape.table === 'case_handle') {
      lines = lines.map((line) => {
        const row = JSON.parse(line) as HandleRow;
        if (row.handle === null) unreachable += 1;
        return row.handle === null ? line : JSON.stringify({ ...row, handle_hash: keyedHash(secret, row.handle) });
      });
    }
    const loaded = await loadLines(owner, shape, lines.join('\n'), { renumber: true });
    const kept = came - lines.length;
    counts.set(shape.table, (counts.get(shape.table) ?? 0) + loaded + kept);
  });
  refuseMissing(manifest, counts);
  await tighten();
  return { rows: [...counts.values()].reduce((sum, count) => sum + count, 0), unreachable };
}

function isNew(
  account: Account,
  here: readonly Account[],
  known: ReadonlySet<string>,
  renamed: Map<string, string>,
): boolean {
  const same = here.find(({ email }) => email === account.email.toLowerCase());
  if (same && same.id !== account.id) renamed.set(account.id, same.id);
  return !same && !known.has(account.id);
}

function withAccounts(line: string, renamed: ReadonlyMap<string, string>): string {
  let changed = line;
  for (const [from, to] of renamed) changed = changed.replaceAll(from, to);
  return changed;
}
