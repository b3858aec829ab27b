import type { Text } from '../../kernel/text.ts';
import { invitationDays } from './invitation.ts';

export const invitationTexts = {
  title: { sv: 'Inbjudningar', en: 'Invitations' },
  lead: {
    sv: `Den som bjuds in får ett brev med en länk som gäller i ${invitationDays} dagar. Kontot blir till när personen tackar ja.`,
    en: `Whoever is invited gets a letter with a link that is valid for ${invitationDays} days. The account comes about when the person accepts.`,
  },
  organisation: { sv: 'Organisationen', en: 'The organisation' },
  sent: { sv: 'Skickade', en: 'Sent' },
  none: {
    sv: 'Här visas de som du har bjudit in, och vad de svarade.',
    en: 'Those whom you have invited show here, and what they answered.',
  },
  who: { sv: 'Till', en: 'To' },
  what: { sv: 'Funktion', en: 'Function' },
  by: { sv: 'Från', en: 'By' },
  on: { sv: 'Skickad', en: 'Sent' },
  until: { sv: 'till {day}', en: 'until {day}' },
  state: { sv: 'Svar', en: 'Answer' },
  withdrawFrom: { sv: 'Dra tillbaka inbjudan till {email}', en: 'Withdraw the invitation to {email}' },
  invitedTitle: { sv: 'Du är inbjuden till Farled', en: 'You are invited to Farled' },
  invitedLead: {
    sv: '{inviter} bjuder in {email} till {association}.',
    en: '{inviter} invites {email} to {association}.',
  },
  group: { sv: 'Grupp', en: 'Group' },
  member: { sv: 'Arbetar för', en: 'Works for' },
  mandate: { sv: 'Mandat', en: 'Mandate' },
  badTitle: { sv: 'Inbjudan gäller inte', en: 'The invitation is not valid' },
  only: {
    sv: 'Länkar i e-post släpper inte in någon här. Tacka ja med inloggningstjänsten.',
    en: 'Links by e-mail let nobody in here. Accept with the login service.',
  },
  asAnother: { sv: 'Du är inloggad som {name}.', en: 'You are logged in as {name}.' },
  accept: { sv: 'Tacka ja', en: 'Accept' },
  hasAccount: {
    sv: 'Du har redan ett konto. Logga in som vanligt efteråt.',
    en: 'You have an account already. Log in as usual afterwards.',
  },
  asAnotherStays: {
    sv: 'Inbjudan gäller {email}. Tackar du ja är det den adressen som får funktionen.',
    en: 'The invitation is for {email}. If you accept, it is that address that gets the function.',
  },
  asAnotherThen: {
    sv: 'Inbjudan gäller {email}. Tackar du ja blir du inloggad med den adressen i stället.',
    en: 'The invitation is for {email}. If you accept, you are logged in by that address instead.',
  },
  usedAndIn: {
    sv: 'Inbjudan är redan använd, och du är inloggad som {name}.',
    en: 'The invitation has been used, and you are logged in as {name}.',
  },
  toStart: { sv: 'Till startsidan', en: 'To the start page' },
  toLogin: { sv: 'Logga in', en: 'Log in' },
} satisfies Record<string, Text>;

export const beginTexts = {
  title: { sv: 'Börja med Farled', en: 'Begin with Farled' },
  lead: {
    sv: 'Du blir den första administratören. Sedan bjuder du in de andra.',
    en: 'You become the first administrator. Then you invite the others.',
  },
} satisfies Record<string, Text>;
