import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attribute } from '@farled/eligibility';
import { describe, expect, it } from 'vitest';
import { appFolder } from '../../../database/house-folder.ts';
import { readSpreadsheet } from '../../../documents/spreadsheet.ts';
import { readRuleContent, readSheetContent } from '../exchange/import-content.ts';
import { compareRules } from './compare-rules.ts';

const attributes: readonly Attribute[] = [
  { id: 'age', label: 'Ålder', kind: 'number' },
  { id: 'sick', label: 'Sjukskriven', kind: 'boolean' },
  {
    id: 'language',
    label: 'Svenska',
    kind: 'choice',
    values: ['none', 'some', 'fluent'].map((id) => ({ id, label: id })),
  },
  { id: 'steps', label: 'Steg', kind: 'choiceSet', values: ['a', 'b'].map((id) => ({ id, label: id })) },
];

describe('two rules', () => {
  it('are the same however they are written', () => {
    const same = compareRules(
      {
        all: [
          { attribute: 'age', op: 'lte', value: 19 },
          { attribute: 'language', op: 'in', value: ['fluent', 'some'] },
          { not: { attribute: 'sick', op: 'eq', value: true } },
          { attribute: 'steps', op: 'hasAll', value: ['a'] },
          { not: { any: [{ attribute: 'steps', op: 'hasAny', value: ['b'] }] } },
        ],
      },
      {
        all: [
          { all: [{ not: { attribute: 'age', op: 'gte', value: 20 } }] },
          { attribute: 'language', op: 'ne', value: 'none' },
          { attribute: 'sick', op: 'eq', value: false },
          { attribute: 'steps', op: 'hasAny', value: ['a'] },
          { attribute: 'steps', op: 'hasNone', value: ['b'] },
        ],
      },
      attributes,
    );
    expect(same).toEqual({ right: 5, wrong: 0, left: 0 });
  });

  it('differ part by part', () => {
    const sick = { attribute: 'sick', op: 'eq', value: true } as const;
    const grown = { attribute: 'age', op: 'gte', value: 18 } as const;
    expect(compareRules({ all: [sick, grown] }, { any: [sick, grown] }, attributes)).toEqual({
      right: 0,
      wrong: 2,
      left: 1,
    });
    expect(compareRules(null, sick, attributes)).toEqual({ right: 0, wrong: 0, left: 1 });
  });
});

describe('the working catalogue and the structured one', () => {
  it('are the same 48 services, and the proposals are counted against the structured rules', async () => {
    const file = (name: string) => readFileSync(join(appFolder, 'demo', name));
    const rules = readRuleContent(file('insatskatalog-regler.json').toString('utf8'));
    if ('problems' in rules) throw new Error(JSON.stringify(rules.problems));
    const grids = await readSpreadsheet(new Uint8Array(file('insatskatalog.xlsx')), 'insatskatalog.xlsx');
    if ('problem' in grids) throw new Error('The spreadsheet was not read.');
    const places = [...new Set(rules.content.services.flatMap((one) => one.facts.municipalities ?? []))];
    const sheet = readSheetContent(grids, rules.content.attributes, places);
    if ('problems' in sheet) throw new Error(JSON.stringify(sheet.problems));
    expect(sheet.content.services).toHaveLength(48);
    const byName = new Map(rules.content.services.map((one) => [one.facts.name, one]));
    const sum = { right: 0, wrong: 0, left: 0 };
    let facts = 0;
    for (const incoming of sheet.content.services) {
      const structured = byName.get(incoming.facts.name);
      if (!structured?.rule) throw new Error(`${incoming.facts.name} is not among the rules.`);
      const compared = compareRules(incoming.rule, structured.rule, rules.content.attributes);
      sum.right += compared.right;
      sum.wrong += compared.wrong;
      sum.left += compared.left;
      if (incoming.facts.principal === structured.facts.principal) facts += 1;
      if (incoming.facts.waiting_weeks === structured.facts.waiting_weeks) facts += 1;
      const where = incoming.facts.municipalities ?? places;
      if ([...where].sort().join() === [...(structured.facts.municipalities ?? [])].sort().join()) facts += 1;
    }
    // Principal, waiting time and municipalities of each, read out of what people wrote.
    expect(facts).toBe(3 * 48);
    expect(sum.right).toBeGreaterThanOrEqual(165);
    expect(sum.wrong + sum.left).toBeLessThanOrEqual(4);
  });
});
