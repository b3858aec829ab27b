import type { GuideText } from '../guide.ts';

export const groupMemberGuide: GuideText = {
  topic: 'groupMember',
  kind: 'role',
  title: { sv: 'För dig som sitter i gruppen', en: 'For group members' },
  audience: {
    sv: 'Du är ledamot eller ordförande i {group}, eller arbetar för gruppen.',
    en: 'You are a member or chair of {group}, or work for the group.',
  },
  lead: {
    sv: 'Du ser hur många frågor som kommer, från vem och vad som händer sedan. Du läser aldrig en enskild fråga.',
    en: 'You see how many questions come, from whom and what happens then. You never read a single question.',
  },
  steps: [
    {
      what: { sv: 'Öppna siffrorna', en: 'Open the figures' },
      how: {
        sv: 'Börja med det som står först: få frågor i kvartalet, eller en part som inte frågar alls.',
        en: 'Begin with what stands first: few questions in the quarter, or a party that does not ask at all.',
      },
    },
    {
      what: { sv: 'Tala om det i gruppen', en: 'Talk about it in the group' },
      how: {
        sv: 'Vad säger det att ingen frågar? Når vi inte fram, eller behövs inte rådet?',
        en: 'What does it mean that nobody asks? Do we not reach them, or is the advice not needed?',
      },
    },
    {
      what: { sv: 'Ta med dig det hem', en: 'Take it home' },
      how: {
        sv: 'Visa siffrorna på din egen arbetsplats. Berätta vem som svarar på frågor och hur man gör.',
        en: 'Show the figures at your own workplace. Say who answers questions and how it is done.',
      },
    },
  ],
  sections: [
    {
      title: { sv: 'Gruppens sida', en: 'The page of the group' },
      body: [
        {
          sv: 'Där står vem som sitter i gruppen och vad var och en får besluta. Vissa beslutar om pengar, andra om rutiner. Några tar frågan hem först.',
          en: 'It says who belongs to the group and what each may decide. Some decide on money, others on routines. Some take the matter home first.',
        },
      ],
    },
    {
      title: { sv: 'Varför döljs vissa tal?', en: 'Why are some counts hidden?' },
      body: [
        {
          sv: 'I en liten kommun kan en ensam siffra peka ut en person. Därför döljs små tal om hur det gick för någon, och några till så att ingen kan räkna ut dem.',
          en: 'In a small municipality a lone figure can point a person out. So small counts of what became of somebody are hidden, and some more so that nobody can work them out.',
        },
      ],
    },
  ],
  related: ['statistics', 'process'],
};
