import type { Mention } from './concepts.ts';

/** A matter that has a trouble in one text: ”gemensam kartläggning: lång väntan”. */
export interface Pair {
  /** `<matter>/<trouble>`: the same in every text and every run. */
  readonly key: string;
  readonly matter: string;
  readonly trouble: string;
  /** 0–1, from the concepts' weights and how near to each other the words stand. */
  readonly strength: number;
  readonly words: readonly [string, string];
}

const nearWords = 10;
const otherSentence = 0.7;

/** What a text says most strongly; further pairs are accidents of long texts. */
const mostPairs = 8;

export function pairsOf(mentions: readonly Mention[]): Pair[] {
  const matters = mentions.filter(({ concept }) => concept.kind === 'matter');
  const troubles = mentions.filter(({ concept }) => concept.kind === 'trouble');
  const best = new Map<string, { matter: Mention; trouble: Mention; strength: number }>();
  for (const matter of matters) {
    for (const trouble of troubles) {
      const apart = Math.abs(trouble.sentence - matter.sentence);
      if (apart > 1) continue;
      const nearness = (apart === 0 ? 1 : otherSentence) / (1 + Math.abs(trouble.at - matter.at) / nearWords);
      const strength = matter.weight * trouble.weight * nearness;
      const key = `${matter.concept.id}/${trouble.concept.id}`;
      const known = best.get(key);
      if (!known || known.strength < strength) best.set(key, { matter, trouble, strength });
    }
  }
  return [...best]
    .map(([key, { matter, trouble, strength }]): Pair => {
      return {
        key,
        matter: matter.concept.id,
        trouble: trouble.concept.id,
        strength,
        words: [matter.words, trouble.words],
      };
    })
    .sort((a, b) => b.strength - a.strength || (a.key < b.key ? -1 : 1))
    .slice(0, mostPairs);
}
