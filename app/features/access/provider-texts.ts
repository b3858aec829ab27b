import type { Text } from '../../kernel/text.ts';

export const providerTexts = {
  withProvider: { sv: 'Logga in med {name}', en: 'Log in with {name}' },
  again: { sv: 'Börja om med inloggningen', en: 'Begin the login again' },
  onward: { sv: 'Till inloggningen', en: 'To the login' },
  downTitle: { sv: 'Inloggningstjänsten svarar inte', en: 'The login service does not answer' },
  down: {
    sv: 'Farled nådde inte inloggningstjänsten. Det beror inte på dig. Försök igen om en stund, eller logga in på ett annat sätt.',
    en: 'Farled did not reach the login service. It is nothing that you did. Try again in a while, or log in in another way.',
  },
  lateTitle: { sv: 'Inloggningen blev för gammal', en: 'The login became too old' },
  late: {
    sv: 'Inloggningen tog för lång tid, användes redan eller började i en annan webbläsare. Ingenting har hänt. Börja om.',
    en: 'The login took too long, has been used or began in another browser. Nothing has happened. Begin again.',
  },
  stoppedTitle: { sv: 'Inloggningen avbröts', en: 'The login was stopped' },
  stopped: {
    sv: 'Inloggningstjänsten avbröt, eller så valde du att inte gå vidare. Du kan börja om när du vill.',
    en: 'The login service stopped, or you chose not to go on. You can begin again whenever you like.',
  },
  wrongTitle: {
    sv: 'Svaret från inloggningstjänsten går inte att lita på',
    en: 'The answer of the login service cannot be trusted',
  },
  wrong: {
    sv: 'Farled kunde inte bekräfta vem du är. Börja om. Händer det igen: berätta för den som driver Farled hos er.',
    en: 'Farled could not confirm who you are. Begin again. If it happens again: tell whoever runs Farled with you.',
  },
  weakTitle: { sv: 'Logga in med två faktorer', en: 'Log in by two factors' },
  weak: {
    sv: 'Farled kräver att din inloggningstjänst bekräftar dig med två faktorer, till exempel e-legitimation eller en kod i en app. Börja om och logga in så. Går det inte: fråga er it-avdelning.',
    en: 'Farled asks that your login service confirms you by two factors, for example electronic identification or a code in an app. Begin again and log in that way. If that cannot be done: ask your IT department.',
  },
  noLogoutTitle: { sv: 'Det går inte att logga ut där härifrån', en: 'One cannot log out there from here' },
  noLogout: {
    sv: 'Du är utloggad ur Farled. På en delad dator: stäng alla fönster i webbläsaren.',
    en: 'You are logged out of Farled. On a shared computer: close all windows of the browser.',
  },
  unknownTitle: { sv: 'Du har ingen behörighet i Farled ännu', en: 'You have no access to Farled yet' },
  unknownLead: {
    sv: 'Inloggningen hos {provider} gick bra, men Farled känner inte dig. Inget konto har skapats.',
    en: 'The login with {provider} went well, but Farled does not know you. No account has been made.',
  },
  unknownHow: {
    sv: 'Be den som administrerar Farled hos er om en inbjudan, och öppna den. Har du redan ett konto: logga in på ditt vanliga sätt och koppla ihop dem på Mitt konto.',
    en: 'Ask whoever administrates Farled with you for an invitation, and open it. Do you have an account: log in in your usual way and tie them together under My account.',
  },
  joinLead: {
    sv: '{provider} bekräftar {email}, som får börja som handläggare. Du kan ställa frågor till samordnaren om situationer som har kört fast, utan att säga vem det gäller.',
    en: '{provider} confirms {email}, which may begin as a case officer. You can ask the coordinator about situations that are stuck, without saying who it is about.',
  },
  tieTitle: { sv: 'Koppla {provider} till ditt konto', en: 'Tie {provider} to your account' },
  tieLead: {
    sv: 'Du är inloggad i Farled som {name}. Sedan kan du logga in med {provider} i stället för med din e-post.',
    en: 'You are logged in to Farled as {name}. Afterwards you can log in with {provider} instead of by your e-mail.',
  },
  tieAs: { sv: '{provider} säger att du är {who}.', en: '{provider} says that you are {who}.' },
  acceptWith: { sv: 'Tacka ja med {name}', en: 'Accept with {name}' },
  alsoThere: {
    sv: 'Du är utloggad ur Farled men kan vara inloggad hos {name} fortfarande. På en delad dator: logga ut där också.',
    en: 'You are logged out of Farled but may still be logged in with {name}. On a shared computer: log out there too.',
  },
  logOutThere: { sv: 'Logga ut från {name}', en: 'Log out from {name}' },
} satisfies Record<string, Text>;
