import { paths } from '../../http/paths.ts';
import { clockOf } from '../../kernel/clock.ts';
import type { Circumstances } from '../../kernel/command.ts';
import type { MailDraft } from '../../kernel/outbox.ts';
import type { Language, Text } from '../../kernel/text.ts';
import type { Admission } from './admission.ts';
import { invitationDays } from './invitation.ts';
import { spacedCode } from './letters/login-code.ts';

const linkSubject: Text = { sv: 'Din länk till Farled', en: 'Your link to Farled' };

interface Opens {
  /** Of the link's page. */
  path: string;
  code: string;
}

/** Somebody may ask for the code by telephone: the letter says beside it that nobody from Farled does. */
function linkLetter(language: Language, { path, code }: Opens, { baseUrl, now, logins }: Circumstances): string {
  const parts: readonly (Text | string)[] = [
    {
      sv: `Någon, troligen du, bad klockan ${clockOf(now)} om att få logga in i Farled.`,
      en: `Somebody, probably you, asked at ${clockOf(now)} to log in to Farled.`,
    },
    {
      sv: 'Bad du om brevet på den här enheten? Öppna länken och tryck på knappen där.',
      en: 'Did you ask for the letter on this device? Open the link and press the button there.',
    },
    `${baseUrl}${path}`,
    {
      sv: 'Bad du om det på en annan enhet? Gå tillbaka till sidan där du bad om det och skriv koden.',
      en: 'Did you ask for it on another device? Go back to the page where you asked for it and write the code.',
    },
    spacedCode(code),
    {
      sv: `Båda gäller i ${logins.linkMinutes} minuter. Koden är bara för dig och bara för den sidan: ingen från Farled frågar efter den, varken i telefon eller i brev.`,
      en: `Both are valid for ${logins.linkMinutes} minutes. The code is for you alone and for that page alone: nobody from Farled asks for it, neither by telephone nor by letter.`,
    },
    {
      sv: 'Var det inte du som bad om brevet? Då behöver du inte göra något. Ingen kommer in utan koden eller länken.',
      en: 'Was it not you who asked for the letter? Then you need not do anything. Nobody gets in without the code or the link.',
    },
    signature,
  ];
  return parts.map((part) => (typeof part === 'string' ? part : part[language])).join('\n\n');
}

const noLinkWords = {
  subject: { sv: 'Farled: adressen har ingen behörighet', en: 'Farled: this address has no access' },
  body: {
    sv: 'Någon bad om en länk till Farled för den här adressen, men adressen har ingen behörighet där. Är du medarbetare i samverkan? Be den som administrerar Farled hos er om en inbjudan, eller försök med din adress i tjänsten.',
    en: 'Somebody asked for a link to Farled for this address, but the address has no access there. Do you work in the collaboration? Ask whoever administrates Farled with you for an invitation, or try your address at work.',
  },
} satisfies Record<string, Text>;

const otherWayWords = {
  subject: { sv: 'Farled: logga in på ett annat sätt', en: 'Farled: log in in another way' },
  body: {
    sv: 'Någon bad om en länk till Farled för den här adressen. Ert samordningsförbund använder inte länkar i e-post. Logga in med er inloggningstjänst eller med din lösennyckel. Har du ingen: be den som administrerar Farled hos er om hjälp.',
    en: 'Somebody asked for a link to Farled for this address. Your coordination association does not use links by e-mail. Log in with your login service or with your passkey. If you have none: ask whoever administrates Farled with you for help.',
  },
} satisfies Record<string, Text>;

export const signature: Text = { sv: 'Brevet skickades av Farled.', en: 'This letter was sent by Farled.' };

/** Whose language is not known yet gets both. */
function both(...texts: Text[]): string {
  return [...texts.map((text) => text.sv), '–', ...texts.map((text) => text.en)].join('\n\n');
}

export function letterWithLink(
  email: string,
  admission: Extract<Admission, { kind: 'known' | 'newOfficer' }>,
  opens: Opens,
  circumstances: Circumstances,
): MailDraft {
  const language = admission.account?.language;
  const letterIn = (one: Language): string => linkLetter(one, opens, circumstances);
  if (!language) {
    return {
      recipient: email,
      subject: `${linkSubject.sv} / ${linkSubject.en}`,
      body: [letterIn('sv'), letterIn('en')].join('\n\n–\n\n'),
    };
  }
  return {
    recipient: email,
    accountId: admission.account?.id ?? null,
    subject: linkSubject[language],
    body: letterIn(language),
  };
}

/** Says nothing that somebody else could have put there. */
export function letterWithoutLink(email: string): MailDraft {
  return {
    recipient: email,
    subject: `${noLinkWords.subject.sv} / ${noLinkWords.subject.en}`,
    body: both(noLinkWords.body, signature),
  };
}

/** To whoever works where one-time links by e-mail are turned off. */
export function letterAboutOtherWay(email: string): MailDraft {
  return {
    recipient: email,
    subject: `${otherWayWords.subject.sv} / ${otherWayWords.subject.en}`,
    body: both(otherWayWords.body, signature),
  };
}

interface Invited {
  id: string;
  email: string;
  /** Null when the address has no account that the inviter knows of. */
  language: Language | null;
  accountId: string | null;
  association: string;
  inviter: string;
  role: Text;
  group: string | null;
  token: string;
}

export function letterOfInvitation(invited: Invited, { baseUrl }: Circumstances): MailDraft {
  const { association, inviter, role, group } = invited;
  const lower = (text: string): string => text.replace(/^./, (letter) => letter.toLowerCase());
  const lead: Text = {
    sv: `${inviter} bjuder in dig till Farled hos ${association}, som ${lower(role.sv)}${group ? ` (${group})` : ''}.`,
    en: `${inviter} invites you to Farled at ${association}, as ${lower(role.en)}${group ? ` (${group})` : ''}.`,
  };
  const how: Text = {
    sv: `Öppna länken och tacka ja där. Den gäller i ${invitationDays} dagar och en gång.`,
    en: `Open the link and accept there. It is valid for ${invitationDays} days, once.`,
  };
  const link = `${baseUrl}${paths.invitation({ token: invited.token })}`;
  const subject: Text = { sv: 'Inbjudan till Farled', en: 'Invitation to Farled' };
  const { language } = invited;
  return {
    recipient: invited.email,
    accountId: invited.accountId,
    about: { type: 'invitation', id: invited.id },
    subject: language ? subject[language] : `${subject.sv} / ${subject.en}`,
    body: language
      ? [lead[language], how[language], link, signature[language]].join('\n\n')
      : `${link}\n\n${both(lead, how, signature)}`,
  };
}
