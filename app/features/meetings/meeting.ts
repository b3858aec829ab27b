import { addDays } from '../../kernel/clock.ts';
import type { Text } from '../../kernel/text.ts';
import type { Workflow } from '../../kernel/workflow.ts';
import { lastStatutoryDay } from '../../kernel/working-days.ts';

/** Whose meeting it is: a local group's, the association's board, or a short operational sync inside a group. */
export const bodies = ['group', 'board', 'sync'] as const;
export type Body = (typeof bodies)[number];

export const bodyNames: Record<Body, Text> = {
  group: { sv: 'Gruppmöte', en: 'Group meeting' },
  board: { sv: 'Styrelsemöte', en: 'Board meeting' },
  sync: { sv: 'Avstämning', en: 'Sync' },
};

/** What a meeting is called that nobody named. */
export function commonName(body: Body, groupName: string | null): Text {
  if (groupName === null) return bodyNames[body];
  const kind = body === 'sync' ? bodyNames.sync : { sv: 'Möte', en: 'Meeting' };
  return { sv: `${kind.sv}, ${groupName}`, en: `${kind.en}, ${groupName}` };
}

export interface Meeting {
  id: string;
  body: Body;
  groupId: string | null;
  startsAt: Date;
  endsAt: Date;
  convenorId: string | null;
  chairId: string | null;
  adjusterId: string | null;
  summonedAt: Date | null;
  heldAt: Date | null;
  closedAt: Date | null;
  chairApprovedAt: Date | null;
  adjusterApprovedAt: Date | null;
  approvedAt: Date | null;
  cancelledAt: Date | null;
}

