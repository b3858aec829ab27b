import type { GuideText } from '../guide.ts';

export const loginGuide: GuideText = {
  topic: 'logga-in',
  kind: 'page',
  title: { sv: 'Logga in', en: 'Logging in' },
  audience: { sv: 'För alla.', en: 'For everybody.' },
  lead: {
    sv: 'Du loggar in med en länk i din e-post. Du behöver inget lösenord.',
    en: 'You log in by a link in your e-mail. You need no password.',
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
      what: { sv: 'Öppna länken i brevet', en: 'Open the link in the letter' },
      how: {
        sv: 'Länken gäller en gång och i 30 minuter. Kommer inget brev: titta i skräpposten och se efter att adressen är rätt.',
        en: 'The link works once and for 30 minutes. If no letter comes: look among the junk and see that the address is right.',
      },
    },
  ],
  sections: [
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
          sv: 'Det händer efter åtta timmar utan att du gör något, och efter en arbetsdag. Det du höll på att skriva finns kvar.',
          en: 'That happens after eight hours in which you do nothing, and after a working day. What you were writing is still there.',
        },
      ],
    },
  ],
  related: ['start'],
};
