import { type Condition, evaluate, type Facts, type Rule } from '@farled/eligibility';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countParts, groupOf, isPlace, partAt, ruleOf, withAdded, withPart } from './rule-tree.ts';

const ids = ['a', 'b', 'c'] as const;
const { rule: anyRule } = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 4 },
    fc.record({ attribute: fc.constantFrom(...ids), op: fc.constant('eq' as const), value: fc.boolean() }),
    fc.record({ all: fc.array(tie('rule'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('rule'), { maxLength: 3 }), reason: fc.constant('Skäl') }),
    fc.record({ not: tie('rule') }),
  ),
}));
const anyFacts: fc.Arbitrary<Facts> = fc.record(Object.fromEntries(ids.map((id) => [id, fc.boolean()])), {
  requiredKeys: [],
});

const grown: Condition = { attribute: 'a', op: 'eq', value: true };

describe('a rule built by hand', () => {
  it('means what it meant, through the builder and back', () => {
    fc.assert(
      fc.property(anyRule, anyFacts, (rule, facts) => {
        const back = ruleOf(groupOf(rule));
        expect(evaluate(back, facts).verdict).toBe(evaluate(rule, facts).verdict);
        expect(JSON.stringify(back).split('Skäl')).toHaveLength(JSON.stringify(rule).split('Skäl').length);
      }),
    );
  });

  it('gains and loses one part at its place, and nothing else', () => {
    fc.assert(
      fc.property(anyRule, fc.array(fc.nat(2), { maxLength: 3 }), (rule, steps) => {
        const top = groupOf(rule);
        const place = steps.join('.');
        const part = partAt(top, place);
        fc.pre(part !== null);
        const more = withAdded(top, place, { condition: grown });
        if (part && 'group' in part) {
          const at = [...steps, part.group.parts.length].join('.');
          expect(partAt(more, at)).toEqual({ condition: grown });
          expect(withPart(more, at, () => null)).toEqual(top);
        } else {
          expect(more).toEqual(top);
        }
        const less = withPart(top, place, () => null);
        const size = part && 'group' in part ? 1 + countParts(part.group) : 1;
        expect(countParts(less)).toBe(place === '' ? countParts(top) : countParts(top) - size);
      }),
    );
  });

  it.each([
    ['', true],
    ['0.12.3', true],
    ['0.', false],
    ['a', false],
    ['/all/0', false],
  ])('knows %s as a place: %s', (text, is) => {
    expect(isPlace(text)).toBe(is);
  });
});
