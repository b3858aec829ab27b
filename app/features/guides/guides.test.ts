import { describe, expect, test } from 'vitest';
import { speaker } from '../../kernel/text.ts';
import { fromContribution, textsOf } from './guide.ts';
import { ownGuides } from './guides.ts';
import { readabilityOf } from './readability.ts';
import { shortcomings, statementTexts, tests } from './texts/accessibility.ts';

const topics = ownGuides.map(({ topic }) => topic);

describe('readability', () => {
  test('counts words, sentences and words longer than six letters', () => {
    expect(readabilityOf(['En hund. Två katter!'])).toEqual({ words: 4, wordsPerSentence: 2, lix: 2 });
    // Eight words in one sentence, two of them long: 8 + 25.
    expect(readabilityOf(['Vi frågar den ansvarige handläggaren om det nu.'])).toMatchObject({ words: 8, lix: 33 });
    expect(readabilityOf([])).toEqual({ words: 0, wordsPerSentence: 0, lix: 0 });
  });
});

describe.each(ownGuides.map((guide) => [guide.topic, guide] as const))('the guide %s', (_, guide) => {
  test.each(['sv', 'en'] as const)('is easy to read in %s', (language) => {
    const say = speaker(language);
    const texts = textsOf(guide).map((text) => say(text));
    expect(texts.filter((text) => text.trim() === '' || /\{\w+\}/.test(text))).toEqual([]);
    const { words, wordsPerSentence, lix } = readabilityOf(texts);
    expect(words).toBeGreaterThan(80);
    expect(words).toBeLessThan(420);
    expect(wordsPerSentence).toBeLessThanOrEqual(18);
    if (language === 'sv') expect(lix).toBeLessThanOrEqual(45);
    for (const text of texts) expect(readabilityOf([text]).wordsPerSentence, text).toBeLessThanOrEqual(18);
  });

  test('shows its steps and leads on to guides that exist', () => {
    expect(guide.steps.length).toBeGreaterThan(1);
    expect(guide.related.filter((topic) => !topics.includes(topic))).toEqual([]);
    expect(guide.related).not.toContain(guide.topic);
  });
});

test('no topic is there twice', () => {
  expect(new Set(topics).size).toBe(topics.length);
});

test('the accessibility statement is easy to read, though it is a legal text', () => {
  const swedish = [
    ...Object.values(statementTexts),
    ...tests,
    ...shortcomings.flatMap(({ use, what }) => [use, what]),
  ].map((text) => text.sv);
  const { wordsPerSentence, lix } = readabilityOf(swedish);
  expect(wordsPerSentence).toBeLessThanOrEqual(18);
  expect(lix).toBeLessThanOrEqual(45);
});

test('a guide of another feature is shown like the others', () => {
  const text = (sv: string) => ({ sv, en: sv });
  const guide = fromContribution({ topic: 'x', title: text('T'), audience: text('A'), body: [text('1'), text('2')] });
  expect(guide.lead).toEqual(text('1'));
  expect(guide.sections.flatMap(({ body }) => body)).toEqual([text('2')]);
  expect(fromContribution({ topic: 'x', title: text('T'), audience: text('A'), body: [text('1')] }).sections).toEqual(
    [],
  );
});
