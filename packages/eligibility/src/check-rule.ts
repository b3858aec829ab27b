import { text } from './check-attribute.ts';
import { opsOf, readOperand } from './check-value.ts';
import { isObject, type Json, type Path, type Problems, shown } from './problem.ts';
import type { Attribute, Op, Rule, RuleNote, Source } from './types.ts';

/** Deeper or larger than any rule that a person has written; the engines recurse, so there is an end. */
const maxDepth = 100;
const maxNodes = 20_000;

export type AttributeTable = ReadonlyMap<string, Attribute>;

const sourceKinds: readonly Source['kind'][] = ['law', 'agreement', 'routine'];

interface Progress {
  readonly attributes: AttributeTable;
  readonly problems: Problems;
  readonly open: Set<unknown>;
  nodes: number;
}

function readSource(progress: Progress, input: unknown, path: Path): Source | undefined {
  if (input === undefined) return undefined;
  const source = typeof input === 'string' ? { kind: 'routine', text: input } : input;
  const kind = isObject(source) ? sourceKinds.find((known) => known === source.kind) : undefined;
  if (!isObject(source) || typeof source.text !== 'string' || kind === undefined) {
    return progress.problems.error(
      path,
      'En källa ska ha kind (law, agreement eller routine) och text.',
      'A source must have a kind (law, agreement or routine) and a text.',
    );
  }
  return { kind, text: source.text, ...(typeof source.link === 'string' ? { link: source.link } : {}) };
}

function readNote(progress: Progress, input: Json, path: Path): RuleNote {
  const owner = text(progress.problems, input, 'owner', path, 'optional');
  const reason = text(progress.problems, input, 'reason', path, 'optional');
  const source = readSource(progress, input.source, [...path, 'source']);
  return {
    ...(owner === undefined ? {} : { owner }),
    ...(source === undefined ? {} : { source }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function readCondition(progress: Progress, input: Json, path: Path, note: RuleNote): Rule | undefined {
  const { problems, attributes } = progress;
  const id = text(problems, input, 'attribute', path, 'required');
  if (id === undefined) return undefined;
  const attribute = attributes.get(id);
  if (!attribute) {
    return problems.error(
      [...path, 'attribute'],
      `Attributet ${shown(id)} finns inte i filen.`,
      `There is no attribute ${shown(id)} in the file.`,
    );
  }
  const ops = opsOf[attribute.kind];
  const op: Op | undefined = ops.find((known) => known === input.op);
  if (op === undefined) {
    return problems.error(
      [...path, 'op'],
      `${attribute.label} (${attribute.kind}) kan inte jämföras med ${shown(input.op)}. Möjliga: ${ops.join(', ')}.`,
      `${id} (${attribute.kind}) cannot be compared with ${shown(input.op)}. Possible: ${ops.join(', ')}.`,
    );
  }
  const value = readOperand(problems, attribute, op, input.value, [...path, 'value']);
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.length === 0) {
    problems.add(
      'warning',
      [...path, 'value'],
      `${attribute.label}: listan är tom, så villkoret säger ingenting om personen.`,
      `${id}: the list is empty, so the condition says nothing about the person.`,
    );
  }
  return { attribute: id, op, value, ...note };
}

function readParts(progress: Progress, parts: unknown, key: 'all' | 'any', path: Path): readonly Rule[] | undefined {
  const at = [...path, key];
  if (!Array.isArray(parts)) {
    return progress.problems.error(at, `${key} ska vara en lista av regler.`, `${key} must be a list of rules.`);
  }
  if (parts.length === 0) {
    const [sv, en] =
      key === 'all'
        ? ['alltid uppfylld (tom lista under all)', 'always met (an empty list under all)']
        : ['aldrig uppfylld (tom lista under any)', 'never met (an empty list under any)'];
    progress.problems.add('warning', at, `Regeln är ${sv}.`, `The rule is ${en}.`);
  }
  const rules = parts.map((part: unknown, index) => readNode(progress, part, [...at, index]));
  return rules.every((rule) => rule !== undefined) ? rules : undefined;
}

function readForm(progress: Progress, input: Json, path: Path): Rule | undefined {
  const forms = ['all', 'any', 'not', 'attribute'].filter((key) => Object.hasOwn(input, key));
  const [form] = forms;
  if (forms.length !== 1 || form === undefined) {
    return progress.problems.error(
      path,
      `En regel är en av all, any, not och attribute; här finns ${forms.length === 0 ? 'ingen' : forms.join(' och ')}.`,
      `A rule is one of all, any, not and attribute; here is ${forms.length === 0 ? 'none' : forms.join(' and ')}.`,
    );
  }
  const note = readNote(progress, input, path);
  if (form === 'attribute') return readCondition(progress, input, path, note);
  if (form === 'not') {
    const inner = readNode(progress, input.not, [...path, 'not']);
    return inner === undefined ? undefined : { not: inner, ...note };
  }
  if (form === 'all') {
    const all = readParts(progress, input.all, 'all', path);
    return all === undefined ? undefined : { all, ...note };
  }
  const any = readParts(progress, input.any, 'any', path);
  return any === undefined ? undefined : { any, ...note };
}

function readNode(progress: Progress, input: unknown, path: Path): Rule | undefined {
  const { problems, open } = progress;
  progress.nodes += 1;
  if (progress.nodes === maxNodes + 1) {
    problems.error(
      path,
      `Regeln har fler än ${maxNodes} delar. Dela upp den på flera insatser.`,
      `The rule has more than ${maxNodes} parts. Divide it among several services.`,
    );
  }
  if (progress.nodes > maxNodes) return undefined;
  if (!isObject(input)) {
    return problems.error(path, `En regel ska vara ett objekt, men är ${shown(input)}.`, 'A rule must be an object.');
  }
  if (open.has(input)) {
    return problems.error(path, 'Regeln innehåller sig själv (cirkel).', 'The rule contains itself (a circle).');
  }
  if (open.size >= maxDepth) {
    return problems.error(
      path,
      `Regeln är djupare än ${maxDepth} nivåer.`,
      `The rule is deeper than ${maxDepth} levels.`,
    );
  }
  open.add(input);
  const rule = readForm(progress, input, path);
  open.delete(input);
  return rule;
}

/** A rule as data, checked in form, or undefined with the reasons among the problems. */
export function readRule(
  problems: Problems,
  input: unknown,
  attributes: AttributeTable,
  path: Path = [],
): Rule | undefined {
  return readNode({ attributes, problems, open: new Set(), nodes: 0 }, input, path);
}
