import type { Attribute } from '@farled/eligibility';

/** What rules ask about until an association imports or changes its own list. Municipalities are added where it is used. */
export const firstAttributes: readonly Attribute[] = [
  { id: 'age', label: 'Ålder', kind: 'number', unit: 'år', min: 16, max: 67 },
  {
    id: 'incomeSupport',
    label: 'Ersättning (utom försörjningsstöd)',
    labelEn: 'Benefit (other than social assistance)',
    kind: 'choiceSet',
    values: [
      { id: 'sicknessBenefit', label: 'Sjukpenning' },
      { id: 'sicknessCompensation', label: 'Sjukersättning' },
      { id: 'activityCompensation', label: 'Aktivitetsersättning' },
      { id: 'rehabilitationBenefit', label: 'Rehabiliteringspenning' },
      { id: 'activityGrant', label: 'Aktivitetsstöd' },
      { id: 'unemploymentBenefit', label: 'Arbetslöshetsersättning (a-kassa)' },
    ],
  },
  { id: 'socialAssistance', label: 'Pågående försörjningsstöd', kind: 'boolean' },
  { id: 'registeredAtEmploymentService', label: 'Inskriven på Arbetsförmedlingen', kind: 'boolean' },
  { id: 'monthsUnemployed', label: 'Månader utan arbete', kind: 'number', unit: 'månader', min: 0, max: 600 },
  { id: 'doctorReferral', label: 'Läkarremiss finns', kind: 'boolean' },
  { id: 'jointAssessmentDone', label: 'Gemensam kartläggning (GK) gjord', kind: 'boolean' },
  { id: 'workCapacityAssessed', label: 'Arbetsförmågan bedömd', kind: 'boolean' },
  { id: 'lssRight', label: 'Rätt till insats enligt LSS', kind: 'boolean' },
  { id: 'partTimeSick', label: 'Sjukskriven på deltid', kind: 'boolean' },
  { id: 'jobOffer', label: 'Arbetsgivare vill anställa', kind: 'boolean' },
  {
    id: 'language',
    label: 'Svenska',
    labelEn: 'Swedish',
    kind: 'choice',
    ordered: true,
    values: [
      { id: 'noSwedish', label: 'Ingen svenska' },
      { id: 'sfiAB', label: 'Sfi kurs A–B' },
      { id: 'sfiCD', label: 'Sfi kurs C–D' },
      { id: 'fluent', label: 'Flytande' },
    ],
  },
];
