import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Role } from '../../../kernel/roles.ts';
import { searchFor } from '../../../kernel/search.ts';
import { homeOf } from '../administration.ts';
import { type HistoryLine, historyOf } from '../history/history-view.ts';
import type { Mandate } from '../organisation.ts';
import { tables } from '../store.ts';
import { endsSoon, type When, whenOf } from './function-rules.ts';

export interface FunctionLine {
  id: string;
  accountId: string;
  name: string;
  email: string;
  role: Role;
  title: string;
  groupId: string | null;
  groupName: string | null;
  memberId: string | null;
  memberName: string | null;
  unitId: string | null;
  unitName: string | null;
  mandate: Mandate | null;
  employer: string;
  lineManager: string;
  contactAccountId: string | null;
  deputyAccountId: string | null;
  deputyName: string | null;
  startsOn: string;
  endsOn: string | null;
  endReason: string;
  when: When;
  endsSoon: boolean;
}

const pageSize = 100;

const saidOfThem = sql<string>`lower(concat_ws(' ', a.name, a.email, g.name, m.name) collate sv)`;

async function functionLines(
  tx: Tx,
  association: string,
  today: string,
  which: { accountId?: string; functionId?: string; past?: boolean; words?: string; page?: number },
): Promise<FunctionLine[]> {
  let select = tables(tx)
    .selectFrom('held_function as f')
    .innerJoin('account as a', 'a.id', 'f.account_id')
    .leftJoin('account as d', 'd.id', 'f.deputy_account_id')
    .leftJoin('local_group as g', (join) =>
      join.onRef('g.association_id', '=', 'f.association_id').onRef('g.id', '=', 'f.group_id'),
    )
    .leftJoin('member as m', (join) =>
      join.onRef('m.association_id', '=', 'f.association_id').onRef('m.id', '=', 'f.member_id'),
    )
    .leftJoin('unit as u', (join) =>
      join.onRef('u.association_id', '=', 'f.association_id').onRef('u.id', '=', 'f.unit_id'),
    )
    .select([
      'f.id',
      'f.account_id as accountId',
      'a.name',
      'a.email',
      'f.role',
      'f.title',
      'f.group_id as groupId',
      'g.name as groupName',
      'f.member_id as memberId',
      'm.name as memberName',
      'f.unit_id as unitId',
      'u.name as unitName',
      'f.mandate',
      'f.employer',
      'f.line_manager as lineManager',
      'f.contact_account_id as contactAccountId',
      'f.deputy_account_id as deputyAccountId',
      'd.name as deputyName',
      'f.starts_on as startsOn',
      'f.ends_on as endsOn',
      'f.end_reason as endReason',
    ])
    .where('f.association_id', '=', association);
  const { accountId, functionId } = which;
  if (accountId)
    select = select.where((where) =>
      where.or([where('f.account_id', '=', accountId), where('f.deputy_account_id', '=', accountId)]),
    );
  if (functionId) select = select.where('f.id', '=', functionId);
  if (which.past === true) select = select.where('f.ends_on', '<', today);
  if (which.past === false)
    select = select.where((where) => where.or([where('f.ends_on', 'is', null), where('f.ends_on', '>=', today)]));
  const search = searchFor(which.words, saidOfThem);
  if (search) select = select.where(search.found).orderBy(search.exactly, 'desc');
  select = select.orderBy('a.name').orderBy('a.id').orderBy('f.starts_on').orderBy('f.id');
  if (which.page) select = select.limit(pageSize + 1).offset((which.page - 1) * pageSize);
  const rows = await select.execute();
  return rows.map((row) => ({ ...row, when: whenOf(row, today), endsSoon: endsSoon(row, today) }));
}

export interface PeopleView {
  lines: FunctionLine[];
  past: boolean;
  words: string;
  page: number;
  hasMore: boolean;
}

