import type { Guide } from '../../http/feature.ts';

export const meetingsGuide: Guide = {
  topic: 'meetings',
  title: { sv: 'Möten', en: 'Meetings' },
  audience: {
    sv: 'För samordnare, {group}, kansli och styrelse.',
    en: 'For coordinators, {group}, the office and the board.',
  },
  body: [
    {
      sv: 'Dagordningen fylls av sig själv: budget, analys av frågorna, hinder som väntar och det som sköts upp sist.',
      en: 'The agenda fills itself: budget, analysis of the questions, obstacles that wait, and what was postponed last time.',
    },
    {
      sv: 'Den som förbereder mötet ändrar ordningen, lägger till egna punkter och skickar kallelsen. Alla får en kalenderfil.',
      en: 'Whoever prepares the meeting changes the order, adds items and sends the summons. Everybody gets a calendar file.',
    },
    {
      sv: 'Läs underlaget och svara på frågorna före mötet. Då räcker tiden till att tänka tillsammans.',
      en: 'Read the material and answer the questions before the meeting. Then there is time to think together.',
    },
    {
      sv: 'Anteckningarna skrivs punkt för punkt. Skriver två samtidigt visas båda texterna, och inget försvinner.',
      en: 'The minutes are written item by item. If two write at the same time both texts are shown, and nothing is lost.',
    },
    {
      sv: 'Alla punkter får ett resultat innan mötet avslutas. Analysen behöver en skriven slutsats.',
      en: 'Every item gets a result before the meeting is closed. The analysis needs a written conclusion.',
    },
    {
      sv: 'Alla funktioner får anteckningarna. Det som gäller just dig står under ”Till dig från möten”.',
      en: 'Every function gets the minutes. What concerns you stands under “For you from meetings”.',
    },
    {
      sv: 'Ordföranden justerar. Styrelsens protokoll justeras också av den som har valts till det. Sedan är texten låst.',
      en: 'The chair approves. The minutes of the board are also approved by the one chosen for it. Then the text is locked.',
    },
  ],
};
