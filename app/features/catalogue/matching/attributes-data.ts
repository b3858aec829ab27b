import type { Attribute } from '@farled/eligibility';

/** What rules ask about until an association imports or changes its own list. Municipalities are added where it is used. */
export const firstAttributes: readonly Attribute[] = [
  { id: 'age', label: 'Ålder', labelEn: 'Age', kind: 'number', unit: 'år', min: 16, max: 67 },
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
      { id: 'unemploymentBenefit', label: 'Arbetslöshetsersättning (a-kassa)', labelEn: 'Unemployment benefit' },
    ],
  },
  {
    id: 'socialAssistance',
    label: 'Pågående försörjningsstöd',
    labelEn: 'Social assistance',
    kind: 'boolean',
  },
  {
    id: 'registeredAtEmploymentService',
    label: 'Inskriven på Arbetsförmedlingen',
    labelEn: 'Registered with the Employment Service',
    kind: 'boolean',
  },
  {
    id: 'monthsUnemployed',
    label: 'Månader utan arbete',
    labelEn: 'Months without work',
    kind: 'number',
    unit: 'månader',
    min: 0,
    max: 600,
  },
  {
    id: 'doctorReferral',
    label: 'Läkarremiss finns',
    labelEn: 'Doctor’s referral',
    kind: 'boolean',
    words: {
      sv: { yes: 'Läkarremiss finns', no: 'Ingen läkarremiss' },
      en: { yes: 'Doctor’s referral', no: 'No doctor’s referral' },
    },
  },
  {
    id: 'jointAssessmentDone',
    label: 'Gemensam kartläggning (GK) gjord',
    labelEn: 'Joint assessment (GK) done',
    kind: 'boolean',
    words: {
      sv: { yes: 'Gemensam kartläggning (GK) gjord', no: 'Ingen gemensam kartläggning (GK)' },
      en: { yes: 'Joint assessment (GK) done', no: 'No joint assessment (GK)' },
    },
  },
  { id: 'workCapacityAssessed', label: 'Arbetsförmågan bedömd', labelEn: 'Work capacity assessed', kind: 'boolean' },
  { id: 'lssRight', label: 'Rätt till insats enligt LSS', labelEn: 'Right to services under LSS', kind: 'boolean' },
  { id: 'partTimeSick', label: 'Sjukskriven på deltid', labelEn: 'On part-time sick leave', kind: 'boolean' },
  {
    id: 'jobOffer',
    label: 'Arbetsgivare vill anställa',
    labelEn: 'Employer wants to hire',
    kind: 'boolean',
    words: {
      sv: { yes: 'Arbetsgivare vill anställa', no: 'Ingen arbetsgivare vill anställa' },
      en: { yes: 'Employer wants to hire', no: 'No employer wants to hire' },
    },
  },
  {
    id: 'language',
    label: 'Svenska',
    labelEn: 'Swedish',
    kind: 'choice',
    ordered: true,
    values: [
      { id: 'noSwedish', label: 'Ingen svenska', labelEn: 'No Swedish' },
      { id: 'sfiAB', label: 'Sfi kurs A–B', labelEn: 'SFI course A–B' },
      { id: 'sfiCD', label: 'Sfi kurs C–D', labelEn: 'SFI course C–D' },
      { id: 'fluent', label: 'Flytande' },
    ],
  },
];
