import type { Rule } from '../types.ts';

/**
 * Swedish words of the field for attributes and values by their identifiers. A word matches its inflections; one that
 * ends in `*` also what is built on it. Labels of a rule file are known without being listed here.
 */
export interface Synonym {
  readonly attribute: string;
  readonly value?: string;
  readonly words: readonly string[];
}

export const synonyms: readonly Synonym[] = [
  {
    attribute: 'socialAssistance',
    words: ['försörjningsstöd*', 'ekonomiskt bistånd', 'socialbidrag*', 'biståndstagare'],
  },
  {
    attribute: 'registeredAtEmploymentService',
    words: [
      'inskriven',
      'inskriven på af',
      'inskriven på arbetsförmedlingen',
      'skriven på af',
      'skriven på arbetsförmedlingen',
      'inskrivning på af',
      'inskrivning på arbetsförmedlingen',
      'anmäld på arbetsförmedlingen',
      'anvisning från af',
      'anvisad av af',
      'anvisad av arbetsförmedlingen',
      'anvisning från arbetsförmedlingen',
      'arbetssökande',
    ],
  },
  {
    attribute: 'doctorReferral',
    words: [
      'läkarremiss',
      'remiss från läkare',
      'remiss av läkare',
      'remitterad av läkare',
      'läkares remiss',
      'remiss skriven av läkare',
      'remiss från vårdcentral',
    ],
  },
  { attribute: 'jointAssessmentDone', words: ['gk', 'gemensam kartläggning'] },
  {
    attribute: 'workCapacityAssessed',
    words: [
      'arbetsförmåga bedömd',
      'arbetsförmåga utredd',
      'arbetsförmåga färdigutredd',
      'arbetsförmåga fastställd',
      'bedömd arbetsförmåga',
      'utredd arbetsförmåga',
      'arbetsförmågebedömning',
      'bedömning arbetsförmåga',
      'utredning arbetsförmåga',
    ],
  },
  { attribute: 'lssRight', words: ['lss', 'personkrets', 'lss beslut'] },
  {
    attribute: 'partTimeSick',
    words: [
      'deltidssjuk*',
      'sjukskriven på deltid',
      'sjukskriven deltid',
      'delvis sjukskriven',
      'partiellt sjukskriven',
      'deltid',
    ],
  },
  {
    attribute: 'jobOffer',
    words: [
      'arbetsgivare vill anställa',
      'arbetsgivare anställer',
      'erbjudande om anställning',
      'erbjudande om jobb',
      'arbetsgivare väntar',
      'löfte om anställning',
      'jobberbjudande',
      'anställningserbjudande',
    ],
  },
  { attribute: 'incomeSupport', value: 'sicknessBenefit', words: ['sjukpenning'] },
  { attribute: 'incomeSupport', value: 'sicknessCompensation', words: ['sjukersättning', 'förtidspension'] },
  { attribute: 'incomeSupport', value: 'activityCompensation', words: ['aktivitetsersättning'] },
  {
    attribute: 'incomeSupport',
    value: 'rehabilitationBenefit',
    words: ['rehabiliteringspenning', 'rehabpenning', 'rehabiliteringsersättning', 'rehabersättning'],
  },
  { attribute: 'incomeSupport', value: 'activityGrant', words: ['aktivitetsstöd'] },
  {
    attribute: 'incomeSupport',
    value: 'unemploymentBenefit',
    words: ['a kassa', 'arbetslöshetsersättning', 'arbetslöshetskassa'],
  },
  {
    attribute: 'diagnosisGroup',
    value: 'neuropsychiatric',
    words: ['neuropsykiatrisk', 'npf', 'adhd', 'add', 'autism*', 'asperger*'],
  },
  {
    attribute: 'diagnosisGroup',
    value: 'intellectualDisability',
    words: ['utvecklingsstörning', 'intellektuell funktionsnedsättning'],
  },
  { attribute: 'diagnosisGroup', value: 'psychosis', words: ['psykos*', 'schizofreni'] },
  {
    attribute: 'diagnosisGroup',
    value: 'affectiveAnxiety',
    words: ['depression', 'ångest*', 'nedstämdhet', 'depressiv'],
  },
  { attribute: 'diagnosisGroup', value: 'exhaustion', words: ['utmattning*', 'utbränd*', 'utmattad'] },
  {
    attribute: 'diagnosisGroup',
    value: 'chronicPain',
    words: ['långvarig smärta', 'smärtproblematik', 'fibromyalgi', 'kronisk smärta', 'värk'],
  },
  {
    attribute: 'diagnosisGroup',
    value: 'substanceUse',
    words: ['missbruk*', 'beroende', 'skadligt bruk', 'beroendesjukdom', 'riskbruk'],
  },
  {
    attribute: 'diagnosisGroup',
    value: 'brainInjury',
    words: ['hjärnskada', 'förvärvad hjärnskada', 'stroke', 'hjärntrauma'],
  },
  { attribute: 'education', value: 'compulsoryNotCompleted', words: ['ofullständig grundskola'] },
  { attribute: 'education', value: 'compulsory', words: ['grundskola', 'grundskoleutbildning', 'grundskolekompetens'] },
  { attribute: 'education', value: 'upperSecondary', words: ['gymnasi*'] },
  { attribute: 'education', value: 'postSecondary', words: ['eftergymnasial*', 'högskol*', 'universitet*'] },
  {
    attribute: 'language',
    value: 'noSwedish',
    words: ['inte talar svenska', 'talar inte svenska', 'kan inte svenska', 'inte kan svenska', 'saknar svenska'],
  },
  { attribute: 'language', value: 'sfiAB', words: ['sfi a', 'sfi b', 'sfi a b', 'sfi kurs a', 'sfi kurs b'] },
  { attribute: 'language', value: 'sfiCD', words: ['sfi c', 'sfi d', 'sfi c d', 'sfi kurs c', 'sfi kurs d'] },
  {
    attribute: 'language',
    value: 'fluent',
    words: ['flytande svenska', 'flytande', 'obehindrad svenska', 'obehindrat svenska'],
  },
  { attribute: 'completedSteps', value: 'motivationGroup', words: ['motivationsgrupp*'] },
  { attribute: 'completedSteps', value: 'workTraining', words: ['arbetsträning', 'arbetsträna*'] },
  { attribute: 'completedSteps', value: 'languagePractice', words: ['språkpraktik'] },
  { attribute: 'completedSteps', value: 'treatmentProgramme', words: ['behandlingsprogram*', 'behandling i vården'] },
  {
    attribute: 'completedSteps',
    value: 'coordinatedPlan',
    words: ['sip', 'samordnad individuell plan', 'samordnad plan'],
  },
  { attribute: 'completedSteps', value: 'studyPreparation', words: ['studieförbered*'] },
];

