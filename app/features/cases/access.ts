import { type Actor, holdsInGroup } from '../../kernel/actor.ts';
import type { CaseStep, GuidanceCase } from './case.ts';

/** In which relation the actor stands to the case; null when none, which looks like "no such case". */
export type Relation = 'asker' | 'coordinator' | 'key';

export function relationOf(
  actor: Actor,
  subject: Pick<GuidanceCase, 'id' | 'groupId' | 'askerAccount' | 'askerMember'>,
): Relation | null {
  if (actor.kind === 'system') return 'coordinator';
  if (actor.kind === 'caseKey') return actor.caseId === subject.id ? 'key' : null;
  if (actor.kind !== 'person') return null;
  if (holdsInGroup(actor, subject.groupId, 'coordinator')) return 'coordinator';
  return isAsker(actor, subject) ? 'asker' : null;
}

/** Whoever has left the organisation that a question was asked for stands in no relation to it: secrecy holds between authorities. */
function isAsker(actor: Actor, subject: Pick<GuidanceCase, 'askerAccount' | 'askerMember'>): boolean {
  if (actor.kind !== 'person' || subject.askerAccount !== actor.accountId) return false;
  return (
    subject.askerMember === null ||
    actor.functions.some((held) => held.role !== 'boardMember' && held.memberId === subject.askerMember)
  );
}

/** Who may take which step (when, is in `caseWorkflow`). A coordinator who asked as an officer stands on both sides. */
const stepOf: Record<CaseStep, readonly Relation[]> = {
  askBack: ['coordinator'],
  answer: ['asker'],
  returnForBasics: ['coordinator'],
  completeBasics: ['asker'],
  advise: ['coordinator'],
  correctAdvice: ['coordinator'],
  correctQuestion: ['asker', 'coordinator'],
  recordOutcome: ['asker', 'coordinator', 'key'],
  withdraw: ['asker', 'coordinator'],
  merge: ['coordinator'],
  reopen: ['asker'],
  handOver: ['asker'],
};

export function mayTake(actor: Actor, subject: GuidanceCase, step: CaseStep): boolean {
  const relations: (Relation | null)[] = [relationOf(actor, subject)];
  if (isAsker(actor, subject)) relations.push('asker');
  return relations.some((relation) => relation !== null && stepOf[step].includes(relation));
}