/** Who holds what now and soon, or who held it: one line for each function. */
export const peopleView = query({
  name: 'organisation.people',
  title: { sv: 'Personer och funktioner', en: 'People and functions' },
  audience: ['administrator', 'office'],
  input: z.object({
    past: field.optionalChoice({
      label: { sv: 'Visa', en: 'Show' },
      values: ['ja'],
      names: { ja: { sv: 'Avslutade', en: 'Ended' } },
    }),
    words: field.optionalText({ label: { sv: 'Sök', en: 'Search' }, max: 100 }),
    page: field.optionalInteger({ label: { sv: 'Sida', en: 'Page' }, min: 1, max: 10_000 }),
  }),
  read: async (tx, input, { actor, today }): Promise<PeopleView> => {
    const past = input.past === 'ja';
    const words = input.words ?? '';
    const page = input.page ?? 1;
    const lines = await functionLines(tx, homeOf(actor), today, { past, words, page });
    return { lines: lines.slice(0, pageSize), past, words, page, hasMore: lines.length > pageSize };
  },
});

/** What the forms about functions choose from. */
export interface FunctionChoices {
  groups: { id: string; name: string }[];
  members: { id: string; name: string }[];
  units: { id: string; name: string; memberId: string; memberName: string }[];
  people: { id: string; name: string }[];
  office: { id: string; name: string }[];
}

export async function functionChoices(tx: Tx, association: string, today: string): Promise<FunctionChoices> {
  const db = tables(tx);
  const people = await db
    .selectFrom('account as a')
    .innerJoin('held_function as f', 'f.account_id', 'a.id')
    .select(['a.id', 'a.name', 'f.role', 'f.ends_on as endsOn'])
    .where('f.association_id', '=', association)
    .where('a.ended_at', 'is', null)
    .orderBy('a.name')
    .orderBy('a.id')
    .execute();
  const active = people.filter((one) => one.endsOn === null || one.endsOn >= today);
  const once = (all: readonly { id: string; name: string }[]): { id: string; name: string }[] => [
    ...new Map(all.map(({ id, name }) => [id, { id, name }])).values(),
  ];
  return {
    groups: await db
      .selectFrom('local_group')
      .select(['id', 'name'])
      .where('association_id', '=', association)
      .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', today)]))
      .orderBy('name')
      .execute(),
    members: await db
      .selectFrom('member')
      .select(['id', 'name'])
      .where('association_id', '=', association)
      .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', today)]))
      .orderBy('name')
      .execute(),
    units: await db
      .selectFrom('unit as u')
      .innerJoin('member as m', (join) =>
        join.onRef('m.association_id', '=', 'u.association_id').onRef('m.id', '=', 'u.member_id'),
      )
      .select(['u.id', 'u.name', 'm.id as memberId', 'm.name as memberName'])
      .where('u.association_id', '=', association)
      .where('u.ended_on', 'is', null)
      .orderBy('m.name')
      .orderBy('u.name')
      .execute(),
    people: once(active),
    office: once(active.filter((one) => one.role === 'office')),
  };
}

export interface PersonView {
  accountId: string;
  name: string;
  email: string;
  lines: FunctionLine[];
  choices: FunctionChoices;
  history: HistoryLine[];
}

export const personView = query({
  name: 'organisation.person',
  title: { sv: 'En person och funktionerna', en: 'A person and their functions' },
  audience: ['administrator'],
  input: z.object({ id: field.id() }),
  read: async (tx, { id }, { actor, today }): Promise<PersonView | null> => {
    const association = homeOf(actor);
    const lines = await functionLines(tx, association, today, { accountId: id });
    if (lines.length === 0) return null;
    const account = await tables(tx)
      .selectFrom('account')
      .select(['id', 'name', 'email'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!account) return null;
    return {
      accountId: account.id,
      name: account.name,
      email: account.email,
      lines,
      choices: await functionChoices(tx, association, today),
      history: await historyOf(tx, association, 'heldFunction', new Map(lines.map((line) => [line.id, null]))),
    };
  },
});

export interface FunctionView {
  line: FunctionLine;
  choices: FunctionChoices;
  history: HistoryLine[];
}

export const functionView = query({
  name: 'organisation.function',
  title: { sv: 'En funktion', en: 'A function' },
  audience: ['administrator'],
  input: z.object({ id: field.id() }),
  read: async (tx, { id }, { actor, today }): Promise<FunctionView | null> => {
    const association = homeOf(actor);
    const [line] = await functionLines(tx, association, today, { functionId: id });
    if (!line) return null;
    return {
      line,
      choices: await functionChoices(tx, association, today),
      history: await historyOf(tx, association, 'heldFunction', new Map([[id, null]])),
    };
  },
});
