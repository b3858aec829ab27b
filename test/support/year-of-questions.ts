import { ids } from './county.ts';
import type { TestHouse } from './house.ts';

export interface Question {
  day: string;
  party?: string | null;
  need?: string;
  obstacle?: string;
  incomes?: readonly string[];
  /** Days to advice; null is not advised. */
  advice?: number | null;
  outcome?: string | null;
  text?: string;
  group?: string;
}

let last = 0;

/** Questions as they stand in the database, written past the commands: hundreds of them, in any year. */
export async function insertCases(house: TestHouse, cases: readonly Question[]): Promise<void> {
  for (const one of cases) {
    last += 1;
    const asked = `${one.day}T08:00:00Z`;
    const advice = one.advice === undefined ? 2 : one.advice;
    const advised = advice === null ? null : new Date(Date.parse(asked) + advice * 86_400_000);
    const outcome = one.outcome ?? null;
    await house.sql(
      `insert into guidance_case (association_id, id, number, group_id, source, party, need, obstacle, income_sources, question,
         asked_at, asked_on, answer_due, advised_at, outcome, outcome_at)
       values ($1, $2, $3, $4, 'officer', $5, $6, $7, $8, $9, $10, $10::timestamptz::date, $10::timestamptz::date + 7, $11::timestamptz, $12,
         case when $12::text is null then null else $11::timestamptz + interval '40 days' end)`,
      [
        ids.association,
        house.house.newId(),
        `T-${last}`,
        one.group ?? ids.groupHeby,
        one.party === undefined ? 'municipality' : one.party,
        one.need ?? 'workTraining',
        one.obstacle ?? 'refused',
        [...(one.incomes ?? ['socialAssistance'])],
        one.text ?? 'En fråga.',
        asked,
        advised,
        outcome,
      ],
    );
  }
}

/** A year like Heby's 2016: 70 questions, more towards its end, from four parties, most advised. */
export function yearOfQuestions(year: number): Question[] {
  const perQuarter = [12, 15, 18, 25];
  const parties = [
    'socialInsuranceAgency',
    'municipality',
    'employmentService',
    'socialInsuranceAgency',
    'municipality',
  ];
  const needs = ['workTraining', 'workTraining', 'careContact', 'housing', 'occupation', 'workTraining'];
  const outcomes = ['rightServiceStarted', 'contactEstablished', null, 'rightServiceStarted', 'serviceMissing'];
  return perQuarter.flatMap((count, quarter) =>
    Array.from({ length: count }, (_, at): Question => {
      const month = quarter * 3 + (at % 3) + 1;
      return {
        day: `${year}-${String(month).padStart(2, '0')}-${String((at % 27) + 1).padStart(2, '0')}`,
        party: parties[at % parties.length] ?? null,
        need: needs[at % needs.length] ?? 'workTraining',
        obstacle: at % 2 === 0 ? 'refused' : 'noOwner',
        incomes: at % 3 === 0 ? ['socialAssistance', 'activityCompensation'] : ['sicknessBenefit'],
        advice: (at % 5) + 1,
        outcome: outcomes[at % outcomes.length] ?? null,
      };
    }),
  );
}
