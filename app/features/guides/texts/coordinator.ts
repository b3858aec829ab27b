import type { GuideText } from '../guide.ts';

export const coordinatorGuide: GuideText = {
  topic: 'coordinator',
  kind: 'role',
  title: { sv: 'För dig som är samordnare', en: 'For coordinators' },
  audience: {
    sv: 'Du lotsar handläggare i en eller flera grupper.',
    en: 'You guide case officers in one or several groups.',
  },
  lead: {
    sv: 'Du svarar på frågor, ser till att råden följs upp och visar gruppen vad som saknas. Du vet aldrig vem en fråga gäller.',
    en: 'You answer questions, see that the advice is followed up and show the group what is missing. You never know whom a question is about.',
  },
  steps: [
    {
      what: { sv: 'Öppna kön', en: 'Open the queue' },
      how: {
        sv: 'Det som har väntat längst står först. Sena frågor har en röd tunna och ett ord om hur sena de är.',
        en: 'What has waited longest stands first. Late questions have a red can and a word on how late they are.',
      },
    },
    {
      what: { sv: 'Fråga tillbaka eller skicka tillbaka', en: 'Ask back or return' },
      how: {
        sv: 'Saknas något? Fråga. Är grunderna inte prövade? Skicka tillbaka frågan och säg vad som ska göras först.',
        en: 'Is something missing? Ask. Have the basics not been tried? Return the question and say what to do first.',
      },
    },
    {
      what: { sv: 'Ge rådet', en: 'Give the advice' },
      how: {
        sv: 'Skriv vad som kan prövas, varför, och vem som tar nästa steg. Ett råd kan ha flera delar. Bredvid ser du hur andra har svarat i liknande fall.',
        en: 'Write what can be tried, why, and who takes the next step. Advice can have several parts. Beside it you see how others answered in similar cases.',
      },
    },
    {
      what: { sv: 'Följ upp', en: 'Follow up' },
      how: {
        sv: 'Handläggaren får en länk när det är dags. Du ser vilka råd som väntar på besked. Får du veta svaret på annat sätt kan du fylla i det själv.',
        en: 'The case officer gets a link when it is time. You see which advice waits to hear how it went. If you learn the answer in another way you can enter it yourself.',
      },
    },
    {
      what: { sv: 'Visa siffrorna för gruppen', en: 'Show the group the figures' },
      how: {
        sv: 'Statistiken räknas ur frågorna. Du behöver inte skriva in något en gång till.',
        en: 'The statistics are counted from the questions. You need not type anything twice.',
      },
    },
  ],
  sections: [
    {
      title: { sv: 'När en person eller anhörig ringer', en: 'When a person or relative calls' },
      body: [
        {
          sv: 'Registrera samtalet utan namn. Ge personen handtaget som visas. Med det läser hen svaret själv, utan att logga in. Handtaget visas bara en gång.',
          en: 'Register the call without names. Give the person the handle that is shown. With it they read the answer themselves, without login. The handle is shown only once.',
        },
      ],
    },
    {
      title: { sv: 'Om något blev fel', en: 'If something went wrong' },
      body: [
        {
          sv: 'Ett råd kan rättas, och det gamla går att läsa i historiken. Kom samma fråga två gånger kan du föra ihop dem.',
          en: 'Advice can be corrected, and the old one can be read in the history. If the same question came twice you can merge them.',
        },
        {
          sv: 'Står det något som pekar ut en person? Ta bort orden från frågans sida. De försvinner överallt: i texten, i sökningen och i brev som inte har gått iväg. Sidan säger hur länge de finns kvar i säkerhetskopior.',
          en: 'Does something point somebody out? Remove the words from the page of the question. They disappear everywhere: in the text, the search and letters that have not left. The page says how long backups still hold them.',
        },
      ],
    },
    {
      title: { sv: 'Din egen lista', en: 'Your own list' },
      body: [
        {
          sv: 'Har du fört lista i Excel? Importera den. Farled visar vad som går att läsa och vad som inte gör det, innan något sparas.',
          en: 'Have you kept a list in Excel? Import it. Farled shows what can be read and what cannot, before anything is saved.',
        },
      ],
    },
    {
      title: { sv: 'Fråga kollegorna', en: 'Ask your peers' },
      body: [
        {
          sv: 'Under Kollegor frågar du länets andra samordnare. Sök först: någon kan ha undrat samma sak.',
          en: 'Under Peers you ask the county’s other coordinators. Search first: somebody may have wondered the same.',
        },
      ],
    },
  ],
  related: ['queue', 'case', 'import', 'statistics', 'process'],
};
