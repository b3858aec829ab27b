export { type Audit, audit, type Interval } from './audit.ts';
export { prove } from './prove.ts';
export { defaultThreshold, publish } from './publish.ts';
export { InputError, readPublished, readTable } from './read.ts';
export { tableProblems } from './table.ts';
export type {
  Certificate,
  CountTable,
  LabelGroup,
  Publication,
  Published,
  PublishedTable,
  PublishOptions,
  Refused,
} from './types.ts';
export { type Problem, type Verdict, verify } from './verify.ts';
