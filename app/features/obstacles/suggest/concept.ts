import type { Text } from '../../../kernel/text.ts';

/**
 * The field's own words for what questions are about (matters: a benefit, a service, a document, a party) and for what goes
 * wrong (troubles: waiting, a condition, no answer, …). It knows words, not obstacles: which matter has which trouble is
 * found in the texts. Sources: GLOSSARY.md, and the classification of structural problems (obstacle.ts).
 *
 * A term is words in order with at most one other between them:
 *   `plats`   begins a word, or from five letters also stands inside a compound (arbetsträningsplatser)
 *   `=gk`     the whole word, also with an ending after a colon; words of up to three letters are always whole
 *   `~kö`     ends a word (vårdkö)
 *   `!svar`   only near a negation (inget svar, svarar inte)
 */
export interface Concept {
  readonly id: string;
  readonly kind: 'matter' | 'trouble';
  readonly name: Text;
  readonly terms: readonly string[];
  /** How much it says about the obstacle, 0–1: a party says less than the thing that one waits for. */
  readonly weight: number;
  /** What is akin: two concepts of one field are a little alike (debts and payments, waiting and bad times). */
  readonly field: string;
}
