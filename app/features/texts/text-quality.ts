import type { FindingType } from '@farled/deidentify';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { paths } from '../../http/paths.ts';
import { type Actor, accountOf, holds, holdsInGroup } from '../../kernel/actor.ts';
import { addDays } from '../../kernel/clock.ts';
import { command, no, query, yes } from '../../kernel/command.ts';
import { countAudienceOf } from '../../kernel/counts.ts';
import { field, fieldsOf } from '../../kernel/fields.ts';
import type { House } from '../../kernel/house.ts';
import type { Text } from '../../kernel/text.ts';
import { associationSettings } from '../organisation/index.ts';
import { type KeptFindings, type KeptRow, keptFindings, mondaysUntil } from './kept-findings.ts';
import type { ScanTables } from './scan.ts';

type Tables = ScanTables & {
  association: { id: string; settings: Record<string, unknown> };
  guidance_case: { id: string; number: string };
  obstacle: { id: string; number: string };
};
const tables = (tx: Tx) => tx.withTables<Tables>();

export const qualityReaders = ['coordinator', 'office', 'administrator'] as const;

export interface OpenFinding {
  id: string;
  objectType: string;
  objectId: string;
  number: string | null;
  place: string;
  type: FindingType;
  foundAt: Date;
}

export interface TextQualityView {
  /** Null for those who may not see how often. */
  kept: KeptFindings | null;
  limit: number;
  scan: { finishedAt: Date | null; begunAt: Date; failedAt: Date | null; texts: number } | null;
  findings: OpenFinding[];
  hasMore: boolean;
}

const mostFindings = 50;

/** Commands in which somebody writes freely: their saved texts are what the kept finds are compared with. */
function textCommands(house: House): string[] {
  return [...house.commands.values()]
    .filter(({ input }) => fieldsOf(input as z.ZodObject).some(({ meta }) => meta.control === 'freeText'))
    .map(({ name }) => name);
}

/** How the detector does in use, and what it finds in texts that were saved before it knew better (229). */
export function textQualityWith(house: () => House) {
  return query({
    name: 'texts.quality',
    title: { sv: 'Granskningen av texter', en: 'The checking of texts' },
    audience: qualityReaders,
    input: z.object({}),
    read: async (tx, _, { actor, today }): Promise<TextQualityView | null> => {
      if (actor.kind !== 'person') return null;
      const association = await tables(tx)
        .selectFrom('association')
        .select('settings')
        .where('id', '=', actor.associationId)
        .executeTakeFirstOrThrow();
      const limit = associationSettings.parse(association.settings).smallestCount;
      const weeks = mondaysUntil(today);
      // A day earlier than the first: in the zone of the database's sessions it may begin later than in Sweden.
      const since = addDays(weeks.at(-1) ?? today, -1);
      const { rows } = await sql<KeptRow>`
        select week, type, kept from kept_findings(${since}::date, ${textCommands(house())}::text[])`.execute(tx);
      const scan = await tables(tx).selectFrom('text_scan').selectAll().executeTakeFirst();
      const findings = await openFindings(tx);
      return {
        limit,
        kept: await keptFindings(rows, weeks, countAudienceOf(actor, null), limit),
        scan: scan
          ? { finishedAt: scan.finished_at, begunAt: scan.begun_at, failedAt: scan.failed_at, texts: scan.texts }
          : null,
        findings: findings.slice(0, mostFindings),
        hasMore: findings.length > mostFindings,
      };
    },
  });
}

/**
 * Row-level security gives a coordinator the groups' own and what peers ask each other, the office what else belongs to no
 * group, an administrator all that belongs to none.
 */
async function openFindings(tx: Tx): Promise<OpenFinding[]> {
  const rows = await tables(tx)
    .selectFrom('text_finding as f')
    .leftJoin('guidance_case as c', 'c.id', 'f.object_id')
    .leftJoin('obstacle as o', 'o.id', 'f.object_id')
    .select([
      'f.id',
      'f.object_type',
      'f.object_id',
      'f.place',
      'f.type',
      'f.found_at',
      'c.number',
      'o.number as o_number',
    ])
    .where('f.settled_at', 'is', null)
    .orderBy('f.found_at', 'desc')
    .orderBy('f.id')
    .limit(mostFindings + 1)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    objectType: row.object_type,
    objectId: row.object_id,
    number: row.number ?? row.o_number,
    place: row.place,
    type: row.type as FindingType,
    foundAt: row.found_at,
  }));
}

const settledAlready: Text = { sv: 'Fyndet är redan avgjort.', en: 'The find is settled already.' };

function maySettle(actor: Actor, finding: { group_id: string | null; object_type: string }): boolean {
  if (finding.group_id !== null) return holdsInGroup(actor, finding.group_id, 'coordinator');
  return holds(actor, 'administrator', finding.object_type === 'peerQuestion' ? 'coordinator' : 'office');
}

/** Somebody has read the text and says that the find points out nobody. What does point somebody out is removed where it stands. */
export const settleFinding = command({
  name: 'texts.settleFinding',
  title: { sv: 'Avgör ett fynd i en sparad text', en: 'Settle a find in a saved text' },
  verb: { sv: 'Det pekar inte ut någon', en: 'It points out nobody' },
  audience: qualityReaders,
  input: z.object({ id: field.id() }),
  read: async (tx, input) =>
    (await tables(tx)
      .selectFrom('text_finding')
      .select(['id', 'group_id', 'object_type', 'type', 'hash', 'settled_at'])
      .where('id', '=', input.id)
      .forUpdate()
      .executeTakeFirst()) ?? null,
  may: (actor, finding) => maySettle(actor, finding),
  decide: (finding) =>
    finding.settled_at
      ? no(settledAlready)
      : yes({ id: finding.id }, { audit: { type: finding.type, hash: finding.hash } }),
  write: async (tx, { id }, { actor, now }) => {
    await tables(tx)
      .updateTable('text_finding')
      .set({ settled_at: now, settled_by: accountOf(actor), settled_how: 'identifiesNobody' })
      .where('id', '=', id)
      .execute();
    return { id };
  },
  object: (result, finding) => ({ type: 'textFinding', id: result.id, groupId: finding.group_id }),
  next: () => paths.textQuality({}),
  done: () => ({
    sv: 'Fyndet är avgjort och visas inte igen.',
    en: 'The find is settled and will not be shown again.',
  }),
});
