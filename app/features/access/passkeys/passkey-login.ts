import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { ownAddress } from '../../../http/built-ins.ts';
import { tokenHash } from '../../../http/session.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { admissionOf } from '../admission.ts';
import { tillField } from '../login-link.ts';
import { type LoggedIn, openSession } from '../opened-session.ts';
import { tables } from '../store.ts';
import { checkLogin, keyIdOf } from './passkey.ts';

export const passkeyRefusals = {
  old: {
    sv: 'Sidan hade stått öppen för länge. Tryck en gång till.',
    en: 'The page had been open for too long. Press once more.',
  },
  wrong: {
    sv: 'Lösennyckeln gäller inte här. Logga in på ett annat sätt.',
    en: 'The passkey is not valid here. Log in in another way.',
  },
} satisfies Record<string, Text>;

/** What the browser answered, as JSON: the island puts it into the form. */
export const answerField = () =>
  field.key({ label: { sv: 'Svar från lösennyckeln', en: 'Answer of the passkey' } }, 20_000);

const hoursKept = 24;

/** An answer counts once: the same challenge a second time is a conflict. */
export async function useChallenge(tx: Tx, challenge: string, now: Date): Promise<void> {
  await tables(tx)
    .insertInto('used_challenge')
    .values({ hash: tokenHash(challenge), expires_at: new Date(now.getTime() + hoursKept * 3_600_000) })
    .execute();
}

export const logInByPasskey = command({
  name: 'access.logInByPasskey',
  title: { sv: 'Logga in med lösennyckel', en: 'Log in with a passkey' },
  verb: { sv: 'Logga in med lösennyckel', en: 'Log in with a passkey' },
  audience: 'everybody',
  as: 'service',
  input: z.object({ answer: answerField(), till: tillField() }),
  ungated: ['answer', 'till'],
  read: async (tx, { answer }, circumstances) => {
    const id = keyIdOf(answer);
    const key = await tables(tx)
      .selectFrom('passkey as p')
      .innerJoin('account as a', 'a.id', 'p.account_id')
      .select(['p.id', 'p.public_key', 'p.counter', 'a.email'])
      .where('p.id', '=', id ?? '')
      .forUpdate('p')
      .executeTakeFirst();
    if (!key) return { known: null };
    const checked = await checkLogin(answer, key, circumstances);
    const admission = await admissionOf(tx, key.email.toLowerCase(), circumstances.today, 'provider');
    return { known: { key, checked, admission } };
  },
  may: () => true,
  decide: ({ known }, { till }) => {
    if (!known) return no(passkeyRefusals.wrong);
    const { key, checked, admission } = known;
    if (!checked.ok) return no(passkeyRefusals[checked.why]);
    if (admission.kind !== 'known') return no(passkeyRefusals.wrong);
    const { account, lastAssociation } = admission;
    return yes(
      {
        keyId: key.id,
        counter: checked.value.counter,
        challenge: checked.challenge,
        accountId: account.id,
        associationId: lastAssociation,
        name: account.name,
        next: ownAddress(till),
      },
      { audit: { association: lastAssociation, account: account.id } },
    );
  },
  write: async (tx, { keyId, counter, challenge, ...who }, circumstances): Promise<LoggedIn> => {
    const { now } = circumstances;
    await useChallenge(tx, challenge, now);
    await tables(tx).updateTable('passkey').set({ counter, used_at: now }).where('id', '=', keyId).execute();
    return { ...who, token: await openSession(tx, who, { way: 'passkey' }, circumstances) };
  },
  object: (result) => ({ type: 'account', id: result.accountId }),
  next: (result) => result.next,
  done: (result) => ({ sv: `Välkommen, ${result.name}.`, en: `Welcome, ${result.name}.` }),
});
