import type { LoginWay } from '../../../kernel/logins.ts';
import type { Text } from '../../../kernel/text.ts';

export const accountTexts = {
  title: { sv: 'Mitt konto', en: 'My account' },
  aboutYou: { sv: 'Om dig', en: 'About you' },
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
  letters: {
    sv: 'Brev och kalender: när breven kommer, och din kalenderadress',
    en: 'Letters and calendar: when letters come, and your calendar address',
  },
  ways: { sv: 'Så loggar du in', en: 'How you log in' },
  waysNote: {
    sv: 'Lägg gärna till ett sätt till: då kommer du in även om det ena krånglar. Vi skriver till dig när något här ändras.',
    en: 'Preferably add another way: then you get in even if the first one fails. We write to you when something here changes.',
  },
  confirmFirst: {
    sv: 'Vill du ändra något här? Bekräfta först att det är du.',
    en: 'Do you want to change something here? First confirm that it is you.',
  },
  confirm: { sv: 'Bekräfta', en: 'Confirm' },
  emailOn: {
    sv: '{email} får dina brev, och du kan logga in med en länk dit.',
    en: '{email} gets your letters, and you can log in by a link sent there.',
  },
  emailOff: {
    sv: '{email} får dina brev. Länkar dit släpper inte in någon: det är avstängt.',
    en: '{email} gets your letters. Links sent there let nobody in: that is turned off.',
  },
  providers: { sv: 'Inloggningstjänster', en: 'Login services' },
  notTied: { sv: 'inte kopplad', en: 'not tied' },
  untie: { sv: 'Ta bort kopplingen till {name}', en: 'Remove the tie to {name}' },
  passkeys: { sv: 'Lösennycklar (passkeys)', en: 'Passkeys' },
  noPasskeys: {
    sv: 'Du har ingen lösennyckel ännu. Med en sådan loggar du in med fingret, ansiktet eller datorns skärmlås.',
    en: 'You have no passkey yet. With one you log in with your finger, your face or the lock of your computer.',
  },
  passkeysNeed: {
    sv: 'För att lägga till en lösennyckel behövs JavaScript och en ny webbläsare. Allt annat på sidan fungerar utan.',
    en: 'To add a passkey you need JavaScript and a recent browser. Everything else on the page works without.',
  },
  removeKey: { sv: 'Ta bort lösennyckeln {name}', en: 'Remove the passkey {name}' },
  name: { sv: 'Namn', en: 'Name' },
  added: { sv: 'Tillagd', en: 'Added' },
  used: { sv: 'Senast använd', en: 'Last used' },
  never: { sv: 'aldrig', en: 'never' },
  change: { sv: 'Ändra', en: 'Change' },
  sessions: { sv: 'Här är du inloggad', en: 'Where you are logged in' },
  sessionsNote: {
    sv: 'Du loggas ut efter {idle} timmar utan att du gör något, och alltid efter {all} timmar. Känner du inte igen något: logga ut där och berätta för en administratör.',
    en: 'You are logged out after {idle} hours in which you do nothing, and always after {all} hours. Is there something you do not recognise: log out there and tell an administrator.',
  },
  device: { sv: 'Webbläsare', en: 'Browser' },
  unknownDevice: { sv: 'okänd', en: 'unknown' },
  thisOne: { sv: 'den här webbläsaren', en: 'this browser' },
  way: { sv: 'Sätt', en: 'Way' },
  since: { sv: 'Inloggad', en: 'Logged in' },
  seen: { sv: 'Senast använd', en: 'Last used' },
  inUse: { sv: 'används nu', en: 'in use now' },
  endSession: { sv: 'Logga ut den från {when}', en: 'Log out the one from {when}' },
} satisfies Record<string, Text>;

export const wayNames: Record<LoginWay, Text> = {
  emailLink: { sv: 'länk i e-post', en: 'link by e-mail' },
  invitation: { sv: 'inbjudan', en: 'invitation' },
  provider: { sv: 'inloggningstjänst', en: 'login service' },
  passkey: { sv: 'lösennyckel', en: 'passkey' },
  firstStart: { sv: 'första starten', en: 'first start' },
  demo: { sv: 'demo', en: 'demo' },
};
