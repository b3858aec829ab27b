import type { Text } from '../../kernel/text.ts';
import { partyNames } from '../organisation/index.ts';
import type { Origin } from './figures.ts';

export const originNames: Record<Origin, Text> = {
  ...partyNames,
  personOrRelative: { sv: 'Person eller anhörig', en: 'Person or relative' },
  unknown: { sv: 'Part inte angiven', en: 'Party not stated' },
};

/** In the middle of a sentence: authorities keep their capital. */
export const fromOrigin: Record<Origin, Text> = {
  municipality: { sv: 'kommunen', en: 'the municipality' },
  employmentService: { sv: 'Arbetsförmedlingen', en: 'the employment service' },
  socialInsuranceAgency: { sv: 'Försäkringskassan', en: 'the social insurance agency' },
  region: { sv: 'regionen', en: 'the region' },
  personOrRelative: { sv: 'personer och anhöriga', en: 'persons and relatives' },
  unknown: { sv: 'en part som inte är angiven', en: 'a party that is not stated' },
};

export const texts = {
  navigation: { sv: 'Statistik', en: 'Statistics' },
  titleOne: { sv: 'Frågor i {name}', en: 'Questions in {name}' },
  titleAll: { sv: 'Frågor i dina grupper', en: 'Questions in your groups' },
  lead: {
    sv: '{count} kom in {period}. {advised} har fått råd.',
    en: '{count} came in {period}. {advised} have been advised.',
  },
  leadNone: { sv: 'Inga frågor kom in {period}.', en: 'No questions came in {period}.' },
  oneQuestion: { sv: '1 fråga', en: '1 question' },
  questions: { sv: '{count} frågor', en: '{count} questions' },
  between: { sv: '{from} till {to}', en: '{from} to {to}' },
  duringYear: { sv: 'under {year}', en: 'during {year}' },
  periods: { sv: 'Period', en: 'Period' },
  lastTwelve: { sv: 'Senaste 12 månaderna', en: 'Last 12 months' },
  otherPeriod: { sv: 'Välj andra datum eller grupp', en: 'Choose other dates or group' },
  from: { sv: 'Från och med', en: 'From' },
  to: { sv: 'Till och med', en: 'To' },
  group: { sv: 'Grupp', en: 'Group' },
  allGroups: { sv: 'Alla mina grupper', en: 'All my groups' },
  show: { sv: 'Visa', en: 'Show' },

  lookAt: { sv: 'Se upp med', en: 'Look out for' },
  low: { sv: 'Få frågor', en: 'Few questions' },
  lowWhat: {
    sv: '{name} fick {count} {quarter}. Gränsen är {minimum}.',
    en: '{name} got {count} {quarter}. The limit is {minimum}.',
  },
  tips: { sv: 'Så brukar fler våga fråga:', en: 'What makes more people ask:' },
  tipVisit: {
    sv: 'Besök ett arbetsplatsmöte hos varje part. Ta med en fråga som fick ett bra svar.',
    en: 'Visit a staff meeting at each party. Bring a question that got a good answer.',
  },
  tipTime: {
    sv: 'Berätta att det tar två minuter att fråga. Rådet kommer inom {days} arbetsdagar.',
    en: 'Say that it takes two minutes to ask. The advice comes within {days} working days.',
  },
  tipManagers: {
    sv: 'Visa cheferna vad råden ledde till. Siffrorna finns längre ner.',
    en: 'Show the managers what the advice led to. The figures are further down.',
  },
  tipWhy: {
    sv: 'Fråga handläggarna vad som hindrar dem. Vet de var sidan finns?',
    en: 'Ask the case officers what keeps them from asking. Do they know where the page is?',
  },
  silent: { sv: 'Inga frågor', en: 'No questions' },
  silentWhat: {
    sv: '{name} fick inga frågor från {parties} {period}.',
    en: '{name} got no questions from {parties} {period}.',
  },
  silentHow: {
    sv: 'Ta upp det med partens ledamot i gruppen, eller hälsa på hos parten.',
    en: 'Raise it with the party’s member of the group, or pay the party a visit.',
  },
  and: { sv: 'och', en: 'and' },

  perMonth: { sv: 'Per månad', en: 'By month' },
  monthTable: { sv: 'Från fråga till utfall, per månad', en: 'From question to outcome, by month' },
  partyTable: { sv: 'Från fråga till utfall, per part', en: 'From question to outcome, by party' },
  groupTable: { sv: 'Från fråga till utfall, per grupp', en: 'From question to outcome, by group' },
  perMonthTitle: { sv: 'Frågor per månad', en: 'Questions by month' },
  perYearTitle: { sv: 'Frågor per år', en: 'Questions by year' },
  mostIn: { sv: 'Flest frågor kom i {month}: {count}.', en: 'Most questions came in {month}: {count}.' },
  mostInYear: { sv: 'Flest frågor kom {month}: {count}.', en: 'Most questions came in {month}: {count}.' },
  month: { sv: 'Månad', en: 'Month' },
  year: { sv: 'År', en: 'Year' },
  perParty: { sv: 'Per part', en: 'By party' },
  perPartyTitle: { sv: 'Frågor per part', en: 'Questions by party' },
  mostOfMany: { sv: 'Antalet var som högst {count}.', en: 'The highest count was {count}.' },
  mostFromEach: {
    sv: 'Flest frågor kom från {party}: {share} procent var.',
    en: 'Most questions came from {party}: {share} per cent each.',
  },
  mostFrom: {
    sv: 'Flest frågor kom från {party}: {share} procent.',
    en: 'Most questions came from {party}: {share} per cent.',
  },
  party: { sv: 'Part', en: 'Party' },
  perGroup: { sv: 'Per grupp', en: 'By group' },
  perGroupNote: { sv: 'Bara de grupper som du är med i.', en: 'Only the groups that you belong to.' },
  sum: { sv: 'Totalt', en: 'Total' },
  download: { sv: 'Ladda ner tabellen (CSV)', en: 'Download the table (CSV)' },

  advice: { sv: 'Råden', en: 'The advice' },
  adviceFact: {
    sv: '{share} procent har fått råd: {part} av {whole}.',
    en: '{share} per cent have been advised: {part} of {whole}.',
  },
  medianFact: {
    sv: 'Hälften fick sitt råd inom {days}.',
    en: 'Half of them got their advice within {days}.',
  },
  noMedian: {
    sv: 'Svarstiden går inte att räkna: inga frågor har ställts i Farled under perioden.',
    en: 'The response time cannot be counted: no questions were asked in Farled in the period.',
  },
  lateFact: { sv: '{count} är sena.', en: '{count} are late.' },
  basics: { sv: 'Grunderna', en: 'The basics' },
  basicsUnknown: {
    sv: 'Ingen fråga i perioden har svar på om grunderna var gjorda.',
    en: 'No question in the period says whether the basics were done.',
  },
  basicsFact: {
    sv: '{share} procent skickades utan att grunderna var gjorda: {part} av {whole}.',
    en: '{share} per cent were sent before the basics were done: {part} of {whole}.',
  },
  outcome: { sv: 'Hur det gick', en: 'How it went' },
  outcomeFact: {
    sv: 'Vi vet hur det gick med {part} av {whole} som fått råd.',
    en: 'We know how it went with {part} of {whole} that were advised.',
  },
  outcomeHead: { sv: 'Utfall', en: 'Outcome' },
  noOutcomes: {
    sv: 'Här kommer utfallen när handläggarna har svarat.',
    en: 'Outcomes will be here when the case officers have answered.',
  },
  steps: { sv: 'Små steg', en: 'Small steps' },
  stepHead: { sv: 'Steg', en: 'Step' },
  noSteps: {
    sv: 'Här kommer de små stegen, till exempel att åka buss på egen hand.',
    en: 'Small steps will be here, such as travelling by bus alone.',
  },
  quarter: { sv: 'Kv {number} {year}', en: 'Q{number} {year}' },
  hidden: { sv: 'döljs', en: 'hidden' },
  tooFew: { sv: 'färre än {limit}', en: 'fewer than {limit}' },
  hiddenNote: {
    sv: 'Små tal döljs, och några till så att ingen kan räkna ut dem. Ett dolt tal kan vara noll, litet eller stort.',
    en: 'Small counts are hidden, and some more so that nobody can work them out. A hidden count may be none, small or large.',
  },
  noQuarter: {
    sv: 'Här kommer siffrorna när ett helt kvartal av perioden är slut.',
    en: 'The figures will be here when a whole quarter of the period has ended.',
  },
  nothingInQuarters: {
    sv: 'Talen visas när det finns svar om minst {limit} frågor i ett kvartal som är slut.',
    en: 'Counts are shown when there are answers about at least {limit} questions in a quarter that has ended.',
  },
  countHead: { sv: 'Antal', en: 'Count' },
  nothingYet: {
    sv: 'Här kommer siffrorna när den första frågan har ställts.',
    en: 'The figures will be here when the first question has been asked.',
  },
  nothingInPeriod: { sv: 'Inga frågor i den här perioden.', en: 'No questions in this period.' },
  nothingHow: {
    sv: 'Välj en annan period ovanför. Siffrorna räknas ur frågorna; ingen skriver in dem.',
    en: 'Choose another period above. The figures are counted from the questions; nobody types them in.',
  },
} satisfies Record<string, Text>;

