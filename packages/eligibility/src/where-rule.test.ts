import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { gaps } from './gaps.ts';
import { arbitraryFile, completions, plainlyOpen, smallAttributes } from './testing/arbitrary.ts';
import { whereRule } from './where-rule.ts';
import { ruleWords } from './words.ts';

const attributes = smallAttributes.filter((one) => ['age', 'registered', 'language', 'steps'].includes(one.id));

it('holds for exactly those who stand in the gap', () => {
  fc.assert(
    fc.property(arbitraryFile(attributes, 3), (file) => {
      const found = gaps(file).gaps.map(({ where }) => whereRule(where));
      for (const profile of completions({}, attributes)) {
        const stands = found.some((rule) => evaluate(rule, profile).verdict === 'open');
        expect(stands).toBe(!file.services.some((service) => plainlyOpen(service, profile)));
      }
    }),
    { numRuns: 40 },
  );
});

it('is unknown where an answer is missing, and is read out part by part', () => {
  const rule = whereRule({ age: { min: 16, max: 17 }, ratio: { above: 1, below: 2 }, steps: { hasNone: ['plan'] } });
  const known = [
    { id: 'age', label: 'Ålder', kind: 'number', unit: 'år' },
    { id: 'ratio', label: 'Andel', kind: 'number', whole: false },
    { id: 'steps', label: 'Steg', kind: 'choiceSet', values: [{ id: 'plan', label: 'Plan' }] },
  ] as const;
  expect(evaluate(rule, { age: 16, ratio: 1.5 }).verdict).toBe('unknown');
  expect(evaluate(rule, { age: 16, ratio: 2, steps: [] }).verdict).toBe('closed');
  expect(evaluate(rule, { age: 16, ratio: 1.5, steps: [] }).verdict).toBe('open');
  expect(ruleWords(rule, known, 'sv')).toBe('Ålder: 16–17 år. Andel: över 1. Andel: under 2. Steg: inte plan.');
});
