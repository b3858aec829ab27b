import type { Concept } from './concept.ts';
import { matterTerms } from './matters.ts';
import { troubleTerms } from './troubles.ts';

export const concepts: readonly Concept[] = [...matterTerms, ...troubleTerms];
