import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { groupsOf } from '../../kernel/actor.ts';
import { type Circumstances, query } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import { casesOfImport, type ImportedLine, knownFingerprints } from '../cases/index.ts';
import type { Preview } from './preview.ts';
import { type SlipDecisions, undecided } from './slips.ts';
import { type ImportResult, type ImportState, stateOf, tables } from './store.ts';

export interface ImportLine {
  id: string;
  fileName: string;
  groupName: string;
  uploadedAt: Date;
  by: string;
  state: ImportState;
  /** Cases read, or imported. */
  cases: number;
  waiting: number;
}

export interface ImportsView {
  groups: { id: string; name: string }[];
  lines: ImportLine[];
}

const mostLines = 100;
const nobody = '00000000-0000-0000-0000-000000000000';

/** The lists of the coordinator's groups, latest first, and the groups that a new one can belong to. */
export const importsView = query({
  name: 'import.list',
  title: { sv: 'Importerade listor', en: 'Imported lists' },
  audience: ['coordinator'],
  input: z.object({}),
  read: async (tx, _, { actor, today }): Promise<ImportsView> => {
    const mine = [nobody, ...groupsOf(actor, 'coordinator')];
    const groups = await tables(tx)
      .selectFrom('local_group')
      .select(['id', 'name'])
      .where('id', 'in', mine)
      .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', today)]))
      .orderBy('name')
      .execute();
    const rows = await tables(tx)
      .selectFrom('import as i')
      .innerJoin('local_group as g', (join) =>
        join.onRef('g.association_id', '=', 'i.association_id').onRef('g.id', '=', 'i.group_id'),
      )
      .innerJoin('account as a', 'a.id', 'i.uploaded_by')
      .select(['i.id', 'i.file_name', 'i.uploaded_at', 'i.carried_out_at', 'i.undone_at', 'i.discarded_at'])
      .select(['g.name as group_name', 'a.name as account_name'])
      .select([
        sql<number>`coalesce((i.result ->> 'imported')::int, (i.preview -> 'counts' ->> 'cases')::int, 0)`.as('cases'),
        sql<number>`(select count(*) from jsonb_array_elements(i.preview -> 'slips') s where not i.decisions ? (s ->> 'key'))`.as(
          'waiting',
        ),
      ])
      .where('i.group_id', 'in', mine)
      .orderBy('i.uploaded_at', 'desc')
      .limit(mostLines)
      .execute();
    return {
      groups,
      lines: rows.map((row) => ({
        id: row.id,
        fileName: row.file_name,
        groupName: row.group_name,
        uploadedAt: row.uploaded_at,
        by: row.account_name,
        state: stateOf(row),
        cases: row.cases,
        waiting: row.waiting,
      })),
    };
  },
});

export interface ImportView {
  id: string;
  fileName: string;
  group: { id: string; name: string };
  uploadedAt: Date;
  by: string;
  state: ImportState;
  /** The day after which the list is deleted if nobody has imported it. */
  keptUntil: Date;
  municipalities: string[];
  open: OpenImport | null;
  result: ImportResult | null;
  carriedOutAt: Date | null;
  undoneAt: Date | null;
  /** What stands of the import now; for the question whether it can be undone. */
  cases: ImportedLine[];
  unreadPage: number;
  slipPage: number;
  /** The finding for which a reason is being given. */
  chosenSlip: string | null;
}

export interface OpenImport {
  preview: Preview;
  decisions: SlipDecisions;
  undecided: number;
  /** How many of its cases the group has already. */
  known: number;
}

/** Days after which a list that nobody imported is deleted. */
export const daysKept = 14;

export const importView = query({
  name: 'import.view',
  title: { sv: 'En lista på väg in', en: 'A list on its way in' },
  audience: ['coordinator'],
  input: z.object({
    id: field.id(),
    unread: field.optionalInteger({ label: { sv: 'Sida', en: 'Page' }, min: 1, max: 1000 }),
    slips: field.optionalInteger({ label: { sv: 'Sida', en: 'Page' }, min: 1, max: 1000 }),
    slip: field.optionalPick({ label: { sv: 'Uppgift', en: 'Finding' } }),
  }),
  read: (tx, input, circumstances) => readView(tx, input, circumstances),
});

async function readView(
  tx: Tx,
  input: { id: string; unread?: number | undefined; slips?: number | undefined; slip?: string | undefined },
  { keyedHash, actor }: Circumstances,
): Promise<ImportView | null> {
  const row = await tables(tx)
    .selectFrom('import as i')
    .innerJoin('local_group as g', (join) =>
      join.onRef('g.association_id', '=', 'i.association_id').onRef('g.id', '=', 'i.group_id'),
    )
    .innerJoin('account as a', 'a.id', 'i.uploaded_by')
    .select(['i.id', 'i.file_name', 'i.uploaded_at', 'i.carried_out_at', 'i.undone_at', 'i.discarded_at'])
    .select(['i.preview', 'i.decisions', 'i.result', 'i.group_id', 'g.name as group_name', 'a.name as account_name'])
    .where('i.id', '=', input.id)
    .executeTakeFirst();
  if (!row || !groupsOf(actor, 'coordinator').includes(row.group_id)) return null;
  const { preview, decisions } = row;
  const state = stateOf(row);
  const municipalities = await tables(tx).selectFrom('municipality').select('name').orderBy('name').execute();
  const prints = preview?.fingerprints.map(keyedHash) ?? [];
  const known = await knownFingerprints(tx, row.group_id, prints);
  return {
    id: row.id,
    fileName: row.file_name,
    group: { id: row.group_id, name: row.group_name },
    uploadedAt: row.uploaded_at,
    by: row.account_name,
    state,
    keptUntil: new Date(row.uploaded_at.getTime() + daysKept * 86_400_000),
    municipalities: municipalities.map(({ name }) => name),
    open:
      state === 'open' && preview
        ? {
            preview,
            decisions,
            undecided: undecided(preview.slips, decisions).length,
            known: prints.filter((print) => known.has(print)).length,
          }
        : null,
    result: row.result,
    carriedOutAt: row.carried_out_at,
    undoneAt: row.undone_at,
    cases: state === 'carriedOut' || state === 'undone' ? await casesOfImport(tx, row.id, 'look') : [],
    unreadPage: input.unread ?? 1,
    slipPage: input.slips ?? 1,
    chosenSlip: input.slip ?? null,
  };
}
