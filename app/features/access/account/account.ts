import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { paths } from '../../../http/paths.ts';
import { command, query, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Role } from '../../../kernel/roles.ts';
import type { Language } from '../../../kernel/text.ts';
import { type KnownWays, knownWays } from '../known-ways.ts';
import { registrationOptions } from '../passkeys/passkey.ts';
import { isRecentLogin } from '../recent-login.ts';
import { tables } from '../store.ts';
import { type OwnSession, sessionsOf } from './own-sessions.ts';

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

export interface AccountView {
  name: string;
  email: string;
  language: Language;
  functions: OwnFunction[];
  sessions: OwnSession[];
  ways: KnownWays;
  /** Whether the reader proved a short while ago who they are: then they may change how they log in. */
  isRecent: boolean;
  /** What the browser needs to make a passkey. */
  newPasskey: PublicKeyCredentialCreationOptionsJSON | null;
  limits: { idleHours: number; absoluteHours: number };
}

/** As the service role, since sessions are its own; every read names the account of whoever asks. */
export const accountView = query({
  name: 'access.account',
  title: { sv: 'Mitt konto', en: 'My account' },
  audience: 'signedIn',
  as: 'service',
  input: z.object({}),
  read: async (tx, _, circumstances): Promise<AccountView | null> => {
    const { actor, now, today, logins } = circumstances;
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
    const ways = await knownWays(tx, accountId, circumstances);
    const isRecent = isRecentLogin(actor, now);
    return {
      ...account,
      functions: functions.map(({ associationId, holderId, holderName, ...held }) => ({
        ...held,
        deputyFor: holderId === accountId ? null : holderName,
        isHere: associationId === actor.associationId,
      })),
      sessions: await sessionsOf(tx, circumstances),
      ways,
      isRecent,
      newPasskey: isRecent
        ? await registrationOptions(
            { id: accountId, ...account },
            ways.passkeys.map(({ id }) => id),
            circumstances,
          )
        : null,
      limits: { idleHours: logins.idleHours, absoluteHours: logins.absoluteHours },
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
