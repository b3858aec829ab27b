import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { query } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { insiders } from './access.ts';
import { alike, commonOf, type ListedGap } from './alike.ts';
import type { GroupFound } from './found.ts';
import { type Reading, readingOf, smallestCountFor } from './reading.ts';
import { type ShownGap, type ShownSort, type ToldCount, toldCount } from './shown.ts';
import { tables } from './store.ts';

export interface NamedCase {
  id: string;
  number: string;
  askedOn: string;
}

interface GapCases {
  cases: NamedCase[];
  perhaps: NamedCase[];
  /** How many, for an obstacle's description, which others than the group's coordinators read. */
  told: ToldCount | null;
}

export interface GapView {
  reading: Omit<Reading, 'found'>;
  kinds: string[];
  kind: string | null;
  sort: (Omit<ShownSort, 'gaps'> & { gaps: ListedGap[] }) | null;
  /** What all situations of the sort have in common, where there are several. */
  common: readonly Text[];
  page: number;
  pages: number;
  /** Gaps that have become obstacles, by their keys. */
  obstacles: Record<string, { id: string; number: string }>;
  /** The one that is looked at, with its cases for those who may read them. */
  gap: (GapCases & { gap: ShownGap }) | null;
}

const pageSize = 10;

/** Who falls between the chairs in one of the reader's groups. */
export const gapView = query({
  name: 'chairs.gaps',
  title: { sv: 'Vem som faller mellan stolarna', en: 'Who falls between the chairs' },
  audience: insiders,
  input: z.object({
    group: field.optionalId(),
    kind: field.optionalPick({ label: { sv: 'Sorts insats', en: 'Kind of service' } }),
    gap: field.optionalId(),
    page: field.optionalInteger({ label: { sv: 'Sida', en: 'Page' }, min: 1, max: 1000 }),
  }),
  read: async (tx, input, { actor }): Promise<GapView | null> => {
    const whole = await readingOf(tx, actor, input.group);
    if (!whole) return null;
    const { found, ...reading } = whole;
    const sorts = reading.shown?.sorts ?? [];
    const picked = input.gap ? gapOf(sorts, input.gap) : null;
    const kind = picked ? picked.kind : (input.kind ?? null);
    const sort = sorts.find((one) => one.kind === kind) ?? sorts[0] ?? null;
    const pages = Math.max(1, Math.ceil((sort?.gaps.length ?? 0) / pageSize));
    const page = Math.min(input.page ?? 1, pages);
    return {
      // The list of every gap is long; the page shows a part of one.
      reading: { ...reading, shown: reading.shown && { ...reading.shown, sorts: [], conditions: [] } },
      kinds: sorts.flatMap((one) => one.kind ?? []),
      kind: sort?.kind ?? null,
      sort: sort && { ...sort, gaps: alike(sort.gaps).slice((page - 1) * pageSize, page * pageSize) },
      common: commonOf(sort?.gaps ?? []),
      page,
      pages,
      obstacles: await obstaclesOf(tx, reading.group.id),
      gap: picked && { gap: picked, ...(await casesOfGap(tx, found, picked.key, await smallestCountFor(tx, actor))) },
    };
  },
});

function gapOf(sorts: readonly ShownSort[], key: string): ShownGap | null {
  for (const { gaps } of sorts) {
    const gap = gaps.find((one) => one.key === key);
    if (gap) return gap;
  }
  return null;
}

async function casesOfGap(tx: Tx, found: GroupFound | null, key: string, limit: number): Promise<GapCases> {
  const gap = found?.sorts.flatMap(({ gaps }) => gaps).find((one) => one.key === key);
  if (!found || !gap) return { cases: [], perhaps: [], told: null };
  const idsAt = (places: readonly number[]): string[] => places.flatMap((at) => found.caseIds[at] ?? []);
  return {
    cases: await namedCases(tx, idsAt(gap.cases)),
    perhaps: await namedCases(tx, idsAt(gap.perhaps)),
    told: toldCount(gap.cases.length, limit),
  };
}

/** The cases by their numbers, newest first. Row-level security leaves those that the reader may read. */
export async function namedCases(tx: Tx, ids: readonly string[]): Promise<NamedCase[]> {
  if (ids.length === 0) return [];
  const rows = await tables(tx)
    .selectFrom('guidance_case')
    .select(['id', 'number', 'asked_on'])
    .where('id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .where('merged_into', 'is', null)
    .orderBy('asked_on', 'desc')
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({ id: row.id, number: row.number, askedOn: row.asked_on }));
}

async function obstaclesOf(tx: Tx, groupId: string): Promise<GapView['obstacles']> {
  const rows = await tables(tx)
    .selectFrom('chairs_obstacle as g')
    .innerJoin('obstacle as o', (join) =>
      join.onRef('o.association_id', '=', 'g.association_id').onRef('o.id', '=', 'g.obstacle_id'),
    )
    .select(['g.key', 'o.id', 'o.number'])
    .where('g.group_id', '=', groupId)
    .execute();
  return Object.fromEntries(rows.map(({ key, id, number }) => [key, { id, number }]));
}
