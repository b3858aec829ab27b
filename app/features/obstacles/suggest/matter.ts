import type { Text } from '../../../kernel/text.ts';
import type { Concept } from './concept.ts';

/** A concept that still lacks its field. */
export type Matter = Omit<Concept, 'field'>;

export const matter = (id: string, sv: string, en: string, terms: string, weight = 1): Matter => ({
  id,
  kind: 'matter',
  name: { sv, en } satisfies Text,
  terms: terms.split(',').map((term) => term.trim()),
  weight,
});

export const inField = (field: string, matters: readonly Matter[]): readonly Concept[] =>
  matters.map((one) => ({ ...one, field }));

/** Says less than the thing that is waited for: it stands in most texts. */
export const broad = 0.75;
/** Who it is about: says least of all. */
export const party = 0.6;
