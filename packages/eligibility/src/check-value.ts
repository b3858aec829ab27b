import { dayNumber } from './day.ts';
import { type Path, type Problems, shown } from './problem.ts';
import type { Attribute, ChoiceAttribute, ChoiceSetAttribute, Kind, Op, Value } from './types.ts';

/** Which comparisons each kind of attribute can be asked with. */
export const opsOf: Readonly<Record<Kind, readonly Op[]>> = {
  number: ['eq', 'ne', 'gte', 'lte'],
  date: ['eq', 'ne', 'gte', 'lte'],
  boolean: ['eq', 'ne'],
  choice: ['eq', 'ne', 'in', 'notIn'],
  choiceSet: ['hasAny', 'hasAll', 'hasNone'],
};

function listed(problems: Problems, attribute: ChoiceAttribute | ChoiceSetAttribute, id: string, path: Path): boolean {
  if (attribute.values.some((value) => value.id === id)) return true;
  const known = attribute.values.map((value) => value.id);
  const some = known.length > 12 ? `${known.slice(0, 12).join(', ')} …` : known.join(', ');
  problems.error(
    path,
    `${attribute.label}: okänt värde ${shown(id)}. Värden: ${some}.`,
    `${attribute.id}: unknown value ${shown(id)}. Values: ${some}.`,
  );
  return false;
}

/** A list of value ids, each of them known to the attribute. */
export function readValueList(
  problems: Problems,
  attribute: ChoiceAttribute | ChoiceSetAttribute,
  input: unknown,
  path: Path,
): readonly string[] | undefined {
  if (!Array.isArray(input)) {
    return problems.error(
      path,
      `${attribute.label}: ska vara en lista, men är ${shown(input)}.`,
      `${attribute.id}: must be a list, but is ${shown(input)}.`,
    );
  }
  const ids = input.flatMap((id: unknown, index): string[] => {
    if (typeof id === 'string') return listed(problems, attribute, id, [...path, index]) ? [id] : [];
    problems.error(
      [...path, index],
      `${attribute.label}: ${shown(id)} är inget värde.`,
      `${attribute.id}: ${shown(id)} is no value.`,
    );
    return [];
  });
  return ids.length === input.length ? ids : undefined;
}

/** JSON's numbers beyond this are no longer each their own: 9007199254740993 is read as …992. */
function tooLarge(problems: Problems, { label, id }: Attribute, input: number, path: Path): undefined {
  const most = Number.MAX_SAFE_INTEGER;
  return problems.error(
    path,
    `${label}: ska vara ett tal som räknas exakt (högst ${most}), men är ${shown(input)}.`,
    `${id}: must be a number that is counted exactly (at most ${most}), but is ${shown(input)}.`,
  );
}

function readNumber(problems: Problems, attribute: Attribute, input: unknown, path: Path): number | undefined {
  if (typeof input === 'number' && Math.abs(input) <= Number.MAX_SAFE_INTEGER) return input;
  if (typeof input === 'number') return tooLarge(problems, attribute, input, path);
  return problems.error(
    path,
    `${attribute.label}: ska vara ett tal, men är ${shown(input)}.`,
    `${attribute.id}: must be a number, but is ${shown(input)}.`,
  );
}

function readBoolean(problems: Problems, attribute: Attribute, input: unknown, path: Path): boolean | undefined {
  if (typeof input === 'boolean') return input;
  return problems.error(
    path,
    `${attribute.label}: ska vara true eller false, men är ${shown(input)}.`,
    `${attribute.id}: must be true or false, but is ${shown(input)}.`,
  );
}

function readDay(problems: Problems, attribute: Attribute, input: unknown, path: Path): string | undefined {
  if (typeof input === 'string' && dayNumber(input) !== undefined) return input;
  return problems.error(
    path,
    `${attribute.label}: ska vara en dag (ÅÅÅÅ-MM-DD), men är ${shown(input)}.`,
    `${attribute.id}: must be a day (YYYY-MM-DD), but is ${shown(input)}.`,
  );
}

function readChoice(problems: Problems, attribute: ChoiceAttribute, input: unknown, path: Path): string | undefined {
  if (typeof input === 'string') return listed(problems, attribute, input, path) ? input : undefined;
  return problems.error(
    path,
    `${attribute.label}: ska vara ett värde, men är ${shown(input)}.`,
    `${attribute.id}: must be one value, but is ${shown(input)}.`,
  );
}

/** The value that a fact about a person can have. */
export function readFact(problems: Problems, attribute: Attribute, input: unknown, path: Path): Value | undefined {
  switch (attribute.kind) {
    case 'number':
      return readNumber(problems, attribute, input, path);
    case 'boolean':
      return readBoolean(problems, attribute, input, path);
    case 'date':
      return readDay(problems, attribute, input, path);
    case 'choice':
      return readChoice(problems, attribute, input, path);
    case 'choiceSet':
      return readValueList(problems, attribute, input, path);
  }
}

/** The value that a comparison of this attribute by this operator can have. */
export function readOperand(
  problems: Problems,
  attribute: Attribute,
  op: Op,
  input: unknown,
  path: Path,
): Value | undefined {
  if (attribute.kind === 'choice' && (op === 'in' || op === 'notIn')) {
    return readValueList(problems, attribute, input, path);
  }
  return readFact(problems, attribute, input, path);
}
