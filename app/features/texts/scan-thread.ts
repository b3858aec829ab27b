import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { appFolder } from '../../database/house-folder.ts';
import type { Begin, Found } from './scan-worker.ts';

export interface Scanner {
  scan(texts: readonly string[]): Promise<Found>;
  end(): Promise<void>;
}

/** A detector in a thread of its own; texts are handed to it and to nobody else. */
export function startScanner(begin: Begin): Scanner {
  const thread = new Worker(join(appFolder, 'features', 'texts', 'scan-worker.ts'), { execArgv: [] });
  thread.postMessage(begin);
  return {
    scan: (texts) =>
      new Promise((resolve, reject) => {
        const done = (found: Found): void => {
          thread.off('error', failed);
          thread.off('exit', ended);
          resolve(found);
        };
        const failed = (error: unknown): void => reject(error instanceof Error ? error : new Error(String(error)));
        const ended = (code: number): void => reject(new Error(`The thread for texts ended with ${code}.`));
        thread.once('message', done);
        thread.once('error', failed);
        thread.once('exit', ended);
        thread.postMessage(texts);
      }),
    end: async () => {
      await thread.terminate();
    },
  };
}
