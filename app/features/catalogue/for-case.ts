import type { Tx } from '../../database/database.ts';
import { type CaseAnswers, factsOfCase } from './case-facts.ts';
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
