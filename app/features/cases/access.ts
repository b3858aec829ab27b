import { type Actor, holdsInGroup } from '../../kernel/actor.ts';
import type { CaseStep, GuidanceCase } from './case.ts';

/** In which relation the actor stands to the case; null when none, which looks like "no such case". */
export type Relation = 'asker' | 'coordinator' | 'key';

export function relationOf(
  actor: Actor,
  subject: Pick<GuidanceCase, 'id' | 'groupId' | 'askerAccount'>,
): Relation | null {
  if (actor.kind === 'system') return 'coordinator';
  if (actor.kind === 'caseKey') return actor.caseId === subject.id ? 'key' : null;
  if (actor.kind !== 'person') return null;
  if (holdsInGroup(actor, subject.groupId, 'coordinator')) return 'coordinator';
  return subject.askerAccount === actor.accountId ? 'asker' : null;
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
  if (actor.kind === 'person' && subject.askerAccount === actor.accountId) relations.push('asker');
  return relations.some((relation) => relation !== null && stepOf[step].includes(relation));
}
