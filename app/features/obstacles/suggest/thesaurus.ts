import { accessMatters } from './access-matters.ts';
import { careMatters } from './care-matters.ts';
import type { Concept } from './concept.ts';
import { coordinationMatters } from './coordination-matters.ts';
import { incomeMatters } from './income-matters.ts';
import { lifeMatters } from './life-matters.ts';
import { partyMatters } from './party-matters.ts';
import { troubleTerms } from './troubles.ts';
import { workMatters } from './work-matters.ts';

export const concepts: readonly Concept[] = [
  ...partyMatters,
  ...incomeMatters,
  ...careMatters,
  ...workMatters,
  ...coordinationMatters,
  ...lifeMatters,
  ...accessMatters,
  ...troubleTerms,
];
