import { readRule } from './check-rule.ts';
import { readValueList } from './check-value.ts';
import { isCondition } from './condition.ts';
import { pointer, steps } from './pointer.ts';
import { isObject, type Path, Problems, RuleFileError, shown } from './problem.ts';
import { type Attribute, municipalityAttribute, type Rule, type RuleFile, type Service } from './types.ts';

/**
 * A rule imagined otherwise. `path` addresses the rule as it stands in the file (several changes do not move each other's
 * paths): `to` a rule = put there instead, `to` null = taken away, a path that ends in `-` = added last in that list.
 * `/municipalities` takes a list or null (anywhere).
 */
export interface RuleChange {
  readonly service: string;
  readonly path: string | readonly (string | number)[];
  readonly to: Rule | readonly string[] | null;
}

/** Stands where a part was taken away, until all changes are made. */
const gone: Rule = { all: [] };

interface Edit {
  readonly problems: Problems;
  readonly at: Path;
}

function editList(edit: Edit, parts: readonly Rule[], path: readonly string[], to: Rule): readonly Rule[] | undefined {
  const [step = '', ...rest] = path;
  if (step === '-' || (rest.length === 0 && Number(step) === parts.length)) return [...parts, to];
  const index = /^\d+$/.test(step) ? Number(step) : -1;
  const part = parts[index];
  const made = part === undefined ? undefined : editRule(edit, part, rest, to);
  if (made !== undefined) return parts.with(index, made);
  if (part !== undefined) return undefined;
  return edit.problems.error(
    [...edit.at, 'path'],
    `Det finns ingen del ${shown(step)} på den platsen i regeln.`,
    `There is no part ${shown(step)} at that place in the rule.`,
  );
}

function editRule(edit: Edit, rule: Rule, path: readonly string[], to: Rule): Rule | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return to;
  if (!isCondition(rule)) {
    if ('not' in rule && step === 'not') {
      const not = editRule(edit, rule.not, rest, to);
      if (not === undefined) return undefined;
      return not === gone ? gone : { ...rule, not };
    }
    if ('all' in rule && step === 'all') {
      const all = editList(edit, rule.all, rest, to);
      return all && { ...rule, all };
    }
    if ('any' in rule && step === 'any') {
      const any = editList(edit, rule.any, rest, to);
      return any && { ...rule, any };
    }
  }
  return edit.problems.error(
    [...edit.at, 'path'],
    `Regeln har ingen plats ${shown(pointer(path))}.`,
    `The rule has no place ${shown(pointer(path))}.`,
  );
}

/** Without the parts taken away; a list that loses its last part goes with it. */
function pruned(rule: Rule): Rule | undefined {
  if (rule === gone) return undefined;
  if (isCondition(rule)) return rule;
  if ('not' in rule) {
    const not = pruned(rule.not);
    return not && { ...rule, not };
  }
  const parts = 'all' in rule ? rule.all : rule.any;
  const kept = parts.flatMap((part) => pruned(part) ?? []);
  if (kept.length === 0 && parts.length > 0) return undefined;
  return 'all' in rule ? { ...rule, all: kept } : { ...rule, any: kept };
}

function changePlaces(edit: Edit, service: Service, to: unknown, attributes: readonly Attribute[]): Service {
  const { municipalities: _, ...rest } = service;
  if (to === null) return rest;
  const attribute = attributes.find((one) => one.id === municipalityAttribute);
  if (attribute?.kind !== 'choice') {
    edit.problems.error([...edit.at, 'path'], 'Filen har inget attribut för kommun.', 'The file has no municipality.');
    return service;
  }
  const municipalities = readValueList(edit.problems, attribute, to, [...edit.at, 'to']);
  return municipalities ? { ...rest, municipalities } : service;
}

function changeService(edit: Edit, service: Service, change: RuleChange, file: RuleFile): Service {
  const path = steps(change.path);
  if (path[0] === 'municipalities' && path.length === 1) return changePlaces(edit, service, change.to, file.attributes);
  const table = new Map(file.attributes.map((attribute) => [attribute.id, attribute]));
  const to = change.to === null ? gone : readRule(edit.problems, change.to, table, [...edit.at, 'to']);
  const rule = to === undefined ? undefined : editRule(edit, service.rule, path, to);
  return rule === undefined ? service : { ...service, rule };
}

/** The file as it would be. Throws `RuleFileError` with what is wrong in the changes, at `/index/path` and `/index/to`. */
export function applyChanges(file: RuleFile, changes: readonly RuleChange[]): RuleFile {
  const problems = new Problems();
  const services = new Map(file.services.map((service) => [service.name, service]));
  const places = new Set<string>();
  for (const [index, change] of changes.entries()) {
    const service = services.get(change.service);
    const path = pointer(steps(change.path));
    const place = JSON.stringify([change.service, path]);
    if (places.has(place) && !path.endsWith('/-')) {
      problems.error([index, 'path'], 'Samma plats ändras två gånger.', 'The same place is changed twice.');
    }
    places.add(place);
    if (service) services.set(service.name, changeService({ problems, at: [index] }, service, change, file));
    else {
      const named = shown(change.service);
      problems.error([index, 'service'], `Det finns ingen insats ${named}.`, `There is no service ${named}.`);
    }
  }
  if (problems.failed) throw new RuleFileError(problems.found);
  const changed = file.services.map((before) => {
    const service = services.get(before.name) ?? before;
    return service.rule === before.rule ? service : { ...service, rule: pruned(service.rule) ?? { all: [] } };
  });
  return { ...file, services: changed };
}

/** Changes as they come from outside: a list of `{service, path, to}`. Throws `RuleFileError`. */
export function readChanges(input: unknown): readonly RuleChange[] {
  const problems = new Problems();
  const list = Array.isArray(input) ? input : [input];
  const changes = list.flatMap((entry: unknown, index): RuleChange[] => {
    if (!isObject(entry) || typeof entry.service !== 'string' || !Object.hasOwn(entry, 'to')) {
      problems.error([index], 'En ändring ska ha service, path och to.', 'A change must have service, path and to.');
      return [];
    }
    const { path = '' } = entry;
    const isPath =
      typeof path === 'string' ||
      (Array.isArray(path) && path.every((step) => typeof step === 'string' || typeof step === 'number'));
    if (!isPath) {
      problems.error([index, 'path'], 'path ska vara en text.', 'path must be a text.');
      return [];
    }
    return [
      { service: entry.service, path: Array.isArray(path) ? path : String(path), to: entry.to as RuleChange['to'] },
    ];
  });
  if (problems.failed) throw new RuleFileError(problems.found);
  return changes;
}
