import type { Attribute, Problem, Rule } from '@farled/eligibility';
import type { Selectable } from 'kysely';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { type Actor, holds } from '../../../kernel/actor.ts';
import type { Circumstances } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { attributesOf } from '../matching/attributes.ts';
import { keepers } from '../service.ts';
import { homeOf, lockService, type ServiceRow, tables } from '../store.ts';
import { groupOf, type RuleGroup, ruleOf } from './rule-tree.ts';

/** What is worked on until somebody says that it applies: each press of a button is kept, and nothing is in force. */
interface RuleTarget {
  row: Selectable<ServiceRow>;
  attributes: readonly Attribute[];
  draft: RuleGroup;
}

export async function readRule(tx: Tx, id: string, { actor }: Circumstances): Promise<RuleTarget | null> {
  const association = homeOf(actor);
  const row = await lockService(tx, association, id);
  if (!row) return null;
  const attributes = await attributesOf(tx, association);
  return { row, attributes, draft: groupOf((row.rule_draft ?? row.rule) as Rule) };
}

export async function keepDraft(
  tx: Tx,
  { association, id, draft }: { association: string; id: string; draft: RuleGroup | null },
) {
  await tables(tx)
    .updateTable('service')
    .set({ rule_draft: draft ? JSON.stringify(ruleOf(draft)) : null })
    .where('association_id', '=', association)
    .where('id', '=', id)
    .execute();
  return { id };
}

export const mayKeep = (actor: Actor): boolean => holds(actor, ...keepers);
export const back = ({ id }: { id: string }): string => paths.serviceRule({ id });
export const object = ({ id }: { id: string }) => ({ type: 'service', id });
export const keptNote: Text = { sv: 'Sparat. Det gäller inte än.', en: 'Kept. It is not in force yet.' };

export const place = () => field.optionalText({ label: { sv: 'Plats i regeln', en: 'Place in the rule' }, max: 120 });

export const mostParts = 300;

export const whys = {
  gone: {
    sv: 'Den delen av regeln finns inte längre. Läs sidan igen.',
    en: 'That part of the rule is no longer there. Read the page again.',
  },
  attribute: { sv: 'Välj en av uppgifterna i listan.', en: 'Choose one of the facts in the list.' },
  many: {
    sv: `Regeln har redan ${mostParts} delar. Dela upp den på flera insatser.`,
    en: `The rule has ${mostParts} parts already. Divide it among several services.`,
  },
  depth: {
    sv: 'Djupare än så går regeln inte att läsa. Lägg villkoret i gruppen ovanför.',
    en: 'Deeper than this a rule cannot be read. Put the condition in the group above.',
  },
  nothing: { sv: 'Det finns inga ändrade villkor.', en: 'There are no changed conditions.' },
  everybody: {
    sv: 'Regeln är tom: då är insatsen öppen för alla i kommunerna. Kryssa att det är meningen, eller lägg till ett villkor.',
    en: 'The rule is empty: the service is then open to everybody in the municipalities. Tick that this is meant, or add a condition.',
  },
} satisfies Record<string, Text>;

export function wordsOfProblems(problems: readonly Problem[]): Text {
  const some = problems.slice(0, 5);
  return { sv: some.map(({ sv }) => sv).join(' '), en: some.map(({ en }) => en).join(' ') };
}

/** The engine also remarks that it could not test a very involved rule; that alone does not stop anybody. */
export function stopsIt(problem: Problem): boolean {
  return problem.severity === 'error' || !problem.en.startsWith('The rule is too involved');
}
