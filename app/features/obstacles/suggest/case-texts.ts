import type { CaseText } from './suggest.ts';

/** What a case says in free words. */
export interface CaseWords {
  id: string;
  importId: string | null;
  question: string;
  notedObstacle: string | null;
  outcomeNote: string | null;
}

/**
 * In which of a case's words an obstacle may stand. Where somebody noted obstacles in a column of their own, that is what
 * they are; in such a list a case without a note had none, and its question would only add what was asked for. Everywhere
 * else the question and what is said of the outcome are read.
 */
export function obstacleTexts(cases: readonly CaseWords[]): CaseText[] {
  const noted = new Set(cases.filter((one) => one.notedObstacle).map((one) => one.importId));
  return cases.flatMap((one) => {
    if (one.notedObstacle) return [{ id: one.id, text: one.notedObstacle }];
    if (one.importId !== null && noted.has(one.importId)) return [];
    return [{ id: one.id, text: [one.question, one.outcomeNote].filter(Boolean).join('\n') }];
  });
}
