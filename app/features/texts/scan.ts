import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../database/database.ts';
import { type OwnWords, ownWords } from '../../database/own-words.ts';
import type { TextPlace } from '../../http/feature.ts';
import type { House } from '../../kernel/house.ts';
import { findingHash, keyedHash } from '../../kernel/identity.ts';
import { ownerTable } from '../identity/index.ts';
import { counts, piecesOf } from './pieces.ts';
import { type Scanner, startScanner } from './scan-thread.ts';

export type ScanTables = {
  text_scan: {
    association_id: string;
    version: string;
    begun_at: Date;
    finished_at: Date | null;
    failed_at: Date | null;
    texts: number;
  };
  text_finding: {
    association_id: string;
    id: string;
    group_id: string | null;
    object_type: string;
    object_id: string;
    place: string;
    type: string;
    hash: string;
    found_at: Date;
    settled_at: Date | null;
    settled_by: string | null;
    settled_how: 'identifiesNobody' | 'gone' | null;
  };
};

const tables = (tx: Tx) => tx.withTables<ScanTables>();

/** A scan that failed, or was cut off by a restart, is tried again after so long. */
const againHours = 6;
const batch = 200;

interface Association {
  id: string;
  own: OwnWords;
  /** Everybody who has held a function: Farled itself writes their names into what it puts together. */
  colleagues: string[];
}

const isColleague = (colleagues: readonly string[], words: string): boolean =>
  colleagues.some((name) => ` ${name} `.includes(` ${words} `));

/**
 * Reads every saved text once more where the word lists, or what the association has of its own, have changed since the
 * last time. What is found is listed for the coordinators of its group; nothing is changed or removed. Returns how many
 * associations were read.
 */
export async function scanTexts(house: House, places: readonly TextPlace[], lists: () => Uint8Array): Promise<number> {
  const { rows } = await house.database.executeAsService(
    `select o.id, ${ownWords} as own,
       (select coalesce(array_agg(distinct a.name), '{}') from held_function f join account a on a.id in (f.account_id, f.deputy_account_id)
        where f.association_id = o.id) as colleagues
     from association o order by o.id`,
    [],
  );
  let count = 0;
  for (const one of rows as Association[]) {
    const version = versionOf(lists(), one);
    if (!(await claim(house, one.id, version))) continue;
    await scanOne(house, one, version, places, lists());
    count += 1;
  }
  return count;
}

/** Another one when texts are taken apart in another way: then they are read again too. */
const wayOfReading = 4;

function versionOf(lists: Uint8Array, { own }: Association): string {
  return createHash('sha256')
    .update(lists)
    .update(JSON.stringify([wayOfReading, own]))
    .digest('hex')
    .slice(0, 32);
}

/** Each version once, even with several processes. */
async function claim(house: House, association: string, version: string): Promise<boolean> {
  const now = house.clock.now();
  const cutOff = new Date(now.getTime() - againHours * 3_600_000);
  const { rows } = await house.database.executeAsService(
    `insert into text_scan (association_id, version, begun_at) values ($1, $2, $3)
     on conflict (association_id) do update set version = excluded.version, begun_at = excluded.begun_at, finished_at = null, failed_at = null
       where (text_scan.version <> excluded.version and text_scan.finished_at is not null)
         or (text_scan.finished_at is null and text_scan.begun_at < $4)
     returning association_id`,
    [association, version, now, cutOff],
  );
  return rows.length > 0;
}

async function scanOne(
  house: House,
  association: Association,
  version: string,
  places: readonly TextPlace[],
  lists: Uint8Array,
): Promise<void> {
  try {
    const scanner = await startScanner({ lists, own: association.own });
    let texts = 0;
    try {
      for (const place of places)
        texts += await scanPlace(
          house,
          association,
          { ...place, owner: ownerTable(places, place.objectType) },
          scanner,
        );
    } finally {
      await scanner.end();
    }
    await house.database.asService((tx) => finish(tx, house, association.id, version, texts));
  } catch (error) {
    await house.database.executeAsService(`update text_scan set failed_at = $2 where association_id = $1`, [
      association.id,
      house.clock.now(),
    ]);
    throw error;
  }
}

interface PlaceRow {
  place_row: string;
  object_id: string;
  group_id: string | null;
  /** Somebody wrote it; Farled did not put it together. */
  is_own: boolean;
  texts: (string | null)[];
}

type OwnedPlace = TextPlace & { owner: string | null };

/** What only repeats other columns for the search is not read twice. */
const isRepeated = (column: string): boolean => column === 'search_text';

