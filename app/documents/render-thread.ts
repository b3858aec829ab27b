import { Worker } from 'node:worker_threads';
import type { Document } from './document.ts';
import type { PlainReport } from './report-plain.ts';

export type Order =
  | { readonly kind: 'pdf'; readonly json: string; readonly standard: 'a-2a' | 'ua-1' }
  | { readonly kind: 'word' | 'excel'; readonly document: Document }
  | { readonly kind: 'slides'; readonly report: PlainReport };

export type Answer =
  | { readonly id: number; readonly file: Uint8Array }
  | { readonly id: number; readonly refusal: string };

/** What was asked for cannot be made; the thread itself is well. */
export class RenderRefused extends Error {}

const longestWait = 90_000;

interface Waiting {
  resolve(file: Uint8Array): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let lastId = 0;

/** Has a file made beside the requests, one after the other. Throws `RenderRefused` when it cannot be made. */
export function inThread(order: Order): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    lastId += 1;
    const id = lastId;
    const timer = setTimeout(() => stop(new Error('The file took too long.')), longestWait);
    waiting.set(id, { resolve, reject, timer });
    const thread = threadForWork();
    thread.ref();
    thread.postMessage({ id, order });
  });
}

function threadForWork(): Worker {
  if (worker) return worker;
  // From source and from the bundle (app/dist) alike, the floor's own folder is a sister of where this runs.
  const thread = new Worker(new URL('../documents/render-worker.ts', import.meta.url), { execArgv: [] });
  thread.on('message', (answer: Answer) => {
    const order = waiting.get(answer.id);
    if (!order) return;
    waiting.delete(answer.id);
    clearTimeout(order.timer);
    if (waiting.size === 0) thread.unref();
    if ('file' in answer) order.resolve(answer.file);
    else order.reject(new RenderRefused(answer.refusal));
  });
  thread.on('error', (error) => stop(error instanceof Error ? error : new Error(String(error))));
  thread.on('exit', () => {
    if (worker === thread) stop(new Error('The thread for files ended.'));
  });
  worker = thread;
  return thread;
}

/** What is under way fails; the next order begins with a fresh thread. */
function stop(error: Error): void {
  const thread = worker;
  worker = null;
  for (const { reject, timer } of waiting.values()) {
    clearTimeout(timer);
    reject(error);
  }
  waiting.clear();
  void thread?.terminate();
}
