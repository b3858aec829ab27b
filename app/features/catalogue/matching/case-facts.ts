import type { Attribute, Facts, Value } from '@farled/eligibility';
import { readAnswers, withoutFaults } from './answers.ts';

/** What a guidance case knows, in its own words (app/features/cases). */
export interface CaseAnswers {
  ageFrom: number | null;
  ageTo: number | null;
  /** By name. */
  municipality: string | null;
  incomeSources: readonly string[];
  basics: readonly string[];
  /** Answers by attribute id; yes, no and unknown for yes/no questions. */
  answers: Readonly<Record<string, unknown>>;
  /** The list of basics was filled in: what is not ticked is a no. False for imported cases and before it is answered. */
  basicsKnown: boolean;
}

/**
 * How a case's fields become attributes:
 *
 * | field | attribute | |
 * |---|---|---|
 * | age | `age` | only when it is one number: a span is not known |
 * | municipality | `municipality` | by name |
 * | income sources | `incomeSupport` | whole list; those that are no benefit (salary, exhausted, none) count as none |
 * | income sources | `socialAssistance` | yes when ticked, no when others are ticked |
 * | basics: joint assessment | `jointAssessmentDone` | not ticked is no where the basics are known |
 * | answers | the attribute of the same name | `unknown` stays unknown |
 *
 * A SIP that has been tried says nothing of the other finished steps, so `completedSteps` stays unknown.
 * What the association's attributes do not know, or know otherwise, is left out.
 */
export function factsOfCase(known: CaseAnswers, attributes: readonly Attribute[]): Facts {
  const facts: Record<string, Value> = {};
  if (known.ageFrom !== null && known.ageFrom === known.ageTo) facts.age = known.ageFrom;
  if (known.municipality) facts.municipality = known.municipality;
  if (known.incomeSources.length > 0) {
    facts.incomeSupport = known.incomeSources.filter((source) => !otherIncome.has(source));
    facts.socialAssistance = known.incomeSources.includes('socialAssistance');
  }
  if (known.basicsKnown || known.basics.includes('jointAssessment'))
    facts.jointAssessmentDone = known.basics.includes('jointAssessment');
  for (const [id, answer] of Object.entries(known.answers)) {
    const value = answer === 'yes' ? true : answer === 'no' ? false : answer;
    if (value !== 'unknown' && value !== null && value !== undefined) facts[id] = value as Value;
  }
  return withoutFaults(facts, attributes);
}

const otherIncome = new Set(['socialAssistance', 'benefitExhausted', 'salary', 'noPublicIncome']);

/** Attributes that the fields of the question's own form answer; everything else is asked beyond them. */
export const askedByForm: ReadonlySet<string> = new Set([
  'age',
  'municipality',
  'incomeSupport',
  'socialAssistance',
  'jointAssessmentDone',
  'registeredAtEmploymentService',
  'workCapacityAssessed',
]);

const words = (value: unknown): string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string' && one !== '');

/** What was typed so far in the form of a question. Nothing is refused here: what cannot be read is unknown. */
export function answersOfForm(
  typed: Readonly<Record<string, unknown>>,
  municipality: string | null,
  attributes: readonly Attribute[],
): CaseAnswers {
  const age = typeof typed.age === 'string' || typeof typed.age === 'number' ? Number(typed.age) : Number.NaN;
  const isAge = Number.isInteger(age) && age > 0;
  return {
    ageFrom: isAge ? age : null,
    ageTo: isAge ? age : null,
    municipality,
    incomeSources: words(typed.incomeSources),
    basics: words(typed.basics),
    basicsKnown: words(typed.basics).length > 0,
    answers: {
      ...readAnswers(furtherAnswers(typed), attributes),
      registeredAtEmploymentService: words(typed.registeredAtEmploymentService)[0] ?? 'unknown',
      workCapacityAssessed: words(typed.workCapacityAssessed)[0] ?? 'unknown',
    },
  };
}

/** The answers beyond the form's own fields: as `facts` from a form that was sent, as `facts.id` from an address. */
export function furtherAnswers(typed: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const nested = typeof typed.facts === 'object' && typed.facts !== null ? Object.entries(typed.facts) : [];
  const flat = Object.entries(typed).flatMap(([name, value]): [string, unknown][] =>
    name.startsWith('facts.') ? [[name.slice('facts.'.length), value]] : [],
  );
  return Object.fromEntries([...nested, ...flat]);
}
