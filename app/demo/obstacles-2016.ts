import type { Party } from '../features/organisation/index.ts';

/** One of the six obstacles that recur in Heby's questions of 2016. */
export interface RecurringObstacle {
  /** What Farled calls the suggestion that its questions lead to. */
  suggestion: string;
  title: string;
  description: string;
  classification: string;
  parties: readonly Party[];
}

export const recurringObstacles = {
  jointAssessment: {
    suggestion: 'Gemensam kartläggning',
    title: 'Gemensam kartläggning dröjer ett halvår',
    description:
      'Den som behöver gemensam kartläggning väntar ungefär sex månader. Erbjudanden om arbete hinner gå ut innan den är gjord.',
    classification: 'resourceOrQueue',
    parties: ['employmentService', 'socialInsuranceAgency'],
  },
  assistance: {
    suggestion: 'Försörjningsstöd',
    title: 'Kommunens insats kräver försörjningsstöd',
    description:
      'Arbetsträning hos kommunen ges bara till den som har försörjningsstöd. Unga med aktivitetsersättning stängs ute.',
    classification: 'rule',
    parties: ['municipality'],
  },
  noAnswer: {
    suggestion: 'inget svar',
    title: 'Arbetsförmedlingen svarar inte',
    description:
      'Handläggare hos de andra parterna får inget svar på mejl och telefon. Ärendet står stilla under tiden.',
    classification: 'contactPath',
    parties: ['employmentService'],
  },
  certificate: {
    suggestion: 'underlag',
    title: 'Läkarutlåtandet räcker inte som underlag',
    description:
      'Utlåtandet beskriver diagnosen men inte vad personen kan göra. Det skickas fram och tillbaka i flera varv.',
    classification: 'processOrCulture',
    parties: ['region', 'socialInsuranceAgency'],
  },
  gap: {
    suggestion: 'glapp',
    title: 'Glapp mellan vårdens program och arbetsträningen',
    description: 'Vårdens program slutar innan arbetsträningen kan börja. Det som byggts upp går förlorat.',
    classification: 'timing',
    parties: ['region', 'municipality'],
  },
  places: {
    suggestion: 'Platser',
    title: 'Det saknas platser för arbetsträning',
    description: 'Det finns ingen arbetsgivare som tar emot den som vill börja med några timmar i veckan.',
    classification: 'missingService',
    parties: ['municipality'],
  },
} as const satisfies Record<string, RecurringObstacle>;
export type RecurringKey = keyof typeof recurringObstacles;
