import { serveLane } from '../lane-worker.ts';

serveLane((order: 'half' | 'fail' | 'end' | 'never', note) => {
  if (order === 'fail') throw new Error('It cannot be done.');
  if (order === 'end') process.exit(1);
  if (order === 'never') return new Promise(() => {});
  note(0.5);
  return order;
});
