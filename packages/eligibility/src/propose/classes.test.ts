import { describe, expect, it } from 'vitest';
import usual from '../../schemas/examples/attributes.json' with { type: 'json' };
import { readRuleFile } from '../check-file.ts';
import classes from '../testing/conditions-by-class.json' with { type: 'json' };
import { ruleWords } from '../words.ts';
import { propose } from './propose.ts';

const known = readRuleFile(usual).attributes;

/** Texts by what is difficult in them, with the rule that is read; nothing is read of what the words leave open. */
describe('conditions in free words, by what is difficult in them', () => {
  it.each(Object.entries(classes))('%s', (_, texts) => {
    for (const [text, wanted] of Object.entries(texts)) {
      const { rule, unread } = propose(text, known);
      expect([text, rule ? ruleWords(rule, known, 'sv') : '']).toEqual([text, wanted]);
      for (const { words, from, to } of unread) expect(text.slice(from, to)).toBe(words);
    }
  });
});
