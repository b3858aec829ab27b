import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { ownAddress } from '../../../http/built-ins.ts';
import { command, no, query, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Role } from '../../../kernel/roles.ts';
import type { Text } from '../../../kernel/text.ts';
import { tillField, waitsForLetter } from '../login-link.ts';
import { type LoggedIn, openSession } from '../opened-session.ts';
import { browserField } from '../own-browser.ts';
import { loginOptions } from '../passkeys/passkey.ts';
import { tables } from '../store.ts';
import type { Ways } from './ways.tsx';

export interface Persona {
  accountId: string;
  name: string;
  functions: { role: Role; title: string; groupName: string | null; memberName: string | null }[];
}

export interface LoginView {
  /** No association yet: somebody has to begin. */
  isEmpty: boolean;
  /** This browser has asked for a letter, whose code can be typed here. */
  waitsForLetter: boolean;
  linkMinutes: number;
  /** Invented people of demo associations; shown only in demo mode. */
  personas: Persona[];
  ways: Ways;
}

/** What the login page needs to know before anybody is known. */
export const loginView = query({
  name: 'access.login',
  title: { sv: 'Logga in', en: 'Log in' },
  audience: 'everybody',
  as: 'service',
  input: z.object({ browser: browserField() }),
  read: async (tx, { browser }, circumstances): Promise<LoginView> => {
    const { today, now, logins } = circumstances;
    return {
      isEmpty: await isEmptyInstallation(tx),
      waitsForLetter: logins.emailLinks && (await waitsForLetter(tx, browser, now)),
      personas: await personasOf(tx, today),
      linkMinutes: logins.linkMinutes,
      ways: {
        providers: logins.providers.map(({ id, name }) => ({ id, name })),
        emailLinks: logins.emailLinks,
        passkey: await loginOptions(circumstances),
      },
    };
  },
});

export async function isEmptyInstallation(tx: Tx): Promise<boolean> {
  return (await tables(tx).selectFrom('association').select('id').limit(1).executeTakeFirst()) === undefined;
}

export async function personasOf(tx: Tx, today: string): Promise<Persona[]> {
  const rows = await tables(tx)
    .selectFrom('held_function as f')
    .innerJoin('association as o', 'o.id', 'f.association_id')
    .innerJoin('account as a', 'a.id', 'f.account_id')
    .leftJoin('local_group as g', (join) =>
      join.onRef('g.association_id', '=', 'f.association_id').onRef('g.id', '=', 'f.group_id'),
    )
    .leftJoin('member as m', (join) =>
      join.onRef('m.association_id', '=', 'f.association_id').onRef('m.id', '=', 'f.member_id'),
    )
    .select(['a.id', 'a.name', 'f.role', 'f.title', 'g.name as groupName', 'm.name as memberName'])
    .where('o.is_demo', '=', true)
    .where('a.ended_at', 'is', null)
    .where('f.starts_on', '<=', today)
    .where((where) => where.or([where('f.ends_on', 'is', null), where('f.ends_on', '>=', today)]))
    .orderBy('a.name')
    .orderBy('a.id')
    .orderBy('g.name')
    .orderBy('f.id')
    .execute();
  const personas = new Map<string, Persona>();
  for (const { id, name, ...held } of rows) {
    const persona = personas.get(id) ?? { accountId: id, name, functions: [] };
    persona.functions.push(held);
    personas.set(id, persona);
  }
  return [...personas.values()];
}

const notDemo: Text = {
  sv: 'Det går bara att bli en påhittad person i demoläget.',
  en: 'One can become an invented person only in demo mode.',
};

/**
 * Becomes an invented person without any proof, so only where all is invented: somebody who holds a function in a real
 * association too is refused, even by the demo association.
 */
export const enterDemo = command({
  name: 'access.enterDemo',
  title: { sv: 'Prova som en påhittad person', en: 'Try as an invented person' },
  verb: { sv: 'Logga in', en: 'Log in' },
  audience: 'everybody',
  as: 'service',
  input: z.object({ accountId: field.id(), till: tillField() }),
  ungated: ['till'],
  read: async (tx, { accountId }, { today }) => {
    const account = await tables(tx)
      .selectFrom('account')
      .select(['id', 'name'])
      .where('id', '=', accountId)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (!account) return null;
    const associations = await tables(tx)
      .selectFrom('held_function as f')
      .innerJoin('association as o', 'o.id', 'f.association_id')
      .select(['o.id', 'o.is_demo', 'f.starts_on', 'f.ends_on'])
      .where((where) => where.or([where('f.account_id', '=', accountId), where('f.deputy_account_id', '=', accountId)]))
      .orderBy('o.name')
      .execute();
    const now = associations.filter((one) => one.starts_on <= today && (one.ends_on === null || one.ends_on >= today));
    return { account, associations: now };
  },
  may: () => true,
  decide: ({ account, associations }, { till }, { demo }) => {
    const first = associations[0];
    if (!demo || !first || associations.some((one) => !one.is_demo)) return no(notDemo);
    return yes(
      { accountId: account.id, associationId: first.id, name: account.name, next: ownAddress(till) },
      { audit: { association: first.id, account: account.id } },
    );
  },
  write: async (tx, who, circumstances): Promise<LoggedIn> => ({
    ...who,
    token: await openSession(tx, who, { way: 'demo' }, circumstances),
  }),
  object: (result) => ({ type: 'account', id: result.accountId }),
  next: (result) => result.next,
  done: (result) => ({ sv: `Du är nu ${result.name}.`, en: `You are now ${result.name}.` }),
});
