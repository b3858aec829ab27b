import { type Attribute, checkFacts, type Facts, type Value } from '@farled/eligibility';

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

/** Each answer stands or falls by itself: one that cannot be read is unknown. */
export function withoutFaults(given: Readonly<Record<string, unknown>>, attributes: readonly Attribute[]): Facts {
  const facts: Record<string, Value> = {};
  for (const [id, value] of Object.entries(given)) {
    const { facts: read, problems } = checkFacts({ [id]: value }, attributes);
    const answer = read[id];
    if (problems.length === 0 && answer !== undefined && answer !== null) facts[id] = answer;
  }
  return facts;
}
