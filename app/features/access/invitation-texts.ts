import type { Text } from '../../kernel/text.ts';

export const invitationTexts = {
  title: { sv: 'Inbjudningar', en: 'Invitations' },
  lead: {
    sv: 'Den som bjuds in får ett brev med en länk som gäller i 14 dagar. Kontot blir till när personen tackar ja.',
    en: 'Whoever is invited gets a letter with a link that is valid for 14 days. The account comes about when the person accepts.',
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
  toLogin: { sv: 'Logga in', en: 'Log in' },
} satisfies Record<string, Text>;

export const beginTexts = {
  title: { sv: 'Börja med Farled', en: 'Begin with Farled' },
  lead: {
    sv: 'Du blir den första administratören. Sedan bjuder du in de andra.',
    en: 'You become the first administrator. Then you invite the others.',
  },
} satisfies Record<string, Text>;

export const accountTexts = {
  title: { sv: 'Mitt konto', en: 'My account' },
  aboutYou: { sv: 'Om dig', en: 'About you' },
  aboutYouNote: {
    sv: 'Du loggar in med {email}. Har du fått en ny adress: be om en ny inbjudan till den.',
    en: 'You log in with {email}. Do you have a new address: ask for a new invitation to it.',
  },
  functions: { sv: 'Dina funktioner', en: 'Your functions' },
  functionsNote: {
    sv: 'De säger vad du kommer åt. En administratör ger och avslutar dem.',
    en: 'They say what you reach. An administrator gives and ends them.',
  },
  noFunctions: {
    sv: 'Du har ingen funktion nu, och kommer därför inte åt något.',
    en: 'You hold no function now, and so you reach nothing.',
  },
  organisation: { sv: 'Se organisationen och vem du kan fråga', en: 'See the organisation and whom you can ask' },
  function: { sv: 'Funktion', en: 'Function' },
  where: { sv: 'Var', en: 'Where' },
  association: { sv: 'Förbund', en: 'Association' },
  period: { sv: 'Tid', en: 'Time' },
  deputy: { sv: 'Ersättare', en: 'Deputy' },
  deputyFor: { sv: 'ersättare för {name}', en: 'deputy for {name}' },
  from: { sv: 'från {day}', en: 'from {day}' },
  to: { sv: '{from} till {until}', en: '{from} to {until}' },
  sessions: { sv: 'Här är du inloggad', en: 'Where you are logged in' },
  sessionsNote: {
    sv: 'Känner du inte igen något: logga ut överallt och berätta för en administratör.',
    en: 'Is there something you do not recognise: log out everywhere and tell an administrator.',
  },
  since: { sv: 'Inloggad', en: 'Logged in' },
  seen: { sv: 'Senast använd', en: 'Last used' },
  inUse: { sv: 'används nu', en: 'in use now' },
  endSession: { sv: 'Logga ut den från {when}', en: 'Log out the one from {when}' },
} satisfies Record<string, Text>;
