import type { Role } from '../../kernel/roles.ts';
import type { Text } from '../../kernel/text.ts';

export const loginTexts = {
  title: { sv: 'Logga in', en: 'Log in' },
  lead: {
    sv: 'Farled är för dig som arbetar i samverkan: handläggare, samordnare, ledamöter och kansli.',
    en: 'Farled is for those who work in the collaboration: case officers, coordinators, group members and office.',
  },
  byProvider: { sv: 'Med er inloggningstjänst', en: 'With your login service' },
  byProviderNote: {
    sv: 'Du loggar in som vanligt på ditt arbete och kommer sedan tillbaka hit.',
    en: 'You log in as usual at your work and then come back here.',
  },
  byPasskey: { sv: 'Med lösennyckel (passkey)', en: 'With a passkey' },
  byPasskeyNote: {
    sv: 'Har du lagt till en på Mitt konto loggar du in med fingret, ansiktet eller datorns skärmlås.',
    en: 'If you have added one under My account you log in with your finger, your face or the lock of your computer.',
  },
  noPasskey: {
    sv: 'Lösennycklar behöver JavaScript och en ny webbläsare. Logga in på ett annat sätt här ovanför.',
    en: 'Passkeys need JavaScript and a recent browser. Log in in another way above.',
  },
  onlyPasskey: {
    sv: 'Lösennycklar behöver JavaScript och en ny webbläsare. Slå på det, eller be den som administrerar Farled hos er om hjälp.',
    en: 'Passkeys need JavaScript and a recent browser. Turn it on, or ask whoever administrates Farled with you for help.',
  },
  renewTitle: { sv: 'Bekräfta att det är du', en: 'Confirm that it is you' },
  renewLead: {
    sv: 'Det du ska göra är känsligt. Logga in en gång till, så kommer du tillbaka dit du var.',
    en: 'What you are about to do is sensitive. Log in once more, and you come back to where you were.',
  },
  byMail: { sv: 'Med din e-post', en: 'By your e-mail' },
  byMailNote: {
    sv: 'Är du handläggare hos en av parterna? Då kommer du in första gången på samma sätt.',
    en: 'Are you a case officer with one of the parties? You get in the same way the first time.',
  },
  sentTitle: { sv: 'Titta i din e-post', en: 'Look in your e-mail' },
  sentLead: {
    sv: 'Har adressen behörighet kommer ett brev med en länk och en kod. De gäller i {minutes} minuter. Av säkerhetsskäl säger vi samma sak till alla.',
    en: 'If the address has access, a letter comes with a link and a code. They are valid for {minutes} minutes. For safety we say the same to everybody.',
  },
  here: { sv: 'Läser du brevet på den här enheten?', en: 'Do you read the letter on this device?' },
  hereHow: {
    sv: 'Öppna länken i brevet och tryck på knappen där. Den här sidan kan du stänga.',
    en: 'Open the link in the letter and press the button there. You can close this page.',
  },
  elsewhere: { sv: 'Läser du det på en annan enhet?', en: 'Do you read it on another device?' },
  elsewhereHow: {
    sv: 'Skriv koden ur brevet här. Lämna den aldrig till någon annan, inte ens till den som säger sig ringa från Farled.',
    en: 'Write the code of the letter here. Never give it to anybody else, not even to one who claims to call from Farled.',
  },
  sentNothing: {
    sv: 'Kommer inget brev inom några minuter: titta i skräpposten, eller kontrollera adressen. Högst fyra brev i timmen skickas till samma adress.',
    en: 'If no letter comes within some minutes: look among the junk, or check the address. At most four letters an hour are sent to one address.',
  },
  tryAgain: { sv: 'Be om ett nytt brev', en: 'Ask for a new letter' },
  waiting: { sv: 'Du har bett om ett brev.', en: 'You have asked for a letter.' },
  toCode: { sv: 'Skriv koden ur brevet', en: 'Write the code of the letter' },
  demoTitle: { sv: 'Prova som en påhittad person', en: 'Try as an invented person' },
  demoNote: {
    sv: 'Det här är en demo. Alla personer och ärenden är påhittade, och alla som besöker den kan vara vem som helst av dem. Skriv aldrig något om en verklig person här.',
    en: 'This is a demo. All people and cases are invented, and every visitor can be any of them. Never write anything about a real person here.',
  },
  more: { sv: 'Visa {count} till', en: 'Show {count} more' },
  moreOf: { sv: '{role}, fler', en: '{role}, more' },
  enterAs: { sv: 'Logga in som {name}', en: 'Log in as {name}' },
  emptyTitle: { sv: 'Farled är installerat och tomt', en: 'Farled is installed and empty' },
  emptyLead: {
    sv: 'Börja med att lägga upp ert samordningsförbund. Du behöver koden som visades när Farled startade.',
    en: 'Begin by setting up your coordination association. You need the code that was shown when Farled started.',
  },
  begin: { sv: 'Börja', en: 'Begin' },
  already: { sv: 'Du är inloggad som {name}.', en: 'You are logged in as {name}.' },
  onward: { sv: 'Gå till startsidan', en: 'Go to the start page' },
} satisfies Record<string, Text>;

