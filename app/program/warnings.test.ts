import { once } from 'node:events';
import { afterAll, expect, it } from 'vitest';
import { makeLog } from './log.ts';
import { tellWarnings } from './warnings.ts';

const before = process.listeners('warning');
afterAll(() => {
  process.removeAllListeners('warning');
  for (const listener of before) process.on('warning', listener);
});

it('a warning of Node is a line of the log like every other, and experiments are none', async () => {
  const lines: string[] = [];
  const log = makeLog(
    'json',
    (text) => text,
    (line) => lines.push(line),
  );
  tellWarnings(log.say);
  for (const kind of ['ExperimentalWarning', 'DeprecationWarning']) {
    const told = once(process, 'warning');
    process.emitWarning('this may change', kind);
    await told;
  }
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ level: 'info', message: 'Node: DeprecationWarning: this may change' }),
  ]);
  expect(process.listenerCount('warning')).toBe(1);
});
