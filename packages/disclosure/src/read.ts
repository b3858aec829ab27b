import { tableProblems } from './table.ts';
import type { Certificate, CountTable, LabelGroup, PublishedTable, PublishOptions } from './types.ts';
import type { Problem } from './verify.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isFigure = (value: unknown): value is number | null =>
  value === null || (Number.isSafeInteger(value) && Number(value) >= 0);
const isListOf =
  <T>(isOne: (value: unknown) => value is T) =>
  (value: unknown): value is readonly T[] =>
    Array.isArray(value) && value.every(isOne);
const isLabelGroup = (value: unknown): value is LabelGroup =>
  isFields(value) && isText(value.label) && isListOf(isText)(value.of);

/** What was given is not of the wanted form, or says something impossible. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ en }) => en).join(' '));
    this.problems = problems;
  }
}

interface Shape {
  readonly isRight: (value: unknown) => boolean;
  readonly sv: string;
  readonly en: string;
}

const shapes = {
  labels: { isRight: isListOf(isText), sv: 'en lista med namn', en: 'a list of names' },
  counts: { isRight: isListOf(isListOf(isNumber)), sv: 'listor med tal', en: 'lists of numbers' },
  figures: { isRight: isListOf(isFigure), sv: 'en lista med antal eller null', en: 'a list of counts or null' },
  grid: { isRight: isListOf(isListOf(isFigure)), sv: 'listor med antal eller null', en: 'lists of counts or null' },
  tables: { isRight: isListOf(isListOf(isListOf(isNumber))), sv: 'en lista med tabeller', en: 'a list of tables' },
  figure: { isRight: isFigure, sv: 'ett antal eller null', en: 'a count or null' },
  number: { isRight: isNumber, sv: 'ett tal', en: 'a number' },
  text: { isRight: isText, sv: 'en text', en: 'a text' },
  groups: { isRight: isListOf(isLabelGroup), sv: 'en lista med {label, of}', en: 'a list of {label, of}' },
  fields: { isRight: isFields, sv: 'ett objekt', en: 'an object' },
} satisfies Record<string, Shape>;

function fieldsOf(value: unknown, needed: Record<string, Shape>, allowed: Record<string, Shape> | null): Fields {
  if (!isFields(value))
    throw new InputError([{ sv: 'Det ska vara ett JSON-objekt.', en: 'It should be a JSON object.' }]);
  const problems = Object.entries({ ...allowed, ...needed }).flatMap(([name, { isRight, sv, en }]): Problem[] =>
    (Object.hasOwn(value, name) || name in needed) && !isRight(value[name])
      ? [{ sv: `${name} ska vara ${sv}.`, en: `${name} should be ${en}.` }]
      : [],
  );
  if (allowed)
    for (const name of Object.keys(value))
      if (!(name in allowed) && !(name in needed))
        problems.push({ sv: `${name} finns inte.`, en: `There is no ${name}.` });
  if (problems.length > 0) throw new InputError(problems);
  return value;
}

/** A table of counts with its options in one object, as the command reads it. Throws an InputError. */
export function readTable(value: unknown): { table: CountTable; options: PublishOptions } {
  const { rows, columns, counts, ...options } = fieldsOf(
    value,
    { rows: shapes.labels, columns: shapes.labels, counts: shapes.counts },
    {
      threshold: shapes.number,
      mostHidden: shapes.number,
      others: shapes.text,
      rowGroups: shapes.groups,
      columnGroups: shapes.groups,
    },
  );
  const read = { table: { rows, columns, counts } as CountTable, options: options as PublishOptions };
  const problems = tableProblems(read.table, read.options);
  if (problems.length > 0) throw new InputError(problems);
  return read;
}

/** A published table with its certificate, as the command wrote it; `counts` beside them when they are to be held against it. */
export function readPublished(value: unknown): {
  published: PublishedTable;
  certificate: Certificate;
  counts?: CountTable['counts'];
} {
  const fields = fieldsOf(
    value,
    {
      rows: shapes.labels,
      columns: shapes.labels,
      cells: shapes.grid,
      rowTotals: shapes.figures,
      columnTotals: shapes.figures,
      total: shapes.figure,
      certificate: shapes.fields,
    },
    null,
  );
  const certificate = fieldsOf(fields.certificate, { threshold: shapes.number, tables: shapes.tables }, {});
  const published = fields as Fields & PublishedTable;
  const { rows, columns, cells, rowTotals, columnTotals } = published;
  const isWhole =
    cells.length === rows.length &&
    cells.every((row) => row.length === columns.length) &&
    rowTotals.length === rows.length &&
    columnTotals.length === columns.length;
  if (!isWhole)
    throw new InputError([
      { sv: 'Tabellen har fel antal rader eller kolumner.', en: 'The table has the wrong number of rows or columns.' },
    ]);
  const hasCounts = Object.hasOwn(fields, 'counts');
  if (hasCounts) fieldsOf(fields, { counts: shapes.counts }, null);
  return {
    published,
    certificate: certificate as Fields & Certificate,
    ...(hasCounts && { counts: fields.counts as CountTable['counts'] }),
  };
}
