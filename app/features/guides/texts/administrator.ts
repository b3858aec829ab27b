import type { GuideText } from '../guide.ts';

export const administratorGuide: GuideText = {
  topic: 'administrator',
  kind: 'role',
  title: { sv: 'För dig som är administratör', en: 'For administrators' },
  audience: {
    sv: 'Du sköter medlemmar, grupper, personer och inställningar.',
    en: 'You look after members, groups, people and settings.',
  },
  lead: {
    sv: 'Du ger rätt person rätt funktion. Med funktionen följer allt som personen kan se och göra. Själv ser du inga frågor.',
    en: 'You give the right person the right function. With the function comes all that the person can see and do. You see no questions yourself.',
  },
  steps: [
    {
      what: { sv: 'Lägg in medlemmar och kommuner', en: 'Enter members and municipalities' },
      how: {
        sv: 'En medlem hör till en av de fyra parterna. Flera kommuner är flera medlemmar men en part.',
        en: 'A member belongs to one of the four parties. Several municipalities are several members but one party.',
      },
    },
    {
      what: { sv: 'Lägg in grupperna', en: 'Enter the groups' },
      how: {
        sv: 'En grupp har en eller flera kommuner. En kommun hör till en enda grupp, så att en fråga alltid vet vart den ska.',
        en: 'A group has one or several municipalities. A municipality belongs to one group only, so that a question always knows where to go.',
      },
    },
    {
      what: { sv: 'Bjud in personer', en: 'Invite people' },
      how: {
        sv: 'Den du bjuder in får en länk med mejl. Handläggare kan också komma in själva, om du har tillåtet deras adress.',
        en: 'Those you invite get a link by e-mail. Case officers can also get in by themselves, if you have allowed their domain.',
      },
    },
    {
      what: { sv: 'Ge funktioner, med ersättare', en: 'Give functions, with deputies' },
      how: {
        sv: 'Skriv från vilken dag och gärna till vilken. Ange en ersättare. Då står ingen grupp utan samordnare när någon slutar.',
        en: 'Write from which day and if you can until which. Name a deputy. Then no group stands without a coordinator when somebody leaves.',
      },
    },
    {
      what: { sv: 'Se vad någon lämnar efter sig', en: 'See what somebody leaves behind' },
      how: {
        sv: 'Innan du stänger ett konto står allt som väntar på personen. Öppna frågor lämnar du över till en kollega, utan att läsa dem.',
        en: 'Before you close an account you see all that waits on the person. Open questions you hand over to a colleague, without reading them.',
      },
    },
    {
      what: { sv: 'Se över inställningarna', en: 'Look at the settings' },
      how: {
        sv: 'Hur snabbt ska en fråga få svar? När frågar vi hur det gick? Vad heter gruppen och samordnaren hos er?',
        en: 'How fast should a question be answered? When do we ask how it went? What do you call the group and the coordinator?',
      },
    },
  ],
  sections: [
    {
      title: { sv: 'När någon slutar', en: 'When somebody leaves' },
      body: [
        {
          sv: 'Skriv sista dagen på funktionen. Är det gruppens sista samordnare säger Farled till, så att du först kan ge funktionen till någon annan.',
          en: 'Write the last day of the function. If it is the last coordinator of the group Farled tells you, so that you can give the function to somebody else first.',
        },
        {
          sv: 'Slutar personen helt? Öppna personen och stäng kontot. Då slutar funktioner och inloggningar att gälla genast.',
          en: 'Does the person leave for good? Open the person and close the account. Then functions and logins end at once.',
        },
      ],
    },
    {
      title: { sv: 'Inloggning och brev', en: 'Login and letters' },
      body: [
        {
          sv: 'Under Organisation ser du hur ni loggar in, och om något brev inte gick i väg. Där skickar du det igen.',
          en: 'Under Organisation you see how you log in, and whether a letter did not leave. There you send it again.',
        },
      ],
    },
    {
      title: { sv: 'Det som inte går', en: 'What is not possible' },
      body: [
        {
          sv: 'Den som arbetar på förbundets kansli kan inte ha en funktion som möter deltagare. Förbundet får inte hantera uppgifter om dem. Det går inte att ändra.',
          en: 'Whoever works at the association’s office cannot hold a function that meets participants. The association may not handle data about them. This cannot be changed.',
        },
      ],
    },
  ],
  related: ['organisation', 'process'],
};
