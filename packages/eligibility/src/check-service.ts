import { text } from './check-attribute.ts';
import { type AttributeTable, readRule } from './check-rule.ts';
import { readFact, readValueList } from './check-value.ts';
import { dayNumber } from './day.ts';
import { isObject, type Json, type Path, type Problems, shown } from './problem.ts';
import { type Establishment, municipalityAttribute, type Service } from './types.ts';

function readWeeks(problems: Problems, input: Json, key: string, path: Path): number | null | undefined {
  const value = input[key];
  if (value === undefined || value === null) return value;
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  return problems.error(
    [...path, key],
    `${key} ska vara ett antal veckor (0 eller mer) eller null, men är ${shown(value)}.`,
    `${key} must be a number of weeks (0 or more) or null, but is ${shown(value)}.`,
  );
}

function readMunicipalities(
  problems: Problems,
  input: Json,
  attributes: AttributeTable,
  path: Path,
): readonly string[] | undefined {
  const list = input.municipalities;
  const at = [...path, 'municipalities'];
  if (list === undefined || list === null) return undefined;
  const attribute = attributes.get(municipalityAttribute);
  if (!attribute) {
    if (Array.isArray(list) && list.length === 0) return undefined;
    return problems.error(
      at,
      `Insatsen anger kommuner, men filen har inget attribut ”${municipalityAttribute}”.`,
      `The service names municipalities, but the file has no attribute "${municipalityAttribute}".`,
    );
  }
  if (attribute.kind !== 'choice') {
    return problems.error(
      at,
      `Attributet ”${municipalityAttribute}” ska vara av sorten choice.`,
      `The attribute "${municipalityAttribute}" must be of the kind choice.`,
    );
  }
  const found = readValueList(problems, attribute, list, at);
  if (found?.length === 0) {
    problems.add(
      'warning',
      at,
      'Listan över kommuner är tom, så insatsen är inte öppen någonstans. Utelämna den för hela landet.',
      'The list of municipalities is empty, so the service is open nowhere. Leave it out for everywhere.',
    );
  }
  return found;
}

function readEstablishes(
  problems: Problems,
  input: Json,
  attributes: AttributeTable,
  path: Path,
): readonly Establishment[] | undefined {
  const list = input.establishes;
  if (list === undefined || list === null) return undefined;
  const at = [...path, 'establishes'];
  if (!Array.isArray(list)) {
    return problems.error(at, 'establishes ska vara en lista.', 'establishes must be a list.');
  }
  return list.flatMap((entry: unknown, index): Establishment[] => {
    const here = [...at, index];
    const attribute =
      isObject(entry) && typeof entry.attribute === 'string' ? attributes.get(entry.attribute) : undefined;
    if (!isObject(entry) || !attribute) {
      problems.error(
        [...here, 'attribute'],
        'Ska ange ett attribut som finns i filen.',
        'Must name an attribute that is in the file.',
      );
      return [];
    }
    const value = readFact(problems, attribute, entry.value, [...here, 'value']);
    return value === undefined ? [] : [{ attribute: attribute.id, value }];
  });
}

function readStartDates(problems: Problems, input: Json, path: Path): readonly string[] | undefined {
  const list = input.startDates;
  if (list === undefined || list === null) return undefined;
  if (Array.isArray(list) && list.every((day) => dayNumber(day) !== undefined)) return list.map(String).sort();
  return problems.error(
    [...path, 'startDates'],
    'startDates ska vara en lista av dagar (ÅÅÅÅ-MM-DD).',
    'startDates must be a list of days (YYYY-MM-DD).',
  );
}

/** One service of a rule file, or undefined with the reasons among the problems. */
export function readService(
  problems: Problems,
  input: unknown,
  attributes: AttributeTable,
  path: Path,
): Service | undefined {
  if (!isObject(input)) {
    return problems.error(path, 'En insats ska vara ett objekt.', 'A service must be an object.');
  }
  const name = text(problems, input, 'name', path, 'required');
  const principal = text(problems, input, 'principal', path, 'optional') ?? 'unknown';
  const kind = text(problems, input, 'kind', path, 'optional');
  const municipalities = readMunicipalities(problems, input, attributes, path);
  const waitingWeeks = readWeeks(problems, input, 'waitingWeeks', path);
  const lengthWeeks = readWeeks(problems, input, 'lengthWeeks', path);
  const startDates = readStartDates(problems, input, path);
  const establishes = readEstablishes(problems, input, attributes, path);
  const rule = readRule(problems, input.rule, attributes, [...path, 'rule']);
  if (name === undefined || rule === undefined) return undefined;
  return {
    name,
    principal,
    ...(kind === undefined ? {} : { kind }),
    ...(municipalities === undefined ? {} : { municipalities }),
    ...(waitingWeeks === undefined ? {} : { waitingWeeks }),
    ...(lengthWeeks === undefined ? {} : { lengthWeeks }),
    ...(startDates === undefined ? {} : { startDates }),
    ...(establishes === undefined ? {} : { establishes }),
    rule,
  };
}
