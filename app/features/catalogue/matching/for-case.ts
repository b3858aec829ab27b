import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { faultOf, readAnswers } from './answers.ts';
import { answersOfForm, type CaseAnswers, factsOfCase } from './case-facts.ts';
import { compiledCatalogue } from './compiled.ts';
import { type ServicesView, servicesFor } from './match.ts';

/** What stands open, depends or is closed for the situation of a guidance case, by what is known of it. */
export async function servicesForAnswers(
  tx: Tx,
  association: string,
  answers: CaseAnswers,
  today: string,
): Promise<ServicesView> {
  const compiled = await compiledCatalogue(tx, association, today);
  return servicesFor(compiled, factsOfCase(answers, compiled.attributes));
}

/** The same for the form of a question, while it is being filled in. */
export async function servicesForForm(
  tx: Tx,
  association: string,
  typed: Readonly<Record<string, unknown>>,
  municipality: string,
  today: string,
): Promise<ServicesView> {
  const compiled = await compiledCatalogue(tx, association, today);
  return servicesFor(
    compiled,
    factsOfCase(answersOfForm(typed, municipality, compiled.attributes), compiled.attributes),
  );
}

/** Where a browser finds the rules to sort by itself. The address changes with them. */
export async function rulesAddress(tx: Tx, association: string, today: string): Promise<string> {
  const { sent } = await compiledCatalogue(tx, association, today);
  return `${paths.serviceRules({})}?v=${sent.hash}`;
}

/**
 * Answers to what rules ask, read and checked before they are kept with a case. ”Don't know” is kept too: it decides
 * nothing, but it has been asked.
 */
export async function readCaseAnswers(
  tx: Tx,
  association: string,
  given: Readonly<Record<string, unknown>>,
  today: string,
): Promise<{ facts: Record<string, unknown>; fault: ReturnType<typeof faultOf> }> {
  const { attributes } = await compiledCatalogue(tx, association, today);
  const passed = attributes.filter(({ id }) => Object.hasOwn(given, id) && given[id] === 'unknown');
  return {
    facts: { ...Object.fromEntries(passed.map(({ id }) => [id, 'unknown'])), ...readAnswers(given, attributes) },
    fault: faultOf(given, attributes),
  };
}
