import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { appFolder } from '../../../database/house-folder.ts';
import type { CaseText } from './suggest.ts';
import type { FromWorker } from './worker.ts';

/** The same as `suggest`, in a thread that ends with it: which cases stand together, strongest first. */
export function suggestInThread(
  texts: readonly CaseText[],
  progress: (share: number) => void,
): Promise<readonly (readonly string[])[]> {
  const thread = new Worker(join(appFolder, 'features', 'obstacles', 'suggest', 'worker.ts'), { execArgv: [] });
  return new Promise<readonly (readonly string[])[]>((resolve, reject) => {
    thread.on('message', (message: FromWorker) => {
      if (message.kind === 'found') resolve(message.groups);
      else progress(message.share);
    });
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`The thread for suggestions ended with ${code}.`)));
    thread.postMessage(texts);
  }).finally(() => thread.terminate());
}
