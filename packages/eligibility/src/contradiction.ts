import { boxesOf } from './boxes.ts';
import { coversAll } from './cover.ts';
import { steps } from './pointer.ts';
import type { Path, Problems } from './problem.ts';
import { spaceOf } from './space.ts';
import { leavesOf, type Tree } from './tree.ts';
import type { Attribute } from './types.ts';

/**
 * Warns of parts that nobody can meet (each at the smallest part that has the fault) and of a rule that everybody meets.
 * Exact within `min`–`max` of the attributes; a rule too involved to divide into cells is said to be unchecked.
 */
export function contradictions(problems: Problems, tree: Tree, attributes: readonly Attribute[], path: Path): void {
  const leaves = leavesOf(tree);
  const space = spaceOf(attributes, leaves, { bounded: true });
  const dead = new Set<Tree>();
  const boxes = boxesOf(space, tree, 5000, (part, found) => {
    if (found.length > 0) return;
    dead.add(part);
    const at = [...path, ...steps(part.path)];
    if (part.kind === 'leaf') {
      problems.add(
        'warning',
        at,
        'Villkoret kan aldrig vara uppfyllt: inget möjligt värde stämmer.',
        'The condition can never be met: no possible value fits.',
      );
    } else if (part.children.length > 0 && !part.children.some((child) => dead.has(child))) {
      problems.add(
        'warning',
        at,
        'Villkoren motsäger varandra: ingen kan uppfylla dem.',
        'The conditions contradict each other: nobody can meet them.',
      );
    }
  });
  if (boxes === undefined) {
    problems.add(
      'warning',
      path,
      'Regeln är för sammansatt för att prövas mot motsägelser.',
      'The rule is too involved to be tested for contradictions.',
    );
  } else if (leaves.length > 0 && boxes.length > 0 && coversAll(space, boxes)) {
    problems.add('warning', path, 'Alla uppfyller regeln: den stänger ingen ute.', 'Everybody meets the rule.');
  }
}
