import { z } from 'zod';
import { paths } from '../../../http/paths.ts';
import { holds } from '../../../kernel/actor.ts';
import { command, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Language } from '../../../kernel/text.ts';
import { letterAboutEndedLogins } from '../account-letters.ts';
import { tables } from '../store.ts';
import { accountHere } from './close-account.ts';
import { endSessionsOf } from './own-sessions.ts';

/**
 * Ends every login of somebody, when a telephone or a computer is lost for instance; the person logs in again as usual.
 * Logins are the account's, so those in other associations end too.
 */
export const logOutPerson = command({
  name: 'access.logOutPerson',
  title: { sv: 'Logga ut personen överallt', en: 'Log the person out everywhere' },
  verb: { sv: 'Logga ut överallt', en: 'Log out everywhere' },
  audience: ['administrator'],
  as: 'service',
  input: z.object({ id: field.id() }),
  read: async (tx, { id }, circumstances) => {
    const found = await accountHere(tx, id, circumstances);
    if (!found) return null;
    const sessions = await tables(tx)
      .selectFrom('session')
      .select('way')
      .where('account_id', '=', id)
      .where('expires_at', '>', circumstances.now)
      .execute();
    return { account: found.account, logins: sessions.length };
  },
  may: (actor) => holds(actor, 'administrator'),
  decide: ({ account, logins }) =>
    yes(account, {
      mails: logins > 0 ? [letterAboutEndedLogins({ ...account, language: account.language as Language })] : [],
      audit: { logins },
    }),
  write: async (tx, { id, name }, { actor }) => {
    // Whoever ends their own stays where they are.
    const isOwn = actor.kind === 'person' && actor.accountId === id;
    await endSessionsOf(tx, id, isOwn ? actor.login?.key : undefined);
    return { id, name };
  },
  object: (result) => ({ type: 'account', id: result.id }),
  next: (result) => paths.person({ id: result.id }),
  done: ({ name }) => ({ sv: `${name} är utloggad överallt.`, en: `${name} is logged out everywhere.` }),
});
