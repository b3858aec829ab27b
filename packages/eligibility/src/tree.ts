import { isCondition } from './condition.ts';
import { type Pointer, pointer } from './pointer.ts';
import {
  type Condition,
  municipalityAttribute,
  municipalityPath,
  type Rule,
  type RuleNote,
  type Service,
  type Source,
} from './types.ts';

/** A condition where it stands: it must hold, or (below an odd number of `not`) must not. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly condition: Condition;
  readonly must: boolean;
  readonly path: Pointer;
  readonly owner?: string;
  readonly source?: Source;
  readonly reason?: string;
}

export interface Branch {
  readonly kind: 'all' | 'any';
  readonly children: readonly Tree[];
  readonly path: Pointer;
}

/** A rule with every `not` pushed down to the conditions, which changes no verdict in Kleene's logic (De Morgan). */
export type Tree = Leaf | Branch;

function inherit(note: RuleNote, rule: RuleNote): RuleNote {
  const owner = rule.owner ?? note.owner;
  const source = rule.source ?? note.source;
  const reason = rule.reason ?? note.reason;
  return {
    ...(owner === undefined ? {} : { owner }),
    ...(source === undefined ? {} : { source }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function grow(rule: Rule, must: boolean, path: readonly (string | number)[], above: RuleNote): Tree {
  const note = inherit(above, rule);
  if (isCondition(rule)) return { kind: 'leaf', condition: rule, must, path: pointer(path), ...note };
  if ('not' in rule) return grow(rule.not, !must, [...path, 'not'], note);
  const [key, parts] = 'all' in rule ? (['all', rule.all] as const) : (['any', rule.any] as const);
  return {
    kind: (key === 'all') === must ? 'all' : 'any',
    children: parts.map((part, index) => grow(part, must, [...path, key, index], note)),
    path: pointer(path),
  };
}

export function treeOf(rule: Rule, note: RuleNote = {}): Tree {
  return grow(rule, true, [], note);
}

/** The service's whole condition: where the person must live, and the rule. */
export function serviceTree(service: Service): Tree {
  const rule = treeOf(service.rule, { owner: service.principal });
  if (service.municipalities === undefined) return rule;
  const condition: Condition = { attribute: municipalityAttribute, op: 'in', value: service.municipalities };
  const place: Leaf = { kind: 'leaf', condition, must: true, path: municipalityPath, owner: service.principal };
  return { kind: 'all', children: [place, rule], path: '' };
}

export function leavesOf(tree: Tree): readonly Leaf[] {
  return tree.kind === 'leaf' ? [tree] : tree.children.flatMap(leavesOf);
}
