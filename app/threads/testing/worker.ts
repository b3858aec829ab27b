import { getPriority } from 'node:os';
import { serveLane } from '../lane-worker.ts';

let orders = 0;

serveLane((order: 'count' | 'half' | 'fail' | 'end' | 'never' | 'priority', note) => {
  if (order === 'fail') throw new Error('It cannot be done.');
  if (order === 'end') process.exit(1);
  if (order === 'never') return new Promise(() => {});
  if (order === 'priority') return String(getPriority());
  if (order === 'count') {
    orders += 1;
    return String(orders);
  }
  note(0.5);
  return order;
});
