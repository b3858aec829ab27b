import type { Text } from '../../kernel/text.ts';
import type { CaseState } from './case.ts';

export const stateNames: Record<CaseState, Text> = {
  received: { sv: 'Väntar på råd', en: 'Waits for advice' },
  awaitingAsker: { sv: 'Väntar på svar från den som frågade', en: 'Waits for the asker' },
  returnedForBasics: { sv: 'Tillbaka: grunderna saknas', en: 'Returned: the basics are missing' },
  advised: { sv: 'Har fått råd', en: 'Advised' },
  followUpDue: { sv: 'Dags att berätta hur det gick', en: 'Time to say how it went' },
  closed: { sv: 'Klart', en: 'Done' },
  withdrawn: { sv: 'Återtagen', en: 'Withdrawn' },
  merged: { sv: 'Sammanförd med en annan fråga', en: 'Merged with another question' },
};

export const stateTone: Record<CaseState, 'now' | 'teal' | 'starboard' | 'calm' | 'port'> = {
  received: 'now',
  awaitingAsker: 'teal',
  returnedForBasics: 'teal',
  advised: 'calm',
  followUpDue: 'teal',
  closed: 'starboard',
  withdrawn: 'calm',
  merged: 'calm',
};
