import { dayOf, daysBetween } from '../../../kernel/clock.ts';
import { saidMedian } from '../../../kernel/median.ts';
import type { Text } from '../../../kernel/text.ts';

/** What a year's figures are computed from, one obstacle a line. */
export interface YearLine {
  submittedAt: Date | null;
  /** Decided or refused with a reason: both are answers. */
  answeredAt: Date | null;
  /** The action is done and its effect checked. */
  solvedAt: Date | null;
}

export interface YearFigures {
  year: number;
  reported: number;
  decided: number;
  solved: number;
  /** Median of days from submission to decision of those decided in the year; null when none was. */
  medianDays: number | null;
}

/** What is counted in a year, as `obstacle_moment` names it. */
export const yearSteps = ['reported', 'answered', 'solved'] as const;
export type YearStep = (typeof yearSteps)[number];

export const yearStepNames: Record<YearStep, Text> = {
  reported: { sv: 'Lämnade', en: 'Submitted' },
  answered: { sv: 'Besvarade', en: 'Answered' },
  solved: { sv: 'Lösta', en: 'Solved' },
};

const yearsShown = 3;

/** The day before the first year of the figures: years begin and end in Sweden. */
export function eveOfFigures(today: string): Date {
  return new Date(`${Number(today.slice(0, 4)) - yearsShown}-12-31T00:00:00Z`);
}

/** Feature 111: per calendar year (in Sweden) how many were submitted, decided on and solved in it. Newest year first. */
export function yearFigures(lines: readonly YearLine[], today: string, years = yearsShown): YearFigures[] {
  const last = Number(today.slice(0, 4));
  const inYear = (at: Date | null, year: number): boolean => at !== null && Number(dayOf(at).slice(0, 4)) === year;
  return Array.from({ length: years }, (_, index) => last - index).map((year) => {
    const decided = lines.filter((line) => inYear(line.answeredAt, year));
    const days = decided.flatMap(({ submittedAt, answeredAt }) =>
      submittedAt && answeredAt ? [daysBetween(dayOf(submittedAt), dayOf(answeredAt))] : [],
    );
    return {
      year,
      reported: lines.filter((line) => inYear(line.submittedAt, year)).length,
      decided: decided.length,
      solved: lines.filter((line) => inYear(line.solvedAt, year)).length,
      medianDays: saidMedian(days),
    };
  });
}