async function scanPlace(
  house: House,
  { id, colleagues }: Association,
  place: OwnedPlace,
  scanner: Scanner,
): Promise<number> {
  const columns = [...place.columns.filter((column) => !isRepeated(column)), ...(place.jsonColumns ?? [])];
  if (columns.length === 0) return 0;
  const group = await house.database.asService((tx) => groupIn(tx, place));
  let texts = 0;
  for (let after: string | null = '(0,0)'; after !== null; ) {
    const rows: PlaceRow[] = await house.database.asService((tx) =>
      nextRows(tx, id, { ...place, group }, columns, after),
    );
    const filled = rows.flatMap((row) =>
      row.texts.flatMap((text, at) => (text ? [{ row, text, column: columns[at] ?? '' }] : [])),
    );
    texts += filled.length;
    const pieces = filled.flatMap(({ row, text, column }) => {
      const isComposed = !row.is_own && (place.composed?.columns.includes(column) ?? false);
      const read = piecesOf(column, text, place.jsonColumns?.includes(column) ?? false, isComposed);
      return read.map((piece) => ({ row, column, piece, isComposed }));
    });
    const found = pieces.length > 0 ? await scanner.scan(pieces.map(({ piece }) => piece.text)) : [];
    const findings = pieces.flatMap(({ row, column, piece, isComposed }, at) =>
      (found[at] ?? [])
        .filter(({ type }) => counts(type, piece))
        .filter(
          ({ start, end, type }) =>
            !(isComposed && type === 'name' && isColleague(colleagues, piece.text.slice(start, end))),
        )
        .map(({ start, end, type }) => ({
          row,
          type,
          place: `${place.table}.${column}`,
          hash: keyedHash(house.database.secret, findingHash(type, piece.text.slice(start, end))),
        })),
    );
    if (findings.length > 0) {
      await house.database.asService((tx) => keep(tx, house, id, place.objectType, findings));
    }
    after = rows.length < batch ? null : (rows.at(-1)?.place_row ?? null);
  }
  return texts;
}

/**
 * The group of a place's texts. One without a group of its own belongs to that of its object: minutes to their meeting's, a
 * message to its question's.
 */
async function groupIn(tx: Tx, place: OwnedPlace): Promise<RawBuilder<unknown>> {
  const grouped = await sql<{ name: string }>`select table_name as name from information_schema.columns
    where table_schema = 'public' and table_name in (${place.table}, ${place.owner}) and column_name = 'group_id'`.execute(
    tx,
  );
  const isGrouped = (table: string | null): boolean => grouped.rows.some(({ name }) => name === table);
  if (isGrouped(place.table)) return sql`t.group_id`;
  return place.owner !== null && isGrouped(place.owner)
    ? sql`(select c.group_id from ${sql.table(place.owner)} c where c.association_id = t.association_id and c.id = t.${sql.ref(place.objectColumn)})`
    : sql`null::uuid`;
}

/** The rows after one, in the order in which they lie; each text of a row as it stands. */
async function nextRows(
  tx: Tx,
  association: string,
  place: OwnedPlace & { group: RawBuilder<unknown> },
  columns: readonly string[],
  after: string | null,
): Promise<PlaceRow[]> {
  const unless = place.composed?.unless;
  const isOwn = unless ? sql`t.${sql.ref(unless.column)} = ${unless.is}` : sql`false`;
  const texts = sql.join(columns.map((column) => sql`t.${sql.ref(column)}::text`));
  const { rows } = await sql<PlaceRow>`
    select t.ctid::text as place_row, t.${sql.ref(place.objectColumn)} as object_id, ${place.group} as group_id, ${isOwn} as is_own,
      array[${texts}] as texts
    from ${sql.table(place.table)} t
    where t.association_id = ${association} and t.ctid > ${after}::tid order by t.ctid limit ${batch}`.execute(tx);
  return rows;
}

interface NewFinding {
  row: PlaceRow;
  type: string;
  place: string;
  hash: string;
}

/** A find that its author kept with a reason when the text was saved is settled already, and is not listed. */
async function keep(
  tx: Tx,
  house: House,
  association: string,
  objectType: string,
  findings: readonly NewFinding[],
): Promise<void> {
  const objects = [...new Set(findings.map(({ row }) => row.object_id))];
  const { rows } = await sql<{ object_id: string; hash: string }>`
    select object_id, jsonb_array_elements(detail -> 'keptFindings') ->> 'hash' as hash from audit_line
    where association_id = ${association} and object_type = ${objectType} and object_id = any(${objects}) and detail ? 'keptFindings'`.execute(
    tx,
  );
  const kept = new Set(rows.map((row) => `${row.object_id} ${row.hash}`));
  const now = house.clock.now();
  const fresh = findings.filter(({ row, hash }) => !kept.has(`${row.object_id} ${hash}`));
  for (const { row, type, place, hash } of fresh) {
    await tables(tx)
      .insertInto('text_finding')
      .values({
        association_id: association,
        id: house.newId(),
        group_id: row.group_id,
        object_type: objectType,
        object_id: row.object_id,
        place,
        type,
        hash,
        found_at: now,
        settled_at: null,
        settled_by: null,
        settled_how: null,
      })
      // Seen again: what somebody has settled stays settled; what had gone and is back waits again.
      .onConflict((conflict) =>
        conflict.columns(['association_id', 'object_id', 'place', 'hash']).doUpdateSet({
          found_at: now,
          group_id: row.group_id,
          settled_at: sql`case when text_finding.settled_how = 'gone' then null else text_finding.settled_at end`,
          settled_how: sql`case when text_finding.settled_how = 'gone' then null else text_finding.settled_how end`,
        }),
      )
      .execute();
  }
}

/** What this scan did not see again is gone from its text, or no longer counts as a find. */
async function finish(tx: Tx, house: House, association: string, version: string, texts: number): Promise<void> {
  const scan = await tables(tx)
    .selectFrom('text_scan')
    .select('begun_at')
    .where('association_id', '=', association)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!scan) return;
  const now = house.clock.now();
  await tables(tx)
    .updateTable('text_finding')
    .set({ settled_at: now, settled_how: 'gone' })
    .where('association_id', '=', association)
    .where('settled_at', 'is', null)
    .where('found_at', '<', scan.begun_at)
    .execute();
  await tables(tx)
    .updateTable('text_scan')
    .set({ finished_at: now, texts })
    .where('association_id', '=', association)
    .where('version', '=', version)
    .execute();
}
