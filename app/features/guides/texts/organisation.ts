import type { GuideText } from '../guide.ts';

export const organisationGuide: GuideText = {
  topic: 'organisation',
  kind: 'page',
  title: { sv: 'Organisationen', en: 'The organisation' },
  audience: { sv: 'För alla som arbetar i förbundet.', en: 'For everybody who works in the association.' },
  lead: {
    sv: 'Här står förbundets medlemmar, grupper och personer. Administratören ändrar, alla andra läser.',
    en: 'Here are the members, groups and people of the association. The administrator changes, everybody else reads.',
  },
  steps: [
    {
      what: { sv: 'Hitta rätt person', en: 'Find the right person' },
      how: {
        sv: 'Öppna gruppen. Där står samordnaren, ledamöterna och deras ersättare.',
        en: 'Open the group. It lists the coordinator, the members and their deputies.',
      },
    },
    {
      what: { sv: 'Se vad någon får besluta', en: 'See what somebody may decide' },
      how: {
        sv: 'Varje ledamot har ett mandat: besluta om pengar, ändra rutiner eller ta hem frågan.',
        en: 'Each member has a mandate: decide on money, change routines or take the matter home.',
      },
    },
    {
      what: { sv: 'Säg till när något är fel', en: 'Tell when something is wrong' },
      how: {
        sv: 'Har någon slutat? Säg det till administratören, så att ersättaren kan ta över.',
        en: 'Has somebody left? Tell the administrator, so that the deputy can take over.',
      },
    },
  ],
  sections: [
    {
      title: { sv: 'Funktioner', en: 'Functions' },
      body: [
        {
          sv: 'Det du kan se och göra följer av dina funktioner, inte av ditt namn. En person kan ha flera. En funktion har en första dag och kan ha en sista.',
          en: 'What you can see and do follows from your functions, not from your name. A person can hold several. A function has a first day and may have a last.',
        },
      ],
    },
    {
      title: { sv: 'Listor över behov och hinder', en: 'Lists of needs and obstacles' },
      body: [
        {
          sv: 'Förbundet har en gemensam lista. Tas ett ord bort behåller gamla frågor sitt ord, och det räknas ihop med det nya.',
          en: 'The association has one shared list. When a word is removed old questions keep theirs, and it is counted with the new one.',
        },
      ],
    },
  ],
  related: ['administrator', 'office'],
};
