import type { DetectorOptions } from '@farled/deidentify';
import type { Language } from '../../../kernel/text.ts';
import type { FromWorker, ToWorker, WorkerFinding } from './protocol.ts';

export interface CheckerSettings {
  worker: string;
  lists: string;
  own: DetectorOptions;
  language: Language;
}

interface Asked {
  id: number;
  text: string;
  /** Nothing is given when the check has ended. */
  give(findings?: readonly WorkerFinding[]): void;
  timer: number;
}

/** A browser that ends a worker tells nobody. The longest text takes a slow machine less than a second. */
const longest = 15_000;

/**
 * The check in the background. One per page and setting, however many fields there are. A worker that cannot be loaded,
 * fails or no longer answers is started again once, and asked again what it was asked.
 */
export class Checker {
  /** Never, when it cannot start. */
  readonly ready: Promise<void>;
  /** No text is checked in this page any more. */
  readonly ended: Promise<void>;
  readonly #settings: CheckerSettings;
  readonly #asked = new Map<number, Asked>();
  #worker: Worker | undefined;
  #hasStartedAgain = false;
  #last = 0;
  #isReady = (): void => {};
  #isEnded = (): void => {};

  constructor(settings: CheckerSettings) {
    this.#settings = settings;
    this.ready = new Promise((resolve) => {
      this.#isReady = resolve;
    });
    this.ended = new Promise((resolve) => {
      this.#isEnded = resolve;
    });
    this.#start();
  }

  find(text: string): Promise<readonly WorkerFinding[] | undefined> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((give) => {
      if (!this.#worker) return give(undefined);
      const asked: Asked = { id, text, give, timer: 0 };
      this.#asked.set(id, asked);
      this.#ask(asked);
    });
  }

  #start(): void {
    const { worker, ...rest } = this.#settings;
    const begun = new Worker(worker, { type: 'module' });
    this.#worker = begun;
    begun.addEventListener('error', () => this.#failed(begun));
    begun.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'ready') this.#isReady();
      else if (data.kind === 'failed') this.#failed(begun);
      else this.#answered(data.id, data.findings);
    });
    this.#send({ kind: 'start', ...rest });
    for (const asked of this.#asked.values()) this.#ask(asked);
  }

  #ask(asked: Asked): void {
    const worker = this.#worker;
    window.clearTimeout(asked.timer);
    asked.timer = window.setTimeout(() => worker && this.#failed(worker), longest);
    this.#send({ kind: 'find', id: asked.id, text: asked.text });
  }

  #answered(id: number, findings?: readonly WorkerFinding[]): void {
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    window.clearTimeout(asked?.timer);
    asked?.give(findings);
  }

  #failed(worker: Worker): void {
    if (worker !== this.#worker) return;
    worker.terminate();
    this.#worker = undefined;
    if (!this.#hasStartedAgain) {
      this.#hasStartedAgain = true;
      this.#start();
      return;
    }
    this.#isEnded();
    for (const id of [...this.#asked.keys()]) this.#answered(id);
  }

  #send(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }
}
