import { treeTruth } from './evaluate.ts';
import type { Step } from './plan.ts';
import type { Tree } from './tree.ts';
import type { Facts, Value } from './types.ts';

/** The values that an attribute could come to have, each by itself. */
type Possible = Map<string, Value[]>;

/** Every condition by itself by some possible value: never wrongly no. */
function couldBeMet(tree: Tree, possible: Possible): boolean {
  if (tree.kind !== 'leaf') {
    const isMet = (child: Tree) => couldBeMet(child, possible);
    return tree.kind === 'all' ? tree.children.every(isMet) : tree.children.some(isMet);
  }
  const { attribute } = tree.condition;
  const values = possible.get(attribute) ?? [];
  return treeTruth(tree, {}) === 1 || values.some((value) => treeTruth(tree, { [attribute]: value }) === 1);
}

/** A set may grow by any part of what is given, so its largest is possible too. */
function add(possible: Possible, attribute: string, value: Value | null | undefined): void {
  if (value === undefined || value === null) return;
  const values = possible.get(attribute) ?? [];
  values.push(value);
  if (Array.isArray(value)) values.push([...new Set(values.flatMap((one) => (Array.isArray(one) ? one : [])))]);
  possible.set(attribute, values);
}

/**
 * The steps that could come to be open to a person, however long it takes, and whether the goal could come to be met. What
 * is left out here is certainly out of reach, so that nobody need try its orders.
 */
export function withinReach(
  goal: Tree,
  steps: readonly Step[],
  facts: Facts,
  changes: readonly { readonly attribute: string; readonly value: Facts[string] }[],
) {
  const possible: Possible = new Map();
  for (const [attribute, value] of Object.entries(facts)) add(possible, attribute, value);
  for (const { attribute, value } of changes) add(possible, attribute, value);
  const open = new Set<Step>();
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const step of steps) {
      if (open.has(step) || !couldBeMet(step.tree, possible)) continue;
      open.add(step);
      for (const { attribute, value } of step.service.establishes ?? []) add(possible, attribute, value);
      isChanged = true;
    }
  }
  return { steps: steps.filter((step) => open.has(step)), isGoal: couldBeMet(goal, possible) };
}
