import { lane } from '../../threads/lane.ts';
import type { Begin, Found, Order } from './scan-worker.ts';

export interface Scanner {
  scan(texts: readonly string[]): Promise<Found>;
  end(): Promise<void>;
}

/** A detector in a thread of its own; texts are handed to it and to nobody else. */
export async function startScanner(begin: Begin): Promise<Scanner> {
  const thread = lane<Order, Found>({ script: 'features/texts/scan-worker.ts', patient: true });
  await thread.do(begin);
  return { scan: (texts) => thread.do(texts), end: () => thread.end() };
}