/** Under each figure: what is counted, which period, of how many. */
export const definitions = {
  volume: {
    sv: 'En fråga räknas i den månad den kom in, även när den har importerats senare. Återtagna och sammanförda frågor räknas inte. Räknar {count} {period}.',
    en: 'A question counts in the month it came in, also when it was imported later. Withdrawn and merged questions do not count. Counts {count} {period}.',
  },
  party: {
    sv: 'Parten är den som handläggaren arbetar hos. Flera kommuner är en part. Räknar {count} {period}.',
    en: 'The party is where the case officer works. Several municipalities are one party. Counts {count} {period}.',
  },
  advice: {
    sv: 'Svarstid är dagar från fråga till råd, helger inräknade. En fråga som öppnats igen räknas från den dagen. Svarstiden räknas bara på frågor som ställts i Farled: {n} av {count} {period}. En fråga är sen när den väntar på råd och sista dagen har gått.',
    en: 'Response time is days from question to advice, weekends included. A reopened question counts from that day. It is counted only on questions asked in Farled: {n} of {count} {period}. A question is late when it waits for advice and the last day has passed.',
  },
  basics: {
    sv: 'Grunderna är egna insatser, kontakt med de andra parterna, GK och SIP. Räknar frågor som skickades med ett skäl till att något saknas. Bara frågor som handläggare ställt i Farled har svar på det: {n} av {count} {period}.',
    en: 'The basics are own services, contact with the other parties, a joint assessment and a SIP. Counts questions sent with a reason why something is missing. Only questions that officers asked in Farled have an answer to that: {n} of {count} {period}.',
  },
  outcome: {
    sv: 'Utfallet är det som handläggaren senast har svarat. Varje fråga har högst ett utfall. Räknar de {n} som har ett utfall av {count} {period}.',
    en: 'The outcome is what the case officer answered last. Each question has at most one. Counts the {n} with an outcome of {count} {period}.',
  },
  outcomeQuarters: {
    sv: 'Räknar frågor efter det kvartal då handläggaren svarade hur det gick, när kvartalet är slut. Varje grupp och kvartal skyddas för sig. Bara den som läser frågorna ser alla tal.',
    en: 'Counts questions by the quarter in which the case officer said how it went, when the quarter has ended. Each group and quarter is protected by itself. Only those who read the questions see every count.',
  },
  stepQuarters: {
    sv: 'Av de frågor som fick sitt utfall i kvartalet. En fråga kan ha flera små steg, så stegen går inte att summera.',
    en: 'Of the questions that got their outcome in the quarter. A question may have several small steps, so the steps cannot be added up.',
  },
  steps: {
    sv: 'En fråga kan ha flera små steg, så stegen går inte att summera. Räknar {count} {period}.',
    en: 'A question may have several small steps, so the steps cannot be added up. Counts {count} {period}.',
  },
} satisfies Record<string, Text>;
