import type { HistoryLine } from '../../kernel/history.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Text } from '../../kernel/text.ts';
import type { Mandate, Party } from '../organisation/index.ts';
import type { Body, MeetingState, MeetingStep, Result, Standing } from './meeting.ts';
import type { Quorum, QuorumEffect, Vote } from './quorum.ts';

export interface ItemView {
  id: string;
  source: string;
  standing: Standing | null;
  subjectId: string | null;
  title: Text;
  background: Text;
  /** Where the contributor's own matter is decided. */
  href: string | null;
  isCarried: boolean;
  minutes: string;
  conclusion: string;
  version: number;
  writtenAt: Date | null;
  writtenBy: string | null;
  proposal: string;
  /** Names of those who take no part in the matter. */
  disqualified: string[];
  result: Result | null;
  outcome: Text | null;
}

export interface Attendee {
  accountId: string;
  name: string;
  role: Role;
  party: Party | null;
  memberName: string | null;
  mandate: Mandate | null;
  isSubstitute: boolean;
  /** A deputy of a group is called only when the holder cannot come. */
  isCalled: boolean;
  answer: 'comes' | 'cannot' | null;
  isPresent: boolean | null;
}

export interface MeetingView {
  id: string;
  body: Body;
  group: { id: string; name: string; slug: string } | null;
  name: Text;
  startsAt: Date;
  endsAt: Date;
  place: string;
  link: string;
  state: MeetingState;
  allowed: MeetingStep[];
  convenor: { id: string; name: string } | null;
  chair: { id: string; name: string } | null;
  adjuster: { id: string; name: string } | null;
  /** Names of those three who belong to the body no more, while somebody still has to do it. */
  left: { part: 'convenor' | 'chair' | 'adjuster'; name: string }[];
  chairApprovedAt: Date | null;
  adjusterApprovedAt: Date | null;
  approvedAt: Date | null;
  /** While the minutes wait and nobody holds the function that approves them: who can appoint somebody. */
  appointers: string[] | null;
  cancelReason: string | null;
  items: ItemView[];
  removed: { id: string; title: Text }[];
  /** For those who prepare it: what waits and does not stand on the agenda. */
  waiting: { title: Text; why: Text; late: boolean }[];
  people: Attendee[];
  othersPresent: string;
  /** The reader's own answer to the summons; undefined for those who are not asked. */
  ownAnswer: 'comes' | 'cannot' | null | undefined;
  hasAttendance: boolean;
  quorum: Quorum;
  quorumEffect: QuorumEffect;
  missingParties: Party[];
  questions: number;
  answered: number;
  hasPreread: boolean;
  answerBy: string | null;
  /** How each voted on an item of the board. */
  votes: { itemId: string; name: string; vote: Vote }[];
  notes: { itemId: string; role: Role; text: string; dueOn: string | null }[];
  history: HistoryLine[];
}
