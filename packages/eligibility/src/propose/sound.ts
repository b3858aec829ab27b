import type { Rule } from '../types.ts';

/** The bounds and sets that a rule asks for by itself. */
function leavesIn(rule: Rule): readonly Extract<Rule, { attribute: string }>[] {
  if ('attribute' in rule) return [rule];
  return 'all' in rule ? rule.all.flatMap(leavesIn) : [];
}

/** Whether nobody can meet both, or one of them says nothing beside the other: then one was no condition, or of another case. */
function quarrel(a: Rule, b: Rule): boolean {
  return leavesIn(a).some((one) =>
    leavesIn(b).some((other) => {
      if (one.attribute !== other.attribute) return false;
      if (typeof one.value === 'number' && typeof other.value === 'number') {
        if (one.op === other.op) return one.value !== other.value;
        return one.op === 'gte' && other.op === 'lte' && one.value > other.value;
      }
      if (typeof one.value === 'boolean') return one.value !== other.value;
      const [mine, others] = [[one.value].flat(), [other.value].flat()];
      const [isChosen, isBarred] = [one.op === 'hasAny', other.op === 'hasNone'];
      return isChosen && isBarred && mine.every((value) => others.includes(value));
    }),
  );
}

/** Of conditions read in one text, those that quarrel with none of the others. */
export function sound<Part extends { readonly rule: Rule }>(parts: readonly Part[]): readonly Part[] {
  return parts.filter(
    (part) =>
      !parts.some((other) => other !== part && (quarrel(part.rule, other.rule) || quarrel(other.rule, part.rule))),
  );
}
