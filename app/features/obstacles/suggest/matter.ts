import type { Text } from '../../../kernel/text.ts';
import type { Concept } from './concept.ts';

export const matter = (id: string, sv: string, en: string, terms: string, weight = 1): Concept => ({
  id,
  kind: 'matter',
  name: { sv, en } satisfies Text,
  terms: terms.split(',').map((term) => term.trim()),
  weight,
});

/** Says less than the thing that is waited for: it stands in most texts. */
export const broad = 0.75;
