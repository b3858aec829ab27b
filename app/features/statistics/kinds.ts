export { type Outcome, outcomeNames, outcomes, type SmallStep, smallStepNames, smallSteps } from '../cases/index.ts';
