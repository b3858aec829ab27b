import type { GuideText } from '../guide.ts';

export const importGuide: GuideText = {
  topic: 'import',
  kind: 'page',
  title: { sv: 'Importera en egen lista', en: 'Importing a list of your own' },
  audience: { sv: 'För samordnare.', en: 'For coordinators.' },
  lead: {
    sv: 'Har du skrivit upp frågor i Excel? Ta in dem, så räknas de i statistiken i den månad de kom.',
    en: 'Have you kept questions in Excel? Bring them in, and they count in the statistics in the month they came.',
  },
  steps: [
    {
      what: { sv: 'Välj filen', en: 'Choose the file' },
      how: {
        sv: 'Excel eller CSV, som den är. Farled letar upp bladet och rubrikerna.',
        en: 'Excel or CSV, as it is. Farled finds the sheet and the headings.',
      },
    },
    {
      what: { sv: 'Se över kolumnerna', en: 'Check the columns' },
      how: {
        sv: 'Farled föreslår vad varje kolumn är och vad förkortningar som ”Fk” betyder. Ändra det som är fel.',
        en: 'Farled proposes what each column is and what abbreviations such as “Fk” mean. Change what is wrong.',
      },
    },
    {
      what: { sv: 'Läs vad som inte gick', en: 'Read what could not be read' },
      how: {
        sv: 'Varje cell som Farled inte förstår står i en lista. Inget försvinner utan att du får veta det.',
        en: 'Every cell that Farled does not understand is listed. Nothing disappears without your knowing.',
      },
    },
    {
      what: { sv: 'Ta bort det som pekar ut någon', en: 'Remove what points somebody out' },
      how: {
        sv: 'Namn, nummer och adresser i listan stoppas. Byt ut dem innan du går vidare.',
        en: 'Names, numbers and addresses in the list are stopped. Exchange them before you go on.',
      },
    },
    {
      what: { sv: 'Spara', en: 'Save' },
      how: {
        sv: 'Först nu sparas frågorna. En fråga som redan finns kommer inte in en gång till. Hela importen kan ångras.',
        en: 'Only now are the questions saved. A question that is there already does not come in again. The whole import can be undone.',
      },
    },
  ],
  sections: [
    {
      title: { sv: 'Vad blir det av gamla frågor?', en: 'What becomes of old questions?' },
      body: [
        {
          sv: 'De räknas, men ingen väntar på svar och inga mejl går ut. Svarstiden räknas inte på dem. Om grunderna var prövade vet vi inte.',
          en: 'They count, but nobody waits for an answer and no e-mail is sent. The response time is not counted on them. Whether the basics were tried is not known.',
        },
        {
          sv: 'Står bara en vecka räknas frågan i den månad då veckans måndag infaller.',
          en: 'Where only a week is stated the question counts in the month of its Monday.',
        },
      ],
    },
  ],
  related: ['coordinator', 'statistics'],
};
