import { type Attribute, checkRule, type Rule, serviceWords } from '@farled/eligibility';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { holds } from '../../../kernel/actor.ts';
import { query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { type ChangeLine, changesOf } from '../../../kernel/history.ts';
import type { Text } from '../../../kernel/text.ts';
import { refusalOf } from '../../../kernel/workflow.ts';
import { attributesOf, serviceOf } from '../matching/attributes.ts';
import { ruleFileOf } from '../matching/engine.ts';
import {
  isHidden,
  keepers,
  type ServiceState,
  type ServiceStep,
  serviceSteps,
  serviceWorkflow,
  staleOn,
  stateOf,
} from '../service.ts';
import { freshnessOf, homeOf, municipalitiesOf, type ServiceFacts, tables } from '../store.ts';

export interface ServiceView {
  id: string;
  facts: ServiceFacts;
  state: ServiceState;
  isHidden: boolean;
  verifiedOn: string | null;
  verifiedBy: string;
  staleOn: string | null;
  /** When the owner was last asked by letter and has not answered; only for those who keep the catalogue. */
  askedOn: string | null;
  rule: Rule;
  ruleWords: Text;
  /** What of the rule rests on whom and what: one line a condition that carries a note. */
  attributes: readonly Attribute[];
  hasRuleDraft: boolean;
  mergedInto: { id: string; name: string } | null;
  /** Entries that may be the same service, the most alike first; only for those who keep the catalogue. */
  alike: { id: string; name: string }[];
  others: { id: string; name: string }[];
  allowed: ServiceStep[];
  history: ChangeLine[];
  municipalities: string[];
  mayKeep: boolean;
}

export const serviceView = query({
  name: 'catalogue.service',
  title: { sv: 'En insats', en: 'A service' },
  audience: 'signedIn',
  input: z.object({ id: field.id() }),
  read: async (tx, input, { actor, today }): Promise<ServiceView | null> => {
    const association = homeOf(actor);
    const row = await tables(tx)
      .selectFrom('service')
      .selectAll()
      .where('association_id', '=', association)
      .where('id', '=', input.id)
      .executeTakeFirst();
    if (!row) return null;
    const attributes = await attributesOf(tx, association);
    const freshness = freshnessOf(row);
    const state = stateOf(freshness, today);
    const mayKeep = holds(actor, ...keepers);
    const merged = row.merged_into ? await nameOf(tx, association, row.merged_into) : null;
    const subject = { ...freshness, mergedInto: row.merged_into };
    return {
      id: row.id,
      facts: row,
      state,
      isHidden: isHidden(freshness, today),
      verifiedOn: row.verified_on,
      verifiedBy: row.verified_by,
      staleOn: staleOn(freshness),
      askedOn: mayKeep ? row.reminded_on : null,
      rule: row.rule as Rule,
      ruleWords: wordsOf(row, attributes),
      attributes,
      hasRuleDraft: row.rule_draft !== null,
      mergedInto: merged,
      alike: mayKeep && state !== 'archived' ? await alikeOf(tx, association, row) : [],
      others: mayKeep ? await othersOf(tx, association, row.id) : [],
      allowed: mayKeep ? serviceSteps.filter((step) => refusalOf(serviceWorkflow, step, state, subject) === null) : [],
      history: await changesOf(tx, 'service', row.id, 50),
      municipalities: mayKeep ? await municipalitiesOf(tx, association) : [],
      mayKeep,
    };
  },
});

/** All that a service asks, in both languages, made from the rule itself. */
export function wordsOf(row: Parameters<typeof serviceOf>[0], attributes: readonly Attribute[]): Text {
  const service = serviceOf(row);
  const file = ruleFileOf(attributes, [service]);
  if (checkRule(service.rule, file.attributes).rule === undefined)
    return { sv: 'Regeln går inte att läsa.', en: 'The rule cannot be read.' };
  return { sv: serviceWords(service, file.attributes, 'sv'), en: serviceWords(service, file.attributes, 'en') };
}

async function nameOf(tx: Tx, association: string, id: string): Promise<{ id: string; name: string } | null> {
  const row = await tables(tx)
    .selectFrom('service')
    .select(['id', 'name'])
    .where('association_id', '=', association)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Same principal, and a name or a purpose and content that resemble. Measured on words, so word order says nothing. */
async function alikeOf(
  tx: Tx,
  association: string,
  row: { id: string; name: string; principal: string; search_text: string },
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from service
    where association_id = ${association} and id <> ${row.id} and archived_at is null and principal = ${row.principal}
      and (similarity(name, ${row.name}) > 0.45 or similarity(search_text, ${row.search_text}) > 0.42)
    order by similarity(search_text, ${row.search_text}) desc limit 3`.execute(tx);
  return rows;
}

async function othersOf(tx: Tx, association: string, id: string): Promise<{ id: string; name: string }[]> {
  return tables(tx)
    .selectFrom('service')
    .select(['id', 'name'])
    .where('association_id', '=', association)
    .where('id', '<>', id)
    .where('archived_at', 'is', null)
    .orderBy('name')
    .execute();
}
