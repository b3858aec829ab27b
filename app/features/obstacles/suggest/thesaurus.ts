import type { Concept } from './concept.ts';
import { lifeMatters } from './life-matters.ts';
import { partyMatters } from './matters.ts';
import { troubleTerms } from './troubles.ts';

export const concepts: readonly Concept[] = [...partyMatters, ...lifeMatters, ...troubleTerms];
