import type { GuideText } from '../guide.ts';

export const askGuide: GuideText = {
  topic: 'ask',
  kind: 'page',
  title: { sv: 'Ställa en fråga', en: 'Asking a question' },
  audience: { sv: 'För handläggare.', en: 'For case officers.' },
  lead: {
    sv: 'Beskriv läget så att samordnaren förstår, men inte vem det är. Det tar två minuter.',
    en: 'Describe the situation so that the coordinator understands, but not who it is. It takes two minutes.',
  },
  steps: [
    {
      what: { sv: 'Välj i listorna', en: 'Choose from the lists' },
      how: {
        sv: 'Kommun, vad personen behöver och vad som hindrar. Vet du inte svaret på en fråga väljer du ”Vet inte”.',
        en: 'Municipality, what the person needs and what stands in the way. If you do not know an answer choose “Don’t know”.',
      },
    },
    {
      what: { sv: 'Kryssa vad ni har prövat', en: 'Tick what you have tried' },
      how: {
        sv: 'Är något inte prövat skriver du varför. Då kan samordnaren svara på rätt sak direkt.',
        en: 'If something has not been tried, write why. Then the coordinator can answer the right thing at once.',
      },
    },
    {
      what: { sv: 'Skriv vad du vill ha hjälp med', en: 'Write what you want help with' },
      how: {
        sv: 'Skriv med egna ord. Inga namn, inga nummer, inga adresser, inga exakta datum.',
        en: 'Write in your own words. No names, no numbers, no addresses, no exact dates.',
      },
    },
    {
      what: { sv: 'Läs igenom och skicka', en: 'Read it through and send' },
      how: {
        sv: 'Du ser allt en gång till. Inget har gått iväg förrän du klickar på ”Skicka frågan”.',
        en: 'You see everything once more. Nothing has left until you click “Send the question”.',
      },
    },
  ],
  sections: [
    {
      title: { sv: 'När ett ord blir markerat', en: 'When a word is marked' },
      body: [
        {
          sv: 'Farled letar efter ord som kan peka ut någon. Ett klick byter ut ordet. Är det inget namn skriver du varför det ska stå kvar.',
          en: 'Farled looks for words that may point somebody out. One click exchanges the word. If it is no name, write why it should stay.',
        },
        {
          sv: 'Ett nummer som liknar ett personnummer stoppas alltid. Är det något annat får en kollega bekräfta det innan frågan går iväg.',
          en: 'A number that looks like a personal number is always stopped. If it is something else a colleague confirms it before the question leaves.',
        },
        {
          sv: 'Farled hittar inte allt. Det är du som vet om texten pekar ut någon.',
          en: 'Farled does not find everything. You are the one who knows if the text points somebody out.',
        },
      ],
    },
    {
      title: { sv: 'Om du blir avbruten', en: 'If you are interrupted' },
      body: [
        {
          sv: 'Det du har skrivit finns kvar om något blir fel eller om du loggas ut mitt i.',
          en: 'What you have written stays if something goes wrong or if you are logged out in between.',
        },
      ],
    },
  ],
  related: ['caseOfficer', 'case'],
};
