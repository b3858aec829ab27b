import { type Attribute, type Condition, checkRule, type Op, type Value } from '@farled/eligibility';
import { z } from 'zod';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { keepers } from '../service.ts';
import {
  back,
  keepDraft,
  keptNote,
  mayKeep,
  mostParts,
  object,
  place,
  readRule,
  stopsIt,
  whys,
  wordsOfProblems,
} from './rule-draft.ts';
import { countParts, isPlace, partAt, withAdded } from './rule-tree.ts';

const ops = ['gte', 'lte', 'eq', 'ne', 'in', 'notIn', 'hasAny', 'hasAll', 'hasNone'] as const;
export const opNames: Record<Op, Text> = {
  gte: { sv: 'minst (tidigast)', en: 'at least (earliest)' },
  lte: { sv: 'högst (senast)', en: 'at most (latest)' },
  eq: { sv: 'precis', en: 'exactly' },
  ne: { sv: 'inte', en: 'not' },
  in: { sv: 'någon av dem', en: 'one of them' },
  notIn: { sv: 'ingen av dem', en: 'none of them' },
  hasAny: { sv: 'minst en av dem', en: 'at least one of them' },
  hasAll: { sv: 'alla', en: 'all of them' },
  hasNone: { sv: 'ingen av dem', en: 'none of them' },
};

const sourceKinds = ['law', 'agreement', 'routine'] as const;

interface Typed {
  op?: Op | undefined;
  value?: string | undefined;
  values: readonly string[];
}

function givenValue(attribute: Attribute, { op, value, values }: Typed): Value | undefined {
  switch (attribute.kind) {
    case 'number':
      return value === undefined ? undefined : Number(value.replace(',', '.'));
    case 'date':
      return value;
    case 'boolean':
      return value === 'yes' ? true : value === 'no' ? false : undefined;
    case 'choice':
      return op === 'eq' || op === 'ne' ? values[0] : values;
    case 'choiceSet':
      return values;
  }
}

const why = {
  value: { sv: 'Fyll i vad som krävs.', en: 'Fill in what is required.' },
} satisfies Record<string, Text>;

/** A condition at the end of a group, with who stands behind it, on what ground and why. */
export const addCondition = command({
  name: 'catalogue.addCondition',
  title: { sv: 'Lägg till ett villkor', en: 'Add a condition' },
  past: { sv: 'La till ett villkor', en: 'Added a condition' },
  verb: { sv: 'Lägg till villkoret', en: 'Add the condition' },
  audience: keepers,
  input: z.object({
    id: field.id(),
    at: place(),
    attribute: field.pick({ label: { sv: 'Vad handlar villkoret om?', en: 'What is the condition about?' } }),
    op: field.optionalChoice({ label: { sv: 'Jämförelse', en: 'Comparison' }, values: ops, names: opNames }),
    value: field.optionalText({ label: { sv: 'Värde', en: 'Value' }, max: 40 }),
    values: field.pickMany({ label: { sv: 'Vilka?', en: 'Which?' } }),
    owner: field.optionalText({
      label: { sv: 'Vem äger villkoret?', en: 'Who owns the condition?' },
      hint: { sv: 'Tomt: huvudmannen.', en: 'Empty: the principal.' },
      max: 120,
    }),
    sourceKind: field.optionalChoice({
      label: { sv: 'Vad vilar det på?', en: 'What does it rest on?' },
      values: sourceKinds,
      names: {
        law: { sv: 'Lag eller förordning', en: 'Law or ordinance' },
        agreement: { sv: 'Överenskommelse', en: 'Agreement' },
        routine: { sv: 'Rutin', en: 'Routine' },
      },
    }),
    sourceText: field.optionalText({ label: { sv: 'Källa', en: 'Source' }, max: 200 }),
    sourceLink: field.optionalText({ label: { sv: 'Länk till källan', en: 'Link to the source' }, max: 300 }),
    reason: field.optionalText({ label: { sv: 'Skäl', en: 'Reason' }, max: 300 }),
  }),
  ungated: ['at', 'value', 'owner', 'sourceText', 'sourceLink'],
  read: (tx, input, circumstances) => readRule(tx, input.id, circumstances),
  may: mayKeep,
  decide: ({ row, attributes, draft }, input) => {
    const at = input.at ?? '';
    const part = isPlace(at) ? partAt(draft, at) : null;
    if (!part || !('group' in part)) return no(whys.gone);
    if (countParts(draft) >= mostParts) return no(whys.many);
    const attribute = attributes.find((one) => one.id === input.attribute);
    if (!attribute) return no(whys.attribute, 'attribute');
    const value = givenValue(attribute, input);
    if (value === undefined || (Array.isArray(value) && value.length === 0))
      return no(why.value, attribute.kind === 'choice' || attribute.kind === 'choiceSet' ? 'values' : 'value');
    const given: Condition = {
      attribute: attribute.id,
      op: input.op ?? 'eq',
      value,
      ...(input.owner && { owner: input.owner }),
      ...(input.sourceText && {
        source: {
          kind: input.sourceKind ?? 'routine',
          text: input.sourceText,
          ...(input.sourceLink && /^https?:\/\//.test(input.sourceLink) && { link: input.sourceLink }),
        },
      }),
      ...(input.reason && { reason: input.reason }),
    };
    const { rule, problems } = checkRule(given, attributes);
    const wrong = problems.filter(stopsIt);
    if (!rule || !('attribute' in rule) || wrong.length > 0) return no(wordsOfProblems(wrong));
    return yes({ association: row.association_id, id: row.id, draft: withAdded(draft, at, { condition: rule }) });
  },
  write: keepDraft,
  object,
  next: back,
  done: () => keptNote,
});
