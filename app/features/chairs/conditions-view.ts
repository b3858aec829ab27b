import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { query } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import { insiders } from './access.ts';
import type { GroupFound, Places } from './found.ts';
import { type Reading, readingOf, type ServiceName, serviceNames } from './reading.ts';
import { type Count, exactly, type ShownCondition } from './shown.ts';
import { tables } from './store.ts';

export interface OwnerSum {
  owner: string;
  /** Sums of what is shown of the owner's conditions; null when nothing of it can be shown. */
  alone: Count;
  together: Count;
}

export interface ConditionsView {
  reading: Omit<Reading, 'found'>;
  conditions: ShownCondition[];
  owners: OwnerSum[];
  services: Record<string, ServiceName>;
  /** Only the cases behind this obstacle are counted. */
  obstacle: { id: string; number: string; title: string } | null;
  cases: number;
}

const mostShown = 30;

/** Which condition keeps whom out, alone or with others, and whose it is (223). */
export const conditionsView = query({
  name: 'chairs.conditions',
  title: { sv: 'Villkor som stänger ute', en: 'Conditions that keep people out' },
  audience: insiders,
  input: z.object({ group: field.optionalId(), obstacle: field.optionalId() }),
  read: async (tx, input, { actor }): Promise<ConditionsView | null> => {
    const obstacle = input.obstacle ? await obstacleOf(tx, input.obstacle) : null;
    if (input.obstacle && !obstacle) return null;
    const whole = await readingOf(tx, actor, obstacle?.group_id ?? input.group);
    if (!whole) return null;
    const { found, ...reading } = whole;
    // Which cases stand behind an obstacle only its coordinators may know.
    if (obstacle && !reading.coordinates) return null;
    const narrowed = obstacle && found ? exactly(within(found, await casesBehind(tx, obstacle.id))) : null;
    const shown = obstacle ? narrowed : reading.shown;
    const conditions = (shown?.conditions ?? []).filter(
      ({ alone, together }) => (alone ?? 0) > 0 || (together ?? 0) > 0 || !reading.coordinates,
    );
    return {
      reading: { ...reading, shown: reading.shown && { ...reading.shown, sorts: [], conditions: [] } },
      conditions: conditions.slice(0, mostShown),
      owners: sums(conditions),
      services: Object.fromEntries(
        await serviceNames(
          tx,
          conditions.map(({ service }) => service),
        ),
      ),
      obstacle: obstacle ? { id: obstacle.id, number: obstacle.number, title: obstacle.title } : null,
      cases: shown?.cases ?? 0,
    };
  },
});

function sums(conditions: readonly ShownCondition[]): OwnerSum[] {
  const owners = new Map<string, OwnerSum>();
  for (const { owner, alone, together } of conditions) {
    const sum = owners.get(owner) ?? { owner, alone: null, together: null };
    owners.set(owner, {
      owner,
      alone: alone === null ? sum.alone : (sum.alone ?? 0) + alone,
      together: together === null ? sum.together : (sum.together ?? 0) + together,
    });
  }
  return [...owners.values()].sort((a, b) => (b.alone ?? 0) - (a.alone ?? 0) || (b.together ?? 0) - (a.together ?? 0));
}

/** The same findings counted among some of the cases only. */
function within(found: GroupFound, ids: readonly string[]): GroupFound {
  const chosen = new Set(found.caseIds.flatMap((id, at) => (ids.includes(id) ? [at] : [])));
  const some = (places: Places): Places => places.filter((at) => chosen.has(at));
  return {
    ...found,
    caseIds: found.caseIds.filter((_, at) => chosen.has(at)),
    sorts: [],
    conditions: found.conditions.map((one) => ({
      ...one,
      alone: some(one.alone),
      together: some(one.together),
      with: one.with.map((each) => ({ ...each, cases: some(each.cases) })).filter(({ cases }) => cases.length > 0),
    })),
  };
}

async function obstacleOf(tx: Tx, id: string) {
  return tables(tx)
    .selectFrom('obstacle')
    .select(['id', 'number', 'title', 'group_id'])
    .where('id', '=', id)
    .executeTakeFirst();
}

async function casesBehind(tx: Tx, obstacleId: string): Promise<string[]> {
  const rows = await tables(tx)
    .selectFrom('obstacle_case')
    .select('case_id')
    .where('obstacle_id', '=', obstacleId)
    .execute();
  return rows.map((row) => row.case_id);
}
