import type { ColumnType, Selectable } from 'kysely';
import type { Tx } from '../../database/database.ts';
import type { Person } from '../../kernel/actor.ts';
import type { Circumstances } from '../../kernel/command.ts';
import type { Text } from '../../kernel/text.ts';
import { categoriesOf } from '../cases/index.ts';
import type { OrganisationTables, Party } from '../organisation/index.ts';
import type { Choices } from './choices.ts';
import type { DetectInList, DetectorOf } from './detector.ts';
import type { LeftOutReason, Ties } from './drafts.ts';
import type { PackedGrid } from './grids-json.ts';
import type { Preview } from './preview.ts';
import type { PlaceList } from './reading/case-row.ts';
import type { ProposedSheet } from './reading/mapping.ts';
import type { RememberedMapping } from './reading/remember.ts';
import type { SlipDecisions } from './slips.ts';

/** How the list is read, and what its sheets looked like when it came. */
export interface StoredChoices extends Choices {
  readonly found: readonly ProposedSheet[];
}

/** What came of an import. No text of the list. */
export interface ImportResult {
  readonly imported: number;
  readonly firstNumber: string | null;
  readonly lastNumber: string | null;
  readonly perParty: Readonly<Record<string, number>>;
  readonly perMonth: Readonly<Record<string, number>>;
  readonly perMunicipality: Readonly<Record<string, number>>;
  readonly replacedSlips: number;
  /** Rows that were not imported; a duplicate with the number of the case that was there before. */
  readonly leftOut: readonly { sheet: string; row: number; reason: LeftOutReason; number?: string }[];
  readonly unread: readonly { sheet: string; row: number; column: string; header: string; why: Text }[];
  readonly unreadCount: number;
  /** Cases that stayed when the import was undone, since somebody had gone on with them. */
  readonly kept?: readonly { id: string; number: string }[];
  readonly removed?: number;
}

/** Written as text, read as what it is. */
type Json<T> = ColumnType<T, string, string>;
type OptionalJson<T> = ColumnType<T | null, string | null, string | null>;

export type ImportRow = {
  association_id: string;
  id: string;
  group_id: string;
  file_name: string;
  uploaded_by: string;
  uploaded_at: Date;
  grids: OptionalJson<PackedGrid[]>;
  mapping: OptionalJson<StoredChoices>;
  preview: OptionalJson<Preview>;
  decisions: Json<SlipDecisions>;
  carried_out_at: Date | null;
  carried_out_by: string | null;
  result: OptionalJson<ImportResult>;
  undone_at: Date | null;
  discarded_at: Date | null;
};

type ImportTables = OrganisationTables & {
  import: ImportRow;
  import_mapping: {
    association_id: string;
    signature: string;
    remembered: Json<RememberedMapping>;
    used_at: Date;
  };
};

export const tables = (tx: Tx) => tx.withTables<ImportTables>();

export type ImportState = 'open' | 'carriedOut' | 'undone' | 'discarded';

/** Follows from what was done when; `discarded` also when its time ran out. */
export function stateOf(
  row: Pick<Selectable<ImportRow>, 'undone_at' | 'carried_out_at' | 'discarded_at'>,
): ImportState {
  if (row.undone_at) return 'undone';
  if (row.carried_out_at) return 'carriedOut';
  return row.discarded_at ? 'discarded' : 'open';
}

/** The import for a decision, locked until the transaction ends; null when row-level security hides it. */
export async function lockImport(tx: Tx, id: string): Promise<Selectable<ImportRow> | null> {
  return (
    (await tables(tx).selectFrom('import').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
  );
}

/** What of the association a list is read with. */
export interface Surroundings {
  readonly places: PlaceList;
  readonly detect: DetectInList;
  readonly ties: Ties;
  readonly listVersion: number;
}

export async function readSurroundings(
  tx: Tx,
  detectorOf: DetectorOf,
  { actor, today }: Circumstances,
): Promise<Surroundings> {
  const db = tables(tx);
  const { associationId } = actor as Person;
  const municipalities = await db
    .selectFrom('municipality')
    .select(['id', 'name', 'localities'])
    .orderBy('name')
    .execute();
  const members = await db.selectFrom('member').select(['id', 'party', 'ended_on']).execute();
  const current = members.filter(({ ended_on }) => ended_on === null || ended_on >= today);
  const categories = await categoriesOf(tx);
  const places = Object.fromEntries(municipalities.map(({ name, localities }) => [name, localities]));
  return {
    places,
    detect: await detectorOf(associationId),
    listVersion: categories.version,
    ties: {
      municipalities,
      onlyMember: onlyMembers(current),
      targetGroups: [...categories.targetGroup.values()].filter(({ ended }) => !ended),
      today,
    },
  };
}

function onlyMembers(members: readonly { id: string; party: Party }[]): Partial<Record<Party, string>> {
  const only: Partial<Record<Party, string>> = {};
  for (const { id, party } of members) {
    if (members.filter((other) => other.party === party).length === 1) only[party] = id;
  }
  return only;
}
