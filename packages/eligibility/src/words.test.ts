import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFile, arbitraryRule, smallAttributes } from './testing/arbitrary.ts';
import { leavesOf, treeOf } from './tree.ts';
import type { Attribute, Rule } from './types.ts';
import { conditionWords, ruleWords, serviceWords } from './words.ts';

const attributes: readonly Attribute[] = [
  ...smallAttributes,
  { id: 'registeredHere', label: 'Inskriven på Arbetsförmedlingen', kind: 'boolean' },
  { id: 'socialAssistance', label: 'Pågående försörjningsstöd', kind: 'boolean' },
  { id: 'workCapacityAssessed', label: 'Arbetsförmågan bedömd', kind: 'boolean' },
  { id: 'jobOffer', label: 'Arbetsgivare vill anställa', kind: 'boolean' },
  { id: 'thing', label: 'Någonting', kind: 'boolean' },
  {
    id: 'own',
    label: 'Körkort',
    kind: 'boolean',
    words: { sv: { yes: 'Har körkort', no: 'Har inte körkort' }, en: { yes: 'Has a licence', no: 'Has no licence' } },
  },
];
const sv = (rule: Rule) => ruleWords(rule, attributes, 'sv');
const en = (rule: Rule) => ruleWords(rule, attributes, 'en');

describe('a rule in words', () => {
  it('is short plain sentences, limits side by side said as a span', () => {
    const rule: Rule = {
      all: [
        { attribute: 'age', op: 'gte', value: 18 },
        { attribute: 'registeredHere', op: 'eq', value: true },
        { attribute: 'age', op: 'lte', value: 20 },
        { attribute: 'language', op: 'in', value: ['some', 'fluent'] },
        {
          any: [
            { attribute: 'referral', op: 'eq', value: false },
            { attribute: 'steps', op: 'hasAll', value: ['plan', 'group'] },
          ],
        },
      ],
    };
    expect(sv(rule)).toBe(
      'Ålder: 18–20 år. Inskriven på Arbetsförmedlingen. Svenska: minst some. ' +
        'Något av detta: läkarremiss finns inte, eller avslutade steg: både group och plan.',
    );
    expect(en(rule)).toBe(
      'Age: 18–20 years. Registered here. Language: at least some. One of these: no referral, or steps: both group and plan.',
    );
  });

  it('says no in the way that the label lets it', () => {
    const no = (attribute: string) => sv({ attribute, op: 'eq', value: false });
    expect(no('registeredHere')).toBe('Inte inskriven på Arbetsförmedlingen.');
    expect(no('socialAssistance')).toBe('Inget pågående försörjningsstöd.');
    expect(no('workCapacityAssessed')).toBe('Arbetsförmågan inte bedömd.');
    expect(no('jobOffer')).toBe('Arbetsgivare vill inte anställa.');
    expect(no('thing')).toBe('Någonting: nej.');
    expect(no('own')).toBe('Har inte körkort.');
    expect(en({ not: { attribute: 'own', op: 'eq', value: true } })).toBe('Has no licence.');
  });

  it('turns a condition below `not` into what it asks for', () => {
    expect(sv({ not: { attribute: 'age', op: 'gte', value: 18 } })).toBe('Ålder: under 18 år.');
    expect(sv({ not: { attribute: 'since', op: 'lte', value: '2018-01-02' } })).toBe(
      'Inskriven sedan: efter 2018-01-02.',
    );
    expect(sv({ not: { attribute: 'steps', op: 'hasAny', value: ['plan'] } })).toBe('Avslutade steg: inte plan.');
    expect(sv({ not: { attribute: 'language', op: 'eq', value: 'none' } })).toBe('Svenska: minst some.');
    const two: Rule = { attribute: 'steps', op: 'hasNone', value: ['plan', 'group'] };
    expect([sv(two), en(two)]).toEqual(['Avslutade steg: varken group eller plan.', 'Steps: neither group nor plan.']);
  });

  it('says values with small letters, but not names', () => {
    const benefits: Attribute = {
      id: 'benefit',
      label: 'Ersättning',
      kind: 'choiceSet',
      values: [
        { id: 'sickness', label: 'Sjukpenning' },
        { id: 'agency', label: 'Försäkringskassans bidrag' },
        { id: 'AK', label: 'AK-stöd' },
      ],
    };
    const either: Rule = { attribute: 'benefit', op: 'hasAny', value: ['sickness', 'agency'] };
    expect(ruleWords(either, [benefits], 'sv')).toBe('Ersättning: sjukpenning eller Försäkringskassans bidrag.');
    const all: Rule = { attribute: 'benefit', op: 'hasAll', value: ['sickness', 'agency', 'AK'] };
    expect(ruleWords(all, [benefits], 'sv')).toBe(
      'Ersättning: alla av sjukpenning, Försäkringskassans bidrag och AK-stöd.',
    );
  });

  it('marks choices that hold several conditions with letters', () => {
    const pair: Rule = {
      all: [
        { attribute: 'referral', op: 'eq', value: true },
        { attribute: 'registered', op: 'eq', value: true },
      ],
    };
    expect(sv({ any: [pair, { attribute: 'age', op: 'eq', value: 16 }] })).toBe(
      'Något av detta: a) läkarremiss finns och inskriven på Arbetsförmedlingen; b) ålder: exakt 16 år.',
    );
  });

  it('says whom an empty rule is for', () => {
    expect(sv({ all: [] })).toBe('Öppen för alla.');
    expect(en({ any: [] })).toBe('Open to nobody.');
  });

  it('names every attribute that the rule asks for, in both languages', () => {
    fc.assert(
      fc.property(arbitraryRule(), (rule) => {
        const text = sv(rule).toLowerCase();
        for (const leaf of leavesOf(treeOf(rule))) {
          const label = smallAttributes.find((one) => one.id === leaf.condition.attribute)?.label.toLowerCase() ?? '';
          expect(text).toContain(label.split(' ')[0]);
          const words = conditionWords(leaf, smallAttributes);
          expect(words.sv.length * words.en.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('says plainly that every municipality of the file will do', () => {
    const municipality = smallAttributes.find((one) => one.id === 'municipality');
    const value = municipality?.kind === 'choice' ? municipality.values.map((one) => one.id) : [];
    expect(value.length).toBeGreaterThan(1);
    expect(sv({ attribute: 'municipality', op: 'in', value })).toBe('Bostadskommun: alla kommuner i området.');
    expect(en({ attribute: 'municipality', op: 'in', value })).toBe('Municipality: all municipalities of the area.');
    expect(sv({ attribute: 'municipality', op: 'in', value: value.slice(1) })).not.toContain('alla');
  });

  it('begins a service with where the person must live', () => {
    fc.assert(
      fc.property(arbitraryFile(), (file) => {
        for (const service of file.services)
          expect(serviceWords(service, file.attributes, 'sv')).toMatch(/^Bostadskommun: /);
      }),
    );
  });
});
