import type { GuideText } from '../guide.ts';

export const loginGuide: GuideText = {
  topic: 'logga-in',
  kind: 'page',
  title: { sv: 'Logga in', en: 'Logging in' },
  audience: { sv: 'För alla.', en: 'For everybody.' },
  lead: {
    sv: 'Du loggar in med er inloggningstjänst, med en länk i din e-post eller med en lösennyckel. Du behöver inget lösenord.',
    en: 'You log in with your login service, by a link in your e-mail or with a passkey. You need no password.',
  },
  steps: [
    {
      what: { sv: 'Skriv din e-post', en: 'Write your e-mail' },
      how: {
        sv: 'Använd adressen på ditt arbete.',
        en: 'Use the address of your work.',
      },
    },
    {
      what: { sv: 'Öppna länken i brevet, eller skriv koden', en: 'Open the link in the letter, or write the code' },
      how: {
        sv: 'Läser du brevet någon annanstans än där du bad om det? Skriv då koden ur brevet på sidan som du lämnade. Lämna den aldrig till någon annan.',
        en: 'Do you read the letter elsewhere than where you asked for it? Then write the code of the letter on the page that you left. Never give it to anybody else.',
      },
    },
  ],
  sections: [
    {
      title: { sv: 'Med er inloggningstjänst', en: 'With your login service' },
      body: [
        {
          sv: 'Finns en knapp med namnet på din arbetsgivare? Tryck på den och logga in som vanligt. Sedan kommer du tillbaka hit.',
          en: 'Is there a button with the name of your employer? Press it and log in as usual. Then you come back here.',
        },
      ],
    },
    {
      title: { sv: 'Med en lösennyckel', en: 'With a passkey' },
      body: [
        {
          sv: 'Lägg till den på Mitt konto. Sedan loggar du in med fingret, ansiktet eller skärmlåset. Du kan ha flera.',
          en: 'Add it under My account. Then you log in with your finger, your face or the screen lock. You can have several.',
        },
      ],
    },
    {
      title: { sv: 'Ny adress eller tappad dator', en: 'A new address or a lost computer' },
      body: [
        {
          sv: 'På Mitt konto byter du adress. Där ser du också var du är inloggad, och kan logga ut på andra ställen.',
          en: 'Under My account you change your address. There you also see where you are logged in, and can log out elsewhere.',
        },
      ],
    },
    {
      title: { sv: 'Första gången', en: 'The first time' },
      body: [
        {
          sv: 'Är du handläggare hos en av parterna kommer du in på samma sätt. Alla andra får en inbjudan av administratören.',
          en: 'If you are a case officer with one of the parties you get in the same way. Everybody else is invited by the administrator.',
        },
      ],
    },
    {
      title: { sv: 'Har du ett handtag?', en: 'Do you have a handle?' },
      body: [
        {
          sv: 'Då behöver du inte logga in. Välj ”Läs ett svar” på startsidan.',
          en: 'Then you need not log in. Choose “Read an answer” on the start page.',
        },
      ],
    },
    {
      title: { sv: 'Du blir utloggad', en: 'You are logged out' },
      body: [
        {
          sv: 'Det händer efter några timmar utan att du gör något, och efter en arbetsdag. Det du höll på att skriva finns kvar. En fil får du välja en gång till.',
          en: 'That happens after some hours in which you do nothing, and after a working day. What you were writing is still there. A file you choose once more.',
        },
      ],
    },
  ],
  related: ['start'],
};
