import type { RuleFile, Service } from '@farled/eligibility';
import { expect, test } from 'vitest';
import { readRules } from './read-rules.ts';

const service = (name: string, rule: Service['rule'] = { all: [] }): Service => ({ name, principal: 'region', rule });
const from = (value: number): Service['rule'] => ({ attribute: 'age', op: 'gte', value });

test('services open to the same people are told of, but not that everybody may have what is open to everybody', () => {
  const file: RuleFile = {
    attributes: [{ id: 'age', label: 'Ålder', kind: 'number', unit: 'år', min: 16, max: 67 }],
    services: [service('Alla'), service('Också alla'), service('Vuxna', from(18)), service('Äldre', from(60))],
  };
  const { overlaps, overlapCount } = readRules(file, 0);
  expect(overlaps).toEqual([{ service: 'Äldre', within: 'Vuxna', same: false }]);
  expect(overlapCount).toBe(1);
});
