import type { Text } from '../../../kernel/text.ts';
import type { Workflow } from '../../../kernel/workflow.ts';
import type { ObstacleState } from '../../obstacles/index.ts';
import type { Party } from '../../organisation/index.ts';

/** What a group answers an obstacle with: an action, a reasoned no, an order to look deeper, or the next level. */
const decisionKinds = ['action', 'refusal', 'deepening', 'escalation'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export const decisionKindNames: Record<DecisionKind, Text> = {
  action: { sv: 'Åtgärd beslutad', en: 'Action decided' },
  refusal: { sv: 'Avslag med skäl', en: 'Refused with a reason' },
  deepening: { sv: 'Fördjupning beställd', en: 'Deepening ordered' },
  escalation: { sv: 'Lyft till nästa nivå', en: 'Taken to the next level' },
};

/** Where decisions are made in Farled. */
export type DecidingLevel = 'group' | 'board';

/** The ladder of 003 §2.2 and §4.4 above the local group, as somebody may wish for it. */
export const levels = ['strategicGroup', 'board', 'national'] as const;
export type Level = (typeof levels)[number];

export const levelNames: Record<Level, Text> = {
  strategicGroup: { sv: 'Strategisk utvecklingsgrupp', en: 'Strategic development group' },
  board: { sv: 'Förbundets styrelse', en: 'The association’s board' },
  national: { sv: 'Nationella rådet', en: 'The national council' },
};

const missingLevels: Record<Level, Text> = {
  strategicGroup: {
    sv: 'Det finns ingen strategisk utvecklingsgrupp i Farled. Lyft hindret till styrelsen i stället.',
    en: 'There is no strategic development group in Farled. Take the obstacle to the board instead.',
  },
  board: {
    sv: 'Förbundet har inga styrelseledamöter i Farled, så ingen kan ta emot hindret. Be administratören lägga in styrelsen först.',
    en: 'The association has no board members in Farled, so nobody can receive the obstacle. Ask the administrator to enter the board first.',
  },
  national: {
    sv: 'Bara styrelsen skriver till Nationella rådet. Lyft hindret till styrelsen först.',
    en: 'Only the board writes to the national council. Take the obstacle to the board first.',
  },
};

const alreadyThere: Text = {
  sv: 'Hindret är redan hos styrelsen. Välj Nationella rådet, eller besluta här.',
  en: 'The obstacle is with the board already. Choose the national council, or decide here.',
};

const belowBoard: Text = {
  sv: 'Det finns ingen strategisk utvecklingsgrupp i Farled, och hindret är redan hos styrelsen. Välj Nationella rådet, eller besluta här.',
  en: 'There is no strategic development group in Farled, and the obstacle is with the board already. Choose the national council, or decide here.',
};

/** Who receives what that level takes up: the group's matters go to the board, the board's to the national council. */
export const nextLevels: Record<DecidingLevel, Extract<Level, 'board' | 'national'>> = {
  group: 'board',
  board: 'national',
};

/** Why the obstacle cannot be taken from one level to the other; null when somebody there can receive it. */
export function levelRefusal(from: DecidingLevel, to: Level, hasBoard: boolean): Text | null {
  if (to === from) return alreadyThere;
  if (from === 'board' && to === 'strategicGroup') return belowBoard;
  if (to !== nextLevels[from]) return missingLevels[to];
  return to === 'board' && !hasBoard ? missingLevels.board : null;
}

/** Why a decision no longer stands. */
export type EndedWhy = 'replaced' | 'declined' | 'reported' | 'noEffect' | 'returned';

export const endedNames: Record<EndedWhy, Text> = {
  replaced: { sv: 'Ersatt av ett senare beslut', en: 'Replaced by a later decision' },
  declined: { sv: 'En part sa nej hemma', en: 'A party declined at home' },
  reported: { sv: 'Fördjupningen är redovisad', en: 'The deepening is reported' },
  noEffect: { sv: 'Hindret fanns kvar efter åtgärden', en: 'The obstacle remained after the action' },
  returned: { sv: 'Tillbaka till gruppen', en: 'Back to the group' },
};

interface Action {
  kind: 'action' | 'deepening';
  ownerAccount: string | null;
  ownerMember: string | null;
  ownerParty: Party;
  dueOn: string;
  begunAt: Date | null;
  doneAt: Date | null;
  /** Whoever had it left, and no deputy could take over. */
  leftAt: Date | null;
}

/** An obstacle as its decisions see it. */
export interface LoopSubject {
  id: string;
  groupId: string;
  /** Who decides next: the group, or the board once the obstacle was taken there. */
  level: DecidingLevel;
  /** The board has written to the national council and waits for its answer. */
  isAtCouncil: boolean;
  action: Action | null;
  hasEffect: boolean;
  isAnswered: boolean;
}

export const loopSteps = [
  'decide',
  'refuse',
  'deepen',
  'escalate',
  'report',
  'confirm',
  'begin',
  'finish',
  'handOver',
  'checkEffect',
  'close',
] as const;
export type LoopStep = (typeof loopSteps)[number];

const why = {
  topmost: {
    sv: 'Styrelsen har redan skrivit till Nationella rådet, och över det finns ingen nivå. Besluta när svaret har kommit.',
    en: 'The board has written to the national council already, and there is no level above it. Decide when the answer has come.',
  },
  noEffect: {
    sv: 'Hindret kan inte avslutas än: pröva först vad åtgärden gav.',
    en: 'The obstacle cannot be closed yet: check first what the action gave.',
  },
  notAnswered: {
    sv: 'Svaret till dem som rapporterade går ut inom en minut. Avsluta sedan.',
    en: 'The answer to those who reported leaves within a minute. Close after that.',
  },
} satisfies Record<string, Text>;

const undecided: readonly ObstacleState[] = ['submitted', 'onAgenda', 'analysed', 'deepeningOrdered', 'escalated'];
const underWay: readonly ObstacleState[] = ['decided', 'inProgress'];

/** Who may take which step stands in access.ts; here is when, and where it leads. */
export const loopWorkflow: Workflow<ObstacleState, LoopStep, LoopSubject> = {
  decide: { from: undecided, to: 'decided' },
  refuse: { from: undecided, to: 'rejected' },
  deepen: { from: ['submitted', 'onAgenda', 'analysed', 'escalated'], to: 'deepeningOrdered' },
  escalate: {
    from: undecided,
    to: 'escalated',
    condition: ({ isAtCouncil }) => (isAtCouncil ? why.topmost : null),
  },
  report: { from: ['deepeningOrdered'], to: 'submitted' },
  confirm: { from: [...underWay, 'done'], to: 'same' },
  begin: { from: ['decided'], to: 'inProgress' },
  finish: { from: underWay, to: 'done' },
  handOver: { from: [...underWay, 'deepeningOrdered'], to: 'same' },
  checkEffect: { from: ['done'], to: 'effectChecked' },
  close: {
    from: [...underWay, 'done', 'effectChecked', 'answered'],
    to: 'closed',
    condition: ({ hasEffect, isAnswered }) => {
      if (!hasEffect) return why.noEffect;
      return isAnswered ? null : why.notAnswered;
    },
  },
};

/** A deadline lies neither in the past nor before the meeting that set it. */
export function deadlineRefusal(dueOn: string, today: string, meetingDay: string | null): Text | null {
  if (meetingDay !== null && dueOn < meetingDay)
    return {
      sv: 'Dagen ligger före mötet där det beslutas. Välj en senare dag.',
      en: 'The day is before the meeting that decides it. Choose a later day.',
    };
  if (dueOn < today)
    return { sv: 'Dagen har redan varit. Välj i dag eller senare.', en: 'The day has passed. Choose today or later.' };
  return null;
}
