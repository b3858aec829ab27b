import { describe, expect, it } from 'vitest';
import { counts, piecesOf } from './pieces.ts';

describe('the texts of a column', () => {
  it('are read as they stand, and those in English are known by the column', () => {
    expect(piecesOf('question', 'Gäller Alva.', false)).toEqual([{ text: 'Gäller Alva.', isEnglish: false }]);
    expect(piecesOf('title_en', 'Budget', false)).toEqual([{ text: 'Budget', isEnglish: true }]);
    expect(piecesOf('text', ' ', false)).toEqual([]);
  });

  it('are the strings of JSON, not its keys', () => {
    const json = JSON.stringify({
      title: { sv: 'Läget', en: 'The state' },
      rows: [['Heby', 3, null], { wordsEn: ['Nobody'], name: 'Alva' }],
    });
    expect(piecesOf('content', json, true)).toEqual([
      { text: 'Läget', isEnglish: false },
      { text: 'The state', isEnglish: true },
      { text: 'Heby', isEnglish: false },
      { text: 'Nobody', isEnglish: true },
      { text: 'Alva', isEnglish: false },
    ]);
  });

  it('are without the names that the program gives things, in what it puts together itself', () => {
    const json = JSON.stringify({ key: 'course', parts: [{ kind: 'number', label: 'Alva', state: 'Över hälften' }] });
    const texts = (isComposed: boolean): string[] =>
      piecesOf('content', json, true, isComposed).map(({ text }) => text);
    expect(texts(true)).toEqual(['Alva', 'Över hälften']);
    expect(texts(false)).toEqual(['course', 'number', 'Alva', 'Över hälften']);
  });

  it('in English are searched for numbers, not for names', () => {
    const english = { text: 'Nobody', isEnglish: true };
    expect(counts('personalNumber', english)).toBe(true);
    expect(counts('name', english)).toBe(false);
    expect(counts('name', { text: 'Alva', isEnglish: false })).toBe(true);
  });
});
