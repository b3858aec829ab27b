import type { GuideText } from '../guide.ts';

export const caseGuide: GuideText = {
  topic: 'case',
  kind: 'page',
  title: { sv: 'En fråga och dess råd', en: 'A question and its advice' },
  audience: { sv: 'För den som frågade och för samordnaren.', en: 'For whoever asked and for the coordinator.' },
  lead: {
    sv: 'Här står frågan, samtalet, rådet och hur det gick. Överst ser du hur långt den har kommit.',
    en: 'Here are the question, the dialogue, the advice and how it went. At the top you see how far it has come.',
  },
  steps: [
    {
      what: { sv: 'Se vems tur det är', en: 'See whose turn it is' },
      how: {
        sv: 'Är det din tur finns en tonad ruta med det du kan göra nu. Annars väntar frågan på någon annan.',
        en: 'If it is your turn a tinted box holds what you can do now. Otherwise the question waits for somebody else.',
      },
    },
    {
      what: { sv: 'Svara eller fråga', en: 'Answer or ask' },
      how: {
        sv: 'Det du skriver läses av den andra, som får ett mejl om att något väntar. Texten står aldrig i mejlet.',
        en: 'What you write is read by the other, who gets an e-mail that something waits. The text never stands in the e-mail.',
      },
    },
    {
      what: { sv: 'Kopiera till ditt eget system', en: 'Copy to your own system' },
      how: {
        sv: 'Du som frågade kan visa handtag, råd och datum som text, och klistra in den i personens akt.',
        en: 'You who asked can show handle, advice and date as text, and paste it into the person’s file.',
      },
    },
    {
      what: { sv: 'Berätta hur det gick', en: 'Say how it went' },
      how: {
        sv: 'Klicka på ett svar här, eller i mejlet som kommer. Du kan ändra dig.',
        en: 'Click an answer here, or in the e-mail that comes. You can change your mind.',
      },
    },
    {
      what: { sv: 'Lämna över när du byter arbete', en: 'Hand over when you change jobs' },
      how: {
        sv: 'En kollega hos samma organisation tar över frågan med samtalet och handtaget. Du ser den inte längre.',
        en: 'A colleague of the same organisation takes over the question with its dialogue and handle. You see it no more.',
      },
    },
  ],
  sections: [
    {
      title: { sv: 'Handtaget', en: 'The handle' },
      body: [
        {
          sv: 'Handtaget är nyckeln mellan frågan och personen. Det finns bara hos dig. Tappar du bort det kan ingen annan ta reda på vem frågan gällde.',
          en: 'The handle is the key between the question and the person. Only you have it. If you lose it nobody else can find out whom the question was about.',
        },
      ],
    },
    {
      title: { sv: 'Historiken', en: 'The history' },
      body: [
        {
          sv: 'Varje ändring sparas med tid och namn. Ett rättat råd går att läsa som det var.',
          en: 'Every change is kept with time and name. Corrected advice can be read as it was.',
        },
      ],
    },
  ],
  related: ['ask', 'queue', 'process'],
};
