import { lane } from '../../../threads/lane.ts';
import type { CaseText } from './suggest.ts';

type Groups = readonly (readonly string[])[];

/** The same as `suggest`, in a thread that ends with it: which cases stand together, strongest first. */
export function suggestInThread(texts: readonly CaseText[], progress: (share: number) => void): Promise<Groups> {
  const thread = lane<readonly CaseText[], Groups>({ script: 'features/obstacles/suggest/worker.ts' });
  return thread.do(texts, progress).finally(() => thread.end());
}
