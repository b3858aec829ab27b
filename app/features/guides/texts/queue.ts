import type { GuideText } from '../guide.ts';

export const queueGuide: GuideText = {
  topic: 'queue',
  kind: 'page',
  title: { sv: 'Kön med frågor', en: 'The queue of questions' },
  audience: { sv: 'För samordnare.', en: 'For coordinators.' },
  lead: {
    sv: 'Här finns alla frågor till dina grupper. Det som är mest bråttom står först.',
    en: 'All questions to your groups are here. The most urgent stands first.',
  },
  steps: [
    {
      what: { sv: 'Börja uppifrån', en: 'Begin at the top' },
      how: {
        sv: 'Frågan med närmast sista dag står överst. En röd tunna och ett ord säger hur sen den är.',
        en: 'The question with the nearest last day stands on top. A red can and a word say how late it is.',
      },
    },
    {
      what: { sv: 'Byt lista', en: 'Change list' },
      how: {
        sv: 'Välj mellan de som väntar på råd, de som har fått råd, de som är klara och alla.',
        en: 'Choose between those that wait for advice, those advised, those done and all.',
      },
    },
    {
      what: { sv: 'Sök', en: 'Search' },
      how: {
        sv: 'Sök på ord i frågan eller på dess nummer. Har du flera grupper kan du välja en av dem.',
        en: 'Search for words of the question or for its number. With several groups you can choose one.',
      },
    },
  ],
  sections: [
    {
      title: { sv: 'Registrera ett samtal', en: 'Register a call' },
      body: [
        {
          sv: 'Ringer en person eller anhörig? Registrera frågan utan namn och ge dem handtaget. De läser svaret med det.',
          en: 'Does a person or relative call? Register the question without names and give them the handle. They read the answer with it.',
        },
      ],
    },
    {
      title: { sv: 'När är en fråga sen?', en: 'When is a question late?' },
      body: [
        {
          sv: 'Förbundet bestämmer inom hur många arbetsdagar ett råd ska komma. När den dagen har gått är frågan sen. Sena frågor räknas i statistiken.',
          en: 'The association decides within how many working days advice should come. When that day has passed the question is late. Late questions count in the statistics.',
        },
      ],
    },
  ],
  related: ['coordinator', 'case', 'import'],
};
