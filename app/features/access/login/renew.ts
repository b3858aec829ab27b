import { z } from 'zod';
import { query } from '../../../kernel/command.ts';
import { knownWays } from '../known-ways.ts';
import { loginOptions } from '../passkeys/passkey.ts';
import { tables } from '../store.ts';
import { type Persona, personasOf } from './demo.ts';
import type { Ways } from './ways.tsx';

export interface RenewView {
  email: string;
  ways: Ways;
  /** In the demo county one becomes the invented person once more. */
  persona: Persona | null;
}

/** The ways in which whoever is logged in can prove once more who they are. */
export const renewView = query({
  name: 'access.renew',
  title: { sv: 'Bekräfta att det är du', en: 'Confirm that it is you' },
  audience: 'signedIn',
  as: 'service',
  input: z.object({}),
  read: async (tx, _, circumstances): Promise<RenewView | null> => {
    const { actor, today, demo } = circumstances;
    if (actor.kind !== 'person') return null;
    const account = await tables(tx)
      .selectFrom('account')
      .select('email')
      .where('id', '=', actor.accountId)
      .executeTakeFirst();
    if (!account) return null;
    const own = await knownWays(tx, actor.accountId, circumstances);
    const personas = demo ? await personasOf(tx, today) : [];
    return {
      email: account.email,
      ways: {
        providers: own.providers
          .filter(({ since, isOffered }) => isOffered && since !== null)
          .map(({ id, name }) => ({ id, name })),
        emailLinks: own.emailLinks,
        passkey: await loginOptions(circumstances),
      },
      persona: personas.find(({ accountId }) => accountId === actor.accountId) ?? null,
    };
  },
});
