import { dayNumber } from './day.ts';
import { isObject, type Json, type Path, type Problems, shown } from './problem.ts';
import type { Attribute, AttributeValue, Kind, YesNo } from './types.ts';

/** `choices` is another name for `choiceSet`. */
const kinds: Readonly<Record<string, Kind>> = {
  number: 'number',
  date: 'date',
  boolean: 'boolean',
  choice: 'choice',
  choiceSet: 'choiceSet',
  choices: 'choiceSet',
};

export function text(
  problems: Problems,
  from: Json,
  key: string,
  path: Path,
  required: 'required' | 'optional',
): string | undefined {
  const value = from[key];
  if (typeof value === 'string' && (value.trim() !== '' || required === 'optional')) return value;
  if (value === undefined && required === 'optional') return undefined;
  return problems.error(
    [...path, key],
    `${key} ska vara en text, men är ${shown(value)}.`,
    `${key} must be a text, but is ${shown(value)}.`,
  );
}

function optionalNumber(problems: Problems, from: Json, key: string, path: Path): number | undefined {
  const value = from[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return problems.error(
    [...path, key],
    `${key} ska vara ett tal, men är ${shown(value)}.`,
    `${key} must be a number, but is ${shown(value)}.`,
  );
}

function yesNo(problems: Problems, value: unknown, path: Path): YesNo | undefined {
  if (value === undefined) return undefined;
  if (isObject(value) && typeof value.yes === 'string' && typeof value.no === 'string') {
    return { yes: value.yes, no: value.no };
  }
  return problems.error(
    path,
    'Orden för ja och nej ska vara två texter: yes och no.',
    'The words for yes and no must be two texts: yes and no.',
  );
}

function readValues(problems: Problems, from: Json, path: Path): readonly AttributeValue[] {
  const list = from.values;
  if (!Array.isArray(list) || list.length === 0) {
    problems.error(
      [...path, 'values'],
      'Ett val måste ha en lista med minst ett värde (values).',
      'A choice must have a list of at least one value (values).',
    );
    return [];
  }
  const ids = new Set<string>();
  return list.flatMap((entry: unknown, index): AttributeValue[] => {
    const at = [...path, 'values', index];
    const item = typeof entry === 'string' ? { id: entry, label: entry } : entry;
    if (!isObject(item)) {
      problems.error(at, 'Ett värde ska ha id och label.', 'A value must have an id and a label.');
      return [];
    }
    const id = text(problems, item, 'id', at, 'required');
    if (id === undefined) return [];
    if (ids.has(id))
      problems.error(at, `Värdet ${shown(id)} finns två gånger.`, `The value ${shown(id)} occurs twice.`);
    ids.add(id);
    const labelEn = text(problems, item, 'labelEn', at, 'optional');
    const label = text(problems, item, 'label', at, 'optional') ?? id;
    return [{ id, label, ...(labelEn === undefined ? {} : { labelEn }) }];
  });
}

function checkSpan(problems: Problems, path: Path, low: number | undefined, high: number | undefined): void {
  if (low === undefined || high === undefined || low <= high) return;
  problems.error(path, 'Det minsta värdet (min) är större än det största (max).', 'min is greater than max.');
}

function optionalDay(problems: Problems, from: Json, key: string, path: Path): string | undefined {
  const value = from[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' && dayNumber(value) !== undefined) return value;
  return problems.error(
    [...path, key],
    `${key} ska vara en dag (ÅÅÅÅ-MM-DD), men är ${shown(value)}.`,
    `${key} must be a day (YYYY-MM-DD), but is ${shown(value)}.`,
  );
}

function readBase(problems: Problems, from: Json, path: Path) {
  const id = text(problems, from, 'id', path, 'required');
  const label = text(problems, from, 'label', path, 'optional');
  const labelEn = text(problems, from, 'labelEn', path, 'optional');
  const lastsWeeks = optionalNumber(problems, from, 'lastsWeeks', path);
  const words = isObject(from.words) ? from.words : {};
  const sv = yesNo(problems, words.sv, [...path, 'words', 'sv']);
  const en = yesNo(problems, words.en, [...path, 'words', 'en']);
  if (id === undefined) return undefined;
  return {
    id,
    label: label ?? id,
    ...(labelEn === undefined ? {} : { labelEn }),
    ...(lastsWeeks === undefined ? {} : { lastsWeeks }),
    ...(sv || en ? { words: { ...(sv ? { sv } : {}), ...(en ? { en } : {}) } } : {}),
  };
}

/** One attribute of a rule file, or undefined with the reasons among the problems. */
export function readAttribute(problems: Problems, input: unknown, path: Path): Attribute | undefined {
  if (!isObject(input)) {
    return problems.error(path, 'Ett attribut ska vara ett objekt.', 'An attribute must be an object.');
  }
  const base = readBase(problems, input, path);
  const kind = typeof input.kind === 'string' && Object.hasOwn(kinds, input.kind) ? kinds[input.kind] : undefined;
  if (kind === undefined) {
    return problems.error(
      [...path, 'kind'],
      `Okänd sort ${shown(input.kind)}. Sorter: ${Object.keys(kinds).join(', ')}.`,
      `Unknown kind ${shown(input.kind)}. Kinds: ${Object.keys(kinds).join(', ')}.`,
    );
  }
  if (base === undefined) return undefined;
  if (kind === 'boolean') return { ...base, kind };
  if (kind === 'choiceSet') return { ...base, kind, values: readValues(problems, input, path) };
  if (kind === 'choice') {
    const values = readValues(problems, input, path);
    return { ...base, kind, values, ...(input.ordered === true ? { ordered: true } : {}) };
  }
  if (kind === 'date') {
    const min = optionalDay(problems, input, 'min', path);
    const max = optionalDay(problems, input, 'max', path);
    checkSpan(problems, path, dayNumber(min), dayNumber(max));
    return { ...base, kind, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  }
  const min = optionalNumber(problems, input, 'min', path);
  const max = optionalNumber(problems, input, 'max', path);
  checkSpan(problems, path, min, max);
  const unit = text(problems, input, 'unit', path, 'optional');
  const unitEn = text(problems, input, 'unitEn', path, 'optional');
  return {
    ...base,
    kind,
    ...(unit === undefined ? {} : { unit }),
    ...(unitEn === undefined ? {} : { unitEn }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(typeof input.whole === 'boolean' ? { whole: input.whole } : {}),
  };
}
