import type { Rule } from '../types.ts';

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
  {
    words: ['sjukskriven', 'sjukskrivning', 'sjukskriven minst', 'sjukskrivning minst', 'långtidssjuk*'],
    rule: onSickLeave,
  },
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

/** What goes on is not gone through yet. */
export const goingOn =
  /(?<!\p{L})(?:pågående|pågår|samtidigt|parallellt|deltar i|går i|just nu|kunna|(?<=(?:ska|att)\s)klara|klarar|timmars?|tim)(?!\p{L})/iu;

/** What shows which of the two is meant. */
export const knownToCue = /\b(aktuell|aktuella|känd|kända|ärende)\s+(hos|med|vid)\b/iu;
export const paidByCue = /\b(ersättning|bidrag|pengar|försörjning)\s+(från|av|via)\b/iu;

/** Attributes that are named side by side as alternatives: what somebody lives on, what somebody has gone through. */
export const families: Readonly<Record<string, string>> = {
  incomeSupport: 'income',
  socialAssistance: 'income',
  partTimeSick: 'income',
  completedSteps: 'steps',
  jointAssessmentDone: 'steps',
  workCapacityAssessed: 'steps',
};

/** Words around numbers that show which number is meant, by attribute. */
export const numberCues: Readonly<Record<string, readonly string[]>> = {
  age: ['ålder', 'åldern', 'fyllt', 'fyllda', 'äldre', 'yngre', 'åring'],
  monthsUnemployed: [
    'utan arbete',
    'utan jobb',
    'utan anställning',
    'saknat arbete',
    'saknar arbete',
    'saknat jobb',
    'inte arbetat',
    'inte jobbat',
    'arbetslös',
    'arbetslöshet',
    'utanför arbetsmarknaden',
  ],
};

const beside = '(?:ska vara|är|på|i|sedan|varit|:)';

/** What a number takes with it of the words around it. */
export const spokenAround: Readonly<Record<string, { readonly before: RegExp; readonly after: RegExp }>> = {
  age: {
    before: new RegExp(`(?:ålder\\p{L}*|åldersgräns\\p{L}*|åldrarna)\\s*(?:${beside}\\s*)*$`, 'iu'),
    after: /^\s*(?:fyllda|gammal|gamla)(?!\p{L})/iu,
  },
  monthsUnemployed: {
    before: new RegExp(
      `(?:(?:har |haft )?(?:stått |varit )?(?:(?:utan|inte|saknat|saknar) (?:arbete|jobb|arbetat|jobbat)|utanför arbetsmarknaden)|arbetslös\\p{L}*)\\s*(?:${beside}\\s*)*$`,
      'iu',
    ),
    after: /^\s*(?:utan (?:arbete|jobb)|arbetslös\p{L}*)/iu,
  },
};

/** Words that carry no condition by themselves, and may stand inside a phrase. */
export const fillers = new Set(
  (
    'en ett ännu vars din ditt dina sin sitt sina antingen den det de som ska skall vara är var varit har ha haft att på i med av för hos till från vid om eller och samt ' +
    'redan först pågående gällande någon något hushållet personen deltagaren sökande sökanden dig du ni han hon ' +
    'måste bör kan får krävs behövs behöver finnas finns gjord gjort gjorts göra genomförd genomfört genomgått genomgången gått ' +
    'avslutad avslutat avslutade påbörjad påbörjat påbörjade båda bägge klart klar klarat fullföljd läser läst studerar studerat går deltar deltagit diagnos ' +
    'diagnoser diagnostiserad öppen aktuell aktuella vill även också samtidigt rätt insats beslut enligt svenska ' +
    'kurs kunskaper nivå motsvarande motsv minst lägst högst max maximalt bättre högre mer år månader månad veckor inte ej varken personer deltagare målgrupp målgruppen krav alla öppen unga ungdomar vuxna patienten patienter invånare klienten åldersgräns ålder åldern välkommen välkomna arbetslös arbetslöshet långtidsarbetslös långtidsarbetslösa'
  ).split(' '),
);

/** Words that begin as one of the field does and mean something else. */
export const otherWords: readonly RegExp[] = [
  // Places where something is, and who works there.
  /(?<!\p{L})(?:missbruks?|beroende|psykos|ångest|smärt|stress|neuro|npf|autism|adhd|depressions|utmattnings|lss|sip)-?(?:mottagning|vård|enhet|team|klinik|skola|kurs|grupp|handläggar|samordnar|center|centrum|hantering|problematiken|boende|verksamhet|rehab)\p{L}*/giu,
  /(?<!\p{L})(?:uppsala(?= (?:län|universitet))|(?<=region )uppsala|(?<=(?:lokal|lokaler|mottagning|mottagningen|vårdcentral|vårdcentralen|kontor|kontoret|sjukhuset|verkstad|verkstaden|gård|gården|café|caféet) i )\p{L}+)/giu,
  /(?<=(?<!sjuk(?:skriv\p{L}*|penning)\s)(?<!\p{L})(?:på|arbet\p{L}*|jobb\p{L}*|studer\p{L}*|anställd)\s)deltid(?!\p{L})/giu,
  /(?<!\p{L})arbetsträna(?!\p{L})/giu,
  /(?<=uppsala\s)universitet\p{L}*/giu,
  /(?<=efter\s)gymnasi\p{L}*/giu,
  /(?<!\p{L})psykosocial\p{L}*/giu,
  /(?<!\p{L})(?:högskol|universitets|gymnasie|grundskole)(?:behörig|prov|sjukhus|lärar|pedagog|lärare)\p{L}*/giu,
  /(?<!\p{L})behörig(?:het)?\s+(?:till|för)\s+\p{L}+/giu,
  /(?<!\p{L})inskriv(?:en|na)(?=\s+(?:i|inom|vid|hos|på)\s+(?!af(?!\p{L})|arbetsförmed|den offentliga|jobb))/giu,
  /(?<!\p{L})(?:egen\s*-?\s*remiss\p{L}*|remiss(?=\s+(?:från|av|via|genom)\s+(?!(?:(?:din|en|sin|er)\s+)?(?:läk|\p{L}*vård|hälso|prim|distrikt|dokt))))/giu,
  /(?<!\p{L})gymnasie(?:elev|studer|lärar|särskol)\p{L}*/giu,
  /(?<!\p{L})beroende (?:på|av)(?!\p{L})/giu,
  /(?<!\p{L})delt(?:a|ar|og|agit)(?!\p{L})/giu,
];

/** Words that make a level the lowest or the highest that will do. */
export const atLeast =
  /(?<!\p{L})(minst|lägst|motsvarande|motsv|nivå|bättre|högre|uppåt|däröver|klarar|åtminstone|avslutad|avslutat|avklarad|avklarat|fullföljd|fullföljt|fullgjord|genomgången|klarat|godkänd|läst klart|slutfört|slutförd|påbörjad|påbörjat|räcker|(?<=·)mera?)(?!\p{L})/iu;
export const atMost = /(?<!\p{L})(högst|max|maximalt|som mest)(?!\p{L})/iu;
