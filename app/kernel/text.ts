// Also the spelling of texts belongs to what every floor knows of them.
export { looselyWritten, withoutMarks } from './spelling.ts';

/** Everything a user reads exists in both languages; a missing one does not compile. */
export type Language = 'sv' | 'en';

export interface Text {
  readonly sv: string;
  readonly en: string;
}

/** An association's own words for the concepts that have local names (others say styrgrupp, lots, …). */
export interface LocalWords {
  readonly group: string;
  readonly coordinator: string;
  readonly teamWorker: string;
}

export const defaultWords: LocalWords = { group: 'LOKUS', coordinator: 'SK', teamWorker: 'TR' };

/** What stands in a text in place of {name}; in the reader's language where it exists in both. */
export type Values = Readonly<Record<string, string | number | Text>>;

/** Says a text in the reader's language with the association's own words in place of {group}, {coordinator}, {teamWorker}. */
export type Say = (text: Text, values?: Values) => string;

export function speaker(language: Language, words: LocalWords = defaultWords): Say {
  const local: Values = { ...words };
  return (text, values) =>
    text[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values?.[name] ?? local[name] ?? whole;
      return typeof value === 'object' ? value[language] : String(value);
    });
}

export function isLanguage(value: unknown): value is Language {
  return value === 'sv' || value === 'en';
}
