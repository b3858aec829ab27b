export { checkFacts } from './check-facts.ts';
export { checkRule, checkRuleFile, readRuleFile } from './check-file.ts';
export { type Blockers, type Evaluation, evaluate } from './evaluate.ts';
export { type Problem, RuleFileError } from './problem.ts';
export type { Leaf } from './tree.ts';
export type * from './types.ts';
