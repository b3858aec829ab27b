import { readFact } from './check-value.ts';
import { dayNumber } from './day.ts';
import { isObject, type Path, type Problem, Problems, shown } from './problem.ts';
import type { Attribute, Facts, Value } from './types.ts';

function checkBounds(problems: Problems, attribute: Attribute, value: Value, path: Path): void {
  if (attribute.kind !== 'number' && attribute.kind !== 'date') return;
  const low = attribute.kind === 'number' ? attribute.min : dayNumber(attribute.min);
  const high = attribute.kind === 'number' ? attribute.max : dayNumber(attribute.max);
  const at = attribute.kind === 'number' ? value : dayNumber(value);
  if (typeof at !== 'number') return;
  if ((low === undefined || at >= low) && (high === undefined || at <= high)) return;
  const span = `${attribute.min ?? '…'}–${attribute.max ?? '…'}`;
  problems.error(
    path,
    `${attribute.label}: ${shown(value)} ligger utanför ${span}.`,
    `${attribute.id}: ${shown(value)} is outside ${span}.`,
  );
}

export interface CheckedFacts {
  /** Only what could be read. */
  readonly facts: Facts;
  readonly problems: readonly Problem[];
}

/**
 * A person's facts as `{"attribute id": value}`. A missing attribute and null are unknown. An unknown attribute, a value
 * of the wrong kind, outside `min`–`max` or outside the list is an error at `/attribute id`.
 */
export function checkFacts(input: unknown, attributes: readonly Attribute[]): CheckedFacts {
  const problems = new Problems();
  const facts: Record<string, Value> = {};
  if (!isObject(input)) {
    problems.error(
      [],
      'En profil ska vara ett objekt: {"attribut": värde}.',
      'A profile is an object: {"attribute": value}.',
    );
    return { facts, problems: problems.found };
  }
  const table = new Map(attributes.map((attribute) => [attribute.id, attribute]));
  for (const [id, given] of Object.entries(input)) {
    const attribute = table.get(id);
    if (!attribute) {
      problems.error([id], `Attributet ${shown(id)} finns inte i filen.`, `There is no attribute ${shown(id)}.`);
      continue;
    }
    if (given === null || given === undefined) continue;
    const value = readFact(problems, attribute, given, [id]);
    if (value === undefined) continue;
    checkBounds(problems, attribute, value, [id]);
    facts[id] = value;
  }
  return { facts, problems: problems.found };
}
