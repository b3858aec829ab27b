import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Plan, RuleFile } from '@farled/eligibility';
import { appFolder } from '../../database/house-folder.ts';
import type { Answer, GroupReading, KeptReading, Order, Way } from './worker.ts';

/** What was asked takes too long to answer. */
export class TooInvolved extends Error {}

interface Waiting {
  resolve(found: unknown): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

/** A thread that lives while it is used, and is cut off when an answer takes too long. */
function lane(longest: number): (order: Order) => Promise<unknown> {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;

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

  function threadForWork(): Worker {
    if (worker) return worker;
    const thread = new Worker(join(appFolder, 'features', 'chairs', 'worker.ts'), { execArgv: [] });
    thread.on('message', (answer: Answer) => {
      const order = waiting.get(answer.id);
      if (!order) return;
      waiting.delete(answer.id);
      clearTimeout(order.timer);
      if (waiting.size === 0) thread.unref();
      if ('found' in answer) order.resolve(answer.found);
      else order.reject(new Error(answer.failed));
    });
    thread.on('error', (error) => stop(error instanceof Error ? error : new Error(String(error))));
    thread.on('exit', () => {
      if (worker === thread) stop(new Error('The thread for readings ended.'));
    });
    worker = thread;
    return thread;
  }

  return (order) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      const id = lastId;
      const timer = setTimeout(() => stop(new TooInvolved('The reading took too long.')), longest);
      waiting.set(id, { resolve, reject, timer });
      const thread = threadForWork();
      thread.ref();
      thread.postMessage({ id, order });
    });
}

// Readings take as long as they take; somebody waits for a way, and must not wait behind a reading.
const readings = lane(120_000);
const ways = lane(3_000);

export const groupInThread = (order: Omit<GroupReading, 'kind'>): Promise<KeptReading> =>
  readings({ kind: 'group', ...order }) as Promise<KeptReading>;
/** A `RulesFound` as JSON. */
export const rulesInThread = (file: RuleFile, leftOut: number): Promise<string> =>
  readings({ kind: 'rules', file, leftOut }) as Promise<string>;
/** Throws `TooInvolved`. */
export const wayInThread = (way: Omit<Way, 'kind'>): Promise<Plan> => ways({ kind: 'way', ...way }) as Promise<Plan>;
