import type { Text } from '../../kernel/text.ts';
import type { Workflow } from '../../kernel/workflow.ts';
import type { Party } from '../organisation/index.ts';

/** A de-identified question from an officer to the coordinator (lotsärende). */
export interface GuidanceCase {
  id: string;
  number: string;
  groupId: string;
  source: 'officer' | 'personOrRelative';
  party: Party | null;
  askerAccount: string | null;
  /** The organisation that it was asked for. */
  askerMember: string | null;
  round: number;
  askedOn: string;
  awaitingAskerSince: Date | null;
  returnedAt: Date | null;
  advisedAt: Date | null;
  followUpOn: string | null;
  answerDue: string | null;
  outcome: Outcome | null;
  outcomeAt: Date | null;
  withdrawnAt: Date | null;
  mergedInto: string | null;
}

export const caseStates = [
  'received',
  'awaitingAsker',
  'returnedForBasics',
  'advised',
  'followUpDue',
  'closed',
  'withdrawn',
  'merged',
] as const;
export type CaseState = (typeof caseStates)[number];

type MomentOfCase = 'withdrawnAt' | 'outcomeAt' | 'advisedAt' | 'returnedAt' | 'awaitingAskerSince';

/** The state is never stored: it follows from who did what when. What counts of most of it is that it is there. */
export function stateOf(
  subject: Pick<GuidanceCase, 'followUpOn'> & Record<'mergedInto' | MomentOfCase, unknown>,
  today: string,
): CaseState {
  if (subject.mergedInto) return 'merged';
  if (subject.withdrawnAt) return 'withdrawn';
  if (subject.outcomeAt) return 'closed';
  if (subject.advisedAt) return subject.followUpOn !== null && subject.followUpOn <= today ? 'followUpDue' : 'advised';
  if (subject.returnedAt) return 'returnedForBasics';
  if (subject.awaitingAskerSince) return 'awaitingAsker';
  return 'received';
}

export const caseSteps = [
  'askBack',
  'answer',
  'returnForBasics',
  'completeBasics',
  'advise',
  'correctAdvice',
  'correctQuestion',
  'recordOutcome',
  'withdraw',
  'merge',
  'reopen',
  'handOver',
] as const;
export type CaseStep = (typeof caseSteps)[number];

const imported: Text = {
  sv: 'Frågan kommer ur en importerad lista och har ingen som väntar på svar.',
  en: 'The question comes from an imported list and nobody waits for an answer.',
};
const hasAsker = (subject: GuidanceCase): Text | null =>
  subject.askerAccount === null && subject.source === 'officer' ? imported : null;

/** Who may take which step stands in `mayTake`; here is when, and where it leads. */
export const caseWorkflow: Workflow<CaseState, CaseStep, GuidanceCase> = {
  askBack: { from: ['received'], to: 'awaitingAsker', condition: hasAsker },
  answer: { from: ['awaitingAsker'], to: 'received' },
  returnForBasics: { from: ['received', 'awaitingAsker'], to: 'returnedForBasics', condition: hasAsker },
  completeBasics: { from: ['returnedForBasics'], to: 'received' },
  advise: { from: ['received', 'awaitingAsker'], to: 'advised' },
  correctAdvice: { from: ['advised', 'followUpDue'], to: 'same' },
  correctQuestion: { from: ['received', 'awaitingAsker', 'returnedForBasics'], to: 'same' },
  recordOutcome: { from: ['advised', 'followUpDue', 'closed'], to: 'closed' },
  withdraw: { from: ['received', 'awaitingAsker', 'returnedForBasics', 'advised', 'followUpDue'], to: 'withdrawn' },
  merge: { from: ['received', 'awaitingAsker', 'returnedForBasics'], to: 'merged' },
  reopen: { from: ['closed', 'withdrawn'], to: 'received' },
  handOver: { from: ['received', 'awaitingAsker', 'returnedForBasics', 'advised', 'followUpDue'], to: 'same' },
};

export const outcomes = [
  'rightServiceStarted',
  'contactEstablished',
  'jointPlanHeld',
  'referralMade',
  'existsButNotAccessible',
  'serviceMissing',
  'officerWithdrew',
  'unknown',
] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeNames: Record<Outcome, Text> = {
  rightServiceStarted: { sv: 'Rätt insats började', en: 'The right service began' },
  contactEstablished: { sv: 'Kontakten blev av', en: 'Contact was made' },
  jointPlanHeld: { sv: 'SIP eller GK hölls', en: 'A SIP or GK was held' },
  referralMade: { sv: 'Remiss skickades', en: 'A referral was made' },
  existsButNotAccessible: { sv: 'Insatsen finns men är inte öppen', en: 'The service exists but is not open' },
  serviceMissing: { sv: 'Insatsen saknas', en: 'The service is missing' },
  officerWithdrew: { sv: 'Jag gick inte vidare', en: 'I did not go on with it' },
  unknown: { sv: 'Vet inte hur det gick', en: 'I do not know how it went' },
};

/** Whether an outcome is a step forward (starboard), a hindrance (port) or neither. */
export const outcomeTone: Record<Outcome, 'starboard' | 'port' | 'calm'> = {
  rightServiceStarted: 'starboard',
  contactEstablished: 'starboard',
  jointPlanHeld: 'starboard',
  referralMade: 'starboard',
  existsButNotAccessible: 'port',
  serviceMissing: 'port',
  officerWithdrew: 'calm',
  unknown: 'calm',
};

