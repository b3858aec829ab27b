import { parentPort } from 'node:worker_threads';
import { earliest } from '@farled/eligibility';
import { readGroup } from './read-group.ts';
import { readRules } from './read-rules.ts';
import { protectedly } from './shown.ts';
import type { Answer, Order } from './thread.ts';

/** Runs in a thread of its own: a large catalogue takes seconds, during which every request would wait. */
function carryOut(order: Order): unknown {
  switch (order.kind) {
    case 'group': {
      const found = readGroup(order.group, order.leftOut);
      return { exact: JSON.stringify(found), shown: JSON.stringify(protectedly(found, order.limit)) };
    }
    case 'rules':
      return JSON.stringify(readRules(order.file, order.leftOut));
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
