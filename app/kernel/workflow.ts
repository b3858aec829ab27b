import type { Text } from './text.ts';

/** One row of a workflow: from which states a step may be taken, where it leads, and what must hold. */
interface Step<State extends string, Subject> {
  readonly from: readonly State[];
  readonly to: State | 'same';
  /** Why the step cannot be taken now although the state allows it; null when it can. */
  readonly condition?: (subject: Subject) => Text | null;
}

export type Workflow<State extends string, StepName extends string, Subject> = Readonly<
  Record<StepName, Step<State, Subject>>
>;

const wrongState: Text = {
  sv: 'Det går inte längre: någon har hunnit före, eller så är ärendet i ett annat läge. Läs sidan igen.',
  en: 'That is no longer possible: somebody was first, or the case is in another state. Read the page again.',
};

/** Null when the step may be taken from the state, otherwise the reason in words. */
export function refusalOf<State extends string, StepName extends string, Subject>(
  workflow: Workflow<State, StepName, Subject>,
  step: StepName,
  state: State,
  subject: Subject,
): Text | null {
  const row = workflow[step];
  if (!row.from.includes(state)) return wrongState;
  return row.condition?.(subject) ?? null;
}

export function stepsFrom<State extends string, StepName extends string, Subject>(
  workflow: Workflow<State, StepName, Subject>,
  state: State,
): StepName[] {
  return (Object.keys(workflow) as StepName[]).filter((step) => workflow[step].from.includes(state));
}
