import type { GuideText } from '../guide.ts';

export const statisticsGuide: GuideText = {
  topic: 'statistics',
  kind: 'page',
  title: { sv: 'Statistiken', en: 'The statistics' },
  audience: {
    sv: 'För samordnare och för dig som sitter i gruppen.',
    en: 'For coordinators and group members.',
  },
  lead: {
    sv: 'Alla siffror räknas ur frågorna. Ingen skriver in dem. Under varje siffra står hur den räknas.',
    en: 'All figures are counted from the questions. Nobody types them in. Under each figure it says how it is counted.',
  },
  steps: [
    {
      what: { sv: 'Välj period', en: 'Choose a period' },
      how: {
        sv: 'De senaste tolv månaderna, ett helt år eller egna datum. Har du flera grupper kan du välja en.',
        en: 'The last twelve months, a whole year or dates of your own. With several groups you can choose one.',
      },
    },
    {
      what: { sv: 'Läs varningarna först', en: 'Read the warnings first' },
      how: {
        sv: 'Få frågor i kvartalet, eller en part som inte frågar. Där står också vad man kan göra.',
        en: 'Few questions in the quarter, or a party that does not ask. It also says what can be done.',
      },
    },
    {
      what: { sv: 'Ladda ner', en: 'Download' },
      how: {
        sv: 'Under varje tabell finns en fil med samma siffror. Den öppnas i Excel och säger vilken period den gäller.',
        en: 'Under each table is a file with the same figures. It opens in Excel and says which period it holds.',
      },
    },
  ],
  sections: [
    {
      title: { sv: 'När är det få frågor?', en: 'When are there few questions?' },
      body: [
        {
          sv: 'När gruppen fick färre frågor än gränsen under det senaste hela kvartalet. Förbundet sätter gränsen. En grupp kan ha en egen.',
          en: 'When the group got fewer questions than the limit in the last full quarter. The association sets the limit. A group can have its own.',
        },
      ],
    },
    {
      title: { sv: 'Vad betyder median?', en: 'What does median mean?' },
      body: [
        {
          sv: 'Hälften fick sitt råd snabbare, hälften fick vänta längre. Ett enda mycket sent svar ändrar inte medianen.',
          en: 'Half got their advice faster, half waited longer. A single very late answer does not change the median.',
        },
      ],
    },
    {
      title: { sv: 'Varför visas hur det gick per kvartal?', en: 'Why is how it went shown by quarter?' },
      body: [
        {
          sv: 'Den som läser frågorna ser alla tal. Andra ser hela kvartal som är slut, så att ingen kan räkna ut vad som hände en enda person. Små tal döljs, och några till.',
          en: 'Those who read the questions see every count. Others see whole quarters that have ended, so that nobody can work out what became of a single person. Small counts are hidden, and some more.',
        },
      ],
    },
    {
      title: { sv: 'Varför kan jag inte se alla grupper?', en: 'Why can I not see all groups?' },
      body: [
        {
          sv: 'Du ser bara de grupper som du är med i. Små tal om hur det gick visas bara för den som ändå läser frågorna.',
          en: 'You see only the groups that you belong to. Small counts of how it went are shown only to those who read the questions anyway.',
        },
      ],
    },
  ],
  related: ['groupMember', 'coordinator', 'process'],
};
