import { paths } from '../../http/paths.ts';
import type { Circumstances } from '../../kernel/command.ts';
import type { MailDraft } from '../../kernel/outbox.ts';
import type { Language, Text } from '../../kernel/text.ts';
import { signature } from './letters.ts';

interface Recipient {
  id: string;
  email: string;
  language: Language;
}

/** Every new way of logging in is told to its owner, who may not have been the one who added it. */
export function letterAboutNewWay(to: Recipient, way: string, { baseUrl }: Circumstances): MailDraft {
  const subject: Text = { sv: 'Nytt sätt att logga in i Farled', en: 'A new way to log in to Farled' };
  const body: Text = {
    sv: `Ditt konto går nu att logga in i med ${way}. Var det inte du? Ta bort det på Mitt konto och berätta för den som administrerar Farled hos er.`,
    en: `Your account can now be logged in to with ${way}. Was it not you? Remove it under My account and tell whoever administrates Farled with you.`,
  };
  return letterTo(to, subject, [body[to.language], `${baseUrl}${paths.account({})}`]);
}

export function letterAboutLostWay(to: Recipient, way: string, { baseUrl }: Circumstances): MailDraft {
  const subject: Text = {
    sv: 'Ett sätt att logga in i Farled är borttaget',
    en: 'A way to log in to Farled is removed',
  };
  const body: Text = {
    sv: `Ditt konto går inte längre att logga in i med ${way}. Var det inte du? Berätta för den som administrerar Farled hos er.`,
    en: `Your account can no longer be logged in to with ${way}. Was it not you? Tell whoever administrates Farled with you.`,
  };
  return letterTo(to, subject, [body[to.language], `${baseUrl}${paths.account({})}`]);
}

export function letterToConfirmEmail(
  email: string,
  language: Language,
  token: string,
  { baseUrl }: Circumstances,
): MailDraft {
  const subject: Text = { sv: 'Bekräfta din nya adress i Farled', en: 'Confirm your new address in Farled' };
  const body: Text = {
    sv: 'Öppna länken och tryck på knappen där, så byter ditt konto i Farled till den här adressen. Länken gäller i ett dygn. Var det inte du? Då behöver du inte göra något.',
    en: 'Open the link and press the button there: then your account in Farled changes to this address. The link is valid for a day. Was it not you? Then you need not do anything.',
  };
  const link = `${baseUrl}${paths.emailChange({ token })}`;
  return {
    recipient: email,
    subject: subject[language],
    body: [body[language], link, signature[language]].join('\n\n'),
  };
}

/** An address that has an account cannot be taken over; only its owner is told. */
export function letterAboutTakenEmail(email: string, language: Language): MailDraft {
  const subject: Text = {
    sv: 'Farled: adressen har redan ett konto',
    en: 'Farled: the address has an account already',
  };
  const body: Text = {
    sv: 'Någon ville byta till den här adressen i Farled, men den hör redan till ett konto. Var det du? Be den som administrerar Farled hos er att stänga ett av kontona.',
    en: 'Somebody wanted to change to this address in Farled, but it belongs to an account already. Was it you? Ask whoever administrates Farled with you to close one of the accounts.',
  };
  return { recipient: email, subject: subject[language], body: [body[language], signature[language]].join('\n\n') };
}

/** To the old address, which is how a theft is noticed. */
export function letterAboutNewEmail(oldEmail: string, language: Language): MailDraft {
  const subject: Text = { sv: 'Din adress i Farled är bytt', en: 'Your address in Farled has been changed' };
  const body: Text = {
    sv: 'Ditt konto i Farled har bytt e-postadress, och alla inloggningar är avslutade. Var det inte du? Berätta genast för den som administrerar Farled hos er.',
    en: 'Your account in Farled has changed its e-mail address, and all logins have ended. Was it not you? Tell whoever administrates Farled with you at once.',
  };
  return { recipient: oldEmail, subject: subject[language], body: [body[language], signature[language]].join('\n\n') };
}

export function letterAboutClosedAccount(to: Recipient, association: string): MailDraft {
  const subject: Text = { sv: 'Du har inte längre behörighet i Farled', en: 'You have no access to Farled any more' };
  const body: Text = {
    sv: `${association} har avslutat dina funktioner i Farled, och alla inloggningar är avslutade. Är det fel? Svara inte på det här brevet, utan vänd dig till ert samordningsförbund.`,
    en: `${association} has ended your functions in Farled, and all logins have ended. Is that wrong? Do not answer this letter but turn to your coordination association.`,
  };
  return letterTo(to, subject, [body[to.language]]);
}

export function letterAboutEndedLogins(to: Recipient): MailDraft {
  const subject: Text = { sv: 'Du är utloggad ur Farled', en: 'You are logged out of Farled' };
  const body: Text = {
    sv: 'En administratör har avslutat alla dina inloggningar i Farled. Logga in igen som vanligt. Har du tappat en telefon eller dator som du loggar in med? Ta bort dess lösennyckel på Mitt konto.',
    en: 'An administrator has ended all your logins in Farled. Log in again as usual. Have you lost a telephone or a computer that you log in with? Remove its passkey on My account.',
  };
  return letterTo(to, subject, [body[to.language]]);
}

function letterTo({ id, email, language }: Recipient, subject: Text, paragraphs: string[]): MailDraft {
  return {
    recipient: email,
    accountId: id,
    subject: subject[language],
    body: [...paragraphs, signature[language]].join('\n\n'),
  };
}
