import type { Text } from '../../kernel/text.ts';
import type { Workflow } from '../../kernel/workflow.ts';
import type { Party } from '../organisation/index.ts';

/** A structural problem that several questions meet (003 §3.3), or a success that others can learn from (001). */
export const obstacleKinds = ['obstacle', 'success'] as const;
export type ObstacleKind = (typeof obstacleKinds)[number];

export const kindNames: Record<ObstacleKind, Text> = {
  obstacle: { sv: 'Hinder', en: 'Obstacle' },
  success: { sv: 'Något som lyckats', en: 'Something that went well' },
};

export const classifications = [
  'rule',
  'organisation',
  'processOrCulture',
  'resourceOrQueue',
  'knowledge',
  'missingService',
  'inaccessibleService',
  'timing',
  'itOrSystem',
  'contactPath',
] as const;
export type Classification = (typeof classifications)[number];

export const classificationNames: Record<Classification, Text> = {
  rule: { sv: 'Regel eller lag', en: 'Rule or law' },
  organisation: { sv: 'Organisation', en: 'Organisation' },
  processOrCulture: { sv: 'Arbetssätt eller kultur', en: 'Process or culture' },
  resourceOrQueue: { sv: 'Resurser eller kö', en: 'Resources or queue' },
  knowledge: { sv: 'Kunskap', en: 'Knowledge' },
  missingService: { sv: 'Insatsen saknas', en: 'The service is missing' },
  inaccessibleService: { sv: 'Insatsen finns men är inte öppen', en: 'The service exists but is not open' },
  timing: { sv: 'Tider som inte passar ihop', en: 'Timing' },
  itOrSystem: { sv: 'IT eller system', en: 'IT or system' },
  contactPath: { sv: 'Kontaktvägar', en: 'Contact paths' },
};

export interface Obstacle {
  id: string;
  groupId: string;
  kind: ObstacleKind;
  classification: Classification | null;
  parties: readonly Party[];
  describedAt: Date | null;
  evidencedAt: Date | null;
  submittedAt: Date | null;
  rejectedAt: Date | null;
  mergedInto: string | null;
}

/** What happens after it is submitted: read from the view `obstacle_course`. */
export interface Course {
  onAgendaAt: Date | null;
  analysedAt: Date | null;
  deepeningOrderedAt: Date | null;
  escalatedAt: Date | null;
  decidedAt: Date | null;
  actionDueOn: string | null;
  actionBegunAt: Date | null;
  actionDoneAt: Date | null;
  effectDueOn: string | null;
  effectCheckedAt: Date | null;
  answeredAt: Date | null;
  closedAt: Date | null;
  refusedAt: Date | null;
}

export const obstacleStates = [
  'observed',
  'described',
  'evidenced',
  'submitted',
  'onAgenda',
  'analysed',
  'deepeningOrdered',
  'escalated',
  'decided',
  'inProgress',
  'done',
  'effectChecked',
  'answered',
  'closed',
  'rejected',
  'merged',
] as const;
export type ObstacleState = (typeof obstacleStates)[number];

export const stateNames: Record<ObstacleState, Text> = {
  observed: { sv: 'Iakttaget', en: 'Observed' },
  described: { sv: 'Beskrivet', en: 'Described' },
  evidenced: { sv: 'Har underlag', en: 'Has evidence' },
  submitted: { sv: 'Lämnat till gruppen', en: 'Submitted to the group' },
  onAgenda: { sv: 'På dagordningen', en: 'On the agenda' },
  analysed: { sv: 'Analyserat', en: 'Analysed' },
  deepeningOrdered: { sv: 'Fördjupas', en: 'Being looked into' },
  escalated: { sv: 'Lyft till nästa nivå', en: 'Taken to the next level' },
  decided: { sv: 'Beslutat', en: 'Decided' },
  inProgress: { sv: 'Åtgärd pågår', en: 'Action under way' },
  done: { sv: 'Åtgärden är klar', en: 'Action done' },
  effectChecked: { sv: 'Effekten är prövad', en: 'Effect checked' },
  answered: { sv: 'Besvarat', en: 'Answered' },
  closed: { sv: 'Avslutat', en: 'Closed' },
  rejected: { sv: 'Avslaget', en: 'Rejected' },
  merged: { sv: 'Sammanfört', en: 'Merged' },
};

/** The state is never stored: it follows from who did what when, the furthest step first. */
export function stateOf(subject: Obstacle, course: Course): ObstacleState {
  if (subject.mergedInto) return 'merged';
  if (subject.rejectedAt || course.refusedAt) return 'rejected';
  if (course.closedAt) return 'closed';
  if (course.answeredAt) return 'answered';
  if (course.effectCheckedAt) return 'effectChecked';
  if (course.actionDoneAt) return 'done';
  if (course.actionBegunAt) return 'inProgress';
  if (course.decidedAt) return 'decided';
  if (course.escalatedAt) return 'escalated';
  if (course.deepeningOrderedAt) return 'deepeningOrdered';
  if (course.analysedAt) return 'analysed';
  if (course.onAgendaAt) return 'onAgenda';
  if (subject.submittedAt) return 'submitted';
  if (subject.describedAt) return subject.evidencedAt ? 'evidenced' : 'described';
  return 'observed';
}

export const obstacleSteps = [
  'describe',
  'chooseOwner',
  'linkCase',
  'unlinkCase',
  'attachDeviation',
  'markEvidence',
  'submit',
  'reject',
  'merge',
  'split',
] as const;
export type ObstacleStep = (typeof obstacleSteps)[number];

const incomplete: Text = {
  sv: 'Välj typ och minst en part som berörs, och beskriv hindret, innan du lämnar det till gruppen.',
  en: 'Choose a type and at least one party, and describe the obstacle, before you submit it to the group.',
};
const noEvidence: Text = {
  sv: 'Koppla minst ett ärende eller en avvikelse som underlag först.',
  en: 'Link at least one case or deviation as evidence first.',
};

const before: readonly ObstacleState[] = ['observed', 'described', 'evidenced'];
const undecided: readonly ObstacleState[] = [
  ...before,
  'submitted',
  'onAgenda',
  'analysed',
  'deepeningOrdered',
  'escalated',
];
const open: readonly ObstacleState[] = [...undecided, 'decided', 'inProgress', 'done', 'effectChecked'];

/** Who may take which step stands in access.ts; here is when, and where it leads. */
export const obstacleWorkflow: Workflow<ObstacleState, ObstacleStep, Obstacle> = {
  describe: { from: undecided, to: 'same' },
  // Somebody has to carry it on until it is closed.
  chooseOwner: { from: [...open, 'answered'], to: 'same' },
  linkCase: { from: open, to: 'same' },
  unlinkCase: { from: undecided, to: 'same' },
  attachDeviation: { from: open, to: 'same' },
  markEvidence: { from: open, to: 'same' },
  submit: {
    from: before,
    to: 'submitted',
    condition: (subject) => {
      if (!subject.describedAt || !subject.classification || subject.parties.length === 0) return incomplete;
      return subject.evidencedAt ? null : noEvidence;
    },
  },
  // What the group has got, it refuses by a decision of its own.
  reject: { from: before, to: 'rejected' },
  merge: { from: undecided, to: 'merged' },
  split: { from: undecided, to: 'same' },
};
