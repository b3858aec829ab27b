import fc from 'fast-check';
import { opsOf } from '../check-value.ts';
import { dayText } from '../day.ts';
import type { Attribute, Condition, Facts, Op, Rule, RuleFile, Service, Value } from '../types.ts';

/** Small enough that every profile can be listed: 5 · 3 · 2 · 2 · 3 · 8 · 4 at most. */
export const smallAttributes: readonly Attribute[] = [
  { id: 'age', label: 'Ålder', kind: 'number', unit: 'år', min: 16, max: 20 },
  {
    id: 'municipality',
    label: 'Bostadskommun',
    kind: 'choice',
    values: ['Heby', 'Tierp', 'Uppsala'].map((id) => ({ id, label: id })),
  },
  { id: 'registered', label: 'Inskriven på Arbetsförmedlingen', kind: 'boolean' },
  { id: 'referral', label: 'Läkarremiss finns', kind: 'boolean' },
  {
    id: 'language',
    label: 'Svenska',
    kind: 'choice',
    ordered: true,
    values: ['none', 'some', 'fluent'].map((id) => ({ id, label: id })),
  },
  {
    id: 'steps',
    label: 'Avslutade steg',
    kind: 'choiceSet',
    values: ['group', 'training', 'plan'].map((id) => ({ id, label: id })),
  },
  { id: 'since', label: 'Inskriven sedan', kind: 'date', min: '2018-01-01', max: '2018-01-04' },
];

const firstDay = 17_532;

/** All subsets of a list, the empty one first. */
export function subsets<T>(list: readonly T[]): readonly (readonly T[])[] {
  const found: (readonly T[])[] = [[]];
  for (const item of list) for (const set of [...found]) found.push([...set, item]);
  return found;
}

/** Every value that an attribute can have. */
export function valuesOf(attribute: Attribute): readonly Value[] {
  switch (attribute.kind) {
    case 'boolean':
      return [false, true];
    case 'number':
      return Array.from({ length: 5 }, (_, index) => 16 + index);
    case 'date':
      return Array.from({ length: 4 }, (_, index) => dayText(firstDay + index));
    case 'choice':
      return attribute.values.map((value) => value.id);
    case 'choiceSet':
      return subsets(attribute.values.map((value) => value.id));
  }
}

function operand(attribute: Attribute, op: Op): fc.Arbitrary<Value> {
  if (attribute.kind === 'number') return fc.integer({ min: 15, max: 21 });
  if (op === 'in' || op === 'notIn' || attribute.kind === 'choiceSet') {
    const ids = 'values' in attribute ? attribute.values.map((value) => value.id) : [];
    return fc.subarray(ids, { minLength: 1 });
  }
  return fc.constantFrom(...valuesOf(attribute));
}

export function arbitraryCondition(attributes: readonly Attribute[]): fc.Arbitrary<Condition> {
  return fc
    .constantFrom(...attributes)
    .chain((attribute) => fc.constantFrom(...opsOf[attribute.kind]).map((op) => ({ attribute, op })))
    .chain(({ attribute, op }) => operand(attribute, op).map((value) => ({ attribute: attribute.id, op, value })));
}

export function arbitraryRule(attributes: readonly Attribute[] = smallAttributes): fc.Arbitrary<Rule> {
  const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      arbitraryCondition(attributes),
      fc.array(tie('rule'), { maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('rule'), { maxLength: 3 }).map((any) => ({ any })),
      tie('rule').map((not) => ({ not })),
    ),
  }));
  return rule;
}

/** A profile of which any answer may be missing. */
export function arbitraryFacts(attributes: readonly Attribute[] = smallAttributes, missing = 2): fc.Arbitrary<Facts> {
  const answers = attributes.map((attribute) =>
    fc.oneof(
      { weight: missing, arbitrary: fc.constant(undefined) },
      { weight: 4, arbitrary: fc.constantFrom(...valuesOf(attribute)) },
    ),
  );
  return fc
    .tuple(...answers)
    .map((values) =>
      Object.fromEntries(
        attributes.flatMap((attribute, index) => (values[index] === undefined ? [] : [[attribute.id, values[index]]])),
      ),
    );
}

function arbitraryService(attributes: readonly Attribute[], index: number): fc.Arbitrary<Service> {
  const places = valuesOf(smallAttributes[1] ?? { id: '', label: '', kind: 'boolean' }).map(String);
  return fc.record({
    name: fc.constant(`Service ${index}`),
    principal: fc.constantFrom('municipality', 'employmentService', 'region'),
    ...(attributes.some((attribute) => attribute.id === 'municipality')
      ? { municipalities: fc.subarray(places, { minLength: 1 }) }
      : {}),
    rule: arbitraryRule(attributes),
  });
}

export function arbitraryFile(attributes: readonly Attribute[] = smallAttributes, most = 6): fc.Arbitrary<RuleFile> {
  return fc
    .integer({ min: 0, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => arbitraryService(attributes, index))))
    .map((services) => ({ attributes, services }));
}

/** Every way of answering what a profile leaves open. */
export function completions(facts: Facts, attributes: readonly Attribute[]): readonly Facts[] {
  return attributes.reduce<readonly Facts[]>(
    (profiles, attribute) =>
      facts[attribute.id] === undefined
        ? profiles.flatMap((profile) => valuesOf(attribute).map((value) => ({ ...profile, [attribute.id]: value })))
        : profiles,
    [facts],
  );
}

/** The rule of a complete profile, straight from the definition in words: the independent reading that tests compare with. */
export function plainly(rule: Rule, facts: Facts): boolean {
  if ('all' in rule) return rule.all.every((part) => plainly(part, facts));
  if ('any' in rule) return rule.any.some((part) => plainly(part, facts));
  if ('not' in rule) return !plainly(rule.not, facts);
  const known = facts[rule.attribute];
  const list = Array.isArray(rule.value) ? rule.value : [];
  const mine = Array.isArray(known) ? known : [];
  const both = list.filter((value) => mine.includes(value)).length;
  switch (rule.op) {
    case 'eq':
      return known === rule.value;
    case 'ne':
      return known !== rule.value;
    case 'gte':
      return known !== undefined && known !== null && known >= rule.value;
    case 'lte':
      return known !== undefined && known !== null && known <= rule.value;
    case 'in':
      return list.includes(String(known));
    case 'notIn':
      return !list.includes(String(known));
    case 'hasAny':
      return both > 0;
    case 'hasAll':
      return both === list.length;
    case 'hasNone':
      return both === 0;
  }
}

/** The same for a service, with the municipality beside the rule. */
export function plainlyOpen(service: Service, facts: Facts): boolean {
  const lives = service.municipalities === undefined || service.municipalities.includes(String(facts.municipality));
  return lives && plainly(service.rule, facts);
}
