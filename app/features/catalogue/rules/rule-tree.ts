import type { Condition, Rule, RuleNote } from '@farled/eligibility';

/** How a rule is built by hand: groups of conditions and groups, each ”all of”, ”one of” or ”none of”. */
export type GroupMode = 'all' | 'any' | 'none';

export interface RuleGroup {
  mode: GroupMode;
  parts: readonly RulePart[];
  note: RuleNote;
}
export type RulePart = { group: RuleGroup } | { condition: Condition };

/** Place of a part: its number in each group from the top down, as `0.2`; the whole rule is the empty text. */
export type PartPlace = string;

function noteOf({ owner, source, reason }: RuleNote): RuleNote {
  return {
    ...(owner !== undefined && { owner }),
    ...(source !== undefined && { source }),
    ...(reason !== undefined && { reason }),
  };
}

function partOf(rule: Rule): RulePart {
  return 'attribute' in rule ? { condition: rule } : { group: groupOf(rule) };
}

/** The rule as a group at the top. Its meaning and its notes stay as they are. */
export function groupOf(rule: Rule): RuleGroup {
  if ('attribute' in rule) return { mode: 'all', parts: [{ condition: rule }], note: {} };
  if ('all' in rule) return { mode: 'all', parts: rule.all.map(partOf), note: noteOf(rule) };
  if ('any' in rule) return { mode: 'any', parts: rule.any.map(partOf), note: noteOf(rule) };
  const inner = rule.not;
  const isPlain = 'any' in inner && Object.keys(noteOf(inner)).length === 0;
  return { mode: 'none', parts: isPlain ? inner.any.map(partOf) : [partOf(inner)], note: noteOf(rule) };
}

export function ruleOf({ mode, parts, note }: RuleGroup): Rule {
  const rules = parts.map((part) => ('condition' in part ? part.condition : ruleOf(part.group)));
  if (mode === 'none') return { not: { any: rules }, ...note };
  return mode === 'all' ? { all: rules, ...note } : { any: rules, ...note };
}

function steps(place: PartPlace): number[] {
  return place === '' ? [] : place.split('.').map(Number);
}

export function isPlace(text: string): boolean {
  return text === '' || /^\d{1,4}(\.\d{1,4}){0,20}$/.test(text);
}

export function partAt(top: RuleGroup, place: PartPlace): RulePart | null {
  let part: RulePart = { group: top };
  for (const step of steps(place)) {
    if (!('group' in part)) return null;
    const next: RulePart | undefined = part.group.parts[step];
    if (!next) return null;
    part = next;
  }
  return part;
}

/** The rule with one part exchanged, or taken away for null. The top itself cannot be taken away. */
export function withPart(top: RuleGroup, place: PartPlace, change: (part: RulePart) => RulePart | null): RuleGroup {
  const [first, ...rest] = steps(place);
  if (first === undefined) {
    const changed = change({ group: top });
    return changed && 'group' in changed ? changed.group : top;
  }
  const parts = top.parts.flatMap((part, index): RulePart[] => {
    if (index !== first) return [part];
    if (rest.length === 0) {
      const changed = change(part);
      return changed ? [changed] : [];
    }
    return 'group' in part ? [{ group: withPart(part.group, rest.join('.'), change) }] : [part];
  });
  return { ...top, parts };
}

export function withAdded(top: RuleGroup, place: PartPlace, added: RulePart): RuleGroup {
  return withPart(top, place, (part) =>
    'group' in part ? { group: { ...part.group, parts: [...part.group.parts, added] } } : part,
  );
}

export function countParts({ parts }: RuleGroup): number {
  return parts.reduce((sum, part) => sum + 1 + ('group' in part ? countParts(part.group) : 0), 0);
}
