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

/** 0–1: how near the words of two mentions stand; 0 with a whole sentence between them. */
export function nearness(a: Mention, b: Mention): number {
  const apart = Math.abs(a.sentence - b.sentence);
  if (apart > 1) return 0;
  return (apart === 0 ? 1 : otherSentence) / (1 + Math.abs(a.at - b.at) / nearWords);
}

export function pairsOf(mentions: readonly Mention[]): Pair[] {
  const matters = mentions.filter(({ concept }) => concept.kind === 'matter');
  const troubles = mentions.filter(({ concept }) => concept.kind === 'trouble');
  const best = new Map<string, { matter: Mention; trouble: Mention; strength: number }>();
  for (const matter of matters) {
    for (const trouble of troubles) {
      const near = nearness(matter, trouble);
      if (near === 0) continue;
      const strength = matter.weight * trouble.weight * near;
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
