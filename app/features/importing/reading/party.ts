import { type Party, parties } from './case-row.ts';
import { editDistance, foldWords } from './folding.ts';
import { misspellable, partyWords } from './party-words.ts';
import type { Recognised } from './recognised.ts';

interface Hit {
  readonly party: Party;
  readonly at: number;
  readonly length: number;
  readonly strong: boolean;
  readonly word: string;
}

/** Which party a cell names; null when it names none. Several parties in one cell: the first is proposed, with low confidence. */
export function recogniseParty(text: string): Recognised<Party> | null {
  const words = foldWords(text.replace(/:s\b/g, ''));
  if (words === '') return null;
  const hits = withoutContained(findHits(words));
  const strong = hits.filter((hit) => hit.strong);
  const used = strong.length > 0 ? strong : hits;
  const first = used[0];
  if (!first) return recogniseMisspelt(words);
  const others = used.filter((hit) => hit.party !== first.party);
  if (others.length > 0) {
    return {
      value: first.party,
      confidence: 0.5,
      why: {
        sv: `Cellen nämner flera parter; den första, ”${first.word}”, valdes`,
        en: `The cell names several parties; the first, “${first.word}”, was chosen`,
      },
    };
  }
  const whole = first.length === words.length;
  const confidence = first.strong ? (whole ? 1 : 0.9) : 0.6;
  return { value: first.party, confidence, why: { sv: `Ordet ”${first.word}”`, en: `The word “${first.word}”` } };
}

interface Pattern {
  readonly party: Party;
  readonly strong: boolean;
  readonly text: string;
  readonly prefix: boolean;
}

/** Ends of compound words ("hjärtmottagningen"); always weak. */
const endings: { readonly party: Party; readonly text: string }[] = [];
/** By their first two letters, since thousands of cells are looked at. */
const patterns = new Map<string, Pattern[]>();
for (const party of parties) {
  for (const strength of ['strong', 'weak'] as const) {
    for (const word of partyWords[party][strength]) {
      if (word.startsWith('*')) {
        endings.push({ party, text: word.slice(1) });
        continue;
      }
      const prefix = word.endsWith('*');
      const text = prefix ? word.slice(0, -1) : word;
      const start = text.slice(0, 2);
      patterns.set(start, [...(patterns.get(start) ?? []), { party, strong: strength === 'strong', text, prefix }]);
    }
  }
}

/** Whole words; a pattern that ended with `*` matches the beginning of a word. */
function findHits(words: string): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at >= 0; at = nextWord(words, at)) {
    for (const { party, strong, text, prefix } of patterns.get(words.slice(at, at + 2)) ?? []) {
      if (!words.startsWith(text, at)) continue;
      const after = at + text.length;
      if (!prefix && after < words.length && words.charAt(after) !== ' ') continue;
      const length = (prefix ? wordEnd(words, after) : after) - at;
      hits.push({ party, at, length, strong, word: words.slice(at, at + length) });
    }
  }
  for (const match of words.matchAll(/\S{6,}/g)) {
    const [word] = match;
    const ending = endings.find(({ text }) => word.endsWith(text) && word.length > text.length);
    if (!ending) continue;
    // The last part of a compound says what it is: "vuxenhab" is care, whatever "vuxen" is elsewhere.
    const others = hits.filter((hit) => hit.strong || hit.at !== match.index);
    hits.splice(0, hits.length, ...others, {
      party: ending.party,
      at: match.index,
      length: word.length,
      strong: false,
      word,
    });
  }
  return hits.sort((a, b) => a.at - b.at || b.length - a.length);
}

function nextWord(words: string, at: number): number {
  const space = words.indexOf(' ', at);
  return space < 0 ? -1 : space + 1;
}

function wordEnd(words: string, from: number): number {
  const space = words.indexOf(' ', from);
  return space < 0 ? words.length : space;
}

const SURE_STEM = 6;

/** A word that can only be an authority or a clinic, also cut short ("Ungdomsmott."). */
export function isAuthorityWord(word: string): boolean {
  const folded = foldWords(word);
  return (patterns.get(folded.slice(0, 2)) ?? []).some(
    ({ party, strong, text }) =>
      strong && party !== 'personOrRelative' && text.length >= SURE_STEM && folded.startsWith(text),
  );
}

/** "social assistance" is not also "social"; a word inside a longer match does not count by itself. */
function withoutContained(hits: readonly Hit[]): Hit[] {
  return hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other !== hit &&
          other.length > hit.length &&
          other.at <= hit.at &&
          other.at + other.length >= hit.at + hit.length,
      ),
  );
}

function recogniseMisspelt(words: string): Recognised<Party> | null {
  for (const word of words.split(' ')) {
    if (word.length < 7) continue;
    const most = word.length >= 12 ? 2 : 1;
    const match = misspellable.find((candidate) => editDistance(word, candidate.word, most) <= most);
    if (match) {
      return {
        value: match.party,
        confidence: 0.7,
        why: { sv: `”${word}” liknar ”${match.word}”`, en: `“${word}” resembles “${match.word}”` },
      };
    }
  }
  return null;
}
