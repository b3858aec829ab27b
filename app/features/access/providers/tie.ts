import { z } from 'zod';
import { paths } from '../../../http/paths.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Language, Text } from '../../../kernel/text.ts';
import { letterAboutNewWay } from '../account-letters.ts';
import { hasIdentityAt, keepIdentity } from '../identity-of-account.ts';
import { knownWays, waysWithout } from '../known-ways.ts';
import { linkRefusals, lockLink, useUp } from '../login-link.ts';
import { browserField } from '../own-browser.ts';
import { requireRecentLogin } from '../recent-login.ts';
import { tables } from '../store.ts';

const why = {
  others: {
    sv: 'Den identiteten hör redan till ett konto. Logga ut och logga in med den, eller fråga en administratör.',
    en: 'That identity belongs to an account already. Log out and log in with it, or ask an administrator.',
  },
  another: {
    sv: 'Ditt konto är redan kopplat till någon hos den inloggningstjänsten. Ta bort den kopplingen först.',
    en: 'Your account is already tied to somebody at that login service. Remove that tie first.',
  },
  lastWay: {
    sv: 'Det är ditt enda sätt att logga in. Lägg till ett annat först.',
    en: 'It is your only way of logging in. Add another one first.',
  },
  gone: { sv: 'Kopplingen är redan borta.', en: 'The tie is gone already.' },
} satisfies Record<string, Text>;

/**
 * Ties whom a provider vouched for to the account that is logged in. Asked for after the provider's answer, with a form
 * of our own: an answer that somebody else planted in the browser ties nothing by itself.
 */
export const tieIdentity = command({
  name: 'access.tieIdentity',
  title: { sv: 'Koppla inloggningstjänsten till kontot', en: 'Tie the login service to the account' },
  verb: { sv: 'Koppla till mitt konto', en: 'Tie to my account' },
  audience: 'signedIn',
  as: 'service',
  input: z.object({ token: field.key({ label: { sv: 'Länk', en: 'Link' } }), browser: browserField() }),
  ungated: ['token', 'browser'],
  read: async (tx, input, circumstances) => {
    const { actor } = circumstances;
    if (actor.kind !== 'person') return null;
    const link = await lockLink(tx, input, circumstances);
    if (!link?.identity) return null;
    const account = await tables(tx)
      .selectFrom('account')
      .select(['id', 'email', 'language'])
      .where('id', '=', actor.accountId)
      .executeTakeFirstOrThrow();
    const hasAnother = await hasIdentityAt(tx, actor.accountId, link.identity.provider);
    return { link, identity: link.identity, account, hasAnother };
  },
  may: (actor, { account }) => actor.kind === 'person' && actor.accountId === account.id,
  decide: ({ link, identity, account, hasAnother }, _, circumstances) => {
    if (link.state !== 'ready') return no(linkRefusals[link.state]);
    const notRecent = requireRecentLogin(circumstances.actor, circumstances.now);
    if (notRecent) return no(notRecent);
    if (link.tied) return no(why.others);
    if (hasAnother) return no(why.another);
    const provider = circumstances.logins.providers.find(({ id }) => id === identity.provider);
    const to = { ...account, language: account.language as Language };
    return yes(
      { link, identity, accountId: account.id, name: provider?.name ?? identity.provider },
      { mails: [letterAboutNewWay(to, provider?.name ?? '', circumstances)], audit: { provider: identity.provider } },
    );
  },
  write: async (tx, { link, identity, accountId, name }, circumstances) => {
    await useUp(tx, link, circumstances.now);
    await keepIdentity(tx, accountId, identity, circumstances);
    return { accountId, name };
  },
  object: (result) => ({ type: 'account', id: result.accountId }),
  next: () => paths.account({}),
  done: ({ name }) => ({
    sv: `Nu kan du logga in med ${name}.`,
    en: `You can now log in with ${name}.`,
  }),
});

export const untieIdentity = command({
  name: 'access.untieIdentity',
  title: { sv: 'Ta bort kopplingen till inloggningstjänsten', en: 'Remove the tie to the login service' },
  verb: { sv: 'Ta bort kopplingen', en: 'Remove the tie' },
  audience: 'signedIn',
  as: 'service',
  input: z.object({ provider: field.key({ label: { sv: 'Inloggningstjänst', en: 'Login service' } }, 60) }),
  ungated: ['provider'],
  read: async (tx, { provider }, circumstances) => {
    const { actor } = circumstances;
    if (actor.kind !== 'person') return null;
    const ways = await knownWays(tx, actor.accountId, circumstances);
    return { accountId: actor.accountId, ways, own: ways.providers.find(({ id, since }) => id === provider && since) };
  },
  may: (actor, { accountId }) => actor.kind === 'person' && actor.accountId === accountId,
  decide: ({ accountId, ways, own }, { provider }, { actor, now }) => {
    if (!own) return no(why.gone);
    const notRecent = requireRecentLogin(actor, now);
    if (notRecent) return no(notRecent);
    if (waysWithout(ways, { provider }) === 0) return no(why.lastWay);
    return yes({ accountId, provider }, { audit: { provider } });
  },
  write: async (tx, { accountId, provider }) => {
    await tables(tx)
      .deleteFrom('login_identity')
      .where('account_id', '=', accountId)
      .where('provider', '=', provider)
      .execute();
    return { accountId };
  },
  object: (result) => ({ type: 'account', id: result.accountId }),
  next: () => paths.account({}),
  done: () => ({ sv: 'Kopplingen är borta.', en: 'The tie is gone.' }),
});
