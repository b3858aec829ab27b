import type { Attribute, Condition, Rule } from '@farled/eligibility';

type Kinds = ReadonlyMap<string, Attribute>;

/** A comparison, or several under one word; every `not` pushed down to the comparisons. */
type Part =
  | { kind: 'leaf'; subject: string; values: readonly string[] | null; text: string }
  | { kind: 'all' | 'any'; parts: readonly Part[] };

/** A rule as the list of what must all hold, each part in one way of writing it, so that equal parts are equal texts. */
function partsOf(rule: Rule, attributes: readonly Attribute[]): string[] {
  const whole = plain(rule, new Map(attributes.map((attribute) => [attribute.id, attribute])), true);
  const parts = whole.kind === 'all' ? whole.parts : [whole];
  return [...new Set(parts.map(textOf))].sort();
}

function textOf(part: Part): string {
  return part.kind === 'leaf' ? part.text : `${part.kind}(${part.parts.map(textOf).sort().join('|')})`;
}

function plain(rule: Rule, kinds: Kinds, must: boolean): Part {
  if ('not' in rule) return plain(rule.not, kinds, !must);
  if ('attribute' in rule) return leaf(rule, kinds, must);
  const kind = 'all' in rule === must ? 'all' : 'any';
  const below = ('all' in rule ? rule.all : rule.any)
    .map((part) => plain(part, kinds, must))
    .flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const parts = joined(below, kind).filter(
    (part) => !(kind === 'all' && part.kind === 'all' && part.parts.length === 0),
  );
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind, parts };
}

/** ”One of a, or one of b” is ”one of a and b”; ”none of a, and none of b” likewise. */
function joined(parts: readonly Part[], kind: 'all' | 'any'): Part[] {
  const made = new Map<string, Part>();
  for (const part of parts) {
    const key = part.kind === 'leaf' && part.values && part.subject.endsWith(kind === 'any' ? ' hasAny' : ' hasNone');
    const text = key && part.kind === 'leaf' ? part.subject : textOf(part);
    const before = made.get(text);
    if (key && part.kind === 'leaf' && before?.kind === 'leaf')
      made.set(text, listed(part.subject, [...(before.values ?? []), ...(part.values ?? [])]));
    else made.set(text, part);
  }
  return [...made.values()];
}

function listed(subject: string, values: readonly string[]): Part {
  const sorted = [...new Set(values)].sort();
  return { kind: 'leaf', subject, values: sorted, text: `${subject} ${sorted.join(',')}` };
}

const nothing: Part = { kind: 'all', parts: [] };

function leaf({ attribute, op, value }: Condition, kinds: Kinds, must: boolean): Part {
  const known = kinds.get(attribute);
  const said = (text: string): Part => ({
    kind: 'leaf',
    subject: attribute,
    values: null,
    text: `${attribute} ${text}`,
  });
  if (typeof value === 'boolean') return said(String(value === (must === (op === 'eq'))));
  if (known?.kind === 'choice') {
    const given = Array.isArray(value) ? value.map(String) : [String(value)];
    const isIn = (op === 'in' || op === 'eq') === must;
    return listed(
      `${attribute} in`,
      known.values.map((one) => one.id).filter((id) => given.includes(id) === isIn),
    );
  }
  if (Array.isArray(value)) {
    const name = value.length === 1 && op === 'hasAll' ? 'hasAny' : op;
    const turned = name === 'hasAny' ? 'hasNone' : name === 'hasNone' ? 'hasAny' : `not ${name}`;
    return listed(`${attribute} ${must ? name : turned}`, value);
  }
  if (typeof value !== 'number') return said(`${must ? '' : 'not '}${op} ${String(value)}`);
  // Whole numbers: what is not at least 20 is at most 19. A bound that everybody is within says nothing.
  const isLower = (op === 'gte') === must;
  const bound = must ? value : op === 'gte' ? value - 1 : value + 1;
  if (op === 'gte' || op === 'lte') {
    const range = known?.kind === 'number' ? known : undefined;
    if (isLower && range?.min !== undefined && bound <= range.min) return nothing;
    if (!isLower && range?.max !== undefined && bound >= range.max) return nothing;
    return said(`${isLower ? 'gte' : 'lte'} ${bound}`);
  }
  return said(`${(op === 'eq') === must ? 'eq' : 'ne'} ${value}`);
}

export interface RuleComparison {
  /** In both. */
  right: number;
  /** Proposed, but not in the catalogue's rule. */
  wrong: number;
  /** In the catalogue's rule, but not proposed. */
  left: number;
}

export function compareRules(proposed: Rule | null, present: Rule, attributes: readonly Attribute[]): RuleComparison {
  const mine = proposed ? partsOf(proposed, attributes) : [];
  const theirs = partsOf(present, attributes);
  const right = mine.filter((part) => theirs.includes(part)).length;
  return { right, wrong: mine.length - right, left: theirs.length - right };
}
