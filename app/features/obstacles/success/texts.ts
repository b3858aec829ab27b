import type { Text } from '../../../kernel/text.ts';
import type { StoryState } from './story.ts';

export const words = {
  title: { sv: 'Det som lyckats', en: 'What went well' },
  lead: {
    sv: 'Berättelser från länets grupper, med det som gjorde att det gick. Ta efter.',
    en: 'Stories from the county’s groups, with what made it succeed. Do likewise.',
  },
  empty: { sv: 'Här samlas det som lyckats i länet.', en: 'What went well in the county will be here.' },
  emptyHow: {
    sv: 'Alla kan rapportera något som lyckats. Samordnaren skriver berättelsen och berättar den för länet.',
    en: 'Everybody can report something that went well. The coordinator writes the story and tells it to the county.',
  },
  emptySearch: { sv: 'Ingen berättelse passar. Ändra sökningen.', en: 'No story fits. Change the search.' },
  story: { sv: 'Berättelse', en: 'Story' },
  factors: { sv: 'Det som gjorde att det lyckades', en: 'What made it succeed' },
  parties: { sv: 'Var med', en: 'Took part' },
  told: { sv: 'Berättad', en: 'Told' },
  notTold: { sv: 'inte berättad än', en: 'not told yet' },
  file: { sv: 'Hämta som tabell (CSV)', en: 'Fetch as a table (CSV)' },
  happened: { sv: 'Vad hände?', en: 'What happened?' },
  notWritten: { sv: 'Berättelsen är inte skriven än.', en: 'The story is not written yet.' },
  targetGroup: { sv: 'Målgrupp', en: 'Target group' },
  group: { sv: 'Grupp', en: 'Group' },
  number: { sv: 'Nummer', en: 'Number' },
  after: { sv: 'Kom efter en åtgärd mot hindret', en: 'Came after an action on the obstacle' },
  effect: { sv: 'Effekten prövades {day}', en: 'The effect was checked {day}' },
  effectLink: { sv: 'Se beslutet och vad åtgärden gav', en: 'See the decision and what the action gave' },
  recognised: { sv: 'Kan någon känna igen sig?', en: 'Can anybody be recognised?' },
  write: { sv: 'Skriv berättelsen', en: 'Write the story' },
  change: { sv: 'Ändra berättelsen', en: 'Change the story' },
  tell: { sv: 'Berätta för hela länet', en: 'Tell the whole county' },
  tellNote: {
    sv: 'Alla grupper i länet och kansliet kan sedan läsa den. Du kan ta tillbaka den.',
    en: 'All the county’s groups and the office can read it then. You can take it back.',
  },
  back: { sv: 'Ta tillbaka berättelsen', en: 'Take the story back' },
  new: { sv: 'Ny berättelse', en: 'New story' },
  newNote: {
    sv: 'Från något du sett. Du skriver den i nästa steg.',
    en: 'From what you have seen. You write it in the next step.',
  },
  newFromCase: {
    sv: 'Frågan blir underlag. Du skriver berättelsen i nästa steg.',
    en: 'The question becomes evidence. You write the story in the next step.',
  },
  task: { sv: 'Läs vad som lyckats i länet', en: 'Read what went well in the county' },
} satisfies Record<string, Text>;

export const storyStateNames: Record<StoryState, Text> = {
  begun: { sv: 'Påbörjad', en: 'Begun' },
  written: { sv: 'Skriven, läses av gruppen', en: 'Written, read by the group' },
  told: { sv: 'Berättad för länet', en: 'Told to the county' },
};
