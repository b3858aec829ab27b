import type { CaseNote, CaseNoteLine } from '../../../http/feature.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { rowContextOf } from '../../../kernel/house.ts';
import { type AnswerKind, answerNames, answersToCase } from './answers.ts';

/** How far an answer of each kind has come; what the group takes back has passed nothing. */
const passedBy: Record<AnswerKind, NonNullable<CaseNoteLine['passed']>> = {
  rejection: ['answer'],
  action: ['obstacle', 'decision'],
  refusal: ['obstacle', 'decision', 'answer'],
  deepening: ['obstacle'],
  escalation: ['obstacle'],
  reopened: ['obstacle'],
  solved: ['obstacle', 'decision', 'action', 'effect', 'answer'],
  remains: ['obstacle'],
};

/**
 * What those who asked are told on the case itself: also whoever opens it by its handle and has no account. Row-level
 * security gives the answers of a case to those who reach the case.
 */
export const answerNote: CaseNote = {
  audience: 'everybody',
  notes: async (house, actor, caseId) => {
    if (actor.kind !== 'person' && actor.kind !== 'caseKey') return [];
    const answers = await house.database.asActor(rowContextOf(actor, dayOf(house.clock.now())), (tx) =>
      answersToCase(tx, caseId),
    );
    return answers.map(({ kind, text, at }, index) => ({
      text: answerNames[kind],
      href: null,
      told: { text, at },
      // The newest answer says where it stands now.
      ...(index === 0 && { passed: passedBy[kind] }),
    }));
  },
};
