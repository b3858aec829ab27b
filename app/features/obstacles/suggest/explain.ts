import type { Text } from '../../../kernel/text.ts';
import { type Reading, readText, withParts } from './reading.ts';
import type { CaseText, SuggestedCase } from './suggest.ts';
import { concepts } from './thesaurus.ts';

/** Why cases stand together: what they name in common, and each one's own words for it. */
export interface Explanation {
  /** ”Gemensam kartläggning: lång väntan”; for matters that the thesaurus does not know, the word itself. */
  readonly name: Text;
  readonly cases: readonly SuggestedCase[];
}

const shownFeatures = 8;

export function explain(texts: readonly CaseText[]): Explanation {
  const readings = withParts(texts.map(readText));
  const ranked = rankedFeatures(readings);
  const half = readings.length / 2;
  const common = ranked.filter(({ count }) => count >= half && count > 1);
  const first = (sign: string): string | undefined =>
    [...common, ...ranked].find(({ feature }) => feature.startsWith(sign))?.feature.slice(2);
  const isWord =
    !common.some(({ feature }) => feature.startsWith('m:')) && common.some(({ feature }) => feature.startsWith('w:'));
  const matter = isWord ? wordName(first('w:')) : conceptName(first('m:'));
  const trouble = conceptName(first('t:'));
  const shown = ranked.slice(0, shownFeatures).map(({ feature }) => feature);
  return {
    name: joined(matter, trouble),
    cases: readings.map(({ id, written }) => {
      const led = shown.filter((feature) => written.has(feature));
      return {
        id,
        words: [...new Set((led.length > 0 ? led : [...written.keys()]).map((one) => written.get(one) ?? ''))],
      };
    }),
  };
}

/** By how many cases name it, then by its weight. Pairs and fields are left out: their parts say the same. */
function rankedFeatures(readings: readonly Reading[]): { feature: string; count: number; weight: number }[] {
  const all = new Map<string, { feature: string; count: number; weight: number }>();
  for (const { features } of readings) {
    for (const [feature, weight] of features) {
      if (/^[pfo]:/.test(feature)) continue;
      const known = all.get(feature) ?? { feature, count: 0, weight: 0 };
      all.set(feature, { feature, count: known.count + 1, weight: known.weight + weight });
    }
  }
  return [...all.values()].sort((a, b) => b.weight - a.weight || b.count - a.count || (a.feature < b.feature ? -1 : 1));
}

function conceptName(id: string | undefined): Text | null {
  return concepts.find((concept) => concept.id === id)?.name ?? null;
}

const wordName = (stem: string | undefined): Text | null => (stem ? { sv: `”${stem}…”`, en: `”${stem}…”` } : null);

function joined(matter: Text | null, trouble: Text | null): Text {
  const both = (language: 'sv' | 'en'): string => {
    const text = [matter?.[language], trouble?.[language]].filter(Boolean).join(': ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return { sv: both('sv'), en: both('en') };
}
