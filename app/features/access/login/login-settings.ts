import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { holds } from '../../../kernel/actor.ts';
import { type Circumstances, command, no, query, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { House } from '../../../kernel/house.ts';
import type { Text } from '../../../kernel/text.ts';
import { tables } from '../store.ts';

export interface LoginSettingsView {
  providers: { name: string; people: number }[];
  /** People who hold a function now, and how many of them have another way than links by e-mail. */
  people: number;
  withPasskey: number;
  withoutOther: number;
  emailLinks: boolean;
  /** Turned off for the whole installation: the association's own choice decides nothing. */
  areOffEverywhere: boolean;
  idleHours: number;
  absoluteHours: number;
}

/** The accounts that get in to the association now, and which other ways each of them has. */
async function peopleOf(tx: Tx, association: string, { today, logins }: Circumstances) {
  const db = tables(tx);
  const rows = await db
    .selectFrom('held_function as f')
    .innerJoin('account as a', 'a.id', 'f.account_id')
    .select((one) => [
      'a.id',
      'f.role',
      one.exists(one.selectFrom('passkey as p').select('p.id').whereRef('p.account_id', '=', 'a.id')).as('hasPasskey'),
    ])
    .where('f.association_id', '=', association)
    .where('a.ended_at', 'is', null)
    .where('f.starts_on', '<=', today)
    .where((where) => where.or([where('f.ends_on', 'is', null), where('f.ends_on', '>=', today)]))
    .execute();
  const tied = await db
    .selectFrom('login_identity')
    .select(['account_id as accountId', 'provider'])
    .where('account_id', 'in', rows.length > 0 ? rows.map(({ id }) => id) : ['00000000-0000-0000-0000-000000000000'])
    .execute();
  const known = new Set(logins.providers.map(({ id }) => id));
  const ids = [...new Set(rows.map(({ id }) => id))];
  return ids.map((id) => ({
    id,
    isAdministrator: rows.some((row) => row.id === id && row.role === 'administrator'),
    hasPasskey: rows.some((row) => row.id === id && Boolean(row.hasPasskey)),
    providers: tied.filter((one) => one.accountId === id && known.has(one.provider)).map(({ provider }) => provider),
  }));
}

async function emailLinksOf(tx: Tx, association: string): Promise<boolean> {
  const row = await tables(tx)
    .selectFrom('association')
    .select('email_links')
    .where('id', '=', association)
    .executeTakeFirstOrThrow();
  return row.email_links;
}

export const loginSettingsView = query({
  name: 'access.loginSettings',
  title: { sv: 'Inloggning', en: 'Login' },
  audience: ['administrator'],
  as: 'service',
  input: z.object({}),
  read: async (tx, _, circumstances): Promise<LoginSettingsView | null> => {
    const { actor, logins } = circumstances;
    if (actor.kind !== 'person') return null;
    const people = await peopleOf(tx, actor.associationId, circumstances);
    return {
      providers: logins.providers.map(({ id, name }) => ({
        name,
        people: people.filter((one) => one.providers.includes(id)).length,
      })),
      people: people.length,
      withPasskey: people.filter((one) => one.hasPasskey).length,
      withoutOther: people.filter((one) => !one.hasPasskey && one.providers.length === 0).length,
      emailLinks: await emailLinksOf(tx, actor.associationId),
      areOffEverywhere: !logins.emailLinks,
      idleHours: logins.idleHours,
      absoluteHours: logins.absoluteHours,
    };
  },
});

const why = {
  noOther: {
    sv: 'Då kommer du inte in själv. Koppla först inloggningstjänsten eller lägg till en lösennyckel på Mitt konto.',
    en: 'Then you would not get in yourself. First tie the login service or add a passkey under My account.',
  },
  noProvider: {
    sv: '{count} personer har inget annat sätt att logga in, och installationen har ingen inloggningstjänst. De måste först lägga till en lösennyckel på Mitt konto.',
    en: '{count} people have no other way to log in, and the installation has no login service. They must first add a passkey under My account.',
  },
} satisfies Record<string, Text>;

/** Never so that nobody gets in: the one who turns links off must have another way, and so must everybody without a provider. */
export const setEmailLinks = command({
  name: 'access.setEmailLinks',
  title: { sv: 'Länkar i e-post', en: 'Links by e-mail' },
  verb: { sv: 'Spara', en: 'Save' },
  audience: ['administrator'],
  as: 'service',
  input: z.object({
    emailLinks: field.choice({
      label: { sv: 'Får man logga in med en länk i e-posten?', en: 'May one log in by a link in the e-mail?' },
      values: ['on', 'off'],
      names: {
        on: { sv: 'Ja', en: 'Yes' },
        off: { sv: 'Nej, bara med inloggningstjänst eller lösennyckel', en: 'No, only by login service or passkey' },
      },
      radios: true,
    }),
  }),
  read: async (tx, _, circumstances) => {
    const { actor } = circumstances;
    if (actor.kind !== 'person') return null;
    return {
      association: actor.associationId,
      before: await emailLinksOf(tx, actor.associationId),
      people: await peopleOf(tx, actor.associationId, circumstances),
    };
  },
  may: (actor) => holds(actor, 'administrator'),
  decide: ({ association, before, people }, input, { actor, logins }) => {
    const wanted = input.emailLinks === 'on';
    const hasOther = (one: (typeof people)[number]): boolean => one.hasPasskey || one.providers.length > 0;
    const own = people.find((one) => actor.kind === 'person' && one.id === actor.accountId);
    if (!wanted && (!own || !hasOther(own))) return no(why.noOther, 'emailLinks');
    const without = people.filter((one) => !hasOther(one)).length;
    if (!wanted && logins.providers.length === 0 && without > 0) {
      const count = String(without);
      const { sv, en } = why.noProvider;
      return no({ sv: sv.replace('{count}', count), en: en.replace('{count}', count) }, 'emailLinks');
    }
    return yes(
      { association, wanted },
      { audit: { emailLinks: wanted }, history: { emailLinks: { from: before, to: wanted } } },
    );
  },
  write: async (tx, { association, wanted }) => {
    await tables(tx).updateTable('association').set({ email_links: wanted }).where('id', '=', association).execute();
    return { association, wanted };
  },
  object: (result) => ({ type: 'association', id: result.association }),
  next: () => paths.logins({}),
  done: ({ wanted }) =>
    wanted
      ? { sv: 'Nu går det att logga in med länkar i e-posten.', en: 'One can now log in by links in the e-mail.' }
      : { sv: 'Länkar i e-posten släpper inte längre in någon.', en: 'Links in the e-mail let nobody in any more.' },
});

/** Links are turned off, and there is no other way in: said when Farled starts, which it then does not. */
export function isLockedOut({ database, logins }: House): Promise<boolean> {
  return database.asService(async (tx) => {
    if (logins.emailLinks || logins.providers.length > 0) return false;
    const [association] = await tables(tx).selectFrom('association').select('id').limit(1).execute();
    if (!association) return false;
    const [key] = await tables(tx)
      .selectFrom('passkey as p')
      .innerJoin('held_function as f', 'f.account_id', 'p.account_id')
      .select('p.id')
      .where('f.role', '=', 'administrator')
      .limit(1)
      .execute();
    return key === undefined;
  });
}
