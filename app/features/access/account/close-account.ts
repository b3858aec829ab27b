import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { holds } from '../../../kernel/actor.ts';
import { appendHistory } from '../../../kernel/audit.ts';
import { addDays } from '../../../kernel/clock.ts';
import { type Circumstances, command, no, query, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Role } from '../../../kernel/roles.ts';
import type { Language, Text } from '../../../kernel/text.ts';
import { isGuarded, leavesNobody, whenOf } from '../../organisation/index.ts';
import { letterAboutClosedAccount } from '../account-letters.ts';
import { tables } from '../store.ts';
import { endSessionsOf } from './own-sessions.ts';

const why = {
  own: {
    sv: 'Du kan inte stänga ditt eget konto. Be en annan administratör.',
    en: 'You cannot close your own account. Ask another administrator.',
  },
  lastCoordinator: {
    sv: 'Personen är gruppens enda samordnare. Ge funktionen till någon annan först, eller skriv varför gruppen ska vara utan.',
    en: 'The person is the only coordinator of the group. Give the function to somebody else first, or write why the group shall be without.',
  },
  lastAdministrator: {
    sv: 'Personen är förbundets enda administratör. Ge funktionen till någon annan först.',
    en: 'The person is the association’s only administrator. Give the function to somebody else first.',
  },
  nothing: {
    sv: 'Personen har inga funktioner kvar här, och kommer inte in hos er.',
    en: 'The person holds no functions here any more, and does not get in with you.',
  },
} satisfies Record<string, Text>;

export interface ClosingView {
  id: string;
  name: string;
  email: string;
  functions: { role: Role; title: string; groupName: string | null; memberName: string | null }[];
}

const functionsOf = (tx: Tx, association: string) =>
  tables(tx)
    .selectFrom('held_function as f')
    .leftJoin('local_group as g', (join) =>
      join.onRef('g.association_id', '=', 'f.association_id').onRef('g.id', '=', 'f.group_id'),
    )
    .leftJoin('member as m', (join) =>
      join.onRef('m.association_id', '=', 'f.association_id').onRef('m.id', '=', 'f.member_id'),
    )
    .select([
      'f.id',
      'f.account_id as accountId',
      'f.role',
      'f.title',
      'f.group_id as groupId',
      'f.member_id as memberId',
      'f.starts_on as startsOn',
      'f.ends_on as endsOn',
      'g.name as groupName',
      'm.name as memberName',
    ])
    .where('f.association_id', '=', association)
    .orderBy('f.starts_on')
    .orderBy('f.id');

