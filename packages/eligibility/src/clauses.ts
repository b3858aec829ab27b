import { compare, isNever, yes } from './condition.ts';
import { type Dim, type Space, valueIn } from './space.ts';
import type { Leaf, Tree } from './tree.ts';

/**
 * One alternative of a clause: the rows of a direction in which it is true. Rows are the direction's cells and a last one
 * for a value that the file does not list.
 */
type Literal = readonly boolean[];
/** Alternatives, of which one must be true: direction index to literal. */
export type Clause = ReadonlyMap<number, Literal>;

/** A value that no list holds. */
const unlisted = '\u0000';
const maxClauses = 64;
/** Comparing each clause with each other pays only for rules of the size that people write. */
const mostAbsorbed = 300;

export function rowsOf(dim: Dim): number {
  return dim.size + 1;
}

function literal(dim: Dim, leaf: Leaf): Literal {
  return Array.from({ length: rowsOf(dim) }, (_, row) => {
    const value = row < dim.size ? valueIn(dim, row) : unlisted;
    return (compare(leaf.condition, value) === yes) === leaf.must;
  });
}

function optionClauses(space: Space, leaf: Leaf): readonly Clause[] | undefined {
  const { condition, must } = leaf;
  const asked = Array.isArray(condition.value) ? condition.value : [];
  const options = (space.dimsOf.get(condition.attribute) ?? []).filter((index) => {
    const dim = space.dims[index];
    return dim?.kind === 'option' && asked.includes(dim.option);
  });
  if (options.length === 0) return undefined;
  const isNone = condition.op === 'hasNone';
  const present = isNone !== must;
  const one: Literal = [!present, present, !present];
  const everyOne = condition.op === 'hasAny' ? !must : must;
  if (everyOne) return options.map((index) => new Map([[index, one]]));
  return [new Map(options.map((index) => [index, one]))];
}

function within(a: Clause, b: Clause): boolean {
  for (const [dim, mine] of a) {
    const other = b.get(dim);
    if (!other || mine.some((isTrue, row) => isTrue && !other[row])) return false;
  }
  return true;
}

/** Without the clauses that follow from others; valid in Kleene's logic, where absorption holds. */
function absorbed(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.filter(
    (clause, index) =>
      !clauses.some((other, at) => at !== index && within(other, clause) && (at < index || !within(clause, other))),
  );
}

function either(a: Clause, b: Clause): Clause {
  const both = new Map(a);
  for (const [dim, alternative] of b) {
    const known = both.get(dim);
    both.set(dim, known ? known.map((isTrue, row) => isTrue || alternative[row] === true) : alternative);
  }
  return both;
}

/**
 * A tree as clauses that must all be true (conjunctive normal form), which in Kleene's logic has the same truth, since
 * distribution and De Morgan hold there. undefined when there would be too many.
 */
export function clausesOf(space: Space, tree: Tree): readonly Clause[] | undefined {
  if (tree.kind === 'leaf') {
    if (isNever(tree.condition)) return tree.must ? [new Map()] : [];
    const [index] = space.dimsOf.get(tree.condition.attribute) ?? [];
    const dim = index === undefined ? undefined : space.dims[index];
    if (index === undefined || dim === undefined || dim.kind === 'option') return optionClauses(space, tree);
    return [new Map([[index, literal(dim, tree)]])];
  }
  if (tree.kind === 'all') {
    const found: Clause[] = [];
    for (const child of tree.children) {
      const clauses = clausesOf(space, child);
      if (clauses === undefined) return undefined;
      found.push(...clauses);
    }
    return found.length > mostAbsorbed ? found : absorbed(found);
  }
  let found: readonly Clause[] = [new Map()];
  for (const child of tree.children) {
    const clauses = clausesOf(space, child);
    if (clauses === undefined || found.length * clauses.length > maxClauses * 16) return undefined;
    found = absorbed(found.flatMap((before) => clauses.map((clause) => either(before, clause))));
    if (found.length > maxClauses) return undefined;
  }
  return found;
}
