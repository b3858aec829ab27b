import type { GuideText } from '../guide.ts';

export const officeGuide: GuideText = {
  topic: 'office',
  kind: 'role',
  title: {
    sv: 'För chefer, kansli och styrelse',
    en: 'For managers, office and board',
  },
  audience: {
    sv: 'Du leder eller stöder arbetet, men möter inte deltagare i din roll.',
    en: 'You lead or support the work, but do not meet participants in your role.',
  },
  lead: {
    sv: 'Du ser vilka medlemmar, grupper och personer som finns och vem som gör vad. Du ser inga enskilda frågor.',
    en: 'You see which members, groups and people there are and who does what. You see no single questions.',
  },
  steps: [
    {
      what: { sv: 'Se vem som gör vad', en: 'See who does what' },
      how: {
        sv: 'I organisationen står varje grupp med sina ledamöter, sin samordnare och sina ersättare.',
        en: 'The organisation lists every group with its members, its coordinator and its deputies.',
      },
    },
    {
      what: { sv: 'Fråga gruppen om siffrorna', en: 'Ask the group for the figures' },
      how: {
        sv: 'De som sitter i gruppen ser hur många frågor som kommer och vad de leder till. Be dem ta med det till nästa möte.',
        en: 'Those in the group see how many questions come and what they lead to. Ask them to bring it to the next meeting.',
      },
    },
    {
      what: { sv: 'Ge handläggarna tid', en: 'Give case officers time' },
      how: {
        sv: 'Att fråga tar två minuter, att svara på uppföljningen två klick. Det är så vi får veta vad som fungerar.',
        en: 'To ask takes two minutes, to answer the follow-up two clicks. That is how we learn what works.',
      },
    },
  ],
  sections: [
    {
      title: { sv: 'Varför får kansliet inte läsa frågorna?', en: 'Why may the office not read the questions?' },
      body: [
        {
          sv: 'Ett samordningsförbund får inte hantera uppgifter om deltagare. Det gäller också av misstag. Därför har kansliet och styrelsen ingen väg till texterna.',
          en: 'A coordination association may not handle data about participants. That holds for mistakes too. So office and board have no way to the texts.',
        },
      ],
    },
  ],
  related: ['organisation', 'process'],
};
