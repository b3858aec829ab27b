/** What a column can hold. `other`: kept with the case as it is; `ignore`: a person said that it is not to be imported. */
export const fields = [
  'nr',
  'date',
  'year',
  'month',
  'day',
  'week',
  'party',
  'unit',
  'municipality',
  'age',
  'sex',
  'ageAndSex',
  'incomeSources',
  'unemployedSince',
  'need',
  'targetGroup',
  'code',
  'tried',
  'advice',
  'outcome',
  'obstacle',
  'other',
  'ignore',
] as const;
export type Field = (typeof fields)[number];

/** Several columns of these fields are joined; of the others there is one (but for columns that are ticked). */
export const joinable: ReadonlySet<Field> = new Set<Field>([
  'need',
  'targetGroup',
  'tried',
  'advice',
  'outcome',
  'obstacle',
  'incomeSources',
  'unit',
  'other',
]);
