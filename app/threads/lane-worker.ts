import { parentPort } from 'node:worker_threads';

/** What a worker says of an order. */
export type Said =
  | { readonly id: number; readonly share: number }
  | { readonly id: number; readonly done: unknown }
  | { readonly id: number; readonly failed: string };

/** The other side of a lane: called once by the worker's file. */
export function serveLane<Order>(carryOut: (order: Order, note: (share: number) => void) => unknown): void {
  const say = (said: Said): void => parentPort?.postMessage(said);
  parentPort?.on('message', async ({ id, order }: { id: number; order: Order }) => {
    try {
      say({ id, done: await carryOut(order, (share) => say({ id, share })) });
    } catch (error) {
      say({ id, failed: error instanceof Error ? error.message : String(error) });
    }
  });
}
