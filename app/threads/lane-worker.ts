import { constants, getPriority, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';

/** What a worker says of an order. */
export type Said =
  | { readonly id: number; readonly share: number }
  | { readonly id: number; readonly done: unknown }
  | { readonly id: number; readonly failed: string };

/** Told to a worker when it begins. */
export interface LaneData {
  readonly isPatient: boolean;
}

/** The other side of a lane: called once by the worker's file. */
export function serveLane<Order>(carryOut: (order: Order, note: (share: number) => void) => unknown): void {
  // On Linux a priority belongs to a thread; elsewhere it would be the whole server that steps aside.
  if ((workerData as LaneData).isPatient && process.platform === 'linux')
    setPriority(Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL));
  const say = (said: Said): void => parentPort?.postMessage(said);
  parentPort?.on('message', async ({ id, order }: { id: number; order: Order }) => {
    try {
      say({ id, done: await carryOut(order, (share) => say({ id, share })) });
    } catch (error) {
      say({ id, failed: error instanceof Error ? error.message : String(error) });
    }
  });
}
