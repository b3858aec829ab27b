import { serveLane } from '../threads/lane-worker.ts';
import type { Order } from './render-thread.ts';

/** Runs in a thread of its own: a thousand entries take seconds. Each library is large and read only when it is wanted. */
serveLane(async (order: Order): Promise<Uint8Array> => {
  switch (order.kind) {
    case 'pdf':
      return (await import('./pdf-typst.ts')).compilePdf(order.json, order.standard);
    case 'word':
      return (await import('./word-file.ts')).wordFile(order.document);
    case 'excel':
      return (await import('./excel-file.ts')).excelFile(order.document);
    case 'slides':
      return (await import('./slides-file.ts')).slidesFile(order.report);
  }
});
