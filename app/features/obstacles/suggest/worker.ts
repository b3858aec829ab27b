import { parentPort } from 'node:worker_threads';
import { type CaseText, suggest } from './suggest.ts';

/** Runs in a thread of its own: thousands of texts are seconds of work, and every request would wait for them. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'found'; readonly groups: readonly (readonly string[])[] };

parentPort?.on('message', (texts: readonly CaseText[]) => {
  const tell = (message: FromWorker): void => parentPort?.postMessage(message);
  const found = suggest(texts, (share) => tell({ kind: 'progress', share }));
  tell({ kind: 'found', groups: found.map(({ cases }) => cases.map(({ id }) => id)) });
});
