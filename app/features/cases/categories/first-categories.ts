import type { Text } from '../../../kernel/text.ts';

export const categoryLists = ['need', 'obstacle', 'targetGroup'] as const;
export type CategoryList = (typeof categoryLists)[number];

/** The lists that a new association begins with: from the needs and obstacles that the sources name. */
export const firstCategories: Record<CategoryList, Record<string, Text>> = {
  need: {
    workTraining: { sv: 'Arbetsträning', en: 'Work training' },
    assessment: { sv: 'Bedömning av arbetsförmåga', en: 'Assessment of work capacity' },
    jointPlan: { sv: 'Samlad planering', en: 'Joint planning' },
    careContact: { sv: 'Vårdkontakt', en: 'Care contact' },
    jobSupport: { sv: 'Stöd till arbete', en: 'Support to work' },
    studies: { sv: 'Studier', en: 'Studies' },
    everydayStructure: { sv: 'Struktur i vardagen', en: 'Everyday structure' },
    economy: { sv: 'Ekonomi och ersättning', en: 'Economy and benefits' },
    contactPath: { sv: 'Rätt kontakt hos en annan part', en: 'The right contact at another party' },
    other: { sv: 'Annat', en: 'Other' },
  },
  obstacle: {
    refused: { sv: 'Nekad insats', en: 'Refused a service' },
    noAnswer: { sv: 'Får inget svar', en: 'Gets no answer' },
    queue: { sv: 'Lång väntan', en: 'Long wait' },
    rules: { sv: 'Regler krockar', en: 'Rules collide' },
    certificate: { sv: 'Läkarutlåtandet räcker inte', en: 'The medical certificate is not enough' },
    timing: { sv: 'Glapp mellan insatser', en: 'Gap between services' },
    missingService: { sv: 'Insats saknas', en: 'A service is missing' },
    noPlace: { sv: 'Ingen plats', en: 'No place' },
    unclearOwner: { sv: 'Oklart vem som ansvarar', en: 'Unclear who is responsible' },
    health: { sv: 'Hälsan', en: 'Health' },
    other: { sv: 'Annat', en: 'Other' },
  },
  targetGroup: {
    youngDisability: { sv: 'Unga med funktionsnedsättning', en: 'Young people with disability' },
    longBenefit: { sv: 'Långvarigt beroende av ersättning', en: 'Long dependence on benefits' },
    mentalHealth: { sv: 'Psykisk ohälsa', en: 'Mental ill-health' },
    newInSweden: { sv: 'Nya i Sverige', en: 'New in Sweden' },
    addiction: { sv: 'Beroende', en: 'Addiction' },
    other: { sv: 'Annat', en: 'Other' },
  },
};