const onSickLeave: Rule = {
  any: [
    { attribute: 'incomeSupport', op: 'hasAny', value: ['sicknessBenefit'] },
    { attribute: 'partTimeSick', op: 'eq', value: true },
  ],
};

/** Words that stand for a rule of their own. */
export const wordsForRules: readonly { readonly words: readonly string[]; readonly rule: Rule }[] = [
  {
    words: ['heltidssjuk*', 'sjukskriven på heltid', 'sjukskriven heltid', 'hel sjukskrivning', 'helt sjukskriven'],
    rule: {
      all: [
        { attribute: 'incomeSupport', op: 'hasAny', value: ['sicknessBenefit'] },
        { attribute: 'partTimeSick', op: 'eq', value: false },
      ],
    },
  },
  { words: ['sjukskriven', 'sjukskrivning'], rule: onSickLeave },
];

const paidByInsurance: Rule = {
  attribute: 'incomeSupport',
  op: 'hasAny',
  value: ['sicknessBenefit', 'sicknessCompensation', 'activityCompensation', 'rehabilitationBenefit'],
};
const assisted: Rule = { attribute: 'socialAssistance', op: 'eq', value: true };

/** Authorities named: what it says of a person to be known to one, and to be paid by one. */
export const parties: readonly { readonly words: readonly string[]; readonly knownTo: Rule; readonly paidBy: Rule }[] =
  [
    {
      words: ['af', 'arbetsförmedlingen'],
      knownTo: { attribute: 'registeredAtEmploymentService', op: 'eq', value: true },
      paidBy: { attribute: 'incomeSupport', op: 'hasAny', value: ['activityGrant', 'unemploymentBenefit'] },
    },
    { words: ['fk', 'försäkringskassan'], knownTo: paidByInsurance, paidBy: paidByInsurance },
    { words: ['kommun', 'kommunen', 'socialtjänsten'], knownTo: assisted, paidBy: assisted },
  ];

/** What shows which of the two is meant. */
export const knownToCue = /\b(aktuell|aktuella|känd|kända|ärende|kontakt)\s+(hos|med|vid)\b/iu;
export const paidByCue = /\b(ersättning|bidrag|pengar|försörjning)\s+(från|av|via)\b/iu;

/** Words around numbers that show which number is meant, by attribute. */
export const numberCues: Readonly<Record<string, readonly string[]>> = {
  age: ['ålder', 'åldern', 'fyllt', 'fyllda', 'äldre', 'yngre', 'åring'],
  monthsUnemployed: ['utan arbete', 'utan jobb', 'arbetslös', 'arbetslöshet', 'utanför arbetsmarknaden'],
};

/** Words that carry no condition by themselves, and may stand inside a phrase. */
export const fillers = new Set(
  (
    'en ett den det de som ska skall vara är var varit har ha haft att på i med av för hos till från vid om eller och samt ' +
    'redan först pågående gällande någon något hushållet personen deltagaren sökande sökanden dig du ni han hon ' +
    'måste bör kan får krävs behövs behöver finnas finns gjord gjort gjorts göra genomförd genomfört genomgått genomgången gått ' +
    'avslutad avslutat avslutade påbörjad påbörjat påbörjade båda bägge klart klar klarat fullföljd läser läst studerar studerat går deltar deltagit diagnos ' +
    'diagnoser diagnostiserad öppen aktuell aktuella vill även också samtidigt rätt insats beslut enligt svenska ' +
    'kurs kunskaper nivå motsvarande motsv minst lägst högst max maximalt bättre högre mer år månader månad veckor inte ej personer deltagare målgrupp krav arbetslös arbetslöshet långtidsarbetslös långtidsarbetslösa'
  ).split(' '),
);

/** Words that begin as one of the field does and mean something else. */
export const otherWords: readonly RegExp[] = [
  /(?<!\p{L})gymnasie(?:elev|studer|lärar|särskol)\p{L}*/giu,
  /(?<!\p{L})beroende (?:på|av)(?!\p{L})/giu,
  /(?<!\p{L})delt(?:a|ar|og|agit)(?!\p{L})/giu,
];

/** Words that make a level the lowest or the highest that will do. */
export const atLeast =
  /(?<!\p{L})(minst|lägst|motsvarande|motsv|nivå|bättre|högre|uppåt|däröver|klarar|åtminstone|avslutad|avslutat|avklarad|avklarat|fullföljd|fullföljt|fullgjord|genomgången|klarat|godkänd|läst klart|slutfört|slutförd|påbörjad|påbörjat|räcker|(?<=·)mera?)(?!\p{L})/iu;
export const atMost = /(?<!\p{L})(högst|max|maximalt|som mest)(?!\p{L})/iu;