/** The account, if it holds or held a function in the reader's association; others do not exist here. */
export async function accountHere(tx: Tx, id: string, { actor, today }: Circumstances) {
  if (actor.kind !== 'person') return null;
  const all = await functionsOf(tx, actor.associationId).where('f.account_id', '=', id).execute();
  const account = await tables(tx)
    .selectFrom('account')
    .select(['id', 'name', 'email', 'language', 'ended_at as endedAt'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!account || account.endedAt || all.length === 0) return null;
  return { account, held: all.filter((one) => whenOf(one, today) !== 'past') };
}

export const closingView = query({
  name: 'access.closing',
  title: { sv: 'Stäng ett konto', en: 'Close an account' },
  audience: ['administrator'],
  as: 'service',
  input: z.object({ id: field.id() }),
  read: async (tx, { id }, circumstances): Promise<ClosingView | null> => {
    const found = await accountHere(tx, id, circumstances);
    if (!found) return null;
    const { account, held } = found;
    return { id: account.id, name: account.name, email: account.email, functions: held };
  },
});

/**
 * Ends all functions of somebody in the administrator's association, and every login. The account itself is closed when
 * it holds nothing in any other association either; which of the two it was is not told, since it says who works elsewhere.
 */
export const closeAccount = command({
  name: 'access.closeAccount',
  title: { sv: 'Stäng kontot', en: 'Close the account' },
  verb: { sv: 'Stäng kontot', en: 'Close the account' },
  audience: ['administrator'],
  as: 'service',
  input: z.object({
    id: field.id(),
    reason: field.optionalFreeText({
      label: { sv: 'Varför ingen tar över', en: 'Why nobody takes over' },
      hint: {
        sv: 'Behövs bara om personen är gruppens enda samordnare. Skriv inget om någons hälsa eller privatliv.',
        en: 'Only needed when the person is the only coordinator of a group. Write nothing about anybody’s health or private life.',
      },
      max: 300,
    }),
  }),
  read: async (tx, { id }, circumstances) => {
    const { actor, today } = circumstances;
    if (actor.kind !== 'person') return null;
    const association = actor.associationId;
    // Locked, so that the last two cannot be closed at the same time.
    await tables(tx)
      .selectFrom('held_function')
      .select('id')
      .where('association_id', '=', association)
      .where('role', 'in', ['coordinator', 'administrator'])
      .orderBy('id')
      .forUpdate()
      .execute();
    const found = await accountHere(tx, id, circumstances);
    if (!found) return null;
    const elsewhere = await tables(tx)
      .selectFrom('held_function')
      .select('id')
      .where((where) => where.or([where('account_id', '=', id), where('deputy_account_id', '=', id)]))
      .where('association_id', '!=', association)
      .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', today)]))
      .limit(1)
      .execute();
    const others = (await functionsOf(tx, association).execute()).filter((one) => one.accountId !== id);
    const named = await tables(tx)
      .selectFrom('association')
      .select('name')
      .where('id', '=', association)
      .executeTakeFirstOrThrow();
    return { ...found, association: { id: association, name: named.name }, others, isElsewhere: elsewhere.length > 0 };
  },
  may: (actor) => holds(actor, 'administrator'),
  decide: ({ account, held, association, others, isElsewhere }, { reason }, { actor, today }) => {
    if (actor.kind !== 'person' || actor.accountId === account.id) return no(why.own);
    if (held.length === 0 && isElsewhere) return no(why.nothing);
    const lastDay = addDays(today, -1);
    const lonely = held.filter((one) => isGuarded(one.role) && leavesNobody(one, lastDay, others));
    if (lonely.some((one) => one.role === 'administrator')) return no(why.lastAdministrator);
    if (lonely.length > 0 && !reason) return no(why.lastCoordinator, 'reason');
    const to = { ...account, language: account.language as Language };
    return yes(
      {
        account,
        association,
        held: held.map((one) => ({ ...one, lastDay: one.startsOn > lastDay ? addDays(one.startsOn, -1) : lastDay })),
        reason: reason ?? '',
        closes: !isElsewhere,
      },
      {
        mails: [letterAboutClosedAccount(to, association.name)],
        audit: { functions: held.length, closed: !isElsewhere },
      },
    );
  },
  write: async (tx, { account, association, held, reason, closes }, circumstances) => {
    const db = tables(tx);
    for (const { id, lastDay } of held) {
      await db
        .updateTable('held_function')
        .set({ ends_on: lastDay, end_reason: reason })
        .where('association_id', '=', association.id)
        .where('id', '=', id)
        .execute();
      const object = { type: 'heldFunction', id };
      await appendHistory(tx, 'access.closeAccount', object, { lastDay: { to: lastDay } }, circumstances);
    }
    await db
      .updateTable('held_function')
      .set({ deputy_account_id: null })
      .where('association_id', '=', association.id)
      .where('deputy_account_id', '=', account.id)
      .execute();
    await endSessionsOf(tx, account.id);
    if (closes) {
      await db.updateTable('account').set({ ended_at: circumstances.now }).where('id', '=', account.id).execute();
      await db.deleteFrom('passkey').where('account_id', '=', account.id).execute();
      await db.deleteFrom('login_identity').where('account_id', '=', account.id).execute();
      await db.deleteFrom('email_change').where('account_id', '=', account.id).execute();
    }
    return { id: account.id, name: account.name };
  },
  object: (result) => ({ type: 'account', id: result.id }),
  next: (result) => paths.person({ id: result.id }),
  done: ({ name }) => ({
    sv: `${name} kommer inte längre in i Farled hos er.`,
    en: `${name} no longer gets in to Farled with you.`,
  }),
});
