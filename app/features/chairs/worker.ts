import { parentPort } from 'node:worker_threads';
import { earliest } from '@farled/eligibility';
import { readGroup } from './read-group.ts';
import { readRules } from './read-rules.ts';
import type { Answer, Order } from './thread.ts';

/** Runs in a thread of its own: a large catalogue takes seconds, during which every request would wait. */
function carryOut(order: Order): unknown {
  switch (order.kind) {
    case 'group':
      return readGroup(order.group, order.leftOut);
    case 'rules':
      return readRules(order.file, order.leftOut);
    case 'way':
      return earliest(order.file, order.facts, { service: order.goal }, order.calendar);
  }
}

parentPort?.on('message', ({ id, order }: { id: number; order: Order }) => {
  let answer: Answer;
  try {
    answer = { id, found: carryOut(order) };
  } catch (error) {
    answer = { id, failed: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