/** Small steps: the eleven kinds that Heby counted in 2016, and the everyday ones that nobody counted. */
export const smallSteps = [
  'travelsAlone',
  'keepsAppointments',
  'guardianAppointed',
  'careInvestigationBegun',
  'newCareContact',
  'workCapacityAssessed',
  'sicknessBenefit',
  'sicknessCompensation',
  'ownHousing',
  'internship',
  'studies',
  'job',
  'selfSupport',
] as const;
export type SmallStep = (typeof smallSteps)[number];

export const smallStepNames: Record<SmallStep, Text> = {
  travelsAlone: { sv: 'Åker buss på egen hand', en: 'Travels by bus alone' },
  keepsAppointments: { sv: 'Kommer till avtalade möten', en: 'Keeps appointments' },
  guardianAppointed: { sv: 'God man är ordnad', en: 'A legal guardian is appointed' },
  careInvestigationBegun: { sv: 'Utredning i vården har börjat', en: 'A care investigation has begun' },
  newCareContact: { sv: 'Ny vårdkontakt', en: 'A new care contact' },
  workCapacityAssessed: { sv: 'Arbetsförmågan är bedömd', en: 'Work capacity is assessed' },
  sicknessBenefit: { sv: 'Fick sjukpenning', en: 'Got sickness benefit' },
  sicknessCompensation: { sv: 'Fick sjukersättning', en: 'Got sickness compensation' },
  ownHousing: { sv: 'Egen bostad', en: 'Own housing' },
  internship: { sv: 'Praktik', en: 'Internship' },
  studies: { sv: 'Studier', en: 'Studies' },
  job: { sv: 'Arbete', en: 'Work' },
  selfSupport: { sv: 'Egen försörjning', en: 'Supports themselves' },
};

export const incomeSources = [
  'sicknessBenefit',
  'rehabilitationBenefit',
  'sicknessCompensation',
  'activityCompensation',
  'activityGrant',
  'unemploymentBenefit',
  'socialAssistance',
  'benefitExhausted',
  'salary',
  'noPublicIncome',
] as const;
export type IncomeSource = (typeof incomeSources)[number];

export const incomeSourceNames: Record<IncomeSource, Text> = {
  sicknessBenefit: { sv: 'Sjukpenning', en: 'Sickness benefit' },
  rehabilitationBenefit: { sv: 'Rehabiliteringspenning', en: 'Rehabilitation benefit' },
  sicknessCompensation: { sv: 'Sjukersättning', en: 'Sickness compensation' },
  activityCompensation: { sv: 'Aktivitetsersättning', en: 'Activity compensation' },
  activityGrant: { sv: 'Aktivitetsstöd', en: 'Activity grant' },
  unemploymentBenefit: { sv: 'A-kassa', en: 'Unemployment benefit' },
  socialAssistance: { sv: 'Försörjningsstöd', en: 'Social assistance' },
  benefitExhausted: { sv: 'Utförsäkrad eller nollplacerad', en: 'Benefit exhausted or zero SGI' },
  salary: { sv: 'Lön', en: 'Salary' },
  noPublicIncome: { sv: 'Ingen ersättning', en: 'No benefit' },
};

/** What should have been tried before the coordinator is asked (003 §3.3.1, §3.3.4 p.4). */
export const basics = ['ownOffers', 'contact', 'jointAssessment', 'sip'] as const;
export type Basic = (typeof basics)[number];

export const basicNames: Record<Basic, Text> = {
  ownOffers: { sv: 'Sökt bland den egna myndighetens insatser', en: 'Looked among our own services' },
  contact: { sv: 'Tagit kontakt med de andra parterna', en: 'Contacted the other parties' },
  jointAssessment: { sv: 'Gemensam kartläggning (GK)', en: 'Joint assessment (GK)' },
  sip: { sv: 'Samordnad individuell plan (SIP)', en: 'Coordinated individual plan (SIP)' },
};

/** The same in as few words as a list of facts has room for. */
export const basicShortNames: Record<Basic, Text> = {
  ownOffers: { sv: 'egna insatser', en: 'own services' },
  contact: { sv: 'kontakt med parterna', en: 'contact with the parties' },
  jointAssessment: { sv: 'GK', en: 'GK' },
  sip: { sv: 'SIP', en: 'SIP' },
};

export const adviceKinds = ['service', 'contact', 'meeting', 'other'] as const;
export type AdviceKind = (typeof adviceKinds)[number];

export const adviceKindNames: Record<AdviceKind, Text> = {
  service: { sv: 'Insats', en: 'Service' },
  contact: { sv: 'Kontaktväg', en: 'Contact path' },
  meeting: { sv: 'Möte (SIP, GK, lotsmöte)', en: 'Meeting (SIP, GK, guidance meeting)' },
  other: { sv: 'Annat', en: 'Other' },
};

/** Who takes the next step: the one who asked, or a party. */
export const nextStepOwners = [
  'asker',
  'municipality',
  'employmentService',
  'socialInsuranceAgency',
  'region',
  'coordinator',
] as const;
export type NextStepOwner = (typeof nextStepOwners)[number];

export const nextStepOwnerNames: Record<NextStepOwner, Text> = {
  asker: { sv: 'Den som frågade', en: 'Whoever asked' },
  municipality: { sv: 'Kommunen', en: 'The municipality' },
  employmentService: { sv: 'Arbetsförmedlingen', en: 'The employment service' },
  socialInsuranceAgency: { sv: 'Försäkringskassan', en: 'The social insurance agency' },
  region: { sv: 'Regionen', en: 'The region' },
  coordinator: { sv: 'Samordnaren ({coordinator})', en: 'The coordinator ({coordinator})' },
};
