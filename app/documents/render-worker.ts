import { parentPort } from 'node:worker_threads';
import type { Answer, Order } from './render-thread.ts';

/** Runs in a thread of its own: a thousand entries take seconds, during which every request would wait. */
async function render(order: Order): Promise<Uint8Array> {
  // Each library is large and read only when somebody wants its kind of file.
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
}

parentPort?.on('message', async ({ id, order }: { id: number; order: Order }) => {
  let answer: Answer;
  try {
    answer = { id, file: await render(order) };
  } catch (error) {
    answer = { id, refusal: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
