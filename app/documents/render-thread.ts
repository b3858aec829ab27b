import { lane } from '../threads/lane.ts';
import type { Document } from './document.ts';
import type { PlainReport } from './report-plain.ts';

export type Order =
  | { readonly kind: 'pdf'; readonly json: string; readonly standard: 'a-2a' | 'ua-1' }
  | { readonly kind: 'word' | 'excel'; readonly document: Document }
  | { readonly kind: 'slides'; readonly report: PlainReport };

/** What was asked for cannot be made; the thread itself is well. */
export class RenderRefused extends Error {}

const files = lane<Order, Uint8Array>({
  script: 'documents/render-worker.ts',
  longest: { milliseconds: 90_000, error: () => new Error('The file took too long.') },
  idle: 60_000,
  failure: (message) => new RenderRefused(message),
});

/** Has a file made beside the requests, one after the other. Throws `RenderRefused` when it cannot be made. */
export const inThread = (order: Order): Promise<Uint8Array> => files.do(order);
