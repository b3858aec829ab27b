import type { Language } from '../../../kernel/text.ts';
import type { FromWorker, ToWorker, WorkerFinding } from './protocol.ts';

export interface CheckerSettings {
  worker: string;
  lists: string;
  allowedNames: readonly string[];
  places: readonly string[];
  language: Language;
}

/** The check in the background. One per page and setting, however many fields there are. */
export class Checker {
  readonly ready: Promise<void>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (findings: readonly WorkerFinding[]) => void>();
  #last = 0;

  constructor(settings: CheckerSettings) {
    const { worker, ...rest } = settings;
    this.#worker = new Worker(worker, { type: 'module' });
    this.ready = new Promise((resolve, reject) => {
      this.#worker.addEventListener('error', () => reject(new Error('The check did not start.')));
      this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'ready') resolve();
        else if (data.kind === 'failed') reject(new Error(data.reason));
        else {
          this.#waiting.get(data.id)?.(data.findings);
          this.#waiting.delete(data.id);
        }
      });
    });
    this.#send({ kind: 'start', ...rest });
  }

  find(text: string): Promise<readonly WorkerFinding[]> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#send({ kind: 'find', id, text });
    });
  }

  #send(message: ToWorker): void {
    this.#worker.postMessage(message);
  }
}
