import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { type Circumstances, command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Language, Text } from '../../../kernel/text.ts';
import { letterAboutLostWay, letterAboutNewWay } from '../account-letters.ts';
import { knownWays, waysWithout } from '../known-ways.ts';
import { requireRecentLogin } from '../recent-login.ts';
import { tables } from '../store.ts';
import { checkRegistration } from './passkey.ts';
import { answerField, passkeyRefusals, useChallenge } from './passkey-login.ts';

const mostKeys = 20;

const why = {
  wrong: {
    sv: 'Lösennyckeln kunde inte läggas till. Försök igen, eller välj en annan plats att spara den på.',
    en: 'The passkey could not be added. Try again, or choose another place to keep it.',
  },
  many: {
    sv: `Du har redan ${mostKeys} lösennycklar. Ta bort någon först.`,
    en: `You have ${mostKeys} passkeys already. Remove one first.`,
  },
  gone: { sv: 'Lösennyckeln är redan borttagen.', en: 'The passkey has been removed already.' },
  lastWay: {
    sv: 'Det är ditt enda sätt att logga in. Lägg till ett annat först.',
    en: 'It is your only way of logging in. Add another one first.',
  },
} satisfies Record<string, Text>;

async function ownerOf(tx: Tx, { actor }: Circumstances) {
  if (actor.kind !== 'person') return null;
  const row = await tables(tx)
    .selectFrom('account')
    .select(['id', 'email', 'language'])
    .where('id', '=', actor.accountId)
    .forUpdate()
    .executeTakeFirst();
  return row ? { ...row, language: row.language as Language } : null;
}

export const addPasskey = command({
  name: 'access.addPasskey',
  title: { sv: 'Lägg till en lösennyckel', en: 'Add a passkey' },
  verb: { sv: 'Lägg till en lösennyckel', en: 'Add a passkey' },
  audience: 'signedIn',
  as: 'service',
  input: z.object({
    keyName: field.text({
      label: { sv: 'Vad ska den heta?', en: 'What shall it be called?' },
      hint: {
        sv: 'Så att du känner igen den, till exempel Jobbdatorn.',
        en: 'So that you recognise it, for example Work computer.',
      },
      max: 60,
    }),
    answer: answerField(),
  }),
  ungated: ['keyName', 'answer'],
  read: async (tx, { answer }, circumstances) => {
    const owner = await ownerOf(tx, circumstances);
    if (!owner) return null;
    const { passkeys } = await knownWays(tx, owner.id, circumstances);
    return { owner, count: passkeys.length, checked: await checkRegistration(answer, owner.id, circumstances) };
  },
  may: (actor, { owner }) => actor.kind === 'person' && actor.accountId === owner.id,
  decide: ({ owner, count, checked }, { keyName: name }, circumstances) => {
    const notRecent = requireRecentLogin(circumstances.actor, circumstances.now);
    if (notRecent) return no(notRecent);
    if (count >= mostKeys) return no(why.many);
    if (!checked.ok) return no(checked.why === 'old' ? passkeyRefusals.old : why.wrong);
    const way = { sv: `lösennyckeln ”${name}”`, en: `the passkey “${name}”` };
    return yes(
      { accountId: owner.id, name, key: checked.value, challenge: checked.challenge },
      { mails: [letterAboutNewWay(owner, way[owner.language], circumstances)] },
    );
  },
  write: async (tx, { accountId, name, key, challenge }, { now }) => {
    await useChallenge(tx, challenge, now);
    await tables(tx)
      .insertInto('passkey')
      .values({
        id: key.id,
        account_id: accountId,
        public_key: key.publicKey,
        counter: key.counter,
        transports: key.transports,
        name,
        created_at: now,
        used_at: null,
      })
      .execute();
    return { accountId };
  },
  object: (result) => ({ type: 'account', id: result.accountId }),
  next: () => paths.account({}),
  done: () => ({
    sv: 'Lösennyckeln är tillagd. Nästa gång kan du logga in med den.',
    en: 'The passkey has been added. The next time you can log in with it.',
  }),
});

export const removePasskey = command({
  name: 'access.removePasskey',
  title: { sv: 'Ta bort en lösennyckel', en: 'Remove a passkey' },
  verb: { sv: 'Ta bort', en: 'Remove' },
  audience: 'signedIn',
  as: 'service',
  input: z.object({ passkey: field.key({ label: { sv: 'Lösennyckel', en: 'Passkey' } }, 2000) }),
  ungated: ['passkey'],
  read: async (tx, { passkey }, circumstances) => {
    const owner = await ownerOf(tx, circumstances);
    if (!owner) return null;
    const ways = await knownWays(tx, owner.id, circumstances);
    return { owner, ways, key: ways.passkeys.find(({ id }) => id === passkey) };
  },
  may: (actor, { owner }) => actor.kind === 'person' && actor.accountId === owner.id,
  decide: ({ owner, ways, key }, _, circumstances) => {
    const notRecent = requireRecentLogin(circumstances.actor, circumstances.now);
    if (notRecent) return no(notRecent);
    if (!key) return no(why.gone);
    if (waysWithout(ways, { passkey: key.id }) === 0) return no(why.lastWay);
    const way = { sv: `lösennyckeln ”${key.name}”`, en: `the passkey “${key.name}”` };
    return yes(
      { accountId: owner.id, id: key.id },
      { mails: [letterAboutLostWay(owner, way[owner.language], circumstances)] },
    );
  },
  write: async (tx, { accountId, id }) => {
    await tables(tx).deleteFrom('passkey').where('account_id', '=', accountId).where('id', '=', id).execute();
    return { accountId };
  },
  object: (result) => ({ type: 'account', id: result.accountId }),
  next: () => paths.account({}),
  done: () => ({ sv: 'Lösennyckeln är borttagen.', en: 'The passkey has been removed.' }),
});