/** What an invented person can try: one sentence for each role. */
export const personaDoes: Record<Role, Text> = {
  caseOfficer: {
    sv: 'Ställer frågor om svåra situationer, läser råden och berättar hur det gick.',
    en: 'Asks about hard situations, reads the advice and says how it went.',
  },
  coordinator: {
    sv: 'Har kön med frågor, ger råd, importerar Excel och ser gruppens statistik.',
    en: 'Has the queue of questions, advises, imports Excel and sees the statistics of the group.',
  },
  teamWorker: {
    sv: 'Arbetar för gruppen nära deltagarna. Ser gruppen och dess statistik.',
    en: 'Works for the group close to participants. Sees the group and its statistics.',
  },
  groupMember: {
    sv: 'Ser gruppens statistik, mandat och vem som gör vad.',
    en: 'Sees the statistics of the group, its mandates and who does what.',
  },
  groupChair: {
    sv: 'Leder gruppen: statistik, mandat, bjuder in ledamöter.',
    en: 'Leads the group: statistics, mandates, invites members.',
  },
  manager: {
    sv: 'Chef hos en part. Ser organisationen.',
    en: 'Manager with a party. Sees the organisation.',
  },
  office: {
    sv: 'Arbetar på förbundets kansli. Ser organisationen, aldrig enskilda frågor.',
    en: 'Works at the association’s office. Sees the organisation, never single questions.',
  },
  boardMember: {
    sv: 'Sitter i styrelsen. Ser organisationen, aldrig enskilda frågor.',
    en: 'Sits on the board. Sees the organisation, never single questions.',
  },
  administrator: {
    sv: 'Sköter medlemmar, grupper, personer och inställningar.',
    en: 'Looks after members, groups, people and settings.',
  },
};

export const linkTexts = {
  readyTitle: { sv: 'Välkommen, {name}', en: 'Welcome, {name}' },
  readyLead: {
    sv: 'Länken gäller för {email}. Tryck på knappen för att logga in.',
    en: 'The link is for {email}. Press the button to log in.',
  },
  joinTitle: { sv: 'Välkommen till Farled', en: 'Welcome to Farled' },
  joinLead: {
    sv: '{email} får börja som handläggare. Du kan ställa frågor till samordnaren om situationer som har kört fast, utan att säga vem det gäller.',
    en: '{email} may begin as a case officer. You can ask the coordinator about situations that are stuck, without saying who it is about.',
  },
  nobodyTitle: { sv: 'Adressen har ingen behörighet', en: 'The address has no access' },
  nobodyLead: {
    sv: 'Be den som administrerar Farled hos er om en inbjudan.',
    en: 'Ask whoever administrates Farled with you for an invitation.',
  },
  badTitle: { sv: 'Länken gäller inte', en: 'The link is not valid' },
  otherTitle: { sv: 'Logga in där du bad om brevet', en: 'Log in where you asked for the letter' },
  otherLead: {
    sv: 'Länken loggar bara in den webbläsare som bad om den, och det var inte den här.',
    en: 'The link logs in only the browser that asked for it, and that was not this one.',
  },
  otherCode: { sv: 'Gå tillbaka dit', en: 'Go back there' },
  otherCodeHow: {
    sv: 'Skriv koden, som också står i brevet, på sidan där du bad om det. Den kan finnas på en annan enhet, eller i ett annat program på den här.',
    en: 'Write the code, which stands in the letter too, on the page where you asked for it. It may be on another device, or in another program on this one.',
  },
  otherGone: {
    sv: 'Finns sidan inte kvar? Be om ett nytt brev, så kan du logga in här.',
    en: 'Is the page gone? Ask for a new letter, and you can log in here.',
  },
  otherNot: { sv: 'Var det inte du som bad om brevet?', en: 'Was it not you who asked for the letter?' },
  otherNotHow: {
    sv: 'Stäng den här sidan och lämna inte koden till någon. Ingen har loggats in.',
    en: 'Close this page and give the code to nobody. Nobody has been logged in.',
  },
  newHere: { sv: 'Be om ett nytt brev här', en: 'Ask for a new letter here' },
  newLink: { sv: 'Be om en ny länk', en: 'Ask for a new link' },
  otherWayTitle: { sv: 'Logga in på ett annat sätt', en: 'Log in in another way' },
  otherWayLead: {
    sv: 'Ert samordningsförbund använder inte länkar i e-post. Logga in med er inloggningstjänst eller med din lösennyckel.',
    en: 'Your coordination association does not use links by e-mail. Log in with your login service or with your passkey.',
  },
  notNow: { sv: 'Inte nu', en: 'Not now' },
  by: { sv: 'Inloggad hos', en: 'Logged in with' },
  wholeMember: { sv: 'annan enhet', en: 'other unit' },
} satisfies Record<string, Text>;
