import { Worker } from 'node:worker_threads';
import type { LaneData, Said } from './lane-worker.ts';

interface Waiting {
  resolve(done: unknown): void;
  reject(error: Error): void;
  note: ((share: number) => void) | undefined;
  timer: NodeJS.Timeout | undefined;
}

interface LaneOptions {
  /** The worker's file, from the app's folder. */
  script: string;
  /** What is said when the thread ends by itself or an order takes longer than `milliseconds`: every waiting order fails. */
  longest?: { milliseconds: number; error: () => Error };
  /** After so many milliseconds without an order the thread ends, and its memory with it; the next order begins a fresh one. */
  idle?: number;
  /** Nobody waits for it in front of a page: it takes what processor time the requests and the database leave. */
  patient?: boolean;
  /** What a failed order is thrown as; the thread itself is well. */
  failure?: (message: string) => Error;
}

export interface Lane<Order, Done> {
  /** The share that is done comes to `note` when the worker tells it, from 0 to 1. */
  do(order: Order, note?: (share: number) => void): Promise<Done>;
  end(): Promise<void>;
}

/**
 * Work beside the requests, which would all wait for it: a thread that begins with the first order, does one order after the
 * other, and keeps no process alive. An order that takes too long cuts the thread off; the next one begins with a fresh one.
 */
export function lane<Order, Done>({
  script,
  longest,
  idle,
  patient = false,
  failure = (message) => new Error(message),
}: LaneOptions): Lane<Order, Done> {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;
  let rest: NodeJS.Timeout | undefined;

  async function stop(error: Error): Promise<void> {
    const thread = worker;
    worker = null;
    clearTimeout(rest);
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    waiting.clear();
    await thread?.terminate();
  }

  function hear(thread: Worker, said: Said): void {
    const order = waiting.get(said.id);
    if (!order) return;
    if ('share' in said) {
      order.note?.(said.share);
      return;
    }
    waiting.delete(said.id);
    clearTimeout(order.timer);
    if (waiting.size === 0) {
      thread.unref();
      if (idle !== undefined) rest = setTimeout(() => void stop(new Error('idle')), idle).unref();
    }
    if ('failed' in said) order.reject(failure(said.failed));
    else order.resolve(said.done);
  }

  function threadForWork(): Worker {
    if (worker) return worker;
    // From source and from the bundle (app/dist) alike, every folder of the app is a sister of where this runs.
    const thread = new Worker(new URL(`../${script}`, import.meta.url), {
      execArgv: [],
      workerData: { isPatient: patient } satisfies LaneData,
      // A thread has a heap of its own beside the server's: what lives for a moment may take a little of it only.
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
    });
    thread.on('message', (said: Said) => hear(thread, said));
    thread.on('error', (error) => void stop(error instanceof Error ? error : new Error(String(error))));
    thread.on('exit', () => {
      if (worker === thread) void stop(new Error(`The thread of ${script} ended.`));
    });
    worker = thread;
    return thread;
  }

  return {
    do: (order, note) =>
      new Promise<Done>((resolve, reject) => {
        lastId += 1;
        const timer = longest && setTimeout(() => void stop(longest.error()), longest.milliseconds);
        waiting.set(lastId, { resolve: (done) => resolve(done as Done), reject, note, timer });
        clearTimeout(rest);
        const thread = threadForWork();
        thread.ref();
        thread.postMessage({ id: lastId, order });
      }),
    end: () => stop(new Error(`The thread of ${script} was ended.`)),
  };
}
