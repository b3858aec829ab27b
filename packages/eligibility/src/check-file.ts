import { readAttribute } from './check-attribute.ts';
import { readRule } from './check-rule.ts';
import { readService } from './check-service.ts';
import { contradictions } from './contradiction.ts';
import { isObject, type Problem, Problems, RuleFileError, shown } from './problem.ts';
import { treeOf } from './tree.ts';
import type { Attribute, Rule, RuleFile, Service } from './types.ts';

export interface CheckedFile {
  /** Present when there are no errors. */
  readonly file?: RuleFile;
  readonly problems: readonly Problem[];
}

function readAttributes(problems: Problems, input: unknown): ReadonlyMap<string, Attribute> {
  const table = new Map<string, Attribute>();
  if (!Array.isArray(input)) {
    problems.error(['attributes'], 'Filen ska ha en lista attributes.', 'The file must have a list attributes.');
    return table;
  }
  for (const [index, entry] of input.entries()) {
    const attribute = readAttribute(problems, entry, ['attributes', index]);
    if (!attribute) continue;
    if (table.has(attribute.id)) {
      const named = shown(attribute.id);
      problems.error(
        ['attributes', index, 'id'],
        `Attributet ${named} finns två gånger.`,
        `The attribute ${named} occurs twice.`,
      );
    }
    table.set(attribute.id, attribute);
  }
  return table;
}

function readServices(
  problems: Problems,
  input: unknown,
  attributes: ReadonlyMap<string, Attribute>,
): readonly Service[] {
  if (!Array.isArray(input)) {
    problems.error(['services'], 'Filen ska ha en lista services.', 'The file must have a list services.');
    return [];
  }
  const names = new Set<string>();
  return input.flatMap((entry: unknown, index): Service[] => {
    const service = readService(problems, entry, attributes, ['services', index]);
    if (!service) return [];
    if (names.has(service.name)) {
      const named = shown(service.name);
      problems.error(
        ['services', index, 'name'],
        `Namnet ${named} finns två gånger. Namn ska vara unika.`,
        `The name ${named} occurs twice. Names must be unique.`,
      );
    }
    names.add(service.name);
    return [service];
  });
}

/**
 * A rule file, checked through: form, kinds, unknown attributes and values, size and circles (errors), and rules that
 * can never or need never be met (warnings). Nothing is dropped in silence: with an error there is no file.
 */
export function checkRuleFile(input: unknown): CheckedFile {
  const problems = new Problems();
  if (!isObject(input)) {
    problems.error(
      [],
      'Filen ska vara ett objekt med attributes och services.',
      'The file must be an object with attributes and services.',
    );
    return { problems: problems.found };
  }
  const attributes = readAttributes(problems, input.attributes);
  const services = readServices(problems, input.services, attributes);
  if (problems.failed) return { problems: problems.found };
  for (const [index, service] of services.entries()) {
    contradictions(problems, treeOf(service.rule), [...attributes.values()], ['services', index, 'rule']);
  }
  return { file: { attributes: [...attributes.values()], services }, problems: problems.found };
}

/** The same for code that only wants the file. Throws `RuleFileError` with every error. */
export function readRuleFile(input: unknown): RuleFile {
  const { file, problems } = checkRuleFile(input);
  if (!file) throw new RuleFileError(problems.filter((problem) => problem.severity === 'error'));
  return file;
}

export interface CheckedRule {
  readonly rule?: Rule;
  readonly problems: readonly Problem[];
}

/** One rule, as a rule builder has it: the rule when it can be used, and what is to be said about it. */
export function checkRule(input: unknown, attributes: readonly Attribute[]): CheckedRule {
  const problems = new Problems();
  const rule = readRule(problems, input, new Map(attributes.map((attribute) => [attribute.id, attribute])));
  if (rule === undefined || problems.failed) return { problems: problems.found };
  contradictions(problems, treeOf(rule), attributes, []);
  return { rule, problems: problems.found };
}
