import { z } from 'zod';
import { paths } from '../../../http/paths.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { tables } from '../store.ts';
import { insertAccount } from './people-store.ts';

/** The demo makes its people by this; real people make their own account, by an invitation or by an allowed domain. */
export const createAccount = command({
  name: 'organisation.createAccount',
  title: { sv: 'Lägg upp ett konto', en: 'Create an account' },
  verb: { sv: 'Lägg upp kontot', en: 'Create the account' },
  audience: 'system',
  input: z.object({
    name: field.text({ label: { sv: 'Namn', en: 'Name' }, max: 100 }),
    email: field.email({ label: { sv: 'E-post', en: 'E-mail' } }),
    language: field.choice({
      label: { sv: 'Språk', en: 'Language' },
      values: ['sv', 'en'],
      names: { sv: { sv: 'Svenska', en: 'Svenska' }, en: { sv: 'English', en: 'English' } },
    }),
  }),
  ungated: ['name'],
  read: async (tx, { email }) => {
    const same = await tables(tx)
      .selectFrom('account')
      .select('id')
      .where((where) => where(where.fn('lower', ['email']), '=', email))
      .executeTakeFirst();
    return { isTaken: same !== undefined };
  },
  may: (actor) => actor.kind === 'system',
  decide: ({ isTaken }, input, { newId }) =>
    isTaken
      ? no({ sv: 'Adressen har redan ett konto.', en: 'The address already has an account.' }, 'email')
      : yes({ id: newId(), ...input }),
  write: async (tx, account, circumstances) => {
    await insertAccount(tx, account, circumstances);
    return { id: account.id };
  },
  object: (result) => ({ type: 'account', id: result.id }),
  next: () => paths.people({}),
  done: () => ({ sv: 'Kontot finns nu.', en: 'The account is there now.' }),
});
