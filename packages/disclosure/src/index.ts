export { defaultThreshold, publish } from './publish.ts';
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
