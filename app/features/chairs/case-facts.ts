import type { Attribute, Facts } from '@farled/eligibility';
import { factsOfCase } from '../catalogue/index.ts';
import type { CaseLine } from './store.ts';

/** What the rules can know of a case: what nobody has answered stays unknown. */
export function factsOf(row: CaseLine, attributes: readonly Attribute[]): Facts {
  return factsOfCase(
    {
      ageFrom: row.age_from,
      ageTo: row.age_to,
      municipality: row.municipality_name,
      incomeSources: row.income_sources,
      basics: row.basics,
      basicsKnown: row.import_id === null,
      answers: row.answers,
    },
    attributes,
  );
}
