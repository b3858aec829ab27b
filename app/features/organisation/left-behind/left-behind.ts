import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import type { LeftLine, LeftSource } from '../../../http/feature.ts';
import { type Actor, holds, holdsInGroup } from '../../../kernel/actor.ts';
import { query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { House } from '../../../kernel/house.ts';
import type { Role } from '../../../kernel/roles.ts';
import { runQuery } from '../../../kernel/run.ts';
import type { Text, Values } from '../../../kernel/text.ts';
import { homeOf, mayAdministrate } from '../administration.ts';
import { tables } from '../store.ts';

export interface WaitingLine {
  text: Text;
  values: Values;
  due: string | null;
  on: string | null;
  /** For those who may choose another there. */
  href: string | null;
  /** Otherwise who does it, or how it comes to another by itself. */
  asks: { roles: readonly Role[]; groupName: string | null } | null;
  note: Text | null;
  groupId: string | null;
  memberId: string | null;
}

export interface LeftBehind {
  id: string;
  name: string;
  lines: WaitingLine[];
}

/** What waits on somebody with a function in the reader's association, now or once; null for anybody else. */
export function leftBehindWith(sources: () => readonly LeftSource[]) {
  return query({
    name: 'organisation.leftBehind',
    title: { sv: 'Det som väntar på en person', en: 'What waits on a person' },
    audience: ['administrator'],
    as: 'service',
    input: z.object({ id: field.id() }),
    read: async (tx, { id }, { actor, today }): Promise<LeftBehind | null> => {
      if (!mayAdministrate(actor)) return null;
      const association = homeOf(actor);
      const account = await tables(tx)
        .selectFrom('account as a')
        .select(['a.id', 'a.name', 'a.email'])
        .where('a.id', '=', id)
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('held_function as f')
              .select('f.id')
              .where('f.association_id', '=', association)
              .where((is) => is.or([is('f.account_id', '=', id), is('f.deputy_account_id', '=', id)])),
          ),
        )
        .executeTakeFirst();
      if (!account) return null;
      const leaver = { associationId: association, accountId: id, email: account.email, today };
      const groups = await groupNames(tx, association);
      const lines: WaitingLine[] = [];
      for (const source of sources())
        for (const line of await source.waits(tx, leaver)) lines.push(lineFor(actor, groups, line));
      return {
        id,
        name: account.name,
        lines: lines.toSorted((a, b) => dayOfLine(a).localeCompare(dayOfLine(b))),
      };
    },
  });
}

/** What has no day comes last. */
const dayOfLine = ({ due, on }: WaitingLine): string => due ?? on ?? '9';

async function groupNames(tx: Tx, association: string): Promise<Map<string, string>> {
  const rows = await tables(tx)
    .selectFrom('local_group')
    .select(['id', 'name'])
    .where('association_id', '=', association)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** A link only for those whom its page lets in: others are told whom to ask. */
function lineFor(actor: Actor, groups: ReadonlyMap<string, string>, line: LeftLine): WaitingLine {
  const { text, values = {}, due = null, on = null, goes, groupId, memberId } = line;
  const groupName = groupId === null ? null : (groups.get(groupId) ?? null);
  const common = { text, values, due, on, groupId, memberId };
  if ('note' in goes) return { ...common, href: null, asks: null, note: goes.note };
  const { href, roles } = goes;
  const may = groupId === null ? holds(actor, ...roles) : holdsInGroup(actor, groupId, ...roles);
  return { ...common, href: may ? href : null, asks: may ? null : { roles, groupName }, note: null };
}

/** For pages that show it beside their own. */
export async function readLeftBehind(
  house: House,
  sources: () => readonly LeftSource[],
  actor: Actor,
  id: string,
): Promise<LeftBehind | null> {
  const answer = await runQuery(house, actor, leftBehindWith(sources), { id });
  return answer.kind === 'found' ? answer.view : null;
}
