import { type Attribute, checkRule, type Problem, type Rule } from '@farled/eligibility';
import { z } from 'zod';
import { query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { attributesOf } from '../matching/attributes.ts';
import { keepers } from '../service.ts';
import { homeOf, tables } from '../store.ts';
import { compareRules } from './compare-rules.ts';
import { type ReadConditions, readConditions, saidRule } from './propose-rule.ts';
import { groupOf, isPlace, partAt, type RuleGroup } from './rule-tree.ts';

export interface RuleView {
  id: string;
  name: string;
  conditionsText: string;
  /** What can be read from that text, unless the conditions say all of it already. */
  proposal: (ReadConditions & { isSaid: boolean }) | null;
  top: RuleGroup;
  hasDraft: boolean;
  /** The rule said back, as it would apply. */
  said: Text;
  inForce: Text;
  problems: readonly Problem[];
  /** What is true once the service is finished. */
  establishes: unknown;
  attributes: readonly Attribute[];
  /** Where a condition is being added, and about what. */
  adding: { at: string; attribute: Attribute | null } | null;
}

export const ruleView = query({
  name: 'catalogue.rule',
  title: { sv: 'Villkoren för en insats', en: 'The conditions of a service' },
  audience: keepers,
  input: z.object({
    id: field.id(),
    at: field.optionalText({ label: { sv: 'Plats i regeln', en: 'Place in the rule' }, max: 120 }),
    attribute: field.optionalPick({ label: { sv: 'Uppgift', en: 'Fact' } }),
    add: field.checkbox({ label: { sv: 'Lägg till', en: 'Add' } }),
  }),
  read: async (tx, input, { actor }): Promise<RuleView | null> => {
    const association = homeOf(actor);
    const row = await tables(tx)
      .selectFrom('service')
      .select(['id', 'name', 'rule', 'rule_draft', 'conditions_text', 'establishes'])
      .where('association_id', '=', association)
      .where('id', '=', input.id)
      .executeTakeFirst();
    if (!row) return null;
    const attributes = await attributesOf(tx, association);
    const rule = (row.rule_draft ?? row.rule) as Rule;
    const said = (one: Rule): Text => saidRule(one, attributes);
    const read = readConditions(row.conditions_text, attributes);
    const { wrong, left } = compareRules(read.rule, rule, attributes);
    const isSaid = read.rule !== null && wrong === 0 && left === 0;
    const hasNothingToSay = row.conditions_text.trim() === '' || (isSaid && read.unread.length === 0);
    const top = groupOf(rule);
    const at = input.at ?? '';
    const place = input.add && isPlace(at) ? partAt(top, at) : null;
    return {
      id: row.id,
      name: row.name,
      conditionsText: row.conditions_text,
      proposal: hasNothingToSay ? null : { ...read, isSaid },
      top,
      hasDraft: row.rule_draft !== null,
      said: said(rule),
      inForce: said(row.rule as Rule),
      problems: checkRule(rule, attributes).problems,
      establishes: row.establishes,
      attributes,
      adding:
        place && 'group' in place
          ? { at, attribute: attributes.find((one) => one.id === input.attribute) ?? null }
          : null,
    };
  },
});