/** domain.md §3.9, from the first plan to approved minutes. */
export const meetingStates = ['planned', 'summoned', 'held', 'closed', 'approved', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

export const stateNames: Record<MeetingState, Text> = {
  planned: { sv: 'Förbereds', en: 'Being prepared' },
  summoned: { sv: 'Kallelsen är skickad', en: 'Summons sent' },
  held: { sv: 'Pågår', en: 'Going on' },
  closed: { sv: 'Avslutat, väntar på justering', en: 'Closed, waits for approval' },
  approved: { sv: 'Anteckningarna är justerade', en: 'Minutes approved' },
  cancelled: { sv: 'Inställt', en: 'Cancelled' },
};

export function stateOf(meeting: Meeting): MeetingState {
  if (meeting.cancelledAt) return 'cancelled';
  if (meeting.approvedAt) return 'approved';
  if (meeting.closedAt) return 'closed';
  if (meeting.heldAt) return 'held';
  return meeting.summonedAt ? 'summoned' : 'planned';
}

export const meetingSteps = [
  'arrange',
  'summon',
  'move',
  'cancel',
  'answer',
  'open',
  'attend',
  'write',
  'vote',
  'close',
  'nameOfficers',
  'approve',
] as const;
export type MeetingStep = (typeof meetingSteps)[number];

const before: readonly MeetingState[] = ['planned', 'summoned'];

/** Who may take which step stands in access.ts. What else a step needs (a quorum, results) is asked by its command. */
export const meetingWorkflow: Workflow<MeetingState, MeetingStep, Meeting> = {
  arrange: { from: [...before, 'held'], to: 'same' },
  summon: { from: before, to: 'summoned' },
  move: { from: before, to: 'same' },
  cancel: { from: before, to: 'cancelled' },
  answer: { from: ['summoned'], to: 'same' },
  open: { from: before, to: 'held' },
  attend: { from: ['held', 'closed'], to: 'same' },
  write: { from: ['held', 'closed'], to: 'same' },
  vote: { from: ['held'], to: 'same' },
  close: { from: ['held'], to: 'closed' },
  nameOfficers: { from: ['planned', 'summoned', 'held', 'closed'], to: 'same' },
  approve: { from: ['closed'], to: 'approved' },
};

/**
 * Days after its meeting within which the board's minutes are approved: local government act (2017:725) chapter 5 § 69 by
 * chapter 6 § 35, for the board by act 2003:1210 § 19. No law says it of a group. It is a time set by law: when its last day is
 * no working day, the next one is (act 1930:173, § 2).
 */
const boardApprovalDays = 14;

export function approveBy(body: Body, day: string): string | null {
  return body === 'board' ? lastStatutoryDay(addDays(day, boardApprovalDays)) : null;
}

/** The board's minutes are approved by two: whether this one has done it already. */
export function hasApproved(
  meeting: Pick<Meeting, 'body' | 'chairId' | 'chairApprovedAt' | 'adjusterApprovedAt'>,
  account: string | null,
): boolean {
  if (meeting.body !== 'board') return false;
  return (account === meeting.chairId ? meeting.chairApprovedAt : meeting.adjusterApprovedAt) !== null;
}

/** How an item ended. */
export const results = ['noted', 'concluded', 'decided', 'declined', 'recorded', 'carried'] as const;
export type Result = (typeof results)[number];

export const resultNames: Record<Result, Text> = {
  noted: { sv: 'Gicks igenom', en: 'Gone through' },
  concluded: { sv: 'Slutsatsen är skriven', en: 'Conclusion written' },
  decided: { sv: 'Beslutades', en: 'Decided' },
  declined: { sv: 'Avslogs', en: 'Declined' },
  recorded: { sv: 'Beslutet är registrerat', en: 'Decision recorded' },
  carried: { sv: 'Tas upp nästa möte', en: 'Taken up at the next meeting' },
};

export const standings = ['budgetOutcome', 'caseAnalysis'] as const;
export type Standing = (typeof standings)[number];

export const standingNames: Record<Standing, Text> = {
  budgetOutcome: { sv: 'Budget och utfall', en: 'Budget and outcome' },
  caseAnalysis: { sv: 'Analys av frågorna', en: 'Analysis of the questions' },
};

/** Questions to think of before the analysis (001, 003 §3.3.2: a pack without questions was never talked about). */
export const firstQuestions = {
  recurring: {
    sv: 'Vad återkommer i frågorna sedan förra mötet?',
    en: 'What recurs in the questions since the last meeting?',
  },
  betweenChairs: {
    sv: 'Vilka faller mellan stolarna, och varför?',
    en: 'Who falls between the chairs, and why?',
  },
  ownOrganisation: {
    sv: 'Vad kan din egen organisation ändra?',
    en: 'What can your own organisation change?',
  },
} satisfies Record<string, Text>;
export type FirstQuestion = keyof typeof firstQuestions;

/** What stands on every agenda of the body (domain.md §3.9). A sync has as little form as it can have. */
export const standingOf: Record<Body, readonly Standing[]> = {
  group: ['budgetOutcome', 'caseAnalysis'],
  board: ['budgetOutcome'],
  sync: [],
};

export interface Item {
  id: string;
  source: string;
  standing: Standing | null;
  result: Result | null;
  conclusion: string;
}

/** Results that somebody may choose for an item; `recorded` only the contributor can say. */
export function choosable(item: Pick<Item, 'standing' | 'source'>, body: Body): readonly Result[] {
  if (item.standing === 'caseAnalysis') return ['concluded', 'carried'];
  if (item.standing === 'budgetOutcome') return ['noted', 'carried'];
  // What another feature brought is decided on its own page, where owner, day and mandate are asked for.
  if (item.source !== 'own') return ['noted', 'carried'];
  // A board decides by vote.
  return body === 'board' ? ['noted', 'carried'] : ['noted', 'decided', 'declined', 'carried'];
}

/** 001: the cases were presented and nobody wrote what followed from them. */
const needsConclusion: Text = {
  sv: 'Skriv gruppens slutsats av frågorna. Utan den kan punkten bara tas upp nästa möte.',
  en: 'Write the group’s conclusion from the questions. Without one the item can only be taken up at the next meeting.',
};

export function resultRefusal(item: Item, body: Body, chosen: Result, conclusion: string): Text | null {
  if (!choosable(item, body).includes(chosen)) return wrongResult;
  return chosen === 'concluded' && conclusion.trim() === '' ? needsConclusion : null;
}

const wrongResult: Text = {
  sv: 'Så kan den här punkten inte avslutas. Välj ett annat resultat.',
  en: 'This item cannot end like that. Choose another result.',
};

/** The items that keep the meeting from being closed. */
export function openItems<I extends Item>(items: readonly I[]): I[] {
  return items.filter(
    (item) =>
      item.result === null ||
      (item.standing === 'caseAnalysis' && item.result !== 'carried' && item.conclusion.trim() === ''),
  );
}

/** Moves one item a step up or down; null when it stands at the end already, or is not there. */
export function moved(ids: readonly string[], id: string, direction: 'up' | 'down'): string[] | null {
  const at = ids.indexOf(id);
  const to = at + (direction === 'up' ? -1 : 1);
  if (at < 0 || to < 0 || to >= ids.length) return null;
  const next = [...ids];
  [next[at], next[to]] = [next[to] as string, next[at] as string];
  return next;
}
