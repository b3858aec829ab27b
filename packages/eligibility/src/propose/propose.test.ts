import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import first from '../../bench/held-out-conditions.json' with { type: 'json' };
import second from '../../bench/held-out-conditions-2.json' with { type: 'json' };
import third from '../../bench/held-out-conditions-3.json' with { type: 'json' };
import { checkRule, readRuleFile } from '../check-file.ts';
import attributes from '../testing/attributes.json' with { type: 'json' };
import type { Attribute } from '../types.ts';
import { ruleWords } from '../words.ts';
import { compareWithRule } from './compare.ts';
import { propose } from './propose.ts';

const known = readRuleFile({ attributes, services: [] }).attributes;
const read = (text: string) => {
  const { rule } = propose(text, known);
  return rule ? ruleWords(rule, known, 'sv') : '';
};

describe('conditions in free words', () => {
  it('are read with ages, levels, lists, denials and what they hang on', () => {
    expect(read('Inskriven på AF. Minst 14 månader utan arbete. 25–64 år.')).toBe(
      'Inskriven på Arbetsförmedlingen. Månader utan arbete: minst 14. Ålder: 25–64 år.',
    );
    expect(read('Under 20 år. Inte gått klart gymnasiet.')).toBe('Ålder: högst 19 år. Utbildning: högst grundskola.');
    expect(read('Sfi C eller bättre.')).toBe('Svenska: minst sfi kurs C–D.');
    expect(read('Pågående sfi C–D.')).toBe('Svenska: sfi kurs C–D.');
    expect(read('Vid deltidssjukskrivning krävs att GK är gjord.')).toBe(
      'Något av detta: inte sjukskriven på deltid, eller gemensam kartläggning (GK) gjord.',
    );
    expect(read('Arbetsträning, 5–30 timmar i veckan.')).toBe('Avslutade steg: arbetsträning.');
    expect(read('Öppen för alla oavsett ersättning.')).toBe('');
    expect(read('Varken sjukpenning eller aktivitetsersättning.')).toBe(
      'Ersättning (utom försörjningsstöd): inte sjukpenning. Ersättning (utom försörjningsstöd): inte aktivitetsersättning.',
    );
  });

  it('give a number to what is spoken of nearest to it, and count in its unit', () => {
    expect(read('Långtidsarbetslösa (minst 12 månader) i åldern 25–55.')).toBe(
      'Månader utan arbete: minst 12. Ålder: 25–55 år.',
    );
    expect(read('Arbetslös i mer än två år.')).toBe('Månader utan arbete: minst 25.');
    expect(read('Missbruk eller psykossjukdom, personer som uppbär försörjningsstöd.')).toContain(
      'Pågående försörjningsstöd.',
    );
    expect(read('Försörjningsstöd och de som saknar a-kassa.')).toContain('inte arbetslöshetsersättning');
  });

  it('keep the words that they came from, and say what was not read', () => {
    const text = 'Försörjningsstöd. Egen intresseanmälan skickas in. Läkarremiss.';
    const { parts, unread } = propose(text, known);
    expect(parts.map((part) => part.words)).toEqual(['Försörjningsstöd', 'Läkarremiss']);
    expect(unread.map((part) => part.words)).toEqual(['Egen intresseanmälan skickas in']);
    for (const { words, from, to } of [...parts, ...unread]) expect(text.slice(from, to)).toBe(words);
    expect(propose('Ring oss!', known)).toEqual({ parts: [], unread: [{ words: 'Ring oss!', from: 0, to: 9 }] });
  });

  it('are read from the labels alone where a file has its own attributes', () => {
    const own: readonly Attribute[] = [
      { id: 'licence', label: 'Körkort finns', kind: 'boolean' },
      {
        id: 'housing',
        label: 'Bostad',
        kind: 'choice',
        values: [
          { id: 'a', label: 'Hyresrätt' },
          { id: 'b', label: 'Träningslägenhet' },
        ],
      },
      { id: 'income', label: 'Inkomst', kind: 'number', unit: 'kronor' },
    ];
    const { rule } = propose('Körkort. Hyresrätt eller träningslägenhet.', own);
    expect(rule && ruleWords(rule, own, 'sv')).toBe(
      'Körkort finns. Något av detta: bostad: hyresrätt, eller bostad: träningslägenhet.',
    );
  });

  it.each([
    ['first', first],
    ['second', second],
    ['third', third],
  ])('of the %s held-out set are read without a wrong one', (_, set) => {
    for (const { text, rule } of set) {
      const wanted = checkRule(rule, known).rule;
      const compared = wanted && compareWithRule(propose(text, known), wanted, known);
      expect([text, compared?.wrong]).toEqual([text, []]);
    }
  });

  it('give a proposal that fits the attributes, from any text whatever', () => {
    const words =
      'inte ej minst högst 18 18–65 år och eller , ( ) . : / sfi C sjukpenning AF gymnasium varken den som har ska krävs'.split(
        ' ',
      );
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(text, (any) => {
        const { rule, parts, unread } = propose(any, known);
        if (rule) expect(checkRule(rule, known).rule).toBeDefined();
        for (const part of [...parts, ...unread]) expect(any.slice(part.from, part.to)).toBe(part.words);
      }),
      { numRuns: 300 },
    );
  });
});
