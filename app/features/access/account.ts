import { z } from 'zod';
import { paths } from '../../http/paths.ts';
import { sessionLimits } from '../../http/session.ts';
import { command, no, query, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Language, Text } from '../../kernel/text.ts';
import { tables } from './store.ts';

export interface OwnFunction {
  id: string;
  associationName: string;
  role: Role;
  title: string;
  groupName: string | null;
  groupSlug: string | null;
  memberName: string | null;
  startsOn: string;
  endsOn: string | null;
  /** Whose function it is, when the reader is the deputy. */
  deputyFor: string | null;
  deputyName: string | null;
  isHere: boolean;
}

export interface OwnSession {
  /** Names the session in a form; tells nothing of its token. */
  key: string;
  since: Date;
  seen: Date;
  isInUse: boolean;
}

export interface AccountView {
  name: string;
  email: string;
  language: Language;
  functions: OwnFunction[];
  sessions: OwnSession[];
}

const keyLength = 16;
/** The server notes at most every five minutes that a session is used. */
const inUse = 6 * 60_000;

/** As the service role, since sessions are its own; every read names the account of whoever asks. */
export const accountView = query({
  name: 'access.account',
  title: { sv: 'Mitt konto', en: 'My account' },
  audience: 'signedIn',
  as: 'service',
  input: z.object({}),
  read: async (tx, _, { actor, now, today }): Promise<AccountView | null> => {
    if (actor.kind !== 'person') return null;
    const db = tables(tx);
    const { accountId } = actor;
    const account = await db
      .selectFrom('account')
      .select(['name', 'email', 'language'])
      .where('id', '=', accountId)
      .executeTakeFirst();
    if (!account) return null;
    const functions = await db
      .selectFrom('held_function as f')
      .innerJoin('association as o', 'o.id', 'f.association_id')
      .innerJoin('account as a', 'a.id', 'f.account_id')
      .leftJoin('account as d', 'd.id', 'f.deputy_account_id')
      .leftJoin('local_group as g', (join) =>
        join.onRef('g.association_id', '=', 'f.association_id').onRef('g.id', '=', 'f.group_id'),
      )
      .leftJoin('member as m', (join) =>
        join.onRef('m.association_id', '=', 'f.association_id').onRef('m.id', '=', 'f.member_id'),
      )
      .select([
        'f.id',
        'f.association_id as associationId',
        'o.name as associationName',
        'f.role',
        'f.title',
        'g.name as groupName',
        'g.slug as groupSlug',
        'm.name as memberName',
        'f.starts_on as startsOn',
        'f.ends_on as endsOn',
        'f.account_id as holderId',
        'a.name as holderName',
        'd.name as deputyName',
      ])
      .where((where) => where.or([where('f.account_id', '=', accountId), where('f.deputy_account_id', '=', accountId)]))
      .where((where) => where.or([where('f.ends_on', 'is', null), where('f.ends_on', '>=', today)]))
      .orderBy('o.name')
      .orderBy('f.starts_on')
      .orderBy('f.id')
      .execute();
    const sessions = await db
      .selectFrom('session')
      .select(['token_hash as hash', 'created_at as since', 'seen_at as seen'])
      .where('account_id', '=', accountId)
      .where('expires_at', '>', now)
      .where('seen_at', '>', new Date(now.getTime() - sessionLimits.idleHours * 3_600_000))
      .orderBy('seen_at', 'desc')
      .orderBy('token_hash')
      .execute();
    return {
      ...account,
      functions: functions.map(({ associationId, holderId, holderName, ...held }) => ({
        ...held,
        deputyFor: holderId === accountId ? null : holderName,
        isHere: associationId === actor.associationId,
      })),
      sessions: sessions.map(({ hash, since, seen }) => ({
        key: hash.slice(0, keyLength),
        since,
        seen,
        isInUse: now.getTime() - seen.getTime() < inUse,
      })),
    };
  },
});

