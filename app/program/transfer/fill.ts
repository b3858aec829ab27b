import type pg from 'pg';
import { alone, appliedMigrations, migrateInside, migrationDigests } from '../../database/migrate.ts';
import { asOwner } from '../../database/primary.ts';
import { type Manifest, readArchive } from '../archive/archive.ts';
import { OperatorError } from '../operator-error.ts';
import { loadLines, loosened, setSequences } from './load-tables.ts';
import { tableOf } from './read-tables.ts';
import { type Shape, shapesOf } from './shapes.ts';

/** Whether somebody's data is in the database: then it is not overwritten unless one has said so. */
export async function holdsData(owner: pg.Client): Promise<boolean> {
  const { rows } = await owner.query<{ there: boolean }>(
    `select to_regclass('public.association') is not null as there`,
  );
  if (!rows[0]?.there) return false;
  return (await owner.query('select 1 from association union all select 1 from account limit 1')).rows.length > 0;
}

/** Nothing else may use the database meanwhile: what it wrote would be lost without a word. */
export async function refuseOthers(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query(
    // Of connections of other roles PostgreSQL tells an owner who is no superuser that they are there, and not their kind.
    `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
       and usesysid is not null and coalesce(backend_type, 'client backend') = 'client backend'`,
  );
  if (rows.length === 0) return;
  throw new OperatorError(
    `${rows.length} andra anslutningar använder databasen. Stäng Farled först.`,
    `${rows.length} other connections use the database. Stop Farled first.`,
  );
}

/** A file of a newer program holds what this one does not know. */
function refuseNewer(manifest: Manifest): void {
  const known = migrationDigests();
  const unknown = manifest.migrations.find(({ name, digest }) => known.get(name) !== digest);
  if (!unknown) return;
  throw new OperatorError(
    `Filen gjordes av en annan eller nyare Farled (${unknown.name}). Använd minst den versionen.`,
    `The file was made by another or newer Farled (${unknown.name}). Use at least that version.`,
  );
}

/**
 * Puts a whole backup or export into a database, in one transaction: the schema as it was then, its rows, and then the
 * migrations that have come since. Whatever fails leaves the database as it was.
 */
export async function fillDatabase(
  ownerUrl: string,
  { file, passphrase, manifest }: { file: string; passphrase: string | null; manifest: Manifest },
): Promise<number> {
  refuseNewer(manifest);
  return asOwner(ownerUrl, async (owner) => {
    return await alone(owner, async () => {
      await refuseOthers(owner);
      await owner.query('begin');
      try {
        const rows = await fill(owner, file, passphrase, manifest);
        await owner.query('commit');
        return rows;
      } catch (error) {
        await owner.query('rollback');
        throw error;
      }
    });
  });
}

async function fill(owner: pg.Client, file: string, passphrase: string | null, manifest: Manifest): Promise<number> {
  for (const schema of ['pgboss', 'public']) await owner.query(`drop schema if exists ${schema} cascade`);
  await owner.query('create schema public');
  await migrateInside(
    owner,
    manifest.migrations.map(({ name }) => name),
  );
  const shapes = (await shapesOf(owner)).filter(({ table }) => table !== 'migration');
  const tighten = await loosened(owner, shapes);
  // What migrations put into tables stands in the file too, as it was when the file was made.
  await owner.query(`truncate ${shapes.map(({ table }) => `"${table}"`).join()}`);
  const counts = await loadAll(owner, shapes, file, passphrase);
  refuseMissing(manifest, counts);
  await setSequences(owner, manifest.sequences);
  await tighten();
  await migrateInside(owner, [...migrationDigests().keys()]);
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

async function loadAll(owner: pg.Client, shapes: readonly Shape[], file: string, passphrase: string | null) {
  const counts = new Map<string, number>();
  await readArchive(file, passphrase, async ({ name, bytes }) => {
    const table = tableOf(name);
    const shape = shapes.find((one) => one.table === table);
    if (!table || !shape) return;
    counts.set(table, (counts.get(table) ?? 0) + (await loadLines(owner, shape, bytes.toString('utf8'))));
  });
  return counts;
}

export function refuseMissing(manifest: Manifest, counts: ReadonlyMap<string, number>): void {
  const wrong = Object.entries(manifest.rows).find(([table, rows]) => (counts.get(table) ?? 0) !== rows);
  if (!wrong) return;
  throw new OperatorError(
    `Tabellen ${wrong[0]} skulle ha ${wrong[1]} rader, men ${counts.get(wrong[0]) ?? 0} kom in. Inget är ändrat.`,
    `The table ${wrong[0]} should have ${wrong[1]} rows, but ${counts.get(wrong[0]) ?? 0} came in. Nothing is changed.`,
  );
}

/** Whether the database has exactly the schema of the file: an association is only added to a like one. */
export async function refuseOtherSchema(owner: pg.Client, manifest: Manifest): Promise<void> {
  const names = (all: readonly { name: string }[]): string =>
    all
      .map(({ name }) => name)
      .sort()
      .join();
  if (names(manifest.migrations) === names(await appliedMigrations(owner))) return;
  throw new OperatorError(
    'Filen och den här installationen har inte samma version av Farled. Uppdatera den äldre och exportera igen.',
    'The file and this installation are not of the same version of Farled. Update the older one and export again.',
  );
}
