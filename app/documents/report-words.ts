import type { Amount, KeyFigure, ReportPart, Source, Words } from './report.ts';

/** What is not said is empty. */
export function partOf(
  part: Pick<ReportPart, 'key' | 'topic' | 'message' | 'source'> & Partial<ReportPart>,
): ReportPart {
  return { paragraphs: [], figures: [], chart: null, steps: [], table: null, remarks: [], ...part };
}

export function figure(label: Words, value: Amount, source: Source, unit?: Words): KeyFigure {
  return unit ? { label, value, unit, source } : { label, value, source };
}

/** Texts in both languages with the same places filled: `{name}`. */
export function fill(text: Words, values: Readonly<Record<string, string | number | Words>>): Words {
  const filled = (language: 'sv' | 'en'): string =>
    text[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === 'object' ? value[language] : localNumber(value, language);
    });
  return { sv: filled('sv'), en: filled('en') };
}

function localNumber(value: string | number, language: 'sv' | 'en'): string {
  return typeof value === 'number' && language === 'sv' ? String(value).replace('.', ',') : String(value);
}

/** "a, b och c". */
export function list(words: readonly Words[]): Words {
  const joined = (items: readonly string[], and: string): string =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
  return {
    sv: joined(
      words.map(({ sv }) => sv),
      'och',
    ),
    en: joined(
      words.map(({ en }) => en),
      'and',
    ),
  };
}

/** First letter large, for the beginning of a sentence. */
export function sentence({ sv, en }: Words): Words {
  const large = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return { sv: large(sv), en: large(en) };
}
