import type { GuideText } from '../guide.ts';

export const processGuide: GuideText = {
  topic: 'process',
  kind: 'page',
  title: { sv: 'Vem gör vad, från fråga till svar', en: 'Who does what, from question to answer' },
  audience: { sv: 'För alla.', en: 'For everybody.' },
  lead: {
    sv: 'Så går en fråga genom Farled. Varje steg har någon som äger det.',
    en: 'This is how a question goes through Farled. Every step has somebody who owns it.',
  },
  steps: [
    {
      what: { sv: 'Frågan: handläggaren', en: 'The question: the case officer' },
      how: {
        sv: 'Beskriver läget utan att säga vem det gäller. Säger vad som redan är prövat.',
        en: 'Describes the situation without saying whom it is about. Says what has been tried.',
      },
    },
    {
      what: { sv: 'Samtalet: båda', en: 'The dialogue: both' },
      how: {
        sv: 'Samordnaren frågar om något är oklart. Handläggaren svarar på samma sida.',
        en: 'The coordinator asks if something is unclear. The case officer answers on the same page.',
      },
    },
    {
      what: { sv: 'Rådet: samordnaren', en: 'The advice: the coordinator' },
      how: {
        sv: 'Säger vad som kan prövas och vem som tar nästa steg. Målet är ett svar inom några arbetsdagar. Förbundet bestämmer hur många.',
        en: 'Says what can be tried and who takes the next step. The aim is an answer within some working days. The association decides how many.',
      },
    },
    {
      what: { sv: 'Nästa steg: den som står i rådet', en: 'The next step: whoever the advice names' },
      how: {
        sv: 'Ofta handläggaren själv, ibland en annan part.',
        en: 'Often the case officer, sometimes another party.',
      },
    },
    {
      what: { sv: 'Utfallet: handläggaren', en: 'The outcome: the case officer' },
      how: {
        sv: 'Får en länk med mejl och klickar på hur det gick. Har inget hänt är det också ett svar.',
        en: 'Gets a link by e-mail and clicks how it went. That nothing happened is an answer too.',
      },
    },
    {
      what: { sv: 'Siffrorna: gruppen', en: 'The figures: the group' },
      how: {
        sv: 'Ser vad som kommer in, vad som leder vidare och vad som saknas.',
        en: 'Sees what comes in, what leads on and what is missing.',
      },
    },
  ],
  sections: [
    {
      title: { sv: 'Om frågan tar slut i förtid', en: 'If the question ends early' },
      body: [
        {
          sv: 'En fråga kan tas tillbaka av den som frågade. Två lika frågor kan föras ihop. En avslutad fråga kan öppnas igen. Allt syns i historiken.',
          en: 'A question can be withdrawn by whoever asked. Two alike can be merged. A closed question can be reopened. Everything shows in the history.',
        },
      ],
    },
  ],
  related: ['caseOfficer', 'coordinator', 'groupMember'],
};
