import type { GuideText } from '../guide.ts';

export const startGuide: GuideText = {
  topic: 'start',
  kind: 'page',
  title: { sv: 'Startsidan', en: 'The start page' },
  audience: { sv: 'För alla.', en: 'For everybody.' },
  lead: {
    sv: 'Startsidan visar det som väntar på dig, och den sak du gör mest.',
    en: 'The start page shows what waits for you, and the thing you do most.',
  },
  steps: [
    {
      what: { sv: 'Börja med det som är sent', en: 'Begin with what is late' },
      how: {
        sv: 'Det står först, med en röd tunna och ett ord. Sedan kommer det med närmast sista dag.',
        en: 'It stands first, with a red can and a word. Then comes what has the nearest last day.',
      },
    },
    {
      what: { sv: 'Klicka på raden', en: 'Click the row' },
      how: {
        sv: 'Du kommer rakt till det som väntar. När det är gjort försvinner raden.',
        en: 'You come straight to what waits. When it is done the row disappears.',
      },
    },
    {
      what: { sv: 'Använd genvägarna', en: 'Use the shortcuts' },
      how: {
        sv: 'Där finns det andra som dina funktioner ger dig. Har du flera funktioner finns allas genvägar där.',
        en: 'They hold the other things that your functions give you. With several functions you find all of their shortcuts.',
      },
    },
  ],
  sections: [
    {
      title: { sv: 'Om sidan är tom', en: 'If the page is empty' },
      body: [
        {
          sv: 'Då väntar inget på dig. Du får ett mejl när något händer i en fråga som du är med i.',
          en: 'Then nothing waits for you. You get an e-mail when something happens in a question that is yours.',
        },
        {
          sv: 'Har du ingen funktion ser du inga frågor. En administratör kan ge dig en.',
          en: 'Without a function you see no questions. An administrator can give you one.',
        },
      ],
    },
  ],
  related: ['process'],
};