export const changeAccount = command({
  name: 'access.changeAccount',
  title: { sv: 'Ändra namn och språk', en: 'Change name and language' },
  verb: { sv: 'Spara', en: 'Save' },
  audience: 'signedIn',
  input: z.object({
    name: field.text({ label: { sv: 'Namn', en: 'Name' }, max: 100 }),
    language: field.choice({
      label: { sv: 'Språk', en: 'Language' },
      hint: { sv: 'Gäller sidorna och breven till dig.', en: 'For the pages and the letters to you.' },
      values: ['sv', 'en'],
      names: { sv: { sv: 'Svenska', en: 'Svenska' }, en: { sv: 'English', en: 'English' } },
      radios: true,
    }),
  }),
  ungated: ['name'],
  read: async (tx, _, { actor }) => {
    if (actor.kind !== 'person') return null;
    const row = await tables(tx)
      .selectFrom('account')
      .select('id')
      .where('id', '=', actor.accountId)
      .executeTakeFirst();
    return row ?? null;
  },
  may: (actor, account) => actor.kind === 'person' && account.id === actor.accountId,
  decide: (account, input) => yes({ id: account.id, ...input }),
  write: async (tx, { id, name, language }) => {
    await tables(tx).updateTable('account').set({ name, language }).where('id', '=', id).execute();
    return { id, language };
  },
  object: (result) => ({ type: 'account', id: result.id }),
  next: () => paths.account({}),
  done: () => ({ sv: 'Sparat.', en: 'Saved.' }),
});

const gone: Text = {
  sv: 'Den inloggningen är redan avslutad.',
  en: 'That login has already ended.',
};

export const endOwnSession = command({
  name: 'access.endSession',
  title: { sv: 'Logga ut på ett annat ställe', en: 'Log out somewhere else' },
  verb: { sv: 'Logga ut', en: 'Log out' },
  audience: 'signedIn',
  as: 'service',
  input: z.object({ session: field.key({ label: { sv: 'Inloggning', en: 'Login' } }, 64) }),
  ungated: ['session'],
  read: async (tx, { session }, { actor }) => {
    if (actor.kind !== 'person') return null;
    const own = await tables(tx)
      .selectFrom('session')
      .select('token_hash as hash')
      .where('account_id', '=', actor.accountId)
      .execute();
    return {
      accountId: actor.accountId,
      hash: own.find((one) => one.hash.slice(0, keyLength) === session)?.hash ?? null,
    };
  },
  may: (actor, { accountId }) => actor.kind === 'person' && actor.accountId === accountId,
  decide: ({ accountId, hash }) => (hash === null ? no(gone) : yes({ accountId, hash })),
  write: async (tx, { accountId, hash }) => {
    await tables(tx).deleteFrom('session').where('account_id', '=', accountId).where('token_hash', '=', hash).execute();
    return { accountId };
  },
  object: (result) => ({ type: 'account', id: result.accountId }),
  next: () => paths.account({}),
  done: () => ({ sv: 'Inloggningen är avslutad.', en: 'The login has ended.' }),
});

export const endAllSessions = command({
  name: 'access.endAllSessions',
  title: { sv: 'Logga ut överallt', en: 'Log out everywhere' },
  verb: { sv: 'Logga ut överallt', en: 'Log out everywhere' },
  audience: 'signedIn',
  as: 'service',
  input: z.object({}),
  read: async (_, __, { actor }) => (actor.kind === 'person' ? { accountId: actor.accountId } : null),
  may: (actor, { accountId }) => actor.kind === 'person' && actor.accountId === accountId,
  decide: (account) => yes(account),
  write: async (tx, { accountId }) => {
    await tables(tx).deleteFrom('session').where('account_id', '=', accountId).execute();
    return { accountId };
  },
  object: (result) => ({ type: 'account', id: result.accountId }),
  next: () => paths.login({}),
  done: () => ({ sv: 'Du är utloggad överallt.', en: 'You are logged out everywhere.' }),
});
